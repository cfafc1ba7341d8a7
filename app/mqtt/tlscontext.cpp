// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/tlscontext.h"

#include <QDateTime>
#include <QFile>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QStringList>
#include <QTimeZone>
#include <QUrl>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

template <auto free>
struct Free
{
    template <typename T>
    void operator()(T *object) const
    {
        free(object);
    }
};
using BioPtr = std::unique_ptr<BIO, Free<BIO_free>>;
using X509Ptr = std::unique_ptr<X509, Free<X509_free>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using NamesPtr = std::unique_ptr<GENERAL_NAMES, Free<GENERAL_NAMES_free>>;

// Alerts of RFC 8446 section 6 by which a server refuses a client certificate.
constexpr int handshakeFailure = 40;
constexpr int certificateAlerts[] = {42, 43, 44, 45, 46, 48, 49, 116};

constexpr qsizetype maxDetail = 500; // certificates come from strangers and may name thousands of hosts

/// Text out of a certificate as one line of plain text.
QString plainText(const ASN1_STRING *text)
{
    QString plain = QString::fromUtf8(reinterpret_cast<const char *>(ASN1_STRING_get0_data(text)),
                                      ASN1_STRING_length(text));
    plain.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    return plain.left(maxDetail);
}

QString commonName(const X509_NAME *name)
{
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    return at < 0 ? QString{} : plainText(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
}

QString addressText(const ASN1_OCTET_STRING *address)
{
    const unsigned char *bytes = ASN1_STRING_get0_data(address);
    if (ASN1_STRING_length(address) == 16)
        return QHostAddress{bytes}.toString();
    if (ASN1_STRING_length(address) != 4)
        return {};
    quint32 v4 = 0;
    for (int i = 0; i < 4; ++i)
        v4 = v4 << 8 | bytes[i];
    return QHostAddress{v4}.toString();
}

/// The hosts that a certificate is for; its common name when it has no alternative names.
QString namesOf(const X509 *certificate)
{
    QStringList names;
    const NamesPtr alternatives{
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr))};
    for (int i = 0; alternatives && i < sk_GENERAL_NAME_num(alternatives.get()); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(alternatives.get(), i);
        if (name->type == GEN_DNS)
            names.append(plainText(name->d.dNSName));
        else if (name->type == GEN_IPADD)
            names.append(addressText(name->d.iPAddress));
    }
    if (names.isEmpty())
        names.append(commonName(X509_get_subject_name(certificate)));
    return names.join(u", "_s).left(maxDetail);
}

QString dateText(const ASN1_TIME *time)
{
    std::tm utc{};
    if (!ASN1_TIME_to_tm(time, &utc))
        return u"an unreadable date"_s;
    const QDate date{utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday};
    return QDateTime{date, QTime{utc.tm_hour, utc.tm_min, utc.tm_sec}, QTimeZone::utc()}.toString(
        Qt::ISODate);
}

QString lastOpenSslError()
{
    const char *reason = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return reason ? QString::fromLatin1(reason) : u"no certificate or key in it"_s;
}

/// The file in memory, so that OpenSSL never has to open a path of ours: it and Qt disagree about encodings.
BioPtr openPem(const QString &path, QByteArray &contents, QString &problem)
{
    constexpr qint64 maxFile = 8 << 20; // a bundle of all public authorities has 0.3 MB
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) {
        problem = path + u": "_s + file.errorString();
        return {};
    }
    if (file.size() > maxFile) {
        problem = path + u": too large for certificates"_s;
        return {};
    }
    contents = file.readAll();
    return BioPtr{BIO_new_mem_buf(contents.constData(), static_cast<int>(contents.size()))};
}

