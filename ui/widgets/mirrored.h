// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>
#include <QMargins>

namespace fleetscope {

/// `leftToRight` for the direction of the program: a layout turns its widgets round, but not its margins.
/// Thread: GUI.
[[nodiscard]] inline QMargins mirrored(const QMargins &leftToRight)
{
    return QGuiApplication::isRightToLeft()
        ? QMargins(leftToRight.right(), leftToRight.top(), leftToRight.left(), leftToRight.bottom())
        : leftToRight;
}

} // namespace fleetscope
