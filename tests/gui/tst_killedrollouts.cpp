// SPDX-License-Identifier: GPL-3.0-or-later

// `kill -9` of the whole program while it drives a rollout, in every state that it can be in, on a real
// broker with fleetsim. What people order between two lives is written into the store while nobody has it
// open.

#include "tests/gui/rolloutplant.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <random>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int devices = 60;
/// Of the life in which a person ordered something: below those of the program, which come after it.
constexpr quint64 leaseBefore = 1;

RolloutPlan plan()
{
    RolloutPlan plan;
    plan.id = "r1";
    plan.author = "ada";
    plan.artifacts = {release("2.0")};
    plan.phases = {{.name = "canary", .percent = 10, .atLeast = 4, .devices = {}, .soak = 100ms},
                   {.name = "all", .devices = {}, .soak = 0ms}};
    plan.gates = {
        .failPercent = 0, .consecutive = 0, .passPercent = 90, .denominator = Denominator::Dispatched};
    plan.pace = {.concurrency = 10, .perMinute = 400};
    plan.times = {.accept = 60s,
                  .downloadStall = 60s,
                  .install = 60s,
                  .reboot = 60s,
                  .probation = 0ms,
                  .evidence = 30s,
                  .cancel = 20s};
    plan.resumesItself = true;
    return plan;
}

} // namespace

/// Each story takes a minute. The first one is told with every run of the tests, all of them by
/// `packaging/dev check`.
#define SKIP_WHEN_TIME_IS_SHORT()                                                                            \
    do {                                                                                                     \
        if (!qEnvironmentVariableIsSet("FLEETSCOPE_KILL_ROUNDS"))                                            \
            QSKIP("NOT TESTED: takes a minute; FLEETSCOPE_KILL_ROUNDS in the environment asks for it");      \
    } while (false)

