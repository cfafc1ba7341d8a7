// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/fleetstore.h"

#include <QTest>

#include <cmath>

using namespace fleetscope;

namespace {

constexpr Timestamp start{Milliseconds{1'700'000'000'000}};

constexpr DeviceHandle d0{0};
constexpr DeviceHandle d1{1};
constexpr MetricHandle m0{0};
constexpr SeriesHandle s0{0};

void apply(FleetStore &store, const FleetFrame &frame, Timestamp now = start, size_t limit = 1)
{
    store.insertDevices(frame, 0, frame.newDevices.size());
    for (size_t position = 0; position < FleetStore::size(frame);)
        store.assign(frame, position, limit, now);
}

FleetFrame::SeriesChange reading(SeriesHandle series, double value, Timestamp time)
{
    return {.series = series,
            .kind = ValueKind::Number,
            .count = 1,
            .value = value,
            .time = time,
            .minimum = value,
            .maximum = value,
            .sum = value};
}

/// Two devices; the first has `pm25`.
FleetFrame firstFrame(SourceId source = {})
{
    FleetFrame frame;
    frame.source = source;
    frame.newDevices = {{"AQ-1"}, {"AQ-2"}};
    frame.newMetrics = {"pm25"};
    frame.newSeries = {{d0, m0}};
    frame.series = {reading(s0, 12.5, start)};
    frame.devices = {{.device = d0, .messages = 1, .lastMessage = start}};
    return frame;
}

} // namespace

class TestFleetStore : public QObject
{
    Q_OBJECT
private slots:
    void takesAFrameOverInSlicesOfAnySize_data()
    {
        QTest::addColumn<size_t>("limit");
        QTest::newRow("one by one") << size_t(1);
        QTest::newRow("two") << size_t(2);
        QTest::newRow("all at once") << size_t(1000);
    }
    void takesAFrameOverInSlicesOfAnySize()
    {
        QFETCH(size_t, limit);
        FleetStore store;
        store.addSource(QStringLiteral("Lab"));
        apply(store, firstFrame(), start, limit);
        QCOMPARE(store.deviceCount(), 2);
        QCOMPARE(store.onlineCount(), 1);
        QCOMPARE(store.metricName(m0), QStringLiteral("pm25"));
        const SeriesView view = store.series(d0, m0);
        QCOMPARE(view.value, 12.5);
        QCOMPARE(view.count, quint64(1));
        QCOMPARE(store.series(d1, m0).kind, ValueKind::None);
        QCOMPARE(store.devices().state[1], OnlineState::Unknown);
        QVERIFY(store.devices().flags[1] & RetainedOnly);
    }

    void addsUpWhatAFrameHeld()
    {
        FleetStore store;
        store.addSource(QStringLiteral("Lab"));
        apply(store, firstFrame());
        FleetFrame frame;
        frame.series = {{.series = s0,
                         .kind = ValueKind::Number,
                         .count = 3,
                         .value = 20,
                         .time = start + 1s,
                         .minimum = 5,
                         .maximum = 30,
                         .sum = 55}};
        apply(store, frame);
        const SeriesView view = store.series(d0, m0);
        QCOMPARE(view.value, 20.0);
        QCOMPARE(view.minimum, 5.0);
        QCOMPARE(view.maximum, 30.0);
        QCOMPARE(view.count, quint64(4));
        QCOMPARE(view.mean, (12.5 + 55) / 4);
    }

    void keepsTheNewestWhenOnlyLateReadingsCome()
    {
        FleetStore store;
        store.addSource(QStringLiteral("Lab"));
        apply(store, firstFrame());
        FleetFrame frame;
        frame.series = {{.series = s0, .count = 1, .minimum = 99, .maximum = 99, .sum = 99}};
        apply(store, frame);
        QCOMPARE(store.series(d0, m0).value, 12.5);
        QCOMPARE(store.series(d0, m0).time, start);
        QCOMPARE(store.series(d0, m0).maximum, 99.0);
    }

    void changesAKindFromNumberToText()
    {
        FleetStore store;
        store.addSource(QStringLiteral("Lab"));
        apply(store, firstFrame());
        FleetFrame frame;
        frame.texts = {"open"};
        frame.series = {{.series = s0, .kind = ValueKind::Text, .time = start + 1s, .text = 0}};
        apply(store, frame);
        QCOMPARE(store.series(d0, m0).text, QByteArray("open"));
        QVERIFY(std::isnan(store.series(d0, m0).value));
        frame = {};
        frame.series = {reading(s0, 3, start + 2s)};
        apply(store, frame);
        QCOMPARE(store.series(d0, m0).kind, ValueKind::Number);
        QCOMPARE(store.series(d0, m0).value, 3.0);
    }

