// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace fleetscope {

/// A server on loopback whose answers are a function: called with everything that a connection has sent since
/// the last answer. It needs the event loop of the thread that made it.
class TalkingServer
{
public:
    using Answer = std::function<void(QTcpSocket &socket, const QByteArray &heard)>;

    explicit TalkingServer(Answer answer)
        : m_answer(std::move(answer))
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
        m_server.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    void accept()
    {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, &m_server,
                             [this, socket] { m_answer(*socket, socket->readAll()); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    QTcpServer m_server;
    Answer m_answer;
};

} // namespace fleetscope
