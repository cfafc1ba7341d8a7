// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/analysis.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace fleetscope {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// The quantile of ascending values.
double quantile(std::span<const double> sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<size_t>(place);
    if (below + 1 >= sorted.size())
        return sorted.back();
    const double rest = place - static_cast<double>(below);
    return sorted[below] + (sorted[below + 1] - sorted[below]) * rest;
}

bool isGap(const SeriesHistory &history, size_t &next, Timestamp from, Timestamp to)
{
    while (next < history.gaps.size() && history.gaps[next].to <= from)
        ++next;
    return next < history.gaps.size() && history.gaps[next].from < to;
}

double meanOf(const Rollup &value) { return value.sum / static_cast<double>(value.count); }

} // namespace

std::optional<Sample> nearestSample(const SeriesHistory &history, Timestamp time)
{
    const auto &columns = history.columns;
    if (columns.empty())
        return std::nullopt;
    const auto after = std::ranges::upper_bound(columns, time, {}, &PixelColumn::firstTime);
    std::optional<Sample> best;
    const auto offer = [&](Timestamp at, double value) {
        if (!std::isfinite(value))
            return;
        if (!best || std::chrono::abs(at - time) < std::chrono::abs(best->time - time))
            best = Sample{at, value};
    };
    const auto offerColumn = [&](const PixelColumn &column) {
        offer(column.firstTime, column.value.first);
        offer(column.minimumTime, column.value.minimum);
        offer(column.maximumTime, column.value.maximum);
        offer(column.lastTime, column.value.last);
    };
    if (after != columns.begin())
        offerColumn(*(after - 1));
    if (after != columns.end())
        offerColumn(*after);
    return best;
}

std::vector<double> resampled(const SeriesHistory &history, const TimeRange &range, int cells)
{
    std::vector<double> values(static_cast<size_t>(cells), nan);
    std::vector<double> weights(static_cast<size_t>(cells), 0);
    const double scale = cells / static_cast<double>(range.span().count());
    const auto cellOf = [&](Timestamp time) {
        return static_cast<qint64>(std::floor(static_cast<double>((time - range.from).count()) * scale));
    };
    const auto inside = [&](qint64 cell) { return cell >= 0 && cell < cells; };
    size_t gap = 0;
    const PixelColumn *before = nullptr;
    for (const PixelColumn &column : history.columns) {
        const double mean = meanOf(column.value);
        if (!std::isfinite(mean))
            continue;
        const Timestamp middle = column.firstTime + (column.lastTime - column.firstTime) / 2;
        const qint64 cell = cellOf(middle);
        if (before && !isGap(history, gap, before->lastTime, column.firstTime)) {
            const qint64 first = cellOf(before->lastTime);
            const double start = meanOf(before->value);
            const double length = static_cast<double>(std::max<qint64>(1, cell - first));
            for (qint64 i = std::max<qint64>(0, first + 1); i < std::min<qint64>(cell, cells); ++i) {
                if (weights[static_cast<size_t>(i)] == 0)
                    values[static_cast<size_t>(i)] =
                        start + (mean - start) * static_cast<double>(i - first) / length;
            }
        }
        if (inside(cell)) {
            const auto i = static_cast<size_t>(cell);
            const auto count = static_cast<double>(column.value.count);
            const double sum = weights[i] == 0 ? 0 : values[i] * weights[i];
            weights[i] += count;
            values[i] = (sum + mean * count) / weights[i];
        }
        before = &column;
    }
    return values;
}

std::vector<BandCell> quantileBand(Histories series, const TimeRange &range, int cells, double share)
{
    std::vector<std::vector<double>> lines;
    lines.reserve(series.size());
    for (const SeriesHistory *history : series) {
        if (history)
            lines.push_back(resampled(*history, range, cells));
    }
    std::vector<BandCell> band(static_cast<size_t>(cells));
    std::vector<double> column;
    for (size_t i = 0; i < band.size(); ++i) {
        column.clear();
        for (const auto &line : lines) {
            if (!std::isnan(line[i]))
                column.push_back(line[i]);
        }
        if (column.empty())
            continue;
        std::ranges::sort(column);
        band[i] = {quantile(column, share), quantile(column, 0.5), quantile(column, 1 - share),
                   static_cast<quint32>(column.size())};
    }
    return band;
}

