// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/fleetframe.h"
#include "models/fleet/fleetsnapshot.h"

#include <span>
#include <unordered_map>

namespace fleetscope {

/// What one metric of one device amounts to in this run.
struct SeriesView
{
    MetricHandle metric = noMetric;
    ValueKind kind = ValueKind::None;
    double value = 0;
    QByteArray text;
    Timestamp time = noTime;
    quint64 count = 0; ///< numeric readings
    double minimum = 0, maximum = 0, mean = 0;
};

/// Rows that changed, as one range: `first` > `last` means none.
struct RowRange
{
    int first = 0;
    int last = -1;

    [[nodiscard]] bool isEmpty() const { return first > last; }
    void include(int row)
    {
        if (isEmpty()) {
            first = last = row;
        } else {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
};

/// The current state of every device of every connection: structs of arrays, ids interned, up to millions of
/// devices.
///
/// A row is a DeviceHandle and never moves or disappears while the store lives. Thread: GUI. Cost: apply()
/// about 50 ns an entry; memory about 75 bytes a device plus its texts, about 70 bytes a series, plus
/// `sparkBudget`.
class FleetStore
{
public:
    /// `sparkBudget`: series that keep their last `sparkLength` values from the start; those beyond it begin
    /// when spark() is first asked for them, taking the place of the one not asked for longest.
    explicit FleetStore(size_t sparkBudget = 200'000);
    ~FleetStore();
    FleetStore(const FleetStore &) = delete;
    FleetStore &operator=(const FleetStore &) = delete;

    SourceId addSource(const QString &name);
    [[nodiscard]] QString sourceName(SourceId source) const;
    /// Devices of a source that is not connected are in state unknown: what we cannot hear we do not judge.
    void setSourceConnected(SourceId source, bool connected, Timestamp now);

    /// Adds the new devices of `frame` at the end. Call between beginInsertRows and endInsertRows.
    void insertDevices(const FleetFrame &frame);
    /// The devices that insertDevices() would add.
    [[nodiscard]] static int newDeviceCount(const FleetFrame &frame)
    {
        return static_cast<int>(frame.newDevices.size());
    }
    /// Takes over at most `limit` of the other entries of `frame`, from `position` on, which moves.
    /// Returns the rows that changed; done when `position` has reached size(frame).
    RowRange assign(const FleetFrame &frame, size_t &position, size_t limit, Timestamp now);
    [[nodiscard]] static size_t size(const FleetFrame &frame);

    /// Looks at the next `limit` devices in turn and lets silence turn them offline. Returns the rows that
    /// changed.
    RowRange sweep(Timestamp now, size_t limit);

    [[nodiscard]] int deviceCount() const { return static_cast<int>(m_devices.size()); }
    [[nodiscard]] int onlineCount() const { return m_online; }
    [[nodiscard]] const DeviceColumns &devices() const { return m_devices; }
    [[nodiscard]] const TextPool &texts() const { return *m_texts; }
    [[nodiscard]] DeviceHandle find(SourceId source, std::string_view id) const;
    [[nodiscard]] OnlineFacts onlineFacts(DeviceHandle device) const;
    [[nodiscard]] std::optional<std::pair<double, double>>
    position(DeviceHandle device) const; ///< latitude, longitude
    /// The handle that the source of `device` itself uses.
    [[nodiscard]] DeviceHandle sourceHandle(DeviceHandle device) const;

    [[nodiscard]] int metricCount() const { return static_cast<int>(m_metrics.size()); }
    [[nodiscard]] QString metricName(MetricHandle metric) const;
    [[nodiscard]] QString metricUnit(MetricHandle metric) const;
    [[nodiscard]] MetricHandle findMetric(std::string_view name) const; ///< `noMetric` when unknown
    /// Number of devices that have the metric.
    [[nodiscard]] size_t metricUse(MetricHandle metric) const;
    /// The metrics of a device in order of first sight.
    [[nodiscard]] std::vector<SeriesView> series(DeviceHandle device) const;
    /// One metric of a device; kind None when it has no such metric. Cost: O(metrics of the device).
    [[nodiscard]] SeriesView series(DeviceHandle device, MetricHandle metric) const;
    /// The last values, oldest first, at most `sparkLength`; asking keeps them alive.
    static constexpr int sparkLength = 60;
    [[nodiscard]] std::vector<float> spark(DeviceHandle device, MetricHandle metric) const;

    /// A picture for the thread pool with the given metrics.
    [[nodiscard]] FleetSnapshot snapshot(std::span<const MetricHandle> metrics) const;
    /// Grows with every change; equal numbers mean an equal store.
    [[nodiscard]] quint64 revision() const { return m_revision; }
    [[nodiscard]] size_t bytes() const; ///< memory held by the columns, about

private:
    struct Metric;
    struct Source;
    struct SparkRings;
    struct SeriesPlace
    {
        quint32 metric;
        quint32 entry;
    };

    [[nodiscard]] quint32 seriesOf(DeviceHandle device, MetricHandle metric) const;
    void applyInfo(DeviceHandle device, const DeviceInfo &info);
    void applyDevice(const FleetFrame::DeviceChange &change, DeviceHandle device, Timestamp now);
    void applySeries(const FleetFrame &frame, const FleetFrame::SeriesChange &change, quint32 series);
    bool decide(DeviceHandle device, Timestamp now);
    SeriesView viewOf(quint32 series) const;

    DeviceColumns m_devices;
    std::shared_ptr<TextPool> m_texts;
    std::shared_ptr<TextPool> m_metricNames;
    std::vector<std::unique_ptr<Metric>> m_metrics;
    std::vector<std::unique_ptr<Source>> m_sources;
    std::vector<SeriesPlace> m_series;   // by store-wide series number
    std::vector<quint32> m_nextOfDevice; // by series: the next one of the same device, or noSeries
    std::vector<quint32> m_firstSeries;  // by device
    std::vector<quint32> m_lastSeries;   // by device
    std::vector<Timestamp> m_statusTime; // by device
    std::vector<quint8> m_status;        // by device: bits of OnlineFacts
    std::vector<DeviceHandle> m_sourceHandle;
    std::unordered_map<quint32, std::pair<double, double>> m_positions;
    std::unique_ptr<SparkRings> m_sparks;
    size_t m_sweepAt = 0;
    int m_online = 0;
    quint64 m_revision = 0;
};

} // namespace fleetscope
