// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/otamessage.h"
#include "models/rollout/rolloutstate.h"

#include <optional>
#include <string>
#include <vector>

namespace fleetscope {

/// Where the update of one device is. In the order in which a good one goes, then the ends.
enum class UpdateState : quint8 {
    Selected,
    WaitingPhase,
    WaitingWindow,  ///< outside the window in the device's own time zone
    Sending,        ///< the manifest is in the outbox, the broker has not acknowledged it
    WaitingOnline,  ///< the device is away: its manifest is retained, or held back until it is seen
    WaitingConfirm, ///< somebody at the device has to agree
    Deferred,       ///< the device says not now
    RetryWait,
    Notified, ///< the broker has the manifest and the device is online
    Accepted,
    Downloading,
    Downloaded,
    Verifying,
    Verified,
    Installing,
    Rebooting,
    Confirming,  ///< the new version was seen; probation
    Unconfirmed, ///< success is claimed, evidence is missing
    Lost,        ///< silent since it rebooted
    Cancelling,
    CancelRejected, ///< the device goes on; its next report says where it is
    Succeeded,      ///< from here on terminal
    Ineligible,
    AlreadyInstalled,
    Rejected,
    Failed,
    TimedOut,
    RolledBack,
    Cancelled,
    CancelUnconfirmed,
    Superseded,
    Removed,
    Skipped,
};
inline constexpr size_t updateStateCount = 33;

/// Why a device cannot take part.
enum class Ineligibility : quint8 {
    None,
    WrongHardware,
    WrongClass,     ///< the artifact is for other models
    NoVersionPath,  ///< the installed version may not be updated from
    UnknownVersion, ///< never said which version it runs, and the artifact asks for one
    MissingDependency,
    Pinned,
    Quarantined,
    Locked, ///< somebody works on it
    InOtherRollout,
    LowBattery,
    NoArtifact, ///< the version to go back to is not in the library
};
inline constexpr size_t ineligibilityCount = 12;

struct UpdateFlags
{
    bool late : 1 = false;    ///< the device spoke after its end
    bool drifted : 1 = false; ///< another version was seen after its success
    bool forced : 1 = false;  ///< a person overrode a window or a deferral
    bool manual : 1 = false;  ///< the target version came from elsewhere
    bool failing : 1 = false; ///< an attempt failed and none has succeeded: counts as failed at the gates
    bool settled : 1 =
        false; ///< had ended when a person resumed after a failed gate: no gate counts it again
    bool claimed : 1 = false;   ///< the device said success in this attempt
    bool reachable : 1 = false; ///< it was online when it was dispatched
    bool held : 1 = false;      ///< away and not dispatched, so that not too many manifests wait for devices
    bool operator==(const UpdateFlags &) const = default;
};

enum class UpdateOrder : quint8 { None, Publish, PublishCancel, Clear };

/// The update of one device. A value; what the evidence rule needs is in it.
struct UpdateRecord
{
    UpdateState state = UpdateState::Selected;
    UpdateState stage = UpdateState::Selected; ///< the state that failed, timed out, or was to be cancelled
    Ineligibility ineligibility = Ineligibility::None;
    UpdateFlags flags;
    quint8 percent = 0;
    quint32 attempt = 0;  ///< 0: no manifest was ever ordered
    quint32 failures = 0; ///< attempts that failed
    quint64 epoch = 0;    ///< of the newest manifest
    quint64 order = 0;    ///< serial of the newest order; acknowledgements of older ones are stale
    UpdateOrder orderKind = UpdateOrder::None; ///< of the newest order
    bool retained = false; ///< the broker keeps, or may keep, a manifest of ours for the device
    // The newest report; one that is not newer in (epoch, attempt, sequence) is ignored.
    quint64 reportEpoch = 0;
    quint32 reportAttempt = 0;
    quint64 reportSequence = 0;
    Timestamp since = noTime;      ///< in this state
    Timestamp progressAt = noTime; ///< last sign of progress
    Timestamp until = noTime;      ///< end of a deferral, of a retry wait, of the probation
    Timestamp changedAt = noTime;  ///< when the target version was first seen
    std::string code, message;     ///< the device's own words
    std::string previousVersion;   ///< before this rollout
    std::string version;           ///< last told
    std::string bootBefore, boot, slot;
    bool operator==(const UpdateRecord &) const = default;
};

enum class UpdateEventKind : quint8 {
    Eligible, ///< the plan is frozen
    Ineligible,
    AlreadyInstalled,
    Dispatch, ///< the engine orders a manifest; the attempt rises
    Hold,     ///< away, and enough manifests wait for devices already
    WindowClosed,
    WindowOpened,
    Withdraw,     ///< the rollout paused: takes back what waits for a device that is away
    Acknowledged, ///< the broker has the newest order
    Seen,
    Gone,
    Report,
    Evidence, ///< version or boot id from `info` or `status`
    Cancel,
    CancelForced,
    Supersede,
    Remove,
    Skip,
    Force,
    Install, ///< of a download-only release: now install it
    Resend,  ///< the driver came back: the order of a Sending device may be gone
    Tick,
    Deadline,
};
inline constexpr size_t updateEventCount = 23;

struct UpdateEvent
{
    UpdateEventKind kind = UpdateEventKind::Tick;
    Ineligibility ineligibility = Ineligibility::None; ///< of Ineligible
    quint64 order = 0;                                 ///< of Acknowledged
    const UpdateReport *report = nullptr;              ///< of Report
    std::string_view version, bootId;                  ///< of Evidence; empty: not told
    Timestamp until = noTime;                          ///< of WindowClosed: when it opens
};

enum class FailureKind : quint8 { Failed, TimedOut, RolledBack };

struct RetryPolicy
{
    std::vector<Milliseconds> delays{5min, 30min}; ///< one for each retry
    double jitter = 0.2;                           ///< share of the delay, both ways
    bool afterFailure = true, afterTimeout = true, afterRollback = false;
    std::vector<std::string> codes; ///< only these codes of failures are retried; empty: all
    std::vector<std::string> never{"bad_signature", "bad_hash_twice", "incompatible"};
    bool operator==(const RetryPolicy &) const = default;
};

/// What holds for all devices of a rollout, and where the one of the record is.
struct UpdateContext
{
    std::string_view targetVersion;
    bool needsReboot = true;
    InstallPolicy install = InstallPolicy::Now;
    const StageTimes *times = nullptr;
    const RetryPolicy *retry = nullptr;
    quint64 epoch = 0;    ///< of the lease that we hold
    bool online = false;  ///< as far as we know
    bool mayRetry = true; ///< not while cancelling
    double random = 0.5;  ///< uniform in [0, 1), for the jitter
};

struct UpdateStep
{
    UpdateRecord record;
    UpdateOrder order = UpdateOrder::None;
    bool changed = false; ///< anything in the record
};

/// The record after `event`, and what must be sent for it. Pure. Cost: about a microsecond.
///
/// A terminal state is never left. Success needs the claim of the device, the target version, a new boot id
/// (unless the release needs no reboot) and a probation that is over.
[[nodiscard]] UpdateStep next(const UpdateRecord &record, const UpdateEvent &event,
                              const UpdateContext &context, Timestamp now);

/// When a Tick will change the record; `noTime`: never by itself. In RetryWait, when the next attempt may
/// start.
[[nodiscard]] Timestamp nextDue(const UpdateRecord &record, const UpdateContext &context);

[[nodiscard]] constexpr bool isTerminal(UpdateState state) { return state >= UpdateState::Succeeded; }
/// Failed, TimedOut, RolledBack, Rejected.
[[nodiscard]] bool isFailure(UpdateState state);
/// Holds one of the places of the concurrency limit: a manifest is out and it is not decided how it ends.
/// Lost holds none: it counts as failed at the gates until it is seen again.
[[nodiscard]] bool isOutstanding(const UpdateRecord &record);
/// Between Accepted and Lost: the device works on it, whatever we do.
[[nodiscard]] bool isInFlight(UpdateState state);
/// The device carries the target version because of this rollout, as far as we know: what a rollback undoes.
[[nodiscard]] bool isChanged(const UpdateRecord &record, std::string_view targetVersion);

[[nodiscard]] std::string_view updateStateKey(UpdateState state);
[[nodiscard]] std::optional<UpdateState> updateStateFromKey(std::string_view key);
[[nodiscard]] std::string_view ineligibilityKey(Ineligibility reason);
[[nodiscard]] std::optional<Ineligibility> ineligibilityFromKey(std::string_view key);

} // namespace fleetscope
