// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/phasegate.h"
#include "models/rollout/rolloutplan.h"
#include "models/rollout/rolloutstate.h"
#include "models/rollout/updatestate.h"

#include <QByteArray>

#include <deque>
#include <optional>
#include <queue>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace fleetscope {

struct PhaseRecord
{
    PhaseState state = PhaseState::Pending;
    quint32 consecutive = 0; ///< failures in a row
    bool approved = false;
    bool healthBreached = false;
    Timestamp opened = noTime, ended = noTime;
    Timestamp lastSuccess = noTime; ///< the soak counts from here, or from when all were decided
    bool operator==(const PhaseRecord &) const = default;
};

/// What is stored of a rollout besides its plan and its devices.
struct RolloutHeader
{
    RolloutStanding standing;
    Timestamp startedAt = noTime, endedAt = noTime;
    Timestamp nextManifest = noTime; ///< the rate limit: no manifest before
    Timestamp leaving = noTime;      ///< since when it is being cancelled or rolled back
    CancelMode cancelMode = CancelMode::Soft;
    bool rollbackMade = false;
    bool installReleased = false; ///< of a download-only rollout
    quint64 orders = 0;           ///< serial of the newest
    quint64 successes = 0;
    std::string approvedBy;
    std::string approvedHash;
    std::vector<PhaseRecord> phases;
    bool operator==(const RolloutHeader &) const = default;
};

[[nodiscard]] QByteArray writeHeader(const RolloutHeader &header);
/// Errors: InvalidInput.
[[nodiscard]] Result<RolloutHeader> readHeader(std::string_view json);
[[nodiscard]] QByteArray writeRecord(const UpdateRecord &record);
/// Errors: InvalidInput.
[[nodiscard]] Result<UpdateRecord> readRecord(std::string_view json);

[[nodiscard]] QByteArray writeTarget(const PlannedTarget &target);
/// Errors: InvalidInput.
[[nodiscard]] Result<PlannedTarget> readTarget(std::string_view json);

/// Something to send to a device. The id (rollout, serial) makes a repeat harmless.
struct RolloutOrder
{
    quint64 serial = 0;
    quint32 target = 0;
    UpdateOrder kind = UpdateOrder::Publish;
    Manifest manifest; ///< not of Clear
};

/// One line of the history of a rollout.
struct RolloutNote
{
    static constexpr quint32 wholeRollout = 0xffffffff;

    Timestamp time = noTime;
    quint32 target = wholeRollout;
    std::string what;   ///< a state key: of the device, the phase or the rollout
    std::string code;   ///< of the device, or a gate cause
    std::string detail; ///< who, why, the device's own words
    bool operator==(const RolloutNote &) const = default;
};

/// One rollout: all of its states, and every decision about them.
///
/// Deterministic and without any outside: events go in with the time, orders and changes come out and are to
/// be stored together, before anything is sent. The random numbers for jitter follow from the plan's seed.
/// Thread: one. Cost: about a microsecond an event, whatever the number of devices; user commands go over all
/// devices.
class Rollout
{
public:
    /// A draft.
    explicit Rollout(RolloutPlan plan);
    /// As it was stored. A running one is then paused with DriverRestarted by restarted().
    Rollout(RolloutPlan plan, RolloutHeader header, std::vector<UpdateRecord> records);

