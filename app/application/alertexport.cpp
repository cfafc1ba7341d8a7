// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/alertexport.h"

#include "app/storage/alerttables.h"
#include "models/alerts/alertrule.h"

#include <QDateTime>
#include <QHash>

#include <cmath>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

QVariant timeOf(Timestamp time)
{
    return time == noTime ? QVariant() : QDateTime::fromMSecsSinceEpoch(toUnixMs(time)).toUTC();
}

QString severityOf(int severity)
{
    const std::string_view key = severityKey(static_cast<AlertSeverity>(std::clamp(severity, 0, 2)));
    return QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
}

} // namespace

QList<ExportColumn> alertExportColumns()
{
    QList<ExportColumn> columns;
    for (const QString &key :
         {u"time"_s, u"change"_s, u"severity"_s, u"by"_s, u"why"_s, u"alert"_s, u"connection"_s, u"about"_s,
          u"subject"_s, u"rule"_s, u"rule_name"_s, u"worst"_s, u"value"_s, u"opened"_s, u"closed"_s})
        columns.append({.key = key, .title = {}});
    return columns;
}

Result<void> visitAlertRows(ArchiveReader &reader, Timestamp from, Timestamp to,
                            const std::function<bool(const StoredAlert &)> &wanted,
                            const std::function<bool(std::span<const QVariant>)> &take)
{
    QHash<QString, QString> names;
    const Result<StoredAlerts> stored = readAlerts(reader.database());
    if (!stored)
        return stored.error();
    if (const Result<QList<AlertRule>> rules = rulesFromJson(stored->rules)) {
        for (const AlertRule &rule : *rules)
            names.insert(rule.id, rule.name);
    }
    return visitAlerts(
        reader.database(), from, to, [&](const StoredAlert &alert, const StoredAlertLine &line) {
            if (!wanted(alert))
                return true;
            constexpr QStringView subjects[] = {u"device", u"group", u"connection"};
            const QVariant row[] = {timeOf(line.time),
                                    QString::fromLatin1(line.change),
                                    severityOf(line.severity),
                                    line.by,
                                    line.text,
                                    static_cast<qulonglong>(alert.id),
                                    alert.source,
                                    subjects[static_cast<size_t>(alert.kind)].toString(),
                                    alert.subject,
                                    alert.rule,
                                    names.value(alert.rule),
                                    severityOf(alert.severity),
                                    std::isfinite(alert.value) ? QVariant(alert.value) : QVariant(),
                                    timeOf(alert.opened),
                                    timeOf(alert.closed)};
            return take(row);
        });
}

} // namespace fleetscope
