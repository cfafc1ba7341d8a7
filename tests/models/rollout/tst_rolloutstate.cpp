// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/rolloutstate.h"

#include <QTest>

#include <array>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array eventNames{"validate",
                                "validation failed",
                                "validation passed",
                                "approval requested",
                                "approve",
                                "reject",
                                "edit",
                                "start",
                                "schedule",
                                "time reached",
                                "pause",
                                "resume",
                                "cancel",
                                "roll back",
                                "all succeeded",
                                "all ended",
                                "cancel ended",
                                "rollback ended",
                                "rollback stopped",
                                "deadline passed"};
static_assert(eventNames.size() == rolloutEventCount);

/// Every arrow of the machine; what is not here is refused.
struct Arrow
{
    const char *from;
    const char *event;
    const char *to;
};
constexpr std::array arrows{
    Arrow{"draft", "validate", "validating"},
    Arrow{"draft", "edit", "draft"},
    Arrow{"validating", "validation failed", "draft"},
    Arrow{"validating", "validation passed", "ready"},
    Arrow{"validating", "approval requested", "awaiting_approval"},
    Arrow{"awaiting_approval", "approve", "ready"},
    Arrow{"awaiting_approval", "reject", "draft"},
    Arrow{"awaiting_approval", "edit", "draft"},
    Arrow{"ready", "edit", "draft"},
    Arrow{"ready", "start", "running"},
    Arrow{"ready", "schedule", "scheduled"},
    Arrow{"scheduled", "time reached", "running"},
    Arrow{"scheduled", "cancel", "cancelled"},
    Arrow{"scheduled", "deadline passed", "expired"},
    Arrow{"running", "pause", "paused"},
    Arrow{"running", "cancel", "cancelling"},
    Arrow{"running", "roll back", "rolling_back"},
    Arrow{"running", "all succeeded", "completed"},
    Arrow{"running", "all ended", "completed_with_failures"},
    Arrow{"running", "deadline passed", "expired"},
    Arrow{"paused", "pause", "paused"},
    Arrow{"paused", "resume", "running"},
    Arrow{"paused", "cancel", "cancelling"},
    Arrow{"paused", "roll back", "rolling_back"},
    Arrow{"paused", "deadline passed", "expired"},
    Arrow{"cancelling", "cancel ended", "cancelled"},
    Arrow{"rolling_back", "rollback ended", "rolled_back"},
    Arrow{"rolling_back", "rollback stopped", "paused"},
};

constexpr std::array phaseEventNames{"open", "all dispatched", "all decided", "more to do",
                                     "pass", "fail",           "reopen",      "skip"};
static_assert(phaseEventNames.size() == phaseEventCount);
constexpr std::array phaseArrows{
    Arrow{"pending", "open", "open"},
    Arrow{"pending", "skip", "skipped"},
    Arrow{"open", "all dispatched", "draining"},
    Arrow{"open", "fail", "failed"},
    Arrow{"open", "skip", "skipped"},
    Arrow{"draining", "all decided", "soaking"},
    Arrow{"draining", "more to do", "open"},
    Arrow{"draining", "fail", "failed"},
    Arrow{"draining", "skip", "skipped"},
    Arrow{"soaking", "more to do", "open"},
    Arrow{"soaking", "pass", "passed"},
    Arrow{"soaking", "fail", "failed"},
    Arrow{"soaking", "skip", "skipped"},
    Arrow{"failed", "reopen", "open"},
    Arrow{"failed", "skip", "skipped"},
};

template <size_t count>
QByteArray expected(const std::array<Arrow, count> &table, const QByteArray &from, const QByteArray &event)
{
    for (const Arrow &arrow : table) {
        if (from == arrow.from && event == arrow.event)
            return arrow.to;
    }
    return "refused";
}