    [[nodiscard]] const RolloutPlan &plan() const { return m_plan; }
    [[nodiscard]] const QByteArray &hash() const { return m_hash; }
    [[nodiscard]] const RolloutHeader &header() const { return m_header; }
    [[nodiscard]] RolloutState state() const { return m_header.standing.state; }
    [[nodiscard]] PauseReason pauseReason() const { return m_header.standing.reason; }
    [[nodiscard]] const std::vector<UpdateRecord> &records() const { return m_records; }
    [[nodiscard]] const PhaseTally &tally(size_t phase) const { return m_tallies[phase]; }
    [[nodiscard]] size_t outstanding() const { return m_outstanding; }
    /// Devices in each state, by UpdateState.
    [[nodiscard]] const std::array<qint64, updateStateCount> &stateCounts() const { return m_stateCounts; }
    /// The same of one phase.
    [[nodiscard]] const std::array<qint64, updateStateCount> &stateCounts(size_t phase) const
    {
        return m_phaseCounts[phase];
    }
    [[nodiscard]] std::optional<quint32> targetOf(std::string_view device) const;
    [[nodiscard]] GateVerdict verdict(size_t phase) const;
    [[nodiscard]] const std::string &targetVersion(quint32 target) const;
    /// The phase that is worked on; the number of phases when all have passed.
    [[nodiscard]] size_t currentPhase() const;

    // What people order. Errors: Conflict where the state does not allow it, and nothing has changed; Denied
    // and InvalidInput as noted.

    /// Draft: the plan as edited, the next revision.
    [[nodiscard]] Result<void> edit(RolloutPlan plan, Timestamp now);
    /// Freezes: checks, fills the targets and goes to READY, to AWAITING_APPROVAL, or back to DRAFT
    /// (InvalidInput).
    [[nodiscard]] Result<void> validate(std::span<const TargetFacts> facts, Timestamp now);
    /// A plan with its targets given, as a rollback is: likewise.
    [[nodiscard]] Result<void> validateAsPlanned(Timestamp now);
    /// Denied when `who` is the author, or `hash` is not that of the plan.
    [[nodiscard]] Result<void> approve(const std::string &who, const QByteArray &hash, Timestamp now);
    [[nodiscard]] Result<void> reject(const std::string &who, const std::string &why, Timestamp now);
    [[nodiscard]] Result<void> start(const std::string &who, Timestamp now);
    [[nodiscard]] Result<void> schedule(const std::string &who, Timestamp now);
    [[nodiscard]] Result<void> pause(PauseReason reason, const std::string &who, Timestamp now);
    [[nodiscard]] Result<void> resume(const std::string &who, const std::string &note, Timestamp now);
    [[nodiscard]] Result<void> cancel(CancelMode mode, const std::string &who, Timestamp now);
    [[nodiscard]] Result<void> rollBack(const std::string &who, Timestamp now);
    /// Lets the phase that is worked on pass without its conditions; its waiting devices are skipped.
    [[nodiscard]] Result<void> skipPhase(const std::string &who, const std::string &why, Timestamp now);
    /// Lets a phase pass that waits for it.
    [[nodiscard]] Result<void> approvePhase(const std::string &who, Timestamp now);
    /// Of a download-only rollout: what has been downloaded is installed now.
    [[nodiscard]] Result<void> install(const std::string &who, Timestamp now);
    /// Skip, Remove, Supersede or Force for one device.
    [[nodiscard]] Result<void> orderDevice(quint32 target, UpdateEventKind kind, const std::string &who,
                                           const std::string &why, Timestamp now);

    // What happens.

    /// We may dispatch under `epoch`; 0: no more.
    void setLease(quint64 epoch, Timestamp now);
    /// The program was started again: before anything else.
    void restarted(Timestamp now);
    /// The reports that were retained have been taken: repeats what may not have been sent, goes on if it
    /// may.
    void reconciled(Timestamp now);
    void deviceSeen(quint32 target, bool online, Timestamp now);
    void deviceReported(const UpdateReport &report, quint32 target, Timestamp now);
    void deviceEvidence(quint32 target, std::string_view version, std::string_view bootId, Timestamp now);
    void acknowledged(quint64 serial, quint32 target, Timestamp now);
    void healthJudged(size_t phase, bool breached, const std::string &statement, Timestamp now);
    /// The linked rollout has ended (`ok`) or stopped.
    void rollbackTold(bool ok, Timestamp now);
    /// A device that matches the live filter now.
    void deviceJoined(const TargetFacts &facts, Timestamp now);
    /// To be called at nextDue(); harmless at any time.
    void tick(Timestamp now);
    [[nodiscard]] Timestamp nextDue(Timestamp now) const;

