// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/fleetquery.h"

namespace fleetscope {

/// One byte a device: 1 when it passes.
struct FilterMask
{
    std::vector<quint8> passes;
    bool patternTooComplex = false;
};

/// Which devices of `snapshot` pass the filter of `query`, which must not be null. Incomplete when cancelled.
[[nodiscard]] FilterMask filterMask(const FleetSnapshot &snapshot, const FleetQuery &query,
                                    const CancelFlag &cancel);

/// The column of a metric, or null when the snapshot has none of that name.
[[nodiscard]] const MetricColumn *findMetric(const FleetSnapshot &snapshot, const QString &name);

/// The words of a filter for a state: `online`, `offline`, `unknown`.
[[nodiscard]] QString statusWord(OnlineState state);

} // namespace fleetscope
