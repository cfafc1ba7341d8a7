// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/archivewriter.h"

#include "app/storage/schema.h"
#include "models/telemetry/bytes.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

// Another program may copy or look at the file for a moment.
constexpr int busyMs = 2'000;
constexpr quint64 chunkReadings = 20'000;

constexpr std::array allLevels{SeriesLevel::Readings, SeriesLevel::Minute, SeriesLevel::QuarterHour,
                               SeriesLevel::Hour, SeriesLevel::Day};

SeriesTime endOf(SeriesLevel level, qint64 partition) { return partitionStart(level, partition + 1); }

} // namespace

void InletNames::forgetIds()
{
    sourceId = 0;
    for (auto *entries : {&devices, &metrics}) {
        for (Entry &entry : *entries)
            entry.id = 0;
    }
}

Result<std::unique_ptr<ArchiveWriter>> ArchiveWriter::open(const QString &file, const ArchiveTuning &tuning)
{
    auto opened = Database::open(file, Database::Mode::ReadWrite, busyMs);
    if (!opened)
        return opened.error();
    Database &database = **opened;
    if (const auto migrated = migrate(database); !migrated)
        return migrated.error();
    // NORMAL: a commit does not wait for the disk, and a power cut never damages the file. The Checkpointer
    // brings the log to the disk beside us; only when it falls far behind do we do it ourselves. After that,
    // or a long reader, the log is cut back.
    database.execute(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16384;"
        "PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;");
    std::unique_ptr<ArchiveWriter> writer(new ArchiveWriter(std::move(*opened), tuning));
    writer->removeUnfinished();
    writer->loadState();
    if (!database.isGood())
        return database.failure();
    return writer;
}

ArchiveWriter::ArchiveWriter(std::unique_ptr<Database> database, const ArchiveTuning &tuning)
    : m_database(std::move(database))
    , m_tuning(tuning)
{ }

ArchiveWriter::~ArchiveWriter()
{
    // They hold statements and open pages.
    m_sealing.reset();
    m_merging.reset();
}

void ArchiveWriter::removeUnfinished()
{
    m_database->begin();
    m_database->execute("UPDATE runs SET state = 2 WHERE state = 0");
    m_database->commit();
}

void ArchiveWriter::loadState()
{
    m_runs = runsInUse(*m_database);
    m_dropped.clear();
    auto dropped = m_database->prepare("SELECT day FROM dropped_days");
    while (dropped.step())
        m_dropped.insert(dropped.integer(0));
    m_sealed = m_database->integer("SELECT value FROM state WHERE key = 'sealed'");
    m_lastChunk = std::max(m_sealed, m_database->integer("SELECT max(id) FROM tail"));
    auto tail = m_database->prepare("SELECT count(*), sum(readings) FROM tail WHERE id > ?");
    if (tail.bind(m_sealed).step()) {
        m_tailChunks = tail.integer(0);
        m_tailReadings = static_cast<quint64>(tail.integer(1));
    }
    m_devices = static_cast<quint64>(m_database->integer("SELECT max(id) FROM devices"));
    m_hasGarbage = true;
}

Result<void> ArchiveWriter::checked()
{
    if (m_database->isGood())
        return {};
    const Error error = m_database->failure();
    m_database->rollback();
    m_database->clearFailure();
    return error;
}

qint64 ArchiveWriter::sourceOf(InletNames &names)
{
    if (names.sourceId == 0) {
        m_database->prepare("INSERT OR IGNORE INTO sources (name) VALUES (?)").bind(names.source).run();
        auto find = m_database->prepare("SELECT id FROM sources WHERE name = ?");
        if (find.bind(names.source).step())
            names.sourceId = find.integer(0);
    }
    return names.sourceId;
}

quint32 ArchiveWriter::idOf(InletNames &names, InletNames::Entry &entry, const char *find, const char *insert)
{
    if (entry.id != 0)
        return entry.id;
    const qint64 source = sourceOf(names);
    auto query = m_database->prepare(find);
    if (query.bind(source).bindText(entry.name).step()) {
        entry.id = static_cast<quint32>(query.integer(0));
    } else {
        m_database->prepare(insert).bind(source).bindText(entry.name).run();
        entry.id = static_cast<quint32>(m_database->lastInsertId());
    }
    return entry.id;
}

namespace {
constexpr auto findDevice = "SELECT id FROM devices WHERE source = ? AND name = ?";
constexpr auto insertDevice = "INSERT INTO devices (source, name) VALUES (?, ?)";
constexpr auto findMetric = "SELECT id FROM metrics WHERE source = ? AND name = ?";
constexpr auto insertMetric = "INSERT INTO metrics (source, name) VALUES (?, ?)";
} // namespace

