// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/diagnosticstext.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace fleetscope {

using namespace Qt::StringLiterals;

QString diagnosticsText(const DiagnosticsFacts &facts, const std::deque<LogEntry> &log)
{
    constexpr size_t newest = 300; // fits into a report that somebody still reads
    constexpr std::array levels{"detail"_L1, "note"_L1, "warning"_L1, "error"_L1};
    QString text = u"Fleetscope %1\n%2\nLocale: %3, screens: %4\nNow: %5\nStorage: %6\n\n```\n"_s.arg(
        facts.version, facts.details, QLocale().name(), facts.screens, facts.figures,
        QString(facts.storage).replace(u'\n', u"; "_s));
    for (size_t i = log.size() - std::min(log.size(), newest); i < log.size(); ++i) {
        const LogEntry &entry = log[i];
        text += u"%1 %2 %3: %4\n"_s.arg(
            QDateTime::fromMSecsSinceEpoch(entry.time.time_since_epoch().count(), QTimeZone::utc())
                .toString(Qt::ISODateWithMs),
            levels.at(static_cast<size_t>(entry.level)), entry.area, entry.text);
    }
    return withoutAddresses(text + u"```\n"_s);
}

} // namespace fleetscope
