// SPDX-License-Identifier: GPL-3.0-or-later

// Whole rollouts: service, store, broker, and a simulated fleet that obeys.

#include "app/mqtt/loopbackbroker.h"
#include "app/mqtt/loopbackclient.h"
#include "app/rollout/rolloutservice.h"
#include "app/simulator/simulatorservice.h"
#include "tests/app/rollout/rolloutfixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 seed = 7;

/// Devices that work through an update in a tenth of a second.
Scenario scenario(qint64 devices, double failing)
{
    const QByteArray json = R"({"version":1,"name":"plant","seed":7,"announced_per_s":20000,"devices":[{
        "class":"pump","count":%1,"id":"P-{n:4}","interval_s":600,"first_report":false,
        "models":[{"model":"Pump"}],"firmware":[{"version":"1.0"}],
        "updates":{"bad_hash":%2,"step_s":0.01,"download_s":0.04,"install_s":0.02,"reboot_s":0.01},
        "metrics":[{"name":"p"}]}]})";
    return *readScenario(QString::fromUtf8(json).arg(devices).arg(failing).toUtf8());
}

class Plant
{
public:
    Plant(qint64 devices, double failing)
    {
        SimulatorOptions options;
        options.scenario = scenario(devices, failing);
        options.mqtt.host = u"plant"_s;
        m_simulator = std::make_unique<SimulatorService>(
            std::move(options), [this] { return std::make_unique<LoopbackClient>(broker); });
        m_simulator->start();
    }
    [[nodiscard]] RolloutEnvironment environment(const QString &folder)
    {
        RolloutEnvironment environment;
        environment.makeClient = [this] { return std::make_unique<LoopbackClient>(broker); };
        environment.openStorage = [folder]() -> Result<RolloutStorage> {
            auto opened = OrderStore::open(folder);
            if (!opened)
                return opened.error();
            const std::shared_ptr<OrderStore> store = *std::move(opened);
            return RolloutStorage{store, store.get(), store.get()};
        };
        return environment;
    }

    LoopbackBroker broker;

private:
    std::unique_ptr<SimulatorService> m_simulator;
};

/// The service with what it told last.
class Desk
{
public:
    /// `ttl`: of the lease; a busy machine must not lose it.
    Desk(Plant &plant, const QString &folder, const std::string &holder = "ada", Milliseconds ttl = 60s)
        : m_service(driverOptions(holder, ttl), plant.environment(folder), m_clock)
    {
        QObject::connect(&m_service, &RolloutService::summariesChanged, &m_service,
                         [this](const RolloutService::Summaries &told) { m_summaries = told; });
        QObject::connect(&m_service, &RolloutService::refused, &m_service,
                         [this](const QString &, const Error &error) { refusals.append(error.what); });
        MqttOptions options;
        options.host = u"plant"_s;
        m_service.open(std::move(options));
    }
    [[nodiscard]] RolloutService &service() { return m_service; }
    [[nodiscard]] RolloutSummary summary(const std::string &id = "r1") const
    {
        for (const RolloutSummary &one : *m_summaries) {
            if (one.plan.id == id)
                return one;
        }
        return {};
    }
    [[nodiscard]] RolloutState state(const std::string &id = "r1") const
    {
        return summary(id).header.standing.state;
    }
    void order(RolloutCommand::Kind kind, const std::string &text = {})
    {
        m_service.command({.kind = kind, .id = "r1", .who = "ada", .text = text, .hash = {}, .devices = {}});
    }
    QStringList refusals;

private:
    static RolloutDriverOptions driverOptions(const std::string &holder, Milliseconds ttl)
    {
        RolloutDriverOptions options = quickDriver(holder);
        options.lease.ttl = ttl;
        return options;
    }

    SystemClock m_clock;
    RolloutService::Summaries m_summaries = std::make_shared<const std::vector<RolloutSummary>>();
    RolloutService m_service;
};

