// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/fleetframe.h"
#include "models/ports/telemetryarchive.h"

namespace fleetscope {

/// What the archive knows of a fleet as a frame that fills the table before anything live comes. Thread: any.
/// Cost: about a microsecond a device.
[[nodiscard]] FleetFrame cachedFrame(CachedFleet fleet, SourceId source);

/// When the last message of any device came; `noTime` for a fleet without messages.
[[nodiscard]] Timestamp lastMessageOf(const CachedFleet &fleet);

} // namespace fleetscope
