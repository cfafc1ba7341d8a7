// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/deviceinfo.h"
#include "models/domain/id.h"
#include "models/domain/value.h"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace fleetscope {

/// A message that was understood. Texts are valid during the call only.
struct WatchedMessage
{
    DeviceHandle device = noDevice;
    Timestamp time = noTime; ///< when it came
    bool live = false;       ///< not retained: a sign of life, unless `status` says offline
    quint64 bytes = 0;
    Milliseconds interval{0};           ///< of the device, learned; 0: not known
    std::optional<Milliseconds> offset; ///< of its clock, when it told a time
    const DeviceStatus *status = nullptr;
    /// Those that are the newest of their series.
    std::vector<std::pair<MetricHandle, ValueView>> readings;

    void clear() ///< keeps the memory
    {
        device = noDevice;
        offset.reset();
        status = nullptr;
        readings.clear();
    }
};

/// Sees what comes in through one connection. Thread: its ingest thread. Handles are dense, in the order of
/// the calls.
class IngestWatch
{
public:
    virtual ~IngestWatch() = default;
    virtual void addDevice(std::string_view name) = 0;
    virtual void addMetric(std::string_view name) = 0;
    virtual void setInfo(DeviceHandle device, const DeviceInfo &info, Timestamp now) = 0;
    virtual void takeMessage(const WatchedMessage &message) = 0;
};

} // namespace fleetscope
