// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/runwriter.h"

#include "models/telemetry/block.h"

#include <algorithm>

namespace fleetscope {

RunWriter::RunWriter(Database &database, SeriesLevel level, qint64 partition, SeriesTime now)
    : m_database(database)
{
    m_run.level = level;
    m_run.partition = partition;
    m_run.created = now;
    auto insert = database.prepare("INSERT INTO runs VALUES (NULL,?,?,0,0,0,0,0,0,0,0,0,0,?)");
    insert.bind(static_cast<qint64>(level)).bind(partition).bind(now).run();
    m_run.id = m_run.sequence = database.lastInsertId();
}

void RunWriter::add(quint32 device, std::span<const SeriesData> series)
{
    std::vector<SeriesData> part;
    const bool isSmall = std::ranges::all_of(
        series, [](const SeriesData &each) { return !each.isEmpty() && each.size() <= maxBlockRows; });
    if (isSmall) {
        addBlock(device, series);
        return;
    }
    SeriesTime from = firstSeriesTime;
    for (;;) {
        // Up to where the series with the most rows has a block full of them.
        SeriesTime to = lastSeriesTime;
        for (const SeriesData &each : series) {
            const size_t first = each.rowsBetween(from, to).first;
            if (each.size() - first > maxBlockRows)
                to = std::min(to, each.times[first + maxBlockRows]);
        }
        part.clear();
        for (const SeriesData &each : series) {
            const auto [first, last] = each.rowsBetween(from, to);
            if (first == last)
                continue;
            SeriesData &slice = part.emplace_back();
            slice.metric = each.metric;
            slice.isRollup = each.isRollup;
            slice.addRows(each, first, last);
        }
        if (!part.empty())
            addBlock(device, part);
        if (to == lastSeriesTime)
            return;
        from = to;
    }
}

void RunWriter::addBlock(quint32 device, std::span<const SeriesData> series)
{
    if (series.empty())
        return;
    SeriesTime first = lastSeriesTime;
    SeriesTime last = firstSeriesTime;
    quint64 rows = 0;
    for (const SeriesData &each : series) {
        first = std::min(first, each.times.front());
        last = std::max(last, each.times.back());
        rows += each.size();
    }
    m_block.clear();
    encodeBlock(series, m_block);
    if (!m_page.isEmpty() && m_page.size() + m_block.size() > PageWriter::fullSize)
        flush();
    m_page.add(device, first, last, rows, m_block);
    m_run.firstDevice = std::min(m_run.firstDevice, device);
    m_run.lastDevice = std::max(m_run.lastDevice, device);
    m_run.firstTime = std::min(m_run.firstTime, first);
    m_run.lastTime = std::max(m_run.lastTime, last);
    m_run.readings += rows;
}

void RunWriter::flush()
{
    if (m_page.isEmpty())
        return;
    const quint32 device = m_page.firstDevice();
    const SeriesTime time = m_page.firstTime();
    const std::string page = m_page.take();
    auto insert = m_database.prepare("INSERT INTO pages VALUES (NULL,?,?,?,?)");
    insert.bind(m_run.id).bind(static_cast<qint64>(device)).bind(time).bindBlob(page).run();
    m_run.bytes += page.size();
}

RunInfo RunWriter::finish()
{
    flush();
    return m_run;
}

void store(Database &database, const RunInfo &run)
{
    auto update = database.prepare(
        "UPDATE runs SET state=?, tier=?, rolled=?, sequence=?, first_device=?, last_device=?,"
        " first_time=?, last_time=?, readings=?, bytes=? WHERE id=?");
    update.bind(static_cast<qint64>(run.state))
        .bind(static_cast<qint64>(run.tier))
        .bind(static_cast<qint64>(run.rolled))
        .bind(run.sequence)
        .bind(static_cast<qint64>(run.firstDevice))
        .bind(static_cast<qint64>(run.lastDevice))
        .bind(run.firstTime)
        .bind(run.lastTime)
        .bind(static_cast<qint64>(run.readings))
        .bind(static_cast<qint64>(run.bytes))
        .bind(run.id)
        .run();
}

std::vector<RunInfo> runsInUse(Database &database)
{
    std::vector<RunInfo> runs;
    auto query =
        database.prepare("SELECT id, level, partition, tier, rolled, sequence, first_device, last_device,"
                         " first_time, last_time, readings, bytes, created FROM runs WHERE state = 1"
                         " ORDER BY sequence, id");
    while (query.step()) {
        RunInfo &run = runs.emplace_back();
        run.id = query.integer(0);
        run.level = static_cast<SeriesLevel>(query.integer(1) % static_cast<qint64>(seriesLevelCount));
        run.partition = query.integer(2);
        run.state = RunInfo::InUse;
        run.tier = static_cast<int>(query.integer(3));
        run.rolled = query.integer(4) != 0;
        run.sequence = query.integer(5);
        run.firstDevice = static_cast<quint32>(query.integer(6));
        run.lastDevice = static_cast<quint32>(query.integer(7));
        run.firstTime = query.integer(8);
        run.lastTime = query.integer(9);
        run.readings = static_cast<quint64>(query.integer(10));
        run.bytes = static_cast<quint64>(query.integer(11));
        run.created = query.integer(12);
    }
    return runs;
}

} // namespace fleetscope
