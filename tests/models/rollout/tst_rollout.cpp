// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/rollout/rolloutworld.h"

#include <QTest>

#include <algorithm>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'700'000'000'000}};

RolloutPlan plan(quint32 concurrency = 50)
{
    RolloutPlan plan;
    plan.id = "r1";
    plan.author = "ada";
    plan.artifacts = {
        {.reference = {.name = "fw", .version = "2.0", .size = 1, .sha256 = std::string(64, 'a')}}};
    plan.phases = {{.name = "canary", .percent = 1, .atLeast = 5, .soak = 60min},
                   {.name = "all", .soak = 0ms}};
    plan.pace = {.concurrency = concurrency, .perMinute = 0};
    plan.retry.delays.clear();
    plan.seed = 7;
    return plan;
}

std::vector<TargetFacts> fleet(size_t count)
{
    std::vector<TargetFacts> facts(count);
    for (size_t i = 0; i < count; ++i)
        facts[i] = {.device = "d" + std::to_string(i), .version = "1.0", .boot = "b1", .online = true};
    return facts;
}

QByteArray word(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

/// A rollout with devices that do what the test says.
class Bench
{
public:
    explicit Bench(const RolloutPlan &plan, size_t devices = 20,
                   const std::function<void(std::vector<TargetFacts> &)> &change = {})
        : rollout(plan)
    {
        auto facts = fleet(devices);
        if (change)
            change(facts);
        const auto valid = rollout.validate(facts, now);
        Q_ASSERT(valid);
        rollout.setLease(1, now);
    }
    void begin()
    {
        const auto started = rollout.start("ada", now);
        Q_ASSERT(started);
        take();
    }
    /// Acknowledges every order and remembers whom it was for.
    std::vector<RolloutOrder> take()
    {
        auto orders = rollout.takeOrders();
        for (const RolloutOrder &order : orders) {
            all.push_back(order);
            rollout.acknowledged(order.serial, order.target, now);
        }
        return orders;
    }
    void report(quint32 target, ReportedState state, const char *version = "1.0", const char *boot = "b1",
                const char *code = "")
    {
        const UpdateRecord &record = rollout.records()[target];
        const UpdateReport report{.rollout = "r1",
                                  .revision = 1,
                                  .epoch = record.epoch,
                                  .attempt = record.attempt,
                                  .sequence = ++sequence,
                                  .state = state,
                                  .code = code,
                                  .message = {},
                                  .installedVersion = version,
                                  .bootId = boot};
        rollout.deviceReported(report, target, now);
        take();
    }
    void succeed(quint32 target)
    {
        report(target, ReportedState::Accepted);
        report(target, ReportedState::Succeeded, "2.0", "b2");
    }
    void pass(Milliseconds time)
    {
        const Timestamp end = now + time;
        for (;;) {
            const Timestamp due = rollout.nextDue(now);
            if (due == noTime || due > end)
                break;
            now = std::max(now, due);
            rollout.tick(now);
            if (take().empty() && rollout.nextDue(now) != noTime && rollout.nextDue(now) <= now)
                now += 1ms;
        }
        now = end;
    }
    [[nodiscard]] std::vector<quint32> in(UpdateState state) const
    {
        std::vector<quint32> result;
        for (quint32 i = 0; i < rollout.records().size(); ++i) {
            if (rollout.records()[i].state == state)
                result.push_back(i);
        }
        return result;
    }
    [[nodiscard]] QByteArray state() const
    {
        QByteArray text = word(rolloutStateKey(rollout.state()));
        if (rollout.state() == RolloutState::Paused)
            text += ' ' + word(pauseReasonKey(rollout.pauseReason()));
        return text;
    }
    [[nodiscard]] QByteArray phases() const
    {
        QByteArray text;
        for (const PhaseRecord &phase : rollout.header().phases)
            text += (text.isEmpty() ? "" : " ") + word(phaseStateKey(phase.state));
        return text;
    }

    Timestamp now = start;
    Rollout rollout;
    std::vector<RolloutOrder> all;
    quint64 sequence = 0;
};

} // namespace

