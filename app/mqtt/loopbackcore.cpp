// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/loopbackcore.h"

#include "app/mqtt/publishqueue.h"

#include <QSemaphore>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

using std::chrono::steady_clock;

// With half of it a burst of large payloads stalls the senders more often; double is memory without use.
constexpr size_t maxInboxBytes = size_t{64} << 20;
// What a connected sender may have waiting for a full receiver. More than none, so that after a Conflict
// there is always a published() to come; few, because a fleet has thousands of senders.
constexpr size_t maxParked = 16;
constexpr qsizetype maxLevels = 200; // as Mosquitto has it

std::shared_ptr<const MqttProperties> shareProperties(MqttProperties &&properties, MqttVersion version)
{
    if (version != MqttVersion::V5 || properties.isEmpty())
        return {};
    return std::make_shared<const MqttProperties>(std::move(properties));
}

LoopbackMessage toMessage(MqttPublish &&publish, MqttVersion version)
{
    LoopbackMessage message;
    if (version == MqttVersion::V5 && publish.properties.messageExpirySeconds)
        message.expiresAt =
            steady_clock::now() + std::chrono::seconds{*publish.properties.messageExpirySeconds};
    message.properties = shareProperties(std::move(publish.properties), version);
    message.topic = std::move(publish.topic);
    message.payload = std::move(publish.payload);
    message.qos = publish.qos;
    message.retain = publish.retain;
    return message;
}

LoopbackEvent toEvent(const LoopbackMessage &message, quint8 qos)
{
    LoopbackEvent event;
    event.qos = qos;
    event.topic = message.topic;
    event.payload = message.payload;
    event.properties = message.properties;
    event.expiresAt = message.expiresAt;
    return event;
}

/// MQTT 5 section 3.3.2.3.3: a message that waited in the broker goes out with what is left of its life.
void ageProperties(LoopbackEvent &event, SteadyTime now)
{
    if (!event.expiresAt || !event.properties)
        return;
    MqttProperties aged = *event.properties;
    aged.messageExpirySeconds = static_cast<quint32>(
        std::max<qint64>(0, std::chrono::ceil<std::chrono::seconds>(*event.expiresAt - now).count()));
    event.properties = std::make_shared<const MqttProperties>(std::move(aged));
}

/// 0, or the reason code that a SUBACK for this filter has.
quint8 refusal(const QByteArray &filter)
{
    if (!isValidTopicFilter({filter.constData(), static_cast<size_t>(filter.size())})
        || filter.count('/') >= maxLevels)
        return 0x8f;
    return filter.startsWith("$share/") ? 0x9e : 0;
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

} // namespace

LoopbackDeliveryThread::LoopbackDeliveryThread(const QString &name)
{
    m_thread.setObjectName(name);
    m_context.moveToThread(&m_thread);
    m_thread.start();
}

LoopbackDeliveryThread::~LoopbackDeliveryThread()
{
    m_thread.quit();
    m_thread.wait();
}

void LoopbackDeliveryThread::schedule(std::shared_ptr<LoopbackPeer> peer)
{
    {
        const std::scoped_lock lock{m_mutex};
        m_ready.push_back(std::move(peer));
        if (m_ready.size() > 1)
            return; // the first one has posted the call
    }
    QMetaObject::invokeMethod(
        &m_context, [this] { run(); }, Qt::QueuedConnection);
}

void LoopbackDeliveryThread::scheduleRetry(std::weak_ptr<LoopbackPeer> peer, quint64 ticket,
                                           Milliseconds delay)
{
    const auto retry = [peer = std::move(peer), ticket] {
        if (const auto alive = peer.lock())
            alive->core.retryDue(*alive, ticket);
    };
    const auto arm = [this, retry, delay] { QTimer::singleShot(delay, &m_context, retry); };
    QMetaObject::invokeMethod(&m_context, arm, Qt::QueuedConnection);
}

void LoopbackDeliveryThread::barrier()
{
    if (isCurrent())
        return;
    QSemaphore reached;
    QMetaObject::invokeMethod(
        &m_context, [&reached] { reached.release(); }, Qt::QueuedConnection);
    reached.acquire();
}

void LoopbackDeliveryThread::run()
{
    {
        const std::scoped_lock lock{m_mutex};
        m_running.swap(m_ready);
    }
    for (const auto &peer : m_running)
        peer->core.work(*peer);
    m_running.clear();
}

LoopbackCore::LoopbackCore() = default;
LoopbackCore::~LoopbackCore() = default;