    /// The plan that takes the changed devices back, the last updated first; `library` names a release for
    /// each version to go back to. Devices without one are in it as ineligible.
    [[nodiscard]] RolloutPlan rollbackPlan(std::string id, std::span<const PlannedArtifact> library) const;
    /// Whether the linked rollout is to be made now; answered true once.
    [[nodiscard]] bool takeRollbackWish();

    // What came out since the last call.
    [[nodiscard]] std::vector<RolloutOrder> takeOrders() { return std::exchange(m_orders, {}); }
    [[nodiscard]] std::vector<RolloutNote> takeNotes() { return std::exchange(m_notes, {}); }
    /// Records to store, each once.
    [[nodiscard]] std::vector<quint32> takeChanged();
    [[nodiscard]] bool takeHeaderChanged() { return std::exchange(m_headerChanged, false); }

    /// The retained manifest that belongs to `target` now; empty: none. For repairing what another driver
    /// left.
    [[nodiscard]] std::optional<Manifest> manifestOf(quint32 target) const;

private:
    struct Due
    {
        Timestamp time;
        quint32 target;
        bool operator>(const Due &other) const { return time > other.time; }
    };

    void index();
    void recount();
    [[nodiscard]] bool fire(RolloutEventKind event, Timestamp now, const std::string &detail = {},
                            const RolloutEventFacts &facts = {});
    bool firePhase(size_t phase, PhaseEventKind event, Timestamp now, const std::string &detail = {});
    [[nodiscard]] UpdateContext contextOf(quint32 target) const;
    void step(quint32 target, const UpdateEvent &event, Timestamp now);
    void count(const UpdateRecord &record, quint32 phase, int sign);
    [[nodiscard]] bool holdsPlace(const UpdateRecord &record) const;
    [[nodiscard]] Timestamp dueOf(quint32 target) const;
    void makeOrder(quint32 target, UpdateOrder kind);
    [[nodiscard]] Manifest manifestFor(quint32 target) const;
    void ready(quint32 target, bool first = false);
    void readyPhase(size_t phase);
    void advance(Timestamp now);
    void judgeGates(Timestamp now);
    void trip(size_t phase, const GateVerdict &verdict, Timestamp now);
    void advancePhases(Timestamp now);
    void dispatch(Timestamp now);
    [[nodiscard]] Milliseconds manifestDistance(quint32 target) const;
    void entered(RolloutState before, Timestamp now);
    void forAll(UpdateEventKind kind, Timestamp now);
    void finishLeaving(Timestamp now);
    void settle(size_t phase, Timestamp now);
    [[nodiscard]] bool soakIsOver(size_t phase, Timestamp now) const;
    [[nodiscard]] Result<void> freeze(RolloutPlan plan, Timestamp now);
    void note(Timestamp now, quint32 target, std::string_view what, std::string code, std::string detail);

    RolloutPlan m_plan;
    QByteArray m_hash;
    RolloutHeader m_header;
    std::vector<UpdateRecord> m_records;
    std::vector<bool> m_online;
    std::unordered_map<std::string, quint32> m_index;
    quint64 m_epoch = 0;
    WindowClock m_windows;

    std::vector<PhaseTally> m_tallies;
    std::array<qint64, updateStateCount> m_stateCounts{};
    std::vector<std::array<qint64, updateStateCount>> m_phaseCounts;
    size_t m_outstanding = 0;
    size_t m_awaiting = 0; ///< of the outstanding: away or deferred
    std::deque<quint32> m_ready;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    bool m_rollbackWish = false;
    bool m_busy = false; ///< inside advance()
    Timestamp m_tickedAt = noTime;

    std::vector<RolloutOrder> m_orders;
    std::vector<RolloutNote> m_notes;
    std::vector<quint32> m_changed;
    std::vector<bool> m_isChanged;
    bool m_headerChanged = true;
};

} // namespace fleetscope
