// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/qtmqttworker.h"

#include "app/network/tlscontext.h"
#include "models/domain/names.h"

#include <QFile>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimeZone>

#include <QtMqtt/qmqttclient.h>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace fleetscope {
namespace {

using std::chrono::steady_clock;

// What the socket holds at most while we do not read. Half of it doubles the reads of a stream.
constexpr qint64 readBuffer = 64 << 10;
// Under a stream of QoS 0 the socket is looked at this often instead of once per message; see
// MosquittoWorker.
constexpr Milliseconds rest{2};
// A socket that may hold only this stops watching its connection as soon as it does.
constexpr qint64 restMark = 1;
constexpr Milliseconds certificatePatience{150};
// The two together must stay below the second that a destructor may take.
constexpr Milliseconds farewellPatience{400};
constexpr Milliseconds lingerPatience{300};
// More is not handed to the socket while it cannot send; when leaving it is the last chance.
constexpr qint64 writeBuffer = 256 << 10;
constexpr qint64 lastWriteBuffer = 16 << 20;
// Messages of QoS 1 and 2 under way at once, if the broker allows that many.
constexpr size_t sendWindow = 200;
constexpr qsizetype filtersPerPacket = 50;
// A packet is longer than its topic and payload by less than this, apart from properties.
constexpr qsizetype packetOverhead = 16;

constexpr quint8 unspecifiedError = 0x80;
constexpr quint8 packetTooLarge = 0x95;
constexpr quint8 qosNotSupported = 0x9b;

QMqttUserProperties toQt(const QList<MqttUserProperty> &properties)
{
    QMqttUserProperties result;
    for (const MqttUserProperty &property : properties)
        result.append({QString::fromUtf8(property.name), QString::fromUtf8(property.value)});
    return result;
}

template <typename Properties>
void setProperties(const MqttProperties &from, Properties &to)
{
    if (from.payloadFormat == 1)
        to.setPayloadFormatIndicator(QMqtt::PayloadFormatIndicator::UTF8Encoded);
    if (from.messageExpirySeconds)
        to.setMessageExpiryInterval(*from.messageExpirySeconds);
    if (!from.contentType.isEmpty())
        to.setContentType(QString::fromUtf8(from.contentType));
    if (!from.responseTopic.isEmpty())
        to.setResponseTopic(QString::fromUtf8(from.responseTopic));
    if (!from.correlationData.isEmpty())
        to.setCorrelationData(from.correlationData);
    if (!from.user.isEmpty())
        to.setUserProperties(toQt(from.user));
}

/// The private key in `pem`, of whatever kind.
QSslKey readKey(const QByteArray &pem, const QByteArray &passphrase)
{
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa, QSsl::Dsa}) {
        const QSslKey key{pem, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase};
        if (!key.isNull())
            return key;
    }
    return {};
}

QString commonName(const QSslCertificate &certificate)
{
    return certificate.subjectInfo(QSslCertificate::CommonName).join(u", "_s);
}

/// One line of plain text out of words that a stranger may have chosen.
QString plainText(QString text)
{
    text.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    return text.left(500);
}

QString dateText(const QDateTime &time) { return time.toTimeZone(QTimeZone::utc()).toString(Qt::ISODate); }

} // namespace

QtMqttWorker::QtMqttWorker()
    : m_transport([this](std::string_view packet) { write(packet); })
    , m_greetTimer(this)
    , m_keepAliveTimer(this)
    , m_restTimer(this)
    , m_leaveTimer(this)
{
    m_transport.setParent(this); // to move with it
    for (QTimer *timer : {&m_greetTimer, &m_restTimer, &m_leaveTimer})
        timer->setSingleShot(true);
    m_restTimer.setTimerType(Qt::PreciseTimer);
    m_restTimer.setInterval(rest);
    connect(&m_greetTimer, &QTimer::timeout, this, &QtMqttWorker::hello);
    connect(&m_keepAliveTimer, &QTimer::timeout, this, &QtMqttWorker::keepAlive);
    connect(&m_restTimer, &QTimer::timeout, this, &QtMqttWorker::restOver);
    connect(&m_leaveTimer, &QTimer::timeout, this, &QtMqttWorker::left);
}

