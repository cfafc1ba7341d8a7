// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/rollout/rolloutworld.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>
#include <random>

using namespace fleetscope;

namespace {

RolloutPlan randomPlan(std::mt19937 &random)
{
    const auto draw = [&random](unsigned below) { return static_cast<quint32>(random() % below); };
    RolloutPlan plan;
    plan.id = "r1";
    plan.author = "ada";
    plan.artifacts = {
        {.reference = {.name = "fw", .version = "2.0", .size = 1, .sha256 = std::string(64, 'a')}}};
    plan.phases = {{.name = "one", .percent = 25, .atLeast = 1, .soak = 1min}, {.name = "all", .soak = 0ms}};
    plan.gates.maxFailed = draw(4);
    plan.gates.failPercent = draw(2) ? 0 : 40;
    plan.gates.consecutive = draw(2) ? 0 : 3;
    plan.gates.passPercent = 50;
    plan.gates.denominator = static_cast<Denominator>(draw(3));
    plan.gates.action = draw(4) == 0 ? GateAction::Cancel
        : draw(6) == 0               ? GateAction::RollBack
                                     : GateAction::Pause;
    plan.pace = {.concurrency = 1 + draw(4), .perMinute = draw(2) ? 0.0 : 60.0};
    plan.retry.delays.assign(draw(3), 1min);
    plan.times = {.accept = 20s,
                  .downloadStall = 60s,
                  .install = 60s,
                  .reboot = 60s,
                  .probation = 20s,
                  .evidence = 60s,
                  .cancel = 60s};
    plan.deadline = Milliseconds(30min) + Milliseconds(60'000 * draw(60));
    plan.seed = random();
    plan.resumesItself = draw(2) != 0;
    return plan;
}

} // namespace

class TestRolloutRandom : public QObject
{
    Q_OBJECT
private slots:
    /// Lossy, late and doubled messages, devices with every fault, drivers that crash and rival ones:
    /// whatever happens, what was promised holds. FLEETSCOPE_ROLLOUTS sets how many.
    void whateverHappensThePromisesHold()
    {
        bool given = false;
        const int asked = qEnvironmentVariableIntValue("FLEETSCOPE_ROLLOUTS", &given);
        const int rounds = given ? asked : 400;
        std::map<std::string, int> ends;
        quint64 manifests = 0;
        for (int round = 0; round < rounds; ++round) {
            std::mt19937 random(static_cast<unsigned>(round) + 1);
            const auto share = [&random](double most) {
                return random() % 2 ? 0.0 : most * static_cast<double>(random() % 1'000) / 1'000;
            };
            const RolloutPlan plan = randomPlan(random);
            WorldFaults faults{.reject = share(0.2),
                               .defer = share(0.2),
                               .downloadFails = share(0.3),
                               .installFails = share(0.3),
                               .rollsBack = share(0.3),
                               .bricks = share(0.2),
                               .lies = share(0.3),
                               .stalls = share(0.2),
                               .goesAway = share(0.5),
                               .duplicates = share(0.5),
                               .delays = share(0.3),
                               .crashes = share(0.5),
                               .takeOvers = share(0.5)};
            const bool isBadRelease = round % 8 == 0; // nearly every device fails: the gate has to hold
            if (isBadRelease)
                faults.installFails = 0.95;
            const int drivers = 1 + int(random() % 2);
            RolloutWorld world(plan, isBadRelease ? 30 : 4 + random() % 9, drivers, faults,
                               static_cast<unsigned>(round));
            if (drivers == 2)
                world.drivers[1].wakesAt = world.now + Milliseconds(random() % 300'000);
            world.resumesAfterGates = random() % 3 == 0;
            world.run(world.now + 100min);
            manifests += world.manifests;
            QVERIFY2(
                world.broken.empty(),
                qPrintable(
                    QStringLiteral("round %1: %2").arg(round).arg(QString::fromStdString(world.broken))));
            for (const auto &driver : world.drivers) {
                if (!driver.alive)
                    continue;
                const Rollout &rollout = *driver.rollout;
                ++ends[std::string(rolloutStateKey(rollout.state()))];
                checkCounts(rollout, round);
                if (drivers == 1 && !world.resumesAfterGates)
                    checkOvershoot(rollout, round);
                checkRollback(rollout, world, round);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        for (const auto &[state, count] : ends)
            qInfo("%s: %d", state.c_str(), count);
        QVERIFY(manifests > quint64(rounds));
    }

private:
    /// What is counted on the way is what a recount finds.
    static void checkCounts(const Rollout &rollout, int round)
    {
        const Rollout again(rollout.plan(), rollout.header(), rollout.records());
        for (size_t phase = 0; phase < rollout.plan().phases.size(); ++phase)
            QVERIFY2(again.tally(phase) == rollout.tally(phase), qPrintable(QString::number(round)));
        QVERIFY2(again.stateCounts() == rollout.stateCounts(), qPrintable(QString::number(round)));
        QCOMPARE(again.outstanding(), rollout.outstanding());
    }

    /// After the gate has tripped, no more can fail than had a manifest by then.
    static void checkOvershoot(const Rollout &rollout, int round)
    {
        const GatePlan &gates = rollout.plan().gates;
        if (gates.maxFailed == 0)
            return;
        for (size_t phase = 0; phase < rollout.plan().phases.size(); ++phase) {
            const qint64 failed = rollout.tally(phase).failed;
            const qint64 limit = qint64(gates.maxFailed) + rollout.plan().pace.concurrency;
            if (rollout.state() != RolloutState::Expired) // then the deadline ends all at once
                QVERIFY2(failed <= limit,
                         qPrintable(QStringLiteral("round %1: %2 of %3").arg(round).arg(failed).arg(limit)));
        }
    }

    /// Going back touches only devices that have the new version because of us.
    static void checkRollback(const Rollout &rollout, const RolloutWorld &world, int round)
    {
        const std::array<PlannedArtifact, 1> library{PlannedArtifact{
            .reference = {.name = "fw", .version = "1.0", .size = 1, .sha256 = std::string(64, 'b')}}};
        const RolloutPlan back = rollout.rollbackPlan("r1-back", library);
        for (const PlannedTarget &target : back.targets) {
            const auto &device = world.devices[size_t(std::stoul(target.device.substr(1)))];
            const UpdateRecord &record = rollout.records()[*rollout.targetOf(target.device)];
            if (record.state != UpdateState::Unconfirmed)
                QVERIFY2(device.versionsSeen.contains("2.0"), qPrintable(QString::number(round)));
            QCOMPARE(target.ineligibility, Ineligibility::None);
        }
    }
};

QTEST_GUILESS_MAIN(TestRolloutRandom)
#include "tst_rolloutrandom.moc"
