// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <optional>
#include <string_view>

namespace fleetscope {

/// Where a rollout is. The key of each (rolloutStateKey) is what is stored and exported.
enum class RolloutState : quint8 {
    Draft,            ///< may be edited
    Validating,       ///< hash, signature, eligibility, windows, conflicts
    AwaitingApproval, ///< the hash of the plan is shown to a second person
    Ready,            ///< frozen
    Scheduled,        ///< waits for its time and for the lease
    Running,
    Paused, ///< nothing new is dispatched; devices in flight go on and are counted
    Cancelling,
    RollingBack, ///< a linked rollout takes the changed devices back
    Completed,
    CompletedWithFailures,
    Expired,
    Cancelled,
    RolledBack,
};
inline constexpr size_t rolloutStateCount = 14;

enum class PauseReason : quint8 {
    None,
    Manual,
    FailureGate,
    HealthGate,
    SoakApproval, ///< a phase has passed and waits for a person
    WindowClosed, ///< every device that is left waits for its window
    DriverLost,   ///< somebody else holds the lease, or ours could not be renewed
    BrokerLost,
    DriverRestarted,
    StaleData, ///< what is known of the fleet is too old to judge a gate
    RollbackStopped,
};
inline constexpr size_t pauseReasonCount = 11;

enum class CancelMode : quint8 {
    Soft,  ///< takes back what no device has accepted
    Forced ///< also asks devices that have not begun to install
};

/// What happens to a rollout as a whole.
enum class RolloutEventKind : quint8 {
    Validate,
    ValidationFailed,
    ValidationPassed,  ///< nobody has to approve
    ApprovalRequested, ///< validation passed and a second person has to approve
    Approve,
    Reject,
    Edit, ///< makes the next revision and voids an approval
    Start,
    Schedule,
    TimeReached,
    Pause, ///< with a reason: a person, a gate, the driver
    Resume,
    Cancel,
    RollBack,
    AllSucceeded, ///< all phases have passed and every device has ended, none of them badly
    AllEnded,     ///< the same, and some devices failed
    CancelEnded,  ///< every device has ended or the time for it is over
    RollbackEnded,
    RollbackStopped,
    DeadlinePassed,
};
inline constexpr size_t rolloutEventCount = 20;

/// The part of a rollout that its state machine decides by.
struct RolloutStanding
{
    RolloutState state = RolloutState::Draft;
    PauseReason reason = PauseReason::None; ///< only in Paused
    bool operator==(const RolloutStanding &) const = default;
};

/// What comes with an event; unused parts are ignored.
struct RolloutEventFacts
{
    PauseReason reason = PauseReason::Manual; ///< of Pause
    bool hasNote = false;                     ///< of Resume: a person wrote why
    bool holdsLease = true;                   ///< we may dispatch
};

/// The standing after `event`; empty when the event is refused in this state, and then nothing has changed.
///
/// Pause in Paused changes the reason only when the new one weighs more (see weight()): a failed gate is not
/// hidden behind a lost broker. Resume needs a note after a failed gate. Pure. Cost: O(1).
[[nodiscard]] std::optional<RolloutStanding> next(RolloutStanding now, RolloutEventKind event,
                                                  const RolloutEventFacts &facts = {});

[[nodiscard]] bool isTerminal(RolloutState state);
/// From Scheduled to RollingBack: the rollout has, or may soon have, orders out.
[[nodiscard]] bool isActive(RolloutState state);
/// Which of two reasons to pause is shown: the larger one.
[[nodiscard]] int weight(PauseReason reason);
/// Whether resuming after `reason` needs a note.
[[nodiscard]] bool needsNote(PauseReason reason);

/// Stable, untranslated words: `completed_with_failures`.
[[nodiscard]] std::string_view rolloutStateKey(RolloutState state);
[[nodiscard]] std::string_view pauseReasonKey(PauseReason reason);
[[nodiscard]] std::optional<RolloutState> rolloutStateFromKey(std::string_view key);
[[nodiscard]] std::optional<PauseReason> pauseReasonFromKey(std::string_view key);

enum class PhaseState : quint8 {
    Pending,
    Open,     ///< devices are being dispatched
    Draining, ///< all are dispatched, some have not ended
    Soaking,  ///< watched for a while
    Passed,
    Failed,
    Skipped, ///< by a person, with a reason
};
inline constexpr size_t phaseStateCount = 7;

enum class PhaseEventKind : quint8 {
    Open,
    AllDispatched,
    AllDecided, ///< no dispatched device of the phase is undecided
    MoreToDo,   ///< a device joined, or goes for another attempt
    Pass,       ///< every condition holds
    Fail,       ///< a gate tripped
    Reopen,     ///< a person resumed in spite of a failed gate
    Skip,
};
inline constexpr size_t phaseEventCount = 8;

/// The state after `event`; empty when it is refused. Pure.
[[nodiscard]] std::optional<PhaseState> next(PhaseState now, PhaseEventKind event);
[[nodiscard]] std::string_view phaseStateKey(PhaseState state);
[[nodiscard]] std::optional<PhaseState> phaseStateFromKey(std::string_view key);

} // namespace fleetscope
