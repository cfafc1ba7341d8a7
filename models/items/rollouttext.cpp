// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rollouttext.h"

#include "models/items/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <climits>
#include <cmath>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// The context of every text here.
struct RolloutText
{
    Q_DECLARE_TR_FUNCTIONS(RolloutText)
};

QString devicesText(qint64 count)
{
    return RolloutText::tr("%Ln device(s)", nullptr, static_cast<int>(std::min<qint64>(count, INT_MAX)));
}

QString counted(qint64 count) { return countText(static_cast<quint64>(std::max<qint64>(0, count))); }

QString percentText(double percent)
{
    return QLocale().toString(percent, 'f', percent == std::floor(percent) ? 0 : 1) + u"\u202f%"_s;
}

} // namespace

QString rolloutStateText(RolloutState state)
{
    switch (state) {
    case RolloutState::Draft: return RolloutText::tr("Draft");
    case RolloutState::Validating: return RolloutText::tr("Checking");
    case RolloutState::AwaitingApproval: return RolloutText::tr("Waits for approval");
    case RolloutState::Ready: return RolloutText::tr("Ready");
    case RolloutState::Scheduled: return RolloutText::tr("Scheduled");
    case RolloutState::Running: return RolloutText::tr("Running");
    case RolloutState::Paused: return RolloutText::tr("Paused");
    case RolloutState::Cancelling: return RolloutText::tr("Cancelling");
    case RolloutState::RollingBack: return RolloutText::tr("Rolling back");
    case RolloutState::Completed: return RolloutText::tr("Completed");
    case RolloutState::CompletedWithFailures: return RolloutText::tr("Completed with failures");
    case RolloutState::Expired: return RolloutText::tr("Ended at its deadline");
    case RolloutState::Cancelled: return RolloutText::tr("Cancelled");
    case RolloutState::RolledBack: return RolloutText::tr("Rolled back");
    }
    return {};
}

QString pauseReasonText(PauseReason reason)
{
    switch (reason) {
    case PauseReason::None: return {};
    case PauseReason::Manual: return RolloutText::tr("Paused by hand.");
    case PauseReason::FailureGate: return RolloutText::tr("Too many devices failed.");
    case PauseReason::HealthGate: return RolloutText::tr("Updated devices are worse off than the others.");
    case PauseReason::SoakApproval: return RolloutText::tr("The phase has passed and waits for your word.");
    case PauseReason::WindowClosed:
        return RolloutText::tr("All devices that are left wait for their maintenance window.");
    case PauseReason::DriverLost: return RolloutText::tr("Another program drives it now.");
    case PauseReason::BrokerLost: return RolloutText::tr("The connection to the broker is lost.");
    case PauseReason::DriverRestarted:
        return RolloutText::tr("Fleetscope was closed while it ran. Nothing was sent since.");
    case PauseReason::RollbackStopped: return RolloutText::tr("The rollback has stopped.");
    case PauseReason::StaleData: return RolloutText::tr("What is known of the devices is too old.");
    }
    return {};
}

QString phaseStateText(PhaseState state)
{
    switch (state) {
    case PhaseState::Pending: return RolloutText::tr("not yet");
    case PhaseState::Open: return RolloutText::tr("sending");
    case PhaseState::Draining: return RolloutText::tr("all sent");
    case PhaseState::Soaking: return RolloutText::tr("being watched");
    case PhaseState::Passed: return RolloutText::tr("passed");
    case PhaseState::Failed: return RolloutText::tr("failed");
    case PhaseState::Skipped: return RolloutText::tr("skipped");
    }
    return {};
}

