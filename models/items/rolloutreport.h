// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/rolloutview.h"

#include <QString>
#include <QStringList>

namespace fleetscope {

/// The plan of a rollout in words, a line for each thing.
[[nodiscard]] QStringList planLines(const RolloutSummary &summary);

/// The report of a rollout as HTML, for a browser or a PDF: what was planned, what became of it, every failed
/// device, and the history. Texts from devices are escaped. Thread: any.
[[nodiscard]] QString rolloutReport(const RolloutSummary &summary, const RolloutDetails &details,
                                    Timestamp now);

} // namespace fleetscope
