// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/doctor/connectiondoctor.h"
#include "app/mqtt/mqttfactory.h"
#include "models/connection/testwords.h"
#include "tests/support/faultproxy.h"
#include "tests/support/mqttrecorder.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/talkingserver.h"
#include "tests/support/testbroker.h"
#include "tests/support/testcertificates.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <functional>
#include <memory>

using namespace fleetscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patienceMs = 15'000;
const QByteArray canary = "CanaryPassword4711";

/// What a row of the table asks for; the broker's listeners by their place.
enum Port { Plain, Tls, WrongHost, Expired, NotYet, Mutual, WebSocketPort, portCount };

ConnectionSettings settingsFor(quint16 port, MqttTransport transport = MqttTransport::Tcp)
{
    ConnectionSettings settings{
        .name = u"Lab"_s, .mqtt = {}, .dialect = *Dialect::iot(), .subscriptions = {{"iot/#", 1}}};
    settings.mqtt.transport = transport;
    settings.mqtt.host = u"localhost"_s;
    settings.mqtt.port = port;
    settings.mqtt.password = canary;
    settings.mqtt.user = "alice";
    return settings;
}

quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QByteArray webSocketAccept(const QByteArray &request)
{
    static const QRegularExpression key(u"Sec-WebSocket-Key: (\\S+)"_s);
    const QByteArray sent = key.match(QString::fromLatin1(request)).captured(1).toLatin1();
    return QCryptographicHash::hash(sent + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1)
        .toBase64();
}

} // namespace

/// Every failure class against a server that has that failure.
class TestConnectionDoctor : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void namesTheFailure_data();
    void namesTheFailure();
    void isReadyWhenDataComes_data();
    void isReadyWhenDataComes();
    void findsTheRivalForTheIdentifier_data();
    void findsTheRivalForTheIdentifier();
    void saysWhichFilterIsRefused_data() { addBackends(); }
    void saysWhichFilterIsRefused();
    void canBeCancelledAtEveryStep();
    void hasItsOwnHintForEveryFailure();
    void reportsInJson();

private:
    using Setup = std::function<ConnectionSettings(TestConnectionDoctor &)>;
    void addBackends();
    [[nodiscard]] TestReport examine(const ConnectionSettings &settings, const QString &backend,
                                     Milliseconds listen = 300ms);

    TestCertificates m_certificates;
    std::unique_ptr<TestBroker> m_open;   ///< everybody may, some retained messages
    std::unique_ptr<TestBroker> m_closed; ///< accounts and rights
    std::unique_ptr<FaultProxy> m_hanging;
    FilteredPort m_filtered;
    std::vector<std::unique_ptr<ScriptedServer>> m_scripted;
    std::vector<std::unique_ptr<TalkingServer>> m_talking;
};

Q_DECLARE_METATYPE(std::function<fleetscope::ConnectionSettings(TestConnectionDoctor &)>)

void TestConnectionDoctor::initTestCase()
{
    FLEETSCOPE_NEED_MOSQUITTO();
    QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.problem()));
    TestBrokerOptions options;
    options.listeners.resize(portCount);
    const auto tls = [&](Port port, const CertificateFiles &certificate, const QString &clients = {}) {
        options.listeners[port] = {TestListener::Kind::Tls, certificate, clients, false};
    };
    tls(Tls, m_certificates.server());
    tls(WrongHost, m_certificates.wrongHost());
    tls(Expired, m_certificates.expired());
    tls(NotYet, m_certificates.notYetValid());
    tls(Mutual, m_certificates.server(), m_certificates.authority());
    options.listeners[WebSocketPort].kind = TestListener::Kind::WebSocket;
    m_open = std::make_unique<TestBroker>(options);
    QString problem = m_open->start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));

    TestBrokerOptions guarded;
    guarded.accounts = {{"alice", "right"}};
    guarded.acl = "user alice\ntopic readwrite allowed/#\n";
    m_closed = std::make_unique<TestBroker>(guarded);
    problem = m_closed->start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_hanging = std::make_unique<FaultProxy>(m_open->port());
    m_hanging->setMode(FaultProxy::Mode::Hang);

    MqttRecorder recorder;
    const auto sender = makeMqttClient();
    MqttOptions to;
    to.host = u"127.0.0.1"_s;
    to.port = m_open->port();
    sender->start(to, &recorder);
    QVERIFY(sender->publish({"iot/d1/temperature", "21.5", 1, true, {}}));
    QVERIFY(sender->publish({"iot/d2/temperature", "22.5", 1, true, {}}));
    QVERIFY(sender->publish({"other/d3", "1", 1, true, {}}));
    QTRY_COMPARE_WITH_TIMEOUT(recorder.publishedCount(), 3, patienceMs);
}

