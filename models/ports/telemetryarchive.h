// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/deviceinfo.h"
#include "models/domain/id.h"
#include "models/domain/result.h"
#include "models/domain/value.h"
#include "models/telemetry/history.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace fleetscope {

/// Readings on their way from the ingest thread into the archive, as flat arrays: 24 bytes a message and 16 a
/// reading. Handles are those of the connection; their names are given once, in order, with or before the
/// first reading that uses them.
class ReadingBatch
{
public:
    struct Message
    {
        DeviceHandle device{};
        quint32 end = 0; ///< its readings are those from the end of the message before up to this one
        Timestamp time = noTime;
        Timestamp arrival = noTime;
    };
    struct Reading
    {
        double number = 0;
        MetricHandle metric{};
        quint32 text = isNumber; ///< index of its text, or one of the two marks
    };
    static constexpr quint32 isNumber = 0xffffffffU;
    static constexpr quint32 isBoolean = 0xfffffffeU;

    void addDevice(std::string_view name) { newDevices.emplace_back(name); }
    void addMetric(std::string_view name) { newMetrics.emplace_back(name); }
    void setUnit(MetricHandle metric, std::string_view unit) { units.emplace_back(metric, unit); }
    /// What is empty in `info` stays as it was.
    void setInfo(DeviceHandle device, DeviceInfo info) { infos.emplace_back(device, std::move(info)); }
    /// `status.time` is when it came, by our clock; an older one never replaces a newer one.
    void setStatus(DeviceHandle device, DeviceStatus status)
    {
        statuses.emplace_back(device, std::move(status));
    }

    /// What add() adds from now on belongs to this device and time. `time` is a real time.
    void beginMessage(DeviceHandle device, Timestamp time, Timestamp arrival)
    {
        messages.push_back({device, static_cast<quint32>(readings.size()), time, arrival});
    }
    void add(MetricHandle metric, const ValueView &value)
    {
        if (value.kind == ValueKind::Text) {
            readings.push_back({0, metric, static_cast<quint32>(textEnds.size())});
            texts += truncatedUtf8(value.text, Value::maxTextBytes);
            textEnds.push_back(static_cast<quint32>(texts.size()));
        } else {
            readings.push_back(
                {value.number, metric, value.kind == ValueKind::Boolean ? isBoolean : isNumber});
        }
        messages.back().end = static_cast<quint32>(readings.size());
    }
    [[nodiscard]] ValueView valueOf(const Reading &reading) const
    {
        if (reading.text == isNumber)
            return ValueView::of(reading.number);
        if (reading.text == isBoolean)
            return ValueView::of(reading.number != 0);
        const quint32 start = reading.text == 0 ? 0 : textEnds[reading.text - 1];
        return ValueView::of(std::string_view(texts).substr(start, textEnds[reading.text] - start));
    }
    [[nodiscard]] bool isEmpty() const
    {
        return messages.empty() && newDevices.empty() && newMetrics.empty() && units.empty() && infos.empty()
            && statuses.empty();
    }
    void clear() ///< keeps the memory
    {
        newDevices.clear();
        newMetrics.clear();
        units.clear();
        infos.clear();
        statuses.clear();
        messages.clear();
        readings.clear();
        texts.clear();
        textEnds.clear();
    }

    std::vector<std::string> newDevices, newMetrics; ///< their handles follow those given before
    std::vector<std::pair<MetricHandle, std::string>> units;
    std::vector<std::pair<DeviceHandle, DeviceInfo>> infos;
    std::vector<std::pair<DeviceHandle, DeviceStatus>> statuses;
    std::vector<Message> messages;
    std::vector<Reading> readings;
    std::string texts;
    std::vector<quint32> textEnds;
};

/// Where one connection leaves its readings. Thread: one ingest thread; it may be destroyed on any other when
/// that one is done. What was left in it is stored all the same.
class ReadingInlet
{
public:
    virtual ~ReadingInlet() = default;

    /// Access to the batch that is being filled. Holds a lock, so keep it for one message.
    class Filling
    {
    public:
        explicit Filling(ReadingInlet &inlet)
            : m_inlet(inlet)
            , m_batch(inlet.acquire())
        { }
        ~Filling() { m_inlet.release(); }
        Filling(const Filling &) = delete;
        Filling &operator=(const Filling &) = delete;
        ReadingBatch *operator->() { return &m_batch; }
        ReadingBatch &operator*() { return m_batch; }

    private:
        ReadingInlet &m_inlet;
        ReadingBatch &m_batch;
    };

    /// Waits while the archive is behind by more than its bound: then the socket is not read and the broker
    /// holds back. Never waits for an archive that cannot store at the moment; what it misses then is
    /// counted. Cost: about 30 ns.
    [[nodiscard]] Filling fill() { return Filling(*this); }

protected:
    virtual ReadingBatch &acquire() = 0;
    virtual void release() = 0;
};

struct SeriesKey
{
    QString source; ///< the name of the connection
    QString device;
    QString metric;
    bool operator==(const SeriesKey &) const = default;
};

/// The readings of one series with a time in [from, to).
struct SeriesQuery
{
    SeriesKey series;
    Timestamp from = noTime, to = noTime;
    int pixels = 1'000; ///< columns of a history, 1…16,384
};

struct LatestReading
{
    std::string metric, unit;
    Value value;
    Timestamp time = noTime;
    bool operator==(const LatestReading &) const = default;
};

