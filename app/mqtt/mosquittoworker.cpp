// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/mosquittoworker.h"

#include "app/network/credentials.h"

#include <mosquitto.h>
#include <mqtt_protocol.h>

#include <openssl/ssl.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <map>
#include <mutex>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace fleetscope {
namespace {

using std::chrono::steady_clock;

// Between two looks at the events of the thread. Half of it costs nothing measurable, double is felt by
// stop().
constexpr Milliseconds readingSlice{5};
// Under a stream the socket is looked at this often instead of once per message: at 20,000 messages a second
// that is a fifth of the CPU. Double would be seen as lag, half wakes up twice as often.
constexpr Milliseconds rest{2};
constexpr Milliseconds certificatePatience{150};
// The two together must stay below the second that a destructor may take.
constexpr Milliseconds farewellPatience{400};
constexpr Milliseconds lingerPatience{300};
// Messages of QoS 1 and 2 under way at once. libmosquitto's 20 make a round trip the limit.
constexpr int sendWindow = 200;
constexpr int receiveWindow = 1'000;
constexpr qsizetype filtersPerPacket = 50;
constexpr quint16 shortestKeepAlive = 5; // libmosquitto takes no shorter one

void initLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] { mosquitto_lib_init(); });
}

struct FreeProperties
{
    void operator()(mosquitto_property *properties) const { mosquitto_property_free_all(&properties); }
};
using PropertiesPtr = std::unique_ptr<mosquitto_property, FreeProperties>;

MqttProblem networkProblem(int error)
{
    MqttProblem result{MqttFailure::NetworkUnreachable, qt_error_string(error)};
    switch (error) {
#ifdef Q_OS_WIN
    case WSAECONNREFUSED:
#endif
    case ECONNREFUSED: result.failure = MqttFailure::ConnectionRefused; break;
#ifdef Q_OS_WIN
    case WSAETIMEDOUT:
#endif
    case ETIMEDOUT: result.failure = MqttFailure::ConnectTimeout; break;
#ifdef Q_OS_WIN
    case WSAECONNRESET:
#endif
    case ECONNRESET:
    case EPIPE: result.failure = MqttFailure::ConnectionLost; break;
    default: break;
    }
    return result;
}

/// Whether this is how a connection attempt ends, and not one under way or something else that went wrong.
bool endsAttempt(int error)
{
#ifdef Q_OS_WIN
    constexpr int ends[] = {WSAECONNREFUSED, WSAECONNRESET, WSAETIMEDOUT, WSAEHOSTUNREACH, WSAENETUNREACH};
#else
    constexpr int ends[] = {ECONNREFUSED, ECONNRESET, EPIPE, ETIMEDOUT, EHOSTUNREACH, ENETUNREACH};
#endif
    return std::ranges::find(ends, error) != std::end(ends);
}

int lastSocketError()
{
#ifdef Q_OS_WIN
    return WSAGetLastError();
#else
    return errno;
#endif
}

/// The outcome of a connect() that has ended: 0, or the system's error.
int connectError(qintptr socket)
{
    int error = 0;
#ifdef Q_OS_WIN
    int size = sizeof error;
    const int result = ::getsockopt(static_cast<SOCKET>(socket), SOL_SOCKET, SO_ERROR,
                                    reinterpret_cast<char *>(&error), &size);
#else
    socklen_t size = sizeof error;
    const int result = ::getsockopt(static_cast<int>(socket), SOL_SOCKET, SO_ERROR, &error, &size);
#endif
    return result == 0 ? error : lastSocketError();
}

void shutDown(qintptr socket)
{
#ifdef Q_OS_WIN
    ::shutdown(static_cast<SOCKET>(socket), SD_BOTH);
#else
    ::shutdown(static_cast<int>(socket), SHUT_RDWR);
#endif
}

bool isProtocolError(int result)
{
    return result == MOSQ_ERR_PROTOCOL || result == MOSQ_ERR_MALFORMED_PACKET
        || result == MOSQ_ERR_MALFORMED_UTF8 || result == MOSQ_ERR_DUPLICATE_PROPERTY;
}

