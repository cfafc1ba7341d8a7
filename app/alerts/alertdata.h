// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertrule.h"

#include <QString>

namespace fleetscope {

/// The rules that a fleet starts with: those of a scenario of the demo fleet ("GreenCity"), or the usual
/// ones.
[[nodiscard]] QList<AlertRule> starterRules(const QString &scenario = {});

/// The runbook of that name as Markdown; empty when none is shipped.
[[nodiscard]] QString shippedRunbook(const QString &name);

} // namespace fleetscope
