// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/alertwords.h"

#include "models/items/devicetablemodel.h"
#include "models/items/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Alerts)
};

QString number(double value, const QString &unit = {})
{
    return withUnit(numberText(value, decimalsOf(value)), unit);
}

QString comparisonText(RuleComparison comparison)
{
    switch (comparison) {
    case RuleComparison::Above: return Words::tr("is above %1");
    case RuleComparison::AtLeast: return Words::tr("is at least %1");
    case RuleComparison::Below: return Words::tr("is below %1");
    case RuleComparison::AtMost: return Words::tr("is at most %1");
    case RuleComparison::Equal: return Words::tr("is %1");
    case RuleComparison::NotEqual: return Words::tr("is not %1");
    case RuleComparison::Contains: return Words::tr("contains %1");
    case RuleComparison::Pattern: return Words::tr("matches %1");
    }
    return {};
}

QString groupWord(const QString &by)
{
    if (by == "site"_L1)
        return Words::tr("site");
    if (by == "model"_L1)
        return Words::tr("model");
    return by.mid(4);
}

} // namespace

QString severityText(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::Info: return Words::tr("Info");
    case AlertSeverity::Warning: return Words::tr("Warning");
    case AlertSeverity::Critical: return Words::tr("Critical");
    }
    return {};
}

QString severityWord(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::Info: return Words::tr("info", "within a sentence");
    case AlertSeverity::Warning: return Words::tr("warning", "within a sentence");
    case AlertSeverity::Critical: return Words::tr("critical", "within a sentence");
    }
    return {};
}

QString alertStateText(const AlertState &state, Timestamp now)
{
    if (state.open || state.condition == AlertCondition::Pending) {
        switch (suppression(state)) {
        case AlertSuppression::Shelved:
            return Words::tr("Shelved until %1").arg(clockText(state.shelvedUntil, now));
        case AlertSuppression::ShelvedOnce: return Words::tr("Shelved until normal");
        case AlertSuppression::Silenced: return Words::tr("Silenced");
        case AlertSuppression::Inhibited: return Words::tr("Folded");
        case AlertSuppression::Maintenance: return Words::tr("Maintenance");
        case AlertSuppression::OutOfService: return Words::tr("Out of service");
        case AlertSuppression::None: break;
        }
    }
    switch (stage(state)) {
    case AlertStage::Quiet: return Words::tr("Normal");
    case AlertStage::Pending: return Words::tr("Pending");
    case AlertStage::Acknowledged:
        return state.condition == AlertCondition::Clearing ? Words::tr("Acknowledged, clearing")
                                                           : Words::tr("Acknowledged");
    case AlertStage::Unacknowledged:
        if (state.flapping)
            return Words::tr("Flapping");
        return state.condition == AlertCondition::Clearing ? Words::tr("Clearing")
            : state.escalated                              ? Words::tr("Escalated")
                                                           : Words::tr("Firing");
    case AlertStage::Returned: return Words::tr("Back to normal");
    case AlertStage::Latched: return Words::tr("Latched");
    case AlertStage::Closed: return Words::tr("Closed");
    }
    return {};
}

QString alertChangeText(AlertChange change)
{
    switch (change) {
    case AlertChange::PendingBegan: return Words::tr("Pending");
    case AlertChange::PendingDropped: return Words::tr("Not long enough");
    case AlertChange::Fired: return Words::tr("Fired");
    case AlertChange::Reopened: return Words::tr("Fired again, opened again");
    case AlertChange::ClearingBegan: return Words::tr("Clearing");
    case AlertChange::FiringAgain: return Words::tr("Firing again");
    case AlertChange::Returned: return Words::tr("Back to normal");
    case AlertChange::Closed: return Words::tr("Closed");
    case AlertChange::Acknowledged: return Words::tr("Acknowledged");
    case AlertChange::Unacknowledged: return Words::tr("No longer acknowledged");
    case AlertChange::SeverityRose: return Words::tr("More severe");
    case AlertChange::SeverityFell: return Words::tr("Less severe");
    case AlertChange::Escalated: return Words::tr("Escalated");
    case AlertChange::SteppedDown: return Words::tr("Escalation taken back");
    case AlertChange::Shelved: return Words::tr("Shelved");
    case AlertChange::Unshelved: return Words::tr("Taken from the shelf");
    case AlertChange::Silenced: return Words::tr("Silenced");
    case AlertChange::SilenceEnded: return Words::tr("Silence ended");
    case AlertChange::Inhibited: return Words::tr("Folded into another alert");
    case AlertChange::Released: return Words::tr("No longer folded");
    case AlertChange::MaintenanceBegan: return Words::tr("Maintenance began");
    case AlertChange::MaintenanceEnded: return Words::tr("Maintenance ended");
    case AlertChange::OutOfServiceBegan: return Words::tr("Taken out of service");
    case AlertChange::OutOfServiceEnded: return Words::tr("Back in service");
    case AlertChange::FlappingBegan: return Words::tr("Flapping: repeats are not told");
    case AlertChange::FlappingEnded: return Words::tr("No longer flapping");
    case AlertChange::SourceWentStale: return Words::tr("Cannot be seen: the connection is lost");
    case AlertChange::SourceCameBack: return Words::tr("Can be seen again");
    case AlertChange::LatchReset: return Words::tr("Latch reset");
    case AlertChange::Commented: return Words::tr("Comment");
    case AlertChange::Assigned: return Words::tr("Assigned");
    }
    return {};
}

