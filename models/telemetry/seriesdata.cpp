// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/seriesdata.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fleetscope {

void Rollup::add(double value) { merge({value, value, value, value, value, 1}); }

void Rollup::merge(const Rollup &later)
{
    if (later.count == 0)
        return;
    if (count == 0) {
        *this = later;
        return;
    }
    last = later.last;
    minimum = std::fmin(minimum, later.minimum);
    maximum = std::fmax(maximum, later.maximum);
    sum += later.sum;
    count += later.count;
}

void SeriesData::clear()
{
    times.clear();
    values.clear();
    kinds.clear();
    texts.clear();
    for (auto *column : {&lasts, &minima, &maxima, &sums, &counts})
        column->clear();
}

void SeriesData::reserve(size_t count)
{
    times.reserve(count);
    values.reserve(count);
}

ValueView SeriesData::valueAt(size_t i) const
{
    switch (kindAt(i)) {
    case ValueKind::Boolean: return ValueView::of(values[i] != 0);
    case ValueKind::Text: return ValueView::of(std::string_view(texts[static_cast<size_t>(values[i])]));
    default: return ValueView::of(values[i]);
    }
}

Rollup SeriesData::rollupAt(size_t i) const
{
    return {values[i], lasts[i], minima[i], maxima[i], sums[i], static_cast<quint64>(counts[i])};
}

quint32 SeriesData::textIndex(std::string_view text)
{
    // Nearly always the text of the row before, or one of a handful. A device that never repeats itself must
    // not make this quadratic.
    constexpr std::ptrdiff_t handful = 64;
    const auto end = texts.rbegin() + std::min(handful, std::ssize(texts));
    const auto known = std::find(texts.rbegin(), end, text);
    if (known != end)
        return static_cast<quint32>(texts.rend() - known - 1);
    texts.emplace_back(text);
    return static_cast<quint32>(texts.size() - 1);
}

void SeriesData::add(SeriesTime time, const ValueView &value)
{
    if (value.kind == ValueKind::Number) {
        add(time, value.number);
        return;
    }
    if (kinds.empty())
        kinds.assign(times.size(), ValueKind::Number);
    times.push_back(time);
    kinds.push_back(value.kind);
    values.push_back(value.kind == ValueKind::Text ? textIndex(value.text) : value.number);
}

void SeriesData::add(SeriesTime time, const Rollup &rollup)
{
    times.push_back(time);
    values.push_back(rollup.first);
    lasts.push_back(rollup.last);
    minima.push_back(rollup.minimum);
    maxima.push_back(rollup.maximum);
    sums.push_back(rollup.sum);
    counts.push_back(static_cast<double>(rollup.count));
}

void SeriesData::addRow(const SeriesData &other, size_t i)
{
    if (isRollup)
        add(other.times[i], other.rollupAt(i));
    else if (other.kinds.empty())
        add(other.times[i], other.values[i]);
    else
        add(other.times[i], other.valueAt(i));
}

void SeriesData::addRows(const SeriesData &other, size_t first, size_t last)
{
    if (!isRollup && (!other.kinds.empty() || !kinds.empty())) {
        for (size_t i = first; i < last; ++i)
            addRow(other, i);
        return;
    }
    const auto append = [first, last](auto &to, const auto &from) {
        to.insert(to.end(), from.begin() + static_cast<std::ptrdiff_t>(first),
                  from.begin() + static_cast<std::ptrdiff_t>(last));
    };
    append(times, other.times);
    append(values, other.values);
    if (isRollup) {
        append(lasts, other.lasts);
        append(minima, other.minima);
        append(maxima, other.maxima);
        append(sums, other.sums);
        append(counts, other.counts);
    }
}

std::pair<size_t, size_t> SeriesData::rowsBetween(SeriesTime from, SeriesTime to) const
{
    const auto first = std::ranges::lower_bound(times, from);
    const auto last = std::lower_bound(first, times.end(), to);
    return {static_cast<size_t>(first - times.begin()), static_cast<size_t>(last - times.begin())};
}

void sortNewestWins(SeriesData &series)
{
    // "Not less than the next" finds both disorder and equal times.
    if (std::ranges::adjacent_find(series.times, std::greater_equal<>{}) == series.times.end())
        return;
    std::vector<size_t> order(series.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::stable_sort(order, {}, [&](size_t i) { return series.times[i]; });
    SeriesData sorted;
    sorted.metric = series.metric;
    sorted.isRollup = series.isRollup;
    sorted.reserve(series.size());
    for (size_t i = 0; i < order.size(); ++i) {
        if (i + 1 == order.size() || series.times[order[i]] != series.times[order[i + 1]])
            sorted.addRow(series, order[i]);
    }
    series = std::move(sorted);
}

void mergeNewestWins(SeriesData &older, const SeriesData &newer)
{
    if (newer.isEmpty())
        return;
    if (older.isEmpty() || older.times.back() < newer.times.front()) {
        older.isRollup = newer.isRollup;
        older.addRows(newer, 0, newer.size());
        return;
    }
    SeriesData merged;
    merged.metric = older.metric;
    merged.isRollup = older.isRollup;
    merged.reserve(older.size() + newer.size());
    size_t i = 0;
    size_t j = 0;
    while (i < older.size() || j < newer.size()) {
        if (j == newer.size() || (i < older.size() && older.times[i] < newer.times[j])) {
            merged.addRow(older, i++);
        } else {
            i += i < older.size() && older.times[i] == newer.times[j];
            merged.addRow(newer, j++);
        }
    }
    older = std::move(merged);
}

} // namespace fleetscope