QtMqttWorker::~QtMqttWorker()
{
    m_transport.mute(); // QMqttClient says goodbye when it goes
}

MqttProblem QtMqttWorker::prepare()
{
    if (hasTls() && !m_tls) {
        if (const MqttProblem problem = makeTls())
            return problem;
    }
    return m_client ? MqttProblem{} : makeClient();
}

MqttProblem QtMqttWorker::makeClient()
{
    for (const QByteArray &text : {options().clientId, options().user, options().password}) {
        if (text.contains('\0') || !isUtf8({text.constData(), static_cast<size_t>(text.size())}))
            return {MqttFailure::InvalidOptions,
                    u"a client identifier, user name or password that is no UTF-8 text"_s};
    }
    if (options().will && !checkPublish(*options().will))
        return {MqttFailure::InvalidOptions,
                u"not a last will: "_s + QString::fromUtf8(options().will->topic.left(200))};
    if (options().port == 0)
        return {MqttFailure::InvalidOptions, u"not a port: 0"_s};

    m_client = std::make_unique<QMqttClient>();
    m_client->setAutoKeepAlive(false); // it takes three times the keep alive to notice
    m_client->setKeepAlive(options().keepAliveSeconds);
    m_client->setClientId(QString::fromUtf8(options().clientId));
    m_client->setUsername(QString::fromUtf8(options().user));
    m_client->setPassword(QString::fromUtf8(options().password));
    m_client->setProtocolVersion(options().version == MqttVersion::V5 ? QMqttClient::MQTT_5_0
                                                                      : QMqttClient::MQTT_3_1_1);
    return {};
}

MqttProblem QtMqttWorker::makeTls()
{
    const TlsOptions &tls = options().tls;
    // It knows which file is wrong and why; Qt only answers with something empty.
    MqttProblem problem;
    if (!TlsContext::make(tls, options().host, problem))
        return problem;

    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(tls.verify ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence,
                               false); // for newSessionTicketReceived()
    if (!tls.caFile.isEmpty())
        configuration.setCaCertificates(QSslCertificate::fromPath(tls.caFile));
    QFile bundle{tls.certificateFile};
    QSslKey bundledKey;
    QSslCertificate bundledCertificate;
    QList<QSslCertificate> chain;
    constexpr char derSequence = 0x30; // PEM is text
    if (!tls.certificateFile.isEmpty() && bundle.open(QIODevice::ReadOnly)
        && bundle.peek(1) == QByteArray(1, derSequence)
        && QSslCertificate::importPkcs12(&bundle, &bundledKey, &bundledCertificate, &chain,
                                         tls.keyPassphrase.toUtf8())) {
        chain.prepend(bundledCertificate);
        configuration.setLocalCertificateChain(chain);
        configuration.setPrivateKey(bundledKey);
    } else if (!tls.certificateFile.isEmpty()) {
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(tls.certificateFile));
        QFile keyFile{tls.keyFile.isEmpty() ? tls.certificateFile : tls.keyFile};
        if (!keyFile.open(QIODevice::ReadOnly))
            return {MqttFailure::TlsClientCertificate, keyFile.fileName() + u": "_s + keyFile.errorString()};
        const QSslKey key = readKey(keyFile.readAll(), tls.keyPassphrase.toUtf8());
        if (key.isNull())
            return {MqttFailure::TlsClientCertificate, keyFile.fileName() + u": no key that Qt can use"_s};
        configuration.setPrivateKey(key);
    }
    QList<QByteArray> protocols;
    for (const QString &protocol : tls.alpn)
        protocols.append(protocol.toUtf8());
    configuration.setAllowedNextProtocols(protocols);
    m_tls = configuration;
    return {};
}

void QtMqttWorker::setWill()
{
    if (!options().will || m_cleaning) {
        m_client->setWillTopic({});
        return;
    }
    const MqttPublish &will = *options().will;
    m_client->setWillTopic(QString::fromUtf8(will.topic));
    m_client->setWillMessage(will.payload);
    m_client->setWillQoS(will.qos);
    m_client->setWillRetain(will.retain);
    QMqttLastWillProperties properties;
    setProperties(will.properties, properties);
    m_client->setLastWillProperties(properties);
}

