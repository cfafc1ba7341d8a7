// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/updatestate.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace fleetscope {
namespace {

using enum UpdateState;

constexpr std::array<std::string_view, updateStateCount> stateKeys{
    "selected",   "waiting_phase", "waiting_window",  "sending",     "waiting_online", "waiting_confirm",
    "deferred",   "retry_wait",    "notified",        "accepted",    "downloading",    "downloaded",
    "verifying",  "verified",      "installing",      "rebooting",   "confirming",     "unconfirmed",
    "lost",       "cancelling",    "cancel_rejected", "succeeded",   "ineligible",     "already_installed",
    "rejected",   "failed",        "timed_out",       "rolled_back", "cancelled",      "cancel_unconfirmed",
    "superseded", "removed",       "skipped"};
constexpr std::array<std::string_view, ineligibilityCount> ineligibilityKeys{
    "none",   "wrong_hardware", "wrong_class", "no_version_path",  "unknown_version", "missing_dependency",
    "pinned", "quarantined",    "locked",      "in_other_rollout", "low_battery",     "no_artifact"};

/// The device was told, or may have been, and has not taken the update on.
bool isUnaccepted(UpdateState state)
{
    return state == Sending || state == WaitingOnline || state == WaitingConfirm || state == Deferred
        || state == Notified;
}

/// Accepted, and a cancel still finds the old version untouched.
bool isBeforeInstall(UpdateState state) { return state >= Accepted && state <= Verified; }

bool isWaiting(UpdateState state) { return state <= RetryWait && state != Sending; }

/// Nothing is out for this record: it waits for its turn.
bool isIdle(const UpdateRecord &record)
{
    return record.state == Selected || record.state == WaitingPhase || record.state == WaitingWindow
        || record.state == RetryWait
        || (record.flags.held && (record.state == WaitingOnline || record.state == Deferred));
}

UpdateState stateOf(ReportedState reported)
{
    switch (reported) {
    case ReportedState::Accepted: return Accepted;
    case ReportedState::Downloading: return Downloading;
    case ReportedState::Downloaded: return Downloaded;
    case ReportedState::Verifying: return Verifying;
    case ReportedState::Verified: return Verified;
    case ReportedState::Installing: return Installing;
    case ReportedState::Rebooting: return Rebooting;
    case ReportedState::Deferred: return Deferred;
    case ReportedState::WaitingConfirm: return WaitingConfirm;
    default: return Selected; // the others are no stages
    }
}

/// One step in the making.
class Step
{
public:
    Step(const UpdateRecord &record, const UpdateContext &context, Timestamp now)
        : r(record)
        , m_context(context)
        , m_now(now)
    { }

    void apply(const UpdateEvent &event);
    [[nodiscard]] UpdateStep finish(const UpdateRecord &before) &&
    {
        const bool changed = !(r == before) || m_order != UpdateOrder::None;
        return {std::move(r), m_order, changed};
    }

private:
    void enter(UpdateState state)
    {
        if (r.state == state)
            return;
        r.state = state;
        r.since = r.progressAt = m_now;
    }
    void end(UpdateState state)
    {
        if (r.state != state && !isTerminal(r.state))
            r.stage = r.state == Cancelling || r.state == CancelRejected ? r.stage : r.state;
        enter(state);
        r.until = noTime;
        r.flags.held = false;
        if (isFailure(state))
            r.flags.failing = true;
        if (r.attempt > 0)
            m_order = UpdateOrder::Clear;
    }
    void publish()
    {
        r.epoch = m_context.epoch;
        enter(Sending);
        m_order = UpdateOrder::Publish;
    }
    void dispatch();
    void acknowledge(quint64 order);
    void report(const UpdateReport &report);
    void reportWhileCancelling(const UpdateReport &report);
    void evidence(const UpdateEvent &event);
    void judge();
    void fail(FailureKind kind, std::string_view code);
    void cancel(CancelMode mode);
    void tick();
    void deadline();
    [[nodiscard]] bool hasVersion() const { return r.version == m_context.targetVersion; }
    [[nodiscard]] bool hasNewBoot() const
    {
        return !r.boot.empty() && !r.bootBefore.empty() && r.boot != r.bootBefore;
    }
    [[nodiscard]] bool isProven() const { return hasVersion() && (!m_context.needsReboot || hasNewBoot()); }
    [[nodiscard]] bool isRetried(FailureKind kind, std::string_view code) const;

