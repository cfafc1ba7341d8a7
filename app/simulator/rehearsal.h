// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/updatefaults.h"
#include "models/rollout/rolloutview.h"

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

/// Runs a frozen plan against simulated copies of its targets, as fast as it can: same engine, same messages,
/// no broker and no clock. Approvals are given at once; a gate that trips ends it.
///
/// `away` says which targets are not there at the start. Empty when `stop` was set. Errors of the plan end it
/// in Draft. Thread: any. Cost: about 40 µs a report, a dozen reports a device.
[[nodiscard]] std::optional<RehearsalResult> rehearse(RolloutPlan plan, const std::vector<bool> &away,
                                                      const RehearsalOptions &options,
                                                      const std::atomic_bool &stop);

} // namespace fleetscope