void QtMqttWorker::reach(const QString &address)
{
    m_tlsProblem = {};
    m_discarding = false;
    if (hasTls()) {
        auto socket = std::make_unique<QSslSocket>();
        m_sslSocket = socket.get();
        m_socket = std::move(socket);
    } else {
        m_socket = std::make_unique<QTcpSocket>();
    }
    m_socket->setReadBufferSize(readBuffer);
    connect(m_socket.get(), &QTcpSocket::connected, this, [this] {
        greeting();
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        if (!m_sslSocket)
            hello();
    });
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &QtMqttWorker::readReady);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &QtMqttWorker::bytesWritten);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &QtMqttWorker::socketFailed);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &QtMqttWorker::socketClosed);
    if (!m_sslSocket) {
        m_socket->connectToHost(QHostAddress{address}, port());
        return;
    }
    const QString peer = options().tls.serverName.isEmpty() ? options().host : options().tls.serverName;
    watch(*m_sslSocket, peer);
    m_sslSocket->setSslConfiguration(*m_tls);
    m_sslSocket->connectToHostEncrypted(address, port(), peer);
}

quint16 QtMqttWorker::localPort() const { return m_socket ? m_socket->localPort() : quint16{0}; }

QByteArray QtMqttWorker::serverCertificate() const
{
    return m_sslSocket ? m_sslSocket->peerCertificate().toDer() : QByteArray();
}

void QtMqttWorker::watch(QSslSocket &socket, const QString &peer)
{
    connect(&socket, &QSslSocket::sslErrors, this, [this, peer](const QList<QSslError> &errors) {
        judgeErrors(errors);
        if (m_tlsProblem.failure == MqttFailure::TlsNameMismatch)
            m_tlsProblem.detail += u", not for "_s + peer;
    });
    const auto alert = [this](QSsl::AlertLevel level, QSsl::AlertType type, const QString &description) {
        if (level != QSsl::AlertLevel::Fatal || m_tlsProblem)
            return;
        // Only a client certificate can be what these are about.
        static constexpr QSsl::AlertType aboutUs[] = {
            QSsl::AlertType::BadCertificate,     QSsl::AlertType::UnsupportedCertificate,
            QSsl::AlertType::CertificateRevoked, QSsl::AlertType::CertificateExpired,
            QSsl::AlertType::CertificateUnknown, QSsl::AlertType::UnknownCa,
            QSsl::AlertType::AccessDenied,       QSsl::AlertType::CertificateRequired,
        };
        const bool refused = std::ranges::find(aboutUs, type) != std::end(aboutUs);
        m_tlsProblem = {refused ? MqttFailure::TlsClientCertificate : MqttFailure::TlsHandshake,
                        u"the server says: "_s + description};
    };
    connect(&socket, &QSslSocket::alertReceived, this, alert);
    connect(&socket, &QSslSocket::encrypted, this, [this] {
        // In TLS 1.3 a client is ready before the server has looked at its certificate, or missed it. If
        // CONNECT met a connection that the server has closed, the reset would swallow the alert that says
        // why. Servers send session tickets when they are content; those that do not cost this wait.
        if (m_sslSocket->sessionProtocol() >= QSsl::TlsV1_3)
            m_greetTimer.start(certificatePatience);
        else
            hello();
    });
    connect(&socket, &QSslSocket::newSessionTicketReceived, this, [this] {
        if (m_greetTimer.isActive()) {
            m_greetTimer.stop();
            hello();
        }
    });
}