/// "wrong version number" out of "OpenSSL Error[0]: error:0A00010B:SSL routines::wrong version number".
QString readableLog(const QString &line)
{
    return line.startsWith(u"OpenSSL Error"_s) ? line.section(u':', -1) : line;
}

bool addProperties(const MqttProperties &from, PropertiesPtr &to)
{
    mosquitto_property *list = nullptr;
    bool ok = true;
    if (from.payloadFormat)
        ok &=
            mosquitto_property_add_byte(&list, MQTT_PROP_PAYLOAD_FORMAT_INDICATOR, *from.payloadFormat) == 0;
    if (from.messageExpirySeconds)
        ok &=
            mosquitto_property_add_int32(&list, MQTT_PROP_MESSAGE_EXPIRY_INTERVAL, *from.messageExpirySeconds)
            == 0;
    if (!from.contentType.isEmpty())
        ok &= mosquitto_property_add_string(&list, MQTT_PROP_CONTENT_TYPE, from.contentType.constData()) == 0;
    if (!from.responseTopic.isEmpty())
        ok &= mosquitto_property_add_string(&list, MQTT_PROP_RESPONSE_TOPIC, from.responseTopic.constData())
            == 0;
    if (!from.correlationData.isEmpty())
        ok &=
            mosquitto_property_add_binary(&list, MQTT_PROP_CORRELATION_DATA, from.correlationData.constData(),
                                          static_cast<uint16_t>(from.correlationData.size()))
            == 0;
    for (const MqttUserProperty &property : from.user)
        ok &= mosquitto_property_add_string_pair(&list, MQTT_PROP_USER_PROPERTY, property.name.constData(),
                                                 property.value.constData())
            == 0;
    to.reset(list);
    return ok;
}

void readProperties(const mosquitto_property *list, MqttProperties &to)
{
    to = {};
    const auto takeText = [](char *text) {
        const QByteArray bytes{text};
        std::free(text);
        return bytes;
    };
    for (const mosquitto_property *at = list; at; at = mosquitto_property_next(at)) {
        const int identifier = mosquitto_property_identifier(at);
        char *text = nullptr;
        switch (identifier) {
        case MQTT_PROP_PAYLOAD_FORMAT_INDICATOR: {
            uint8_t format = 0;
            if (mosquitto_property_read_byte(at, identifier, &format, false))
                to.payloadFormat = format;
            break;
        }
        case MQTT_PROP_MESSAGE_EXPIRY_INTERVAL: {
            uint32_t seconds = 0;
            if (mosquitto_property_read_int32(at, identifier, &seconds, false))
                to.messageExpirySeconds = seconds;
            break;
        }
        case MQTT_PROP_CONTENT_TYPE:
            if (mosquitto_property_read_string(at, identifier, &text, false))
                to.contentType = takeText(text);
            break;
        case MQTT_PROP_RESPONSE_TOPIC:
            if (mosquitto_property_read_string(at, identifier, &text, false))
                to.responseTopic = takeText(text);
            break;
        case MQTT_PROP_CORRELATION_DATA: {
            void *bytes = nullptr;
            uint16_t size = 0;
            if (mosquitto_property_read_binary(at, identifier, &bytes, &size, false)) {
                to.correlationData = QByteArray{static_cast<const char *>(bytes), size};
                std::free(bytes);
            }
            break;
        }
        case MQTT_PROP_USER_PROPERTY: {
            char *value = nullptr;
            if (mosquitto_property_read_string_pair(at, identifier, &text, &value, false))
                to.user.append({takeText(text), takeText(value)});
            break;
        }
        default: break;
        }
    }
}

MqttServerLimits readLimits(const mosquitto_property *properties)
{
    MqttServerLimits limits;
    uint8_t byte = 0;
    uint16_t two = 0;
    uint32_t four = 0;
    if (mosquitto_property_read_int32(properties, MQTT_PROP_MAXIMUM_PACKET_SIZE, &four, false))
        limits.maximumPacketBytes = four;
    if (mosquitto_property_read_int16(properties, MQTT_PROP_SERVER_KEEP_ALIVE, &two, false))
        limits.keepAliveSeconds = two;
    if (mosquitto_property_read_byte(properties, MQTT_PROP_MAXIMUM_QOS, &byte, false))
        limits.maximumQos = byte;
    if (mosquitto_property_read_byte(properties, MQTT_PROP_RETAIN_AVAILABLE, &byte, false))
        limits.retain = byte != 0;
    if (mosquitto_property_read_byte(properties, MQTT_PROP_WILDCARD_SUB_AVAILABLE, &byte, false))
        limits.wildcards = byte != 0;
    return limits;
}

