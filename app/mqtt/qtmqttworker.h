// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/connectionworker.h"
#include "app/mqtt/mqttpackets.h"
#include "app/mqtt/qtmqtttransport.h"

#include <QAbstractSocket>
#include <QSslConfiguration>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>

class QMqttClient;
class QSslError;
class QSslSocket;
class QTcpSocket;

namespace fleetscope {

/// The part of QtMqttClient that lives on its thread: a socket, the packets that come out of it, and a
/// QMqttClient that keeps the protocol going.
class QtMqttWorker final : public ConnectionWorker
{
public:
    QtMqttWorker();
    ~QtMqttWorker() override;

protected:
    [[nodiscard]] MqttProblem prepare() override;
    void reach(const QString &address) override;
    void cut() override;
    void ask(const QList<MqttSubscription> &subscriptions) override;
    void renounce(const QByteArray &filter) override;
    void sendQueued() override;
    void leave() override;
    void release() override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] quint16 localPort() const override;
    [[nodiscard]] QByteArray serverCertificate() const override;

private:
    using SteadyTime = std::chrono::steady_clock::time_point;

    /// A message of QoS 1 or 2 that the broker has not acknowledged.
    struct Unacknowledged
    {
        quint16 packetId = 0;
        MqttPacketId id = 0;
        QByteArray packet;     ///< to be sent again
        bool received = false; ///< QoS 2: PUBREC has come, PUBREL is to be sent
    };

    [[nodiscard]] MqttProblem makeClient();
    [[nodiscard]] MqttProblem makeTls();
    void setWill();
    void watch(QSslSocket &socket, const QString &peer);
    void judgeErrors(const QList<QSslError> &errors);
    void hello();
    void write(std::string_view packet);
    void readReady();
    void restOver();
    void bytesWritten();
    void socketFailed(QAbstractSocket::SocketError error);
    void socketClosed();
    void keepAlive();
    void discardUntilClosed();

    /// Each answers false when the connection is over.
    [[nodiscard]] bool handle(const MqttPacket &packet);
    [[nodiscard]] bool connackCame(const MqttPacket &packet);
    [[nodiscard]] bool publishCame(const MqttPacket &packet);
    [[nodiscard]] bool ackCame(const MqttPacket &packet);
    [[nodiscard]] bool subackCame(const MqttPacket &packet);
    [[nodiscard]] bool disconnectCame(const MqttPacket &packet);
    [[nodiscard]] bool passOn(std::string_view packet);
    bool violated();

    void tell(const MqttPublishPacket &packet);
    void sendAgain();
    void sendOne(PublishQueue::Outgoing &&outgoing);
    [[nodiscard]] quint16 freePacketId();
    [[nodiscard]] std::deque<Unacknowledged>::iterator findUnacknowledged(quint16 packetId);
    void closeSocket();

    QtMqttTransport m_transport;
    std::unique_ptr<QMqttClient> m_client;
    std::optional<QSslConfiguration> m_tls;
    std::unique_ptr<QTcpSocket> m_socket;
    QSslSocket *m_sslSocket = nullptr; // m_socket, when it is one
    MqttProblem m_tlsProblem;
    MqttPacketReader m_reader;
    bool m_discarding = false; // DISCONNECT is out, the other side has not closed yet
    bool m_cleaned = false;    // an earlier session has been ended: connect without clean start from now on
    bool m_cleaning = false;   // this connection is only there for that

    QTimer m_greetTimer; // runs while CONNECT waits for the server's judgement of our certificate
    QTimer m_keepAliveTimer;
    QTimer m_restTimer;
    QTimer m_leaveTimer;
    SteadyTime m_lastRead;
    SteadyTime m_lastSent;
    SteadyTime m_lastHeard;
    std::optional<SteadyTime> m_pingSent;
    std::chrono::seconds m_keepAlive{0};

    MqttConnack m_limits; // of the broker
    QByteArray m_written; // the packet that QMqttClient wrote last, while sendOne() runs
    bool m_keepWritten = false;
    bool m_receivedAcknowledged = false; // a message of QoS 1 or 2 in this round of reading
    bool m_unflushed = false;            // messages since the last idle()
    MqttProperties m_properties;         // of the message that is being told
    std::deque<Unacknowledged> m_unacknowledged;
    std::unordered_set<quint16> m_incomingQos2; // told, not yet released by the broker
    std::unordered_map<quint16, QList<MqttSubscription>> m_asked;
    quint16 m_lastPacketId = 0;
};

} // namespace fleetscope
