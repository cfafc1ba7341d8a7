// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/counters.h"
#include "models/domain/deviceinfo.h"

#include <string_view>
#include <variant>

namespace fleetscope {

/// The longest text of a status or info document, in bytes of UTF-8; longer ones are cut.
inline constexpr size_t maxInfoTextBytes = 256;
inline constexpr size_t maxInfoTags = 32;

/// `iot/{device}/status`: an object with `state`, `ts` and `boot_id` (a text or a number), or the bare word
/// `online` / `offline`, in any case.
///
/// Either the document or why there is none: MalformedPayload also for another word, another shape and for
/// nothing (which is how a broker says that a retained status was deleted). Thread: any. Cost: two simdjson
/// passes, the first of which validates; about 1 µs, and 0.05 µs for a bare word.
[[nodiscard]] std::variant<DeviceStatus, Rejection> parseDeviceStatus(std::string_view payload);

/// `iot/{device}/info`: a JSON object; unknown keys are ignored, keys of the wrong type are left empty.
///
/// Texts are stripped of control characters and cut to `maxInfoTextBytes`; tags beyond the first
/// `maxInfoTags` are left out, of two with one key the last counts; an interval outside 1 ms…30 days is "not
/// told".
[[nodiscard]] std::variant<DeviceInfo, Rejection> parseDeviceInfo(std::string_view payload);

} // namespace fleetscope
