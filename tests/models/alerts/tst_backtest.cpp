// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/backtest.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'700'000'000'000}};

AlertRule hot(Milliseconds hold)
{
    AlertRule rule;
    rule.id = u"hot"_s;
    rule.when.metric = u"t"_s;
    rule.when.levels = {{AlertSeverity::Warning, 30}};
    rule.when.deadBand = 1;
    rule.policy.holdFor = hold;
    rule.policy.clearFor = 0s;
    return rule;
}

} // namespace

class TestBackTest : public QObject
{
    Q_OBJECT
private slots:
    void countsTimesAndSpans();
    void isWhatTheEngineDoes();
    void refusesWhatItCannotKnow();
};

void TestBackTest::countsTimesAndSpans()
{
    BackTest test(hot(1min));
    QCOMPARE(test.metrics(), QStringList{u"t"_s});
    // Minutes 0 to 9; a fires from minute 3 (hot since 2) to 5, and from 9 to the end; b is hot for too
    // short.
    const double a[] = {20, 20, 40, 40, 40, 20, 20, 20, 40, 40};
    const double b[] = {20, 40, 20, 20, 20, 20, 20, 20, 20, 20};
    for (int i = 0; i < 10; ++i)
        test.take("a", "t", start + std::chrono::minutes(i), ValueView::of(a[i]));
    for (int i = 0; i < 10; ++i)
        test.take("b", "t", start + std::chrono::seconds(30 * i), ValueView::of(b[i]));
    test.take("b", "other", start + 10min, ValueView::of(99.0));
    const BackTestResult result = test.finish(start + 12min);
    QCOMPARE(result.fired, quint64(2));
    QCOMPARE(result.devices, quint64(1));
    QCOMPARE(result.looked, quint64(2));
    QCOMPARE(result.readings, quint64(20));
    QCOMPARE(result.firing, Milliseconds(2min + 3min));
    QCOMPARE(result.spans.size(), size_t(2));
    QCOMPARE(result.spans[0], (BackTestSpan{u"a"_s, start + 3min, start + 5min, AlertSeverity::Warning}));
    QCOMPARE(result.spans[1], (BackTestSpan{u"a"_s, start + 9min, start + 12min, AlertSeverity::Warning}));
}

/// The same readings, all devices together as they come: the engine fires as often.
void TestBackTest::isWhatTheEngineDoes()
{
    AlertRule rule = hot(30s);
    rule.policy.acknowledgesItself = true;
    rule.policy.reopen = 0s;
    AlertEngine engine;
    engine.setRules({rule});
    engine.addMetric(u"t"_s);
    BackTest test(rule);
    quint32 random = 7;
    const auto value = [&random] {
        random = random * 1'664'525 + 1'013'904'223;
        return 20.0 + static_cast<double>(random >> 24) / 10;
    };
    std::vector<std::vector<double>> values(5);
    for (int i = 0; i < 2'000; ++i) {
        for (quint32 device = 0; device < 5; ++device) {
            values[device].push_back(value());
            const Timestamp now = start + std::chrono::seconds(10 * i);
            engine.tick(now);
            engine.takeReading(DeviceHandle{device}, MetricHandle{0}, values[device].back(), now);
        }
    }
    engine.tick(start + 20'000s);
    quint64 fired = 0;
    for (const AlertNews &news : engine.takeNews()) {
        for (const AlertTransition &transition : news.transitions)
            fired += transition.change == AlertChange::Fired || transition.change == AlertChange::Reopened
                ? 1U
                : 0U;
    }
    for (size_t device = 0; device < 5; ++device) {
        for (size_t i = 0; i < values[device].size(); ++i)
            test.take(std::to_string(device), "t", start + std::chrono::seconds(10 * i),
                      ValueView::of(values[device][i]));
    }
    QVERIFY(fired > 50);
    QCOMPARE(test.finish(start + 20'000s).fired, fired);
}

void TestBackTest::refusesWhatItCannotKnow()
{
    QVERIFY(BackTest::canTest(hot(0s)));
    for (const RuleKind kind : {RuleKind::Offline, RuleKind::Group, RuleKind::Peers, RuleKind::Connection}) {
        AlertRule rule = hot(0s);
        rule.when.kind = kind;
        QVERIFY(!BackTest::canTest(rule));
    }
}

QTEST_GUILESS_MAIN(TestBackTest)
#include "tst_backtest.moc"
