// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/archivereader.h"

#include "app/storage/latestvalues.h"
#include "app/storage/merging.h"
#include "app/storage/runcursor.h"
#include "app/storage/schema.h"
#include "models/telemetry/bytes.h"
#include "models/telemetry/decimator.h"
#include "models/telemetry/tailchunk.h"

#include <QSet>

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr int busyMs = 2'000;
constexpr int mostPixels = 16'384;

/// A read transaction as long as it lives.
class Reading
{
public:
    explicit Reading(Database &database)
        : m_database(database)
    {
        m_database.clearFailure();
        m_database.execute("BEGIN");
    }
    ~Reading() { m_database.rollback(); }
    Reading(const Reading &) = delete;
    Reading &operator=(const Reading &) = delete;

private:
    Database &m_database;
};

Timestamp timeOf(SeriesTime time) { return time <= firstSeriesTime ? noTime : fromUnixMs(time); }

DeviceInfo identityOf(Statement &row, int first)
{
    const auto text = [&](int column) { return std::string(row.textView(first + column)); };
    DeviceInfo info{.name = text(0),
                    .model = text(1),
                    .hardware = text(2),
                    .firmware = text(3),
                    .serial = text(4),
                    .site = text(5)};
    if (!row.isNull(first + 6) && !row.isNull(first + 7)) {
        info.latitude = row.real(first + 6);
        info.longitude = row.real(first + 7);
    }
    ByteReader tags(row.blob(first + 8));
    while (tags.left() > 0 && tags.isGood()) {
        std::string key(tags.text());
        std::string value(tags.text());
        if (tags.isGood())
            info.tags.emplace_back(std::move(key), std::move(value));
    }
    info.interval = Milliseconds(row.integer(first + 9));
    if (!row.isNull(first + 10))
        info.certificateNotAfter = fromUnixMs(row.integer(first + 10));
    return info;
}

/// The rows in [from, to) that are no numbers.
SeriesData textsAndTruths(const SeriesData &rows, SeriesTime from, SeriesTime to)
{
    SeriesData found;
    const auto [first, last] = rows.rowsBetween(from, to);
    for (size_t i = first; i < last; ++i) {
        if (rows.kindAt(i) != ValueKind::Number)
            found.addRow(rows, i);
    }
    return found;
}

} // namespace

Result<std::unique_ptr<ArchiveReader>> ArchiveReader::open(const QString &file)
{
    auto database = Database::open(file, Database::Mode::ReadOnly, busyMs);
    if (!database)
        return database.error();
    if (const auto version = checkVersion(**database); !version)
        return version.error();
    return std::unique_ptr<ArchiveReader>(new ArchiveReader(std::move(*database)));
}

