// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/simulatedfleet.h"
#include "models/codec/devicedocument.h"
#include "models/codec/dialect.h"
#include "models/codec/payloaddecoder.h"
#include "tests/app/simulator/messagelog.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <map>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start = fromUnixMs(1'767'571'200'000); // Monday, 2026-01-05T00:00:00Z

Scenario parsed(const QByteArray &json)
{
    auto scenario = readScenario(json);
    if (!scenario)
        qFatal("%s", qPrintable(scenario.error().what));
    return *std::move(scenario);
}

/// `count` devices that report one number every ten seconds, with the faults of `faults`; `more` are further
/// keys of the class.
Scenario simple(int count, const QByteArray &faults = "{}", const QByteArray &more = "")
{
    return parsed(
        R"({ "version": 1, "announced_per_s": 1000, "sites": [ { "name": "North", "gateways": ["G1", "G2"] } ],
        "devices": [ { "class": "a", "count": )"
        + QByteArray::number(count) + R"(, "id": "d{n}", "interval_s": 10, "jitter_s": 2, )" + more
        + R"("metrics": [ { "name": "x", "base": 20, "noise": 1 } ] } ], "faults": )" + faults + "}");
}

MessageLog run(const Scenario &scenario, Milliseconds duration, SimulationOptions options = {})
{
    if (options.start == Timestamp{})
        options.start = start;
    SimulatedFleet fleet(scenario, options);
    MessageLog log;
    fleet.advance(options.start + duration, log);
    return log;
}

QJsonObject json(const LoggedMessage &message) { return QJsonDocument::fromJson(message.payload).object(); }

qint64 sinceStart(const LoggedMessage &message) { return message.due - toUnixMs(start); }

} // namespace