    void keepsDevicesOfTwoConnectionsApart()
    {
        FleetStore store;
        const SourceId lab = store.addSource(QStringLiteral("Lab"));
        const SourceId field = store.addSource(QStringLiteral("Field"));
        apply(store, firstFrame(lab));
        apply(store, firstFrame(field));
        QCOMPARE(store.deviceCount(), 4);
        QCOMPARE(store.find(lab, "AQ-1"), DeviceHandle{0});
        QCOMPARE(store.find(field, "AQ-1"), DeviceHandle{2});
        QCOMPARE(store.find(field, "AQ-9"), noDevice);
        QCOMPARE(store.sourceHandle(DeviceHandle{2}), d0);
        QCOMPARE(store.metricCount(), 1);
        QCOMPARE(store.metricUse(m0), size_t(2));
    }

    void turnsSilentDevicesOffline()
    {
        FleetStore store;
        store.addSource(QStringLiteral("Lab"));
        FleetFrame frame = firstFrame();
        frame.devices[0].interval = 60s;
        apply(store, frame);
        QVERIFY(store.sweep(start + 180s, 10).isEmpty());
        const RowRange changed = store.sweep(start + 181s, 10);
        QCOMPARE(changed.first, 0);
        QCOMPARE(changed.last, 0);
        QCOMPARE(store.onlineCount(), 0);
        QCOMPARE(store.devices().evidence[0], OnlineEvidence::Silence);
    }

    void judgesNothingWhileTheConnectionIsLost()
    {
        FleetStore store;
        const SourceId source = store.addSource(QStringLiteral("Lab"));
        FleetFrame frame = firstFrame();
        frame.devices[0].interval = 60s;
        apply(store, frame);
        store.setSourceConnected(source, false, start + 1s);
        store.sweep(start + 2s, 10);
        QCOMPARE(store.devices().state[0], OnlineState::Unknown);
        store.setSourceConnected(source, true, start + 1h);
        store.sweep(start + 1h + 100s, 10);
        QCOMPARE(store.devices().state[0], OnlineState::Online);
        store.sweep(start + 1h + 181s, 10);
        QCOMPARE(store.devices().state[0], OnlineState::Offline);
    }

