// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/brokerstream.h"

#include "app/network/credentials.h"
#include "models/connection/connectionsettings.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

// How long an address may take before the next one of the same host is tried.
constexpr Milliseconds addressPatience{2'500};
// Servers send session tickets when they are content with our certificate; those that do not cost this wait.
constexpr Milliseconds certificatePatience{150};
constexpr Milliseconds farewellPatience{400};
constexpr qsizetype maxProxyAnswer = 16 << 10;

QString hostAndPort(const QString &host, quint16 port)
{
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

QByteArray asciiHost(const QString &host)
{
    const QByteArray ace = QUrl::toAce(host);
    return ace.isEmpty() ? host.toLatin1() : ace;
}

QString plainLine(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes.left(bytes.indexOf('\r')).left(200));
    text.removeIf([](QChar c) { return !c.isPrint(); });
    return text;
}

} // namespace

BrokerStream::BrokerStream(const MqttOptions &options, Milliseconds stepPatience, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_patience(stepPatience)
    , m_socket(this)
    , m_timer(this)
    , m_addressTimer(this)
    , m_settleTimer(this)
{
    m_socket.setReadBufferSize(readBuffer);
    m_socket.setProxy(QNetworkProxy::NoProxy);
    for (QTimer *timer : {&m_timer, &m_addressTimer, &m_settleTimer})
        timer->setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &BrokerStream::timedOut);
    connect(&m_addressTimer, &QTimer::timeout, this,
            [this] { addressFailed(TestFailure::PortFiltered, u"no TCP connection"_s); });
    connect(&m_settleTimer, &QTimer::timeout, this, &BrokerStream::passed);
    connect(&m_socket, &QTcpSocket::connected, this, [this] {
        if (m_step != TestStep::Tcp || m_over)
            return;
        m_addressTimer.stop();
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        passed();
    });
    connect(&m_socket, &QTcpSocket::readyRead, this, &BrokerStream::takeSocket);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, &BrokerStream::bytesWritten);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &BrokerStream::socketFailed);
}

BrokerStream::~BrokerStream() { abort(); }

bool BrokerStream::needs(const MqttOptions &options, TestStep step)
{
    const bool proxy = options.proxy.kind != ProxyKind::None;
    switch (step) {
    case TestStep::Lookup: return QHostAddress(proxy ? options.proxy.host : options.host).isNull();
    case TestStep::Proxy: return proxy;
    case TestStep::Tls: return usesTls(options.transport);
    case TestStep::WebSocket: return usesWebSocket(options.transport);
    default: return true;
    }
}

void BrokerStream::open()
{
    m_over = false;
    if (usesTls(m_options.transport)) {
        MqttProblem why;
        m_context = TlsContext::make(m_options.tls, m_options.host, why);
        if (!m_context) {
            m_step = TestStep::Input;
            fail(why.cause == TestFailure::None ? TestFailure::SettingsIncomplete : why.cause, why.detail,
                 why.detail);
            return;
        }
    }
    lookUp();
}

void BrokerStream::abort()
{
    m_over = true;
    m_open = false;
    if (m_lookup != -1)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    for (QTimer *timer : {&m_timer, &m_addressTimer, &m_settleTimer})
        timer->stop();
    m_socket.abort();
}

void BrokerStream::close()
{
    if (!m_open) {
        abort();
        return;
    }
    if (m_webSocket)
        sendPlain(m_webSocket->closeFrame());
    m_closing = true;
    m_open = false;
    m_socket.disconnectFromHost();
    m_timer.start(farewellPatience);
}

void BrokerStream::enter(TestStep step)
{
    m_step = step;
    m_timer.start(m_patience);
    emit stepStarted(step);
}

void BrokerStream::passed()
{
    m_settleTimer.stop();
    emit stepPassed(m_step);
    if (!m_over)
        next();
}

void BrokerStream::next()
{
    for (;;) {
        m_step = static_cast<TestStep>(static_cast<int>(m_step) + 1);
        if (m_step > TestStep::WebSocket) {
            m_timer.stop();
            m_open = true;
            emit opened();
            if (!m_received.isEmpty() && m_open)
                emit readable();
            return;
        }
        if (!needs(m_options, m_step))
            continue;
        enter(m_step);
        if (m_over)
            return;
        switch (m_step) {
        case TestStep::Tcp: tryNextAddress(); break;
        case TestStep::Proxy: beginProxy(); break;
        case TestStep::Tls: beginTls(); break;
        default: beginWebSocket(); break;
        }
        return;
    }
}

