// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/mqttfactory.h"
#include "app/simulator/fleetsimoptions.h"
#include "tests/support/mqttrecorder.h"
#include "tests/support/testbroker.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

#include <csignal>
#include <set>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

/// The program itself, as a script runs it.
class Fleetsim
{
public:
    explicit Fleetsim(const QStringList &arguments, const QByteArray &password = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!password.isEmpty())
            environment.insert(u"FLEETSIM_PASSWORD"_s, QString::fromUtf8(password));
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(FLEETSIM_PROGRAM), arguments);
    }

    /// The exit code; -1 when it does not end.
    int wait()
    {
        if (!m_process.waitForFinished(60'000) || m_process.exitStatus() != QProcess::NormalExit)
            return -1;
        output = m_process.readAllStandardOutput();
        error = m_process.readAllStandardError();
        report = QJsonDocument::fromJson(output).object();
        return m_process.exitCode();
    }
#ifdef Q_OS_UNIX
    void send(int signal) { ::kill(static_cast<pid_t>(m_process.processId()), signal); }
#endif
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

    QByteArray output;
    QByteArray error;
    QJsonObject report;

private:
    QProcess m_process;
};

QString urlOf(const TestBroker &broker, const QString &user = {})
{
    return u"mqtt://"_s + user + u"127.0.0.1:%1"_s.arg(broker.port());
}

/// Subscribes to everything below iot/ and waits until that stands.
std::unique_ptr<MqttClient> receiver(const TestBroker &broker, MqttRecorder &recorder,
                                     const QByteArray &session = {})
{
    std::unique_ptr<MqttClient> client = makeMqttClient();
    MqttOptions options;
    options.host = u"127.0.0.1"_s;
    options.port = broker.port();
    options.clientId = session;
    options.cleanStart = session.isEmpty();
    options.sessionExpirySeconds = session.isEmpty() ? 0 : 600;
    options.reconnect = {50ms, 200ms, true};
    client->subscribe({{"iot/#", 1}});
    client->start(options, &recorder);
    if (!QTest::qWaitFor([&recorder] { return recorder.answer("iot/#") == 1; }, 10'000))
        qFatal("no subscription");
    return client;
}

} // namespace

class TestFleetsim : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsItsOptions()
    {
        const auto options = parseFleetsimOptions({u"--broker"_s,      u"mqtts://lab@broker.example"_s,
                                                   u"--devices"_s,     u"500"_s,
                                                   u"--interval"_s,    u"2.5"_s,
                                                   u"--seed"_s,        u"7"_s,
                                                   u"--for"_s,         u"3"_s,
                                                   u"--count"_s,       u"10"_s,
                                                   u"--qos"_s,         u"2"_s,
                                                   u"--connections"_s, u"per-device"_s,
                                                   u"--prefix"_s,      u"lab/iot"_s,
                                                   u"--ca"_s,          u"ca.pem"_s,
                                                   u"--json"_s},
                                                  "secret");
        QVERIFY2(options, qPrintable(options ? QString{} : options.error().what));
        const SimulatorOptions &simulator = options->simulator;
        QCOMPARE(simulator.mqtt.transport, MqttTransport::Tls);
        QCOMPARE(simulator.mqtt.host, u"broker.example"_s);
        QCOMPARE(simulator.mqtt.port, 8'883);
        QCOMPARE(simulator.mqtt.user, QByteArray("lab"));
        QCOMPARE(simulator.mqtt.password, QByteArray("secret"));
        QCOMPARE(simulator.mqtt.tls.caFile, u"ca.pem"_s);
        QCOMPARE(simulator.scenario.deviceCount(), 500);
        QCOMPARE(simulator.scenario.classes[0].interval, 2'500ms);
        QCOMPARE(simulator.scenario.classes[0].qos, 2);
        QCOMPARE(simulator.scenario.timeCompression, 1.0);
        QCOMPARE(simulator.scenario.connections, 0);
        QCOMPARE(simulator.scenario.seed, 7U);
        QCOMPARE(simulator.duration, 3s);
        QCOMPARE(simulator.reports, 10U);
        QCOMPARE(simulator.prefix, QByteArray("lab/iot"));
        QVERIFY(options->json);
    }

    void hasDefaults()
    {
        const auto options = parseFleetsimOptions({}, "secret");
        QVERIFY(options);
        QCOMPARE(options->simulator.mqtt.host, u"127.0.0.1"_s);
        QCOMPARE(options->simulator.mqtt.port, 1'883);
        QCOMPARE(options->simulator.mqtt.password, QByteArray()); // there is no user that it could belong to
        QCOMPARE(options->simulator.scenario.deviceCount(), 5'000);
        QCOMPARE(options->simulator.scenario.timeCompression, 30.0);
        QCOMPARE(options->simulator.scenario.seed, 2'025U);
        QCOMPARE(options->simulator.duration, 0ms);
    }

    void compressesTimeToTheRate()
    {
        const auto options =
            parseFleetsimOptions({u"--scenario"_s, u"stress"_s, u"--rate"_s, u"50000"_s}, {});
        QVERIFY(options);
        QCOMPARE(options->simulator.scenario.timeCompression, 5.0); // 10,000 devices, one report a second
    }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("expected");
        QTest::newRow("unknown option") << u"--foo"_s << u"Unknown option 'foo'"_s;
        QTest::newRow("stray word") << u"lab"_s << u"\"lab\" belongs to no option"_s;
        QTest::newRow("no value") << u"--count"_s << u"Missing value after '--count'"_s;
        QTest::newRow("scheme")
            << u"--broker http://x"_s
            << u"--broker takes mqtt://[user@]host[:port] or mqtts://[user@]host[:port]"_s;
        QTest::newRow("no host")
            << u"--broker mqtt://"_s
            << u"--broker takes mqtt://[user@]host[:port] or mqtts://[user@]host[:port]"_s;
        QTest::newRow("path") << u"--broker mqtt://h/iot"_s
                              << u"--broker takes mqtt://[user@]host[:port] or mqtts://[user@]host[:port]"_s;
        QTest::newRow("password")
            << u"--broker mqtt://a:secret@h"_s
            << u"a password in the URL can be seen by everybody on this computer: set FLEETSIM_PASSWORD instead"_s;
        QTest::newRow("CA without TLS") << u"--ca x"_s << u"--ca and --insecure are for mqtts:// only"_s;
        QTest::newRow("CA and no check")
            << u"--broker mqtts://h --ca x --insecure"_s << u"--ca and --insecure exclude each other"_s;
        QTest::newRow("no devices") << u"--devices 0"_s
                                    << u"--devices takes a number from 1 to 1000000, not \"0\""_s;
        QTest::newRow("half a device")
            << u"--devices 1.5"_s << u"--devices takes a whole number, not \"1.5\""_s;
        QTest::newRow("interval") << u"--interval soon"_s
                                  << u"--interval takes a number from 0.01 to 604800, not \"soon\""_s;
        QTest::newRow("not a number")
            << u"--interval nan"_s << u"--interval takes a number from 0.01 to 604800, not \"nan\""_s;
        QTest::newRow("quality of service")
            << u"--qos 3"_s << u"--qos takes a number from 0 to 2, not \"3\""_s;
        QTest::newRow("two paces") << u"--rate 5 --compression 2"_s
                                   << u"--rate and --compression exclude each other"_s;
        QTest::newRow("connections") << u"--connections many"_s
                                     << u"--connections takes a number from 1 to 1000, or per-device"_s;
        QTest::newRow("too many connections")
            << u"--devices 20001 --connections per-device"_s
            << u"one connection for each device goes up to 20000 devices: use --connections N"_s;
        QTest::newRow("prefix") << u"--prefix iot/#"_s
                                << u"--prefix takes levels of a topic without wildcards, e.g. iot"_s;
        QTest::newRow("scenario")
            << u"--scenario nowhere"_s
            << u"scenario nowhere: there is no scenario of this name (greencity, stress, workshop) and no such file can be read"_s;
    }
    void refusesWrongUsage()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, expected);
        const auto options = parseFleetsimOptions(arguments.split(u' '), {});
        QVERIFY(!options);
        QCOMPARE(options.error().what, expected);
        QVERIFY(!options.error().what.contains(u":secret"_s));

        Fleetsim program(arguments.split(u' '));
        QCOMPARE(program.wait(), 2);
        QCOMPARE(program.error, "fleetsim: " + expected.toLocal8Bit() + "; see fleetsim --help\n");
        QVERIFY(program.output.isEmpty());
    }

    void tellsItsVersionAndHelp()
    {
        Fleetsim version({u"--version"_s});
        QCOMPARE(version.wait(), 0);
        QVERIFY(version.output.startsWith("fleetsim "));
        QVERIFY(version.output.contains(mqttBackendText().toLocal8Bit()));
        Fleetsim help({u"--help"_s});
        QCOMPARE(help.wait(), 0);
        QVERIFY(help.output.contains("FLEETSIM_PASSWORD"));
        QVERIFY(help.output.contains("--connections"));
    }

    void saysThatNobodyListens()
    {
        Fleetsim program({u"--broker"_s, u"mqtt://127.0.0.1:1"_s, u"--for"_s, u"0.3"_s});
        QCOMPARE(program.wait(), 1);
        QVERIFY2(program.error.contains("nobody listens there"), program.error.constData());
        QVERIFY2(program.error.endsWith("fleetsim: mqtt://127.0.0.1:1 was never reached, nothing was sent\n"),
                 program.error.constData());
    }

    void countsAsTheReceiverDoes_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("connections");
        QTest::newRow("air sensors, shared connections") << u"greencity"_s << u"4"_s;
        QTest::newRow("air sensors, a connection each") << u"greencity"_s << u"per-device"_s;
        QTest::newRow("machines") << u"workshop"_s << u"2"_s;
    }
    void countsAsTheReceiverDoes()
    {
        QFETCH(QString, scenario);
        QFETCH(QString, connections);
        TestBroker broker;
        QCOMPARE(broker.start(), QString{});
        MqttRecorder recorder;
        const auto client = receiver(broker, recorder);
        Fleetsim program({u"--broker"_s, urlOf(broker), u"--scenario"_s, scenario, u"--devices"_s, u"500"_s,
                          u"--interval"_s, u"1"_s, u"--qos"_s, u"1"_s, u"--connections"_s, connections,
                          u"--for"_s, u"3"_s, u"--json"_s});
        QCOMPARE(program.wait(), 0);
        const qint64 sent = program.report[u"sent"_s].toInteger();
        QVERIFY2(sent > 1'500, program.output.constData());
        QCOMPARE(program.report[u"acknowledged"_s].toInteger(), sent);
        QCOMPARE(program.report[u"unsent"_s].toInteger(), 0);
        QCOMPARE(program.report[u"devices"_s].toInteger(), 500);
        QTRY_COMPARE(recorder.messageCount(), sent);
    }

    void survivesARestartOfTheBroker()
    {
        TestBrokerOptions options;
        options.persistence = true;
        options.accounts = {{"lab", "secret"}, {"reader", "secret"}};
        TestBroker broker(options);
        QCOMPARE(broker.start(), QString{});
        MqttRecorder recorder;
        const std::unique_ptr<MqttClient> client = makeMqttClient();
        MqttOptions reader;
        reader.host = u"127.0.0.1"_s;
        reader.port = broker.port();
        reader.user = "reader";
        reader.password = "secret";
        reader.clientId = "reader";
        reader.cleanStart = false;
        reader.sessionExpirySeconds = 600;
        reader.reconnect = {50ms, 200ms, true};
        client->subscribe({{"iot/#", 1}});
        client->start(reader, &recorder);
        QTRY_COMPARE(recorder.answer("iot/#"), 1);

        Fleetsim program({u"--broker"_s, urlOf(broker, u"lab@"_s), u"--scenario"_s, u"stress"_s,
                          u"--devices"_s, u"200"_s, u"--rate"_s, u"2000"_s, u"--qos"_s, u"1"_s, u"--count"_s,
                          u"12000"_s, u"--json"_s},
                         "secret");
        QTRY_VERIFY(recorder.messageCount() > 1'000);
        broker.stop();
        QVERIFY(program.isRunning());
        QCOMPARE(broker.start(), QString{});
        QCOMPARE(program.wait(), 0);
        QCOMPARE(program.report[u"sent"_s].toInteger(), 12'000);
        QCOMPARE(program.report[u"acknowledged"_s].toInteger(), 12'000);
        QVERIFY(program.error.contains("trying again until it works"));
        QVERIFY(program.error.contains(" again\n"));
        // QoS 1: at least once each.
        const auto distinct = [&recorder] {
            std::set<std::pair<QByteArray, QByteArray>> messages;
            for (const RecordedMessage &message : recorder.messages())
                messages.emplace(message.topic, message.payload);
            return messages.size();
        };
        QTRY_COMPARE(distinct(), 12'000U);
    }

    void endsAtOnceWithAWrongPassword()
    {
        TestBrokerOptions options;
        options.accounts = {{"lab", "secret"}};
        TestBroker broker(options);
        QCOMPARE(broker.start(), QString{});
        Fleetsim program({u"--broker"_s, urlOf(broker, u"lab@"_s)}, "hunter2");
        QCOMPARE(program.wait(), 1);
        // Mosquitto answers "not authorized" to MQTT 5 and "bad user name or password" to MQTT 3.1.1.
        QVERIFY2(program.error.contains("(see FLEETSIM_PASSWORD)"), program.error.constData());
        QVERIFY(!program.error.contains("hunter2"));
        QVERIFY(!program.output.contains("hunter2"));
    }

#ifdef Q_OS_UNIX
    void reportsWhenItIsInterrupted_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("a system that shuts down") << SIGTERM;
    }
    void reportsWhenItIsInterrupted()
    {
        QFETCH(int, signal);
        TestBroker broker;
        QCOMPARE(broker.start(), QString{});
        MqttRecorder recorder;
        const auto client = receiver(broker, recorder);
        Fleetsim program(
            {u"--broker"_s, urlOf(broker), u"--devices"_s, u"50"_s, u"--interval"_s, u"1"_s, u"--json"_s});
        QTRY_VERIFY(recorder.messageCount() > 150);
        program.send(signal);
        QCOMPARE(program.wait(), 0);
        const qint64 sent = program.report[u"sent"_s].toInteger();
        QCOMPARE(program.report[u"acknowledged"_s].toInteger(), sent);
        QTRY_COMPARE(recorder.messageCount(), sent);
    }
#endif
};

QTEST_GUILESS_MAIN(TestFleetsim)
#include "tst_fleetsim.moc"
