// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/fleetframe.h"
#include "models/fleet/fleetsnapshot.h"

#include <optional>
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

/// Rows that changed, as one range; empty when `first` > `last`.
struct RowRange
{
    int first = 0;
    int last = -1;

    [[nodiscard]] bool isEmpty() const { return first > last; }
    void include(int row)
    {
        first = isEmpty() ? row : std::min(first, row);
        last = std::max(last, row);
    }
};

/// The current state of every device of every connection: structs of arrays, ids interned, up to a million
/// devices.
///
/// A row is a DeviceHandle and never moves or disappears while the store lives. Thread: GUI. Cost: about 100
/// ns an entry of a frame; memory about 100 bytes a device plus its texts, 75 bytes a series, 240 bytes a
/// sparkline.
class FleetStore
{
public:
    /// `sparkBudget`: how many series keep their last `sparkLength` values. When all are taken, a series that
    /// spark() is asked for takes the place of one not asked for lately.
    explicit FleetStore(size_t sparkBudget = 200'000);
    ~FleetStore();
    FleetStore(const FleetStore &) = delete;
    FleetStore &operator=(const FleetStore &) = delete;

    SourceId addSource(const QString &name);
    [[nodiscard]] QString sourceName(SourceId source) const;
    /// Devices of a source that is not connected become unknown, in the course of the next sweep: what we
    /// cannot hear we do not judge.
    void setSourceConnected(SourceId source, bool connected, Timestamp now);

    /// How many of `count` new devices of `frame`, from its number `first` on, are not in the store yet: a
    /// device may be known from the cache.
    [[nodiscard]] size_t unknownDevices(const FleetFrame &frame, size_t first, size_t count) const;
    /// Adds those as the last rows, and remembers which rows the others have.
    void insertDevices(const FleetFrame &frame, size_t first, size_t count);
    /// The entries of a frame besides its new devices.
    [[nodiscard]] static size_t size(const FleetFrame &frame);
    /// Takes over at most `limit` of those entries from `position` on, which moves. All new devices must be
    /// in. Returns the rows that changed.
    RowRange assign(const FleetFrame &frame, size_t &position, size_t limit, Timestamp now);
    /// Looks at the next `limit` devices in turn and lets silence turn them offline. Returns the rows that
    /// changed.
    RowRange sweep(Timestamp now, size_t limit);

    /// Alerts come from elsewhere than frames. Cost: O(1).
    void setAlerts(DeviceHandle device, DeviceAlerts alerts);

    [[nodiscard]] int deviceCount() const { return static_cast<int>(m_devices.size()); }
    [[nodiscard]] int onlineCount() const { return m_online; }
    /// Devices that are as an earlier run left them, and when the last of them was heard.
    [[nodiscard]] int cachedCount() const { return m_cached; }
    [[nodiscard]] Timestamp cachedUntil() const { return m_cachedUntil; }
    [[nodiscard]] const DeviceColumns &devices() const { return m_devices; }
    [[nodiscard]] const TextPool &texts() const { return *m_texts; }
    [[nodiscard]] DeviceHandle find(SourceId source, std::string_view id) const;
    [[nodiscard]] OnlineFacts onlineFacts(DeviceHandle device) const;
    /// Latitude and longitude in degrees.
    [[nodiscard]] std::optional<std::pair<double, double>> position(DeviceHandle device) const;
    /// The handle that the source of `device` itself uses; `noDevice` while it is known from the cache only.
    [[nodiscard]] DeviceHandle sourceHandle(DeviceHandle device) const
    {
        return m_sourceHandle[indexOf(device)];
    }

    [[nodiscard]] int metricCount() const { return static_cast<int>(m_metrics.size()); }
    [[nodiscard]] QString metricName(MetricHandle metric) const;
    [[nodiscard]] QString metricUnit(MetricHandle metric) const;
    [[nodiscard]] MetricHandle findMetric(std::string_view name) const; ///< `noMetric` when unknown
    [[nodiscard]] size_t metricUse(MetricHandle metric) const;          ///< devices that have it
    /// The metrics of a device in order of first sight.
    [[nodiscard]] std::vector<SeriesView> series(DeviceHandle device) const;
    /// One metric of a device; kind None when it has no such metric. Cost: O(metrics of the device).
    [[nodiscard]] SeriesView series(DeviceHandle device, MetricHandle metric) const;
    static constexpr int sparkLength = 60;
    /// The last values, oldest first, at most `sparkLength`; asking keeps them.
    [[nodiscard]] std::vector<float> spark(DeviceHandle device, MetricHandle metric) const;

    /// A picture for the thread pool with the given metrics. Cost: microseconds.
    [[nodiscard]] FleetSnapshot snapshot(std::span<const MetricHandle> metrics) const;
    /// Grows with every change; equal numbers mean an equal store.
    [[nodiscard]] quint64 revision() const { return m_revision; }
    /// Info texts that were not taken over because the devices sent more than `textBudget` bytes of different
    /// ones.
    [[nodiscard]] quint64 refusedTexts() const { return m_refusedTexts; }
    static constexpr size_t textBudget = size_t{384} << 20;

private:
    struct Metric;
    struct Source;
    class SparkRings;
    struct SeriesPlace
    {
        quint32 metric = 0;
        quint32 entry = 0;
        quint32 next = 0; ///< the next series of the same device
    };

    [[nodiscard]] quint32 seriesOf(DeviceHandle device, MetricHandle metric) const;
    [[nodiscard]] SeriesView viewOf(quint32 series) const;
    void addMetric(Source &source, FleetFrame::Origin origin, const std::string &name);
    void addSeries(Source &source, FleetFrame::Origin origin, const FleetFrame::NewSeries &added);
    void applyInfo(DeviceHandle device, const DeviceInfo &info);
    void applyDevice(DeviceHandle device, const FleetFrame::DeviceChange &change, Timestamp now);
    void setFlags(DeviceHandle device, quint8 flags);
    [[nodiscard]] bool isCached(DeviceHandle device) const;
    void applySeries(const FleetFrame &frame, const FleetFrame::SeriesChange &change, quint32 series);
    void setText(CowColumn<TextId> &column, DeviceHandle device, std::string_view text);
    bool decide(DeviceHandle device, Timestamp now);

    DeviceColumns m_devices;
    CowColumn<quint32> m_firstSeries;
    CowColumn<quint32> m_lastSeries;
    CowColumn<Timestamp> m_statusTime;
    CowColumn<quint8> m_status;
    CowColumn<DeviceHandle> m_sourceHandle;
    CowColumn<DeviceHandle> m_sameId; // chain of the devices with one id on different connections
    std::vector<DeviceHandle> m_byId; // by TextId
    std::unordered_map<quint32, std::pair<double, double>> m_positions;

    std::shared_ptr<TextPool> m_texts;
    std::shared_ptr<TextPool> m_metricNames;
    std::vector<std::unique_ptr<Metric>> m_metrics;
    std::vector<std::unique_ptr<Source>> m_sources;
    CowColumn<SeriesPlace> m_series;
    std::unique_ptr<SparkRings> m_sparks;
    size_t m_sweepAt = 0;
    int m_online = 0;
    int m_cached = 0;
    Timestamp m_cachedUntil = noTime;
    quint64 m_revision = 0;
    quint64 m_refusedTexts = 0;
};

} // namespace fleetscope