void QtMqttWorker::judgeErrors(const QList<QSslError> &errors)
{
    // The worst one counts: of a certificate that nobody vouches for, name and date mean nothing.
    for (const QSslError &error : errors) {
        const QSslCertificate certificate = error.certificate();
        MqttProblem problem;
        switch (error.error()) {
        case QSslError::HostNameMismatch: {
            QStringList names = certificate.subjectAlternativeNames().values();
            if (names.isEmpty())
                names.append(commonName(certificate));
            problem = {MqttFailure::TlsNameMismatch,
                       u"the certificate is for "_s + plainText(names.join(u", "_s))};
            break;
        }
        case QSslError::CertificateExpired:
            problem = {MqttFailure::TlsExpired,
                       u"the certificate of %1 expired on %2"_s.arg(plainText(commonName(certificate)),
                                                                    dateText(certificate.expiryDate()))};
            break;
        case QSslError::CertificateNotYetValid:
            problem = {MqttFailure::TlsExpired,
                       u"the certificate of %1 is not valid before %2"_s.arg(
                           plainText(commonName(certificate)), dateText(certificate.effectiveDate()))};
            break;
        default:
            m_tlsProblem = {MqttFailure::TlsUntrusted,
                            u"%1 (%2)"_s.arg(error.errorString(), plainText(commonName(certificate)))};
            return;
        }
        if (!m_tlsProblem)
            m_tlsProblem = problem;
    }
}

/// The connection is there: CONNECT.
void QtMqttWorker::hello()
{
    m_cleaning = cleansOnce() && !m_cleaned;
    m_client->setCleanSession(cleansOnce() ? m_cleaning : options().cleanStart);
    setWill();
    QMqttConnectionProperties properties;
    properties.setSessionExpiryInterval(m_cleaning ? 0 : options().sessionExpirySeconds);
    m_client->setConnectionProperties(properties);
    m_reader.clear();
    m_limits = {};
    m_transport.begin();
    m_client->setTransport(&m_transport, QMqttClient::IODevice);
    m_client->connectToHost();
}

void QtMqttWorker::write(std::string_view packet)
{
    if (m_keepWritten)
        m_written = QByteArray{packet.data(), static_cast<qsizetype>(packet.size())};
    if (!m_socket)
        return;
    m_lastSent = steady_clock::now();
    m_socket->write(packet.data(), static_cast<qint64>(packet.size()));
}

void QtMqttWorker::readReady()
{
    if (stage() == Stage::Leaving) {
        m_socket->readAll();
        return;
    }
    if (m_restTimer.isActive())
        return;
    const auto begin = steady_clock::now();
    const bool streaming = begin - std::exchange(m_lastRead, begin) < 2 * rest;
    m_lastHeard = begin;
    m_receivedAcknowledged = false;
    const qint64 size = m_socket->read(m_reader.room(readBuffer), readBuffer);
    if (size <= 0)
        return;
    m_reader.added(size);
    switch (m_reader.read([this](const MqttPacket &packet) { return handle(packet); })) {
    case MqttPacketReader::Outcome::Interrupted: return;
    case MqttPacketReader::Outcome::Malformed: violated(); return;
    case MqttPacketReader::Outcome::MoreNeeded: break;
    }
    if (stage() != Stage::Up)
        return;
    if (m_socket->bytesAvailable() == 0 && size < readBuffer && std::exchange(m_unflushed, false))
        listener().idle();
    if (streaming && size > restMark && !m_receivedAcknowledged && !m_sslSocket) {
        m_socket->setReadBufferSize(restMark);
        m_restTimer.start();
    }
}

void QtMqttWorker::restOver()
{
    if (!m_socket)
        return;
    m_socket->setReadBufferSize(readBuffer);
    if (m_socket->bytesAvailable() > 0)
        readReady();
}

bool QtMqttWorker::handle(const MqttPacket &packet)
{
    if (stage() == Stage::Greeting && packet.type() != MqttPacketType::Connack)
        return violated();
    switch (packet.type()) {
    case MqttPacketType::Connack: return stage() == Stage::Greeting ? connackCame(packet) : violated();
    case MqttPacketType::Publish: return publishCame(packet);
    case MqttPacketType::Puback:
    case MqttPacketType::Pubrec:
    case MqttPacketType::Pubrel:
    case MqttPacketType::Pubcomp: return ackCame(packet);
    case MqttPacketType::Suback: return subackCame(packet);
    case MqttPacketType::Unsuback: return true;
    case MqttPacketType::Pingresp: m_pingSent.reset(); return true;
    case MqttPacketType::Disconnect: return disconnectCame(packet);
    default: return violated();
    }
}

