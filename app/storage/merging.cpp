// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/merging.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace fleetscope {
namespace {

constexpr int rolledTier = 100; // above every tier that merging alone reaches

constexpr std::array rollupLevels{SeriesLevel::Minute, SeriesLevel::QuarterHour, SeriesLevel::Hour,
                                  SeriesLevel::Day};

} // namespace

Merging::Merging(Database &database, Kind kind, std::vector<RunInfo> inputs, std::vector<RunInfo> all,
                 SeriesTime now)
    : m_database(database)
    , m_kind(kind)
    , m_inputs(std::move(inputs))
    , m_all(std::move(all))
    , m_now(now)
{
    m_cursors.reserve(m_inputs.size());
    for (const RunInfo &run : m_inputs) {
        m_cursors.emplace_back(database, run.id);
        m_isAgain = m_isAgain || run.rolled;
    }
}

quint64 Merging::damaged() const
{
    quint64 damaged = m_damaged;
    for (const RunCursor &cursor : m_cursors)
        damaged += cursor.damagedPages();
    return damaged;
}

bool Merging::step(QDeadlineTimer deadline)
{
    m_database.begin();
    bool isDone = false;
    while (m_database.isGood()) {
        constexpr quint32 none = 0xffffffffU;
        quint32 device = none;
        for (const RunCursor &cursor : m_cursors)
            device = cursor.atEnd() ? device : std::min(device, cursor.device());
        if (device == none) {
            isDone = true;
            break;
        }
        mergeDevice(device);
        if (deadline.hasExpired())
            break;
    }
    if (isDone)
        finish();
    return !m_database.commit() || isDone;
}

void Merging::mergeDevice(quint32 device)
{
    m_series.clear();
    for (RunCursor &cursor : m_cursors) { // older ones first: newer ones replace
        if (!cursor.atEnd() && cursor.device() == device)
            cursor.take(m_series);
    }
    std::erase_if(m_series, [](const SeriesData &series) { return series.isEmpty(); });
    if (m_series.empty())
        return;
    switch (m_kind) {
    case Kind::Compact: writer(level(), partitionStart(level(), partition())).add(device, m_series); break;
    case Kind::Roll:
        writer(level(), partitionStart(level(), partition())).add(device, m_series);
        rollUpDevice(device);
        break;
    case Kind::Fold: rollUpDevice(device); break;
    case Kind::Demote: demoteDevice(device); break;
    }
}

SeriesData Merging::rowsOf(SeriesLevel level, quint32 device, quint32 metric, SeriesTime from, SeriesTime to)
{
    std::vector<SeriesData> found;
    for (const RunInfo &run : m_all) {
        if (run.level == level && !readRows(m_database, run, device, from, to, metric, found))
            ++m_damaged;
    }
    SeriesData rows;
    rows.metric = metric;
    rows.isRollup = found.empty() || found.front().isRollup;
    if (!found.empty()) {
        const auto [first, last] = found.front().rowsBetween(from, to);
        rows.addRows(found.front(), first, last);
    }
    return rows;
}

/// The changes in the readings `series` of one day. What was kept of the day as changes may be older than
/// readings that came since, so each of those times is written anew.
SeriesData Merging::changesIn(const SeriesData &series, quint32 device)
{
    SeriesData changes;
    changes.metric = changesOf(series.metric);
    if (series.kinds.empty())
        return changes;
    std::vector<SeriesTime> known;
    const bool mayBeKnown = m_isAgain || m_kind == Kind::Demote;
    for (const SeriesLevel level : mayBeKnown ? std::span(rollupLevels) : std::span<const SeriesLevel>()) {
        const SeriesData rows =
            rowsOf(level, device, changes.metric, series.times.front(), series.times.back() + 1);
        known.insert(known.end(), rows.times.begin(), rows.times.end());
    }
    std::ranges::sort(known);
    keepChanges(series, known, changes);
    return changes;
}