class TestKilledRollouts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { FLEETSCOPE_NEED_MOSQUITTO(); }

    void init()
    {
        m_broker = std::make_unique<TestBroker>();
        QCOMPARE(m_broker->start(), QString());
        m_data = m_broker->path(u"data"_s);
        writeFleet(*m_broker, m_data, devices, 0.1);
        m_witness = std::make_unique<Witness>(m_broker->port());
        m_fleet.start(QStringLiteral(FLEETSIM_PROGRAM),
                      {u"--broker"_s, u"mqtt://127.0.0.1:%1"_s.arg(m_broker->port()), u"--scenario"_s,
                       m_broker->path(u"plant.json"_s)});
        QVERIFY(m_fleet.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(m_witness->on("1.0"), devices, 20'000);
        startRollout(m_data, plan(), 1, devices);
    }
    void cleanup()
    {
        for (QProcess *process : {&m_program, &m_fleet})
            stop(*process);
        m_witness.reset();
        m_broker.reset();
    }

    /// The program is killed in all of its stages: reading, claiming, reading what is retained, and
    /// dispatching.
    void aRunningRolloutIsFinished()
    {
        killOften(6, 2'000, 6'000);
        if (QTest::currentTestFailed())
            return;
        live();
        QTRY_COMPARE_WITH_TIMEOUT(m_witness->on("2.0"), devices, 150'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_witness->retained(), 0, 20'000);
        stop(m_program);
        QCOMPARE(Store(m_data).state("r1"), RolloutState::Completed);
        QCOMPARE(m_witness->doubles(), QStringList());
    }

    /// A rollout that a person paused stays so, however often the program dies.
    void aPausedRolloutStaysPaused()
    {
        SKIP_WHEN_TIME_IS_SHORT();
        untilUpdated(5);
        if (QTest::currentTestFailed())
            return;
        edit([](Rollout &rollout) { return rollout.pause(PauseReason::Manual, "ada", now()); });
        const int before = m_witness->on("2.0");
        killOften(3, 3'000, 9'000);
        if (QTest::currentTestFailed())
            return;
        // Those that were under way when it was paused go on; the others are not told.
        QVERIFY(m_witness->on("2.0") <= before + 10);
        QCOMPARE(Store(m_data).state("r1"), RolloutState::Paused);
        edit([](Rollout &rollout) {
            rollout.setLease(leaseBefore, now());
            return rollout.resume("ada", "go on", now());
        });
        live();
        QTRY_COMPARE_WITH_TIMEOUT(m_witness->on("2.0"), devices, 150'000);
        QCOMPARE(m_witness->doubles(), QStringList());
    }

    void aCancelledRolloutIsCancelled_data()
    {
        QTest::addColumn<bool>("forced");
        QTest::newRow("softly") << false;
        QTest::newRow("with force") << true;
    }
    void aCancelledRolloutIsCancelled()
    {
        SKIP_WHEN_TIME_IS_SHORT();
        QFETCH(bool, forced);
        untilUpdated(5);
        if (QTest::currentTestFailed())
            return;
        edit([forced](Rollout &rollout) {
            rollout.setLease(leaseBefore, now());
            return rollout.cancel(forced ? CancelMode::Forced : CancelMode::Soft, "ada", now());
        });
        killOften(3, 500, 4'000);
        if (QTest::currentTestFailed())
            return;
        live();
        QTRY_COMPARE_WITH_TIMEOUT(Store(m_data).state("r1"), RolloutState::Cancelled, 150'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_witness->retained(), 0, 20'000);
        QVERIFY(m_witness->on("2.0") < devices);
        QCOMPARE(m_witness->doubles(), QStringList());
        // What the store believes is what the devices run.
        const auto rollout = Store(m_data).load("r1");
        QTRY_COMPARE(rollout->stateCounts()[size_t(UpdateState::Succeeded)], qint64(m_witness->on("2.0")));
    }

    void aRollbackIsFinished()
    {
        SKIP_WHEN_TIME_IS_SHORT();
        untilUpdated(8);
        if (QTest::currentTestFailed())
            return;
        edit([](Rollout &rollout) {
            rollout.setLease(leaseBefore, now());
            return rollout.rollBack("ada", now());
        });
        killOften(4, 1'500, 5'000);
        if (QTest::currentTestFailed())
            return;
        live();
        QTRY_COMPARE_WITH_TIMEOUT(Store(m_data).state("r1"), RolloutState::RolledBack, 150'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_witness->on("1.0"), devices, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_witness->retained(), 0, 20'000);
        QCOMPARE(Store(m_data).state("r1-back"), RolloutState::Completed);
        QCOMPARE(m_witness->doubles(), QStringList());
    }

private:
    void live()
    {
        m_program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_program.start(QStringLiteral(FLEETSCOPE_PROGRAM),
                        {u"--connection"_s, m_broker->path(u"lab.json"_s), u"--data"_s, m_data});
        QVERIFY(m_program.waitForStarted());
    }
    void killOften(int rounds, int shortest, int longest)
    {
        for (int round = 0; round < rounds; ++round) {
            live();
            QElapsedTimer life;
            life.start();
            const qint64 end = shortest + qint64(m_random() % unsigned(longest - shortest));
            QTRY_VERIFY_WITH_TIMEOUT(life.elapsed() >= end, longest + 10'000);
            QCOMPARE(m_program.state(), QProcess::Running);
            stop(m_program);
        }
    }
    void untilUpdated(int count)
    {
        live();
        QTRY_VERIFY_WITH_TIMEOUT(m_witness->on("2.0") >= count, 150'000);
        stop(m_program);
        QVERIFY(m_witness->on("2.0") < devices);
    }
    /// What a person ordered, as the program would have stored it before it died.
    template <typename Work>
    void edit(Work work)
    {
        Store store(m_data);
        auto rollout = store.load("r1");
        QVERIFY(rollout);
        const Result<void> done = work(*rollout);
        QVERIFY2(done, done ? "" : qPrintable(done.error().what));
        store.save(*rollout);
    }

    std::mt19937 m_random{17};
    QString m_data;
    QProcess m_fleet, m_program;
    std::unique_ptr<TestBroker> m_broker;
    std::unique_ptr<Witness> m_witness;
};

QTEST_GUILESS_MAIN(TestKilledRollouts)
#include "tst_killedrollouts.moc"