void TestConnectionDoctor::addBackends()
{
    QTest::addColumn<QString>("backend");
    for (const MqttBackend &backend : mqttBackends())
        QTest::newRow(qPrintable(backend.name)) << backend.name;
}

TestReport TestConnectionDoctor::examine(const ConnectionSettings &settings, const QString &backend,
                                         Milliseconds listen)
{
    const DoctorPatience patience{.step = 1'500ms, .listen = listen, .probe = 700ms};
    ConnectionDoctor doctor(
        settings, [backend] { return makeMqttClient(backend); }, backend,
        fromUnixMs(QDateTime::currentMSecsSinceEpoch()), patience);
    QSignalSpy finished(&doctor, &ConnectionDoctor::finished);
    doctor.start();
    if (finished.isEmpty())
        finished.wait(patienceMs);
    return doctor.report();
}

void TestConnectionDoctor::namesTheFailure_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<Setup>("setup");
    QTest::addColumn<TestStep>("step");
    QTest::addColumn<TestFailure>("failure");
    QTest::addColumn<QString>("named"); // in text or detail

    using Test = TestConnectionDoctor;
    const auto add = [](const char *name, TestStep step, TestFailure failure, const QString &named,
                        const Setup &setup) {
        for (const MqttBackend &backend : mqttBackends()) {
            QTest::newRow(qPrintable(QString::fromLatin1(name) + u", "_s + backend.name))
                << backend.name << setup << step << failure << named;
        }
    };
    const auto tls = [](Port port,
                        const std::function<void(TlsOptions &, const TestCertificates &)> &change) -> Setup {
        return [port, change](Test &test) {
            ConnectionSettings settings = settingsFor(test.m_open->port(port), MqttTransport::Tls);
            settings.mqtt.tls.caFile = test.m_certificates.authority();
            change(settings.mqtt.tls, test.m_certificates);
            return settings;
        };
    };
    const auto nothing = [](TlsOptions &, const TestCertificates &) {};
    const auto scripted = [](const QByteArray &answer, MqttVersion version = MqttVersion::V5,
                             MqttTransport transport = MqttTransport::Tcp) -> Setup {
        return [answer, version, transport](Test &test) {
            test.m_scripted.push_back(std::make_unique<ScriptedServer>(answer));
            ConnectionSettings settings = settingsFor(test.m_scripted.back()->port(), transport);
            settings.mqtt.version = version;
            settings.mqtt.path = "/mqtt";
            settings.mqtt.tls.verify = false;
            return settings;
        };
    };
    const auto proxied = [](const QByteArray &answer, ProxyKind kind) -> Setup {
        return [answer, kind](Test &test) {
            test.m_scripted.push_back(std::make_unique<ScriptedServer>(answer));
            ConnectionSettings settings = settingsFor(1883);
            settings.mqtt.proxy = {kind, u"127.0.0.1"_s, test.m_scripted.back()->port(), {}, {}};
            return settings;
        };
    };
    const auto bytes = [](const char *hex) { return QByteArray::fromHex(hex); };

    // settings
    add("no host", TestStep::Input, TestFailure::SettingsIncomplete, u"host"_s, [](Test &) {
        ConnectionSettings settings = settingsFor(1883);
        settings.mqtt.host.clear();
        return settings;
    });
    add("CA file missing", TestStep::Input, TestFailure::FileUnreadable, u"nowhere.pem"_s,
        tls(Tls, [](TlsOptions &options, const TestCertificates &) { options.caFile = u"nowhere.pem"_s; }));
    add("certificate file missing", TestStep::Input, TestFailure::FileUnreadable, u"nowhere.crt"_s,
        tls(Tls, [](TlsOptions &options, const TestCertificates &) {
            options.certificateFile = u"nowhere.crt"_s;
        }));
    add("a key where the certificate should be", TestStep::Input, TestFailure::NoCertificate, u"client.key"_s,
        tls(Tls, [](TlsOptions &options, const TestCertificates &files) {
            options.certificateFile = files.client().key;
        }));
    add("key of another certificate", TestStep::Input, TestFailure::KeyMismatch, u"client.crt"_s,
        tls(Mutual, [](TlsOptions &options, const TestCertificates &files) {
            options.certificateFile = files.client().certificate;
            options.keyFile = files.foreignClient().key;
        }));
    add("wrong passphrase", TestStep::Input, TestFailure::WrongPassphrase, u"client-encrypted.key"_s,
        tls(Mutual, [](TlsOptions &options, const TestCertificates &files) {
            options.certificateFile = files.client().certificate;
            options.keyFile = files.encryptedClientKey();
            options.keyPassphrase = QString::fromLatin1(canary);
        }));
    add("wrong passphrase of PKCS#12", TestStep::Input, TestFailure::WrongPassphrase, u"client.p12"_s,
        tls(Mutual, [](TlsOptions &options, const TestCertificates &files) {
            options.certificateFile = files.clientBundle();
            options.keyPassphrase = QString::fromLatin1(canary);
        }));
    add("own certificate expired", TestStep::Input, TestFailure::OwnCertificateExpired, u"alice"_s,
        tls(Mutual, [](TlsOptions &options, const TestCertificates &files) {
            options.certificateFile = files.expiredClient().certificate;
            options.keyFile = files.expiredClient().key;
        }));
    add("own certificate not yet valid", TestStep::Input, TestFailure::OwnCertificateNotYetValid, u"2090"_s,
        tls(Mutual, [](TlsOptions &options, const TestCertificates &files) {
            options.certificateFile = files.notYetValid().certificate;
            options.keyFile = files.notYetValid().key;
        }));

    // name and port
    add("name not found", TestStep::Lookup, TestFailure::NameNotFound, u"no-such-host.invalid"_s, [](Test &) {
        ConnectionSettings settings = settingsFor(1883);
        settings.mqtt.host = u"no-such-host.invalid"_s;
        return settings;
    });
    add("closed port", TestStep::Tcp, TestFailure::PortClosed, u"localhost"_s,
        [](Test &) { return settingsFor(closedPort()); });
#ifdef Q_OS_UNIX
    add("filtered port", TestStep::Tcp, TestFailure::PortFiltered, u"127.0.0.1"_s, [](Test &test) {
        ConnectionSettings settings = settingsFor(test.m_filtered.port());
        settings.mqtt.host = u"127.0.0.1"_s;
        return settings;
    });
#endif

    // proxy
    add("proxy wants a user", TestStep::Proxy, TestFailure::ProxyNeedsUser, u"407"_s,
        proxied("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", ProxyKind::Http));
    add("proxy refuses", TestStep::Proxy, TestFailure::ProxyRefused, u"403"_s,
        proxied("HTTP/1.1 403 Forbidden\r\n\r\n", ProxyKind::Http));
    add("no proxy at all", TestStep::Proxy, TestFailure::ProxyUnreadable, u"127.0.0.1"_s,
        proxied("220 mail ready\r\n", ProxyKind::Http));
    add("SOCKS proxy wants a user", TestStep::Proxy, TestFailure::ProxyNeedsUser, {},
        proxied(bytes("05ff"), ProxyKind::Socks5));
    add("SOCKS proxy refuses", TestStep::Proxy, TestFailure::ProxyRefused, u"reply 2"_s,
        proxied(bytes("0500"
                      "05020001000000000000"),
                ProxyKind::Socks5));

    // TLS
    add("unknown authority", TestStep::Tls, TestFailure::ServerUntrusted, u"Test authority ca"_s,
        tls(Tls, [](TlsOptions &options, const TestCertificates &files) {
            options.caFile = files.foreignAuthority();
        }));
    add("certificate for another name", TestStep::Tls, TestFailure::ServerNameMismatch, u"broker.example"_s,
        tls(WrongHost, nothing));
    add("expired certificate", TestStep::Tls, TestFailure::ServerExpired, u"expired on"_s,
        tls(Expired, nothing));
    add("certificate not yet valid", TestStep::Tls, TestFailure::ServerNotYetValid, u"2090"_s,
        tls(NotYet, nothing));
    add("client certificate missing", TestStep::Tls, TestFailure::ClientCertificateMissing, u"certificate"_s,
        tls(Mutual, nothing));
    add("client certificate refused", TestStep::Tls, TestFailure::ClientCertificateRefused, u"unknown"_s,
        tls(Mutual, [](TlsOptions &options, const TestCertificates &files) {
            options.certificateFile = files.foreignClient().certificate;
            options.keyFile = files.foreignClient().key;
        }));
    add("no common TLS version", TestStep::Tls, TestFailure::NoCommonProtocol, u"protocol version"_s,
        scripted(bytes("15030100020246"), MqttVersion::V5, MqttTransport::Tls));
    add("plain port behind TLS", TestStep::Tls, TestFailure::PortIsPlain, {}, tls(Plain, nothing));
    add("handshake breaks", TestStep::Tls, TestFailure::HandshakeFailed, {},
        scripted("SSH-2.0-OpenSSH_9.2\r\n", MqttVersion::V5, MqttTransport::Tls));

    // WebSocket
    add("no such path", TestStep::WebSocket, TestFailure::PathNotFound, u"404"_s,
        scripted("HTTP/1.1 404 Not Found\r\n\r\n", MqttVersion::V5, MqttTransport::WebSocket));
    add("forbidden path", TestStep::WebSocket, TestFailure::WebSocketForbidden, u"403"_s,
        scripted("HTTP/1.1 403 Forbidden\r\n\r\n", MqttVersion::V5, MqttTransport::WebSocket));
    add("a web server", TestStep::WebSocket, TestFailure::NotAWebSocket, u"200"_s,
        scripted("HTTP/1.1 200 OK\r\n\r\n", MqttVersion::V5, MqttTransport::WebSocket));
    add("a WebSocket for something else", TestStep::WebSocket, TestFailure::NoMqttSubprotocol, u"101"_s,
        [](Test &test) {
            test.m_talking.push_back(
                std::make_unique<TalkingServer>([](QTcpSocket &socket, const QByteArray &heard) {
                    socket.write(
                        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        "Sec-WebSocket-Accept: "
                        + webSocketAccept(heard) + "\r\n\r\n");
                }));
            ConnectionSettings settings =
                settingsFor(test.m_talking.back()->port(), MqttTransport::WebSocket);
            settings.mqtt.path = "/chat";
            return settings;
        });
    add("plain MQTT behind a WebSocket", TestStep::WebSocket, TestFailure::NotAWebSocket, {},
        [](Test &test) { return settingsFor(test.m_open->port(), MqttTransport::WebSocket); });

    // CONNECT
    add("TLS port without TLS", TestStep::Connect, TestFailure::PortIsTls, {},
        [](Test &test) { return settingsFor(test.m_open->port(Tls)); });
    add("wrong password", TestStep::Connect, TestFailure::BadCredentials, u"Not authorized"_s,
        [](Test &test) { return settingsFor(test.m_closed->port()); });
    add("wrong password, told exactly", TestStep::Connect, TestFailure::BadCredentials, u"0x86"_s,
        scripted(bytes("20020004"), MqttVersion::V311));
    add("no user", TestStep::Connect, TestFailure::NotAuthorized, {}, [](Test &test) {
        ConnectionSettings settings = settingsFor(test.m_closed->port());
        settings.mqtt.user.clear();
        settings.mqtt.password.clear();
        return settings;
    });
    add("identifier rejected", TestStep::Connect, TestFailure::IdentifierRejected, {},
        scripted(bytes("20020002"), MqttVersion::V311));
    add("version refused", TestStep::Connect, TestFailure::VersionRefused, u"MQTT 3.1.1"_s,
        scripted(bytes("20020001"), MqttVersion::V311));
    add("version 5 refused", TestStep::Connect, TestFailure::VersionRefused, u"MQTT 5"_s,
        scripted(bytes("2003008400")));
    add("a broker from before version 5", TestStep::Connect, TestFailure::VersionRefused, u"MQTT 5"_s,
        [](Test &test) {
            test.m_talking.push_back(
                std::make_unique<TalkingServer>([](QTcpSocket &socket, const QByteArray &heard) {
                    const bool tooNew = heard.indexOf("MQTT\x05") > 0;
                    socket.write(QByteArray::fromHex(tooNew ? "20020001" : "20020000"));
                }));
            return settingsFor(test.m_talking.back()->port());
        });
    add("server busy", TestStep::Connect, TestFailure::ServerBusy, {},
        scripted(bytes("20020003"), MqttVersion::V311));
    add("no answer", TestStep::Connect, TestFailure::NoAnswer, {},
        [](Test &test) { return settingsFor(test.m_hanging->port()); });
    add("another protocol", TestStep::Connect, TestFailure::NotMqtt, {},
        scripted("HTTP/1.1 400 Bad Request\r\n\r\n", MqttVersion::V311));
    add("closed without a word", TestStep::Connect, TestFailure::ClosedAtOnce, {}, [](Test &test) {
        test.m_talking.push_back(std::make_unique<TalkingServer>(
            [](QTcpSocket &socket, const QByteArray &) { socket.disconnectFromHost(); }));
        return settingsFor(test.m_talking.back()->port());
    });

    // SUBSCRIBE
    add("closed on SUBSCRIBE", TestStep::Subscribe, TestFailure::ClosedOnSubscribe, u"iot/#"_s,
        [](Test &test) {
            test.m_talking.push_back(
                std::make_unique<TalkingServer>([](QTcpSocket &socket, const QByteArray &heard) {
                    if (heard.startsWith('\x10'))
                        socket.write(QByteArray::fromHex("2003000000"));
                    else
                        socket.disconnectFromHost();
                }));
            ConnectionSettings settings = settingsFor(test.m_talking.back()->port());
            settings.mqtt.clientId = "d1"; // as AWS wants it: the identifier is not to blame
            return settings;
        });

    // data
    add("rights that hide the topics", TestStep::Data, TestFailure::Silent, u"iot/#"_s, [](Test &test) {
        ConnectionSettings settings = settingsFor(test.m_closed->port());
        settings.mqtt.password = "right";
        return settings;
    });
    add("nobody sends", TestStep::Data, TestFailure::Silent, u"quiet/+"_s, [](Test &test) {
        ConnectionSettings settings = settingsFor(test.m_open->port());
        settings.subscriptions = {{"quiet/+", 1}};
        return settings;
    });
    add("topics of no dialect", TestStep::Data, TestFailure::NoTopicRecognised, u"other/d3"_s,
        [](Test &test) {
            ConnectionSettings settings = settingsFor(test.m_open->port());
            settings.subscriptions = {{"other/#", 1}};
            return settings;
        });
}

