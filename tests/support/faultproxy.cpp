// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultproxy.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <utility>
#include <vector>

#ifdef Q_OS_UNIX
#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace fleetscope {
namespace {

constexpr qint64 bufferLimit =
    64 << 10; // what the proxy holds of a direction, so that a slow side holds back the other
constexpr qsizetype firstBytesLimit = 4 << 10;

struct Behaviour
{
    FaultProxy::Mode mode = FaultProxy::Mode::Forward;
    std::chrono::milliseconds delay{0};
    qint64 bytesPerSecond = 0;
    qint64 cutAfter = -1;
};

void reset(QTcpSocket &socket)
{
#ifdef Q_OS_UNIX
    const linger atOnce{1, 0};
    ::setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
    socket.abort();
}

} // namespace

/// One connection through the proxy: two sockets and what is between them.
class FaultProxyLink : public QObject
{
public:
    /// `firstBytes` gets what the client says first.
    FaultProxyLink(QTcpSocket *client, quint16 target, const Behaviour &behaviour, QByteArray &firstBytes,
                   QObject *parent)
        : QObject(parent)
        , m_behaviour(behaviour)
        , m_firstBytes(firstBytes)
        , m_client(client)
        , m_timer(this)
    {
        client->setParent(this);
        m_up = {client, &m_server, {}, 0, 0};
        m_down = {&m_server, client, {}, 0, 0};
        m_clock.start();
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &FaultProxyLink::forward);
        for (QTcpSocket *socket : {client, &m_server}) {
            socket->setReadBufferSize(bufferLimit);
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            connect(socket, &QTcpSocket::readyRead, this, &FaultProxyLink::forward);
            connect(socket, &QTcpSocket::bytesWritten, this, &FaultProxyLink::forward);
            connect(socket, &QTcpSocket::disconnected, this, &FaultProxyLink::close);
        }
        connect(&m_server, &QTcpSocket::connected, this, &FaultProxyLink::forward);
        connect(&m_server, &QTcpSocket::errorOccurred, this, &FaultProxyLink::close);
        m_server.connectToHost(QHostAddress{QHostAddress::LocalHost}, target);
    }

    void cut()
    {
        if (std::exchange(m_closed, true))
            return;
        reset(*m_client);
        reset(m_server);
        deleteLater();
    }

    void forward()
    {
        if (m_closed || m_behaviour.mode == FaultProxy::Mode::Hang)
            return;
        pump(m_up);
        pump(m_down);
        if (m_behaviour.cutAfter >= 0 && m_down.forwarded >= m_behaviour.cutAfter)
            cut();
    }

    [[nodiscard]] bool isOpen() const { return !m_closed; }

private:
    struct Chunk
    {
        qint64 due = 0; // ms of m_clock
        QByteArray bytes;
    };
    struct Direction
    {
        QTcpSocket *from = nullptr;
        QTcpSocket *to = nullptr;
        std::deque<Chunk> waiting;
        qint64 waitingBytes = 0;
        qint64 forwarded = 0;
        qint64 nextDue = 0;
    };

    void pump(Direction &direction)
    {
        if (direction.waitingBytes < bufferLimit && direction.from->bytesAvailable() > 0) {
            const QByteArray bytes = direction.from->read(bufferLimit - direction.waitingBytes);
            if (direction.from == m_client
                && direction.forwarded + direction.waitingBytes < firstBytesLimit) {
                if (!std::exchange(m_heardClient, true))
                    m_firstBytes.clear();
                m_firstBytes += bytes;
            }
            direction.waitingBytes += bytes.size();
            direction.waiting.push_back({m_clock.elapsed() + m_behaviour.delay.count(), bytes});
        }
        while (!direction.waiting.empty() && direction.to->state() == QAbstractSocket::ConnectedState
               && direction.to->bytesToWrite() < bufferLimit) {
            Chunk &chunk = direction.waiting.front();
            const qint64 due = std::max(chunk.due, direction.nextDue);
            const qint64 now = m_clock.elapsed();
            if (due > now) {
                const int wait = static_cast<int>(due - now);
                if (!m_timer.isActive() || m_timer.remainingTime() > wait)
                    m_timer.start(wait);
                return;
            }
            qint64 portion = chunk.bytes.size();
            if (m_behaviour.cutAfter >= 0 && &direction == &m_down)
                portion = std::min(portion, m_behaviour.cutAfter - direction.forwarded);
            if (m_behaviour.bytesPerSecond > 0) {
                constexpr qint64 slicesPerSecond = 100;
                portion =
                    std::min(portion, std::max<qint64>(1, m_behaviour.bytesPerSecond / slicesPerSecond));
                direction.nextDue = now + 1'000 * portion / m_behaviour.bytesPerSecond;
            }
            direction.to->write(chunk.bytes.constData(), portion);
            direction.forwarded += portion;
            direction.waitingBytes -= portion;
            if (m_behaviour.cutAfter >= 0 && m_down.forwarded >= m_behaviour.cutAfter) {
                direction.to->flush();
                return;
            }
            if (portion < chunk.bytes.size())
                chunk.bytes.remove(0, portion);
            else
                direction.waiting.pop_front();
        }
    }

    void close()
    {
        if (m_closed)
            return;
        if (m_behaviour.mode == FaultProxy::Mode::Hang)
            return; // a hanging network does not tell that the other side has gone
        forward();
        if (std::exchange(m_closed, true))
            return;
        m_client->disconnectFromHost();
        m_server.disconnectFromHost();
        deleteLater();
    }

    const Behaviour &m_behaviour;
    QByteArray &m_firstBytes;
    QTcpSocket *m_client;
    QTcpSocket m_server;
    QTimer m_timer;
    QElapsedTimer m_clock;
    Direction m_up;
    Direction m_down;
    bool m_heardClient = false;
    bool m_closed = false;
};

