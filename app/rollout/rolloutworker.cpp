// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rollout/rolloutworker.h"

#include <QMetaObject>

#include <algorithm>
#include <unordered_set>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t compliancePoints = 120;
constexpr int shownLines = 500;
constexpr size_t mostControl = 5'000; ///< more devices make the comparison no sharper

/// From the manifest to the end of the probation, as far as nobody knows better.
Milliseconds timePerDevice(const RolloutPlan &plan) { return plan.times.probation + 3min; }

} // namespace

RolloutWorker::RolloutWorker(RolloutService &service, RolloutDriverOptions options,
                             RolloutEnvironment environment, const Clock &clock)
    : m_service(service)
    , m_options(std::move(options))
    , m_environment(std::move(environment))
    , m_clock(clock)
    , m_publish(this)
    , m_details(this)
    , m_start(this)
    , m_health(this)
{
    m_publish.setSingleShot(true);
    m_publish.setInterval(250ms);
    connect(&m_publish, &QTimer::timeout, this, &RolloutWorker::publish);
    m_details.setInterval(1s);
    connect(&m_details, &QTimer::timeout, this, [this] {
        if (m_detailsDirty)
            publishDetails();
    });
    m_health.setInterval(10s);
    connect(&m_health, &QTimer::timeout, this, &RolloutWorker::tellHealth);
    m_start.setInterval(100ms);
    connect(&m_start, &QTimer::timeout, this, &RolloutWorker::startWaiting);
}

RolloutWorker::~RolloutWorker() = default;

template <typename Work>
void RolloutWorker::tell(Work work)
{
    // The service outlives its thread, and what is queued for it goes with it.
    QMetaObject::invokeMethod(&m_service, std::move(work), Qt::QueuedConnection);
}

void RolloutWorker::refuse(const std::string &id, const Error &error)
{
    tell(
        [service = &m_service, id = QString::fromStdString(id), error] { emit service->refused(id, error); });
}

void RolloutWorker::open(MqttOptions options)
{
    auto storage = m_environment.openStorage();
    if (!storage) {
        tell([service = &m_service, error = storage.error()] { emit service->failed(error); });
        return;
    }
    m_storage = *std::move(storage);
    m_mqtt = std::move(options);
    const auto stored = m_storage.rollouts->rollouts(m_options.source);
    if (!stored)
        tell([service = &m_service, error = stored.error()] { emit service->failed(error); });
    else if (!stored->empty())
        (void)drive();
}

bool RolloutWorker::drive()
{
    if (m_driver || !m_storage.rollouts)
        return bool(m_driver);
    m_driver = std::make_unique<RolloutDriver>(m_options, *m_storage.rollouts, *m_storage.outbox, m_clock,
                                               m_environment.makeClient());
    m_driver->setLibrary(m_library);
    const auto publishSoon = [this] {
        if (!m_publish.isActive())
            m_publish.start();
    };
    connect(m_driver.get(), &RolloutDriver::rolloutChanged, this, [this, publishSoon](const QString &id) {
        m_detailsDirty = m_detailsDirty || id.toStdString() == m_watched;
        publishSoon();
    });
    connect(m_driver.get(), &RolloutDriver::connectionChanged, this, publishSoon);
    connect(m_driver.get(), &RolloutDriver::failed, this, [this](const Error &error) {
        tell([service = &m_service, error] { emit service->failed(error); });
    });
    if (const auto opened = m_driver->open(m_mqtt); !opened)
        tell([service = &m_service, error = opened.error()] { emit service->failed(error); });
    m_details.start();
    m_health.start();
    publish();
    return true;
}

