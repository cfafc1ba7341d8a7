// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/alertdesk.h"
#include "app/application/archiverouter.h"
#include "app/application/picturetour.h"
#include "models/charts/annotation.h"
#include "models/items/alertlistmodel.h"
#include "ui/alerts/alertspage.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>

#include <array>

namespace fleetscope {

class AlertTeller;
class BackTest;
class DeviceTableModel;
class FleetFeed;
class FleetWiring;
class MainWindow;
class Preferences;
class RuleEditor;
class TelemetryWiring;

/// Connects the page of alerts with the desks that keep and evaluate them, and the charts with both.
///
/// Thread: GUI. Must outlive the sessions, whose ingest threads call the stations of its desks.
class AlertWiring final : public QObject, private ThresholdSource, private AnnotationSource
{
    Q_OBJECT
public:
    /// Everything must outlive it, but for the window.
    AlertWiring(MainWindow &window, const Theme &theme, Preferences &preferences, const FleetStore &store,
                const StorageWiring &storage, const Clock &clock);
    ~AlertWiring() override;

    /// `devices` shows how many alerts each has.
    void setNeighbours(FleetWiring &fleet, TelemetryWiring &telemetry, DeviceTableModel &devices);
    /// After StorageWiring::addSession(), which opens it later. `scenario`: of the demo fleet.
    void addSession(FleetSession &session, const QString &scenario);
    /// The table has what the cache knew of a source.
    void takeCache(SourceId source);

    [[nodiscard]] const AlertBook &book() const { return m_book; }
    /// Whether an alert of the device is firing, suppressed or not. `least`: 0 info, 1 warning, 2 major, 3
    /// critical; there are no major alerts.
    [[nodiscard]] bool isFiring(DeviceHandle device, quint8 least) const;
    [[nodiscard]] AlertDesk *desk() const; ///< whose rules are shown; null before the first connection
    [[nodiscard]] std::vector<PictureTour::Stop> stops();

signals:
    void reported(const std::vector<fleetscope::AlertReport> &reports);

private:
    struct Session
    {
        FleetSession *session = nullptr;
        SourceId source{};
        QString name; ///< as the store calls it
        AlertDesk *desk = nullptr;
        bool isWarm = false; ///< the table has what the cache knew
    };

    QWidget *makePage(QWidget *parent);
    void connectRules();
    AlertDesk &deskOf(StorageWiring::Kind kind, AlertStore &store, const QString &scenario);
    void makeTeller();
    void publish(const std::vector<AlertReport> &reports);
    void place(const AlertEntry &entry);
    void readPast(AlertDesk &desk);
    void learnPast();
    void learnPast(const Session &session, const AlertRule &rule);
    void showOnDevices();
    void take(const std::vector<AlertReport> &reports);
    void tick();
    void show();
    void computeScopes();
    void openEditor(RuleEditor *editor);
    void preview(RuleEditor *editor, const AlertRule &rule);
    void backTest(RuleEditor *editor, const AlertRule &rule, int days);
    void cancelBackTest();
    void importRules();
    void exportRules(bool markdown);
    void chart(quint64 serial);
    void showDevice(quint64 serial);
    [[nodiscard]] const Session *sessionOf(const QString &name) const;
    [[nodiscard]] DeviceHandle deviceOf(const AlertKey &key) const;
    [[nodiscard]] AlertFacts factsOf(const AlertEntry &entry) const;
    [[nodiscard]] QString runbookOf(const AlertRule &rule) const;
    [[nodiscard]] QString unitOf(const QString &metric) const;
    [[nodiscard]] std::optional<SeriesKey> seriesOf(const AlertEntry &entry, const QString &metric) const;
    [[nodiscard]] std::vector<quint8> maskOf(const QString &scope) const;
    [[nodiscard]] QStringList devicesOf(const QString &scope) const;
    [[nodiscard]] QStringList metrics() const;
    [[nodiscard]] QString author() const;

    [[nodiscard]] std::vector<Threshold> thresholds(const SeriesKey &series) const override;
    [[nodiscard]] std::vector<Annotation> annotationsOfBook(const std::vector<SeriesKey> &series,
                                                            TimeRange range) const;
    [[nodiscard]] std::vector<Annotation> annotationsOfPast(const std::vector<StoredAlert> &alerts,
                                                            const QString &connection) const;
    [[nodiscard]] QFuture<std::vector<Annotation>> annotations(std::vector<SeriesKey> series,
                                                               TimeRange range) override;

    MainWindow &m_window;
    const Theme &m_theme;
    Preferences &m_preferences;
    const FleetStore &m_store;
    const StorageWiring &m_storage;
    const Clock &m_clock;
    ArchiveRouter m_archive;
    AlertBook m_book;
    AlertListModel m_model;
    std::unique_ptr<AlertTeller> m_teller;
    std::array<std::unique_ptr<AlertDesk>, 2> m_desks; // by StorageWiring::Kind
    std::vector<Session> m_sessions;
    FleetWiring *m_fleet = nullptr;
    TelemetryWiring *m_telemetry = nullptr;
    DeviceTableModel *m_devices = nullptr;
    int m_placedAt = 0; // devices in the table when those of all alerts were last looked for
    QPointer<AlertsPage> m_page;
    QTimer m_tick;
    Timestamp m_listed = noTime;
    Timestamp m_nextList = noTime;
    quint64 m_shown = 0; // revision of the book
    AlertCounts m_counts;
    int m_rowsTold = 0; // to the stations, for scopes
    quint64 m_scopesAt = 0;
    Timestamp m_scopesComputed = noTime;
    std::vector<QFuture<Result<quint64>>> m_lessons; // readings on their way into the stations
    QFutureWatcher<Result<quint64>> m_test;
    std::shared_ptr<BackTest> m_tested;
    std::shared_ptr<std::atomic<qint64>> m_testAt = std::make_shared<std::atomic<qint64>>(0);
    struct
    {
        QPointer<RuleEditor> editor;
        AlertRule rule;
        TimeRange range;
        int days = 0;
    } m_testing;
};

} // namespace fleetscope
