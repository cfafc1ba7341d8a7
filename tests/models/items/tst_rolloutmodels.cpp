// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rolloutcomparison.h"
#include "models/items/rolloutdevicemodel.h"
#include "models/items/rolloutlistmodel.h"
#include "models/items/rolloutreport.h"
#include "models/items/rollouttext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'700'000'000'000}};

RolloutPlan plan()
{
    RolloutPlan plan;
    plan.id = "r1";
    plan.name = "AQ-3 2.5.0";
    plan.author = "ada";
    plan.artifacts.push_back({});
    plan.artifacts.front().reference.name = "AQ-3";
    plan.artifacts.front().reference.version = "2.5.0";
    plan.artifacts.front().reference.sha256 = std::string(64, 'a');
    plan.phases = {{.name = "Canary", .percent = 20, .devices = {}, .soak = 0ms},
                   {.name = "All", .percent = 100, .devices = {}, .soak = 0ms}};
    plan.gates.consecutive = 0;
    plan.gates.failPercent = 0;
    plan.gates.passPercent = 0;
    plan.retry.delays = {};
    plan.times.probation = 0ms;
    plan.pace.perMinute = 0;
    return plan;
}

/// Ten devices: one in the canary fails, one is updated, one is pinned, one had it already; the others wait.
Rollout rollout()
{
    std::vector<TargetFacts> facts;
    for (int i = 0; i < 10; ++i)
        facts.push_back(
            {.device = "d" + std::to_string(i), .version = "2.4.1", .boot = "b0", .online = true});
    facts[8].pinned = true;
    facts[9].version = "2.5.0";
    Rollout rollout(plan());
    if (!rollout.validate(facts, start))
        return rollout;
    rollout.setLease(7, start);
    (void)rollout.start("ada", start);
    rollout.reconciled(start);
    const std::vector<RolloutOrder> orders = rollout.takeOrders(); // of the two in the canary
    int turn = 0;
    for (const RolloutOrder &order : orders) {
        rollout.acknowledged(order.serial, order.target, start + 1s);
        UpdateReport report{.rollout = "r1", .revision = 1, .epoch = 7, .attempt = 1, .sequence = 1};
        report.installedVersion = "2.4.1";
        report.bootId = "b0";
        rollout.deviceReported(report, order.target, start + 2s);
        report.sequence = 2;
        if (turn++ == 0) {
            report.state = ReportedState::Failed;
            report.code = "<b>bad_hash</b>";
            report.message = "expected 12";
        } else {
            report.state = ReportedState::Succeeded;
            report.installedVersion = "2.5.0";
            report.bootId = "b1";
        }
        rollout.deviceReported(report, order.target, start + 60s);
    }
    return rollout;
}

std::shared_ptr<RolloutDetails> detailsOf(const Rollout &rollout)
{
    auto details = std::make_shared<RolloutDetails>();
    details->id = rollout.plan().id;
    details->devices = devicesOf(rollout);
    details->compliance = complianceOver(rollout, 5, start + 120s);
    return details;
}

} // namespace