void LoopbackCore::setAuthenticator(std::function<quint8(const MqttOptions &)> authenticator)
{
    const std::scoped_lock lock{m_mutex};
    m_authenticator = std::move(authenticator);
}

void LoopbackCore::setOnline(bool online)
{
    const std::scoped_lock lock{m_mutex};
    m_online = online;
    if (online)
        return;
    std::vector<LoopbackPeer *> connected;
    for (const auto &[id, session] : m_sessions) {
        if (session->peer)
            connected.push_back(session->peer);
    }
    for (LoopbackPeer *peer : connected) {
        leave(*peer, Departure::Lost);
        failed(*peer, MqttFailure::ConnectionLost, 0);
    }
}

bool LoopbackCore::cutConnection(const QByteArray &clientId)
{
    const std::scoped_lock lock{m_mutex};
    const auto found = m_sessions.find(clientId.toStdString());
    if (found == m_sessions.end() || !found->second->peer)
        return false;
    LoopbackPeer &peer = *found->second->peer;
    leave(peer, Departure::Lost);
    failed(peer, MqttFailure::ConnectionLost, 0);
    return true;
}

LoopbackCounters LoopbackCore::counters() const
{
    const std::scoped_lock lock{m_mutex};
    LoopbackCounters counters = m_counters;
    counters.retained = static_cast<qsizetype>(m_retained.size());
    for (const auto &[id, session] : m_sessions) {
        counters.clients += session->peer ? 1 : 0;
        counters.awayQueued += static_cast<qsizetype>(session->away.size());
    }
    return counters;
}

LoopbackDeliveryThread *LoopbackCore::sharedThread()
{
    const std::scoped_lock lock{m_mutex};
    if (!m_sharedThread)
        m_sharedThread = std::make_unique<LoopbackDeliveryThread>(u"loopback"_s);
    return m_sharedThread.get();
}

void LoopbackCore::start(LoopbackPeer &peer, MqttOptions options, MqttListener *listener)
{
    const std::scoped_lock lock{m_mutex};
    Q_ASSERT_X(!peer.listener, "LoopbackClient::start", "a client is started once");
    peer.options = std::move(options);
    peer.listener = listener;
    peer.connectWanted = !peer.stopped;
    wake(peer);
}

void LoopbackCore::stop(LoopbackPeer &peer)
{
    const std::scoped_lock lock{m_mutex};
    if (std::exchange(peer.stopped, true))
        return;
    peer.connectWanted = false;
    ++peer.retryTicket;
    if (peer.session)
        leave(peer, Departure::Polite);
    pushStatus(peer, MqttState::Stopped);
}

void LoopbackCore::kill(LoopbackPeer &peer)
{
    const std::scoped_lock lock{m_mutex};
    if (peer.stopped)
        return;
    peer.connectWanted = false;
    ++peer.retryTicket;
    if (peer.session)
        leave(peer, Departure::Lost);
    pushStatus(peer, MqttState::Stopped, MqttFailure::ConnectionLost);
}

void LoopbackCore::detach(LoopbackPeer &peer)
{
    const std::scoped_lock lock{m_mutex};
    peer.detached = true;
    peer.stopped = true;
    peer.connectWanted = false;
    ++peer.retryTicket;
    if (peer.session)
        leave(peer, Departure::Polite);
}

void LoopbackCore::retryNow(LoopbackPeer &peer)
{
    const std::scoped_lock lock{m_mutex};
    const bool ended = peer.status.state == MqttState::Stopped && peer.status.failure != MqttFailure::None;
    if (peer.stopped || !(peer.status.state == MqttState::Waiting || ended))
        return;
    ++peer.retryTicket;
    peer.connectWanted = true;
    wake(peer);
}

void LoopbackCore::retryDue(LoopbackPeer &peer, quint64 ticket)
{
    const std::scoped_lock lock{m_mutex};
    if (ticket != peer.retryTicket || peer.stopped)
        return;
    peer.connectWanted = true;
    wake(peer);
}

void LoopbackCore::subscribe(LoopbackPeer &peer, const QList<MqttSubscription> &subscriptions)
{
    const std::scoped_lock lock{m_mutex};
    for (const MqttSubscription &subscription : subscriptions) {
        const MqttSubscription wanted{subscription.filter, std::min<quint8>(subscription.qos, 2)};
        if (const quint8 reason = refusal(wanted.filter)) {
            LoopbackEvent event;
            event.kind = LoopbackEvent::Kind::SubscriptionAnswered;
            event.topic = wanted.filter;
            event.qos = wanted.qos;
            event.reasonCode = reason;
            push(peer, std::move(event));
        } else {
            peer.book.want(wanted);
        }
    }
    if (peer.session)
        answerSubscriptions(peer);
}