void ArchiveWriter::storeTexts(InletNames &names, const ReadingBatch &batch)
{
    for (const auto &[metric, unit] : batch.units) {
        const quint32 id = idOf(names, names.metrics[indexOf(metric)], findMetric, insertMetric);
        m_database->prepare("UPDATE metrics SET unit = ? WHERE id = ?")
            .bindText(unit)
            .bind(static_cast<qint64>(id))
            .run();
    }
    for (const auto &[device, info] : batch.infos) {
        const quint32 id = idOf(names, names.devices[indexOf(device)], findDevice, insertDevice);
        std::string tags;
        ByteWriter writer(tags);
        for (const auto &[key, value] : info.tags) {
            writer.text(key);
            writer.text(value);
        }
        // As in the table: what a device does not repeat stays.
        auto put = m_database->prepare(
            "INSERT INTO identities VALUES (?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (device) DO UPDATE SET"
            " name = iif(excluded.name = '', name, excluded.name),"
            " model = iif(excluded.model = '', model, excluded.model),"
            " hardware = iif(excluded.hardware = '', hardware, excluded.hardware),"
            " firmware = iif(excluded.firmware = '', firmware, excluded.firmware),"
            " serial = iif(excluded.serial = '', serial, excluded.serial),"
            " site = iif(excluded.site = '', site, excluded.site),"
            " latitude = ifnull(excluded.latitude, latitude),"
            " longitude = ifnull(excluded.longitude, longitude),"
            " tags = iif(length(excluded.tags) = 0, tags, excluded.tags),"
            " interval = iif(excluded.interval = 0, interval, excluded.interval),"
            " certificate_ends = ifnull(excluded.certificate_ends, certificate_ends)");
        put.bind(static_cast<qint64>(id));
        for (const std::string *text :
             {&info.name, &info.model, &info.hardware, &info.firmware, &info.serial, &info.site})
            put.bindText(*text);
        for (const auto &coordinate : {info.latitude, info.longitude}) {
            if (coordinate)
                put.bind(*coordinate);
            else
                put.bindNull();
        }
        put.bindBlob(tags).bind(static_cast<qint64>(info.interval.count()));
        if (info.certificateNotAfter == noTime)
            put.bindNull();
        else
            put.bind(toUnixMs(info.certificateNotAfter));
        put.run();
    }
    for (const auto &[device, status] : batch.statuses) {
        const quint32 id = idOf(names, names.devices[indexOf(device)], findDevice, insertDevice);
        m_database
            ->prepare("INSERT INTO statuses VALUES (?,?,?,?) ON CONFLICT (device) DO UPDATE SET"
                      " online = excluded.online, time = excluded.time, boot_id = excluded.boot_id"
                      " WHERE excluded.time >= time")
            .bind(static_cast<qint64>(id))
            .bind(static_cast<qint64>(status.online))
            .bind(toUnixMs(status.time))
            .bindText(status.bootId)
            .run();
    }
}

void ArchiveWriter::storeReadings(InletNames &names, const ReadingBatch &batch)
{
    size_t next = 0;
    for (const ReadingBatch::Message &message : batch.messages) {
        if (next == message.end)
            continue;
        InletNames::Entry &device = names.devices[indexOf(message.device)];
        const quint32 id = device.id != 0 ? device.id : idOf(names, device, findDevice, insertDevice);
        m_tail.beginMessage(id, toUnixMs(message.time), toUnixMs(message.arrival));
        for (; next < message.end; ++next) {
            const ReadingBatch::Reading &reading = batch.readings[next];
            InletNames::Entry &metric = names.metrics[indexOf(reading.metric)];
            const quint32 metricId =
                metric.id != 0 ? metric.id : idOf(names, metric, findMetric, insertMetric);
            m_tail.add(metricId, batch.valueOf(reading));
        }
        m_tail.endMessage();
        if (m_tail.readings() >= chunkReadings)
            putChunk(toUnixMs(message.arrival));
    }
}

void ArchiveWriter::putChunk(SeriesTime now)
{
    const quint64 readings = m_tail.readings();
    const std::string chunk = m_tail.take();
    m_database->prepare("INSERT INTO tail VALUES (?,?,?)")
        .bind(++m_lastChunk)
        .bind(static_cast<qint64>(readings))
        .bindBlob(chunk)
        .run();
    ++m_tailChunks;
    m_tailReadings += readings;
    m_tailSince = std::min(m_tailSince, now);
}