void RolloutWorker::tellHealth()
{
    for (const std::string &id : m_driver->ids()) {
        const Rollout &rollout = *m_driver->find(id);
        if (rollout.state() != RolloutState::Running || !rollout.plan().health.enabled)
            continue;
        auto groups = std::make_shared<HealthGroups>();
        groups->id = id;
        groups->phase = rollout.currentPhase();
        groups->plan = rollout.plan().health;
        for (size_t i = 0; i < rollout.records().size(); ++i) {
            const UpdateRecord &record = rollout.records()[i];
            const std::string &device = rollout.plan().targets[i].device;
            if (isChanged(record, rollout.targetVersion(static_cast<quint32>(i))))
                groups->updated.push_back(device);
            else if (record.attempt == 0 && !isTerminal(record.state) && groups->control.size() < mostControl)
                groups->control.push_back(device);
        }
        tell([service = &m_service, groups = std::shared_ptr<const HealthGroups>(groups)] {
            emit service->healthAsked(groups);
        });
    }
}

void RolloutWorker::saveDraft(RolloutPlan plan)
{
    if (!drive())
        return;
    const std::string id = plan.id;
    plan.targets.clear();
    const Rollout *known = m_driver->find(id);
    const auto saved = known
        ? m_driver->order(id, [&plan](Rollout &rollout, Timestamp now) { return rollout.edit(plan, now); })
        : m_driver->add(Rollout(std::move(plan)));
    if (!saved)
        refuse(id, saved.error());
    publish();
}

void RolloutWorker::markOthers(const std::string &id, std::vector<TargetFacts> &facts) const
{
    std::unordered_set<std::string_view> busy;
    for (const std::string &other : m_driver->ids()) {
        const Rollout *rollout = m_driver->find(other);
        if (other == id || !isActive(rollout->state()))
            continue;
        for (size_t i = 0; i < rollout->records().size(); ++i) {
            if (!isTerminal(rollout->records()[i].state))
                busy.insert(rollout->plan().targets[i].device);
        }
    }
    for (TargetFacts &one : facts)
        one.inOtherRollout = one.inOtherRollout || busy.contains(one.device);
}

void RolloutWorker::preview(quint64 ticket, RolloutPlan plan, std::vector<TargetFacts> facts)
{
    auto preview = std::make_shared<PlanPreview>();
    if (m_driver)
        markOthers(plan.id, facts);
    auto frozen = freezePlan(std::move(plan), facts);
    if (!frozen) {
        preview->error = frozen.error();
    } else {
        preview->plan = *std::move(frozen);
        preview->hash = planHash(preview->plan);
        preview->detours = detoursOf(preview->plan, facts, m_library);
        preview->estimates = estimate(preview->plan, timePerDevice(preview->plan));
        for (size_t i = 0; i < facts.size(); ++i) {
            const PlannedTarget &target = preview->plan.targets[i];
            if (target.alreadyInstalled)
                ++preview->alreadyInstalled;
            else if (target.ineligibility != Ineligibility::None)
                ++preview->ineligible[static_cast<size_t>(target.ineligibility)];
            else
                preview->offline += !facts[i].online;
        }
    }
    tell([service = &m_service, ticket, preview = std::shared_ptr<const PlanPreview>(preview)] {
        emit service->previewed(ticket, preview);
    });
}

void RolloutWorker::prepare(RolloutPlan plan, std::vector<TargetFacts> facts, bool start,
                            const std::string &who)
{
    if (!drive())
        return;
    const std::string id = plan.id;
    saveDraft(std::move(plan));
    markOthers(id, facts);
    const auto valid = m_driver->order(
        id, [&facts](Rollout &rollout, Timestamp now) { return rollout.validate(facts, now); });
    if (!valid)
        refuse(id, valid.error());
    else if (start && m_driver->find(id)->state() == RolloutState::Ready)
        command({.kind = RolloutCommand::Kind::Start,
                 .id = id,
                 .who = who,
                 .text = {},
                 .hash = {},
                 .devices = {}});
    publish();
}

