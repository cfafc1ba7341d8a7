// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QThread>

#include <chrono>
#include <memory>

namespace fleetscope {

class FaultProxyServer;

/// A TCP proxy on loopback that behaves badly on demand. It has a thread of its own, so that it goes on while
/// a test waits for a destructor.
///
/// Thread: every method may be called on any thread and has taken effect when it returns.
class FaultProxy
{
public:
    enum class Mode {
        Forward,
        Hang,  ///< accepts, reads and forwards nothing
        Refuse ///< accepts and resets at once
    };

    explicit FaultProxy(quint16 targetPort);
    ~FaultProxy();
    Q_DISABLE_COPY_MOVE(FaultProxy)

    [[nodiscard]] quint16 port() const { return m_port; }

    /// For the connections there are and for those to come.
    void setMode(Mode mode);
    /// Every byte arrives this much later, in both directions.
    void setDelay(std::chrono::milliseconds delay);
    /// In each direction of a connection; 0 is no limit.
    void setBytesPerSecond(qint64 limit);
    /// Resets a connection when it has forwarded this many bytes to the client; -1 is never.
    void setCutAfter(qint64 bytes);
    /// Resets all connections.
    void cut();

    [[nodiscard]] int connections() const; ///< open right now
    [[nodiscard]] int accepted() const;    ///< since the start
    /// The first bytes, about 4 KiB, that the newest connection got from its client.
    [[nodiscard]] QByteArray firstBytes() const;

private:
    QThread m_thread;
    FaultProxyServer *m_server; // owned by m_thread
    quint16 m_port = 0;
};

/// A port of loopback that answers no connection attempt, as behind a firewall. Unix only: elsewhere port()
/// is 0.
class FilteredPort
{
public:
    FilteredPort();
    ~FilteredPort();
    Q_DISABLE_COPY_MOVE(FilteredPort)

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    std::unique_ptr<int[]> m_sockets;
    quint16 m_port = 0;
};

} // namespace fleetscope
