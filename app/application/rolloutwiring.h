// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/picturetour.h"
#include "app/application/storagewiring.h"
#include "app/rollout/rolloutservice.h"
#include "models/connection/connectionsettings.h"
#include "models/fleet/filter.h"
#include "models/items/rolloutlistmodel.h"

#include <QLockFile>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace fleetscope {

class ArtifactWiring;
class Clock;
class FleetSession;
class FleetStore;
class FleetWiring;
class MainWindow;
class Preferences;
class RolloutsPage;
class RolloutWizard;
class Theme;

/// Connects the rollouts page with a service for each connection, the library of releases, the fleet and the
/// simulator that plans are rehearsed on. Thread: GUI.
class RolloutWiring final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive it.
    RolloutWiring(MainWindow &window, const Theme &theme, Preferences &preferences, const FleetStore &store,
                  const DataFolder &folder, FleetWiring &fleet, const Clock &clock);
    ~RolloutWiring() override;

    using ClientFactory = std::function<std::unique_ptr<MqttClient>()>;
    /// Its rollouts are driven from the first time that it is connected until it is closed. `makeClient` is
    /// called on the service's thread. A connection whose topics have places before the device is left out.
    void addSession(const FleetSession &session, StorageWiring::Kind kind, ClientFactory makeClient);

    /// Whether a device has a firing alert of this severity or above (0 info … 3 critical); without it, the
    /// health gate looks at silence and metrics only.
    using HasAlert = std::function<bool(DeviceHandle device, quint8 leastSeverity)>;
    void setAlertSource(HasAlert hasAlert) { m_hasAlert = std::move(hasAlert); }

    /// Opens the wizard for devices that were chosen elsewhere: those of the connection of the first one.
    void rollOutTo(const std::vector<DeviceHandle> &devices);
    /// Before the pictures of other pages: what is to be watched begins here.
    [[nodiscard]] std::vector<PictureTour::Stop> firstStops();
    [[nodiscard]] std::vector<PictureTour::Stop> stops();

private:
    struct Connection
    {
        SourceId source{};
        QString name;
        StorageWiring::Kind kind = StorageWiring::Kind::Real;
        RolloutDriverOptions options;
        ClientFactory makeClient;
        std::unique_ptr<RolloutService> service; ///< null until it is connected, and when it is closed
        RolloutService::Summaries summaries;
    };

    QWidget *makePage(QWidget *parent);
    [[nodiscard]] ArtifactWiring &artifacts(StorageWiring::Kind kind);
    [[nodiscard]] Connection *connectionOf(const std::string &rollout);
    void startService(Connection &connection, const ConnectionSettings &settings);
    void stopService(Connection &connection);
    [[nodiscard]] Connection *firstOpen() const;
    void take(Connection &connection, const RolloutService::Summaries &summaries);
    void refuse(const QString &id, const Error &error);
    void newRollout();
    void openWizard(Connection &connection, RolloutPlan plan);
    [[nodiscard]] RolloutPlan emptyPlan() const;
    /// What is known of the plan's targets, computed on the pool.
    using TakeFacts = std::function<void(std::vector<TargetFacts>)>;
    void gather(const Connection &connection, const RolloutPlan &plan, TakeFacts take);
    void prepare(Connection &connection, const RolloutPlan &plan);
    void rehearsePlan(const PlanPreview &preview, double download, double install, double back);
    void retry(const QString &id);
    void report(const QString &id, const QString &format);
    void showDevices(const QStringList &devices);
    void judgeHealth(Connection &connection, const HealthGroups &groups);
    void joinLive();
    void startSample();

    MainWindow &m_window;
    const Theme &m_theme;
    Preferences &m_preferences;
    const FleetStore &m_store;
    const DataFolder &m_folder;
    FleetWiring &m_fleet;
    const Clock &m_clock;
    QLockFile m_lock; ///< who has it drives the rollouts of the folder
    const std::string m_user, m_person, m_holder;
    std::vector<std::unique_ptr<Connection>> m_connections;
    std::map<StorageWiring::Kind, std::unique_ptr<ArtifactWiring>> m_artifacts;
    RolloutListModel m_rollouts;
    std::shared_ptr<const RolloutDetails> m_details;
    QPointer<RolloutsPage> m_page;
    QPointer<RolloutWizard> m_wizard;
    HasAlert m_hasAlert;
    QTimer m_joins;
    QThreadPool m_pool; // of our own, so that it can be waited for
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
};

} // namespace fleetscope
