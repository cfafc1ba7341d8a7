// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/openssl.h"
#include "app/network/tlscontext.h"

#include <QByteArray>
#include <QList>

namespace fleetscope {

/// TLS between bytes and bytes, without a socket: what came from the network goes in, what belongs to the
/// network comes out. Thread: one at a time.
class TlsChannel
{
public:
    /// `context` must outlive it, and serves one channel at a time.
    explicit TlsChannel(TlsContext &context);

    /// Takes bytes of the network and does with them what can be done. False when the connection is over: by
    /// problem(), or in order when that is none.
    [[nodiscard]] bool receive(const QByteArray &encrypted);
    /// Begins the handshake: there is something to send.
    [[nodiscard]] bool begin() { return advance(); }
    /// Encrypts `plain`; only while up.
    [[nodiscard]] bool send(const QByteArray &plain);

    [[nodiscard]] QByteArray takeOutgoing(); ///< for the network
    [[nodiscard]] QByteArray takePlain() { return std::exchange(m_plain, {}); }

    [[nodiscard]] bool isUp() const { return m_up; }
    /// In TLS 1.3 the server looks at our certificate, or misses it, after the handshake has ended here.
    [[nodiscard]] bool mayStillBeRefused() const;
    [[nodiscard]] const MqttProblem &problem() const { return m_problem; }

    [[nodiscard]] QString protocol() const; ///< "TLS 1.3"
    [[nodiscard]] QString cipher() const;
    [[nodiscard]] QString alpn() const;
    [[nodiscard]] QList<QByteArray> peerChain() const; ///< DER, the server's own first

private:
    [[nodiscard]] bool advance();
    [[nodiscard]] bool failed(int result);

    TlsContext &m_context;
    SslPtr m_ssl;
    BIO *m_in;  // owned by m_ssl
    BIO *m_out; // owned by m_ssl
    QByteArray m_plain;
    MqttProblem m_problem;
    bool m_up = false;
};

} // namespace fleetscope
