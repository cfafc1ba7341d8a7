// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace fleetscope {

enum class MqttVersion : quint8 { V311 = 4, V5 = 5 };
enum class MqttTransport : quint8 { Tcp, Tls, WebSocket, WebSocketTls };

struct MqttUserProperty
{
    QByteArray name;
    QByteArray value;
    bool operator==(const MqttUserProperty &) const = default;
};

/// The MQTT 5 part of a message; empty for 3.1.1.
struct MqttProperties
{
    QByteArray contentType;
    QByteArray responseTopic;
    QByteArray correlationData;
    QList<MqttUserProperty> user;
    std::optional<quint32> messageExpirySeconds;
    std::optional<quint8> payloadFormat; ///< 1: UTF-8 text

    bool operator==(const MqttProperties &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == MqttProperties{}; }
};

/// A message to send.
struct MqttPublish
{
    QByteArray topic;
    QByteArray payload;
    quint8 qos = 0;
    bool retain = false;
    MqttProperties properties;
};

struct MqttSubscription
{
    QByteArray filter;
    quint8 qos = 0;
    bool operator==(const MqttSubscription &) const = default;
};

/// TLS side of a connection. Files are PEM, the certificate may also be PKCS#12 with its key inside; an empty
/// name means "not used".
struct TlsOptions
{
    QString caFile;          ///< empty: the certificates the system trusts
    QString certificateFile; ///< client certificate chain
    QString keyFile;         ///< empty: the key is in the file of the certificate
    QString keyPassphrase;   ///< secret: never logged
    QString serverName;      ///< SNI and the name checked against the certificate; empty: the host
    QStringList alpn;
    bool verify = true; ///< false only by the user's choice for one connection
    bool operator==(const TlsOptions &) const = default;
};