QString updateStateText(UpdateState state)
{
    switch (state) {
    case UpdateState::Selected: return RolloutText::tr("selected");
    case UpdateState::WaitingPhase: return RolloutText::tr("waits for its phase");
    case UpdateState::WaitingWindow: return RolloutText::tr("waits for its window");
    case UpdateState::Sending: return RolloutText::tr("being told");
    case UpdateState::WaitingOnline: return RolloutText::tr("away");
    case UpdateState::WaitingConfirm: return RolloutText::tr("waits for somebody there");
    case UpdateState::Deferred: return RolloutText::tr("put off");
    case UpdateState::RetryWait: return RolloutText::tr("tries again");
    case UpdateState::Notified: return RolloutText::tr("told");
    case UpdateState::Accepted: return RolloutText::tr("accepted");
    case UpdateState::Downloading: return RolloutText::tr("downloading");
    case UpdateState::Downloaded: return RolloutText::tr("downloaded");
    case UpdateState::Verifying: return RolloutText::tr("verifying");
    case UpdateState::Verified: return RolloutText::tr("verified");
    case UpdateState::Installing: return RolloutText::tr("installing");
    case UpdateState::Rebooting: return RolloutText::tr("rebooting");
    case UpdateState::Confirming: return RolloutText::tr("on probation");
    case UpdateState::Unconfirmed: return RolloutText::tr("evidence is missing");
    case UpdateState::Lost: return RolloutText::tr("silent since it rebooted");
    case UpdateState::Cancelling: return RolloutText::tr("being cancelled");
    case UpdateState::CancelRejected: return RolloutText::tr("goes on");
    case UpdateState::Succeeded: return RolloutText::tr("updated");
    case UpdateState::Ineligible: return RolloutText::tr("does not fit");
    case UpdateState::AlreadyInstalled: return RolloutText::tr("had it already");
    case UpdateState::Rejected: return RolloutText::tr("refused");
    case UpdateState::Failed: return RolloutText::tr("failed");
    case UpdateState::TimedOut: return RolloutText::tr("timed out");
    case UpdateState::RolledBack: return RolloutText::tr("went back by itself");
    case UpdateState::Cancelled: return RolloutText::tr("cancelled");
    case UpdateState::CancelUnconfirmed: return RolloutText::tr("cancelled, no answer");
    case UpdateState::Superseded: return RolloutText::tr("superseded");
    case UpdateState::Removed: return RolloutText::tr("removed");
    case UpdateState::Skipped: return RolloutText::tr("skipped");
    }
    return {};
}

QString updateStageText(UpdateStage stage)
{
    switch (stage) {
    case UpdateStage::Pending: return RolloutText::tr("waiting");
    case UpdateStage::Away: return RolloutText::tr("away");
    case UpdateStage::Downloading: return RolloutText::tr("downloading");
    case UpdateStage::Installing: return RolloutText::tr("installing");
    case UpdateStage::Rebooting: return RolloutText::tr("rebooting");
    case UpdateStage::Succeeded: return RolloutText::tr("updated");
    case UpdateStage::Failed: return RolloutText::tr("failed");
    case UpdateStage::RolledBack: return RolloutText::tr("went back");
    case UpdateStage::Neutral: return RolloutText::tr("not taking part");
    }
    return {};
}

QString ineligibilityText(Ineligibility reason)
{
    switch (reason) {
    case Ineligibility::None: return {};
    case Ineligibility::WrongHardware: return RolloutText::tr("other hardware");
    case Ineligibility::WrongClass: return RolloutText::tr("another model");
    case Ineligibility::NoVersionPath: return RolloutText::tr("cannot be updated from its version");
    case Ineligibility::UnknownVersion: return RolloutText::tr("never said which version it runs");
    case Ineligibility::MissingDependency: return RolloutText::tr("lacks something the release needs");
    case Ineligibility::Pinned: return RolloutText::tr("pinned to its version");
    case Ineligibility::Quarantined: return RolloutText::tr("in quarantine");
    case Ineligibility::Locked: return RolloutText::tr("somebody works on it");
    case Ineligibility::InOtherRollout: return RolloutText::tr("in another rollout");
    case Ineligibility::LowBattery: return RolloutText::tr("battery too low");
    case Ineligibility::NoArtifact: return RolloutText::tr("its former version is not in the library");
    }
    return {};
}

QString artifactStateText(ArtifactState state)
{
    switch (state) {
    case ArtifactState::Draft: return RolloutText::tr("Draft");
    case ArtifactState::Published: return RolloutText::tr("Published");
    case ArtifactState::Deprecated: return RolloutText::tr("Deprecated");
    case ArtifactState::Withdrawn: return RolloutText::tr("Withdrawn");
    }
    return {};
}

QString signatureStateText(SignatureState state)
{
    switch (state) {
    case SignatureState::Missing: return RolloutText::tr("Not signed");
    case SignatureState::Unknown: return RolloutText::tr("Signed by an unknown key");
    case SignatureState::Wrong: return RolloutText::tr("Wrong signature");
    case SignatureState::Good: return RolloutText::tr("Signed");
    }
    return {};
}

QString artifactKindText(ArtifactKind kind)
{
    switch (kind) {
    case ArtifactKind::Firmware: return RolloutText::tr("Firmware");
    case ArtifactKind::Package: return RolloutText::tr("Package");
    case ArtifactKind::Container: return RolloutText::tr("Container image");
    case ArtifactKind::Delta: return RolloutText::tr("Delta");
    }
    return {};
}