QString alertChangeText(const QByteArray &key)
{
    for (int i = 0; i < alertChanges; ++i) {
        const std::string_view word = changeKey(static_cast<AlertChange>(i));
        if (key == QByteArrayView(word.data(), static_cast<qsizetype>(word.size())))
            return alertChangeText(static_cast<AlertChange>(i));
    }
    return QString::fromUtf8(key);
}

QString refusalText(AlertRefusal refusal)
{
    switch (refusal) {
    case AlertRefusal::NotOpen: return Words::tr("The alert is not open any more.");
    case AlertRefusal::AlreadyAcknowledged: return Words::tr("It is acknowledged already.");
    case AlertRefusal::NotAcknowledged: return Words::tr("It is not acknowledged.");
    case AlertRefusal::ReasonMissing: return Words::tr("A reason is needed.");
    case AlertRefusal::ShelvedTooLong: return Words::tr("That is longer than the rule allows.");
    case AlertRefusal::EndsInThePast: return Words::tr("That time is over already.");
    case AlertRefusal::NotShelved: return Words::tr("It is not shelved.");
    case AlertRefusal::NotLatched: return Words::tr("It is not latched.");
    case AlertRefusal::StillActive:
        return Words::tr("It is still active: a latch is reset after it returned.");
    case AlertRefusal::InhibitsItself: return Words::tr("An alert cannot fold itself.");
    }
    return {};
}

QString ruleKindText(RuleKind kind)
{
    switch (kind) {
    case RuleKind::All: return Words::tr("All of several");
    case RuleKind::Any: return Words::tr("Any of several");
    case RuleKind::Threshold: return Words::tr("Limit");
    case RuleKind::Range: return Words::tr("Range");
    case RuleKind::Rate: return Words::tr("Rate of change");
    case RuleKind::NoData: return Words::tr("No data");
    case RuleKind::Offline: return Words::tr("Offline");
    case RuleKind::Match: return Words::tr("State or text");
    case RuleKind::Count: return Words::tr("Count in a window");
    case RuleKind::Samples: return Words::tr("N of M readings");
    case RuleKind::History: return Words::tr("Unlike its own past");
    case RuleKind::Peers: return Words::tr("Unlike its neighbours");
    case RuleKind::Firmware: return Words::tr("Firmware");
    case RuleKind::Certificate: return Words::tr("Certificate");
    case RuleKind::ClockSkew: return Words::tr("Clock");
    case RuleKind::Flood: return Words::tr("Message flood");
    case RuleKind::Bloat: return Words::tr("Large payload");
    case RuleKind::Takeover: return Words::tr("Client id used twice");
    case RuleKind::Group: return Words::tr("Group offline");
    case RuleKind::Connection: return Words::tr("Connection");
    }
    return {};
}