/// Also there to keep OpenSSL from asking on the terminal.
int passphraseCallback(char *buffer, int size, int /*writing*/, void *passphrase)
{
    const auto &bytes = *static_cast<const QByteArray *>(passphrase);
    if (bytes.isEmpty() || bytes.size() > size)
        return -1;
    std::copy(bytes.begin(), bytes.end(), buffer);
    return static_cast<int>(bytes.size());
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
    QByteArray contents;
    QString problem;
    const BioPtr bio = openPem(file, contents, problem);
    if (!bio) {
        why = {MqttFailure::InvalidOptions, problem};
        return false;
    }
    int count = 0;
    while (const X509Ptr certificate{PEM_read_bio_X509_AUX(bio.get(), nullptr, nullptr, nullptr)}) {
        X509_STORE_add_cert(store, certificate.get());
        ++count;
    }
    ERR_clear_error();
    if (count == 0)
        why = {MqttFailure::InvalidOptions, file + u": no certificate in it"_s};
    return count > 0;
}

bool TlsContext::loadClientCertificate(const TlsOptions &options, MqttProblem &why)
{
    if (options.certificateFile.isEmpty() && options.keyFile.isEmpty())
        return true;
    const auto refuse = [&why](const QString &detail) {
        why = {MqttFailure::TlsClientCertificate, detail};
        return false;
    };
    if (options.certificateFile.isEmpty())
        return refuse(options.keyFile + u": a key without a certificate"_s);
    // Some people keep both in one file.
    const QString keyFile = options.keyFile.isEmpty() ? options.certificateFile : options.keyFile;

    QByteArray contents;
    QString problem;
    const BioPtr bio = openPem(options.certificateFile, contents, problem);
    if (!bio)
        return refuse(problem);
    const X509Ptr leaf{PEM_read_bio_X509_AUX(bio.get(), nullptr, nullptr, nullptr)};
    if (!leaf || SSL_CTX_use_certificate(m_context, leaf.get()) != 1)
        return refuse(options.certificateFile + u": "_s + lastOpenSslError());
    while (X509Ptr link{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)}) {
        if (SSL_CTX_add0_chain_cert(m_context, link.get()) == 1)
            static_cast<void>(link.release()); // the context owns it now
    }
    ERR_clear_error();

    QByteArray keyContents;
    const BioPtr keyBio = openPem(keyFile, keyContents, problem);
    if (!keyBio)
        return refuse(problem);
    QByteArray passphrase = options.keyPassphrase.toUtf8();
    const KeyPtr key{PEM_read_bio_PrivateKey(keyBio.get(), nullptr, passphraseCallback, &passphrase)};
    OPENSSL_cleanse(passphrase.data(), static_cast<size_t>(passphrase.size()));
    OPENSSL_cleanse(keyContents.data(), static_cast<size_t>(keyContents.size()));
    if (!key)
        return refuse(keyFile + u": "_s + lastOpenSslError());
    if (X509_check_private_key(leaf.get(), key.get()) != 1
        || SSL_CTX_use_PrivateKey(m_context, key.get()) != 1) {
        ERR_clear_error();
        return refuse(keyFile + u": is not the key of "_s + options.certificateFile);
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
    const QString subject = certificate ? commonName(X509_get_subject_name(certificate)) : QString{};
    switch (error) {
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        m_verdict = {MqttFailure::TlsNameMismatch,
                     u"the certificate is for %1, not for %2"_s.arg(
                         certificate ? namesOf(certificate) : QString{}, m_checkedName)};
        return;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        m_verdict = {
            MqttFailure::TlsExpired,
            u"the certificate of %1 expired on %2"_s.arg(subject, dateText(X509_get0_notAfter(certificate)))};
        return;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        m_verdict = {MqttFailure::TlsExpired,
                     u"the certificate of %1 is not valid before %2"_s.arg(
                         subject, dateText(X509_get0_notBefore(certificate)))};
        return;
    default:
        m_verdict = {MqttFailure::TlsUntrusted,
                     u"%1 (%2)"_s.arg(QString::fromLatin1(X509_verify_cert_error_string(error)), subject)};
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
    m_verdict = {aboutUs ? MqttFailure::TlsClientCertificate : MqttFailure::TlsHandshake,
                 u"the server says: "_s + QString::fromLatin1(SSL_alert_desc_string_long(description))};
}

} // namespace fleetscope
