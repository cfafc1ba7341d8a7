// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"
#include "app/storage/seriesreader.h"
#include "models/ports/telemetryarchive.h"

#include <optional>

namespace fleetscope {

/// Answers questions from one connection of its own, each in one read transaction: what is sealed or deleted
/// meanwhile does not show. Plain and synchronous. Thread: one at a time.
class ArchiveReader
{
public:
    /// Errors: as Database::open() and checkVersion().
    [[nodiscard]] static Result<std::unique_ptr<ArchiveReader>> open(const QString &file);

    /// Calls end with Cancelled within about 10 ms when `isCancelled` says so; empty: never.
    void setCancel(std::function<bool()> isCancelled);

    [[nodiscard]] Result<SeriesHistory> history(const SeriesQuery &query);
    [[nodiscard]] Result<Rollup> statistics(const SeriesQuery &query);
    [[nodiscard]] Result<std::vector<LatestReading>> latest(const QString &source, const QString &device);
    [[nodiscard]] Result<CachedFleet> cachedFleet(const QString &source);
    [[nodiscard]] Result<QStringList> sources();
    [[nodiscard]] Result<quint64> exportReadings(const ExportQuery &query,
                                                 const TelemetryArchive::ExportSink &sink);
    [[nodiscard]] Result<std::vector<StoredView>> views();
    [[nodiscard]] Result<std::vector<StoredNote>> notes(const QString &source, const QString &device);

    /// The rows of one series at one level, as stored; for tests and repair.
    [[nodiscard]] Result<SeriesData> rows(const SeriesKey &key, SeriesLevel level, Timestamp from,
                                          Timestamp to);
    /// For tables that have functions of their own.
    [[nodiscard]] Database &database() { return *m_database; }
    /// Pages and chunks that could not be read since this reader was opened.
    [[nodiscard]] quint64 damaged() const { return m_damaged; }

private:
    explicit ArchiveReader(std::unique_ptr<Database> database);

    [[nodiscard]] bool isCancelled() const { return m_cancel && m_cancel(); }
    [[nodiscard]] Result<SeriesId> find(const SeriesKey &key);
    [[nodiscard]] std::optional<quint32> idOf(const char *sql, const QString &source, const QString &name);
    template <typename T>
    [[nodiscard]] Result<T> finished(T value);

    std::unique_ptr<Database> m_database;
    std::function<bool()> m_cancel;
    quint64 m_damaged = 0;
};

} // namespace fleetscope
