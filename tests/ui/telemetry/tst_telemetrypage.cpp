// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/telemetrypage.h"

#include "models/items/serieslistmodel.h"
#include "tests/ui/fleet/testfleet.h"
#include "tests/ui/guitest.h"
#include "tests/ui/telemetry/memoryarchive.h"
#include "ui/telemetry/chartexport.h"
#include "ui/telemetry/chartpanel.h"
#include "ui/telemetry/drawnmodel.h"
#include "ui/telemetry/livevalues.h"
#include "ui/telemetry/rangepicker.h"
#include "ui/telemetry/seriespanel.h"
#include "ui/widgets/pagestates.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <array>
#include <set>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 year = 525'600;

class TestClock final : public Clock
{
public:
    Timestamp time = TestFleet::start + 1min;
    Timestamp now() const override { return time; }
};

SeriesKey key(int device, const QString &metric)
{
    return {u"Green City"_s, u"aq-%1"_s.arg(device, 4, 10, QChar(u'0')), metric};
}

/// A page over a year of readings, one a minute, of the first devices of a TestFleet.
struct TestPage
{
    TestFleet fleet{40};
    MemoryArchive archive;
    TestClock clock;
    TelemetryPage page;

    TestPage(Theme &theme, int devices, qint64 readings = 3'000)
        : page(fleet.store, archive, clock, theme)
    {
        for (int device = 0; device < devices; ++device) {
            for (const QString &metric : {u"pm25"_s, u"temperature"_s}) {
                const auto value = [device, readings, warm = metric == "temperature"_L1](qint64 i) {
                    const double day = double(i) * 6.283 / 1'440;
                    const double noise = double((i * 7'919 + device * 104'729) % 1'000) / 1'000 - 0.5;
                    if (warm)
                        return 14 + 7 * std::sin(day) + 3 * std::sin(day / 30) + noise;
                    const double odd = device == 3 ? 9 : 0;
                    const double spike = device == 1 && i == readings * 2 / 3 ? 60 : 0;
                    return 12 + odd + device + 4 * std::sin(day + device) + 2 * std::sin(day / 9) + 2 * noise
                        + spike;
                };
                const auto rounded = [value](qint64 i) { return std::round(value(i) * 10) / 10; };
                archive.fill(key(device, metric).device + u'/' + metric,
                             clock.time - Milliseconds(readings * 60'000), 1min, readings, rounded);
            }
        }
        page.setTimeZone(QTimeZone::utc());
        page.resize(1'180, 720);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            QTest::qFail("the page does not become active", __FILE__, __LINE__);
    }
    void show(std::vector<SeriesKey> series, ChartKind kind = ChartKind::Lines,
              const QString &from = u"now-24h"_s)
    {
        ChartLayout layout;
        layout.range = {from, u"now"_s};
        layout.tab().rows = {{ChartSpec{.kind = kind, .series = std::move(series)}}};
        page.setChartLayout(layout);
        settle();
    }
    void settle()
    {
        QTRY_VERIFY(!page.isLoading());
        QCoreApplication::sendPostedEvents();
        QTRY_VERIFY(page.panels().empty() || page.panels()[0]->composer().legend({}).empty()
                    || !page.panels()[0]->composer().legend({}).front().value.isEmpty() || archive.error);
        QCoreApplication::sendPostedEvents();
        QTRY_VERIFY(page.panels().empty() || page.panels()[0]->view().plotArea().width() > 100);
    }
    ChartView &view() { return page.panels()[0]->view(); }
    QWidget *pad() { return view().viewport(); }
    QPoint at(double share, double up = 0.5)
    {
        const QRectF area = view().plotArea();
        return QPointF(area.left() + share * area.width(), area.bottom() - up * area.height()).toPoint();
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {},
              Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(pad(), button, keys, from);
        QMouseEvent move(QEvent::MouseMove, (from + to) / 2, pad()->mapToGlobal((from + to) / 2),
                         Qt::NoButton, button, keys);
        QApplication::sendEvent(pad(), &move);
        QMouseEvent end(QEvent::MouseMove, to, pad()->mapToGlobal(to), Qt::NoButton, button, keys);
        QApplication::sendEvent(pad(), &end);
        QTest::mouseRelease(pad(), button, keys, to);
    }
    void wheel(QPoint at, int steps)
    {
        QWheelEvent event(at, pad()->mapToGlobal(at), {}, QPoint(0, 120 * steps), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(pad(), &event);
    }
    double hours() const { return double(page.visibleRange().span().count()) / 3'600'000; }
};

bool isNear(double a, double b, double by = 0.02) { return std::abs(a - b) <= by * std::abs(b); }

} // namespace

class TestTelemetryPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme.install(); }
    void init()
    {
        failOnAnyWarning();
        m_theme.setChoice(ThemeChoice::Light);
    }

    void aDragChoosesARangeAndBackspaceGoesBack()
    {
        TestPage test(m_theme, 2);
        test.show({key(0, u"pm25"_s)});
        QVERIFY(test.page.isFollowing());
        QVERIFY(isNear(test.hours(), 24));
        test.drag(test.at(0.25), test.at(0.5));
        QVERIFY(isNear(test.hours(), 6));
        QVERIFY(!test.page.isFollowing());
        test.drag(test.at(0.5), test.at(0.25)); // also from right to left
        QVERIFY(isNear(test.hours(), 1.5));
        QTest::keyClick(&test.view(), Qt::Key_Backspace);
        QVERIFY(isNear(test.hours(), 6));
        QTest::keyClick(&test.view(), Qt::Key_Backspace);
        QVERIFY(isNear(test.hours(), 24));
        QVERIFY(test.page.isFollowing());
        QTest::keyClick(&test.page, Qt::Key_Right, Qt::AltModifier);
        QVERIFY(isNear(test.hours(), 6));
    }

    void theWheelZoomsAtThePointerAsOneStepBack()
    {
        TestPage test(m_theme, 1);
        test.show({key(0, u"pm25"_s)});
        const QPoint point = test.at(0.75);
        const Timestamp under = test.view().timeAt(point);
        for (int i = 0; i < 3; ++i)
            test.wheel(point, 1);
        QVERIFY(isNear(test.hours(), 24 * 0.512));
        const double off = double((test.view().timeAt(point) - under).count());
        QVERIFY2(std::abs(off) < 60'000, qPrintable(QString::number(off)));
        test.wheel(point, -1);
        QVERIFY(isNear(test.hours(), 24 * 0.64));
        QTest::keyClick(&test.view(), Qt::Key_Backspace);
        QVERIFY(isNear(test.hours(), 24));
    }

    void theWheelOverTheAxisZoomsValuesAndADoubleClickFits()
    {
        TestPage test(m_theme, 1);
        test.show({key(0, u"pm25"_s)});
        test.wheel(test.at(0, 0.5) - QPoint(20, 0), 1);
        QCOMPARE(test.page.chartLayout().chart({0, 0})->scale, ScaleMode::Fixed);
        QVERIFY(isNear(test.hours(), 24));
        test.drag(test.at(0.2), test.at(0.4));
        QTest::mouseDClick(test.pad(), Qt::LeftButton, {}, test.at(0.5));
        QCOMPARE(test.page.chartLayout().chart({0, 0})->scale, ScaleMode::Auto);
        QVERIFY(isNear(test.hours(), 24));
    }

    void shiftDragsABoxAndControlMoves()
    {
        TestPage test(m_theme, 1);
        test.show({key(0, u"pm25"_s)});
        const double low = test.view().valueAt(test.at(0.25, 0.25));
        const double high = test.view().valueAt(test.at(0.5, 0.75));
        test.drag(test.at(0.25, 0.25), test.at(0.5, 0.75), Qt::ShiftModifier);
        const ChartSpec &spec = *test.page.chartLayout().chart({0, 0});
        QCOMPARE(spec.scale, ScaleMode::Fixed);
        QVERIFY(isNear(spec.fixed.low, low) && isNear(spec.fixed.high, high));
        QVERIFY(isNear(test.hours(), 6));
        const Timestamp from = test.page.visibleRange().from;
        test.drag(test.at(0.5), test.at(0.75), Qt::ControlModifier); // the past comes into sight
        QVERIFY(isNear(double((from - test.page.visibleRange().from).count()), 1.5 * 3'600'000));
        test.drag(test.at(0.75), test.at(0.5), {}, Qt::MiddleButton);
        QVERIFY(std::abs((from - test.page.visibleRange().from).count()) < 120'000);
    }

    void everythingGoesByKeys()
    {
        TestPage test(m_theme, 1);
        test.show({key(0, u"pm25"_s)});
        test.view().setFocus();
        QTest::keyClick(&test.view(), Qt::Key_Plus);
        QVERIFY(isNear(test.hours(), 24 * 0.8));
        QTest::keyClick(&test.view(), Qt::Key_Minus);
        QVERIFY(isNear(test.hours(), 24));
        const Timestamp from = test.page.visibleRange().from;
        QTest::keyClick(&test.view(), Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(isNear(double((from - test.page.visibleRange().from).count()), 2.4 * 3'600'000));
        QTest::keyClick(&test.view(), Qt::Key_Right);
        QVERIFY(test.view().cursor());
        const Timestamp cursor = *test.view().cursor();
        QTest::keyClick(&test.view(), Qt::Key_Right);
        QVERIFY(*test.view().cursor() > cursor);
        QTest::keyClick(&test.view(), Qt::Key_Space); // pins
        QTest::keyClick(&test.view(), Qt::Key_Left, Qt::ControlModifier);
        QTest::keyClick(&test.view(), Qt::Key_Escape);
        QVERIFY(!test.view().cursor());
        QTest::keyClick(&test.view(), Qt::Key_End);
        QVERIFY(test.page.isFollowing());
    }

    void followsLiveReadingsAndWaitsUnderACursor()
    {
        TestPage test(m_theme, 1);
        test.show({key(0, u"pm25"_s)}, ChartKind::Lines, u"now-10m"_s);
        const Timestamp to = test.page.visibleRange().to;
        test.clock.time += 30s;
        test.page.tick();
        QVERIFY(test.page.visibleRange().to >= to + 29s);
        QTest::mouseMove(test.pad(), test.at(0.4));
        QTest::mouseMove(test.pad(), test.at(0.5));
        QTRY_VERIFY(test.view().cursor());
        const Timestamp held = test.page.visibleRange().to;
        test.clock.time += 30s;
        test.page.tick();
        QCOMPARE(test.page.visibleRange().to, held);
        auto *live = named<QPushButton>(test.page, u"Live, waiting"_s);
        QVERIFY(live);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&test.view(), &leave);
        test.page.tick();
        QVERIFY(test.page.visibleRange().to > held);
        QTest::mouseClick(live, Qt::LeftButton); // stands still now
        QVERIFY(!test.page.isFollowing());
        QTest::mouseClick(live, Qt::LeftButton);
        QVERIFY(test.page.isFollowing());
    }

    void theCursorTableTellsTheDifferenceToThePin()
    {
        TestPage test(m_theme, 2);
        test.show({key(0, u"pm25"_s), key(1, u"pm25"_s)});
        auto *model = test.page.findChild<CursorModel *>();
        QAbstractItemModelTester tester(model);
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(model->index(1, CursorModel::Device).data().toString(), u"aq-0001"_s);
        QTest::mouseClick(test.pad(), Qt::LeftButton, {}, test.at(0.25));
        QTest::mouseMove(test.pad(), test.at(0.5));
        QTest::mouseMove(test.pad(), test.at(0.75));
        QTRY_VERIFY(test.view().cursor());
        const auto values =
            test.page.panels()[0]->composer().values(test.view().cursor(), test.view().timeAt(test.at(0.25)));
        QVERIFY(values[0].sample && values[0].pinned);
        QVERIFY(!model->index(0, CursorModel::Difference).data().toString().isEmpty());
        QCOMPARE(model->headerData(CursorModel::Value, Qt::Horizontal).toString(), u"At the cursor"_s);
        QTest::keyClick(&test.view(), Qt::Key_Escape);
        QVERIFY(model->index(0, CursorModel::Difference).data().toString().isEmpty());
    }

    void searchFindsSeriesInAnyWordOrderAndEnterAddsThem()
    {
        TestPage test(m_theme, 8);
        QTest::keyClick(&test.page, Qt::Key_I, Qt::ControlModifier);
        auto *panel = test.page.findChild<SeriesPanel *>();
        QTRY_VERIFY(panel->isVisible());
        auto *model = panel->findChild<SeriesListModel *>();
        auto *line = panel->findChild<QLineEdit *>();
        QTest::keyClicks(line, u"PM25 0007"_s);
        QTRY_COMPARE(model->rowCount(), 1);
        QCOMPARE(model->series(0), key(7, u"pm25"_s));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(test.page.chartLayout().chart({0, 0})->series, (std::vector{key(7, u"pm25"_s)}));
        line->clear();
        QTest::keyClicks(line, u"0007 temp"_s);
        QTRY_COMPARE(model->rowCount(), 1);
        QTest::keyClick(line, Qt::Key_Return); // a second unit, a second axis
        QCOMPARE(test.page.chartLayout().chart({0, 0})->series.size(), size_t{2});
        QCOMPARE(test.page.panels()[0]->composer().axisText().right, u"°C"_s);
        line->clear();
        QTest::keyClicks(line, u"0007 humidity"_s);
        QTRY_COMPARE(model->rowCount(), 1);
        QTest::keyClick(line, Qt::Key_Return); // a third unit, a new chart
        QCOMPARE(test.page.panels().size(), size_t{2});
        QTest::keyClick(&test.page, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(test.page.panels().size(), size_t{1});
    }

    void droppedSeriesJoinTheChart()
    {
        TestPage test(m_theme, 2);
        test.show({key(0, u"pm25"_s)});
        QMimeData mime;
        mime.setData(QLatin1StringView(seriesMimeType), seriesToMime({key(1, u"pm25"_s)}));
        ChartPanel *panel = test.page.panels()[0];
        const QPoint middle = panel->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(panel, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(middle, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(panel, &drop);
        QCOMPARE(test.page.chartLayout().chart({0, 0})->series.size(), size_t{2});
    }

    void droppedSeriesMakeTheFirstChart()
    {
        TestPage test(m_theme, 2);
        QVERIFY(test.page.panels().empty());
        QMimeData mime;
        mime.setData(QLatin1StringView(seriesMimeType), seriesToMime({key(0, u"pm25"_s), key(1, u"pm25"_s)}));
        const QPoint middle = test.page.rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(&test.page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(middle, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(&test.page, &drop);
        QCOMPARE(test.page.chartLayout().chart({0, 0})->series.size(), size_t{2});
    }

    void theBandIsOfThoseThatAreAlike_data()
    {
        QTest::addColumn<BandScope>("scope");
        QTest::addColumn<int>("kinds"); // how many kinds of devices there are
        QTest::newRow("fleet") << BandScope::Fleet << 1;
        QTest::newRow("site") << BandScope::Site << int(TestFleet::sites.size());
        QTest::newRow("model") << BandScope::Model << 3;
        QTest::newRow("firmware") << BandScope::Firmware << 3;
    }
    void theBandIsOfThoseThatAreAlike()
    {
        QFETCH(BandScope, scope);
        QFETCH(int, kinds);
        TestFleet fleet(40);
        LiveValues values(fleet.store);
        const DeviceColumns &devices = fleet.store.devices();
        const auto kindOf = [&](int row) {
            switch (scope) {
            case BandScope::Site: return devices.site[size_t(row)];
            case BandScope::Model: return devices.model[size_t(row)];
            case BandScope::Firmware: return devices.firmware[size_t(row)];
            default: return TextId{};
            }
        };
        std::set<TextId> seen;
        for (int mine = 0; mine < 40; ++mine) {
            seen.insert(kindOf(mine));
            std::vector<SeriesKey> expected;
            for (int row = 0; row < 40; ++row) {
                const SeriesView view = fleet.store.series(DeviceHandle(row), MetricHandle{0});
                if (kindOf(row) == kindOf(mine) && view.kind != ValueKind::None)
                    expected.push_back(key(row, u"pm25"_s));
            }
            QVERIFY(values.fellows(key(mine, u"pm25"_s), scope, 200) == expected);
        }
        QCOMPARE(int(seen.size()), kinds);
        QCOMPARE(values.fellows(key(0, u"pm25"_s), BandScope::Fleet, 10).size(), size_t{10});
    }

    void theBandOfAGroupIsOfItsTag()
    {
        TestFleet fleet(6);
        FleetFrame frame{.source = SourceId{1}};
        for (quint32 device = 0; device < 6; ++device) {
            DeviceInfo info;
            info.tags = {{"group", device % 3 == 0 ? "a" : "b"}, {"nr", std::to_string(device)}};
            frame.infos.push_back({DeviceHandle{device}, info});
        }
        frame.source = fleet.store.devices().source[0];
        fleet.apply(frame);
        LiveValues values(fleet.store);
        const auto fellows = values.fellows(key(1, u"pm25"_s), BandScope::Group, 200);
        QCOMPARE(fellows.size(), size_t{4});
        QVERIFY(std::ranges::find(fellows, key(3, u"pm25"_s)) == fellows.end());
    }

    void aRangeIsCopiedAndPastedAsText()
    {
        TestPage test(m_theme, 1);
        test.show({key(0, u"pm25"_s)});
        QApplication::clipboard()->setText(u"now-2h to now-1h"_s);
        QTest::keyClick(&test.page, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(isNear(test.hours(), 1));
        QTest::keyClick(&test.page, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"now-2h to now-1h"_s);
    }

    void notesStandInALane()
    {
        TestPage test(m_theme, 1);
        test.show({key(0, u"pm25"_s)});
        QTest::keyClick(&test.page, Qt::Key_M, Qt::ControlModifier);
        QInputDialog *dialog = nullptr;
        QTRY_VERIFY(dialog = test.page.findChild<QInputDialog *>());
        dialog->setTextValue(u"Filter changed"_s);
        dialog->accept();
        QTRY_COMPARE(test.archive.stored.size(), size_t{1});
        QCOMPARE(test.archive.stored[0].text, u"Filter changed"_s);
        AnnotationLanes &lanes = test.page.panels()[0]->lanes();
        QTRY_COMPARE(lanes.laneCount(), 1);
        QVERIFY(!lanes.placeOf(0).isEmpty());
    }

    void aFailedArchiveSaysSoAndTriesAgain()
    {
        TestPage test(m_theme, 1);
        test.archive.error = Error{ErrorKind::Corrupt, u"page"_s, u"archive.db"_s};
        test.show({key(0, u"pm25"_s)});
        auto *states = test.page.panels()[0]->findChild<PageStates *>();
        QTRY_COMPARE(states->state(), PageStates::State::Failed);
        test.archive.error.reset();
        emit states->retryRequested();
        QTRY_COMPARE(states->state(), PageStates::State::Full);
    }

    void exportedCsvIsWhatIsStored()
    {
        TestPage test(m_theme, 2, 500);
        test.show({key(0, u"pm25"_s), key(1, u"pm25"_s)});
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"out.csv"_s);
        SeriesCsvJob job(test.archive,
                         {test.page.chartLayout().chart({0, 0})->series,
                          {earliestTime, latestTime},
                          CsvShape::Long,
                          CsvTime::EpochMilliseconds,
                          file});
        QSignalSpy finished(&job, &SeriesCsvJob::finished);
        job.start();
        QTRY_COMPARE(finished.count(), 1);
        QFile read(file);
        QVERIFY(read.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = read.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 1 + 2 * 500);
        const SeriesData &stored = test.archive.data.at(u"aq-0000/pm25"_s);
        for (int i = 0; i < 500; ++i) {
            const QList<QByteArray> cells = lines[1 + i].trimmed().split(',');
            QCOMPARE(cells[0].toLongLong(), stored.times[size_t(i)]);
            QCOMPARE(cells[2], QByteArray("aq-0000"));
            QCOMPARE(cells[4].toDouble(), stored.values[size_t(i)]);
        }
    }

    void theExportDialogWritesWhatIsChosenByKeysAndClicks_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("PNG") << 0 << u"png"_s;
        QTest::newRow("SVG") << 1 << u"svg"_s;
        QTest::newRow("CSV") << 2 << u"csv"_s;
    }
    void theExportDialogWritesWhatIsChosenByKeysAndClicks()
    {
        QFETCH(int, format);
        QFETCH(QString, suffix);
        TestPage test(m_theme, 2, 3'000);
        test.show({key(0, u"pm25"_s), key(1, u"pm25"_s)}, ChartKind::Lines, u"now-6h"_s);
        QTest::keyClick(&test.page, Qt::Key_E, Qt::ControlModifier);
        QPointer<ChartExportDialog> dialog; // it goes when it is closed
        QTRY_VERIFY(dialog = test.page.findChild<ChartExportDialog *>());
        QTRY_VERIFY(dialog->isVisible());
        const auto choices = dialog->findChildren<QComboBox *>();
        const auto choice = [&](const QString &entry) -> QComboBox * {
            for (QComboBox *each : choices) {
                if (each->findText(entry) >= 0)
                    return each;
            }
            return nullptr;
        };
        QComboBox *formats = choice(u"CSV data"_s);
        QVERIFY(formats);
        formats->setFocus();
        QTest::keyClick(formats, Qt::Key_Home);
        for (int i = 0; i < format; ++i)
            QTest::keyClick(formats, Qt::Key_Down);
        QCOMPARE(formats->currentIndex(), format);
        QComboBox *scales = choice(u"For print"_s);
        QCOMPARE(scales->isVisible(), format != 2);
        auto *save = named<QPushButton>(*dialog, u"&Save…"_s);
        QVERIFY(save && save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QFileDialog *file = nullptr;
        QTRY_VERIFY(file = dialog->findChild<QFileDialog *>());
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out."_s + suffix);
        QSignalSpy written(dialog, &ChartExportDialog::written);
        emit file->fileSelected(path);
        QTRY_COMPARE(written.count(), 1);
        QTRY_VERIFY(!dialog);
        QFile out(path);
        QVERIFY(out.open(QIODevice::ReadOnly));
        const QByteArray bytes = out.readAll();
        if (format == 0) {
            const QImage image = QImage::fromData(bytes, "PNG");
            QCOMPARE(image.width(), 2 * test.page.panels()[0]->width()); // twice is what is offered first
        } else if (format == 1) {
            QVERIFY(bytes.startsWith("<?xml") && bytes.contains("</svg>"));
        } else {
            QCOMPARE(bytes.trimmed().count('\n'), 2 * 360); // six hours of two series, and the head
        }
    }

    void anExportThatCannotBeWrittenSaysSo()
    {
        TestPage test(m_theme, 1);
        test.show({key(0, u"pm25"_s)});
        QTest::keyClick(&test.page, Qt::Key_E, Qt::ControlModifier);
        ChartExportDialog *dialog = nullptr;
        QTRY_VERIFY(dialog = test.page.findChild<ChartExportDialog *>());
        const QTemporaryDir folder;
        dialog->writeTo(folder.filePath(u"none/out.png"_s));
        const auto labels = dialog->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"out.png"_s);
        }));
        QVERIFY(dialog->isVisible());
    }

    void exportsPicturesInEverySize()
    {
        TestPage test(m_theme, 2);
        test.show({key(0, u"pm25"_s), key(1, u"pm25"_s)});
        ChartPanel &panel = *test.page.panels()[0];
        QCOMPARE(chartImage(panel, {600, 300}, 4).size(), QSize(2'400, 1'200));
        const QByteArray svg = chartSvg(panel, {600, 300});
        QVERIFY(svg.contains("<polyline") || svg.contains("<path"));
        QVERIFY(svg.contains("pm25"));
    }

    void theTableSaysWhatIsDrawn()
    {
        TestPage test(m_theme, 2);
        test.show({key(0, u"pm25"_s), key(1, u"pm25"_s)}, ChartKind::Lines, u"now-10m"_s);
        QTest::keyClick(&test.page, Qt::Key_D, Qt::ControlModifier);
        QVERIFY(test.page.panels()[0]->isTable());
        auto *model = test.page.findChild<DrawnModel *>();
        QAbstractItemModelTester tester(model);
        QCOMPARE(model->rowCount(), 20); // ten minutes of two series
        QCOMPARE(model->index(0, DrawnModel::Readings).data().toString(), u"1"_s);
        QVERIFY(test.view().accessibleDescription().startsWith("pm25, "_L1));
    }

    void textsAreStripsOfStates()
    {
        TestPage test(m_theme, 1);
        SeriesData &mode = test.archive.data[u"aq-0000/mode"_s];
        const Timestamp now = test.clock.time;
        const std::array<std::string_view, 3> words{"idle", "heating", "off"};
        for (int hours = 23; hours >= 0; hours -= 1) // idle, heating, off, idle, …: eight hours each
            mode.add(toUnixMs(now - 1h * hours), ValueView::of(words[size_t(23 - hours) / 8]));
        test.show({key(0, u"mode"_s)});
        ChartComposer &composer = test.page.panels()[0]->composer();
        QVERIFY(composer.scene().traces[0].states);
        QVERIFY(!composer.scene().hasValues());
        QCOMPARE(composer.legend({})[0].value, u"off"_s);
        QCOMPARE(composer.legend(now - 20h)[0].value, u"idle"_s);
        const auto values = composer.values(now - 12h, {});
        QCOMPARE(values[0].state->value.text, std::string("heating"));
        QCOMPARE(values[0].state->time, now - 15h);
        QVERIFY(test.view().accessibleDescription().endsWith(u"last off"_s));
        // Three colours, one after the other; the same word has the same one.
        const QImage picture = test.view().grab().toImage();
        const QRectF area = test.view().plotArea();
        const auto colorAt = [&](double share) {
            return picture.pixelColor(int(area.left() + share * area.width()), int(area.top()) + 36);
        };
        QVERIFY(colorAt(0.3) != colorAt(0.6) && colorAt(0.6) != colorAt(0.9));
        QCOMPARE(colorAt(0.45), colorAt(0.6));
        QVERIFY(colorAt(0.3) != m_theme.color(Ground::Surface));
        // Beside a line they lie below it, and the axis has its numbers.
        test.show({key(0, u"pm25"_s), key(0, u"mode"_s)});
        QVERIFY(test.page.panels()[0]->composer().scene().hasValues());
        QCOMPARE(test.page.panels()[0]->composer().scene().traces[1].axis, 0);
        savePicture(test.page, u"telemetry-states"_s);
        test.page.panels()[0]->showTable(true);
        auto *model = test.page.findChild<DrawnModel *>();
        QAbstractItemModelTester tester(model);
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, DrawnModel::Series).data().toString() == u"mode"_s)
                texts.append(model->index(row, DrawnModel::Value).data().toString());
        }
        QCOMPARE(texts, QStringList({u"idle"_s, u"heating"_s, u"off"_s}));
        QVERIFY(test.page.panels()[0]->drawnText().contains("\theating\t"));
    }

    void comesBackAsItWas()
    {
        TestPage test(m_theme, 2);
        test.show({key(0, u"pm25"_s), key(1, u"pm25"_s)}, ChartKind::Multiples, u"now-7d"_s);
        TestPage other(m_theme, 2);
        other.page.restoreState(test.page.saveState());
        QVERIFY(other.page.chartLayout() == test.page.chartLayout());
        other.page.restoreState("nonsense");
        QVERIFY(other.page.chartLayout() == test.page.chartLayout());
    }

    void looksGood_data()
    {
        QTest::addColumn<ThemeChoice>("theme");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }
    void looksGood()
    {
        QFETCH(ThemeChoice, theme);
        m_theme.setChoice(theme);
        const QString suffix = u'-' + QString::fromLatin1(QTest::currentDataTag());
        const auto series = [](int count, const QString &metric) {
            std::vector<SeriesKey> keys;
            for (int i = 0; i < count; ++i)
                keys.push_back(key(i, metric));
            return keys;
        };
        {
            TestPage test(m_theme, 30, 20'000);
            savePicture(test.page, u"telemetry-empty"_s + suffix);
            test.show(series(1, u"temperature"_s), ChartKind::Lines, u"now-6h"_s);
            savePicture(test.page, u"telemetry-single"_s + suffix);
            test.show(series(5, u"pm25"_s), ChartKind::Lines, u"now-2d"_s);
            QTest::mouseClick(test.pad(), Qt::LeftButton, {}, test.at(0.3));
            QTest::mouseMove(test.pad(), test.at(0.6));
            QTest::mouseMove(test.pad(), test.at(0.62));
            QTRY_VERIFY(test.view().cursor());
            savePicture(test.page, u"telemetry-compare"_s + suffix);
            QTest::keyClick(&test.view(), Qt::Key_Escape);
            test.show(series(30, u"pm25"_s), ChartKind::HeatMap, u"now-7d"_s);
            savePicture(test.page, u"telemetry-heatmap"_s + suffix);
            test.show(series(30, u"pm25"_s), ChartKind::Lines, u"now-7d"_s);
            savePicture(test.page, u"telemetry-many"_s + suffix);
            test.show(series(9, u"pm25"_s), ChartKind::Multiples, u"now-7d"_s);
            savePicture(test.page, u"telemetry-multiples"_s + suffix);
            test.show(series(6, u"pm25"_s), ChartKind::Histogram, u"now-7d"_s);
            savePicture(test.page, u"telemetry-histogram"_s + suffix);
            ChartLayout layout;
            layout.range = {u"now-2d"_s, u"now"_s};
            std::vector<SeriesKey> both = series(1, u"pm25"_s);
            both.push_back(key(0, u"temperature"_s));
            layout.tab().rows = {
                {ChartSpec{.shift = 24h, .series = series(1, u"temperature"_s)}, ChartSpec{.series = both}},
                {ChartSpec{.band = BandScope::Fleet, .series = {key(3, u"pm25"_s)}}}};
            test.page.setChartLayout(layout);
            test.settle();
            savePicture(test.page, u"telemetry-grid"_s + suffix);
        }
        {
            TestPage test(m_theme, 1);
            test.archive.error = Error{ErrorKind::Corrupt, u"page"_s, u"archive.db"_s};
            test.show(series(1, u"pm25"_s));
            auto *states = test.page.panels()[0]->findChild<PageStates *>();
            QTRY_COMPARE(states->state(), PageStates::State::Failed);
            savePicture(test.page, u"telemetry-failed"_s + suffix);
        }
        TestPage test(m_theme, 2, year);
        test.show({key(0, u"pm25"_s), key(1, u"pm25"_s)}, ChartKind::Lines, u"now-1y"_s);
        savePicture(test.page, u"telemetry-year"_s + suffix);
    }

private:
    template <typename Widget>
    static Widget *named(QWidget &parent, const QString &text)
    {
        for (Widget *candidate : parent.findChildren<Widget *>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
    Theme m_theme;
};

QTEST_MAIN(TestTelemetryPage)
#include "tst_telemetrypage.moc"
