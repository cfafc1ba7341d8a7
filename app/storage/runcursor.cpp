// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/runcursor.h"

#include "models/telemetry/block.h"

#include <algorithm>

namespace fleetscope {

bool addBlock(std::string_view block, std::vector<SeriesData> &out, std::optional<quint32> metric)
{
    const auto reader = BlockReader::open(block);
    if (!reader)
        return false;
    for (const auto &entry : reader->entries()) {
        if (metric && entry.metric != *metric)
            continue;
        auto place = std::ranges::lower_bound(out, entry.metric, {}, &SeriesData::metric);
        if (place == out.end() || place->metric != entry.metric) {
            place = out.emplace(place);
            place->metric = entry.metric;
            place->isRollup = entry.isRollup;
        }
        if (place->isEmpty()) {
            place->isRollup = entry.isRollup;
            if (!reader->read(entry, *place))
                return false;
            continue;
        }
        if (place->isRollup != entry.isRollup)
            return false;
        SeriesData more;
        more.metric = entry.metric;
        more.isRollup = entry.isRollup;
        if (!reader->read(entry, more))
            return false;
        mergeNewestWins(*place, more);
    }
    return true;
}

bool readRows(Database &database, const RunInfo &run, quint32 device, SeriesTime from, SeriesTime to,
              std::optional<quint32> metric, std::vector<SeriesData> &out)
{
    if (device < run.firstDevice || device > run.lastDevice || run.lastTime < from || run.firstTime >= to)
        return true;
    bool isGood = true;
    auto query = database.prepare("SELECT first_device, first_time, data FROM pages WHERE run = ?"
                                  " AND (first_device, first_time) <= (?, ?)"
                                  " ORDER BY first_device DESC, first_time DESC LIMIT 1");
    auto next = database.prepare(
        "SELECT first_device, first_time, data FROM pages WHERE run = ?"
        " AND (first_device, first_time) > (?, ?) ORDER BY first_device, first_time LIMIT 1");
    qint64 pageDevice = static_cast<qint64>(device);
    SeriesTime pageTime = from;
    const auto takePage = [&](Statement &page) {
        pageDevice = page.integer(0);
        pageTime = page.integer(1);
        const auto entries = readPage(page.blob(2));
        if (!entries) {
            isGood = false;
            return;
        }
        auto entry = std::ranges::lower_bound(*entries, device, {}, &PageEntry::device);
        for (; entry != entries->end() && entry->device == device; ++entry) {
            if (entry->last >= from && entry->first < to)
                isGood = addBlock(entry->block, out, metric) && isGood;
        }
    };
    query.bind(run.id).bind(pageDevice).bind(pageTime);
    if (query.step())
        takePage(query);
    for (;;) {
        next.bind(run.id).bind(pageDevice).bind(pageTime);
        if (!next.step() || next.integer(0) > static_cast<qint64>(device)
            || (next.integer(0) == static_cast<qint64>(device) && next.integer(1) >= to))
            return isGood;
        takePage(next);
        next.reset();
    }
}

RunCursor::RunCursor(Database &database, qint64 run)
    : m_database(database)
    , m_run(run)
{
    load();
}

void RunCursor::load()
{
    m_entries.clear();
    m_next = 0;
    auto query = m_database.prepare(
        "SELECT first_device, first_time, data FROM pages WHERE run = ?"
        " AND (first_device, first_time) > (?, ?) ORDER BY first_device, first_time LIMIT 1");
    while (m_entries.empty()) {
        query.bind(m_run).bind(m_device).bind(m_time);
        if (!query.step())
            return;
        m_device = query.integer(0);
        m_time = query.integer(1);
        m_page = query.blob(2);
        query.reset();
        if (auto entries = readPage(m_page))
            m_entries = std::move(*entries);
        else
            ++m_damaged;
    }
}

void RunCursor::take(std::vector<SeriesData> &out)
{
    const quint32 current = device();
    while (!atEnd() && device() == current) {
        if (!addBlock(m_entries[m_next].block, out))
            ++m_damaged;
        if (++m_next == m_entries.size())
            load();
    }
}

} // namespace fleetscope