void LoopbackCore::unsubscribe(LoopbackPeer &peer, const QByteArray &filter)
{
    const std::scoped_lock lock{m_mutex};
    peer.book.forget(filter);
    if (!peer.session)
        return;
    m_subscriptions.remove(view(filter), peer.session);
    peer.session->subscriptions.erase(filter);
}

Result<MqttPacketId> LoopbackCore::publish(LoopbackPeer &peer, MqttPublish &&publish)
{
    if (const Result<void> checked = checkPublish(publish); !checked)
        return checked.error();

    const std::scoped_lock lock{m_mutex};
    if (peer.stopped || (publish.qos == 0 && !peer.session))
        return Error{ErrorKind::Unreachable, u"not connected"_s, u"loopback"_s};
    const bool mustWait = !peer.session || !peer.outbox.empty();
    const qsizetype waiting = peer.unheard + static_cast<qsizetype>(peer.outbox.size());
    if (waiting >= MqttClient::maxQueued || (peer.session && peer.outbox.size() >= maxParked)) {
        ++m_counters.heldBack;
        return Error{ErrorKind::Conflict, u"too many messages wait"_s, u"loopback"_s};
    }
    peer.lastId = peer.lastId == std::numeric_limits<MqttPacketId>::max() ? 1 : peer.lastId + 1;
    const MqttPacketId id = peer.lastId;
    LoopbackOutgoing outgoing{id, toMessage(std::move(publish), peer.options.version)};
    if (!mustWait) {
        findReceivers(view(outgoing.message.topic));
        if (receiversHaveRoom()) {
            send(peer, std::move(outgoing));
            return id;
        }
    }
    peer.outbox.push_back(std::move(outgoing));
    if (peer.session) {
        ++m_counters.heldBack;
        if (!std::exchange(peer.blocked, true))
            m_blocked.push_back(&peer);
    }
    return id;
}

void LoopbackCore::work(LoopbackPeer &peer)
{
    peer.scheduled = false;
    std::unique_lock lock{m_mutex};
    if (peer.detached || !peer.listener)
        return;
    if (std::exchange(peer.connectWanted, false)) {
        peer.reconnection.attemptStarted();
        pushStatus(peer, MqttState::Connecting);
        const quint64 ticket = peer.retryTicket;
        quint8 reason = 0;
        if (m_online && m_authenticator) {
            const auto authenticator = m_authenticator;
            lock.unlock();
            reason = authenticator(peer.options);
            lock.lock();
        }
        if (peer.detached)
            return;
        if (ticket == peer.retryTicket) {
            if (!m_online)
                failed(peer, MqttFailure::ConnectionRefused, 0);
            else if (reason >= 0x80)
                failed(peer, failureFromReason(reason), reason);
            else
                admit(peer);
        }
    }
    peer.batch.swap(peer.inbox);
    peer.inboxMessages = 0;
    peer.inboxBytes = 0;
    peer.unheard = 0;
    const quint64 serial = peer.connectionSerial;
    const QByteArray clientId = peer.session ? peer.session->clientId : QByteArray{};
    flushBlocked();
    lock.unlock();

    const auto isCut = [&](const LoopbackEvent &event) {
        return event.kind == LoopbackEvent::Kind::Message && peer.connectionSerial != serial;
    };
    size_t told = 0;
    for (; told < peer.batch.size() && !peer.detached; ++told) {
        const LoopbackEvent &event = peer.batch[told];
        if (isCut(event))
            break;
        peer.unflushed |= event.kind == LoopbackEvent::Kind::Message;
        tell(peer, event);
    }
    const std::span rest = std::span{peer.batch}.subspan(told);
    if (!rest.empty() && !clientId.isEmpty())
        giveBack(rest, clientId);
    for (const LoopbackEvent &event : rest) {
        if (event.kind != LoopbackEvent::Kind::Message && !peer.detached)
            tell(peer, event);
    }
    peer.batch.clear();
    if (peer.unflushed && !peer.scheduled && !peer.detached) {
        peer.unflushed = false;
        peer.listener->idle();
    }
}

