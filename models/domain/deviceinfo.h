// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fleetscope {

/// What a device says of its own state (`iot/{device}/status`).
struct DeviceStatus
{
    bool online = false;
    Timestamp time = noTime;
    std::string bootId;
};

/// What a device says of itself (`iot/{device}/info`). Absent keys are empty; every text is at most 256 bytes
/// of UTF-8, at most 32 tags.
struct DeviceInfo
{
    std::string name, model, hardware, firmware, serial, site;
    std::optional<double> latitude, longitude; ///< degrees, only when both are in range
    std::vector<std::pair<std::string, std::string>>
        tags;                               ///< sorted by key; values that are no text are written as JSON
    Milliseconds interval{0};               ///< 0: not told
    Timestamp certificateNotAfter = noTime; ///< from ISO 8601 text or milliseconds

    bool operator==(const DeviceInfo &) const = default;
};

} // namespace fleetscope
