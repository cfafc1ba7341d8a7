// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertengine.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'700'000'000'000}};
constexpr MetricHandle temperature{0};

DeviceHandle device(quint32 number) { return DeviceHandle{number}; }

AlertRule hot(Milliseconds hold = 0s)
{
    AlertRule rule;
    rule.id = u"hot"_s;
    rule.when.metric = u"t"_s;
    rule.when.levels = {{AlertSeverity::Warning, 30}, {AlertSeverity::Critical, 50}};
    rule.when.deadBand = 2;
    rule.policy.holdFor = hold;
    rule.policy.clearFor = 0s;
    return rule;
}

AlertRule ofKind(RuleKind kind, Milliseconds hold = 0s)
{
    AlertRule rule;
    rule.id = QString::number(int(kind));
    rule.when.kind = kind;
    rule.policy.holdFor = hold;
    rule.policy.clearFor = 0s;
    return rule;
}

AlertEngine engineWith(const QList<AlertRule> &rules, const AlertEngine::Scope &scope = {})
{
    AlertEngine engine;
    engine.setRules(rules, scope);
    engine.addMetric(u"t"_s);
    return engine;
}

int notices(const std::vector<AlertNews> &news)
{
    return int(std::ranges::count_if(news, [](const AlertNews &one) { return one.notice.has_value(); }));
}

} // namespace

class TestAlertEngine : public QObject
{
    Q_OBJECT
private slots:
    void raisesByLevelAndClearsBelowTheDeadBand();
    void keepsNothingForWhatNeverRaised();
    void looksAtScopeAndMetric();
    void firesByTimeAlone();
    void goesOnFromStoredStates();
    void callsSilentDevicesOffline();
    void tellsOfALostConnectionOnce();
    void showsChildrenAfterTheGrace();
    void saysWhichRulesItDoesNotKnow();
    void forgetsWhatIsClosed();
};

void TestAlertEngine::raisesByLevelAndClearsBelowTheDeadBand()
{
    AlertEngine engine = engineWith({hot()});
    engine.takeReading(device(4), temperature, 31, start);
    QCOMPARE(engine.find(0, device(4))->severity, AlertSeverity::Warning);
    engine.takeReading(device(4), temperature, 51, start + 1s);
    QCOMPARE(engine.find(0, device(4))->severity, AlertSeverity::Critical);
    engine.takeReading(device(4), temperature, 49, start + 2s);
    QCOMPARE(engine.find(0, device(4))->severity, AlertSeverity::Critical);
    engine.takeReading(device(4), temperature, 29, start + 3s);
    QCOMPARE(engine.firing(), size_t(1));
    engine.takeReading(device(4), temperature, 27, start + 4s);
    QCOMPARE(engine.firing(), size_t(0));
    QCOMPARE(notices(engine.takeNews()), 2); // fired, rose
    QCOMPARE(engine.order(0, device(4), {.type = AlertEvent::Type::Acknowledge}, start + 5s), std::nullopt);
    QCOMPARE(stage(*engine.find(0, device(4))), AlertStage::Closed);
}

void TestAlertEngine::keepsNothingForWhatNeverRaised()
{
    AlertEngine engine = engineWith({hot()});
    for (quint32 i = 0; i < 1000; ++i)
        engine.takeReading(device(i), temperature, 30, start);
    QCOMPARE(engine.pairs(), size_t(0));
    QVERIFY(engine.takeNews().empty());
}

void TestAlertEngine::looksAtScopeAndMetric()
{
    AlertEngine engine = engineWith({hot()}, [](quint32, DeviceHandle one) { return indexOf(one) == 1; });
    engine.addMetric(u"other"_s);
    engine.takeReading(device(0), temperature, 99, start);
    engine.takeReading(device(1), MetricHandle{1}, 99, start);
    QCOMPARE(engine.pairs(), size_t(0));
    engine.takeReading(device(1), temperature, 99, start);
    QCOMPARE(engine.firing(), size_t(1));
}

