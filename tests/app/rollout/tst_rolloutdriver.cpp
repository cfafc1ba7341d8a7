// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/loopbackbroker.h"
#include "app/mqtt/loopbackclient.h"
#include "tests/app/rollout/rolloutfixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

MqttOptions as(const QByteArray &client)
{
    MqttOptions options;
    options.clientId = client;
    options.reconnect = {5ms, 20ms, true};
    return options;
}

} // namespace

class TestRolloutDriver : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_broker = std::make_unique<LoopbackBroker>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::move(OrderStore::open(m_folder->path())).value();
    }
    void cleanup()
    {
        m_driver.reset();
        m_host.reset();
        m_store.reset();
        m_broker.reset();
    }

    void updatesAFleet()
    {
        begin({}, 20);
        QTRY_COMPARE_WITH_TIMEOUT(state(), RolloutState::Completed, patience);
        QCOMPARE(m_host->manifests, size_t{20}); // each device got one
        QCOMPARE(count(UpdateState::Succeeded), 20);
        // The broker keeps no manifest, and the store no order.
        QTRY_VERIFY_WITH_TIMEOUT(std::all_of(m_host->retained.begin(), m_host->retained.end(),
                                             [](const auto &one) { return one.second.empty(); }),
                                 patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_driver->waitingOrders(), size_t{0}, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_store->waiting("plant", 10)->empty(), patience);
        const auto history = m_store->notes("r1", 3U, 100);
        QVERIFY(history);
        QVERIFY(history->size() >= 10);
        QCOMPARE(history->back().what, std::string("succeeded"));
    }

    void stopsWhenDevicesFail()
    {
        begin({.installFails = 1}, 20);
        QTRY_COMPARE_WITH_TIMEOUT(state(), RolloutState::Paused, patience);
        QCOMPARE(m_driver->find("r1")->pauseReason(), PauseReason::FailureGate);
        QVERIFY(m_host->attempts.size() <= 2 * 2); // the canary, once again each
    }

    void takesBackWhatItChanged()
    {
        m_driver.reset();
        begin({}, 10, [](Rollout &rollout) { Q_UNUSED(rollout) });
        m_driver->setLibrary(
            {{.reference = {.name = "fw", .version = "1.0", .size = 1, .sha256 = std::string(64, 'b')}}});
        QTRY_VERIFY_WITH_TIMEOUT(count(UpdateState::Succeeded) >= 2, patience);
        if (state() == RolloutState::Completed)
            QSKIP("it was over before it could be rolled back");
        QVERIFY(m_driver->order(
            "r1", [](Rollout &rollout, Timestamp now) { return rollout.rollBack("ada", now); }));
        QTRY_VERIFY_WITH_TIMEOUT(m_driver->find("r1-back") != nullptr, patience);
        start(*m_driver, "r1-back");
        QTRY_COMPARE_WITH_TIMEOUT(state(), RolloutState::RolledBack, patience);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(m_host->updates().versionOf("d" + std::to_string(i)), std::string("1.0"));
    }

    /// The last manifests of a rollout that has ended are taken back although the program died before.
    void clearsUpAfterItsEnd()
    {
        begin({}, 40);
        QTRY_VERIFY_WITH_TIMEOUT(count(UpdateState::Succeeded) >= 2, patience);
        m_host->mute(true); // devices that do not hear: their manifests stay with the broker
        QTRY_VERIFY_WITH_TIMEOUT(count(UpdateState::Notified) >= 1, patience);
        m_broker->setOnline(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_driver->find("r1")->pauseReason(), PauseReason::BrokerLost, patience);
        m_driver.reset();
        {
            // As it is stored when the last device ended without a connection.
            auto driver = makeDriver("between");
            QVERIFY(driver->open(as("between")));
            QVERIFY(driver->order("r1", [](Rollout &rollout, Timestamp now) {
                rollout.tick(now + 365 * 24h); // long after its deadline
                return Result<void>();
            }));
            QVERIFY(isTerminal(driver->find("r1")->state()));
        }
        m_broker->setOnline(true);
        m_driver = makeDriver("second");
        QVERIFY(m_driver->open(as("second")));
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::all_of(m_host->retained, [](const auto &one) { return one.second.empty(); }),
            patience);
    }

    void goesOnWhenTheBrokerComesBack()
    {
        begin({}, 20);
        QTRY_VERIFY_WITH_TIMEOUT(count(UpdateState::Succeeded) >= 2, patience);
        m_broker->setOnline(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_driver->find("r1")->pauseReason(), PauseReason::BrokerLost, patience);
        m_broker->setOnline(true);
        QTRY_COMPARE_WITH_TIMEOUT(state(), RolloutState::Completed, patience);
        QCOMPARE(count(UpdateState::Succeeded), 20);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(m_host->updates().installationsOf("d" + std::to_string(i)), 1U);
    }

    void goesOnAfterARestart()
    {
        begin({}, 20);
        QTRY_VERIFY_WITH_TIMEOUT(count(UpdateState::Succeeded) >= 2, patience);
        const quint64 epoch = m_driver->leaseOf("r1").epoch;
        m_driver.reset();
        m_driver = makeDriver("second");
        QVERIFY(m_driver->open(as("second")));
        QCOMPARE(m_driver->find("r1")->pauseReason(), PauseReason::DriverRestarted);
        QTRY_COMPARE_WITH_TIMEOUT(state(), RolloutState::Completed, patience);
        QVERIFY(m_driver->leaseOf("r1").epoch > epoch);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(m_host->updates().installationsOf("d" + std::to_string(i)), 1U);
    }

    void aSecondDriverOnlyWatchesUntilItTakesOver()
    {
        QTemporaryDir elsewhere;
        auto otherStore = std::move(OrderStore::open(elsewhere.path())).value();
        begin({}, 30);
        QTRY_VERIFY_WITH_TIMEOUT(m_driver->leaseOf("r1").state == LeaseState::Held, patience);
        // The same plan on another computer: it follows what devices say and orders nothing.
        RolloutDriver other(quickDriver("other"), *otherStore, *otherStore, m_clock,
                            std::make_unique<LoopbackClient>(*m_broker));
        Rollout copy(quickPlan());
        QVERIFY(copy.validate(devicesOf(30), m_clock.now()));
        QVERIFY(other.add(std::move(copy)));
        QVERIFY(other.open(as("other")));
        QTRY_VERIFY_WITH_TIMEOUT(other.leaseOf("r1").current.holder == "first", patience);
        QVERIFY(
            !other.order("r1", [](Rollout &rollout, Timestamp now) { return rollout.start("bob", now); }));
        QVERIFY(other.takeOver("r1", "the other desk is locked"));
        QTRY_VERIFY_WITH_TIMEOUT(other.leaseOf("r1").state == LeaseState::Held, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_driver->leaseOf("r1").state, LeaseState::Watching, patience);
        const PauseReason reason = m_driver->find("r1")->pauseReason();
        QVERIFY(reason == PauseReason::DriverLost || state() == RolloutState::Completed);
        start(other, "r1");
        QTRY_VERIFY_WITH_TIMEOUT(isTerminal(other.find("r1")->state()), patience);
        for (int i = 0; i < 30; ++i)
            QCOMPARE(m_host->updates().installationsOf("d" + std::to_string(i)), 1U);
    }

