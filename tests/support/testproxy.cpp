// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testproxy.h"

#include <QTcpSocket>

namespace fleetscope {

TestProxy::TestProxy(Kind kind, QByteArray user, QByteArray password)
    : m_kind(kind)
    , m_user(std::move(user))
    , m_password(std::move(password))
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    m_server.listen(QHostAddress::LocalHost);
}

void TestProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        QObject::connect(client, &QTcpSocket::readyRead, &m_server, [this, client] {
            if (m_kind == Kind::Http)
                talkHttp(*client);
            else
                talkSocks(*client);
        });
        QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }
}

void TestProxy::talkHttp(QTcpSocket &client)
{
    if (!client.peek(16 << 10).contains("\r\n\r\n"))
        return;
    const QByteArray request = client.readAll();
    const QByteArray wanted = "Proxy-Authorization: Basic " + (m_user + ':' + m_password).toBase64() + "\r\n";
    if (!m_user.isEmpty() && !request.contains(wanted)) {
        client.write("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
        return;
    }
    const QByteArray target = request.split(' ').value(1);
    const qsizetype colon = target.lastIndexOf(':');
    lead(client, target.left(colon), target.mid(colon + 1).toUShort(),
         "HTTP/1.1 200 Connection established\r\n\r\n");
}

void TestProxy::talkSocks(QTcpSocket &client)
{
    const QByteArray heard = client.readAll();
    if (heard.startsWith("\x05\x01\x00") && heard.size() > 4) { // the request
        const auto length = static_cast<quint8>(heard[4]);
        const auto high = static_cast<quint8>(heard[5 + length]);
        const auto low = static_cast<quint8>(heard[6 + length]);
        lead(client, heard.mid(5, length), static_cast<quint16>(high << 8 | low),
             QByteArray::fromHex("05000001000000000000"));
    } else if (heard.startsWith('\x05')) { // the greeting: methods that it knows
        const bool login = !m_user.isEmpty();
        client.write(heard.mid(2).contains(login ? '\x02' : '\0')
                         ? QByteArray::fromHex(login ? "0502" : "0500")
                         : QByteArray::fromHex("05ff"));
    } else if (heard.startsWith('\x01')) { // user and password
        QByteArray right(1, '\x01');
        right.append(static_cast<char>(m_user.size())).append(m_user);
        right.append(static_cast<char>(m_password.size())).append(m_password);
        client.write(heard == right ? QByteArray::fromHex("0100") : QByteArray::fromHex("0101"));
    }
}

void TestProxy::lead(QTcpSocket &client, const QByteArray &host, quint16 port, const QByteArray &answer)
{
    m_askedFor = host + ':' + QByteArray::number(port);
    ++m_connections;
    client.disconnect(&m_server);
    auto *far = new QTcpSocket(&client);
    const auto pass = [](QTcpSocket *from, QTcpSocket *to) { to->write(from->readAll()); };
    QObject::connect(far, &QTcpSocket::connected, &client, [&client, answer] { client.write(answer); });
    QObject::connect(far, &QTcpSocket::readyRead, &client, [pass, far, &client] { pass(far, &client); });
    QObject::connect(&client, &QTcpSocket::readyRead, far, [pass, far, &client] { pass(&client, far); });
    QObject::connect(far, &QTcpSocket::disconnected, &client, [&client] { client.disconnectFromHost(); });
    far->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

} // namespace fleetscope
