// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/guitest.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/statelook.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr float gap = std::numeric_limits<float>::quiet_NaN();

/// The row of the darkest pixel of a column, −1 for a column without ink.
int lineAt(const QImage &image, int x)
{
    int row = -1;
    int darkest = 200;
    for (int y = 0; y < image.height(); ++y) {
        if (const int gray = qGray(image.pixel(x, y)); gray < darkest) {
            darkest = gray;
            row = y;
        }
    }
    return row;
}

QImage sparkline(const std::vector<float> &values, int width = 41, int height = 21)
{
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintSparkline(&painter, QRectF(0, 0, width, height), values, Qt::black);
    return image;
}

/// Everything that is painted, for looking at.
class Board final : public QWidget
{
public:
    explicit Board(const Theme &theme)
        : m_theme(theme)
    {
        resize(640, 300);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.color(Ground::Surface));
        painter.fillRect(0, 26, width(), 26, m_theme.color(Ground::Selection));
        int y = 0;
        for (const Ground ground : {Ground::Surface, Ground::Selection}) {
            const auto place = [&](int column) { return QRect(8 + column * 120, y, 112, 26); };
            paintState(&painter, place(0), m_theme, lookOf(OnlineState::Online), u"Online"_s, ground);
            paintState(&painter, place(1), m_theme, lookOf(OnlineState::Offline), u"Offline"_s, ground);
            paintState(&painter, place(2), m_theme, lookOf(OnlineState::Unknown), u"Unknown"_s, ground);
            paintState(&painter, place(3), m_theme, {IconId::Warning, Ink::Warning}, u"Warning"_s, ground);
            paintState(&painter, place(4), m_theme, {IconId::Critical, Ink::Critical}, u"Critical"_s, ground);
            y += 26;
        }
        int x = 8;
        for (const auto &[word, ink] :
             std::initializer_list<std::pair<QString, Ink>>{{u"Demo"_s, Ink::Info},
                                                            {u"Frozen"_s, Ink::Accent},
                                                            {u"Stale"_s, Ink::Muted},
                                                            {u"Clock"_s, Ink::Warning},
                                                            {u"Major"_s, Ink::Major},
                                                            {u"Failed"_s, Ink::Critical},
                                                            {u"Fine"_s, Ink::Ok}}) {
            const PillContent pill{word, ink,
                                   ink == Ink::Warning ? std::optional(IconId::Clock) : std::nullopt};
            paintPill(&painter, {x, 64, 100, 24}, m_theme, pill);
            x += pillSize(painter.fontMetrics(), pill).width() + 8;
        }
        x = 8;
        for (const int count : {1, 12, 99, 1204}) {
            paintBadge(&painter, {x, 96, 48, 24}, m_theme, count, count > 99 ? Ink::Critical : Ink::Muted);
            x += 56;
        }
        std::vector<float> day(60);
        for (size_t i = 0; i < day.size(); ++i)
            day[i] = i > 30 && i < 36 ? gap : float(std::sin(double(i) / 7) + 0.2 * std::sin(double(i)));
        paintSparkline(&painter, {8, 130, 120, 20}, day, m_theme.series(0));
        paintSparkline(&painter, {140, 130, 120, 20}, std::vector<float>(60, 3.F), m_theme.color(Ink::Muted));
    }

private:
    const Theme &m_theme;
};

} // namespace

