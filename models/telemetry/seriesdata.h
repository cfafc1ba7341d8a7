// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/value.h"

#include <array>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace fleetscope {

/// A moment in a series: milliseconds since 1970, as in Timestamp; a bare number because blocks hold
/// millions.
using SeriesTime = qint64;
inline constexpr SeriesTime firstSeriesTime = std::numeric_limits<qint64>::min() / 4;
inline constexpr SeriesTime lastSeriesTime = std::numeric_limits<qint64>::max() / 4;

/// What a roll-up keeps of the numeric readings of one stretch of time; `first` and `last` by time.
struct Rollup
{
    double first = 0, last = 0, minimum = 0, maximum = 0, sum = 0;
    quint64 count = 0;

    bool operator==(const Rollup &) const = default;
    /// Takes one more reading, later than those before. NaN counts and makes the sum NaN; it is no extreme
    /// unless there is nothing else.
    void add(double value);
    /// Takes what came after.
    void merge(const Rollup &later);
};

/// One metric of one device, column by column: readings, or roll-ups of readings, ascending by time.
///
/// Readings: `values` holds numbers, 0 or 1 for booleans, and for texts an index into `texts`; `kinds` is
/// empty when all are numbers. Roll-ups: time is the start of the stretch, `values` its first value, the
/// other columns the rest.
struct SeriesData
{
    quint32 metric = 0;
    bool isRollup = false;
    std::vector<SeriesTime> times;
    std::vector<double> values;
    std::vector<ValueKind> kinds;
    std::vector<std::string> texts;
    std::vector<double> lasts, minima, maxima, sums, counts; ///< roll-ups only

    [[nodiscard]] size_t size() const { return times.size(); }
    [[nodiscard]] bool isEmpty() const { return times.empty(); }
    void clear(); ///< keeps the memory and the metric
    void reserve(size_t count);

    [[nodiscard]] ValueKind kindAt(size_t i) const { return kinds.empty() ? ValueKind::Number : kinds[i]; }
    [[nodiscard]] ValueView valueAt(size_t i) const;
    [[nodiscard]] Rollup rollupAt(size_t i) const;

    void add(SeriesTime time, double number) ///< a number
    {
        times.push_back(time);
        values.push_back(number);
        if (!kinds.empty())
            kinds.push_back(ValueKind::Number);
    }
    void add(SeriesTime time, const ValueView &value);
    void add(SeriesTime time, const Rollup &rollup);
    /// Row `i` of `other`, which is of the same shape.
    void addRow(const SeriesData &other, size_t i);
    /// Rows [first, last) of `other`, which is of the same shape.
    void addRows(const SeriesData &other, size_t first, size_t last);
    /// The rows with a time in [from, to), as [first, last).
    [[nodiscard]] std::pair<size_t, size_t> rowsBetween(SeriesTime from, SeriesTime to) const;
    bool operator==(const SeriesData &) const = default;

private:
    quint32 textIndex(std::string_view text);
};

/// Brings rows that were added as they came into order; of rows with one time the last added stays.
/// Cost: O(n) when they are in order already.
void sortNewestWins(SeriesData &series);

/// Adds the rows of `newer` to `older`, both in order; of rows with one time that of `newer` stays.
/// Cost: O(n), and only O(newer) when `newer` begins after the end of `older`.
void mergeNewestWins(SeriesData &older, const SeriesData &newer);

} // namespace fleetscope
