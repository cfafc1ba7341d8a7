// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/telemetrywiring.h"

#include "app/application/fleetwiring.h"
#include "models/items/serieslistmodel.h"
#include "models/ports/preferences.h"
#include "ui/shell/mainwindow.h"
#include "ui/telemetry/telemetrypage.h"

namespace fleetscope {

using namespace Qt::StringLiterals;

TelemetryWiring::TelemetryWiring(MainWindow &window, const Theme &theme, Preferences &preferences,
                                 const FleetStore &store, const StorageWiring &storage, FleetWiring &fleet,
                                 const Clock &clock)
    : m_window(window)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_store(store)
    , m_fleet(fleet)
    , m_clock(clock)
    , m_archive(store, storage)
{
    m_window.addPage({.id = u"telemetry"_s,
                      .title = tr("Telemetry"),
                      .icon = IconId::Telemetry,
                      .factory = [this](QWidget *parent) { return makePage(parent); }});
    connect(&m_fleet, &FleetWiring::chartRequested, this, &TelemetryWiring::chart);
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(500);
    connect(&m_saveSoon, &QTimer::timeout, this, &TelemetryWiring::save);
}

TelemetryWiring::~TelemetryWiring()
{
    if (m_saveSoon.isActive())
        save();
}

void TelemetryWiring::save()
{
    m_saveSoon.stop();
    if (m_page)
        m_preferences.setValue(preference::telemetryPage, m_page->saveState());
}

TelemetryPage *TelemetryWiring::page() const { return m_page; }

TelemetryPage *TelemetryWiring::makePage(QWidget *parent)
{
    m_page = new TelemetryPage(m_store, m_archive, m_clock, m_theme, parent);
    m_page->restoreState(m_preferences.value(preference::telemetryPage));
    for (AnnotationSource *source : m_annotationSources)
        m_page->addAnnotationSource(*source);
    m_page->setThresholdSource(m_thresholds);
    m_page->setReplay(m_isReplay);
    connect(m_page, &TelemetryPage::annotationActivated, this, &TelemetryWiring::annotationActivated);
    connect(m_page, &TelemetryPage::stateChanged, &m_saveSoon, qOverload<>(&QTimer::start));
    connect(m_page, &TelemetryPage::deviceRequested, this, [this](DeviceHandle device) {
        m_window.showPage(u"fleet"_s);
        m_fleet.showDetails(device);
    });
    return m_page;
}

void TelemetryWiring::addAnnotationSource(AnnotationSource &source)
{
    m_annotationSources.push_back(&source);
    if (m_page)
        m_page->addAnnotationSource(source);
}

void TelemetryWiring::setThresholdSource(const ThresholdSource *source)
{
    m_thresholds = source;
    if (m_page)
        m_page->setThresholdSource(source);
}

void TelemetryWiring::chart(const std::vector<DeviceHandle> &devices, const QString &metric)
{
    const MetricHandle handle = m_store.findMetric(metric.toStdString());
    if (handle == noMetric || devices.empty())
        return;
    std::vector<SeriesKey> series;
    for (const DeviceHandle device : devices) {
        if (series.size() < ChartLayout::maxSeries)
            series.push_back(seriesKeyOf(m_store, device, handle));
    }
    m_window.showPage(u"telemetry"_s);
    m_page->showSeries(series);
}

std::vector<SeriesKey> TelemetryWiring::someSeries(const QString &metric, size_t count) const
{
    const MetricHandle handle = m_store.findMetric(metric.toStdString());
    std::vector<SeriesKey> series;
    for (int row = 0; handle != noMetric && row < m_store.deviceCount() && series.size() < count; ++row) {
        const DeviceHandle device{static_cast<quint32>(row)};
        if (m_store.series(device, handle).kind == ValueKind::Number)
            series.push_back(seriesKeyOf(m_store, device, handle));
    }
    return series;
}

std::vector<PictureTour::Stop> TelemetryWiring::stops()
{
    const auto window = [this]() -> QWidget * { return &m_window; };
    const auto show = [this](const QString &metric, size_t count, ChartKind kind, const QString &from) {
        return [this, metric, count, kind, from] {
            m_window.showPage(u"telemetry"_s);
            ChartLayout layout;
            layout.range = {from, u"now"_s};
            ChartSpec chart{.kind = kind, .series = someSeries(metric, count)};
            if (!chart.series.empty())
                layout.tab().rows = {{chart}};
            m_page->setChartLayout(layout);
        };
    };
    return {
        {.name = u"telemetry-empty"_s,
         .prepare = show({}, 0, ChartKind::Lines, u"now-24h"_s),
         .subject = window},
        {.name = u"telemetry"_s,
         .prepare = show(u"pm25"_s, 5, ChartKind::Lines, u"now-24h"_s),
         .settle = 2'000ms,
         .subject = window},
        {.name = u"telemetry-heatmap"_s,
         .prepare = show(u"pm25"_s, 40, ChartKind::HeatMap, u"now-7d"_s),
         .settle = 1'500ms,
         .subject = window},
    };
}

} // namespace fleetscope

#include "moc_telemetrywiring.cpp"
