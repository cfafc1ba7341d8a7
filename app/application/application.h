// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/archivebanners.h"
#include "app/application/connectionbanners.h"
#include "app/application/costwiring.h"
#include "app/application/demofleet.h"
#include "app/application/demopast.h"
#include "app/application/options.h"
#include "app/application/picturetour.h"
#include "app/application/replaywiring.h"
#include "app/application/storagewiring.h"
#include "app/application/summary.h"
#include "app/diagnostics/stallmeter.h"
#include "app/diagnostics/systemclock.h"
#include "app/session/fleetfeed.h"
#include "app/session/fleetsession.h"
#include "app/settings/settings.h"
#include "models/items/deviceordermodel.h"
#include "models/items/devicetablemodel.h"
#include "models/items/problemlistmodel.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/theme.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <vector>

namespace fleetscope {

class AlertWiring;
class ConnectionWiring;
class FleetWiring;
class HelpWiring;
class ProblemsDialog;
class RecordingWiring;
class SecretStore;
class RolloutWiring;
class SettingsWiring;
class TelemetryWiring;

/// The composition root: makes everything, connects pages to sessions, and owns it all in an order in which
/// it can be taken down. Thread: GUI.
class Application final : public QObject
{
    Q_OBJECT
public:
    /// Without a `keychain` it is that of the system. A replay takes over what `known` holds, or the user's
    /// settings when it is null, and keeps changes for itself.
    Application(Options options, StallMeter &meter, std::unique_ptr<SecretStore> keychain = nullptr,
                const Settings *known = nullptr);
    ~Application() override;

    /// Opens the demo fleet, the connections of the command line, or those of the last time.
    /// Errors: those of the connection file or the scenario; nothing is open then.
    [[nodiscard]] Result<void> open();
    void show();
    /// Writes what the window and its pages would still wait to write into settings().
    void remember();
    [[nodiscard]] const Settings &settings() const { return *m_settings; }
    /// What is needed of the settings before there is a window, or even an application object; a run that
    /// leaves nothing behind has none.
    [[nodiscard]] static Settings rememberedBy(const Options &options);

    [[nodiscard]] RunSummary summary() const;
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] FleetFeed &feed() { return m_feed; }
    [[nodiscard]] ConnectionWiring &connections() { return *m_connections; }

signals:
    /// The run of `--for` is over; `exitCode` is 1 when a picture could not be written.
    void finished(int exitCode);
    /// Of a replay: to be at a place that has passed takes a new Application.
    void beginAgainRequested(const fleetscope::ReplayStart &start);
    /// To the one in the settings: it takes a new Application, too.
    void languageSwitchRequested();

private:
    [[nodiscard]] DeviceOrderModel::Environment orderEnvironment();
    [[nodiscard]] Result<void> openDemo();
    [[nodiscard]] Result<void> openReplay();
    void writePast(SourceId source, Timestamp last);
    FleetSession &addSession(ConnectionSettings settings, std::unique_ptr<MqttClient> client,
                             StorageWiring::Kind kind);
    [[nodiscard]] quint64 leftOut() const;
    void buildMenus();
    void exploreDemo();
    void showFigures();
    void showProblems();
    void tellOfProblems();
    void refuse(const Error &error);
    void finishRun();
    [[nodiscard]] std::vector<PictureTour::Stop> stops();

    Options m_options;
    DataFolder m_folder;
    StallMeter &m_meter;
    SystemClock m_wallClock;
    ReplayClock m_replayClock;
    const Clock &m_clock; ///< one of them
    std::unique_ptr<Settings> m_settings;
    Theme m_theme;
    FleetStore m_store;
    DeviceTableModel m_devices;
    DeviceOrderModel m_order;
    FleetFeed m_feed;
    ProblemListModel m_problems;
    StorageWiring m_storage;               // outlives the sessions: what they leave is stored
    std::unique_ptr<AlertWiring> m_alerts; // likewise: their threads call it
    std::unique_ptr<DemoFleet> m_demo;
    std::unique_ptr<DemoPast> m_past;
    std::unique_ptr<ReplayWiring> m_replay;
    std::vector<std::unique_ptr<FleetSession>> m_sessions; // before m_demo goes, whose broker they talk to
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<FleetWiring> m_fleet;
    std::unique_ptr<TelemetryWiring> m_telemetry;
    std::unique_ptr<RolloutWiring> m_rollouts;
    std::unique_ptr<CostWiring> m_cost;
    std::unique_ptr<RecordingWiring> m_recording; // null in a replay
    std::unique_ptr<ConnectionBanners> m_banners;
    std::unique_ptr<SecretStore> m_keychain;
    std::unique_ptr<ConnectionWiring> m_connections;
    std::unique_ptr<ArchiveBanners> m_archiveBanners;
    std::unique_ptr<SettingsWiring> m_settingsPage;
    std::unique_ptr<HelpWiring> m_help;
    ProblemsDialog *m_problemsDialog = nullptr; // owned by the window
    bool m_toldOfProblems = false;
    QElapsedTimer m_running;
};

} // namespace fleetscope
