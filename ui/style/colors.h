// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace fleetscope {

enum class Scheme : quint8 { Light, Dark };

/// What a text, a line of a drawing or an icon means.
enum class Ink : quint8 { Text, Muted, Accent, OnAccent, Ok, Offline, Info, Warning, Major, Critical };
inline constexpr int inkCount = 10;

/// What lies under it. A tint is the soft version of the ink of the same name.
enum class Ground : quint8 {
    Window,
    Surface,   ///< tables, cards, fields
    Hover,     ///< the row or control under the pointer
    Selection, ///< selected rows and text
    Accent,    ///< the primary button; only Ink::OnAccent is drawn on it
    AccentTint,
    OkTint,
    OfflineTint,
    InfoTint,
    WarningTint,
    MajorTint,
    CriticalTint,
};
inline constexpr int groundCount = 12;

enum class Line : quint8 {
    Border,  ///< cards, grid, separators
    Outline, ///< fields and buttons: what can be used is outlined more strongly than what cannot
};

/// The least contrast between a text and its ground (WCAG 2.1, AA).
inline constexpr double leastContrast = 4.5;

/// Contrast of two opaque colours, 1 to 21. Source: WCAG 2.1, "contrast ratio" and "relative luminance".
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// The tables of one scheme. All colours are opaque. Cost: O(1). Thread: any.
[[nodiscard]] QColor color(Scheme scheme, Ink ink);
[[nodiscard]] QColor color(Scheme scheme, Ground ground);
[[nodiscard]] QColor color(Scheme scheme, Line line);

/// `ink` as it is drawn on `ground`: the colour of the table where that is readable, else darkened or
/// lightened just as far as `leastContrast` asks for.
[[nodiscard]] QColor color(Scheme scheme, Ink ink, Ground ground);

/// The soft ground that belongs to an ink; Surface for those that have none.
[[nodiscard]] Ground tintOf(Ink ink);

/// Chart series in the order of Okabe and Ito, safe for colour-blind eyes; starts again after `seriesCount`.
[[nodiscard]] QColor seriesColor(Scheme scheme, int index);
inline constexpr int seriesCount = 8;

} // namespace fleetscope
