// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertengine.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'700'000'000'000}}; // 2023-11-14 22:13:20
constexpr MetricHandle metric{0};
constexpr DeviceHandle one{0};

RuleCondition condition(RuleKind kind)
{
    RuleCondition c;
    c.kind = kind;
    c.metric = u"t"_s;
    return c;
}

AlertEngine engineWith(const RuleCondition &when)
{
    AlertRule rule;
    rule.id = u"r"_s;
    rule.when = when;
    rule.policy.holdFor = rule.policy.clearFor = 0s;
    AlertEngine engine;
    engine.setRules({rule});
    engine.addMetric(u"t"_s);
    engine.addMetric(u"u"_s);
    return engine;
}

/// Feeds one value a second and says for each whether the rule fires: "..!!".
QString firing(AlertEngine &engine, const std::vector<double> &values)
{
    QString text;
    Timestamp now = start;
    for (const double value : values) {
        engine.tick(now);
        engine.takeReading(one, metric, value, now);
        text += engine.firing() > 0 ? u'!' : u'.';
        now += 1s;
    }
    return text;
}

} // namespace

class TestConditionWatch : public QObject
{
    Q_OBJECT
private slots:
    void looksAtSeveralReadings_data();
    void looksAtSeveralReadings();
    void matchesTexts_data();
    void matchesTexts();
    void forgetsCountsByTimeAlone();
    void joinsConditions_data();
    void joinsConditions();
    void missesAMetric();
    void learnsWhatADeviceShowsAtAnHour();
    void knowsItsPastFromTheStore();
    void comparesWithPeersOfTheSameSite();
    void comparesFirmware_data();
    void comparesFirmware();
    void warnsOfCertificatesByDays();
    void judgesTheClockWithADeadBand();
    void seesAFloodAndItsEnd();
    void seesLargePayloads();
    void tellsATakeoverFromARestart();
    void firesForAGroupAndFoldsItsDevices();
    void foldsWhatIsBehindAGateway();
    void silencesAtOnceAndLater();
};

void TestConditionWatch::looksAtSeveralReadings_data()
{
    QTest::addColumn<RuleCondition>("when");
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<QString>("expected");
    RuleCondition rate = condition(RuleKind::Rate);
    rate.limit = 5;
    rate.window = 3s;
    QTest::newRow("a step is a change") << rate << std::vector<double>{1, 1, 7, 7, 7, 7, 7} << u"..!!!.."_s;
    QTest::newRow("a slow slope is none") << rate << std::vector<double>{1, 2, 3, 4, 5, 6, 7} << u"......."_s;
    rate.direction = RuleDirection::Falling;
    QTest::newRow("rising is not falling") << rate << std::vector<double>{1, 7, 7, 1} << u"...!"_s;
    RuleCondition samples = condition(RuleKind::Samples);
    samples.limit = 10;
    samples.count = 2;
    samples.samples = 3;
    QTest::newRow("two of three") << samples << std::vector<double>{11, 1, 11, 1, 1, 1} << u"..!..."_s;
    RuleCondition count = condition(RuleKind::Count);
    count.limit = 10;
    count.count = 3;
    count.window = 4s;
    QTest::newRow("three within four seconds")
        << count << std::vector<double>{11, 11, 1, 11, 1, 1} << u"...!.."_s;
    QTest::newRow("three in more than that")
        << count << std::vector<double>{11, 1, 1, 11, 1, 1, 11} << u"......."_s;
}

void TestConditionWatch::looksAtSeveralReadings()
{
    QFETCH(const RuleCondition, when);
    QFETCH(const std::vector<double>, values);
    AlertEngine engine = engineWith(when);
    QTEST(firing(engine, values), "expected");
}

void TestConditionWatch::matchesTexts_data()
{
    QTest::addColumn<RuleComparison>("op");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("equal") << RuleComparison::Equal << u"fault"_s << true;
    QTest::newRow("equal minds case") << RuleComparison::Equal << u"Fault"_s << false;
    QTest::newRow("not equal") << RuleComparison::NotEqual << u"fault"_s << false;
    QTest::newRow("contains") << RuleComparison::Contains << u"AUL"_s << true;
    QTest::newRow("pattern") << RuleComparison::Pattern << u"^f.*t$"_s << true;
    QTest::newRow("pattern of something else") << RuleComparison::Pattern << u"^idle"_s << false;
}

