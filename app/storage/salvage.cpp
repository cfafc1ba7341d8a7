// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/salvage.h"

#include "models/telemetry/page.h"
#include "models/telemetry/tailchunk.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace fleetscope {
namespace {

// Old runs count as older than all that the fresh file makes.
constexpr qint64 olderThanAll = -(qint64{1} << 50);

/// The columns of the current row as they are.
void bindRow(Statement &from, int columns, sqlite3_stmt *to)
{
    for (int i = 0; i < columns; ++i)
        sqlite3_bind_value(to, i + 1, sqlite3_column_value(from.handle(), i));
}

} // namespace

Result<std::unique_ptr<Salvage>> Salvage::start(const QString &damaged, ArchiveWriter &fresh)
{
    auto opened = Database::open(damaged, Database::Mode::ReadWrite, 0); // its log may have to be read first
    if (!opened)
        return opened.error();
    std::unique_ptr<Salvage> salvage(new Salvage(std::move(*opened)));
    salvage->copyNames(fresh.database());
    if (!fresh.database().isGood()) {
        const Error error = fresh.database().failure();
        fresh.database().rollback();
        fresh.database().clearFailure();
        return error;
    }
    return salvage;
}

Salvage::Salvage(std::unique_ptr<Database> damaged)
    : m_damaged(std::move(damaged))
{ }

/// The row behind walk.last: copy(row) when it can be read. False at the end of the table.
template <typename Copy>
bool Salvage::next(const char *sql, Walk &walk, const Copy &copy)
{
    constexpr qint64 farthest = qint64{1} << 40;
    {
        auto row = m_damaged->prepare(sql);
        row.bind(walk.last);
        if (row.step()) {
            walk.last = row.integer(0);
            walk.stride = 0;
            copy(row);
            return true;
        }
    }
    if (m_damaged->isGood())
        return false;
    m_damaged->clearFailure();
    if (walk.stride == 0)
        ++m_lost;
    walk.stride = walk.stride == 0 ? 1 : walk.stride * 2;
    walk.last += walk.stride;
    return walk.stride < farthest;
}

void Salvage::copyNames(Database &fresh)
{
    struct Table
    {
        const char *select;
        const char *insert;
        int columns;
    };
    static constexpr std::array tables{
        Table{"SELECT id, name FROM sources WHERE id > ? ORDER BY id LIMIT 1",
              "INSERT OR IGNORE INTO sources VALUES (?,?)", 2},
        Table{"SELECT id, source, name FROM devices WHERE id > ? ORDER BY id LIMIT 1",
              "INSERT OR IGNORE INTO devices VALUES (?,?,?)", 3},
        Table{"SELECT id, source, name, unit FROM metrics WHERE id > ? ORDER BY id LIMIT 1",
              "INSERT OR IGNORE INTO metrics VALUES (?,?,?,?)", 4},
        Table{"SELECT * FROM identities WHERE device > ? ORDER BY device LIMIT 1",
              "INSERT OR IGNORE INTO identities VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", 12},
        Table{"SELECT * FROM statuses WHERE device > ? ORDER BY device LIMIT 1",
              "INSERT OR IGNORE INTO statuses VALUES (?,?,?,?)", 4},
        Table{"SELECT * FROM latest WHERE device > ? ORDER BY device LIMIT 1",
              "INSERT OR IGNORE INTO latest VALUES (?,?)", 2},
        Table{"SELECT * FROM views WHERE id > ? ORDER BY id LIMIT 1",
              "INSERT OR IGNORE INTO views VALUES (?,?,?,?)", 4},
        Table{"SELECT * FROM notes WHERE id > ? ORDER BY id LIMIT 1",
              "INSERT OR IGNORE INTO notes VALUES (?,?,?,?,?,?)", 6},
        Table{"SELECT * FROM alerts WHERE id > ? ORDER BY id LIMIT 1",
              "INSERT OR IGNORE INTO alerts VALUES (?,?,?,?,?,?,?,?,?,?)", 10},
        Table{"SELECT * FROM alert_states WHERE id > ? ORDER BY id LIMIT 1",
              "INSERT OR IGNORE INTO alert_states VALUES (?,?,?,?,?,?,?,?)", 8},
        Table{"SELECT * FROM alert_lines WHERE id > ? ORDER BY id LIMIT 1",
              "INSERT OR IGNORE INTO alert_lines VALUES (?,?,?,?,?,?,?)", 7},
        Table{"SELECT * FROM alert_documents WHERE id > ? ORDER BY id LIMIT 1",
              "INSERT OR IGNORE INTO alert_documents VALUES (?,?,?)", 3},
        Table{"SELECT * FROM dropped_days WHERE day > ? ORDER BY day LIMIT 1",
              "INSERT OR IGNORE INTO dropped_days VALUES (?)", 1},
    };
    fresh.begin();
    for (const Table &table : tables) {
        Walk walk;
        while (next(table.select, walk, [&](Statement &row) {
            auto insert = fresh.prepare(table.insert);
            bindRow(row, table.columns, insert.handle());
            insert.run();
        })) { }
    }
    fresh.commit();

    Walk walk;
    while (next("SELECT id, level, partition, rolled, sequence, first_device, last_device, first_time, "
                "last_time, readings,"
                " bytes, tier, created, state FROM runs WHERE id > ? ORDER BY id LIMIT 1",
                walk, [&](Statement &row) {
                    if (row.integer(13) != RunInfo::InUse)
                        return;
                    RunInfo &run = m_runs.emplace_back();
                    run.state = RunInfo::InUse;
                    run.id = row.integer(0);
                    run.level =
                        static_cast<SeriesLevel>(row.integer(1) % static_cast<qint64>(seriesLevelCount));
                    run.partition = row.integer(2);
                    run.rolled = row.integer(3) != 0;
                    run.sequence = row.integer(4);
                    run.firstDevice = static_cast<quint32>(row.integer(5));
                    run.lastDevice = static_cast<quint32>(row.integer(6));
                    run.firstTime = row.integer(7);
                    run.lastTime = row.integer(8);
                    run.readings = static_cast<quint64>(row.integer(9));
                    run.bytes = static_cast<quint64>(row.integer(10));
                    run.tier = static_cast<int>(row.integer(11));
                    run.created = row.integer(12);
                })) { }
    m_chunk.last = m_damaged->integer("SELECT value FROM state WHERE key = 'sealed'");
    m_damaged->clearFailure();
}