/// A rollback was ordered with its parent: it needs no second word, also not after a restart.
void RolloutWorker::startRollbacks()
{
    for (const std::string &id : m_driver->ids()) {
        const Rollout &rollout = *m_driver->find(id);
        const Rollout *parent = rollout.plan().isRollback ? m_driver->find(rollout.plan().parent) : nullptr;
        if (!parent || rollout.state() != RolloutState::Ready || parent->state() != RolloutState::RollingBack)
            continue;
        m_starting.try_emplace(id, rollout.plan().author);
        if (!m_start.isActive())
            m_start.start();
    }
}

void RolloutWorker::startWaiting()
{
    for (auto waiting = m_starting.begin(); waiting != m_starting.end();) {
        const auto &id = waiting->first;
        const Rollout *rollout = m_driver->find(id);
        if (rollout && rollout->state() == RolloutState::Ready
            && m_driver->leaseOf(id).state != LeaseState::Held) {
            ++waiting;
            continue;
        }
        const auto started = m_driver->order(id, [&who = waiting->second](Rollout &one, Timestamp now) {
            return one.plan().startAt == noTime || one.plan().startAt <= now ? one.start(who, now)
                                                                             : one.schedule(who, now);
        });
        if (!started)
            refuse(id, started.error());
        waiting = m_starting.erase(waiting);
    }
    if (m_starting.empty())
        m_start.stop();
}

void RolloutWorker::command(const RolloutCommand &command)
{
    if (!m_driver)
        return;
    if (const auto done = carryOut(command); !done)
        refuse(command.id, done.error());
    publish();
}

Result<void> RolloutWorker::carryOut(const RolloutCommand &command)
{
    using Kind = RolloutCommand::Kind;
    const auto order = [&](auto work) { return m_driver->order(command.id, work); };
    const std::string &who = command.who;
    switch (command.kind) {
    case Kind::Start:
        m_starting[command.id] = who;
        m_start.start();
        return {};
    case Kind::Pause:
        return order([&](Rollout &one, Timestamp now) { return one.pause(PauseReason::Manual, who, now); });
    case Kind::Resume:
        return order([&](Rollout &one, Timestamp now) { return one.resume(who, command.text, now); });
    case Kind::Cancel:
        return order([&](Rollout &one, Timestamp now) { return one.cancel(CancelMode::Soft, who, now); });
    case Kind::CancelForced:
        return order([&](Rollout &one, Timestamp now) { return one.cancel(CancelMode::Forced, who, now); });
    case Kind::RollBack: return order([&](Rollout &one, Timestamp now) { return one.rollBack(who, now); });
    case Kind::Approve:
        return order([&](Rollout &one, Timestamp now) { return one.approve(who, command.hash, now); });
    case Kind::Reject:
        return order([&](Rollout &one, Timestamp now) { return one.reject(who, command.text, now); });
    case Kind::SkipPhase:
        return order([&](Rollout &one, Timestamp now) { return one.skipPhase(who, command.text, now); });
    case Kind::ApprovePhase:
        return order([&](Rollout &one, Timestamp now) { return one.approvePhase(who, now); });
    case Kind::Install: return order([&](Rollout &one, Timestamp now) { return one.install(who, now); });
    case Kind::TakeOver: return m_driver->takeOver(command.id, command.text);
    case Kind::Forget: return m_driver->forget(command.id);
    case Kind::SkipDevices:
    case Kind::ForceDevices:
        return order([&](Rollout &one, Timestamp now) -> Result<void> {
            const UpdateEventKind kind =
                command.kind == Kind::SkipDevices ? UpdateEventKind::Skip : UpdateEventKind::Force;
            Result<void> result;
            for (const std::string &device : command.devices) {
                if (const auto target = one.targetOf(device)) {
                    if (auto done = one.orderDevice(*target, kind, who, command.text, now); !done)
                        result = std::move(done);
                }
            }
            return result;
        });
    }
    return {};
}

void RolloutWorker::setLibrary(std::vector<PlannedArtifact> library)
{
    m_library = std::move(library);
    if (m_driver)
        m_driver->setLibrary(m_library);
}

