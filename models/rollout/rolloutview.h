// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/detour.h"
#include "models/rollout/rolloutsummary.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fleetscope {

/// What a person orders of one rollout.
struct RolloutCommand
{
    enum class Kind : quint8 {
        Start, ///< or waits for its time, when the plan has one
        Pause,
        Resume,
        Cancel,
        CancelForced,
        RollBack,
        Approve,
        Reject,
        SkipPhase,
        ApprovePhase,
        Install,
        TakeOver,
        Forget, ///< a draft
        SkipDevices,
        ForceDevices,
    };
    Kind kind = Kind::Pause;
    std::string id;
    std::string who;
    std::string text;                 ///< why, where that is asked
    QByteArray hash;                  ///< of Approve
    std::vector<std::string> devices; ///< of the last two
};

/// What a plan would do, without doing it.
struct PlanPreview
{
    std::optional<Error> error;
    RolloutPlan plan; ///< frozen
    QByteArray hash;
    size_t offline = 0;
    size_t alreadyInstalled = 0;
    std::array<size_t, ineligibilityCount> ineligible{};
    std::vector<Detour> detours; ///< of devices that other releases would bring there
    std::vector<PhaseEstimate> estimates;
    [[nodiscard]] size_t taking() const
    {
        size_t taking = plan.targets.size() - alreadyInstalled;
        for (const size_t devices : ineligible)
            taking -= devices;
        return taking;
    }
};

/// A line of the history with the device it is about.
struct RolloutLine
{
    Timestamp time = noTime;
    std::string device; ///< empty: the whole rollout
    std::string what, code, detail;
    bool operator==(const RolloutLine &) const = default;
};

/// The rest of one rollout, for who looks at it.
struct RolloutDetails
{
    std::string id;
    std::vector<RolloutDevice> devices;
    std::vector<RolloutLine> lines; ///< the newest 500, the oldest of them first
    std::vector<std::pair<Timestamp, FleetCompliance>> compliance;
};

/// Whom the health gate compares.
struct HealthGroups
{
    std::string id;
    size_t phase = 0; ///< that is worked on
    HealthPlan plan;
    std::vector<std::string> updated, control;
};

struct RehearsedPhase
{
    Milliseconds opened{-1}, ended{-1}; ///< after the start; below 0: never
    qint64 devices = 0, succeeded = 0, failed = 0;
};

/// What became of a plan.
struct RehearsalResult
{
    RolloutState state = RolloutState::Draft; ///< a terminal one, or Paused when a gate stopped it
    PauseReason reason = PauseReason::None;
    size_t phase = 0; ///< that it ended or stopped in
    GateVerdict verdict;
    Milliseconds duration{0};
    qint64 bytes = 0; ///< downloaded, failed attempts included
    quint64 events = 0;
    std::vector<RehearsedPhase> phases;
    std::vector<FailureGroup> failures;
    RolloutSummary summary;
};

} // namespace fleetscope
