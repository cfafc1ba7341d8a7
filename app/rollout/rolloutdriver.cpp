// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rollout/rolloutdriver.h"

#include "models/codec/devicedocument.h"
#include "models/rollout/refusal.h"

#include <QMetaObject>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

// A reading thread waits when so many messages are not looked at: half a second of work at the rates we
// promise.
constexpr size_t maxMail = 5'000;

QByteArray bytes(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }
std::string_view view(const QByteArray &text) { return {text.constData(), static_cast<size_t>(text.size())}; }

/// `r1/3/17/42`: rollout, revision, serial, target.
std::string keyOf(const Rollout &rollout, const RolloutOrder &order)
{
    return rollout.plan().id + '/' + std::to_string(rollout.plan().revision) + '/'
        + std::to_string(order.serial) + '/' + std::to_string(order.target);
}

/// Whether there is something to order: also of one that has ended, when we died before its last manifests
/// were taken back.
bool wantsLease(const Rollout &rollout)
{
    return !isTerminal(rollout.state())
        || std::ranges::any_of(rollout.records(), [](const UpdateRecord &one) { return one.retained; });
}

} // namespace

RolloutDriver::RolloutDriver(RolloutDriverOptions options, RolloutStore &store, Outbox &outbox,
                             const Clock &clock, std::unique_ptr<MqttClient> client, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_store(store)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_timer(this)
    , m_client(std::move(client))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RolloutDriver::tick);
}

RolloutDriver::~RolloutDriver()
{
    {
        const std::scoped_lock lock{m_mutex};
        m_isClosing = true;
    }
    m_room.notify_all();
    m_client.reset();
}

QByteArray RolloutDriver::leaseTopic(const std::string &id) const
{
    return m_options.prefix + "/$fleet/rollouts/" + QByteArray::fromStdString(id) + "/lease";
}

Result<void> RolloutDriver::open(MqttOptions options)
{
    const Timestamp now = m_clock.now();
    const auto stored = m_store.rollouts(m_options.source);
    if (!stored)
        return stored.error();
    for (const StoredRollout &one : *stored) {
        auto plan = readPlan(view(one.plan));
        auto header = readHeader(view(one.header));
        const auto targets = m_store.targets(one.id);
        if (!plan || !header || !targets)
            return Error{ErrorKind::Corrupt, u"a stored rollout cannot be read"_s,
                         QString::fromStdString(one.id)};
        std::vector<UpdateRecord> records;
        records.reserve(targets->size());
        plan->targets.reserve(targets->size());
        for (const StoredTarget &target : *targets) {
            auto planned = readTarget(view(target.target));
            auto record = readRecord(view(target.record));
            if (!planned || !record)
                return Error{ErrorKind::Corrupt, u"a stored rollout cannot be read"_s,
                             QString::fromStdString(one.id)};
            plan->targets.push_back(std::move(*planned));
            records.push_back(std::move(*record));
        }
        Driven &driven = m_driven[one.id];
        driven.rollout = std::make_unique<Rollout>(std::move(*plan), std::move(*header), std::move(records));
        driven.storedHash = driven.rollout->hash();
        driven.rollout->restarted(now);
        m_order.push_back(one.id);
        m_touched.insert(one.id);
    }
    flushAll(now);
    QList<MqttSubscription> subscriptions;
    for (const char *topic : {"/+/ota/state", "/+/status", "/+/info", "/$fleet/rollouts/+/lease"})
        subscriptions.append({m_options.prefix + topic, 1});
    m_unanswered = static_cast<int>(subscriptions.size());
    m_client->subscribe(subscriptions);
    m_client->start(std::move(options), this);
    return {};
}

RolloutWrite RolloutDriver::wholeOf(Rollout &rollout) const
{
    RolloutWrite write;
    write.id = rollout.plan().id;
    write.rollout =
        StoredRollout{write.id, m_options.source, writePlan(rollout.plan()), writeHeader(rollout.header())};
    for (size_t i = 0; i < rollout.records().size(); ++i)
        write.targets.push_back({writeTarget(rollout.plan().targets[i]), writeRecord(rollout.records()[i])});
    const auto notes = rollout.takeNotes();
    for (const RolloutNote &note : notes)
        write.notes.push_back({note.time, note.target, note.what, note.code, note.detail});
    (void)rollout.takeChanged();
    (void)rollout.takeHeaderChanged();
    return write;
}

