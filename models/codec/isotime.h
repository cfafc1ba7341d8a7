// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <string_view>

namespace fleetscope {

/// The moment that `text` names as ISO 8601 / RFC 3339 does: `2026-11-23`, `2026-11-23T05:55:12.250+01:00`; a
/// space for the `T` and a missing zone (UTC) are fine. `noTime` for anything else and for what is not in
/// 1970…9999.
[[nodiscard]] Timestamp parseIsoTime(std::string_view text) noexcept;

} // namespace fleetscope
