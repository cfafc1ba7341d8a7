// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/rolloutplan.h"
#include "models/rollout/version.h"

#include <QTest>

#include <algorithm>
#include <compare>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

RolloutPlan plan()
{
    RolloutPlan plan;
    plan.id = "r1";
    plan.name = "AQ-3 2.0";
    plan.author = "ada";
    plan.artifacts = {{.reference = {.name = "aq3",
                                     .version = "2.0",
                                     .size = 1'000'000,
                                     .sha256 = std::string(64, 'a'),
                                     .url = "http://example/a"}}};
    plan.phases = canaryPhases();
    plan.seed = 42;
    return plan;
}

std::vector<TargetFacts> fleet(size_t count)
{
    std::vector<TargetFacts> facts(count);
    for (size_t i = 0; i < count; ++i) {
        facts[i].device = "d" + std::to_string(i);
        facts[i].version = "1.0";
        facts[i].hardware = "rev2";
        facts[i].model = "AQ-3";
    }
    return facts;
}

std::vector<size_t> sizes(const RolloutPlan &plan)
{
    std::vector<size_t> result(plan.phases.size());
    for (const PlannedTarget &target : plan.targets) {
        if (target.ineligibility == Ineligibility::None && !target.alreadyInstalled)
            ++result[target.phase];
    }
    return result;
}

} // namespace