class FaultProxyServer : public QObject
{
public:
    explicit FaultProxyServer(quint16 target)
        : m_target(target)
        , m_listener(this)
    {
        connect(&m_listener, &QTcpServer::newConnection, this, &FaultProxyServer::accept);
        m_listener.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] quint16 port() const { return m_listener.serverPort(); }
    [[nodiscard]] int accepted() const { return m_accepted; }
    [[nodiscard]] QByteArray firstBytes() const { return m_firstBytes; }

    [[nodiscard]] int connections() const
    {
        return static_cast<int>(std::ranges::count_if(m_links, &FaultProxyLink::isOpen));
    }

    void change(const Behaviour &behaviour)
    {
        m_behaviour = behaviour;
        forEachLink([](FaultProxyLink &link) { link.forward(); });
    }
    [[nodiscard]] Behaviour behaviour() const { return m_behaviour; }

    void cut()
    {
        forEachLink([](FaultProxyLink &link) { link.cut(); });
    }

private:
    template <typename Do>
    void forEachLink(Do &&apply)
    {
        const std::vector<FaultProxyLink *> links = m_links;
        for (FaultProxyLink *link : links)
            apply(*link);
    }

    void accept()
    {
        while (QTcpSocket *client = m_listener.nextPendingConnection()) {
            ++m_accepted;
            if (m_behaviour.mode == FaultProxy::Mode::Refuse) {
                reset(*client);
                client->deleteLater();
                continue;
            }
            auto *link = new FaultProxyLink(client, m_target, m_behaviour, m_firstBytes, this);
            m_links.push_back(link);
            connect(link, &QObject::destroyed, this, [this, link] { std::erase(m_links, link); });
        }
    }

    quint16 m_target;
    QTcpServer m_listener;
    Behaviour m_behaviour;
    std::vector<FaultProxyLink *> m_links; // children of this
    QByteArray m_firstBytes;
    int m_accepted = 0;
};

FaultProxy::FaultProxy(quint16 targetPort)
    : m_server(new FaultProxyServer(targetPort))
    , m_port(m_server->port())
{
    m_thread.setObjectName(QStringLiteral("fault proxy"));
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
}

FaultProxy::~FaultProxy()
{
    m_thread.quit();
    m_thread.wait();
}

void FaultProxy::setMode(Mode mode)
{
    const auto change = [this, mode] {
        Behaviour behaviour = m_server->behaviour();
        behaviour.mode = mode;
        m_server->change(behaviour);
    };
    QMetaObject::invokeMethod(m_server, change, Qt::BlockingQueuedConnection);
}

void FaultProxy::setDelay(std::chrono::milliseconds delay)
{
    const auto change = [this, delay] {
        Behaviour behaviour = m_server->behaviour();
        behaviour.delay = delay;
        m_server->change(behaviour);
    };
    QMetaObject::invokeMethod(m_server, change, Qt::BlockingQueuedConnection);
}

void FaultProxy::setBytesPerSecond(qint64 limit)
{
    const auto change = [this, limit] {
        Behaviour behaviour = m_server->behaviour();
        behaviour.bytesPerSecond = limit;
        m_server->change(behaviour);
    };
    QMetaObject::invokeMethod(m_server, change, Qt::BlockingQueuedConnection);
}

void FaultProxy::setCutAfter(qint64 bytes)
{
    const auto change = [this, bytes] {
        Behaviour behaviour = m_server->behaviour();
        behaviour.cutAfter = bytes;
        m_server->change(behaviour);
    };
    QMetaObject::invokeMethod(m_server, change, Qt::BlockingQueuedConnection);
}

void FaultProxy::cut()
{
    QMetaObject::invokeMethod(m_server, &FaultProxyServer::cut, Qt::BlockingQueuedConnection);
}

int FaultProxy::connections() const
{
    int count = 0;
    QMetaObject::invokeMethod(
        m_server, [this, &count] { count = m_server->connections(); }, Qt::BlockingQueuedConnection);
    return count;
}

int FaultProxy::accepted() const
{
    int count = 0;
    QMetaObject::invokeMethod(
        m_server, [this, &count] { count = m_server->accepted(); }, Qt::BlockingQueuedConnection);
    return count;
}

QByteArray FaultProxy::firstBytes() const
{
    QByteArray bytes;
    QMetaObject::invokeMethod(
        m_server, [this, &bytes] { bytes = m_server->firstBytes(); }, Qt::BlockingQueuedConnection);
    return bytes;
}

namespace {
constexpr size_t filteredSockets = 5;
}

FilteredPort::FilteredPort()
{
#ifdef Q_OS_UNIX
    // A listener that never accepts, with as many connections as its queue takes: the system then drops what
    // comes, as a firewall does.
    m_sockets = std::make_unique<int[]>(filteredSockets);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    for (size_t i = 0; i < filteredSockets; ++i) {
        m_sockets[i] = ::socket(AF_INET, SOCK_STREAM, 0);
        if (i == 0) {
            ::bind(m_sockets[i], generic, size);
            ::listen(m_sockets[i], 0);
            ::getsockname(m_sockets[i], generic, &size);
        } else {
            ::fcntl(m_sockets[i], F_SETFL, O_NONBLOCK);
            static_cast<void>(::connect(m_sockets[i], generic, size));
        }
    }
    m_port = ntohs(address.sin_port);
#endif
}

FilteredPort::~FilteredPort()
{
#ifdef Q_OS_UNIX
    for (size_t i = 0; i < filteredSockets; ++i)
        ::close(m_sockets[i]);
#endif
}

} // namespace fleetscope