void LoopbackCore::tell(LoopbackPeer &peer, const LoopbackEvent &event)
{
    switch (event.kind) {
    case LoopbackEvent::Kind::Message: {
        MqttMessage message;
        message.topic = view(event.topic);
        message.payload = view(event.payload);
        message.properties = peer.options.version == MqttVersion::V5 ? event.properties.get() : nullptr;
        message.qos = event.qos;
        message.retained = event.retained;
        peer.listener->messageReceived(message);
        break;
    }
    case LoopbackEvent::Kind::Status: peer.listener->statusChanged(*event.status); break;
    case LoopbackEvent::Kind::SubscriptionAnswered:
        peer.listener->subscriptionAnswered({event.topic, event.qos}, event.reasonCode);
        break;
    case LoopbackEvent::Kind::Published: peer.listener->published(event.id, event.reasonCode); break;
    }
}

/// Messages that were on their way to a client when its connection ended: they belong to its session, before
/// everything that came later.
void LoopbackCore::giveBack(std::span<LoopbackEvent> untold, const QByteArray &clientId)
{
    const std::scoped_lock lock{m_mutex};
    const auto found = m_sessions.find(clientId.toStdString());
    if (found == m_sessions.end() || !found->second->outlivesConnection)
        return;
    std::vector<LoopbackEvent> kept;
    for (LoopbackEvent &event : untold) {
        if (event.kind == LoopbackEvent::Kind::Message && event.qos > 0)
            kept.push_back(std::move(event));
    }
    LoopbackSession &session = *found->second;
    if (!session.peer) {
        session.away.insert(session.away.begin(), std::move_iterator{kept.begin()},
                            std::move_iterator{kept.end()});
        return;
    }
    LoopbackPeer &peer = *session.peer;
    for (const LoopbackEvent &event : kept)
        peer.inboxBytes += event.bytes();
    peer.inboxMessages += kept.size();
    const auto firstMessage =
        std::ranges::find(peer.inbox, LoopbackEvent::Kind::Message, &LoopbackEvent::kind);
    peer.inbox.insert(firstMessage, std::move_iterator{kept.begin()}, std::move_iterator{kept.end()});
    wake(peer);
}

void LoopbackCore::wake(LoopbackPeer &peer)
{
    if (peer.listener && !peer.detached && !peer.scheduled.exchange(true))
        peer.thread->schedule(peer.shared_from_this());
}

void LoopbackCore::push(LoopbackPeer &peer, LoopbackEvent event)
{
    peer.inbox.push_back(std::move(event));
    wake(peer);
}

void LoopbackCore::pushStatus(LoopbackPeer &peer, MqttState state, MqttFailure failure, quint8 reasonCode)
{
    const Milliseconds retryIn = state == MqttState::Waiting ? peer.status.retryIn : Milliseconds{0};
    const bool sessionPresent = state == MqttState::Connected && peer.status.sessionPresent;
    peer.status = {};
    peer.status.state = state;
    peer.status.failure = failure;
    peer.status.reasonCode = reasonCode;
    peer.status.detail = reasonCode ? reasonText(reasonCode) : QString{};
    peer.status.attempt = peer.reconnection.attempts();
    peer.status.retryIn = retryIn;
    peer.status.sessionPresent = sessionPresent;
    LoopbackEvent event;
    event.kind = LoopbackEvent::Kind::Status;
    event.status = std::make_shared<const MqttStatus>(peer.status);
    push(peer, std::move(event));
}

void LoopbackCore::admit(LoopbackPeer &peer)
{
    const MqttOptions &options = peer.options;
    const QByteArray id =
        options.clientId.isEmpty() ? "loopback-" + QByteArray::number(++m_assignedIds) : options.clientId;
    std::unique_ptr<LoopbackSession> *slot = &m_sessions[id.toStdString()];
    if (*slot && (*slot)->peer) {
        LoopbackPeer &other = *(*slot)->peer;
        leave(other, Departure::Lost);
        failed(other, MqttFailure::TakenOver, 0x8e);
        slot = &m_sessions[id.toStdString()]; // leaving may have ended the session
    }
    const SteadyTime now = steady_clock::now();
    const bool clean = options.cleanStart && (options.version == MqttVersion::V311 || !peer.hasConnected);
    peer.hasConnected = true;
    if (*slot && (clean || ((*slot)->expiresAt && *(*slot)->expiresAt <= now))) {
        endSession(**slot);
        slot = &m_sessions[id.toStdString()];
    }
    const bool present = *slot != nullptr;
    if (!present) {
        *slot = std::make_unique<LoopbackSession>();
        (*slot)->clientId = id;
        peer.book.sessionLost();
    }
    LoopbackSession &session = **slot;
    session.peer = &peer;
    session.expiresAt.reset();
    session.outlivesConnection =
        options.version == MqttVersion::V5 ? options.sessionExpirySeconds > 0 : !options.cleanStart;
    peer.session = &session;
    peer.connectedAt = now;
    peer.reconnection.connected();
    ++m_counters.connects;
    peer.status.sessionPresent = present;
    pushStatus(peer, MqttState::Connected);

    for (LoopbackEvent &event : session.away) {
        if (event.expiresAt && *event.expiresAt <= now)
            continue;
        ageProperties(event, now);
        ++peer.inboxMessages;
        peer.inboxBytes += event.bytes();
        ++m_counters.delivered;
        push(peer, std::move(event));
    }
    session.away.clear();
    answerSubscriptions(peer);
    if (!flushOutbox(peer) && !std::exchange(peer.blocked, true))
        m_blocked.push_back(&peer);
}

