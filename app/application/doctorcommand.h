// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/options.h"

namespace fleetscope {

/// `fleetscope doctor --connection FILE [--json]`: tests the connections one after the other and prints the
/// report to standard output. Answers the exit code: 0 all are ready, 1 a step failed, 2 a file cannot be
/// read.
///
/// Needs a QCoreApplication. Thread: that of the application; returns when everything is tested.
[[nodiscard]] int runDoctor(const Options &options);

} // namespace fleetscope