std::vector<size_t> outermost(Histories series, const TimeRange &range, std::span<const BandCell> band,
                              size_t count)
{
    std::vector<std::pair<double, size_t>> distances;
    for (size_t s = 0; s < series.size(); ++s) {
        if (!series[s])
            continue;
        const std::vector<double> line = resampled(*series[s], range, static_cast<int>(band.size()));
        double sum = 0;
        quint32 cells = 0;
        for (size_t i = 0; i < band.size(); ++i) {
            if (band[i].series == 0 || std::isnan(line[i]))
                continue;
            sum += std::abs(line[i] - band[i].median);
            ++cells;
        }
        if (cells > 0)
            distances.emplace_back(sum / cells, s);
    }
    count = std::min(count, distances.size());
    std::ranges::partial_sort(distances, distances.begin() + static_cast<std::ptrdiff_t>(count),
                              [](const auto &a, const auto &b) {
                                  return a.first != b.first ? a.first > b.first : a.second < b.second;
                              });
    std::vector<size_t> result(count);
    std::ranges::transform(std::span(distances).first(count), result.begin(),
                           [](const auto &entry) { return entry.second; });
    return result;
}

Histogram histogramOf(Histories series, const TimeRange &range, int bins)
{
    Histogram result;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    const auto each = [&](const SeriesHistory *history, auto &&take) {
        if (!history)
            return;
        for (const PixelColumn &column : history->columns) {
            const Rollup &value = column.value;
            if (!range.contains(column.firstTime) || !std::isfinite(value.sum))
                continue;
            if (value.count <= 2) {
                take(value.minimum, 1.0);
                if (value.count == 2)
                    take(value.maximum, 1.0);
                continue;
            }
            take(value.minimum, 1.0);
            take(value.maximum, 1.0);
            const auto others = static_cast<double>(value.count - 2);
            take((value.sum - value.minimum - value.maximum) / others, others);
        }
    };
    for (const SeriesHistory *history : series) {
        each(history, [&](double value, double) {
            low = std::min(low, value);
            high = std::max(high, value);
        });
    }
    result.counts.resize(series.size());
    if (!(low <= high))
        return result;
    const double width = high > low ? high - low : std::max(1.0, std::abs(low) * 0.1);
    const std::vector<ValueTick> ticks = valueTicks({low, low + width}, bins);
    const double step = ticks.size() >= 2 ? ticks[1].value - ticks[0].value : width;
    const double first = std::floor(low / step) * step;
    const auto count = static_cast<size_t>(std::floor((high - first) / step + 1e-9)) + 1;
    result.range = {first, first + static_cast<double>(count) * step};
    std::vector<double> total(count, 0);
    for (size_t s = 0; s < series.size(); ++s) {
        std::vector<double> &bin = result.counts[s];
        bin.assign(count, 0);
        each(series[s], [&](double value, double weight) {
            const auto i =
                std::min(count - 1, static_cast<size_t>(std::max(0.0, (value - first) / step + 1e-9)));
            bin[i] += weight;
            total[i] += weight;
        });
    }
    result.most = *std::ranges::max_element(total);
    return result;
}

HeatMap heatMapOf(Histories series, const TimeRange &range, int columns)
{
    HeatMap map;
    map.columns = columns;
    const std::vector<BandCell> band = quantileBand(series, range, columns, 0.1);
    map.rows = outermost(series, range, band, series.size());
    std::vector<double> shown;
    for (const size_t row : map.rows) {
        for (const double value : resampled(*series[row], range, columns)) {
            map.values.push_back(static_cast<float>(value));
            if (!std::isnan(value))
                shown.push_back(value);
        }
    }
    if (shown.empty())
        return map;
    std::ranges::sort(shown);
    map.range = {quantile(shown, 0.01), quantile(shown, 0.99)};
    if (!(map.range.low < map.range.high))
        map.range = comfortableRange(shown.front(), shown.back());
    return map;
}

std::optional<SeriesFacts> factsOf(const SeriesHistory &history, const TimeRange &range)
{
    std::optional<SeriesFacts> facts;
    double sum = 0;
    for (const PixelColumn &column : history.columns) {
        if (column.lastTime < range.from || column.firstTime >= range.to || !std::isfinite(column.value.sum))
            continue;
        const Rollup &value = column.value;
        if (!facts)
            facts = SeriesFacts{
                {column.minimumTime, value.minimum}, {column.maximumTime, value.maximum}, {}, 0, 0};
        if (value.minimum < facts->minimum.value)
            facts->minimum = {column.minimumTime, value.minimum};
        if (value.maximum > facts->maximum.value)
            facts->maximum = {column.maximumTime, value.maximum};
        facts->last = {column.lastTime, value.last};
        facts->readings += value.count;
        sum += value.sum;
    }
    if (facts)
        facts->mean = sum / static_cast<double>(facts->readings);
    return facts;
}

} // namespace fleetscope
