// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/publishqueue.h"
#include "app/mqtt/reconnection.h"
#include "app/mqtt/subscriptionbook.h"
#include "app/network/mqttproblem.h"
#include "models/ports/mqttclient.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>

class QHostInfo;

namespace fleetscope {

class LocalTunnel;

/// What all network clients have in common and a backend must not get wrong: the way from start() to a
/// connection and back, addresses, time limits, waiting, what is told to the listener and when.
///
/// Thread: everything but publish() on the thread that it was moved to.
class ConnectionWorker : public QObject
{
    Q_OBJECT
public:
    ConnectionWorker();
    ~ConnectionWorker() override;

    void start(MqttOptions options, MqttListener *listener);
    void stop();
    /// stop(), and ends the event loop of the thread when that is done.
    void finish();
    void retryNow();
    void subscribe(const QList<MqttSubscription> &subscriptions);
    void unsubscribe(const QByteArray &filter);
    Result<MqttPacketId> publish(MqttPublish &&message); ///< Thread: any

protected:
    enum class Stage : quint8 {
        Idle,      ///< stopped, or waiting for the next attempt
        Resolving, ///< the name of the host
        Reaching,  ///< TCP
        Greeting,  ///< TLS, then CONNECT up to CONNACK
        Up,
        Leaving ///< DISCONNECT is on its way out
    };

    // What a backend does.

    /// Gets ready for an attempt; a problem ends it.
    [[nodiscard]] virtual MqttProblem prepare() = 0;
    /// Begins a connection to `address`, the text of an IP address, and calls unreachable(), greeting(), up()
    /// or failed() now or later.
    virtual void reach(const QString &address) = 0;
    /// Ends the connection at once, and tells complete() for what went down with it. There may be none.
    virtual void cut() = 0;
    /// Sends SUBSCRIBE; the answers go to the listener.
    virtual void ask(const QList<MqttSubscription> &subscriptions) = 0;
    /// Sends UNSUBSCRIBE.
    virtual void renounce(const QByteArray &filter) = 0;
    /// Sends as much of publishes() as may be sent now.
    virtual void sendQueued() = 0;
    /// Sends the rest and DISCONNECT, waits for the other side within limits, and calls left().
    virtual void leave() = 0;
    /// The client will not be used again.
    virtual void release() = 0;
    /// What is missing in stage Greeting, for a user: "no CONNACK".
    [[nodiscard]] virtual QString missing() const = 0;
    /// The port of our end of the connection that reach() began; 0 while there is none.
    [[nodiscard]] virtual quint16 localPort() const = 0;
    /// What the server showed in the handshake, in DER; empty without TLS.
    [[nodiscard]] virtual QByteArray serverCertificate() const = 0;

    // What a backend tells.

    void unreachable(const MqttProblem &problem);
    /// There is a TCP connection.
    void greeting();
    /// CONNACK with success, before anything that came after it; `limits` with MQTT 5.
    void up(bool sessionPresent, const std::optional<MqttServerLimits> &limits);
    /// After up(): now SUBSCRIBE and PUBLISH may be sent.
    void settle();
    void failed(const MqttProblem &problem, quint8 reasonCode = 0);
    /// failed() for a reason code of CONNACK or DISCONNECT.
    void refused(quint8 reasonCode);
    void left();
    /// published() for a message taken from publishes().
    void complete(MqttPacketId id, quint8 reasonCode);
    /// Begins again with the same address, within the same attempt.
    void reachAgain();

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const MqttOptions &options() const { return m_options; }
    [[nodiscard]] MqttListener &listener() const { return *m_listener; }
    [[nodiscard]] PublishQueue &publishes() { return m_publishes; }
    [[nodiscard]] SubscriptionBook &book() { return m_book; }
    /// Whether the backend itself speaks TLS.
    [[nodiscard]] bool hasTls() const;
    /// Where reach() goes: that of the broker, or of the tunnel.
    [[nodiscard]] quint16 port() const;
    /// Whether the session shall outlive a connection although the first one starts clean (MQTT 5).
    [[nodiscard]] bool cleansOnce() const;

private slots:
    void hostFound(const QHostInfo &info);

private:
    void attempt();
    void lookUp();
    /// WebSockets and proxies: the backend speaks plain MQTT to a port of ours.
    [[nodiscard]] bool needsTunnel() const;
    void digTunnel();
    void dropTunnel();
    void abortLookup();
    void reachNextAddress();
    void connectTimedOut();
    void announce(MqttState state, const MqttProblem &problem = {}, quint8 reasonCode = 0,
                  Milliseconds retryIn = Milliseconds{0});

    MqttOptions m_options;
    MqttListener *m_listener = nullptr;
    PublishQueue m_publishes;
    SubscriptionBook m_book;
    Reconnection m_reconnection;
    MqttStatus m_status;
    Stage m_stage = Stage::Idle;
    bool m_stopped = false;
    bool m_finishing = false;
    bool m_sessionPresent = false;

    std::optional<MqttServerLimits> m_limits;
    LocalTunnel *m_tunnel = nullptr; // our child
    int m_lookup = -1;
    QStringList m_addresses; // not tried yet in this attempt
    QString m_address;
    MqttProblem m_lastProblem; // of an address
    QTimer m_connectTimer;
    QTimer m_addressTimer;
    QTimer m_retryTimer;
    QElapsedTimer m_sinceConnected;
};

} // namespace fleetscope
