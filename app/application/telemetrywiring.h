// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/archiverouter.h"
#include "app/application/picturetour.h"
#include "models/charts/annotation.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <vector>

namespace fleetscope {

class Clock;
class FleetWiring;
class MainWindow;
class Preferences;
class TelemetryPage;
class Theme;

/// Connects the telemetry page with the archives, and with "Chart" on the fleet page. Thread: GUI.
class TelemetryWiring final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive it.
    TelemetryWiring(MainWindow &window, const Theme &theme, Preferences &preferences, const FleetStore &store,
                    const StorageWiring &storage, FleetWiring &fleet, const Clock &clock);
    ~TelemetryWiring() override;

    [[nodiscard]] TelemetryPage *page() const; ///< null until it was shown
    /// A lane under the charts; a limit across them. Both must outlive this, and may be told before the page
    /// is shown. A click on what a source told is annotationActivated().
    void addAnnotationSource(AnnotationSource &source);
    void setThresholdSource(const ThresholdSource *source);
    /// Call before the page is shown.
    void setReplay(bool isReplay) { m_isReplay = isReplay; }
    void save(); ///< what the page shows, at once
    /// Shows the page with a metric of these devices.
    void chart(const std::vector<DeviceHandle> &devices, const QString &metric);
    /// The states of the page that a picture is wanted of.
    [[nodiscard]] std::vector<PictureTour::Stop> stops();

signals:
    void annotationActivated(const fleetscope::Annotation &annotation);

private:
    TelemetryPage *makePage(QWidget *parent);
    [[nodiscard]] std::vector<SeriesKey> someSeries(const QString &metric, size_t count) const;

    MainWindow &m_window;
    const Theme &m_theme;
    Preferences &m_preferences;
    const FleetStore &m_store;
    FleetWiring &m_fleet;
    const Clock &m_clock;
    ArchiveRouter m_archive;
    std::vector<AnnotationSource *> m_annotationSources;
    const ThresholdSource *m_thresholds = nullptr;
    QPointer<TelemetryPage> m_page;
    QTimer m_saveSoon;
    bool m_isReplay = false;
};

} // namespace fleetscope
