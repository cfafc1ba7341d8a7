// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/counters.h"
#include "models/domain/deviceinfo.h"

#include <string_view>
#include <variant>

namespace fleetscope {

/// `iot/{device}/status`: an object or the bare word `online` / `offline`.
///
/// Either the document or why there is none. Thread: any. Cost: one simdjson pass.
[[nodiscard]] std::variant<DeviceStatus, Rejection> parseDeviceStatus(std::string_view payload);

/// `iot/{device}/info`: a JSON object; unknown keys are ignored, keys of the wrong type are left empty.
[[nodiscard]] std::variant<DeviceInfo, Rejection> parseDeviceInfo(std::string_view payload);

} // namespace fleetscope
