// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/rollup.h"

namespace fleetscope {

inline constexpr SeriesTime dayLength = 86'400'000;

/// Days in a partition of `level`: a device of one reading a minute has 700 to 1,500 rows in each, so that a
/// block is neither a handful nor more than a query wants. All are whole days: the roll-ups of a day go into
/// one.
[[nodiscard]] constexpr qint64 partitionDays(SeriesLevel level)
{
    constexpr std::array<qint64, seriesLevelCount> days{1, 1, 8, 32, 512};
    return days[static_cast<size_t>(level)];
}
[[nodiscard]] constexpr qint64 dayOf(SeriesTime time) { return floorTo(time, dayLength) / dayLength; }
[[nodiscard]] constexpr qint64 partitionOf(SeriesLevel level, SeriesTime time)
{
    const SeriesTime length = partitionDays(level) * dayLength;
    return floorTo(time, length) / length;
}
[[nodiscard]] constexpr SeriesTime partitionStart(SeriesLevel level, qint64 partition)
{
    return partition * partitionDays(level) * dayLength;
}

/// A row of the table `runs`.
struct RunInfo
{
    enum State { Writing, InUse, Dead };

    qint64 id = 0;
    SeriesLevel level = SeriesLevel::Readings;
    qint64 partition = 0;
    State state = Writing;
    int tier = 0;
    bool rolled = false;
    qint64 sequence = 0;
    quint32 firstDevice = 0xffffffffU, lastDevice = 0;
    SeriesTime firstTime = lastSeriesTime, lastTime = firstSeriesTime;
    quint64 readings = 0;
    quint64 bytes = 0;
    SeriesTime created = 0;
};

} // namespace fleetscope