void TestConnectionDoctor::namesTheFailure()
{
    QFETCH(QString, backend);
    QFETCH(Setup, setup);
    QFETCH(TestStep, step);
    QFETCH(TestFailure, failure);
    QFETCH(QString, named);
    const TestReport report = examine(setup(*this), backend);
    const QString text = toText(report);
    const TestStepResult *failed = report.failed();
    QVERIFY2(failed, qPrintable(text));
    QVERIFY2(failed->failure == failure, qPrintable(testFailureName(failed->failure) + u'\n' + text));
    QVERIFY2(failed->step == step, qPrintable(text));
    QVERIFY2((failed->text + failed->detail).contains(named), qPrintable(text));
    QVERIFY(!failed->hint.isEmpty());
    QVERIFY(!report.ready());
    for (const TestStepResult &other : report.steps) {
        if (other.step < step)
            QVERIFY2(other.outcome == TestOutcome::Passed || other.outcome == TestOutcome::Skipped,
                     qPrintable(text));
        if (other.step > step)
            QVERIFY2(other.outcome == TestOutcome::Waiting || other.outcome == TestOutcome::Skipped,
                     qPrintable(text));
    }
    QVERIFY2(!text.contains(QString::fromLatin1(canary)), "a report holds no secret");
}

void TestConnectionDoctor::isReadyWhenDataComes_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<int>("port");
    QTest::addColumn<MqttTransport>("transport");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<MqttVersion>("version");
    for (const MqttBackend &backend : mqttBackends()) {
        const auto add = [&](const char *name, Port port, MqttTransport transport, const QString &certificate,
                             MqttVersion version) {
            QTest::newRow(qPrintable(QString::fromLatin1(name) + u", "_s + backend.name))
                << backend.name << int(port) << transport << certificate << version;
        };
        add("plain", Plain, MqttTransport::Tcp, {}, MqttVersion::V5);
        add("plain, 3.1.1", Plain, MqttTransport::Tcp, {}, MqttVersion::V311);
        add("TLS", Tls, MqttTransport::Tls, {}, MqttVersion::V5);
        add("client certificate", Mutual, MqttTransport::Tls, m_certificates.client().certificate,
            MqttVersion::V5);
        add("client certificate in PKCS#12", Mutual, MqttTransport::Tls, m_certificates.clientBundle(),
            MqttVersion::V5);
        add("WebSocket", WebSocketPort, MqttTransport::WebSocket, {}, MqttVersion::V5);
    }
}

