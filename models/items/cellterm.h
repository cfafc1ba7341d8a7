// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/devicetablemodel.h"

#include <span>

namespace fleetscope {

/// A filter that finds the devices with the value that `device` has in `column`; of a time its age, which
/// still means something a minute later. Empty when the cell has nothing to look for. Thread: GUI.
[[nodiscard]] QString cellTerm(const DeviceTableModel &fleet, DeviceHandle device,
                               const DeviceColumn &column);

/// A filter that finds just these devices. Empty when it would be longer than a filter may be.
[[nodiscard]] QString devicesTerm(const DeviceTableModel &fleet, std::span<const DeviceHandle> devices);

} // namespace fleetscope
