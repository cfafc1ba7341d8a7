// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/filtercompletion.h"
#include "models/fleet/fleetquery.h"
#include "models/fleet/fleetstore.h"

namespace fleetscope {

/// What the fleet knows, for the completion of filters: all metrics, the keys of the tags of the first
/// 100,000 devices, and the values that the facets counted. Thread: GUI. Cost: a few milliseconds at most.
[[nodiscard]] FieldCatalogue fleetCatalogue(const FleetStore &store, const Facets &facets);

} // namespace fleetscope
