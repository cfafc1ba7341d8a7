// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/websocket.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::global()->bounded(256));
    return bytes;
}

QString plainLine(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes.left(200));
    text.removeIf([](QChar c) { return !c.isPrint(); });
    return text;
}

} // namespace

QByteArray WebSocket::request(const QByteArray &host, const QByteArray &path)
{
    const QByteArray key = randomBytes(16).toBase64();
    // RFC 6455 section 4.2.2.
    m_accept =
        QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1)
            .toBase64();
    return "GET " + path + " HTTP/1.1\r\nHost: " + host
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key
        + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: mqtt\r\n\r\n";
}

bool WebSocket::fail(TestFailure failure, const QString &detail)
{
    m_failure = failure;
    m_detail = detail;
    return false;
}

bool WebSocket::receive(const QByteArray &bytes)
{
    m_buffer += bytes;
    return (m_open || readResponse()) && (!m_open || readFrames());
}

/// True while everything is in order, also when more is needed.
bool WebSocket::readResponse()
{
    if (!QByteArray("HTTP/").startsWith(m_buffer.left(5)))
        return fail(TestFailure::NotAWebSocket, {});
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return m_buffer.size() <= maxResponse || fail(TestFailure::NotAWebSocket, u"the answer has no end"_s);
    const QByteArrayList lines = m_buffer.left(end).replace("\r\n", "\n").split('\n');
    m_buffer.remove(0, end + 4);
    const QString status = plainLine(lines.first());
    const int code = lines.first().mid(lines.first().indexOf(' ') + 1, 3).toInt();
    QByteArray accept;
    QByteArray protocol;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).trimmed().toLower();
        if (name == "sec-websocket-accept")
            accept = line.mid(colon + 1).trimmed();
        else if (name == "sec-websocket-protocol")
            protocol = line.mid(colon + 1).trimmed();
    }
    if (code == 404)
        return fail(TestFailure::PathNotFound, status);
    if (code == 401 || code == 403)
        return fail(TestFailure::WebSocketForbidden, status);
    if (code != 101 || accept != m_accept)
        return fail(TestFailure::NotAWebSocket, status);
    if (!protocol.startsWith("mqtt"))
        return fail(TestFailure::NoMqttSubprotocol, status);
    m_open = true;
    return true;
}

bool WebSocket::readFrames()
{
    qsizetype at = 0;
    const auto rest = [&] { return m_buffer.size() - at; };
    const auto byte = [&](qsizetype offset) { return static_cast<quint8>(m_buffer[at + offset]); };
    for (;;) {
        if (!m_inFrame) {
            if (rest() < 2)
                break;
            const quint8 lengthByte = byte(1);
            const qsizetype extra = (lengthByte & 0x7f) == 126 ? 2 : (lengthByte & 0x7f) == 127 ? 8 : 0;
            if (rest() < 2 + extra)
                break;
            m_opcode = byte(0) & 0x0f;
            m_left = lengthByte & 0x7f;
            if (extra == 2)
                m_left = qFromBigEndian<quint16>(m_buffer.constData() + at + 2);
            else if (extra == 8)
                m_left = qFromBigEndian<quint64>(m_buffer.constData() + at + 2);
            const bool control = m_opcode >= Close;
            // A server never masks, sends no text for MQTT, and control frames are short and whole.
            if ((byte(0) & 0x70) || (lengthByte & 0x80) || m_opcode == Text || m_opcode > Pong
                || (control && (m_left > 125 || !(byte(0) & 0x80))))
                return fail(TestFailure::NotAWebSocket,
                            u"the server sent a frame that MQTT does not allow"_s);
            at += 2 + extra;
            m_inFrame = true;
            m_control.clear();
        }
        const auto size = static_cast<qsizetype>(std::min<quint64>(m_left, static_cast<quint64>(rest())));
        (m_opcode >= Close ? m_control : m_payload).append(m_buffer.constData() + at, size);
        at += size;
        m_left -= static_cast<quint64>(size);
        if (m_left > 0)
            break;
        m_inFrame = false;
        if (m_opcode == Ping)
            m_outgoing += frame(Pong, m_control);
        if (m_opcode == Close) {
            m_buffer.clear();
            m_detail = m_control.size() < 2 ? QString()
                                            : u"%1 %2"_s.arg(qFromBigEndian<quint16>(m_control.constData()))
                                                  .arg(plainLine(m_control.mid(2)));
            return false;
        }
    }
    m_buffer.remove(0, at);
    return true;
}

QByteArray WebSocket::frame(Opcode opcode, const QByteArray &payload)
{
    QByteArray bytes;
    bytes.reserve(payload.size() + 14);
    bytes.append(static_cast<char>(0x80 | opcode));
    if (payload.size() < 126) {
        bytes.append(static_cast<char>(0x80 | payload.size()));
    } else if (payload.size() < 65'536) {
        bytes.append(static_cast<char>(0x80 | 126));
        const quint16 size = qToBigEndian(static_cast<quint16>(payload.size()));
        bytes.append(reinterpret_cast<const char *>(&size), sizeof size);
    } else {
        bytes.append(static_cast<char>(0x80 | 127));
        const quint64 size = qToBigEndian(static_cast<quint64>(payload.size()));
        bytes.append(reinterpret_cast<const char *>(&size), sizeof size);
    }
    const QByteArray mask = randomBytes(4);
    bytes += mask;
    for (qsizetype i = 0; i < payload.size(); ++i)
        bytes.append(static_cast<char>(payload[i] ^ mask[i % 4]));
    return bytes;
}

QByteArray WebSocket::frame(const QByteArray &payload) const { return frame(Binary, payload); }

QByteArray WebSocket::closeFrame() const { return frame(Close, QByteArray::fromHex("03e8")); }

} // namespace fleetscope
