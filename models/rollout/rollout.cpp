// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/rollout.h"

#include "models/rollout/refusal.h"

#include <algorithm>
#include <cmath>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

std::string words(const std::string &who, const std::string &why)
{
    return why.empty() ? who : who + ": " + why;
}

} // namespace

Rollout::Rollout(RolloutPlan plan)
    : m_plan(std::move(plan))
{
    m_header.phases.resize(m_plan.phases.size());
    m_hash = planHash(m_plan);
    index();
}

Rollout::Rollout(RolloutPlan plan, RolloutHeader header, std::vector<UpdateRecord> records)
    : m_plan(std::move(plan))
    , m_header(std::move(header))
    , m_records(std::move(records))
{
    m_header.phases.resize(m_plan.phases.size());
    m_records.resize(m_plan.targets.size());
    m_hash = planHash(m_plan);
    index();
    m_headerChanged = false;
}

/// Everything that follows from plan, header and records.
void Rollout::index()
{
    m_windows = m_plan.window && m_plan.install == InstallPolicy::Now
        ? WindowClock(*m_plan.window, m_plan.zone)
        : WindowClock();
    m_index.clear();
    m_index.reserve(m_plan.targets.size());
    for (size_t i = 0; i < m_plan.targets.size(); ++i)
        m_index.emplace(m_plan.targets[i].device, static_cast<quint32>(i));
    m_online.resize(m_records.size(), false);
    m_isChanged.resize(m_records.size(), false);
    recount();
    m_ready.clear();
    m_due = {};
    for (quint32 i = 0; i < m_records.size(); ++i) {
        if (const Timestamp due = dueOf(i); due != noTime)
            m_due.push({due, i});
    }
    for (size_t phase = 0; phase < m_plan.phases.size(); ++phase) {
        if (m_header.phases[phase].state != PhaseState::Pending)
            readyPhase(phase);
    }
}

void Rollout::recount()
{
    m_tallies.assign(m_plan.phases.size(), {});
    m_stateCounts = {};
    m_phaseCounts.assign(m_plan.phases.size(), {});
    m_outstanding = m_awaiting = 0;
    for (size_t i = 0; i < m_records.size(); ++i)
        count(m_records[i], m_plan.targets[i].phase, 1);
}

std::optional<quint32> Rollout::targetOf(std::string_view device) const
{
    const auto found = m_index.find(std::string(device));
    return found == m_index.end() ? std::nullopt : std::optional(found->second);
}

const std::string &Rollout::targetVersion(quint32 target) const
{
    return m_plan.artifacts[m_plan.targets[target].artifact].reference.version;
}

size_t Rollout::currentPhase() const
{
    size_t phase = 0;
    while (phase < m_header.phases.size()
           && (m_header.phases[phase].state == PhaseState::Passed
               || m_header.phases[phase].state == PhaseState::Skipped))
        ++phase;
    return phase;
}

bool Rollout::holdsPlace(const UpdateRecord &record) const
{
    if (m_plan.install == InstallPolicy::DownloadOnly && !m_header.installReleased
        && (record.state == UpdateState::Downloaded || record.state == UpdateState::Verified))
        return false; // staged: it waits for a person
    return isOutstanding(record);
}

void Rollout::count(const UpdateRecord &record, quint32 phase, int sign)
{
    PhaseTally part = contribution(record, m_plan.gates.denominator);
    if (part.undecided > 0 && !holdsPlace(record) && record.state != UpdateState::RetryWait)
        part.undecided = 0;
    if (sign > 0)
        m_tallies[phase] += part;
    else
        m_tallies[phase] -= part;
    m_stateCounts[static_cast<size_t>(record.state)] += sign;
    m_phaseCounts[phase][static_cast<size_t>(record.state)] += sign;
    if (holdsPlace(record)) {
        const auto change = static_cast<size_t>(sign);
        m_outstanding += change;
        if (record.state == UpdateState::WaitingOnline || record.state == UpdateState::Deferred
            || (record.state == UpdateState::Sending && !record.flags.reachable))
            m_awaiting += change;
    }
}

GateVerdict Rollout::verdict(size_t phase) const
{
    const PhaseRecord &record = m_header.phases[phase];
    GateVerdict failure =
        judgeFailures(m_plan.gates, m_tallies[phase], record.consecutive, record.healthBreached);
    return failure.decision == GateDecision::Fail ? failure : judgeSuccess(m_plan.gates, m_tallies[phase]);
}