QString conditionSentence(const RuleCondition &c, const MetricUnit &unitOf)
{
    const QString unit = unitOf ? unitOf(c.metric) : QString();
    const QString metric = c.metric.isEmpty() ? Words::tr("a value") : c.metric;
    switch (c.kind) {
    case RuleKind::All:
    case RuleKind::Any: {
        QStringList parts;
        for (const RuleCondition &part : c.parts)
            parts.append(conditionSentence(part, unitOf));
        const QString glue = c.kind == RuleKind::All ? Words::tr(" and ") : Words::tr(" or ");
        return u'(' + parts.join(glue) + u')';
    }
    case RuleKind::Threshold: {
        QStringList limits;
        for (const RuleLevel &level : c.levels)
            limits.append(c.levels.size() == 1 ? number(level.limit, unit)
                                               : Words::tr("%1 (%2)").arg(number(level.limit, unit),
                                                                          severityWord(level.severity)));
        return metric + u' ' + comparisonText(c.comparison).arg(limits.join(Words::tr(" or ")));
    }
    case RuleKind::Range:
        return Words::tr("%1 is not between %2 and %3")
            .arg(metric, number(c.low, unit), number(c.high, unit));
    case RuleKind::Rate: {
        const QString words = c.direction == RuleDirection::Rising
            ? Words::tr("%1 rises by more than %2 in %3")
            : c.direction == RuleDirection::Falling ? Words::tr("%1 falls by more than %2 in %3")
                                                    : Words::tr("%1 changes by more than %2 in %3");
        return words.arg(metric, number(c.limit, unit), durationText(c.window));
    }
    case RuleKind::NoData: {
        const QString what =
            c.metric.isEmpty() ? Words::tr("nothing comes") : Words::tr("no %1 comes").arg(metric);
        return c.window > Milliseconds::zero()
            ? Words::tr("%1 for %2").arg(what, durationText(c.window))
            : Words::tr("%1 for %2 of its intervals").arg(what, number(c.factor));
    }
    case RuleKind::Offline: return Words::tr("the device is offline");
    case RuleKind::Match: return metric + u' ' + comparisonText(c.comparison).arg(u'"' + c.text + u'"');
    case RuleKind::Count:
        return Words::tr("%1 %2 at least %3 times in %4")
            .arg(metric, comparisonText(c.comparison).arg(number(c.limit, unit)), QLocale().toString(c.count),
                 durationText(c.window));
    case RuleKind::Samples:
        return Words::tr("%1 %2 in %3 of the last %4 readings")
            .arg(metric, comparisonText(c.comparison).arg(number(c.limit, unit)), QLocale().toString(c.count),
                 QLocale().toString(c.samples));
    case RuleKind::History:
        return Words::tr("%1 is more than %2 deviations from what this device shows at this hour")
            .arg(metric, number(c.factor));
    case RuleKind::Peers:
        return c.by.isEmpty()
            ? Words::tr("%1 is more than %2 deviations from the other devices").arg(metric, number(c.factor))
            : Words::tr("%1 is more than %2 deviations from the devices of the same %3")
                  .arg(metric, number(c.factor), groupWord(c.by));
    case RuleKind::Firmware:
        return (c.firmware == RuleFirmware::Behind ? Words::tr("the firmware is older than %1")
                                                   : Words::tr("the firmware is not %1"))
            .arg(c.text);
    case RuleKind::Certificate: {
        QStringList limits;
        for (const RuleLevel &level : c.levels)
            limits.append(Words::tr("%1 (%2)").arg(number(level.limit), severityWord(level.severity)));
        return Words::tr("the certificate ends within %1 days").arg(limits.join(Words::tr(" or ")));
    }
    case RuleKind::ClockSkew:
        return Words::tr("the clock is off by more than %1").arg(durationText(c.window));
    case RuleKind::Flood:
        return Words::tr("more than %1 messages come in %2")
            .arg(QLocale().toString(c.count), durationText(c.window));
    case RuleKind::Bloat:
        return Words::tr("a message is larger than %1").arg(bytesText(static_cast<quint64>(c.limit)));
    case RuleKind::Takeover:
        return Words::tr("two devices take one client id from each other %1 times in %2")
            .arg(QLocale().toString(c.count), durationText(c.window));
    case RuleKind::Group:
        return Words::tr("more than %1 % of the devices of a %2 are offline")
            .arg(number(c.percent), groupWord(c.by));
    case RuleKind::Connection: return Words::tr("the connection to the broker is lost");
    }
    return {};
}

QString ruleSentence(const AlertRule &rule, const MetricUnit &unitOf)
{
    QString sentence = Words::tr("When %1").arg(conditionSentence(rule.when, unitOf));
    if (rule.policy.holdFor > Milliseconds::zero())
        sentence += Words::tr(" for %1").arg(durationText(rule.policy.holdFor));
    if (!rule.scope.isEmpty())
        sentence += Words::tr(", on devices with %1").arg(rule.scope);
    sentence += rule.when.levels.size() > 1
        ? u"."_s
        : Words::tr(": %1.").arg(
            severityWord(rule.when.levels.empty() ? rule.severity : rule.when.levels.front().severity));
    if (rule.policy.clearFor > Milliseconds::zero())
        sentence += Words::tr(" It ends when that is over for %1.").arg(durationText(rule.policy.clearFor));
    if (rule.policy.escalateAfter > Milliseconds::zero())
        sentence += Words::tr(" Nobody acknowledges it within %1: one level more severe.")
                        .arg(durationText(rule.policy.escalateAfter));
    if (rule.policy.latched)
        sentence += Words::tr(" It stays until somebody resets it.");
    if (rule.schedule)
        sentence += Words::tr(" Only within its schedule.");
    if (!rule.enabled)
        sentence += Words::tr(" It is switched off.");
    return sentence;
}

QString rulesToMarkdown(const QList<AlertRule> &rules,
                        const std::function<QString(const AlertRule &)> &runbookOf)
{
    QString text = u"# "_s + Words::tr("Alert rules") + u"\n"_s;
    for (const AlertRule &rule : rules) {
        text += u"\n## "_s + rule.name + u"\n\n"_s + ruleSentence(rule) + u"\n\n`"_s + rule.id + u"`\n"_s;
        QString runbook = runbookOf(rule).trimmed();
        if (runbook.startsWith("# "_L1)) // its title becomes a part of this page
            runbook = u"##"_s + runbook;
        if (!runbook.isEmpty())
            text += u'\n' + runbook + u'\n';
    }
    return text;
}

} // namespace fleetscope
