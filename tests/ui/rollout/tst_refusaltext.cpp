// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollout/refusaltext.h"

#include "models/rollout/rollout.h"
#include "ui/widgets/errortext.h"

#include <QSet>
#include <QTest>

#include <functional>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'767'225'600'000}}; // 2026-01-01

RolloutPlan goodPlan()
{
    RolloutPlan plan;
    plan.id = "r1";
    plan.author = "ada";
    plan.artifacts = {
        {.reference = {.name = "AQ-3", .version = "2.0", .size = 1, .sha256 = std::string(64, 'a')}}};
    plan.phases = {{.name = "One", .percent = 50, .devices = {}}, {.name = "All", .devices = {}}};
    return plan;
}

std::vector<TargetFacts> facts() { return {{.device = "d1"}, {.device = "d2"}}; }

Rollout readyOne(RolloutPlan plan = goodPlan())
{
    Rollout rollout(std::move(plan));
    if (!rollout.validate(facts(), start))
        qFatal("the plan is not valid");
    return rollout;
}

Rollout runningOne(RolloutPlan plan = goodPlan())
{
    Rollout rollout = readyOne(std::move(plan));
    rollout.setLease(1, start);
    if (!rollout.start("ada", start))
        qFatal("it does not start");
    return rollout;
}

Rollout waitingOne()
{
    RolloutPlan plan = goodPlan();
    plan.needsApproval = true;
    return readyOne(std::move(plan));
}

using Order = std::function<Result<void>()>;
using Break = std::function<void(RolloutPlan &)>;

} // namespace

Q_DECLARE_METATYPE(Order)
Q_DECLARE_METATYPE(Break)