std::vector<TargetFacts> factsOf(int devices)
{
    std::vector<TargetFacts> facts;
    for (int i = 1; i <= devices; ++i)
        facts.push_back({.device = u"P-%1"_s.arg(i, 4, 10, QLatin1Char('0')).toStdString(),
                         .version = "1.0",
                         .model = "Pump",
                         .online = true});
    return facts;
}

RolloutPlan bigPlan()
{
    RolloutPlan plan = quickPlan();
    plan.phases = canaryPhases();
    for (PhasePlan &phase : plan.phases)
        phase.soak = 100ms;
    plan.gates = {
        .failPercent = 0, .consecutive = 0, .passPercent = 90, .denominator = Denominator::Dispatched};
    plan.pace = {.concurrency = 250, .perMinute = 0};
    plan.retry.delays = {};
    plan.times.accept = plan.times.downloadStall = plan.times.install = plan.times.reboot = 30s;
    plan.times.evidence = 30s;
    return plan;
}

/// Those whose first attempt fails, by the same draw as the simulator's: purpose 5 is a bad hash.
qint64 doomed(int devices, double share)
{
    qint64 count = 0;
    for (const TargetFacts &facts : factsOf(devices))
        count += drawFor(seed + 1, facts.device, 5) < share;
    return count;
}

} // namespace

