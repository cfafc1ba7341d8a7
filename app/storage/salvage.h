// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/archivewriter.h"

#include <QDeadlineTimer>

#include <map>

namespace fleetscope {

/// Copies what a damaged archive still gives into a fresh one: names at once, readings in small steps.
///
/// Walks every table by id; where SQLite reports damage it goes on a little behind it. Pages and chunks have
/// checksums of their own, so what is copied is what was stored. The damaged file stays as it is. Thread:
/// storage.
class Salvage
{
public:
    /// Errors: as Database::open(), when nothing at all can be read.
    [[nodiscard]] static Result<std::unique_ptr<Salvage>> start(const QString &damaged, ArchiveWriter &fresh);

    /// Works until `deadline`; true when it is done. Errors: of the fresh file, as ArchiveWriter::append().
    [[nodiscard]] Result<bool> step(ArchiveWriter &fresh, SeriesTime now, QDeadlineTimer deadline);
    [[nodiscard]] quint64 readings() const { return m_readings; } ///< copied
    [[nodiscard]] quint64 lost() const { return m_lost; }         ///< pages and chunks that were damaged

private:
    struct Walk
    {
        qint64 last = 0;
        qint64 stride = 0;
    };

    explicit Salvage(std::unique_ptr<Database> damaged);
    template <typename Copy>
    bool next(const char *sql, Walk &walk, const Copy &copy);
    void copyNames(Database &fresh);
    bool copyPage(Database &fresh);
    void finish(Database &fresh);

    std::unique_ptr<Database> m_damaged;
    std::vector<RunInfo> m_runs;
    std::map<qint64, qint64> m_newRuns; // old id to new
    Walk m_page;
    Walk m_chunk;
    bool m_chunksDone = false;
    bool m_pagesDone = false;
    quint64 m_readings = 0;
    quint64 m_lost = 0;
};

} // namespace fleetscope
