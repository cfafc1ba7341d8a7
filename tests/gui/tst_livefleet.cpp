// SPDX-License-Identifier: GPL-3.0-or-later

// From a real broker to the table: the simulated fleet of fleetsim on a Mosquitto with TLS and passwords.

#include "app/diagnostics/systemclock.h"
#include "app/mqtt/mqttfactory.h"
#include "app/session/fleetfeed.h"
#include "app/session/fleetsession.h"
#include "models/items/devicetablemodel.h"
#include "tests/support/testbroker.h"
#include "tests/support/testcertificates.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

TestBrokerOptions secured(const TestCertificates &certificates)
{
    TestBrokerOptions options;
    options.listeners = {{.kind = TestListener::Kind::Tls, .certificate = certificates.server()}};
    options.accounts = {{"alice", "secret1"}, {"fleet", "secret2"}};
    options.persistence = true;
    return options;
}

/// The window's half of the program, without the window.
class Console
{
public:
    Console(const QByteArray &connection, const QByteArray &password)
    {
        Result<ConnectionSettings> settings = parseConnection(connection, {});
        if (!settings)
            qFatal("%s", qPrintable(settings.error().what));
        settings->mqtt.password = password;
        settings->mqtt.reconnect.initial = 50ms;
        settings->mqtt.reconnect.maximum = 500ms;
        session = std::make_unique<FleetSession>(*std::move(settings), makeMqttClient(),
                                                 store.addSource(u"Lab"_s), clock);
        feed.addMailbox(session->pipeline().mailbox());
        QObject::connect(session.get(), &FleetSession::statusChanged, &model,
                         [this](const MqttStatus &status) {
                             model.setSourceConnected(session->source(), status.state == MqttState::Connected,
                                                      clock.now());
                             statuses.append(status);
                         });
        feed.start();
        session->open();
    }

    /// Readings that came, without those that came twice: QoS 1 may repeat a message when the broker goes
    /// away.
    [[nodiscard]] quint64 uniqueReadings()
    {
        const IngestCounters counters = session->pipeline().mailbox().counters();
        return counters.readings - counters.duplicates;
    }

    SystemClock clock;
    FleetStore store;
    DeviceTableModel model{store};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    FleetFeed feed{model, clock};
    QList<MqttStatus> statuses;
    std::unique_ptr<FleetSession> session;
};

} // namespace

