// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clienthello.h"

namespace fleetscope {
namespace {

/// Big-endian numbers and counted blocks; every read behind the end makes it bad.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
        : m_bytes(bytes)
    { }

    quint32 number(qsizetype size)
    {
        quint32 value = 0;
        for (const QByteArray bytes = take(size); const char byte : bytes)
            value = value << 8 | static_cast<quint8>(byte);
        return value;
    }
    QByteArray block(qsizetype sizeOfCount) { return take(static_cast<qsizetype>(number(sizeOfCount))); }
    QByteArray take(qsizetype size)
    {
        if (size > m_bytes.size() - m_at) {
            m_bad = true;
            return {};
        }
        m_at += size;
        return m_bytes.mid(m_at - size, size);
    }
    [[nodiscard]] bool atEnd() const { return m_bad || m_at == m_bytes.size(); }
    [[nodiscard]] bool isBad() const { return m_bad; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_bad = false;
};

constexpr quint32 handshakeRecord = 22;
constexpr quint32 clientHello = 1;
constexpr quint32 serverNameExtension = 0;
constexpr quint32 alpnExtension = 16;

} // namespace

std::optional<ClientHello> parseClientHello(const QByteArray &bytes)
{
    Reader record{bytes};
    if (record.number(1) != handshakeRecord)
        return {};
    record.take(2); // version
    Reader message{record.block(2)};
    if (record.isBad() || message.number(1) != clientHello)
        return {};
    Reader body{message.block(3)};
    body.take(2 + 32); // version, random
    body.block(1);     // session
    body.block(2);     // cipher suites
    body.block(1);     // compression
    Reader extensions{body.block(2)};
    if (message.isBad() || body.isBad())
        return {};
    ClientHello hello;
    while (!extensions.atEnd()) {
        const quint32 type = extensions.number(2);
        const QByteArray contents = extensions.block(2);
        if (type == serverNameExtension) {
            Reader names{Reader{contents}.block(2)};
            names.take(1); // host name
            hello.serverName = names.block(2);
        } else if (type == alpnExtension) {
            Reader protocols{Reader{contents}.block(2)};
            while (!protocols.atEnd())
                hello.alpn.append(protocols.block(1));
        }
    }
    return hello;
}

} // namespace fleetscope