    void takesWhatADeviceSaysOfItself()
    {
        FleetStore store;
        store.addSource(QStringLiteral("Lab"));
        apply(store, firstFrame());
        FleetFrame frame;
        DeviceInfo info{.name = "Roof", .model = "AQ-3", .site = "North"};
        info.tags = {{"floor", "2"}, {"wing", ""}};
        info.interval = 5min;
        info.latitude = 47.4;
        info.longitude = 8.5;
        frame.infos = {{d0, info}};
        frame.devices = {{.device = d0, .messages = 1, .lastMessage = start, .interval = 7s}};
        apply(store, frame);
        QCOMPARE(store.texts().text(store.devices().site[0]), std::string_view("North"));
        QCOMPARE(store.devices().intervalMs[0], quint32(300'000)); // told beats learned
        const std::string_view tags = store.texts().text(store.devices().tags[0]);
        QCOMPARE(tagValue(tags, "floor"), std::string_view("2"));
        QVERIFY(tagValue(tags, "wing").data() != nullptr);
        QVERIFY(tagValue(tags, "roof").data() == nullptr);
        QCOMPARE(store.position(d0)->first, 47.4);
        // A later document without a site does not take the site away.
        info.site.clear();
        frame = {};
        frame.infos = {{d0, info}};
        apply(store, frame);
        QCOMPARE(store.texts().text(store.devices().site[0]), std::string_view("North"));
    }

    void isFilledFromTheCacheUntilDevicesSpeak()
    {
        FleetStore store;
        const SourceId lab = store.addSource(QStringLiteral("Lab"));
        store.setSourceConnected(lab, false, start);
        FleetFrame cache;
        cache.origin = FleetFrame::Origin::Cache;
        cache.newDevices = {{"AQ-2"}, {"AQ-1"}, {"AQ-0"}}; // in another order than live
        cache.newMetrics = {"no2", "pm25"};
        cache.units = {{m0, "ppb"}, {MetricHandle{1}, "mg"}};
        cache.newSeries = {{DeviceHandle{1}, MetricHandle{1}}, {DeviceHandle{1}, m0}};
        cache.series = {
            {.series = s0, .kind = ValueKind::Number, .value = 7, .time = start - 1h},
            {.series = SeriesHandle{1}, .kind = ValueKind::Number, .value = 40, .time = start - 1h}};
        cache.infos = {{DeviceHandle{1}, {.name = "Roof", .firmware = "1.0", .interval = 60s}}};
        cache.devices = {{.device = d0, .lastMessage = start - 2h},
                         {.device = d1, .lastMessage = start - 1h},
                         {.device = DeviceHandle{2}, .lastMessage = start - 3h}};
        QCOMPARE(store.unknownDevices(cache, 0, 3), size_t(3));
        apply(store, cache);
        QCOMPARE(store.deviceCount(), 3);
        QCOMPARE(store.cachedCount(), 3);
        QCOMPARE(store.cachedUntil(), start - 1h);
        QCOMPARE(store.onlineCount(), 0);
        QCOMPARE(store.devices().evidence[1], OnlineEvidence::Cached);
        QCOMPARE(store.sourceHandle(d1), noDevice);
        QCOMPARE(store.series(d1, MetricHandle{1}).value, 7.0);
        QCOMPARE(store.series(d1, MetricHandle{1}).count, quint64(0)); // of this run
        QCOMPARE(store.metricUnit(m0), QStringLiteral("ppb"));

        // Live, AQ-1 is the first device of its connection and pm25 the first metric.
        store.setSourceConnected(lab, true, start);
        FleetFrame live = firstFrame(lab);
        live.newDevices = {{"AQ-1"}, {"AQ-9"}};
        live.infos = {{d0, {.firmware = "2.0"}}};
        QCOMPARE(store.unknownDevices(live, 0, 2), size_t(1));
        apply(store, live);
        QCOMPARE(store.deviceCount(), 4);
        QCOMPARE(store.cachedCount(), 2);
        QCOMPARE(store.find(lab, "AQ-1"), d1);
        QCOMPARE(store.sourceHandle(d1), d0);
        QCOMPARE(store.devices().state[1], OnlineState::Online);
        QCOMPARE(store.devices().lastSeen[1], start);
        QCOMPARE(store.series(d1).size(), size_t(2));
        QCOMPARE(store.series(d1, store.findMetric("pm25")).value, 12.5);
        QCOMPARE(store.series(d1, store.findMetric("no2")).value, 40.0); // not heard yet in this run
        QCOMPARE(store.texts().text(store.devices().name[1]), std::string_view("Roof"));
        QCOMPARE(store.texts().text(store.devices().firmware[1]), std::string_view("2.0"));
        QCOMPARE(store.devices().evidence[0], OnlineEvidence::Cached);

        // A cache that answers late takes nothing back.
        FleetStore other;
        const SourceId first = other.addSource(QStringLiteral("Lab"));
        apply(other, firstFrame(first));
        QCOMPARE(other.unknownDevices(cache, 0, 3), size_t(1));
        apply(other, cache);
        QCOMPARE(other.deviceCount(), 3);
        QCOMPARE(other.cachedCount(), 1);
        QCOMPARE(other.series(d0, other.findMetric("pm25")).value, 12.5);
        QCOMPARE(other.devices().lastSeen[0], start);
        QCOMPARE(other.texts().text(other.devices().firmware[0]), std::string_view());
    }

    void remembersTheLastSixtyValues()
    {
        FleetStore store;
        store.addSource(QStringLiteral("Lab"));
        apply(store, firstFrame());
        for (int i = 0; i < 100; ++i) {
            FleetFrame frame;
            frame.series = {reading(s0, i, start + std::chrono::seconds(i))};
            apply(store, frame);
        }
        const std::vector<float> spark = store.spark(d0, m0);
        QCOMPARE(spark.size(), size_t(60));
        QCOMPARE(spark.front(), 40.0F);
        QCOMPARE(spark.back(), 99.0F);
    }

    void lendsRingsToTheSeriesThatAreLookedAt()
    {
        FleetStore store(1);
        store.addSource(QStringLiteral("Lab"));
        FleetFrame frame = firstFrame();
        frame.newSeries.push_back({d1, m0});
        frame.series.push_back(reading(SeriesHandle{1}, 7, start));
        apply(store, frame);
        QCOMPARE(store.spark(d0, m0), std::vector<float>{12.5F});
        // The only ring was just asked for: it is not taken at the first glance of the other series, but at
        // the second.
        QCOMPARE(store.spark(d1, m0), std::vector<float>());
        QCOMPARE(store.spark(d1, m0), std::vector<float>{7.0F});
    }

    void leavesASnapshotAsItWas()
    {
        FleetStore store;
        store.addSource(QStringLiteral("Lab"));
        apply(store, firstFrame());
        const MetricHandle wanted[] = {m0};
        const FleetSnapshot snapshot = store.snapshot(wanted);
        FleetFrame frame;
        frame.series = {reading(s0, 99, start + 1s)};
        apply(store, frame);
        QCOMPARE(snapshot.size(), size_t(2));
        QCOMPARE(snapshot.metrics.at(m0).value[0], 12.5);
        QCOMPARE(snapshot.metrics.at(m0).device[0], d0);
        QCOMPARE(snapshot.sources.at(SourceId{}), QStringLiteral("Lab"));
    }
};

QTEST_GUILESS_MAIN(TestFleetStore)
#include "tst_fleetstore.moc"