    UpdateRecord r;
    const UpdateContext &m_context;
    const Timestamp m_now;
    UpdateOrder m_order = UpdateOrder::None;
};

void Step::dispatch()
{
    if (!isIdle(r) || r.state == Selected)
        return;
    if (r.attempt == 0 && !r.version.empty())
        r.previousVersion = r.version;
    ++r.attempt;
    r.flags.claimed = r.flags.held = false;
    r.flags.reachable = m_context.online;
    r.percent = 0;
    r.until = noTime;
    r.code.clear();
    r.message.clear();
    publish();
}

void Step::acknowledge(quint64 order)
{
    if (order != r.order)
        return;
    if (r.state == Sending)
        enter(m_context.online ? Notified : WaitingOnline);
    else if (r.state == Cancelling && r.stage == WaitingOnline && !m_context.online)
        end(Cancelled); // it never saw the manifest, and now there is none to see
}

bool Step::isRetried(FailureKind kind, std::string_view code) const
{
    const RetryPolicy &policy = *m_context.retry;
    if (!m_context.mayRetry || r.failures >= policy.delays.size())
        return false;
    switch (kind) {
    case FailureKind::TimedOut: return policy.afterTimeout;
    case FailureKind::RolledBack: return policy.afterRollback;
    case FailureKind::Failed: break;
    }
    const auto has = [code](const std::vector<std::string> &codes) {
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    };
    return policy.afterFailure && !has(policy.never) && (policy.codes.empty() || has(policy.codes));
}

void Step::fail(FailureKind kind, std::string_view code)
{
    if (r.state != Cancelling && r.state != CancelRejected)
        r.stage = r.state;
    r.code = code;
    r.flags.failing = true;
    const bool retried = r.state != Cancelling && isRetried(kind, code);
    ++r.failures;
    if (retried) {
        const RetryPolicy &policy = *m_context.retry;
        const double factor = 1 + policy.jitter * (2 * m_context.random - 1);
        const auto delay = static_cast<double>(policy.delays[r.failures - 1].count()) * std::max(0.0, factor);
        enter(RetryWait);
        r.until = m_now + Milliseconds(static_cast<qint64>(delay));
        return;
    }
    const UpdateState stage = r.stage;
    end(kind == FailureKind::TimedOut ? TimedOut : kind == FailureKind::RolledBack ? RolledBack : Failed);
    r.stage = stage;
}

/// What claim, version and boot id together allow to say.
void Step::judge()
{
    if (isProven()) {
        if (r.changedAt == noTime)
            r.changedAt = m_now;
        if (r.state != Confirming) {
            enter(Confirming);
            r.until = m_now + m_context.times->probation;
        }
        if (r.flags.claimed && m_now >= r.until) {
            r.flags.failing = false;
            r.code.clear();
            end(Succeeded);
        }
    } else if (r.flags.claimed) {
        r.until = noTime;
        enter(Unconfirmed);
    }
}

void Step::reportWhileCancelling(const UpdateReport &report)
{
    switch (report.state) {
    case ReportedState::Cancelled: end(Cancelled); return;
    case ReportedState::Rejected: end(Rejected); return;
    case ReportedState::CancelRejected: enter(CancelRejected); return;
    case ReportedState::Failed: fail(FailureKind::Failed, report.code); return;
    case ReportedState::RolledBack: fail(FailureKind::RolledBack, report.code); return;
    case ReportedState::AlreadyInstalled:
        if (hasVersion() && r.failures == 0 && isUnaccepted(r.stage)) {
            r.flags.manual = true;
            end(AlreadyInstalled);
            return;
        }
        [[fallthrough]];
    case ReportedState::Succeeded:
        r.flags.claimed = true;
        enter(Rebooting);
        judge();
        return;
    case ReportedState::Confirming:
        enter(Rebooting);
        judge();
        return;
    case ReportedState::Installing:
    case ReportedState::Rebooting: enter(stateOf(report.state)); return; // too late to cancel
    default:
        // Taken on before the withdrawal arrived: a soft cancel leaves it alone.
        if (isUnaccepted(r.stage) && isBeforeInstall(stateOf(report.state)) && r.stage != WaitingConfirm
            && r.stage != Deferred)
            enter(stateOf(report.state));
        return;
    }
}

void Step::report(const UpdateReport &report)
{
    if (report.attempt < r.attempt || report.attempt == 0 || r.state == Selected || r.state == Ineligible)
        return;
    if (report.attempt > r.attempt && !isTerminal(r.state)) {
        // Another driver has dispatched it: we follow, or have taken over.
        if (r.attempt == 0)
            r.previousVersion = r.version;
        r.attempt = report.attempt;
        r.epoch = report.epoch;
        r.flags.claimed = r.flags.held = false;
        r.flags.reachable = true;
        r.retained = true;
        enter(Notified);
    }
    if (std::tie(report.epoch, report.attempt, report.sequence)
        <= std::tie(r.reportEpoch, r.reportAttempt, r.reportSequence))
        return;
    r.reportEpoch = report.epoch;
    r.reportAttempt = report.attempt;
    r.reportSequence = report.sequence;
    const bool wasConfirming = r.state == Confirming;
    const std::string bootSeen = r.boot;
    if (!report.installedVersion.empty())
        r.version = report.installedVersion;
    if (!report.bootId.empty())
        r.boot = report.bootId;
    if (!report.slot.empty())
        r.slot = report.slot;
    if (isTerminal(r.state)) {
        if (r.state == Succeeded)
            r.flags.drifted = !hasVersion();
        else if (r.state != AlreadyInstalled)
            r.flags.late = true;
        return;
    }
    r.epoch = std::max(r.epoch, report.epoch);
    r.code = report.code;
    r.message = report.message;
    const UpdateState stage = stateOf(report.state);
    // A boot id is the one before only while the old version runs and nothing has been installed.
    if (!report.bootId.empty() && stage != Selected && stage != Installing && stage != Rebooting
        && !report.installedVersion.empty() && !hasVersion())
        r.bootBefore = report.bootId;
    if (r.state == Cancelling) {
        reportWhileCancelling(report);
        return;
    }
    switch (report.state) {
    case ReportedState::Rejected: end(Rejected); return;
    case ReportedState::Failed: fail(FailureKind::Failed, report.code); return;
    case ReportedState::RolledBack: fail(FailureKind::RolledBack, report.code); return;
    case ReportedState::Cancelled: // nobody asked it to
        fail(FailureKind::Failed,
             report.code.empty() ? std::string_view("cancelled_by_device") : report.code);
        return;
    case ReportedState::CancelRejected: return;
    case ReportedState::AlreadyInstalled:
        if (hasVersion() && r.failures == 0 && isUnaccepted(r.state)) {
            r.flags.manual = true;
            end(AlreadyInstalled);
            return;
        }
        [[fallthrough]]; // an earlier attempt of ours may have done it: that needs the same evidence
    case ReportedState::Succeeded:
        r.flags.claimed = true;
        if (wasConfirming && r.boot != bootSeen)
            r.until = m_now + m_context.times->probation; // it rebooted: the probation starts again
        if (wasConfirming && !report.installedVersion.empty() && !hasVersion()) {
            fail(FailureKind::RolledBack, "old_version");
            return;
        }
        judge();
        return;
    case ReportedState::Confirming:
        if (!report.installedVersion.empty() && !hasVersion() && (hasNewBoot() || wasConfirming)) {
            fail(FailureKind::RolledBack, "old_version");
            return;
        }
        if (wasConfirming && r.boot != bootSeen)
            r.until = m_now + m_context.times->probation;
        if (!isProven())
            enter(Rebooting);
        judge();
        return;
    default: break;
    }
    if (wasConfirming && stage != Rebooting && !report.installedVersion.empty() && !hasVersion()) {
        fail(FailureKind::RolledBack, "old_version");
        return;
    }
    const bool moved = r.state != stage || report.percent > r.percent;
    r.flags.claimed = false; // it is at work again
    enter(stage);
    r.flags.held = false;
    r.percent = report.percent;
    r.until = stage == Deferred ? report.until : noTime;
    if (moved)
        r.progressAt = m_now;
}

void Step::evidence(const UpdateEvent &event)
{
    const bool wasConfirming = r.state == Confirming;
    const std::string bootSeen = r.boot;
    if (!event.version.empty())
        r.version = event.version;
    if (!event.bootId.empty())
        r.boot = event.bootId;
    if (isTerminal(r.state)) {
        if (r.state == Succeeded && !event.version.empty())
            r.flags.drifted = !hasVersion();
        return;
    }
    if (r.attempt == 0) {
        if (r.boot != r.bootBefore && !event.bootId.empty())
            r.bootBefore = r.boot;
        if (hasVersion() && r.state != Selected) {
            r.flags.manual = true;
            end(AlreadyInstalled);
        }
        return;
    }
    if (r.state == Cancelling)
        return; // its answer, or the time-out, decides
    if (r.state == Lost && !event.version.empty() && !hasVersion() && hasNewBoot()) {
        fail(FailureKind::RolledBack, "old_version");
        return;
    }
    if (wasConfirming && r.boot != bootSeen)
        r.until = m_now + m_context.times->probation;
    if (isProven() || r.flags.claimed)
        judge();
}

void Step::cancel(CancelMode mode)
{
    if (isTerminal(r.state) || r.state == Cancelling)
        return;
    if (isIdle(r)) {
        end(Cancelled);
        return;
    }
    const bool accepted = isBeforeInstall(r.state) || r.state == WaitingConfirm || r.state == Deferred;
    if (!isUnaccepted(r.state) && !(mode == CancelMode::Forced && isBeforeInstall(r.state)))
        return;
    r.stage = r.state;
    enter(Cancelling);
    m_order = accepted && mode == CancelMode::Forced ? UpdateOrder::PublishCancel : UpdateOrder::Clear;
}

void Step::tick()
{
    const Timestamp due = nextDue(r, m_context);
    if (due == noTime || m_now < due || r.state == RetryWait)
        return;
    switch (r.state) {
    case Rebooting:
        r.stage = r.state;
        r.flags.failing = true;
        enter(Lost);
        return;
    case Confirming:
        if (r.flags.claimed && m_now >= r.until && isProven()) {
            judge();
        } else {
            r.stage = r.state;
            r.flags.failing = true;
            enter(Lost);
        }
        return;
    case Unconfirmed:
        r.stage = r.state;
        r.code = "no_evidence";
        end(Failed);
        return;
    case Cancelling: end(CancelUnconfirmed); return;
    default: {
        const UpdateState stage = r.state == CancelRejected ? r.stage : r.state;
        fail(FailureKind::TimedOut, updateStateKey(stage));
        return;
    }
    }
}

void Step::deadline()
{
    if (isTerminal(r.state))
        return;
    switch (r.state) {
    case Unconfirmed:
        r.code = "no_evidence";
        end(Failed);
        return;
    case Lost:
        r.code = "lost";
        end(Failed);
        return;
    case RetryWait: end(Failed); return; // with the code of its last attempt
    case Cancelling: end(CancelUnconfirmed); return;
    default: break;
    }
    r.code = "deadline";
    end(r.attempt == 0 ? Skipped : TimedOut);
}

void Step::apply(const UpdateEvent &event)
{
    using Kind = UpdateEventKind;
    switch (event.kind) {
    case Kind::Eligible:
        if (r.state == Selected)
            enter(WaitingPhase);
        return;
    case Kind::Ineligible:
        if (r.state == Selected || (r.attempt == 0 && !isTerminal(r.state))) {
            r.ineligibility = event.ineligibility;
            end(Ineligible);
        }
        return;
    case Kind::AlreadyInstalled:
        if (r.state == Selected)
            end(AlreadyInstalled);
        return;
    case Kind::Dispatch: dispatch(); return;
    case Kind::Hold:
        if (r.state == WaitingPhase || r.state == WaitingWindow) {
            r.flags.held = true;
            enter(WaitingOnline);
        } else if ((r.state == WaitingOnline || r.state == Deferred) && !r.flags.held) {
            r.flags.held = true;
            m_order = UpdateOrder::Clear;
        }
        return;
    case Kind::WindowClosed:
        if (r.state == WaitingPhase || (r.state == WaitingOnline && r.flags.held)) {
            r.flags.held = false;
            enter(WaitingWindow);
            r.until = event.until;
        } else if (r.state == WaitingWindow || r.state == RetryWait
                   || (r.state == Deferred && r.flags.held)) {
            r.until = std::max(r.until, event.until);
        }
        return;
    case Kind::WindowOpened:
        if (r.state == WaitingWindow) {
            enter(WaitingPhase);
            r.until = noTime;
        }
        return;
    case Kind::Withdraw:
        if (r.state == WaitingOnline) {
            const bool wasOut = !r.flags.held;
            r.flags.held = false;
            enter(WaitingPhase);
            if (wasOut)
                m_order = UpdateOrder::Clear;
        }
        return;
    case Kind::Acknowledged: acknowledge(event.order); return;
    case Kind::Seen:
        if (r.state == WaitingOnline && !r.flags.held)
            enter(Notified);
        return;
    case Kind::Gone:
        if (r.state == Notified)
            enter(WaitingOnline);
        return;
    case Kind::Report: report(*event.report); return;
    case Kind::Evidence: evidence(event); return;
    case Kind::Cancel: cancel(CancelMode::Soft); return;
    case Kind::CancelForced: cancel(CancelMode::Forced); return;
    case Kind::Supersede:
        if (isWaiting(r.state) || r.state == Sending || r.state == Notified)
            end(Superseded);
        return;
    case Kind::Remove:
        if (!isTerminal(r.state))
            end(Removed);
        return;
    case Kind::Skip:
        if (isWaiting(r.state))
            end(Skipped);
        return;
    case Kind::Force:
        if (r.state == WaitingWindow || (r.state == Deferred && r.flags.held)) {
            r.flags.forced = true;
            r.flags.held = false;
            r.until = noTime;
            enter(WaitingPhase);
        } else if (r.state == Deferred || r.state == WaitingConfirm) {
            r.flags.forced = true;
            r.until = noTime;
            publish();
        }
        return;
    case Kind::Install:
        if (m_context.install == InstallPolicy::DownloadOnly
            && (r.state == Downloaded || r.state == Verified))
            publish();
        return;
    case Kind::Resend:
        if (r.state == Sending)
            publish(), m_order = UpdateOrder::Publish;
        else if (r.state == Cancelling)
            m_order = isUnaccepted(r.stage) && r.stage != WaitingConfirm && r.stage != Deferred
                ? UpdateOrder::Clear
                : UpdateOrder::PublishCancel;
        return;
    case Kind::Tick: tick(); return;
    case Kind::Deadline: deadline(); return;
    }
}

} // namespace

