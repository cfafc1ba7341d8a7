// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rolloutreport.h"

#include "models/items/format.h"
#include "models/items/rollouttext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

struct RolloutReport
{
    Q_DECLARE_TR_FUNCTIONS(RolloutReport)
};

QString number(qint64 count) { return countText(static_cast<quint64>(std::max<qint64>(0, count))); }

QString escaped(const QString &text) { return text.toHtmlEscaped(); }

QString escaped(const std::string &text) { return QString::fromStdString(text).toHtmlEscaped(); }

QString row(const QStringList &cells, const QString &tag = u"td"_s)
{
    QString text = u"<tr>"_s;
    for (const QString &cell : cells)
        text += u'<' + tag + u'>' + cell + u"</"_s + tag + u'>';
    return text + u"</tr>\n"_s;
}

QString percent(double value) { return QLocale().toString(value, 'g', 4) + u"\u202f%"_s; }

} // namespace

QStringList planLines(const RolloutSummary &summary)
{
    const RolloutPlan &plan = summary.plan;
    QStringList lines;
    for (const PlannedArtifact &artifact : plan.artifacts) {
        const ArtifactReference &reference = artifact.reference;
        lines.append(RolloutReport::tr("Release: %1 %2, %3, %4")
                         .arg(QString::fromStdString(reference.name),
                              QString::fromStdString(reference.version), artifactKindText(reference.kind),
                              bytesText(static_cast<quint64>(std::max<qint64>(0, reference.size)))));
        lines.append(u"    SHA-256 "_s + QString::fromStdString(reference.sha256));
        lines.append(
            reference.keyId.empty() ? u"    "_s + RolloutReport::tr("not signed")
                                    : u"    "_s
                    + RolloutReport::tr("signed by key %1").arg(QString::fromStdString(reference.keyId)));
    }
    const QString filter = QString::fromStdString(plan.targetFilter);
    lines.append(RolloutReport::tr("Devices: %1, %2")
                     .arg(!plan.chosen.empty()   ? RolloutReport::tr("chosen by hand")
                              : filter.isEmpty() ? RolloutReport::tr("all of the connection")
                                                 : filter,
                          plan.liveTargets ? RolloutReport::tr("those that match later join the last phase")
                                           : RolloutReport::tr("a fixed list")));
    for (size_t i = 0; i < plan.phases.size(); ++i) {
        const PhasePlan &phase = plan.phases[i];
        QString line = RolloutReport::tr("Phase %1, %2: %3, watched for %4")
                           .arg(QString::number(i + 1), QString::fromStdString(phase.name),
                                phase.devices.empty() ? percent(phase.percent)
                                                      : RolloutReport::tr("devices chosen by hand"),
                                spanText(phase.soak));
        if (phase.approval)
            line += RolloutReport::tr(", then approved by a person");
        lines.append(line);
    }
    lines.append(RolloutReport::tr("Stops: %1").arg(gateSentence(plan.gates)));
    lines.append(RolloutReport::tr("Goes on: when %1 have succeeded").arg(percent(plan.gates.passPercent)));
    if (plan.health.enabled)
        lines.append(
            RolloutReport::tr("Health: stops when devices with alerts rise by %1 points, or those offline by "
                              "%2, against devices of the same model that wait (%3 confidence)")
                .arg(QLocale().toString(plan.health.alertRise), QLocale().toString(plan.health.offlineRise),
                     percent(plan.health.confidence * 100)));
    lines.append(RolloutReport::tr("Pace: %1 at a time, %2 a minute")
                     .arg(number(plan.pace.concurrency),
                          plan.pace.perMinute > 0 ? QLocale().toString(plan.pace.perMinute)
                                                  : RolloutReport::tr("any number")));
    if (plan.window)
        lines.append(
            RolloutReport::tr("Window: %1, by the clock of the device, else %2")
                .arg(QString::fromStdString(windowText(*plan.window)), QString::fromStdString(plan.zone)));
    lines.append(RolloutReport::tr("Ends at the latest %1 after its start").arg(spanText(plan.deadline)));
    lines.append(RolloutReport::tr("Made by %1, revision %2, plan %3")
                     .arg(QString::fromStdString(plan.author), QString::number(plan.revision),
                          QString::fromLatin1(summary.hash)));
    if (!summary.header.approvedBy.empty())
        lines.append(
            RolloutReport::tr("Approved by %1").arg(QString::fromStdString(summary.header.approvedBy)));
    return lines;
}

