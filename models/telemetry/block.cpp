// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/block.h"

#include "models/telemetry/bytes.h"
#include "models/telemetry/integercodec.h"
#include "models/telemetry/numbercodec.h"

#include <algorithm>
#include <limits>

namespace fleetscope {
namespace {

constexpr quint8 formatVersion = 1;

enum Flag : quint8 {
    IsRollup = 1,
    HasGaps = 2,    ///< has rows for some of the times of its column only
    HasTexts = 4,   ///< has texts, and no summary
    MixesKinds = 8, ///< has a column of kinds
    KindShift = 4,  ///< bits 4 and 5: the kind of all rows
};

/// Which of `times` are in `rows`, as lengths of runs: in, out, in, out, …
void packPresence(std::span<const SeriesTime> times, std::span<const SeriesTime> rows, ByteWriter &out)
{
    size_t row = 0;
    size_t i = 0;
    while (i < times.size()) {
        for (const bool present : {true, false}) {
            size_t length = 0;
            while (i < times.size() && (row < rows.size() && rows[row] == times[i]) == present) {
                ++i;
                row += present;
                ++length;
            }
            out.varint(length);
        }
    }
}

/// Keeps of `times` what is present; false for damaged bytes.
bool unpackPresence(std::string_view bytes, std::span<const SeriesTime> times, std::vector<SeriesTime> &out)
{
    ByteReader in(bytes);
    size_t i = 0;
    while (i < times.size() && in.isGood() && in.left() > 0) {
        const quint64 present = in.varint();
        const quint64 absent = in.varint();
        if (present > times.size() - i || absent > times.size() - i - present)
            return false;
        const auto from = times.begin() + static_cast<std::ptrdiff_t>(i);
        out.insert(out.end(), from, from + static_cast<std::ptrdiff_t>(present));
        i += static_cast<size_t>(present + absent);
    }
    return in.isGood() && i == times.size();
}

bool isSubset(std::span<const SeriesTime> part, std::span<const SeriesTime> whole)
{
    return std::ranges::includes(whole, part);
}

/// The texts that these rows use, numbered from 0, and the rows with these numbers.
void packTexts(const SeriesData &series, std::vector<double> &values, std::string &out)
{
    constexpr quint32 unused = std::numeric_limits<quint32>::max();
    std::vector<quint32> numbers(series.texts.size(), unused);
    std::vector<std::string_view> used;
    values = series.values;
    for (size_t i = 0; i < series.size(); ++i) {
        if (series.kinds[i] != ValueKind::Text)
            continue;
        quint32 &number = numbers[static_cast<size_t>(values[i])];
        if (number == unused) {
            number = static_cast<quint32>(used.size());
            used.push_back(series.texts[static_cast<size_t>(values[i])]);
        }
        values[i] = number;
    }
    ByteWriter writer(out);
    writer.varint(used.size());
    for (const std::string_view text : used)
        writer.text(text);
}

bool unpackTexts(std::string_view bytes, std::vector<std::string_view> &texts)
{
    ByteReader in(bytes);
    const quint64 count = in.varint();
    if (count > maxBlockRows)
        return false;
    for (quint64 i = 0; i < count; ++i)
        texts.push_back(in.text());
    return in.isGood();
}

void packKinds(std::span<const ValueKind> kinds, ByteWriter &out)
{
    for (size_t i = 0; i < kinds.size();) {
        size_t end = i + 1;
        while (end < kinds.size() && kinds[end] == kinds[i])
            ++end;
        out.byte(static_cast<quint8>(kinds[i]));
        out.varint(end - i);
        i = end;
    }
}

bool isRowKind(quint8 kind)
{
    return kind >= static_cast<quint8>(ValueKind::Number) && kind <= static_cast<quint8>(ValueKind::Text);
}

bool unpackKinds(std::string_view bytes, size_t rows, std::vector<ValueKind> &kinds)
{
    ByteReader in(bytes);
    while (kinds.size() < rows) {
        const quint8 kind = in.byte();
        const quint64 length = in.varint();
        if (!in.isGood() || !isRowKind(kind) || length == 0 || length > rows - kinds.size())
            return false;
        kinds.insert(kinds.end(), static_cast<size_t>(length), static_cast<ValueKind>(kind));
    }
    return true;
}

Rollup summaryOf(const SeriesData &series)
{
    Rollup summary;
    for (size_t i = 0; i < series.size(); ++i) {
        if (series.isRollup)
            summary.merge(series.rollupAt(i));
        else
            summary.add(series.values[i]);
    }
    return summary;
}

std::array<const std::vector<double> *, 6> columnsOf(const SeriesData &series)
{
    return {&series.values, &series.lasts, &series.minima, &series.maxima, &series.sums, &series.counts};
}

/// One reading a bucket makes five equal columns, which is usual where a level stands in for deleted
/// readings.
void packRollups(const SeriesData &series, ByteWriter &out)
{
    const auto columns = columnsOf(series);
    for (size_t i = 0; i < columns.size(); ++i) {
        const auto isSame = [&](const std::vector<double> *other) {
            return std::ranges::equal(*other, *columns[i], {}, std::bit_cast<quint64, double>,
                                      std::bit_cast<quint64, double>);
        };
        const auto same =
            std::find_if(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(i), isSame);
        const auto index = static_cast<size_t>(same - columns.begin());
        out.byte(static_cast<quint8>(index)); // itself: written out
        if (index == i)
            packNumbers(*columns[i], out);
    }
}

bool unpackRollups(ByteReader &in, size_t rows, SeriesData &out)
{
    std::array<std::vector<double>, 6> columns;
    for (size_t i = 0; i < columns.size(); ++i) {
        const size_t index = in.byte();
        if (!in.isGood() || index > i)
            return false;
        if (index < i) {
            columns[i] = columns[index];
            continue;
        }
        columns[i].resize(rows);
        if (!unpackNumbers(in, columns[i]))
            return false;
    }
    // A count is a whole number that fits; anything else would be undefined to convert.
    if (std::ranges::any_of(columns[5], [](double count) { return !(count >= 0 && count < 9e15); }))
        return false;
    const std::array targets{&out.values, &out.lasts, &out.minima, &out.maxima, &out.sums, &out.counts};
    for (size_t i = 0; i < columns.size(); ++i)
        targets[i]->insert(targets[i]->end(), columns[i].begin(), columns[i].end());
    return true;
}

} // namespace

void encodeBlock(std::span<const SeriesData> series, std::string &out)
{
    std::vector<std::span<const SeriesTime>> timeColumns;
    std::vector<size_t> columnOf(series.size());
    // Long ones first: then those with missing rows find a column to be a part of.
    std::vector<size_t> order(series.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, std::greater_equal<>{}, [&](size_t i) { return series[i].size(); });
    for (const size_t i : order) {
        const std::span times(series[i].times);
        const auto fits = [times](std::span<const SeriesTime> column) {
            return std::ranges::equal(times, column)
                || (times.size() * 4 >= column.size() && isSubset(times, column));
        };
        // A device with a hundred single topics would compare each with each.
        constexpr size_t tries = 4;
        const size_t last = timeColumns.size();
        size_t column = last - std::min(last, tries);
        while (column < last && !fits(timeColumns[column]))
            ++column;
        if (column == last)
            timeColumns.push_back(times);
        columnOf[i] = column;
    }

    std::string directory;
    std::string bodies;
    std::string scratch;
    ByteWriter head(directory);
    ByteWriter body(bodies);
    ByteWriter part(scratch);
    std::vector<double> textNumbers;
    const auto putBody = [&] {
        head.varint(scratch.size());
        body.raw(scratch);
        scratch.clear();
    };
    head.byte(formatVersion);
    head.varint(timeColumns.size());
    head.varint(series.size());
    for (const auto times : timeColumns) {
        head.varint(times.size());
        packTimes(times, part);
        putBody();
    }
    quint32 lastMetric = 0;
    for (size_t i = 0; i < series.size(); ++i) {
        const SeriesData &each = series[i];
        const auto times = timeColumns[columnOf[i]];
        const bool mixed = std::ranges::adjacent_find(each.kinds, std::not_equal_to<>{}) != each.kinds.end();
        const bool hasTexts = std::ranges::find(each.kinds, ValueKind::Text) != each.kinds.end();
        const ValueKind kind = mixed || each.kinds.empty() ? ValueKind::Number : each.kinds.front();
        const bool hasGaps = times.size() != each.size();
        head.varint(each.metric - lastMetric);
        lastMetric = each.metric;
        head.byte(static_cast<quint8>((each.isRollup ? IsRollup : 0) | (hasGaps ? HasGaps : 0)
                                      | (hasTexts ? HasTexts : 0) | (mixed ? MixesKinds : 0)
                                      | (static_cast<unsigned>(kind) << KindShift)));
        head.varint(columnOf[i]);
        if (hasGaps) {
            head.varint(each.size());
            packPresence(times, each.times, part);
            putBody();
        }
        if (hasTexts) {
            packTexts(each, textNumbers, scratch);
            putBody();
        } else {
            const Rollup summary = summaryOf(each);
            for (const double value :
                 {summary.first, summary.last, summary.minimum, summary.maximum, summary.sum})
                head.number(value);
            if (each.isRollup)
                head.varint(summary.count);
        }
        if (mixed) {
            packKinds(each.kinds, part);
            putBody();
        }
        if (each.isRollup)
            packRollups(each, part);
        else
            packNumbers(hasTexts ? textNumbers : each.values, part);
        putBody();
    }
    out += directory;
    out += bodies;
}

std::optional<BlockReader> BlockReader::open(std::string_view bytes)
{
    ByteReader in(bytes);
    if (in.byte() != formatVersion)
        return {};
    const quint64 columnCount = in.varint();
    const quint64 seriesCount = in.varint();
    if (!in.isGood() || columnCount > seriesCount || seriesCount > maxBlockSeries
        || seriesCount > bytes.size())
        return {};

    // The directory says lengths only; where the parts are is known when it is over.
    BlockReader reader;
    std::vector<std::string_view *> parts;
    std::vector<quint64> sizes;
    reader.m_timeColumns.resize(static_cast<size_t>(columnCount));
    reader.m_entries.resize(static_cast<size_t>(seriesCount));
    const auto expect = [&](std::string_view &part) {
        parts.push_back(&part);
        sizes.push_back(in.varint());
    };
    for (TimeColumn &column : reader.m_timeColumns) {
        const quint64 rows = in.varint();
        if (rows == 0 || rows > maxBlockRows)
            return {};
        column.rows = static_cast<quint32>(rows);
        expect(column.bytes);
    }
    quint32 metric = 0;
    for (Entry &entry : reader.m_entries) {
        metric += static_cast<quint32>(in.varint());
        entry.metric = metric;
        entry.flags = in.byte();
        entry.isRollup = (entry.flags & IsRollup) != 0;
        const quint64 column = in.varint();
        if (!in.isGood() || column >= columnCount)
            return {};
        entry.timeColumn = static_cast<quint32>(column);
        entry.rows = reader.m_timeColumns[entry.timeColumn].rows;
        if ((entry.flags & HasGaps) != 0) {
            const quint64 rows = in.varint();
            if (rows == 0 || rows > entry.rows)
                return {};
            entry.rows = static_cast<quint32>(rows);
            expect(entry.presence);
        }
        if ((entry.flags & HasTexts) != 0) {
            expect(entry.texts);
        } else {
            Rollup &summary = entry.summary.emplace();
            for (double *value :
                 {&summary.first, &summary.last, &summary.minimum, &summary.maximum, &summary.sum})
                *value = in.number();
            summary.count = entry.isRollup ? in.varint() : entry.rows;
        }
        if ((entry.flags & MixesKinds) != 0)
            expect(entry.kinds);
        expect(entry.values);
        const quint8 kind = (entry.flags >> KindShift) & 3;
        if (!in.isGood() || !isRowKind(kind)
            || (entry.isRollup && (entry.flags & (HasTexts | MixesKinds)) != 0))
            return {};
    }
    for (size_t i = 0; i < parts.size(); ++i)
        *parts[i] = in.raw(sizes[i]);
    if (!in.isGood() || in.left() > 0)
        return {};
    return reader;
}

const BlockReader::Entry *BlockReader::find(quint32 metric) const
{
    const auto entry = std::ranges::lower_bound(m_entries, metric, {}, &Entry::metric);
    return entry != m_entries.end() && entry->metric == metric ? &*entry : nullptr;
}

bool BlockReader::read(const Entry &entry, SeriesData &out) const
{
    if (m_timesColumn != entry.timeColumn) {
        const TimeColumn &column = m_timeColumns[entry.timeColumn];
        ByteReader in(column.bytes);
        m_timesColumn = 0xffffffffU;
        m_times.resize(column.rows);
        if (!unpackTimes(in, m_times))
            return false;
        m_timesColumn = entry.timeColumn;
    }
    std::vector<SeriesTime> present;
    if ((entry.flags & HasGaps) != 0
        && (!unpackPresence(entry.presence, m_times, present) || present.size() != entry.rows))
        return false;
    const std::vector<SeriesTime> &times = (entry.flags & HasGaps) != 0 ? present : m_times;

    ByteReader in(entry.values);
    if (entry.isRollup) {
        if (!unpackRollups(in, entry.rows, out))
            return false;
        out.isRollup = true;
        out.times.insert(out.times.end(), times.begin(), times.end());
        return true;
    }

    std::vector<double> values(entry.rows);
    if (!unpackNumbers(in, values))
        return false;
    const auto kind = static_cast<ValueKind>((entry.flags >> KindShift) & 3);
    if (kind == ValueKind::Number && (entry.flags & (HasTexts | MixesKinds)) == 0) {
        out.times.insert(out.times.end(), times.begin(), times.end());
        out.values.insert(out.values.end(), values.begin(), values.end());
        if (!out.kinds.empty())
            out.kinds.resize(out.times.size(), ValueKind::Number);
        return true;
    }
    std::vector<ValueKind> kinds;
    if ((entry.flags & MixesKinds) == 0)
        kinds.assign(entry.rows, kind);
    else if (!unpackKinds(entry.kinds, entry.rows, kinds))
        return false;
    std::vector<std::string_view> texts;
    if ((entry.flags & HasTexts) != 0 && !unpackTexts(entry.texts, texts))
        return false;
    for (size_t i = 0; i < kinds.size(); ++i) {
        if (kinds[i] == ValueKind::Text && !(values[i] >= 0 && values[i] < static_cast<double>(texts.size())))
            return false;
    }
    for (size_t i = 0; i < kinds.size(); ++i) {
        switch (kinds[i]) {
        case ValueKind::Text: out.add(times[i], ValueView::of(texts[static_cast<size_t>(values[i])])); break;
        case ValueKind::Boolean: out.add(times[i], ValueView::of(values[i] != 0)); break;
        default: out.add(times[i], values[i]); break;
        }
    }
    return true;
}

} // namespace fleetscope