void TestConnectionDoctor::isReadyWhenDataComes()
{
    QFETCH(QString, backend);
    QFETCH(int, port);
    QFETCH(MqttTransport, transport);
    QFETCH(QString, certificate);
    QFETCH(MqttVersion, version);
    ConnectionSettings settings = settingsFor(m_open->port(port), transport);
    settings.mqtt.path = "/mqtt";
    settings.mqtt.version = version;
    settings.mqtt.tls.caFile = m_certificates.authority();
    settings.mqtt.tls.certificateFile = certificate;
    if (certificate.endsWith(u".crt"_s))
        settings.mqtt.tls.keyFile = m_certificates.client().key;
    settings.mqtt.tls.keyPassphrase = m_certificates.passphrase();
    const TestReport report = examine(settings, backend);
    QVERIFY2(report.ready(), qPrintable(toText(report)));
    QVERIFY2(report[TestStep::Data].text.contains(u"2"_s), qPrintable(report[TestStep::Data].text));
    if (transport == MqttTransport::Tls)
        QVERIFY2(report[TestStep::Tls].text.contains(u"TLS 1.3"_s), qPrintable(report[TestStep::Tls].text));
}

void TestConnectionDoctor::findsTheRivalForTheIdentifier_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<MqttVersion>("version");
    for (const MqttBackend &backend : mqttBackends()) {
        QTest::newRow(qPrintable(backend.name + u", MQTT 5"_s)) << backend.name << MqttVersion::V5;
        QTest::newRow(qPrintable(backend.name + u", MQTT 3.1.1"_s)) << backend.name << MqttVersion::V311;
    }
}