private:
    [[nodiscard]] std::unique_ptr<RolloutDriver> makeDriver(const std::string &holder)
    {
        return std::make_unique<RolloutDriver>(quickDriver(holder), *m_store, *m_store, m_clock,
                                               std::make_unique<LoopbackClient>(*m_broker));
    }
    void begin(const UpdateFaults &faults, size_t devices, const std::function<void(Rollout &)> &change = {})
    {
        m_host = std::make_unique<UpdateHost>(std::make_unique<LoopbackClient>(*m_broker), as("devices"),
                                              quickDevices(faults));
        QTRY_VERIFY_WITH_TIMEOUT(m_host->isConnected(), patience);
        for (const TargetFacts &facts : devicesOf(devices))
            m_host->announce(facts.device);
        m_driver = makeDriver("first");
        QVERIFY(m_driver->open(as("first")));
        Rollout rollout(quickPlan());
        if (change)
            change(rollout);
        QVERIFY(rollout.validate(devicesOf(devices), m_clock.now()));
        QVERIFY(m_driver->add(std::move(rollout)));
        start(*m_driver, "r1");
    }
    static void start(RolloutDriver &driver, const std::string &id)
    {
        QTRY_COMPARE_WITH_TIMEOUT(driver.leaseOf(id).state, LeaseState::Held, patience);
        const auto started =
            driver.order(id, [](Rollout &rollout, Timestamp now) { return rollout.start("ada", now); });
        QVERIFY2(started, started ? "" : qPrintable(started.error().what));
    }
    [[nodiscard]] RolloutState state() const { return m_driver->find("r1")->state(); }
    [[nodiscard]] int count(UpdateState which) const
    {
        return int(m_driver->find("r1")->stateCounts()[size_t(which)]);
    }

    SystemClock m_clock;
    std::unique_ptr<LoopbackBroker> m_broker;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OrderStore> m_store;
    std::unique_ptr<UpdateHost> m_host;
    std::unique_ptr<RolloutDriver> m_driver;
};

QTEST_GUILESS_MAIN(TestRolloutDriver)
#include "tst_rolloutdriver.moc"