void LoopbackCore::leave(LoopbackPeer &peer, Departure departure)
{
    LoopbackSession &session = *std::exchange(peer.session, nullptr);
    session.peer = nullptr;
    ++peer.connectionSerial;
    if (std::exchange(peer.blocked, false))
        std::erase(m_blocked, &peer);
    for (LoopbackEvent &event : peer.inbox) {
        if (event.kind == LoopbackEvent::Kind::Message && event.qos > 0)
            store(session, std::move(event));
    }
    std::erase_if(peer.inbox,
                  [](const LoopbackEvent &event) { return event.kind == LoopbackEvent::Kind::Message; });
    peer.inboxMessages = 0;
    peer.inboxBytes = 0;

    const quint32 expiry = peer.options.sessionExpirySeconds;
    if (peer.options.version == MqttVersion::V5 && expiry != std::numeric_limits<quint32>::max())
        session.expiresAt = steady_clock::now() + std::chrono::seconds{expiry};
    if (!session.outlivesConnection)
        endSession(session);
    if (departure == Departure::Lost && m_online)
        sendWill(peer);
    flushBlocked(); // it may have been the full receiver that the others waited for
}

void LoopbackCore::failed(LoopbackPeer &peer, MqttFailure failure, quint8 reasonCode)
{
    const auto connectedFor = peer.connectedAt
        ? std::chrono::duration_cast<Milliseconds>(steady_clock::now() - *peer.connectedAt)
        : Milliseconds{0};
    peer.connectedAt.reset();
    if (!peer.options.reconnect.enabled || endsForGood(failure)) {
        pushStatus(peer, MqttState::Stopped, failure, reasonCode);
        return;
    }
    peer.status.retryIn = peer.reconnection.nextDelay(peer.options.reconnect, connectedFor);
    pushStatus(peer, MqttState::Waiting, failure, reasonCode);
    peer.thread->scheduleRetry(peer.weak_from_this(), ++peer.retryTicket, peer.status.retryIn);
}

void LoopbackCore::answerSubscriptions(LoopbackPeer &peer)
{
    for (const MqttSubscription &subscription : peer.book.takeMissing()) {
        m_subscriptions.insert(view(subscription.filter), peer.session, subscription.qos);
        peer.session->subscriptions[subscription.filter] = subscription.qos;
        LoopbackEvent event;
        event.kind = LoopbackEvent::Kind::SubscriptionAnswered;
        event.topic = subscription.filter;
        event.qos = subscription.qos;
        event.reasonCode = subscription.qos;
        push(peer, std::move(event));
        sendRetained(peer, subscription);
    }
}

void LoopbackCore::sendRetained(LoopbackPeer &peer, const MqttSubscription &subscription)
{
    const SteadyTime now = steady_clock::now();
    const auto deliver = [&](const LoopbackMessage &message) {
        if (message.expiresAt && *message.expiresAt <= now)
            return;
        LoopbackEvent event = toEvent(message, std::min(message.qos, subscription.qos));
        event.retained = true;
        ageProperties(event, now);
        ++peer.inboxMessages;
        peer.inboxBytes += event.bytes();
        ++m_counters.delivered;
        push(peer, std::move(event));
    };

    const QByteArray &filter = subscription.filter;
    const auto wildcard = view(filter).find_first_of("+#");
    if (wildcard == std::string_view::npos || filter.endsWith("/#")) {
        const QByteArray exact = wildcard == std::string_view::npos ? filter : filter.chopped(2);
        const auto found = m_retained.find(exact);
        if (found != m_retained.end() && topicMatches(view(filter), view(exact)))
            deliver(found->second);
    }
    if (wildcard == std::string_view::npos)
        return;
    // Topics are in order, so those that begin like the filter stand together.
    const QByteArray prefix = filter.left(static_cast<qsizetype>(wildcard));
    for (auto at = m_retained.lower_bound(prefix); at != m_retained.end() && at->first.startsWith(prefix);
         ++at) {
        const bool isParent = filter.endsWith("/#") && at->first.size() == filter.size() - 2;
        if (!isParent && topicMatches(view(filter), view(at->first)))
            deliver(at->second);
    }
}

