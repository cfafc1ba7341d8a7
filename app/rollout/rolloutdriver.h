// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clock.h"
#include "models/ports/mqttclient.h"
#include "models/ports/outbox.h"
#include "models/rollout/lease.h"
#include "models/rollout/rollout.h"

#include <QObject>
#include <QTimer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace fleetscope {

struct RolloutDriverOptions
{
    std::string source;        ///< the name of the connection, as in the store
    QByteArray prefix = "iot"; ///< of the topics
    std::string holder;        ///< of this run of the program and no other
    std::string person;        ///< for the lease: "ada on desk-7"
    LeaseTimes lease;
    Milliseconds subscribed{2s}; ///< after the subscriptions were answered, what was retained is in
    Milliseconds idle{10s};      ///< without a retained state for so long, all of them are in
    Milliseconds resend{5s};     ///< after the broker refused an order
};

/// Drives the rollouts of one connection: brings their orders to the broker and what devices say to them.
///
/// It has a connection of its own, so that a flood of telemetry delays no order. Every step is stored with
/// its orders in one transaction before anything of it is sent; after a crash, what may not have been sent is
/// ordered again, and the attempt in the manifest makes the repeat harmless. Thread: all of it on the thread
/// it lives on, which needs an event loop; calls block for the disk. The options for MQTT should name a
/// client identifier of its own.
class RolloutDriver final : public QObject, private MqttListener
{
    Q_OBJECT
public:
    /// `store`, `outbox` (usually the same object) and `clock` must outlive it.
    RolloutDriver(RolloutDriverOptions options, RolloutStore &store, Outbox &outbox, const Clock &clock,
                  std::unique_ptr<MqttClient> client, QObject *parent = nullptr);
    ~RolloutDriver() override;

    /// Reads the stored rollouts, pauses the running ones with DriverRestarted, and connects.
    [[nodiscard]] Result<void> open(MqttOptions options);

    /// A rollout that is ready, or a draft; stored before it returns. Conflict when there is one with its id.
    [[nodiscard]] Result<void> add(Rollout rollout);
    /// Removes a draft for good. Conflict for one that is more than that.
    [[nodiscard]] Result<void> forget(const std::string &id);
    [[nodiscard]] const Rollout *find(const std::string &id) const;
    [[nodiscard]] std::vector<std::string> ids() const;
    /// What a person orders: `work` calls one of the rollout's methods; what comes of it is stored, then
    /// sent.
    using Work = std::function<Result<void>(Rollout &, Timestamp)>;
    [[nodiscard]] Result<void> order(const std::string &id, const Work &work);
    /// Drives it although somebody else does. Conflict when it is not stored here.
    [[nodiscard]] Result<void> takeOver(const std::string &id, const std::string &reason);
    [[nodiscard]] LeaseRecord leaseOf(const std::string &id) const;
    [[nodiscard]] const MqttStatus &status() const { return m_status; }
    /// The releases that a rollback may install.
    void setLibrary(std::vector<PlannedArtifact> library) { m_library = std::move(library); }
    [[nodiscard]] size_t waitingOrders() const { return m_pending.size() + m_inFlight.size(); }

signals:
    void rolloutChanged(const QString &id);
    void connectionChanged(const fleetscope::MqttStatus &status);
    /// The store does not take anything: nothing more is sent until it does.
    void failed(const fleetscope::Error &error);

private:
    struct Driven
    {
        std::unique_ptr<Rollout> rollout;
        LeaseRecord lease;
        Timestamp reconcileAfter = noTime; ///< the lease is ours, retained states are being read
        bool reconciled = false;
        QByteArray storedHash;         ///< of the plan in the store
        std::vector<std::string> done; ///< keys of orders that the broker has, not yet stored
    };
    struct PendingOrder
    {
        OutboxOrder order;
        std::string rollout;
        quint64 serial = 0;
        quint32 target = 0;
        Timestamp notBefore = noTime;
    };
    struct Letter
    {
        enum Kind : quint8 { Message, Status, Published, Subscribed } kind = Message;
        QByteArray topic, payload;
        MqttStatus status;
        MqttPacketId packet = 0;
        quint8 reason = 0;
        bool retained = false;
    };

    void messageReceived(const MqttMessage &message) override;
    void statusChanged(const MqttStatus &status) override;
    void subscriptionAnswered(const MqttSubscription &subscription, quint8 reasonCode) override;
    void published(MqttPacketId id, quint8 reasonCode) override;
    void post(Letter letter);

    void readMail();
    void takeMessage(const Letter &letter, Timestamp now);
    void takeStatus(const MqttStatus &status, Timestamp now);
    void takePublished(const Letter &letter, Timestamp now);
    void leaseEvent(Driven &driven, const LeaseEvent &event, Timestamp now);
    void tick();
    [[nodiscard]] RolloutWrite wholeOf(Rollout &rollout) const;
    void flush(Driven &driven, Timestamp now);
    void flushAll(Timestamp now);
    void makeRollback(Driven &driven, Timestamp now);
    void tellParent(const Rollout &child, Timestamp now);
    void send(Timestamp now);
    void schedule(Timestamp now);
    [[nodiscard]] bool isConnected() const { return m_status.state == MqttState::Connected; }
    [[nodiscard]] QByteArray leaseTopic(const std::string &id) const;

    const RolloutDriverOptions m_options;
    RolloutStore &m_store;
    Outbox &m_outbox;
    const Clock &m_clock;
    std::map<std::string, Driven> m_driven;
    std::vector<std::string> m_order; ///< ids as they were made
    std::vector<PlannedArtifact> m_library;
    std::set<std::string> m_touched;
    std::deque<PendingOrder> m_pending;
    std::unordered_map<MqttPacketId, PendingOrder> m_inFlight;
    MqttStatus m_status;
    int m_unanswered = 0; ///< subscriptions
    Timestamp m_subscribedAt = noTime;
    Timestamp m_lastState = noTime;
    bool m_synchronised = false;
    QTimer m_timer;

    std::mutex m_mutex; ///< of what follows
    std::condition_variable m_room;
    std::deque<Letter> m_mail;
    bool m_isPosted = false;
    bool m_isClosing = false;

    std::unique_ptr<MqttClient> m_client; ///< last: its thread ends before anything it calls
};

} // namespace fleetscope
