// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/ingestpipeline.h"

#include "models/fleet/fleetstore.h"

#include <QTest>

using namespace fleetscope;
using namespace std::string_literals;

namespace {

constexpr Timestamp start{Milliseconds{1'700'000'000'000}};

/// A pipeline and the store behind it, without threads.
class Fixture
{
public:
    explicit Fixture(IngestLimits limits = {})
        : pipeline(*Dialect::iot(), {}, limits)
    {
        store.addSource(QStringLiteral("Lab"));
    }

    void send(std::string_view topic, std::string_view payload, Timestamp now = start, bool retained = false)
    {
        pipeline.receive({.topic = topic, .payload = payload, .retained = retained}, now);
    }

    const IngestCounters &flush(Timestamp now = start)
    {
        pipeline.mailbox().take(frame);
        store.insertDevices(frame, 0, frame.newDevices.size());
        for (size_t position = 0; position < FleetStore::size(frame);)
            store.assign(frame, position, 100, now);
        return frame.counters;
    }

    SeriesView value(std::string_view device, std::string_view metric)
    {
        const DeviceHandle handle = store.find({}, device);
        const MetricHandle metricHandle = store.findMetric(metric);
        return handle == noDevice || metricHandle == noMetric ? SeriesView{}
                                                              : store.series(handle, metricHandle);
    }

    quint64 rejections(Rejection why) const { return frame.counters.rejections[static_cast<size_t>(why)]; }

    IngestPipeline pipeline;
    FleetStore store;
    FleetFrame frame;
};

/// An archive that only remembers what it was given.
class RecordingInlet final : public ReadingInlet
{
public:
    explicit RecordingInlet(ReadingBatch &batch)
        : m_batch(batch)
    { }

protected:
    ReadingBatch &acquire() override { return m_batch; }
    void release() override { }

private:
    ReadingBatch &m_batch;
};

/// All readings of a batch as lines: `device metric time value`, the time relative to `start` in seconds.
QStringList linesOf(const ReadingBatch &batch)
{
    QStringList lines;
    size_t next = 0;
    for (const ReadingBatch::Message &message : batch.messages) {
        for (; next < message.end; ++next) {
            const ReadingBatch::Reading &reading = batch.readings[next];
            const ValueView value = batch.valueOf(reading);
            const std::string text = value.kind == ValueKind::Text
                ? std::string(value.text)
                : QByteArray::number(value.number).toStdString();
            lines.append(QStringLiteral("%1 %2 %3 %4")
                             .arg(QString::fromStdString(batch.newDevices[indexOf(message.device)]),
                                  QString::fromStdString(batch.newMetrics[indexOf(reading.metric)]),
                                  QString::number(double((message.time - start).count()) / 1'000),
                                  QString::fromStdString(text)));
        }
    }
    return lines;
}

std::string telemetryAt(Timestamp time, double value)
{
    return "{\"ts\":" + std::to_string(toUnixMs(time)) + ",\"t\":" + std::to_string(value) + "}";
}

} // namespace

class TestIngestPipeline : public QObject
{
    Q_OBJECT
private slots:
    void makesRowsOfMessages()
    {
        Fixture f;
        f.send("iot/AQ-1/telemetry", R"({"pm25":12.5,"no2":40,"case":{"temp":21.5}})");
        f.send("iot/AQ-1/humidity", "55.5");
        f.send("iot/AQ-2/door", "true");
        f.send("iot/AQ-2/state", "\"open\"");
        const IngestCounters &counters = f.flush();
        QCOMPARE(f.store.deviceCount(), 2);
        QCOMPARE(counters.messages, quint64(4));
        QCOMPARE(counters.readings, quint64(6));
        QCOMPARE(counters.rejected, quint64(0));
        QCOMPARE(f.value("AQ-1", "pm25").value, 12.5);
        QCOMPARE(f.value("AQ-1", "case.temp").value, 21.5);
        QCOMPARE(f.value("AQ-1", "humidity").value, 55.5);
        QCOMPARE(f.value("AQ-2", "door").kind, ValueKind::Boolean);
        QCOMPARE(f.value("AQ-2", "state").text, QByteArray("open"));
        QCOMPARE(f.store.onlineCount(), 2);
    }

