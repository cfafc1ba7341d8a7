// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcertificates.h"

#include <QFile>
#include <QProcess>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace fleetscope {

TestCertificates::TestCertificates()
{
    if (!m_folder.isValid()) {
        m_problem = m_folder.errorString();
        return;
    }
    makeAuthority(u"ca"_s);
    makeAuthority(u"foreign-ca"_s);
    makeCertificate(u"server"_s, u"ca"_s, u"localhost"_s, u"DNS:localhost,IP:127.0.0.1"_s);
    makeCertificate(u"wrong-host"_s, u"ca"_s, u"broker.example"_s, u"DNS:broker.example,IP:192.0.2.7"_s);
    makeCertificate(u"expired"_s, u"ca"_s, u"localhost"_s, u"DNS:localhost,IP:127.0.0.1"_s,
                    Validity::Expired);
    makeCertificate(u"not-yet-valid"_s, u"ca"_s, u"localhost"_s, u"DNS:localhost,IP:127.0.0.1"_s,
                    Validity::Later);
    makeCertificate(u"expired-client"_s, u"ca"_s, u"alice"_s, u"DNS:alice.example"_s, Validity::Expired);
    makeCertificate(u"client"_s, u"ca"_s, u"alice"_s, u"DNS:alice.example"_s);
    makeCertificate(u"foreign-client"_s, u"foreign-ca"_s, u"alice"_s, u"DNS:alice.example"_s);
    openssl({u"pkey"_s, u"-in"_s, path(u"client.key"_s), u"-aes256"_s, u"-passout"_s,
             u"pass:"_s + passphrase(), u"-out"_s, encryptedClientKey()});
    openssl({u"pkcs12"_s, u"-export"_s, u"-in"_s, path(u"client.crt"_s), u"-inkey"_s, path(u"client.key"_s),
             u"-passout"_s, u"pass:"_s + passphrase(), u"-out"_s, clientBundle()});
}

CertificateFiles TestCertificates::pair(const char *name) const
{
    const QString base = path(QString::fromLatin1(name));
    return {base + u".crt"_s, base + u".key"_s};
}

void TestCertificates::makeAuthority(const QString &name)
{
    openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
             u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Test authority "_s + name, u"-keyout"_s,
             path(name + u".key"_s), u"-out"_s, path(name + u".crt"_s), u"-addext"_s,
             u"keyUsage=critical,keyCertSign,cRLSign"_s});
}

void TestCertificates::makeCertificate(const QString &name, const QString &authority,
                                       const QString &commonName, const QString &alternativeNames,
                                       Validity validity)
{
    const QString request = path(name + u".csr"_s);
    const QString extensions = path(name + u".ext"_s);
    QFile file{extensions};
    if (!file.open(QIODevice::WriteOnly)) {
        m_problem = extensions + u": "_s + file.errorString();
        return;
    }
    file.write("basicConstraints=CA:FALSE\nsubjectAltName=" + alternativeNames.toLatin1() + '\n');
    file.close();
    openssl({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
             u"-subj"_s, u"/CN="_s + commonName, u"-keyout"_s, path(name + u".key"_s), u"-out"_s, request});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (validity == Validity::Later) {
        makeDated(name, authority, request, extensions, QDate(2090, 1, 1).startOfDay(QTimeZone::utc()),
                  QDate(2091, 1, 1).startOfDay(QTimeZone::utc()));
        return;
    }
    if (validity == Validity::Expired) {
        makeDated(name, authority, request, extensions, now.addDays(-3), now.addDays(-1));
        return;
    }
    openssl({u"x509"_s, u"-req"_s, u"-in"_s, request, u"-CA"_s, path(authority + u".crt"_s), u"-CAkey"_s,
             path(authority + u".key"_s), u"-CAcreateserial"_s, u"-days"_s, u"2"_s, u"-extfile"_s, extensions,
             u"-out"_s, path(name + u".crt"_s)});
}

/// Only `openssl ca` of every version takes a date to begin with, and it wants its files around it.
void TestCertificates::makeDated(const QString &name, const QString &authority, const QString &request,
                                 const QString &extensions, const QDateTime &from, const QDateTime &to)
{
    QFile configuration{path(name + u".cnf"_s)};
    QFile database{path(name + u".db"_s)};
    const QString format = u"yyyyMMddHHmmss'Z'"_s;
    if (!configuration.open(QIODevice::WriteOnly) || !database.open(QIODevice::WriteOnly)) {
        m_problem = configuration.errorString();
        return;
    }
    configuration.write(
        "[ca]\ndefault_ca=dated\n[dated]\ndefault_md=sha256\npolicy=any\nrand_serial=yes\ndatabase="
        + database.fileName().toLocal8Bit() + "\nnew_certs_dir=" + m_folder.path().toLocal8Bit()
        + "\n[any]\ncommonName=supplied\n");
    configuration.close();
    database.close();
    openssl({u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, configuration.fileName(), u"-in"_s, request,
             u"-cert"_s, path(authority + u".crt"_s), u"-keyfile"_s, path(authority + u".key"_s),
             u"-extfile"_s, extensions, u"-startdate"_s, from.toString(format), u"-enddate"_s,
             to.toString(format), u"-out"_s, path(name + u".crt"_s)});
}

void TestCertificates::openssl(const QStringList &arguments)
{
    if (!m_problem.isEmpty())
        return;
    QProcess process;
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished(20'000) || process.exitCode() != 0)
        m_problem = u"openssl "_s + arguments.join(u' ') + u": "_s + process.errorString() + u"\n"_s
            + QString::fromLocal8Bit(process.readAllStandardError());
}

} // namespace fleetscope
