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
/// sight; frames of the cache count for themselves.
struct FleetFrame
{
    enum class Origin : quint8 {
        Live,
        Cache, ///< what an earlier run knew: only fills what nothing live has filled yet
    };

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
        SeriesHandle series{};
        ValueKind kind = ValueKind::None; ///< None: only late readings came, the newest value stands
        quint32 count = 0;                ///< numeric readings in this frame
        double value = 0;                 ///< newest, when numeric; booleans are 0 and 1
        Timestamp time = noTime;          ///< of the newest; `noTime` when nobody knows
        double minimum = 0, maximum = 0, sum = 0;
        quint32 text = 0; ///< index into `texts`, when kind is Text
    };
    struct DeviceChange
    {
        DeviceHandle device{};
        quint32 messages = 0;           ///< in this frame
        Timestamp lastMessage = noTime; ///< `noTime`: only retained ones
        Milliseconds interval{0};       ///< learned so far
        Milliseconds clockOffset{0};    ///< device time minus arrival, of the last message with a time
        bool clockSkewed = false;
        bool statusChanged = false;
        bool statusOnline = false;
        bool statusIsWill = false;
        Timestamp statusTime = noTime; ///< arrival
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
    Origin origin = Origin::Live;
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
