// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "tests/ui/guitest.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/widgets/bannerstack.h"
#include "ui/widgets/pagestates.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

class MemoryPreferences final : public Preferences
{
public:
    QHash<QString, QVariant> values;

protected:
    [[nodiscard]] QVariant read(const QString &key) const override { return values.value(key); }
    void write(const QString &key, const QVariant &value) override { values.insert(key, value); }
};

/// A page with a table, a filter field and actions of its own.
class TablePage final : public QWidget, public PageActions
{
public:
    TablePage(const Theme &theme, QWidget *parent)
        : QWidget(parent)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(spacing::page, spacing::card, spacing::page, spacing::page);
        column->setSpacing(spacing::card);
        auto *top = new QHBoxLayout;
        auto *title = new QLabel(u"Fleet"_s);
        title->setFont(theme.font(FontRole::PageTitle));
        auto *add = new QPushButton(theme.icon(IconId::Add, Ink::OnAccent), u"Add broker"_s);
        setPrimary(add);
        top->addWidget(title);
        top->addStretch();
        top->addWidget(add);
        column->addLayout(top);
        auto *filter = new QLineEdit;
        filter->setPlaceholderText(u"Filter: status == offline and tag.site == north"_s);
        column->addWidget(filter);
        auto *table = new QTableWidget(200, 4);
        table->setHorizontalHeaderLabels({u"Status"_s, u"Name"_s, u"Site"_s, u"Seen"_s});
        table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
        table->horizontalHeader()->setStretchLastSection(true);
        table->verticalHeader()->hide();
        table->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
        table->setShowGrid(false);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        for (int row = 0; row < table->rowCount(); ++row) {
            const QStringList cells{u"Online"_s, u"aq-%1"_s.arg(row, 4, 10, QChar(u'0')), u"north"_s,
                                    u"%1 s"_s.arg(row)};
            for (int i = 0; i < 4; ++i)
                table->setItem(row, i, new QTableWidgetItem(cells.at(i)));
        }
        table->selectRow(3);
        column->addWidget(table, 1);
        setFocusProxy(table);

        copy = new QAction(theme.icon(IconId::Copy), u"&Copy"_s, this);
        copy->setShortcut(QKeySequence::Copy);
        freeze = new QAction(theme.icon(IconId::Freeze), u"&Freeze"_s, this);
        freeze->setShortcut(QKeySequence(u"Ctrl+Space"_s));
        freeze->setCheckable(true);
    }

    [[nodiscard]] QList<QAction *> menuActions(MenuId menu) const override
    {
        switch (menu) {
        case MenuId::Edit: return {copy};
        case MenuId::Fleet: return {freeze, nullptr};
        default: return {};
        }
    }

    QAction *copy = nullptr;
    QAction *freeze = nullptr;
};

struct Window
{
    explicit Window(MemoryPreferences &preferences)
        : window(theme, preferences, {u"0.1.0"_s, u"MQTT: loopback\nQt 6.4.2"_s})
    {
        theme.install();
        window.addPage({u"fleet"_s, u"Fleet"_s, IconId::Fleet, {}, [this](QWidget *parent) {
                            ++built;
                            return new TablePage(theme, parent);
                        }});
        window.addPage(
            {u"alerts"_s, u"Alerts"_s, IconId::Alerts, {}, [this](QWidget *parent) {
                 auto *states = new PageStates(theme, new QLabel(u"list"_s), parent);
                 states->showEmpty({IconId::Alerts, u"No alerts."_s, u"All rules are quiet."_s, {}});
                 return states;
             }});
        QObject::connect(&window, &MainWindow::pageCreated, &window, [this](const QString &id) {
            if (id != u"fleet"_s)
                return;
            detail = new QDockWidget(u"Device"_s, &window);
            detail->setObjectName(u"detail"_s);
            detail->toggleViewAction()->setShortcut(QKeySequence(u"Ctrl+D"_s));
            auto *content = new QLabel(u"aq-0003\n\nNorth, roof"_s);
            content->setAlignment(Qt::AlignTop);
            content->setMargin(spacing::card);
            content->setMinimumWidth(240);
            detail->setWidget(content);
            window.addDock(detail, Qt::RightDockWidgetArea, id);
        });
    }

