// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/rolloutsummary.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace fleetscope {
namespace {

bool isFailing(UpdateState state, const UpdateFlags &flags)
{
    return isFailure(state) || (state == UpdateState::RetryWait && flags.failing);
}

bool takesPart(UpdateState state)
{
    return state != UpdateState::Ineligible && state != UpdateState::AlreadyInstalled;
}

} // namespace

qint64 RolloutSummary::taking() const
{
    return static_cast<qint64>(targets) - count(UpdateState::Ineligible)
        - count(UpdateState::AlreadyInstalled);
}

qint64 RolloutSummary::decided() const
{
    qint64 sum = 0;
    for (size_t i = 0; i < updateStateCount; ++i) {
        const auto state = static_cast<UpdateState>(i);
        if (isTerminal(state) && takesPart(state))
            sum += counts[i];
    }
    return sum;
}

RolloutSummary summarize(const Rollout &rollout)
{
    RolloutSummary summary;
    const RolloutPlan &plan = rollout.plan();
    summary.plan = {.id = plan.id,
                    .name = plan.name,
                    .author = plan.author,
                    .parent = plan.parent,
                    .isRollback = plan.isRollback,
                    .revision = plan.revision,
                    .artifacts = plan.artifacts,
                    .targetFilter = plan.targetFilter,
                    .chosen = plan.chosen,
                    .liveTargets = plan.liveTargets,
                    .targets = {},
                    .phases = plan.phases,
                    .gates = plan.gates,
                    .health = plan.health,
                    .pace = plan.pace,
                    .retry = plan.retry,
                    .times = plan.times,
                    .install = plan.install,
                    .window = plan.window,
                    .zone = plan.zone,
                    .startAt = plan.startAt,
                    .deadline = plan.deadline,
                    .seed = plan.seed,
                    .needsApproval = plan.needsApproval,
                    .resumesItself = plan.resumesItself};
    summary.targets = plan.targets.size();
    summary.hash = rollout.hash();
    summary.header = rollout.header();
    summary.counts = rollout.stateCounts();
    const bool hasPhases = rollout.header().phases.size() == plan.phases.size();
    summary.currentPhase = hasPhases ? rollout.currentPhase() : 0;
    for (size_t i = 0; hasPhases && i < plan.phases.size(); ++i)
        summary.phases.push_back(
            {rollout.header().phases[i], rollout.tally(i), rollout.stateCounts(i), rollout.verdict(i)});
    std::map<std::tuple<UpdateState, UpdateState, std::string>, FailureGroup> groups;
    std::map<std::string, qint64> versions;
    for (size_t i = 0; i < rollout.records().size(); ++i) {
        const UpdateRecord &record = rollout.records()[i];
        if (record.state == UpdateState::Ineligible)
            ++summary.ineligible[static_cast<size_t>(record.ineligibility)];
        if (!takesPart(record.state))
            continue;
        if (versions.size() < 20)
            ++versions[plan.targets[i].version];
        EffectCounts &effects = summary.effects;
        if (isFailing(record.state, record.flags)) {
            effects.failed += isFailure(record.state);
            FailureGroup &group = groups[{record.state, record.stage, record.code}];
            if (group.devices++ == 0)
                group = {record.state, record.stage, record.code, record.message, 1};
        }
        if (isChanged(record, rollout.targetVersion(static_cast<quint32>(i))))
            ++effects.changed;
        if (isTerminal(record.state))
            continue;
        switch (record.state) {
        case UpdateState::Installing:
        case UpdateState::Rebooting:
        case UpdateState::Confirming:
        case UpdateState::Unconfirmed:
        case UpdateState::CancelRejected:
        case UpdateState::Lost: ++effects.installing; break;
        case UpdateState::Sending:
        case UpdateState::Cancelling:
        case UpdateState::Accepted:
        case UpdateState::Downloading:
        case UpdateState::Downloaded:
        case UpdateState::Verifying:
        case UpdateState::Verified:
        case UpdateState::Notified: ++effects.beforeInstall; break;
        default: ++(record.retained ? effects.away : effects.waiting); break;
        }
    }
    for (auto &[key, group] : groups)
        summary.failures.push_back(std::move(group));
    std::ranges::stable_sort(summary.failures, std::greater{}, &FailureGroup::devices);
    if (!versions.empty()) {
        const auto most = std::ranges::max_element(versions, {}, [](const auto &one) { return one.second; });
        summary.previousVersion = most->first;
        summary.otherVersions = versions.size() - 1;
    }
    return summary;
}

void RolloutPace::count(qint64 decided, Timestamp now)
{
    if (!m_points.empty() && now - m_points.back().first < 1s)
        return;
    m_points.emplace_back(now, decided);
    while (m_points.size() > 2 && now - m_points.front().first > 5min)
        m_points.pop_front();
}

double RolloutPace::perMinute(Timestamp now) const
{
    if (m_points.size() < 2 || now <= m_points.front().first)
        return 0;
    const auto minutes = static_cast<double>((now - m_points.front().first).count()) / 60'000;
    return static_cast<double>(m_points.back().second - m_points.front().second) / minutes;
}

