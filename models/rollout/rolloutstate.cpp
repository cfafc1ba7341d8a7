// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/rolloutstate.h"

#include <array>

namespace fleetscope {
namespace {

constexpr std::array<std::string_view, rolloutStateCount> stateKeys{"draft",
                                                                    "validating",
                                                                    "awaiting_approval",
                                                                    "ready",
                                                                    "scheduled",
                                                                    "running",
                                                                    "paused",
                                                                    "cancelling",
                                                                    "rolling_back",
                                                                    "completed",
                                                                    "completed_with_failures",
                                                                    "expired",
                                                                    "cancelled",
                                                                    "rolled_back"};
constexpr std::array<std::string_view, pauseReasonCount> reasonKeys{
    "none",        "manual",      "failure_gate",     "health_gate", "soak_approval",   "window_closed",
    "driver_lost", "broker_lost", "driver_restarted", "stale_data",  "rollback_stopped"};
constexpr std::array<std::string_view, phaseStateCount> phaseKeys{"pending", "open",   "draining", "soaking",
                                                                  "passed",  "failed", "skipped"};

template <typename Enum, size_t count>
std::optional<Enum> fromKey(const std::array<std::string_view, count> &keys, std::string_view key)
{
    for (size_t i = 0; i < count; ++i) {
        if (keys[i] == key)
            return static_cast<Enum>(i);
    }
    return {};
}

} // namespace

std::optional<RolloutStanding> next(RolloutStanding now, RolloutEventKind event,
                                    const RolloutEventFacts &facts)
{
    using enum RolloutState;
    using Event = RolloutEventKind;
    using Answer = std::optional<RolloutStanding>;
    const auto to = [](RolloutState state) { return Answer({state, PauseReason::None}); };
    const auto paused = [&facts] { return Answer({Paused, facts.reason}); };

    switch (now.state) {
    case Draft:
        return event == Event::Validate ? to(Validating) : event == Event::Edit ? to(Draft) : Answer();
    case Validating:
        switch (event) {
        case Event::ValidationFailed: return to(Draft);
        case Event::ValidationPassed: return to(Ready);
        case Event::ApprovalRequested: return to(AwaitingApproval);
        default: return {};
        }
    case AwaitingApproval:
        switch (event) {
        case Event::Approve: return to(Ready);
        case Event::Reject:
        case Event::Edit: return to(Draft);
        default: return {};
        }
    case Ready:
        switch (event) {
        case Event::Edit: return to(Draft);
        case Event::Schedule: return to(Scheduled);
        case Event::Start: return facts.holdsLease ? to(Running) : Answer();
        default: return {};
        }
    case Scheduled:
        switch (event) {
        case Event::TimeReached: return facts.holdsLease ? to(Running) : Answer();
        case Event::Cancel: return to(Cancelled); // no device knows of it yet
        case Event::DeadlinePassed: return to(Expired);
        default: return {};
        }
    case Running:
        switch (event) {
        case Event::Pause: return paused();
        case Event::Cancel: return to(Cancelling);
        case Event::RollBack: return to(RollingBack);
        case Event::AllSucceeded: return to(Completed);
        case Event::AllEnded: return to(CompletedWithFailures);
        case Event::DeadlinePassed: return to(Expired);
        default: return {};
        }
    case Paused:
        switch (event) {
        case Event::Pause: return weight(facts.reason) > weight(now.reason) ? paused() : Answer(now);
        case Event::Resume:
            return facts.holdsLease && (facts.hasNote || !needsNote(now.reason)) ? to(Running) : Answer();
        case Event::Cancel: return to(Cancelling);
        case Event::RollBack: return to(RollingBack);
        case Event::DeadlinePassed: return to(Expired);
        default: return {};
        }
    case Cancelling: return event == Event::CancelEnded ? to(Cancelled) : Answer();
    case RollingBack:
        switch (event) {
        case Event::RollbackEnded: return to(RolledBack);
        case Event::RollbackStopped: return Answer({Paused, PauseReason::RollbackStopped});
        default: return {};
        }
    case Completed:
    case CompletedWithFailures:
    case Expired:
    case Cancelled:
    case RolledBack: return {};
    }
    return {};
}

bool isTerminal(RolloutState state) { return state >= RolloutState::Completed; }

bool isActive(RolloutState state)
{
    return state >= RolloutState::Scheduled && state <= RolloutState::RollingBack;
}

int weight(PauseReason reason)
{
    switch (reason) {
    case PauseReason::None: return 0;
    case PauseReason::WindowClosed: return 1;
    case PauseReason::SoakApproval: return 2;
    case PauseReason::StaleData: return 3;
    case PauseReason::BrokerLost: return 4;
    case PauseReason::DriverRestarted: return 5;
    case PauseReason::Manual: return 6; // stays a person's word when a connection comes back
    case PauseReason::DriverLost: return 7;
    case PauseReason::RollbackStopped: return 8;
    case PauseReason::HealthGate: return 9;
    case PauseReason::FailureGate: return 10;
    }
    return 0;
}

bool needsNote(PauseReason reason)
{
    return reason == PauseReason::FailureGate || reason == PauseReason::HealthGate;
}

std::string_view rolloutStateKey(RolloutState state) { return stateKeys[static_cast<size_t>(state)]; }
std::string_view pauseReasonKey(PauseReason reason) { return reasonKeys[static_cast<size_t>(reason)]; }
std::optional<RolloutState> rolloutStateFromKey(std::string_view key)
{
    return fromKey<RolloutState>(stateKeys, key);
}
std::optional<PauseReason> pauseReasonFromKey(std::string_view key)
{
    return fromKey<PauseReason>(reasonKeys, key);
}
std::string_view phaseStateKey(PhaseState state) { return phaseKeys[static_cast<size_t>(state)]; }
std::optional<PhaseState> phaseStateFromKey(std::string_view key)
{
    return fromKey<PhaseState>(phaseKeys, key);
}

std::optional<PhaseState> next(PhaseState now, PhaseEventKind event)
{
    using enum PhaseState;
    using Event = PhaseEventKind;
    using Answer = std::optional<PhaseState>;
    const bool watched = now == Open || now == Draining || now == Soaking;
    switch (event) {
    case Event::Open: return now == Pending ? Answer(Open) : Answer();
    case Event::AllDispatched: return now == Open ? Answer(Draining) : Answer();
    case Event::AllDecided: return now == Draining ? Answer(Soaking) : Answer();
    case Event::MoreToDo: return now == Draining || now == Soaking ? Answer(Open) : Answer();
    case Event::Pass: return now == Soaking ? Answer(Passed) : Answer();
    case Event::Fail: return watched ? Answer(Failed) : Answer();
    case Event::Reopen: return now == Failed ? Answer(Open) : Answer();
    case Event::Skip: return watched || now == Pending || now == Failed ? Answer(Skipped) : Answer();
    }
    return {};
}

} // namespace fleetscope
