// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/loopbackbroker.h"
#include "app/mqtt/loopbackclient.h"
#include "app/simulator/simulatorservice.h"
#include "tests/app/simulator/fakeclient.h"
#include "tests/app/simulator/messagelog.h"
#include "tests/support/mqttrecorder.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start = fromUnixMs(1'767'571'200'000);

/// `devices` of the stress fleet at QoS 1; `rate` messages a second.
SimulatorOptions stress(qint64 devices, double rate)
{
    SimulatorOptions options;
    auto scenario = loadScenario(u"stress"_s);
    if (!scenario || !scenario->setDeviceCount(devices))
        qFatal("no stress fleet");
    scenario->setQos(1);
    scenario->setRate(rate);
    options.scenario = *std::move(scenario);
    options.start = start;
    return options;
}

QByteArrayList topicsOf(const QList<MqttPublish> &messages)
{
    QByteArrayList topics;
    for (const MqttPublish &message : messages)
        topics.append(message.topic);
    return topics;
}

/// The topics that the fleet itself says in the first `duration` of wire time.
QByteArrayList expectedTopics(const SimulatorOptions &options, Milliseconds duration)
{
    SimulatedFleet fleet(options.scenario,
                         {.seed = options.scenario.seed,
                          .start = options.start,
                          .timeCompression = options.scenario.timeCompression});
    MessageLog log;
    fleet.advance(fleet.simulatedTime(options.start + duration), log);
    QByteArrayList topics;
    for (const LoggedMessage &message : log.messages)
        topics.append(message.topic);
    return topics;
}

} // namespace

