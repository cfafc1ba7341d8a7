// SPDX-License-Identifier: GPL-3.0-or-later

// The local cache: how fast readings go in, what they take on disk, and how fast they come out, beside the
// same readings as plain rows of SQLite in the same run.

#include "app/diagnostics/processfigures.h"
#include "app/storage/archivereader.h"
#include "app/storage/archivewriter.h"
#include "app/storage/readinginlet.h"
#include "tests/bench/benchreport.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cmath>
#include <ctime>
#include <random>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr SeriesTime epoch = 19'700 * dayLength;

/// CPU seconds of this thread: of no interest what else the machine does.
double cpuSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

enum class Shape { AirQuality, Constant, Random, Counter };

/// Messages of a fleet in order of time, batch by batch.
class Fleet
{
public:
    Fleet(Shape shape, quint32 devices, quint32 metrics, SeriesTime interval, SeriesTime jitter)
        : m_shape(shape)
        , m_devices(devices)
        , m_metrics(metrics)
        , m_interval(interval)
        , m_jitter(jitter)
        , m_levels(static_cast<size_t>(devices) * metrics)
    {
        for (double &level : m_levels)
            level = 100 + static_cast<double>(m_random() % 4'000) / 10;
    }

    SeriesTime now() const { return epoch + m_tick * m_interval; }

    /// One message of each device from `first` on, until the batch is full; true when the round is over.
    bool fill(ReadingBatch &batch)
    {
        std::normal_distribution<double> noise(0, 0.25);
        for (; m_next < m_devices && batch.readings.size() < BatchQueue::fullReadings; ++m_next) {
            const SeriesTime phase = m_interval * m_next / m_devices;
            const SeriesTime time = now() + phase
                + (m_jitter > 0
                       ? static_cast<SeriesTime>(m_random() % static_cast<quint64>(2 * m_jitter)) - m_jitter
                       : 0);
            batch.beginMessage(DeviceHandle(m_next), fromUnixMs(time), fromUnixMs(time + 40));
            for (quint32 metric = 0; metric < m_metrics; ++metric) {
                double &level = m_levels[static_cast<size_t>(m_next) * m_metrics + metric];
                double value = level;
                switch (m_shape) {
                case Shape::AirQuality: // a slow wander with the noise of a sensor on it, one digit
                    level += noise(m_random) * 0.4;
                    value = std::round((level + noise(m_random)) * 10) / 10;
                    break;
                case Shape::Constant: break;
                case Shape::Random: value = static_cast<double>(m_random()) / 1e17; break;
                case Shape::Counter:
                    value = level = std::round(level) + static_cast<double>(m_random() % 4);
                    break;
                }
                batch.add(MetricHandle(metric), ValueView::of(value));
            }
        }
        if (m_next < m_devices)
            return false;
        m_next = 0;
        ++m_tick;
        return true;
    }
    void announce(ReadingBatch &batch) const
    {
        for (quint32 i = 0; i < m_devices; ++i)
            batch.addDevice("AQ-" + std::to_string(i));
        for (quint32 i = 0; i < m_metrics; ++i)
            batch.addMetric("metric-" + std::to_string(i));
    }

private:
    Shape m_shape;
    quint32 m_devices, m_metrics;
    SeriesTime m_interval, m_jitter;
    std::vector<double> m_levels;
    std::mt19937_64 m_random{7};
    qint64 m_tick = 0;
    quint32 m_next = 0;
};

struct Store
{
    QTemporaryDir folder;
    InletNames names{.source = u"bench"_s, .sourceId = 0, .devices = {}, .metrics = {}};
    std::unique_ptr<ArchiveWriter> writer;

    Store()
    {
        auto opened = ArchiveWriter::open(file());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().what));
        writer = std::move(*opened);
        writer->setRetention({.keep = {}});
    }
    QString file() const { return folder.filePath(u"archive.db"_s); }
    void append(const ReadingBatch &batch, SeriesTime now)
    {
        if (const auto stored = writer->append(names, batch, now); !stored)
            qFatal("%s", qPrintable(stored.error().what));
    }
    /// As the program does between two batches: a piece of work when there is some.
    void maintain(SeriesTime now)
    {
        if (const auto more = writer->maintain(now, Milliseconds(20)); !more)
            qFatal("%s", qPrintable(more.error().what));
    }
    void finish(SeriesTime now)
    {
        if (const auto done = writer->finishAll(now); !done)
            qFatal("%s", qPrintable(done.error().what));
    }
};

