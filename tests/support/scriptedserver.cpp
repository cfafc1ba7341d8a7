// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"

#include <QTcpSocket>

namespace fleetscope {

ScriptedServer::ScriptedServer(QByteArray answer)
    : m_answer(std::move(answer))
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    m_server.listen(QHostAddress::LocalHost);
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        const auto answer = [this, socket] {
            if (socket->readAll().isEmpty() || socket->property("answered").toBool())
                return;
            socket->setProperty("answered", true);
            socket->write(m_answer);
        };
        QObject::connect(socket, &QTcpSocket::readyRead, socket, answer);
    }
}

} // namespace fleetscope