    void keepsEveryReadingWithItsTime()
    {
        Fixture f;
        ReadingBatch kept;
        f.pipeline.setInlet(std::make_unique<RecordingInlet>(kept));
        f.send("iot/AQ-1/telemetry", telemetryAt(start - 2s, 1), start);
        f.send("iot/AQ-1/telemetry", telemetryAt(start - 2s, 1), start);      // twice
        f.send("iot/AQ-1/telemetry", telemetryAt(start - 9s, 2), start);      // late
        f.send("iot/AQ-1/telemetry", telemetryAt(start + 1h, 3), start + 1s); // a wrong clock: arrival counts
        f.send("iot/AQ-2/door", "true", start + 2s);
        f.send("iot/AQ-2/mode", "\"open\"", start + 2s);
        const std::string batch = "[{\"v\":5,\"ts\":" + std::to_string(toUnixMs(start + 3s))
            + ",\"unit\":\"bar\"},{\"v\":6,\"ts\":" + std::to_string(toUnixMs(start + 4s)) + "}]";
        f.send("iot/AQ-2/p", batch, start + 5s);
        // Retained, and without a time: nobody knows when that was measured.
        f.send("iot/AQ-3/old", "7", start + 6s, true);
        f.send("iot/AQ-3/garbage", "{", start + 6s);
        const QStringList expected{QStringLiteral("AQ-1 t -2 1"),   QStringLiteral("AQ-1 t -2 1"),
                                   QStringLiteral("AQ-1 t -9 2"),   QStringLiteral("AQ-1 t 1 3"),
                                   QStringLiteral("AQ-2 door 2 1"), QStringLiteral("AQ-2 mode 2 open"),
                                   QStringLiteral("AQ-2 p 3 5"),    QStringLiteral("AQ-2 p 4 6")};
        QCOMPARE(linesOf(kept), expected);
        QCOMPARE(kept.newDevices.size(), size_t(3));
        QCOMPARE(kept.units.size(), size_t(1));
        QCOMPARE(kept.units[0].second, std::string("bar"));
        QCOMPARE(f.flush().readings, quint64(9));
        QCOMPARE(f.frame.counters.untimed, quint64(1));
    }

    void keepsWhatDevicesSayOfThemselves()
    {
        Fixture f;
        ReadingBatch kept;
        f.pipeline.setInlet(std::make_unique<RecordingInlet>(kept));
        f.send("iot/AQ-1/info", R"({"name":"Roof","fw":"2.4.1"})", start, true);
        f.send("iot/AQ-1/status", R"({"state":"offline","ts":5,"boot_id":"b7"})", start + 1s, true);
        QCOMPARE(kept.infos.size(), size_t(1));
        QCOMPARE(kept.infos[0].second.firmware, std::string("2.4.1"));
        QCOMPARE(kept.statuses.size(), size_t(1));
        QVERIFY(!kept.statuses[0].second.online);
        QCOMPARE(kept.statuses[0].second.time, start + 1s);
        QCOMPARE(kept.statuses[0].second.bootId, std::string("b7"));
        QVERIFY(kept.messages.empty());
    }