void LoopbackCore::endSession(LoopbackSession &session)
{
    for (const auto &[filter, qos] : session.subscriptions)
        m_subscriptions.remove(view(filter), &session);
    m_sessions.erase(session.clientId.toStdString());
}

void LoopbackCore::findReceivers(std::string_view topic)
{
    m_receivers.clear();
    ++m_serial;
    m_subscriptions.match(topic, [this](LoopbackSession *session, quint8 qos) {
        if (session->mark == m_serial) {
            quint8 &highest = m_receivers[session->markIndex].qos;
            highest = std::max(highest, qos);
            return;
        }
        session->mark = m_serial;
        session->markIndex = m_receivers.size();
        m_receivers.push_back({session, qos});
    });
}

bool LoopbackCore::receiversHaveRoom() const
{
    return std::ranges::none_of(m_receivers, [](const Receiver &receiver) {
        const LoopbackPeer *peer = receiver.session->peer;
        return peer
            && (peer->inboxMessages >= size_t{MqttClient::maxQueued} || peer->inboxBytes >= maxInboxBytes);
    });
}

/// To the receivers found last.
void LoopbackCore::deliver(LoopbackMessage &&message)
{
    ++m_counters.received;
    if (message.retain) {
        if (message.payload.isEmpty())
            m_retained.erase(message.topic);
        else
            m_retained.insert_or_assign(message.topic, message);
    }
    for (const Receiver &receiver : m_receivers) {
        LoopbackEvent event = toEvent(message, std::min(message.qos, receiver.qos));
        LoopbackPeer *peer = receiver.session->peer;
        if (!peer) {
            store(*receiver.session, std::move(event));
            continue;
        }
        ++peer->inboxMessages;
        peer->inboxBytes += event.bytes();
        ++m_counters.delivered;
        push(*peer, std::move(event));
    }
}

void LoopbackCore::store(LoopbackSession &session, LoopbackEvent event)
{
    if (event.qos == 0 || !session.outlivesConnection)
        return;
    if (session.expiresAt && *session.expiresAt <= steady_clock::now()) {
        session.away.clear(); // nobody will come back for them
        return;
    }
    if (session.away.size() >= size_t{MqttClient::maxQueued})
        ++m_counters.droppedAway;
    else
        session.away.push_back(std::move(event));
}

void LoopbackCore::sendWill(const LoopbackPeer &peer)
{
    if (!peer.options.will || !isValidTopic(view(peer.options.will->topic)))
        return;
    findReceivers(view(peer.options.will->topic));
    deliver(toMessage(MqttPublish{*peer.options.will}, peer.options.version));
}

/// To the receivers found last.
void LoopbackCore::send(LoopbackPeer &peer, LoopbackOutgoing &&outgoing)
{
    LoopbackEvent event;
    event.kind = LoopbackEvent::Kind::Published;
    event.id = outgoing.id;
    const bool answersNobody = outgoing.message.qos > 0 && peer.options.version == MqttVersion::V5;
    event.reasonCode = answersNobody && m_receivers.empty() ? 0x10 : 0;
    deliver(std::move(outgoing.message));
    ++peer.unheard;
    push(peer, std::move(event));
}

/// Answers false when a receiver is full.
bool LoopbackCore::flushOutbox(LoopbackPeer &peer)
{
    while (!peer.outbox.empty()) {
        findReceivers(view(peer.outbox.front().message.topic));
        if (!receiversHaveRoom())
            return false;
        send(peer, std::move(peer.outbox.front()));
        peer.outbox.pop_front();
    }
    return true;
}

void LoopbackCore::flushBlocked()
{
    std::erase_if(m_blocked, [this](LoopbackPeer *peer) {
        if (!flushOutbox(*peer))
            return false;
        peer->blocked = false;
        return true;
    });
}

} // namespace fleetscope