void TestConnectionDoctor::findsTheRivalForTheIdentifier()
{
    QFETCH(QString, backend);
    QFETCH(MqttVersion, version);
    MqttRecorder recorder;
    const auto rival = makeMqttClient();
    MqttOptions options;
    options.host = u"127.0.0.1"_s;
    options.port = m_open->port();
    options.clientId = "shared";
    options.version = version;
    options.reconnect = {50ms, 100ms, true};
    rival->start(options, &recorder);
    QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), MqttState::Connected, patienceMs);

    // As other programs do, it comes back at once when it was thrown out.
    QTimer stubborn;
    connect(&stubborn, &QTimer::timeout, this, [&] {
        if (recorder.state() == MqttState::Stopped)
            rival->retryNow();
    });
    stubborn.start(50);
    ConnectionSettings settings = settingsFor(m_open->port());
    settings.mqtt.clientId = "shared";
    settings.mqtt.version = version;
    const TestReport report = examine(settings, backend, 1'500ms);
    QVERIFY2(report.failed(), qPrintable(toText(report)));
    QVERIFY2(report.failed()->failure == TestFailure::IdentifierTakenOver, qPrintable(toText(report)));
    QVERIFY(report.failed()->text.contains(u"shared"_s));
}

void TestConnectionDoctor::saysWhichFilterIsRefused()
{
    QFETCH(QString, backend);
    // SUBACK in MQTT 3.1.1: granted, refused.
    TalkingServer server([](QTcpSocket &socket, const QByteArray &heard) {
        if (heard.startsWith('\x10'))
            socket.write(QByteArray::fromHex("20020000"));
        else if (heard.startsWith('\x82'))
            socket.write(QByteArray::fromHex("9004") + heard.mid(2, 2) + QByteArray::fromHex("0180"));
    });
    ConnectionSettings settings = settingsFor(server.port());
    settings.mqtt.version = MqttVersion::V311;
    settings.subscriptions = {{"mine/#", 1}, {"yours/#", 1}};
    const TestReport report = examine(settings, backend);
    QVERIFY2(report.failed(), qPrintable(toText(report)));
    QCOMPARE(report.failed()->failure, TestFailure::FilterRefused);
    QVERIFY(report.failed()->text.contains(u"yours/#"_s));
    QVERIFY(!report.failed()->text.contains(u"mine/#"_s));
}

