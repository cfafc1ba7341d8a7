// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/localwindow.h"
#include "models/rollout/otamessage.h"
#include "models/rollout/updatestate.h"

#include <QByteArray>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace fleetscope {

/// A release and what it asks of a device.
struct PlannedArtifact
{
    ArtifactReference reference;
    std::vector<std::string> from;     ///< only over these versions; empty: any
    std::string minimumVersion;        ///< empty: any
    std::vector<std::string> hardware; ///< empty: any
    std::vector<std::string> models;   ///< empty: any
    std::vector<std::pair<std::string, std::string>>
        depends;            ///< tag of the device and the least version of it
    int minimumBattery = 0; ///< percent; 0: not asked
    bool operator==(const PlannedArtifact &) const = default;
};

/// One stage of a rollout: how many devices, and how long they are watched.
struct PhasePlan
{
    std::string name;
    double percent = 100; ///< of all eligible devices, the earlier phases included
    quint32 atLeast = 0;  ///< devices, the earlier phases included
    std::vector<std::string>
        devices; ///< picked by hand or by a filter: then percent and atLeast count nothing
    Milliseconds soak{60min};
    bool approval = false; ///< a person lets it pass
    bool operator==(const PhasePlan &) const = default;
};

/// Of which devices the successes must be a share.
enum class Denominator : quint8 {
    All,
    Reachable, ///< those that were online when they were dispatched
    Dispatched
};
enum class GateAction : quint8 { Pause, Cancel, RollBack };

/// When a phase has failed and when it has passed. A limit of 0 is off.
struct GatePlan
{
    quint32 maxFailed = 0;
    double failPercent = 5; ///< of the finished, once `minFinished` are
    quint32 minFinished = 5;
    quint32 consecutive = 3;
    quint32 maxTimedOut = 0, maxRejected = 0, maxRolledBack = 0;
    double passPercent = 95;
    Denominator denominator = Denominator::Reachable;
    GateAction action = GateAction::Pause;
    bool operator==(const GatePlan &) const = default;
};

/// A metric that updated devices must not differ in from the others.
struct HealthMetric
{
    enum class Direction : quint8 { Rise, Fall, Either };
    std::string name;
    double limit = 0; ///< in the unit of the metric
    Direction direction = Direction::Rise;
    bool operator==(const HealthMetric &) const = default;
};

/// When updated devices are worse off than those of the same class that still wait.
struct HealthPlan
{
    bool enabled = false;
    quint8 leastSeverity = 2; ///< of the alerts that count: 0 info, 1 warning, 2 major, 3 critical
    double alertRise = 5;     ///< percentage points of the devices that have an alert
    double offlineRise = 5;   ///< likewise of those that are offline
    std::vector<HealthMetric> metrics;
    quint32 minDevices = 5; ///< of a class on each side; fewer are not compared
    double confidence = 0.95;
    bool operator==(const HealthPlan &) const = default;
};

struct PacePlan
{
    quint32 concurrency = 50; ///< devices that have a manifest and are undecided
    double perMinute = 60;    ///< manifests; 0: no limit
    double growth = 1;        ///< factor for every `growAfter` successes
    quint32 growAfter = 0;    ///< 0: constant
    double mostPerMinute = 1'000;
    double jitter = 0.2; ///< share of the distance between two manifests, both ways
    bool operator==(const PacePlan &) const = default;
};

struct PlannedTarget
{
    std::string device;
    std::string zone;          ///< IANA name; empty: the plan's
    std::string version, boot; ///< at freezing
    quint32 artifact = 0;
    quint32 phase = 0;
    Ineligibility ineligibility = Ineligibility::None;
    bool alreadyInstalled = false;
    bool operator==(const PlannedTarget &) const = default;
};

