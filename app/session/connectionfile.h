// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/brokerurl.h"
#include "models/connection/connectiondraft.h"
#include "models/connection/connectionsettings.h"

namespace fleetscope {

/// Reads a connection file (README, "Connection files"); relative paths in it are relative to the file.
///
/// Errors: NotFound or Denied when it cannot be read; InvalidInput naming the key, also for unknown keys and
/// for a password in the URL. Thread: any. Cost: one file of at most 1 MiB.
[[nodiscard]] Result<ConnectionSettings> readConnectionFile(const QString &path);
/// The same from bytes; `folder` is what relative paths are relative to.
[[nodiscard]] Result<ConnectionSettings> parseConnection(const QByteArray &json, const QString &folder);
/// As readConnectionFile(), for the editor and the store.
[[nodiscard]] Result<ConnectionDraft> readConnectionDraft(const QString &path);

/// `FLEETSCOPE_SECRET_` and the name in upper case with everything but letters and digits as `_`.
[[nodiscard]] QByteArray secretVariable(const QString &connectionName);

} // namespace fleetscope