class TestRollout : public QObject
{
    Q_OBJECT
private slots:
    void goesFromTheCanaryToAllAndEnds()
    {
        Bench bench(plan());
        bench.begin();
        QCOMPARE(bench.in(UpdateState::Notified).size(), size_t{5});
        QCOMPARE(bench.phases(), QByteArray("open pending").replace("open", "draining"));
        for (const quint32 target : bench.in(UpdateState::Notified))
            bench.succeed(target);
        QCOMPARE(bench.in(UpdateState::Confirming).size(), size_t{5});
        bench.pass(15min);
        QCOMPARE(bench.in(UpdateState::Succeeded).size(), size_t{5});
        QCOMPARE(bench.phases(), QByteArray("soaking pending"));
        bench.pass(60min - 1ms);
        QCOMPARE(bench.phases(), QByteArray("soaking pending"));
        bench.pass(1ms);
        QCOMPARE(bench.phases(), QByteArray("passed draining"));
        for (const quint32 target : bench.in(UpdateState::Notified))
            bench.succeed(target);
        bench.pass(15min);
        QCOMPARE(bench.state(), QByteArray("completed"));
        // One manifest and one clearing for each device, and nothing is left on the broker.
        QCOMPARE(bench.all.size(), size_t{40});
        for (const UpdateRecord &record : bench.rollout.records())
            QVERIFY(!record.retained);
        QCOMPARE(bench.rollout.nextDue(bench.now), noTime);
    }

    /// A timer that fires a little late must not leave a phase soaking until something else happens.
    void isStillDueWhenTheTickIsLate()
    {
        Bench bench(plan());
        bench.begin();
        for (const quint32 target : bench.in(UpdateState::Notified))
            bench.succeed(target);
        bench.pass(15min);
        bench.pass(60min - 1ms);
        QCOMPARE(bench.phases(), QByteArray("soaking pending"));
        bench.now += 4ms;
        QVERIFY(bench.rollout.nextDue(bench.now) <= bench.now);
        bench.rollout.tick(bench.now);
        QCOMPARE(bench.phases(), QByteArray("passed draining"));
        // The deadline: due once, however late, and no longer afterwards.
        bench.take();
        const Timestamp deadline = bench.rollout.header().startedAt + bench.rollout.plan().deadline;
        bench.now = deadline + 4ms;
        QVERIFY(bench.rollout.nextDue(bench.now) <= bench.now);
        bench.rollout.tick(bench.now);
        QVERIFY(bench.rollout.nextDue(bench.now) == noTime || bench.rollout.nextDue(bench.now) > bench.now);
    }

    void stopsAtTheFailureGateAndGoesOnWithANote()
    {
        Bench bench(plan());
        bench.begin();
        const auto canary = bench.in(UpdateState::Notified);
        bench.report(canary[0], ReportedState::Failed, "1.0", "b1", "flash");
        bench.report(canary[1], ReportedState::Failed, "1.0", "b1", "flash");
        QCOMPARE(bench.state(), QByteArray("running"));
        bench.report(canary[2], ReportedState::Failed, "1.0", "b1", "flash");
        QCOMPARE(bench.state(), QByteArray("paused failure_gate"));
        QCOMPARE(bench.phases(), QByteArray("failed pending"));
        bench.succeed(canary[3]); // in flight: goes on and is counted
        QCOMPARE(bench.in(UpdateState::Confirming).size(), size_t{1});
        QVERIFY(!bench.rollout.resume("ada", {}, bench.now));
        QVERIFY(bench.rollout.resume("ada", "wrong batch of flash chips, known", bench.now));
        bench.succeed(canary[4]);
        bench.pass(15min);
        QCOMPARE(bench.state(), QByteArray("running"));
        QCOMPARE(bench.phases(), QByteArray("soaking pending"));
        bench.pass(60min);
        QCOMPARE(bench.phases(), QByteArray("passed draining"));
        QCOMPARE(bench.in(UpdateState::Failed).size(), size_t{3});
    }