void BrokerStream::lookUp()
{
    const bool proxy = m_options.proxy.kind != ProxyKind::None;
    const QString host = proxy ? m_options.proxy.host : m_options.host;
    m_step = TestStep::Lookup;
    if (!needs(m_options, TestStep::Lookup)) {
        m_found = m_left = {host};
        next();
        return;
    }
    enter(TestStep::Lookup);
    // By name, because the form with a functor loses memory when the look-up is aborted (Qt 6.4).
    m_lookup = QHostInfo::lookupHost(host, this, SLOT(hostFound(QHostInfo)));
}

void BrokerStream::hostFound(const QHostInfo &info)
{
    if (m_over || info.lookupId() != m_lookup)
        return;
    m_lookup = -1;
    const auto addresses = info.addresses();
    for (const QHostAddress &address : addresses)
        m_found.append(address.toString());
    m_left = m_found;
    if (!m_left.isEmpty())
        passed();
    else if (info.error() == QHostInfo::HostNotFound)
        fail(TestFailure::NameNotFound, info.hostName(), info.errorString());
    else
        fail(TestFailure::NameServerSilent, info.hostName(), info.errorString());
}

/// One after the other, each for itself.
void BrokerStream::tryNextAddress()
{
    const bool proxy = m_options.proxy.kind != ProxyKind::None;
    m_socket.abort();
    const QString address = m_left.takeFirst();
    if (!m_left.isEmpty())
        m_addressTimer.start(addressPatience);
    m_socket.connectToHost(QHostAddress{address}, proxy ? m_options.proxy.port : m_options.port);
}

void BrokerStream::addressFailed(TestFailure failure, const QString &detail)
{
    m_addressTimer.stop();
    if (!m_left.isEmpty()) {
        // From the event loop: the socket may be telling us right now.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_over && m_step == TestStep::Tcp)
                    tryNextAddress();
            },
            Qt::QueuedConnection);
        return;
    }
    const bool proxy = m_options.proxy.kind != ProxyKind::None;
    fail(failure,
         proxy ? hostAndPort(m_options.proxy.host, m_options.proxy.port)
               : hostAndPort(m_options.host, m_options.port),
         detail);
}

void BrokerStream::socketFailed(QAbstractSocket::SocketError error)
{
    if (m_over)
        return;
    if (m_step == TestStep::Tcp) {
        switch (error) {
        case QAbstractSocket::ConnectionRefusedError:
            addressFailed(TestFailure::PortClosed, m_socket.errorString());
            return;
        case QAbstractSocket::SocketTimeoutError:
            addressFailed(TestFailure::PortFiltered, m_socket.errorString());
            return;
        default: addressFailed(TestFailure::NetworkUnreachable, m_socket.errorString()); return;
        }
    }
    takeSocket(); // what came before the end may say why
    if (!m_over)
        socketClosed();
}

void BrokerStream::socketClosed()
{
    const QString detail = m_socket.errorString();
    const QString subject = hostAndPort(m_options.host, m_options.port);
    if (m_closing) {
        abort();
        return;
    }
    switch (m_step) {
    case TestStep::Proxy: fail(TestFailure::ProxyUnreadable, m_options.proxy.host, detail); return;
    case TestStep::Tls: fail(TestFailure::HandshakeFailed, subject, detail); return;
    case TestStep::WebSocket: fail(TestFailure::NotAWebSocket, subject, detail); return;
    default: fail(TestFailure::None, subject, detail); return;
    }
}

void BrokerStream::timedOut()
{
    const QString subject = hostAndPort(m_options.host, m_options.port);
    const QString detail = u"no answer within %1 ms"_s.arg(m_patience.count());
    if (m_closing) {
        abort();
        return;
    }
    switch (m_step) {
    case TestStep::Lookup: fail(TestFailure::NameServerSilent, m_options.host, detail); return;
    case TestStep::Tcp:
        m_left.clear();
        addressFailed(TestFailure::PortFiltered, detail);
        return;
    case TestStep::Proxy: fail(TestFailure::ProxyUnreadable, m_options.proxy.host, detail); return;
    case TestStep::Tls: fail(TestFailure::HandshakeFailed, subject, detail); return;
    default: fail(TestFailure::NotAWebSocket, subject, detail); return;
    }
}

