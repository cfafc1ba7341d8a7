// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace fleetscope {

/// What this process has used so far. Figures that the system does not give are 0. Thread: any.
struct ProcessFigures
{
    double cpuSeconds = 0;  ///< user and system time of all threads
    double residentMiB = 0; ///< physical memory now
};

[[nodiscard]] ProcessFigures processFigures();

} // namespace fleetscope