bool QtMqttWorker::violated()
{
    failed({MqttFailure::ProtocolError, u"the broker sent what MQTT does not allow"_s});
    return false;
}

/// Hands a packet to QMqttClient.
bool QtMqttWorker::passOn(std::string_view packet)
{
    m_transport.deliver(packet);
    if (m_client->state() == QMqttClient::Disconnected)
        return violated();
    return true;
}

bool QtMqttWorker::connackCame(const MqttPacket &packet)
{
    const auto connack = parseConnack(packet.body, options().version);
    if (!connack)
        return violated();
    if (connack->reasonCode != 0) {
        refused(connack->reasonCode);
        return false;
    }
    if (!passOn(packet.whole))
        return false;
    if (m_cleaning) {
        m_cleaned = true;
        m_client->disconnectFromHost();
        m_socket->flush();
        reachAgain();
        return false;
    }
    m_limits = *connack;
    m_keepAlive = std::chrono::seconds{connack->serverKeepAliveSeconds.value_or(options().keepAliveSeconds)};
    m_pingSent.reset();
    if (m_keepAlive > 0s)
        m_keepAliveTimer.start(std::clamp<Milliseconds>(m_keepAlive / 10, 100ms, 1s));
    if (!connack->sessionPresent)
        m_incomingQos2.clear();
    std::optional<MqttServerLimits> limits;
    if (options().version == MqttVersion::V5) {
        limits = MqttServerLimits{.maximumPacketBytes = {},
                                  .keepAliveSeconds = connack->serverKeepAliveSeconds,
                                  .maximumQos = connack->maximumQos,
                                  .retain = connack->retain,
                                  .wildcards = connack->wildcards};
        if (connack->maximumPacketSize != MqttConnack{}.maximumPacketSize)
            limits->maximumPacketBytes = connack->maximumPacketSize;
    }
    up(connack->sessionPresent, limits);
    sendAgain();
    settle();
    return stage() == Stage::Up;
}

/// MQTT 5 section 4.4: what was not acknowledged on the connection before.
void QtMqttWorker::sendAgain()
{
    for (Unacknowledged &message : m_unacknowledged) {
        if (message.received) {
            const QByteArray pubrel = ackPacket(MqttPacketType::Pubrel, message.packetId);
            write({pubrel.constData(), static_cast<size_t>(pubrel.size())});
            continue;
        }
        message.packet[0] = static_cast<char>(message.packet[0] | 0x08); // DUP
        write({message.packet.constData(), static_cast<size_t>(message.packet.size())});
    }
}

bool QtMqttWorker::publishCame(const MqttPacket &packet)
{
    const auto publish = parsePublish(packet, options().version);
    if (!publish)
        return violated();
    if (publish->qos < 2) {
        tell(*publish);
    } else if (m_incomingQos2.insert(publish->packetId).second) {
        tell(*publish); // and not again, however often it comes before PUBREL
    }
    if (publish->qos == 0)
        return true;
    m_receivedAcknowledged = true;
    return passOn(packet.whole); // for PUBACK or PUBREC
}

void QtMqttWorker::tell(const MqttPublishPacket &packet)
{
    MqttMessage message;
    message.topic = packet.topic;
    message.payload = packet.payload;
    message.qos = packet.qos;
    message.retained = packet.retained;
    message.duplicate = packet.duplicate;
    if (!packet.properties.empty() && parseProperties(packet.properties, m_properties)
        && !m_properties.isEmpty())
        message.properties = &m_properties;
    m_unflushed = true;
    listener().messageReceived(message);
}

bool QtMqttWorker::ackCame(const MqttPacket &packet)
{
    const auto ack = parseAck(packet.body, options().version);
    if (!ack)
        return violated();
    m_receivedAcknowledged = true;
    // Without reason and properties, which QMqttClient does not take everywhere it should.
    const QByteArray plain = ackPacket(packet.type(), ack->packetId);
    if (!passOn({plain.constData(), static_cast<size_t>(plain.size())}))
        return false;
    if (packet.type() == MqttPacketType::Pubrel) {
        m_incomingQos2.erase(ack->packetId);
        return true;
    }
    const auto found = findUnacknowledged(ack->packetId);
    if (found == m_unacknowledged.end())
        return true;
    if (packet.type() == MqttPacketType::Pubrec && ack->reasonCode < 0x80) {
        found->received = true;
        found->packet.clear();
        return true;
    }
    const MqttPacketId id = found->id;
    m_unacknowledged.erase(found);
    complete(id, ack->reasonCode);
    if (stage() == Stage::Up)
        sendQueued();
    return m_socket != nullptr;
}

