// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"
#include "models/ports/alertstore.h"

#include <functional>

namespace fleetscope {

// The tables of alerts in the archive. Thread: of the database. Errors: as Database::failure(); the failure
// is forgotten, so that the database can be used again.

[[nodiscard]] Result<void> writeAlerts(Database &database, const AlertWrite &write);
[[nodiscard]] Result<void> writeAlertDocument(Database &database, const QString &key, const QByteArray &body);
[[nodiscard]] Result<StoredAlerts> readAlerts(Database &database);
[[nodiscard]] Result<std::vector<StoredAlert>> readClosedAlerts(Database &database, Timestamp from,
                                                                Timestamp to, int limit);
[[nodiscard]] Result<std::vector<StoredAlert>> readPastAlerts(Database &database, const QString &source,
                                                              const QStringList &devices, Timestamp from,
                                                              Timestamp to, int limit);
/// Every line of the history of the alerts that were open at some moment of [from, to), by alert and then in
/// order, until `take` says no.
[[nodiscard]] Result<void>
visitAlerts(Database &database, Timestamp from, Timestamp to,
            const std::function<bool(const StoredAlert &, const StoredAlertLine &)> &take);
[[nodiscard]] Result<std::vector<StoredAlertLine>> readAlertHistory(Database &database, quint64 id);

} // namespace fleetscope
