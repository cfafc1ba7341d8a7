// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/rolloutview.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace fleetscope {

/// The newest rollout before `plan` of the same class: one that was started, is no rollback, and installed a
/// release of the same name or for a model of `plan`. Null when there is none. Valid as long as `summaries`.
[[nodiscard]] const RolloutSummary *lastOfClass(const std::vector<RolloutSummary> &summaries,
                                                const RolloutPlan &plan);

/// How a plan differs from the last rollout of its class, and what became of that one: a sentence each,
/// translated and plain. `taking`: devices that take part now. Thread: any.
[[nodiscard]] QStringList comparisonText(const RolloutSummary &last, const RolloutPlan &plan, qint64 taking);

/// What devices need before the planned release, and whether the library has it: "install 1.5.0 first, then
/// 2.0.0", translated and plain. Thread: any.
[[nodiscard]] QString detourText(const Detour &detour, const std::string &version);

} // namespace fleetscope
