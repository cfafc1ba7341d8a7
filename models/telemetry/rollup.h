// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"
#include "models/telemetry/seriesdata.h"

#include <span>

namespace fleetscope {

/// How exact a stored series is: every reading, or one Rollup for each bucket of this length. Buckets begin
/// at multiples of their length since 1970, so a day is a day of UTC.
enum class SeriesLevel : quint8 { Readings, Minute, QuarterHour, Hour, Day };
inline constexpr size_t seriesLevelCount = 5;

/// The bucket of `level`; 0 for readings.
[[nodiscard]] constexpr Milliseconds bucketOf(SeriesLevel level)
{
    constexpr std::array<Milliseconds, seriesLevelCount> buckets{0min, 1min, 15min, 1h, 24h};
    return buckets[static_cast<size_t>(level)];
}

/// A level is written only where a bucket stands for this many readings on average: below, its six numbers
/// would take more room than the readings that they save reading. At half, minute levels of ten-second data
/// double the file; at double, a chart decodes up to 16 readings for a bucket.
inline constexpr size_t readingsPerBucket = 8;

/// The largest multiple of `step` that is not after `time`.
[[nodiscard]] constexpr SeriesTime floorTo(SeriesTime time, SeriesTime step)
{
    const SeriesTime rest = time % step;
    return time - (rest < 0 ? rest + step : rest);
}

/// Adds to `out` one row for each bucket in which `series` (readings or finer roll-ups, in order) has a
/// numeric row. The sum of decimals is a decimal: 0.1 + 0.2 is 0.3. Cost: about 5 ns a row.
void rollUp(const SeriesData &series, Milliseconds bucket, SeriesData &out);

/// Adds `more` to `rollups` (both in order): buckets that both have are merged as if `more` came later.
void addRollups(SeriesData &rollups, const SeriesData &more);

/// Adds to `out` the texts and truth values of `series` that differ from the one before, and those at the
/// times `also` (ascending) whether they differ or not. Numbers are left out.
void keepChanges(const SeriesData &series, std::span<const SeriesTime> also, SeriesData &out);

} // namespace fleetscope