bool QtMqttWorker::subackCame(const MqttPacket &packet)
{
    const auto suback = parseSuback(packet.body, options().version);
    if (!suback)
        return violated();
    const auto found = m_asked.find(suback->packetId);
    if (found == m_asked.end())
        return true;
    const QList<MqttSubscription> asked = std::move(found->second);
    m_asked.erase(found);
    const auto answers = static_cast<qsizetype>(suback->reasonCodes.size());
    for (qsizetype i = 0; i < asked.size() && i < answers; ++i)
        listener().subscriptionAnswered(asked[i],
                                        static_cast<quint8>(suback->reasonCodes[static_cast<size_t>(i)]));
    return true;
}

bool QtMqttWorker::disconnectCame(const MqttPacket &packet)
{
    if (options().version != MqttVersion::V5)
        return violated();
    const auto reason = packet.body.empty() ? quint8{0} : static_cast<quint8>(packet.body.front());
    if (reason >= 0x80)
        refused(reason);
    else
        failed({MqttFailure::ConnectionLost, u"closed by the other side"_s});
    return false;
}

void QtMqttWorker::ask(const QList<MqttSubscription> &subscriptions)
{
    // Not by QMqttClient: it would match every message against every filter.
    for (qsizetype first = 0; first < subscriptions.size(); first += filtersPerPacket) {
        const QList<MqttSubscription> asked = subscriptions.mid(first, filtersPerPacket);
        const quint16 packetId = freePacketId();
        m_asked[packetId] = asked;
        const QByteArray packet = subscribePacket(packetId, asked, options().version);
        write({packet.constData(), static_cast<size_t>(packet.size())});
    }
}

void QtMqttWorker::renounce(const QByteArray &filter)
{
    const QByteArray packet = unsubscribePacket(freePacketId(), filter, options().version);
    write({packet.constData(), static_cast<size_t>(packet.size())});
}

/// Counts down from the top, QMqttClient counts up.
quint16 QtMqttWorker::freePacketId()
{
    do {
        m_lastPacketId = m_lastPacketId <= 1 ? 65'535 : static_cast<quint16>(m_lastPacketId - 1);
    } while (m_asked.contains(m_lastPacketId)
             || findUnacknowledged(m_lastPacketId) != m_unacknowledged.end());
    return m_lastPacketId;
}

std::deque<QtMqttWorker::Unacknowledged>::iterator QtMqttWorker::findUnacknowledged(quint16 packetId)
{
    return std::ranges::find(m_unacknowledged, packetId, &Unacknowledged::packetId);
}

void QtMqttWorker::sendQueued()
{
    const size_t window = std::min<size_t>(sendWindow, m_limits.receiveMaximum);
    const qint64 limit = stage() == Stage::Leaving ? lastWriteBuffer : writeBuffer;
    while (m_socket && m_unacknowledged.size() < window && m_socket->bytesToWrite() < limit) {
        auto outgoing = publishes().take();
        if (!outgoing)
            return;
        sendOne(std::move(*outgoing));
    }
}

void QtMqttWorker::sendOne(PublishQueue::Outgoing &&outgoing)
{
    const MqttPublish &message = outgoing.message;
    if (message.topic.size() + message.payload.size() + packetOverhead > m_limits.maximumPacketSize) {
        complete(outgoing.id, packetTooLarge);
        return;
    }
    if (message.qos > m_limits.maximumQos) {
        complete(outgoing.id, qosNotSupported);
        return;
    }
    QMqttPublishProperties properties;
    if (options().version == MqttVersion::V5)
        setProperties(message.properties, properties);
    m_keepWritten = message.qos > 0;
    const qint32 packetId = m_client->publish(QString::fromUtf8(message.topic), properties, message.payload,
                                              message.qos, message.retain);
    m_keepWritten = false;
    if (packetId < 0)
        complete(outgoing.id, unspecifiedError);
    else if (message.qos == 0)
        complete(outgoing.id, 0);
    else
        m_unacknowledged.push_back(
            {static_cast<quint16>(packetId), outgoing.id, std::exchange(m_written, {}), false});
}

