// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertlifecycle.h"

#include <algorithm>
#include <array>

namespace fleetscope {
namespace {

constexpr int flapResults = 21;
constexpr quint32 flapMask = (1U << flapResults) - 1;
/// A source that only speaks when it changes would flap for ever; silence counts as "the same" this often.
constexpr Milliseconds flapSample{60'000};

enum class Timer : quint8 { Hold, Clear, StepDown, Escalate, Shelf, Release, Repeat, Sample, None };

bool isUniform(quint32 results) { return results == 0 || results == flapMask; }

/// The state on its way through one event.
class Machine
{
public:
    Machine(const AlertPolicy &policy, AlertStep &step)
        : m_policy(policy)
        , m_step(step)
        , s(step.state)
    { }

    void runTimers(Timestamp now);
    void apply(const AlertEvent &event, Timestamp now);

private:
    void run(Timer timer, Timestamp at, Timestamp now);
    void evaluate(AlertTruth truth, AlertSeverity severity, Timestamp at);
    void beginPending(AlertSeverity severity, Timestamp at);
    void fire(Timestamp at);
    void fireAgain(Timestamp at);
    void beginClearing(Timestamp at);
    void returnToNormal(Timestamp at);
    void closeIfDone(Timestamp at);
    void setSeverity(AlertSeverity severity, Timestamp at);
    void sample(bool raised, Timestamp at);
    void acknowledge(Timestamp now);
    void unacknowledge(Timestamp now);
    void shelve(const AlertEvent &event, Timestamp now);
    void unshelve(Timestamp at);
    void reset(Timestamp now);
    void inhibit(quint64 parent, Timestamp now);
    void setSource(bool stale, Timestamp now);
    void toldAfterSuppression(Timestamp at);
    void notify(AlertNotice notice, Timestamp at);
    void log(AlertChange change, Timestamp at)
    {
        m_step.transitions.push_back({change, at, effectiveSeverity(s)});
    }
    void refuse(AlertRefusal refusal) { m_step.refusal = refusal; }

    const AlertPolicy &m_policy;
    AlertStep &m_step;
    AlertState &s;
};

struct Due
{
    Timer timer = Timer::None;
    Timestamp at = noTime;
};

/// The timer that is due first; of two at the same time the first of the enumeration.
Due firstTimer(const AlertPolicy &p, const AlertState &s)
{
    Due first;
    const auto consider = [&](Timer timer, Timestamp at) {
        at = std::max(at, s.touched);
        if (first.timer == Timer::None || at < first.at)
            first = {timer, at};
    };
    const bool told = s.condition == AlertCondition::Firing && !s.acknowledged;
    // What we cannot see does not go on being true, nor does it go away.
    if (s.condition == AlertCondition::Pending && !s.staleSource)
        consider(Timer::Hold, s.since + p.holdFor);
    if (s.condition == AlertCondition::Clearing && !s.staleSource) {
        consider(Timer::Clear, s.since + p.clearFor);
        if (s.escalated && p.stepDownAfter > Milliseconds::zero())
            consider(Timer::StepDown, s.since + p.stepDownAfter);
    }
    if (told && !s.escalated && !s.steppedDown && p.escalateAfter > Milliseconds::zero())
        consider(Timer::Escalate, s.unacknowledgedSince + p.escalateAfter);
    if (s.shelvedUntil != noTime)
        consider(Timer::Shelf, s.shelvedUntil);
    if (s.releaseAt != noTime)
        consider(Timer::Release, s.releaseAt);
    if (told && s.notified && !s.flapping && p.repeat > Milliseconds::zero()
        && suppression(s) == AlertSuppression::None)
        consider(Timer::Repeat, s.notifiedAt + p.repeat);
    if (!isUniform(s.results))
        consider(Timer::Sample, s.sampledAt + flapSample);
    return first;
}

void Machine::runTimers(Timestamp now)
{
    for (Due due = firstTimer(m_policy, s); due.timer != Timer::None && due.at <= now;
         due = firstTimer(m_policy, s)) {
        run(due.timer, due.at, now);
        s.touched = due.at;
    }
}

void Machine::run(Timer timer, Timestamp at, Timestamp now)
{
    switch (timer) {
    case Timer::Hold: fire(at); break;
    case Timer::Clear: returnToNormal(at); break;
    case Timer::StepDown:
        s.escalated = false;
        s.steppedDown = true;
        log(AlertChange::SteppedDown, at);
        break;
    case Timer::Escalate:
        s.escalated = true;
        log(AlertChange::Escalated, at);
        notify(AlertNotice::Escalated, at);
        break;
    case Timer::Shelf: unshelve(at); break;
    case Timer::Release:
        s.inhibited = false;
        s.inhibitedBy = 0;
        s.releaseAt = noTime;
        log(AlertChange::Released, at);
        toldAfterSuppression(at);
        break;
    case Timer::Repeat:
        notify(AlertNotice::Reminder, at);
        // One reminder for a long absence, not one for each interval of it.
        s.notifiedAt = at + (now - at) / m_policy.repeat * m_policy.repeat;
        break;
    case Timer::Sample: sample((s.results & 1U) != 0, at); break;
    case Timer::None: break;
    }
}

void Machine::apply(const AlertEvent &event, Timestamp now)
{
    using Type = AlertEvent::Type;
    switch (event.type) {
    case Type::Tick: break;
    case Type::Evaluate: evaluate(event.truth, event.severity, now); break;
    case Type::Acknowledge: acknowledge(now); break;
    case Type::Unacknowledge: unacknowledge(now); break;
    case Type::Shelve:
    case Type::ShelveOnce: shelve(event, now); break;
    case Type::Unshelve:
        if (s.shelvedUntil == noTime)
            refuse(AlertRefusal::NotShelved);
        else
            unshelve(now);
        break;
    case Type::Silence:
        if (s.silencedBy == 0)
            log(AlertChange::Silenced, now);
        s.silencedBy = event.silence;
        break;
    case Type::EndSilence:
        if (s.silencedBy != 0) {
            s.silencedBy = 0;
            log(AlertChange::SilenceEnded, now);
            toldAfterSuppression(now);
        }
        break;
    case Type::Inhibit: inhibit(event.parent, now); break;
    case Type::ParentCleared:
        if (s.inhibited && s.releaseAt == noTime)
            s.releaseAt = now + m_policy.inhibitGrace;
        break;
    case Type::BeginMaintenance:
        if (!s.maintenance) {
            s.maintenance = true;
            log(AlertChange::MaintenanceBegan, now);
        }
        break;
    case Type::EndMaintenance:
        if (s.maintenance) {
            s.maintenance = false;
            log(AlertChange::MaintenanceEnded, now);
            toldAfterSuppression(now);
        }
        break;
    case Type::TakeOutOfService:
        if (!s.outOfService) {
            s.outOfService = true;
            log(AlertChange::OutOfServiceBegan, now);
        }
        break;
    case Type::ReturnToService:
        if (s.outOfService) {
            s.outOfService = false;
            log(AlertChange::OutOfServiceEnded, now);
            toldAfterSuppression(now);
        }
        break;
    case Type::SourceStale: setSource(true, now); break;
    case Type::SourceFresh: setSource(false, now); break;
    case Type::Reset: reset(now); break;
    }
}

void Machine::evaluate(AlertTruth truth, AlertSeverity severity, Timestamp at)
{
    const bool raised = truth == AlertTruth::Raise;
    sample(truth == AlertTruth::Between ? (s.results & 1U) != 0 : raised, at);
    switch (s.condition) {
    case AlertCondition::Inactive:
        if (raised)
            beginPending(severity, at);
        break;
    case AlertCondition::Pending:
        if (raised) {
            s.severity = severity;
            break;
        }
        s.condition = AlertCondition::Inactive;
        s.since = at;
        log(AlertChange::PendingDropped, at);
        closeIfDone(at); // an open one that was acknowledged in the meantime
        break;
    case AlertCondition::Firing:
        if (raised)
            setSeverity(severity, at);
        else if (truth == AlertTruth::Clear)
            beginClearing(at);
        break;
    case AlertCondition::Clearing:
        if (truth != AlertTruth::Clear)
            fireAgain(at);
        if (raised)
            setSeverity(severity, at);
        break;
    }
}

void Machine::beginPending(AlertSeverity severity, Timestamp at)
{
    s.condition = AlertCondition::Pending;
    s.since = at;
    s.severity = severity;
    if (m_policy.holdFor > Milliseconds::zero())
        log(AlertChange::PendingBegan, at);
    else
        fire(at);
}

void Machine::fire(Timestamp at)
{
    const bool again =
        !s.open && s.id != 0 && s.closedAt != noTime && s.since - s.closedAt <= m_policy.reopen;
    if (!s.open && !again) {
        s.id = 0;
        s.count = 0;
        s.openedAt = at;
        m_step.opened = true;
    }
    ++s.count;
    s.open = true;
    s.closedAt = noTime;
    s.condition = AlertCondition::Firing;
    s.since = at;
    s.firedAt = at;
    s.acknowledged = false;
    s.unacknowledgedSince = at;
    s.escalated = false;
    s.steppedDown = false;
    s.notified = false;
    s.latched = m_policy.latched;
    log(again ? AlertChange::Reopened : AlertChange::Fired, at);
    notify(AlertNotice::Fired, at);
}

void Machine::fireAgain(Timestamp at)
{
    s.condition = AlertCondition::Firing;
    s.since = at;
    log(AlertChange::FiringAgain, at);
    if (!s.notified) // it was suppressed all the time until now
        notify(AlertNotice::Unsuppressed, at);
}

void Machine::beginClearing(Timestamp at)
{
    s.condition = AlertCondition::Clearing;
    s.since = at;
    if (m_policy.clearFor > Milliseconds::zero())
        log(AlertChange::ClearingBegan, at);
    else
        returnToNormal(at);
}

void Machine::returnToNormal(Timestamp at)
{
    s.condition = AlertCondition::Inactive;
    s.since = at;
    log(AlertChange::Returned, at);
    if (s.shelvedOnce)
        unshelve(at);
    if (m_policy.acknowledgesItself && !s.acknowledged) {
        s.acknowledged = true;
        s.acknowledgedSeverity = effectiveSeverity(s);
        log(AlertChange::Acknowledged, at);
    }
    closeIfDone(at);
}

void Machine::closeIfDone(Timestamp at)
{
    if (!s.open || s.condition != AlertCondition::Inactive || !s.acknowledged || s.latched)
        return;
    s.open = false;
    s.closedAt = at;
    log(AlertChange::Closed, at);
}

void Machine::setSeverity(AlertSeverity severity, Timestamp at)
{
    if (severity == s.severity)
        return;
    const bool rises = severity > s.severity;
    s.severity = severity;
    log(rises ? AlertChange::SeverityRose : AlertChange::SeverityFell, at);
    const AlertSeverity effective = effectiveSeverity(s);
    if (s.acknowledged && effective > s.acknowledgedSeverity) {
        s.acknowledged = false;
        s.unacknowledgedSince = at;
        log(AlertChange::Unacknowledged, at);
    }
    if (s.notified && effective > s.notifiedSeverity)
        notify(AlertNotice::SeverityRose, at);
}

void Machine::sample(bool raised, Timestamp at)
{
    s.results = ((s.results << 1) | (raised ? 1U : 0U)) & flapMask;
    s.sampledAt = at;
    if (isUniform(s.results) && !s.flapping)
        return;
    const double percent = flapPercent(s.results);
    if (!s.flapping && percent > m_policy.flapHighPercent) {
        s.flapping = true;
        log(AlertChange::FlappingBegan, at);
        // One that never fired has troubled nobody.
        if (s.open)
            notify(AlertNotice::Flapping, at);
    } else if (s.flapping && percent < m_policy.flapLowPercent) {
        s.flapping = false;
        log(AlertChange::FlappingEnded, at);
    }
}

void Machine::acknowledge(Timestamp now)
{
    if (!s.open)
        return refuse(AlertRefusal::NotOpen);
    if (s.acknowledged)
        return refuse(AlertRefusal::AlreadyAcknowledged);
    s.acknowledged = true;
    s.acknowledgedSeverity = effectiveSeverity(s);
    log(AlertChange::Acknowledged, now);
    closeIfDone(now);
}

void Machine::unacknowledge(Timestamp now)
{
    if (!s.acknowledged || s.id == 0)
        return refuse(AlertRefusal::NotAcknowledged);
    s.acknowledged = false;
    s.unacknowledgedSince = now;
    s.open = true;
    s.closedAt = noTime;
    log(AlertChange::Unacknowledged, now);
}

void Machine::shelve(const AlertEvent &event, Timestamp now)
{
    const bool once = event.type == AlertEvent::Type::ShelveOnce;
    if (!s.open && s.condition != AlertCondition::Pending)
        return refuse(AlertRefusal::NotOpen);
    if (event.text.trimmed().isEmpty())
        return refuse(AlertRefusal::ReasonMissing);
    if (!once && event.until <= now)
        return refuse(AlertRefusal::EndsInThePast);
    if (!once && event.until - now > m_policy.maxShelve)
        return refuse(AlertRefusal::ShelvedTooLong);
    s.shelvedOnce = once;
    s.shelvedUntil = once ? now + m_policy.maxShelve : event.until;
    log(AlertChange::Shelved, now);
}

void Machine::unshelve(Timestamp at)
{
    s.shelvedUntil = noTime;
    s.shelvedOnce = false;
    log(AlertChange::Unshelved, at);
    // Told again even if it was told before: whoever put it away wanted to hear of it at this time.
    if (s.condition == AlertCondition::Firing)
        notify(AlertNotice::Unsuppressed, at);
}

void Machine::reset(Timestamp now)
{
    if (!s.latched || !s.open)
        return refuse(AlertRefusal::NotLatched);
    if (s.condition != AlertCondition::Inactive)
        return refuse(AlertRefusal::StillActive);
    s.latched = false;
    log(AlertChange::LatchReset, now);
    closeIfDone(now);
}

void Machine::inhibit(quint64 parent, Timestamp now)
{
    if (parent == s.id && s.id != 0)
        return refuse(AlertRefusal::InhibitsItself);
    if (!s.inhibited)
        log(AlertChange::Inhibited, now);
    s.inhibited = true;
    s.inhibitedBy = parent;
    s.releaseAt = noTime;
}

void Machine::setSource(bool stale, Timestamp now)
{
    if (s.staleSource == stale)
        return;
    s.staleSource = stale;
    // The timers begin again: nobody knows what was true in between.
    if (!stale && (s.condition == AlertCondition::Pending || s.condition == AlertCondition::Clearing))
        s.since = now;
    log(stale ? AlertChange::SourceWentStale : AlertChange::SourceCameBack, now);
}

void Machine::toldAfterSuppression(Timestamp at)
{
    const bool knows = s.notified && effectiveSeverity(s) <= s.notifiedSeverity;
    if (s.condition == AlertCondition::Firing && !knows)
        notify(AlertNotice::Unsuppressed, at);
}

void Machine::notify(AlertNotice notice, Timestamp at)
{
    const AlertSeverity severity = effectiveSeverity(s);
    if (s.acknowledged || suppression(s) != AlertSuppression::None)
        return;
    if (s.flapping && notice != AlertNotice::Flapping && severity <= s.notifiedSeverity)
        return;
    s.notified = true;
    s.notifiedAt = at;
    s.notifiedSeverity = severity;
    m_step.notice = notice;
}

template <size_t N, typename Enum>
std::string_view wordOf(const std::array<std::string_view, N> &words, Enum value)
{
    return words.at(static_cast<size_t>(value));
}

constexpr std::array<std::string_view, 3> severityWords{"info", "warning", "critical"};

} // namespace

AlertStep next(const AlertPolicy &policy, const AlertState &state, const AlertEvent &event, Timestamp now)
{
    AlertStep step;
    step.state = state;
    now = std::max(now, state.touched);
    Machine machine(policy, step);
    machine.runTimers(now);
    step.state.touched = now;
    machine.apply(event, now);
    machine.runTimers(now); // a time of zero is due at once
    // What happened while nobody looked and is settled by this event is no news.
    if (step.notice && (step.state.acknowledged || suppression(step.state) != AlertSuppression::None)) {
        step.notice.reset();
        step.state.notified = false;
    }
    return step;
}

Timestamp nextTimer(const AlertPolicy &policy, const AlertState &state)
{
    const Due first = firstTimer(policy, state);
    const bool rests =
        first.timer == Timer::None && state.condition == AlertCondition::Inactive && !state.open;
    if (rests && state.closedAt != noTime) { // nothing happens any more but that it may be forgotten
        const Timestamp forgotten = state.closedAt + policy.reopen + Milliseconds(1);
        return forgotten > state.touched ? forgotten : noTime;
    }
    return first.at;
}

AlertSeverity effectiveSeverity(const AlertState &state)
{
    const int level = static_cast<int>(state.severity) + (state.escalated ? 1 : 0);
    return static_cast<AlertSeverity>(std::min(level, static_cast<int>(AlertSeverity::Critical)));
}

AlertSuppression suppression(const AlertState &state)
{
    if (state.outOfService)
        return AlertSuppression::OutOfService;
    if (state.maintenance)
        return AlertSuppression::Maintenance;
    if (state.inhibited)
        return AlertSuppression::Inhibited;
    if (state.silencedBy != 0)
        return AlertSuppression::Silenced;
    if (state.shelvedUntil != noTime)
        return state.shelvedOnce ? AlertSuppression::ShelvedOnce : AlertSuppression::Shelved;
    return AlertSuppression::None;
}

AlertStage stage(const AlertState &state)
{
    if (state.condition == AlertCondition::Firing || state.condition == AlertCondition::Clearing)
        return state.acknowledged ? AlertStage::Acknowledged : AlertStage::Unacknowledged;
    if (state.condition == AlertCondition::Pending)
        return AlertStage::Pending;
    if (state.open)
        return state.acknowledged ? AlertStage::Latched : AlertStage::Returned;
    return state.id == 0 ? AlertStage::Quiet : AlertStage::Closed;
}

double flapPercent(quint32 results)
{
    constexpr double oldWeight = 0.75;
    constexpr double newWeight = 1.25;
    constexpr int pairs = flapResults - 1;
    double sum = 0;
    for (int i = 0; i < pairs; ++i) { // bit 0 is the newest
        if (((results >> i) ^ (results >> (i + 1))) & 1U)
            sum += newWeight - (newWeight - oldWeight) * i / (pairs - 1);
    }
    return 100 * sum / pairs;
}

bool isForgettable(const AlertPolicy &policy, const AlertState &state, Timestamp now)
{
    return state.condition == AlertCondition::Inactive && !state.open && !state.flapping && state.results == 0
        && state.shelvedUntil == noTime && (state.closedAt == noTime || now - state.closedAt > policy.reopen);
}

std::string_view severityKey(AlertSeverity severity) { return wordOf(severityWords, severity); }

std::string_view conditionKey(AlertCondition condition)
{
    static constexpr std::array<std::string_view, 4> words{"inactive", "pending", "firing", "clearing"};
    return wordOf(words, condition);
}

std::string_view suppressionKey(AlertSuppression suppression)
{
    static constexpr std::array<std::string_view, 7> words{
        "none", "shelved", "shelved-once", "silenced", "inhibited", "maintenance", "out-of-service"};
    return wordOf(words, suppression);
}

std::string_view changeKey(AlertChange change)
{
    static constexpr std::array<std::string_view, alertChanges> words{
        "pending",      "pending-dropped",   "fired",          "reopened",
        "clearing",     "firing-again",      "returned",       "closed",
        "acknowledged", "unacknowledged",    "severity-rose",  "severity-fell",
        "escalated",    "stepped-down",      "shelved",        "unshelved",
        "silenced",     "silence-ended",     "inhibited",      "released",
        "maintenance",  "maintenance-ended", "out-of-service", "out-of-service-ended",
        "flapping",     "flapping-ended",    "source-stale",   "source-back",
        "latch-reset",  "commented",         "assigned"};
    return wordOf(words, change);
}

std::string_view noticeKey(AlertNotice notice)
{
    static constexpr std::array<std::string_view, 6> words{"fired",        "severity-rose", "escalated",
                                                           "unsuppressed", "flapping",      "reminder"};
    return wordOf(words, notice);
}

std::string_view stageKey(AlertStage stage)
{
    static constexpr std::array<std::string_view, 7> words{
        "quiet", "pending", "unacknowledged", "acknowledged", "returned", "latched", "closed"};
    return wordOf(words, stage);
}

std::optional<AlertSeverity> severityFromKey(std::string_view key)
{
    const auto found = std::ranges::find(severityWords, key);
    if (found == severityWords.end())
        return {};
    return static_cast<AlertSeverity>(found - severityWords.begin());
}

} // namespace fleetscope
