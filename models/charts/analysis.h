// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/charts/timerange.h"
#include "models/charts/valuescale.h"
#include "models/telemetry/history.h"

#include <optional>
#include <span>
#include <vector>

namespace fleetscope {

// What many series together look like. Pure functions over histories as the archive gives them; a null
// history is one without readings. Thread: any.

using Histories = std::span<const SeriesHistory *const>;

struct Sample
{
    Timestamp time = noTime;
    double value = 0;
    bool operator==(const Sample &) const = default;
};

/// The reading whose time is nearest to `time`, of those that a history still knows: first, smallest, largest
/// and last of each column. Cost: O(log columns).
[[nodiscard]] std::optional<Sample> nearestSample(const SeriesHistory &history, Timestamp time);

/// The values of a series in `cells` equal stretches of `range`: means where there are readings, straight
/// between them where the line is drawn, NaN in gaps and before and after. Cost: O(columns + cells).
[[nodiscard]] std::vector<double> resampled(const SeriesHistory &history, const TimeRange &range, int cells);

struct BandCell
{
    double low = 0, median = 0, high = 0;
    quint32 series = 0; ///< that have a value here; 0: the others mean nothing
    bool operator==(const BandCell &) const = default;
};

/// Quantiles over series in `cells` equal stretches of `range`; `share` is that below and above the band (0.1
/// for 10–90 %). Between two values the quantile is interpolated. Cost: about 20 ns a series and cell.
[[nodiscard]] std::vector<BandCell> quantileBand(Histories series, const TimeRange &range, int cells,
                                                 double share);

/// Indexes of the `count` series that are farthest from the median on average, the farthest first.
[[nodiscard]] std::vector<size_t> outermost(Histories series, const TimeRange &range,
                                            std::span<const BandCell> band, size_t count);

/// How many readings have which value.
struct Histogram
{
    ValueRange range;
    std::vector<std::vector<double>> counts; ///< by series, then by bin
    double most = 0;                         ///< the largest sum of a bin over all series
};

/// Bins with round limits, about `bins` of them. Readings of a column count with its mean but for its
/// smallest and its largest, which count where they are, so that an outlier has its place.
[[nodiscard]] Histogram histogramOf(Histories series, const TimeRange &range, int bins);

/// Devices × time.
struct HeatMap
{
    int columns = 0;
    std::vector<size_t> rows;  ///< index of the series of each row, the oddest first
    std::vector<float> values; ///< row by row; NaN: nothing there
    ValueRange range;          ///< of what is shown, without the outermost 1 %

    [[nodiscard]] float at(size_t row, int column) const
    {
        return values[row * static_cast<size_t>(columns) + static_cast<size_t>(column)];
    }
};
[[nodiscard]] HeatMap heatMapOf(Histories series, const TimeRange &range, int columns);

/// What a chart says in words.
struct SeriesFacts
{
    Sample minimum, maximum, last;
    double mean = 0;
    quint64 readings = 0;
};
/// Nothing when no reading is in `range`.
[[nodiscard]] std::optional<SeriesFacts> factsOf(const SeriesHistory &history, const TimeRange &range);

} // namespace fleetscope
