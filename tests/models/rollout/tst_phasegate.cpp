// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/phasegate.h"

#include <QTest>

using namespace fleetscope;

Q_DECLARE_METATYPE(fleetscope::GatePlan)
Q_DECLARE_METATYPE(fleetscope::PhaseTally)

class TestPhaseGate : public QObject
{
    Q_OBJECT
private slots:
    void failsAtItsLimits_data()
    {
        QTest::addColumn<GatePlan>("gates");
        QTest::addColumn<PhaseTally>("tally");
        QTest::addColumn<int>("consecutive");
        QTest::addColumn<bool>("unhealthy");
        QTest::addColumn<QByteArray>("cause"); // empty: goes on
        const auto row = [](const char *name, const GatePlan &gates, const PhaseTally &tally, int consecutive,
                            bool unhealthy, const char *cause) {
            QTest::newRow(name) << gates << tally << consecutive << unhealthy << QByteArray(cause);
        };
        const GatePlan standard;
        row("nothing finished", standard, {}, 0, false, "");
        row("1 of 1 is below the minimum of 5", standard, {.finished = 1, .failed = 1}, 1, false, "");
        row("1 of 4 is below it too", standard, {.finished = 4, .failed = 1}, 1, false, "");
        row("1 of 5 is 20 %", standard, {.finished = 5, .failed = 1}, 1, false, "failed_percent");
        row("1 of 20 is 5 %", standard, {.finished = 20, .failed = 1}, 1, false, "failed_percent");
        row("1 of 21: the limit is 2 devices", standard, {.finished = 21, .failed = 1}, 1, false, "");
        row("2 of 40", standard, {.finished = 40, .failed = 2}, 1, false, "failed_percent");
        row("2 of 41: the limit is 3", standard, {.finished = 41, .failed = 2}, 1, false, "");
        row("2 in a row", standard, {.finished = 2, .failed = 2}, 2, false, "");
        row("3 in a row, before there are 5", standard, {.finished = 3, .failed = 3}, 3, false,
            "consecutive");
        const GatePlan counts{.maxFailed = 10, .failPercent = 0, .consecutive = 0};
        row("9 of 10", counts, {.finished = 1'000, .failed = 9}, 9, false, "");
        row("10 of 10", counts, {.finished = 1'000, .failed = 10}, 0, false, "failed_count");
        const GatePlan kinds{
            .failPercent = 0, .consecutive = 0, .maxTimedOut = 2, .maxRejected = 3, .maxRolledBack = 1};
        row("no limit of the sum", kinds, {.finished = 9, .failed = 9, .timedOut = 1, .rejected = 2}, 9,
            false, "");
        row("timed out", kinds, {.finished = 9, .failed = 2, .timedOut = 2}, 0, false, "timed_out");
        row("rejected", kinds, {.finished = 9, .failed = 3, .rejected = 3}, 0, false, "rejected");
        row("rolled back", kinds, {.finished = 9, .failed = 1, .rolledBack = 1}, 0, false, "rolled_back");
        row("health, although all succeeded", standard, {.finished = 50}, 0, true, "health");
        const GatePlan none{.failPercent = 0, .consecutive = 0};
        row("all limits off", none, {.finished = 50, .failed = 50}, 50, false, "");
    }
    void failsAtItsLimits()
    {
        QFETCH(GatePlan, gates);
        QFETCH(PhaseTally, tally);
        QFETCH(int, consecutive);
        QFETCH(bool, unhealthy);
        QFETCH(QByteArray, cause);
        const GateVerdict verdict = judgeFailures(gates, tally, quint32(consecutive), unhealthy);
        QCOMPARE(verdict.decision, cause.isEmpty() ? GateDecision::Wait : GateDecision::Fail);
        if (!cause.isEmpty())
            QCOMPARE(QByteArray(gateCauseKey(verdict.cause).data()), cause);
    }

    void passesWhenEnoughSucceeded_data()
    {
        QTest::addColumn<PhaseTally>("tally");
        QTest::addColumn<int>("decision");
        QTest::addColumn<int>("needed");
        using enum GateDecision;
        const auto row = [](const char *name, const PhaseTally &tally, GateDecision decision, int needed) {
            QTest::newRow(name) << tally << int(decision) << needed;
        };
        row("nobody takes part", {}, Pass, 0);
        row("nobody could be reached", {.all = 5, .held = 5}, Wait, 1);
        row("95 % of 5 are all 5", {.all = 5, .counted = 5, .passed = 4, .open = 1}, Wait, 5);
        row("5 of 5", {.all = 5, .counted = 5, .passed = 5}, Pass, 5);
        row("95 of 100", {.all = 100, .counted = 100, .passed = 95, .open = 5}, Pass, 95);
        row("94 of 100, one may still", {.all = 100, .counted = 100, .passed = 94, .open = 1}, Wait, 95);
        row("94 of 100, and none may", {.all = 100, .counted = 100, .passed = 94}, Fail, 95);
        row("96 of 101: 95.95 rounded up", {.all = 101, .counted = 101, .passed = 96}, Pass, 96);
        row("too few, but more will come", {.all = 10, .waiting = 5, .counted = 5, .passed = 3}, Wait, 5);
        row("2 away do not count", {.all = 5, .held = 2, .counted = 3, .passed = 3}, Pass, 3);
    }
    void passesWhenEnoughSucceeded()
    {
        QFETCH(PhaseTally, tally);
        QFETCH(int, decision);
        QFETCH(int, needed);
        const GateVerdict verdict = judgeSuccess(GatePlan{}, tally);
        QCOMPARE(int(verdict.decision), decision);
        QCOMPARE(int(verdict.limit), needed);
    }

    void everyDeviceCountsOnce_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("denominator");
        QTest::addColumn<PhaseTally>("tally");
        using enum UpdateState;
        const auto row = [](const char *name, UpdateState state, Denominator denominator,
                            const PhaseTally &tally) {
            QTest::newRow(name) << int(state) << int(denominator) << tally;
        };
        const auto reachable = Denominator::Reachable;
        row("waiting", WaitingPhase, reachable, {.all = 1, .waiting = 1});
        row("waiting, of all", WaitingPhase, Denominator::All,
            {.all = 1, .waiting = 1, .counted = 1, .open = 1});
        row("installing", Installing, reachable, {.all = 1, .undecided = 1, .counted = 1, .open = 1});
        row("succeeded", Succeeded, reachable, {.all = 1, .counted = 1, .passed = 1, .finished = 1});
        row("failed", Failed, reachable, {.all = 1, .counted = 1, .finished = 1, .failed = 1});
        row("timed out", TimedOut, reachable,
            {.all = 1, .counted = 1, .finished = 1, .failed = 1, .timedOut = 1});
        row("rejected", Rejected, reachable,
            {.all = 1, .counted = 1, .finished = 1, .failed = 1, .rejected = 1});
        row("rolled back", RolledBack, reachable,
            {.all = 1, .counted = 1, .finished = 1, .failed = 1, .rolledBack = 1});
        row("tries again: failed until it succeeds", RetryWait, reachable,
            {.all = 1, .undecided = 1, .counted = 1, .open = 1, .finished = 1, .failed = 1});
        row("lost", Lost, reachable, {.all = 1, .counted = 1, .open = 1, .finished = 1, .failed = 1});
        row("ineligible", Ineligible, Denominator::All, {});
        row("up to date before", AlreadyInstalled, Denominator::All, {});
        row("skipped", Skipped, Denominator::All, {});
        row("removed", Removed, Denominator::All, {});
        row("cancelled", Cancelled, Denominator::All, {});
    }
    void everyDeviceCountsOnce()
    {
        QFETCH(int, state);
        QFETCH(int, denominator);
        QFETCH(PhaseTally, tally);
        UpdateRecord record;
        record.state = static_cast<UpdateState>(state);
        record.attempt = record.state > UpdateState::Sending ? 1 : 0;
        record.flags.reachable = true;
        record.flags.failing = record.state == UpdateState::RetryWait || record.state == UpdateState::Lost;
        QCOMPARE(contribution(record, static_cast<Denominator>(denominator)), tally);
    }

    void whatAPersonAcceptedIsNotCountedAgain()
    {
        UpdateRecord record;
        record.state = UpdateState::Failed;
        record.attempt = 1;
        record.flags.reachable = record.flags.settled = record.flags.failing = true;
        QCOMPARE(contribution(record, Denominator::Reachable), (PhaseTally{.all = 1}));
        record.state = UpdateState::Succeeded;
        QCOMPARE(contribution(record, Denominator::Reachable),
                 (PhaseTally{.all = 1, .counted = 1, .passed = 1}));
    }

    void knowsWhenALimitIsNear()
    {
        const GatePlan counts{.maxFailed = 10, .failPercent = 0, .consecutive = 0};
        QVERIFY(!isNearLimit(counts, {.finished = 50, .failed = 7}, 0));
        QVERIFY(isNearLimit(counts, {.finished = 50, .failed = 8}, 0));
        const GatePlan share{.failPercent = 5, .minFinished = 5, .consecutive = 0};
        QVERIFY(!isNearLimit(share, {.finished = 100, .failed = 3}, 0));
        QVERIFY(isNearLimit(share, {.finished = 100, .failed = 4}, 0));
        QVERIFY(!isNearLimit(share, {.finished = 4, .failed = 1}, 0));
        QVERIFY(!isNearLimit(GatePlan{.maxFailed = 1}, {}, 0));
    }
};

QTEST_GUILESS_MAIN(TestPhaseGate)
#include "tst_phasegate.moc"