class TestPainting : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnAnyWarning(); }

    void sparklineGoesFromLowToHigh()
    {
        const QImage rising = sparkline({0, 1});
        QCOMPARE_GE(lineAt(rising, 1), 18);
        QCOMPARE_LE(lineAt(rising, 39), 2);
        QVERIFY(qAbs(lineAt(rising, 20) - 10) <= 1);
    }

    void sparklineOfEqualValuesIsInTheMiddle()
    {
        const QImage flat = sparkline({7, 7, 7});
        for (const int x : {2, 20, 38})
            QVERIFY(qAbs(lineAt(flat, x) - 10) <= 1);
    }

    void sparklineBreaksAtGaps()
    {
        // Five values over 41 pixels: the middle one, at x = 20, is missing, and so are both halves of its
        // line.
        const QImage broken = sparkline({1, 1, gap, 1, 1});
        QVERIFY(lineAt(broken, 5) >= 0);
        QCOMPARE(lineAt(broken, 20), -1);
        QCOMPARE(lineAt(broken, 15), -1);
        QVERIFY(lineAt(broken, 35) >= 0);
    }

    void sparklineShowsALoneValue()
    {
        const QImage alone = sparkline({gap, 1, gap});
        QVERIFY(lineAt(alone, 20) >= 0);
        QCOMPARE(lineAt(alone, 10), -1);
    }

    void sparklineOfNothingDrawsNothing_data()
    {
        QTest::addColumn<QList<float>>("values");
        QTest::newRow("no values") << QList<float>{};
        QTest::newRow("gaps only") << QList<float>{gap, gap};
        QTest::newRow("infinite") << QList<float>{INFINITY, -INFINITY};
    }
    void sparklineOfNothingDrawsNothing()
    {
        QFETCH(QList<float>, values);
        const QImage image = sparkline({values.begin(), values.end()});
        for (int x = 0; x < image.width(); ++x)
            QCOMPARE(lineAt(image, x), -1);
    }

    void sparklineTakesTheWholeRangeOfAFloat()
    {
        constexpr float huge = std::numeric_limits<float>::max();
        const QImage image = sparkline({-huge, huge});
        QCOMPARE_GE(lineAt(image, 1), 18);
        QCOMPARE_LE(lineAt(image, 39), 2);
    }

    void statesDifferInShape()
    {
        QVERIFY(lookOf(OnlineState::Online).shape != lookOf(OnlineState::Offline).shape);
        QVERIFY(lookOf(OnlineState::Offline).shape != lookOf(OnlineState::Unknown).shape);
        QVERIFY(lookOf(OnlineState::Unknown).shape != lookOf(OnlineState::Online).shape);
    }

    void connectionsHaveAShapeForEachState_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("failed");
        QTest::addColumn<int>("shape");
        QTest::newRow("connected") << int(MqttState::Connected) << false << int(IconId::Online);
        QTest::newRow("connecting") << int(MqttState::Connecting) << false << int(IconId::Unknown);
        QTest::newRow("again") << int(MqttState::Connecting) << true << int(IconId::Warning);
        QTest::newRow("waiting") << int(MqttState::Waiting) << true << int(IconId::Warning);
        QTest::newRow("stopped") << int(MqttState::Stopped) << false << int(IconId::Offline);
        QTest::newRow("given up") << int(MqttState::Stopped) << true << int(IconId::Critical);
    }
    void connectionsHaveAShapeForEachState()
    {
        QFETCH(int, state);
        QFETCH(bool, failed);
        MqttStatus status;
        status.state = MqttState(state);
        status.failure = failed ? MqttFailure::ConnectionLost : MqttFailure::None;
        QTEST(int(lookOf(status).shape), "shape");
    }

    void badgesStopAt99()
    {
        const QFontMetrics metrics(QFont{});
        QCOMPARE(badgeWidth(metrics, 0), 0);
        QVERIFY(badgeWidth(metrics, 1) > 0);
        QVERIFY(badgeWidth(metrics, 100) > badgeWidth(metrics, 99));
        QCOMPARE(badgeWidth(metrics, 100), badgeWidth(metrics, 1'000'000));
    }

    void chipsAreUsedFromTheKeyboard()
    {
        Theme theme;
        Chip chip(theme, u"status == offline"_s);
        QSignalSpy clicked(&chip, &Chip::clicked);
        QSignalSpy removed(&chip, &Chip::removeRequested);
        QTest::keyClick(&chip, Qt::Key_Return);
        QCOMPARE(clicked.size(), 1);
        QTest::keyClick(&chip, Qt::Key_Delete);
        QCOMPARE(removed.size(), 1);
        chip.resize(chip.sizeHint());
        QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 8, chip.height() / 2));
        QCOMPARE(removed.size(), 2);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(10, chip.height() / 2));
        QCOMPARE(clicked.size(), 2);
    }

    void looksRight_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void looksRight()
    {
        QFETCH(bool, dark);
        Theme theme;
        theme.install();
        theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        Board board(theme);
        auto *chip = new Chip(theme, u"status == offline"_s, &board);
        chip->move(300, 96);
        chip->resize(chip->sizeHint());
        auto *focused = new Chip(theme, u"tag.site in {north, port}"_s, &board);
        focused->move(450, 96);
        focused->resize(focused->sizeHint());
        board.show();
        focused->setFocus();
        QTRY_VERIFY(focused->hasFocus());
        savePicture(board, u"painting-"_s + QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!board.grab().isNull());
    }
};

QTEST_MAIN(TestPainting)
#include "tst_painting.moc"
