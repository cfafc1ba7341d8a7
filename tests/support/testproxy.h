// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTcpServer>

class QTcpSocket;

namespace fleetscope {

/// A proxy on loopback that speaks HTTP CONNECT and SOCKS 5, with or without a user. It leads to loopback
/// only, whatever host is asked for. It needs the event loop of the thread that made it.
class TestProxy
{
public:
    enum class Kind { Http, Socks5 };

    explicit TestProxy(Kind kind, QByteArray user = {}, QByteArray password = {});

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] int connections() const { return m_connections; }  ///< that were led on
    [[nodiscard]] QByteArray askedFor() const { return m_askedFor; } ///< the newest target: host:port

private:
    void accept();
    void talkHttp(QTcpSocket &client);
    void talkSocks(QTcpSocket &client);
    void lead(QTcpSocket &client, const QByteArray &host, quint16 port, const QByteArray &answer);

    QTcpServer m_server;
    Kind m_kind;
    QByteArray m_user;
    QByteArray m_password;
    QByteArray m_askedFor;
    int m_connections = 0;
};

} // namespace fleetscope