    bool show()
    {
        window.show();
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window);
    }
    QMenu *menu(const QString &title)
    {
        for (const QAction *action : window.menuBar()->actions()) {
            if (action->text().remove(u'&') == title && action->isVisible())
                return action->menu();
        }
        return nullptr;
    }
    QAction *action(const QString &menuTitle, const QString &text)
    {
        QMenu *found = menu(menuTitle);
        if (!found)
            return nullptr;
        QList<QAction *> actions = found->actions();
        for (qsizetype i = 0; i < actions.size(); ++i) {
            if (actions.at(i)->text().remove(u'&') == text)
                return actions.at(i);
            if (actions.at(i)->menu())
                actions << actions.at(i)->menu()->actions();
        }
        return nullptr;
    }

    Theme theme;
    MainWindow window;
    QDockWidget *detail = nullptr;
    int built = 0;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT
private slots:
    void aDragOpensThePageThatItWaitsOver()
    {
        Theme theme;
        NavigationRail rail(theme);
        rail.addEntry(IconId::Fleet, u"Fleet"_s, {});
        rail.addEntry(IconId::Telemetry, u"Telemetry"_s, {});
        rail.resize(112, 400);
        rail.show();
        QVERIFY(QTest::qWaitForWindowExposed(&rail));
        QSignalSpy chosen(&rail, &NavigationRail::entryChosen);
        auto *entry = rail.findChildren<QAbstractButton *>().at(1);
        const auto enter = [entry](const QString &format) {
            QMimeData data;
            data.setData(format, "x");
            QDragEnterEvent event(entry->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
            QApplication::sendEvent(entry, &event);
            return event.isAccepted();
        };
        QVERIFY(!enter(u"text/plain"_s));
        QVERIFY(enter(u"application/x-fleetscope-series"_s));
        QDragLeaveEvent leave;
        QApplication::sendEvent(entry, &leave); // only passed
        QVERIFY(enter(u"application/x-fleetscope-series"_s));
        QVERIFY(chosen.wait());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toInt(), 1);
    }

    void init() { failOnAnyWarning(); }

    void buildsPagesWhenTheyAreShown()
    {
        MemoryPreferences preferences;
        Window w(preferences);
        QCOMPARE(w.built, 0);
        QVERIFY(w.show());
        QCOMPARE(w.built, 1);
        QCOMPARE(w.window.currentPage(), u"fleet"_s);
        QVERIFY(w.window.page(u"alerts"_s) == nullptr);
        w.window.showPage(u"alerts"_s);
        QVERIFY(w.window.page(u"alerts"_s)->isVisible());
        w.window.showPage(u"fleet"_s);
        QCOMPARE(w.built, 1);
        w.window.showPage(u"cost"_s);
        QCOMPARE(w.window.currentPage(), u"fleet"_s);
    }

    void goesFromPageToPageByKey()
    {
        MemoryPreferences preferences;
        Window w(preferences);
        QVERIFY(w.show());
        const QSignalSpy shown(&w.window, &MainWindow::pageShown);
        QTest::keyClick(&w.window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(w.window.currentPage(), u"alerts"_s);
        QTest::keyClick(&w.window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(w.window.currentPage(), u"fleet"_s);
        QCOMPARE(shown.size(), 2);
        QCOMPARE(w.window.findChild<NavigationRail *>()->current(), 0);
        // And from inside an open menu, which is filled anew meanwhile.
        QMenu *view = w.menu(u"View"_s);
        view->popup({50, 50});
        QTRY_VERIFY(view->isVisible());
        QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(view->activeAction()->text(), u"Alerts"_s);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(w.window.currentPage(), u"alerts"_s);
    }

    void walksTheRailWithArrows()
    {
        MemoryPreferences preferences;
        Window w(preferences);
        QVERIFY(w.show());
        const auto items = w.window.findChild<NavigationRail *>()->findChildren<QAbstractButton *>();
        QCOMPARE(items.size(), 2);
        QCOMPARE(items.at(0)->toolTip(), u"Fleet (Ctrl+1)"_s);
        items.at(0)->setFocus();
        QTest::keyClick(items.at(0), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(w.window.currentPage(), u"alerts"_s);
    }

    void showsTheMenusOfTheCurrentPage()
    {
        MemoryPreferences preferences;
        Window w(preferences);
        QVERIFY(w.show());
        QVERIFY(w.action(u"Edit"_s, u"Copy"_s));
        QVERIFY(w.action(u"Fleet"_s, u"Freeze"_s));
        auto *page = dynamic_cast<TablePage *>(w.window.page(u"fleet"_s));
        QTest::keyClick(&w.window, Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(page->freeze->isChecked());

        w.window.showPage(u"alerts"_s);
        QVERIFY2(!w.menu(u"Edit"_s), "a menu with nothing in it is not there");
        QVERIFY(!w.menu(u"Fleet"_s));
        QTest::keyClick(&w.window, Qt::Key_Space, Qt::ControlModifier);
        QVERIFY2(page->freeze->isChecked(), "a page that is not shown hears no keys");
        QVERIFY(!w.action(u"View"_s, u"Device"_s));

        w.window.showPage(u"fleet"_s);
        QVERIFY(w.action(u"Fleet"_s, u"Freeze"_s));
    }

    void addsActionsOfTheProgram()
    {
        MemoryPreferences preferences;
        Window w(preferences);
        QVERIFY(w.show());
        QAction open(u"&Open connection"_s);
        open.setShortcut(QKeySequence(u"Ctrl+O"_s));
        const QSignalSpy opened(&open, &QAction::triggered);
        w.window.addMenuAction(MenuId::File, &open);
        QTest::keyClick(&w.window, Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(w.menu(u"File"_s)->actions().constFirst(), &open);
    }

    void switchesTheThemeAtOnceAndRemembersIt()
    {
        MemoryPreferences preferences;
        {
            Window w(preferences);
            QVERIFY(w.show());
            w.action(u"View"_s, u"Dark"_s)->trigger();
            QCOMPARE(QApplication::palette().color(QPalette::Window).name(), u"#14171a"_s);
            w.action(u"View"_s, u"Compact"_s)->trigger();
            QCOMPARE(w.theme.rowHeight(), 22);
            w.action(u"View"_s, u"Light"_s)->trigger();
            QCOMPARE(QApplication::palette().color(QPalette::Window).name(), u"#f6f7f9"_s);
            w.action(u"View"_s, u"Dark"_s)->trigger();
        }
        QCOMPARE(preferences.value(preference::theme), u"dark"_s);
        const Window again(preferences);
        QCOMPARE(again.theme.scheme(), Scheme::Dark);
        QCOMPARE(again.theme.density(), Density::Compact);
    }

    void remembersPlacePageAndPanels()
    {
        MemoryPreferences preferences;
        {
            Window w(preferences);
            QVERIFY(w.show());
            w.window.setGeometry(40, 30, 780, 520);
            QVERIFY(w.detail->isVisible());
            QTest::keyClick(&w.window, Qt::Key_D, Qt::ControlModifier);
            QVERIFY(!w.detail->isVisible());
            w.window.showPage(u"alerts"_s);
            w.window.close();
        }
        Window again(preferences);
        QVERIFY(again.show());
        QCOMPARE(again.window.currentPage(), u"alerts"_s);
        QCOMPARE(again.window.size(), QSize(780, 520));
        again.window.showPage(u"fleet"_s);
        QVERIFY2(!again.detail->isVisible(), "hidden before, so hidden now");
        again.action(u"View"_s, u"Device"_s)->trigger();
        QVERIFY(again.detail->isVisible());
    }

    void panelsBelongToTheirPage()
    {
        MemoryPreferences preferences;
        {
            Window w(preferences);
            QVERIFY(w.show());
            w.window.showPage(u"alerts"_s);
            QVERIFY(!w.detail->isVisible());
            w.window.showPage(u"fleet"_s);
            QVERIFY(w.detail->isVisible());
            w.window.showPage(u"alerts"_s);
            w.window.close();
        }
        Window again(preferences);
        QVERIFY(again.show());
        again.window.showPage(u"fleet"_s);
        QVERIFY2(again.detail->isVisible(), "leaving its page did not close it");
    }

    void savesBeforeItIsClosed()
    {
        MemoryPreferences preferences;
        Window w(preferences);
        QVERIFY(w.show());
        w.window.resize(790, 530);
        QTRY_VERIFY(!preferences.value(preference::windowGeometry).isEmpty());
    }

    void survivesDamagedState()
    {
        MemoryPreferences preferences;
        preferences.setValue(preference::windowGeometry, "garbage");
        preferences.setValue(preference::windowState, QByteArray(10'000, '\xff'));
        preferences.setValue(preference::page, u"no such page"_s);
        preferences.setValue(preference::theme, u"pink"_s);
        Window w(preferences);
        QVERIFY(w.show());
        QCOMPARE(w.window.currentPage(), u"fleet"_s);
        QVERIFY(w.detail->isVisible());
    }

    void resetsTheLayout()
    {
        MemoryPreferences preferences;
        Window w(preferences);
        QVERIFY(w.show());
        w.detail->setFloating(true);
        w.detail->hide();
        w.window.resize(800, 500);
        w.action(u"View"_s, u"Reset layout"_s)->trigger();
        QVERIFY(w.detail->isVisible());
        QVERIFY(!w.detail->isFloating());
        QCOMPARE(w.window.dockWidgetArea(w.detail), Qt::RightDockWidgetArea);
        QVERIFY(w.window.screen()->availableGeometry().contains(w.window.geometry().center()));
    }

    void fillsTheScreenAndComesBack()
    {
        MemoryPreferences preferences;
        Window w(preferences);
        QVERIFY(w.show());
        QTest::keyClick(&w.window, Qt::Key_F11);
        QTRY_VERIFY(w.window.isFullScreen());
        QVERIFY(w.action(u"View"_s, u"Full screen"_s)->isChecked());
        QTest::keyClick(&w.window, Qt::Key_F11);
        QTRY_VERIFY(!w.window.isFullScreen());
    }

    void listsItsShortcuts()
    {
        MemoryPreferences preferences;
        Window w(preferences);
        QVERIFY(w.show());
        const auto group = shortcutsOf(u"&View"_s, w.menu(u"View"_s)->actions());
        QCOMPARE(group.title, u"View"_s);
        using Entry = ShortcutGroup::Entry;
        QVERIFY(group.entries.contains(Entry{u"Ctrl+1"_s, u"Fleet"_s}));
        QVERIFY(group.entries.contains(Entry{u"Ctrl+D"_s, u"Device"_s}));
        QVERIFY(group.entries.contains(Entry{u"F11"_s, u"Full screen"_s}));
        QTest::keyClick(&w.window, Qt::Key_Question, Qt::ControlModifier);
        auto *sheet = w.window.findChild<ShortcutSheet *>();
        QVERIFY(sheet);
        QTRY_VERIFY(sheet->isVisible());
        savePicture(*sheet, u"shortcuts-light"_s);
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(!w.window.findChild<ShortcutSheet *>());
    }

    void saysWhatItIs()
    {
        MemoryPreferences preferences;
        Window w(preferences);
        QVERIFY(w.show());
        QCOMPARE(w.window.windowTitle(), u"Fleetscope"_s);
        w.window.setDemo(true);
        QCOMPARE(w.window.windowTitle(), u"Fleetscope – Demo"_s);
        w.action(u"Help"_s, u"About Fleetscope"_s)->trigger();
        auto *about = w.window.findChild<AboutBox *>();
        QVERIFY(about);
        savePicture(*about, u"about-light"_s);
        for (QPushButton *button : about->findChildren<QPushButton *>()) {
            if (button->text() == u"Copy"_s)
                button->click();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Fleetscope 0.1.0\nMQTT: loopback\nQt 6.4.2"_s);
    }

    void looksRight_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light-1280") << false << QSize(1280, 800);
        QTest::newRow("dark-1280") << true << QSize(1280, 800);
        QTest::newRow("light-1024") << false << QSize(1024, 700);
        QTest::newRow("dark-1024") << true << QSize(1024, 700);
    }
    void looksRight()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        MemoryPreferences preferences;
        preferences.setValue(preference::theme, dark ? u"dark"_s : u"light"_s);
        Window w(preferences);
        w.window.setDemo(true);
        QVERIFY(w.show());
        w.window.resize(size);
        w.window.setBadge(u"alerts"_s, 12);
        StatusFigures figures{5'000, 4'812, 1'204, 16.7, 200ms, 0, 0};
        w.window.figures().setConnection({{IconId::Online, Ink::Ok}, u"Connected"_s, {}});
        w.window.figures().setFigures(figures);
        savePicture(w.window, u"window-"_s + name);
        figures.dropped = 12;
        figures.rejected = 3;
        w.window.figures().setFigures(figures);
        w.window.figures().setConnection({{IconId::Warning, Ink::Warning}, u"Reconnecting"_s, {}});
        w.window.banners().showBanner(
            u"lab"_s,
            {BannerKind::Warning,
             u"Lab: the connection to broker.example was lost."_s,
             u"Messages may have been missed. If it happens again and again, look at the log of the broker."_s,
             u"Trying again in 12 s"_s,
             {u"Retry now"_s}});
        savePicture(w.window, u"window-banner-"_s + name);
        w.window.showPage(u"alerts"_s);
        savePicture(w.window, u"window-alerts-"_s + name);
        QMenu *view = w.menu(u"View"_s);
        view->popup(w.window.mapToGlobal(QPoint(60, 30)));
        savePicture(*view, u"view-menu-"_s + name);
        view->hide();
        auto *appearance = w.action(u"View"_s, u"Appearance"_s)->menu();
        appearance->popup({0, 0});
        savePicture(*appearance, u"appearance-menu-"_s + name);
        appearance->hide();
        QVERIFY(!w.window.grab().isNull());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
