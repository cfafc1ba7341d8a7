// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertreport.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace fleetscope {

/// Whom alerts are told outside of the window, and how. Nobody is told before the user agreed.
struct TellingSettings
{
    bool asked = false;   ///< whether the user was asked
    bool desktop = false; ///< by notifications of the desktop
    bool sound = false;   ///< with the beep of the desktop
    AlertSeverity least = AlertSeverity::Critical;
    bool quiet = false; ///< not between these minutes of the local day
    int quietFrom = 22 * 60, quietTo = 7 * 60;
    QString program; ///< started for every change with JSON on its standard input; empty: none
    QStringList arguments;
    bool publish = false;                     ///< changes go to the broker as well
    QString topicPrefix = usualTopicPrefix(); ///< of the topics, which end in the number of the alert
    bool operator==(const TellingSettings &) const = default;

    /// Below the topics of the fleet, where no device is.
    [[nodiscard]] static QString usualTopicPrefix() { return QStringLiteral("iot/$fleet/alerts"); }
    /// Whether one can publish below it: no wildcard, no empty level at its ends, at most 200 letters.
    [[nodiscard]] static bool isTopicPrefix(const QString &text);
    [[nodiscard]] bool isQuiet(int localMinute) const
    {
        return quiet
            && (quietFrom <= quietTo ? localMinute >= quietFrom && localMinute < quietTo
                                     : localMinute >= quietFrom || localMinute < quietTo);
    }
};
[[nodiscard]] QByteArray tellingToJson(const TellingSettings &settings);
/// What cannot be read keeps its default: nobody is told more than they agreed to.
[[nodiscard]] TellingSettings tellingFromJson(const QByteArray &json);

/// What one notification says.
struct Telling
{
    std::vector<AlertReport> alerts; ///< one entry an alert, the worst first, at most `mostNamed`
    int count = 0;                   ///< all of them
    AlertSeverity worst = AlertSeverity::Info;
    static constexpr size_t mostNamed = 3;
};

/// Gathers what is worth a notification and lets it out in a calm way: what comes together is one, there is
/// at most one in ten seconds, and what somebody has handled meanwhile is left out.
///
/// Pure: no clock, no thread.
class NoticeGate
{
public:
    /// Half: a storm rings several times; double: the first ring is late.
    static constexpr Milliseconds gatherTime{2'000};
    static constexpr Milliseconds leastGap{10'000};

    void take(const AlertReport &report, AlertSeverity least, Timestamp now);
    /// What to tell now; nothing yet, or nothing at all.
    [[nodiscard]] std::optional<Telling> due(Timestamp now);
    [[nodiscard]] qsizetype waiting() const { return m_waiting.size(); }
    void clear() { m_waiting.clear(); }

private:
    QHash<AlertKey, AlertReport> m_waiting;
    Timestamp m_since = noTime; // the first of them
    Timestamp m_told = noTime;
};

/// A change of an alert for programs: one object of JSON.
[[nodiscard]] QByteArray reportToJson(const AlertReport &report, const QString &ruleName);

} // namespace fleetscope