QString verdictText(const GateVerdict &verdict)
{
    const QString count = counted(verdict.count);
    const QString of = counted(verdict.of);
    const QString limit = counted(verdict.limit);
    if (verdict.decision != GateDecision::Fail)
        return {};
    switch (verdict.cause) {
    case GateCause::None: return {};
    case GateCause::FailedCount:
    case GateCause::FailedPercent:
        return RolloutText::tr("%1 of %2 devices failed; the limit is %3.").arg(count, of, limit);
    case GateCause::Consecutive: return RolloutText::tr("%1 devices failed in a row.").arg(count);
    case GateCause::TimedOut:
        return RolloutText::tr("%1 devices timed out; the limit is %2.").arg(count, limit);
    case GateCause::Rejected:
        return RolloutText::tr("%1 devices refused; the limit is %2.").arg(count, limit);
    case GateCause::RolledBack:
        return RolloutText::tr("%1 devices went back by themselves; the limit is %2.").arg(count, limit);
    case GateCause::Health: return RolloutText::tr("Updated devices are worse off than the others.");
    case GateCause::CannotPass:
        return RolloutText::tr("At most %1 of %2 devices can still succeed, and %3 have to.")
            .arg(count, of, limit);
    }
    return {};
}

QString failureText(UpdateState outcome, UpdateState stage, const std::string &code)
{
    const QString what = code.empty()
        ? updateStateText(outcome)
        : u"%1 (%2)"_s.arg(updateStateText(outcome), QString::fromStdString(code).left(80));
    if (stage == UpdateState::Selected || stage == outcome)
        return what;
    return RolloutText::tr("%1, while %2").arg(what, updateStateText(stage));
}

QString eventText(const RolloutLine &line)
{
    QString what = QString::fromStdString(line.what);
    if (const auto state = updateStateFromKey(line.what); state && !line.device.empty())
        what = updateStateText(*state);
    else if (const auto rollout = rolloutStateFromKey(line.what); rollout && line.device.empty())
        what = rolloutStateText(*rollout);
    else if (const auto phase = phaseStateFromKey(line.what); phase && line.device.empty())
        what = phaseStateText(*phase);
    else if (line.what == "health_gate")
        what = RolloutText::tr("health gate");
    QStringList parts{what};
    if (const auto reason = pauseReasonFromKey(line.code); reason && *reason != PauseReason::None)
        parts.append(pauseReasonText(*reason));
    else if (!line.code.empty())
        parts.append(QString::fromStdString(line.code));
    if (!line.detail.empty())
        parts.append(QString::fromStdString(line.detail));
    return parts.join(u" · "_s);
}

QString gateSentence(const GatePlan &gates)
{
    QStringList parts;
    if (gates.failPercent > 0)
        parts.append(RolloutText::tr("%1 failures, once %2 devices are through")
                         .arg(percentText(gates.failPercent), counted(gates.minFinished)));
    if (gates.maxFailed > 0)
        parts.append(
            RolloutText::tr("%Ln failure(s) in a phase", nullptr, static_cast<int>(gates.maxFailed)));
    if (gates.consecutive > 0)
        parts.append(
            RolloutText::tr("%Ln failure(s) in a row", nullptr, static_cast<int>(gates.consecutive)));
    if (parts.isEmpty())
        return RolloutText::tr("never stops because of failures");
    QString when = parts.takeFirst();
    for (const QString &part : std::as_const(parts))
        when = RolloutText::tr("%1 or at %2").arg(when, part);
    switch (gates.action) {
    case GateAction::Pause: return RolloutText::tr("pauses at %1").arg(when);
    case GateAction::Cancel: return RolloutText::tr("is cancelled at %1").arg(when);
    case GateAction::RollBack: return RolloutText::tr("is rolled back at %1").arg(when);
    }
    return {};
}

QString planSentence(const RolloutPlan &plan, qint64 devices, const QString &previousVersions)
{
    const ArtifactReference reference =
        plan.artifacts.empty() ? ArtifactReference{} : plan.artifacts.front().reference;
    const QString name = QString::fromStdString(reference.name);
    const QString phases = RolloutText::tr("%Ln phase(s)", nullptr, static_cast<int>(plan.phases.size()));
    if (plan.isRollback)
        return RolloutText::tr("Take %1 back on %2").arg(name, devicesText(devices));
    const QString to = QString::fromStdString(reference.version);
    const QString versions = previousVersions.isEmpty() ? to : previousVersions + u" → "_s + to;
    return RolloutText::tr("Update %1 %2 on %3 in %4; %5")
        .arg(name, versions, devicesText(devices), phases, gateSentence(plan.gates));
}

QString previousText(const RolloutSummary &summary)
{
    const QString most = QString::fromStdString(summary.previousVersion);
    return summary.otherVersions == 0
        ? most
        : RolloutText::tr("%1 and %Ln other(s)", nullptr, static_cast<int>(summary.otherVersions)).arg(most);
}

