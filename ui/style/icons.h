// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

namespace fleetscope {

/// The icons of `resources/icons`, by meaning.
enum class IconId : quint8 {
    // pages
    Fleet,
    Telemetry,
    Alerts,
    Rollouts,
    Diagnostics,
    Cost,
    Settings,
    // states
    Online,
    Offline,
    Unknown,
    Warning,
    Critical,
    // actions and things
    Filter,
    Add,
    Remove,
    Check,
    Columns,
    Freeze,
    Play,
    Export,
    Import,
    Copy,
    Edit,
    Delete,
    SaveView,
    Star,
    StarFilled,
    Back,
    Forward,
    Reset,
    Search,
    Detail,
    Detach,
    Refresh,
    Connect,
    Disconnect,
    Clock,
    Info,
    Failed,
    Lock,
    Unlock,
    More,
    ChevronUp,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    SortAscending,
    SortDescending,
    Chart,
    Message,
    Device,
    Group,
    Sun,
    Moon,
    Display,
};
inline constexpr int iconCount = int(IconId::Display) + 1;

/// ":/icons/fleet.svg".
[[nodiscard]] QString iconFile(IconId id);

/// `id` drawn in `color`, `size` logical pixels square, for a screen of `devicePixelRatio`.
///
/// Thread: GUI. Cost: a hash look-up; the first time one SVG rendering. The cache is bounded.
[[nodiscard]] QPixmap iconPixmap(IconId id, int size, const QColor &color, qreal devicePixelRatio);

} // namespace fleetscope