MosquittoWorker *worker(void *self) { return static_cast<MosquittoWorker *>(self); }

} // namespace

MosquittoWorker::MosquittoWorker()
    : m_greetTimer(this)
    , m_keepAliveTimer(this)
    , m_restTimer(this)
    , m_leaveTimer(this)
{
    initLibrary();
    for (QTimer *timer : {&m_greetTimer, &m_restTimer, &m_leaveTimer})
        timer->setSingleShot(true);
    m_restTimer.setTimerType(Qt::PreciseTimer);
    m_restTimer.setInterval(rest);
    m_keepAliveTimer.setInterval(1s); // libmosquitto counts in seconds
    connect(&m_greetTimer, &QTimer::timeout, this, &MosquittoWorker::writeNow);
    connect(&m_keepAliveTimer, &QTimer::timeout, this, &MosquittoWorker::keepAlive);
    connect(&m_restTimer, &QTimer::timeout, this, &MosquittoWorker::readReady);
    connect(&m_leaveTimer, &QTimer::timeout, this, &MosquittoWorker::left);
}

MosquittoWorker::~MosquittoWorker() { mosquitto_destroy(m_client); }

MqttProblem MosquittoWorker::prepare()
{
    if (m_client)
        return {};
    const MqttProblem problem = makeClient();
    if (problem)
        release();
    return problem;
}

MqttProblem MosquittoWorker::makeClient()
{
    for (const QByteArray &text : {options().clientId, options().user, options().password}) {
        if (text.contains('\0'))
            return {MqttFailure::InvalidOptions, u"a client identifier, user name or password with a NUL"_s};
    }
    const bool v5 = options().version == MqttVersion::V5;
    m_cleaning = cleansOnce() && !m_cleaned;
    m_client =
        mosquitto_new(options().clientId.constData(), cleansOnce() ? m_cleaning : options().cleanStart, this);
    if (!m_client)
        return {MqttFailure::InvalidOptions, u"not a client identifier"_s};
    // "Threaded" makes it queue packets instead of writing them at once: CONNECT must wait for the
    // connection, and what was queued together goes out together.
    mosquitto_threaded_set(m_client, true);
    mosquitto_int_option(m_client, MOSQ_OPT_PROTOCOL_VERSION, v5 ? MQTT_PROTOCOL_V5 : MQTT_PROTOCOL_V311);
    mosquitto_int_option(m_client, MOSQ_OPT_TCP_NODELAY, 1);
    mosquitto_int_option(m_client, MOSQ_OPT_SEND_MAXIMUM, sendWindow);
    mosquitto_int_option(m_client, MOSQ_OPT_RECEIVE_MAXIMUM, receiveWindow);
    // MQTT 3.1.1 has no password without a user name.
    const bool user = !options().user.isEmpty() || (!v5 && !options().password.isEmpty());
    mosquitto_username_pw_set(m_client, user ? options().user.constData() : nullptr,
                              options().password.isEmpty() ? nullptr : options().password.constData());
    mosquitto_connect_v5_callback_set(m_client, onConnect);
    mosquitto_disconnect_v5_callback_set(m_client, onDisconnect);
    mosquitto_message_v5_callback_set(m_client, onMessage);
    mosquitto_publish_v5_callback_set(m_client, onPublish);
    mosquitto_subscribe_v5_callback_set(m_client, onSubscribe);

    if (v5 && !m_cleaning && options().sessionExpirySeconds > 0) {
        mosquitto_property *list = nullptr;
        mosquitto_property_add_int32(&list, MQTT_PROP_SESSION_EXPIRY_INTERVAL,
                                     options().sessionExpirySeconds);
        const PropertiesPtr properties{list};
        // Only the blocking form takes properties. Without a host it keeps them for the next connection and
        // goes no further.
        mosquitto_connect_bind_v5(m_client, nullptr, 0, 0, nullptr, properties.get());
    }
    if (const MqttProblem problem = setWill(); problem)
        return problem;
    return hasTls() ? prepareTls() : MqttProblem{};
}

