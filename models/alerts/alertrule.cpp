// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertrule.h"

#include <algorithm>
#include <cmath>

namespace fleetscope {
namespace {

constexpr std::array<std::string_view, ruleKinds> kindWords{
    "all",        "any",   "threshold", "range",    "rate",  "no-data",   "offline",
    "match",      "count", "samples",   "history",  "peers", "firmware",  "certificate",
    "clock-skew", "flood", "bloat",     "takeover", "group", "connection"};

/// Part of the limit that a value must come back by when the rule names no dead-band.
constexpr double usualDeadBand = 0.05;

double deadBandOf(const RuleCondition &condition, double limit)
{
    return condition.deadBand.value_or(std::abs(limit) * usualDeadBand);
}

/// The limit that a value must cross to leave what it has raised.
double clearLimit(const RuleCondition &condition, double limit)
{
    switch (condition.comparison) {
    case RuleComparison::Above:
    case RuleComparison::AtLeast: return limit - deadBandOf(condition, limit);
    case RuleComparison::Below:
    case RuleComparison::AtMost: return limit + deadBandOf(condition, limit);
    default: return limit;
    }
}

RuleVerdict judgeThreshold(const RuleCondition &condition, double value, std::optional<AlertSeverity> held)
{
    std::optional<AlertSeverity> raised;
    bool near = false;
    for (const RuleLevel &level : condition.levels) {
        const bool over = compares(condition.comparison, value, level.limit);
        const bool inBand = compares(condition.comparison, value, clearLimit(condition, level.limit));
        near = near || inBand;
        if (over || (inBand && held && level.severity <= *held))
            raised = std::max(raised.value_or(level.severity), level.severity);
    }
    // The mildest level is left into the dead-band: neither raised nor clear.
    const bool over = std::ranges::any_of(condition.levels, [&](const RuleLevel &level) {
        return compares(condition.comparison, value, level.limit);
    });
    if (over)
        return {AlertTruth::Raise, *raised};
    return {near ? AlertTruth::Between : AlertTruth::Clear, held.value_or(AlertSeverity::Warning)};
}

RuleVerdict judgeRange(const RuleCondition &condition, AlertSeverity severity, double value)
{
    if (value < condition.low || value > condition.high)
        return {AlertTruth::Raise, severity};
    // Of the width of the range: a limit of zero would have no dead-band at all.
    const double band = condition.deadBand.value_or((condition.high - condition.low) * usualDeadBand);
    const bool near = value < condition.low + band || value > condition.high - band;
    return {near ? AlertTruth::Between : AlertTruth::Clear, severity};
}

} // namespace

std::string_view ruleKindKey(RuleKind kind) { return kindWords.at(static_cast<size_t>(kind)); }

bool RuleSchedule::covers(Timestamp time) const
{
    const auto local = time + std::chrono::minutes(utcOffsetMinutes);
    const auto midnight = std::chrono::floor<std::chrono::days>(local);
    const auto minute = std::chrono::floor<std::chrono::minutes>(local - midnight).count();
    const auto today = std::chrono::weekday(midnight).iso_encoding() - 1;
    if (fromMinute < toMinute)
        return days[today] && minute >= fromMinute && minute < toMinute;
    const auto yesterday = (today + 6) % 7;
    return (days[today] && minute >= fromMinute) || (days[yesterday] && minute < toMinute);
}

RuleVerdict judgeValue(const RuleCondition &condition, AlertSeverity severity, double value,
                       std::optional<AlertSeverity> held)
{
    if (std::isnan(value))
        return {AlertTruth::Between, severity};
    return condition.kind == RuleKind::Range ? judgeRange(condition, severity, value)
                                             : judgeThreshold(condition, value, held);
}

RuleVerdict combine(RuleKind kind, const std::vector<RuleVerdict> &parts)
{
    const auto says = [](AlertTruth truth) {
        return [truth](const RuleVerdict &part) { return part.truth == truth; };
    };
    RuleVerdict verdict;
    if (kind == RuleKind::All) {
        verdict.severity = std::ranges::min(parts, {}, &RuleVerdict::severity).severity;
        verdict.truth = std::ranges::all_of(parts, says(AlertTruth::Raise)) ? AlertTruth::Raise
            : std::ranges::any_of(parts, says(AlertTruth::Clear))           ? AlertTruth::Clear
                                                                            : AlertTruth::Between;
        return verdict;
    }
    verdict.truth = std::ranges::any_of(parts, says(AlertTruth::Raise)) ? AlertTruth::Raise
        : std::ranges::all_of(parts, says(AlertTruth::Clear))           ? AlertTruth::Clear
                                                                        : AlertTruth::Between;
    verdict.severity = AlertSeverity::Info;
    for (const RuleVerdict &part : parts) {
        if (part.truth == verdict.truth)
            verdict.severity = std::max(verdict.severity, part.severity);
    }
    return verdict;
}

} // namespace fleetscope