Result<void> ArchiveWriter::append(InletNames &names, const ReadingBatch &batch, SeriesTime now)
{
    for (const std::string &name : batch.newDevices)
        names.devices.push_back({name});
    for (const std::string &name : batch.newMetrics)
        names.metrics.push_back({name});
    const auto before = std::tuple(m_lastChunk, m_tailChunks, m_tailReadings, m_tailSince);
    m_database->begin();
    // What was announced is looked up with its first use; but a device without readings counts too.
    for (size_t i = names.devices.size() - batch.newDevices.size(); i < names.devices.size(); ++i)
        static_cast<void>(idOf(names, names.devices[i], findDevice, insertDevice));
    storeTexts(names, batch);
    storeReadings(names, batch);
    if (!m_tail.isEmpty())
        putChunk(now);
    const bool committed = m_database->commit();
    auto result = checked();
    if (!committed) {
        names.forgetIds();
        std::tie(m_lastChunk, m_tailChunks, m_tailReadings, m_tailSince) = before;
        static_cast<void>(m_tail.isEmpty() ? std::string() : m_tail.take());
    }
    return result;
}

std::vector<RunInfo> ArchiveWriter::runsOf(SeriesLevel level, qint64 partition) const
{
    std::vector<RunInfo> runs;
    std::ranges::copy_if(m_runs, std::back_inserter(runs), [&](const RunInfo &run) {
        return run.level == level && run.partition == partition;
    });
    return runs;
}

bool ArchiveWriter::startMerge(Merging::Kind kind, std::vector<RunInfo> inputs, SeriesTime now)
{
    m_merging = std::make_unique<Merging>(*m_database, kind, std::move(inputs), m_runs, now);
    return true;
}

bool ArchiveWriter::pickMerge(SeriesTime now, bool everything)
{
    std::map<std::pair<SeriesLevel, qint64>, std::vector<const RunInfo *>> partitions;
    for (const RunInfo &run : m_runs)
        partitions[{run.level, run.partition}].push_back(&run);
    for (const auto &[place, runs] : partitions) {
        const auto &[level, partition] = place;
        std::map<int, int> tiers;
        SeriesTime newest = firstSeriesTime;
        quint64 fresh = 0;
        quint64 freshReadings = 0;
        quint64 allReadings = 0;
        quint64 bytes = 0;
        SeriesTime oldestFresh = lastSeriesTime;
        for (const RunInfo *run : runs) {
            ++tiers[run->tier];
            newest = std::max(newest, run->created);
            allReadings += run->readings;
            bytes += run->bytes;
            if (!run->rolled) {
                ++fresh;
                freshReadings += run->readings;
                oldestFresh = std::min(oldestFresh, run->created);
            }
        }
        const bool isOver = everything
            || (now >= endOf(level, partition) + m_tuning.rollDelay.count()
                && now >= newest + m_tuning.rollDelay.count());
        if (level == SeriesLevel::Readings && isOver && fresh > 0
            && (!everything || now >= endOf(level, partition))) {
            const bool isWorthIt = everything || fresh == runs.size() || bytes <= m_tuning.smallDayBytes
                || freshReadings * 8 >= allReadings || now >= oldestFresh + m_tuning.lateAge.count();
            if (isWorthIt)
                return startMerge(m_dropped.contains(partition) ? Merging::Kind::Fold : Merging::Kind::Roll,
                                  runsOf(level, partition), now);
        }
        if (level != SeriesLevel::Readings && isOver && runs.size() > 1)
            return startMerge(Merging::Kind::Compact, runsOf(level, partition), now);
        for (const auto &[tier, count] : tiers) {
            if (count < m_tuning.tierRuns)
                continue;
            std::vector<RunInfo> inputs;
            for (const RunInfo *run : runs) {
                if (run->tier == tier)
                    inputs.push_back(*run);
            }
            return startMerge(Merging::Kind::Compact, std::move(inputs), now);
        }
    }
    return false;
}

bool ArchiveWriter::pickRetention(SeriesTime now)
{
    for (const SeriesLevel level : allLevels) {
        const auto keep = m_retention.keep[static_cast<size_t>(level)];
        if (keep.count() == 0)
            continue;
        const SeriesTime horizon = now - Milliseconds(keep).count();
        for (const RunInfo &run : m_runs) {
            // Days are rolled up before they go; pickMerge() does that.
            if (run.level != level || endOf(level, run.partition) > horizon
                || (level == SeriesLevel::Readings && !run.rolled))
                continue;
            const auto inputs = runsOf(level, run.partition);
            if (level == SeriesLevel::Readings
                && !std::ranges::all_of(inputs, [](const RunInfo &each) { return each.rolled; }))
                continue;
            return startMerge(Merging::Kind::Demote, inputs, now);
        }
    }
    return false;
}

