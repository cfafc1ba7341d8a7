// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/counters.h"
#include "models/domain/deviceinfo.h"
#include "models/domain/id.h"
#include "models/domain/timestamp.h"
#include "models/domain/value.h"

#include <string>
#include <vector>

namespace fleetscope {

/// What changed since the last frame of one source. Handles are the source's own, dense and in order of first
/// sight.
struct FleetFrame
{
    struct NewDevice
    {
        std::string name;
    };
    struct NewSeries
    {
        DeviceHandle device;
        MetricHandle metric;
    };
    /// The newest reading of a series and what the readings of this frame add up to.
    struct SeriesChange
    {
        SeriesHandle series;
        ValueKind kind;
        quint32 count;  ///< numeric readings in this frame
        double value;   ///< newest, when numeric; booleans are 0 and 1
        Timestamp time; ///< of the newest
        double minimum, maximum, sum;
        quint32 text; ///< index into `texts`, when kind is Text
    };
    struct DeviceChange
    {
        DeviceHandle device;
        quint32 messages;         ///< in this frame
        Timestamp lastMessage;    ///< `noTime`: only retained ones
        Milliseconds interval;    ///< learned so far
        Milliseconds clockOffset; ///< device time minus arrival of the last message with a time
        bool clockSkewed;
        bool statusChanged;
        bool statusOnline;
        bool statusIsWill;
        Timestamp statusTime;
    };
    struct UnitChange
    {
        MetricHandle metric;
        std::string unit;
    };
    struct InfoChange
    {
        DeviceHandle device;
        DeviceInfo info;
    };

    SourceId source{};
    std::vector<NewDevice> newDevices;   ///< their handles follow those of the frames before
    std::vector<std::string> newMetrics; ///< likewise
    std::vector<NewSeries> newSeries;    ///< likewise
    std::vector<UnitChange> units;
    std::vector<InfoChange> infos;
    std::vector<DeviceChange> devices;
    std::vector<SeriesChange> series;
    std::vector<std::string> texts;
    IngestCounters counters;   ///< of the source, since it was opened
    Timestamp oldest = noTime; ///< arrival of the oldest message in this frame: now − oldest is the lag

    [[nodiscard]] bool isEmpty() const
    {
        return newDevices.empty() && newMetrics.empty() && newSeries.empty() && units.empty() && infos.empty()
            && devices.empty() && series.empty();
    }
};

} // namespace fleetscope
