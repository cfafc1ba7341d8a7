// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/archivereader.h"

#include "app/storage/latestvalues.h"
#include "app/storage/readingexport.h"
#include "app/storage/schema.h"
#include "models/telemetry/bytes.h"
#include "models/telemetry/decimator.h"
#include "models/telemetry/tailchunk.h"

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

Result<SeriesId> ArchiveReader::find(const SeriesKey &key)
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

Result<SeriesHistory> ArchiveReader::history(const SeriesQuery &query)
{
    if (query.from >= query.to || query.pixels < 1)
        return Error{ErrorKind::InvalidInput, u"an empty range"_s, query.series.metric};
    const Reading transaction(*m_database);
    const auto id = find(query.series);
    if (!id)
        return id.error();
    SeriesReader series(*m_database, m_cancel);
    const int pixels = std::min(query.pixels, mostPixels);
    const Milliseconds column = (query.to - query.from) / pixels;
    Decimator decimator(query.from, query.to, pixels);
    series.collect(*id, levelFor(column), toUnixMs(query.from), toUnixMs(query.to), true,
                   [&](const SeriesData &rows, Milliseconds bucket, const SeriesData *changes) {
                       decimator.add(rows, 0, rows.size(), bucket, changes);
                   });
    m_damaged += series.damaged();
    return finished(decimator.take());
}

Result<Rollup> ArchiveReader::statistics(const SeriesQuery &query)
{
    const Reading transaction(*m_database);
    const auto id = find(query.series);
    if (!id)
        return id.error();
    SeriesReader series(*m_database, m_cancel);
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
            series.collect(*id, SeriesLevel::Readings, from, to, false, add);
    } else {
        if (from < wholeFrom)
            series.collect(*id, SeriesLevel::Readings, from, wholeFrom, false, add);
        series.collect(*id, SeriesLevel::Day, wholeFrom, wholeTo, false, add);
        if (wholeTo < to)
            series.collect(*id, SeriesLevel::Readings, wholeTo, to, false, add);
    }
    m_damaged += series.damaged();
    return finished(all);
}

Result<SeriesData> ArchiveReader::rows(const SeriesKey &key, SeriesLevel level, Timestamp from, Timestamp to)
{
    const Reading transaction(*m_database);
    const auto id = find(key);
    if (!id)
        return id.error();
    SeriesReader series(*m_database, m_cancel);
    SeriesData rows = series.sealed(level, *id, toUnixMs(from), toUnixMs(to));
    if (level == SeriesLevel::Readings)
        mergeNewestWins(rows, series.tail(*id, toUnixMs(from), toUnixMs(to)));
    m_damaged += series.damaged();
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
    return finished(ReadingExport(*m_database, query, m_cancel).run(sink));
}

} // namespace fleetscope
