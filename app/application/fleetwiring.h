// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/items/deviceordermodel.h"
#include "ui/fleet/fleetpagestate.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <vector>

class QDockWidget;

namespace fleetscope {

class Clock;
class DeviceDock;
class DeviceTableModel;
class FleetFeed;
class FleetPage;
class FleetSession;
class MainWindow;
class Preferences;
class Theme;

/// Connects the fleet page and the device dock with the sessions. Thread: GUI.
class FleetWiring final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive it.
    FleetWiring(MainWindow &window, const Theme &theme, Preferences &preferences, DeviceTableModel &devices,
                DeviceOrderModel &order, DeviceOrderModel::Environment environment, FleetFeed &feed,
                const Clock &clock);
    ~FleetWiring() override;

    void addSession(FleetSession &session);
    [[nodiscard]] FleetPage *page() const; ///< null until it was shown
    [[nodiscard]] DeviceDock &deviceDock() { return *m_deviceDock; }
    void showDetails(DeviceHandle device);
    void hideDetails();

    /// What stands in the page while there is no connection.
    void setWelcome(std::function<QWidget *(QWidget *parent)> make) { m_makeWelcome = std::move(make); }
    /// Shows the page with the devices of one connection.
    void showOnly(const QString &connection);

signals:
    void chartRequested(const std::vector<fleetscope::DeviceHandle> &devices, const QString &metric);
    void rolloutRequested(const std::vector<fleetscope::DeviceHandle> &devices);

private:
    FleetPage *makePage(QWidget *parent);
    void watch(DeviceHandle device);
    void tap();
    void takeMessages();
    void showState();
    [[nodiscard]] FleetPageState pageState() const;

    MainWindow &m_window;
    const Theme &m_theme;
    Preferences &m_preferences;
    DeviceTableModel &m_devices;
    DeviceOrderModel &m_order;
    DeviceOrderModel::Environment m_environment;
    FleetFeed &m_feed;
    const Clock &m_clock;
    std::vector<FleetSession *> m_sessions;
    Timestamp m_waitingSince = noTime;
    FleetSession *m_watched = nullptr;
    DeviceHandle m_watchedDevice = noDevice;
    DeviceHandle m_tapped = noDevice; ///< the same, as its session calls it
    std::function<QWidget *(QWidget *parent)> m_makeWelcome;
    QPointer<FleetPage> m_page;
    QDockWidget *m_dock;
    DeviceDock *m_deviceDock;
    QTimer m_stateTimer;
};

} // namespace fleetscope