QStringList effectText(RolloutCommand::Kind kind, const EffectCounts &effects)
{
    using Kind = RolloutCommand::Kind;
    QStringList text;
    const auto say = [&text](qint64 count, const QString &sentence) {
        if (count > 0)
            text.append(sentence.arg(devicesText(count)));
    };
    switch (kind) {
    case Kind::Pause:
        say(effects.waiting, RolloutText::tr("%1 waiting: nothing is sent to them."));
        say(effects.away, RolloutText::tr("%1 away: their order is taken back until you resume."));
        say(effects.beforeInstall + effects.installing,
            RolloutText::tr("%1 under way: they go on to their end and are counted."));
        break;
    case Kind::Cancel:
        say(effects.waiting, RolloutText::tr("%1 waiting: they keep their version."));
        say(effects.away, RolloutText::tr("%1 away: their order is taken back, they keep their version."));
        say(effects.beforeInstall + effects.installing,
            RolloutText::tr("%1 under way: they go on to their end."));
        say(effects.changed, RolloutText::tr("%1 carry the new version: they keep it."));
        break;
    case Kind::CancelForced:
        say(effects.waiting, RolloutText::tr("%1 waiting: they keep their version."));
        say(effects.away, RolloutText::tr("%1 away: their order is taken back, they keep their version."));
        say(effects.beforeInstall,
            RolloutText::tr("%1 not installing yet: they are told to stop, and have ten minutes to answer."));
        say(effects.installing,
            RolloutText::tr("%1 installing or rebooting: stopping them could break them, so they go on."));
        say(effects.changed, RolloutText::tr("%1 carry the new version: they keep it."));
        break;
    case Kind::RollBack:
        say(effects.changed,
            RolloutText::tr(
                "%1 carry the new version because of this rollout: they get the one they had, the last "
                "updated first."));
        say(effects.waiting + effects.away, RolloutText::tr("%1 waiting: they keep their version."));
        say(effects.beforeInstall + effects.installing,
            RolloutText::tr("%1 under way: they go on to their end, and stay as they are then."));
        say(effects.failed, RolloutText::tr("%1 failed: they are not touched."));
        break;
    case Kind::Resume:
        say(effects.waiting + effects.away, RolloutText::tr("%1 waiting: they are told in their turn."));
        break;
    default: break;
    }
    return text;
}

QString spanText(Milliseconds span)
{
    const qint64 minutes = (span.count() + 30'000) / 60'000;
    if (minutes < 1 && span >= 1s)
        return durationText(span);
    const auto shown = [locale = QLocale()](qint64 number) { return locale.toString(number); };
    if (minutes < 60)
        return RolloutText::tr("%1 min").arg(shown(minutes));
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return minutes % 60 == 0 ? RolloutText::tr("%1 h").arg(shown(hours))
                                 : RolloutText::tr("%1 h %2 min").arg(shown(hours), shown(minutes % 60));
    return hours % 24 == 0 ? RolloutText::tr("%1 d").arg(shown(hours / 24))
                           : RolloutText::tr("%1 d %2 h").arg(shown(hours / 24), shown(hours % 24));
}

QStringList rehearsalText(const RehearsalResult &result)
{
    QStringList text;
    if (result.state == RolloutState::Paused) {
        text.append(RolloutText::tr("It would stop in phase %1 after %2.")
                        .arg(QString::number(result.phase + 1), spanText(result.duration)));
        const QString verdict = verdictText(result.verdict);
        text.append(verdict.isEmpty() ? pauseReasonText(result.reason) : verdict);
    } else {
        text.append(RolloutText::tr("It would end after %1: %2.")
                        .arg(spanText(result.duration), rolloutStateText(result.state)));
    }
    qint64 failed = 0;
    for (const RehearsedPhase &phase : result.phases)
        failed += phase.failed;
    text.append(RolloutText::tr("%1 updated, %2 failed, %3 downloaded.")
                    .arg(devicesText(result.summary.count(UpdateState::Succeeded)), counted(failed),
                         bytesText(static_cast<quint64>(std::max<qint64>(0, result.bytes)))));
    for (size_t i = 0; i < result.phases.size(); ++i) {
        const RehearsedPhase &phase = result.phases[i];
        if (phase.opened < 0ms)
            continue;
        const QString end = phase.ended < 0ms ? RolloutText::tr("not finished")
                                              : RolloutText::tr("to %1").arg(spanText(phase.ended));
        text.append(RolloutText::tr("Phase %1: from %2, %3: %4 of %5 updated, %6 failed.")
                        .arg(QString::number(i + 1), spanText(phase.opened), end, counted(phase.succeeded),
                             counted(phase.devices), counted(phase.failed)));
    }
    for (const FailureGroup &group : result.failures)
        text.append(u"  "_s + devicesText(group.devices) + u": "_s
                    + failureText(group.outcome, group.stage, group.code));
    return text;
}

} // namespace fleetscope
