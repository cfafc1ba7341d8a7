// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/archivereader.h"
#include "models/items/tableexport.h"
#include "models/ports/alertstore.h"

#include <functional>
#include <span>

namespace fleetscope {

/// The columns of visitAlertRows().
[[nodiscard]] QList<ExportColumn> alertExportColumns();

/// Alerts that were open at some moment of [from, to), each with all of its history: a row a line of it, by
/// alert and then in order. `wanted` chooses alerts, `take` says no to end early. Memory: one row.
/// Errors: those of the database. Thread: of the reader.
[[nodiscard]] Result<void> visitAlertRows(ArchiveReader &reader, Timestamp from, Timestamp to,
                                          const std::function<bool(const StoredAlert &)> &wanted,
                                          const std::function<bool(std::span<const QVariant>)> &take);

} // namespace fleetscope