MqttProblem MosquittoWorker::setWill()
{
    if (!options().will || m_cleaning)
        return {};
    const MqttPublish &will = *options().will;
    PropertiesPtr properties;
    int result = MOSQ_ERR_INVAL;
    if (checkPublish(will)) {
        const bool v5 = options().version == MqttVersion::V5;
        if (!v5 || addProperties(will.properties, properties))
            result =
                mosquitto_will_set_v5(m_client, will.topic.constData(), static_cast<int>(will.payload.size()),
                                      will.payload.constData(), will.qos, will.retain, properties.get());
    }
    if (result != MOSQ_ERR_SUCCESS)
        return {MqttFailure::InvalidOptions,
                u"not a last will: "_s + QString::fromUtf8(will.topic.left(200))};
    static_cast<void>(properties.release()); // the will has it now
    return {};
}

MqttProblem MosquittoWorker::prepareTls()
{
    if (!m_tls) {
        MqttProblem why;
        m_tls = TlsContext::make(options().tls, options().host, why);
        if (!m_tls)
            return why;
    }
    mosquitto_int_option(m_client, MOSQ_OPT_SSL_CTX_WITH_DEFAULTS, 0);
    if (mosquitto_void_option(m_client, MOSQ_OPT_SSL_CTX, m_tls->native()) != MOSQ_ERR_SUCCESS)
        return {MqttFailure::InvalidOptions, u"this libmosquitto was built without TLS"_s};
    return {};
}

void MosquittoWorker::reach(const QString &address)
{
    if (m_tls)
        m_tls->reset();
    m_connackCode = -1;
    m_disconnectCode = 0;
    m_lastLog.clear();
    mosquitto_log_callback_set(m_client, onLog); // a call per packet when it stays on
    const int keepAliveSeconds =
        options().keepAliveSeconds == 0 ? 0 : std::max(options().keepAliveSeconds, shortestKeepAlive);
    errno = 0;
    const int result = mosquitto_connect_bind_async(m_client, address.toLatin1().constData(), port(),
                                                    keepAliveSeconds, nullptr);
    const int error = lastSocketError();
    // It begins the TLS handshake before the connection stands, so that the error of a near host is told
    // there and not by the socket.
    m_eatenError = m_tls && endsAttempt(error) ? error : 0;
    if (result == MOSQ_ERR_SUCCESS)
        watchSocket();
    else if (result == MOSQ_ERR_INVAL)
        failed({MqttFailure::InvalidOptions, u"not a port: %1"_s.arg(port())});
    else if (result == MOSQ_ERR_TLS)
        ended(result); // the handshake was that fast
    else
        unreachable(networkProblem(error));
}

QString MosquittoWorker::missing() const
{
    return shakingHands() ? u"the TLS handshake did not end"_s : u"no CONNACK"_s;
}