bool ArchiveWriter::pickForSize()
{
    if (m_retention.maxBytes <= 0)
        return false;
    const qint64 pages =
        m_database->integer("PRAGMA page_count") - m_database->integer("PRAGMA freelist_count");
    if (pages * m_database->integer("PRAGMA page_size") <= m_retention.maxBytes)
        return false;
    for (const SeriesLevel level : allLevels) {
        const RunInfo *oldest = nullptr;
        for (const RunInfo &run : m_runs) {
            const bool mayGo = run.level == level && (level != SeriesLevel::Readings || run.rolled);
            if (mayGo && (!oldest || run.partition < oldest->partition))
                oldest = &run;
        }
        if (!oldest)
            continue;
        const auto inputs = runsOf(level, oldest->partition);
        if (level != SeriesLevel::Readings
            || std::ranges::all_of(inputs, [](const RunInfo &each) { return each.rolled; }))
            return startMerge(Merging::Kind::Demote, inputs, oldest->created);
    }
    return false;
}

bool ArchiveWriter::pickWork(SeriesTime now, bool everything)
{
    const bool hasTail = m_lastChunk > m_sealed && m_tailChunks > 0;
    const quint64 enough = std::clamp(m_devices * m_tuning.sealReadingsPerDevice, m_tuning.sealReadings,
                                      2 * m_tuning.sealReadings);
    if (hasTail
        && (everything || m_tailReadings >= enough || m_tailChunks >= m_tuning.sealChunks
            || now >= m_tailSince + m_tuning.sealAge.count())) {
        m_sealing = std::make_unique<Sealing>(*m_database, m_sealed, m_lastChunk, now);
        return true;
    }
    if (pickMerge(now, everything))
        return true;
    constexpr SeriesTime retentionPause = 60'000;
    if (everything || now >= m_retentionChecked + retentionPause || now < m_retentionChecked) {
        if (pickRetention(now) || pickForSize())
            return true;
        m_retentionChecked = now;
    }
    return false;
}

bool ArchiveWriter::cleanUp(QDeadlineTimer deadline)
{
    if (!m_hasGarbage)
        return false;
    m_database->begin();
    do {
        m_database
            ->prepare("DELETE FROM tail WHERE id IN (SELECT id FROM tail WHERE id <= ? ORDER BY id LIMIT 4)")
            .bind(m_sealed)
            .run();
        const bool tailIsClean = m_database->integer("SELECT changes()") == 0;
        m_database->execute(
            "DELETE FROM pages WHERE id IN (SELECT pages.id FROM runs JOIN pages ON pages.run = runs.id"
            " WHERE runs.state = 2 LIMIT 16)");
        const bool pagesAreClean = m_database->integer("SELECT changes()") == 0;
        m_hasGarbage = !tailIsClean || !pagesAreClean;
        if (!m_hasGarbage)
            m_database->execute("DELETE FROM runs WHERE state = 2");
    } while (m_hasGarbage && m_database->isGood() && !deadline.hasExpired());
    m_database->commit();
    return true;
}

void ArchiveWriter::giveBack(QDeadlineTimer deadline, bool everything)
{
    // Some free pages are good to have: the tail uses them again and again.
    constexpr qint64 usual = 4'096;
    do {
        const qint64 unused = m_database->integer("PRAGMA freelist_count");
        const qint64 all = m_database->integer("PRAGMA page_count");
        if (unused == 0 || (!everything && (unused < usual || unused * 4 < all)))
            return;
        m_database->execute("PRAGMA incremental_vacuum(64)");
    } while (m_database->isGood() && !deadline.hasExpired());
}

