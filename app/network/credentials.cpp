// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/credentials.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QHostAddress>
#include <QTimeZone>

#include <openssl/err.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr qsizetype maxText = 200; // certificates come from strangers
constexpr int maxNames = 50;
constexpr qint64 maxFile = 8 << 20; // a bundle of all public authorities has 0.3 MB

/// Text out of a certificate as one line of plain text.
QString plainText(const ASN1_STRING *text)
{
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, text);
    QString plain = size < 0 ? QString() : QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    plain.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    return plain.left(maxText);
}

/// The common name, else the organisation, else the first part there is.
QString nameText(const X509_NAME *name)
{
    for (const int kind : {NID_commonName, NID_organizationName}) {
        if (const int at = X509_NAME_get_index_by_NID(name, kind, -1); at >= 0)
            return plainText(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    }
    return X509_NAME_entry_count(name) > 0 ? plainText(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, 0)))
                                           : QString();
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

QStringList namesOf(const X509 *certificate)
{
    QStringList names;
    const NamesPtr alternatives{
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr))};
    for (int i = 0; alternatives && i < std::min(maxNames, sk_GENERAL_NAME_num(alternatives.get())); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(alternatives.get(), i);
        if (name->type == GEN_DNS || name->type == GEN_EMAIL || name->type == GEN_URI)
            names.append(plainText(name->d.ia5));
        else if (name->type == GEN_IPADD)
            names.append(addressText(name->d.iPAddress));
    }
    return names;
}

Timestamp timeOf(const ASN1_TIME *time)
{
    std::tm utc{};
    if (!ASN1_TIME_to_tm(time, &utc))
        return noTime;
    const QDate date{utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday};
    const QDateTime moment{date, QTime{utc.tm_hour, utc.tm_min, utc.tm_sec}, QTimeZone::utc()};
    return fromUnixMs(moment.toMSecsSinceEpoch());
}

/// The file in memory, so that OpenSSL never has to open a path of ours: it and Qt disagree about encodings.
CredentialFailure readFile(const QString &path, QByteArray &contents)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return {CredentialProblem::Unreadable, path + u": "_s + file.errorString()};
    if (file.size() > maxFile)
        return {CredentialProblem::Unreadable, path + u": too large for certificates"_s};
    contents = file.readAll();
    return {};
}

BioPtr bioOf(const QByteArray &contents)
{
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

void wipe(QByteArray &secret)
{
    if (!secret.isEmpty())
        OPENSSL_cleanse(secret.data(), static_cast<size_t>(secret.size()));
}

CredentialFailure loadPkcs12(PKCS12 *bundle, const QString &file, const QByteArray &passphrase,
                             Credentials &credentials)
{
    EVP_PKEY *key = nullptr;
    X509 *leaf = nullptr;
    STACK_OF(X509) *chain = nullptr;
    if (PKCS12_parse(bundle, passphrase.constData(), &key, &leaf, &chain) != 1) {
        const bool passphraseFails =
            ERR_GET_REASON(ERR_peek_last_error()) == PKCS12_R_MAC_VERIFY_FAILURE || passphrase.isEmpty();
        return {passphraseFails ? CredentialProblem::WrongPassphrase : CredentialProblem::Unreadable,
                file + u": "_s + lastOpenSslError()};
    }
    credentials.key.reset(key);
    credentials.leaf.reset(leaf);
    while (chain && sk_X509_num(chain) > 0)
        credentials.chain.emplace_back(sk_X509_shift(chain));
    sk_X509_free(chain);
    ERR_clear_error();
    if (!credentials.leaf)
        return {CredentialProblem::NoCertificate, file + u": no certificate in it"_s};
    if (!credentials.key)
        return {CredentialProblem::NoKey, file + u": no key in it"_s};
    return {};
}

} // namespace

QString lastOpenSslError()
{
    const char *reason = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return reason ? QString::fromLatin1(reason) : u"no certificate or key in it"_s;
}

QByteArray derOf(const X509 *certificate)
{
    unsigned char *bytes = nullptr;
    const int size = i2d_X509(certificate, &bytes);
    const QByteArray der = size > 0 ? QByteArray(reinterpret_cast<const char *>(bytes), size) : QByteArray();
    OPENSSL_free(bytes);
    return der;
}

