// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/cachedframe.h"

namespace fleetscope {

FleetFrame cachedFrame(CachedFleet fleet, SourceId source)
{
    FleetFrame frame;
    frame.source = source;
    frame.origin = FleetFrame::Origin::Cache;
    for (size_t i = 0; i < fleet.metrics.size(); ++i) {
        const MetricHandle metric{static_cast<quint32>(i)};
        frame.newMetrics.push_back(std::move(fleet.metrics[i].name));
        if (!fleet.metrics[i].unit.empty())
            frame.units.push_back({metric, std::move(fleet.metrics[i].unit)});
    }
    frame.newDevices.reserve(fleet.devices.size());
    frame.devices.reserve(fleet.devices.size());
    frame.newSeries.reserve(fleet.latest.size());
    frame.series.reserve(fleet.latest.size());
    for (size_t i = 0; i < fleet.devices.size(); ++i) {
        CachedFleet::Device &device = fleet.devices[i];
        const DeviceHandle handle{static_cast<quint32>(i)};
        frame.newDevices.push_back({std::move(device.name)});
        if (device.info != DeviceInfo{})
            frame.infos.push_back({handle, std::move(device.info)});
        frame.devices.push_back({.device = handle, .lastMessage = device.lastMessage});
        for (size_t j = device.firstReading; j < device.firstReading + device.readings; ++j) {
            CachedFleet::Reading &reading = fleet.latest[j];
            FleetFrame::SeriesChange change{.series = SeriesHandle{static_cast<quint32>(frame.series.size())},
                                            .kind = reading.value.kind,
                                            .value = reading.value.number,
                                            .time = reading.time};
            if (reading.value.kind == ValueKind::Text) {
                change.text = static_cast<quint32>(frame.texts.size());
                frame.texts.push_back(std::move(reading.value.text));
            }
            frame.newSeries.push_back({handle, MetricHandle{reading.metric}});
            frame.series.push_back(change);
        }
    }
    return frame;
}

Timestamp lastMessageOf(const CachedFleet &fleet)
{
    Timestamp last = noTime;
    for (const CachedFleet::Device &device : fleet.devices)
        last = std::max(last, device.lastMessage);
    return last;
}

} // namespace fleetscope