void BrokerStream::fail(TestFailure failure, const QString &subject, const QString &detail)
{
    abort();
    emit failed({m_step, failure, subject, detail});
}

void BrokerStream::takeSocket()
{
    if (m_over || !m_socket.isOpen())
        return;
    if (m_step == TestStep::Proxy) {
        m_proxyAnswer += m_socket.readAll();
        if (m_options.proxy.kind == ProxyKind::Http)
            takeHttpProxy();
        else
            takeSocks();
        return;
    }
    if (m_open && m_received.size() >= readBuffer) // whoever reads us is slow: so is the network
        return;
    const QByteArray bytes = m_socket.readAll();
    if (bytes.isEmpty())
        return;
    if (m_tls)
        tlsMoved(m_tls->receive(bytes));
    else
        plainCame(bytes);
}

void BrokerStream::beginProxy()
{
    const ProxyOptions &proxy = m_options.proxy;
    if (proxy.kind == ProxyKind::Http) {
        const QByteArray target =
            hostAndPort(QString::fromLatin1(asciiHost(m_options.host)), m_options.port).toLatin1();
        QByteArray request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n";
        if (!proxy.user.isEmpty())
            request += "Proxy-Authorization: Basic "
                + (proxy.user + u':' + proxy.password).toUtf8().toBase64() + "\r\n";
        m_socket.write(request + "\r\n");
        return;
    }
    // RFC 1928: version 5, no authentication or (RFC 1929) user and password.
    m_socket.write(proxy.user.isEmpty() ? QByteArray::fromHex("050100") : QByteArray::fromHex("05020002"));
}

void BrokerStream::takeHttpProxy()
{
    const QString target = hostAndPort(m_options.host, m_options.port);
    if (!QByteArray("HTTP/").startsWith(m_proxyAnswer.left(5)) || m_proxyAnswer.size() > maxProxyAnswer) {
        fail(TestFailure::ProxyUnreadable, m_options.proxy.host);
        return;
    }
    const qsizetype end = m_proxyAnswer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const int code = m_proxyAnswer.mid(m_proxyAnswer.indexOf(' ') + 1, 3).toInt();
    if (code == 407)
        fail(TestFailure::ProxyNeedsUser, target, plainLine(m_proxyAnswer));
    else if (code < 200 || code > 299)
        fail(TestFailure::ProxyRefused, target, plainLine(m_proxyAnswer));
    else
        passed();
}

void BrokerStream::takeSocks()
{
    const QString target = hostAndPort(m_options.host, m_options.port);
    const ProxyOptions &proxy = m_options.proxy;
    const auto has = [&](qsizetype size) { return m_proxyAnswer.size() >= size; };
    const auto byte = [&](qsizetype at) { return static_cast<quint8>(m_proxyAnswer[at]); };
    const auto ask = [&] {
        const QByteArray host = asciiHost(m_options.host).left(255);
        QByteArray request = QByteArray::fromHex("05010003");
        request.append(static_cast<char>(host.size())).append(host);
        request.append(static_cast<char>(m_options.port >> 8))
            .append(static_cast<char>(m_options.port & 0xff));
        m_socket.write(request);
        m_socksStage = 2;
        takeSocks(); // with what is there already
    };
    if (m_socksStage == 0 && has(2)) {
        const quint8 version = byte(0);
        const quint8 method = byte(1);
        m_proxyAnswer.remove(0, 2);
        if (version != 5) {
            fail(TestFailure::ProxyUnreadable, proxy.host);
        } else if (method == 0) {
            ask();
        } else if (method == 2 && !proxy.user.isEmpty()) {
            const QByteArray user = proxy.user.toUtf8().left(255);
            const QByteArray password = proxy.password.toUtf8().left(255);
            QByteArray login(1, '\x01');
            login.append(static_cast<char>(user.size())).append(user);
            login.append(static_cast<char>(password.size())).append(password);
            m_socket.write(login);
            m_socksStage = 1;
        } else {
            fail(TestFailure::ProxyNeedsUser, target);
        }
    } else if (m_socksStage == 1 && has(2)) {
        const quint8 status = byte(1);
        m_proxyAnswer.remove(0, 2);
        if (status != 0)
            fail(TestFailure::ProxyNeedsUser, target, u"the proxy refused user name or password"_s);
        else
            ask();
    } else if (m_socksStage == 2 && has(5)) {
        if (byte(1) != 0) {
            fail(TestFailure::ProxyRefused, target, u"SOCKS reply %1"_s.arg(byte(1)));
            return;
        }
        const qsizetype address = byte(3) == 1 ? 4 : byte(3) == 4 ? 16 : 1 + byte(4);
        if (has(4 + address + 2))
            passed();
    }
}