void TestAlertEngine::firesByTimeAlone()
{
    AlertEngine engine = engineWith({hot(1min)});
    engine.takeReading(device(0), temperature, 40, start);
    engine.tick(start + 59'999ms);
    QCOMPARE(engine.firing(), size_t(0));
    engine.tick(start + 60s);
    QCOMPARE(engine.firing(), size_t(1));
    QCOMPARE(notices(engine.takeNews()), 1);
}

void TestAlertEngine::goesOnFromStoredStates()
{
    AlertEngine engine = engineWith({hot(1min)});
    engine.takeReading(device(0), temperature, 40, start);
    AlertEngine again = engineWith({hot(1min)});
    again.restore(0, device(0), *engine.find(0, device(0)));
    again.tick(start + 60s);
    QCOMPARE(again.firing(), size_t(1));
    QCOMPARE(again.find(0, device(0))->firedAt, start + 60s);
    QCOMPARE(notices(again.takeNews()), 1);
}

void TestAlertEngine::callsSilentDevicesOffline()
{
    AlertEngine engine = engineWith({ofKind(RuleKind::Offline)});
    engine.takeMessage(device(0), 5min, start);
    engine.takeMessage(device(1), 0ms, start); // nobody knows how often it talks
    engine.tick(start + 15min - 1ms);
    QCOMPARE(engine.firing(), size_t(0));
    engine.tick(start + 20min);
    QCOMPARE(engine.firing(), size_t(1));
    QCOMPARE(engine.find(0, device(0))->firedAt, start + 15min); // when it was due, not when somebody looked
    engine.takeMessage(device(0), 5min, start + 21min);
    QCOMPARE(engine.firing(), size_t(0));
    engine.takeStatus(device(1), false, start + 22min);
    QCOMPARE(engine.firing(), size_t(1));
}

void TestAlertEngine::tellsOfALostConnectionOnce()
{
    AlertEngine engine = engineWith({ofKind(RuleKind::Offline), ofKind(RuleKind::Connection, 10s), hot()});
    for (quint32 i = 0; i < 5000; ++i)
        engine.takeMessage(device(i), 1min, start);
    engine.setConnected(false, start + 30s);
    for (int minute = 1; minute < 60; ++minute)
        engine.tick(start + std::chrono::minutes(minute));
    const std::vector<AlertNews> news = engine.takeNews();
    QCOMPARE(notices(news), 1);
    QCOMPARE(engine.firing(), size_t(1));
    QCOMPARE(engine.find(1, noDevice)->firedAt, start + 40s);
    // Half of them come back: the rest is offline after three intervals, shown when the grace is over.
    engine.setConnected(true, start + 1h);
    for (quint32 i = 0; i < 2500; ++i)
        engine.takeMessage(device(i), 1min, start + 1h + 1s);
    engine.tick(start + 1h + 2min);
    QCOMPARE(notices(engine.takeNews()), 0);
    for (quint32 i = 0; i < 2500; ++i)
        engine.takeMessage(device(i), 1min, start + 1h + 2min);
    engine.tick(start + 1h + 3min);
    QCOMPARE(engine.firing(), size_t(2500));
}

void TestAlertEngine::showsChildrenAfterTheGrace()
{
    AlertEngine engine = engineWith({hot(), ofKind(RuleKind::Connection)});
    engine.setConnected(false, start);
    engine.takeReading(device(0), temperature, 40, start + 1s); // was still in the queue
    QCOMPARE(suppression(*engine.find(0, device(0))), AlertSuppression::Inhibited);
    QCOMPARE(engine.find(0, device(0))->inhibitedBy, engine.find(1, noDevice)->id);
    engine.setConnected(true, start + 10s);
    QCOMPARE(notices(engine.takeNews()), 1);
    engine.tick(start + 69'999ms);
    QCOMPARE(notices(engine.takeNews()), 0);
    engine.tick(start + 70s);
    QCOMPARE(notices(engine.takeNews()), 1);
    // Long after it, a new alert is nobody's child.
    engine.takeReading(device(1), temperature, 40, start + 1h);
    QCOMPARE(suppression(*engine.find(0, device(1))), AlertSuppression::None);
}

void TestAlertEngine::saysWhichRulesItDoesNotKnow()
{
    AlertEngine engine;
    AlertRule mixed = ofKind(RuleKind::Any);
    mixed.when.parts = {hot().when, ofKind(RuleKind::Connection).when}; // of a device and of no device
    QCOMPARE(engine.setRules({hot(), mixed}), QList<QString>{mixed.id});
}

void TestAlertEngine::forgetsWhatIsClosed()
{
    AlertEngine engine = engineWith({hot(1min)});
    engine.takeReading(device(0), temperature, 40, start);
    engine.takeReading(device(0), temperature, 10, start + 1s);
    QCOMPARE(engine.pairs(), size_t(1));
    engine.tick(start + 1h); // twenty-one calm minutes are enough
    QCOMPARE(engine.pairs(), size_t(0));
    engine.takeReading(device(0), temperature, 10, start + 2h);
    QCOMPARE(engine.pairs(), size_t(0));
}

QTEST_GUILESS_MAIN(TestAlertEngine)
#include "tst_alertengine.moc"
