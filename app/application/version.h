// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

namespace fleetscope {

/// "0.1.0".
[[nodiscard]] QString versionText();
/// The MQTT backend, Qt and the system, one a line: for --version, the About box and bug reports.
[[nodiscard]] QString versionDetails();

/// Writes an error to standard error in one plain sentence, as every command of the program does.
void reportError(const Error &error);

} // namespace fleetscope
