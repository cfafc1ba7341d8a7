// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"
#include "models/telemetry/rollup.h"

#include <optional>
#include <string>
#include <vector>

namespace fleetscope {

/// What a chart draws of one pixel column: the first, smallest, largest and last numeric reading in it, with
/// their times. Made from roll-ups the times are those of the buckets; the values are exact all the same.
struct PixelColumn
{
    Timestamp firstTime = noTime, minimumTime = noTime, maximumTime = noTime, lastTime = noTime;
    Rollup value;
    bool operator==(const PixelColumn &) const = default;
};

/// A stretch without readings: from the last one before it to the first one after it.
struct Gap
{
    Timestamp from = noTime, to = noTime;
    bool operator==(const Gap &) const = default;
};

/// A text or a truth value that became another one.
struct ChangeEvent
{
    Timestamp time = noTime;
    Value value;
    bool operator==(const ChangeEvent &) const = default;
};

/// The past of one series, as much of it as fits on a chart.
struct SeriesHistory
{
    std::vector<PixelColumn> columns; ///< only those with readings, ascending
    std::vector<Gap> gaps;            ///< ascending; at most `maxGaps`, the longest ones
    std::vector<ChangeEvent> events;  ///< texts and truth values, at most `maxEvents`, the newest ones
    quint64 readings = 0;             ///< numeric ones in `columns`
    Milliseconds interval{0};         ///< usual time between two readings; 0: too few to tell
    SeriesLevel level = SeriesLevel::Readings; ///< the coarsest that was used
    bool eventsCut = false;                    ///< there were more

    static constexpr size_t maxGaps = 2'000;
    static constexpr size_t maxEvents = 10'000;
    bool operator==(const SeriesHistory &) const = default;
};

} // namespace fleetscope