CertificateInfo describe(const X509 *certificate)
{
    CertificateInfo info;
    const X509_NAME *subject = X509_get_subject_name(certificate);
    const X509_NAME *issuer = X509_get_issuer_name(certificate);
    info.subject = nameText(subject);
    info.issuer = nameText(issuer);
    info.names = namesOf(certificate);
    info.notBefore = timeOf(X509_get0_notBefore(certificate));
    info.notAfter = timeOf(X509_get0_notAfter(certificate));
    info.sha256 = QCryptographicHash::hash(derOf(certificate), QCryptographicHash::Sha256);
    info.selfSigned = X509_NAME_cmp(subject, issuer) == 0;
    return info;
}

CertificateInfo describeCertificate(const QByteArray &der)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const X509Ptr certificate{d2i_X509(nullptr, &bytes, static_cast<long>(der.size()))};
    if (!certificate) {
        ERR_clear_error();
        return {};
    }
    return describe(certificate.get());
}

std::vector<X509Ptr> loadCertificates(const QString &file, CredentialFailure &problem)
{
    std::vector<X509Ptr> certificates;
    QByteArray contents;
    problem = readFile(file, contents);
    if (problem)
        return certificates;
    const BioPtr bio = bioOf(contents);
    while (X509Ptr certificate{PEM_read_bio_X509_AUX(bio.get(), nullptr, nullptr, nullptr)})
        certificates.push_back(std::move(certificate));
    if (certificates.empty()) {
        const auto *bytes = reinterpret_cast<const unsigned char *>(contents.constData());
        if (X509Ptr certificate{d2i_X509(nullptr, &bytes, static_cast<long>(contents.size()))})
            certificates.push_back(std::move(certificate));
    }
    ERR_clear_error();
    if (certificates.empty())
        problem = {CredentialProblem::NoCertificate, file + u": no certificate in it"_s};
    return certificates;
}

CredentialFailure loadCredentials(const TlsOptions &options, Credentials &credentials)
{
    if (options.certificateFile.isEmpty() && options.keyFile.isEmpty())
        return {};
    if (options.certificateFile.isEmpty())
        return {CredentialProblem::NoCertificate, options.keyFile + u": a key without a certificate"_s};
    QByteArray contents;
    if (CredentialFailure failure = readFile(options.certificateFile, contents))
        return failure;
    QByteArray passphrase = options.keyPassphrase.toUtf8();

    const auto *bytes = reinterpret_cast<const unsigned char *>(contents.constData());
    if (const Pkcs12Ptr bundle{d2i_PKCS12(nullptr, &bytes, static_cast<long>(contents.size()))}) {
        CredentialFailure failure =
            loadPkcs12(bundle.get(), options.certificateFile, passphrase, credentials);
        wipe(passphrase);
        return failure;
    }
    ERR_clear_error();

    const BioPtr bio = bioOf(contents);
    credentials.leaf.reset(PEM_read_bio_X509_AUX(bio.get(), nullptr, nullptr, nullptr));
    if (!credentials.leaf)
        return {CredentialProblem::NoCertificate, options.certificateFile + u": "_s + lastOpenSslError()};
    while (X509Ptr link{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)})
        credentials.chain.push_back(std::move(link));
    ERR_clear_error();

    // Some people keep both in one file.
    const QString keyFile = options.keyFile.isEmpty() ? options.certificateFile : options.keyFile;
    QByteArray keyContents;
    if (CredentialFailure failure = readFile(keyFile, keyContents))
        return failure;
    const BioPtr keyBio = bioOf(keyContents);
    credentials.key.reset(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, passphraseCallback, &passphrase));
    const bool encrypted = keyContents.contains("ENCRYPTED");
    wipe(passphrase);
    wipe(keyContents);
    if (!credentials.key)
        return {encrypted ? CredentialProblem::WrongPassphrase : CredentialProblem::NoKey,
                keyFile + u": "_s + lastOpenSslError()};
    if (X509_check_private_key(credentials.leaf.get(), credentials.key.get()) != 1) {
        ERR_clear_error();
        return {CredentialProblem::KeyMismatch,
                keyFile + u": is not the key of "_s + options.certificateFile};
    }
    return {};
}

} // namespace fleetscope
