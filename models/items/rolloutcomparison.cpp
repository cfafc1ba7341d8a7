// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rolloutcomparison.h"

#include "models/items/format.h"
#include "models/items/rollouttext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <climits>
#include <cmath>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

struct Comparison
{
    Q_DECLARE_TR_FUNCTIONS(RolloutComparison)
};

QString text(const std::string &utf8) { return QString::fromStdString(utf8); }

QString devicesText(qint64 count)
{
    return Comparison::tr("%Ln device(s)", nullptr, static_cast<int>(std::clamp<qint64>(count, 0, INT_MAX)));
}

QString number(double value) { return QLocale().toString(value, 'f', value == std::floor(value) ? 0 : 1); }

QString dayText(Timestamp time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(toUnixMs(time)).date(), QLocale::ShortFormat);
}

QString percent(double value) { return value > 0 ? number(value) + u"\u202f%"_s : Comparison::tr("none"); }

QString shares(const RolloutPlan &plan)
{
    QStringList all;
    for (const PhasePlan &phase : plan.phases)
        all.append(phase.devices.empty() ? number(phase.percent) + u"\u202f%"_s
                                         : devicesText(static_cast<qint64>(phase.devices.size())));
    return all.join(u" · "_s);
}

bool sharesModel(const PlannedArtifact &left, const PlannedArtifact &right)
{
    return std::ranges::find_first_of(left.models, right.models) != left.models.end();
}

QString joined(const std::vector<DetourStep> &steps, bool withName)
{
    QStringList all;
    for (const DetourStep &step : steps)
        all.append(withName ? u"%1 %2"_s.arg(text(step.name), text(step.version)) : text(step.version));
    return all.join(u" → "_s);
}

} // namespace

const RolloutSummary *lastOfClass(const std::vector<RolloutSummary> &summaries, const RolloutPlan &plan)
{
    const RolloutSummary *last = nullptr;
    if (plan.artifacts.empty())
        return last;
    const PlannedArtifact &planned = plan.artifacts.front();
    for (const RolloutSummary &one : summaries) {
        if (one.header.startedAt == noTime || one.plan.id == plan.id || one.plan.isRollback
            || one.plan.artifacts.empty())
            continue;
        const PlannedArtifact &artifact = one.plan.artifacts.front();
        if (artifact.reference.name != planned.reference.name && !sharesModel(artifact, planned))
            continue;
        if (!last || one.header.startedAt > last->header.startedAt)
            last = &one;
    }
    return last;
}

QStringList comparisonText(const RolloutSummary &last, const RolloutPlan &plan, qint64 taking)
{
    const qint64 failed = last.effects.failed;
    const qint64 before = last.taking();
    QStringList lines{Comparison::tr("Last time, %1: %2 %3 on %4: %5.")
                          .arg(dayText(last.header.startedAt),
                               text(last.plan.artifacts.front().reference.name),
                               text(last.plan.artifacts.front().reference.version), devicesText(before),
                               rolloutStateText(last.header.standing.state))};
    if (last.header.endedAt != noTime)
        lines.append(
            Comparison::tr("%1 updated, %2 failed (%3), in %4.")
                .arg(countText(static_cast<quint64>(std::max<qint64>(0, last.count(UpdateState::Succeeded)))),
                     countText(static_cast<quint64>(std::max<qint64>(0, failed))),
                     before > 0 ? number(100 * static_cast<double>(failed) / static_cast<double>(before))
                             + u"\u202f%"_s
                                : u"0\u202f%"_s,
                     spanText(last.header.endedAt - last.header.startedAt)));
    QStringList differences;
    const auto compare = [&differences](const QString &what, const QString &then, const QString &now) {
        if (then != now)
            differences.append(Comparison::tr("%1 %2 instead of %3", "limit of failures 5 % instead of 10 %")
                                   .arg(what, now, then));
    };
    compare(Comparison::tr("devices:"), countText(static_cast<quint64>(std::max<qint64>(0, before))),
            countText(static_cast<quint64>(std::max<qint64>(0, taking))));
    compare(Comparison::tr("phases:"), shares(last.plan), shares(plan));
    compare(Comparison::tr("limit of failures:"), percent(last.plan.gates.failPercent),
            percent(plan.gates.failPercent));
    compare(Comparison::tr("at a time:"), countText(last.plan.pace.concurrency),
            countText(plan.pace.concurrency));
    compare(Comparison::tr("health gate:"),
            last.plan.health.enabled ? Comparison::tr("on") : Comparison::tr("off"),
            plan.health.enabled ? Comparison::tr("on") : Comparison::tr("off"));
    lines.append(differences.isEmpty() ? Comparison::tr("This time everything is as it was then.")
                                       : Comparison::tr("This time: %1.").arg(differences.join(u"; "_s)));
    return lines;
}

QString detourText(const Detour &detour, const std::string &version)
{
    const QString present =
        detour.present.empty() ? Comparison::tr("an unknown version") : text(detour.present);
    if (detour.reason == Ineligibility::MissingDependency) {
        const QString missing = detour.present.empty()
            ? Comparison::tr("%1 %2 is missing").arg(text(detour.part), text(detour.least))
            : Comparison::tr("%1 is %2, and %3 is needed")
                  .arg(text(detour.part), present, text(detour.least));
        return missing + u": "_s
            + (detour.steps.empty() ? Comparison::tr("the library has no release of it that is new enough")
                                    : Comparison::tr("roll out %1 first").arg(joined(detour.steps, true)));
    }
    const QString needs = detour.least.empty()
        ? Comparison::tr("%1 is none of the versions it goes over").arg(present)
        : Comparison::tr("%1 is older than %2").arg(present, text(detour.least));
    return needs + u": "_s
        + (detour.steps.empty() ? Comparison::tr("no release of the library leads to %1").arg(text(version))
                                : Comparison::tr("roll out %1 first, then %2")
                                      .arg(joined(detour.steps, false), text(version)));
}

} // namespace fleetscope
