// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/tlscontext.h"

#include "app/network/credentials.h"

#include <QDateTime>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QStringList>
#include <QTimeZone>
#include <QUrl>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

// Alerts of RFC 8446 section 6 by which a server refuses a client certificate.
constexpr int handshakeFailure = 40;
constexpr int noCommonAlerts[] = {handshakeFailure, 70, 71, 86};
constexpr int certificateAlerts[] = {42, 43, 44, 45, 46, 48, 49, 116};

constexpr int maxChain = 10;
constexpr qsizetype maxDetail = 500; // certificates come from strangers and may name thousands of hosts

QString dateText(Timestamp time)
{
    return time == noTime
        ? u"an unreadable date"_s
        : QDateTime::fromMSecsSinceEpoch(toUnixMs(time), QTimeZone::utc()).toString(Qt::ISODate);
}

TestFailure causeOf(CredentialProblem problem)
{
    switch (problem) {
    case CredentialProblem::None: return TestFailure::None;
    case CredentialProblem::Unreadable: return TestFailure::FileUnreadable;
    case CredentialProblem::NoCertificate:
    case CredentialProblem::NoKey: return TestFailure::NoCertificate;
    case CredentialProblem::WrongPassphrase: return TestFailure::WrongPassphrase;
    case CredentialProblem::KeyMismatch: return TestFailure::KeyMismatch;
    }
    return TestFailure::None;
}

} // namespace

std::unique_ptr<TlsContext> TlsContext::make(const TlsOptions &options, const QString &host, MqttProblem &why)
{
    std::unique_ptr<TlsContext> self{new TlsContext};
    self->m_context = SSL_CTX_new(TLS_client_method());
    if (!self->m_context) {
        why = {MqttFailure::TlsHandshake, lastOpenSslError()};
        return {};
    }
    SSL_CTX *context = self->m_context;
    SSL_CTX_set_app_data(context, self.get());
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_info_callback(context, infoCallback);
    SSL_CTX_set_cert_cb(context, certificateCallback, self.get());

    self->m_checkedName = options.serverName.isEmpty() ? host : options.serverName;
    const bool isAddress = !QHostAddress{self->m_checkedName}.isNull();
    if (!isAddress) {
        self->m_serverName = QUrl::toAce(self->m_checkedName);
        if (self->m_serverName.isEmpty()) // it is strict about underscores, which local networks are not
            self->m_serverName = self->m_checkedName.toLatin1();
    }
    if (options.verify) {
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER, verifyCallback);
        X509_VERIFY_PARAM *parameters = SSL_CTX_get0_param(context);
        X509_VERIFY_PARAM_set_hostflags(parameters, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
        const bool named = isAddress
            ? X509_VERIFY_PARAM_set1_ip_asc(parameters, self->m_checkedName.toLatin1().constData()) == 1
            : !self->m_serverName.isEmpty()
                && X509_VERIFY_PARAM_set1_host(parameters, self->m_serverName.constData(), 0) == 1;
        if (!named) {
            why = {MqttFailure::InvalidOptions, u"not a host name: "_s + self->m_checkedName};
            return {};
        }
        if (!self->loadAuthorities(options.caFile, why))
            return {};
    } else {
        SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nullptr);
    }
    if (!self->loadClientCertificate(options, why) || !self->setAlpn(options.alpn, why))
        return {};
    return self;
}

TlsContext::~TlsContext()
{
    if (m_context) {
        // A connection of libmosquitto may hold the context a moment longer.
        SSL_CTX_set_app_data(m_context, nullptr);
        SSL_CTX_free(m_context);
    }
}

bool TlsContext::loadAuthorities(const QString &file, MqttProblem &why)
{
    X509_STORE *store = SSL_CTX_get_cert_store(m_context);
    if (file.isEmpty()) {
        SSL_CTX_set_default_verify_paths(m_context);
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
        // OpenSSL knows neither of their stores.
        const auto authorities = QSslConfiguration::systemCaCertificates();
        for (const QSslCertificate &authority : authorities) {
            const QByteArray der = authority.toDer();
            const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
            if (const X509Ptr certificate{d2i_X509(nullptr, &bytes, static_cast<long>(der.size()))})
                X509_STORE_add_cert(store, certificate.get());
        }
#endif
        return true;
    }
    CredentialFailure failure;
    const std::vector<X509Ptr> certificates = loadCertificates(file, failure);
    for (const X509Ptr &certificate : certificates)
        X509_STORE_add_cert(store, certificate.get());
    ERR_clear_error();
    if (failure)
        why = {MqttFailure::InvalidOptions, failure.detail, causeOf(failure.problem)};
    return !failure;
}

