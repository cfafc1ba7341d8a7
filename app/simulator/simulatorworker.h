// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/fleetupdates.h"
#include "app/simulator/simulatorservice.h"

#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <deque>
#include <mutex>
#include <unordered_map>

namespace fleetscope {

class SimulatorWorker;

/// A message on its way to a client.
struct HeldMessage
{
    MqttPublish publish;
    SimulatedKind kind = SimulatedKind::Telemetry;
    quint32 readings = 0;
    bool duplicate = false;
};

/// One client with what waits for it. Its listener calls come on the client's thread and are left in a
/// mailbox; everything else is used on the worker's thread.
class SimulatorConnection final : public MqttListener
{
public:
    struct Answer
    {
        MqttPacketId id = 0;
        quint8 reasonCode = 0;
    };

    explicit SimulatorConnection(SimulatorWorker &worker)
        : m_worker(worker)
    { }

    void messageReceived(const MqttMessage &message) override;
    void statusChanged(const MqttStatus &status) override;
    void published(MqttPacketId id, quint8 reasonCode) override;

    struct Order
    {
        std::string topic, payload;
    };

    /// What came since the last call.
    void takeMail(std::vector<MqttStatus> &statuses, std::vector<Answer> &answers,
                  std::vector<Order> &orders);

    // Null until its turn to connect, and again before its listener ends: see stopClients().
    std::unique_ptr<MqttClient> client;
    std::unordered_map<MqttPacketId, quint8> unanswered; ///< QoS by id
    std::deque<HeldMessage> held;
    bool isConnected = false;

private:
    void leave(bool urgent);

    SimulatorWorker &m_worker;
    std::mutex m_mutex;
    std::vector<MqttStatus> m_statuses;
    std::vector<Answer> m_answers;
    std::vector<Order> m_orders;
    bool m_listed = false; // the worker knows that there is mail
};

/// The part of SimulatorService that lives on its thread.
class SimulatorWorker final : public QObject, private MessageSink
{
    Q_OBJECT
public:
    SimulatorWorker(SimulatorOptions options, MqttClientFactory makeClient);
    ~SimulatorWorker() override;

    void start();
    void stop();

    [[nodiscard]] SimulatorFigures figures() const; ///< thread: any
    /// There is mail at `connection`; thread: any. An urgent one is looked at soon, the others at the next
    /// turn.
    void mailArrived(SimulatorConnection *connection, bool urgent);

signals:
    void connected();
    void connectionFailed(const fleetscope::MqttStatus &status);
    void finished(const fleetscope::SimulatorFigures &figures);

private:
    enum class Phase { Idle, Connecting, Running, Draining, Finished };

    SinkAnswer take(const SimulatedMessage &message) override;

    void turn();
    void openConnections();
    void openConnection(size_t index);
    void stopClients();
    void readMail();
    void begin();
    void run();
    void drain();
    void end();
    void sendHeld();
    bool send(SimulatorConnection &connection, HeldMessage &message);
    void schedule();
    void publishFigures();
    [[nodiscard]] std::unique_ptr<SimulatedFleet> makeFleet() const;
    [[nodiscard]] bool isFull() const;

    const SimulatorOptions m_options;
    const MqttClientFactory m_makeClient;
    const QByteArray m_clientId;
    Phase m_phase = Phase::Idle;
    std::unique_ptr<SimulatedFleet> m_fleet;
    std::unique_ptr<FleetUpdates> m_updates;
    std::vector<std::unique_ptr<SimulatorConnection>> m_connections;
    size_t m_opened = 0; // connections that have a client
    quint64 m_unanswered = 0;
    std::vector<SimulatorConnection *> m_holding; // those with held messages
    qsizetype m_heldBytes = 0;
    quint64 m_reports = 0; // generated so far
    int m_slice = 0;       // messages that this turn may still take
    bool m_paused = false; // the fleet had more to say in the last turn
    QElapsedTimer m_running;
    QElapsedTimer m_draining;
    QTimer m_timer;
    SimulatorFigures m_figures;

    std::mutex m_mailMutex;
    std::vector<SimulatorConnection *> m_mail;
    std::vector<SimulatorConnection *> m_mailRead;      // scratch
    std::vector<MqttStatus> m_statuses;                 // scratch
    std::vector<SimulatorConnection::Answer> m_answers; // scratch
    std::vector<SimulatorConnection::Order> m_orders;   // until the fleet is there to take them
    std::atomic<bool> m_turnPosted{false};
    std::atomic<bool> m_waiting{false}; // answers are what the worker waits for

    mutable std::mutex m_figuresMutex;
    SimulatorFigures m_shown;
};

} // namespace fleetscope
