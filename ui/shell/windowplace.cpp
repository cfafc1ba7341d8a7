// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowplace.h"

#include <algorithm>

namespace fleetscope {
namespace {

// A hand's width of title bar: with half of it a window at the edge is hard to catch.
constexpr int graspWidth = 120;
constexpr int titleHeight = 24;

} // namespace

QRect reachablePlace(const QRect &wanted, const QList<QRect> &screens)
{
    if (screens.isEmpty())
        return wanted;
    const QRect title(wanted.x(), wanted.y(), wanted.width(), titleHeight);
    const bool reachable = std::ranges::any_of(screens, [&](const QRect &screen) {
        const QRect visible = screen.intersected(title);
        return visible.width() >= qMin(graspWidth, title.width()) && visible.height() >= titleHeight / 2;
    });
    if (reachable)
        return wanted;
    const QRect &screen = screens.constFirst();
    QRect place(QPoint(), wanted.size().boundedTo(screen.size()));
    place.moveCenter(screen.center());
    return place;
}

} // namespace fleetscope
