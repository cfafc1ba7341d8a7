// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/framemailbox.h"

#include <algorithm>

namespace fleetscope {

FrameMailbox::FrameMailbox(SourceId source) { m_frame.source = source; }

bool FrameMailbox::take(FleetFrame &frame)
{
    frame.newDevices.clear();
    frame.newMetrics.clear();
    frame.newSeries.clear();
    frame.units.clear();
    frame.infos.clear();
    frame.devices.clear();
    frame.series.clear();
    frame.texts.clear();
    frame.oldest = noTime;

    const auto held = lock();
    frame.source = m_frame.source;
    std::swap(frame, m_frame);
    frame.counters = m_counters;
    ++m_epoch;
    return !frame.isEmpty();
}

IngestCounters FrameMailbox::counters() const
{
    const auto held = lock();
    return m_counters;
}

DeviceHandle FrameMailbox::Writer::addDevice(std::string_view name)
{
    m_box.m_frame.newDevices.push_back({std::string(name)});
    m_box.m_devicePlaces.emplace_back();
    return DeviceHandle{m_box.m_devices++};
}

MetricHandle FrameMailbox::Writer::addMetric(std::string_view name)
{
    m_box.m_frame.newMetrics.emplace_back(name);
    return MetricHandle{m_box.m_metrics++};
}

SeriesHandle FrameMailbox::Writer::addSeries(DeviceHandle device, MetricHandle metric)
{
    m_box.m_frame.newSeries.push_back({device, metric});
    m_box.m_seriesPlaces.emplace_back();
    return SeriesHandle{static_cast<quint32>(m_box.m_seriesPlaces.size() - 1)};
}

void FrameMailbox::Writer::setUnit(MetricHandle metric, std::string_view unit)
{
    m_box.m_frame.units.push_back({metric, std::string(unit)});
}

void FrameMailbox::Writer::setInfo(DeviceHandle device, DeviceInfo info)
{
    m_box.m_frame.infos.push_back({device, std::move(info)});
}

FleetFrame::DeviceChange &FrameMailbox::Writer::device(DeviceHandle device)
{
    Place &place = m_box.m_devicePlaces[indexOf(device)];
    auto &changes = m_box.m_frame.devices;
    if (place.epoch != m_box.m_epoch) {
        place = {m_box.m_epoch, static_cast<quint32>(changes.size())};
        changes.push_back({.device = device});
    }
    return changes[place.index];
}

FleetFrame::SeriesChange &FrameMailbox::Writer::change(SeriesHandle series, bool &fresh)
{
    Place &place = m_box.m_seriesPlaces[indexOf(series)];
    auto &changes = m_box.m_frame.series;
    fresh = place.epoch != m_box.m_epoch;
    if (fresh) {
        place = {m_box.m_epoch, static_cast<quint32>(changes.size())};
        changes.push_back({.series = series});
    }
    return changes[place.index];
}

void FrameMailbox::Writer::put(SeriesHandle series, const ValueView &value, Timestamp time)
{
    bool fresh = false;
    FleetFrame::SeriesChange &entry = change(series, fresh);
    if (entry.kind != ValueKind::None)
        ++m_box.m_counters.overwritten;
    if (value.kind == ValueKind::Text) {
        auto &texts = m_box.m_frame.texts;
        if (entry.kind != ValueKind::Text) {
            entry.text = static_cast<quint32>(texts.size());
            texts.emplace_back();
        }
        texts[entry.text] = truncatedUtf8(value.text, Value::maxTextBytes);
    } else {
        entry.value = value.number;
        entry.minimum = entry.count == 0 ? value.number : std::min(entry.minimum, value.number);
        entry.maximum = entry.count == 0 ? value.number : std::max(entry.maximum, value.number);
        entry.sum += value.number;
        ++entry.count;
    }
    entry.kind = value.kind;
    entry.time = time;
}

void FrameMailbox::Writer::putLate(SeriesHandle series, double value)
{
    bool fresh = false;
    FleetFrame::SeriesChange &entry = change(series, fresh);
    entry.minimum = entry.count == 0 ? value : std::min(entry.minimum, value);
    entry.maximum = entry.count == 0 ? value : std::max(entry.maximum, value);
    entry.sum += value;
    ++entry.count;
}

void FrameMailbox::Writer::touch(Timestamp arrival)
{
    if (m_box.m_frame.oldest == noTime)
        m_box.m_frame.oldest = arrival;
}

} // namespace fleetscope
