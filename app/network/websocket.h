// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/testreport.h"

#include <QByteArray>

namespace fleetscope {

/// The client side of RFC 6455 between bytes and bytes, for MQTT: binary frames in, binary frames out, no
/// extension. Bounded: it keeps at most one header of a frame, or `maxResponse` bytes of the answer. Thread:
/// one at a time.
class WebSocket
{
public:
    static constexpr qsizetype maxResponse = 16 << 10;

    /// The request for `path` of `host` (with its port where that is not the usual one).
    [[nodiscard]] QByteArray request(const QByteArray &host, const QByteArray &path);

    /// Takes bytes of the network. False when the connection is over: by failure(), or closed when that is
    /// None.
    [[nodiscard]] bool receive(const QByteArray &bytes);
    /// `payload` as one frame, masked.
    [[nodiscard]] QByteArray frame(const QByteArray &payload) const;
    [[nodiscard]] QByteArray closeFrame() const;

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] QByteArray takePayload() { return std::exchange(m_payload, {}); }
    [[nodiscard]] QByteArray takeOutgoing() { return std::exchange(m_outgoing, {}); } ///< answers to pings
    [[nodiscard]] TestFailure failure() const { return m_failure; }
    [[nodiscard]] const QString &detail() const
    {
        return m_detail;
    } ///< the status line, or the reason of the close

private:
    enum Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

    [[nodiscard]] bool readResponse();
    [[nodiscard]] bool readFrames();
    [[nodiscard]] bool fail(TestFailure failure, const QString &detail);
    [[nodiscard]] static QByteArray frame(Opcode opcode, const QByteArray &payload);

    QByteArray m_accept;
    QByteArray m_buffer;
    QByteArray m_payload;
    QByteArray m_outgoing;
    QByteArray m_control; // payload of the control frame that is coming
    quint64 m_left = 0;   // of the frame that is coming
    quint8 m_opcode = 0;
    bool m_inFrame = false;
    bool m_open = false;
    TestFailure m_failure = TestFailure::None;
    QString m_detail;
};

} // namespace fleetscope
