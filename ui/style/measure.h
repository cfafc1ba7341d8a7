// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Distances in device-independent pixels.
namespace fleetscope::spacing {

inline constexpr int within = 4;  ///< inside a group of controls
inline constexpr int between = 8; ///< between controls
inline constexpr int card = 12;   ///< inside a card
inline constexpr int page = 16;   ///< around a page

inline constexpr int controlRadius = 4;
inline constexpr int cardRadius = 8;
inline constexpr int smallIcon = 16; ///< in buttons, rows and text
inline constexpr int icon = 20;      ///< in the navigation
inline constexpr int stateIcon = 12; ///< the shape in front of a state word

} // namespace fleetscope::spacing

namespace fleetscope {

enum class Density : quint8 { Compact, Normal, Comfortable };

/// Height of a table row.
[[nodiscard]] constexpr int rowHeight(Density density)
{
    switch (density) {
    case Density::Compact: return 22;
    case Density::Normal: return 26;
    case Density::Comfortable: return 32;
    }
    return 26;
}

} // namespace fleetscope