class TestLiveFleet : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (TestBroker::program().isEmpty())
            QSKIP("mosquitto is not installed: packaging/dev deps test");
        QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.problem()));
    }

    void countsWhatTheFleetSentAcrossARestart()
    {
        constexpr int devices = 500;
        TestBroker broker(secured(m_certificates));
        QCOMPARE(broker.start(), QString());

        // A session that outlives the connection, so that the broker keeps for us what comes while we are
        // away.
        const QJsonObject connection{{u"name"_s, u"Lab"_s},
                                     {u"url"_s, u"mqtts://alice@localhost:%1"_s.arg(broker.port())},
                                     {u"tls"_s, QJsonObject{{u"ca"_s, m_certificates.authority()}}},
                                     {u"mqtt"_s,
                                      QJsonObject{{u"client_id"_s, u"console"_s},
                                                  {u"clean_start"_s, false},
                                                  {u"session_expiry_s"_s, 600}}}};
        Console console(QJsonDocument(connection).toJson(), "secret1");
        QTRY_COMPARE_WITH_TIMEOUT(console.session->status().state, MqttState::Connected, 10'000);
        QVERIFY(console.session->status().verified);

        QProcess fleet;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"FLEETSIM_PASSWORD"_s, u"secret2"_s);
        fleet.setProcessEnvironment(environment);
        fleet.start(QStringLiteral(FLEETSIM_PROGRAM),
                    {u"--broker"_s, u"mqtts://fleet@localhost:%1"_s.arg(broker.port()), u"--ca"_s,
                     m_certificates.authority(), u"--scenario"_s, u"stress"_s, u"--devices"_s,
                     QString::number(devices), u"--interval"_s, u"1"_s, u"--qos"_s, u"1"_s, u"--for"_s,
                     u"8"_s, u"--json"_s});
        QVERIFY(fleet.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(console.model.rowCount(), devices, 15'000);

        broker.stop();
        QTRY_VERIFY_WITH_TIMEOUT(console.session->status().state != MqttState::Connected, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(console.store.onlineCount(), 0,
                                  10'000); // what we cannot hear we do not judge
        QCOMPARE(broker.start(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(console.session->status().state, MqttState::Connected, 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(console.store.onlineCount(), devices, 15'000);

        QSignalSpy finished(&fleet, &QProcess::finished);
        QVERIFY(fleet.state() == QProcess::NotRunning || finished.wait(30'000));
        const QJsonObject report = QJsonDocument::fromJson(fleet.readAllStandardOutput()).object();
        const auto sent = static_cast<quint64>(report[u"readings"_s].toDouble());
        QVERIFY2(sent > devices * 3, fleet.readAllStandardError().constData());
        QTRY_COMPARE_WITH_TIMEOUT(console.uniqueReadings(), sent, 20'000);
        QCOMPARE(console.session->pipeline().mailbox().counters().rejected, quint64(0));
    }

    void saysWhyItDoesNotConnect_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("foreignAuthority");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<MqttFailure>("failure");
        QTest::newRow("wrong password") << u"mqtts://alice@localhost:%1"_s << false << QByteArray("wrong")
                                        << MqttFailure::NotAuthorized; // what Mosquitto says in MQTT 5
        QTest::newRow("wrong CA") << u"mqtts://alice@localhost:%1"_s << true << QByteArray("secret1")
                                  << MqttFailure::TlsUntrusted;
        QTest::newRow("no such host") << u"mqtts://alice@no-such-host.invalid:%1"_s << false
                                      << QByteArray("secret1") << MqttFailure::HostNotFound;
    }
    void saysWhyItDoesNotConnect()
    {
        QFETCH(QString, url);
        QFETCH(bool, foreignAuthority);
        QFETCH(QByteArray, password);
        QFETCH(MqttFailure, failure);
        TestBroker broker(secured(m_certificates));
        QCOMPARE(broker.start(), QString());
        const QJsonObject connection{{u"name"_s, u"Lab"_s},
                                     {u"url"_s, url.arg(broker.port())},
                                     {u"tls"_s,
                                      QJsonObject{{u"ca"_s,
                                                   foreignAuthority ? m_certificates.foreignAuthority()
                                                                    : m_certificates.authority()}}},
                                     {u"mqtt"_s, QJsonObject{{u"version"_s, 5}}}};
        Console console(QJsonDocument(connection).toJson(), password);
        const auto said = [&] {
            return std::any_of(console.statuses.begin(), console.statuses.end(),
                               [&](const MqttStatus &status) { return status.failure == failure; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(said(), 15'000);
    }

    void recoversFromABrokerThatComesLate()
    {
        TestBroker broker(secured(m_certificates));
        QCOMPARE(broker.start(), QString()); // chooses the port
        broker.stop();
        const QJsonObject connection{{u"name"_s, u"Lab"_s},
                                     {u"url"_s, u"mqtts://alice@localhost:%1"_s.arg(broker.port())},
                                     {u"tls"_s, QJsonObject{{u"ca"_s, m_certificates.authority()}}}};
        Console console(QJsonDocument(connection).toJson(), "secret1");
        QTRY_COMPARE_WITH_TIMEOUT(console.session->status().failure, MqttFailure::ConnectionRefused, 10'000);
        QCOMPARE(broker.start(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(console.session->status().state, MqttState::Connected, 10'000);
    }

private:
    TestCertificates m_certificates;
};

QTEST_GUILESS_MAIN(TestLiveFleet)
#include "tst_livefleet.moc"
