// SPDX-License-Identifier: GPL-3.0-or-later

// A release that every device installs and confirms, and that makes the devices worse: the real program, with
// its alert rules and its table of newest values, has to stop the rollout by its health gate.

#include "app/storage/alerttables.h"
#include "app/storage/archiveworker.h"
#include "app/storage/archivewriter.h"
#include "models/alerts/alertrule.h"
#include "tests/gui/rolloutplant.h"

#include <algorithm>

using namespace fleetscope;

namespace {

constexpr int devices = 20;

/// An alert at once for a value above 5, and nothing else: not for devices that reboot, either.
QList<AlertRule> rules()
{
    AlertRule rule;
    rule.id = u"fault"_s;
    rule.name = u"Fault"_s;
    rule.severity = AlertSeverity::Critical;
    rule.policy.holdFor = 0ms;
    rule.when.kind = RuleKind::Threshold;
    rule.when.metric = u"fault"_s;
    rule.when.levels = {{AlertSeverity::Critical, 5}};
    return {rule};
}

/// Half of the devices at once, then a long look at them before the others.
RolloutPlan halfAtOnce()
{
    RolloutPlan plan;
    plan.id = "r1";
    plan.author = "ada";
    plan.artifacts = {release("2.0")};
    plan.phases = {{.name = "canary", .percent = 50, .devices = {}, .soak = 10min},
                   {.name = "all", .devices = {}, .soak = 0ms}};
    plan.gates = {.failPercent = 0, .consecutive = 0, .passPercent = 100, .denominator = Denominator::All};
    plan.pace = {.concurrency = 20, .perMinute = 0};
    plan.times.probation = 0ms;
    plan.resumesItself = true;
    return plan;
}

/// What the health gate wrote into the history.
QString statementIn(const QString &data)
{
    const auto store = OrderStore::open(data);
    const auto notes = (*store)->notes("r1", {}, 10'000);
    for (const StoredRolloutNote &note : *notes) {
        if (note.what == "health_gate")
            return QString::fromStdString(note.detail);
    }
    return {};
}

} // namespace

Q_DECLARE_METATYPE(HealthPlan)

class TestSickRollout : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { FLEETSCOPE_NEED_MOSQUITTO(); }

    void aPhaseFailsAlthoughEveryInstallSucceeded_data()
    {
        QTest::addColumn<HealthPlan>("health");
        QTest::addColumn<QString>("word"); // of what is written into the history
        QTest::newRow("by a metric") << HealthPlan{.enabled = true,
                                                   .alertRise = 100,
                                                   .offlineRise = 100, // a reboot is no illness here
                                                   .metrics = {{"temp", 10, HealthMetric::Direction::Rise}}}
                                     << u"temp of "_s;
        QTest::newRow("by alerts") << HealthPlan{.enabled = true, .offlineRise = 100, .metrics = {}}
                                   << u"have alerts"_s;
    }
    void aPhaseFailsAlthoughEveryInstallSucceeded()
    {
        QFETCH(HealthPlan, health);
        QFETCH(QString, word);
        RolloutPlan plan = halfAtOnce();
        plan.health = health;
        m_told.clear();
        TestBroker broker;
        QCOMPARE(broker.start(), QString());
        const QString data = broker.path(u"data"_s);
        writeFleet(broker, data, devices, 0);
        if (QTest::currentTestFailed())
            return;
        writeRules(data);
        Witness witness(broker.port());
        QProcess fleet, program;
        fleet.start(QStringLiteral(FLEETSIM_PROGRAM),
                    {u"--broker"_s, u"mqtt://127.0.0.1:%1"_s.arg(broker.port()), u"--scenario"_s,
                     broker.path(u"plant.json"_s)});
        QVERIFY(fleet.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(witness.on("1.0"), devices, 30'000);
        startRollout(data, plan, 1, devices);
        if (QTest::currentTestFailed())
            return;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QStringLiteral(FLEETSCOPE_PROGRAM),
                      {u"--connection"_s, broker.path(u"lab.json"_s), u"--data"_s, data});
        QVERIFY(program.waitForStarted());

        QTRY_VERIFY_WITH_TIMEOUT((sicken(witness), isStopped(data)), 150'000);
        // Every installation of the phase is good, also those that were under way when it was stopped.
        QTRY_COMPARE_WITH_TIMEOUT(succeeded(data), qint64(devices / 2), 30'000);
        const auto rollout = Store(data).load("r1");
        QCOMPARE(rollout->header().phases[0].state, PhaseState::Failed);
        for (const UpdateState bad : {UpdateState::Failed, UpdateState::TimedOut, UpdateState::RolledBack})
            QCOMPARE(rollout->stateCounts()[size_t(bad)], 0);
        QCOMPARE(rollout->stateCounts(1)[size_t(UpdateState::WaitingPhase)], qint64(devices / 2));
        QCOMPARE(witness.on("2.0"), devices / 2); // nobody else was told
        QVERIFY2(statementIn(data).contains(word), qPrintable(statementIn(data)));
        stop(program);
        stop(fleet);
    }

private:
    static void writeRules(const QString &data)
    {
        const QString file = ArchiveWorker::fileIn(data);
        QVERIFY(ArchiveWriter::open(file)); // makes the tables
        auto database = Database::open(file, Database::Mode::ReadWrite, 1'000);
        QVERIFY(database);
        QVERIFY(writeAlertDocument(**database, u"rules"_s, rulesToJson(rules())));
    }
    /// Each device tells its values as its version has them, once a version.
    void sicken(const Witness &witness)
    {
        for (const auto &[device, version] : witness.versions()) {
            std::string &told = m_told[device];
            if (told == version)
                continue;
            told = version;
            const bool isSick = version == "2.0";
            const int place = std::stoi(device.substr(2)) % 4; // so that there is a spread
            witness.say("iot/" + device + "/temp", (isSick ? 60 : 20) + place);
            witness.say("iot/" + device + "/fault", isSick ? 9 : 0);
        }
    }
    static bool isStopped(const QString &data)
    {
        const auto rollout = Store(data).load("r1");
        return rollout->state() == RolloutState::Paused && rollout->pauseReason() == PauseReason::HealthGate;
    }
    static qint64 succeeded(const QString &data)
    {
        return Store(data).load("r1")->stateCounts()[size_t(UpdateState::Succeeded)];
    }

    std::map<std::string, std::string> m_told;
};

QTEST_GUILESS_MAIN(TestSickRollout)
#include "tst_sickrollout.moc"
