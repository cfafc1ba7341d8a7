// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/updatestate.h"

#include <QTest>

#include <array>
#include <map>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'700'000'000'000}};

const StageTimes times;
const RetryPolicy retry;

UpdateContext context()
{
    UpdateContext context;
    context.targetVersion = "2.0";
    context.times = &times;
    context.retry = &retry;
    context.epoch = 3;
    context.online = true;
    return context;
}

/// A device in `state` on its way from 1.0 to 2.0, as it would have come there.
UpdateRecord recordIn(UpdateState state)
{
    UpdateRecord r;
    r.state = state;
    r.since = r.progressAt = start;
    r.version = "1.0";
    r.boot = r.bootBefore = "b1";
    if (state == UpdateState::Selected || state == UpdateState::WaitingPhase
        || state == UpdateState::WaitingWindow || state == UpdateState::Ineligible
        || state == UpdateState::AlreadyInstalled)
        return r;
    r.previousVersion = "1.0";
    r.attempt = 1;
    r.epoch = 3;
    r.order = 7;
    r.orderKind = UpdateOrder::Publish;
    r.reportEpoch = 3;
    r.reportAttempt = 1;
    r.reportSequence = 10;
    switch (state) {
    case UpdateState::RetryWait:
        r.failures = 1;
        r.flags.failing = true;
        r.until = start + 5min;
        break;
    case UpdateState::Confirming:
        r.version = "2.0";
        r.boot = "b2";
        r.changedAt = start;
        r.until = start + 15min;
        break;
    case UpdateState::Unconfirmed: r.flags.claimed = true; break;
    case UpdateState::Cancelling: r.stage = UpdateState::Notified; break;
    case UpdateState::CancelRejected: r.stage = UpdateState::Downloading; break;
    case UpdateState::Succeeded:
        r.version = "2.0";
        r.boot = "b2";
        r.flags.claimed = true;
        break;
    default: break;
    }
    return r;
}

/// The names of the columns: events, and reports with what they carry.
const std::vector<QByteArray> columns{
    "eligible", "ineligible", "already", "dispatch", "hold", "window_closed", "window_opened", "withdraw",
    "ack", "seen", "gone", "evidence_new", "evidence_old", "cancel", "cancel_forced", "supersede", "remove",
    "skip", "force", "install", "resend", "tick", "deadline",
    // Reports; + with version 2.0 after a new boot, - with 1.0 and the old boot.
    "r:accepted-", "r:rejected-", "r:deferred-", "r:waiting_confirm-", "r:downloading-", "r:downloaded-",
    "r:verifying-", "r:verified-", "r:installing-", "r:rebooting-", "r:confirming+", "r:confirming-",
    "r:succeeded+", "r:succeeded-", "r:already_installed+", "r:already_installed-", "r:failed-",
    "r:rolled_back-", "r:cancelled-", "r:cancel_rejected-"};

const QByteArray reports =
    "r:accepted->accepted r:rejected->rejected r:deferred->deferred r:waiting_confirm->waiting_confirm "
    "r:downloading->downloading r:downloaded->downloaded r:verifying->verifying r:verified->verified "
    "r:installing->installing r:rebooting->rebooting r:confirming+>confirming r:confirming->rebooting "
    "r:succeeded+>confirming r:succeeded->unconfirmed r:already_installed+>confirming "
    "r:already_installed->unconfirmed r:failed->retry_wait r:rolled_back->rolled_back "
    "r:cancelled->retry_wait ";
// Nobody knows of an attempt of ours yet: a report tells of another driver's, which is adopted.
const QByteArray adopted = reports + "r:already_installed+>already_installed r:cancel_rejected->notified ";
const QByteArray unaccepted = reports + "r:already_installed+>already_installed ";
const QByteArray leave =
    "cancel>cancelled cancel_forced>cancelled supersede>superseded remove>removed skip>skipped ";