class TestRefusalText : public QObject
{
    Q_OBJECT
private slots:
    void everyRefusalHasASentenceOfItsOwn()
    {
        QSet<QString> sentences;
        for (size_t i = 0; i < refusalCount; ++i) {
            const auto why = static_cast<Refusal>(i);
            const Error error = refusal(why, "pump-7");
            QCOMPARE(refusalOf(error), std::optional(why));
            const QString sentence = refusalText(error);
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u"%1"_s), qPrintable(sentence));
            QVERIFY2(sentence != error.what, qPrintable(sentence)); // that is for the log
            QVERIFY2(sentence != errorText(error), qPrintable(sentence));
            sentences.insert(sentence);
        }
        QCOMPARE(size_t(sentences.size()), refusalCount);
    }

    void otherErrorsAreToldAsEverywhere()
    {
        const Error full{ErrorKind::Unreachable, u"disk full"_s, u"orders.sqlite"_s};
        QVERIFY(!refusalOf(full));
        QCOMPARE(refusalText(full), errorText(full));
        const Error similar{ErrorKind::Internal, u"it is not ready"_s, {}};
        QVERIFY(!refusalOf(similar)); // the kind counts too
    }

    void hostileSubjectsStayOnOneLine()
    {
        const std::string hostile = "d\n\t1" + std::string(500, 'x');
        const QString sentence = refusalText(refusal(Refusal::DeviceTwice, hostile));
        QVERIFY2(!sentence.contains(u'\n') && sentence.size() < 150, qPrintable(sentence));
    }

    void whatTheEngineRefusesIsToldApart_data()
    {
        QTest::addColumn<Order>("order");
        QTest::addColumn<int>("why");
        using Kind = UpdateEventKind;
        const auto row = [](const char *name, Refusal why, const Order &order) {
            QTest::newRow(name) << order << int(why);
        };
        row("edit what runs", Refusal::NotEditable, [] { return runningOne().edit(goodPlan(), start); });
        row("check what runs", Refusal::NotDraft, [] { return runningOne().validate(facts(), start); });
        row("check a settled plan", Refusal::NotDraft, [] { return readyOne().validateAsPlanned(start); });
        row("approve what needs none", Refusal::NothingToApprove,
            [] { return readyOne().approve("grace", {}, start); });
        row("reject what needs none", Refusal::NothingToApprove,
            [] { return readyOne().reject("grace", "no", start); });
        row("approve one's own", Refusal::SecondPerson, [] {
            Rollout rollout = waitingOne();
            return rollout.approve("ada", rollout.hash(), start);
        });
        row("approve another plan", Refusal::OtherPlan,
            [] { return waitingOne().approve("grace", "0123", start); });
        row("start a draft", Refusal::NotReady, [] { return Rollout(goodPlan()).start("ada", start); });
        row("schedule a draft", Refusal::NotReady, [] { return Rollout(goodPlan()).schedule("ada", start); });
        row("start without the lease", Refusal::DrivenElsewhere,
            [] { return readyOne().start("ada", start); });
        row("pause what waits", Refusal::NotRunning,
            [] { return readyOne().pause(PauseReason::Manual, "ada", start); });
        row("resume what runs", Refusal::NotPaused, [] { return runningOne().resume("ada", {}, start); });
        row("resume after a gate without a word", Refusal::NoteNeeded, [] {
            Rollout rollout = runningOne();
            (void)rollout.pause(PauseReason::FailureGate, {}, start);
            return rollout.resume("ada", {}, start);
        });
        row("resume without the lease", Refusal::DrivenElsewhere, [] {
            Rollout rollout = runningOne();
            rollout.setLease(0, start);
            return rollout.resume("ada", "go on", start);
        });
        row("cancel without the lease", Refusal::DrivenElsewhere,
            [] { return readyOne().cancel(CancelMode::Soft, "ada", start); });
        row("cancel twice", Refusal::NothingToCancel, [] {
            Rollout rollout = runningOne();
            (void)rollout.cancel(CancelMode::Forced, "ada", start);
            return rollout.cancel(CancelMode::Forced, "ada", start);
        });
        row("roll back before the start", Refusal::NothingToRollBack, [] {
            Rollout rollout = readyOne();
            rollout.setLease(1, start);
            return rollout.rollBack("ada", start);
        });
        row("skip without a reason", Refusal::ReasonNeeded,
            [] { return runningOne().skipPhase("ada", {}, start); });
        row("skip before the start", Refusal::NoPhaseToSkip, [] {
            Rollout rollout = readyOne();
            rollout.setLease(1, start);
            return rollout.skipPhase("ada", "why not", start);
        });
        row("approve a phase that needs none", Refusal::NoPhaseToApprove,
            [] { return runningOne().approvePhase("ada", start); });
        row("install what was not staged", Refusal::NothingStaged,
            [] { return runningOne().install("ada", start); });
        row("an order for nobody", Refusal::UnknownOrder,
            [] { return runningOne().orderDevice(99, Kind::Skip, "ada", "x", start); });
        row("force without a reason", Refusal::ReasonNeeded,
            [] { return runningOne().orderDevice(0, Kind::Force, "ada", {}, start); });
        row("skip a device twice", Refusal::DeviceIsPast, [] {
            Rollout rollout = readyOne();
            rollout.setLease(1, start);
            (void)rollout.orderDevice(0, Kind::Skip, "ada", "x", start);
            return rollout.orderDevice(0, Kind::Skip, "ada", "x", start);
        });
        row("no device at all", Refusal::NoDevice, [] { return Rollout(goodPlan()).validate({}, start); });
    }
    void whatTheEngineRefusesIsToldApart()
    {
        QFETCH(Order, order);
        QFETCH(int, why);
        const Result<void> answer = order();
        QVERIFY(!answer);
        QCOMPARE(refusalText(answer.error()),
                 refusalText(refusal(static_cast<Refusal>(why), answer.error().subject.toStdString())));
        QVERIFY(refusalOf(answer.error()));
    }

    void whatIsWrongWithAPlanIsToldApart_data()
    {
        QTest::addColumn<Break>("spoil");
        QTest::addColumn<int>("why");
        const auto row = [](const char *name, Refusal why, const Break &spoil) {
            QTest::newRow(name) << spoil << int(why);
        };
        row("id", Refusal::BadId, [](RolloutPlan &plan) { plan.id = "a/b"; });
        row("no release", Refusal::NoRelease, [](RolloutPlan &plan) { plan.artifacts.clear(); });
        row("no version", Refusal::NoVersion,
            [](RolloutPlan &plan) { plan.artifacts[0].reference.version.clear(); });
        row("no hash", Refusal::NoHash,
            [](RolloutPlan &plan) { plan.artifacts[0].reference.sha256 = "abc"; });
        row("delta", Refusal::DeltaWithoutBase,
            [](RolloutPlan &plan) { plan.artifacts[0].reference.kind = ArtifactKind::Delta; });
        row("no phase", Refusal::NoPhase, [](RolloutPlan &plan) { plan.phases.clear(); });
        row("falling", Refusal::PhasesDoNotRise, [](RolloutPlan &plan) { plan.phases[0].percent = 0; });
        row("not all", Refusal::LastPhaseIsNotAll, [](RolloutPlan &plan) { plan.phases[1].percent = 60; });
        row("nobody at a time", Refusal::NoConcurrency, [](RolloutPlan &plan) { plan.pace.concurrency = 0; });
        row("rate", Refusal::RateOutOfRange, [](RolloutPlan &plan) { plan.pace.perMinute = -1; });
        row("percent", Refusal::PercentOutOfRange, [](RolloutPlan &plan) { plan.gates.failPercent = 101; });
        row("deadline", Refusal::DeadlineBeforeStart, [](RolloutPlan &plan) { plan.deadline = 0ms; });
        row("window", Refusal::WindowWithoutDays, [](RolloutPlan &plan) {
            plan.window = MaintenanceWindow{0, 22h, 4h};
        });
        row("zone", Refusal::UnknownZone, [](RolloutPlan &plan) {
            plan.window = MaintenanceWindow{1, 22h, 4h};
            plan.zone = "Moon/Tranquility";
        });
        row("health", Refusal::HealthOutOfRange, [](RolloutPlan &plan) { plan.health.alertRise = -1; });
        row("device", Refusal::BadDeviceId,
            [](RolloutPlan &plan) { plan.targets = {{.device = "a/b", .zone = {}}}; });
        row("twice", Refusal::DeviceTwice, [](RolloutPlan &plan) {
            plan.targets = {{.device = "d1", .zone = {}}, {.device = "d1", .zone = {}}};
        });
        row("no such phase", Refusal::DeviceWithoutPlace,
            [](RolloutPlan &plan) { plan.targets = {{.device = "d1", .zone = {}, .phase = 7}}; });
    }
    void whatIsWrongWithAPlanIsToldApart()
    {
        QFETCH(Break, spoil);
        QFETCH(int, why);
        RolloutPlan plan = goodPlan();
        QVERIFY(checkPlan(plan).empty());
        spoil(plan);
        const auto errors = checkPlan(plan);
        QCOMPARE(errors.size(), 1U);
        QCOMPARE(refusalOf(errors.front()), std::optional(static_cast<Refusal>(why)));
    }
};

QTEST_GUILESS_MAIN(TestRefusalText)
#include "tst_refusaltext.moc"
