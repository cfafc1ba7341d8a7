// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fleetscope {

/// Orders versions as people do: `2.10` after `2.9`, `2.5.0-rc1` before `2.5.0`, `v2.5` equal to `2.5.0`,
/// build data after `+` ignored. Texts that are no versions compare as texts. Pure.
[[nodiscard]] std::weak_ordering orderVersions(std::string_view left, std::string_view right);

/// A release that can be a step on the way.
struct VersionStep
{
    std::string version;
    std::string minimum;           ///< the oldest version it may be installed over; empty: any
    std::vector<std::string> from; ///< the only versions it may be installed over; empty: any
};

/// Whether `step` may be installed over `installed`.
[[nodiscard]] bool canInstallOver(const VersionStep &step, std::string_view installed);

/// The indexes of the releases to install one after the other to come from `installed` to `target`, the
/// fewest that do; empty when there is no way, or none is needed. Steps are never older than what they
/// replace, but for the target itself. Cost: O(n²) of the releases.
[[nodiscard]] std::vector<size_t> versionPath(std::string_view installed, std::string_view target,
                                              std::span<const VersionStep> releases);

} // namespace fleetscope
