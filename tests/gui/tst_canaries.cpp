// SPDX-License-Identifier: GPL-3.0-or-later

// The program is run with secrets and made to write everything that it can: settings, database, logs,
// exports, reports, pictures. None of those files may hold any of the secrets.

#include "app/mqtt/mqttfactory.h"
#include "tests/support/canaries.h"
#include "tests/support/mqttrecorder.h"
#include "tests/support/testbroker.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testproxy.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;
const QByteArray password = "CanaryPassword-4711";
const QByteArray wrongPassword = "CanaryWrong-0815";
const QByteArray proxyPassword = "CanaryProxy-2342";

void write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(out.errorString()));
}

} // namespace

class TestCanaries : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        FLEETSCOPE_NEED_MOSQUITTO();
        QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.problem()));
        TestBrokerOptions options;
        options.listeners = {{},
                             {.kind = TestListener::Kind::Tls,
                              .certificate = m_certificates.server(),
                              .clientAuthority = m_certificates.authority()}};
        options.accounts = {{"alice", password}};
        m_broker = std::make_unique<TestBroker>(options);
        QCOMPARE(m_broker->start(), QString());
        // What the broker itself writes, and the files of the test, lie elsewhere: only the program is
        // judged.
        QVERIFY(QDir(m_home.path()).mkpath(u"data"_s));
    }

    void theSearchFindsWhatIsThere_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("plain") << "x" + password + "y";
        QTest::newRow("base64, alone") << password.toBase64();
        QTest::newRow("base64, after a user") << ("alice:" + password + "!").toBase64();
        QTest::newRow("base64, after a byte") << ("a" + password).toBase64();
        QTest::newRow("base64, after two bytes") << ("ab" + password + "c").toBase64();
        QTest::newRow("hex") << password.toHex();
        const QString text = QString::fromLatin1(password);
        QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    }
    void theSearchFindsWhatIsThere()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"deep/er"_s));
        write(folder.filePath(u"deep/er/.hidden"_s), "before " + content + " after");
        int looked = 0;
        QCOMPARE(filesWith(password, folder.path(), looked).size(), 1);
        QCOMPARE(filesWith("another secret", folder.path(), looked).size(), 0);
        QCOMPARE(looked, 2);
    }

    void noFileHoldsASecret()
    {
        TestProxy proxy(TestProxy::Kind::Http, "bob", proxyPassword);
        QJsonObject connection{{u"name"_s, u"Lab"_s},
                               {u"url"_s, u"mqtts://alice@localhost:%1"_s.arg(m_broker->port(1))},
                               {u"tls"_s,
                                QJsonObject{{u"ca"_s, m_certificates.authority()},
                                            {u"certificate"_s, m_certificates.client().certificate},
                                            {u"key"_s, m_certificates.encryptedClientKey()}}},
                               {u"proxy"_s,
                                QJsonObject{{u"type"_s, u"http"_s},
                                            {u"host"_s, u"127.0.0.1"_s},
                                            {u"port"_s, proxy.port()},
                                            {u"user"_s, u"bob"_s}}}};
        write(m_home.filePath(u"lab.json"_s), QJsonDocument(connection).toJson());

        // A device that speaks, so that there is something to store.
        MqttRecorder recorder;
        const auto device = makeMqttClient();
        device->start(
            {.host = u"127.0.0.1"_s, .port = m_broker->port(), .user = "alice", .password = password},
            &recorder);
        QTRY_COMPARE(recorder.state(), MqttState::Connected);
        QTimer speaking;
        connect(&speaking, &QTimer::timeout, this,
                [&device] { (void)device->publish({.topic = "iot/AQ-1/t", .payload = "21.5", .qos = 1}); });
        speaking.start(100);

        // Doctor: one that succeeds, one with a password that is wrong, as text and as JSON.
        QVERIFY2(run({u"doctor"_s, u"--connection"_s, u"lab.json"_s}, u"doctor.txt"_s) == 0,
                 said(u"doctor.txt"_s).constData());
        QCOMPARE(run({u"doctor"_s, u"--connection"_s, u"lab.json"_s, u"--json"_s}, u"doctor.json"_s), 0);
        m_password = wrongPassword;
        QCOMPARE(run({u"doctor"_s, u"--connection"_s, u"lab.json"_s}, u"doctor-failed.txt"_s), 1);
        // The program with a wrong password: banners, retries, logs.
        QCOMPARE(run({u"--connection"_s, u"lab.json"_s, u"--data"_s, u"data"_s, u"--for"_s, u"3"_s},
                     u"wrong.log"_s),
                 0);
        m_password = password;
        QCOMPARE(run({u"--connection"_s, u"lab.json"_s, u"--data"_s, u"data"_s, u"--for"_s, u"5"_s},
                     u"program.log"_s),
                 0);
        for (const QString &what : {u"devices"_s, u"telemetry"_s}) {
            for (const QString &format : {u"csv"_s, u"json"_s})
                QCOMPARE(run({u"export"_s, u"--data"_s, u"data"_s, u"--what"_s, what, u"--format"_s, format},
                             what + u'.' + format),
                         0);
        }
        device->stop();

        // It was connected with these secrets, or the search would prove nothing.
        QFile stored(m_home.filePath(u"telemetry.csv"_s));
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QVERIFY2(stored.readAll().contains("AQ-1,t,21.5"), "nothing was received");
        QVERIFY(proxy.connections() >= 3);
        for (const char *name : {"doctor.txt", "program.log", "telemetry.csv", "data/fleetscope.ini", "data"})
            QVERIFY2(QFileInfo::exists(m_home.filePath(QLatin1String(name))), name);

        for (const QByteArray &secret :
             {password, wrongPassword, proxyPassword, m_certificates.passphrase().toUtf8()}) {
            int looked = 0;
            const QStringList found = filesWith(secret, m_home.path(), looked);
            QVERIFY2(found.isEmpty(), qPrintable(found.join(u' ')));
            QVERIFY2(looked >= 12, qPrintable(QString::number(looked)));
        }
    }

