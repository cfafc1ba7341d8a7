// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTcpServer>

namespace fleetscope {

/// A server on loopback that answers the first bytes of every connection with fixed bytes, then listens
/// without a word. It needs the event loop of the thread that made it.
class ScriptedServer
{
public:
    explicit ScriptedServer(QByteArray answer);

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    void accept();

    QTcpServer m_server;
    QByteArray m_answer;
};

} // namespace fleetscope