quint16 MosquittoWorker::localPort() const
{
    sockaddr_storage address{};
#ifdef Q_OS_WIN
    int size = sizeof address;
    if (::getsockname(static_cast<SOCKET>(m_socket), reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return 0;
#else
    socklen_t size = sizeof address;
    if (::getsockname(static_cast<int>(m_socket), reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return 0;
#endif
    const auto *v4 = reinterpret_cast<const sockaddr_in *>(&address); // a tunnel is on 127.0.0.1
    return address.ss_family == AF_INET ? ntohs(v4->sin_port) : quint16{0};
}

QByteArray MosquittoWorker::serverCertificate() const
{
    const auto *ssl = tlsConnection();
    const X509Ptr certificate{ssl ? SSL_get1_peer_certificate(ssl) : nullptr};
    return certificate ? derOf(certificate.get()) : QByteArray();
}

void MosquittoWorker::watchSocket()
{
    m_socket = mosquitto_socket(m_client);
    m_readNotifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    m_readNotifier->setEnabled(false);
    m_writeNotifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Write);
    connect(m_readNotifier.get(), &QSocketNotifier::activated, this, &MosquittoWorker::readReady);
    connect(m_writeNotifier.get(), &QSocketNotifier::activated, this, &MosquittoWorker::writeReady);
#ifdef Q_OS_WIN
    m_exceptionNotifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Exception);
    connect(m_exceptionNotifier.get(), &QSocketNotifier::activated, this, &MosquittoWorker::writeReady);
#endif
}

void MosquittoWorker::unwatchSocket()
{
    // One of them may be calling this.
    for (auto *notifier : {&m_readNotifier, &m_writeNotifier, &m_exceptionNotifier}) {
        if (*notifier) {
            (*notifier)->setEnabled(false);
            notifier->release()->deleteLater();
        }
    }
    m_restTimer.stop();
    m_socket = -1;
}

void MosquittoWorker::reached()
{
    // Over a short way the server has answered already, and may even have closed the connection again.
    const int told = hasHeardServer() ? 0 : connectError(m_socket);
    const int error = told != 0 ? told : m_eatenError;
    const MqttProblem problem = networkProblem(error);
    if (error != 0 && problem.failure != MqttFailure::ConnectionLost) {
        unreachable(problem);
        return;
    }
    greeting();
    if (error != 0) {
        m_lastLog = problem.detail;
        ended(MOSQ_ERR_CONN_LOST);
        return;
    }
    m_readNotifier->setEnabled(true);
    if (hasTls())
        afterIo(mosquitto_loop_read(m_client, 1)); // also goes on with the handshake
    else
        writeNow();
}

void MosquittoWorker::readReady()
{
    if (stage() != Stage::Up) {
        if (m_socket < 0 || stage() == Stage::Reaching)
            return;
        const bool judged = m_greetTimer.isActive();
        afterIo(mosquitto_loop_read(m_client, 1));
        if (judged && m_greetTimer.isActive()) {
            m_greetTimer.stop();
            writeNow();
        }
        return;
    }

    const auto begin = steady_clock::now();
    const bool streaming = begin - std::exchange(m_lastRead, begin) < 2 * rest;
    m_receivedAcknowledged = false;
    quint64 before = 0;
    int result = MOSQ_ERR_SUCCESS;
    unsigned rounds = 0;
    do {
        before = m_received;
        result = mosquitto_loop_read(m_client, 1);
    } while (result == MOSQ_ERR_SUCCESS && m_received != before && mosquitto_socket(m_client) >= 0
             && (++rounds % 16 != 0 || steady_clock::now() - begin < readingSlice));
    const bool drained = m_received == before;
    afterIo(result);
    if (stage() != Stage::Up)
        return;
    if (drained && std::exchange(m_unflushed, false))
        listener().idle();
    // A stream of QoS 0 is read in portions. With QoS 1 the broker waits for our answers, so every rest would
    // cost it a round trip.
    const bool resting = drained && streaming && !m_receivedAcknowledged;
    m_readNotifier->setEnabled(!resting);
    if (resting)
        m_restTimer.start();
}

void MosquittoWorker::writeReady()
{
    if (stage() == Stage::Reaching)
        reached();
    else if (shakingHands())
        afterIo(mosquitto_loop_read(m_client, 1));
    else
        writeNow();
}

void MosquittoWorker::writeNow()
{
    if (m_socket >= 0)
        afterIo(mosquitto_loop_write(m_client, 1));
}

void MosquittoWorker::keepAlive() { afterIo(mosquitto_loop_misc(m_client)); }

bool MosquittoWorker::shakingHands() const
{
    const auto *ssl = tlsConnection();
    return ssl && !SSL_is_init_finished(ssl);
}

/// Every call that reads or writes ends here.
void MosquittoWorker::afterIo(int result)
{
    if (result != MOSQ_ERR_SUCCESS || mosquitto_socket(m_client) < 0) {
        ended(result);
        return;
    }
    if (stage() == Stage::Greeting && m_connackCode == 0) {
        answered();
        return;
    }
    if (stage() == Stage::Greeting && m_tls) {
        if (shakingHands()) {
            // libmosquitto 2.0.11 takes a connection that broke in the handshake for one that needs more
            // time.
            if (SSL_get_error(tlsConnection(), -1) == SSL_ERROR_SYSCALL) {
                ended(MOSQ_ERR_CONN_LOST);
                return;
            }
        } else if (!std::exchange(m_handsShaken, true)) {
            handsShaken();
            return;
        }
    }
    updateWriteNotifier();
}

/// CONNECT has waited for this.
void MosquittoWorker::handsShaken()
{
    if (!m_tls->certificateRequested() || SSL_version(tlsConnection()) < TLS1_3_VERSION) {
        writeNow();
        return;
    }
    // In TLS 1.3 a client is ready before the server has looked at its certificate. If CONNECT met a
    // connection that the server has closed, the reset would swallow the alert that says why. Servers send
    // session tickets when they are content; those that do not cost this wait.
    m_greetTimer.start(certificatePatience);
    updateWriteNotifier();
}

bool MosquittoWorker::hasHeardServer() const
{
    const auto *ssl = tlsConnection();
    return ssl && BIO_number_read(SSL_get_rbio(ssl)) > 0;
}

const ssl_st *MosquittoWorker::tlsConnection() const
{
    return m_tls && m_client ? static_cast<const SSL *>(mosquitto_ssl_get(m_client)) : nullptr;
}

void MosquittoWorker::updateWriteNotifier()
{
    if (!m_writeNotifier)
        return;
    // During a handshake libmosquitto also reports what it cannot send yet.
    const bool wanted = m_greetTimer.isActive() ? false
        : shakingHands()                        ? SSL_want_write(tlsConnection())
                                                : mosquitto_want_write(m_client);
    if (m_writeNotifier->isEnabled() != wanted)
        m_writeNotifier->setEnabled(wanted);
}

/// CONNACK with success; onConnect() has told of it before anything else could arrive.
void MosquittoWorker::answered()
{
    if (m_cleaning) {
        m_connackCode = -1;
        mosquitto_disconnect_v5(m_client, 0, nullptr);
        writeNow();
        return;
    }
    m_keepAliveTimer.start();
    mosquitto_log_callback_set(m_client, nullptr);
    settle();
}

void MosquittoWorker::ask(const QList<MqttSubscription> &subscriptions)
{
    std::map<quint8, QList<MqttSubscription>> byQos; // one packet has one QoS in libmosquitto
    for (const MqttSubscription &subscription : subscriptions)
        byQos[subscription.qos].append(subscription);
    for (const auto &[qos, alike] : byQos) {
        for (qsizetype first = 0; first < alike.size(); first += filtersPerPacket) {
            const QList<MqttSubscription> asked = alike.mid(first, filtersPerPacket);
            std::vector<char *> filters;
            for (const MqttSubscription &subscription : asked)
                filters.push_back(const_cast<char *>(subscription.filter.constData()));
            int mid = 0;
            const int result = mosquitto_subscribe_multiple(m_client, &mid, static_cast<int>(filters.size()),
                                                            filters.data(), qos, 0, nullptr);
            if (result == MOSQ_ERR_SUCCESS) {
                m_asked[mid] = asked;
                continue;
            }
            for (const MqttSubscription &subscription : asked)
                listener().subscriptionAnswered(subscription, MQTT_RC_TOPIC_FILTER_INVALID);
        }
    }
    writeNow();
}

void MosquittoWorker::renounce(const QByteArray &filter)
{
    mosquitto_unsubscribe_v5(m_client, nullptr, filter.constData(), nullptr);
    writeNow();
}

void MosquittoWorker::sendQueued()
{
    queuePublishes();
    writeNow();
}

void MosquittoWorker::queuePublishes()
{
    const bool v5 = options().version == MqttVersion::V5;
    while (const auto outgoing = publishes().take()) {
        const MqttPublish &message = outgoing->message;
        PropertiesPtr properties;
        if (v5 && !addProperties(message.properties, properties)) {
            complete(outgoing->id, MQTT_RC_MALFORMED_PACKET);
            continue;
        }
        int mid = 0;
        const int result = mosquitto_publish_v5(
            m_client, &mid, message.topic.constData(), static_cast<int>(message.payload.size()),
            message.payload.constData(), message.qos, message.retain, properties.get());
        switch (result) {
        case MOSQ_ERR_SUCCESS: m_inflight[mid] = {outgoing->id, message.qos > 0}; break;
        case MOSQ_ERR_OVERSIZE_PACKET:
        case MOSQ_ERR_PAYLOAD_SIZE: complete(outgoing->id, MQTT_RC_PACKET_TOO_LARGE); break;
        case MOSQ_ERR_QOS_NOT_SUPPORTED: complete(outgoing->id, MQTT_RC_QOS_NOT_SUPPORTED); break;
        default: complete(outgoing->id, MQTT_RC_UNSPECIFIED); break;
        }
    }
}

/// The connection is gone, by libmosquitto's `result` or by what its callbacks have noted.
void MosquittoWorker::ended(int result)
{
    if (stage() == Stage::Leaving) {
        linger();
        return;
    }
    if (m_cleaning && result == MOSQ_ERR_SUCCESS && m_connackCode <= 0 && m_disconnectCode == 0) {
        m_cleaned = true;
        release();
        if (const MqttProblem problem = prepare(); problem)
            failed(problem);
        else
            reachAgain();
        return;
    }

    const MqttProblem verdict = m_tls ? m_tls->verdict() : MqttProblem{};
    if (m_connackCode > 0)
        refused(m_connackCode >= 0x80 ? static_cast<quint8>(m_connackCode)
                                      : reasonFromConnackV311(m_connackCode));
    else if (m_disconnectCode >= 0x80)
        refused(static_cast<quint8>(m_disconnectCode));
    else if (verdict)
        failed(verdict);
    else if (m_tls && !m_handsShaken)
        failed({MqttFailure::TlsHandshake,
                m_lastLog.isEmpty() ? u"the other side closed the connection"_s : readableLog(m_lastLog)});
    else if (result == MOSQ_ERR_KEEPALIVE)
        failed({MqttFailure::KeepAliveTimeout, u"no answer to PINGREQ"_s});
    else if (result == MOSQ_ERR_MALFORMED_PACKET && m_connackCode < 0 && options().version == MqttVersion::V5)
        refused(MQTT_RC_UNSUPPORTED_PROTOCOL_VERSION); // a broker of MQTT 3.1.1 says so in its own format
    else if (isProtocolError(result))
        failed({MqttFailure::ProtocolError, QString::fromLatin1(mosquitto_strerror(result))});
    else
        failed({MqttFailure::ConnectionLost,
                result == MOSQ_ERR_SUCCESS ? u"closed by the other side"_s
                                           : QString::fromLatin1(mosquitto_strerror(result))});
}

/// libmosquitto cannot close a connection at once: it is shut down, and the handle closes with the next one.
void MosquittoWorker::cut()
{
    const qintptr socket = m_socket;
    m_handsShaken = false;
    m_greetTimer.stop();
    m_keepAliveTimer.stop();
    m_leaveTimer.stop();
    unwatchSocket();
    if (m_client && socket >= 0 && mosquitto_socket(m_client) == socket)
        shutDown(socket);
#ifdef Q_OS_UNIX
    if (m_lingering >= 0)
        ::close(static_cast<int>(std::exchange(m_lingering, -1)));
#endif

    for (auto at = m_inflight.begin(); at != m_inflight.end();) {
        const Inflight inflight = at->second;
        at = inflight.acknowledged ? std::next(at) : m_inflight.erase(at);
        if (!inflight.acknowledged)
            complete(inflight.id, MQTT_RC_UNSPECIFIED);
    }
    for (const auto &[mid, subscriptions] : m_asked) {
        for (const MqttSubscription &subscription : subscriptions)
            book().unanswered(subscription.filter);
    }
    m_asked.clear();
}

void MosquittoWorker::leave()
{
    queuePublishes();
    m_keepAliveTimer.stop();
    m_restTimer.stop();
    m_readNotifier->setEnabled(false);
#ifdef Q_OS_UNIX
    // libmosquitto closes its socket behind DISCONNECT. With unread messages in it the system then sends a
    // reset, which can overtake DISCONNECT, and the broker sends our last will.
    m_lingering = ::dup(static_cast<int>(m_socket));
#endif
    m_leaveTimer.start(farewellPatience);
    mosquitto_disconnect_v5(m_client, 0, nullptr);
    writeNow();
}

void MosquittoWorker::linger()
{
    unwatchSocket();
    if (m_lingering < 0) {
        left();
        return;
    }
#ifdef Q_OS_UNIX
    m_leaveTimer.start(lingerPatience);
    const int socket = static_cast<int>(m_lingering);
    ::shutdown(socket, SHUT_WR);
    m_readNotifier = std::make_unique<QSocketNotifier>(m_lingering, QSocketNotifier::Read);
    const auto discard = [this, socket] {
        std::array<char, 65'536> unwanted;
        const ssize_t size = ::read(socket, unwanted.data(), unwanted.size());
        if (size == 0 || (size < 0 && errno != EAGAIN && errno != EINTR))
            left();
    };
    connect(m_readNotifier.get(), &QSocketNotifier::activated, this, discard);
#endif
}

void MosquittoWorker::release()
{
    unwatchSocket();
    mosquitto_destroy(std::exchange(m_client, nullptr));
}

void MosquittoWorker::onConnect(mosquitto *, void *self, int reason, int flags,
                                const mosquitto_property *properties)
{
    MosquittoWorker &me = *worker(self);
    me.m_connackCode = reason;
    if (reason == 0 && !me.m_cleaning)
        me.up(flags & 1,
              me.options().version == MqttVersion::V5 ? std::optional(readLimits(properties)) : std::nullopt);
}

void MosquittoWorker::onDisconnect(mosquitto *, void *self, int reason, const mosquitto_property *)
{
    worker(self)->m_disconnectCode = reason;
}

void MosquittoWorker::onMessage(mosquitto *, void *self, const mosquitto_message *received,
                                const mosquitto_property *properties)
{
    MosquittoWorker &me = *worker(self);
    ++me.m_received;
    me.m_unflushed = true;
    me.m_receivedAcknowledged |= received->qos > 0;
    MqttMessage message;
    message.topic = received->topic;
    message.payload = {static_cast<const char *>(received->payload),
                       static_cast<size_t>(received->payloadlen)};
    message.qos = static_cast<quint8>(received->qos);
    message.retained = received->retain;
    if (properties) {
        readProperties(properties, me.m_properties);
        if (!me.m_properties.isEmpty())
            message.properties = &me.m_properties;
    }
    me.listener().messageReceived(message);
}

void MosquittoWorker::onPublish(mosquitto *, void *self, int mid, int reason, const mosquitto_property *)
{
    MosquittoWorker &me = *worker(self);
    ++me.m_received;
    const auto found = me.m_inflight.find(mid);
    if (found == me.m_inflight.end())
        return;
    const MqttPacketId id = found->second.id;
    me.m_inflight.erase(found);
    me.complete(id, static_cast<quint8>(reason));
}

void MosquittoWorker::onSubscribe(mosquitto *, void *self, int mid, int count, const int *granted,
                                  const mosquitto_property *)
{
    MosquittoWorker &me = *worker(self);
    ++me.m_received;
    const auto found = me.m_asked.find(mid);
    if (found == me.m_asked.end())
        return;
    const QList<MqttSubscription> asked = std::move(found->second);
    me.m_asked.erase(found);
    for (qsizetype i = 0; i < asked.size() && i < count; ++i)
        me.listener().subscriptionAnswered(asked[i], static_cast<quint8>(granted[i]));
}

void MosquittoWorker::onLog(mosquitto *, void *self, int level, const char *text)
{
    if (level == MOSQ_LOG_ERR || level == MOSQ_LOG_WARNING)
        worker(self)->m_lastLog = QString::fromUtf8(text);
}

} // namespace fleetscope