bool Salvage::copyPage(Database &fresh)
{
    return next("SELECT id, run, first_device, first_time, data FROM pages WHERE id > ? ORDER BY id LIMIT 1",
                m_page, [&](Statement &row) {
                    const auto old = std::ranges::find(m_runs, row.integer(1), &RunInfo::id);
                    if (old == m_runs.end())
                        return;
                    const auto entries = readPage(row.blob(4));
                    if (!entries) {
                        ++m_lost;
                        return;
                    }
                    qint64 &run = m_newRuns[old->id];
                    if (run == 0) {
                        fresh.prepare("INSERT INTO runs VALUES (NULL,?,?,0,0,0,0,0,0,0,0,0,0,?)")
                            .bind(static_cast<qint64>(old->level))
                            .bind(old->partition)
                            .bind(old->created)
                            .run();
                        run = fresh.lastInsertId();
                    }
                    if (old->level == SeriesLevel::Readings) {
                        for (const PageEntry &entry : *entries)
                            m_readings += entry.readings;
                    }
                    fresh.prepare("INSERT INTO pages VALUES (NULL,?,?,?,?)")
                        .bind(run)
                        .bind(row.integer(2))
                        .bind(row.integer(3))
                        .bindBlob(row.blob(4))
                        .run();
                });
}

void Salvage::finish(Database &fresh)
{
    for (RunInfo run : m_runs) {
        const auto copy = m_newRuns.find(run.id);
        if (copy == m_newRuns.end())
            continue;
        run.id = copy->second;
        run.sequence += olderThanAll;
        store(fresh, run);
    }
}

Result<bool> Salvage::step(ArchiveWriter &fresh, SeriesTime now, QDeadlineTimer deadline)
{
    while (!m_chunksDone && !deadline.hasExpired()) {
        Result<void> adopted;
        m_chunksDone = !next("SELECT id, readings, data FROM tail WHERE id > ? ORDER BY id LIMIT 1", m_chunk,
                             [&](Statement &row) {
                                 const TailReader reader(row.blob(2));
                                 if (reader.isDamaged()) {
                                     ++m_lost;
                                     return;
                                 }
                                 m_readings += static_cast<quint64>(row.integer(1));
                                 adopted =
                                     fresh.adopt(static_cast<quint64>(row.integer(1)), row.blob(2), now);
                             });
        if (!adopted)
            return adopted.error();
    }
    if (!m_chunksDone)
        return false;
    Database &database = fresh.database();
    database.begin();
    while (!m_pagesDone && database.isGood() && !deadline.hasExpired())
        m_pagesDone = !copyPage(database);
    if (m_pagesDone)
        finish(database);
    if (!database.commit()) {
        const Error error = database.failure();
        database.rollback();
        database.clearFailure();
        return error;
    }
    if (m_pagesDone)
        fresh.reload();
    return m_pagesDone;
}

} // namespace fleetscope
