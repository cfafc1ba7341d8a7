// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertrule.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QString>

#include <vector>

namespace fleetscope {

/// What a silence may look at.
struct AlertFacts
{
    QString rule;   ///< its id
    QString device; ///< or the group
    QString connection, site, model;
    AlertSeverity severity = AlertSeverity::Warning; ///< of the rule
    QMap<QString, QString> tags;                     ///< of the device
    QMap<QString, QString> labels;                   ///< of the rule

    /// `rule`, `device`, `connection`, `site`, `model`, `severity`, `tag.<key>`, `label.<key>`; empty when
    /// there is none.
    [[nodiscard]] QString value(const QString &label) const;
};

struct AlertMatcher
{
    enum class Operator : quint8 { Is, IsNot, Matches, MatchesNot };

    QString label;
    Operator op = Operator::Is;
    QString value;
    bool operator==(const AlertMatcher &) const = default;
};

/// `=`, `!=`, `=~`, `!~`.
[[nodiscard]] QString matcherText(AlertMatcher::Operator op);

/// A silence, or a maintenance window: alerts that match all of it are not told from `from` until `until`.
struct AlertMute
{
    enum class Kind : quint8 { Silence, Maintenance };

    quint32 id = 0; ///< from 1
    Kind kind = Kind::Silence;
    std::vector<AlertMatcher> matchers; ///< none: everything
    Timestamp from = noTime, until = noTime;
    QString by, reason;

    [[nodiscard]] bool covers(Timestamp time) const { return from <= time && time < until; }
    bool operator==(const AlertMute &) const = default;
};

/// An AlertMute ready to be asked often.
class MuteMatcher
{
public:
    explicit MuteMatcher(const AlertMute &mute);
    [[nodiscard]] bool matches(const AlertFacts &facts) const;

private:
    std::vector<AlertMatcher> m_matchers;
    std::vector<QRegularExpression> m_patterns; // one a matcher; whole values must match
};

inline constexpr qsizetype maxMutes = 1'000;
inline constexpr size_t maxMatchers = 32;

[[nodiscard]] QByteArray mutesToJson(const std::vector<AlertMute> &mutes);
/// Errors: InvalidInput.
[[nodiscard]] Result<std::vector<AlertMute>> mutesFromJson(const QByteArray &json);

} // namespace fleetscope
