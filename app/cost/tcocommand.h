// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QStringList>

namespace fleetscope {

/// `fleetscope tco INPUT.json [--format json|csv|md] [--prices FILE] [--edits FILE]
/// [--scores FILE]`: the cost model without a window. `arguments` are those after `tco`; INPUT.json may be
/// `-` for standard input.
///
/// Returns what belongs on standard output. Errors: one sentence that names option, file or field; the
/// program then ends with 2. Thread: any. Cost: about 50 ms.
[[nodiscard]] Result<QByteArray> runTcoCommand(const QStringList &arguments);

} // namespace fleetscope