void QtMqttWorker::bytesWritten()
{
    if (stage() == Stage::Up) {
        sendQueued();
    } else if (stage() == Stage::Leaving && m_socket->bytesToWrite() == 0
               && (!m_sslSocket || m_sslSocket->encryptedBytesToWrite() == 0)) {
        discardUntilClosed();
    }
}

void QtMqttWorker::keepAlive()
{
    const auto now = steady_clock::now();
    if (m_pingSent) {
        if (now - *m_pingSent >= m_keepAlive)
            failed({MqttFailure::KeepAliveTimeout, u"no answer to PINGREQ"_s});
        return;
    }
    if (now - m_lastSent < m_keepAlive && now - m_lastHeard < m_keepAlive)
        return;
    m_pingSent = now;
    const QByteArray ping = pingPacket();
    write({ping.constData(), static_cast<size_t>(ping.size())});
}

void QtMqttWorker::socketFailed(QAbstractSocket::SocketError error)
{
    const QString text = m_socket->errorString();
    if (stage() == Stage::Leaving) {
        left();
    } else if (stage() == Stage::Reaching) {
        switch (error) {
        case QAbstractSocket::ConnectionRefusedError:
            unreachable({MqttFailure::ConnectionRefused, text});
            break;
        case QAbstractSocket::SocketTimeoutError: unreachable({MqttFailure::ConnectTimeout, text}); break;
        default: unreachable({MqttFailure::NetworkUnreachable, text}); break;
        }
    } else if (m_tlsProblem) {
        failed(MqttProblem{m_tlsProblem});
    } else if (m_sslSocket && !m_sslSocket->isEncrypted()) {
        failed({MqttFailure::TlsHandshake, text});
    } else {
        failed({MqttFailure::ConnectionLost, text});
    }
}

/// Without an error before it.
void QtMqttWorker::socketClosed()
{
    if (stage() == Stage::Leaving)
        left();
    else
        socketFailed(QAbstractSocket::RemoteHostClosedError);
}

QString QtMqttWorker::missing() const
{
    return m_sslSocket && !m_sslSocket->isEncrypted() ? u"the TLS handshake did not end"_s : u"no CONNACK"_s;
}

void QtMqttWorker::leave()
{
    sendQueued();
    m_keepAliveTimer.stop();
    m_restTimer.stop();
    m_leaveTimer.start(farewellPatience);
    m_socket->setReadBufferSize(readBuffer);
    m_client->disconnectFromHost();
    m_transport.mute();
    m_socket->flush();
    bytesWritten();
}

/// DISCONNECT is out. Closing with unread messages would make a reset of it, which can overtake DISCONNECT,
/// and the broker would send our last will.
void QtMqttWorker::discardUntilClosed()
{
    if (std::exchange(m_discarding, true))
        return;
    m_leaveTimer.start(lingerPatience);
#ifdef Q_OS_UNIX
    ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
#endif
    m_socket->readAll();
}

void QtMqttWorker::cut()
{
    for (QTimer *timer : {&m_greetTimer, &m_keepAliveTimer, &m_restTimer, &m_leaveTimer})
        timer->stop();
    closeSocket();
    m_transport.mute();
    if (m_client)
        m_client->disconnectFromHost();
    m_reader.clear();
    for (const auto &[packetId, subscriptions] : m_asked) {
        for (const MqttSubscription &subscription : subscriptions)
            book().unanswered(subscription.filter);
    }
    m_asked.clear();
}

void QtMqttWorker::closeSocket()
{
    if (!m_socket)
        return;
    m_sslSocket = nullptr;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket.release()->deleteLater(); // it may be calling this
}

void QtMqttWorker::release()
{
    closeSocket();
    m_client.reset();
}

} // namespace fleetscope