UpdateStep next(const UpdateRecord &record, const UpdateEvent &event, const UpdateContext &context,
                Timestamp now)
{
    Step step(record, context, now);
    step.apply(event);
    return std::move(step).finish(record);
}

Timestamp nextDue(const UpdateRecord &r, const UpdateContext &context)
{
    const StageTimes &times = *context.times;
    switch (r.state) {
    case RetryWait: return r.until;
    case Notified: return r.since + times.accept;
    case Accepted:
    case Downloading: return r.progressAt + times.downloadStall;
    case Downloaded:
    case Verified: // may wait for the window or for a person
        return context.install == InstallPolicy::Now ? r.since + times.install : noTime;
    case Verifying:
    case Installing:
    case CancelRejected: return r.since + times.install;
    case Rebooting: return r.since + times.reboot;
    case Confirming: {
        const Timestamp patience = r.since + 2 * times.probation + times.reboot;
        return r.flags.claimed && r.until != noTime ? std::min(r.until, patience) : patience;
    }
    case Unconfirmed: return r.since + times.evidence;
    case Cancelling: return r.since + times.cancel;
    default: return noTime;
    }
}

bool isFailure(UpdateState state) { return state >= Rejected && state <= RolledBack; }

bool isOutstanding(const UpdateRecord &record)
{
    if (record.flags.held || record.state == RetryWait || record.state == Lost)
        return false;
    return record.state >= Sending && !isTerminal(record.state);
}

