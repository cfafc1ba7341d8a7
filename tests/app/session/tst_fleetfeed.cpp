// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/fleetfeed.h"

#include "app/ingest/framemailbox.h"
#include "app/session/cachedframe.h"
#include "models/items/devicetablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace fleetscope;

namespace {

class FakeClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override { return time; }
    Timestamp time{Milliseconds{1'700'000'000'000}};
};

struct Fixture
{
    FleetStore store;
    SourceId source = store.addSource(QStringLiteral("Lab"));
    DeviceTableModel model{store};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    FakeClock clock;
    FrameMailbox mailbox{source};
    FleetFeed feed{model, clock};

    Fixture() { feed.addMailbox(mailbox); }

    void addDevices(int count)
    {
        FrameMailbox::Writer writer = mailbox.write();
        for (int i = 0; i < count; ++i) {
            const DeviceHandle device = writer.addDevice("device-" + std::to_string(i));
            writer.device(device).lastMessage = clock.time;
            writer.touch(clock.time);
            ++writer.counters().messages;
        }
    }
};

} // namespace

class TestFleetFeed : public QObject
{
    Q_OBJECT
private slots:
    void bringsEverythingIntoTheTable()
    {
        Fixture f;
        f.addDevices(20'000);
        int ticks = 0;
        while (f.model.rowCount() < 20'000 || f.store.onlineCount() < 20'000) {
            f.feed.tick();
            QVERIFY(++ticks < 1000);
        }
        QCOMPARE(f.feed.figures().counters.messages, quint64(20'000));
    }

    void losesNothingWhileFrozen()
    {
        Fixture f;
        f.addDevices(1);
        f.feed.tick();
        f.feed.setFrozen(true);
        SeriesHandle series{};
        {
            FrameMailbox::Writer writer = f.mailbox.write();
            series = writer.addSeries(DeviceHandle{0}, writer.addMetric("t"));
            for (const double value : {1.0, 9.0, 4.0}) {
                ++writer.counters().messages;
                writer.put(series, ValueView::of(value), f.clock.time);
            }
        }
        f.feed.tick();
        QCOMPARE(f.store.metricCount(), 0);
        QCOMPARE(f.feed.figures().waiting, quint64(3));
        f.feed.setFrozen(false);
        f.feed.tick();
        const SeriesView view = f.store.series(DeviceHandle{0}, MetricHandle{0});
        QCOMPARE(view.value, 4.0);
        QCOMPARE(view.maximum, 9.0);
        QCOMPARE(view.count, quint64(3));
        QCOMPARE(f.feed.figures().waiting, quint64(0));
    }

    void announcesOnePieceOfNewsATick()
    {
        Fixture f;
        f.addDevices(100);
        f.feed.tick();
        {
            FrameMailbox::Writer writer = f.mailbox.write();
            for (const quint32 device : {7U, 40U, 20U})
                writer.device(DeviceHandle{device}).messages = 5;
        }
        QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
        f.feed.tick();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 7);
        QCOMPARE(changed[0][1].toModelIndex().row(), 40);
    }

    void finishesAFrameBeforeItBeginsAnother()
    {
        Fixture f;
        FrameMailbox second{f.store.addSource(QStringLiteral("Yard"))};
        f.feed.addMailbox(second);
        constexpr int devices = 10'000; // more than a tick takes over
        f.addDevices(devices);
        {
            FrameMailbox::Writer writer = second.write();
            for (int i = 0; i < devices; ++i)
                writer.device(writer.addDevice("yard-" + std::to_string(i))).lastMessage = f.clock.time;
        }
        for (int ticks = 0; f.store.onlineCount() < 2 * devices; ++ticks) {
            QVERIFY(ticks < 1'000);
            f.feed.tick();
        }
        QCOMPARE(f.model.rowCount(), 2 * devices);
    }

    void takesOverWhatTheCacheKnows()
    {
        Fixture f;
        CachedFleet cached;
        cached.metrics = {{"pm25", "µg/m³"}, {"mode", ""}};
        cached.devices = {{.name = "device-0",
                           .info = {.name = "Roof", .site = "North"},
                           .status = {},
                           .lastMessage = f.clock.time - 1h,
                           .firstReading = 0,
                           .readings = 2},
                          {.name = "device-1", .info = {}, .status = {}, .lastMessage = f.clock.time - 2h}};
        cached.latest = {{0, {7.5, {}, ValueKind::Number}, f.clock.time - 1h},
                         {1, {0, "idle", ValueKind::Text}, f.clock.time - 1h}};
        QCOMPARE(lastMessageOf(cached), f.clock.time - 1h);
        QSignalSpy applied(&f.feed, &FleetFeed::frameApplied);
        f.feed.addFrame(cachedFrame(cached, f.source));
        for (int ticks = 0; applied.isEmpty(); ++ticks) {
            QVERIFY(ticks < 1'000);
            f.feed.tick();
        }
        QCOMPARE(f.model.rowCount(), 2);
        const DeviceHandle roof = f.store.find(f.source, "device-0");
        QCOMPARE(f.store.series(roof, f.store.findMetric("pm25")).value, 7.5);
        QCOMPARE(f.store.series(roof, f.store.findMetric("mode")).text, QByteArray("idle"));
        const QModelIndex seen = f.model.index(0, f.model.columnOf(QStringLiteral("lastseen")));
        QVERIFY2(seen.data().toString().startsWith(QStringLiteral("cached ")),
                 qPrintable(seen.data().toString()));
        QVERIFY(seen.data(StaleRole).toBool());

        // The row becomes live when the device speaks, and stays where it is.
        f.addDevices(1);
        f.feed.tick();
        f.feed.tick();
        QCOMPARE(f.model.rowCount(), 2);
        QCOMPARE(f.store.onlineCount(), 1);
        QCOMPARE(seen.data().toString(), QStringLiteral("now"));
        QVERIFY(!seen.data(StaleRole).toBool());
        f.feed.tick();
        QCOMPARE(applied.size(), 1);
    }

    void measuresTheLag()
    {
        Fixture f;
        f.addDevices(1);
        f.clock.time += 150ms;
        f.feed.tick();
        QCOMPARE(f.feed.figures().lag, Milliseconds(150));
    }
};

QTEST_GUILESS_MAIN(TestFleetFeed)
#include "tst_fleetfeed.moc"