class TestSimulatedFleet : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void repeatsItselfForASeed_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<Milliseconds>("duration");
        QTest::newRow("greencity") << u"greencity"_s << Milliseconds{30min};
        QTest::newRow("stress") << u"stress"_s << Milliseconds{5s};
        QTest::newRow("workshop") << u"workshop"_s << Milliseconds{2min};
    }
    void repeatsItselfForASeed()
    {
        QFETCH(QString, preset);
        QFETCH(Milliseconds, duration);
        auto scenario = loadScenario(preset);
        QVERIFY(scenario);
        QVERIFY(scenario->setDeviceCount(300));
        const auto digest = [&](quint64 seed) { return run(*scenario, duration, {.seed = seed}).digest(); };
        const QByteArray first = digest(scenario->seed);
        QCOMPARE(digest(scenario->seed), first);
        QVERIFY(digest(scenario->seed + 1) != first);
    }

    void saysTheSameInManySteps()
    {
        auto scenario = loadScenario(u"greencity"_s);
        QVERIFY(scenario);
        QVERIFY(scenario->setDeviceCount(300));
        const MessageLog atOnce = run(*scenario, 1h);
        SimulatedFleet fleet(*scenario, {.start = start});
        MessageLog stepped;
        stepped.answer = SinkAnswer::Pause;
        Milliseconds step{1};
        for (Timestamp until = start; until < start + 1h; until += step, step = step * 3 % 977ms + 1ms) {
            do {
                fleet.advance(until, stepped);
            } while (fleet.now() < until);
        }
        do {
            fleet.advance(start + 1h, stepped);
        } while (fleet.now() < start + 1h);
        QCOMPARE(stepped.messages.size(), atOnce.messages.size());
        QCOMPARE(stepped.digest(), atOnce.digest());
    }

    void keepsTheOrderOfTime_data() { repeatsItselfForASeed_data(); }
    void keepsTheOrderOfTime()
    {
        QFETCH(QString, preset);
        QFETCH(Milliseconds, duration);
        auto scenario = loadScenario(preset);
        QVERIFY(scenario);
        QVERIFY(scenario->setDeviceCount(500));
        const MessageLog log = run(*scenario, duration);
        QVERIFY(log.messages.size() > 1'500);
        for (qsizetype i = 1; i < log.messages.size(); ++i)
            QVERIFY(log.messages[i - 1].due <= log.messages[i].due);
        QVERIFY(sinceStart(log.messages.last()) <= duration.count());
    }

    void hasNothingBeforeTheNextDueTime()
    {
        const Scenario scenario = simple(3);
        SimulatedFleet fleet(scenario, {.start = start, .announcement = Announcement::Skipped});
        qsizetype heard = 0;
        while (fleet.now() < start + 5min) {
            const Timestamp next = fleet.nextDue();
            MessageLog log;
            fleet.advance(next - 1ms, log);
            QVERIFY(log.messages.isEmpty());
            fleet.advance(next, log);
            heard += log.messages.size();
        }
        QVERIFY(heard >= 87 && heard <= 93); // three devices, thirty reports each
    }

    void reportsOncePerIntervalWithinTheJitter()
    {
        const MessageLog log = run(simple(20), 10min, {.announcement = Announcement::Skipped});
        std::map<quint32, qint64> last;
        std::map<quint32, int> counts;
        for (const LoggedMessage &message : log.messages) {
            if (const auto before = last.find(message.device); before != last.end()) {
                const qint64 gap = message.due - before->second;
                QVERIFY2(gap >= 6'000 && gap <= 14'000, qPrintable(QString::number(gap))); // 10 s ± twice 2 s
            }
            last[message.device] = message.due;
            ++counts[message.device];
        }
        QCOMPARE(counts.size(), 20U);
        for (const auto &[device, count] : counts)
            QVERIFY(count == 60 || count == 59 || count == 61);
    }

    void agreesWithAnotherRunWhereTheirTimesOverlap()
    {
        const Scenario scenario = simple(50);
        const MessageLog past = run(scenario, 2h, {.announcement = Announcement::Skipped});
        const MessageLog later =
            run(scenario, 1h, {.start = start + 1h, .announcement = Announcement::Skipped});
        QList<LoggedMessage> overlap;
        for (const LoggedMessage &message : past.messages) {
            if (message.due > toUnixMs(start + 1h))
                overlap.append(message);
        }
        QVERIFY(overlap.size() > 17'000);
        QCOMPARE(later.messages, overlap);
    }

    void compressesTheTimesThatDevicesWrite()
    {
        SimulationOptions options{.start = start, .wireStart = start + 24h, .timeCompression = 60};
        SimulatedFleet fleet(simple(1), options);
        QCOMPARE(fleet.wireTime(start + 1h), start + 24h + 1min);
        QCOMPARE(fleet.simulatedTime(start + 24h + 1min), start + 1h);
        MessageLog log;
        fleet.advance(start + 1h, log);
        const LoggedMessage last = log.messages.last();
        const qint64 expected = toUnixMs(start + 24h) + sinceStart(last) / 60;
        QCOMPARE(json(last)[u"ts"_s].toInteger(), expected);
        QCOMPARE(json(log.ofKind(SimulatedKind::Info).constFirst())[u"interval_s"_s].toDouble(), 0.166);
    }

    void announcesEveryDevice()
    {
        auto scenario = loadScenario(u"greencity"_s);
        QVERIFY(scenario);
        SimulatedFleet fleet(*scenario, {.seed = scenario->seed, .start = start, .timeCompression = 30});
        QCOMPARE(fleet.wireTime(fleet.announcedBy()) - start, 1'999ms); // 5,000 devices at 2,500 a second
        MessageLog log;
        fleet.advance(fleet.announcedBy(), log);

        QSet<QString> names;
        std::map<QString, int> firmware;
        std::map<QString, int> sites;
        const QList<LoggedMessage> infos = log.ofKind(SimulatedKind::Info);
        QCOMPARE(infos.size(), 5'000);
        for (const LoggedMessage &message : infos) {
            QVERIFY(message.retain);
            QCOMPARE(message.qos, 1);
            const auto parsedInfo =
                parseDeviceInfo({message.payload.constData(), size_t(message.payload.size())});
            QVERIFY(std::holds_alternative<DeviceInfo>(parsedInfo));
            const DeviceInfo info = std::get<DeviceInfo>(parsedInfo);
            names.insert(QString::fromStdString(info.site + info.name));
            ++firmware[QString::fromStdString(info.firmware)];
            ++sites[QString::fromStdString(info.site)];
            QCOMPARE(info.interval, 10s);
            QCOMPARE(info.tags.size(), 3U);
            QVERIFY(info.latitude && *info.latitude > 47.9 && *info.latitude < 48.1);
            QVERIFY(info.longitude && *info.longitude > 7.7 && *info.longitude < 8.0);
            const auto days = info.certificateNotAfter - start;
            QVERIFY(days >= 12 * 24h && days <= 730 * 24h);
        }
        QCOMPARE(names.size(), 5'000); // no two at the same address
        QCOMPARE(firmware.size(), 5U);
        QVERIFY2(std::abs(firmware[u"2.5.1"_s] - 2'300) < 180, "46 %, five deviations of 35");
        QCOMPARE(sites.size(), 16U);
        QCOMPARE(sites[u"Altstadt"_s], 450); // 9 parts of 100
        QCOMPARE(log.ofKind(SimulatedKind::Status).size(), 5'000);
        QVERIFY(log.ofKind(SimulatedKind::Telemetry).size() > 4'850);
    }

    void sendsPayloadsOfTheRightSize()
    {
        auto scenario = loadScenario(u"greencity"_s);
        QVERIFY(scenario);
        QVERIFY(scenario->setDeviceCount(200));
        const MessageLog log = run(*scenario, 6h);
        const QList<LoggedMessage> reports = log.ofKind(SimulatedKind::Telemetry);
        QVERIFY(reports.size() > 10'000);
        for (const LoggedMessage &message : reports)
            QVERIFY2(message.payload.size() >= 120 && message.payload.size() <= 180,
                     message.payload.constData());
    }

    void isCountedAsAReceiverCounts_data() { repeatsItselfForASeed_data(); }
    void isCountedAsAReceiverCounts()
    {
        QFETCH(QString, preset);
        QFETCH(Milliseconds, duration);
        auto scenario = loadScenario(preset);
        QVERIFY(scenario);
        QVERIFY(scenario->setDeviceCount(600));
        const auto dialect = Dialect::iot();
        QVERIFY(dialect);
        PayloadDecoder decoder;
        DecodedPayload decoded;
        for (const LoggedMessage &message : run(*scenario, duration).messages) {
            const TopicMatch match =
                dialect->match({message.topic.constData(), size_t(message.topic.size())});
            const std::string_view payload{message.payload.constData(), size_t(message.payload.size())};
            switch (message.kind) {
            case SimulatedKind::Status:
                QCOMPARE(match.kind, TopicKind::Status);
                QVERIFY(std::holds_alternative<DeviceStatus>(parseDeviceStatus(payload)));
                break;
            case SimulatedKind::Info: QCOMPARE(match.kind, TopicKind::Info); break;
            case SimulatedKind::Update: QFAIL("nobody ordered an update"); break;
            case SimulatedKind::Malformed: QVERIFY(decoder.decode(payload, match.format, decoded)); break;
            case SimulatedKind::Telemetry:
            case SimulatedKind::Sensor:
                QVERIFY(!decoder.decode(payload, match.format, decoded));
                QCOMPARE(decoded.readings.size(), size_t{message.readings});
                QCOMPARE(decoded.skipped, (std::array<quint32, rejectionCount>{}));
                break;
            }
        }
    }

    void isSilentInAnOutage_data()
    {
        QTest::addColumn<QByteArray>("notice");
        QTest::addColumn<int>("offlineMessages");
        QTest::newRow("last will") << QByteArray("will") << 10;
        QTest::newRow("gateway") << QByteArray("gateway") << 10;
        QTest::newRow("nobody says anything") << QByteArray("silent") << 0;
    }
    void isSilentInAnOutage()
    {
        QFETCH(QByteArray, notice);
        const QByteArray faults = R"({ "outages": [ { "start_s": 100, "duration_s": 60, "repeat_s": 300,
            "stagger_s": 20, "notice": "NOTICE" } ] })";
        const MessageLog log = run(simple(10, QByteArray(faults).replace("NOTICE", notice)), 390s);
        int offline = 0;
        std::map<quint32, int> online;
        QSet<QString> boots;
        int reportsAfter = 0;
        for (const LoggedMessage &message : log.messages) {
            const qint64 begin = 100'000 + 2'000 * message.device; // 20 s spread over ten devices
            const qint64 at = sinceStart(message);
            if (message.kind == SimulatedKind::Status) {
                const bool isOnline = json(message)[u"state"_s] == u"online"_s;
                if (at < 100'000) { // the announcement
                    QVERIFY(isOnline);
                } else if (isOnline) {
                    QCOMPARE(at, begin + 60'000);
                    boots.insert(json(message)[u"boot_id"_s].toString());
                    ++online[message.device];
                } else {
                    QCOMPARE(at, begin);
                    // A will was written when the device connected.
                    const qint64 ts = json(message)[u"ts"_s].toInteger();
                    QCOMPARE(ts, toUnixMs(start) + (notice == "will" ? message.device : begin));
                    ++offline;
                }
                QVERIFY(message.retain);
            } else {
                QVERIFY2(at < begin || at >= begin + 60'000, qPrintable(QString::number(at)));
                reportsAfter += at >= begin + 60'000;
            }
        }
        QTEST(offline, "offlineMessages");
        QCOMPARE(online.size(), 10U);
        QCOMPARE(boots.size(), 10);
        QVERIFY(reportsAfter > 200); // ten devices, some 230 s each
    }

    void repeatsAnOutage()
    {
        const MessageLog log = run(
            simple(
                1,
                R"({ "outages": [ { "start_s": 50, "duration_s": 30, "repeat_s": 100, "notice": "gateway" } ] })"),
            400s);
        QList<qint64> changes;
        for (const LoggedMessage &message : log.ofKind(SimulatedKind::Status))
            changes.append(sinceStart(message));
        QCOMPARE(changes,
                 (QList<qint64>{0, 50'000, 80'000, 150'000, 180'000, 250'000, 280'000, 350'000, 380'000}));
    }

    void speaksOnceForOutagesThatOverlap()
    {
        const MessageLog log = run(simple(1, R"({ "outages": [
            { "start_s": 50, "duration_s": 30, "notice": "gateway" },
            { "start_s": 60, "duration_s": 40, "notice": "gateway" },
            { "start_s": 50, "duration_s": 10, "notice": "gateway" } ] })"),
                                   200s);
        QList<std::pair<qint64, QString>> changes;
        for (const LoggedMessage &message : log.ofKind(SimulatedKind::Status))
            changes.append({sinceStart(message), json(message)[u"state"_s].toString()});
        QCOMPARE(changes,
                 (QList<std::pair<qint64, QString>>{
                     {0, u"online"_s}, {50'000, u"offline"_s}, {100'000, u"online"_s}}));
    }

    void announcesWhoIsAwayFromTheStart()
    {
        const MessageLog log = run(simple(100, R"({ "outages": [
            { "devices": { "share": 0.3 }, "duration_s": 86400, "notice": "will" } ] })"),
                                   60s);
        QSet<quint32> away;
        for (const LoggedMessage &message : log.ofKind(SimulatedKind::Status)) {
            if (json(message)[u"state"_s] == u"online"_s)
                continue;
            away.insert(message.device);
            const qint64 age = message.due - json(message)[u"ts"_s].toInteger();
            QVERIFY(age >= 3'600'000 && age <= 72 * 3'600'000);
        }
        QVERIFY2(away.size() > 10 && away.size() < 50,
                 qPrintable(QString::number(away.size()))); // 30 ± 4 deviations
        QCOMPARE(log.ofKind(SimulatedKind::Status).size(), 100);
        for (const LoggedMessage &message : log.ofKind(SimulatedKind::Telemetry))
            QVERIFY(!away.contains(message.device));
    }

    void strikesOneGatewayOnly()
    {
        const MessageLog log = run(simple(200, R"({ "outages": [
            { "devices": { "gateways": ["G2"] }, "start_s": 10, "duration_s": 20, "notice": "gateway" } ] })"),
                                   20s);
        QSet<quint32> behind;
        for (const LoggedMessage &message : log.ofKind(SimulatedKind::Info)) {
            if (json(message)[u"tags"_s][u"gateway"_s] == u"G2"_s)
                behind.insert(message.device);
        }
        QVERIFY(behind.size() > 60 && behind.size() < 140);
        QSet<quint32> struck;
        for (const LoggedMessage &message : log.ofKind(SimulatedKind::Status)) {
            if (json(message)[u"state"_s] == u"offline"_s)
                struck.insert(message.device);
        }
        QCOMPARE(struck, behind);
    }

    void flapsEachDeviceInItsOwnTime()
    {
        const MessageLog log = run(
            simple(100, R"({ "flapping": [ { "period_s": 100, "offline_share": 0.3, "notice": "will" } ] })"),
            1'000s);
        // At every moment three of ten are away, so of ten reports in ten intervals seven are sent.
        const auto reports = static_cast<double>(log.ofKind(SimulatedKind::Telemetry).size());
        QVERIFY2(std::abs(reports - 7'000) < 200, qPrintable(QString::number(reports)));
        const auto changes = log.ofKind(SimulatedKind::Status).size() - 100;
        QVERIFY2(std::abs(changes - 2'000) < 100,
                 qPrintable(QString::number(changes))); // ten times away, ten times back
    }

    void writesWhatABadClockShows()
    {
        const MessageLog log =
            run(simple(2, R"({ "bad_clocks": [ { "offset_s": -3600, "drift_s_per_day": 24 } ] })"), 2h);
        for (const LoggedMessage &message : log.ofKind(SimulatedKind::Telemetry)) {
            const qint64 off = json(message)[u"ts"_s].toInteger() - message.due;
            // A second gained per hour.
            QCOMPARE(off, -3'600'000 + sinceStart(message) / 3'600);
        }
    }

    void sendsTheAskedShareTwice()
    {
        const MessageLog log = run(simple(100, R"({ "duplicates": [ { "probability": 0.2 } ] })"), 1'000s,
                                   {.announcement = Announcement::Skipped});
        int duplicates = 0;
        for (qsizetype i = 0; i < log.messages.size(); ++i) {
            if (!log.messages[i].duplicate)
                continue;
            ++duplicates;
            QCOMPARE(log.messages[i].payload, log.messages[i - 1].payload);
            QCOMPARE(log.messages[i].topic, log.messages[i - 1].topic);
        }
        const auto originals = log.messages.size() - duplicates;
        QVERIFY(originals > 9'900);
        QVERIFY2(std::abs(duplicates - 2'000) < 200,
                 qPrintable(QString::number(duplicates))); // five deviations of 40
    }

    void letsLaterReportsOvertake()
    {
        const MessageLog log =
            run(simple(50, R"({ "reordered": [ { "probability": 0.3, "delay_s": 25 } ] })"), 1'000s,
                {.announcement = Announcement::Skipped});
        std::map<quint32, qint64> newest;
        int late = 0;
        for (const LoggedMessage &message : log.messages) {
            const qint64 ts = json(message)[u"ts"_s].toInteger();
            QVERIFY(ts <= message.due && message.due - ts <= 25'001);
            late += ts < newest[message.device];
            newest[message.device] = std::max(newest[message.device], ts);
        }
        QVERIFY2(late > 300, qPrintable(QString::number(late)));
        QVERIFY(log.messages.size() > 4'900);
    }

    void holdsNothingBackIntoAnOutage()
    {
        const MessageLog log = run(simple(50, R"({ "reordered": [ { "probability": 1, "delay_s": 60 } ],
            "outages": [ { "start_s": 100, "duration_s": 100 } ] })"),
                                   300s, {.announcement = Announcement::Skipped});
        QVERIFY(log.messages.size() > 500);
        for (const LoggedMessage &message : log.messages)
            QVERIFY(message.kind == SimulatedKind::Status || sinceStart(message) < 100'000
                    || sinceStart(message) >= 200'000);
    }

    void floods()
    {
        const MessageLog calm = run(simple(10), 100s);
        const MessageLog log = run(
            simple(
                10,
                R"({ "floods": [ { "start_s": 20, "duration_s": 10, "repeat_s": 50, "per_second": 40 } ] })"),
            100s);
        // Two rounds of ten seconds, ten devices, 40 reports a second each.
        QCOMPARE(log.messages.size() - calm.messages.size(), 2 * 10 * 10 * 40);
        std::map<quint32, int> counts;
        for (const LoggedMessage &message : log.messages) {
            if (sinceStart(message) >= 20'000 && sinceStart(message) < 30'000)
                ++counts[message.device];
        }
        for (const auto &[device, count] : counts)
            QVERIFY(count >= 400 && count <= 402);
    }

    void sendsGarbageInsteadOfReports()
    {
        const MessageLog log = run(
            simple(100,
                   R"({ "malformed": [ { "probability": 0.1, "kinds": ["truncated", "not-a-number"] } ] })"),
            1'000s, {.announcement = Announcement::Skipped});
        const QList<LoggedMessage> garbage = log.ofKind(SimulatedKind::Malformed);
        QVERIFY2(std::abs(garbage.size() - 1'000) < 150, qPrintable(QString::number(garbage.size())));
        QSet<QByteArray> kinds;
        for (const LoggedMessage &message : garbage) {
            QCOMPARE(message.readings, 0U);
            kinds.insert(message.payload == "{" ? "{" : message.payload.right(4));
        }
        QCOMPARE(kinds, (QSet<QByteArray>{"{", "NaN}"}));
    }

    void driftsAwayWithItsSensor()
    {
        const MessageLog log =
            run(parsed(R"({ "version": 1, "devices": [ { "class": "a", "count": 1, "id": "d{n}",
            "interval_s": 600, "metrics": [ { "name": "x", "base": 20 }, { "name": "y", "base": 5 } ] } ],
            "faults": { "sensor_drift": [ { "metric": "x", "per_day": 2 } ] } })"),
                72h);
        const QList<LoggedMessage> reports = log.ofKind(SimulatedKind::Telemetry);
        QCOMPARE(json(reports.first())[u"x"_s].toDouble(), 20.0);
        QVERIFY(std::abs(json(reports.last())[u"x"_s].toDouble() - 26) <= 0.1);
        QCOMPARE(json(reports.last())[u"y"_s].toDouble(), 5.0);
    }

    void sendsNothingWithinTheDeadBand()
    {
        const auto scenario = [](const QByteArray &deadBand, const QByteArray &heartbeat) {
            return parsed(
                R"({ "version": 1, "devices": [ { "class": "a", "count": 1, "id": "d{n}", "interval_s": 1,
                "heartbeat_s": )"
                + heartbeat + R"(, "status": false, "info": false, "metrics": [ { "name": "x", "base": 20,
                "daily": [ { "amplitude": 10, "peak_h": 12 } ], "decimals": 2, "dead_band": )"
                + deadBand + "} ] } ] }");
        };
        QCOMPARE(run(scenario("0", "0"), 1h).messages.size(), 3'600 + 1); // and the first report
        const QList<LoggedMessage> sparse = run(scenario("1", "0"), 12h).messages;
        // From 10 at midnight to 30 at noon in steps of at least 1.
        QVERIFY2(sparse.size() >= 19 && sparse.size() <= 21, qPrintable(QString::number(sparse.size())));
        for (qsizetype i = 1; i < sparse.size(); ++i)
            QVERIFY(std::abs(json(sparse[i])[u"x"_s].toDouble() - json(sparse[i - 1])[u"x"_s].toDouble())
                    >= 1 - 1e-9);
        const qsizetype beaten = run(scenario("1000", "60"), 1h).messages.size();
        QVERIFY2(beaten >= 59 && beaten <= 61, qPrintable(QString::number(beaten)));
    }

    void leavesOutOnlyTheMetricsThatDidNotChange()
    {
        const MessageLog log =
            run(parsed(R"({ "version": 1, "devices": [ { "class": "a", "count": 1, "id": "d{n}",
            "interval_s": 1, "status": false, "info": false, "payload": "sensors", "metrics": [
              { "name": "door", "kind": "boolean", "probability": 0.5, "dwell_s": 60, "on_change": true },
              { "name": "x", "base": 3, "noise": 0.5 } ] } ] })"),
                1h);
        int doors = 0;
        QByteArray last;
        for (const LoggedMessage &message : log.messages) {
            QCOMPARE(message.kind, SimulatedKind::Sensor);
            if (message.topic != "iot/d1/door")
                continue;
            QVERIFY(message.payload != last);
            last = message.payload;
            ++doors;
        }
        QVERIFY2(doors > 10 && doors < 50,
                 qPrintable(QString::number(doors))); // half of 60 chances to change
        QVERIFY(log.messages.size() > 3'600);
    }

    void writesItsTopicsBelowThePrefix()
    {
        const MessageLog log = run(simple(1), 1s, {.prefix = "lab/iot"});
        QCOMPARE(log.messages[0].topic, "lab/iot/d1/info");
        QCOMPARE(log.messages[1].topic, "lab/iot/d1/status");
        QCOMPARE(log.messages[2].topic, "lab/iot/d1/telemetry");
    }

    void knowsTheLastWill()
    {
        const SimulatedFleet fleet(simple(3), {.start = start});
        QCOMPARE(fleet.deviceId(2), "d3");
        const auto will = fleet.lastWill(2);
        QVERIFY(will);
        QCOMPARE(will->topic, "iot/d3/status");
        QCOMPARE(will->payload, R"({"state":"offline","ts":1767571200000})");
        QVERIFY(!SimulatedFleet(simple(1, "{}", R"("status": false, )"), {.start = start}).lastWill(0));
    }

    void needsFewBytesForADevice()
    {
        auto scenario = loadScenario(u"stress"_s);
        QVERIFY(scenario);
        QVERIFY(scenario->setDeviceCount(200'000));
        const SimulatedFleet fleet(*scenario, {.start = start});
        QVERIFY2(fleet.bytesPerDevice() < 24, qPrintable(QString::number(fleet.bytesPerDevice())));
    }
};

QTEST_GUILESS_MAIN(TestSimulatedFleet)
#include "tst_simulatedfleet.moc"