void Merging::rollUpDevice(quint32 device)
{
    const SeriesTime from = partitionStart(SeriesLevel::Readings, partition());
    const SeriesTime to = from + dayLength;
    std::array<std::vector<SeriesData>, seriesLevelCount> rollups;
    std::vector<SeriesData> changes;
    for (const SeriesData &series : m_series) {
        const SeriesData *finer = &series;
        SeriesData previous;
        bool isRolled = false;
        for (const SeriesLevel level : rollupLevels) {
            SeriesData rows;
            rows.metric = series.metric;
            rollUp(*finer, bucketOf(level), rows);
            if (rows.isEmpty())
                break; // texts only
            const bool isWorthIt = series.size() >= readingsPerBucket * rows.size();
            // What has roll-ups keeps them up to date, whether they are worth it or not.
            if (m_kind == Kind::Fold) {
                SeriesData all = rowsOf(level, device, series.metric, from, to);
                addRollups(all, rows);
                rollups[static_cast<size_t>(level)].push_back(std::move(all));
                isRolled = true;
            } else if (isWorthIt
                       || (m_isAgain && !rowsOf(level, device, series.metric, from, to).isEmpty())) {
                rollups[static_cast<size_t>(level)].push_back(rows);
                isRolled = true;
            }
            previous = std::move(rows);
            finer = &previous;
        }
        if (m_kind == Kind::Fold) { // between the changes that are kept each late one may be another
            SeriesData late;
            late.metric = changesOf(series.metric);
            keepChanges(series, series.times, late);
            if (!late.isEmpty())
                changes.push_back(std::move(late));
        } else if (isRolled) {
            if (SeriesData own = changesIn(series, device); !own.isEmpty())
                changes.push_back(std::move(own));
        }
    }
    auto &minutes = rollups[static_cast<size_t>(SeriesLevel::Minute)];
    std::ranges::move(changes, std::back_inserter(minutes)); // their numbers are above those of all metrics
    for (const SeriesLevel level : rollupLevels) {
        if (const auto &rows = rollups[static_cast<size_t>(level)]; !rows.empty())
            writer(level, from).add(device, rows);
    }
}

void Merging::demoteDevice(quint32 device)
{
    if (level() == SeriesLevel::Day)
        return;
    const auto next = static_cast<SeriesLevel>(static_cast<int>(level()) + 1);
    std::map<qint64, std::vector<SeriesData>> byPartition;
    for (const SeriesData &series : m_series) {
        if (!series.isRollup) {
            SeriesData changes;
            if (level() == SeriesLevel::Readings)
                changes = changesIn(series, device);
            else
                changes = series;
            for (size_t i = 0; i < changes.size(); ++i) {
                auto &part = byPartition[partitionOf(next, changes.times[i])];
                if (part.empty() || part.back().metric != changes.metric)
                    part.emplace_back().metric = changes.metric;
                part.back().addRow(changes, i);
            }
            if (level() != SeriesLevel::Readings)
                continue; // it was changes before
        }
        SeriesData rows;
        rollUp(series, bucketOf(next), rows);
        if (rows.isEmpty())
            continue;
        const SeriesData known =
            rowsOf(next, device, series.metric, rows.times.front(), rows.times.back() + 1);
        std::set<qint64> knownDays;
        for (const SeriesTime time : known.times)
            knownDays.insert(dayOf(time));
        for (size_t i = 0; i < rows.size(); ++i) {
            if (knownDays.contains(dayOf(rows.times[i])))
                continue;
            auto &part = byPartition[partitionOf(next, rows.times[i])];
            if (part.empty() || part.back().metric != series.metric) {
                part.emplace_back().metric = series.metric;
                part.back().isRollup = true;
            }
            part.back().addRow(rows, i);
        }
    }
    for (auto &[number, part] : byPartition) {
        std::ranges::sort(part, {}, &SeriesData::metric);
        writer(next, partitionStart(next, number)).add(device, part);
    }
}

RunWriter &Merging::writer(SeriesLevel level, SeriesTime time)
{
    const qint64 partition = partitionOf(level, time);
    return m_writers.try_emplace({level, partition}, m_database, level, partition, m_now).first->second;
}

void Merging::finish()
{
    for (auto &[place, writer] : m_writers) {
        RunInfo run = writer.finish();
        run.state = RunInfo::InUse;
        if (place.first == level() && m_kind != Kind::Demote) { // in the place of the inputs
            run.sequence = m_inputs.back().sequence;
            for (const RunInfo &input : m_inputs)
                run.tier = std::max(run.tier, input.tier + 1);
            if (m_kind == Kind::Roll) {
                run.rolled = true;
                run.tier = rolledTier;
            }
        }
        store(m_database, run);
    }
    for (RunInfo &input : m_inputs) {
        input.state = RunInfo::Dead;
        store(m_database, input);
    }
    if (m_kind == Kind::Demote && level() == SeriesLevel::Readings)
        m_database.prepare("INSERT OR IGNORE INTO dropped_days VALUES (?)").bind(partition()).run();
}

} // namespace fleetscope