void TestConditionWatch::matchesTexts()
{
    QFETCH(const RuleComparison, op);
    QFETCH(const QString, text);
    RuleCondition when = condition(RuleKind::Match);
    when.comparison = op;
    when.text = text;
    AlertEngine engine = engineWith(when);
    engine.takeReading(one, metric, ValueView::of(std::string_view("fault")), start);
    QTEST(engine.firing() == 1, "expected");
}

void TestConditionWatch::forgetsCountsByTimeAlone()
{
    RuleCondition count = condition(RuleKind::Count);
    count.limit = 10;
    count.count = 2;
    count.window = 1min;
    AlertEngine engine = engineWith(count);
    engine.takeReading(one, metric, 11, start);
    engine.takeReading(one, metric, 11, start + 10s);
    QCOMPARE(engine.firing(), size_t(1));
    engine.tick(start + 59'999ms);
    QCOMPARE(engine.firing(), size_t(1));
    engine.tick(start + 60s); // the first of the two is a minute old
    QCOMPARE(engine.firing(), size_t(0));
}

void TestConditionWatch::joinsConditions_data()
{
    QTest::addColumn<RuleKind>("kind");
    QTest::addColumn<double>("t");
    QTest::addColumn<double>("u");
    QTest::addColumn<bool>("expected");
    for (const bool t : {false, true}) {
        for (const bool u : {false, true}) {
            QTest::addRow("all: %d %d", t, u)
                << RuleKind::All << (t ? 11.0 : 1.0) << (u ? 11.0 : 1.0) << (t && u);
            QTest::addRow("any: %d %d", t, u)
                << RuleKind::Any << (t ? 11.0 : 1.0) << (u ? 11.0 : 1.0) << (t || u);
        }
    }
}

void TestConditionWatch::joinsConditions()
{
    QFETCH(const RuleKind, kind);
    QFETCH(const double, t);
    QFETCH(const double, u);
    RuleCondition part = condition(RuleKind::Threshold);
    part.levels = {{AlertSeverity::Warning, 10}};
    RuleCondition when;
    when.kind = kind;
    when.parts = {part, part};
    when.parts[1].metric = u"u"_s;
    AlertEngine engine = engineWith(when);
    engine.takeReading(one, metric, t, start);
    engine.takeReading(one, MetricHandle{1}, u, start);
    QTEST(engine.firing() == 1, "expected");
}

void TestConditionWatch::missesAMetric()
{
    RuleCondition when = condition(RuleKind::NoData);
    when.window = 1min;
    AlertEngine engine = engineWith(when);
    engine.takeReading(one, metric, 1, start);
    engine.takeReading(one, MetricHandle{1}, 1, start + 50s); // another metric does not count
    engine.tick(start + 59s);
    QCOMPARE(engine.firing(), size_t(0));
    engine.tick(start + 60s);
    QCOMPARE(engine.firing(), size_t(1));
    engine.takeReading(one, metric, 1, start + 70s);
    QCOMPARE(engine.firing(), size_t(0));
    // Nobody is called silent while we are deaf, and the time begins again after that.
    engine.setConnected(false, start + 80s);
    engine.tick(start + 10min);
    engine.setConnected(true, start + 10min);
    engine.tick(start + 10min + 59s);
    QCOMPARE(engine.firing(), size_t(0));
    engine.tick(start + 11min);
    QCOMPARE(engine.firing(), size_t(1));
}

void TestConditionWatch::learnsWhatADeviceShowsAtAnHour()
{
    RuleCondition when = condition(RuleKind::History);
    when.factor = 8;
    AlertEngine engine = engineWith(when);
    const Timestamp hour = start + 47min; // 23:00:20
    for (int i = 0; i < 50; ++i)
        engine.takeReading(one, metric, 20 + (i % 3) * 0.5, hour + std::chrono::minutes(i));
    QCOMPARE(engine.firing(), size_t(0));
    engine.takeReading(one, metric, 40, hour + 51min);
    QCOMPARE(engine.firing(), size_t(1));
    engine.takeReading(one, metric, 20.5, hour + 52min);
    QCOMPARE(engine.firing(), size_t(0));
    engine.takeReading(one, metric, 40, hour + 100min); // of that hour nothing is known
    QCOMPARE(engine.firing(), size_t(0));
}

void TestConditionWatch::knowsItsPastFromTheStore()
{
    RuleCondition when = condition(RuleKind::History);
    when.factor = 8;
    const Timestamp hour = start + 47min; // 23:00:20
    AlertEngine engine = engineWith(when);
    QVERIFY(engine.learns(0, when.metric));
    QVERIFY(!engine.learns(0, u"another"_s));
    for (int day = 1; day <= 3; ++day) {
        for (int i = 0; i < 12; ++i)
            engine.learn(0, one, when.metric, 20 + (i % 3) * 0.5,
                         hour - std::chrono::days(day) + std::chrono::minutes(5 * i));
    }
    engine.learn(0, one, when.metric, 90, hour - std::chrono::days(1)); // not judged
    QVERIFY(!engine.hasNews());
    engine.takeReading(one, metric, 20.5, hour);
    QCOMPARE(engine.firing(), size_t(0));
    engine.takeReading(one, metric, 40, hour + 1min); // at once, not after thirty readings
    QCOMPARE(engine.firing(), size_t(1));

    AlertEngine fresh = engineWith(when);
    fresh.takeReading(one, metric, 20.5, hour);
    fresh.takeReading(one, metric, 40, hour + 1min);
    QCOMPARE(fresh.firing(), size_t(0));
}

void TestConditionWatch::comparesWithPeersOfTheSameSite()
{
    RuleCondition when = condition(RuleKind::Peers);
    when.by = u"site"_s;
    when.factor = 5;
    AlertEngine engine = engineWith(when);
    const auto tell = [&](quint32 device, const char *site, double value, Timestamp now) {
        DeviceInfo info;
        info.site = site;
        engine.takeInfo(DeviceHandle{device}, info, noDevice, now);
        engine.takeReading(DeviceHandle{device}, metric, value, now);
    };
    for (quint32 i = 0; i < 20; ++i) {
        tell(i, "north", 10 + i % 3, start);
        tell(100 + i, "south", 30 + i % 3, start);
    }
    QCOMPARE(engine.firing(), size_t(0));
    tell(200, "north", 30, start + 1min); // usual in the south, not here
    tell(201, "south", 31, start + 1min);
    QCOMPARE(engine.firing(), size_t(1));
    QVERIFY(engine.find(0, DeviceHandle{200}));
}

void TestConditionWatch::comparesFirmware_data()
{
    QTest::addColumn<QString>("firmware");
    QTest::addColumn<bool>("behind");
    QTest::addColumn<bool>("unexpected");
    QTest::newRow("the same") << u"2.10.0"_s << false << false;
    QTest::newRow("older by number, not by letter") << u"2.9.3"_s << true << true;
    QTest::newRow("newer") << u"3.0"_s << false << true;
    QTest::newRow("shorter") << u"2.10"_s << false << true;
}

void TestConditionWatch::comparesFirmware()
{
    QFETCH(const QString, firmware);
    for (const RuleFirmware kind : {RuleFirmware::Behind, RuleFirmware::Unexpected}) {
        RuleCondition when;
        when.kind = RuleKind::Firmware;
        when.firmware = kind;
        when.text = u"2.10.0"_s;
        AlertEngine engine = engineWith(when);
        DeviceInfo info;
        info.firmware = firmware.toStdString();
        engine.takeInfo(one, info, noDevice, start);
        QTEST(engine.firing() == 1, kind == RuleFirmware::Behind ? "behind" : "unexpected");
    }
}

void TestConditionWatch::warnsOfCertificatesByDays()
{
    RuleCondition when;
    when.kind = RuleKind::Certificate;
    when.levels = {{AlertSeverity::Info, 30}, {AlertSeverity::Warning, 7}, {AlertSeverity::Critical, 1}};
    AlertEngine engine = engineWith(when);
    DeviceInfo info;
    info.certificateNotAfter = start + std::chrono::days(31);
    engine.takeInfo(one, info, noDevice, start);
    const auto severityAfter = [&](std::chrono::days days) {
        engine.tick(start + days);
        const AlertState *state = engine.find(0, one);
        return state ? int(state->severity) : -1;
    };
    QCOMPARE(severityAfter(std::chrono::days(0)), -1);
    QCOMPARE(severityAfter(std::chrono::days(1)), int(AlertSeverity::Info));
    QCOMPARE(severityAfter(std::chrono::days(23)), int(AlertSeverity::Info));
    QCOMPARE(severityAfter(std::chrono::days(24)), int(AlertSeverity::Warning));
    QCOMPARE(severityAfter(std::chrono::days(30)), int(AlertSeverity::Critical));
    info.certificateNotAfter = start + std::chrono::days(400); // renewed
    engine.takeInfo(one, info, noDevice, start + std::chrono::days(30));
    QCOMPARE(engine.firing(), size_t(0));
}

void TestConditionWatch::judgesTheClockWithADeadBand()
{
    RuleCondition when;
    when.kind = RuleKind::ClockSkew;
    when.window = 100s;
    AlertEngine engine = engineWith(when);
    engine.takeClock(one, 100s, start);
    QCOMPARE(engine.firing(), size_t(0));
    engine.takeClock(one, -101s, start + 1s);
    QCOMPARE(engine.firing(), size_t(1));
    engine.takeClock(one, 96s, start + 2s);
    QCOMPARE(engine.firing(), size_t(1));
    engine.takeClock(one, 95s, start + 3s);
    QCOMPARE(engine.firing(), size_t(0));
}

void TestConditionWatch::seesAFloodAndItsEnd()
{
    RuleCondition when;
    when.kind = RuleKind::Flood;
    when.count = 100;
    when.window = 8s;
    AlertEngine engine = engineWith(when);
    for (int i = 0; i < 100; ++i)
        engine.takeMessage(one, 1s, start + Milliseconds(i));
    QCOMPARE(engine.firing(), size_t(0));
    engine.takeMessage(one, 1s, start + 100ms);
    QCOMPARE(engine.firing(), size_t(1));
    engine.tick(start + 20s);
    QCOMPARE(engine.firing(), size_t(0));
}

void TestConditionWatch::seesLargePayloads()
{
    RuleCondition when;
    when.kind = RuleKind::Bloat;
    when.limit = 1'000;
    AlertEngine engine = engineWith(when);
    engine.takeMessage(one, 1s, start, 1'000);
    QCOMPARE(engine.firing(), size_t(0));
    engine.takeMessage(one, 1s, start + 1s, 1'001);
    QCOMPARE(engine.firing(), size_t(1));
    engine.takeMessage(one, 1s, start + 2s, 10);
    QCOMPARE(engine.firing(), size_t(0));
}

void TestConditionWatch::tellsATakeoverFromARestart()
{
    RuleCondition when;
    when.kind = RuleKind::Takeover;
    when.count = 2;
    when.window = 10min;
    AlertEngine engine = engineWith(when);
    Timestamp now = start;
    for (const quint64 boot : {1U, 2U, 3U, 4U, 5U, 6U}) // it restarts and restarts
        engine.takeStatus(one, true, now += 1s, boot);
    QCOMPARE(engine.firing(), size_t(0));
    for (const quint64 boot : {7U, 6U, 7U}) // back to one of before, twice
        engine.takeStatus(one, true, now += 1s, boot);
    QCOMPARE(engine.firing(), size_t(1));
}

void TestConditionWatch::firesForAGroupAndFoldsItsDevices()
{
    AlertRule offline;
    offline.id = u"offline"_s;
    offline.when.kind = RuleKind::Offline;
    offline.policy.holdFor = 5s;
    AlertRule group;
    group.id = u"group"_s;
    group.when.kind = RuleKind::Group;
    group.when.by = u"site"_s;
    group.when.percent = 50;
    group.policy.holdFor = group.policy.clearFor = 0s;
    AlertEngine engine;
    engine.setRules({offline, group});
    for (quint32 i = 0; i < 10; ++i) {
        DeviceInfo info;
        info.site = i < 8 ? "A" : "B";
        engine.takeInfo(DeviceHandle{i}, info, noDevice, start);
        engine.takeMessage(DeviceHandle{i}, 1min, start);
    }
    for (quint32 i = 0; i < 4; ++i) // half is not more than half
        engine.takeStatus(DeviceHandle{i}, false, start + 1s);
    QCOMPARE(engine.firing(), size_t(0));
    engine.takeStatus(DeviceHandle{4}, false, start + 2s);
    QCOMPARE(engine.firing(), size_t(1));
    engine.tick(start + 10s); // the devices' own hold time is over: they fire under their parent
    QCOMPARE(engine.firing(), size_t(6));
    int told = 0;
    DeviceHandle parent = noDevice;
    for (const AlertNews &news : engine.takeNews()) {
        told += news.notice ? 1 : 0;
        if (news.notice)
            parent = news.device;
    }
    QCOMPARE(told, 1);
    QVERIFY(isGroup(parent));
    QCOMPARE(engine.groupName(parent), u"A"_s);
    QVERIFY(engine.find(0, DeviceHandle{4})->inhibited);
    // A device of another site is told as ever.
    engine.takeStatus(DeviceHandle{9}, false, start + 11s);
    engine.tick(start + 20s);
    QVERIFY(!engine.find(0, DeviceHandle{9})->inhibited);
}

void TestConditionWatch::foldsWhatIsBehindAGateway()
{
    AlertRule offline;
    offline.id = u"offline"_s;
    offline.when.kind = RuleKind::Offline;
    offline.policy.holdFor = offline.policy.clearFor = 0s;
    AlertEngine engine;
    engine.setRules({offline});
    const DeviceHandle gateway{9};
    for (quint32 i = 0; i < 3; ++i)
        engine.takeInfo(DeviceHandle{i}, {}, gateway, start);
    engine.takeStatus(gateway, false, start);
    for (quint32 i = 0; i < 3; ++i)
        engine.takeStatus(DeviceHandle{i}, false, start + 1s);
    int told = 0;
    for (const AlertNews &news : engine.takeNews())
        told += news.notice ? 1 : 0;
    QCOMPARE(told, 1);
    QCOMPARE(engine.find(0, DeviceHandle{2})->inhibitedBy, engine.find(0, gateway)->id);
    engine.takeStatus(gateway, true, start + 1min);
    engine.tick(start + 1min + 60s); // still away when the grace is over: now they are told
    told = 0;
    for (const AlertNews &news : engine.takeNews())
        told += news.notice ? 1 : 0;
    QCOMPARE(told, 3);
}

void TestConditionWatch::silencesAtOnceAndLater()
{
    RuleCondition hot = condition(RuleKind::Threshold);
    hot.levels = {{AlertSeverity::Warning, 10}};
    AlertEngine engine = engineWith(hot);
    AlertMuting muting{.silence = 4};
    engine.setMuting([&muting](quint32, DeviceHandle) { return muting; });
    engine.takeReading(one, metric, 11, start);
    QCOMPARE(suppression(*engine.find(0, one)), AlertSuppression::Silenced);
    const std::vector<AlertNews> news = engine.takeNews();
    QVERIFY(std::ranges::none_of(news, [](const AlertNews &each) { return each.notice.has_value(); }));
    muting = {};
    engine.refreshMuting(start + 1min);
    const std::vector<AlertNews> after = engine.takeNews();
    QCOMPARE(after.size(), size_t(1));
    QCOMPARE(after.front().notice, AlertNotice::Unsuppressed);
    muting.maintenance = true;
    engine.refreshMuting(start + 2min);
    QCOMPARE(suppression(*engine.find(0, one)), AlertSuppression::Maintenance);
}

QTEST_GUILESS_MAIN(TestConditionWatch)
#include "tst_conditionwatch.moc"