void BrokerStream::beginTls()
{
    m_tls = std::make_unique<TlsChannel>(*m_context);
    tlsMoved(m_tls->begin());
}

void BrokerStream::flushTls()
{
    if (const QByteArray outgoing = m_tls->takeOutgoing(); !outgoing.isEmpty())
        m_socket.write(outgoing);
}

void BrokerStream::tlsMoved(bool going)
{
    flushTls(); // alerts too
    const QString subject = hostAndPort(m_options.host, m_options.port);
    if (!going) {
        const MqttProblem &problem = m_tls->problem();
        m_socket.flush();
        if (m_step != TestStep::Tls && !problem) {
            socketClosed();
            return;
        }
        const TestFailure failure =
            problem.cause == TestFailure::None ? TestFailure::HandshakeFailed : problem.cause;
        QString about = subject;
        if (failure == TestFailure::ServerNameMismatch) {
            if (const QList<QByteArray> shown = certificates(); !shown.isEmpty()) {
                const CertificateInfo info = describeCertificate(shown.first());
                about = info.names.isEmpty() ? info.subject : info.names.join(u", "_s);
            }
        }
        fail(failure, about, problem.detail);
        return;
    }
    if (m_step == TestStep::Tls && m_tls->isUp()) {
        // The second round of reading after the handshake is the answer to our certificate.
        if (m_tls->mayStillBeRefused() && !m_settleTimer.isActive()) {
            m_settleTimer.start(certificatePatience);
            return;
        }
        passed();
    }
    if (const QByteArray plain = m_tls->takePlain(); !plain.isEmpty() && !m_over)
        plainCame(plain);
}

void BrokerStream::beginWebSocket()
{
    m_webSocket = std::make_unique<WebSocket>();
    QByteArray host = asciiHost(m_options.host);
    const bool usual = m_options.port == (usesTls(m_options.transport) ? 443 : 80);
    if (!usual)
        host = hostAndPort(QString::fromLatin1(host), m_options.port).toLatin1();
    sendPlain(m_webSocket->request(host, m_options.path.isEmpty() ? QByteArray("/") : m_options.path));
}

void BrokerStream::plainCame(const QByteArray &bytes)
{
    if (!m_webSocket) {
        m_received += bytes;
    } else {
        const bool going = m_webSocket->receive(bytes);
        m_received += m_webSocket->takePayload();
        if (const QByteArray answer = m_webSocket->takeOutgoing(); !answer.isEmpty())
            sendPlain(answer);
        if (!going) {
            if (!m_received.isEmpty() && m_open)
                emit readable(); // the last words
            if (!m_over)
                fail(m_webSocket->failure(),
                     hostAndPort(m_options.host, m_options.port) + QString::fromLatin1(m_options.path),
                     m_webSocket->detail());
            return;
        }
        if (m_step == TestStep::WebSocket && m_webSocket->isOpen()) {
            passed();
            return;
        }
    }
    if (m_open && !m_received.isEmpty())
        emit readable();
}

void BrokerStream::sendPlain(const QByteArray &bytes)
{
    if (!m_tls) {
        m_socket.write(bytes);
        return;
    }
    if (m_tls->send(bytes))
        flushTls();
    else
        tlsMoved(false);
}

void BrokerStream::write(const QByteArray &bytes)
{
    if (m_open && !bytes.isEmpty())
        sendPlain(m_webSocket ? m_webSocket->frame(bytes) : bytes);
}

qint64 BrokerStream::bytesToWrite() const { return m_socket.bytesToWrite(); }

QByteArray BrokerStream::takeReceived()
{
    QByteArray bytes = std::exchange(m_received, {});
    if (m_socket.bytesAvailable() > 0) // it was held back
        QMetaObject::invokeMethod(this, &BrokerStream::takeSocket, Qt::QueuedConnection);
    return bytes;
}

QList<QByteArray> BrokerStream::certificates() const
{
    return m_tls ? m_tls->peerChain() : QList<QByteArray>();
}

} // namespace fleetscope

#include "moc_brokerstream.cpp"
