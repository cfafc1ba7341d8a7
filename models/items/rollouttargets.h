// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/fleetsnapshot.h"
#include "models/rollout/rolloutplan.h"

#include <QStringList>

#include <span>
#include <vector>

namespace fleetscope {

/// What a rollout must know of the devices in `rows` (handles) of `source`; devices of other connections are
/// left out. Tags `pinned`, `quarantine` and `locked` with any value but `false` or `no` mean that; `zone` or
/// `tz` is the time zone. `battery` is the metric of the charge in percent, when the snapshot has it. Thread:
/// any. Cost: about half a microsecond a device.
[[nodiscard]] std::vector<TargetFacts> targetFacts(const FleetSnapshot &snapshot,
                                                   std::span<const quint32> rows, SourceId source,
                                                   MetricHandle battery);

/// The handles of devices by their names; strangers are left out.
[[nodiscard]] std::vector<quint32> rowsOf(const FleetSnapshot &snapshot, std::span<const std::string> devices,
                                          SourceId source);

} // namespace fleetscope
