// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/fleetstore.h"

#include <cmath>
#include <deque>
#include <limits>

namespace fleetscope {
namespace {

constexpr quint32 none = 0xffffffff;
constexpr quint8 statusOnlineBit = 1;
constexpr quint8 statusWillBit = 2;

quint32 toIntervalMs(Milliseconds interval)
{
    return static_cast<quint32>(std::clamp<qint64>(interval.count(), 0, std::numeric_limits<quint32>::max()));
}

} // namespace

struct FleetStore::Metric
{
    MetricColumn column;
    CowColumn<double> minimum;
    CowColumn<double> maximum;
    CowColumn<double> sum;
    CowColumn<quint32> count;
    QString unit;
};

struct FleetStore::Source
{
    QString name;
    bool connected = true;
    Timestamp connectedSince = noTime;
    /// From the handles of frames to those of the store.
    struct Handles
    {
        CowColumn<DeviceHandle> devices;
        std::vector<MetricHandle> metrics;
        CowColumn<quint32> series;
    };
    Handles live, cached;

    Handles &of(FleetFrame::Origin origin) { return origin == FleetFrame::Origin::Live ? live : cached; }
    /// Whether frames of `origin` may name what the other ones brought.
    [[nodiscard]] bool hasOther(FleetFrame::Origin origin) const
    {
        return (origin == FleetFrame::Origin::Live ? cached : live).devices.size() > 0;
    }
};

/// A bounded number of short rings, lent to series.
class FleetStore::SparkRings
{
public:
    explicit SparkRings(size_t budget)
        : m_budget(budget)
    { }

    void addSeries()
    {
        m_ringOf.push_back(m_rings.size() < m_budget ? static_cast<quint32>(m_rings.size()) : none);
        if (m_ringOf[m_ringOf.size() - 1] != none)
            m_rings.push_back({.series = static_cast<quint32>(m_ringOf.size() - 1)});
    }

    void add(quint32 series, float value)
    {
        if (const quint32 ring = m_ringOf[series]; ring != none)
            m_rings[ring].add(value);
    }

    std::vector<float> values(quint32 series, float current)
    {
        quint32 ring = m_ringOf[series];
        if (ring == none) {
            ring = takeOver();
            if (ring == none)
                return {};
            m_ringOf.set(series, ring);
            m_rings[ring] = {.series = series};
            m_rings[ring].add(current);
        }
        Ring &asked = m_rings[ring];
        asked.asked = true;
        return asked.values();
    }

private:
    struct Ring
    {
        quint32 series = none;
        quint8 next = 0;
        quint8 count = 0;
        bool asked = false;
        std::array<float, sparkLength> at{};

        void add(float value)
        {
            at[next] = value;
            next = static_cast<quint8>((next + 1) % sparkLength);
            count = static_cast<quint8>(std::min<int>(count + 1, sparkLength));
        }
        [[nodiscard]] std::vector<float> values() const
        {
            std::vector<float> ordered;
            ordered.reserve(count);
            for (int i = 0; i < count; ++i)
                ordered.push_back(at[static_cast<size_t>((next + sparkLength - count + i) % sparkLength)]);
            return ordered;
        }
    };

    /// The clock algorithm: the first ring that was not asked for since the hand last came by.
    quint32 takeOver()
    {
        constexpr size_t patience = 4096; // more than any window shows, so a visible one is never taken
        for (size_t step = 0; step < std::min(patience, m_rings.size()); ++step) {
            const auto ring = static_cast<quint32>(m_hand);
            m_hand = (m_hand + 1) % m_rings.size();
            if (!m_rings[ring].asked) {
                m_ringOf.set(m_rings[ring].series, none);
                return ring;
            }
            m_rings[ring].asked = false;
        }
        return none;
    }

