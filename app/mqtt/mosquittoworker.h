// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/connectionworker.h"
#include "app/network/tlscontext.h"

#include <QSocketNotifier>

#include <chrono>
#include <memory>
#include <unordered_map>

struct mosquitto;
struct mosquitto_message;
struct mqtt5__property; // mosquitto_property

namespace fleetscope {

/// The part of MosquittoClient that lives on its thread: one libmosquitto handle, driven by socket notifiers.
class MosquittoWorker final : public ConnectionWorker
{
public:
    MosquittoWorker();
    ~MosquittoWorker() override;

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
    struct Inflight
    {
        MqttPacketId id = 0;
        bool acknowledged = false; ///< QoS 1 or 2: libmosquitto sends it again after a lost connection
    };

    [[nodiscard]] MqttProblem makeClient();
    [[nodiscard]] MqttProblem setWill();
    [[nodiscard]] MqttProblem prepareTls();
    void watchSocket();
    void unwatchSocket();
    void reached();
    void readReady();
    void writeReady();
    void writeNow();
    void keepAlive();
    void afterIo(int result);
    void updateWriteNotifier();
    void handsShaken();
    [[nodiscard]] bool shakingHands() const;
    [[nodiscard]] bool hasHeardServer() const;
    [[nodiscard]] const ssl_st *tlsConnection() const;
    void answered();
    void queuePublishes();
    void ended(int result);
    void linger();

    static void onConnect(mosquitto *, void *self, int reason, int flags, const mqtt5__property *);
    static void onDisconnect(mosquitto *, void *self, int reason, const mqtt5__property *);
    static void onMessage(mosquitto *, void *self, const mosquitto_message *, const mqtt5__property *);
    static void onPublish(mosquitto *, void *self, int mid, int reason, const mqtt5__property *);
    static void onSubscribe(mosquitto *, void *self, int mid, int count, const int *granted,
                            const mqtt5__property *);
    static void onLog(mosquitto *, void *self, int level, const char *text);

    mosquitto *m_client = nullptr;
    std::unique_ptr<TlsContext> m_tls;
    bool m_cleaned = false;  // an earlier session has been ended: connect without clean start from now on
    bool m_cleaning = false; // this connection is only there for that

    qintptr m_socket = -1;
    int m_eatenError = 0;       // of the connection attempt, see reach()
    bool m_handsShaken = false; // the TLS handshake of this connection is over
    std::unique_ptr<QSocketNotifier> m_readNotifier;
    std::unique_ptr<QSocketNotifier> m_writeNotifier;
    std::unique_ptr<QSocketNotifier> m_exceptionNotifier; // Windows tells a failed connect() with it
    qintptr m_lingering = -1; // a second handle of a connection that libmosquitto has closed
    QTimer m_greetTimer;      // runs while CONNECT waits for the server's judgement of our certificate
    QTimer m_keepAliveTimer;
    QTimer m_restTimer;
    QTimer m_leaveTimer;
    std::chrono::steady_clock::time_point m_lastRead;

    // Written by the callbacks of libmosquitto.
    int m_connackCode = -1;
    int m_disconnectCode = 0;
    QString m_lastLog;
    quint64 m_received = 0;              // messages and answers
    bool m_receivedAcknowledged = false; // a message of QoS 1 or 2 in this round of reading
    bool m_unflushed = false;            // messages since the last idle()
    MqttProperties m_properties;         // of the message that is being told
    std::unordered_map<int, Inflight> m_inflight;
    std::unordered_map<int, QList<MqttSubscription>> m_asked;
};

} // namespace fleetscope