UpdateContext Rollout::contextOf(quint32 target) const
{
    const PlannedArtifact &artifact = m_plan.artifacts[m_plan.targets[target].artifact];
    UpdateContext context;
    context.targetVersion = artifact.reference.version;
    context.needsReboot = artifact.reference.needsReboot;
    context.install = m_header.installReleased ? InstallPolicy::Now : m_plan.install;
    context.times = &m_plan.times;
    context.retry = &m_plan.retry;
    context.epoch = m_epoch;
    context.online = m_online[target];
    context.mayRetry = state() == RolloutState::Running || state() == RolloutState::Paused;
    context.random = drawFor(m_plan.seed, m_plan.targets[target].device, 1'000 + m_records[target].failures);
    return context;
}

Timestamp Rollout::dueOf(quint32 target) const
{
    const UpdateRecord &record = m_records[target];
    if (record.state == UpdateState::WaitingWindow)
        return record.until;
    if (record.state == UpdateState::Deferred && record.flags.held)
        return record.until != noTime ? record.until : record.since + 1h;
    return fleetscope::nextDue(record, contextOf(target));
}

void Rollout::note(Timestamp now, quint32 target, std::string_view what, std::string code, std::string detail)
{
    m_notes.push_back({now, target, std::string(what), std::move(code), std::move(detail)});
}

void Rollout::step(quint32 target, const UpdateEvent &event, Timestamp now)
{
    UpdateRecord &current = m_records[target];
    UpdateStep result = next(current, event, contextOf(target), now);
    if (!result.changed)
        return;
    const quint32 phaseIndex = m_plan.targets[target].phase;
    PhaseRecord &phase = m_header.phases[phaseIndex];
    count(current, phaseIndex, -1);
    const UpdateState before = current.state;
    const bool wasFailing = current.flags.failing;
    current = std::move(result.record);
    count(current, phaseIndex, 1);
    if (result.order != UpdateOrder::None)
        makeOrder(target, result.order);
    if (current.state != before) {
        note(now, target, updateStateKey(current.state), current.code, current.message);
        if (current.state == UpdateState::Succeeded) {
            phase.consecutive = 0;
            phase.lastSuccess = now;
            ++m_header.successes;
            m_headerChanged = true;
        }
    }
    if (!wasFailing && current.flags.failing) {
        ++phase.consecutive;
        m_headerChanged = true;
    }
    if (const Timestamp due = dueOf(target); due != noTime)
        m_due.push({due, target});
    if (current.state == UpdateState::WaitingPhase)
        ready(target);
    if (!m_isChanged[target]) {
        m_isChanged[target] = true;
        m_changed.push_back(target);
    }
}

std::vector<quint32> Rollout::takeChanged()
{
    for (const quint32 target : m_changed)
        m_isChanged[target] = false;
    return std::exchange(m_changed, {});
}

Manifest Rollout::manifestFor(quint32 target) const
{
    const PlannedArtifact &artifact = m_plan.artifacts[m_plan.targets[target].artifact];
    const UpdateRecord &record = m_records[target];
    Manifest manifest;
    manifest.rollout = m_plan.id;
    manifest.revision = m_plan.revision;
    manifest.epoch = record.epoch;
    manifest.attempt = record.attempt;
    manifest.artifact = artifact.reference;
    manifest.from = artifact.from;
    manifest.minimumVersion = artifact.minimumVersion;
    manifest.hardware = artifact.hardware;
    manifest.depends = artifact.depends;
    manifest.install = m_header.installReleased ? InstallPolicy::Now : m_plan.install;
    if (m_plan.window && m_plan.install == InstallPolicy::Window)
        manifest.window = windowText(*m_plan.window);
    if (m_header.startedAt != noTime)
        manifest.expiresAt = m_header.startedAt + m_plan.deadline;
    manifest.force = record.flags.forced;
    manifest.times = m_plan.times;
    return manifest;
}

void Rollout::makeOrder(quint32 target, UpdateOrder kind)
{
    if (m_epoch == 0)
        return; // whoever drives now does it; reconciled() makes up for it when that is us again
    UpdateRecord &record = m_records[target];
    record.order = ++m_header.orders;
    record.orderKind = kind;
    m_headerChanged = true;
    RolloutOrder order{.serial = record.order, .target = target, .kind = kind, .manifest = {}};
    if (kind != UpdateOrder::Clear) {
        record.retained = true;
        order.manifest = manifestFor(target);
        if (kind == UpdateOrder::PublishCancel) {
            order.manifest.action = ManifestAction::Cancel;
            order.manifest.epoch = m_epoch;
        }
    }
    m_orders.push_back(std::move(order));
}

std::optional<Manifest> Rollout::manifestOf(quint32 target) const
{
    const UpdateRecord &record = m_records[target];
    if (record.attempt == 0 || record.orderKind == UpdateOrder::Clear || isTerminal(record.state))
        return {};
    Manifest manifest = manifestFor(target);
    if (record.orderKind == UpdateOrder::PublishCancel)
        manifest.action = ManifestAction::Cancel;
    return manifest;
}

void Rollout::ready(quint32 target, bool first)
{
    const PhaseState phase = m_header.phases[m_plan.targets[target].phase].state;
    if (phase == PhaseState::Pending)
        return; // when it opens, all of its devices come
    if (first)
        m_ready.push_front(target);
    else
        m_ready.push_back(target);
}

/// In the order of the draw, so that a phase does not go through the list by name.
void Rollout::readyPhase(size_t phase)
{
    std::vector<std::pair<double, quint32>> order;
    for (quint32 i = 0; i < m_records.size(); ++i) {
        if (m_plan.targets[i].phase != phase)
            continue;
        const UpdateState state = m_records[i].state;
        if (state == UpdateState::WaitingPhase || state == UpdateState::RetryWait || m_records[i].flags.held)
            order.emplace_back(m_plan.isRollback ? i : drawFor(m_plan.seed, m_plan.targets[i].device, 2), i);
    }
    std::sort(order.begin(), order.end());
    for (const auto &[draw, target] : order)
        m_ready.push_back(target);
}

bool Rollout::fire(RolloutEventKind event, Timestamp now, const std::string &detail,
                   const RolloutEventFacts &facts)
{
    const auto standing = next(m_header.standing, event, facts);
    if (!standing)
        return false;
    const RolloutStanding before = std::exchange(m_header.standing, *standing);
    m_headerChanged = true;
    if (*standing == before)
        return true;
    note(now, RolloutNote::wholeRollout, rolloutStateKey(standing->state),
         standing->reason == PauseReason::None ? std::string()
                                               : std::string(pauseReasonKey(standing->reason)),
         detail);
    entered(before.state, now);
    return true;
}

bool Rollout::firePhase(size_t phase, PhaseEventKind event, Timestamp now, const std::string &detail)
{
    PhaseRecord &record = m_header.phases[phase];
    const auto state = next(record.state, event);
    if (!state)
        return false;
    record.state = *state;
    m_headerChanged = true;
    if (*state == PhaseState::Open && record.opened == noTime)
        record.opened = now;
    if (*state == PhaseState::Passed || *state == PhaseState::Skipped)
        record.ended = now;
    note(now, RolloutNote::wholeRollout, phaseStateKey(*state), m_plan.phases[phase].name, detail);
    if (event == PhaseEventKind::Open)
        readyPhase(phase);
    return true;
}

void Rollout::forAll(UpdateEventKind kind, Timestamp now)
{
    for (quint32 i = 0; i < m_records.size(); ++i)
        step(i, {.kind = kind}, now);
}

void Rollout::entered(RolloutState before, Timestamp now)
{
    switch (state()) {
    case RolloutState::Running:
        if (m_header.startedAt == noTime)
            m_header.startedAt = now;
        break;
    case RolloutState::Paused: {
        const PauseReason reason = pauseReason();
        if (reason == PauseReason::Manual || reason == PauseReason::FailureGate
            || reason == PauseReason::HealthGate || reason == PauseReason::StaleData)
            forAll(UpdateEventKind::Withdraw, now); // a device that comes back now must not begin
        break;
    }
    case RolloutState::Cancelling:
        m_header.leaving = now;
        forAll(m_header.cancelMode == CancelMode::Forced ? UpdateEventKind::CancelForced
                                                         : UpdateEventKind::Cancel,
               now);
        break;
    case RolloutState::RollingBack:
        m_header.leaving = now;
        forAll(UpdateEventKind::CancelForced, now);
        break;
    case RolloutState::Expired: forAll(UpdateEventKind::Deadline, now); break;
    case RolloutState::Cancelled:
        if (before == RolloutState::Scheduled)
            forAll(UpdateEventKind::Cancel, now);
        break;
    default: break;
    }
    if (fleetscope::isTerminal(state()))
        m_header.endedAt = now;
}

// --- what people order
// -------------------------------------------------------------------------------------------

Result<void> Rollout::edit(RolloutPlan plan, Timestamp now)
{
    if (!fire(RolloutEventKind::Edit, now))
        return refusal(Refusal::NotEditable, m_plan.id);
    plan.id = m_plan.id;
    plan.revision = m_plan.revision + 1;
    m_plan = std::move(plan);
    m_header.approvedBy.clear();
    m_header.approvedHash.clear();
    m_header.phases.assign(m_plan.phases.size(), {});
    m_records.clear();
    m_plan.targets.clear();
    m_online.clear();
    m_isChanged.clear();
    m_changed.clear();
    m_hash = planHash(m_plan);
    index();
    return {};
}

Result<void> Rollout::freeze(RolloutPlan plan, Timestamp now)
{
    auto errors = checkPlan(plan);
    if (errors.empty() && plan.targets.empty() && !plan.liveTargets)
        errors.push_back(refusal(Refusal::NoDevice, plan.id));
    if (!errors.empty()) {
        (void)fire(RolloutEventKind::ValidationFailed, now, errors.front().what.toStdString());
        return errors.front();
    }
    m_plan = std::move(plan);
    m_hash = planHash(m_plan);
    m_records.assign(m_plan.targets.size(), {});
    m_header.phases.assign(m_plan.phases.size(), {});
    m_online.assign(m_plan.targets.size(), false);
    m_isChanged.assign(m_plan.targets.size(), false);
    m_changed.clear();
    for (size_t i = 0; i < m_records.size(); ++i) {
        UpdateRecord &record = m_records[i];
        record.since = now;
        record.version = m_plan.targets[i].version;
        record.boot = record.bootBefore = m_plan.targets[i].boot;
    }
    index();
    for (quint32 i = 0; i < m_records.size(); ++i) {
        const PlannedTarget &target = m_plan.targets[i];
        UpdateEvent event;
        event.kind = target.alreadyInstalled              ? UpdateEventKind::AlreadyInstalled
            : target.ineligibility != Ineligibility::None ? UpdateEventKind::Ineligible
                                                          : UpdateEventKind::Eligible;
        event.ineligibility = target.ineligibility;
        step(i, event, now);
    }
    const bool done =
        fire(m_plan.needsApproval ? RolloutEventKind::ApprovalRequested : RolloutEventKind::ValidationPassed,
             now, m_hash.toStdString());
    Q_ASSERT(done);
    return {};
}

Result<void> Rollout::validate(std::span<const TargetFacts> facts, Timestamp now)
{
    if (!fire(RolloutEventKind::Validate, now))
        return refusal(Refusal::NotDraft, m_plan.id);
    auto plan = freezePlan(m_plan, facts);
    if (!plan) {
        (void)fire(RolloutEventKind::ValidationFailed, now, plan.error().what.toStdString());
        return plan.error();
    }
    if (const auto frozen = freeze(std::move(*plan), now); !frozen)
        return frozen;
    for (size_t i = 0; i < facts.size(); ++i)
        m_online[i] = facts[i].online;
    return {};
}

Result<void> Rollout::validateAsPlanned(Timestamp now)
{
    if (!fire(RolloutEventKind::Validate, now))
        return refusal(Refusal::NotDraft, m_plan.id);
    return freeze(m_plan, now);
}

Result<void> Rollout::approve(const std::string &who, const QByteArray &hash, Timestamp now)
{
    if (state() != RolloutState::AwaitingApproval)
        return refusal(Refusal::NothingToApprove, m_plan.id);
    if (who.empty() || who == m_plan.author)
        return refusal(Refusal::SecondPerson, m_plan.id);
    if (hash != m_hash)
        return refusal(Refusal::OtherPlan, m_plan.id);
    m_header.approvedBy = who;
    m_header.approvedHash = hash.toStdString();
    (void)fire(RolloutEventKind::Approve, now, who);
    return {};
}

Result<void> Rollout::reject(const std::string &who, const std::string &why, Timestamp now)
{
    if (!fire(RolloutEventKind::Reject, now, words(who, why)))
        return refusal(Refusal::NothingToApprove, m_plan.id);
    return {};
}

Result<void> Rollout::start(const std::string &who, Timestamp now)
{
    if (!fire(RolloutEventKind::Start, now, who, {.holdsLease = m_epoch > 0}))
        return refusal(state() == RolloutState::Ready && m_epoch == 0 ? Refusal::DrivenElsewhere
                                                                      : Refusal::NotReady,
                       m_plan.id);
    advance(now);
    return {};
}

Result<void> Rollout::schedule(const std::string &who, Timestamp now)
{
    if (!fire(RolloutEventKind::Schedule, now, who))
        return refusal(Refusal::NotReady, m_plan.id);
    advance(now);
    return {};
}

Result<void> Rollout::pause(PauseReason reason, const std::string &who, Timestamp now)
{
    if (!fire(RolloutEventKind::Pause, now, who, {.reason = reason}))
        return refusal(Refusal::NotRunning, m_plan.id);
    return {};
}

Result<void> Rollout::resume(const std::string &who, const std::string &noteText, Timestamp now)
{
    const bool afterGate = state() == RolloutState::Paused && needsNote(pauseReason());
    if (state() == RolloutState::Paused && pauseReason() == PauseReason::SoakApproval)
        return approvePhase(who, now);
    if (!fire(RolloutEventKind::Resume, now, words(who, noteText),
              {.hasNote = !noteText.empty(), .holdsLease = m_epoch > 0}))
        return refusal(state() != RolloutState::Paused     ? Refusal::NotPaused
                           : afterGate && noteText.empty() ? Refusal::NoteNeeded
                                                           : Refusal::DrivenElsewhere,
                       m_plan.id);
    if (afterGate) {
        for (size_t phase = 0; phase < m_header.phases.size(); ++phase)
            settle(phase, now);
    }
    advance(now);
    return {};
}

/// The gates begin anew: what has failed so far was accepted by a person.
void Rollout::settle(size_t phase, Timestamp now)
{
    PhaseRecord &record = m_header.phases[phase];
    record.consecutive = 0;
    record.healthBreached = false;
    for (quint32 i = 0; i < m_records.size(); ++i) {
        UpdateRecord &one = m_records[i];
        if (m_plan.targets[i].phase != phase || one.flags.settled || one.attempt == 0
            || !(fleetscope::isTerminal(one.state) || one.flags.failing))
            continue;
        count(one, static_cast<quint32>(phase), -1);
        one.flags.settled = true;
        count(one, static_cast<quint32>(phase), 1);
        if (!m_isChanged[i]) {
            m_isChanged[i] = true;
            m_changed.push_back(i);
        }
    }
    firePhase(phase, PhaseEventKind::Reopen, now);
}

Result<void> Rollout::cancel(CancelMode mode, const std::string &who, Timestamp now)
{
    if (m_epoch == 0 && state() != RolloutState::Scheduled)
        return refusal(Refusal::DrivenElsewhere, m_plan.id);
    if (state() == RolloutState::Cancelling && mode == CancelMode::Forced
        && m_header.cancelMode == CancelMode::Soft) {
        m_header.cancelMode = mode;
        m_headerChanged = true;
        forAll(UpdateEventKind::CancelForced, now);
    } else {
        const CancelMode before = std::exchange(m_header.cancelMode, mode);
        if (!fire(RolloutEventKind::Cancel, now, who)) {
            m_header.cancelMode = before;
            return refusal(Refusal::NothingToCancel, m_plan.id);
        }
    }
    advance(now);
    return {};
}

Result<void> Rollout::rollBack(const std::string &who, Timestamp now)
{
    if (m_epoch == 0)
        return refusal(Refusal::DrivenElsewhere, m_plan.id);
    if (!fire(RolloutEventKind::RollBack, now, who))
        return refusal(Refusal::NothingToRollBack, m_plan.id);
    advance(now);
    return {};
}

Result<void> Rollout::skipPhase(const std::string &who, const std::string &why, Timestamp now)
{
    const size_t phase = currentPhase();
    if (why.empty())
        return refusal(Refusal::ReasonNeeded, m_plan.id);
    if (m_epoch == 0)
        return refusal(Refusal::DrivenElsewhere, m_plan.id);
    if ((state() != RolloutState::Running && state() != RolloutState::Paused)
        || phase == m_header.phases.size() || !firePhase(phase, PhaseEventKind::Skip, now, words(who, why)))
        return refusal(Refusal::NoPhaseToSkip, m_plan.id);
    for (quint32 i = 0; i < m_records.size(); ++i) {
        const UpdateRecord &record = m_records[i];
        if (m_plan.targets[i].phase == phase && record.attempt == 0)
            step(i, {.kind = UpdateEventKind::Skip}, now);
    }
    advance(now);
    return {};
}

Result<void> Rollout::approvePhase(const std::string &who, Timestamp now)
{
    const size_t phase = currentPhase();
    if (m_epoch == 0)
        return refusal(Refusal::DrivenElsewhere, m_plan.id);
    if (phase == m_header.phases.size() || !m_plan.phases[phase].approval || m_header.phases[phase].approved)
        return refusal(Refusal::NoPhaseToApprove, m_plan.id);
    m_header.phases[phase].approved = true;
    m_headerChanged = true;
    note(now, RolloutNote::wholeRollout, "phase_approved", m_plan.phases[phase].name, who);
    if (state() == RolloutState::Paused && pauseReason() == PauseReason::SoakApproval)
        (void)fire(RolloutEventKind::Resume, now, who);
    advance(now);
    return {};
}

Result<void> Rollout::install(const std::string &who, Timestamp now)
{
    if (m_epoch == 0)
        return refusal(Refusal::DrivenElsewhere, m_plan.id);
    if (m_plan.install != InstallPolicy::DownloadOnly || m_header.installReleased
        || state() != RolloutState::Running)
        return refusal(Refusal::NothingStaged, m_plan.id);
    note(now, RolloutNote::wholeRollout, "install_released", {}, who);
    // Before the flag: it is what tells a staged device from one that works.
    for (quint32 i = 0; i < m_records.size(); ++i)
        step(i, {.kind = UpdateEventKind::Install}, now);
    m_header.installReleased = true;
    m_headerChanged = true;
    for (RolloutOrder &order : m_orders)
        order.manifest.install = InstallPolicy::Now;
    recount();
    advance(now);
    return {};
}

Result<void> Rollout::orderDevice(quint32 target, UpdateEventKind kind, const std::string &who,
                                  const std::string &why, Timestamp now)
{
    using Kind = UpdateEventKind;
    if (target >= m_records.size()
        || (kind != Kind::Skip && kind != Kind::Remove && kind != Kind::Supersede && kind != Kind::Force))
        return refusal(Refusal::UnknownOrder, m_plan.id);
    if (kind == Kind::Force && why.empty())
        return refusal(Refusal::ReasonNeeded, m_plan.id);
    if (m_epoch == 0)
        return refusal(Refusal::DrivenElsewhere, m_plan.id);
    const UpdateRecord before = m_records[target];
    step(target, {.kind = kind}, now);
    if (before == m_records[target])
        return refusal(Refusal::DeviceIsPast, m_plan.targets[target].device);
    note(now, target, kind == Kind::Force ? "forced" : "ordered", {}, words(who, why));
    advance(now);
    return {};
}

// --- what happens
// ------------------------------------------------------------------------------------------------

void Rollout::setLease(quint64 epoch, Timestamp now)
{
    if (epoch == m_epoch)
        return;
    m_epoch = epoch;
    if (epoch == 0)
        (void)fire(RolloutEventKind::Pause, now, {}, {.reason = PauseReason::DriverLost});
}

void Rollout::restarted(Timestamp now)
{
    (void)fire(RolloutEventKind::Pause, now, {}, {.reason = PauseReason::DriverRestarted});
}

void Rollout::reconciled(Timestamp now)
{
    if (m_epoch == 0)
        return;
    for (quint32 i = 0; i < m_records.size(); ++i) {
        UpdateRecord &record = m_records[i];
        if (record.state == UpdateState::Sending || record.state == UpdateState::Cancelling) {
            step(i, {.kind = UpdateEventKind::Resend}, now);
        } else if (record.retained
                   && (fleetscope::isTerminal(record.state) || record.state == UpdateState::WaitingPhase
                       || record.flags.held)) {
            makeOrder(i, UpdateOrder::Clear);
            if (!m_isChanged[i]) {
                m_isChanged[i] = true;
                m_changed.push_back(i);
            }
        }
    }
    if (state() == RolloutState::Paused) {
        bool near = false;
        for (size_t phase = 0; phase < m_header.phases.size(); ++phase)
            near = near || isNearLimit(m_plan.gates, m_tallies[phase], m_header.phases[phase].consecutive);
        const bool mayGoOn = pauseReason() == PauseReason::BrokerLost
            || (pauseReason() == PauseReason::DriverRestarted && m_plan.resumesItself);
        if (mayGoOn && !near)
            (void)fire(RolloutEventKind::Resume, now, {});
    }
    advance(now);
}

void Rollout::deviceSeen(quint32 target, bool online, Timestamp now)
{
    if (m_online[target] == online)
        return;
    m_online[target] = online;
    step(target, {.kind = online ? UpdateEventKind::Seen : UpdateEventKind::Gone}, now);
    UpdateRecord &record = m_records[target];
    if (online && record.flags.held && record.state == UpdateState::WaitingOnline)
        ready(target, true);
    else if (!online && record.state == UpdateState::WaitingOnline && !record.flags.held
             && m_awaiting > std::max<size_t>(1, m_plan.pace.concurrency / 2))
        step(target, {.kind = UpdateEventKind::Hold}, now);
    advance(now);
}

void Rollout::deviceReported(const UpdateReport &report, quint32 target, Timestamp now)
{
    if (report.rollout != m_plan.id || report.revision != m_plan.revision)
        return;
    step(target, {.kind = UpdateEventKind::Report, .report = &report}, now);
    const UpdateRecord &record = m_records[target];
    if (record.state == UpdateState::Deferred && !record.flags.held
        && m_awaiting > std::max<size_t>(1, m_plan.pace.concurrency / 2))
        step(target, {.kind = UpdateEventKind::Hold}, now);
    advance(now);
}

void Rollout::deviceEvidence(quint32 target, std::string_view version, std::string_view bootId, Timestamp now)
{
    step(target, {.kind = UpdateEventKind::Evidence, .version = version, .bootId = bootId}, now);
    advance(now);
}

void Rollout::acknowledged(quint64 serial, quint32 target, Timestamp now)
{
    UpdateRecord &record = m_records[target];
    if (record.order == serial && record.orderKind == UpdateOrder::Clear && record.retained) {
        record.retained = false;
        if (!m_isChanged[target]) {
            m_isChanged[target] = true;
            m_changed.push_back(target);
        }
    }
    step(target, {.kind = UpdateEventKind::Acknowledged, .order = serial}, now);
    if (record.state == UpdateState::WaitingOnline && state() == RolloutState::Paused
        && pauseReason() != PauseReason::BrokerLost && pauseReason() != PauseReason::WindowClosed)
        step(target, {.kind = UpdateEventKind::Withdraw}, now);
    advance(now);
}

void Rollout::healthJudged(size_t phase, bool breached, const std::string &statement, Timestamp now)
{
    PhaseRecord &record = m_header.phases[phase];
    if (!breached || record.healthBreached)
        return;
    record.healthBreached = true;
    m_headerChanged = true;
    note(now, RolloutNote::wholeRollout, "health_gate", m_plan.phases[phase].name, statement);
    advance(now);
}

void Rollout::rollbackTold(bool ok, Timestamp now)
{
    if (state() != RolloutState::RollingBack)
        return;
    if (ok)
        forAll(UpdateEventKind::Deadline, now);
    (void)fire(ok ? RolloutEventKind::RollbackEnded : RolloutEventKind::RollbackStopped, now);
}

void Rollout::deviceJoined(const TargetFacts &facts, Timestamp now)
{
    if (!m_plan.liveTargets || fleetscope::isTerminal(state()) || m_index.contains(facts.device)
        || state() == RolloutState::Draft || m_plan.phases.empty())
        return;
    PlannedTarget target{
        .device = facts.device, .zone = facts.zone, .version = facts.version, .boot = facts.boot};
    target.phase = static_cast<quint32>(m_plan.phases.size() - 1);
    target.alreadyInstalled = facts.version == m_plan.artifacts[0].reference.version;
    target.ineligibility =
        target.alreadyInstalled ? Ineligibility::None : eligibility(facts, m_plan.artifacts[0]);
    const auto index = static_cast<quint32>(m_plan.targets.size());
    UpdateRecord record;
    record.since = now;
    record.version = target.version;
    record.boot = record.bootBefore = target.boot;
    m_index.emplace(target.device, index);
    m_online.push_back(facts.online);
    m_isChanged.push_back(false);
    m_records.push_back(record);
    m_plan.targets.push_back(std::move(target));
    const PlannedTarget &planned = m_plan.targets.back();
    count(m_records.back(), planned.phase, 1);
    step(index,
         {.kind = planned.alreadyInstalled                   ? UpdateEventKind::AlreadyInstalled
              : planned.ineligibility != Ineligibility::None ? UpdateEventKind::Ineligible
                                                             : UpdateEventKind::Eligible,
          .ineligibility = planned.ineligibility},
         now);
    if (m_records[index].state == UpdateState::WaitingPhase)
        firePhase(planned.phase, PhaseEventKind::MoreToDo, now);
    advance(now);
}

void Rollout::tick(Timestamp now)
{
    m_tickedAt = now;
    while (!m_due.empty() && m_due.top().time <= now) {
        const quint32 target = m_due.top().target;
        m_due.pop();
        const Timestamp due = dueOf(target);
        if (due == noTime || due > now)
            continue; // it moved on; its new time is in the queue as well
        switch (m_records[target].state) {
        case UpdateState::RetryWait:
        case UpdateState::Deferred: ready(target, true); break;
        case UpdateState::WaitingWindow: step(target, {.kind = UpdateEventKind::WindowOpened}, now); break;
        default: step(target, {.kind = UpdateEventKind::Tick}, now); break;
        }
    }
    if (m_header.startedAt != noTime && now >= m_header.startedAt + m_plan.deadline) {
        if (!fire(RolloutEventKind::DeadlinePassed, now)
            && (state() == RolloutState::Cancelling || state() == RolloutState::RollingBack))
            forAll(UpdateEventKind::Deadline, now);
    }
    if (state() == RolloutState::Scheduled && now >= m_plan.startAt)
        (void)fire(RolloutEventKind::TimeReached, now, {}, {.holdsLease = m_epoch > 0});
    advance(now);
}

Timestamp Rollout::nextDue(Timestamp now) const
{
    Timestamp due = noTime;
    const auto sooner = [&due](Timestamp time) {
        if (time != noTime && (due == noTime || time < due))
            due = time;
    };
    const auto once = [&](Timestamp time) { // due until a tick has looked at it, however late
        if (m_tickedAt == noTime || time > m_tickedAt)
            sooner(time);
    };
    if (fleetscope::isTerminal(state()))
        return noTime;
    if (!m_due.empty())
        sooner(m_due.top().time);
    if (state() == RolloutState::Running && m_epoch > 0 && !m_ready.empty()
        && m_outstanding < m_plan.pace.concurrency)
        sooner(std::max(now, m_header.nextManifest));
    const size_t phase = currentPhase();
    if (state() == RolloutState::Running && phase < m_header.phases.size()
        && m_header.phases[phase].state == PhaseState::Soaking
        && m_header.phases[phase].lastSuccess != noTime) {
        once(m_header.phases[phase].lastSuccess + m_plan.phases[phase].soak);
    }
    if (m_header.startedAt != noTime)
        once(m_header.startedAt + m_plan.deadline);
    if (state() == RolloutState::Scheduled && m_epoch > 0)
        sooner(m_plan.startAt);
    return due;
}

// --- decisions
// ---------------------------------------------------------------------------------------------------

void Rollout::advance(Timestamp now)
{
    if (m_busy)
        return;
    m_busy = true;
    judgeGates(now); // before any success is judged and before anything more goes out
    if (state() == RolloutState::Paused && pauseReason() == PauseReason::WindowClosed && m_epoch > 0
        && std::any_of(m_ready.begin(), m_ready.end(), [this](quint32 target) {
               return m_records[target].state == UpdateState::WaitingPhase;
           }))
        (void)fire(RolloutEventKind::Resume, now, {});
    if (state() == RolloutState::Running && m_epoch > 0) {
        dispatch(now);
        advancePhases(now);
    }
    if (state() == RolloutState::Cancelling || state() == RolloutState::RollingBack)
        finishLeaving(now);
    m_busy = false;
}

void Rollout::judgeGates(Timestamp now)
{
    if (state() != RolloutState::Running && state() != RolloutState::Paused)
        return;
    if (state() == RolloutState::Paused && needsNote(pauseReason()))
        return; // it has stopped already
    for (size_t phase = 0; phase < m_header.phases.size(); ++phase) {
        const PhaseRecord &record = m_header.phases[phase];
        if (record.state == PhaseState::Pending || record.state == PhaseState::Failed
            || record.state == PhaseState::Skipped)
            continue;
        const GateVerdict verdict =
            judgeFailures(m_plan.gates, m_tallies[phase], record.consecutive, record.healthBreached);
        if (verdict.decision == GateDecision::Fail) {
            trip(phase, verdict, now);
            return;
        }
    }
}

void Rollout::trip(size_t phase, const GateVerdict &verdict, Timestamp now)
{
    const std::string detail = std::string(gateCauseKey(verdict.cause)) + ' ' + std::to_string(verdict.count)
        + '/' + std::to_string(verdict.of);
    firePhase(phase, PhaseEventKind::Fail, now, detail);
    switch (m_plan.gates.action) {
    case GateAction::Pause:
        (void)fire(RolloutEventKind::Pause, now, detail,
                   {.reason = verdict.cause == GateCause::Health ? PauseReason::HealthGate
                                                                 : PauseReason::FailureGate});
        break;
    case GateAction::Cancel: (void)fire(RolloutEventKind::Cancel, now, detail); break;
    case GateAction::RollBack: (void)fire(RolloutEventKind::RollBack, now, detail); break;
    }
}

bool Rollout::soakIsOver(size_t phase, Timestamp now) const
{
    const Timestamp last = m_header.phases[phase].lastSuccess;
    return last == noTime || now >= last + m_plan.phases[phase].soak;
}

void Rollout::advancePhases(Timestamp now)
{
    for (;;) {
        const size_t phase = currentPhase();
        if (phase == m_header.phases.size())
            break;
        const PhaseRecord &record = m_header.phases[phase];
        const PhaseTally &tally = m_tallies[phase];
        if (record.state == PhaseState::Pending) {
            firePhase(phase, PhaseEventKind::Open, now);
            dispatch(now);
            if (state() != RolloutState::Running)
                return;
            continue;
        }
        if (record.state == PhaseState::Open && tally.waiting == 0)
            firePhase(phase, PhaseEventKind::AllDispatched, now);
        if (record.state == PhaseState::Draining && tally.undecided == 0)
            firePhase(phase, PhaseEventKind::AllDecided, now);
        if (record.state == PhaseState::Soaking && (tally.waiting > 0 || tally.undecided > 0))
            firePhase(phase, PhaseEventKind::MoreToDo, now); // a device came back, or tries again
        if (record.state != PhaseState::Soaking)
            break;
        const GateVerdict verdict = judgeSuccess(m_plan.gates, tally);
        if (verdict.decision == GateDecision::Fail) {
            trip(phase, verdict, now);
            return;
        }
        if (verdict.decision == GateDecision::Wait || (tally.all > 0 && !soakIsOver(phase, now)))
            break;
        if (m_plan.phases[phase].approval && !record.approved && tally.all > 0) {
            (void)fire(RolloutEventKind::Pause, now, m_plan.phases[phase].name,
                       {.reason = PauseReason::SoakApproval});
            return;
        }
        firePhase(phase, PhaseEventKind::Pass, now);
    }
    if (currentPhase() < m_header.phases.size()) {
        // Nothing to do but to wait for windows: say so.
        if (m_outstanding == 0 && m_stateCounts[static_cast<size_t>(UpdateState::WaitingWindow)] > 0
            && m_stateCounts[static_cast<size_t>(UpdateState::RetryWait)] == 0
            && m_header.phases[currentPhase()].state == PhaseState::Open
            && m_phaseCounts[currentPhase()][static_cast<size_t>(UpdateState::WaitingPhase)] == 0)
            (void)fire(RolloutEventKind::Pause, now, {}, {.reason = PauseReason::WindowClosed});
        return;
    }
    qint64 ended = 0, failed = 0;
    for (size_t i = 0; i < updateStateCount; ++i) {
        const auto one = static_cast<UpdateState>(i);
        if (fleetscope::isTerminal(one))
            ended += m_stateCounts[i];
        if (isFailure(one))
            failed += m_stateCounts[i];
    }
    if (ended == static_cast<qint64>(m_records.size()) && !m_plan.liveTargets)
        (void)fire(failed > 0 ? RolloutEventKind::AllEnded : RolloutEventKind::AllSucceeded, now);
}

Milliseconds Rollout::manifestDistance(quint32 target) const
{
    const PacePlan &pace = m_plan.pace;
    if (pace.perMinute <= 0)
        return 0ms;
    double rate = pace.perMinute;
    if (pace.growAfter > 0) {
        const quint64 steps = m_header.successes / pace.growAfter;
        rate = std::min(std::max(pace.mostPerMinute, pace.perMinute),
                        rate * std::pow(pace.growth, static_cast<double>(steps)));
    }
    const double draw =
        drawFor(m_plan.seed, m_plan.targets[target].device, 2'000 + m_records[target].attempt);
    return Milliseconds(static_cast<qint64>(std::ceil(60'000 / rate * (1 + pace.jitter * (2 * draw - 1)))));
}

void Rollout::dispatch(Timestamp now)
{
    const size_t share = std::max<size_t>(1, m_plan.pace.concurrency / 2);
    while (state() == RolloutState::Running && !m_ready.empty() && m_outstanding < m_plan.pace.concurrency
           && (m_header.nextManifest == noTime || now >= m_header.nextManifest)) {
        const quint32 target = m_ready.front();
        m_ready.pop_front();
        const UpdateRecord &record = m_records[target];
        const bool isReady = record.state == UpdateState::WaitingPhase
            || (record.state == UpdateState::RetryWait && record.until <= now)
            || (record.state == UpdateState::WaitingOnline && record.flags.held && m_online[target])
            || (record.state == UpdateState::Deferred && record.flags.held && dueOf(target) <= now);
        if (!isReady)
            continue;
        if (!record.flags.forced) {
            const auto window = m_windows.ask(m_plan.targets[target].zone, now);
            if (!window.open) {
                step(target, {.kind = UpdateEventKind::WindowClosed, .until = window.changes}, now);
                continue;
            }
        }
        if (!m_online[target] && m_awaiting >= share && record.state == UpdateState::WaitingPhase) {
            step(target, {.kind = UpdateEventKind::Hold}, now);
            continue;
        }
        step(target, {.kind = UpdateEventKind::Dispatch}, now);
        // A driver that slept does not make up for more than a second of it at once.
        const Timestamp from =
            m_header.nextManifest == noTime ? now : std::max(m_header.nextManifest, now - 1s);
        m_header.nextManifest = from + manifestDistance(target);
        m_headerChanged = true;
    }
}

void Rollout::finishLeaving(Timestamp now)
{
    qint64 open = 0;
    for (size_t i = 0; i < updateStateCount; ++i) {
        const auto one = static_cast<UpdateState>(i);
        if (!fleetscope::isTerminal(one) && one != UpdateState::Lost
            && !(one == UpdateState::Unconfirmed && state() == RolloutState::RollingBack))
            open += m_stateCounts[i];
    }
    if (open > 0)
        return;
    if (state() == RolloutState::Cancelling) {
        forAll(UpdateEventKind::Deadline, now);
        (void)fire(RolloutEventKind::CancelEnded, now);
    } else if (!m_header.rollbackMade) {
        m_header.rollbackMade = true;
        m_headerChanged = true;
        m_rollbackWish = true;
    }
}

bool Rollout::takeRollbackWish() { return std::exchange(m_rollbackWish, false); }

RolloutPlan Rollout::rollbackPlan(std::string id, std::span<const PlannedArtifact> library) const
{
    RolloutPlan plan;
    plan.id = std::move(id);
    plan.name = m_plan.name;
    plan.author = m_plan.author;
    plan.parent = m_plan.id;
    plan.isRollback = true;
    plan.phases = {{.name = "Rollback", .percent = 100, .soak = 0ms}};
    plan.gates = m_plan.gates;
    plan.gates.action = GateAction::Pause;
    plan.pace = m_plan.pace;
    plan.retry = m_plan.retry;
    plan.times = m_plan.times;
    plan.zone = m_plan.zone;
    plan.seed = m_plan.seed;
    plan.deadline = m_plan.deadline;
    plan.resumesItself = m_plan.resumesItself;
    std::vector<quint32> changed;
    for (quint32 i = 0; i < m_records.size(); ++i) {
        if (isChanged(m_records[i], targetVersion(i)))
            changed.push_back(i);
    }
    std::stable_sort(changed.begin(), changed.end(), [this](quint32 left, quint32 right) {
        return m_records[left].changedAt > m_records[right].changedAt;
    });
    std::unordered_map<std::string, quint32> artifactOf;
    for (const quint32 i : changed) {
        const UpdateRecord &record = m_records[i];
        PlannedTarget target{.device = m_plan.targets[i].device,
                             .zone = m_plan.targets[i].zone,
                             .version = record.version,
                             .boot = record.boot};
        auto known = artifactOf.find(record.previousVersion);
        if (known == artifactOf.end()) {
            const auto release =
                std::find_if(library.begin(), library.end(), [&record](const PlannedArtifact &artifact) {
                    return artifact.reference.version == record.previousVersion;
                });
            if (release == library.end()) {
                target.ineligibility = Ineligibility::NoArtifact;
            } else {
                known =
                    artifactOf.emplace(record.previousVersion, static_cast<quint32>(plan.artifacts.size()))
                        .first;
                plan.artifacts.push_back(*release);
                plan.artifacts.back().from.clear(); // going back is what these limits would forbid
                plan.artifacts.back().minimumVersion.clear();
            }
        }
        if (known != artifactOf.end())
            target.artifact = known->second;
        plan.targets.push_back(std::move(target));
    }
    if (plan.artifacts.empty() && !library.empty())
        plan.artifacts.push_back(library.front()); // a plan names one, also when nobody gets it
    return plan;
}

} // namespace fleetscope
