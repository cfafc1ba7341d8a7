// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace fleetscope {

using namespace std::chrono_literals;

/// A moment in UTC with a resolution of one millisecond. Local time exists in `ui/` only.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;
using Milliseconds = std::chrono::milliseconds;

/// "No time known"; smaller than every real time, and far enough from the smallest number that differences to
/// real times do not overflow.
inline constexpr Timestamp noTime{Milliseconds{-(qint64{1} << 60)}};

/// The first and the last time that a device may claim: 1970 and the end of 9999. What lies outside is no
/// time.
inline constexpr Timestamp earliestTime{Milliseconds{0}};
inline constexpr Timestamp latestTime{Milliseconds{253'402'300'799'999}};

[[nodiscard]] constexpr Timestamp fromUnixMs(qint64 ms) noexcept { return Timestamp{Milliseconds{ms}}; }
[[nodiscard]] constexpr qint64 toUnixMs(Timestamp time) noexcept { return time.time_since_epoch().count(); }

} // namespace fleetscope