class TestRolloutPlan : public QObject
{
    Q_OBJECT
private slots:
    void ordersVersions_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<int>("order");
        const auto row = [](const char *left, const char *right, int order) {
            QTest::newRow(QByteArray(left).append(" ? ").append(right).constData())
                << QByteArray(left) << QByteArray(right) << order;
        };
        row("2.10", "2.9", 1);
        row("2.0", "2", 0);
        row("v2.5", "2.5.0", 0);
        row("2.5.0-rc1", "2.5.0", -1);
        row("2.5.0-rc10", "2.5.0-rc9", 1);
        row("2.5.0-alpha", "2.5.0-beta", -1);
        row("1.0+build7", "1.0", 0);
        row("99999999999999999999999", "9", 1);
        row("1.a", "1.b", -1);
        row("", "1", -1);
        row("", "", 0);
    }
    void ordersVersions()
    {
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, right);
        QFETCH(int, order);
        const auto sign = [](std::weak_ordering value) {
            return std::is_lt(value) ? -1 : std::is_gt(value) ? 1 : 0;
        };
        QCOMPARE(sign(orderVersions(left.toStdString(), right.toStdString())), order);
        QCOMPARE(sign(orderVersions(right.toStdString(), left.toStdString())), -order);
    }

    void findsTheWayThroughVersions_data()
    {
        QTest::addColumn<QByteArray>("installed");
        QTest::addColumn<QByteArray>("way");
        QTest::newRow("by way of 2.0") << QByteArray("1.0") << QByteArray("2.0 3.0");
        QTest::newRow("directly") << QByteArray("2.4") << QByteArray("3.0");
        QTest::newRow("too old") << QByteArray("0.5") << QByteArray("");
        QTest::newRow("never back and forth") << QByteArray("3.1") << QByteArray("3.0");
    }
    void findsTheWayThroughVersions()
    {
        QFETCH(QByteArray, installed);
        QFETCH(QByteArray, way);
        const std::vector<VersionStep> releases{{"3.0", "2.0", {}}, {"2.0", "1.0", {}}, {"1.5", "1.0", {}}};
        QByteArray found;
        for (const size_t step : versionPath(installed.toStdString(), "3.0", releases))
            found += (found.isEmpty() ? "" : " ") + QByteArray::fromStdString(releases[step].version);
        QCOMPARE(found, way);
    }

    void namesTheReasonOfEveryIneligibleDevice_data()
    {
        QTest::addColumn<int>("reason");
        for (size_t i = 0; i < ineligibilityCount; ++i) {
            if (i != size_t(Ineligibility::NoArtifact))
                QTest::newRow(QByteArray(ineligibilityKey(static_cast<Ineligibility>(i)).data()).constData())
                    << int(i);
        }
    }
    void namesTheReasonOfEveryIneligibleDevice()
    {
        QFETCH(int, reason);
        PlannedArtifact artifact = plan().artifacts[0];
        artifact.minimumVersion = "1.0";
        artifact.hardware = {"rev2", "rev3"};
        artifact.models = {"AQ-3"};
        artifact.depends = {{"modem", "4.2"}};
        artifact.minimumBattery = 30;
        TargetFacts facts = fleet(1)[0];
        facts.tags = {{"modem", "4.10"}};
        facts.battery = 80;
        switch (static_cast<Ineligibility>(reason)) {
        case Ineligibility::WrongHardware: facts.hardware = "rev1"; break;
        case Ineligibility::WrongClass: facts.model = "AQ-2"; break;
        case Ineligibility::NoVersionPath: facts.version = "0.9"; break;
        case Ineligibility::UnknownVersion: facts.version.clear(); break;
        case Ineligibility::MissingDependency: facts.tags = {{"modem", "4.1"}}; break;
        case Ineligibility::Pinned: facts.pinned = true; break;
        case Ineligibility::Quarantined: facts.quarantined = true; break;
        case Ineligibility::Locked: facts.locked = true; break;
        case Ineligibility::InOtherRollout: facts.inOtherRollout = true; break;
        case Ineligibility::LowBattery: facts.battery = 29; break;
        case Ineligibility::None:
        case Ineligibility::NoArtifact: break;
        }
        QCOMPARE(int(eligibility(facts, artifact)), reason);
    }

    void dividesIntoPhases_data()
    {
        QTest::addColumn<int>("devices");
        QTest::addColumn<QByteArray>("sizes");
        QTest::newRow("1,000") << 1'000 << QByteArray("10 90 200 700");
        QTest::newRow("100: at least 5 in the canary") << 100 << QByteArray("5 5 20 70");
        QTest::newRow("7") << 7 << QByteArray("5 0 0 2");
        QTest::newRow("3") << 3 << QByteArray("3 0 0 0");
        QTest::newRow("1,001: shares are rounded up") << 1'001 << QByteArray("11 90 200 700");
    }
    void dividesIntoPhases()
    {
        QFETCH(int, devices);
        QFETCH(QByteArray, sizes);
        const auto frozen = freezePlan(plan(), fleet(size_t(devices)));
        QVERIFY(frozen);
        QByteArray found;
        for (const size_t size : ::sizes(*frozen))
            found += (found.isEmpty() ? "" : " ") + QByteArray::number(qulonglong(size));
        QCOMPARE(found, sizes);
    }

    void theSameSeedGivesTheSamePhases()
    {
        auto facts = fleet(500);
        const auto first = freezePlan(plan(), facts);
        std::reverse(facts.begin(), facts.end());
        auto second = freezePlan(plan(), facts);
        QVERIFY(first && second);
        const auto byDevice = [](const PlannedTarget &left, const PlannedTarget &right) {
            return left.device < right.device;
        };
        auto left = first->targets, right = second->targets;
        std::sort(left.begin(), left.end(), byDevice);
        std::sort(right.begin(), right.end(), byDevice);
        QCOMPARE(left, right);
        RolloutPlan other = plan();
        other.seed = 43;
        const auto third = freezePlan(other, fleet(500));
        QVERIFY(third);
        QVERIFY(third->targets != first->targets);
    }

    void pickedDevicesAreTheCanary()
    {
        RolloutPlan picked = plan();
        picked.phases = {{.name = "Mine", .devices = {"d3", "d9", "nobody"}},
                         {.name = "10 %", .percent = 10},
                         {.name = "all"}};
        const auto frozen = freezePlan(picked, fleet(100));
        QVERIFY(frozen);
        QCOMPARE(sizes(*frozen), (std::vector<size_t>{2, 8, 90})); // 10 % are 10, two of them are in already
        QCOMPARE(frozen->targets[3].phase, 0U);
        QCOMPARE(frozen->targets[9].phase, 0U);
    }

    void whoIsOutTakesNoPlaceInThePhases()
    {
        auto facts = fleet(20);
        for (size_t i = 0; i < 10; ++i)
            facts[i].pinned = true;
        facts[10].version = "2.0";
        const auto frozen = freezePlan(plan(), facts);
        QVERIFY(frozen);
        QCOMPARE(sizes(*frozen), (std::vector<size_t>{5, 0, 0, 4}));
        QVERIFY(frozen->targets[10].alreadyInstalled);
        QCOMPARE(frozen->targets[0].ineligibility, Ineligibility::Pinned);
    }

    void refusesPlansThatCannotBe_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("word");
        QTest::newRow("id") << 0 << u"id"_s;
        QTest::newRow("hash") << 1 << u"SHA-256"_s;
        QTest::newRow("no artifact") << 2 << u"install"_s;
        QTest::newRow("phases fall") << 3 << u"rise"_s;
        QTest::newRow("no last phase") << 4 << u"last phase"_s;
        QTest::newRow("no place") << 5 << u"at least one"_s;
        QTest::newRow("zone") << 6 << u"time zone"_s;
        QTest::newRow("device twice") << 7 << u"twice"_s;
        QTest::newRow("device with a slash") << 8 << u"device id"_s;
        QTest::newRow("not a number") << 9 << u"rate"_s;
    }
    void refusesPlansThatCannotBe()
    {
        QFETCH(int, fault);
        QFETCH(QString, word);
        RolloutPlan bad = plan();
        auto facts = fleet(10);
        switch (fault) {
        case 0: bad.id = "../etc"; break;
        case 1: bad.artifacts[0].reference.sha256 = "abc"; break;
        case 2: bad.artifacts.clear(); break;
        case 3: bad.phases[1].percent = 0.5; break;
        case 4: bad.phases.pop_back(); break;
        case 5: bad.pace.concurrency = 0; break;
        case 6: bad.window = MaintenanceWindow{}, bad.zone = "Mars/Olympus"; break;
        case 7: facts[1].device = "d0"; break;
        case 8: facts[1].device = "a/b"; break;
        case 9: bad.pace.perMinute = std::numeric_limits<double>::quiet_NaN(); break;
        default: break;
        }
        const auto frozen = freezePlan(bad, facts);
        QVERIFY(!frozen);
        QVERIFY2(frozen.error().what.contains(word), qPrintable(frozen.error().what));
    }

    void everyChangeChangesTheHash_data()
    {
        QTest::addColumn<int>("change");
        for (int i = 0; i < 12; ++i)
            QTest::newRow(QByteArray::number(i).constData()) << i;
    }
    void everyChangeChangesTheHash()
    {
        QFETCH(int, change);
        const auto frozen = freezePlan(plan(), fleet(50));
        QVERIFY(frozen);
        RolloutPlan other = *frozen;
        switch (change) {
        case 0: other.targets[7].phase = 2; break;
        case 1: other.targets.pop_back(); break;
        case 2: other.targets[7].device = "x"; break;
        case 3: other.gates.failPercent = 50; break;
        case 4: other.artifacts[0].reference.sha256[5] = 'b'; break;
        case 5: ++other.revision; break;
        case 6: other.pace.concurrency = 51; break;
        case 7: other.phases[0].soak = 0ms; break;
        case 8: other.window = MaintenanceWindow{}; break;
        case 9: other.retry.delays.push_back(1h); break;
        case 10: other.deadline = 1h; break;
        default: other.times.probation = 1min; break;
        }
        QCOMPARE(planHash(*frozen).size(), 64);
        QCOMPARE(planHash(RolloutPlan(*frozen)), planHash(*frozen));
        QVERIFY(planHash(other) != planHash(*frozen));
    }

    void readsWhatItWrites()
    {
        RolloutPlan full = plan();
        full.window = *windowFromText("mon 22:00-04:00");
        full.startAt = fromUnixMs(1'700'000'000'123);
        full.retry.codes = {"network"};
        full.retry.delays = {1s};
        full.gates.denominator = Denominator::Dispatched;
        full.gates.action = GateAction::RollBack;
        full.artifacts[0].depends = {{"modem", "4.2"}};
        full.artifacts[0].from = {"1.0", "1.1"};
        full.phases[1].devices = {"d1"};
        full.phases[2].approval = true;
        full.install = InstallPolicy::DownloadOnly;
        full.seed = 0xffffffffffffffffULL;
        full.needsApproval = full.resumesItself = full.liveTargets = true;
        full.parent = "r0";
        const auto read = readPlan(writePlan(full).toStdString());
        QVERIFY(read);
        QCOMPARE(*read, full);
        QVERIFY(!readPlan("{}"));
        QVERIFY(!readPlan("nonsense"));
    }

    void estimatesTimeAndBytes()
    {
        RolloutPlan simple = plan();
        simple.phases = {{.name = "all", .soak = 30min}};
        simple.pace = {.concurrency = 10, .perMinute = 60};
        const auto frozen = freezePlan(simple, fleet(100));
        QVERIFY(frozen);
        // 100 devices in rounds of 10, each 20 min: the last round begins after nine of them.
        auto phases = estimate(*frozen, 20min);
        QCOMPARE(phases[0].devices, size_t{100});
        QCOMPARE(phases[0].bytes, qint64(100'000'000));
        QCOMPARE(phases[0].dispatching, Milliseconds(180min));
        QCOMPARE(phases[0].total, Milliseconds(230min));
        // With room for all, the rate decides: 99 s between the first and the last.
        RolloutPlan wide = *frozen;
        wide.pace.concurrency = 1'000;
        QCOMPARE(estimate(wide, 20min)[0].dispatching, Milliseconds(99s));
    }
};

QTEST_GUILESS_MAIN(TestRolloutPlan)
#include "tst_rolloutplan.moc"
