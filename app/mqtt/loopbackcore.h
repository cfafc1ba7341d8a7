// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/loopbackbroker.h"
#include "app/mqtt/reconnection.h"
#include "app/mqtt/subscriptionbook.h"
#include "app/mqtt/subscriptiontree.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace fleetscope {

struct LoopbackPeer;

using SteadyTime = std::chrono::steady_clock::time_point;

/// The thread on which listeners of loopback clients are called.
class LoopbackDeliveryThread
{
public:
    explicit LoopbackDeliveryThread(const QString &name);
    ~LoopbackDeliveryThread();
    Q_DISABLE_COPY_MOVE(LoopbackDeliveryThread)

    /// Has peer.core.work() called for the peer soon, once for many calls.
    void schedule(std::shared_ptr<LoopbackPeer> peer);
    /// Has peer.core.retryDue() called after `delay`, if the peer still lives.
    void scheduleRetry(std::weak_ptr<LoopbackPeer> peer, quint64 ticket, Milliseconds delay);
    /// Returns when no call that began before it is running any more; at once on this thread itself.
    void barrier();
    [[nodiscard]] bool isCurrent() const { return QThread::currentThread() == &m_thread; }

private:
    void run();

    QThread m_thread;
    QObject m_context; // lives on m_thread
    std::mutex m_mutex;
    std::vector<std::shared_ptr<LoopbackPeer>> m_ready;
    std::vector<std::shared_ptr<LoopbackPeer>>
        m_running; // only used on m_thread; a member to keep its memory
};

/// One thing for a client to hear.
struct LoopbackEvent
{
    enum class Kind : quint8 { Message, Status, SubscriptionAnswered, Published };

    Kind kind = Kind::Message;
    quint8 qos = 0;
    quint8 reasonCode = 0;
    bool retained = false;
    MqttPacketId id = 0;
    QByteArray topic; ///< or the filter
    QByteArray payload;
    std::shared_ptr<const MqttProperties> properties;
    std::shared_ptr<const MqttStatus> status;
    std::optional<SteadyTime> expiresAt;

    [[nodiscard]] size_t bytes() const { return static_cast<size_t>(topic.size() + payload.size()); }
};

/// A message on its way through the broker.
struct LoopbackMessage
{
    QByteArray topic;
    QByteArray payload;
    std::shared_ptr<const MqttProperties> properties;
    std::optional<SteadyTime> expiresAt;
    quint8 qos = 0;
    bool retain = false;
};

struct LoopbackOutgoing
{
    MqttPacketId id = 0;
    LoopbackMessage message;
};

/// What the broker knows of a client identifier.
struct LoopbackSession
{
    QByteArray clientId;
    LoopbackPeer *peer = nullptr; ///< the connected client
    std::map<QByteArray, quint8> subscriptions;
    std::deque<LoopbackEvent> away; ///< messages that came with QoS ≥ 1 while nobody was connected
    bool outlivesConnection = false;
    std::optional<SteadyTime> expiresAt; ///< of a session without a connection; none: never
    quint64 mark = 0;                    ///< the last message that was routed to it
    size_t markIndex = 0;                ///< its place among the receivers of that message
};

/// The client's side; every member but the atomics is guarded by the mutex of the core.
struct LoopbackPeer : std::enable_shared_from_this<LoopbackPeer>
{
    explicit LoopbackPeer(LoopbackCore &broker)
        : core(broker)
    { }

    LoopbackCore &core;
    LoopbackDeliveryThread *thread = nullptr; ///< owned by the client or by the core
    MqttOptions options;
    MqttListener *listener = nullptr;
    LoopbackSession *session = nullptr; ///< while connected
    MqttStatus status;
    Reconnection reconnection;
    SubscriptionBook book;
    std::optional<SteadyTime> connectedAt;
    quint64 retryTicket = 0;
    bool connectWanted = false;
    bool hasConnected = false; ///< clean start is over: MQTT 5 keeps the session of the client itself
    bool stopped = false;

