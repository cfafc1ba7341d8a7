// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/items/tableexport.h"

#include <QString>
#include <QVariant>

#include <functional>
#include <span>

namespace fleetscope {

/// The columns of `fleetscope export --what rollouts`.
[[nodiscard]] QList<ExportColumn> rolloutExportColumns();

/// Visits every rollout of `folder`: a row for itself (`record` is "rollout"), one for each device ("device":
/// its state, the stage that failed, attempts, the device's own code and words) and one for each line of its
/// history ("note": who ordered what and why, and every change of state), until `visit` returns false. Words
/// are the keys of the states, the same in every language.
///
/// All of it as it was stored when it began. Memory: the devices of one rollout. Errors: those of the store,
/// Corrupt for a rollout that cannot be read. Thread: any.
[[nodiscard]] Result<void> visitRolloutRows(const QString &folder,
                                            const std::function<bool(std::span<const QVariant>)> &visit);

} // namespace fleetscope
