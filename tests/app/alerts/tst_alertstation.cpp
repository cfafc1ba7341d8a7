// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertstation.h"
#include "app/ingest/ingestpipeline.h"
#include "models/alerts/alertstatecodec.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

/// Stands still until it is told to go on; read by the station's thread too.
class HandClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override { return Timestamp(Milliseconds(m_ms.load())); }
    void advance(Milliseconds by) { m_ms += by.count(); }

private:
    std::atomic<qint64> m_ms = 1'700'000'000'000;
};

AlertRule ofKind(RuleKind kind, const QString &id, Milliseconds hold = 0s)
{
    AlertRule rule;
    rule.id = rule.name = id;
    rule.when.kind = kind;
    rule.policy.holdFor = hold;
    rule.policy.clearFor = 0s;
    return rule;
}

AlertRule hot()
{
    AlertRule rule = ofKind(RuleKind::Threshold, u"hot"_s);
    rule.when.metric = u"t"_s;
    rule.when.levels = {{AlertSeverity::Warning, 30}};
    return rule;
}

/// A station behind a pipeline, and everything that it reports.
struct World
{
    HandClock clock;
    std::shared_ptr<std::atomic<quint64>> lastId = std::make_shared<std::atomic<quint64>>(0);
    AlertStation station{u"Lab"_s, clock, lastId};
    IngestPipeline pipeline{*Dialect::iot()};
    std::vector<AlertReport> reports;
    std::vector<AlertRefusal> refusals;

    World()
    {
        pipeline.setWatch(&station);
        QObject::connect(&station, &AlertStation::reported, &station,
                         [this](const std::shared_ptr<const std::vector<AlertReport>> &some) {
                             reports.insert(reports.end(), some->begin(), some->end());
                         });
        QObject::connect(&station, &AlertStation::refused, &station,
                         [this](const AlertOrder &, AlertRefusal refusal) { refusals.push_back(refusal); });
    }
    void send(const QByteArray &topic, const QByteArray &payload, bool retained = false)
    {
        MqttMessage message;
        message.topic = std::string_view(topic.constData(), size_t(topic.size()));
        message.payload = std::string_view(payload.constData(), size_t(payload.size()));
        message.retained = retained;
        pipeline.receive(message, clock.now());
    }
    [[nodiscard]] int notices() const
    {
        return int(
            std::ranges::count_if(reports, [](const AlertReport &one) { return one.notice.has_value(); }));
    }
    [[nodiscard]] const AlertReport *last(const QString &subject) const
    {
        const auto found = std::find_if(reports.rbegin(), reports.rend(),
                                        [&](const AlertReport &one) { return one.key.subject == subject; });
        return found == reports.rend() ? nullptr : &*found;
    }
    /// They are taken on the station's own thread.
    void setRules(const QList<AlertRule> &rules)
    {
        std::atomic<bool> done = false;
        const auto told = QObject::connect(
            &station, &AlertStation::unknownRules, &station,
            [&done] { done = true; }, // clazy:exclude=lambda-in-connect
            Qt::DirectConnection);
        station.setRules(rules);
        QTRY_VERIFY(done);
        QObject::disconnect(told);
    }
};

} // namespace

class TestAlertStation : public QObject
{
    Q_OBJECT
private slots:
    void tellsTheOtherThreadOfAReading();
    void evaluatesOldAndRepeatedReadingsOnce();
    void takesOrdersAndSaysWhyNot();
    void goesOnFromAnEarlierRun();
    void keepsAlertsThroughAChangeOfRules();
    void looksAtScopes();
    void silencesByMatchers();
    void tellsOnceOfABrokerWith5000Devices();
    void flagsAFlappingDeviceAndDoesNotSpam();
};

void TestAlertStation::tellsTheOtherThreadOfAReading()
{
    World world;
    world.setRules({hot()});
    world.send("iot/a/t", "31.5");
    world.send("iot/b/t", "30");
    QTRY_COMPARE(world.reports.size(), size_t(1));
    const AlertReport &told = world.reports.front();
    QCOMPARE(told.key, (AlertKey{u"Lab"_s, u"hot"_s, AlertSubject::Device, u"a"_s}));
    QCOMPARE(told.value, 31.5);
    QCOMPARE(told.state.id, quint64(1));
    QCOMPARE(told.notice, AlertNotice::Fired);
}

