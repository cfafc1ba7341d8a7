// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr std::array<const char *, iconCount> names{
    "fleet",         "telemetry",     "alerts",         "rollouts",
    "diagnostics",   "cost",          "settings",       "state-online",
    "state-offline", "state-unknown", "state-warning",  "state-critical",
    "filter",        "add",           "remove",         "check",
    "columns",       "freeze",        "play",           "export",
    "import",        "copy",          "edit",           "delete",
    "save-view",     "star",          "star-filled",    "back",
    "forward",       "reset",         "search",         "detail",
    "detach",        "refresh",       "connect",        "disconnect",
    "clock",         "info",          "failed",         "lock",
    "unlock",        "more",          "chevron-up",     "chevron-down",
    "chevron-left",  "chevron-right", "sort-ascending", "sort-descending",
    "chart",         "message",       "device",         "group",
    "sun",           "moon",          "display",
};
static_assert(names.back() != nullptr, "one name for each icon");

QPixmap rendered(IconId id, int size, const QColor &color, qreal devicePixelRatio)
{
    const int pixels = qMax(1, qRound(size * devicePixelRatio));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer svg(iconFile(id));
    QPainter painter(&pixmap);
    svg.render(&painter, QRectF(0, 0, pixels, pixels));
    // The files are black shapes: only their coverage is used.
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace

QString iconFile(IconId id)
{
    return ":/icons/%1.svg"_L1.arg(QLatin1StringView(names[static_cast<size_t>(id)]));
}

QPixmap iconPixmap(IconId id, int size, const QColor &color, qreal devicePixelRatio)
{
    // Packed instead of printed: delegates ask for every cell they paint.
    const QRgb rgba = color.rgba();
    const QChar packed[] = {u'\xe000',
                            QChar(static_cast<char16_t>(id)),
                            QChar(static_cast<char16_t>(size)),
                            QChar(static_cast<char16_t>(rgba >> 16)),
                            QChar(static_cast<char16_t>(rgba & 0xffff)),
                            QChar(static_cast<char16_t>(qRound(devicePixelRatio * 100)))};
    const QString key(packed, std::size(packed));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = rendered(id, size, color, devicePixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

} // namespace fleetscope