    void nothingGoesOutWhilePaused()
    {
        Bench bench(plan(2));
        bench.begin();
        QCOMPARE(bench.all.size(), size_t{2});
        QVERIFY(bench.rollout.pause(PauseReason::Manual, "ada", bench.now));
        for (const quint32 target : bench.in(UpdateState::Notified))
            bench.succeed(target);
        bench.pass(2h);
        QCOMPARE(std::count_if(bench.all.begin(), bench.all.end(),
                               [](const RolloutOrder &order) { return order.kind == UpdateOrder::Publish; }),
                 2);
        QVERIFY(bench.rollout.resume("ada", {}, bench.now));
        QCOMPARE(bench.take().size(), size_t{2});
    }

    void aPauseTakesBackWhatWaitsForDevicesThatAreAway()
    {
        Bench bench(plan(), 5, [](auto &facts) { facts[0].online = facts[1].online = false; });
        bench.begin();
        QCOMPARE(bench.in(UpdateState::WaitingOnline).size(), size_t{2});
        QVERIFY(bench.rollout.pause(PauseReason::Manual, "ada", bench.now));
        const auto orders = bench.take();
        QCOMPARE(orders.size(), size_t{2});
        QCOMPARE(orders[0].kind, UpdateOrder::Clear);
        QCOMPARE(bench.in(UpdateState::WaitingPhase).size(), size_t{2});
        QCOMPARE(bench.in(UpdateState::Notified).size(), size_t{3});
        QVERIFY(bench.rollout.resume("ada", {}, bench.now));
        bench.take();
        QCOMPARE(bench.in(UpdateState::WaitingOnline).size(), size_t{2});
    }

    void devicesThatAreAwayTakeAtMostHalfOfThePlaces()
    {
        RolloutPlan all = plan(10);
        all.phases = {{.name = "all", .soak = 0ms}};
        all.times.accept = 1h; // they answer when the test comes to them
        Bench bench(all, 40, [](auto &facts) {
            for (size_t i = 0; i < 30; ++i)
                facts[i].online = false;
        });
        bench.begin();
        QVERIFY(bench.rollout.outstanding() <= 10);
        const auto waiting = [&bench](bool held) {
            const auto &records = bench.rollout.records();
            return std::count_if(records.begin(), records.end(), [held](const UpdateRecord &record) {
                return record.state == UpdateState::WaitingOnline && record.flags.held == held;
            });
        };
        QVERIFY(waiting(false) <= 5);
        // The devices that are there go through, whoever is away.
        for (int round = 0; round < 5; ++round) {
            for (const quint32 target : bench.in(UpdateState::Notified))
                bench.succeed(target);
            bench.pass(16min);
        }
        QCOMPARE(bench.in(UpdateState::Succeeded).size(), size_t{10});
        QCOMPARE(waiting(false), 5);
        QCOMPARE(waiting(true), 25);
        // One that was held back comes: it gets its manifest now.
        const auto &records = bench.rollout.records();
        const auto held = std::find_if(records.begin(), records.end(), [](const UpdateRecord &record) {
            return record.state == UpdateState::WaitingOnline && record.flags.held;
        });
        const auto target = static_cast<quint32>(held - records.begin());
        bench.rollout.deviceSeen(target, true, bench.now);
        bench.take();
        QCOMPARE(bench.rollout.records()[target].state, UpdateState::Notified);
    }

    void aCanaryThatIsAwayNeitherBlocksNorPasses()
    {
        Bench some(plan(), 100, [](auto &facts) {
            for (auto &one : facts)
                one.online = false;
        });
        some.begin();
        some.pass(24h);
        QCOMPARE(some.phases().split(' ')[1], QByteArray("pending")); // nobody proved anything
        const auto canary = some.in(UpdateState::WaitingOnline);
        QVERIFY(!canary.empty());
    }

