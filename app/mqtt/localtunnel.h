// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/brokerstream.h"
#include "app/network/mqttproblem.h"

#include <QTcpServer>

#include <functional>
#include <memory>

class QTcpSocket;

namespace fleetscope {

/// A port of loopback that leads through a BrokerStream: the way over WebSockets and proxies for backends
/// that know only TCP. It takes one connection, from the local port that `ourPort` names, and closes with
/// it.
///
/// Bounded: neither side is read while the other cannot write. Thread: the one it lives on.
class LocalTunnel final : public QObject
{
    Q_OBJECT
public:
    LocalTunnel(const MqttOptions &options, Milliseconds patience, std::function<quint16()> ourPort,
                QObject *parent = nullptr);

    void open() { m_stream.open(); }
    /// Lets our client in. It comes by itself where `ourPort` knows already when the connection arrives; call
    /// it when the client says that it is connected, too.
    void letIn();
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// Why the far side ended, once it has.
    [[nodiscard]] const MqttProblem &problem() const { return m_problem; }
    /// Of the server, in DER.
    [[nodiscard]] QByteArray serverCertificate() const { return m_stream.certificates().value(0); }

signals:
    void opened();
    void failed(const fleetscope::MqttProblem &problem); ///< before opened()

private:
    void streamFailed(const StreamFailure &failure);
    void fromLocal();
    void toLocal();

    BrokerStream m_stream;
    QTcpServer m_server;
    std::function<quint16()> m_ourPort;
    QTcpSocket *m_local = nullptr; // owned by m_server
    MqttProblem m_problem;
};

} // namespace fleetscope