    std::vector<LoopbackEvent> inbox;
    size_t inboxMessages = 0;
    size_t inboxBytes = 0;
    std::deque<LoopbackOutgoing> outbox; ///< waits for a connection or for a full receiver
    bool blocked = false;                ///< stands in the core's list of senders that wait for a receiver
    qsizetype unheard = 0;               ///< Published events in the inbox
    MqttPacketId lastId = 0;

    std::vector<LoopbackEvent> batch;         ///< only used on the delivery thread
    bool unflushed = false;                   ///< messages since the last idle(); likewise
    std::atomic<bool> scheduled{false};       ///< stands in the ready list of its thread
    std::atomic<bool> detached{false};        ///< the client is gone: call nobody
    std::atomic<quint64> connectionSerial{0}; ///< changes when a connection ends
};

/// The broker behind LoopbackBroker. Public functions take the lock and never call out while they hold it.
class LoopbackCore
{
public:
    LoopbackCore();
    ~LoopbackCore();
    Q_DISABLE_COPY_MOVE(LoopbackCore)

    void setAuthenticator(std::function<quint8(const MqttOptions &)> authenticator);
    void setOnline(bool online);
    bool cutConnection(const QByteArray &clientId);
    [[nodiscard]] LoopbackCounters counters() const;
    LoopbackDeliveryThread *sharedThread();

    void start(LoopbackPeer &peer, MqttOptions options, MqttListener *listener);
    void stop(LoopbackPeer &peer);
    void kill(LoopbackPeer &peer);
    void retryNow(LoopbackPeer &peer);
    void retryDue(LoopbackPeer &peer, quint64 ticket);
    void subscribe(LoopbackPeer &peer, const QList<MqttSubscription> &subscriptions);
    void unsubscribe(LoopbackPeer &peer, const QByteArray &filter);
    Result<MqttPacketId> publish(LoopbackPeer &peer, MqttPublish &&message);
    /// The client is being destroyed: disconnects and forgets it.
    void detach(LoopbackPeer &peer);

    /// On the thread of the peer: connects when that is due and tells the listener what there is to tell.
    void work(LoopbackPeer &peer);

private:
    enum class Departure { Polite, Lost };
    struct Receiver
    {
        LoopbackSession *session = nullptr;
        quint8 qos = 0;
    };

    // All of these need the lock.
    void wake(LoopbackPeer &peer);
    void push(LoopbackPeer &peer, LoopbackEvent event);
    void pushStatus(LoopbackPeer &peer, MqttState state, MqttFailure failure = MqttFailure::None,
                    quint8 reasonCode = 0);
    void admit(LoopbackPeer &peer);
    void leave(LoopbackPeer &peer, Departure departure);
    void failed(LoopbackPeer &peer, MqttFailure failure, quint8 reasonCode);
    void answerSubscriptions(LoopbackPeer &peer);
    void sendRetained(LoopbackPeer &peer, const MqttSubscription &subscription);
    void endSession(LoopbackSession &session);
    void findReceivers(std::string_view topic);
    [[nodiscard]] bool receiversHaveRoom() const;
    void keepRetained(const LoopbackMessage &message);
    void deliver(LoopbackMessage &&message);
    void store(LoopbackSession &session, LoopbackEvent event);
    void sendWill(const LoopbackPeer &peer);
    bool flushOutbox(LoopbackPeer &peer);
    void flushBlocked();
    void send(LoopbackPeer &peer, LoopbackOutgoing &&outgoing);

    void tell(LoopbackPeer &peer, const LoopbackEvent &event);
    void giveBack(std::span<LoopbackEvent> untold, const QByteArray &clientId);

    mutable std::mutex m_mutex;
    std::function<quint8(const MqttOptions &)> m_authenticator;
    std::unordered_map<std::string, std::unique_ptr<LoopbackSession>> m_sessions;
    SubscriptionTree<LoopbackSession *> m_subscriptions;
    std::map<QByteArray, LoopbackMessage> m_retained;
    std::vector<LoopbackPeer *> m_blocked;
    std::vector<Receiver> m_receivers; // of the message that is being routed
    std::unique_ptr<LoopbackDeliveryThread> m_sharedThread;
    LoopbackCounters m_counters;
    quint64 m_serial = 0;
    quint64 m_assignedIds = 0;
    bool m_online = true;
};

} // namespace fleetscope
