// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/colors.h"

#include <QObject>

class QDBusVariant;

namespace fleetscope {

/// Asks the desktop portal for `org.freedesktop.appearance color-scheme` and follows it. Silent where there
/// is no session bus or no portal. Only built for Qt before 6.5. Thread: GUI; never waits for the bus.
/// Source: XDG Desktop Portal, org.freedesktop.portal.Settings.
class PortalScheme final : public QObject
{
    Q_OBJECT
public:
    explicit PortalScheme(QObject *parent = nullptr);

signals:
    void answered(fleetscope::Scheme scheme);

private slots:
    void readSetting(const QString &group, const QString &key, const QDBusVariant &value);
};

} // namespace fleetscope
