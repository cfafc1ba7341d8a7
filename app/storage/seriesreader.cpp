// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/seriesreader.h"

#include "app/storage/merging.h"
#include "app/storage/runcursor.h"
#include "app/storage/runwriter.h"
#include "models/telemetry/rollup.h"
#include "models/telemetry/tailchunk.h"

#include <algorithm>
#include <map>

namespace fleetscope {
namespace {

/// The rows in [from, to) that are no numbers.
SeriesData textsAndTruths(const SeriesData &rows, SeriesTime from, SeriesTime to)
{
    SeriesData found;
    const auto [first, last] = rows.rowsBetween(from, to);
    for (size_t i = first; i < last; ++i) {
        if (rows.kindAt(i) != ValueKind::Number)
            found.addRow(rows, i);
    }
    return found;
}

} // namespace

SeriesReader::SeriesReader(Database &database, const std::function<bool()> &isCancelled)
    : m_database(database)
    , m_isCancelled(isCancelled)
    , m_runs(runsInUse(database))
{ }

std::set<qint64> SeriesReader::droppedDays()
{
    std::set<qint64> days;
    auto query = m_database.prepare("SELECT day FROM dropped_days");
    while (query.step())
        days.insert(query.integer(0));
    return days;
}

SeriesData SeriesReader::tail(SeriesId id, SeriesTime from, SeriesTime to)
{
    SeriesData rows;
    rows.metric = id.metric;
    auto query = m_database.prepare(
        "SELECT data FROM tail WHERE id > (SELECT value FROM state WHERE key = 'sealed') ORDER BY id");
    TailMessage message;
    while (query.step() && !isCancelled()) {
        TailReader reader(query.blob(0));
        while (reader.nextMessage(message)) {
            if (message.device != id.device || message.time < from || message.time >= to)
                continue;
            quint32 metric = 0;
            ValueView value;
            while (reader.nextReading(message, metric, value)) {
                if (metric == id.metric)
                    rows.add(message.time, value);
            }
        }
        m_damaged += reader.isDamaged();
    }
    sortNewestWins(rows);
    return rows;
}

SeriesData SeriesReader::sealed(SeriesLevel level, SeriesId id, SeriesTime from, SeriesTime to)
{
    std::vector<SeriesData> found;
    SeriesData rows;
    rows.metric = id.metric;
    for (const RunInfo &run : m_runs) {
        if (isCancelled())
            return rows;
        if (run.level == level && !readRows(m_database, run, id.device, from, to, id.metric, found))
            ++m_damaged;
    }
    if (!found.empty()) {
        rows.isRollup = found.front().isRollup;
        const auto [first, last] = found.front().rowsBetween(from, to);
        rows.addRows(found.front(), first, last);
    }
    return rows;
}

SeriesData SeriesReader::readings(SeriesId id, const SeriesData &tail, SeriesTime from, SeriesTime to)
{
    SeriesData rows = sealed(SeriesLevel::Readings, id, from, to);
    if (const auto [first, last] = tail.rowsBetween(from, to); first != last) {
        SeriesData newest;
        newest.metric = id.metric;
        newest.addRows(tail, first, last);
        mergeNewestWins(rows, newest);
    }
    return rows;
}

SeriesData SeriesReader::keptChanges(SeriesId id, SeriesTime from, SeriesTime to)
{
    SeriesData changes;
    changes.metric = changesOf(id.metric);
    for (const auto level :
         {SeriesLevel::Day, SeriesLevel::Hour, SeriesLevel::QuarterHour, SeriesLevel::Minute})
        mergeNewestWins(changes, sealed(level, {id.device, changes.metric}, floorTo(from, dayLength), to));
    // What was so since before `from` on its day is so at `from`.
    const auto [begin, first] = changes.rowsBetween(floorTo(from, dayLength), from);
    if (begin != first && (first == changes.size() || changes.times[first] != from))
        changes.times[first - 1] = from;
    return changes;
}

void SeriesReader::collect(SeriesId id, SeriesLevel level, SeriesTime from, SeriesTime to, bool withChanges,
                           const TakeDay &take)
{
    // Days that have something newer than their roll-ups are read from the readings; a bucket at the edge
    // reaches beyond it.
    const SeriesTime widest = std::max<SeriesTime>(bucketOf(level).count(), 1);
    const SeriesTime wideFrom = floorTo(from, widest);
    const SeriesTime wideTo = floorTo(to + widest - 1, widest);
    const SeriesData tail = this->tail(id, wideFrom, wideTo);
    std::set<qint64> fresh;
    for (const SeriesTime time : tail.times)
        fresh.insert(dayOf(time));
    std::vector<SeriesData> probe;
    std::set<qint64> stored; // days with readings of anybody
    for (const RunInfo &run : m_runs) {
        if (run.level != SeriesLevel::Readings || run.lastTime < wideFrom || run.firstTime >= wideTo)
            continue;
        stored.insert(run.partition);
        if (run.rolled || fresh.contains(run.partition))
            continue;
        probe.clear();
        if (!readRows(m_database, run, id.device, wideFrom, wideTo, id.metric, probe))
            ++m_damaged;
        if (!probe.empty())
            fresh.insert(run.partition);
    }
    const SeriesData kept = withChanges ? keptChanges(id, from, to) : SeriesData();
    const bool areReadingsEnough = level == SeriesLevel::Readings || fresh.empty();
    const std::set<qint64> dropped = areReadingsEnough && kept.isEmpty() ? std::set<qint64>() : droppedDays();

    // The coarse levels first; a day that one of them has is done.
    struct Part
    {
        SeriesLevel level = SeriesLevel::Readings;
        SeriesData rows;
    };
    std::map<qint64, Part> parts;
    const qint64 firstDay = dayOf(from);
    const qint64 lastDay = dayOf(to - 1);
    const auto isOpen = [&](qint64 day) {
        return !parts.contains(day) && (!fresh.contains(day) || dropped.contains(day));
    };
    for (auto at = level; at != SeriesLevel::Readings;
         at = static_cast<SeriesLevel>(static_cast<int>(at) - 1)) {
        const SeriesTime bucket = bucketOf(at).count();
        SeriesTime begin = lastSeriesTime;
        SeriesTime end = firstSeriesTime;
        for (const RunInfo &run : m_runs) {
            if (run.level == at && run.firstDevice <= id.device && run.lastDevice >= id.device) {
                begin = std::min(begin, run.firstTime);
                end = std::max(end, run.lastTime + 1);
            }
        }
        begin = std::max(begin, floorTo(from, bucket));
        end = std::min(end, to);
        for (qint64 day = std::max(firstDay, begin >= end ? lastDay + 1 : dayOf(begin)); day <= lastDay;) {
            if (day * dayLength >= end)
                break;
            if (!isOpen(day)) {
                ++day;
                continue;
            }
            qint64 stop = day;
            while (stop <= lastDay && stop * dayLength < end && isOpen(stop))
                ++stop;
            const SeriesData rows =
                sealed(at, id, std::max(begin, day * dayLength), std::min(end, stop * dayLength));
            for (size_t i = 0; i < rows.size();) {
                const qint64 own = dayOf(rows.times[i]);
                size_t next = i;
                while (next < rows.size() && dayOf(rows.times[next]) == own)
                    ++next;
                Part &part = parts[own];
                part.level = at;
                part.rows.metric = id.metric;
                part.rows.isRollup = true;
                part.rows.addRows(rows, i, next);
                i = next;
            }
            day = stop;
        }
    }

    // Readings where no level has anything, day by day: memory holds one.
    std::set<qint64> days;
    for (const auto &[day, part] : parts)
        days.insert(day);
    for (const qint64 day : stored) {
        if (day >= firstDay && day <= lastDay)
            days.insert(day);
    }
    days.insert(fresh.begin(), fresh.end());
    for (const SeriesTime time : kept.times)
        days.insert(dayOf(time));
    for (const qint64 day : days) {
        if (isCancelled())
            return;
        const auto part = parts.find(day);
        const bool isRolled = part != parts.end();
        const bool isToldByChanges = withChanges && (isRolled || dropped.contains(day));
        SeriesData changes;
        if (isToldByChanges) {
            const auto [first, last] =
                kept.rowsBetween(std::max(from, day * dayLength), (day + 1) * dayLength);
            changes.addRows(kept, first, last);
        }
        SeriesData rows;
        if (!isRolled || fresh.contains(day)) {
            rows = readings(id, tail, std::max(isRolled ? wideFrom : from, day * dayLength),
                            std::min(isRolled ? wideTo : to, (day + 1) * dayLength));
            if (isToldByChanges)
                mergeNewestWins(changes, textsAndTruths(rows, from, to));
        }
        const SeriesData *told = isToldByChanges ? &changes : nullptr;
        if (!isRolled) {
            take(rows, 0ms, told);
            continue;
        }
        const Milliseconds bucket = bucketOf(part->second.level);
        if (!rows.isEmpty()) {
            SeriesData late;
            rollUp(rows, bucket, late);
            addRollups(part->second.rows, late);
        }
        take(part->second.rows, bucket, told);
    }
}

} // namespace fleetscope
