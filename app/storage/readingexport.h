// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"
#include "app/storage/partition.h"
#include "models/ports/telemetryarchive.h"
#include "models/telemetry/seriesdata.h"

#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace fleetscope {

/// Every reading that a query asks for, in order of day, device, metric and time. Lives inside a read
/// transaction of the caller. Memory: the tail, and the day of one device. Thread: that of the database.
class ReadingExport
{
public:
    /// Gives up when `isCancelled` says so.
    ReadingExport(Database &database, const ExportQuery &query, const std::function<bool()> &isCancelled);

    /// Answers how many readings were given; `sink` may end it.
    [[nodiscard]] quint64 run(const TelemetryArchive::ExportSink &sink);

private:
    struct Name
    {
        std::string source, name, unit;
    };
    using Names = std::unordered_map<quint32, Name>;
    using DeviceSeries = std::map<quint32, std::map<quint32, SeriesData>>; // by device and metric

    [[nodiscard]] bool isCancelled() const { return m_isCancelled && m_isCancelled(); }
    [[nodiscard]] Names namesOf(const char *sql, const QStringList &wanted);
    void readTail();
    /// False when `sink` has had enough, as the next one.
    [[nodiscard]] bool exportDay(qint64 day, const TelemetryArchive::ExportSink &sink);
    [[nodiscard]] bool give(const Name &device, const SeriesData &series,
                            const TelemetryArchive::ExportSink &sink);

    Database &m_database;
    const ExportQuery &m_query;
    const std::function<bool()> &m_isCancelled;
    std::vector<RunInfo> m_runs; // with readings in the range
    Names m_devices, m_metrics;
    std::map<qint64, DeviceSeries> m_tail; // by day
    std::vector<ExportedReading> m_rows;
    quint64 m_count = 0;
};

} // namespace fleetscope