/// What each state does; everything that is not named leaves it as it is. Later words win.
const std::map<QByteArray, QByteArray> table{
    {"selected",
     "eligible>waiting_phase ineligible>ineligible already>already_installed deadline>skipped " + leave},
    {"waiting_phase",
     adopted + leave
         + "ineligible>ineligible dispatch>sending hold>waiting_online window_closed>waiting_window "
           "evidence_new>already_installed deadline>skipped"},
    {"waiting_window",
     adopted + leave
         + "ineligible>ineligible dispatch>sending hold>waiting_online window_opened>waiting_phase "
           "force>waiting_phase "
           "evidence_new>already_installed deadline>skipped"},
    {"sending",
     unaccepted
         + "ack>notified evidence_new>confirming cancel>cancelling cancel_forced>cancelling "
           "supersede>superseded "
           "remove>removed deadline>timed_out"},
    {"waiting_online",
     unaccepted + leave
         + "withdraw>waiting_phase seen>notified evidence_new>confirming cancel>cancelling "
           "cancel_forced>cancelling "
           "deadline>timed_out"},
    {"waiting_confirm",
     unaccepted + leave
         + "force>sending evidence_new>confirming cancel>cancelling cancel_forced>cancelling "
           "deadline>timed_out"},
    {"deferred",
     unaccepted + leave
         + "force>sending evidence_new>confirming cancel>cancelling cancel_forced>cancelling "
           "deadline>timed_out"},
    {"retry_wait", reports + leave + "dispatch>sending evidence_new>confirming deadline>failed"},
    {"notified",
     unaccepted
         + "gone>waiting_online evidence_new>confirming cancel>cancelling cancel_forced>cancelling "
           "supersede>superseded remove>removed tick>retry_wait deadline>timed_out"},
    {"accepted",
     reports
         + "evidence_new>confirming cancel_forced>cancelling remove>removed tick>retry_wait "
           "deadline>timed_out"},
    {"downloading",
     reports
         + "evidence_new>confirming cancel_forced>cancelling remove>removed tick>retry_wait "
           "deadline>timed_out"},
    {"downloaded",
     reports
         + "evidence_new>confirming cancel_forced>cancelling remove>removed tick>retry_wait "
           "deadline>timed_out"},
    {"verifying",
     reports
         + "evidence_new>confirming cancel_forced>cancelling remove>removed tick>retry_wait "
           "deadline>timed_out"},
    {"verified",
     reports
         + "evidence_new>confirming cancel_forced>cancelling remove>removed tick>retry_wait "
           "deadline>timed_out"},
    {"installing", reports + "evidence_new>confirming remove>removed tick>retry_wait deadline>timed_out"},
    {"rebooting", reports + "evidence_new>confirming remove>removed tick>lost deadline>timed_out"},
    {"confirming", // the old version again is a rollback, whatever else the report says
     "r:accepted->rolled_back r:rejected->rejected r:deferred->rolled_back r:waiting_confirm->rolled_back "
     "r:downloading->rolled_back r:downloaded->rolled_back r:verifying->rolled_back r:verified->rolled_back "
     "r:installing->rolled_back r:rebooting->rebooting r:confirming->rolled_back r:succeeded->rolled_back "
     "r:already_installed->rolled_back r:failed->retry_wait r:rolled_back->rolled_back "
     "r:cancelled->retry_wait "
     "remove>removed tick>lost deadline>timed_out"},
    {"unconfirmed",
     reports
         + "r:confirming->unconfirmed evidence_new>confirming remove>removed tick>failed deadline>failed"},
    {"lost", reports + "evidence_new>confirming evidence_old>rolled_back remove>removed deadline>failed"},
    {"cancelling", // what comes before the installation was sent before the device read the cancellation
     "r:accepted->accepted r:rejected->rejected r:downloading->downloading r:downloaded->downloaded "
     "r:verifying->verifying r:verified->verified r:installing->installing r:rebooting->rebooting "
     "r:confirming+>confirming r:confirming->rebooting r:succeeded+>confirming r:succeeded->unconfirmed "
     "r:already_installed+>already_installed r:already_installed->unconfirmed r:failed->failed "
     "r:rolled_back->rolled_back r:cancelled->cancelled r:cancel_rejected->cancel_rejected "
     "remove>removed tick>cancel_unconfirmed deadline>cancel_unconfirmed"},
    {"cancel_rejected",
     reports + "evidence_new>confirming remove>removed tick>retry_wait deadline>timed_out"},
};

