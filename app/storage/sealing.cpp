// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sealing.h"

#include "app/storage/latestvalues.h"
#include "models/telemetry/tailchunk.h"

#include <algorithm>

namespace fleetscope {

Sealing::Sealing(Database &database, qint64 after, qint64 upTo, SeriesTime now)
    : m_database(database)
    , m_upTo(upTo)
    , m_now(now)
{
    load(after);
    sortByDevice();
}

void Sealing::load(qint64 after)
{
    quint64 readings = 0;
    auto query = m_database.prepare("SELECT readings, data FROM tail WHERE id > ? AND id <= ? ORDER BY id");
    query.bind(after).bind(m_upTo);
    while (query.step()) {
        readings += static_cast<quint64>(query.integer(0));
        m_chunks.emplace_back(query.blob(1));
    }
    m_rows.reserve(std::min<quint64>(readings, 1 << 24));
    TailMessage message;
    for (const std::string &chunk : m_chunks) {
        TailReader reader(chunk);
        while (reader.nextMessage(message)) {
            Row row{.time = message.time, .device = message.device};
            ValueView value;
            while (reader.nextReading(message, row.metric, value)) {
                row.kind = value.kind;
                row.number = value.number;
                if (value.kind == ValueKind::Text) {
                    row.text = static_cast<quint32>(m_texts.size());
                    m_texts.push_back(value.text);
                }
                m_rows.push_back(row);
            }
            auto arrival = m_arrivals.try_emplace(message.device, message.arrival).first;
            arrival->second = std::max(arrival->second, message.arrival);
        }
        m_damaged += reader.isDamaged();
    }
}

void Sealing::sortByDevice()
{
    // Device ids are dense, so counting is a sort.
    const quint32 last = m_arrivals.empty() ? 0 : m_arrivals.rbegin()->first;
    m_order.resize(m_rows.size());
    if (last > 4'000'000 + 4 * m_rows.size()) {
        for (size_t i = 0; i < m_order.size(); ++i)
            m_order[i] = static_cast<quint32>(i);
        std::ranges::stable_sort(m_order, {}, [this](quint32 i) { return m_rows[i].device; });
        return;
    }
    std::vector<quint32> place(static_cast<size_t>(last) + 2, 0);
    for (const Row &row : m_rows)
        ++place[row.device + 1];
    for (size_t i = 1; i < place.size(); ++i)
        place[i] += place[i - 1];
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_order[place[m_rows[i].device]++] = static_cast<quint32>(i);
}

bool Sealing::step(QDeadlineTimer deadline)
{
    m_database.begin();
    while (m_next < m_order.size() && m_database.isGood()) {
        sealDevice(m_rows[m_order[m_next]].device);
        if (deadline.hasExpired())
            break;
    }
    const bool isDone = m_next == m_order.size();
    if (isDone)
        finish();
    return !m_database.commit() || isDone;
}

void Sealing::sealDevice(quint32 device)
{
    for (SeriesData &series : m_series)
        series.clear();
    size_t used = 0;
    size_t expected = 0;
    const size_t first = m_next;
    for (; m_next < m_order.size() && m_rows[m_order[m_next]].device == device; ++m_next) {
        const Row &row = m_rows[m_order[m_next]];
        // Devices repeat themselves: the metric that followed last time nearly always follows again.
        size_t slot = expected < used && m_series[expected].metric == row.metric ? expected : 0;
        while (slot < used && m_series[slot].metric != row.metric)
            ++slot;
        if (slot == used) {
            if (used == m_series.size())
                m_series.emplace_back();
            m_series[used++].metric = row.metric;
        }
        expected = slot + 1 < used ? slot + 1 : 0;
        if (row.kind == ValueKind::Number)
            m_series[slot].add(row.time, row.number);
        else if (row.kind == ValueKind::Text)
            m_series[slot].add(row.time, ValueView::of(m_texts[row.text]));
        else
            m_series[slot].add(row.time, ValueView::of(row.number != 0));
    }

    const std::span series(m_series.data(), used);
    std::ranges::sort(series, {}, &SeriesData::metric);
    LatestValues latest;
    {
        auto query = m_database.prepare("SELECT data FROM latest WHERE device = ?");
        if (query.bind(static_cast<qint64>(device)).step())
            latest = LatestValues::decoded(query.blob(0));
    }
    latest.lastMessage = std::max(latest.lastMessage, m_arrivals[device]);
    SeriesTime begin = lastSeriesTime;
    SeriesTime end = firstSeriesTime;
    for (SeriesData &each : series) {
        sortNewestWins(each);
        latest.take(each.metric, each.times.back(), each.valueAt(each.size() - 1));
        begin = std::min(begin, each.times.front());
        end = std::max(end, each.times.back());
    }
    const std::string bytes = latest.encoded();
    m_database
        .prepare("INSERT INTO latest VALUES (?, ?) ON CONFLICT (device) DO UPDATE SET data = excluded.data")
        .bind(static_cast<qint64>(device))
        .bindBlob(bytes)
        .run();

    const auto writerOf = [this](qint64 day) -> RunWriter & {
        return m_writers.try_emplace(day, m_database, SeriesLevel::Readings, day, m_now).first->second;
    };
    if (dayOf(begin) == dayOf(end)) {
        writerOf(dayOf(begin)).add(device, series);
        return;
    }
    // By the days that there are, not by all between: times may be years apart.
    std::set<qint64> days;
    for (size_t i = first; i < m_next; ++i)
        days.insert(dayOf(m_rows[m_order[i]].time));
    std::vector<SeriesData> part;
    for (const qint64 day : days) {
        part.clear();
        for (const SeriesData &each : series) {
            const auto [from, to] = each.rowsBetween(day * dayLength, (day + 1) * dayLength);
            if (from == to)
                continue;
            SeriesData &slice = part.emplace_back();
            slice.metric = each.metric;
            slice.addRows(each, from, to);
        }
        writerOf(day).add(device, part);
    }
}

void Sealing::finish()
{
    for (auto &[day, writer] : m_writers) {
        RunInfo run = writer.finish();
        run.state = RunInfo::InUse;
        store(m_database, run);
        m_days.insert(day);
    }
    m_database.prepare("UPDATE state SET value = ? WHERE key = 'sealed'").bind(m_upTo).run();
}

} // namespace fleetscope
