// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace fleetscope {

struct CertificateFiles
{
    QString certificate;
    QString key;
};

/// An authority of our own and everything that can be wrong with its certificates, made once for a test
/// program by the openssl command line (half a second) in a temporary folder.
class TestCertificates
{
public:
    TestCertificates();

    /// What openssl said, when it failed.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isValid() const { return m_problem.isEmpty(); }

    [[nodiscard]] QString authority() const { return path(QStringLiteral("ca.crt")); }
    [[nodiscard]] QString foreignAuthority() const { return path(QStringLiteral("foreign-ca.crt")); }

    [[nodiscard]] CertificateFiles server() const { return pair("server"); } ///< localhost, 127.0.0.1
    [[nodiscard]] CertificateFiles wrongHost() const
    {
        return pair("wrong-host");
    }                                                                          ///< broker.example, 192.0.2.7
    [[nodiscard]] CertificateFiles expired() const { return pair("expired"); } ///< localhost, until yesterday
    [[nodiscard]] CertificateFiles notYetValid() const
    {
        return pair("not-yet-valid");
    } ///< localhost, from 2090
    [[nodiscard]] CertificateFiles expiredClient() const { return pair("expired-client"); }
    [[nodiscard]] CertificateFiles client() const { return pair("client"); } ///< of the authority, CN alice
    [[nodiscard]] CertificateFiles foreignClient() const { return pair("foreign-client"); }

    /// The key of client(), encrypted with passphrase().
    [[nodiscard]] QString encryptedClientKey() const { return path(QStringLiteral("client-encrypted.key")); }
    /// Certificate and key of client() as PKCS#12, encrypted with passphrase().
    [[nodiscard]] QString clientBundle() const { return path(QStringLiteral("client.p12")); }
    [[nodiscard]] QString passphrase() const { return QStringLiteral("open sesame"); }

    [[nodiscard]] QString path(const QString &file) const { return m_folder.filePath(file); }

private:
    enum class Validity { Good, Expired, Later };

    [[nodiscard]] CertificateFiles pair(const char *name) const;
    void makeAuthority(const QString &name);
    void makeCertificate(const QString &name, const QString &authority, const QString &commonName,
                         const QString &alternativeNames, Validity validity = Validity::Good);
    void makeDated(const QString &name, const QString &authority, const QString &request,
                   const QString &extensions, const QDateTime &from, const QDateTime &to);
    void openssl(const QStringList &arguments);

    QTemporaryDir m_folder;
    QString m_problem;
};

} // namespace fleetscope