ArchiveReader::ArchiveReader(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{ }

void ArchiveReader::setCancel(std::function<bool()> isCancelled)
{
    m_cancel = isCancelled;
    m_database->setInterrupt(std::move(isCancelled));
}

template <typename T>
Result<T> ArchiveReader::finished(T value)
{
    if (isCancelled())
        return Error{ErrorKind::Cancelled, u"cancelled"_s, {}};
    if (!m_database->isGood())
        return m_database->failure();
    return value;
}

std::optional<quint32> ArchiveReader::idOf(const char *sql, const QString &source, const QString &name)
{
    auto query = m_database->prepare(sql);
    if (!query.bind(source).bind(name).step())
        return {};
    return static_cast<quint32>(query.integer(0));
}

namespace {
constexpr auto deviceIdSql = "SELECT devices.id FROM devices JOIN sources ON sources.id = devices.source"
                             " WHERE sources.name = ? AND devices.name = ?";
constexpr auto metricIdSql = "SELECT metrics.id FROM metrics JOIN sources ON sources.id = metrics.source"
                             " WHERE sources.name = ? AND metrics.name = ?";
} // namespace

Result<ArchiveReader::SeriesId> ArchiveReader::find(const SeriesKey &key)
{
    const auto device = idOf(deviceIdSql, key.source, key.device);
    const auto metric = idOf(metricIdSql, key.source, key.metric);
    if (!m_database->isGood())
        return m_database->failure();
    if (!device || !metric)
        return Error{ErrorKind::NotFound, u"nothing was ever stored of this series"_s,
                     key.device + u'/' + key.metric};
    return SeriesId{*device, *metric};
}

void ArchiveReader::loadRuns() { m_runs = runsInUse(*m_database); }

std::set<qint64> ArchiveReader::droppedDays()
{
    std::set<qint64> days;
    auto query = m_database->prepare("SELECT day FROM dropped_days");
    while (query.step())
        days.insert(query.integer(0));
    return days;
}

SeriesData ArchiveReader::tailOf(SeriesId id, SeriesTime from, SeriesTime to)
{
    SeriesData rows;
    rows.metric = id.metric;
    auto query = m_database->prepare(
        "SELECT data FROM tail WHERE id > (SELECT value FROM state WHERE key = 'sealed') ORDER BY id");
    TailMessage message;
    while (query.step() && !isCancelled()) {
        TailReader reader(query.blob(0));
        while (reader.nextMessage(message)) {
            if (message.device != id.device || message.time < from || message.time >= to)
                continue;
            quint32 metric = 0;
            ValueView value;
            while (reader.nextReading(message, metric, value)) {
                if (metric == id.metric)
                    rows.add(message.time, value);
            }
        }
        m_damaged += reader.isDamaged();
    }
    sortNewestWins(rows);
    return rows;
}

SeriesData ArchiveReader::sealed(SeriesLevel level, quint32 device, quint32 metric, SeriesTime from,
                                 SeriesTime to)
{
    std::vector<SeriesData> found;
    SeriesData rows;
    rows.metric = metric;
    for (const RunInfo &run : m_runs) {
        if (isCancelled())
            return rows;
        if (run.level == level && !readRows(*m_database, run, device, from, to, metric, found))
            ++m_damaged;
    }
    if (!found.empty()) {
        rows.isRollup = found.front().isRollup;
        const auto [first, last] = found.front().rowsBetween(from, to);
        rows.addRows(found.front(), first, last);
    }
    return rows;
}

SeriesData ArchiveReader::readings(SeriesId id, const SeriesData &tail, SeriesTime from, SeriesTime to)
{
    SeriesData rows = sealed(SeriesLevel::Readings, id.device, id.metric, from, to);
    if (const auto [first, last] = tail.rowsBetween(from, to); first != last) {
        SeriesData newest;
        newest.metric = id.metric;
        newest.addRows(tail, first, last);
        mergeNewestWins(rows, newest);
    }
    return rows;
}

SeriesData ArchiveReader::keptChanges(SeriesId id, SeriesTime from, SeriesTime to)
{
    SeriesData changes;
    changes.metric = changesOf(id.metric);
    for (const auto level :
         {SeriesLevel::Day, SeriesLevel::Hour, SeriesLevel::QuarterHour, SeriesLevel::Minute})
        mergeNewestWins(changes, sealed(level, id.device, changes.metric, floorTo(from, dayLength), to));
    // What was so since before `from` on its day is so at `from`.
    const auto [begin, first] = changes.rowsBetween(floorTo(from, dayLength), from);
    if (begin != first && (first == changes.size() || changes.times[first] != from))
        changes.times[first - 1] = from;
    return changes;
}

void ArchiveReader::collect(SeriesId id, SeriesLevel level, SeriesTime from, SeriesTime to, bool withChanges,
                            const TakeDay &take)
{
    // Days that have something newer than their roll-ups are read from the readings; a bucket at the edge
    // reaches beyond it.
    const SeriesTime widest = std::max<SeriesTime>(bucketOf(level).count(), 1);
    const SeriesTime wideFrom = floorTo(from, widest);
    const SeriesTime wideTo = floorTo(to + widest - 1, widest);
    const SeriesData tail = tailOf(id, wideFrom, wideTo);
    std::set<qint64> fresh;
    for (const SeriesTime time : tail.times)
        fresh.insert(dayOf(time));
    std::vector<SeriesData> probe;
    std::set<qint64> stored; // days with readings of anybody
    for (const RunInfo &run : m_runs) {
        if (run.level != SeriesLevel::Readings || run.lastTime < wideFrom || run.firstTime >= wideTo)
            continue;
        stored.insert(run.partition);
        if (run.rolled || fresh.contains(run.partition))
            continue;
        probe.clear();
        if (!readRows(*m_database, run, id.device, wideFrom, wideTo, id.metric, probe))
            ++m_damaged;
        if (!probe.empty())
            fresh.insert(run.partition);
    }
    const SeriesData kept = withChanges ? keptChanges(id, from, to) : SeriesData();
    const bool areReadingsEnough = level == SeriesLevel::Readings || fresh.empty();
    const std::set<qint64> dropped = areReadingsEnough && kept.isEmpty() ? std::set<qint64>() : droppedDays();

    // The coarse levels first; a day that one of them has is done.
    struct Part
    {
        SeriesLevel level = SeriesLevel::Readings;
        SeriesData rows;
    };
    std::map<qint64, Part> parts;
    const qint64 firstDay = dayOf(from);
    const qint64 lastDay = dayOf(to - 1);
    const auto isOpen = [&](qint64 day) {
        return !parts.contains(day) && (!fresh.contains(day) || dropped.contains(day));
    };
    for (auto at = level; at != SeriesLevel::Readings;
         at = static_cast<SeriesLevel>(static_cast<int>(at) - 1)) {
        const SeriesTime bucket = bucketOf(at).count();
        SeriesTime begin = lastSeriesTime;
        SeriesTime end = firstSeriesTime;
        for (const RunInfo &run : m_runs) {
            if (run.level == at && run.firstDevice <= id.device && run.lastDevice >= id.device) {
                begin = std::min(begin, run.firstTime);
                end = std::max(end, run.lastTime + 1);
            }
        }
        begin = std::max(begin, floorTo(from, bucket));
        end = std::min(end, to);
        for (qint64 day = std::max(firstDay, begin >= end ? lastDay + 1 : dayOf(begin)); day <= lastDay;) {
            if (day * dayLength >= end)
                break;
            if (!isOpen(day)) {
                ++day;
                continue;
            }
            qint64 stop = day;
            while (stop <= lastDay && stop * dayLength < end && isOpen(stop))
                ++stop;
            const SeriesData rows = sealed(at, id.device, id.metric, std::max(begin, day * dayLength),
                                           std::min(end, stop * dayLength));
            for (size_t i = 0; i < rows.size();) {
                const qint64 own = dayOf(rows.times[i]);
                size_t next = i;
                while (next < rows.size() && dayOf(rows.times[next]) == own)
                    ++next;
                Part &part = parts[own];
                part.level = at;
                part.rows.metric = id.metric;
                part.rows.isRollup = true;
                part.rows.addRows(rows, i, next);
                i = next;
            }
            day = stop;
        }
    }

    // Readings where no level has anything, day by day: memory holds one.
    std::set<qint64> days;
    for (const auto &[day, part] : parts)
        days.insert(day);
    for (const qint64 day : stored) {
        if (day >= firstDay && day <= lastDay)
            days.insert(day);
    }
    days.insert(fresh.begin(), fresh.end());
    for (const SeriesTime time : kept.times)
        days.insert(dayOf(time));
    for (const qint64 day : days) {
        if (isCancelled())
            return;
        const auto part = parts.find(day);
        const bool isRolled = part != parts.end();
        const bool isToldByChanges = withChanges && (isRolled || dropped.contains(day));
        SeriesData changes;
        if (isToldByChanges) {
            const auto [first, last] =
                kept.rowsBetween(std::max(from, day * dayLength), (day + 1) * dayLength);
            changes.addRows(kept, first, last);
        }
        SeriesData rows;
        if (!isRolled || fresh.contains(day)) {
            rows = readings(id, tail, std::max(isRolled ? wideFrom : from, day * dayLength),
                            std::min(isRolled ? wideTo : to, (day + 1) * dayLength));
            if (isToldByChanges)
                mergeNewestWins(changes, textsAndTruths(rows, from, to));
        }
        const SeriesData *told = isToldByChanges ? &changes : nullptr;
        if (!isRolled) {
            take(rows, 0ms, told);
            continue;
        }
        const Milliseconds bucket = bucketOf(part->second.level);
        if (!rows.isEmpty()) {
            SeriesData late;
            rollUp(rows, bucket, late);
            addRollups(part->second.rows, late);
        }
        take(part->second.rows, bucket, told);
    }
}

Result<SeriesHistory> ArchiveReader::history(const SeriesQuery &query)
{
    if (query.from >= query.to || query.pixels < 1)
        return Error{ErrorKind::InvalidInput, u"an empty range"_s, query.series.metric};
    const Reading transaction(*m_database);
    const auto id = find(query.series);
    if (!id)
        return id.error();
    loadRuns();
    const int pixels = std::min(query.pixels, mostPixels);
    const Milliseconds column = (query.to - query.from) / pixels;
    Decimator decimator(query.from, query.to, pixels);
    collect(*id, levelFor(column), toUnixMs(query.from), toUnixMs(query.to), true,
            [&](const SeriesData &rows, Milliseconds bucket, const SeriesData *changes) {
                decimator.add(rows, 0, rows.size(), bucket, changes);
            });
    return finished(decimator.take());
}

Result<Rollup> ArchiveReader::statistics(const SeriesQuery &query)
{
    const Reading transaction(*m_database);
    const auto id = find(query.series);
    if (!id)
        return id.error();
    loadRuns();
    const SeriesTime from = toUnixMs(query.from);
    const SeriesTime to = toUnixMs(query.to);
    Rollup all;
    const auto add = [&](const SeriesData &rows, Milliseconds, const SeriesData *) {
        for (size_t i = 0; i < rows.size(); ++i) {
            if (rows.isRollup)
                all.merge(rows.rollupAt(i));
            else if (rows.kindAt(i) != ValueKind::Text)
                all.add(rows.values[i]);
        }
    };
    // Whole days from their roll-ups, the two ends from the readings.
    const SeriesTime wholeFrom = floorTo(from + dayLength - 1, dayLength);
    const SeriesTime wholeTo = floorTo(to, dayLength);
    if (wholeFrom >= wholeTo) {
        if (from < to)
            collect(*id, SeriesLevel::Readings, from, to, false, add);
    } else {
        if (from < wholeFrom)
            collect(*id, SeriesLevel::Readings, from, wholeFrom, false, add);
        collect(*id, SeriesLevel::Day, wholeFrom, wholeTo, false, add);
        if (wholeTo < to)
            collect(*id, SeriesLevel::Readings, wholeTo, to, false, add);
    }
    return finished(all);
}

Result<SeriesData> ArchiveReader::rows(const SeriesKey &key, SeriesLevel level, Timestamp from, Timestamp to)
{
    const Reading transaction(*m_database);
    const auto id = find(key);
    if (!id)
        return id.error();
    loadRuns();
    SeriesData rows = sealed(level, id->device, id->metric, toUnixMs(from), toUnixMs(to));
    if (level == SeriesLevel::Readings)
        mergeNewestWins(rows, tailOf(*id, toUnixMs(from), toUnixMs(to)));
    return finished(std::move(rows));
}

Result<std::vector<LatestReading>> ArchiveReader::latest(const QString &source, const QString &device)
{
    const Reading transaction(*m_database);
    const auto id = idOf(deviceIdSql, source, device);
    if (!id)
        return finished(std::vector<LatestReading>());
    LatestValues values;
    {
        auto query = m_database->prepare("SELECT data FROM latest WHERE device = ?");
        if (query.bind(static_cast<qint64>(*id)).step())
            values = LatestValues::decoded(query.blob(0));
    }
    auto chunks = m_database->prepare(
        "SELECT data FROM tail WHERE id > (SELECT value FROM state WHERE key = 'sealed') ORDER BY id");
    while (chunks.step()) {
        TailReader reader(chunks.blob(0));
        TailMessage message;
        while (reader.nextMessage(message)) {
            quint32 metric = 0;
            ValueView value;
            while (message.device == *id && reader.nextReading(message, metric, value))
                values.take(metric, message.time, value);
        }
    }
    std::vector<LatestReading> readings;
    for (LatestValues::Entry &entry : values.entries) {
        auto name = m_database->prepare("SELECT name, unit FROM metrics WHERE id = ?");
        if (name.bind(static_cast<qint64>(entry.metric)).step())
            readings.push_back({std::string(name.textView(0)), std::string(name.textView(1)),
                                std::move(entry.value), timeOf(entry.time)});
    }
    std::ranges::sort(readings, {}, &LatestReading::metric);
    return finished(std::move(readings));
}

Result<CachedFleet> ArchiveReader::cachedFleet(const QString &source)
{
    const Reading transaction(*m_database);
    CachedFleet fleet;
    std::unordered_map<quint32, quint32> metricIndex;
    auto metrics =
        m_database->prepare("SELECT metrics.id, metrics.name, unit FROM metrics JOIN sources"
                            " ON sources.id = metrics.source WHERE sources.name = ? ORDER BY metrics.id");
    metrics.bind(source);
    while (metrics.step()) {
        metricIndex.emplace(static_cast<quint32>(metrics.integer(0)),
                            static_cast<quint32>(fleet.metrics.size()));
        fleet.metrics.push_back({std::string(metrics.textView(1)), std::string(metrics.textView(2))});
    }

    // What came after the last sealing, by device.
    const auto deviceCount = static_cast<size_t>(m_database->integer("SELECT count(*) FROM devices"));
    std::unordered_map<quint32, LatestValues> newest;
    newest.reserve(deviceCount);
    auto chunks = m_database->prepare(
        "SELECT data FROM tail WHERE id > (SELECT value FROM state WHERE key = 'sealed') ORDER BY id");
    while (chunks.step() && !isCancelled()) {
        TailReader reader(chunks.blob(0));
        TailMessage message;
        while (reader.nextMessage(message)) {
            LatestValues &values = newest[message.device];
            values.lastMessage = std::max(values.lastMessage, message.arrival);
            quint32 metric = 0;
            ValueView value;
            while (reader.nextReading(message, metric, value))
                values.take(metric, message.time, value);
        }
    }

    auto devices = m_database->prepare(
        "SELECT devices.id, devices.name, latest.data, statuses.online, statuses.time, statuses.boot_id,"
        " identities.name, model, hardware, firmware, serial, site, latitude, longitude, tags, interval, "
        "certificate_ends"
        " FROM devices JOIN sources ON sources.id = devices.source LEFT JOIN latest ON latest.device = "
        "devices.id"
        " LEFT JOIN statuses ON statuses.device = devices.id LEFT JOIN identities ON identities.device = "
        "devices.id"
        " WHERE sources.name = ? ORDER BY devices.id");
    devices.bind(source);
    fleet.devices.reserve(deviceCount);
    constexpr size_t usualMetrics = 8;
    fleet.latest.reserve(deviceCount * std::min(fleet.metrics.size(), usualMetrics));
    while (devices.step() && !isCancelled()) {
        CachedFleet::Device &device = fleet.devices.emplace_back();
        device.name = devices.textView(1);
        LatestValues values = LatestValues::decoded(devices.blob(2));
        if (const auto news = newest.find(static_cast<quint32>(devices.integer(0))); news != newest.end()) {
            values.lastMessage = std::max(values.lastMessage, news->second.lastMessage);
            for (const LatestValues::Entry &entry : news->second.entries) {
                const Value &value = entry.value;
                values.take(entry.metric, entry.time,
                            {.number = value.number, .text = value.text, .kind = value.kind});
            }
        }
        if (!devices.isNull(3))
            device.status = {.online = devices.integer(3) != 0,
                             .time = fromUnixMs(devices.integer(4)),
                             .bootId = std::string(devices.textView(5))};
        if (!devices.isNull(6))
            device.info = identityOf(devices, 6);
        device.lastMessage = values.entries.empty() ? noTime : timeOf(values.lastMessage);
        device.firstReading = fleet.latest.size();
        for (LatestValues::Entry &entry : values.entries) {
            if (const auto metric = metricIndex.find(entry.metric); metric != metricIndex.end())
                fleet.latest.push_back({metric->second, std::move(entry.value), timeOf(entry.time)});
        }
        device.readings = fleet.latest.size() - device.firstReading;
    }
    return finished(std::move(fleet));
}

Result<QStringList> ArchiveReader::sources()
{
    const Reading transaction(*m_database);
    QStringList names;
    auto query = m_database->prepare("SELECT name FROM sources ORDER BY id");
    while (query.step())
        names << query.text(0);
    return finished(std::move(names));
}

Result<std::vector<StoredView>> ArchiveReader::views()
{
    const Reading transaction(*m_database);
    std::vector<StoredView> views;
    auto query = m_database->prepare("SELECT id, position, name, body FROM views ORDER BY position, id");
    while (query.step()) {
        const std::string_view body = query.blob(3);
        views.push_back({query.integer(0), static_cast<int>(query.integer(1)), query.text(2),
                         QByteArray(body.data(), static_cast<qsizetype>(body.size()))});
    }
    return finished(std::move(views));
}

Result<std::vector<StoredNote>> ArchiveReader::notes(const QString &source, const QString &device)
{
    const Reading transaction(*m_database);
    std::vector<StoredNote> notes;
    auto query = m_database->prepare(
        "SELECT id, time, author, text FROM notes WHERE source = ? AND device = ? ORDER BY time, id");
    query.bind(source).bind(device);
    while (query.step())
        notes.push_back(
            {query.integer(0), source, device, fromUnixMs(query.integer(1)), query.text(2), query.text(3)});
    return finished(std::move(notes));
}

Result<quint64> ArchiveReader::exportReadings(const ExportQuery &query,
                                              const TelemetryArchive::ExportSink &sink)
{
    const Reading transaction(*m_database);
    loadRuns();
    struct Name
    {
        std::string source, name, unit;
    };
    std::unordered_map<quint32, Name> devices;
    std::unordered_map<quint32, Name> metrics;
    const auto load = [&](const char *sql, const QStringList &list,
                          std::unordered_map<quint32, Name> &names) {
        const QSet<QString> wanted(list.begin(), list.end());
        auto rows = m_database->prepare(sql);
        while (rows.step()) {
            if (!query.source.isEmpty() && rows.text(1) != query.source)
                continue;
            if (wanted.isEmpty() || wanted.contains(rows.text(2)))
                names[static_cast<quint32>(rows.integer(0))] = {std::string(rows.textView(1)),
                                                                std::string(rows.textView(2)),
                                                                std::string(rows.textView(3))};
        }
    };
    load("SELECT devices.id, sources.name, devices.name, '' FROM devices JOIN sources ON sources.id = source",
         query.devices, devices);
    load("SELECT metrics.id, sources.name, metrics.name, unit FROM metrics JOIN sources ON sources.id = "
         "source",
         query.metrics, metrics);

    // The tail is bounded, so it may be sorted in memory: by day, device and metric.
    const SeriesTime from = toUnixMs(query.from);
    const SeriesTime to = toUnixMs(query.to);
    std::map<qint64, std::map<quint32, std::map<quint32, SeriesData>>> tail;
    auto chunks = m_database->prepare(
        "SELECT data FROM tail WHERE id > (SELECT value FROM state WHERE key = 'sealed') ORDER BY id");
    while (chunks.step() && !isCancelled()) {
        TailReader reader(chunks.blob(0));
        TailMessage message;
        while (reader.nextMessage(message)) {
            if (message.time < from || message.time >= to || !devices.contains(message.device))
                continue;
            auto &ofDevice = tail[dayOf(message.time)][message.device];
            quint32 metric = 0;
            ValueView value;
            while (reader.nextReading(message, metric, value)) {
                SeriesData &series = ofDevice[metric];
                series.metric = metric;
                series.add(message.time, value);
            }
        }
    }
    std::set<qint64> days;
    for (const auto &[day, ofDay] : tail)
        days.insert(day);
    for (const RunInfo &run : m_runs) {
        if (run.level == SeriesLevel::Readings && run.lastTime >= from && run.firstTime < to)
            days.insert(run.partition);
    }

    quint64 count = 0;
    std::vector<ExportedReading> rows;
    std::vector<SeriesData> series;
    for (const qint64 day : days) {
        std::vector<RunCursor> cursors;
        for (const RunInfo &run : m_runs) {
            if (run.level == SeriesLevel::Readings && run.partition == day)
                cursors.emplace_back(*m_database, run.id);
        }
        auto &ofDay = tail[day];
        while (!isCancelled() && m_database->isGood()) {
            constexpr quint32 none = 0xffffffffU;
            quint32 device = ofDay.empty() ? none : ofDay.begin()->first;
            for (const RunCursor &cursor : cursors)
                device = cursor.atEnd() ? device : std::min(device, cursor.device());
            if (device == none)
                break;
            series.clear();
            for (RunCursor &cursor : cursors) {
                if (!cursor.atEnd() && cursor.device() == device)
                    cursor.take(series);
            }
            if (const auto newest = ofDay.find(device); newest != ofDay.end()) {
                for (auto &[metric, data] : newest->second) {
                    sortNewestWins(data);
                    auto place = std::ranges::lower_bound(series, metric, {}, &SeriesData::metric);
                    if (place == series.end() || place->metric != metric) {
                        place = series.emplace(place);
                        place->metric = metric;
                    }
                    mergeNewestWins(*place, data);
                }
                ofDay.erase(newest);
            }
            const auto name = devices.find(device);
            if (name == devices.end())
                continue;
            for (const SeriesData &each : series) {
                const auto metric = metrics.find(each.metric);
                if (metric == metrics.end())
                    continue;
                const auto [first, last] = each.rowsBetween(from, to);
                constexpr size_t portion = 4'096;
                for (size_t start = first; start < last; start += portion) {
                    rows.clear();
                    for (size_t i = start; i < std::min(last, start + portion); ++i)
                        rows.push_back({name->second.source, name->second.name, metric->second.name,
                                        metric->second.unit, fromUnixMs(each.times[i]), each.valueAt(i)});
                    count += rows.size();
                    if (!sink(rows))
                        return count;
                }
            }
        }
    }
    return finished(count);
}

} // namespace fleetscope