Result<void> RolloutDriver::add(Rollout rollout)
{
    const std::string id = rollout.plan().id;
    if (m_driven.contains(id))
        return refusal(Refusal::IdTaken, id);
    const RolloutWrite write = wholeOf(rollout);
    if (const auto saved = m_store.save(write); !saved)
        return saved;
    Driven &driven = m_driven[id];
    driven.storedHash = rollout.hash();
    driven.rollout = std::make_unique<Rollout>(std::move(rollout));
    m_order.push_back(id);
    const Timestamp now = m_clock.now();
    if (m_synchronised)
        leaseEvent(driven, {.kind = LeaseEventKind::Synchronised}, now);
    if (wantsLease(*driven.rollout))
        leaseEvent(driven, {.kind = LeaseEventKind::Want}, now);
    schedule(now);
    return {};
}

Result<void> RolloutDriver::forget(const std::string &id)
{
    const auto found = m_driven.find(id);
    if (found == m_driven.end())
        return refusal(Refusal::UnknownRollout, id);
    if (found->second.rollout->state() != RolloutState::Draft)
        return refusal(Refusal::NotRemovable, id);
    if (const auto gone = m_store.forget(id); !gone)
        return gone;
    leaseEvent(found->second, {.kind = LeaseEventKind::Give}, m_clock.now());
    m_touched.erase(id);
    m_driven.erase(found);
    std::erase(m_order, id);
    emit rolloutChanged(QString::fromStdString(id));
    return {};
}

const Rollout *RolloutDriver::find(const std::string &id) const
{
    const auto found = m_driven.find(id);
    return found == m_driven.end() ? nullptr : found->second.rollout.get();
}

std::vector<std::string> RolloutDriver::ids() const { return m_order; }

LeaseRecord RolloutDriver::leaseOf(const std::string &id) const
{
    const auto found = m_driven.find(id);
    return found == m_driven.end() ? LeaseRecord{} : found->second.lease;
}

Result<void> RolloutDriver::order(const std::string &id, const Work &work)
{
    const auto found = m_driven.find(id);
    if (found == m_driven.end())
        return refusal(Refusal::UnknownRollout, id);
    const Timestamp now = m_clock.now();
    auto result = work(*found->second.rollout, now);
    m_touched.insert(id);
    flushAll(now);
    return result;
}

Result<void> RolloutDriver::takeOver(const std::string &id, const std::string &reason)
{
    const auto found = m_driven.find(id);
    if (found == m_driven.end())
        return refusal(Refusal::UnknownRollout, id);
    const Timestamp now = m_clock.now();
    leaseEvent(found->second, {.kind = LeaseEventKind::TakeOver, .reason = reason}, now);
    schedule(now);
    return {};
}

// --- on the client's thread
// --------------------------------------------------------------------------------------

void RolloutDriver::post(Letter letter)
{
    std::unique_lock lock{m_mutex};
    // Only messages wait: they come as fast as the broker sends. The rest is as much as we sent.
    if (letter.kind == Letter::Message)
        m_room.wait(lock, [this] { return m_isClosing || m_mail.size() < maxMail; });
    if (m_isClosing)
        return;
    m_mail.push_back(std::move(letter));
    if (!std::exchange(m_isPosted, true))
        QMetaObject::invokeMethod(this, &RolloutDriver::readMail, Qt::QueuedConnection);
}

void RolloutDriver::messageReceived(const MqttMessage &message)
{
    Letter letter;
    letter.topic = bytes(message.topic);
    letter.payload = bytes(message.payload);
    letter.retained = message.retained;
    post(std::move(letter));
}

void RolloutDriver::statusChanged(const MqttStatus &status)
{
    Letter letter;
    letter.kind = Letter::Status;
    letter.status = status;
    post(std::move(letter));
}

void RolloutDriver::subscriptionAnswered(const MqttSubscription &, quint8 reasonCode)
{
    Letter letter;
    letter.kind = Letter::Subscribed;
    letter.reason = reasonCode;
    post(std::move(letter));
}

void RolloutDriver::published(MqttPacketId id, quint8 reasonCode)
{
    Letter letter;
    letter.kind = Letter::Published;
    letter.packet = id;
    letter.reason = reasonCode;
    post(std::move(letter));
}

// --- on our own
// --------------------------------------------------------------------------------------------------

void RolloutDriver::readMail()
{
    std::deque<Letter> mail;
    {
        const std::scoped_lock lock{m_mutex};
        mail.swap(m_mail);
        m_isPosted = false;
    }
    m_room.notify_all();
    const Timestamp now = m_clock.now();
    for (const Letter &letter : mail) {
        switch (letter.kind) {
        case Letter::Message: takeMessage(letter, now); break;
        case Letter::Status: takeStatus(letter.status, now); break;
        case Letter::Published: takePublished(letter, now); break;
        case Letter::Subscribed:
            if (m_unanswered > 0 && --m_unanswered == 0)
                m_subscribedAt = now;
            break;
        }
    }
    flushAll(now);
}