void TestAlertStation::evaluatesOldAndRepeatedReadingsOnce()
{
    World world;
    AlertRule rule = ofKind(RuleKind::Samples, u"samples"_s);
    rule.when.metric = u"t"_s;
    rule.when.limit = 30;
    rule.when.count = rule.when.samples = 2;
    world.setRules({rule, hot()});
    const QByteArray ts = QByteArray::number(toUnixMs(world.clock.now()));
    const QByteArray before = QByteArray::number(toUnixMs(world.clock.now()) - 1'000);
    world.send("iot/a/telemetry", R"({"ts":)" + ts + R"(,"t":31})");
    world.send("iot/a/telemetry", R"({"ts":)" + ts + R"(,"t":31})");     // twice
    world.send("iot/a/telemetry", R"({"ts":)" + before + R"(,"t":31})"); // too late
    QTRY_COMPARE(world.reports.size(), size_t(1));                       // of `hot`
    QCOMPARE(world.reports.front().key.rule, u"hot"_s);
}

void TestAlertStation::takesOrdersAndSaysWhyNot()
{
    World world;
    world.setRules({hot()});
    world.send("iot/a/t", "31");
    QTRY_COMPARE(world.reports.size(), size_t(1));
    const AlertKey key = world.reports.front().key;
    world.station.order({{key, {.type = AlertEvent::Type::Acknowledge, .by = u"ann"_s, .text = u"mine"_s}}});
    QTRY_COMPARE(world.reports.size(), size_t(2));
    QVERIFY(world.reports.back().state.acknowledged);
    QCOMPARE(world.reports.back().by, u"ann"_s);
    QCOMPARE(world.reports.back().text, u"mine"_s);
    world.station.order({{key, {.type = AlertEvent::Type::Acknowledge, .by = {}, .text = {}}},
                         {{u"Lab"_s, u"hot"_s, AlertSubject::Device, u"nobody"_s},
                          {.type = AlertEvent::Type::Acknowledge, .by = {}, .text = {}}}});
    QTRY_COMPARE(world.refusals, (std::vector{AlertRefusal::AlreadyAcknowledged, AlertRefusal::NotOpen}));
}

void TestAlertStation::goesOnFromAnEarlierRun()
{
    AlertState state;
    {
        World before;
        before.setRules({hot()});
        before.send("iot/a/t", "31");
        QTRY_COMPARE(before.reports.size(), size_t(1));
        before.station.order(
            {{before.reports.front().key, {.type = AlertEvent::Type::Acknowledge, .by = {}, .text = {}}}});
        QTRY_COMPARE(before.reports.size(), size_t(2));
        state = before.reports.back().state;
    }
    World world;
    *world.lastId = 1;
    world.setRules({hot()});
    world.station.restore({{.id = state.id,
                            .source = u"Lab"_s,
                            .rule = u"hot"_s,
                            .subject = u"a"_s,
                            .state = stateToJson(state)}});
    world.send("iot/z/t", "1"); // another device comes first: names count, not handles
    world.send("iot/a/t", "32");
    world.send("iot/a/t", "33");
    world.send("iot/b/t", "40");
    QTRY_VERIFY(world.last(u"b"_s));
    QVERIFY(!world.last(u"a"_s)); // acknowledged, and still hot: nothing new
    QCOMPARE(world.last(u"b"_s)->state.id, quint64(2));
    world.send("iot/a/t", "20");
    QTRY_VERIFY(world.last(u"a"_s));
    QCOMPARE(stage(world.last(u"a"_s)->state), AlertStage::Closed);
    QCOMPARE(world.last(u"a"_s)->state.id, state.id);
}

void TestAlertStation::keepsAlertsThroughAChangeOfRules()
{
    World world;
    AlertRule other = hot();
    other.id = u"other"_s;
    world.setRules({other, hot()});
    world.send("iot/a/t", "31");
    QTRY_COMPARE(world.reports.size(), size_t(2));
    world.setRules({hot()}); // another place in the list, and one less
    QTRY_COMPARE(world.reports.size(), size_t(3));
    QCOMPARE(world.reports.back().key.rule, u"other"_s);
    QVERIFY(world.reports.back().gone && !world.reports.back().state.open);
    world.station.order({{{u"Lab"_s, u"hot"_s, AlertSubject::Device, u"a"_s},
                          {.type = AlertEvent::Type::Acknowledge, .by = {}, .text = {}}}});
    QTRY_COMPARE(world.reports.size(), size_t(4));
    QVERIFY(world.reports.back().state.acknowledged);
}

void TestAlertStation::looksAtScopes()
{
    World world;
    AlertRule rule = hot();
    rule.scope = u"site == A"_s;
    world.setRules({rule});
    AlertScopes scopes;
    scopes.newRows = {"x", {}, "a"}; // the second row belongs to another connection
    scopes.masks.insert(rule.scope,
                        std::make_shared<const std::vector<quint8>>(std::vector<quint8>{0, 1, 1}));
    world.station.setScopes(scopes);
    auto hotAgain = [&world, value = 31]() mutable { // until the scopes are there
        world.send("iot/x/t", QByteArray::number(value));
        world.send("iot/a/t", QByteArray::number(value++));
        return world.last(u"a"_s) != nullptr;
    };
    QTRY_VERIFY(hotAgain());
    QVERIFY(!world.last(u"x"_s));
}

void TestAlertStation::silencesByMatchers()
{
    World world;
    world.setRules({hot()});
    world.send("iot/a/info", R"({"site":"north","tags":{"power":"solar"}})");
    world.send("iot/a/t", "31");
    QTRY_COMPARE(world.reports.size(), size_t(1));
    world.station.setMutes({{.id = 5,
                             .matchers = {{u"site"_s, AlertMatcher::Operator::Is, u"north"_s},
                                          {u"tag.power"_s, AlertMatcher::Operator::Matches, u"sol.*"_s}},
                             .from = world.clock.now(),
                             .until = world.clock.now() + 1h,
                             .by = {},
                             .reason = {}}});
    QTRY_COMPARE(world.reports.size(), size_t(2));
    QCOMPARE(world.reports.back().state.silencedBy, 5U);
    world.clock.advance(1h); // it ends by itself
    QTRY_COMPARE(world.reports.back().state.silencedBy, 0U);
}

void TestAlertStation::tellsOnceOfABrokerWith5000Devices()
{
    World world;
    world.setRules(
        {ofKind(RuleKind::Offline, u"offline"_s), ofKind(RuleKind::Connection, u"connection"_s, 10s), hot()});
    for (int i = 0; i < 5'000; ++i) {
        world.send("iot/d" + QByteArray::number(i) + "/info", R"({"interval_s":10})");
        world.send("iot/d" + QByteArray::number(i) + "/t", i < 100 ? "31" : "20");
    }
    QTRY_COMPARE(world.reports.size(), size_t(100)); // a hundred were hot before
    world.reports.clear();
    world.station.setLink(AlertEngine::Link::Lost);
    QTRY_VERIFY(world.last(QString())); // pending
    world.clock.advance(1h);
    QTRY_COMPARE(world.notices(), 1);
    QCOMPARE(world.last(QString())->key.kind, AlertSubject::Connection);
    QTRY_VERIFY(world.last(u"d7"_s) && world.last(u"d7"_s)->state.inhibited); // folded, with the others
    QVERIFY(!world.last(u"d4000"_s)); // what we cannot hear we do not call offline
    QCOMPARE(world.notices(), 1);
}

void TestAlertStation::flagsAFlappingDeviceAndDoesNotSpam()
{
    World world;
    world.setRules({ofKind(RuleKind::Offline, u"offline"_s)});
    world.send("iot/f/status", "online");
    for (int i = 0; i < 60; ++i) { // an hour of half a minute away and half a minute here
        world.send("iot/f/status", "offline");
        world.clock.advance(30s);
        world.send("iot/f/status", "online");
        world.clock.advance(30s);
    }
    QTRY_VERIFY(world.last(u"f"_s));
    QTRY_VERIFY(world.last(u"f"_s)->state.flapping);
    QVERIFY(world.last(u"f"_s)->state.count > 50); // every one is counted
    QVERIFY2(world.notices() <= 6, qPrintable(QString::number(world.notices())));
}

QTEST_GUILESS_MAIN(TestAlertStation)
#include "tst_alertstation.moc"