    size_t m_budget;
    size_t m_hand = 0;
    CowColumn<quint32> m_ringOf; // by series
    std::deque<Ring> m_rings;    // grows without moving what is there
};

FleetStore::FleetStore(size_t sparkBudget)
    : m_texts(std::make_shared<TextPool>())
    , m_metricNames(std::make_shared<TextPool>())
    , m_sparks(std::make_unique<SparkRings>(sparkBudget))
{ }

FleetStore::~FleetStore() = default;

SourceId FleetStore::addSource(const QString &name)
{
    m_sources.push_back(std::make_unique<Source>());
    m_sources.back()->name = name;
    return SourceId{static_cast<quint16>(m_sources.size() - 1)};
}

QString FleetStore::sourceName(SourceId source) const { return m_sources[indexOf(source)]->name; }

void FleetStore::setSourceConnected(SourceId source, bool connected, Timestamp now)
{
    Source &entry = *m_sources[indexOf(source)];
    if (connected && !entry.connected)
        entry.connectedSince = now;
    entry.connected = connected;
}

size_t FleetStore::unknownDevices(const FleetFrame &frame, size_t first, size_t count) const
{
    if (!m_sources[indexOf(frame.source)]->hasOther(frame.origin))
        return count;
    const auto devices = std::span(frame.newDevices).subspan(first, count);
    return static_cast<size_t>(std::ranges::count_if(devices, [&](const FleetFrame::NewDevice &device) {
        return find(frame.source, device.name) == noDevice;
    }));
}

void FleetStore::insertDevices(const FleetFrame &frame, size_t first, size_t count)
{
    Source &source = *m_sources[indexOf(frame.source)];
    const bool isLive = frame.origin == FleetFrame::Origin::Live;
    const bool mayKnow = source.hasOther(frame.origin);
    CowColumn<DeviceHandle> &handles = source.of(frame.origin).devices;
    for (size_t i = first; i < first + count; ++i) {
        const DeviceHandle handle{static_cast<quint32>(handles.size())};
        if (const DeviceHandle known = mayKnow ? find(frame.source, frame.newDevices[i].name) : noDevice;
            known != noDevice) {
            if (isLive)
                m_sourceHandle.set(indexOf(known), handle);
            handles.push_back(known);
            continue;
        }
        const DeviceHandle device{static_cast<quint32>(m_devices.size())};
        const TextId id = m_texts->intern(frame.newDevices[i].name);
        m_byId.resize(std::max(m_byId.size(), m_texts->size()), noDevice);
        m_sameId.push_back(m_byId[indexOf(id)]);
        m_byId[indexOf(id)] = device;

        m_devices.id.push_back(id);
        m_devices.name.push_back({});
        m_devices.site.push_back({});
        m_devices.model.push_back({});
        m_devices.hardware.push_back({});
        m_devices.firmware.push_back({});
        m_devices.serial.push_back({});
        m_devices.tags.push_back({});
        m_devices.state.push_back(OnlineState::Unknown);
        m_devices.evidence.push_back(OnlineEvidence::None);
        m_devices.flags.push_back(isLive ? RetainedOnly : RetainedOnly | FromCache);
        m_cached += isLive ? 0 : 1;
        m_devices.source.push_back(frame.source);
        m_devices.lastSeen.push_back(noTime);
        m_devices.intervalMs.push_back(0);
        m_devices.messages.push_back(0);
        m_devices.clockOffsetMs.push_back(0);
        m_devices.certificateNotAfter.push_back(noTime);
        m_devices.alerts.push_back({});
        m_firstSeries.push_back(none);
        m_lastSeries.push_back(none);
        m_statusTime.push_back(noTime);
        m_status.push_back(0);
        m_sourceHandle.push_back(isLive ? handle : noDevice);
        handles.push_back(device);
    }
    ++m_revision;
}

void FleetStore::setAlerts(DeviceHandle device, DeviceAlerts alerts)
{
    m_devices.alerts.set(indexOf(device), alerts);
    ++m_revision;
}

size_t FleetStore::size(const FleetFrame &frame)
{
    return frame.newMetrics.size() + frame.newSeries.size() + frame.units.size() + frame.infos.size()
        + frame.devices.size() + frame.series.size();
}

RowRange FleetStore::assign(const FleetFrame &frame, size_t &position, size_t limit, Timestamp now)
{
    Source &source = *m_sources[indexOf(frame.source)];
    const Source::Handles &handles = source.of(frame.origin);
    const bool isLive = frame.origin == FleetFrame::Origin::Live;
    RowRange changed;
    const auto deviceOf = [&](DeviceHandle handle) {
        const DeviceHandle device = handles.devices[indexOf(handle)];
        changed.include(static_cast<int>(device));
        return device;
    };

    size_t before = 0; // entries of the parts in front of the current one
    const size_t end = std::min(position + limit, size(frame));
    const auto eachOf = [&](const auto &part, auto &&apply) {
        for (; position < std::min(end, before + part.size()); ++position)
            apply(part[position - before]);
        before += part.size();
    };
    // In this order: every part only names what the ones before it have introduced.
    eachOf(frame.newMetrics, [&](const std::string &name) { addMetric(source, frame.origin, name); });
    eachOf(frame.newSeries,
           [&](const FleetFrame::NewSeries &added) { addSeries(source, frame.origin, added); });
    eachOf(frame.units, [&](const FleetFrame::UnitChange &change) {
        QString &unit = m_metrics[indexOf(handles.metrics[indexOf(change.metric)])]->unit;
        if (isLive || unit.isEmpty())
            unit = QString::fromStdString(change.unit);
    });
    eachOf(frame.infos, [&](const FleetFrame::InfoChange &info) {
        const DeviceHandle device = deviceOf(info.device);
        if (isLive || isCached(device))
            applyInfo(device, info.info);
    });
    eachOf(frame.devices, [&](const FleetFrame::DeviceChange &change) {
        const DeviceHandle device = deviceOf(change.device);
        if (isLive) {
            applyDevice(device, change, now);
        } else if (isCached(device)) {
            m_devices.lastSeen.set(indexOf(device), change.lastMessage);
            m_cachedUntil = std::max(m_cachedUntil, change.lastMessage);
            decide(device, now);
        }
    });
    eachOf(frame.series, [&](const FleetFrame::SeriesChange &change) {
        applySeries(frame, change, handles.series[indexOf(change.series)]);
    });
    ++m_revision;
    return changed;
}

bool FleetStore::isCached(DeviceHandle device) const
{
    return (m_devices.flags[indexOf(device)] & FromCache) != 0;
}

void FleetStore::setFlags(DeviceHandle device, quint8 flags)
{
    const quint8 before = m_devices.flags[indexOf(device)];
    if (flags == before)
        return;
    m_cached += int((flags & FromCache) != 0) - int((before & FromCache) != 0);
    m_devices.flags.set(indexOf(device), flags);
}

void FleetStore::addMetric(Source &source, FleetFrame::Origin origin, const std::string &name)
{
    MetricHandle metric = findMetric(name);
    if (metric == noMetric) {
        m_metricNames->intern(name);
        metric = MetricHandle{static_cast<quint32>(m_metrics.size())};
        m_metrics.push_back(std::make_unique<Metric>());
    }
    source.of(origin).metrics.push_back(metric);
}

void FleetStore::addSeries(Source &source, FleetFrame::Origin origin, const FleetFrame::NewSeries &added)
{
    Source::Handles &handles = source.of(origin);
    const DeviceHandle device = handles.devices[indexOf(added.device)];
    const MetricHandle metricHandle = handles.metrics[indexOf(added.metric)];
    if (source.hasOther(origin)) {
        if (const quint32 known = seriesOf(device, metricHandle); known != none) {
            handles.series.push_back(known);
            return;
        }
    }
    Metric &metric = *m_metrics[indexOf(metricHandle)];
    const auto series = static_cast<quint32>(m_series.size());
    m_series.push_back(
        {static_cast<quint32>(metricHandle), static_cast<quint32>(metric.column.device.size()), none});
    m_sparks->addSeries();
    handles.series.push_back(series);

    const size_t row = indexOf(device);
    if (m_firstSeries[row] == none)
        m_firstSeries.set(row, series);
    else
        m_series.edit(m_lastSeries[row]).next = series;
    m_lastSeries.set(row, series);

    metric.column.device.push_back(device);
    metric.column.value.push_back(std::numeric_limits<double>::quiet_NaN());
    metric.column.time.push_back(noTime);
    metric.column.kind.push_back(ValueKind::None);
    if (metric.column.text.size() > 0)
        metric.column.text.push_back({});
    metric.minimum.push_back(0);
    metric.maximum.push_back(0);
    metric.sum.push_back(0);
    metric.count.push_back(0);
}

void FleetStore::setText(CowColumn<TextId> &column, DeviceHandle device, std::string_view text)
{
    if (text.empty())
        return;
    TextId id = m_texts->find(text);
    if (indexOf(id) == 0) {
        if (m_texts->bytes()
            > textBudget) { // texts are never given back, so a chatterbox must not fill the memory
            ++m_refusedTexts;
            return;
        }
        id = m_texts->intern(text);
    }
    column.set(indexOf(device), id);
}

void FleetStore::applyInfo(DeviceHandle device, const DeviceInfo &info)
{
    setText(m_devices.name, device, info.name);
    setText(m_devices.model, device, info.model);
    setText(m_devices.hardware, device, info.hardware);
    setText(m_devices.firmware, device, info.firmware);
    setText(m_devices.serial, device, info.serial);
    setText(m_devices.site, device, info.site);
    setText(m_devices.tags, device, tagsText(info.tags));
    if (info.interval > Milliseconds::zero()) {
        m_devices.intervalMs.set(indexOf(device), toIntervalMs(info.interval));
        m_devices.flags.edit(indexOf(device)) |= IntervalTold;
    }
    if (info.certificateNotAfter != noTime)
        m_devices.certificateNotAfter.set(indexOf(device), info.certificateNotAfter);
    if (info.latitude && info.longitude)
        m_positions[static_cast<quint32>(device)] = {*info.latitude, *info.longitude};
}

void FleetStore::applyDevice(DeviceHandle device, const FleetFrame::DeviceChange &change, Timestamp now)
{
    const size_t row = indexOf(device);
    m_devices.messages.edit(row) += change.messages;
    quint8 flags = m_devices.flags[row];
    if (change.lastMessage != noTime) {
        m_devices.lastSeen.set(row, change.lastMessage);
        flags &= static_cast<quint8>(~(RetainedOnly | FromCache));
    }
    setFlags(device, static_cast<quint8>(change.clockSkewed ? flags | ClockSkewed : flags & ~ClockSkewed));
    if (change.interval > Milliseconds::zero() && (flags & IntervalTold) == 0)
        m_devices.intervalMs.set(row, toIntervalMs(change.interval));
    if (change.clockOffset.count() != m_devices.clockOffsetMs[row])
        m_devices.clockOffsetMs.set(row, change.clockOffset.count());
    if (change.statusChanged) {
        m_statusTime.set(row, change.statusTime);
        m_status.set(row,
                     static_cast<quint8>((change.statusOnline ? statusOnlineBit : 0)
                                         | (change.statusIsWill ? statusWillBit : 0)));
    }
    decide(device, now);
}

void FleetStore::applySeries(const FleetFrame &frame, const FleetFrame::SeriesChange &change, quint32 series)
{
    const SeriesPlace place = m_series[series];
    Metric &metric = *m_metrics[place.metric];
    MetricColumn &column = metric.column;
    if (frame.origin == FleetFrame::Origin::Cache && column.kind[place.entry] != ValueKind::None)
        return;
    if (change.kind != ValueKind::None) {
        column.kind.set(place.entry, change.kind);
        column.time.set(place.entry, change.time);
    }
    if (change.kind == ValueKind::Text) {
        column.text.resize(column.device.size());
        const std::string &text = frame.texts[change.text];
        column.text.set(place.entry, QByteArray(text.data(), static_cast<qsizetype>(text.size())));
        column.value.set(place.entry, std::numeric_limits<double>::quiet_NaN());
    } else if (change.kind != ValueKind::None) {
        column.value.set(place.entry, change.value);
        if (frame.origin == FleetFrame::Origin::Live) // the trend is one of this run
            m_sparks->add(series, static_cast<float>(change.value));
    }
    if (change.count > 0) {
        const quint32 count = metric.count[place.entry];
        metric.minimum.set(
            place.entry, count == 0 ? change.minimum : std::min(metric.minimum[place.entry], change.minimum));
        metric.maximum.set(
            place.entry, count == 0 ? change.maximum : std::max(metric.maximum[place.entry], change.maximum));
        metric.sum.edit(place.entry) += change.sum;
        metric.count.set(place.entry, count + change.count);
    }
}

OnlineFacts FleetStore::onlineFacts(DeviceHandle device) const
{
    const size_t row = indexOf(device);
    const Source &source = *m_sources[indexOf(m_devices.source[row])];
    return {
        .lastMessage = m_devices.lastSeen[row],
        .statusTime = m_statusTime[row],
        .statusOnline = (m_status[row] & statusOnlineBit) != 0,
        .statusIsWill = (m_status[row] & statusWillBit) != 0,
        .interval = Milliseconds{m_devices.intervalMs[row]},
        .connected = source.connected,
        .cached = isCached(device),
        .connectedSince = source.connectedSince,
    };
}

bool FleetStore::decide(DeviceHandle device, Timestamp now)
{
    const size_t row = indexOf(device);
    const OnlineDecision decision = decideOnline(onlineFacts(device), now);
    const OnlineState before = m_devices.state[row];
    if (before == decision.state && m_devices.evidence[row] == decision.evidence)
        return false;
    m_online += int(decision.state == OnlineState::Online) - int(before == OnlineState::Online);
    m_devices.state.set(row, decision.state);
    m_devices.evidence.set(row, decision.evidence);
    return true;
}

RowRange FleetStore::sweep(Timestamp now, size_t limit)
{
    RowRange changed;
    const size_t count = m_devices.size();
    for (size_t i = 0; i < std::min(limit, count); ++i) {
        m_sweepAt = m_sweepAt + 1 < count ? m_sweepAt + 1 : 0;
        if (decide(DeviceHandle{static_cast<quint32>(m_sweepAt)}, now))
            changed.include(static_cast<int>(m_sweepAt));
    }
    if (!changed.isEmpty())
        ++m_revision;
    return changed;
}

DeviceHandle FleetStore::find(SourceId source, std::string_view id) const
{
    const size_t text = indexOf(m_texts->find(id));
    DeviceHandle device = text < m_byId.size() ? m_byId[text] : noDevice;
    while (device != noDevice && m_devices.source[indexOf(device)] != source)
        device = m_sameId[indexOf(device)];
    return device;
}

std::optional<std::pair<double, double>> FleetStore::position(DeviceHandle device) const
{
    const auto found = m_positions.find(static_cast<quint32>(device));
    return found == m_positions.end() ? std::nullopt : std::optional(found->second);
}

QString FleetStore::metricName(MetricHandle metric) const
{
    return m_metricNames->string(TextId{static_cast<quint32>(metric) + 1});
}

QString FleetStore::metricUnit(MetricHandle metric) const { return m_metrics[indexOf(metric)]->unit; }

MetricHandle FleetStore::findMetric(std::string_view name) const
{
    const auto text = static_cast<quint32>(m_metricNames->find(name));
    return text == 0 ? noMetric : MetricHandle{text - 1};
}

size_t FleetStore::metricUse(MetricHandle metric) const
{
    return m_metrics[indexOf(metric)]->column.device.size();
}

quint32 FleetStore::seriesOf(DeviceHandle device, MetricHandle metric) const
{
    quint32 series = m_firstSeries[indexOf(device)];
    while (series != none && m_series[series].metric != static_cast<quint32>(metric))
        series = m_series[series].next;
    return series;
}

SeriesView FleetStore::viewOf(quint32 series) const
{
    const auto [metricIndex, entry, next] = m_series[series];
    const Metric &metric = *m_metrics[metricIndex];
    const quint32 count = metric.count[entry];
    return {
        .metric = MetricHandle{metricIndex},
        .kind = metric.column.kind[entry],
        .value = metric.column.value[entry],
        .text = metric.column.kind[entry] == ValueKind::Text ? metric.column.text[entry] : QByteArray(),
        .time = metric.column.time[entry],
        .count = count,
        .minimum = metric.minimum[entry],
        .maximum = metric.maximum[entry],
        .mean = count == 0 ? 0 : metric.sum[entry] / count,
    };
}

std::vector<SeriesView> FleetStore::series(DeviceHandle device) const
{
    std::vector<SeriesView> all;
    for (quint32 series = m_firstSeries[indexOf(device)]; series != none; series = m_series[series].next)
        all.push_back(viewOf(series));
    return all;
}

SeriesView FleetStore::series(DeviceHandle device, MetricHandle metric) const
{
    const quint32 series = seriesOf(device, metric);
    return series == none ? SeriesView{} : viewOf(series);
}

std::vector<float> FleetStore::spark(DeviceHandle device, MetricHandle metric) const
{
    const quint32 series = seriesOf(device, metric);
    if (series == none)
        return {};
    const SeriesPlace place = m_series[series];
    const MetricColumn &column = m_metrics[place.metric]->column;
    if (column.kind[place.entry] == ValueKind::Text)
        return {};
    return m_sparks->values(series, static_cast<float>(column.value[place.entry]));
}

FleetSnapshot FleetStore::snapshot(std::span<const MetricHandle> metrics) const
{
    FleetSnapshot snapshot;
    snapshot.devices = m_devices;
    snapshot.texts = m_texts;
    snapshot.metricNames = m_metricNames;
    for (const MetricHandle metric : metrics) {
        if (indexOf(metric) < m_metrics.size())
            snapshot.metrics.emplace(metric, m_metrics[indexOf(metric)]->column);
    }
    for (size_t i = 0; i < m_sources.size(); ++i)
        snapshot.sources.emplace(SourceId{static_cast<quint16>(i)}, m_sources[i]->name);
    return snapshot;
}

} // namespace fleetscope
