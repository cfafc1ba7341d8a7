// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/localtunnel.h"

#include <QNetworkProxy>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

// What may wait in one direction. Half of it halves the portions of a stream, double only uses memory.
constexpr qint64 window = 256 << 10;

MqttFailure mqttFailureOf(TestFailure failure)
{
    switch (failure) {
    case TestFailure::None: return MqttFailure::ConnectionLost;
    case TestFailure::NameNotFound: return MqttFailure::HostNotFound;
    case TestFailure::NameServerSilent:
    case TestFailure::NetworkUnreachable: return MqttFailure::NetworkUnreachable;
    case TestFailure::PortClosed: return MqttFailure::ConnectionRefused;
    case TestFailure::PortFiltered: return MqttFailure::ConnectTimeout;
    case TestFailure::ProxyNeedsUser:
    case TestFailure::ProxyRefused:
    case TestFailure::ProxyUnreadable: return MqttFailure::ProxyRefused;
    case TestFailure::ServerUntrusted: return MqttFailure::TlsUntrusted;
    case TestFailure::ServerNameMismatch: return MqttFailure::TlsNameMismatch;
    case TestFailure::ServerExpired:
    case TestFailure::ServerNotYetValid: return MqttFailure::TlsExpired;
    case TestFailure::FileUnreadable:
    case TestFailure::NoCertificate:
    case TestFailure::WrongPassphrase:
    case TestFailure::KeyMismatch:
    case TestFailure::ClientCertificateMissing:
    case TestFailure::ClientCertificateRefused: return MqttFailure::TlsClientCertificate;
    case TestFailure::SettingsIncomplete: return MqttFailure::InvalidOptions;
    case TestFailure::PathNotFound:
    case TestFailure::WebSocketForbidden:
    case TestFailure::NoMqttSubprotocol:
    case TestFailure::NotAWebSocket: return MqttFailure::WebSocketRefused;
    default: return MqttFailure::TlsHandshake;
    }
}

} // namespace

LocalTunnel::LocalTunnel(const MqttOptions &options, Milliseconds patience, std::function<quint16()> ourPort,
                         QObject *parent)
    : QObject(parent)
    , m_stream(options, patience, this)
    , m_server(this)
    , m_ourPort(std::move(ourPort))
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &LocalTunnel::letIn);
    connect(&m_stream, &BrokerStream::readable, this, &LocalTunnel::toLocal);
    connect(&m_stream, &BrokerStream::bytesWritten, this, &LocalTunnel::fromLocal);
    connect(&m_stream, &BrokerStream::failed, this, &LocalTunnel::streamFailed);
    connect(&m_stream, &BrokerStream::opened, this, [this] {
        if (m_server.listen(QHostAddress::LocalHost))
            emit opened();
        else
            emit failed({MqttFailure::InvalidOptions, u"no port on loopback: "_s + m_server.errorString()});
    });
}

void LocalTunnel::streamFailed(const StreamFailure &failure)
{
    m_problem = {mqttFailureOf(failure.failure),
                 failure.detail.isEmpty() ? failure.subject : failure.subject + u": "_s + failure.detail,
                 failure.failure};
    if (!m_local) {
        emit failed(m_problem);
        return;
    }
    m_local->write(m_stream.takeReceived());
    m_local->disconnectFromHost(); // what is still waiting for it goes out first
}

void LocalTunnel::letIn()
{
    const quint16 ours = m_ourPort();
    if (ours == 0) // a QTcpSocket does not know its port before it is told that it is connected
        return;
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        // Any program on this computer can knock; only our own client gets in.
        if (m_local || socket->peerPort() != ours) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        m_local = socket;
        m_local->setReadBufferSize(window);
        m_local->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(m_local, &QTcpSocket::readyRead, this, &LocalTunnel::fromLocal);
        connect(m_local, &QTcpSocket::bytesWritten, this, &LocalTunnel::toLocal);
        connect(m_local, &QTcpSocket::disconnected, this, [this] {
            if (m_local->isOpen())
                m_stream.write(m_local->readAll());
            m_stream.close();
        });
        m_server.close();
        fromLocal();
        toLocal();
        return;
    }
}

void LocalTunnel::fromLocal()
{
    if (m_local && m_local->isOpen() && m_stream.isOpen() && m_stream.bytesToWrite() < window)
        m_stream.write(m_local->readAll());
}

void LocalTunnel::toLocal()
{
    if (!m_local || m_local->state() != QAbstractSocket::ConnectedState)
        return;
    while (m_local->bytesToWrite() < window) {
        const QByteArray bytes = m_stream.takeReceived();
        if (bytes.isEmpty())
            return;
        m_local->write(bytes);
    }
}

} // namespace fleetscope

#include "moc_localtunnel.cpp"
