// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/updatefaults.h"
#include "models/rollout/rolloutsummary.h"

#include <atomic>
#include <optional>
#include <string_view>
#include <vector>

namespace fleetscope {

struct RehearsalOptions
{
    UpdateFaults faults;
    UpdatePace pace;
    quint64 seed = 1;
    Timestamp start = noTime;
    /// Devices that are away come back at a moment of these, each at its own.
    Milliseconds absence{24h};
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

/// Runs a frozen plan against simulated copies of its targets, as fast as it can: same engine, same messages,
/// no broker and no clock. Approvals are given at once; a gate that trips ends it.
///
/// `away` says which targets are not there at the start. Empty when `stop` was set. Errors of the plan end it
/// in Draft. Thread: any. Cost: about 40 µs a report, a dozen reports a device.
[[nodiscard]] std::optional<RehearsalResult> rehearse(RolloutPlan plan, const std::vector<bool> &away,
                                                      const RehearsalOptions &options,
                                                      const std::atomic_bool &stop);

} // namespace fleetscope
