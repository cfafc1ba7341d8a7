// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QSize>

namespace fleetscope {

/// Where a window may open: `wanted` if enough of its title bar is on one of `screens` to be dragged by it,
/// else `wanted`'s size, as far as it fits, in the middle of the first screen. Rectangles in one coordinate
/// system, screens without their panels. Without a screen `wanted` is all we know.
[[nodiscard]] QRect reachablePlace(const QRect &wanted, const QList<QRect> &screens);

} // namespace fleetscope
