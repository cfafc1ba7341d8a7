// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/fleetwiring.h"

#include "app/session/fleetfeed.h"
#include "app/session/fleetsession.h"
#include "models/fleet/filterlexer.h"
#include "models/items/devicetablemodel.h"
#include "models/items/format.h"
#include "models/ports/clock.h"
#include "models/ports/preferences.h"
#include "ui/fleet/devicedock.h"
#include "ui/fleet/fleetpage.h"
#include "ui/shell/mainwindow.h"

#include <QDockWidget>

namespace fleetscope {

using namespace Qt::StringLiterals;

FleetWiring::FleetWiring(MainWindow &window, const Theme &theme, Preferences &preferences,
                         DeviceTableModel &devices, DeviceOrderModel &order,
                         DeviceOrderModel::Environment environment, FleetFeed &feed, const Clock &clock)
    : m_window(window)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_devices(devices)
    , m_order(order)
    , m_environment(std::move(environment))
    , m_feed(feed)
    , m_clock(clock)
    , m_dock(new QDockWidget(tr("Device"), &window))
    , m_deviceDock(new DeviceDock(devices, theme, m_dock))
{
    m_dock->setObjectName(u"device"_s);
    m_dock->setWidget(m_deviceDock);
    m_dock->hide(); // opened by Enter or Ctrl+D
    m_window.addPage(
        {.id = u"fleet"_s, .title = tr("Fleet"), .icon = IconId::Fleet, .factory = [this](QWidget *parent) {
             return makePage(parent);
         }});
    m_window.addDock(m_dock, Qt::RightDockWidgetArea, u"fleet"_s);

    connect(m_deviceDock, &DeviceDock::deviceWatched, this, &FleetWiring::watch);
    connect(m_deviceDock, &DeviceDock::chartRequested, this,
            [this](DeviceHandle device, const QString &metric) { emit chartRequested({device}, metric); });
    connect(m_deviceDock, &DeviceDock::closeRequested, this, &FleetWiring::hideDetails);
    connect(&m_feed, &FleetFeed::figuresChanged, this, &FleetWiring::takeMessages);
    connect(&m_feed, &FleetFeed::frozenChanged, this, &FleetWiring::showState);
    m_stateTimer.setInterval(500);
    connect(&m_stateTimer, &QTimer::timeout, this, &FleetWiring::showState);
    m_stateTimer.start();
}

FleetWiring::~FleetWiring() = default;

FleetPage *FleetWiring::page() const { return m_page; }

FleetPage *FleetWiring::makePage(QWidget *parent)
{
    m_page = new FleetPage(m_devices, m_order, m_environment, m_theme, parent);
    m_page->restoreState(m_preferences.value(preference::fleetPage));
    connect(m_page, &FleetPage::stateChanged, this,
            [this] { m_preferences.setValue(preference::fleetPage, m_page->saveState()); });
    connect(m_page, &FleetPage::currentDeviceChanged, m_deviceDock, &DeviceDock::setDevice);
    connect(m_page, &FleetPage::openRequested, this, &FleetWiring::showDetails);
    connect(m_page, &FleetPage::detailsToggled, m_dock->toggleViewAction(), &QAction::trigger);
    connect(m_page, &FleetPage::freezeRequested, &m_feed, &FleetFeed::setFrozen);
    if (m_makeWelcome)
        m_page->setWelcome(m_makeWelcome(m_page));
    connect(m_page, &FleetPage::retryRequested, this, [this] {
        for (FleetSession *session : m_sessions)
            session->retryNow();
    });
    connect(m_page, &FleetPage::chartRequested, this, &FleetWiring::chartRequested);
    connect(m_page, &FleetPage::rolloutRequested, this, &FleetWiring::rolloutRequested);
    connect(m_deviceDock, &DeviceDock::columnRequested, m_page, &FleetPage::showColumn);
    showState();
    return m_page;
}

void FleetWiring::addSession(FleetSession &session)
{
    m_sessions.push_back(&session);
    m_waitingSince = m_clock.now();
    connect(&session, &FleetSession::statusChanged, this, [this](const MqttStatus &status) {
        if (status.state == MqttState::Connected)
            m_waitingSince = m_clock.now();
        showState();
    });
    showState();
}

void FleetWiring::showDetails(DeviceHandle device)
{
    m_deviceDock->setDevice(device);
    m_dock->show();
    m_dock->raise();
    m_deviceDock->setFocus();
}

void FleetWiring::showOnly(const QString &connection)
{
    m_window.showPage(u"fleet"_s);
    if (m_page)
        m_page->applyFilter(u"connection == "_s + quotedFilterText(connection));
}

void FleetWiring::hideDetails()
{
    m_dock->hide();
    if (m_page)
        m_page->setFocus();
}

void FleetWiring::watch(DeviceHandle device)
{
    if (m_watched)
        m_watched->pipeline().tap().watch(noDevice);
    m_watched = nullptr;
    if (device == noDevice)
        return;
    const SourceId source = m_devices.store().devices().source[indexOf(device)];
    const auto found = std::ranges::find(m_sessions, source, &FleetSession::source);
    if (found == m_sessions.end())
        return;
    m_watched = *found;
    m_watchedDevice = device;
    m_tapped = noDevice;
    tap();
}

void FleetWiring::tap()
{
    // A device from the cache is new to its session when it speaks for the first time.
    const DeviceHandle handle = m_devices.store().sourceHandle(m_watchedDevice);
    if (handle != m_tapped)
        m_watched->pipeline().tap().watch(handle);
    m_tapped = handle;
}

void FleetWiring::takeMessages()
{
    if (!m_watched || !m_deviceDock->isVisible())
        return;
    tap();
    quint64 skipped = 0;
    std::vector<TappedMessage> messages = m_watched->pipeline().tap().take(skipped);
    if (!messages.empty() || skipped > 0)
        m_deviceDock->addMessages(
            {std::make_move_iterator(messages.begin()), std::make_move_iterator(messages.end())}, skipped);
}

FleetPageState FleetWiring::pageState() const
{
    using Phase = FleetPageState::Phase;
    FleetPageState state;
    const FeedFigures &figures = m_feed.figures();
    state.frozen = m_feed.isFrozen();
    if (state.frozen) {
        state.frozenFor = m_clock.now() - figures.frozenSince;
        state.waitingUpdates = figures.waiting;
    }
    const FleetStore &store = m_devices.store();
    state.cachedDevices = store.cachedCount();
    if (state.cachedDevices > 0)
        state.cachedAt = clockText(store.cachedUntil(), m_clock.now());
    if (m_devices.rowCount() > 0)
        return state;
    if (m_sessions.empty()) {
        state.phase = Phase::Idle;
        state.text = tr("No broker yet");
        state.hint = tr("Add the broker that your fleet uses with File, Add a broker.");
        return state;
    }
    const auto connected =
        std::ranges::find(m_sessions, MqttState::Connected,
                          [](const FleetSession *session) { return session->status().state; });
    if (connected != m_sessions.end()) {
        state.phase = Phase::Waiting;
        state.since = m_clock.now() - m_waitingSince;
        QStringList filters;
        for (const MqttSubscription &subscription : (*connected)->settings().subscriptions)
            filters.append(QString::fromUtf8(subscription.filter));
        state.hint = tr("Subscribed to %1. Check that the devices publish below these topics.")
                         .arg(filters.join(u", "_s));
        return state;
    }
    state.phase = Phase::Loading; // why it does not connect is said by a banner
    state.text = tr("Connecting to %1").arg(m_sessions.front()->settings().name);
    return state;
}

void FleetWiring::showState()
{
    if (m_page)
        m_page->setPageState(pageState());
}

} // namespace fleetscope

#include "moc_fleetwiring.cpp"
