// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/portalscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr auto service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto interface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearance = "org.freedesktop.appearance"_L1;
constexpr auto colorScheme = "color-scheme"_L1;

} // namespace

PortalScheme::PortalScheme(QObject *parent)
    : QObject(parent)
{
    // Headless platforms have no desktop to ask, and looking for a bus could start one.
    const QString platform = QGuiApplication::platformName();
    if (platform == "offscreen"_L1 || platform == "minimal"_L1)
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // clang-format off
    bus.connect(service, path, interface, u"SettingChanged"_s, this,
                SLOT(readSetting(QString,QString,QDBusVariant))); // normalized, or Qt has to do it
    // clang-format on
    QDBusMessage read = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    read << QString(appearance) << QString(colorScheme);
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        if (const QDBusPendingReply<QDBusVariant> reply = *finished; !reply.isError())
            readSetting(appearance, colorScheme, reply.value());
    });
}

void PortalScheme::readSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != appearance || key != colorScheme)
        return;
    // `Read` wraps the value once more than the signal does.
    QVariant plain = value.variant();
    if (plain.canConvert<QDBusVariant>())
        plain = plain.value<QDBusVariant>().variant();
    constexpr uint prefersDark = 1; // 0: no preference, 2: prefers light
    emit answered(plain.toUInt() == prefersDark ? Scheme::Dark : Scheme::Light);
}

} // namespace fleetscope

#include "moc_portalscheme.cpp"
