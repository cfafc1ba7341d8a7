// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"

#include <QStringList>

namespace fleetscope {

/// "FlSc": tells our files from others with the same ending.
inline constexpr int archiveApplicationId = 0x466c5363;

/// The SQL of each migration, the first one at 0: what is compiled in from `resources/migrations`.
[[nodiscard]] QStringList builtInMigrations();

/// Brings the file to the version of `migrations`. Each one is a transaction of its own, so a lost power
/// supply leaves the version before or after it; before each but the first, a copy is left beside the file
/// (`….v1.bak`; only the newest copy stays).
///
/// Errors: Conflict for a file of a newer program, InvalidInput for one that is not ours, Corrupt, and as
/// Database::failure().
[[nodiscard]] Result<void> migrate(Database &database, const QStringList &migrations = builtInMigrations());

/// For a file that is read only: whether this program can read it. Errors: as migrate(); Conflict also for an
/// older version.
[[nodiscard]] Result<void> checkVersion(Database &database, qsizetype newest = builtInMigrations().size());

} // namespace fleetscope