class TestRolloutService : public QObject
{
    Q_OBJECT
private slots:
    void aDraftIsKeptAndCanBeForgotten()
    {
        Plant plant(3, 0);
        QTemporaryDir folder;
        {
            Desk desk(plant, folder.path());
            RolloutPlan plan = quickPlan();
            plan.name = "First";
            plan.chosen = {"P-0001"};
            desk.service().saveDraft(plan);
            plan.name = "Second";
            desk.service().saveDraft(plan);
            QTRY_COMPARE_WITH_TIMEOUT(desk.summary().plan.name, std::string("Second"), patience);
        }
        Desk desk(plant, folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(desk.summary().plan.name, std::string("Second"), patience);
        QCOMPARE(desk.state(), RolloutState::Draft);
        QCOMPARE(desk.summary().plan.chosen, std::vector<std::string>{"P-0001"});
        desk.order(RolloutCommand::Kind::Forget);
        QTRY_VERIFY_WITH_TIMEOUT(desk.summary().plan.id.empty(), patience);
    }

    void aPreviewNamesWhoDoesNotFit()
    {
        Plant plant(3, 0);
        QTemporaryDir folder;
        Desk desk(plant, folder.path());
        std::vector<TargetFacts> facts = factsOf(5);
        facts[0].pinned = true;
        facts[1].version = "2.0";
        facts[2].online = false;
        QSignalSpy previewed(&desk.service(), &RolloutService::previewed);
        desk.service().preview(4, quickPlan(), facts);
        QVERIFY(previewed.wait(patience));
        QCOMPARE(previewed.first().first().toULongLong(), 4ULL);
        const auto preview = previewed.first().at(1).value<std::shared_ptr<const PlanPreview>>();
        QCOMPARE(preview->taking(), 3U);
        QCOMPARE(preview->offline, 1U);
        QCOMPARE(preview->alreadyInstalled, 1U);
        QCOMPARE(preview->ineligible[size_t(Ineligibility::Pinned)], 1U);
    }

    /// 5,000 devices, 3 % of them fail: it ends, and every one of them is what was foretold.
    void fiveThousandDevicesEndAsForetold()
    {
        Plant plant(5'000, 0.03);
        QTemporaryDir folder;
        Desk desk(plant, folder.path());
        QElapsedTimer timer;
        timer.start();
        desk.service().prepare(bigPlan(), factsOf(5'000), true, "ada");
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), RolloutState::CompletedWithFailures, patience);
        const qint64 expected = doomed(5'000, 0.03);
        QVERIFY(expected > 100 && expected < 200);
        QCOMPARE(desk.summary().count(UpdateState::Failed), expected);
        QCOMPARE(desk.summary().count(UpdateState::Succeeded), 5'000 - expected);
        QCOMPARE(desk.summary().failures.size(), 1U);
        QCOMPARE(desk.summary().failures.front().code, std::string("bad_hash"));
        QVERIFY2(desk.refusals.isEmpty(), qPrintable(desk.refusals.join(u'\n')));
        qInfo("5,000 devices, %lld failed: %lld ms", static_cast<long long>(expected),
              static_cast<long long>(timer.elapsed()));
    }

    /// With a limit of 20 failures in a phase it stops in one of the last, at the limit and at most by those
    /// beyond it that were under way.
    void theSameFleetStopsAtTheLimit()
    {
        Plant plant(2'000, 0.03);
        QTemporaryDir folder;
        Desk desk(plant, folder.path());
        RolloutPlan plan = bigPlan();
        plan.gates.maxFailed = 20;
        desk.service().prepare(plan, factsOf(2'000), true, "ada");
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), RolloutState::Paused, patience);
        QCOMPARE(desk.summary().header.standing.reason, PauseReason::FailureGate);
        QTRY_COMPARE_WITH_TIMEOUT(desk.summary().effects.beforeInstall + desk.summary().effects.installing, 0,
                                  patience);
        const RolloutSummary stopped = desk.summary();
        size_t phase = 0;
        while (phase < 4 && stopped.phases[phase].record.state != PhaseState::Failed)
            ++phase;
        QVERIFY(phase == 2 || phase == 3);
        const qint64 failed = stopped.phases[phase].counts[size_t(UpdateState::Failed)];
        QVERIFY2(failed >= 20 && failed < 20 + 250, qPrintable(QString::number(failed)));
        // It goes on only with a reason.
        desk.order(RolloutCommand::Kind::Resume);
        QTRY_COMPARE_WITH_TIMEOUT(desk.refusals.size(), 1, patience);
        QCOMPARE(desk.state(), RolloutState::Paused);
    }

    void aClosedProgramComesBackPaused()
    {
        Plant plant(200, 0);
        QTemporaryDir folder;
        RolloutPlan plan = bigPlan();
        plan.pace.perMinute = 1'200;
        plan.resumesItself = false;
        {
            Desk desk(plant, folder.path(), "ada", 2s);
            desk.service().prepare(plan, factsOf(200), true, "ada");
            QTRY_VERIFY_WITH_TIMEOUT(desk.summary().count(UpdateState::Succeeded) > 10, patience);
        }
        Desk desk(plant, folder.path(), "ada-again");
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), RolloutState::Paused, patience);
        QCOMPARE(desk.summary().header.standing.reason, PauseReason::DriverRestarted);
        QTRY_VERIFY_WITH_TIMEOUT(desk.summary().isMine, patience);
        QCOMPARE(desk.state(), RolloutState::Paused); // it waits for a word
        desk.order(RolloutCommand::Kind::Resume);
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), RolloutState::Completed, patience);
        QCOMPARE(desk.summary().count(UpdateState::Succeeded), 200);
    }

    void aSecondPersonApprovesTheHash()
    {
        Plant plant(3, 0);
        QTemporaryDir folder;
        Desk desk(plant, folder.path());
        RolloutPlan plan = quickPlan();
        plan.needsApproval = true;
        desk.service().prepare(plan, factsOf(3), true, "ada");
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), RolloutState::AwaitingApproval, patience);
        const auto approve = [&desk](const std::string &who, const QByteArray &hash) {
            desk.service().command({.kind = RolloutCommand::Kind::Approve,
                                    .id = "r1",
                                    .who = who,
                                    .text = {},
                                    .hash = hash,
                                    .devices = {}});
        };
        approve("ada", desk.summary().hash);
        QTRY_COMPARE_WITH_TIMEOUT(desk.refusals.size(), 1, patience); // made it herself
        approve("bob", "another plan");
        QTRY_COMPARE_WITH_TIMEOUT(desk.refusals.size(), 2, patience);
        approve("bob", desk.summary().hash);
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), RolloutState::Ready, patience);
        QCOMPARE(desk.summary().header.approvedBy, std::string("bob"));
    }
};

Q_DECLARE_METATYPE(std::shared_ptr<const fleetscope::PlanPreview>)

QTEST_GUILESS_MAIN(TestRolloutService)
#include "tst_rolloutservice.moc"
