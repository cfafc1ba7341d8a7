// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"
#include "app/storage/partition.h"
#include "models/telemetry/page.h"

#include <optional>

namespace fleetscope {

/// Adds the rows of one block to the series of `out` with the same metric, which are made when they are new;
/// rows that `out` has too are replaced. With `metric`, only that one. False for a damaged block.
[[nodiscard]] bool addBlock(std::string_view block, std::vector<SeriesData> &out,
                            std::optional<quint32> metric = {});

/// Adds what `run` has of one device with a time in [from, to), and the rest of the blocks that it is in;
/// with `metric`, only that one. False when something was damaged and left out. Cost: about 50 µs.
[[nodiscard]] bool readRows(Database &database, const RunInfo &run, quint32 device, SeriesTime from,
                            SeriesTime to, std::optional<quint32> metric, std::vector<SeriesData> &out);

/// Walks through a run device by device, one page in memory. Damaged pages are stepped over and counted.
class RunCursor
{
public:
    RunCursor(Database &database, qint64 run);

    [[nodiscard]] bool atEnd() const { return m_next == m_entries.size(); }
    [[nodiscard]] quint32 device() const { return m_entries[m_next].device; }
    /// Adds everything of the current device to `out` and goes on to the next one.
    void take(std::vector<SeriesData> &out);
    [[nodiscard]] quint64 damagedPages() const { return m_damaged; }

private:
    void load();

    Database &m_database;
    qint64 m_run;
    qint64 m_device = -1; // where the current page begins
    SeriesTime m_time = firstSeriesTime;
    std::string m_page;
    std::vector<PageEntry> m_entries;
    size_t m_next = 0;
    quint64 m_damaged = 0;
};

} // namespace fleetscope