void RolloutDriver::takeMessage(const Letter &letter, Timestamp now)
{
    const std::string_view topic = view(letter.topic);
    const auto prefix = static_cast<size_t>(m_options.prefix.size());
    if (topic.size() <= prefix + 1 || !topic.starts_with(view(m_options.prefix)) || topic[prefix] != '/')
        return;
    const std::string_view rest = topic.substr(prefix + 1);
    if (rest.starts_with("$fleet/rollouts/")) {
        const std::string_view path = rest.substr(std::string_view("$fleet/rollouts/").size());
        const auto found = m_driven.find(std::string(path.substr(0, path.find('/'))));
        const auto claim = readLease(view(letter.payload));
        if (found != m_driven.end() && claim)
            leaseEvent(found->second, {.kind = LeaseEventKind::Heard, .claim = &*claim}, now);
        return;
    }
    const size_t slash = rest.find('/');
    if (slash == std::string_view::npos)
        return;
    const std::string_view device = rest.substr(0, slash);
    const std::string_view what = rest.substr(slash + 1);
    if (what == "ota/state") {
        m_lastState = now;
        const auto report = readReport(view(letter.payload));
        if (!report)
            return;
        const auto found = m_driven.find(report->rollout);
        if (found == m_driven.end())
            return;
        Rollout &rollout = *found->second.rollout;
        if (const auto target = rollout.targetOf(device)) {
            rollout.deviceReported(*report, *target, now);
            if (!letter.retained) // it speaks, so it is there
                rollout.deviceSeen(*target, true, now);
            m_touched.insert(found->first);
        }
        return;
    }
    std::string_view version, bootId;
    std::optional<bool> online;
    std::variant<DeviceStatus, Rejection> status;
    std::variant<DeviceInfo, Rejection> info;
    if (what == "status") {
        status = parseDeviceStatus(view(letter.payload));
        if (const auto *known = std::get_if<DeviceStatus>(&status)) {
            online = known->online;
            bootId = known->bootId;
        }
    } else if (what == "info") {
        info = parseDeviceInfo(view(letter.payload));
        if (const auto *known = std::get_if<DeviceInfo>(&info))
            version = known->firmware;
    }
    for (auto &[id, driven] : m_driven) {
        Rollout &rollout = *driven.rollout;
        if (isTerminal(rollout.state()) && version.empty())
            continue;
        const auto target = rollout.targetOf(device);
        if (!target)
            continue;
        if (!version.empty() || !bootId.empty())
            rollout.deviceEvidence(*target, version, bootId, now);
        if (online)
            rollout.deviceSeen(*target, *online, now);
        m_touched.insert(id);
    }
}

void RolloutDriver::takeStatus(const MqttStatus &status, Timestamp now)
{
    const bool wasConnected = isConnected();
    m_status = status;
    if (!wasConnected && isConnected()) {
        m_subscribedAt = m_unanswered == 0 ? now : noTime; // the client subscribes again by itself
    } else if (wasConnected && !isConnected()) {
        m_synchronised = false;
        m_subscribedAt = noTime;
        for (auto &[id, driven] : m_driven) {
            leaseEvent(driven, {.kind = LeaseEventKind::Disconnected}, now);
            driven.reconciled = false;
            (void)driven.rollout->pause(PauseReason::BrokerLost, {}, now);
            m_touched.insert(id);
        }
    }
    emit connectionChanged(status);
}

void RolloutDriver::takePublished(const Letter &letter, Timestamp now)
{
    const auto found = m_inFlight.find(letter.packet);
    if (found == m_inFlight.end())
        return;
    PendingOrder order = std::move(found->second);
    m_inFlight.erase(found);
    if (letter.reason >= 0x80) {
        order.notBefore = now + m_options.resend;
        m_pending.push_back(std::move(order));
        return;
    }
    const auto driven = m_driven.find(order.rollout);
    if (driven == m_driven.end())
        return;
    driven->second.done.push_back(order.order.key);
    if (order.target < driven->second.rollout->records().size())
        driven->second.rollout->acknowledged(order.serial, order.target, now);
    m_touched.insert(order.rollout);
}