    void sendsAtTheRateOfThePlan()
    {
        RolloutPlan paced = plan(1'000);
        paced.phases = {{.name = "all", .soak = 0ms}};
        paced.pace.perMinute = 60;
        paced.pace.jitter = 0.2;
        paced.times.accept = 1h;
        Bench bench(paced, 100);
        bench.begin();
        std::vector<Timestamp> times{bench.now};
        while (times.size() < 100) {
            bench.now = bench.rollout.nextDue(bench.now);
            bench.rollout.tick(bench.now);
            const auto orders = bench.take();
            for (size_t i = 0; i < orders.size(); ++i)
                times.push_back(bench.now);
            QVERIFY(bench.now < start + 1h);
            for (const auto &order : orders)
                bench.report(order.target, ReportedState::Accepted);
        }
        for (size_t i = 1; i < times.size(); ++i) {
            QVERIFY2(
                times[i] - times[i - 1] >= 800ms,
                qPrintable(QString::number(i) + u' ' + QString::number((times[i] - times[i - 1]).count())));
            QVERIFY(times[i] - times[i - 1] <= 1'201ms);
        }
        const auto total = (times.back() - times.front()) / 1s;
        QVERIFY2(total > 90 && total < 108, qPrintable(QString::number(total)));
    }

    void waitsForTheWindowInTheZoneOfTheDevice()
    {
        RolloutPlan windowed = plan();
        windowed.phases = {{.name = "all", .soak = 0ms}};
        windowed.window = *windowFromText("* 02:00-04:00");
        // 22:13 UTC: in Tokyo 07:13, in Berlin 23:13, in Auckland 11:13, in Anchorage 13:13.
        Bench bench(windowed, 2, [](auto &facts) {
            facts[0].zone = "Asia/Tokyo";
            facts[1].zone = "Europe/Berlin";
        });
        bench.begin();
        QCOMPARE(bench.all.size(), size_t{0});
        QCOMPARE(bench.state(), QByteArray("paused window_closed"));
        QCOMPARE(bench.rollout.records()[1].until, fromUnixMs(1'700'010'000'000)); // 01:00 UTC
        bench.pass(fromUnixMs(1'700'010'000'000) - bench.now - 1ms);
        QCOMPARE(bench.all.size(), size_t{0});
        bench.pass(1ms);
        QCOMPARE(bench.state(), QByteArray("running"));
        QCOMPARE(bench.all.size(), size_t{1});
        QCOMPARE(bench.all[0].target, 1U);
    }

    void theDeadlineEndsItAndLateDevicesAreLeftAlone()
    {
        RolloutPlan brief = plan();
        brief.deadline = 2h;
        Bench bench(brief, 5, [](auto &facts) { facts[0].online = false; });
        bench.begin();
        for (const quint32 target : bench.in(UpdateState::Notified))
            bench.succeed(target);
        bench.pass(2h);
        QCOMPARE(bench.state(), QByteArray("expired"));
        QCOMPARE(bench.in(UpdateState::Succeeded).size(), size_t{4});
        QCOMPARE(bench.in(UpdateState::TimedOut), std::vector<quint32>{0}); // finished except one
        QCOMPARE(bench.all.back().kind, UpdateOrder::Clear);
        bench.rollout.deviceSeen(0, true, bench.now);
        bench.report(0, ReportedState::Succeeded, "2.0", "b2");
        QCOMPARE(bench.rollout.records()[0].state, UpdateState::TimedOut);
        QVERIFY(bench.rollout.records()[0].flags.late);
    }

    void cancelsSoftlyOrByForce_data()
    {
        QTest::addColumn<bool>("forced");
        QTest::addColumn<QByteArray>("downloading");
        QTest::newRow("soft: who has begun goes on") << false << QByteArray("downloading");
        QTest::newRow("forced: who has not begun to install is asked") << true << QByteArray("cancelling");
    }
    void cancelsSoftlyOrByForce()
    {
        QFETCH(bool, forced);
        QFETCH(QByteArray, downloading);
        Bench bench(plan(5), 20);
        bench.begin();
        const auto canary = bench.in(UpdateState::Notified);
        bench.report(canary[0], ReportedState::Downloading);
        bench.report(canary[1], ReportedState::Installing);
        QVERIFY(bench.rollout.cancel(forced ? CancelMode::Forced : CancelMode::Soft, "ada", bench.now));
        bench.take();
        QCOMPARE(bench.in(UpdateState::Cancelled).size(), size_t{15});
        QCOMPARE(word(updateStateKey(bench.rollout.records()[canary[0]].state)), downloading);
        QCOMPARE(bench.rollout.records()[canary[1]].state, UpdateState::Installing); // never after that
        QCOMPARE(bench.rollout.records()[canary[2]].state, UpdateState::Cancelling);
        bench.report(canary[2], ReportedState::Cancelled);
        bench.report(canary[1], ReportedState::Succeeded, "2.0", "b2");
        if (forced)
            bench.report(canary[0], ReportedState::Cancelled);
        else
            bench.report(canary[0], ReportedState::Failed, "1.0", "b1", "network");
        QCOMPARE(bench.state(), QByteArray("cancelling"));
        bench.pass(16min);
        QCOMPARE(bench.state(), QByteArray("cancelled"));
        QCOMPARE(bench.in(UpdateState::CancelUnconfirmed).size(), size_t{2});
        QCOMPARE(bench.in(UpdateState::Succeeded).size(), size_t{1});
    }

    void goesBackOnlyWithWhatItChangedLastFirst()
    {
        Bench bench(plan(), 20, [](auto &facts) { facts[3].version = "1.1"; });
        bench.begin();
        const auto canary = bench.in(UpdateState::Notified);
        bench.succeed(canary[0]);
        bench.now += 1min;
        bench.succeed(canary[1]);
        bench.report(canary[2], ReportedState::Failed, "1.0", "b1", "flash");
        bench.report(canary[3], ReportedState::Verified);
        bench.report(canary[4], ReportedState::Verified);
        bench.pass(16min);
        QVERIFY(bench.rollout.rollBack("ada", bench.now));
        bench.take();
        QVERIFY(!bench.rollout.takeRollbackWish()); // two devices may still take it
        bench.report(canary[3], ReportedState::Cancelled);
        bench.report(canary[4], ReportedState::Cancelled);
        QVERIFY(bench.rollout.takeRollbackWish());
        QVERIFY(!bench.rollout.takeRollbackWish());
        const std::array<PlannedArtifact, 1> library{PlannedArtifact{
            .reference = {.name = "fw", .version = "1.0", .size = 1, .sha256 = std::string(64, 'b')}}};
        const RolloutPlan back = bench.rollout.rollbackPlan("r1-back", library);
        QCOMPARE(back.parent, std::string("r1"));
        QCOMPARE(back.targets.size(), size_t{2});
        QCOMPARE(back.targets[0].device, bench.rollout.plan().targets[canary[1]].device);
        QCOMPARE(back.targets[1].device, bench.rollout.plan().targets[canary[0]].device);
        QCOMPARE(back.artifacts[back.targets[0].artifact].reference.version, std::string("1.0"));
        Rollout child(back);
        QVERIFY(child.validateAsPlanned(bench.now));
        QCOMPARE(child.state(), RolloutState::Ready);
        bench.rollout.rollbackTold(true, bench.now);
        QCOMPARE(bench.state(), QByteArray("rolled_back"));
    }

    void aSecondPersonApprovesThePlanAsItIs()
    {
        RolloutPlan careful = plan();
        careful.needsApproval = true;
        Bench bench(careful);
        QCOMPARE(bench.state(), QByteArray("awaiting_approval"));
        QVERIFY(!bench.rollout.start("ada", bench.now));
        QCOMPARE(bench.rollout.approve("ada", bench.rollout.hash(), bench.now).error().kind,
                 ErrorKind::Denied);
        QCOMPARE(bench.rollout.approve("bob", "another hash", bench.now).error().kind, ErrorKind::Denied);
        QVERIFY(bench.rollout.approve("bob", bench.rollout.hash(), bench.now));
        QCOMPARE(bench.state(), QByteArray("ready"));
        const QByteArray hash = bench.rollout.hash();
        QVERIFY(bench.rollout.edit(careful, bench.now));
        QCOMPARE(bench.rollout.plan().revision, 2U);
        QVERIFY(bench.rollout.header().approvedBy.empty());
        QVERIFY(bench.rollout.hash() != hash);
    }

    void aPhaseWaitsForItsApproval()
    {
        RolloutPlan asked = plan();
        asked.phases[0].approval = true;
        Bench bench(asked);
        bench.begin();
        for (const quint32 target : bench.in(UpdateState::Notified))
            bench.succeed(target);
        bench.pass(75min);
        QCOMPARE(bench.state(), QByteArray("paused soak_approval"));
        QVERIFY(bench.rollout.approvePhase("bob", bench.now));
        QCOMPARE(bench.phases(), QByteArray("passed draining"));
    }

    void aPhaseFailsForHealthAlthoughAllSucceeded()
    {
        Bench bench(plan());
        bench.begin();
        for (const quint32 target : bench.in(UpdateState::Notified))
            bench.succeed(target);
        bench.pass(20min);
        bench.rollout.healthJudged(0, true, "alerts 40 % against 2 %", bench.now);
        QCOMPARE(bench.state(), QByteArray("paused health_gate"));
        QCOMPARE(bench.phases(), QByteArray("failed pending"));
        bench.pass(24h);
        QCOMPARE(bench.phases(), QByteArray("failed pending"));
    }

    void aPhaseThatCannotPassAnyMoreFails()
    {
        RolloutPlan strict = plan();
        strict.gates.failPercent = 0;
        strict.gates.consecutive = 0;
        Bench bench(strict);
        bench.begin();
        const auto canary = bench.in(UpdateState::Notified);
        bench.report(canary[0], ReportedState::Rejected);
        for (size_t i = 1; i < canary.size(); ++i)
            bench.succeed(canary[i]);
        bench.pass(15min);
        QCOMPARE(bench.state(), QByteArray("paused failure_gate"));
        QVERIFY(!bench.rollout.skipPhase("ada", {}, bench.now));
        QVERIFY(bench.rollout.skipPhase("ada", "the one refused by hand", bench.now));
        QVERIFY(bench.rollout.resume("ada", "known", bench.now));
        QCOMPARE(bench.phases(), QByteArray("skipped draining"));
    }

    void onlyTheHolderOfTheLeaseOrders()
    {
        Bench bench(plan(2));
        bench.begin();
        bench.rollout.setLease(0, bench.now);
        QCOMPARE(bench.state(), QByteArray("paused driver_lost"));
        const auto canary = bench.in(UpdateState::Notified);
        bench.report(canary[0], ReportedState::Failed, "1.0", "b1", "flash");
        QCOMPARE(bench.all.size(), size_t{2}); // nobody cleared its manifest
        QVERIFY(!bench.rollout.resume("ada", {}, bench.now));
        QVERIFY(!bench.rollout.cancel(CancelMode::Soft, "ada", bench.now));
        bench.rollout.setLease(9, bench.now);
        bench.rollout.reconciled(bench.now);
        const auto orders = bench.take();
        QCOMPARE(orders.size(), size_t{1}); // now it is made up for
        QCOMPARE(orders[0].kind, UpdateOrder::Clear);
        QCOMPARE(orders[0].target, canary[0]);
        QVERIFY(bench.rollout.resume("ada", {}, bench.now));
        const auto more = bench.take();
        QCOMPARE(more.size(), size_t{1});
        QCOMPARE(more[0].manifest.epoch, quint64{9});
    }

    void aRestartRepeatsWhatMayNotHaveBeenSent_data()
    {
        QTest::addColumn<bool>("byItself");
        QTest::addColumn<int>("failed");
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("waits for a person") << false << 0 << QByteArray("paused driver_restarted");
        QTest::newRow("goes on by itself") << true << 0 << QByteArray("running");
        QTest::newRow("not near a limit") << true << 4 << QByteArray("paused driver_restarted");
    }
    void aRestartRepeatsWhatMayNotHaveBeenSent()
    {
        QFETCH(bool, byItself);
        QFETCH(int, failed);
        QFETCH(QByteArray, state);
        RolloutPlan itself = plan(10);
        itself.phases = {{.name = "all", .soak = 0ms}};
        itself.resumesItself = byItself;
        itself.gates = {.maxFailed = 5, .failPercent = 0, .consecutive = 0};
        Bench bench(itself);
        const auto started = bench.rollout.start("ada", bench.now);
        QVERIFY(started);
        const auto lost = bench.rollout.takeOrders(); // stored, never sent
        QCOMPARE(lost.size(), size_t{10});
        std::vector<UpdateRecord> records;
        for (const UpdateRecord &record : bench.rollout.records()) {
            const auto read = readRecord(writeRecord(record).toStdString());
            QVERIFY(read);
            QCOMPARE(*read, record);
            records.push_back(*read);
        }
        for (int i = 0; i < failed; ++i) {
            UpdateRecord &record = records[lost[size_t(i)].target];
            record.state = UpdateState::Failed;
            record.flags.failing = true;
        }
        const auto header = readHeader(writeHeader(bench.rollout.header()).toStdString());
        QVERIFY(header);
        QCOMPARE(*header, bench.rollout.header());
        Rollout again(bench.rollout.plan(), *header, std::move(records));
        again.restarted(bench.now);
        QCOMPARE(again.state(), RolloutState::Paused);
        QVERIFY(again.takeOrders().empty());
        again.setLease(2, bench.now);
        again.reconciled(bench.now);
        const auto orders = again.takeOrders();
        size_t repeated = 0;
        for (const RolloutOrder &order : orders) {
            if (order.kind == UpdateOrder::Publish && order.serial > lost.back().serial) {
                QCOMPARE(order.manifest.epoch, quint64{2});
                QCOMPARE(order.manifest.attempt, 1U);
                ++repeated;
            }
        }
        QVERIFY(repeated >= 10 - size_t(failed));
        QByteArray found = word(rolloutStateKey(again.state()));
        if (again.state() == RolloutState::Paused)
            found += ' ' + word(pauseReasonKey(again.pauseReason()));
        QCOMPARE(found, state);
    }

    void fiveThousandDevicesWithThreePercentFailures_data()
    {
        QTest::addColumn<double>("limit");
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("a limit of 10 % lets it through") << 10.0 << QByteArray("completed_with_failures");
        QTest::newRow("a limit of 1 % stops it") << 1.0 << QByteArray("paused failure_gate");
    }
    void fiveThousandDevicesWithThreePercentFailures()
    {
        QFETCH(double, limit);
        QFETCH(QByteArray, state);
        RolloutPlan large = plan(200);
        large.gates = {.failPercent = limit, .minFinished = 40, .consecutive = 0, .passPercent = 90};
        large.phases = canaryPhases();
        large.phases[0].atLeast = 50;
        large.times.accept = 1h; // they answer when the test comes to them
        Bench bench(large, 5'000);
        bench.begin();
        int failed = 0;
        while (bench.rollout.state() == RolloutState::Running) {
            const auto active = bench.in(UpdateState::Notified);
            for (const quint32 target : active) {
                if (drawFor(99, bench.rollout.plan().targets[target].device, 3) < 0.03) {
                    bench.report(target, ReportedState::Failed, "1.0", "b1", "flash");
                    ++failed;
                } else {
                    bench.succeed(target);
                }
                if (bench.rollout.state() != RolloutState::Running)
                    break;
            }
            bench.pass(16min);
        }
        QCOMPARE(bench.state(), state);
        QCOMPARE(int(bench.in(UpdateState::Failed).size()), failed);
        if (limit > 5)
            QCOMPARE(int(bench.in(UpdateState::Succeeded).size()), 5'000 - failed);
        else
            QVERIFY2(failed <= 3, qPrintable(QString::number(failed))); // 1 % of at most 250
    }
};

QTEST_GUILESS_MAIN(TestRollout)
#include "tst_rollout.moc"
