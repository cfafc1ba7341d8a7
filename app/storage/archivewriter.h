// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"
#include "app/storage/merging.h"
#include "app/storage/sealing.h"
#include "models/ports/telemetryarchive.h"
#include "models/telemetry/tailchunk.h"

#include <map>

namespace fleetscope {

/// The names behind the handles of one inlet, and their numbers in the database. They outlive a database that
/// has to be opened again.
struct InletNames
{
    struct Entry
    {
        std::string name;
        quint32 id = 0; ///< 0: not looked up yet
    };
    QString source;
    qint64 sourceId = 0;
    std::vector<Entry> devices, metrics;

    void forgetIds();
};

/// When the background work begins. The defaults are the program's; tests take smaller ones.
struct ArchiveTuning
{
    /// Half: blocks are merged once more; double: 60 MB more while sealing, slower queries.
    quint64 sealReadings = 2'000'000;
    /// A large fleet waits until there are so many for each device, up to twice the number above.
    quint64 sealReadingsPerDevice = 40;
    qint64 sealChunks = 2'000; ///< rows of the tail: eight minutes of a calm fleet
    Milliseconds sealAge{15 * 60'000};
    int tierRuns = 8;                        ///< runs of one tier that are merged into one
    Milliseconds rollDelay{10 * 60'000};     ///< after the end of a day, and after the last late reading
    quint64 smallDayBytes = 4 * 1024 * 1024; ///< a day of this size is rolled up again for any late reading
    Milliseconds lateAge{
        6 * 3'600'000}; ///< a larger one when its late readings are this old, or an eighth of it
};

/// The engine: stores batches and keeps the file in order, a small step at a time. Plain and synchronous:
/// `now` comes from outside. Thread: storage.
class ArchiveWriter
{
public:
    /// Opens, creates or migrates the file. Errors: as Database::open() and migrate().
    [[nodiscard]] static Result<std::unique_ptr<ArchiveWriter>> open(const QString &file,
                                                                     const ArchiveTuning &tuning = {});
    ~ArchiveWriter();

    /// Stores `batch` in one transaction: all of it or nothing. Errors: as Database::failure(); the writer
    /// can be used again after any but Corrupt. Cost: about 1 µs a message.
    [[nodiscard]] Result<void> append(InletNames &names, const ReadingBatch &batch, SeriesTime now);

    /// Does a piece of background work of about `budget`; true when there is more. Errors: as append().
    [[nodiscard]] Result<bool> maintain(SeriesTime now, Milliseconds budget);
    /// All of it at once: everything sealed, merged, rolled up and given back to the file system. For
    /// imports, tests and benchmarks; takes as long as it takes.
    [[nodiscard]] Result<void> finishAll(SeriesTime now);
    /// Seals what is in the tail now; for tests.
    [[nodiscard]] Result<void> sealAll(SeriesTime now);

    /// Puts a chunk of another file behind the tail. Errors: as append().
    [[nodiscard]] Result<void> adopt(quint64 readings, std::string_view chunk, SeriesTime now);
    /// Looks at the runs again after somebody else changed their table.
    void reload();
    /// Whether a transaction works. Errors: as append().
    [[nodiscard]] Result<void> probe();

    void setRetention(const Retention &retention);

    [[nodiscard]] Result<qint64> putView(const StoredView &view);
    [[nodiscard]] Result<void> removeView(qint64 id);
    [[nodiscard]] Result<qint64> putNote(const StoredNote &note);
    [[nodiscard]] Result<void> removeNote(qint64 id);

    [[nodiscard]] quint64 damaged() const { return m_damaged; } ///< pages and chunks left out so far
    [[nodiscard]] qint64 fileBytes() const;
    [[nodiscard]] Database &database() { return *m_database; }

private:
    ArchiveWriter(std::unique_ptr<Database> database, const ArchiveTuning &tuning);

    void removeUnfinished();
    void loadState();
    [[nodiscard]] qint64 sourceOf(InletNames &names);
    [[nodiscard]] quint32 idOf(InletNames &names, InletNames::Entry &entry, const char *find,
                               const char *insert);
    void storeTexts(InletNames &names, const ReadingBatch &batch);
    void storeReadings(InletNames &names, const ReadingBatch &batch);
    void putChunk(SeriesTime now);
    [[nodiscard]] Result<void> checked();

    bool pickWork(SeriesTime now, bool everything);
    [[nodiscard]] bool pickMerge(SeriesTime now, bool everything);
    [[nodiscard]] bool pickRetention(SeriesTime now);
    [[nodiscard]] bool pickForSize();
    [[nodiscard]] std::vector<RunInfo> runsOf(SeriesLevel level, qint64 partition) const;
    [[nodiscard]] bool startMerge(Merging::Kind kind, std::vector<RunInfo> inputs, SeriesTime now);
    bool cleanUp(QDeadlineTimer deadline);
    void giveBack(QDeadlineTimer deadline, bool everything);

    std::unique_ptr<Database> m_database;
    ArchiveTuning m_tuning;
    Retention m_retention;
    SeriesTime m_retentionChecked = firstSeriesTime;

    TailWriter m_tail;
    qint64 m_sealed = 0; // the tail up to this id is in runs
    qint64 m_lastChunk = 0;
    quint64 m_tailReadings = 0;
    qint64 m_tailChunks = 0;
    quint64 m_devices = 0;                   // about
    SeriesTime m_tailSince = lastSeriesTime; // when its oldest chunk was written, by our clock

    std::vector<RunInfo> m_runs; // in use, in order of sequence
    std::set<qint64> m_dropped;  // days without readings
    std::unique_ptr<Sealing> m_sealing;
    std::unique_ptr<Merging> m_merging;
    bool m_hasGarbage = true; // sealed chunks or dead runs in the file
    quint64 m_damaged = 0;
};

} // namespace fleetscope
