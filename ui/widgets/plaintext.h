// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <Qt>

class QFontMetrics;
class QPainter;
class QRect;

namespace fleetscope {

/// As much of a text from outside as is ever laid out: Qt's layout of one long line takes seconds.
inline constexpr qsizetype longestLayout = 256;

/// `text` on one line, cut to `longestLayout` characters with "…" at its end. Never cuts a surrogate pair.
[[nodiscard]] QString cutForLayout(const QString &text);

/// A tooltip that shows `text` as it is: Qt reads tooltips as HTML when they look like it. Line breaks are
/// kept.
[[nodiscard]] QString plainToolTip(const QString &text);

/// The width that drawPlainText() needs to show all of `text`.
[[nodiscard]] int plainTextWidth(const QFontMetrics &metrics, const QString &text);
/// Where a line of text stands in its rectangle, and at which end it loses what has no room.
struct LinePlace
{
    Qt::Alignment alignment = Qt::AlignLeft; ///< horizontal, mirrored for right to left
    Qt::LayoutDirection direction = Qt::LeftToRight;
    Qt::TextElideMode elide = Qt::ElideRight;
};

/// Draws `text` on one line in the middle of `rect`, cut with "…" where there is no room. Keeps the layout of
/// the last few thousand lines, since a live table draws the same words and numbers over and over: 1 µs for
/// a known line, about 15 µs for a new one. GUI thread.
void drawPlainText(QPainter *painter, const QRect &rect, const QString &text, LinePlace place);
/// The same from the leading end.
inline void drawPlainText(QPainter *painter, const QRect &rect, const QString &text,
                          Qt::LayoutDirection direction = Qt::LeftToRight)
{
    drawPlainText(painter, rect, text, LinePlace{.direction = direction});
}

} // namespace fleetscope