void RolloutDriver::leaseEvent(Driven &driven, const LeaseEvent &event, Timestamp now)
{
    const std::string &id = driven.rollout->plan().id;
    const LeaseContext context{.holder = m_options.holder,
                               .name = m_options.person,
                               .times = m_options.lease,
                               .random = drawFor(static_cast<quint64>(toUnixMs(now)), m_options.holder, 1)};
    const bool held = driven.lease.state == LeaseState::Held;
    LeaseStep step = next(driven.lease, event, context, now);
    driven.lease = std::move(step.record);
    if (step.publish)
        (void)m_client->publish({leaseTopic(id), writeLease(step.claim), 1, true, {}});
    const bool holds = driven.lease.state == LeaseState::Held;
    if (holds == held)
        return;
    driven.rollout->setLease(holds ? driven.lease.epoch : 0, now);
    driven.reconciled = false;
    m_touched.insert(id);
}

void RolloutDriver::tick()
{
    const Timestamp now = m_clock.now();
    if (!m_synchronised && isConnected() && m_subscribedAt != noTime
        && now >= m_subscribedAt + m_options.subscribed) {
        m_synchronised = true;
        for (auto &[id, driven] : m_driven) {
            leaseEvent(driven, {.kind = LeaseEventKind::Synchronised}, now);
            if (wantsLease(*driven.rollout))
                leaseEvent(driven, {.kind = LeaseEventKind::Want}, now);
        }
    }
    for (auto &[id, driven] : m_driven) {
        leaseEvent(driven, {}, now);
        const bool holds = driven.lease.state == LeaseState::Held && m_synchronised;
        const Timestamp quiet = std::max(m_subscribedAt, m_lastState) + m_options.idle;
        const Timestamp latest = m_subscribedAt + 6 * m_options.idle; // a busy fleet never falls silent
        if (holds && !driven.reconciled && now >= std::min(quiet, latest)) {
            // What waited under an older lease is ordered anew where it is still wanted.
            std::erase_if(m_pending, [&id = id](const PendingOrder &one) { return one.rollout == id; });
            if (const auto withdrawn = m_outbox.withdraw("rollout/" + id); !withdrawn) {
                emit failed(withdrawn.error());
                continue;
            }
            driven.reconciled = true;
            driven.rollout->reconciled(now);
            m_touched.insert(id);
        }
        Rollout &rollout = *driven.rollout;
        const Timestamp due = rollout.nextDue(now);
        if (due != noTime && due <= now) {
            rollout.tick(now);
            m_touched.insert(id);
        }
    }
    flushAll(now);
}

void RolloutDriver::flushAll(Timestamp now)
{
    const std::set<std::string> touched = std::exchange(m_touched, {});
    for (const std::string &id : touched)
        flush(m_driven.at(id), now);
    send(now);
    schedule(now);
}

/// Stores what came out, then queues the orders: never the other way round.
void RolloutDriver::flush(Driven &driven, Timestamp now)
{
    Rollout &rollout = *driven.rollout;
    const bool isNewPlan = rollout.hash() != driven.storedHash; // edited, or its targets were frozen
    RolloutWrite write;
    if (isNewPlan)
        write = wholeOf(rollout);
    write.id = rollout.plan().id;
    const auto orders = rollout.takeOrders();
    const auto changed = rollout.takeChanged();
    const auto notes = rollout.takeNotes();
    if (rollout.takeHeaderChanged())
        write.header = writeHeader(rollout.header());
    for (const quint32 target : changed)
        write.changed.emplace_back(target,
                                   StoredTarget{rollout.plan().liveTargets
                                                    ? writeTarget(rollout.plan().targets[target])
                                                    : QByteArray(),
                                                writeRecord(rollout.records()[target])});
    for (const RolloutNote &note : notes)
        write.notes.push_back({note.time, note.target, note.what, note.code, note.detail});
    std::vector<PendingOrder> pending;
    for (const RolloutOrder &order : orders) {
        PendingOrder one;
        one.order.key = keyOf(rollout, order);
        one.order.source = m_options.source;
        one.order.owner = "rollout/" + write.id;
        one.order.topic = m_options.prefix + '/'
            + QByteArray::fromStdString(rollout.plan().targets[order.target].device) + "/ota/desired";
        if (order.kind != UpdateOrder::Clear)
            one.order.payload = writeManifest(order.manifest);
        one.order.retain = true;
        one.order.created = now;
        one.rollout = write.id;
        one.serial = order.serial;
        one.target = order.target;
        write.orders.push_back(one.order);
        pending.push_back(std::move(one));
    }
    write.done = std::exchange(driven.done, {});
    if (!write.rollout && !write.header && write.changed.empty() && write.notes.empty()
        && write.orders.empty() && write.done.empty())
        return;
    if (const auto saved = m_store.save(write); !saved) {
        // What is in memory is ahead of the disk now: go on from what is stored, at the next start.
        rollout.setLease(0, now);
        driven.lease.state = LeaseState::Watching;
        emit failed(saved.error());
        return;
    }
    driven.storedHash = rollout.hash();
    if (!pending.empty()) {
        std::set<QByteArray> topics;
        for (const PendingOrder &one : pending)
            topics.insert(one.order.topic);
        std::erase_if(m_pending,
                      [&topics](const PendingOrder &one) { return topics.contains(one.order.topic); });
        for (PendingOrder &one : pending)
            m_pending.push_back(std::move(one));
    }
    if (rollout.takeRollbackWish())
        makeRollback(driven, now);
    if (rollout.plan().isRollback)
        tellParent(rollout, now);
    emit rolloutChanged(QString::fromStdString(write.id));
}

