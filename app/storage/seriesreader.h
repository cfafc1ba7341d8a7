// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"
#include "app/storage/partition.h"
#include "models/telemetry/seriesdata.h"

#include <functional>
#include <set>
#include <vector>

namespace fleetscope {

/// A metric of a device, by the numbers that the archive gave them.
struct SeriesId
{
    quint32 device = 0, metric = 0;
};

/// Puts a series together from the tail, its sealed runs and its roll-ups. Lives inside a read transaction of
/// the caller; what cannot be read is left out and counted. Thread: that of the database.
class SeriesReader
{
public:
    /// Gives up, with what it has so far, when `isCancelled` says so.
    SeriesReader(Database &database, const std::function<bool()> &isCancelled);

    /// Readings that were not sealed yet.
    [[nodiscard]] SeriesData tail(SeriesId id, SeriesTime from, SeriesTime to);
    /// What the runs of a level have.
    [[nodiscard]] SeriesData sealed(SeriesLevel level, SeriesId id, SeriesTime from, SeriesTime to);

    /// Takes rows of one day: readings, or roll-ups with their bucket. `changes`: the texts and truth values
    /// of a day that its rows do not tell; null: they do.
    using TakeDay =
        std::function<void(const SeriesData &rows, Milliseconds bucket, const SeriesData *changes)>;
    /// Calls `take` in order of time with what [from, to) is made of: `level` where it is there and up to
    /// date, else the finer ones down to the readings.
    void collect(SeriesId id, SeriesLevel level, SeriesTime from, SeriesTime to, bool withChanges,
                 const TakeDay &take);

    /// Pages and chunks that could not be read.
    [[nodiscard]] quint64 damaged() const { return m_damaged; }

private:
    [[nodiscard]] bool isCancelled() const { return m_isCancelled && m_isCancelled(); }
    [[nodiscard]] std::set<qint64> droppedDays();
    /// The readings of a series, `tail` being the newest of them.
    [[nodiscard]] SeriesData readings(SeriesId id, const SeriesData &tail, SeriesTime from, SeriesTime to);
    /// What is kept of texts and truth values as changes, of all levels; the one before `from` on its day
    /// stands at `from`.
    [[nodiscard]] SeriesData keptChanges(SeriesId id, SeriesTime from, SeriesTime to);

    Database &m_database;
    const std::function<bool()> &m_isCancelled;
    std::vector<RunInfo> m_runs;
    quint64 m_damaged = 0;
};

} // namespace fleetscope
