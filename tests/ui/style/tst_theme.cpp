// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include "tests/ui/guitest.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStatusBar>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace fleetscope;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(fleetscope::ThemeChoice)

namespace {

/// Pixels that are not `ground`.
int inkedPixels(const QImage &image, const QColor &ground)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) != ground;
    }
    return count;
}

/// Every icon at `size`, one after the other, in rows of ten.
class ContactSheet final : public QWidget
{
public:
    ContactSheet(const Theme &theme, int size)
        : m_theme(theme)
        , m_size(size)
    {
        resize(10 * cell(), ((iconCount + 9) / 10) * cell());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.color(Ground::Surface));
        for (int i = 0; i < iconCount; ++i) {
            const QRect place(i % 10 * cell(), i / 10 * cell(), cell(), cell());
            const QRect icon(place.x() + (cell() - m_size) / 2, place.y() + (cell() - m_size) / 2, m_size,
                             m_size);
            m_theme.paintIcon(&painter, icon, IconId(i), m_theme.color(Ink::Text));
        }
    }

private:
    [[nodiscard]] int cell() const { return m_size * 2; }

    const Theme &m_theme;
    int m_size;
};

/// One of each control, for looking at.
class Gallery final : public QMainWindow
{
public:
    explicit Gallery(const Theme &theme)
    {
        auto *menu = menuBar()->addMenu(u"&File"_s);
        menuBar()->addMenu(u"&View"_s);
        menu->addAction(theme.icon(IconId::Export), u"&Export"_s, QKeySequence(u"Ctrl+E"_s));
        auto *page = new QWidget;
        auto *grid = new QGridLayout(page);
        grid->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
        auto *title = new QLabel(u"Fleet"_s);
        title->setFont(theme.font(FontRole::PageTitle));
        grid->addWidget(title, 0, 0);
        auto *primary = new QPushButton(u"Add broker"_s);
        setPrimary(primary);
        grid->addWidget(primary, 0, 3);
        grid->addWidget(new QPushButton(theme.icon(IconId::Refresh), u"Retry"_s), 1, 0);
        auto *disabled = new QPushButton(theme.icon(IconId::Export), u"Export"_s);
        disabled->setEnabled(false);
        grid->addWidget(disabled, 1, 1);
        auto *tool = new QToolButton;
        tool->setIcon(theme.icon(IconId::Freeze, Ink::Text, Ink::Accent));
        tool->setAutoRaise(true);
        tool->setCheckable(true);
        tool->setChecked(true);
        grid->addWidget(tool, 1, 2);
        auto *withMenu = new QToolButton;
        withMenu->setIcon(theme.icon(IconId::Columns));
        withMenu->setText(u"Columns"_s);
        withMenu->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        withMenu->setMenu(menu);
        withMenu->setPopupMode(QToolButton::InstantPopup);
        grid->addWidget(withMenu, 1, 3);
        m_field = new QLineEdit(u"status == offline"_s);
        m_field->setClearButtonEnabled(true);
        grid->addWidget(m_field, 2, 0, 1, 2);
        auto *invalid = new QLineEdit(u"status = = offline"_s);
        setInvalid(invalid, true);
        grid->addWidget(invalid, 2, 2);
        auto *placeholder = new QLineEdit;
        placeholder->setPlaceholderText(u"Filter"_s);
        grid->addWidget(placeholder, 2, 3);
        auto *combo = new QComboBox;
        combo->addItems({u"MQTT 5"_s, u"MQTT 3.1.1"_s});
        grid->addWidget(combo, 3, 0);
        auto *spin = new QSpinBox;
        spin->setValue(60);
        spin->setSuffix(u" s"_s);
        grid->addWidget(spin, 3, 1);
        auto *check = new QCheckBox(u"Clean start"_s);
        check->setChecked(true);
        grid->addWidget(check, 3, 2);
        grid->addWidget(new QCheckBox(u"Retained"_s), 3, 3);
        auto *radio = new QRadioButton(u"Fixed list"_s);
        radio->setChecked(true);
        grid->addWidget(radio, 4, 0);
        grid->addWidget(new QRadioButton(u"Live filter"_s), 4, 1);
        auto *progress = new QProgressBar;
        progress->setValue(40);
        progress->setTextVisible(false);
        grid->addWidget(progress, 4, 2, 1, 2);
        auto *tabs = new QTabBar;
        tabs->setDrawBase(false);
        tabs->setExpanding(false);
        for (const auto &tab : {u"All"_s, u"Offline"_s, u"Updating"_s})
            tabs->addTab(tab);
        grid->addWidget(tabs, 5, 0, 1, 4);
        auto *table = new QTableWidget(40, 4);
        table->setHorizontalHeaderLabels({u"Status"_s, u"Name"_s, u"Site"_s, u"Seen"_s});
        table->verticalHeader()->hide();
        table->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
        table->setShowGrid(false);
        table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
        table->horizontalHeader()->setStretchLastSection(true);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->horizontalHeader()->setSortIndicator(1, Qt::AscendingOrder);
        table->horizontalHeader()->setSortIndicatorShown(true);
        for (int row = 0; row < 40; ++row) {
            for (int column = 0; column < 4; ++column)
                table->setItem(row, column, new QTableWidgetItem(u"cell %1 %2"_s.arg(row).arg(column)));
        }
        table->selectRow(2);
        grid->addWidget(table, 6, 0, 1, 4);
        auto *card = new QFrame;
        makeCard(card);
        auto *cardLayout = new QHBoxLayout(card);
        cardLayout->addWidget(new QLabel(u"A card"_s));
        grid->addWidget(card, 7, 0, 1, 4);
        setCentralWidget(page);
        auto *dock = new QDockWidget(u"Device"_s);
        auto *detail = new QLabel(u"Detail"_s);
        detail->setMinimumWidth(160);
        detail->setMargin(spacing::card);
        detail->setAlignment(Qt::AlignTop);
        dock->setWidget(detail);
        addDockWidget(Qt::RightDockWidgetArea, dock);
        statusBar()->setSizeGripEnabled(false);
        statusBar()->showMessage(u"5,000 devices"_s);
        resize(860, 640);
    }

