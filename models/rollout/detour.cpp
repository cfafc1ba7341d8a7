// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/detour.h"

#include "models/rollout/version.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace fleetscope {
namespace {

VersionStep stepOf(const PlannedArtifact &artifact)
{
    return {artifact.reference.version, artifact.minimumVersion, artifact.from};
}

/// The releases of the library that come before `target`, without it.
std::vector<DetourStep> before(const PlannedArtifact &target, const std::string &installed,
                               std::span<const PlannedArtifact> library)
{
    std::vector<VersionStep> steps;
    for (const PlannedArtifact &one : library) {
        // Over a newer one and back again would be a way, too.
        if (one.reference.name == target.reference.name
            && std::is_lt(orderVersions(one.reference.version, target.reference.version)))
            steps.push_back(stepOf(one));
    }
    steps.push_back(stepOf(target));
    std::vector<DetourStep> path;
    for (const size_t step : versionPath(installed, target.reference.version, steps))
        path.push_back({target.reference.name, steps[step].version});
    if (!path.empty())
        path.pop_back();
    return path;
}

/// The newest release of the part that is new enough.
std::vector<DetourStep> releaseOf(const std::string &part, const std::string &least,
                                  std::span<const PlannedArtifact> library)
{
    std::vector<DetourStep> found;
    for (const PlannedArtifact &one : library) {
        const std::string &version = one.reference.version;
        if (one.reference.name != part || std::is_lt(orderVersions(version, least)))
            continue;
        if (found.empty() || std::is_gt(orderVersions(version, found.front().version)))
            found = {{part, version}};
    }
    return found;
}

} // namespace

std::vector<Detour> detoursOf(const RolloutPlan &plan, std::span<const TargetFacts> facts,
                              std::span<const PlannedArtifact> library)
{
    std::map<std::tuple<std::string, std::string, std::string>, Detour> found; // part, least, present
    for (size_t i = 0; i < std::min(facts.size(), plan.targets.size()); ++i) {
        const PlannedTarget &target = plan.targets[i];
        const PlannedArtifact &artifact = plan.artifacts[target.artifact];
        Detour one;
        one.reason = target.ineligibility;
        if (target.ineligibility == Ineligibility::NoVersionPath) {
            one.least = artifact.minimumVersion;
            one.present = facts[i].version;
        } else if (target.ineligibility == Ineligibility::MissingDependency) {
            const auto missing = missingDependency(facts[i], artifact);
            if (!missing)
                continue;
            one.part = missing->name;
            one.least = missing->least;
            one.present = missing->present;
        } else {
            continue;
        }
        Detour &group = found.try_emplace({one.part, one.least, one.present}, one).first->second;
        if (group.devices++ > 0)
            continue;
        group.steps = group.part.empty() ? before(artifact, group.present, library)
                                         : releaseOf(group.part, group.least, library);
    }
    std::vector<Detour> detours;
    for (auto &[key, detour] : found)
        detours.push_back(std::move(detour));
    std::ranges::stable_sort(detours, std::greater{}, &Detour::devices);
    return detours;
}

} // namespace fleetscope