bool isInFlight(UpdateState state) { return state >= Accepted && state < Succeeded; }

bool isChanged(const UpdateRecord &record, std::string_view targetVersion)
{
    if (record.attempt == 0 || record.previousVersion.empty() || record.previousVersion == targetVersion)
        return false;
    switch (record.state) {
    case Succeeded: return !record.flags.drifted;
    case Unconfirmed:
    case Confirming: return true;
    case Ineligible:
    case AlreadyInstalled:
    case Removed: return false;
    default: return record.changedAt != noTime && record.version == targetVersion;
    }
}

std::string_view updateStateKey(UpdateState state) { return stateKeys[static_cast<size_t>(state)]; }
std::optional<UpdateState> updateStateFromKey(std::string_view key)
{
    const auto found = std::find(stateKeys.begin(), stateKeys.end(), key);
    return found == stateKeys.end() ? std::nullopt
                                    : std::optional(static_cast<UpdateState>(found - stateKeys.begin()));
}
std::string_view ineligibilityKey(Ineligibility reason)
{
    return ineligibilityKeys[static_cast<size_t>(reason)];
}
std::optional<Ineligibility> ineligibilityFromKey(std::string_view key)
{
    const auto found = std::find(ineligibilityKeys.begin(), ineligibilityKeys.end(), key);
    return found == ineligibilityKeys.end()
        ? std::nullopt
        : std::optional(static_cast<Ineligibility>(found - ineligibilityKeys.begin()));
}

} // namespace fleetscope