Result<bool> ArchiveWriter::maintain(SeriesTime now, Milliseconds budget)
{
    const QDeadlineTimer deadline(budget);
    bool hasMore = true;
    if (m_sealing) {
        if (m_sealing->step(deadline)) {
            m_damaged += m_sealing->damagedChunks();
            m_sealing.reset();
            const qint64 chunks = m_tailChunks;
            const SeriesTime since = m_tailSince;
            loadState();
            m_tailSince = m_tailChunks == 0 ? lastSeriesTime : m_tailChunks == chunks ? since : now;
        }
    } else if (m_merging) {
        if (m_merging->step(deadline)) {
            m_damaged += m_merging->damaged();
            m_merging.reset();
            loadState();
        }
    } else if (!cleanUp(deadline)) {
        hasMore = pickWork(now, false);
        if (!hasMore)
            giveBack(deadline, false);
    }
    if (!m_database->isGood()) {
        // Nothing that is half done counts; it begins again.
        m_sealing.reset();
        m_merging.reset();
        const Error error = m_database->failure();
        m_database->rollback();
        m_database->clearFailure();
        removeUnfinished();
        loadState();
        m_database->clearFailure();
        return error;
    }
    return hasMore;
}

Result<void> ArchiveWriter::sealAll(SeriesTime now)
{
    if (m_lastChunk == m_sealed || m_tailChunks == 0)
        return {};
    while (m_sealing || m_merging) {
        if (const auto more = maintain(now, Milliseconds(1'000)); !more)
            return more.error();
    }
    m_sealing = std::make_unique<Sealing>(*m_database, m_sealed, m_lastChunk, now);
    while (m_sealing) {
        if (const auto more = maintain(now, Milliseconds(1'000)); !more)
            return more.error();
    }
    return {};
}

Result<void> ArchiveWriter::finishAll(SeriesTime now)
{
    for (;;) {
        const bool isBusy = m_sealing || m_merging || m_hasGarbage;
        if (!isBusy && !pickWork(now, true))
            break;
        if (const auto more = maintain(now, Milliseconds(1'000)); !more)
            return more.error();
    }
    giveBack(QDeadlineTimer(QDeadlineTimer::Forever), true);
    m_database->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    return checked();
}

Result<void> ArchiveWriter::adopt(quint64 readings, std::string_view chunk, SeriesTime now)
{
    m_database->begin();
    m_database->prepare("INSERT INTO tail VALUES (?,?,?)")
        .bind(m_lastChunk + 1)
        .bind(static_cast<qint64>(readings))
        .bindBlob(chunk)
        .run();
    if (m_database->commit()) {
        ++m_lastChunk;
        ++m_tailChunks;
        m_tailReadings += readings;
        m_tailSince = std::min(m_tailSince, now);
    }
    return checked();
}

void ArchiveWriter::reload()
{
    m_sealing.reset();
    m_merging.reset();
    loadState();
}

Result<void> ArchiveWriter::probe()
{
    m_database->begin();
    m_database->execute("UPDATE state SET value = value WHERE key = 'sealed'");
    m_database->commit();
    return checked();
}

void ArchiveWriter::setRetention(const Retention &retention)
{
    m_retention = retention;
    m_retentionChecked = firstSeriesTime;
}

Result<qint64> ArchiveWriter::putView(const StoredView &view)
{
    m_database->begin();
    const std::string_view body(view.body.constData(), static_cast<size_t>(view.body.size()));
    auto put = m_database->prepare("INSERT OR REPLACE INTO views VALUES (?,?,?,?)");
    if (view.id == 0)
        put.bindNull();
    else
        put.bind(view.id);
    put.bind(static_cast<qint64>(view.position)).bind(view.name).bindBlob(body).run();
    const qint64 id = m_database->lastInsertId();
    m_database->commit();
    if (const auto result = checked(); !result)
        return result.error();
    return id;
}

Result<void> ArchiveWriter::removeView(qint64 id)
{
    m_database->begin();
    m_database->prepare("DELETE FROM views WHERE id = ?").bind(id).run();
    m_database->commit();
    return checked();
}

Result<qint64> ArchiveWriter::putNote(const StoredNote &note)
{
    m_database->begin();
    auto put = m_database->prepare("INSERT OR REPLACE INTO notes VALUES (?,?,?,?,?,?)");
    if (note.id == 0)
        put.bindNull();
    else
        put.bind(note.id);
    put.bind(note.source).bind(note.device).bind(toUnixMs(note.time)).bind(note.author).bind(note.text).run();
    const qint64 id = m_database->lastInsertId();
    m_database->commit();
    if (const auto result = checked(); !result)
        return result.error();
    return id;
}

Result<void> ArchiveWriter::removeNote(qint64 id)
{
    m_database->begin();
    m_database->prepare("DELETE FROM notes WHERE id = ?").bind(id).run();
    m_database->commit();
    return checked();
}

qint64 ArchiveWriter::fileBytes() const
{
    return QFileInfo(m_database->path()).size() + QFileInfo(m_database->path() + u"-wal"_s).size();
}

} // namespace fleetscope