void RolloutDriver::makeRollback(Driven &driven, Timestamp now)
{
    const std::string id = driven.rollout->plan().id.substr(0, 58) + "-back";
    Rollout child(driven.rollout->rollbackPlan(id, m_library));
    if (child.plan().targets.empty()) { // nothing was changed, so nothing has to go back
        driven.rollout->rollbackTold(true, now);
        m_touched.insert(driven.rollout->plan().id);
        return;
    }
    const auto valid = child.validateAsPlanned(now);
    if (!valid || !add(std::move(child))) {
        driven.rollout->rollbackTold(false, now);
        m_touched.insert(driven.rollout->plan().id);
    }
}

void RolloutDriver::tellParent(const Rollout &child, Timestamp now)
{
    const auto parent = m_driven.find(child.plan().parent);
    if (parent == m_driven.end() || parent->second.rollout->state() != RolloutState::RollingBack)
        return;
    switch (child.state()) {
    case RolloutState::Completed: parent->second.rollout->rollbackTold(true, now); break;
    case RolloutState::Paused:
        if (!needsNote(child.pauseReason()))
            return; // goes on by itself, or by a word
        [[fallthrough]];
    case RolloutState::CompletedWithFailures:
    case RolloutState::Expired:
    case RolloutState::Cancelled: parent->second.rollout->rollbackTold(false, now); break;
    default: return;
    }
    m_touched.insert(parent->first);
}

void RolloutDriver::send(Timestamp now)
{
    if (!isConnected())
        return;
    for (size_t i = 0; i < m_pending.size();) {
        PendingOrder &one = m_pending[i];
        const auto driven = m_driven.find(one.rollout);
        const bool mayGo = driven != m_driven.end() && driven->second.lease.state == LeaseState::Held
            && (one.notBefore == noTime || now >= one.notBefore);
        if (!mayGo) {
            ++i;
            continue;
        }
        const auto packet =
            m_client->publish({one.order.topic, one.order.payload, one.order.qos, one.order.retain, {}});
        if (!packet) {
            if (packet.error().kind == ErrorKind::Conflict)
                break; // the client is full: published() makes room
            one.notBefore = now + m_options.resend;
            ++i;
            continue;
        }
        m_inFlight.emplace(*packet, std::move(one));
        m_pending.erase(m_pending.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

void RolloutDriver::schedule(Timestamp now)
{
    Timestamp due = now + 1s; // leases and what waits for a refusal to pass
    const auto sooner = [&due](Timestamp time) {
        if (time != noTime)
            due = std::min(due, time);
    };
    if (!m_touched.empty())
        due = now;
    if (!m_synchronised && m_subscribedAt != noTime)
        sooner(m_subscribedAt + m_options.subscribed);
    for (const auto &[id, driven] : m_driven) {
        sooner(driven.rollout->nextDue(now));
        const LeaseContext context{
            .holder = m_options.holder, .name = m_options.person, .times = m_options.lease, .random = 0.5};
        const Timestamp lease = nextDue(driven.lease, context);
        if (lease > now)
            sooner(lease);
        if (driven.lease.state == LeaseState::Held && !driven.reconciled && m_synchronised) {
            const Timestamp quiet = std::max(m_subscribedAt, m_lastState) + m_options.idle;
            if (quiet > now)
                sooner(quiet);
        }
    }
    m_timer.start(std::max(Milliseconds(1), due - now));
}

} // namespace fleetscope

#include "moc_rolloutdriver.cpp"