    QLineEdit *m_field = nullptr;
};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnAnyWarning(); }

    void choosesTheScheme_data()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::addColumn<QString>("window");
        QTest::newRow("light") << ThemeChoice::Light << u"#f6f7f9"_s;
        QTest::newRow("dark") << ThemeChoice::Dark << u"#14171a"_s;
    }
    void choosesTheScheme()
    {
        QFETCH(ThemeChoice, choice);
        QFETCH(QString, window);
        Theme theme;
        theme.install();
        theme.setChoice(choice);
        QCOMPARE(QApplication::palette().color(QPalette::Window).name(), window);
        QVERIFY2(!qApp->styleSheet().isEmpty(), "the style sheet is compiled in");
        QVERIFY2(!qApp->styleSheet().contains(QRegularExpression(u"@\\w+@"_s)),
                 "every name of a colour is known");
    }

    void nothingMovesByItself()
    {
        Theme theme;
        theme.install();
        QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
        QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animate), 0);
    }

    void tellsOnceWhenSomethingChanged()
    {
        Theme theme;
        theme.setChoice(ThemeChoice::Light);
        const QSignalSpy changed(&theme, &Theme::changed);
        theme.setChoice(ThemeChoice::Light);
        QCOMPARE(changed.size(), 0);
        theme.setChoice(ThemeChoice::Dark);
        QCOMPARE(changed.size(), 1);
        theme.setDensity(Density::Compact);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(theme.rowHeight(), 22);
    }

    void drawsEveryIcon_data() { choosesTheScheme_data(); }
    void drawsEveryIcon()
    {
        QFETCH(ThemeChoice, choice);
        Theme theme;
        theme.setChoice(choice);
        QSet<QByteArray> shapes;
        for (int i = 0; i < iconCount; ++i) {
            const QByteArray name = iconFile(IconId(i)).toUtf8();
            QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
            const QColor ground = theme.color(Ground::Surface);
            image.fill(ground);
            QPainter painter(&image);
            theme.paintIcon(&painter, image.rect(), IconId(i), theme.color(Ink::Text));
            painter.end();
            QVERIFY2(inkedPixels(image, ground) > 10, name.constData());
            const QByteArray bits(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
            QVERIFY2(!shapes.contains(bits), name.constData()); // two icons that look the same
            shapes.insert(bits);
        }
    }

    void iconsFollowTheTheme()
    {
        Theme theme;
        theme.setChoice(ThemeChoice::Light);
        const QIcon icon = theme.icon(IconId::Critical);
        const auto middle = [&icon] { return icon.pixmap(20).toImage().pixelColor(10, 10); };
        QCOMPARE(middle(), QColor(u"#1B1F24"_s));
        theme.setChoice(ThemeChoice::Dark);
        QCOMPARE(middle(), QColor(u"#E6E9EC"_s));
    }

    void iconsAreDrawnForTheScreen()
    {
        Theme theme;
        const QIcon icon = theme.icon(IconId::Search);
        const QPixmap fine = icon.pixmap(QSize(16, 16), 2.0);
        QCOMPARE(fine.size(), QSize(32, 32));
        QCOMPARE(fine.deviceIndependentSize(), QSizeF(16, 16));
        QCOMPARE(icon.pixmap(QSize(16, 16), 1.0).size(), QSize(16, 16));
    }

    void iconsOutliveTheTheme()
    {
        QIcon icon;
        {
            Theme theme;
            theme.setChoice(ThemeChoice::Light);
            icon = theme.icon(IconId::Fleet);
        }
        QVERIFY(!icon.pixmap(20).isNull());
    }

    void rowsKeepTheirHeight()
    {
        Theme theme;
        theme.install();
        QTableWidget table(3, 1);
        for (const Density density : {Density::Compact, Density::Normal, Density::Comfortable}) {
            table.verticalHeader()->setDefaultSectionSize(rowHeight(density));
            QCOMPARE(table.rowHeight(0), rowHeight(density));
        }
    }

    void drawsTheControls_data() { choosesTheScheme_data(); }
    void drawsTheControls()
    {
        QFETCH(ThemeChoice, choice);
        Theme theme;
        theme.install();
        theme.setChoice(choice);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        Gallery gallery(theme);
        gallery.show();
        QVERIFY(QTest::qWaitForWindowExposed(&gallery));
        gallery.m_field->setFocus();
        QTRY_VERIFY(gallery.m_field->hasFocus());
        const QImage drawn = gallery.grab().toImage();
        QVERIFY(inkedPixels(drawn, theme.color(Ground::Window)) > drawn.width() * drawn.height() / 10);
        savePicture(gallery, u"controls-"_s + name);
        auto *menu = gallery.menuBar()->actions().constFirst()->menu();
        menu->addSeparator();
        auto *checked = menu->addAction(u"Freeze"_s);
        checked->setCheckable(true);
        checked->setChecked(true);
        menu->setActiveAction(menu->actions().constFirst());
        menu->adjustSize();
        savePicture(*menu, u"menu-"_s + name);
        ContactSheet sheet(theme, 20);
        savePicture(sheet, u"icons-20-"_s + name);
        ContactSheet small(theme, 16);
        savePicture(small, u"icons-16-"_s + name);
        ContactSheet large(theme, 64);
        savePicture(large, u"icons-64-"_s + name);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
