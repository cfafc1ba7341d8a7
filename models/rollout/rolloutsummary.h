// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/lease.h"
#include "models/rollout/rollout.h"

#include <array>
#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace fleetscope {

/// Devices that failed in the same way, or are failing and will try again.
struct FailureGroup
{
    UpdateState outcome = UpdateState::Failed; ///< Failed, TimedOut, RolledBack, Rejected or RetryWait
    UpdateState stage = UpdateState::Selected;
    std::string code;
    std::string example; ///< words of one of them
    qint64 devices = 0;
    bool operator==(const FailureGroup &) const = default;
};

struct PhaseSummary
{
    PhaseRecord record;
    PhaseTally tally;
    std::array<qint64, updateStateCount> counts{};
    GateVerdict verdict;
    bool operator==(const PhaseSummary &) const = default;
};

/// What an order to all would do, in devices.
struct EffectCounts
{
    qint64 waiting = 0;       ///< never told anything
    qint64 away = 0;          ///< told, but away or waiting for somebody
    qint64 beforeInstall = 0; ///< at work, can still be stopped
    qint64 installing = 0;    ///< cannot be stopped without harm
    qint64 changed = 0;       ///< carry the new version because of this rollout
    qint64 failed = 0;
    bool operator==(const EffectCounts &) const = default;
};

/// A rollout as the window shows it: a value for another thread, without its devices.
struct RolloutSummary
{
    RolloutPlan plan; ///< without its targets
    size_t targets = 0;
    QByteArray hash;
    RolloutHeader header;
    std::vector<PhaseSummary> phases;
    std::array<qint64, updateStateCount> counts{};
    size_t currentPhase = 0;
    std::vector<FailureGroup> failures; ///< the largest first
    std::array<qint64, ineligibilityCount> ineligible{};
    EffectCounts effects;
    std::string previousVersion; ///< the most frequent one of the devices that take part
    size_t otherVersions = 0;    ///< besides it
    LeaseState lease = LeaseState::Watching;
    LeaseClaim driver; ///< who drives
    bool isMine = false;
    bool connected = false;
    size_t waitingOrders = 0;
    double perMinute = 0;       ///< devices decided
    Milliseconds remaining{-1}; ///< below 0: cannot be told

    [[nodiscard]] qint64 count(UpdateState state) const { return counts[static_cast<size_t>(state)]; }
    /// Devices that take part: not ineligible, not up to date before.
    [[nodiscard]] qint64 taking() const;
    [[nodiscard]] qint64 decided() const; ///< of them, in a terminal state
};

/// Everything but lease, connection and rate. Cost: O(devices), about 15 ns each.
[[nodiscard]] RolloutSummary summarize(const Rollout &rollout);

/// Measures how fast devices are decided, over the last minutes.
class RolloutPace
{
public:
    void count(qint64 decided, Timestamp now);
    [[nodiscard]] double perMinute(Timestamp now) const;

private:
    std::deque<std::pair<Timestamp, qint64>> m_points;
};

/// The time that is left at `perMinute`, with the soaks that are to come; below 0 when nothing moves.
[[nodiscard]] Milliseconds remainingTime(const RolloutSummary &summary, double perMinute, Timestamp now);

/// The stages of the monitor's bars, from the devices' states.
enum class UpdateStage : quint8 {
    Pending,
    Away, ///< unreachable, deferred, waiting for somebody
    Downloading,
    Installing,
    Rebooting, ///< with the probation and the search for evidence
    Succeeded,
    Failed,
    RolledBack,
    Neutral, ///< not taking part: cancelled, skipped, superseded
};
inline constexpr size_t updateStageCount = 9;
[[nodiscard]] UpdateStage stageOf(UpdateState state);

/// One device of a rollout as a row.
struct RolloutDevice
{
    std::string device;
    quint32 phase = 0;
    UpdateState state = UpdateState::Selected;
    UpdateState stage = UpdateState::Selected;
    Ineligibility ineligibility = Ineligibility::None;
    UpdateFlags flags;
    quint8 percent = 0;
    quint32 attempt = 0;
    std::string code, message, version, previousVersion;
    Timestamp since = noTime, until = noTime;
    bool operator==(const RolloutDevice &) const = default;
};
[[nodiscard]] std::vector<RolloutDevice> devicesOf(const Rollout &rollout);
/// Whether `device` is in `group`.
[[nodiscard]] bool belongsTo(const RolloutDevice &device, const FailureGroup &group);

/// Where a fleet stands towards a version.
struct FleetCompliance
{
    qint64 onTarget = 0, inProgress = 0, behind = 0, pinned = 0, unknown = 0;
    [[nodiscard]] qint64 all() const { return onTarget + inProgress + behind + pinned + unknown; }
    bool operator==(const FleetCompliance &) const = default;
};

/// The compliance over time, from the moments at which devices got the version: one point for each of
/// `points` moments from the start of the rollout to `now`.
[[nodiscard]] std::vector<std::pair<Timestamp, FleetCompliance>> complianceOver(const Rollout &rollout,
                                                                                size_t points, Timestamp now);

} // namespace fleetscope
