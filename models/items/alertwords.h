// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertbook.h"

#include <functional>

namespace fleetscope {

// Words for alerts and rules, in the user's language. Thread: GUI.

[[nodiscard]] QString severityText(AlertSeverity severity);
/// As within a sentence: "warning", "Warnung".
[[nodiscard]] QString severityWord(AlertSeverity severity);
/// "Firing", "Acknowledged", "Shelved until 14:30", …: what an alert is called on screen.
[[nodiscard]] QString alertStateText(const AlertState &state, Timestamp now);
[[nodiscard]] QString alertChangeText(AlertChange change);
/// Of `acknowledged` and the like, as stored; the word itself when it is not known.
[[nodiscard]] QString alertChangeText(const QByteArray &key);
[[nodiscard]] QString refusalText(AlertRefusal refusal);
[[nodiscard]] QString ruleKindText(RuleKind kind);

/// The unit of a metric, for sentences; empty when there is none.
using MetricUnit = std::function<QString(const QString &metric)>;

/// "temperature is above 30 °C (warning) or 50 °C (critical)".
[[nodiscard]] QString conditionSentence(const RuleCondition &condition, const MetricUnit &unitOf = {});
/// "When temperature is above 30 °C for 1 min, on devices with site == A: warning. Clear after 1 min …"
[[nodiscard]] QString ruleSentence(const AlertRule &rule, const MetricUnit &unitOf = {});
/// A set of rules for people, with their sentences; and the runbook of each by `runbookOf`.
[[nodiscard]] QString rulesToMarkdown(const QList<AlertRule> &rules,
                                      const std::function<QString(const AlertRule &)> &runbookOf);

} // namespace fleetscope
