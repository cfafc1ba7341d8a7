// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/readingexport.h"

#include "app/storage/runcursor.h"
#include "app/storage/runwriter.h"
#include "models/telemetry/tailchunk.h"

#include <QSet>

#include <algorithm>
#include <set>

namespace fleetscope {

ReadingExport::ReadingExport(Database &database, const ExportQuery &query,
                             const std::function<bool()> &isCancelled)
    : m_database(database)
    , m_query(query)
    , m_isCancelled(isCancelled)
    , m_runs(runsInUse(database))
{
    std::erase_if(m_runs, [&](const RunInfo &run) {
        return run.level != SeriesLevel::Readings || run.lastTime < toUnixMs(query.from)
            || run.firstTime >= toUnixMs(query.to);
    });
    m_devices = namesOf("SELECT devices.id, sources.name, devices.name, '' FROM devices"
                        " JOIN sources ON sources.id = source",
                        query.devices);
    m_metrics = namesOf("SELECT metrics.id, sources.name, metrics.name, unit FROM metrics"
                        " JOIN sources ON sources.id = source",
                        query.metrics);
}

ReadingExport::Names ReadingExport::namesOf(const char *sql, const QStringList &wanted)
{
    Names names;
    const QSet<QString> asked(wanted.begin(), wanted.end());
    auto rows = m_database.prepare(sql);
    while (rows.step()) {
        const bool isOther = !m_query.source.isEmpty() && rows.text(1) != m_query.source;
        if (isOther || (!asked.isEmpty() && !asked.contains(rows.text(2))))
            continue;
        names[static_cast<quint32>(rows.integer(0))] = {
            std::string(rows.textView(1)), std::string(rows.textView(2)), std::string(rows.textView(3))};
    }
    return names;
}

/// The tail is bounded, so it may be sorted in memory.
void ReadingExport::readTail()
{
    auto chunks = m_database.prepare(
        "SELECT data FROM tail WHERE id > (SELECT value FROM state WHERE key = 'sealed') ORDER BY id");
    while (chunks.step() && !isCancelled()) {
        TailReader reader(chunks.blob(0));
        TailMessage message;
        while (reader.nextMessage(message)) {
            if (message.time < toUnixMs(m_query.from) || message.time >= toUnixMs(m_query.to)
                || !m_devices.contains(message.device))
                continue;
            auto &ofDevice = m_tail[dayOf(message.time)][message.device];
            quint32 metric = 0;
            ValueView value;
            while (reader.nextReading(message, metric, value)) {
                SeriesData &series = ofDevice[metric];
                series.metric = metric;
                series.add(message.time, value);
            }
        }
    }
}

quint64 ReadingExport::run(const TelemetryArchive::ExportSink &sink)
{
    readTail();
    std::set<qint64> days;
    for (const auto &[day, ofDay] : m_tail)
        days.insert(day);
    for (const RunInfo &run : m_runs)
        days.insert(run.partition);
    for (const qint64 day : days) {
        if (!exportDay(day, sink))
            break;
    }
    return m_count;
}

bool ReadingExport::exportDay(qint64 day, const TelemetryArchive::ExportSink &sink)
{
    std::vector<RunCursor> cursors;
    for (const RunInfo &run : m_runs) {
        if (run.partition == day)
            cursors.emplace_back(m_database, run.id);
    }
    DeviceSeries &newest = m_tail[day];
    std::vector<SeriesData> series;
    while (!isCancelled() && m_database.isGood()) {
        constexpr quint32 none = 0xffffffffU;
        quint32 device = newest.empty() ? none : newest.begin()->first;
        for (const RunCursor &cursor : cursors)
            device = cursor.atEnd() ? device : std::min(device, cursor.device());
        if (device == none)
            return true;
        series.clear();
        for (RunCursor &cursor : cursors) {
            if (!cursor.atEnd() && cursor.device() == device)
                cursor.take(series);
        }
        if (const auto found = newest.find(device); found != newest.end()) {
            for (auto &[metric, data] : found->second) {
                sortNewestWins(data);
                auto place = std::ranges::lower_bound(series, metric, {}, &SeriesData::metric);
                if (place == series.end() || place->metric != metric) {
                    place = series.emplace(place);
                    place->metric = metric;
                }
                mergeNewestWins(*place, data);
            }
            newest.erase(found);
        }
        const auto name = m_devices.find(device);
        for (const SeriesData &each : series) {
            if (name != m_devices.end() && !give(name->second, each, sink))
                return false;
        }
    }
    return false;
}

bool ReadingExport::give(const Name &device, const SeriesData &series,
                         const TelemetryArchive::ExportSink &sink)
{
    const auto metric = m_metrics.find(series.metric);
    if (metric == m_metrics.end())
        return true;
    const auto [first, last] = series.rowsBetween(toUnixMs(m_query.from), toUnixMs(m_query.to));
    constexpr size_t portion = 4'096;
    for (size_t start = first; start < last; start += portion) {
        m_rows.clear();
        for (size_t i = start; i < std::min(last, start + portion); ++i)
            m_rows.push_back({device.source, device.name, metric->second.name, metric->second.unit,
                              fromUnixMs(series.times[i]), series.valueAt(i)});
        m_count += m_rows.size();
        if (!sink(m_rows))
            return false;
    }
    return true;
}

} // namespace fleetscope