QByteArray expected(const QByteArray &state, const QByteArray &column)
{
    QByteArray after = state;
    const auto line = table.find(state);
    if (line == table.end())
        return after; // terminal
    const auto words = line->second.split(' ');
    for (const QByteArray &word : words) {
        const qsizetype arrow = word.lastIndexOf('>');
        if (arrow > 0 && word.left(arrow) == column)
            after = word.mid(arrow + 1);
    }
    return after;
}

QByteArray word(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

UpdateReport reportFor(const QByteArray &column)
{
    UpdateReport report;
    report.rollout = "r1";
    report.revision = 1;
    report.epoch = 3;
    report.attempt = 1;
    report.sequence = 11;
    const bool proven = column.endsWith('+');
    report.installedVersion = proven ? "2.0" : "1.0";
    report.bootId = proven ? "b2" : "b1";
    const QByteArray name = column.mid(2, column.size() - 3);
    for (size_t i = 0; i < reportedStateCount; ++i) {
        if (word(reportedStateKey(static_cast<ReportedState>(i))) == name)
            report.state = static_cast<ReportedState>(i);
    }
    return report;
}

UpdateStep apply(const UpdateRecord &record, const UpdateEvent &event, Timestamp now = start + 1s,
                 const UpdateContext &with = context())
{
    return next(record, event, with, now);
}

UpdateStep applyReport(const UpdateRecord &record, const UpdateReport &report, Timestamp now = start + 1s,
                       const UpdateContext &with = context())
{
    return next(record, {.kind = UpdateEventKind::Report, .report = &report}, with, now);
}

} // namespace