bool TlsContext::loadClientCertificate(const TlsOptions &options, MqttProblem &why)
{
    Credentials credentials;
    if (const CredentialFailure failure = loadCredentials(options, credentials)) {
        why = {MqttFailure::TlsClientCertificate, failure.detail, causeOf(failure.problem)};
        return false;
    }
    if (!credentials.leaf)
        return true;
    if (SSL_CTX_use_certificate(m_context, credentials.leaf.get()) != 1
        || SSL_CTX_use_PrivateKey(m_context, credentials.key.get()) != 1) {
        why = {MqttFailure::TlsClientCertificate, options.certificateFile + u": "_s + lastOpenSslError(),
               TestFailure::NoCertificate};
        return false;
    }
    for (X509Ptr &link : credentials.chain) {
        if (SSL_CTX_add0_chain_cert(m_context, link.get()) == 1)
            static_cast<void>(link.release()); // the context owns it now
    }
    m_hasCertificate = true;
    return true;
}

bool TlsContext::setAlpn(const QStringList &protocols, MqttProblem &why)
{
    QByteArray wire;
    for (const QString &protocol : protocols) {
        const QByteArray name = protocol.toUtf8();
        if (name.isEmpty() || name.size() > 255) {
            why = {MqttFailure::InvalidOptions, u"not an ALPN protocol: "_s + protocol.left(60)};
            return false;
        }
        wire += static_cast<char>(name.size()) + name;
    }
    if (!wire.isEmpty())
        SSL_CTX_set_alpn_protos(m_context, reinterpret_cast<const unsigned char *>(wire.constData()),
                                static_cast<unsigned int>(wire.size()));
    return true;
}

void TlsContext::reset()
{
    m_verdict = {};
    m_presented.clear();
    m_certificateRequested = false;
}

int TlsContext::verifyCallback(int preverified, X509_STORE_CTX *store)
{
    if (preverified)
        return 1;
    auto *ssl = static_cast<SSL *>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
    if (auto *self = static_cast<TlsContext *>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl))))
        self->judgeCertificate(store);
    return 0;
}

void TlsContext::judgeCertificate(X509_STORE_CTX *store)
{
    const X509 *certificate = X509_STORE_CTX_get_current_cert(store);
    const int error = X509_STORE_CTX_get_error(store);
    m_presented.clear();
    const STACK_OF(X509) *chain = X509_STORE_CTX_get0_untrusted(store);
    for (int i = 0; chain && i < std::min(sk_X509_num(chain), maxChain); ++i)
        m_presented.append(derOf(sk_X509_value(chain, i)));
    const CertificateInfo shown = certificate ? describe(certificate) : CertificateInfo{};
    const QString &subject = shown.subject;
    switch (error) {
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        m_verdict = {
            MqttFailure::TlsNameMismatch,
            u"the certificate is for %1, not for %2"_s.arg(
                shown.names.isEmpty() ? subject : shown.names.join(u", "_s).left(maxDetail), m_checkedName),
            TestFailure::ServerNameMismatch};
        return;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        m_verdict = {MqttFailure::TlsExpired,
                     u"the certificate of %1 expired on %2"_s.arg(subject, dateText(shown.notAfter)),
                     TestFailure::ServerExpired};
        return;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        m_verdict = {
            MqttFailure::TlsExpired,
            u"the certificate of %1 is not valid before %2"_s.arg(subject, dateText(shown.notBefore)),
            TestFailure::ServerNotYetValid};
        return;
    default:
        m_verdict = {MqttFailure::TlsUntrusted,
                     u"%1 (%2)"_s.arg(QString::fromLatin1(X509_verify_cert_error_string(error)), subject),
                     TestFailure::ServerUntrusted};
        return;
    }
}

int TlsContext::certificateCallback(SSL * /*ssl*/, void *self)
{
    static_cast<TlsContext *>(self)->m_certificateRequested = true;
    return 1;
}

void TlsContext::infoCallback(const SSL *ssl, int where, int value)
{
    auto *self = static_cast<TlsContext *>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)));
    if (!self)
        return;
    if (where & SSL_CB_HANDSHAKE_START) {
        // libmosquitto was given an address and would send that.
        SSL_ctrl(const_cast<SSL *>(ssl), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
                 self->m_serverName.isEmpty() ? nullptr : self->m_serverName.data());
        return;
    }
    const bool received = (where & SSL_CB_ALERT) && (where & SSL_CB_READ);
    if (received && value >> 8 == SSL3_AL_FATAL)
        self->judgeAlert(value & 0xff);
}

void TlsContext::judgeAlert(int description)
{
    if (m_verdict)
        return;
    // TLS 1.2 has no word for "certificate required".
    const bool missing = description == handshakeFailure && m_certificateRequested && !m_hasCertificate;
    const bool refused = std::ranges::find(certificateAlerts, description) != std::end(certificateAlerts);
    const bool aboutUs = missing || (refused && m_certificateRequested);
    const bool noCommon = std::ranges::find(noCommonAlerts, description) != std::end(noCommonAlerts);
    m_verdict = {aboutUs ? MqttFailure::TlsClientCertificate : MqttFailure::TlsHandshake,
                 u"the server says: "_s + QString::fromLatin1(SSL_alert_desc_string_long(description)),
                 aboutUs        ? (m_hasCertificate ? TestFailure::ClientCertificateRefused
                                                    : TestFailure::ClientCertificateMissing)
                     : noCommon ? TestFailure::NoCommonProtocol
                                : TestFailure::HandshakeFailed};
}

} // namespace fleetscope
