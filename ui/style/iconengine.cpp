// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/iconengine.h"

#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr float disabledOpacity = 0.4F;

int square(const QSize &size) { return qMax(1, qMin(size.width(), size.height())); }

} // namespace

IconEngine::IconEngine(std::shared_ptr<const Scheme> scheme, IconId id, Ink ink, Ink checked)
    : m_scheme(std::move(scheme))
    , m_id(id)
    , m_ink(ink)
    , m_checked(checked)
{ }

QColor IconEngine::inkColor(QIcon::Mode mode, QIcon::State state) const
{
    QColor result = color(*m_scheme, state == QIcon::On ? m_checked : m_ink);
    if (mode == QIcon::Disabled)
        result.setAlphaF(disabledOpacity);
    return result;
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const int size = square(rect.size());
    const QPixmap icon =
        iconPixmap(m_id, size, inkColor(mode, state), painter->device()->devicePixelRatioF());
    painter->drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, icon);
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return iconPixmap(m_id, square(size), inkColor(mode, state), 1);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    return iconPixmap(m_id, square(size), inkColor(mode, state), scale);
#else
    // Before 6.8 QIcon passes the size in device pixels and sets the ratio itself.
    Q_UNUSED(scale)
    return pixmap(size, mode, state);
#endif
}

QSize IconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    return {square(size), square(size)};
}

QList<QSize> IconEngine::availableSizes(QIcon::Mode, QIcon::State)
{
    return {}; // scalable: there is no list
}

QIconEngine *IconEngine::clone() const { return new IconEngine(*this); }

QString IconEngine::key() const { return u"fleetscope"_s; }

} // namespace fleetscope