/// How long to wait before try n: uniform between half of and the whole of min(maximum, initial × 2^n).
struct ReconnectPolicy
{
    Milliseconds initial{1'000};
    Milliseconds maximum{60'000};
    bool enabled = true;
    bool operator==(const ReconnectPolicy &) const = default;
};

enum class ProxyKind : quint8 { None, Http, Socks5 };

/// A proxy between us and the broker; it also looks up the name of the broker.
struct ProxyOptions
{
    ProxyKind kind = ProxyKind::None;
    QString host;
    quint16 port = 0;
    QString user;
    QString password; ///< secret: never logged
    bool operator==(const ProxyOptions &) const = default;
};

struct MqttOptions
{
    MqttTransport transport = MqttTransport::Tcp;
    QString host;
    quint16 port = 1883;
    QByteArray path; ///< WebSocket only
    QByteArray user;
    QByteArray password; ///< secret: never logged
    QByteArray clientId; ///< empty: the broker or the backend chooses one
    MqttVersion version = MqttVersion::V5;
    bool cleanStart = true;
    quint32 sessionExpirySeconds = 0;
    quint16 keepAliveSeconds = 60;
    Milliseconds connectTimeout{10'000}; ///< from the first packet out to CONNACK
    std::optional<MqttPublish> will;
    TlsOptions tls;
    ProxyOptions proxy;
    ReconnectPolicy reconnect;
};

enum class MqttState : quint8 { Stopped, Connecting, Connected, Waiting };

/// Why a connection attempt failed or a connection ended. The user's sentence and the next step are made from
/// it.
enum class MqttFailure : quint8 {
    None,
    HostNotFound,
    ConnectionRefused,
    NetworkUnreachable,
    ConnectTimeout,       ///< no TCP connection, or no CONNACK in time
    TlsUntrusted,         ///< unknown authority or self-signed
    TlsNameMismatch,      ///< the certificate is for another name
    TlsExpired,           ///< expired, or not yet valid
    TlsClientCertificate, ///< required, refused, unreadable, or its key does not match
    TlsHandshake,         ///< any other TLS failure, also a port without TLS
    BadCredentials,       ///< user name or password refused
    NotAuthorized,
    IdentifierRejected,
    VersionRefused,
    TakenOver,      ///< another client connected with our identifier
    ServerBusy,     ///< unavailable, shutting down, quota, rate
    ConnectionLost, ///< closed by the other side or the network without a word
    KeepAliveTimeout,
    ProtocolError,
    InvalidOptions,   ///< a file that cannot be read, an option the backend lacks
    ProxyRefused,     ///< the proxy wants a user, or does not want to connect to the broker
    WebSocketRefused, ///< no WebSocket for MQTT under this path
};

/// What a broker told in its CONNACK; MQTT 3.1.1 brokers tell nothing.
struct MqttServerLimits
{
    std::optional<quint32> maximumPacketBytes;
    std::optional<quint16> keepAliveSeconds; ///< that it wants instead of ours
    quint8 maximumQos = 2;
    bool retain = true;
    bool wildcards = true;
    bool operator==(const MqttServerLimits &) const = default;
};

/// What is known about the state of a client. Reason codes are those of MQTT 5; 3.1.1 codes are mapped to
/// them.
struct MqttStatus
{
    MqttState state = MqttState::Stopped;
    MqttFailure failure = MqttFailure::None;
    quint8 reasonCode = 0;   ///< CONNACK or DISCONNECT reason, 0 when there was none
    QString detail;          ///< untranslated words of the library or the broker; never a secret
    int attempt = 0;         ///< attempts since the last connection
    Milliseconds retryIn{0}; ///< in state Waiting
    bool sessionPresent = false;
    bool verified = false;                  ///< TLS with a verified certificate
    std::optional<MqttServerLimits> limits; ///< while connected, by MQTT 5
    QByteArray serverCertificate;           ///< in DER, while connected with TLS

    bool operator==(const MqttStatus &) const = default;
};

/// A received message. Everything it points to dies when messageReceived() returns.
struct MqttMessage
{
    std::string_view topic;
    std::string_view payload;
    const MqttProperties *properties = nullptr; ///< null when the message had none
    quint8 qos = 0;
    bool retained = false;
    bool duplicate = false;
};

using MqttPacketId = quint32; ///< of one publish on one client; 0 is never used

/// What a client tells. Every call comes on the client's own thread, one at a time, never after its
/// destructor.
class MqttListener
{
public:
    /// While this runs nothing more is read from the socket: a slow listener holds back the broker.
    virtual void messageReceived(const MqttMessage &message) = 0;
    virtual void statusChanged(const MqttStatus &status) = 0;
    /// SUBACK for one filter: granted QoS 0…2, or a reason code ≥ 0x80.
    virtual void subscriptionAnswered(const MqttSubscription &, quint8 /*reasonCode*/) { }
    /// A publish is complete: handed to the socket (QoS 0), PUBACK (1), PUBCOMP (2); reasonCode ≥ 0x80 is a
    /// refusal. QoS 0 that a lost connection overtook is told with 0x80; what waits when the client is
    /// stopped is not told at all.
    virtual void published(MqttPacketId, quint8 /*reasonCode*/) { }
    /// The socket has been drained: nothing more is waiting to be read right now. A place for flushing
    /// batches.
    virtual void idle() { }

protected:
    ~MqttListener() = default;
};

/// The one door to MQTT: libmosquitto, Qt MQTT or the loopback broker behind it.
///
/// Every method may be called on any thread and returns at once. A client is started once; it connects,
/// re-connects by its policy, and subscribes again after every connection that has no session. With MQTT 5 a
/// clean start is for its first connection only: a session with an expiry is resumed by the later ones. It
/// does not come back by itself after TakenOver, which would throw out the other client in its turn, nor
/// after InvalidOptions. The destructor disconnects (the last will is not sent) and returns when the client's
/// thread has ended, at most about one second later.
class MqttClient
{
public:
    virtual ~MqttClient() = default;

    /// `listener` must outlive the client.
    virtual void start(MqttOptions options, MqttListener *listener) = 0;
    /// Disconnects politely; statusChanged(Stopped) follows. No re-connection after that.
    virtual void stop() = 0;
    /// In state Waiting, or Stopped by a failure: try now.
    virtual void retryNow() = 0;
    /// Kept and repeated on every new session; replaces an earlier subscription with the same filter.
    virtual void subscribe(QList<MqttSubscription> subscriptions) = 0;
    virtual void unsubscribe(const QByteArray &filter) = 0;
    /// Queues a message, also while not connected for QoS 1 and 2.
    ///
    /// Errors: InvalidInput (topic with a wildcard, empty, or over 65,535 bytes; properties likewise),
    /// Unreachable (QoS 0 while not connected, or stopped), Conflict when `maxQueued` messages wait already:
    /// nothing was queued, try again after the next published().
    virtual Result<MqttPacketId> publish(MqttPublish message) = 0;

    static constexpr int maxQueued = 10'000;
};

/// "libmosquitto 2.0.11", "Qt MQTT 6.8.2", "loopback".
struct MqttBackend
{
    QString name;
};

/// Whether `filter` is a valid topic filter of MQTT 5 section 4.7 (also `$share/…`).
[[nodiscard]] bool isValidTopicFilter(std::string_view filter);
/// Whether `topic` may be published to: no wildcard, no NUL, 1 to 65,535 bytes of UTF-8.
[[nodiscard]] bool isValidTopic(std::string_view topic);
/// MQTT 5 section 4.7: `+`, `#`, and no wildcard of the first level matches a topic that starts with `$`.
[[nodiscard]] bool topicMatches(std::string_view filter, std::string_view topic);
/// The words of the specification for a reason code of CONNACK, SUBACK, PUBACK, DISCONNECT…: "Not
/// authorized".
[[nodiscard]] QString reasonText(quint8 reasonCode);
/// MQTT 3.1.1 CONNACK return codes 1…5 as their MQTT 5 reason codes.
[[nodiscard]] quint8 reasonFromConnackV311(int returnCode);
/// The failure class that a CONNACK or DISCONNECT reason code belongs to.
[[nodiscard]] MqttFailure failureFromReason(quint8 reasonCode);
/// The wait before attempt `attempt` (0 is the first repeat). `random` is uniform in [0, 1).
[[nodiscard]] Milliseconds reconnectDelay(const ReconnectPolicy &policy, int attempt, double random);

} // namespace fleetscope