void RolloutWorker::watch(const std::string &id)
{
    m_watched = id;
    publishDetails();
}

void RolloutWorker::requestTimeline(const std::string &id, const std::string &device)
{
    const Rollout *rollout = m_driver ? m_driver->find(id) : nullptr;
    const auto target = rollout ? rollout->targetOf(device) : std::nullopt;
    if (!target)
        return;
    const auto notes = m_storage.rollouts->notes(id, *target, shownLines);
    if (!notes) {
        refuse(id, notes.error());
        return;
    }
    std::vector<RolloutLine> lines;
    for (const StoredRolloutNote &note : *notes)
        lines.push_back({note.time, device, note.what, note.code, note.detail});
    tell([service = &m_service, id = QString::fromStdString(id), name = QString::fromStdString(device),
          lines = std::move(lines)] { emit service->timeline(id, name, lines); });
}

void RolloutWorker::judgeHealth(const std::string &id, size_t phase, const std::string &statement)
{
    if (!m_driver || !m_driver->find(id))
        return;
    (void)m_driver->order(id, [&](Rollout &rollout, Timestamp now) -> Result<void> {
        if (phase < rollout.plan().phases.size() && phase == rollout.currentPhase())
            rollout.healthJudged(phase, true, statement, now);
        return {};
    });
}

void RolloutWorker::join(const std::string &id, const std::vector<TargetFacts> &facts)
{
    if (!m_driver || !m_driver->find(id))
        return;
    std::vector<TargetFacts> marked = facts;
    markOthers(id, marked);
    (void)m_driver->order(id, [&](Rollout &rollout, Timestamp now) -> Result<void> {
        for (const TargetFacts &one : marked)
            rollout.deviceJoined(one, now);
        return {};
    });
}

void RolloutWorker::publish()
{
    if (!m_driver)
        return;
    startRollbacks();
    const Timestamp now = m_clock.now();
    auto summaries = std::make_shared<std::vector<RolloutSummary>>();
    for (const std::string &id : m_driver->ids()) {
        const Rollout &rollout = *m_driver->find(id);
        RolloutSummary summary = summarize(rollout);
        const LeaseRecord lease = m_driver->leaseOf(id);
        summary.lease = lease.state;
        summary.driver = lease.current;
        summary.isMine = lease.state == LeaseState::Held;
        summary.connected = m_driver->status().state == MqttState::Connected;
        summary.waitingOrders = m_driver->waitingOrders();
        if (summary.header.standing.state == RolloutState::Running) {
            RolloutPace &pace = m_paces[id];
            pace.count(summary.decided(), now);
            summary.perMinute = pace.perMinute(now);
            summary.remaining = remainingTime(summary, summary.perMinute, now);
        } else {
            m_paces.erase(id);
        }
        summaries->push_back(std::move(summary));
    }
    tell([service = &m_service, summaries = RolloutService::Summaries(summaries)] {
        emit service->summariesChanged(summaries);
    });
}

void RolloutWorker::publishDetails()
{
    m_detailsDirty = false;
    const Rollout *rollout = m_driver ? m_driver->find(m_watched) : nullptr;
    if (!rollout)
        return;
    auto details = std::make_shared<RolloutDetails>();
    details->id = m_watched;
    details->devices = devicesOf(*rollout);
    details->compliance = complianceOver(*rollout, compliancePoints, m_clock.now());
    if (const auto notes = m_storage.rollouts->notes(m_watched, std::nullopt, shownLines)) {
        for (const StoredRolloutNote &note : *notes) {
            const bool known = note.target < rollout->plan().targets.size();
            details->lines.push_back({note.time, known ? rollout->plan().targets[note.target].device : "",
                                      note.what, note.code, note.detail});
        }
    }
    tell([service = &m_service, details = std::shared_ptr<const RolloutDetails>(details)] {
        emit service->detailsChanged(details);
    });
}

} // namespace fleetscope

#include "moc_rolloutworker.cpp"