/// The rate at which an endless stream is stored, everything included: sealing, merging, deleting.
void measureIngest(BenchReport &report, quint32 devices, double seconds)
{
    Store store;
    Fleet fleet(Shape::AirQuality, devices, 7, 60'000, 500);
    ReadingBatch batch;
    fleet.announce(batch);
    store.append(batch, epoch); // names come once
    batch.clear();
    double making = 0;
    quint64 messages = 0;
    QElapsedTimer wall;
    wall.start();
    const double start = cpuSeconds();
    while (static_cast<double>(wall.elapsed()) < seconds * 1000) {
        const double before = cpuSeconds();
        while (batch.readings.size() < BatchQueue::fullReadings)
            fleet.fill(batch);
        making += cpuSeconds() - before;
        messages += batch.messages.size();
        store.append(batch, fleet.now());
        store.maintain(fleet.now());
        batch.clear();
    }
    store.finish(fleet.now());
    const double spent = cpuSeconds() - start - making;
    const auto count = static_cast<double>(messages);
    const QString of = u"ingest.%1_devices."_s.arg(devices);
    report.add(of + u"messages"_s, count, u"messages"_s);
    report.addAtMost(of + u"cpu_per_message"_s, spent / count * 1e6, 3.5, u"us"_s);
    report.addAtLeast(of + u"rate_on_one_core"_s, count / spent, 40'000, u"messages/s"_s);
}

/// What the ingest thread pays, and what the storage thread pays before sealing.
void measureHandOver(BenchReport &report)
{
    BatchQueue queue(u"bench"_s, [] {});
    QueueInlet inlet{std::shared_ptr<BatchQueue>(&queue, [](BatchQueue *) {})};
    ReadingBatch taken;
    constexpr int messages = 2'000'000;
    double spent = 0;
    for (int i = 0; i < messages;) {
        const double start = cpuSeconds();
        for (int portion = 0; portion < 20'000; ++portion, ++i) {
            auto filling = inlet.fill();
            filling->beginMessage(DeviceHandle(static_cast<quint32>(i % 1'000)), fromUnixMs(epoch + i),
                                  fromUnixMs(epoch + i));
            for (quint32 metric = 0; metric < 7; ++metric)
                filling->add(MetricHandle(metric), ValueView::of(metric + i % 10 / 10.0));
        }
        spent += cpuSeconds() - start;
        while (queue.take(taken))
            queue.recycle(std::move(taken));
    }
    report.addAtMost(u"append.ingest_thread_per_message"_s, spent / messages * 1e6, 0.3, u"us"_s);

    Store store;
    Fleet fleet(Shape::AirQuality, 1'000, 7, 60'000, 500);
    ReadingBatch batch;
    fleet.announce(batch);
    store.append(batch, epoch);
    spent = 0;
    quint64 stored = 0;
    for (int i = 0; i < 300; ++i) {
        batch.clear();
        fleet.fill(batch);
        const double start = cpuSeconds();
        store.append(batch, fleet.now());
        spent += cpuSeconds() - start;
        stored += batch.messages.size();
    }
    report.addAtMost(u"append.storage_thread_per_message"_s, spent / static_cast<double>(stored) * 1e6, 1.0,
                     u"us"_s);
}

/// Bytes a reading when all is sealed and rolled up, the file as it lies on the disk.
void measureSize(BenchReport &report, const QString &name, Shape shape, quint32 metrics, SeriesTime interval,
                 SeriesTime jitter, double limit)
{
    constexpr quint32 devices = 50;
    constexpr int days = 7;
    Store store;
    Fleet fleet(shape, devices, metrics, interval, jitter);
    ReadingBatch batch;
    fleet.announce(batch);
    auto plain = Database::open(store.folder.filePath(u"plain.db"_s), Database::Mode::ReadWrite, 0);
    Database &rows = **plain;
    rows.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
                 "CREATE TABLE readings (series INTEGER, time INTEGER, value REAL, PRIMARY KEY (series, "
                 "time)) WITHOUT ROWID");
    quint64 readings = 0;
    double ours = 0;
    double theirs = 0;
    while (fleet.now() < epoch + days * dayLength) {
        while (batch.readings.size() < BatchQueue::fullReadings)
            fleet.fill(batch);
        readings += batch.readings.size();
        double start = cpuSeconds();
        store.append(batch, fleet.now());
        store.maintain(fleet.now());
        ours += cpuSeconds() - start;
        start = cpuSeconds();
        rows.begin();
        auto insert = rows.prepare("INSERT OR REPLACE INTO readings VALUES (?,?,?)");
        size_t next = 0;
        for (const ReadingBatch::Message &message : batch.messages) {
            for (; next < message.end; ++next) {
                const ReadingBatch::Reading &reading = batch.readings[next];
                insert.bind(static_cast<qint64>(indexOf(message.device) * metrics + indexOf(reading.metric)))
                    .bind(toUnixMs(message.time))
                    .bind(reading.number)
                    .run();
            }
        }
        rows.commit();
        theirs += cpuSeconds() - start;
        batch.clear();
    }
    const double start = cpuSeconds();
    store.finish(fleet.now() + dayLength);
    ours += cpuSeconds() - start;
    rows.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    const auto count = static_cast<double>(readings);
    const QString of = u"size."_s + name;
    report.addAtMost(of + u".bytes_per_reading"_s, static_cast<double>(store.writer->fileBytes()) / count,
                     limit, u"B"_s);
    report.add(of + u".plain_rows_bytes_per_reading"_s,
               static_cast<double>(QFileInfo(rows.path()).size()) / count, u"B"_s);
    report.add(of + u".cpu_per_reading"_s, ours / count * 1e6, u"us"_s);
    report.add(of + u".plain_rows_cpu_per_reading"_s, theirs / count * 1e6, u"us"_s);
}

/// One year of one-minute readings of a few devices, and what a chart asks.
void measureQueries(BenchReport &report)
{
    Store store;
    Fleet fleet(Shape::AirQuality, 4, 4, 60'000, 500);
    ReadingBatch batch;
    fleet.announce(batch);
    const SeriesTime end = epoch + 365 * dayLength;
    quint64 readings = 0;
    const double start = cpuSeconds();
    while (fleet.now() < end) {
        while (batch.readings.size() < 10'000)
            fleet.fill(batch);
        readings += batch.readings.size();
        store.append(batch, fleet.now());
        store.maintain(fleet.now());
        batch.clear();
    }
    store.finish(fleet.now());
    report.add(u"year.readings"_s, static_cast<double>(readings), u"readings"_s);
    report.add(u"year.load"_s, cpuSeconds() - start, u"s"_s);
    report.add(u"year.bytes_per_reading"_s,
               static_cast<double>(store.writer->fileBytes()) / static_cast<double>(readings), u"B"_s);
    // The last minutes stay in the tail, as they do in the program.
    for (int i = 0; i < 200; ++i)
        fleet.fill(batch);
    store.append(batch, fleet.now());

    const auto measure = [&](const QString &name, SeriesTime span, double limit) {
        auto reader = ArchiveReader::open(store.file());
        if (!reader)
            qFatal("%s", qPrintable(reader.error().what));
        double best = 1e9;
        double first = 0;
        size_t columns = 0;
        for (int round = 0; round < 5; ++round) {
            QElapsedTimer timer;
            timer.start();
            columns = 0;
            for (int series = 0; series < 4; ++series) {
                const auto history =
                    (*reader)->history({{u"bench"_s, u"AQ-%1"_s.arg(series), u"metric-%1"_s.arg(series)},
                                        fromUnixMs(fleet.now() - span),
                                        fromUnixMs(fleet.now()),
                                        1'000});
                if (!history)
                    qFatal("%s", qPrintable(history.error().what));
                columns += history->columns.size();
            }
            const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            first = round == 0 ? took : first;
            best = std::min(best, took);
        }
        report.add(u"query.%1.columns"_s.arg(name), static_cast<double>(columns), u"columns"_s);
        report.addAtMost(u"query.%1.first"_s.arg(name), first, limit, u"ms"_s);
        report.addAtMost(u"query.%1.again"_s.arg(name), best, limit, u"ms"_s);
    };
    measure(u"day_4_series"_s, dayLength, 33);
    measure(u"month_4_series"_s, 30 * dayLength, 33);
    measure(u"year_4_series"_s, 365 * dayLength, 60);
}

void measureWarmStart(BenchReport &report)
{
    Store store;
    Fleet fleet(Shape::AirQuality, 100'000, 7, 60'000, 500);
    ReadingBatch batch;
    fleet.announce(batch);
    while (fleet.now() == epoch) {
        fleet.fill(batch);
        store.append(batch, fleet.now());
        batch.clear();
    }
    if (const auto sealed = store.writer->sealAll(fleet.now()); !sealed)
        qFatal("%s", qPrintable(sealed.error().what));
    for (int i = 0; i < 50; ++i) { // what a killed program left in the tail
        fleet.fill(batch);
        store.append(batch, fleet.now());
        batch.clear();
    }
    QElapsedTimer timer;
    timer.start();
    auto reader = ArchiveReader::open(store.file());
    const auto cached = (*reader)->cachedFleet(u"bench"_s);
    const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (!cached || cached->devices.size() != 100'000 || cached->latest.size() != 700'000)
        qFatal("the cached fleet is not complete");
    report.addAtMost(u"warm_start.100000_devices"_s, took, 1'000, u"ms"_s);
}

/// A month of the fleet that the README names: 1,000 devices, 4 metrics, a message a minute.
void measureMonth(BenchReport &report, int days)
{
    Store store;
    Fleet fleet(Shape::AirQuality, 1'000, 4, 60'000, 500);
    ReadingBatch batch;
    fleet.announce(batch);
    quint64 readings = 0;
    QElapsedTimer wall;
    wall.start();
    const double start = cpuSeconds();
    while (fleet.now() < epoch + days * dayLength) {
        while (batch.readings.size() < BatchQueue::fullReadings)
            fleet.fill(batch);
        readings += batch.readings.size();
        store.append(batch, fleet.now());
        store.maintain(fleet.now());
        batch.clear();
    }
    store.finish(fleet.now());
    report.add(u"month.days"_s, days, u"days"_s);
    report.add(u"month.readings"_s, static_cast<double>(readings), u"readings"_s);
    report.add(u"month.load"_s, static_cast<double>(wall.elapsed()) / 1000, u"s"_s);
    report.add(u"month.load_cpu"_s, cpuSeconds() - start, u"s"_s);
    report.add(u"month.file"_s, static_cast<double>(store.writer->fileBytes()) / 1048576, u"MiB"_s);
    report.addAtMost(u"month.bytes_per_reading"_s,
                     static_cast<double>(store.writer->fileBytes()) / static_cast<double>(readings), 2.5,
                     u"B"_s);
    auto reader = ArchiveReader::open(store.file());
    for (const int span : {1, 7, 30}) {
        QElapsedTimer timer;
        timer.start();
        const auto history = (*reader)->history({{u"bench"_s, u"AQ-500"_s, u"metric-2"_s},
                                                 fromUnixMs(fleet.now() - span * dayLength),
                                                 fromUnixMs(fleet.now()),
                                                 1'000});
        if (!history)
            qFatal("%s", qPrintable(history.error().what));
        report.addAtMost(u"month.query_%1_days"_s.arg(span), static_cast<double>(timer.nsecsElapsed()) / 1e6,
                         33, u"ms"_s);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOption({u"json"_s, u"Print JSON."_s});
    options.addOption({u"month"_s,
                       u"Load the whole month of 1,000 devices as well (minutes), or so many days."_s,
                       u"days"_s});
    options.process(application);

    BenchReport report(u"bench_store"_s);
    measureHandOver(report);
    measureIngest(report, 1'000, 5);
    measureIngest(report, 100'000, 8);
    measureSize(report, u"air_quality_1_min_4_metrics"_s, Shape::AirQuality, 4, 60'000, 2'000, 2.5);
    measureSize(report, u"air_quality_5_min_7_metrics"_s, Shape::AirQuality, 7, 300'000, 5'000, 2.5);
    measureSize(report, u"constant"_s, Shape::Constant, 4, 60'000, 2'000, 2.5);
    measureSize(report, u"random"_s, Shape::Random, 4, 60'000, 2'000, 16);
    measureSize(report, u"counter"_s, Shape::Counter, 4, 60'000, 2'000, 2.5);
    measureQueries(report);
    measureWarmStart(report);
    if (options.isSet(u"month"_s))
        measureMonth(report, options.value(u"month"_s).toInt());
    return report.finish(options.isSet(u"json"_s));
}