class TestUpdateState : public QObject
{
    Q_OBJECT
private slots:
    void everyStateAnswersEveryEvent_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArray>("after");
        for (size_t s = 0; s < updateStateCount; ++s) {
            const QByteArray from = word(updateStateKey(static_cast<UpdateState>(s)));
            for (const QByteArray &column : columns)
                QTest::newRow((from + ", " + column).constData())
                    << int(s) << column << expected(from, column);
        }
    }
    void everyStateAnswersEveryEvent()
    {
        QFETCH(int, state);
        QFETCH(QByteArray, column);
        QFETCH(QByteArray, after);
        const UpdateRecord before = recordIn(static_cast<UpdateState>(state));
        UpdateEvent event;
        UpdateReport report;
        Timestamp now = start + 1s;
        if (column.startsWith("r:")) {
            report = reportFor(column);
            event.kind = UpdateEventKind::Report;
            event.report = &report;
        } else if (column == "evidence_new" || column == "evidence_old") {
            event.kind = UpdateEventKind::Evidence;
            event.version = column == "evidence_new" ? "2.0" : "1.0";
            event.bootId = "b2";
        } else {
            static const std::map<QByteArray, UpdateEventKind> kinds{
                {"eligible", UpdateEventKind::Eligible},
                {"ineligible", UpdateEventKind::Ineligible},
                {"already", UpdateEventKind::AlreadyInstalled},
                {"dispatch", UpdateEventKind::Dispatch},
                {"hold", UpdateEventKind::Hold},
                {"window_closed", UpdateEventKind::WindowClosed},
                {"window_opened", UpdateEventKind::WindowOpened},
                {"withdraw", UpdateEventKind::Withdraw},
                {"ack", UpdateEventKind::Acknowledged},
                {"seen", UpdateEventKind::Seen},
                {"gone", UpdateEventKind::Gone},
                {"cancel", UpdateEventKind::Cancel},
                {"cancel_forced", UpdateEventKind::CancelForced},
                {"supersede", UpdateEventKind::Supersede},
                {"remove", UpdateEventKind::Remove},
                {"skip", UpdateEventKind::Skip},
                {"force", UpdateEventKind::Force},
                {"install", UpdateEventKind::Install},
                {"resend", UpdateEventKind::Resend},
                {"tick", UpdateEventKind::Tick},
                {"deadline", UpdateEventKind::Deadline},
            };
            event.kind = kinds.at(column);
            event.order = 7;
            event.ineligibility = Ineligibility::WrongHardware;
            if (column == "tick")
                now = start + 24h;
        }
        const UpdateStep step = next(before, event, context(), now);
        QCOMPARE(word(updateStateKey(step.record.state)), after);
        if (isTerminal(before.state))
            QCOMPARE(step.record.state, before.state);
        // A manifest that nobody needs any more is taken off the broker.
        if (!isTerminal(before.state) && isTerminal(step.record.state) && step.record.attempt > 0)
            QCOMPARE(step.order, UpdateOrder::Clear);
        if (step.record.state == UpdateState::Sending && before.state != UpdateState::Sending)
            QCOMPARE(step.order, UpdateOrder::Publish);
    }

    void succeedsOnlyWithAllOfTheEvidence_data()
    {
        QTest::addColumn<bool>("claims");
        QTest::addColumn<bool>("version");
        QTest::addColumn<bool>("boot");
        QTest::addColumn<bool>("probation");
        QTest::addColumn<bool>("reboots");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("all of it") << true << true << true << true << true << QByteArray("succeeded");
        QTest::newRow("no claim") << false << true << true << true << true << QByteArray("confirming");
        QTest::newRow("old version") << true << false << true << true << true << QByteArray("unconfirmed");
        QTest::newRow("same boot") << true << true << false << true << true << QByteArray("unconfirmed");
        QTest::newRow("too early") << true << true << true << false << true << QByteArray("confirming");
        QTest::newRow("a package needs no boot")
            << true << true << false << true << false << QByteArray("succeeded");
        QTest::newRow("but its version")
            << true << false << false << true << false << QByteArray("unconfirmed");
    }
    void succeedsOnlyWithAllOfTheEvidence()
    {
        QFETCH(bool, claims);
        QFETCH(bool, version);
        QFETCH(bool, boot);
        QFETCH(bool, probation);
        QFETCH(bool, reboots);
        QFETCH(QByteArray, after);
        UpdateContext with = context();
        with.needsReboot = reboots;
        UpdateReport report = reportFor(claims ? "r:succeeded+" : "r:confirming+");
        report.installedVersion = version ? "2.0" : "1.0";
        report.bootId = boot ? "b2" : "b1";
        UpdateRecord record =
            applyReport(recordIn(UpdateState::Rebooting), report, start + 1min, with).record;
        const Timestamp later = start + 1min + (probation ? 15min : 14min);
        record = apply(record, {.kind = UpdateEventKind::Tick}, later, with).record;
        QCOMPARE(word(updateStateKey(record.state)), after);
    }

    void aClaimWithoutEvidenceFailsAfterHalfAnHour()
    {
        UpdateRecord record =
            applyReport(recordIn(UpdateState::Rebooting), reportFor("r:succeeded-"), start).record;
        QCOMPARE(record.state, UpdateState::Unconfirmed);
        QCOMPARE(nextDue(record, context()), start + 30min);
        QCOMPARE(apply(record, {}, start + 30min - 1ms).record.state, UpdateState::Unconfirmed);
        record = apply(record, {}, start + 30min).record;
        QCOMPARE(record.state, UpdateState::Failed);
        QCOMPARE(record.code, std::string("no_evidence"));
    }

    void everyRebootStartsTheProbationAgain()
    {
        UpdateReport report = reportFor("r:succeeded+");
        UpdateRecord record = applyReport(recordIn(UpdateState::Rebooting), report, start).record;
        QCOMPARE(record.until, start + 15min);
        record = apply(record, {.kind = UpdateEventKind::Evidence, .bootId = "b3"}, start + 10min).record;
        QCOMPARE(record.until, start + 25min);
        QCOMPARE(apply(record, {}, start + 24min).record.state, UpdateState::Confirming);
        QCOMPARE(apply(record, {}, start + 25min).record.state, UpdateState::Succeeded);
        // Rebooting for ever is a device that is lost: twice the probation and the time for a reboot.
        record = apply(record, {.kind = UpdateEventKind::Evidence, .bootId = "b4"}, start + 24min).record;
        record = apply(record, {.kind = UpdateEventKind::Evidence, .bootId = "b5"}, start + 38min).record;
        QCOMPARE(apply(record, {}, start + 40min).record.state, UpdateState::Lost);
    }

    void oldReportsAreIgnored_data()
    {
        QTest::addColumn<int>("epoch");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<int>("sequence");
        QTest::addColumn<bool>("taken");
        QTest::newRow("newer") << 3 << 1 << 11 << true;
        QTest::newRow("the same again") << 3 << 1 << 10 << false;
        QTest::newRow("older") << 3 << 1 << 9 << false;
        QTest::newRow("of an older driver") << 2 << 1 << 99 << false;
        QTest::newRow("of a newer driver") << 4 << 1 << 1 << true;
        QTest::newRow("of no attempt") << 9 << 0 << 99 << false;
    }
    void oldReportsAreIgnored()
    {
        QFETCH(int, epoch);
        QFETCH(int, attempt);
        QFETCH(int, sequence);
        QFETCH(bool, taken);
        UpdateReport report = reportFor("r:installing-");
        report.epoch = quint64(epoch);
        report.attempt = quint32(attempt);
        report.sequence = quint64(sequence);
        const UpdateStep step = applyReport(recordIn(UpdateState::Downloading), report);
        QCOMPARE(step.record.state, taken ? UpdateState::Installing : UpdateState::Downloading);
        QCOMPARE(step.changed, taken);
    }

    void aReportOfAnEarlierAttemptIsIgnored()
    {
        UpdateRecord record = recordIn(UpdateState::Accepted);
        record.attempt = 2;
        QVERIFY(!applyReport(record, reportFor("r:failed-")).changed);
    }

    void lateWordsBecomeFlags_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QByteArray>("report");
        QTest::addColumn<bool>("late");
        QTest::addColumn<bool>("drifted");
        using enum UpdateState;
        QTest::newRow("success after the time-out")
            << int(TimedOut) << QByteArray("r:succeeded+") << true << false;
        QTest::newRow("progress after a failure")
            << int(Failed) << QByteArray("r:downloading-") << true << false;
        QTest::newRow("success again") << int(Succeeded) << QByteArray("r:succeeded+") << false << false;
        QTest::newRow("an old version after success")
            << int(Succeeded) << QByteArray("r:succeeded-") << false << true;
        QTest::newRow("installs although cancelled")
            << int(CancelUnconfirmed) << QByteArray("r:installing-") << true << false;
    }
    void lateWordsBecomeFlags()
    {
        QFETCH(int, state);
        QFETCH(QByteArray, report);
        QFETCH(bool, late);
        QFETCH(bool, drifted);
        const UpdateRecord before = recordIn(static_cast<UpdateState>(state));
        const UpdateStep step = applyReport(before, reportFor(report));
        QCOMPARE(step.record.state, before.state);
        QCOMPARE(bool(step.record.flags.late), late);
        QCOMPARE(bool(step.record.flags.drifted), drifted);
        QCOMPARE(step.order, UpdateOrder::None);
    }

    void driftIsSeenInTheInfoToo()
    {
        const UpdateRecord done = recordIn(UpdateState::Succeeded);
        UpdateRecord record = apply(done, {.kind = UpdateEventKind::Evidence, .version = "3.0"}).record;
        QCOMPARE(record.state, UpdateState::Succeeded);
        QVERIFY(record.flags.drifted);
        QVERIFY(!isChanged(record, "2.0"));
        record = apply(record, {.kind = UpdateEventKind::Evidence, .version = "2.0"}).record;
        QVERIFY(!record.flags.drifted);
        QVERIFY(isChanged(record, "2.0"));
    }

    void retriesWaitLongerAndEnd_data()
    {
        QTest::addColumn<double>("random");
        QTest::addColumn<qint64>("firstMs");
        QTest::addColumn<qint64>("secondMs");
        QTest::newRow("no jitter drawn") << 0.5 << qint64(5 * 60'000) << qint64(30 * 60'000);
        QTest::newRow("shortest") << 0.0 << qint64(4 * 60'000) << qint64(24 * 60'000);
        QTest::newRow("three quarters") << 0.75 << qint64(330'000) << qint64(33 * 60'000);
    }
    void retriesWaitLongerAndEnd()
    {
        QFETCH(double, random);
        QFETCH(qint64, firstMs);
        QFETCH(qint64, secondMs);
        UpdateContext with = context();
        with.random = random;
        UpdateReport report = reportFor("r:failed-");
        report.code = "no_space";
        UpdateRecord record = applyReport(recordIn(UpdateState::Downloading), report, start, with).record;
        QCOMPARE(record.state, UpdateState::RetryWait);
        QCOMPARE(record.until, start + Milliseconds(firstMs));
        QVERIFY(record.flags.failing);
        record = apply(record, {.kind = UpdateEventKind::Dispatch}, record.until, with).record;
        QCOMPARE(record.attempt, 2U);
        report.attempt = 2;
        record = applyReport(record, report, start, with).record;
        QCOMPARE(record.until, start + Milliseconds(secondMs));
        record = apply(record, {.kind = UpdateEventKind::Dispatch}, record.until, with).record;
        report.attempt = 3;
        record = applyReport(record, report, start, with).record;
        QCOMPARE(record.state, UpdateState::Failed);
        QCOMPARE(record.code, std::string("no_space"));
        QCOMPARE(record.stage, UpdateState::Sending);
    }

    void whatIsRetriedFollowsThePolicy_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("only");
        QTest::addColumn<bool>("cancelling");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("any code") << QByteArray("no_space") << QByteArray() << false
                                  << QByteArray("retry_wait");
        QTest::newRow("a bad signature, never")
            << QByteArray("bad_signature") << QByteArray() << false << QByteArray("failed");
        QTest::newRow("in the list") << QByteArray("network") << QByteArray("network") << false
                                     << QByteArray("retry_wait");
        QTest::newRow("not in the list")
            << QByteArray("no_space") << QByteArray("network") << false << QByteArray("failed");
        QTest::newRow("not while cancelling")
            << QByteArray("network") << QByteArray() << true << QByteArray("failed");
    }
    void whatIsRetriedFollowsThePolicy()
    {
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, only);
        QFETCH(bool, cancelling);
        QFETCH(QByteArray, after);
        RetryPolicy policy;
        if (!only.isEmpty())
            policy.codes = {only.toStdString()};
        UpdateContext with = context();
        with.retry = &policy;
        with.mayRetry = !cancelling;
        UpdateReport report = reportFor("r:failed-");
        report.code = code.toStdString();
        QCOMPARE(word(updateStateKey(
                     applyReport(recordIn(UpdateState::Installing), report, start, with).record.state)),
                 after);
    }

    void theAcknowledgementOfAnOldOrderIsIgnored()
    {
        const UpdateRecord record = recordIn(UpdateState::Sending);
        QCOMPARE(apply(record, {.kind = UpdateEventKind::Acknowledged, .order = 6}).record.state,
                 UpdateState::Sending);
        UpdateContext away = context();
        away.online = false;
        QCOMPARE(apply(record, {.kind = UpdateEventKind::Acknowledged, .order = 7}, start, away).record.state,
                 UpdateState::WaitingOnline);
    }

    void aWithdrawnManifestOfADeviceThatIsAwayIsCancelledAtOnce()
    {
        UpdateContext away = context();
        away.online = false;
        UpdateStep step =
            apply(recordIn(UpdateState::WaitingOnline), {.kind = UpdateEventKind::Cancel}, start, away);
        QCOMPARE(step.record.state, UpdateState::Cancelling);
        QCOMPARE(step.order, UpdateOrder::Clear);
        step.record.order = 8;
        step = apply(step.record, {.kind = UpdateEventKind::Acknowledged, .order = 8}, start, away);
        QCOMPARE(step.record.state, UpdateState::Cancelled);
    }

    void aForcedCancelAsksOnlyBeforeTheInstallation_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("order");
        using enum UpdateState;
        for (const auto state :
             {Accepted, Downloading, Downloaded, Verifying, Verified, WaitingConfirm, Deferred})
            QTest::newRow(word(updateStateKey(state)).constData())
                << int(state) << int(UpdateOrder::PublishCancel);
        for (const auto state : {Sending, WaitingOnline, Notified})
            QTest::newRow(word(updateStateKey(state)).constData()) << int(state) << int(UpdateOrder::Clear);
        for (const auto state : {Installing, Rebooting, Confirming, Unconfirmed, Lost, CancelRejected})
            QTest::newRow(word(updateStateKey(state)).constData()) << int(state) << int(UpdateOrder::None);
    }
    void aForcedCancelAsksOnlyBeforeTheInstallation()
    {
        QFETCH(int, state);
        QFETCH(int, order);
        QCOMPARE(int(apply(recordIn(static_cast<UpdateState>(state)), {.kind = UpdateEventKind::CancelForced})
                         .order),
                 order);
    }

    void downloadNowInstallLater()
    {
        UpdateContext with = context();
        with.install = InstallPolicy::DownloadOnly;
        UpdateRecord record = recordIn(UpdateState::Verified);
        QCOMPARE(nextDue(record, with), noTime);
        UpdateStep step = apply(record, {.kind = UpdateEventKind::Install}, start, with);
        QCOMPARE(step.record.state, UpdateState::Sending);
        QCOMPARE(step.order, UpdateOrder::Publish);
        QCOMPARE(step.record.attempt, 1U);
        QVERIFY(!apply(recordIn(UpdateState::Downloading), {.kind = UpdateEventKind::Install}, start, with)
                     .changed);
    }

    void aDeferralThatTakesAPlaceTooManyIsHeldAndSentAgain()
    {
        UpdateReport report = reportFor("r:deferred-");
        report.until = start + 2h;
        report.code = "low_battery";
        UpdateRecord record = applyReport(recordIn(UpdateState::Notified), report).record;
        QCOMPARE(record.until, start + 2h);
        QVERIFY(isOutstanding(record));
        UpdateStep step = apply(record, {.kind = UpdateEventKind::Hold});
        QCOMPARE(step.order, UpdateOrder::Clear);
        QVERIFY(!isOutstanding(step.record));
        step = apply(step.record, {.kind = UpdateEventKind::Dispatch}, start + 2h);
        QCOMPARE(step.record.state, UpdateState::Sending);
        QCOMPARE(step.record.attempt, 2U);
        QCOMPARE(step.record.failures, 0U);
    }

    void everyTimerHasItsTime_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<qint64>("seconds"); // -1: none
        using enum UpdateState;
        QTest::newRow("notified") << int(Notified) << qint64(60);
        QTest::newRow("accepted") << int(Accepted) << qint64(15 * 60);
        QTest::newRow("downloading") << int(Downloading) << qint64(15 * 60);
        QTest::newRow("installing") << int(Installing) << qint64(30 * 60);
        QTest::newRow("rebooting") << int(Rebooting) << qint64(10 * 60);
        QTest::newRow("confirming, nothing claimed") << int(Confirming) << qint64(40 * 60);
        QTest::newRow("unconfirmed") << int(Unconfirmed) << qint64(30 * 60);
        QTest::newRow("cancelling") << int(Cancelling) << qint64(10 * 60);
        QTest::newRow("retry") << int(RetryWait) << qint64(5 * 60);
        QTest::newRow("away") << int(WaitingOnline) << qint64(-1);
        QTest::newRow("lost") << int(Lost) << qint64(-1);
        QTest::newRow("succeeded") << int(Succeeded) << qint64(-1);
    }
    void everyTimerHasItsTime()
    {
        QFETCH(int, state);
        QFETCH(qint64, seconds);
        QCOMPARE(nextDue(recordIn(static_cast<UpdateState>(state)), context()),
                 seconds < 0 ? noTime : start + std::chrono::seconds(seconds));
    }

    void progressMovesTheStallTimer()
    {
        UpdateReport report = reportFor("r:downloading-");
        report.percent = 10;
        UpdateRecord record = applyReport(recordIn(UpdateState::Downloading), report, start + 10min).record;
        QCOMPARE(nextDue(record, context()), start + 25min);
        ++report.sequence; // the same ten percent are no progress
        record = applyReport(record, report, start + 20min).record;
        QCOMPARE(nextDue(record, context()), start + 25min);
    }
};

QTEST_GUILESS_MAIN(TestUpdateState)
#include "tst_updatestate.moc"
