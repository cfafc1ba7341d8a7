// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/rolloutplan.h"

#include <span>
#include <string>
#include <vector>

namespace fleetscope {

/// A release to install before the one that is planned.
struct DetourStep
{
    std::string name, version;
    bool operator==(const DetourStep &) const = default;
};

/// Devices that the planned release cannot be installed on as they are, and what leads there.
struct Detour
{
    Ineligibility reason = Ineligibility::NoVersionPath; ///< or MissingDependency
    std::string part;    ///< of MissingDependency: what the release asks for; else empty
    std::string least;   ///< the version of it that is asked for; empty: listed versions only
    std::string present; ///< the version that the devices have of it; empty: not told
    /// What to install first, in this order, before the planned release; empty: nothing in the library
    /// leads there.
    std::vector<DetourStep> steps;
    size_t devices = 0;
    bool operator==(const Detour &) const = default;
};

/// One for each version that devices of a frozen plan would have to leave first, the most devices first.
/// `facts` are those that it was frozen with, in their order; `library` is what may be installed. Cost:
/// O(devices), and versionPath() for each version.
[[nodiscard]] std::vector<Detour> detoursOf(const RolloutPlan &plan, std::span<const TargetFacts> facts,
                                            std::span<const PlannedArtifact> library);

} // namespace fleetscope
