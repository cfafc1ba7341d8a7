// SPDX-License-Identifier: GPL-3.0-or-later

// kill -9 at random moments, on a real broker. A child process drives a rollout and is killed again and
// again; the devices live in the parent and know what they were told. FLEETSCOPE_KILL_ROUNDS asks for more
// rounds.

#include "app/mqtt/mqttfactory.h"
#include "tests/app/rollout/rolloutfixture.h"
#include "tests/support/testbroker.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <random>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr size_t devices = 150;

MqttOptions to(quint16 port, const QByteArray &client)
{
    MqttOptions options;
    options.host = u"127.0.0.1"_s;
    options.port = port;
    options.clientId = client;
    options.reconnect = {20ms, 100ms, true};
    return options;
}

RolloutPlan plan()
{
    RolloutPlan plan = quickPlan();
    plan.gates = {
        .failPercent = 0, .consecutive = 0, .passPercent = 50, .denominator = Denominator::Dispatched};
    plan.pace.perMinute = 600; // so that it is there to be killed
    plan.times.accept = 60s;   // a driver that is away does not make a device late
    plan.times.downloadStall = plan.times.install = plan.times.reboot = 60s;
    return plan;
}

/// The child: drives the rollout of `folder`, makes it when there is none, ends when it has ended.
int drive(const QString &folder, quint16 port)
{
    const SystemClock clock;
    auto store = OrderStore::open(folder);
    if (!store)
        return 3;
    const QByteArray run = QByteArray::number(QCoreApplication::applicationPid());
    auto options = quickDriver(run.toStdString());
    options.lease.ttl = 1s;
    RolloutDriver driver(options, **store, **store, clock, makeMqttClient());
    if (!driver.open(to(port, "driver-" + run)))
        return 4;
    if (!driver.find("r1")) {
        Rollout rollout(plan());
        if (!rollout.validate(devicesOf(devices), clock.now()) || !driver.add(std::move(rollout)))
            return 5;
    }
    QTimer turn;
    QObject::connect(&turn, &QTimer::timeout, &turn, [&driver] {
        const Rollout *rollout = driver.find("r1");
        if (rollout->state() == RolloutState::Ready && driver.leaseOf("r1").state == LeaseState::Held)
            (void)driver.order("r1", [](Rollout &one, Timestamp now) { return one.start("ada", now); });
        if (isTerminal(rollout->state()) && driver.waitingOrders() == 0)
            QCoreApplication::exit(rollout->state() == RolloutState::Completed ? 0 : 6);
    });
    turn.start(10);
    return QCoreApplication::exec();
}

} // namespace

class TestRolloutKill : public QObject
{
    Q_OBJECT
private slots:
    void noOrderIsLostAndNoneIsDoneTwice()
    {
        FLEETSCOPE_NEED_MOSQUITTO();
        TestBroker broker;
        const QString problem = broker.start();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QTemporaryDir folder;
        UpdateHost host(makeMqttClient(), to(broker.port(), "devices"), quickDevices());
        QTRY_VERIFY_WITH_TIMEOUT(host.isConnected(), patience);
        for (const TargetFacts &facts : devicesOf(devices))
            host.announce(facts.device);

        bool given = false;
        const int asked = qEnvironmentVariableIntValue("FLEETSCOPE_KILL_ROUNDS", &given);
        const int rounds = given ? asked : 12;
        std::mt19937 random(11);
        int kills = 0;
        bool ended = false;
        for (int round = 0; !ended && round < 200; ++round) {
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            child.start(QCoreApplication::applicationFilePath(),
                        {u"--drive"_s, folder.path(), QString::number(broker.port())});
            QVERIFY(child.waitForStarted());
            QElapsedTimer alive;
            alive.start();
            // It takes about two seconds to read the topics and to get the lease.
            const qint64 life = round < rounds ? 1'000 + static_cast<qint64>(random() % 2'500) : 60'000;
            QTRY_VERIFY_WITH_TIMEOUT(child.state() == QProcess::NotRunning || alive.elapsed() > life,
                                     patience);
            if (child.state() == QProcess::NotRunning) {
                QCOMPARE(child.exitStatus(), QProcess::NormalExit);
                QCOMPARE(child.exitCode(), 0);
                ended = true;
            } else {
                child.kill();
                QVERIFY(child.waitForFinished());
                ++kills;
            }
        }
        QVERIFY(ended);
        for (size_t i = 0; i < devices; ++i) {
            const std::string id = "d" + std::to_string(i);
            QCOMPARE(host.updates().installationsOf(id), 1U);
            QCOMPARE(host.updates().versionOf(id), std::string("2.0"));
        }
        QCOMPARE(host.attempts.size(), devices); // one attempt each
        QTRY_VERIFY_WITH_TIMEOUT(std::all_of(host.retained.begin(), host.retained.end(),
                                             [](const auto &one) { return one.second.empty(); }),
                                 patience);
        qInfo("killed %d times, %zu manifests for %zu devices under %zu epochs", kills, host.manifests,
              devices, host.epochs.size());
        QVERIFY(kills > 0);
    }
};

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == "--drive"_L1)
        return drive(arguments[2], arguments[3].toUShort());
    TestRolloutKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_rolloutkill.moc"