    void countsWhatIsNoReading_data()
    {
        QTest::addColumn<std::string>("topic");
        QTest::addColumn<std::string>("payload");
        QTest::addColumn<Rejection>("why");
        QTest::newRow("half an object") << "iot/d/telemetry"s
                                        << "{"s << Rejection::MalformedPayload;
        QTest::newRow("300 KiB") << "iot/d/telemetry"s
                                 << "\"" + std::string(300 * 1024, 'x') + "\"" << Rejection::PayloadTooLarge;
        QTest::newRow("NaN") << "iot/d/t"s
                             << "NaN"s << Rejection::NotAReading;
        QTest::newRow("nested 10,000 deep")
            << "iot/d/telemetry"s << std::string(10'000, '[') + "1" + std::string(10'000, ']')
            << Rejection::NestingTooDeep;
        QTest::newRow("not UTF-8") << "iot/d/telemetry"s
                                   << "{\"a\":\"\xff\xfe\"}"s << Rejection::InvalidUtf8;
        QTest::newRow("device of 4 KiB") << "iot/" + std::string(4096, 'x') + "/t"
                                         << "1"s << Rejection::InvalidName;
        QTest::newRow("device with control characters") << "iot/a\nb/t"s
                                                        << "1"s << Rejection::InvalidName;
        QTest::newRow("empty device level") << "iot//t"s
                                            << "1"s << Rejection::UnknownTopic;
        QTest::newRow("another tree") << "home/d/t"s
                                      << "1"s << Rejection::UnknownTopic;
        QTest::newRow("status gibberish") << "iot/d/status"s
                                          << "maybe"s << Rejection::MalformedPayload;
        QTest::newRow("info is no object") << "iot/d/info"s
                                           << "[1]"s << Rejection::MalformedPayload;
    }
    void countsWhatIsNoReading()
    {
        QFETCH(std::string, topic);
        QFETCH(std::string, payload);
        QFETCH(Rejection, why);
        Fixture f;
        f.send(topic, payload);
        f.send(topic, payload);
        f.flush();
        QCOMPARE(f.store.deviceCount(), 0);
        QCOMPARE(f.frame.counters.messages, quint64(2));
        QCOMPARE(f.frame.counters.rejected, quint64(2));
        QCOMPARE(f.rejections(why), quint64(2));
        // Shown once, with the topic and a count.
        const std::vector<IngestProblem> problems = f.pipeline.problems().problems();
        QCOMPARE(problems.size(), size_t(1));
        QCOMPARE(problems[0].count, quint64(2));
        QCOMPARE(problems[0].topic, QByteArray::fromStdString(topic).left(256));
    }

    void keepsStrangeButValidNames_data()
    {
        QTest::addColumn<std::string>("device");
        QTest::newRow("markup") << "<img src=x onerror=1>"s;
        QTest::newRow("dots") << ".."s;
        QTest::newRow("quotes") << "a'b\"c"s;
        QTest::newRow("formula") << "=cmd|' '!A1"s;
    }
    void keepsStrangeButValidNames()
    {
        QFETCH(std::string, device);
        Fixture f;
        f.send("iot/" + device + "/t", "1");
        f.flush();
        QCOMPARE(f.value(device, "t").value, 1.0);
    }

    void namesABareValueOnATelemetryTopic()
    {
        Fixture f;
        f.send("iot/d/telemetry", "230.5");
        f.flush();
        QCOMPARE(f.value("d", "value").value, 230.5);
    }

    void spreadsTheRelativeTimesOfSenMl()
    {
        Fixture f;
        f.send("iot/d/telemetry", "[{\"n\":\"t\",\"t\":-10,\"v\":1},{\"n\":\"t\",\"t\":-5,\"v\":2}]");
        f.flush();
        QCOMPARE(f.value("d", "t").value, 2.0);
        QCOMPARE(f.value("d", "t").time, start - 5s);
        QCOMPARE(f.value("d", "t").count, quint64(2));
    }

    void keepsTheGoodPartOfAMessage()
    {
        Fixture f;
        f.send("iot/d/telemetry", R"({"a":1,"b":null,"c":"text","d":"12"})");
        const IngestCounters &counters = f.flush();
        QCOMPARE(counters.readings, quint64(3));
        QCOMPARE(counters.partial, quint64(1));
        QCOMPARE(counters.rejected, quint64(0));
        QCOMPARE(f.rejections(Rejection::NotAReading), quint64(1));
        QCOMPARE(f.value("d", "d").kind, ValueKind::Text); // a number as a text stays a text
    }

    void boundsWhatAStrangerCanMake()
    {
        Fixture f({.devices = 3, .metricsPerDevice = 2, .metricNames = 3, .series = 6});
        for (int i = 0; i < 10; ++i)
            f.send("iot/d" + std::to_string(i) + "/t", "1");
        f.send("iot/d0/telemetry", R"({"a":1,"b":2,"c":3})"); // one more metric fits
        f.send("iot/d1/telemetry", R"({"c":1})");             // the third name
        f.send("iot/d2/telemetry", R"({"e":1})");             // a fourth name
        f.flush();
        QCOMPARE(f.store.deviceCount(), 3);
        QCOMPARE(f.rejections(Rejection::TooManyDevices), quint64(7));
        QCOMPARE(f.rejections(Rejection::TooManyMetrics), quint64(2));
        QCOMPARE(f.rejections(Rejection::TooManyNames), quint64(1));
        QCOMPARE(f.value("d0", "a").value, 1.0);
        QCOMPARE(f.value("d1", "c").value, 1.0);
    }

    void believesAPlausibleDeviceClock()
    {
        Fixture f;
        f.send("iot/d/telemetry", telemetryAt(start - 4min, 1), start);
        f.flush();
        QCOMPARE(f.value("d", "t").time, start - 4min);
        QVERIFY((f.store.devices().flags[0] & ClockSkewed) == 0);
    }

    void usesArrivalWhenTheDeviceClockIsWrong_data()
    {
        QTest::addColumn<Milliseconds>("offset");
        QTest::newRow("a day behind") << Milliseconds(-24h);
        QTest::newRow("a year ahead") << Milliseconds(8760h);
        QTest::newRow("five minutes and a second ahead") << Milliseconds(5min + 1s);
    }
    void usesArrivalWhenTheDeviceClockIsWrong()
    {
        QFETCH(Milliseconds, offset);
        Fixture f;
        f.send("iot/d/telemetry", telemetryAt(start + offset, 1), start);
        f.flush();
        QCOMPARE(f.value("d", "t").time, start);
        QVERIFY(f.store.devices().flags[0] & ClockSkewed);
        QCOMPARE(f.store.devices().clockOffsetMs[0], offset.count());
        QCOMPARE(f.frame.counters.clockSkewed, quint64(1));
        f.send("iot/d/telemetry", telemetryAt(start + 1min, 2), start + 1min); // the clock was set
        f.flush();
        QVERIFY((f.store.devices().flags[0] & ClockSkewed) == 0);
    }

    void keepsTheDistancesInABatchOfASkewedClock()
    {
        Fixture f;
        const std::string batch =
            "[" + telemetryAt(start + 10h, 1) + "," + telemetryAt(start + 10h + 30s, 2) + "]";
        f.send("iot/d/telemetry", batch, start);
        f.flush();
        QCOMPARE(f.value("d", "t").time, start);
        QCOMPARE(f.value("d", "t").value, 2.0);
    }

    void doesNotCallARetainedTimeWrong()
    {
        Fixture f;
        f.send("iot/d/telemetry", telemetryAt(start - 72h, 1), start, true);
        f.flush();
        QCOMPARE(f.value("d", "t").time, start - 72h);
        QCOMPARE(f.frame.counters.clockSkewed, quint64(0));
        QVERIFY(f.store.devices().flags[0] & RetainedOnly);
        QCOMPARE(f.store.onlineCount(), 0); // what the broker kept is no sign of life
    }

    void letsAnOldReadingNotReplaceANewOne()
    {
        Fixture f;
        f.send("iot/d/telemetry", telemetryAt(start, 10), start);
        f.send("iot/d/telemetry", telemetryAt(start - 30s, 99), start);
        f.send("iot/d/telemetry", telemetryAt(start, 10), start); // QoS 1 may deliver twice
        const IngestCounters &counters = f.flush();
        QCOMPARE(f.value("d", "t").value, 10.0);
        QCOMPARE(f.value("d", "t").maximum, 99.0);
        QCOMPARE(f.value("d", "t").count, quint64(2));
        QCOMPARE(counters.outOfOrder, quint64(1));
        QCOMPARE(counters.duplicates, quint64(1));
        QCOMPARE(counters.readings, quint64(3));
    }

    void tellsAWillFromAGoodBye_data()
    {
        QTest::addColumn<std::string>("payload");
        QTest::addColumn<OnlineEvidence>("evidence");
        const std::string now = std::to_string(toUnixMs(start + 60s));
        const std::string atConnect = std::to_string(toUnixMs(start - 1h));
        QTest::newRow("time of now") << R"({"state":"offline","ts":)" + now + "}"
                                     << OnlineEvidence::StatusTopic;
        QTest::newRow("time of the connect")
            << R"({"state":"offline","ts":)" + atConnect + "}" << OnlineEvidence::LastWill;
        QTest::newRow("no time") << "offline"s << OnlineEvidence::LastWill;
    }
    void tellsAWillFromAGoodBye()
    {
        QFETCH(std::string, payload);
        Fixture f;
        f.send("iot/d/status", R"({"state":"online"})", start);
        f.send("iot/d/t", "1", start + 50s);
        f.flush(start + 50s);
        QCOMPARE(f.store.devices().state[0], OnlineState::Online);
        f.send("iot/d/status", payload, start + 60s);
        f.flush(start + 60s);
        QCOMPARE(f.store.devices().state[0], OnlineState::Offline);
        QTEST(f.store.devices().evidence[0], "evidence");
        f.send("iot/d/t", "2", start + 70s);
        f.flush(start + 70s);
        QCOMPARE(f.store.devices().state[0], OnlineState::Online);
    }

    void leavesTopicsOfLaterPartsAlone()
    {
        Fixture f;
        f.send("iot/d/shadow/desired", "{}");
        f.send("iot/d/cmd/request", "{}");
        f.send("iot/$fleet/rollouts/1/lease", "{}");
        f.flush();
        QCOMPARE(f.store.deviceCount(), 0);
        f.send("iot/d/log", "started");
        f.flush();
        QCOMPARE(f.frame.counters.foreign, quint64(4));
        QCOMPARE(f.frame.counters.rejected, quint64(0));
        QCOMPARE(f.store.onlineCount(), 1); // a device that logs is alive
    }

    void takesInfoAndUnits()
    {
        Fixture f;
        f.send("iot/d/info", R"({"model":"AQ-3","fw":"2.4.1","interval_s":300})", start, true);
        f.send("iot/d/t", R"({"v":21.5,"unit":"°C"})");
        f.flush();
        QCOMPARE(f.store.texts().text(f.store.devices().firmware[0]), std::string_view("2.4.1"));
        QCOMPARE(f.store.devices().intervalMs[0], quint32(300'000));
        QCOMPARE(f.store.metricUnit(f.store.findMetric("t")), QStringLiteral("°C"));
    }

    void showsAWatchedDeviceEverythingItSent()
    {
        Fixture f;
        f.send("iot/d/t", "1");
        f.pipeline.tap().watch(DeviceHandle{0});
        f.send("iot/d/t", "2");
        f.send("iot/e/t", "3");
        f.send("iot/d/telemetry", "{");
        quint64 skipped = 0;
        const std::vector<TappedMessage> messages = f.pipeline.tap().take(skipped);
        QCOMPARE(messages.size(), size_t(2));
        QCOMPARE(messages[0].payload, QByteArray("2"));
        QCOMPARE(messages[1].payload, QByteArray("{"));
    }

    void readsTheSiteFromATopic()
    {
        IngestPipeline pipeline(*Dialect::fromTemplates(
            QStringLiteral("fleet"), {{"fleet/{site}/{device}/telemetry", TopicKind::Telemetry}}));
        pipeline.receive({.topic = "fleet/North/d/telemetry", .payload = R"({"t":1})"}, start);
        FleetFrame frame;
        QVERIFY(pipeline.mailbox().take(frame));
        QCOMPARE(frame.infos.size(), size_t(1));
        QCOMPARE(frame.infos[0].info.site, std::string("North"));
    }
};

QTEST_GUILESS_MAIN(TestIngestPipeline)
#include "tst_ingestpipeline.moc"