void TestConnectionDoctor::canBeCancelledAtEveryStep()
{
    for (const TestStep at :
         {TestStep::Lookup, TestStep::Tcp, TestStep::Connect, TestStep::Subscribe, TestStep::Data}) {
        ConnectionDoctor doctor(
            settingsFor(m_open->port()), [] { return makeMqttClient(); }, u"any"_s, fromUnixMs(0));
        QSignalSpy finished(&doctor, &ConnectionDoctor::finished);
        connect(&doctor, &ConnectionDoctor::stepChanged, &doctor, [&doctor, at](const TestStepResult &step) {
            if (step.step == at && step.outcome == TestOutcome::Running)
                QMetaObject::invokeMethod(&doctor, &ConnectionDoctor::cancel, Qt::QueuedConnection);
        });
        doctor.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patienceMs);
        QVERIFY(!doctor.isRunning());
        QVERIFY2(doctor.report()[at].outcome == TestOutcome::Cancelled
                     || doctor.report()[static_cast<TestStep>(int(at) + 1)].outcome == TestOutcome::Cancelled,
                 qPrintable(toText(doctor.report())));
    }
}

void TestConnectionDoctor::hasItsOwnHintForEveryFailure()
{
    QSet<QString> hints;
    QSet<QString> names;
    constexpr int count = static_cast<int>(TestFailure::NoTopicRecognised);
    for (int i = 1; i <= count; ++i) {
        const auto failure = static_cast<TestFailure>(i);
        hints.insert(testHint(failure));
        names.insert(testFailureName(failure));
        QVERIFY(!testFailureText(failure, u"x"_s).isEmpty());
    }
    QCOMPARE(hints.size(), count);
    QCOMPARE(names.size(), count);
    QVERIFY(!hints.contains(QString()));
}

void TestConnectionDoctor::reportsInJson()
{
    const TestReport report = examine(settingsFor(closedPort()), mqttBackends().constFirst().name);
    const QJsonObject json = toJson(report);
    QCOMPARE(json[u"ready"_s].toBool(true), false);
    QCOMPARE(json[u"failed_step"_s].toString(), u"tcp"_s);
    QCOMPARE(json[u"failure"_s].toString(), u"port-closed"_s);
    QCOMPARE(json[u"steps"_s].toArray().size(), 9);
}

QTEST_GUILESS_MAIN(TestConnectionDoctor)
#include "tst_connectiondoctor.moc"
