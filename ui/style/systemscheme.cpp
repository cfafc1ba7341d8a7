// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/systemscheme.h"

#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

#ifdef FLEETSCOPE_ASKS_PORTAL
#include "ui/style/portalscheme.h"
#endif

namespace fleetscope {

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto fromQt = [](Qt::ColorScheme scheme) {
        return scheme == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
    };
    m_scheme = fromQt(QGuiApplication::styleHints()->colorScheme());
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this, fromQt](Qt::ColorScheme scheme) { setScheme(fromQt(scheme)); });
#else
    if (QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
        m_scheme = Scheme::Dark;
#ifdef FLEETSCOPE_ASKS_PORTAL
    connect(new PortalScheme(this), &PortalScheme::answered, this, &SystemScheme::setScheme);
#endif
#endif
}

void SystemScheme::setScheme(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    emit changed();
}

} // namespace fleetscope

#include "moc_systemscheme.cpp"
