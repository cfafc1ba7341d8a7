// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/desktopnotice.h"

#ifdef FLEETSCOPE_HAS_SESSION_BUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

struct Action
{
    QString key;
    DesktopNotice::Choice choice;
};

/// "default" is a click on the notification itself.
const std::initializer_list<Action> &actions()
{
    using Choice = DesktopNotice::Choice;
    static const std::initializer_list<Action> all{{u"default"_s, Choice::Open},
                                                   {u"open"_s, Choice::Open},
                                                   {u"acknowledge"_s, Choice::Acknowledge},
                                                   {u"shelve"_s, Choice::Shelve}};
    return all;
}

} // namespace

void DesktopNotice::takeAction(uint id, const QString &action)
{
    if (id != m_id || id == 0) // of another program
        return;
    for (const Action &known : actions()) {
        if (known.key == action)
            emit chosen(known.choice);
    }
}

void DesktopNotice::takeCapabilities(const QStringList &capabilities)
{
    m_canChoose = capabilities.contains("actions"_L1);
    m_hasMarkup = capabilities.contains("body-markup"_L1);
}

#ifdef FLEETSCOPE_HAS_SESSION_BUS

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;

} // namespace

DesktopNotice::DesktopNotice(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // clang-format off
    bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(takeAction(uint,QString))); // normalized
    // clang-format on
    auto *answer = new QDBusPendingCallWatcher(
        bus.asyncCall(QDBusMessage::createMethodCall(service, path, service, u"GetCapabilities"_s)), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        if (const QDBusPendingReply<QStringList> reply = *finished; !reply.isError())
            takeCapabilities(reply.value());
    });
}

void DesktopNotice::show(const QString &title, const QString &text, bool critical)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    const QStringList buttons{u"default"_s,     tr("Open"),        u"open"_s,   tr("Open"),
                              u"acknowledge"_s, tr("Acknowledge"), u"shelve"_s, tr("Shelve 1 h")};
    constexpr uchar normalUrgency = 1;
    constexpr uchar criticalUrgency = 2;
    const QVariantMap hints{{u"urgency"_s, QVariant::fromValue(critical ? criticalUrgency : normalUrgency)},
                            {u"desktop-entry"_s, u"fleetscope"_s}};
    constexpr int asTheDesktopLikes = -1;
    call.setArguments({u"Fleetscope"_s, m_id, u"fleetscope"_s, title,
                       m_hasMarkup ? text.toHtmlEscaped() : text, buttons, hints, asTheDesktopLikes});
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        if (const QDBusPendingReply<uint> reply = *finished; !reply.isError())
            m_id = reply.value();
    });
}

#else

DesktopNotice::DesktopNotice(QObject *parent)
    : QObject(parent)
{ }

void DesktopNotice::show(const QString &, const QString &, bool) { }

#endif

} // namespace fleetscope

#include "moc_desktopnotice.cpp"
