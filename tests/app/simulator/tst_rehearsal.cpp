// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/rehearsal.h"

#include <QTest>

#include <ctime>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'767'225'600'000}}; // 2026-01-01
const std::atomic_bool never{false};

RolloutPlan plan(size_t devices)
{
    RolloutPlan plan;
    plan.id = "r1";
    plan.author = "ada";
    plan.artifacts = {
        {.reference = {.name = "fw", .version = "2.0", .size = 1'000'000, .sha256 = std::string(64, 'a')}}};
    plan.phases = canaryPhases();
    plan.pace.perMinute = 600;
    plan.pace.concurrency = 500;
    std::vector<TargetFacts> facts;
    for (size_t i = 0; i < devices; ++i)
        facts.push_back({.device = "d" + std::to_string(i), .version = "1.0", .online = true});
    return *freezePlan(plan, facts);
}

RehearsalResult run(const RolloutPlan &plan, const RehearsalOptions &options,
                    const std::vector<bool> &away = {})
{
    RehearsalOptions with = options;
    with.start = start;
    return rehearse(plan, away, with, never).value();
}

} // namespace

class TestRehearsal : public QObject
{
    Q_OBJECT
private slots:
    void aGoodReleaseReachesEveryDevice()
    {
        const RolloutPlan frozen = plan(1'000);
        const auto result = run(frozen, {});
        QCOMPARE(result.state, RolloutState::Completed);
        QCOMPARE(result.summary.count(UpdateState::Succeeded), 1'000);
        QCOMPARE(result.bytes, 1'000'000'000);
        QVERIFY(result.failures.empty());
        // What was estimated before is within 20 % of what came.
        Milliseconds estimated{0};
        const Milliseconds perDevice = frozen.times.probation + 40s;
        for (const PhaseEstimate &phase : estimate(frozen, perDevice))
            estimated += phase.total;
        QVERIFY2(result.duration > estimated * 8 / 10 && result.duration < estimated * 12 / 10,
                 qPrintable(u"%1 s, estimated %2 s"_s.arg(result.duration.count() / 1'000)
                                .arg(estimated.count() / 1'000)));
    }

    void aBadReleaseStopsInTheCanary()
    {
        const auto result = run(plan(1'000), {.faults = {.rollsBack = 1}, .pace = {}});
        QCOMPARE(result.state, RolloutState::Paused);
        QCOMPARE(result.reason, PauseReason::FailureGate);
        QCOMPARE(result.phase, 0U);
        QVERIFY(result.summary.effects.failed <= 10); // 1 % of them
        QCOMPARE(result.failures.front().outcome, UpdateState::RolledBack);
    }

    void fewFailuresAreRetriedAndCounted()
    {
        // Failures come long before the first success, which waits for its probation: a limit in percent of
        // the finished would see nothing but failures.
        RolloutPlan frozen = plan(2'000);
        frozen.gates = {.maxFailed = 100, .failPercent = 0, .consecutive = 0};
        const auto result = run(frozen, {.faults = {.badHash = 0.02, .fullDisk = 0.01}, .pace = {}});
        // Each attempt fails with 3 %, and there are three: of 2,000 devices none is left, in all likelihood.
        QCOMPARE(result.state, RolloutState::Completed);
        QVERIFY(result.bytes > 2'000'000'000);
        QVERIFY(result.bytes < 2'100'000'000);
    }

    void devicesThatAreAwayComeBackWithinADay()
    {
        std::vector<bool> away(200, false);
        for (size_t i = 0; i < away.size(); i += 10)
            away[i] = true;
        const auto result = run(plan(200), {}, away);
        QCOMPARE(result.state, RolloutState::Completed);
        QVERIFY(result.duration > 12h);
        QVERIFY(result.duration < 26h);
    }

    /// "60 minutes of rollout replay in 10 s".
    void anHourOfFiveThousandDevicesTakesSeconds()
    {
        RolloutPlan frozen = plan(5'000);
        for (PhasePlan &phase : frozen.phases)
            phase.soak = 1min;
        frozen.pace.concurrency = 5'000;
        frozen.pace.perMinute = 0;
        frozen.gates = {.maxFailed = 300, .failPercent = 0, .consecutive = 0};
        const std::clock_t before = std::clock(); // of the processor: others may use the machine too
        const auto result = run(frozen, {.faults = {.badHash = 0.03}, .pace = {}});
        const auto taken = static_cast<qint64>(std::clock() - before) * 1'000 / CLOCKS_PER_SEC;
        QCOMPARE(result.state, RolloutState::Completed);
        QVERIFY(result.duration >= 60min);
        qInfo("%lld min of a rollout over 5,000 devices, %llu events: %lld ms",
              static_cast<long long>(result.duration.count() / 60'000),
              static_cast<unsigned long long>(result.events), static_cast<long long>(taken));
#ifndef __SANITIZE_ADDRESS__ // which is eight times as slow
        QVERIFY2(taken < 10'000, qPrintable(QString::number(taken)));
#endif
    }

    void aStoppedOneHasNoResult()
    {
        const std::atomic_bool stop{true};
        QVERIFY(!rehearse(plan(10), {}, {.faults = {}, .pace = {}, .start = start}, stop));
    }
};

QTEST_GUILESS_MAIN(TestRehearsal)
#include "tst_rehearsal.moc"