/// What the archive knows of a fleet without any connection, as flat arrays: a hundred thousand devices are
/// read in well under a second.
struct CachedFleet
{
    struct Metric
    {
        std::string name, unit;
    };
    struct Device
    {
        std::string name;
        DeviceInfo info;
        DeviceStatus status; ///< `time`: when it came; `noTime` when none was ever told
        Timestamp lastMessage = noTime;
        size_t firstReading = 0, readings = 0; ///< of `latest`
    };
    struct Reading
    {
        quint32 metric = 0; ///< index into `metrics`
        Value value;
        Timestamp time = noTime;
    };
    std::vector<Metric> metrics;
    std::vector<Device> devices; ///< in order of first sight
    std::vector<Reading> latest;
};

struct ExportQuery
{
    QString source;      ///< empty: all
    QStringList devices; ///< empty: all
    QStringList metrics; ///< empty: all
    Timestamp from = earliestTime, to = latestTime;
};

/// Views into memory that is valid during the call of the sink only.
struct ExportedReading
{
    std::string_view source, device, metric, unit;
    Timestamp time = noTime;
    ValueView value;
};

struct StoredView
{
    qint64 id = 0; ///< 0: not stored yet
    int position = 0;
    QString name;
    QByteArray body; ///< JSON, opaque here
    bool operator==(const StoredView &) const = default;
};

struct StoredNote
{
    qint64 id = 0; ///< 0: not stored yet
    QString source, device;
    Timestamp time = noTime;
    QString author, text;
    bool operator==(const StoredNote &) const = default;
};

enum class ArchiveState : quint8 {
    Opening,
    Storing,
    ReadOnly, ///< another running program stores into the same folder; this one reads
    Stopped,  ///< does not store; `trouble` says why. Tries again by itself, but for a newer file
    Closed,
};

enum class ArchiveTrouble : quint8 {
    None,
    DiskFull,
    FolderReadOnly,
    Locked,    ///< some other program holds the file
    NewerFile, ///< made by a newer version of this program
    Salvaged,  ///< the file was damaged: it was set aside, what could be read was copied, storing goes on
    Failed,    ///< `error` tells
};

/// How the archive is, for a banner and the status bar.
struct ArchiveStatus
{
    ArchiveState state = ArchiveState::Opening;
    ArchiveTrouble trouble = ArchiveTrouble::None;
    Error error;           ///< of the trouble; `subject` is the file or folder
    QString file;          ///< the database
    QString quarantined;   ///< with Salvaged: where the damaged file is now
    quint64 salvaged = 0;  ///< with Salvaged: readings copied from it so far
    quint64 lost = 0;      ///< with Salvaged: pages that could not be read
    quint64 stored = 0;    ///< readings, since the program was started
    quint64 notStored = 0; ///< readings that came while storing was impossible
    quint64 waiting = 0;   ///< readings not yet stored
    quint64 waits = 0;     ///< how often an ingest thread was held back
    qint64 fileBytes = 0;  ///< of the database and its log
    qint64 freeBytes = -1; ///< on its disk, while it is full; −1: not known
    bool operator==(const ArchiveStatus &) const = default;
};

/// How long which level is kept; zero: for ever. Where a level was not worth writing, the next finer one is
/// turned into it when its own time is over, so nothing is coarser than promised.
struct Retention
{
    std::array<std::chrono::days, seriesLevelCount> keep{std::chrono::days(30), std::chrono::days(90),
                                                         std::chrono::days(365), std::chrono::days(0),
                                                         std::chrono::days(0)};
    qint64 maxBytes = 0; ///< of the file; 0: no cap. Above it the oldest readings go first, then minutes, …
    bool operator==(const Retention &) const = default;
};

/// Keeps every reading and answers questions about the past.
///
/// Thread: call on one thread (the GUI's); answers come from others. cancel() a future to give up; it then
/// ends without a result. Errors: NotFound for a series that was never stored, Unreachable while the archive
/// cannot be read, Corrupt, Denied for writes while it cannot be written.
class TelemetryArchive
{
public:
    virtual ~TelemetryArchive() = default;

    [[nodiscard]] virtual std::unique_ptr<ReadingInlet> openInlet(const QString &source) = 0;

    [[nodiscard]] virtual QFuture<Result<SeriesHistory>> history(SeriesQuery query) = 0;
    /// All numeric readings of the range as one; `count` is 0 when there are none.
    [[nodiscard]] virtual QFuture<Result<Rollup>> statistics(SeriesQuery query) = 0;
    [[nodiscard]] virtual QFuture<Result<std::vector<LatestReading>>> latest(QString source,
                                                                             QString device) = 0;
    [[nodiscard]] virtual QFuture<Result<CachedFleet>> cachedFleet(QString source) = 0;
    [[nodiscard]] virtual QFuture<Result<QStringList>> sources() = 0;

    /// Calls `sink` on a thread of the archive with some readings at a time, day by day (of UTC), in it
    /// device by device and metric by metric in order of time, until it returns false. The result is their
    /// number. Memory does not follow the number of readings.
    using ExportSink = std::function<bool(std::span<const ExportedReading>)>;
    [[nodiscard]] virtual QFuture<Result<quint64>> exportReadings(ExportQuery query, ExportSink sink) = 0;

    [[nodiscard]] virtual QFuture<Result<std::vector<StoredView>>> views() = 0; ///< by position
    [[nodiscard]] virtual QFuture<Result<qint64>> putView(StoredView view) = 0; ///< its id
    [[nodiscard]] virtual QFuture<Result<void>> removeView(qint64 id) = 0;
    [[nodiscard]] virtual QFuture<Result<std::vector<StoredNote>>> notes(QString source, QString device) = 0;
    [[nodiscard]] virtual QFuture<Result<qint64>> putNote(StoredNote note) = 0; ///< its id
    [[nodiscard]] virtual QFuture<Result<void>> removeNote(qint64 id) = 0;

    virtual void setRetention(const Retention &retention) = 0;
    [[nodiscard]] virtual ArchiveStatus status() const = 0;
};

} // namespace fleetscope