class TestRolloutModels : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aSummaryCountsWhatOrdersWouldDo()
    {
        const RolloutSummary summary = summarize(rollout());
        QCOMPARE(summary.taking(), 8);
        QCOMPARE(summary.decided(), 2);
        QCOMPARE(summary.count(UpdateState::Succeeded), 1);
        QCOMPARE(summary.count(UpdateState::Failed), 1);
        QCOMPARE(summary.ineligible[size_t(Ineligibility::Pinned)], 1);
        QCOMPARE(summary.effects.changed, 1);
        QCOMPARE(summary.effects.failed, 1);
        QCOMPARE(summary.effects.waiting + summary.effects.beforeInstall, 6);
        QCOMPARE(summary.failures.size(), 1U);
        QCOMPARE(summary.failures.front().code, std::string("<b>bad_hash</b>"));
        QCOMPARE(summary.previousVersion, std::string("2.4.1"));
        const QStringList effects = effectText(RolloutCommand::Kind::RollBack, summary.effects);
        QVERIFY2(effects.first().startsWith(u"1 device(s) carry the new version"_s),
                 qPrintable(effects.first()));
    }

    void complianceMovesWhenADeviceChanges()
    {
        const auto curve = complianceOver(rollout(), 5, start + 120s);
        QCOMPARE(curve.size(), 5U);
        QCOMPARE(curve.front().second.onTarget, 1); // had it before
        QCOMPARE(curve.front().second.all(), 10);
        QCOMPARE(curve[1].second.onTarget, 1); // 30 s
        QCOMPARE(curve[2].second.onTarget, 2); // 60 s: the updated one
        QCOMPARE(curve.back().second.pinned, 1);
        QCOMPARE(curve.back().second.all(), 10);
    }

    void theListKeepsItsRows()
    {
        RolloutListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto one = std::make_shared<std::vector<RolloutSummary>>();
        one->push_back(summarize(rollout()));
        model.setSummaries(one);
        QCOMPARE(model.rowCount(), 1);
        QSignalSpy inserted(&model, &RolloutListModel::rowsInserted);
        auto two = std::make_shared<std::vector<RolloutSummary>>(*one);
        two->push_back(one->front());
        two->back().plan.id = "r2";
        model.setSummaries(two);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.rowOf(u"r2"_s), 0); // the newest first
        QCOMPARE(model.index(1, RolloutListModel::ProgressColumn).data().toString(), u"2 / 8"_s);
        QCOMPARE(model.index(1, 0).data().toString(), u"AQ-3 2.5.0"_s);
        model.setSummaries(one);
        QCOMPARE(model.rowCount(), 1);
    }

    void devicesAreShownByKindAndByFailure()
    {
        RolloutDeviceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Rollout source = rollout();
        const auto details = detailsOf(source);
        model.setDetails(details, start);
        QCOMPARE(model.rowCount(), 10);
        model.setShown(RolloutDeviceModel::Show::Updated);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, RolloutDeviceModel::VersionColumn).data().toString(), u"2.4.1 → 2.5.0"_s);
        model.setGroup(summarize(source).failures.front());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(devicesIn(*details, summarize(source).failures.front()).size(), 1U);
        model.setShown(RolloutDeviceModel::Show::All);
        auto changed = std::make_shared<RolloutDetails>(*details);
        changed->devices[4].percent = 50;
        QSignalSpy spy(&model, &RolloutDeviceModel::dataChanged);
        model.setDetails(changed, start);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().toModelIndex().row(), 4);
    }

    void linesAndFailuresAreTables()
    {
        RolloutLineModel lines;
        const QAbstractItemModelTester first(&lines, QAbstractItemModelTester::FailureReportingMode::QtTest);
        lines.setLines(
            {{start, "d1", "downloading", {}, {}}, {start + 1s, {}, "paused", "failure_gate", "3 of 40"}});
        QCOMPARE(lines.rowCount(), 2);
        QCOMPARE(lines.index(0, RolloutLineModel::WhatColumn).data().toString(),
                 u"Paused · Too many devices failed. · 3 of 40"_s);
        QCOMPARE(lines.index(1, RolloutLineModel::DeviceColumn).data().toString(), u"d1"_s);
        FailureGroupModel failures;
        const QAbstractItemModelTester second(&failures,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<FailureGroup> groups{{.outcome = UpdateState::Failed,
                                          .stage = UpdateState::Verifying,
                                          .code = "bad_hash",
                                          .devices = 3}};
        failures.setGroups(groups);
        QCOMPARE(failures.index(0, 0).data().toString(), u"failed (bad_hash), while verifying"_s);
        groups.front().devices = 4;
        failures.setGroups(groups);
        QCOMPARE(failures.index(0, FailureGroupModel::DevicesColumn).data().toString(), u"4"_s);
        failures.setGroups({});
        QCOMPARE(failures.rowCount(), 0);
    }

    void theReportEscapesWhatDevicesSay()
    {
        const Rollout source = rollout();
        const auto details = detailsOf(source);
        const QString report = rolloutReport(summarize(source), *details, start);
        QVERIFY(!report.contains(u"<b>bad_hash"_s));
        QVERIFY(report.contains(u"&lt;b&gt;bad_hash"_s));
        QVERIFY(report.contains(u"expected 12"_s));
        QVERIFY(report.contains(QString::fromLatin1(source.hash())));
        QVERIFY(report.contains(u"pinned to its version"_s));
    }

    void everyStateHasAWord()
    {
        for (size_t i = 0; i < updateStateCount; ++i)
            QVERIFY(!updateStateText(UpdateState(i)).isEmpty());
        for (size_t i = 0; i < rolloutStateCount; ++i)
            QVERIFY(!rolloutStateText(RolloutState(i)).isEmpty());
        for (size_t i = 1; i < pauseReasonCount; ++i)
            QVERIFY(!pauseReasonText(PauseReason(i)).isEmpty());
        for (size_t i = 1; i < ineligibilityCount; ++i)
            QVERIFY(!ineligibilityText(Ineligibility(i)).isEmpty());
        for (size_t i = 0; i < phaseStateCount; ++i)
            QVERIFY(!phaseStateText(PhaseState(i)).isEmpty());
    }

    void aPaceNeedsTwoPoints()
    {
        RolloutPace pace;
        pace.count(10, start);
        QCOMPARE(pace.perMinute(start), 0.0);
        pace.count(40, start + 30s);
        QCOMPARE(pace.perMinute(start + 60s), 30.0);
    }

    void theLastRolloutOfTheSameClassIsCompared()
    {
        const auto earlier = [](const char *id, const char *name, Timestamp started) {
            RolloutSummary summary;
            summary.plan = plan();
            summary.plan.id = id;
            summary.plan.artifacts.front().reference.name = name;
            summary.header.startedAt = started;
            return summary;
        };
        std::vector<RolloutSummary> all{earlier("old", "AQ-3", start), earlier("newer", "AQ-3", start + 1h),
                                        earlier("other", "Pump", start + 2h),
                                        earlier("draft", "AQ-3", noTime), earlier("r1", "AQ-3", start + 3h)};
        QCOMPARE(lastOfClass(all, plan())->plan.id, std::string("newer"));
        all[2].plan.artifacts.front().models = {"AQ-3A", "AQ-3B"};
        RolloutPlan now = plan();
        now.artifacts.front().models = {"AQ-3B"}; // another name, the same devices
        QCOMPARE(lastOfClass(all, now)->plan.id, std::string("other"));
        all[2].plan.isRollback = true;
        QCOMPARE(lastOfClass(all, now)->plan.id, std::string("newer"));
        QVERIFY(!lastOfClass({}, now));

        RolloutSummary last = earlier("last", "AQ-3", start);
        last.plan.artifacts.front().reference.version = "2.4.1";
        last.header.standing = {RolloutState::CompletedWithFailures};
        last.header.endedAt = start + 80min;
        last.targets = 200;
        last.counts[size_t(UpdateState::Succeeded)] = 195;
        last.counts[size_t(UpdateState::Failed)] = 5;
        last.effects.failed = 5;
        const QStringList same = comparisonText(last, plan(), 200);
        QCOMPARE(same.size(), 3);
        QVERIFY2(same[0].contains(u"AQ-3 2.4.1 on 200 device(s): Completed with failures."_s),
                 qPrintable(same[0]));
        QCOMPARE(same[1], u"195 updated, 5 failed (2.5\u202f%), in 1 h 20 min."_s);
        QCOMPARE(same[2], u"This time everything is as it was then."_s);
        now = plan();
        now.gates.failPercent = 5;
        now.pace.concurrency = 20;
        now.phases = {{.name = "All", .percent = 100, .devices = {}}};
        now.health.enabled = true;
        QCOMPARE(
            comparisonText(last, now, 350).at(2),
            u"This time: devices: 350 instead of 200; phases: 100\u202f% instead of 20\u202f% · "
            "100\u202f%; limit of failures: 5\u202f% instead of none; at a time: 20 instead of 50; health "
            "gate: on instead of off."_s);
    }

    void whatComesBeforeARelease_data()
    {
        QTest::addColumn<Detour>("detour");
        QTest::addColumn<QString>("text");
        using enum Ineligibility;
        QTest::newRow("a step between") << Detour{NoVersionPath, {}, "1.5", "1.0", {{"fw", "1.5.2"}}, 3}
                                        << u"1.0 is older than 1.5: roll out 1.5.2 first, then 2.0"_s;
        QTest::newRow("two steps")
            << Detour{NoVersionPath, {}, {}, "0.9", {{"fw", "1.0"}, {"fw", "1.5"}}, 3}
            << u"0.9 is none of the versions it goes over: roll out 1.0 → 1.5 first, then 2.0"_s;
        QTest::newRow("no way") << Detour{NoVersionPath, {}, "1.5", "0.1", {}, 3}
                                << u"0.1 is older than 1.5: no release of the library leads to 2.0"_s;
        QTest::newRow("a part that is too old")
            << Detour{MissingDependency, "boot", "3", "2", {{"boot", "4"}}, 3}
            << u"boot is 2, and 3 is needed: roll out boot 4 first"_s;
        QTest::newRow("a part that is not there")
            << Detour{MissingDependency, "boot", "3", {}, {}, 3}
            << u"boot 3 is missing: the library has no release of it that is new enough"_s;
    }
    void whatComesBeforeARelease()
    {
        QFETCH(Detour, detour);
        QFETCH(QString, text);
        QCOMPARE(detourText(detour, "2.0"), text);
    }
};

QTEST_GUILESS_MAIN(TestRolloutModels)
#include "tst_rolloutmodels.moc"