QString rolloutReport(const RolloutSummary &summary, const RolloutDetails &details, Timestamp now)
{
    const RolloutStanding &standing = summary.header.standing;
    const QString name = escaped(summary.plan.name.empty() ? summary.plan.id : summary.plan.name);
    QString html = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>"_s + name
        + u"</title><style>body{font-family:sans-serif}table{border-collapse:collapse}td,th{border:1px solid "
          "#999;padding:3px 8px;text-align:left}</style></head><body>\n<h1>"_s
        + name + u"</h1>\n<p>"_s
        + escaped(planSentence(summary.plan, summary.taking(), previousText(summary))) + u"</p>\n<p><b>"_s
        + escaped(rolloutStateText(standing.state)) + u"</b> "_s + escaped(pauseReasonText(standing.reason))
        + u"</p>\n<p>"_s + escaped(RolloutReport::tr("As of %1").arg(isoLocalText(now))) + u"</p>\n"_s;
    html += u"<h2>"_s + escaped(RolloutReport::tr("Devices")) + u"</h2>\n<table>\n"_s;
    for (size_t i = 0; i < updateStateCount; ++i) {
        if (summary.counts[i] > 0)
            html += row({escaped(updateStateText(static_cast<UpdateState>(i))), number(summary.counts[i])});
    }
    html += u"</table>\n<h2>"_s + escaped(RolloutReport::tr("Phases")) + u"</h2>\n<table>\n"_s
        + row({escaped(RolloutReport::tr("Phase")), escaped(RolloutReport::tr("State")),
               escaped(RolloutReport::tr("Devices")), escaped(RolloutReport::tr("Updated")),
               escaped(RolloutReport::tr("Opened")), escaped(RolloutReport::tr("Ended"))},
              u"th"_s);
    for (size_t i = 0; i < summary.phases.size(); ++i) {
        const PhaseSummary &phase = summary.phases[i];
        html +=
            row({escaped(summary.plan.phases[i].name), escaped(phaseStateText(phase.record.state)),
                 number(phase.tally.all), number(phase.counts[static_cast<size_t>(UpdateState::Succeeded)]),
                 phase.record.opened == noTime ? QString() : escaped(isoLocalText(phase.record.opened)),
                 phase.record.ended == noTime ? QString() : escaped(isoLocalText(phase.record.ended))});
    }
    html += u"</table>\n<h2>"_s + escaped(RolloutReport::tr("Failures")) + u"</h2>\n<table>\n"_s;
    for (const FailureGroup &group : summary.failures)
        html += row({escaped(failureText(group.outcome, group.stage, group.code)), number(group.devices)});
    html += u"</table>\n<table>\n"_s
        + row({escaped(RolloutReport::tr("Device")), escaped(RolloutReport::tr("State")),
               escaped(RolloutReport::tr("Attempts")), escaped(RolloutReport::tr("Version")),
               escaped(RolloutReport::tr("Its own words"))},
              u"th"_s);
    for (const RolloutDevice &device : details.devices) {
        // "Finished except for these": whoever takes part and is not updated.
        if (device.state == UpdateState::Succeeded || device.state == UpdateState::AlreadyInstalled
            || (!isTerminal(device.state) && !device.flags.failing && !isTerminal(standing.state)))
            continue;
        html += row({escaped(device.device),
                     escaped(device.state == UpdateState::Ineligible
                                 ? ineligibilityText(device.ineligibility)
                                 : failureText(device.state, device.stage, device.code)),
                     QString::number(device.attempt), escaped(device.version), escaped(device.message)});
    }
    html += u"</table>\n<h2>"_s + escaped(RolloutReport::tr("Plan")) + u"</h2>\n<p>"_s;
    const QStringList lines = planLines(summary);
    for (const QString &line : lines)
        html += escaped(line) + u"<br>\n"_s;
    html += u"</p>\n<h2>"_s + escaped(RolloutReport::tr("History")) + u"</h2>\n<table>\n"_s;
    for (const RolloutLine &line : details.lines)
        html += row({escaped(isoLocalText(line.time)), escaped(line.device), escaped(eventText(line))});
    return html + u"</table>\n</body></html>\n"_s;
}

} // namespace fleetscope