/// Everything a rollout will do. Frozen at READY; its hash is what a second person approves.
struct RolloutPlan
{
    std::string id; ///< of topics and files: letters, digits, `-` and `_`, at most 64
    std::string name;
    std::string author;
    std::string parent; ///< of a rollback or of a retry: the rollout before
    bool isRollback = false;
    quint32 revision = 1;
    std::vector<PlannedArtifact> artifacts; ///< more than one only when it goes back
    std::string targetFilter;               ///< as the user wrote it
    std::vector<std::string> chosen;        ///< devices picked by hand, instead of the filter
    bool liveTargets = false;               ///< devices that match later join the last phase
    std::vector<PlannedTarget> targets;
    std::vector<PhasePlan> phases;
    GatePlan gates;
    HealthPlan health;
    PacePlan pace;
    RetryPolicy retry;
    StageTimes times;
    InstallPolicy install = InstallPolicy::Now;
    std::optional<MaintenanceWindow> window;
    std::string zone = "UTC"; ///< of devices that told none
    Timestamp startAt = noTime;
    Milliseconds deadline{14 * 24h}; ///< from the start
    quint64 seed = 1;
    bool needsApproval = false;
    bool resumesItself = false; ///< after a restart of the driver, when no gate is near its limit
    bool operator==(const RolloutPlan &) const = default;
};

/// 1 % or 5 devices, 10 %, 30 %, 100 %.
[[nodiscard]] std::vector<PhasePlan> canaryPhases();

/// What is known of a device when a plan is made.
struct TargetFacts
{
    std::string device, version, hardware, model, zone, boot;
    std::vector<std::pair<std::string, std::string>> tags;
    std::optional<double> battery; ///< percent
    bool online = false;
    bool pinned = false, quarantined = false, locked = false, inOtherRollout = false;
};

/// The one reason that comes first, or None. Whether the version is there already is not asked here.
[[nodiscard]] Ineligibility eligibility(const TargetFacts &facts, const PlannedArtifact &artifact);

/// Something that a release asks for besides its own device's version.
struct Dependency
{
    std::string name, least;
    std::string present; ///< the version that is there; empty: none
};
/// The first one that the device does not have.
[[nodiscard]] std::optional<Dependency> missingDependency(const TargetFacts &facts,
                                                          const PlannedArtifact &artifact);

/// Fills `plan.targets` from `facts`: who takes part, who does not and why, and who is in which phase. The
/// sample follows from `plan.seed` and the ids alone: the same seed gives the same phases, whatever the order
/// of `facts`. Errors: InvalidInput for a plan that cannot be (see checkPlan()). Cost: about a microsecond a
/// device.
[[nodiscard]] Result<RolloutPlan> freezePlan(RolloutPlan plan, std::span<const TargetFacts> facts);

/// Everything wrong with a plan, each as a sentence for the log; empty when it can be started.
[[nodiscard]] std::vector<Error> checkPlan(const RolloutPlan &plan);

/// SHA-256 in lower-case hex over the plan and its targets. Cost: about a microsecond a device.
[[nodiscard]] QByteArray planHash(const RolloutPlan &plan);

/// Everything but the targets, as JSON with sorted keys: what is stored, and hashed.
[[nodiscard]] QByteArray writePlan(const RolloutPlan &plan);
/// Errors: InvalidInput.
[[nodiscard]] Result<RolloutPlan> readPlan(std::string_view json);

/// A number that is uniform in [0, 1) and follows from its arguments: the randomness of samples and jitter.
[[nodiscard]] double drawFor(quint64 seed, std::string_view device, quint64 purpose);

struct PhaseEstimate
{
    size_t devices = 0;
    Milliseconds dispatching{0}; ///< all manifests out
    Milliseconds total{0};       ///< with the work of the devices and the soak
    qint64 bytes = 0;
};

/// Times and bytes of every phase when every device is online and none fails. `perDevice`: from the manifest
/// to the success, the probation included.
[[nodiscard]] std::vector<PhaseEstimate> estimate(const RolloutPlan &plan, Milliseconds perDevice);

} // namespace fleetscope
