// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/tlschannel.h"

#include "app/network/credentials.h"

#include <openssl/err.h>

using namespace Qt::StringLiterals;

namespace fleetscope {

TlsChannel::TlsChannel(TlsContext &context)
    : m_context(context)
    , m_ssl(SSL_new(context.native()))
    , m_in(BIO_new(BIO_s_mem()))
    , m_out(BIO_new(BIO_s_mem()))
{
    context.reset();
    SSL_set_bio(m_ssl.get(), m_in, m_out);
    SSL_set_connect_state(m_ssl.get());
}

bool TlsChannel::receive(const QByteArray &encrypted)
{
    BIO_write(m_in, encrypted.constData(), static_cast<int>(encrypted.size()));
    return advance();
}

bool TlsChannel::advance()
{
    if (!m_up) {
        ERR_clear_error();
        const int result = SSL_do_handshake(m_ssl.get());
        if (result != 1)
            return SSL_get_error(m_ssl.get(), result) == SSL_ERROR_WANT_READ || failed(result);
        m_up = true;
    }
    char buffer[16'384]; // a TLS record at most
    for (;;) {
        ERR_clear_error();
        const int size = SSL_read(m_ssl.get(), buffer, sizeof buffer);
        if (size > 0) {
            m_plain.append(buffer, size);
            continue;
        }
        const int error = SSL_get_error(m_ssl.get(), size);
        if (error == SSL_ERROR_WANT_READ)
            return true;
        return error == SSL_ERROR_ZERO_RETURN ? false : failed(size);
    }
}

bool TlsChannel::failed(int /*result*/)
{
    m_problem = m_context.verdict();
    if (m_problem)
        return false;
    const int reason = ERR_GET_REASON(ERR_peek_last_error());
    const bool tooOld = reason == SSL_R_UNSUPPORTED_PROTOCOL || reason == SSL_R_NO_PROTOCOLS_AVAILABLE
        || reason == SSL_R_VERSION_TOO_LOW;
    m_problem = {MqttFailure::TlsHandshake, lastOpenSslError(),
                 tooOld ? TestFailure::NoCommonProtocol : TestFailure::HandshakeFailed};
    return false;
}

bool TlsChannel::send(const QByteArray &plain)
{
    if (plain.isEmpty())
        return true;
    ERR_clear_error();
    const int size = SSL_write(m_ssl.get(), plain.constData(), static_cast<int>(plain.size()));
    return size == plain.size() || failed(size); // a memory BIO takes everything
}

QByteArray TlsChannel::takeOutgoing()
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(m_out, &bytes);
    const QByteArray outgoing(bytes, size);
    BIO_reset(m_out);
    return outgoing;
}

bool TlsChannel::mayStillBeRefused() const
{
    return m_context.certificateRequested() && SSL_version(m_ssl.get()) >= TLS1_3_VERSION;
}

QString TlsChannel::protocol() const
{
    return QString::fromLatin1(SSL_get_version(m_ssl.get())).replace("TLSv"_L1, "TLS "_L1);
}

QString TlsChannel::cipher() const
{
    const char *name = SSL_CIPHER_get_name(SSL_get_current_cipher(m_ssl.get()));
    return name ? QString::fromLatin1(name) : QString();
}

QString TlsChannel::alpn() const
{
    const unsigned char *name = nullptr;
    unsigned int size = 0;
    SSL_get0_alpn_selected(m_ssl.get(), &name, &size);
    return QString::fromLatin1(reinterpret_cast<const char *>(name), size);
}

QList<QByteArray> TlsChannel::peerChain() const
{
    QList<QByteArray> chain;
    const STACK_OF(X509) *shown = SSL_get_peer_cert_chain(m_ssl.get());
    for (int i = 0; shown && i < std::min(sk_X509_num(shown), 10); ++i)
        chain.append(derOf(sk_X509_value(shown, i)));
    return chain.isEmpty() ? m_context.presented() : chain;
}

} // namespace fleetscope