QByteArray word(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

class TestRolloutState : public QObject
{
    Q_OBJECT
private slots:
    void everyStateAnswersEveryEvent_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("event");
        QTest::addColumn<QByteArray>("after");
        for (size_t s = 0; s < rolloutStateCount; ++s) {
            for (size_t e = 0; e < rolloutEventCount; ++e) {
                const QByteArray from = word(rolloutStateKey(static_cast<RolloutState>(s)));
                QTest::newRow((from + ", " + eventNames[e]).constData())
                    << int(s) << int(e) << expected(arrows, from, eventNames[e]);
            }
        }
    }
    void everyStateAnswersEveryEvent()
    {
        QFETCH(int, state);
        QFETCH(int, event);
        QFETCH(QByteArray, after);
        const auto from = static_cast<RolloutState>(state);
        const RolloutStanding standing{
            from, from == RolloutState::Paused ? PauseReason::Manual : PauseReason::None};
        const auto answer =
            next(standing, static_cast<RolloutEventKind>(event), {.reason = PauseReason::FailureGate});
        QCOMPARE(answer ? word(rolloutStateKey(answer->state)) : QByteArray("refused"), after);
        if (answer)
            QCOMPARE(answer->reason != PauseReason::None, answer->state == RolloutState::Paused);
    }

    void aPauseKeepsTheHeavierReason_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::addColumn<int>("shown");
        const auto row = [](const char *name, PauseReason first, PauseReason second, PauseReason shown) {
            QTest::newRow(name) << int(first) << int(second) << int(shown);
        };
        using enum PauseReason;
        row("a gate trips in a manual pause", Manual, FailureGate, FailureGate);
        row("a gate is not hidden by a lost broker", FailureGate, BrokerLost, FailureGate);
        row("nor by a restart", HealthGate, DriverRestarted, HealthGate);
        row("nor by a person", FailureGate, Manual, FailureGate);
        row("a person's pause outlives a lost broker", Manual, BrokerLost, Manual);
        row("the broker, then the program", BrokerLost, DriverRestarted, DriverRestarted);
        row("a window, then a person", WindowClosed, Manual, Manual);
        row("health, then failures", HealthGate, FailureGate, FailureGate);
        row("twice the same", StaleData, StaleData, StaleData);
    }
    void aPauseKeepsTheHeavierReason()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        QFETCH(int, shown);
        const auto once = next({RolloutState::Running, PauseReason::None}, RolloutEventKind::Pause,
                               {.reason = static_cast<PauseReason>(first)});
        QVERIFY(once);
        const auto twice = next(*once, RolloutEventKind::Pause, {.reason = static_cast<PauseReason>(second)});
        QVERIFY(twice);
        QCOMPARE(int(twice->reason), shown);
    }

    void resumingNeedsTheLeaseAndAfterAGateANote_data()
    {
        QTest::addColumn<int>("reason");
        QTest::addColumn<bool>("lease");
        QTest::addColumn<bool>("note");
        QTest::addColumn<bool>("runs");
        for (size_t i = 1; i < pauseReasonCount; ++i) {
            const auto reason = static_cast<PauseReason>(i);
            const bool gate = reason == PauseReason::FailureGate || reason == PauseReason::HealthGate;
            const QByteArray name = word(pauseReasonKey(reason));
            QTest::newRow((name + ", with a note").constData()) << int(i) << true << true << true;
            QTest::newRow((name + ", without").constData()) << int(i) << true << false << !gate;
            QTest::newRow((name + ", without the lease").constData()) << int(i) << false << true << false;
        }
    }
    void resumingNeedsTheLeaseAndAfterAGateANote()
    {
        QFETCH(int, reason);
        QFETCH(bool, lease);
        QFETCH(bool, note);
        QFETCH(bool, runs);
        const auto answer = next({RolloutState::Paused, static_cast<PauseReason>(reason)},
                                 RolloutEventKind::Resume, {.hasNote = note, .holdsLease = lease});
        QCOMPARE(answer.has_value(), runs);
    }

    void nothingStartsWithoutTheLease()
    {
        QVERIFY(!next({RolloutState::Ready}, RolloutEventKind::Start, {.holdsLease = false}));
        QVERIFY(!next({RolloutState::Scheduled}, RolloutEventKind::TimeReached, {.holdsLease = false}));
    }

    void everyPhaseStateAnswersEveryEvent_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("event");
        QTest::addColumn<QByteArray>("after");
        for (size_t s = 0; s < phaseStateCount; ++s) {
            for (size_t e = 0; e < phaseEventCount; ++e) {
                const QByteArray from = word(phaseStateKey(static_cast<PhaseState>(s)));
                QTest::newRow((from + ", " + phaseEventNames[e]).constData())
                    << int(s) << int(e) << expected(phaseArrows, from, phaseEventNames[e]);
            }
        }
    }
    void everyPhaseStateAnswersEveryEvent()
    {
        QFETCH(int, state);
        QFETCH(int, event);
        QFETCH(QByteArray, after);
        const auto answer = next(static_cast<PhaseState>(state), static_cast<PhaseEventKind>(event));
        QCOMPARE(answer ? word(phaseStateKey(*answer)) : QByteArray("refused"), after);
    }

    void everyKeyIsReadBack()
    {
        for (size_t i = 0; i < rolloutStateCount; ++i)
            QCOMPARE(rolloutStateFromKey(rolloutStateKey(static_cast<RolloutState>(i))),
                     static_cast<RolloutState>(i));
        for (size_t i = 0; i < pauseReasonCount; ++i)
            QCOMPARE(pauseReasonFromKey(pauseReasonKey(static_cast<PauseReason>(i))),
                     static_cast<PauseReason>(i));
        for (size_t i = 0; i < phaseStateCount; ++i)
            QCOMPARE(phaseStateFromKey(phaseStateKey(static_cast<PhaseState>(i))),
                     static_cast<PhaseState>(i));
        QVERIFY(!rolloutStateFromKey("finished"));
    }
};

QTEST_GUILESS_MAIN(TestRolloutState)
#include "tst_rolloutstate.moc"