private:
    /// The exit code; standard output and error go into `file` of the home.
    int run(const QStringList &arguments, const QString &file)
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_home.path());
        for (const QString &name :
             {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_STATE_HOME"_s})
            environment.insert(name, m_home.path());
        environment.insert(u"QT_LOGGING_RULES"_s, u"*=true;qt.*=false;qt.network*=true;qt.mqtt*=true"_s);
        environment.insert(u"FLEETSCOPE_SECRET_LAB"_s, QString::fromLatin1(m_password));
        environment.insert(u"FLEETSCOPE_SECRET_LAB_PASSPHRASE"_s, m_certificates.passphrase());
        environment.insert(u"FLEETSCOPE_SECRET_LAB_PROXY"_s, QString::fromLatin1(proxyPassword));
        program.setProcessEnvironment(environment);
        program.setWorkingDirectory(m_home.path());
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.setStandardOutputFile(m_home.filePath(file));
        QSignalSpy finished(&program, &QProcess::finished);
        program.start(QStringLiteral(FLEETSCOPE_PROGRAM), arguments);
        // The proxy answers from this event loop.
        if (!finished.wait(patienceMs)) {
            program.kill();
            program.waitForFinished();
            return -1;
        }
        if (program.exitStatus() == QProcess::CrashExit)
            return -1;
        return program.exitCode();
    }

    /// What a failed comparison should show.
    [[nodiscard]] QByteArray said(const QString &file) const
    {
        QFile output(m_home.filePath(file));
        return output.open(QIODevice::ReadOnly) ? output.readAll() : QByteArray();
    }

    QTemporaryDir m_home;
    TestCertificates m_certificates;
    std::unique_ptr<TestBroker> m_broker;
    QByteArray m_password = password;
};

QTEST_GUILESS_MAIN(TestCanaries)
#include "tst_canaries.moc"
