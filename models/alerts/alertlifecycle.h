// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace fleetscope {

// The life of the alert of one rule on one device, as a pure function: state, event and now in, state and
// what to tell out. Three independent axes as in OPC UA Part 9 (condition, acknowledgement, suppression) and
// four flags; timing as in Prometheus, flapping as in Naemon.

enum class AlertSeverity : quint8 { Info, Warning, Critical };

enum class AlertCondition : quint8 {
    Inactive,
    Pending, ///< true, but not yet for the hold time
    Firing,
    Clearing, ///< clear, but not yet for the clear time
};

/// Why an alert is not told. Several may hold at once; the last of this list that holds is the one shown.
enum class AlertSuppression : quint8 {
    None,
    Shelved,     ///< until a time
    ShelvedOnce, ///< until the condition returns to normal
    Silenced,
    Inhibited, ///< a parent is firing: gateway, site, connection
    Maintenance,
    OutOfService,
};

/// What a look at the source says. Between: neither the raise nor the clear expression holds (dead-band).
enum class AlertTruth : quint8 { Clear, Between, Raise };

/// How a rule wants its alerts to behave.
struct AlertPolicy
{
    Milliseconds holdFor{60'000};
    Milliseconds clearFor{60'000};
    Milliseconds reopen{15 * 60'000};   ///< a trigger within this time of closing continues the closed alert
    Milliseconds escalateAfter{0};      ///< firing and not acknowledged for this long; 0: never
    Milliseconds stepDownAfter{0};      ///< clearing for this long takes the escalation back; 0: never
    Milliseconds repeat{4 * 3'600'000}; ///< reminder while firing and not acknowledged; 0: never
    Milliseconds inhibitGrace{60'000};  ///< how long children stay hidden after their parent cleared
    Milliseconds maxShelve{24 * 3'600'000};
    double flapHighPercent = 30;
    double flapLowPercent = 15;
    bool latched = false;            ///< needs a reset by a person after it returned to normal
    bool acknowledgesItself = false; ///< when the condition returns to normal

    bool operator==(const AlertPolicy &) const = default;
};

/// Times are absolute, so a state that was stored and loaded goes on as if nothing had happened.
/// 136 bytes, trivially copyable; texts (who, why) travel with the transitions.
struct AlertState
{
    quint64 id = 0;    ///< of the open or last closed alert; given by the engine when a step opens one
    quint32 count = 0; ///< how often the condition came in the life of this alert
    AlertCondition condition = AlertCondition::Inactive;
    AlertSeverity severity = AlertSeverity::Warning; ///< as evaluated; see effectiveSeverity()
    AlertSeverity acknowledgedSeverity = AlertSeverity::Info;
    AlertSeverity notifiedSeverity = AlertSeverity::Info;
    bool open = false;
    bool acknowledged = false;
    bool latched = false;
    bool flapping = false;
    bool escalated = false;
    bool steppedDown = false; ///< the escalation of this occurrence was taken back
    bool staleSource = false;
    bool notified = false; ///< somebody was told of this occurrence
    bool inhibited = false;
    bool maintenance = false;
    bool outOfService = false;
    bool shelvedOnce = false;
    quint32 silencedBy = 0;
    quint32 results = 0; ///< the last 21 results of the raise expression, newest in bit 0
    quint64 inhibitedBy = 0;
    Timestamp since = noTime;               ///< of the condition
    Timestamp openedAt = noTime;            ///< first firing of this alert
    Timestamp firedAt = noTime;             ///< of this occurrence
    Timestamp closedAt = noTime;            ///< noTime while it is open
    Timestamp unacknowledgedSince = noTime; ///< escalation counts from here
    Timestamp notifiedAt = noTime;
    Timestamp shelvedUntil = noTime; ///< noTime: not shelved
    Timestamp releaseAt = noTime;    ///< the parent is gone, the grace runs; noTime: it does not
    Timestamp sampledAt = noTime;    ///< of the newest of `results`
    Timestamp touched = noTime;      ///< the engine's clock never runs backwards

    bool operator==(const AlertState &) const = default;
};

/// What an alert is called on screen.
enum class AlertStage : quint8 {
    Quiet, ///< no alert was ever opened
    Pending,
    Unacknowledged,
    Acknowledged,
    Returned, ///< back to normal, but nobody acknowledged it
    Latched,
    Closed,
};

struct AlertEvent
{
    enum class Type : quint8 {
        Tick,     ///< only time passed; also the first event after a start
        Evaluate, ///< `truth`, `severity` (of a raise)
        Acknowledge,
        Unacknowledge, ///< also takes back the acknowledgement that closed it
        Shelve,        ///< until `until`; `text` says why
        ShelveOnce,    ///< until it returns to normal, at most `maxShelve`; `text` says why
        Unshelve,
        Silence, ///< by `silence`
        EndSilence,
        Inhibit,       ///< by the alert `parent`
        ParentCleared, ///< starts the grace
        BeginMaintenance,
        EndMaintenance,
        TakeOutOfService,
        ReturnToService,
        SourceStale,
        SourceFresh,
        Reset, ///< of the latch
    };
    Type type = Type::Tick;
    AlertTruth truth = AlertTruth::Clear;
    AlertSeverity severity = AlertSeverity::Warning;
    quint32 silence = 0;
    quint64 parent = 0;
    Timestamp until = noTime;
    QString by;   ///< who; empty: the program
    QString text; ///< note or reason
};
inline constexpr int alertEventTypes = 18;

/// One line of an alert's history.
enum class AlertChange : quint8 {
    PendingBegan,   ///< never stored
    PendingDropped, ///< never stored: a counter
    Fired,          ///< a new alert, or a new occurrence of an open one
    Reopened,       ///< a new occurrence of one closed a short time ago
    ClearingBegan,
    FiringAgain, ///< out of clearing
    Returned,
    Closed,
    Acknowledged,
    Unacknowledged,
    SeverityRose,
    SeverityFell,
    Escalated,
    SteppedDown,
    Shelved,
    Unshelved,
    Silenced,
    SilenceEnded,
    Inhibited,
    Released,
    MaintenanceBegan,
    MaintenanceEnded,
    OutOfServiceBegan,
    OutOfServiceEnded,
    FlappingBegan,
    FlappingEnded,
    SourceWentStale,
    SourceCameBack,
    LatchReset,
    Commented, ///< by the engine: changes no state
    Assigned,  ///< likewise
};
inline constexpr int alertChanges = 31;

struct AlertTransition
{
    AlertChange change{};
    Timestamp at = noTime; ///< when it was due, which may be before now after a restart
    AlertSeverity severity{};
    bool operator==(const AlertTransition &) const = default;
};

/// Why somebody is told.
enum class AlertNotice : quint8 { Fired, SeverityRose, Escalated, Unsuppressed, Flapping, Reminder };

/// Why an order was not carried out.
enum class AlertRefusal : quint8 {
    NotOpen,
    AlreadyAcknowledged,
    NotAcknowledged,
    ReasonMissing,
    ShelvedTooLong,
    EndsInThePast,
    NotShelved,
    NotLatched,
    StillActive, ///< a latch is reset after the condition returned to normal
    InhibitsItself
};

struct AlertStep
{
    AlertState state;
    std::vector<AlertTransition> transitions; ///< in order of time
    std::optional<AlertNotice> notice;        ///< at most one a step; the last one counts
    std::optional<AlertRefusal> refusal;      ///< the event changed nothing
    bool opened = false;                      ///< `state.id` is 0 and wants to be given
};

/// Everything due up to `now` happens at its own time and in order, then the event happens at `now`, so it
/// makes no difference how often somebody asks. A `now` before `state.touched` counts as `state.touched`.
/// Thread: any. Cost: about 30 ns, more with transitions.
[[nodiscard]] AlertStep next(const AlertPolicy &policy, const AlertState &state, const AlertEvent &event,
                             Timestamp now);

/// When the next timer of `state` is due, or when it may be forgotten; `noTime` when neither will be.
[[nodiscard]] Timestamp nextTimer(const AlertPolicy &policy, const AlertState &state);

/// With the escalation counted in.
[[nodiscard]] AlertSeverity effectiveSeverity(const AlertState &state);
[[nodiscard]] AlertSuppression suppression(const AlertState &state);
[[nodiscard]] AlertStage stage(const AlertState &state);
/// How much the last 21 results changed, in percent: recent changes weigh up to 1.25, old ones 0.75 (Naemon).
[[nodiscard]] double flapPercent(quint32 results);
/// Whether an event that says "still normal" would change nothing, and the state may be forgotten at `now`.
[[nodiscard]] bool isForgettable(const AlertPolicy &policy, const AlertState &state, Timestamp now);

/// Stable, untranslated words for files, exports and the database.
[[nodiscard]] std::string_view severityKey(AlertSeverity severity);
[[nodiscard]] std::string_view conditionKey(AlertCondition condition);
[[nodiscard]] std::string_view suppressionKey(AlertSuppression suppression);
[[nodiscard]] std::string_view changeKey(AlertChange change);
[[nodiscard]] std::string_view noticeKey(AlertNotice notice);
[[nodiscard]] std::string_view stageKey(AlertStage stage);
/// Errors as an empty optional: no such word.
[[nodiscard]] std::optional<AlertSeverity> severityFromKey(std::string_view key);

} // namespace fleetscope
