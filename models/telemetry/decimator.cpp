// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/decimator.h"

#include <algorithm>
#include <cmath>

namespace fleetscope {
namespace {

// Candidates are kept before the usual interval is known, so there are more of them than gaps.
constexpr size_t maxCandidates = 2 * SeriesHistory::maxGaps;

/// A heap has its "largest" on top.
constexpr auto isShorter = [](const auto &a, const auto &b) { return a.to - a.from > b.to - b.from; };

} // namespace

SeriesLevel levelFor(Milliseconds column)
{
    for (const auto level :
         {SeriesLevel::Day, SeriesLevel::Hour, SeriesLevel::QuarterHour, SeriesLevel::Minute}) {
        if (2 * bucketOf(level) <= column)
            return level;
    }
    return SeriesLevel::Readings;
}

void Decimator::Distances::add(SeriesTime distance, quint64 count)
{
    if (distance <= 0)
        return;
    const auto place = static_cast<size_t>(std::log2(static_cast<double>(distance)) * perOctave);
    m_counts[std::min(place, m_counts.size() - 1)] += count;
    m_total += count;
}

double Decimator::Distances::median() const
{
    quint64 seen = 0;
    for (size_t i = 0; i < m_counts.size(); ++i) {
        seen += m_counts[i];
        if (seen * 2 > m_total)
            return std::exp2((static_cast<double>(i) + 0.5) / perOctave);
    }
    return 0;
}

Decimator::Decimator(Timestamp from, Timestamp to, int pixels)
    : m_from(toUnixMs(from))
    , m_to(toUnixMs(to))
    , m_pixels(pixels)
    , m_columnEnd(m_from)
{ }

size_t Decimator::columnAt(SeriesTime time)
{
    // Rows mostly stay in the column of the one before; a division for each would double the cost.
    if (time < m_columnEnd)
        return m_column;
    // (time − from) × pixels / (to − from) without overflow: whole columns first.
    const double share = static_cast<double>(time - m_from) / static_cast<double>(m_to - m_from);
    auto column = static_cast<qint64>(share * static_cast<double>(m_pixels));
    const auto startOf = [this](qint64 i) {
        const SeriesTime span = m_to - m_from;
        return m_from + span / m_pixels * i + span % m_pixels * i / m_pixels;
    };
    column = std::clamp<qint64>(column, 0, m_pixels - 1);
    while (column > 0 && startOf(column) > time)
        --column;
    while (column + 1 < m_pixels && startOf(column + 1) <= time)
        ++column;
    m_column = static_cast<size_t>(column);
    m_columnEnd = startOf(column + 1);
    return m_column;
}

void Decimator::add(const SeriesData &series, size_t first, size_t last, Milliseconds bucket,
                    const SeriesData *changes)
{
    m_history.level = std::max(m_history.level, [bucket] {
        auto level = SeriesLevel::Readings;
        while (bucketOf(level) < bucket)
            level = static_cast<SeriesLevel>(static_cast<int>(level) + 1);
        return level;
    }());
    for (size_t i = first; i < last; ++i) {
        const SeriesTime time = std::max(series.times[i], m_from);
        if (series.isRollup) {
            addNumber(time, series.times[i] + bucket.count(), series.rollupAt(i));
            continue;
        }
        if (series.kindAt(i) != ValueKind::Number && !changes)
            addEvent(time, series.valueAt(i));
        if (series.kindAt(i) != ValueKind::Text) {
            const double value = series.values[i];
            addNumber(time, time, {value, value, value, value, value, 1});
        }
    }
    for (size_t i = 0; changes && i < changes->size(); ++i)
        addEvent(changes->times[i], changes->valueAt(i));
}

void Decimator::addNumber(SeriesTime time, SeriesTime end, const Rollup &value)
{
    const size_t index = columnAt(time);
    auto &columns = m_history.columns;
    const Timestamp at = fromUnixMs(time);
    if (m_filled != index + 1) {
        m_filled = index + 1;
        columns.push_back({at, at, at, at, value});
    } else {
        PixelColumn &column = columns.back();
        if (value.minimum < column.value.minimum)
            column.minimumTime = at;
        if (value.maximum > column.value.maximum)
            column.maximumTime = at;
        column.lastTime = at;
        column.value.merge(value);
    }
    m_history.readings += value.count;

    const bool isBucket = end > time;
    if (m_hasLast) {
        const SeriesTime distance = time - m_lastEnd;
        if (!isBucket)
            m_distances.add(distance, 1);
        if (distance > 0) {
            addGap(m_lastEnd, time);
            m_recent[m_recentCount++ % recentDistances] = distance;
            if (m_recentCount == enoughDistances) { // now it can be told of the first ones as well
                for (Candidate &gap : m_gaps)
                    gap.usual = usualLately();
            }
        }
    }
    if (isBucket && value.count > 0)
        m_distances.add((end - time) / static_cast<SeriesTime>(value.count), value.count);
    m_lastEnd = end;
    m_hasLast = true;
}

void Decimator::addGap(SeriesTime from, SeriesTime to)
{
    // Every distance is a candidate until the usual one is known; the shortest candidates go first.
    if (m_gaps.size() == maxCandidates) {
        if (to - from <= m_gaps.front().to - m_gaps.front().from)
            return;
        std::ranges::pop_heap(m_gaps, isShorter);
        m_gaps.pop_back();
    }
    m_gaps.push_back({from, to, usualLately()});
    std::ranges::push_heap(m_gaps, isShorter);
}

/// The median of the last distances, when there are enough to tell.
SeriesTime Decimator::usualLately() const
{
    if (m_recentCount < enoughDistances)
        return 0;
    std::array<SeriesTime, recentDistances> sorted = m_recent;
    const auto end = sorted.begin() + static_cast<std::ptrdiff_t>(std::min(m_recentCount, recentDistances));
    const auto middle = sorted.begin() + (end - sorted.begin()) / 2;
    std::nth_element(sorted.begin(), middle, end);
    return *middle;
}

void Decimator::addEvent(SeriesTime time, const ValueView &value)
{
    auto &events = m_history.events;
    if (!events.empty()) {
        const Value &last = events.back().value;
        if (last.kind == value.kind && last.text == value.text && last.number == value.number)
            return;
    }
    // The oldest half goes at once: one by one would move all of them each time.
    if (events.size() >= 2 * SeriesHistory::maxEvents) {
        events.erase(events.begin(), events.begin() + SeriesHistory::maxEvents);
        m_history.eventsCut = true;
    }
    events.push_back({fromUnixMs(time), Value::from(value)});
}

SeriesHistory Decimator::take()
{
    auto &events = m_history.events;
    if (events.size() > SeriesHistory::maxEvents) {
        events.erase(events.begin(), events.end() - SeriesHistory::maxEvents);
        m_history.eventsCut = true;
    }
    const double usual = m_distances.median();
    m_history.interval = Milliseconds(static_cast<qint64>(usual));
    std::erase_if(m_gaps, [usual](const auto &gap) {
        return static_cast<double>(gap.to - gap.from)
            <= gapFactor * std::max(usual, static_cast<double>(gap.usual));
    });
    if (m_gaps.size() > SeriesHistory::maxGaps) {
        std::ranges::sort(m_gaps, isShorter);
        m_gaps.resize(SeriesHistory::maxGaps);
    }
    std::ranges::sort(m_gaps, {}, &Candidate::from);
    for (const Candidate &gap : m_gaps)
        m_history.gaps.push_back({fromUnixMs(gap.from), fromUnixMs(gap.to)});
    return std::move(m_history);
}

} // namespace fleetscope