Milliseconds remainingTime(const RolloutSummary &summary, double perMinute, Timestamp now)
{
    Milliseconds soaks{0};
    for (size_t i = summary.currentPhase; i < summary.phases.size(); ++i) {
        const PhaseRecord &record = summary.phases[i].record;
        const Milliseconds soak = summary.plan.phases[i].soak;
        if (record.state == PhaseState::Soaking && record.lastSuccess != noTime)
            soaks += std::clamp(soak - (now - record.lastSuccess), Milliseconds(0), soak);
        else
            soaks += soak;
    }
    const qint64 left = summary.taking() - summary.decided();
    if (left <= 0)
        return soaks;
    if (perMinute <= 0)
        return Milliseconds(-1);
    return soaks + Milliseconds(static_cast<qint64>(static_cast<double>(left) / perMinute * 60'000));
}

UpdateStage stageOf(UpdateState state)
{
    switch (state) {
    case UpdateState::Selected:
    case UpdateState::WaitingPhase:
    case UpdateState::WaitingWindow:
    case UpdateState::RetryWait: return UpdateStage::Pending;
    case UpdateState::WaitingOnline:
    case UpdateState::WaitingConfirm:
    case UpdateState::Deferred: return UpdateStage::Away;
    case UpdateState::Sending:
    case UpdateState::Notified:
    case UpdateState::Accepted:
    case UpdateState::Downloading:
    case UpdateState::Downloaded:
    case UpdateState::Verifying:
    case UpdateState::Verified:
    case UpdateState::Cancelling:
    case UpdateState::CancelRejected: return UpdateStage::Downloading;
    case UpdateState::Installing: return UpdateStage::Installing;
    case UpdateState::Rebooting:
    case UpdateState::Confirming:
    case UpdateState::Unconfirmed:
    case UpdateState::Lost: return UpdateStage::Rebooting;
    case UpdateState::Succeeded: return UpdateStage::Succeeded;
    case UpdateState::Rejected:
    case UpdateState::Failed:
    case UpdateState::TimedOut: return UpdateStage::Failed;
    case UpdateState::RolledBack: return UpdateStage::RolledBack;
    case UpdateState::Ineligible:
    case UpdateState::AlreadyInstalled:
    case UpdateState::Cancelled:
    case UpdateState::CancelUnconfirmed:
    case UpdateState::Superseded:
    case UpdateState::Removed:
    case UpdateState::Skipped: return UpdateStage::Neutral;
    }
    return UpdateStage::Neutral;
}

std::vector<RolloutDevice> devicesOf(const Rollout &rollout)
{
    std::vector<RolloutDevice> devices;
    devices.reserve(rollout.records().size());
    for (size_t i = 0; i < rollout.records().size(); ++i) {
        const UpdateRecord &record = rollout.records()[i];
        const PlannedTarget &target = rollout.plan().targets[i];
        devices.push_back({.device = target.device,
                           .phase = target.phase,
                           .state = record.state,
                           .stage = record.stage,
                           .ineligibility = record.ineligibility,
                           .flags = record.flags,
                           .percent = record.percent,
                           .attempt = record.attempt,
                           .code = record.code,
                           .message = record.message,
                           .version = record.version,
                           .previousVersion = target.version,
                           .since = record.since,
                           .until = record.until});
    }
    return devices;
}

bool belongsTo(const RolloutDevice &device, const FailureGroup &group)
{
    return device.state == group.outcome && device.stage == group.stage && device.code == group.code
        && isFailing(device.state, device.flags);
}

std::vector<std::pair<Timestamp, FleetCompliance>> complianceOver(const Rollout &rollout, size_t points,
                                                                  Timestamp now)
{
    std::vector<std::pair<Timestamp, FleetCompliance>> curve;
    const Timestamp start = rollout.header().startedAt;
    if (start == noTime || points < 2)
        return curve;
    const Timestamp end =
        std::max(start + 1ms, rollout.header().endedAt == noTime ? now : rollout.header().endedAt);
    const auto pointOf = [&](Timestamp time) {
        if (time <= start)
            return size_t{0};
        const double share =
            static_cast<double>((time - start).count()) / static_cast<double>((end - start).count());
        return std::min(points, static_cast<size_t>(std::ceil(share * static_cast<double>(points - 1))));
    };
    // Differences first, then their running sum: each device counts once, however many points there are.
    std::vector<FleetCompliance> steps(points + 1);
    for (size_t i = 0; i < rollout.records().size(); ++i) {
        const UpdateRecord &record = rollout.records()[i];
        const std::string &target = rollout.targetVersion(static_cast<quint32>(i));
        if (record.state == UpdateState::Ineligible) {
            ++(record.ineligibility == Ineligibility::Pinned               ? steps[0].pinned
                   : record.ineligibility == Ineligibility::UnknownVersion ? steps[0].unknown
                                                                           : steps[0].behind);
        } else if (record.version == target && record.changedAt == noTime) {
            ++steps[0].onTarget;
        } else if (record.version == target) {
            ++steps[0].behind;
            --steps[pointOf(record.changedAt)].behind;
            ++steps[pointOf(record.changedAt)].onTarget;
        } else {
            ++(record.version.empty() ? steps[0].unknown : steps[0].behind);
            if (!isTerminal(record.state) && record.attempt > 0 && !record.version.empty()) {
                --steps[pointOf(record.since)].behind;
                ++steps[pointOf(record.since)].inProgress;
            }
        }
    }
    FleetCompliance sum;
    for (size_t i = 0; i < points; ++i) {
        sum.onTarget += steps[i].onTarget;
        sum.inProgress += steps[i].inProgress;
        sum.behind += steps[i].behind;
        sum.pinned += steps[i].pinned;
        sum.unknown += steps[i].unknown;
        curve.emplace_back(start + (end - start) * static_cast<qint64>(i) / static_cast<qint64>(points - 1),
                           sum);
    }
    return curve;
}

} // namespace fleetscope
