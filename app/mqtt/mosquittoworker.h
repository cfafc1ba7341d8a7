// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/publishqueue.h"
#include "app/mqtt/reconnection.h"
#include "app/mqtt/subscriptionbook.h"
#include "app/mqtt/tlscontext.h"
#include "models/ports/mqttclient.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <chrono>
#include <memory>
#include <unordered_map>

struct mosquitto;
struct mosquitto_message;
struct mqtt5__property; // mosquitto_property

namespace fleetscope {

/// The part of MosquittoClient that lives on its thread: one libmosquitto handle, driven by socket notifiers.
///
/// Thread: everything but publish() on the thread that it was moved to.
class MosquittoWorker final : public QObject
{
public:
    MosquittoWorker();
    ~MosquittoWorker() override;

    void start(MqttOptions options, MqttListener *listener);
    void stop();
    /// stop(), and ends the event loop of the thread when that is done.
    void finish();
    void retryNow();
    void subscribe(const QList<MqttSubscription> &subscriptions);
    void unsubscribe(const QByteArray &filter);
    Result<MqttPacketId> publish(MqttPublish &&message); ///< Thread: any

private:
    enum class Stage : quint8 {
        Idle,      ///< stopped, or waiting for the next attempt
        Resolving, ///< the name of the host
        Reaching,  ///< TCP
        Greeting,  ///< TLS, then CONNECT up to CONNACK
        Up,
        Cleaning, ///< ends the session that is not wanted, to connect again without clean start
        Leaving,  ///< DISCONNECT is on its way out
        Lingering ///< the other side has not yet seen the end of the stream
    };
    struct Inflight
    {
        MqttPacketId id = 0;
        bool acknowledged = false; ///< QoS 1 or 2: libmosquitto sends it again after a lost connection
    };

    void attempt();
    void hostFound(const QHostInfo &info);
    void reachNextAddress();
    [[nodiscard]] bool prepareClient();
    [[nodiscard]] bool makeClient();
    [[nodiscard]] bool setWill();
    [[nodiscard]] bool prepareTls();
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
    void connectTimedOut();
    void answered();
    void askMissing();
    void sendQueued();
    void complete(MqttPacketId id, quint8 reasonCode);
    void failed(MqttFailure failure, const QString &detail, quint8 reasonCode = 0);
    void ended(int result);
    void dropConnection();
    void abortLookup();
    void leave();
    void linger();
    void left();
    void announce(MqttState state, MqttFailure failure = MqttFailure::None, const QString &detail = {},
                  quint8 reasonCode = 0, Milliseconds retryIn = Milliseconds{0});

    static void onConnect(mosquitto *, void *self, int reason, int flags, const mqtt5__property *);
    static void onDisconnect(mosquitto *, void *self, int reason, const mqtt5__property *);
    static void onMessage(mosquitto *, void *self, const mosquitto_message *, const mqtt5__property *);
    static void onPublish(mosquitto *, void *self, int mid, int reason, const mqtt5__property *);
    static void onSubscribe(mosquitto *, void *self, int mid, int count, const int *granted,
                            const mqtt5__property *);
    static void onLog(mosquitto *, void *self, int level, const char *text);

    MqttOptions m_options;
    MqttListener *m_listener = nullptr;
    mosquitto *m_client = nullptr;
    std::unique_ptr<TlsContext> m_tls;
    PublishQueue m_publishes;
    SubscriptionBook m_book;
    Reconnection m_reconnection;
    MqttStatus m_status;
    Stage m_stage = Stage::Idle;
    bool m_started = false;
    bool m_stopped = false;
    bool m_finishing = false;
    bool m_cleanStart = true; // what the next CONNECT says

    QStringList m_addresses; // not tried yet in this attempt
    QString m_reachedAddress;
    int m_lookup = -1;
    QString m_lastProblem; // what libmosquitto logged last while it connected
    MqttFailure m_lastFailure = MqttFailure::None;

    qintptr m_socket = -1;
    bool m_handsShaken = false; // the TLS handshake of this connection is over
    std::unique_ptr<QSocketNotifier> m_readNotifier;
    std::unique_ptr<QSocketNotifier> m_writeNotifier;
    std::unique_ptr<QSocketNotifier> m_exceptionNotifier; // Windows tells a failed connect() with it
    qintptr m_lingering = -1;
    QTimer m_connectTimer;
    QTimer m_addressTimer;
    QTimer m_greetTimer; // runs while CONNECT waits for the server's judgement of our certificate
    QTimer m_retryTimer;
    QTimer m_keepAliveTimer;
    QTimer m_restTimer;
    QTimer m_leaveTimer;
    QElapsedTimer m_sinceConnected;
    std::chrono::steady_clock::time_point m_lastRead;

    // Written by the callbacks of libmosquitto.
    int m_connackCode = -1;
    bool m_sessionPresent = false;
    int m_disconnectCode = 0;
    quint64 m_received = 0;              // messages and answers
    bool m_receivedAcknowledged = false; // a message of QoS 1 or 2 in this round of reading
    bool m_unflushed = false;            // messages since the last idle()
    MqttProperties m_properties;         // of the message that is being told
    std::unordered_map<int, Inflight> m_inflight;
    std::unordered_map<int, QList<MqttSubscription>> m_asked;
};

} // namespace fleetscope
