// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertlifecycle.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace fleetscope {

/// What a condition looks at. Drift from the desired state and an oscillating desired state come with the
/// shadow.
enum class RuleKind : quint8 {
    All,         ///< every part is true
    Any,         ///< at least one part is true
    Threshold,   ///< `metric` `comparison` the limit of a level
    Range,       ///< `metric` is below `low` or above `high`
    Rate,        ///< `metric` changed by more than `limit` within `window`, in `direction`
    NoData,      ///< nothing from `metric` (empty: from the device) for `window`, or for `factor` intervals
    Offline,     ///< the status topic, the last will or silence say so
    Match,       ///< the text of `metric` `comparison` `text`
    Count,       ///< `metric` `comparison` `limit` at least `count` times within `window`
    Samples,     ///< `metric` `comparison` `limit` for `count` of the last `samples` readings
    History,     ///< `metric` is more than `factor` median deviations from its own hour of day
    Peers,       ///< `metric` is more than `factor` median deviations from the devices with the same `by`
    Firmware,    ///< not `text`, or older than it
    Certificate, ///< runs out within the days of a level
    ClockSkew,   ///< the device's clock is off by more than `window`
    Flood,       ///< more than `count` messages within `window`
    Bloat,       ///< a payload of more than `limit` bytes
    Takeover,    ///< two devices use one client id: it changed hands `count` times within `window`
    Group,       ///< more than `percent` of the devices with the same `by` are offline
    Connection,  ///< the connection to the broker is lost
};
inline constexpr int ruleKinds = 20;

enum class RuleComparison : quint8 { Above, AtLeast, Below, AtMost, Equal, NotEqual, Contains, Pattern };
/// Whether `value` raises a rule with this comparison of numbers; Contains and Pattern count as Equal. Cost:
/// 1 ns.
[[nodiscard]] constexpr bool compares(RuleComparison comparison, double value, double limit)
{
    switch (comparison) {
    case RuleComparison::Above: return value > limit;
    case RuleComparison::AtLeast: return value >= limit;
    case RuleComparison::Below: return value < limit;
    case RuleComparison::AtMost: return value <= limit;
    case RuleComparison::NotEqual: return value < limit || value > limit;
    default: return !(value < limit || value > limit);
    }
}

enum class RuleDirection : quint8 { Either, Rising, Falling };
enum class RuleFirmware : quint8 { Unexpected, Behind };

struct RuleLevel
{
    AlertSeverity severity = AlertSeverity::Warning;
    double limit = 0; ///< in the unit of the metric; days for Certificate
    bool operator==(const RuleLevel &) const = default;
};

/// One condition; which members count depends on the kind.
struct RuleCondition
{
    RuleKind kind = RuleKind::Threshold;
    std::vector<RuleCondition> parts; ///< of All and Any, two or more
    QString metric;
    QString text;
    QString by; ///< `site`, `model` or `tag.<key>`
    RuleComparison comparison = RuleComparison::Above;
    RuleDirection direction = RuleDirection::Either;
    RuleFirmware firmware = RuleFirmware::Unexpected;
    std::vector<RuleLevel> levels;  ///< the mildest first
    std::optional<double> deadBand; ///< in the unit of the metric; without: 5 % of the limit
    double limit = 0;
    double low = 0, high = 0;
    double factor = 3;
    double percent = 5;
    int count = 1;
    int samples = 1;
    Milliseconds window{0};
    bool operator==(const RuleCondition &) const = default;
};

/// When a rule may raise; outside of it the rule sees nothing. Minutes are of the day at `utcOffsetMinutes`.
struct RuleSchedule
{
    std::array<bool, 7> days{true, true, true, true, true, true, true}; ///< Monday first
    int fromMinute = 0;
    int toMinute = 24 * 60; ///< before `fromMinute`: over midnight; the day is the one it begins on
    int utcOffsetMinutes = 0;
    bool operator==(const RuleSchedule &) const = default;
    [[nodiscard]] bool covers(Timestamp time) const;
};

struct AlertRule
{
    QString id;   ///< stable: lower case letters, digits, `-`
    QString name; ///< what people read
    QString
        scope; ///< a filter as in the fleet table; empty: every device. Whoever compiles the rule parses it
    RuleCondition when;
    AlertSeverity severity = AlertSeverity::Warning; ///< where no level tells one
    AlertPolicy policy;
    QMap<QString, QString> labels;
    QString runbook; ///< its name; empty: the one of the kind
    std::optional<RuleSchedule> schedule;
    bool enabled = true;
    bool operator==(const AlertRule &) const = default;
};

/// A set of rules as a file that diffs well: keys in a fixed order, defaults left out.
[[nodiscard]] QByteArray rulesToJson(const QList<AlertRule> &rules);

/// Errors: InvalidInput; `what` says which key of which rule and what it wants, `subject` is the rule.
/// Unknown keys, also those of another kind, are errors: a misspelt `for` would otherwise wake people up.
/// Thread: any.
[[nodiscard]] Result<QList<AlertRule>> rulesFromJson(const QByteArray &json);

inline constexpr qsizetype maxRulesFile = 4 << 20;
inline constexpr qsizetype maxRules = 10'000;
inline constexpr int maxRuleDepth = 8;
inline constexpr int maxRuleParts = 32;

[[nodiscard]] std::string_view ruleKindKey(RuleKind kind);

/// What a condition says of one look: the truth, and how bad it is.
struct RuleVerdict
{
    AlertTruth truth = AlertTruth::Clear;
    AlertSeverity severity = AlertSeverity::Warning; ///< of a raise
    bool operator==(const RuleVerdict &) const = default;
};

/// Threshold and Range on one value. `held` is the severity while the alert fires or clears, nothing
/// otherwise: then a value within the dead-band of a level keeps that level. Not a number is Between: it says
/// nothing. Cost: O(levels).
[[nodiscard]] RuleVerdict judgeValue(const RuleCondition &condition, AlertSeverity severity, double value,
                                     std::optional<AlertSeverity> held);

/// All or Any of what the parts say. A raise of All has the mildest severity of its parts, one of Any the
/// worst of those that raise. `parts` is not empty.
[[nodiscard]] RuleVerdict combine(RuleKind kind, const std::vector<RuleVerdict> &parts);

} // namespace fleetscope
