// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/livevalues.h"

#include "models/items/serieslistmodel.h"
#include "ui/telemetry/tracestore.h"

#include <algorithm>
#include <tuple>

namespace fleetscope {

bool LiveValues::KeyLess::operator()(const SeriesKey &a, const SeriesKey &b) const
{
    return std::tie(a.device, a.metric, a.source) < std::tie(b.device, b.metric, b.source);
}

void LiveValues::learnSources()
{
    const auto &source = m_store.devices().source;
    for (; m_learned < m_store.devices().size(); ++m_learned) {
        const SourceId id = source[m_learned];
        const QString name = m_store.sourceName(id);
        if (!m_sources.contains(name))
            m_sources.emplace(name, id);
    }
}

LiveValues::Place &LiveValues::place(const SeriesKey &key)
{
    Place &place = m_places[key];
    if (place.device == noDevice) {
        learnSources();
        if (const auto source = m_sources.find(key.source); source != m_sources.end())
            place.device = m_store.find(source->second, key.device.toStdString());
    }
    if (place.metric == noMetric)
        place.metric = m_store.findMetric(key.metric.toStdString());
    return place;
}

void LiveValues::feed(const std::vector<SeriesKey> &series, TraceStore &traces)
{
    for (const SeriesKey &key : series) {
        Place &at = place(key);
        if (at.device == noDevice || at.metric == noMetric)
            continue;
        const SeriesView view = m_store.series(at.device, at.metric);
        const bool numeric = view.kind == ValueKind::Number || view.kind == ValueKind::Boolean;
        if (!numeric || view.time == noTime || view.time <= at.fed)
            continue;
        at.fed = view.time;
        traces.addLive(key, view.time, view.value);
    }
}

QString LiveValues::unitOf(const SeriesKey &key) const
{
    const MetricHandle metric = m_store.findMetric(key.metric.toStdString());
    return metric == noMetric ? QString() : m_store.metricUnit(metric);
}

DeviceHandle LiveValues::deviceOf(const SeriesKey &key) { return place(key).device; }

std::function<bool(size_t row)> LiveValues::isFellow(DeviceHandle device, BandScope scope) const
{
    const DeviceColumns &devices = m_store.devices();
    const auto same = [device](const CowColumn<TextId> &column) {
        return [&column, mine = column[indexOf(device)]](size_t row) { return column[row] == mine; };
    };
    switch (scope) {
    case BandScope::Site: return same(devices.site);
    case BandScope::Model: return same(devices.model);
    case BandScope::Firmware: return same(devices.firmware);
    case BandScope::Group: {
        // Few different texts: each is looked into once.
        const auto groupOf = [this](TextId tags) {
            return std::string(tagValue(m_store.texts().text(tags), "group"));
        };
        const std::string mine = groupOf(devices.tags[indexOf(device)]);
        return [&devices, groupOf, mine, known = std::map<TextId, bool>()](size_t row) mutable {
            const auto [entry, isNew] = known.try_emplace(devices.tags[row]);
            if (isNew)
                entry->second = groupOf(entry->first) == mine;
            return entry->second;
        };
    }
    case BandScope::None:
    case BandScope::Fleet: break;
    }
    return [](size_t) { return true; };
}

std::vector<SeriesKey> LiveValues::fellows(const SeriesKey &key, BandScope scope, size_t most)
{
    const Place at = place(key);
    std::vector<SeriesKey> result;
    if (at.metric == noMetric || (scope != BandScope::Fleet && at.device == noDevice))
        return result;
    const DeviceColumns &devices = m_store.devices();
    const auto isIn = isFellow(at.device, scope);
    std::vector<DeviceHandle> found;
    for (size_t row = 0; row < devices.size(); ++row) {
        if (isIn(row))
            found.push_back(DeviceHandle{static_cast<quint32>(row)});
    }
    const size_t stride = std::max<size_t>(1, (found.size() + most - 1) / std::max<size_t>(1, most));
    for (size_t i = 0; i < found.size() && result.size() < most; i += stride) {
        if (m_store.series(found[i], at.metric).kind != ValueKind::None)
            result.push_back(seriesKeyOf(m_store, found[i], at.metric));
    }
    return result;
}

} // namespace fleetscope