class TestSimulatorService : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void losesNothingWhenClientsRefuseNowAndThen_data()
    {
        QTest::addColumn<int>("conflictEvery");
        QTest::newRow("never") << 0;
        QTest::newRow("every seventh") << 7;
        QTest::newRow("every second") << 2;
    }
    void losesNothingWhenClientsRefuseNowAndThen()
    {
        QFETCH(int, conflictEvery);
        FakeServer server;
        server.conflictEvery = conflictEvery;
        SimulatorOptions options = stress(100, 20'000);
        options.duration = 200ms;
        const SimulatorFigures figures = runToEnd(options, server);

        const QByteArrayList topics = topicsOf(server.accepted());
        QCOMPARE(topics, expectedTopics(options, 200ms));
        QVERIFY(topics.size() > 3'800);
        QCOMPARE(figures.messages(), quint64(topics.size()));
        QCOMPARE(figures.sentByQos, (std::array<quint64, 3>{0, quint64(topics.size()), 0}));
        QCOMPARE(figures.acknowledgedByQos, figures.sentByQos);
        QCOMPARE(figures.readings, quint64(topics.size()) * 7);
        QCOMPARE(figures.unanswered(), 0U);
        QCOMPARE(figures.held, 0U);
        QCOMPARE(figures.heldBack > 0, conflictEvery > 0);
    }

    void endsAfterExactlySoManyReports()
    {
        FakeServer server;
        SimulatorOptions options = stress(50, 50'000);
        options.reports = 1'234;
        const SimulatorFigures figures = runToEnd(options, server);
        QCOMPARE(figures.messages(), 1'234U);
        QCOMPARE(server.acceptedCount(), 1'234);
    }

    void goesOnWhereItWasAfterAReconnection()
    {
        FakeServer server;
        SimulatorOptions options = stress(100, 5'000);
        options.scenario.connections = 3;
        SimulatorService service(options, [&server] { return std::make_unique<FakeClient>(server); });
        QSignalSpy finished(&service, &SimulatorService::finished);
        QSignalSpy failed(&service, &SimulatorService::connectionFailed);
        QSignalSpy connected(&service, &SimulatorService::connected);
        service.start();
        QTRY_VERIFY(server.acceptedCount() > 500);
        server.disconnectAll();
        QTRY_COMPARE(service.figures().connected, 0);
        QTRY_VERIFY(service.figures().held > 100);
        QCOMPARE(failed.count(), 3);
        server.reconnectAll();
        QTRY_COMPARE(service.figures().held, 0U);
        QTRY_COMPARE(connected.count(), 2);
        const qsizetype then = server.acceptedCount();
        QTRY_VERIFY(server.acceptedCount() > then + 500);
        service.stop();
        QTRY_COMPARE(finished.count(), 1);

        const SimulatorFigures figures = service.figures();
        QCOMPARE(figures.messages(), quint64(server.acceptedCount()));
        QCOMPARE(figures.unanswered(), 0U);
        // Three connections overtake each other, but none of the messages is missing or there twice.
        QByteArrayList expected =
            expectedTopics(options, figures.elapsed + 1s).sliced(0, server.acceptedCount());
        std::map<QByteArray, int> counts;
        for (const QByteArray &topic : topicsOf(server.accepted()))
            ++counts[topic];
        std::map<QByteArray, int> expectedCounts;
        for (const QByteArray &topic : expected)
            ++expectedCounts[topic];
        QCOMPARE(counts, expectedCounts);
    }

    void waitsBehindAClientThatIsAway()
    {
        FakeServer server;
        SimulatorOptions options = stress(100, 200'000);
        SimulatorService service(options, [&server] { return std::make_unique<FakeClient>(server); });
        service.start();
        QTRY_VERIFY(server.acceptedCount() > 100);
        server.disconnectAll();
        QTRY_VERIFY(service.figures().held >= 20'000);
        QTRY_VERIFY(service.figures().lag > 300ms);
        QVERIFY(service.figures().held < 20'100); // one device's words more at most
        server.reconnectAll();
        QTRY_VERIFY(service.figures().messages() > 40'000);
    }

    void hasABoundedNumberOfUnanswered()
    {
        FakeServer server;
        server.answers = false;
        SimulatorOptions options = stress(100, 100'000);
        options.patience = 200ms;
        SimulatorService service(options, [&server] { return std::make_unique<FakeClient>(server); });
        QSignalSpy finished(&service, &SimulatorService::finished);
        service.start();
        QTRY_COMPARE(server.acceptedCount(), 8'000);
        QTRY_VERIFY(service.figures().held > 0);
        service.stop();
        QTRY_COMPARE(finished.count(), 1);
        const auto figures = finished[0][0].value<SimulatorFigures>();
        QCOMPARE(figures.messages(), 8'000U);
        QCOMPARE(figures.unanswered(), 8'000U);
        QVERIFY(figures.held > 0);
    }

    void countsRefusals()
    {
        FakeServer server;
        server.reasonCode = 0x87;
        SimulatorOptions options = stress(10, 1'000);
        options.reports = 100;
        const SimulatorFigures figures = runToEnd(options, server);
        QCOMPARE(figures.refused, 100U);
        QCOMPARE(figures.acknowledgedByQos[1], 0U);
        QCOMPARE(figures.unanswered(), 0U);
    }

    void givesEveryDeviceAConnectionWithItsLastWill()
    {
        FakeServer server;
        SimulatorOptions options;
        options.scenario = *loadScenario(u"workshop"_s);
        options.scenario.connections = 0;
        options.duration = 1'200ms;
        options.mqtt.user = "lab";
        const SimulatorFigures figures = runToEnd(options, server);
        QCOMPARE(figures.connections, 60);
        const auto connections = server.options();
        QCOMPARE(connections.size(), 60U);
        const MqttOptions &press = connections.at("PRESS-08");
        QCOMPARE(press.user, QByteArray("lab"));
        QVERIFY(press.will);
        QCOMPARE(press.will->topic, QByteArray("iot/PRESS-08/status"));
        QVERIFY(press.will->payload.startsWith(R"({"state":"offline","ts":)"));
        QVERIFY(press.will->retain);
        QCOMPARE(figures.sent[size_t(SimulatedKind::Info)], 60U);
        QCOMPARE(figures.sent[size_t(SimulatedKind::Status)], 60U);
        QCOMPARE(figures.messages(), quint64(server.acceptedCount()));
    }

    void namesSharedConnectionsApart()
    {
        FakeServer server;
        SimulatorOptions options = stress(10, 1'000);
        options.scenario.connections = 3;
        options.reports = 10;
        runToEnd(options, server);
        QCOMPARE(server.options().size(), 3U);
        for (const auto &[name, mqtt] : server.options()) {
            QVERIFY(name.startsWith("fleetsim-"));
            QVERIFY(!mqtt.will);
        }
    }

    void stopsBeforeAnybodyListens()
    {
        FakeServer server;
        server.letsIn = false;
        SimulatorService service(stress(10, 1'000),
                                 [&server] { return std::make_unique<FakeClient>(server); });
        QSignalSpy finished(&service, &SimulatorService::finished);
        QSignalSpy failed(&service, &SimulatorService::connectionFailed);
        service.start();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].value<MqttStatus>().failure, MqttFailure::ConnectionRefused);
        service.stop();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(finished[0][0].value<SimulatorFigures>().messages(), 0U);
    }

    void canBeDestroyedAtAnyMoment()
    {
        FakeServer server;
        for (int i = 0; i < 20; ++i) {
            SimulatorService service(stress(100, 50'000),
                                     [&server] { return std::make_unique<FakeClient>(server); });
            service.start();
            if (i % 2 == 0)
                QTRY_VERIFY(service.figures().messages() > 0);
        }
    }

    void fillsATableWithinThreeSeconds()
    {
        LoopbackBroker broker;
        MqttRecorder recorder;
        LoopbackClient receiver(broker);
        receiver.subscribe({{"iot/#", 1}});
        receiver.start({}, &recorder);
        QTRY_COMPARE(recorder.answer("iot/#"), 1);

        SimulatorOptions options;
        options.scenario = *loadScenario(u"greencity"_s);
        options.duration = 2'500ms;
        QElapsedTimer timer;
        timer.start();
        SimulatorService service(
            options, [&broker] { return std::make_unique<LoopbackClient>(broker, LoopbackThread::Shared); });
        QSignalSpy finished(&service, &SimulatorService::finished);
        service.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
        const auto figures = finished[0][0].value<SimulatorFigures>();
        QTRY_COMPARE(recorder.messageCount(), qsizetype(figures.messages()));
        QCOMPARE(figures.unanswered(), 0U);

        std::set<QByteArray> informed;
        std::set<QByteArray> reporting;
        std::map<QByteArray, int> ends;
        for (const RecordedMessage &message : recorder.messages()) {
            const QList<QByteArray> levels = message.topic.split('/');
            QCOMPARE(levels.size(), 3);
            if (levels[2] == "info")
                informed.insert(levels[1]);
            else if (levels[2] == "telemetry")
                reporting.insert(levels[1]);
            ++ends[levels[2]];
        }
        QCOMPARE(informed.size(), 5'000U);
        QVERIFY(reporting.size() > 4'800); // the others are away from the start
        QVERIFY(reporting.size() < 5'000);
        QCOMPARE(ends["info"], 5'000);
        QVERIFY(ends["status"] >= 5'000);
    }

private:
    static SimulatorFigures runToEnd(const SimulatorOptions &options, FakeServer &server)
    {
        SimulatorService service(options, [&server] { return std::make_unique<FakeClient>(server); });
        QSignalSpy finished(&service, &SimulatorService::finished);
        service.start();
        if (!QTest::qWaitFor([&finished] { return finished.count() > 0; }, 20'000))
            QTest::qFail("the service does not end", __FILE__, __LINE__);
        return service.figures();
    }
};

QTEST_GUILESS_MAIN(TestSimulatorService)
#include "tst_simulatorservice.moc"
