// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/decimator.h"
#include "tests/app/storage/archivefixture.h"

#include <QTest>

#include <cmath>
#include <map>
#include <random>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr SeriesTime epoch = 19'700 * dayLength; // a day in 2023

/// What the archive ought to know, in the simplest way there is.
using NaiveSeries = std::map<SeriesTime, Value>;

Rollup rolledUp(const NaiveSeries &series, SeriesTime from, SeriesTime to)
{
    Rollup all;
    for (auto at = series.lower_bound(from); at != series.end() && at->first < to; ++at) {
        if (at->second.kind != ValueKind::Text)
            all.add(at->second.number);
    }
    return all;
}

/// Every text and truth value that is another than the one before.
std::vector<ChangeEvent> changesOf(const NaiveSeries &series, SeriesTime from, SeriesTime to)
{
    std::vector<ChangeEvent> changes;
    for (auto at = series.lower_bound(from); at != series.end() && at->first < to; ++at) {
        if (at->second.kind != ValueKind::Number && (changes.empty() || changes.back().value != at->second))
            changes.push_back({fromUnixMs(at->first), at->second});
    }
    return changes;
}

/// With what was so on the day of `from` before it, as of `from`.
NaiveSeries carried(NaiveSeries series, SeriesTime from)
{
    for (auto at = series.lower_bound(from); at != series.begin();) {
        --at;
        if (dayOf(at->first) != dayOf(from))
            break;
        if (at->second.kind != ValueKind::Number) {
            series.try_emplace(from, at->second);
            break;
        }
    }
    return series;
}

ValueView viewOf(const Value &value)
{
    if (value.kind == ValueKind::Text)
        return ValueView::of(std::string_view(value.text));
    return value.kind == ValueKind::Boolean ? ValueView::of(value.number != 0) : ValueView::of(value.number);
}

/// What a chart would be told if all readings were in memory.
SeriesHistory decimated(const NaiveSeries &series, SeriesTime from, SeriesTime to, int pixels)
{
    SeriesData rows;
    for (auto at = series.lower_bound(from); at != series.end() && at->first < to; ++at)
        rows.add(at->first, viewOf(at->second));
    Decimator decimator(fromUnixMs(from), fromUnixMs(to), pixels);
    decimator.add(rows, 0, rows.size(), 0ms);
    return decimator.take();
}

bool isClose(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

bool agree(const Rollup &a, const Rollup &b)
{
    return a.count == b.count
        && (a.count == 0
            || (a.first == b.first && a.last == b.last && a.minimum == b.minimum && a.maximum == b.maximum
                && isClose(a.sum, b.sum)));
}

/// Histories with everything that goes wrong with clocks and networks.
class RandomHistory
{
public:
    RandomHistory(ArchiveFixture &fixture, quint64 seed, int days)
        : m_fixture(fixture)
        , m_random(seed)
        , m_days(days)
    { }

    static constexpr int devices = 3;
    static constexpr int metrics = 4;

    quint64 random(quint64 below) { return m_random() % below; }
    std::mt19937_64 &generator() { return m_random; }
    const NaiveSeries &series(int device, int metric) { return m_series[{device, metric}]; }
    SeriesTime now() const { return m_now; }
    /// When a message with readings of the device last came; `noTime` when none did.
    SeriesTime lastArrival(int device) const
    {
        const auto at = m_lastArrival.find(device);
        return at == m_lastArrival.end() ? toUnixMs(noTime) : at->second;
    }

    void addBatch()
    {
        ReadingBatch batch;
        m_fixture.announce(batch, devices, metrics);
        for (auto messages = 1 + random(400); messages > 0; --messages) {
            m_now += static_cast<SeriesTime>(random(20'000 * static_cast<quint64>(m_days)));
            SeriesTime time = m_now;
            switch (random(20)) {
            case 0:
                time = epoch + static_cast<SeriesTime>(random(static_cast<quint64>(m_now - epoch + 1)));
                break;
            case 1: time -= static_cast<SeriesTime>(random(60'000)); break;
            case 2: time = m_lastTime; break;
            default: break;
            }
            m_lastTime = time;
            const int device = static_cast<int>(random(devices));
            batch.beginMessage(DeviceHandle(static_cast<quint32>(device)), fromUnixMs(time),
                               fromUnixMs(m_now));
            for (int metric = 0; metric < metrics; ++metric) {
                if (random(10) == 0)
                    continue;
                const Value value = randomValue(metric);
                batch.add(MetricHandle(static_cast<quint32>(metric)), viewOf(value));
                m_series[{device, metric}][time] = value;
                m_lastArrival[device] = m_now;
            }
        }
        const auto stored = m_fixture.writer->append(m_fixture.names, batch, m_now);
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().what));
    }

    void workALittle()
    {
        for (auto steps = random(6); steps > 0; --steps) {
            const auto more = m_fixture.writer->maintain(m_now, Milliseconds(static_cast<qint64>(random(3))));
            QVERIFY2(more, more ? "" : qPrintable(more.error().what));
        }
    }

private:
    Value randomValue(int metric)
    {
        switch (metric) {
        case 0: return {std::round(static_cast<double>(random(400))) / 10, {}, ValueKind::Number};
        case 1: return {static_cast<double>(random(1'000'000)) / 3, {}, ValueKind::Number};
        case 2: return {static_cast<double>(random(2)), {}, ValueKind::Boolean};
        default:
            if (random(3) == 0)
                return {static_cast<double>(random(5)), {}, ValueKind::Number};
            return {0, random(2) == 0 ? "open" : "shut", ValueKind::Text};
        }
    }

    ArchiveFixture &m_fixture;
    std::mt19937_64 m_random;
    int m_days;
    SeriesTime m_now = epoch;
    SeriesTime m_lastTime = epoch;
    std::map<std::pair<int, int>, NaiveSeries> m_series;
    std::map<int, SeriesTime> m_lastArrival;
};

ArchiveTuning hasty(std::mt19937_64 &random)
{
    ArchiveTuning tuning;
    tuning.sealReadings = 200 + random() % 3'000;
    tuning.sealChunks = static_cast<qint64>(1 + random() % 8);
    tuning.tierRuns = static_cast<int>(2 + random() % 4);
    tuning.rollDelay = Milliseconds(static_cast<qint64>(random() % 4) * 3'600'000);
    tuning.smallDayBytes = random() % 2 == 0 ? 0 : 1'000'000;
    return tuning;
}

void compareAll(RandomHistory &history, ArchiveReader &reader)
{
    const SeriesTime end = history.now() + 1;
    for (int device = 0; device < RandomHistory::devices; ++device) {
        for (int metric = 0; metric < RandomHistory::metrics; ++metric) {
            const NaiveSeries &expected = history.series(device, metric);
            if (expected.empty())
                continue;
            const SeriesKey key = ArchiveFixture::key(device, metric);

            // Every reading, to the bit.
            const auto rows = reader.rows(key, SeriesLevel::Readings, fromUnixMs(epoch), fromUnixMs(end));
            QVERIFY(rows);
            QCOMPARE(rows->size(), expected.size());
            size_t i = 0;
            for (const auto &[time, value] : expected) {
                QCOMPARE(rows->times[i], time);
                QVERIFY(Value::from(rows->valueAt(i)) == value);
                ++i;
            }

            for (int round = 0; round < 6; ++round) {
                const auto a =
                    epoch + static_cast<SeriesTime>(history.random(static_cast<quint64>(end - epoch)));
                const auto b =
                    epoch + static_cast<SeriesTime>(history.random(static_cast<quint64>(end - epoch)));
                SeriesTime from = std::min(a, b);
                SeriesTime to = std::max(a, b) + 1;

                const auto statistics = reader.statistics({key, fromUnixMs(from), fromUnixMs(to)});
                QVERIFY(statistics);
                QVERIFY(agree(*statistics, rolledUp(expected, from, to)));

                // Columns and ends on whole buckets, so that it does not matter which level answers.
                const auto level = static_cast<SeriesLevel>(history.random(seriesLevelCount));
                const SeriesTime bucket = std::max<SeriesTime>(bucketOf(level).count(), 1'000);
                from = floorTo(from, bucket);
                const SeriesTime column = 2 * bucket;
                const auto columns = std::min<SeriesTime>((to - from) / column + 1, 2'000);
                to = from + columns * column;
                const auto answer =
                    reader.history({key, fromUnixMs(from), fromUnixMs(to), static_cast<int>(columns)});
                QVERIFY(answer);
                size_t next = 0;
                quint64 readings = 0;
                for (SeriesTime start = from; start < to; start += column) {
                    const Rollup wanted = rolledUp(expected, start, start + column);
                    if (wanted.count == 0)
                        continue;
                    QVERIFY(next < answer->columns.size());
                    const PixelColumn &given = answer->columns[next++];
                    QVERIFY(toUnixMs(given.firstTime) >= start && toUnixMs(given.lastTime) < start + column);
                    QVERIFY2(agree(given.value, wanted),
                             qPrintable(u"level %1: %2 of %3"_s.arg(int(level))
                                            .arg(given.value.count)
                                            .arg(wanted.count)));
                    readings += wanted.count;
                }
                QCOMPARE(next, answer->columns.size());
                QCOMPARE(answer->readings, readings);
                // From what is kept as changes it is known what was so when the range began.
                const auto changes = changesOf(expected, from, to);
                QVERIFY2(answer->events == changes
                             || answer->events == changesOf(carried(expected, from), from, to),
                         qPrintable(u"level %1: %2 changes of %3"_s.arg(int(level))
                                        .arg(answer->events.size())
                                        .arg(changes.size())));
                for (const Gap &gap : answer->gaps)
                    QCOMPARE(rolledUp(expected, toUnixMs(gap.from) + 1, toUnixMs(gap.to)).count, quint64(0));
                if (level == SeriesLevel::Readings) {
                    const SeriesHistory direct = decimated(expected, from, to, static_cast<int>(columns));
                    QCOMPARE(answer->gaps, direct.gaps);
                    QCOMPARE(answer->interval, direct.interval);
                }
            }
        }

        const auto latest = reader.latest(u"plant"_s, ArchiveFixture::key(device, 0).device);
        QVERIFY(latest);
        size_t known = 0;
        for (int metric = 0; metric < RandomHistory::metrics; ++metric) {
            const NaiveSeries &expected = history.series(device, metric);
            if (expected.empty())
                continue;
            ++known;
            const auto given =
                std::ranges::find(*latest, "metric-" + std::to_string(metric), &LatestReading::metric);
            QVERIFY(given != latest->end());
            QCOMPARE(toUnixMs(given->time), expected.rbegin()->first);
            QVERIFY(given->value == expected.rbegin()->second);
        }
        QCOMPARE(latest->size(), known);
    }

    // The whole fleet at once says the same.
    const auto fleet = reader.cachedFleet(u"plant"_s);
    QVERIFY(fleet);
    QVERIFY(fleet->devices.size() == size_t(RandomHistory::devices));
    for (int device = 0; device < RandomHistory::devices; ++device) {
        const CachedFleet::Device &cached = fleet->devices[static_cast<size_t>(device)];
        QCOMPARE(cached.name, "device-" + std::to_string(device));
        QCOMPARE(toUnixMs(cached.lastMessage), history.lastArrival(device));
        std::vector<LatestReading> readings;
        for (size_t i = 0; i < cached.readings; ++i) {
            const CachedFleet::Reading &reading = fleet->latest[cached.firstReading + i];
            readings.push_back({fleet->metrics[reading.metric].name, {}, reading.value, reading.time});
        }
        std::ranges::sort(readings, {}, &LatestReading::metric);
        const auto latest = reader.latest(u"plant"_s, ArchiveFixture::key(device, 0).device);
        QVERIFY(latest);
        QVERIFY(readings == *latest);
    }

    quint64 all = 0;
    for (int device = 0; device < RandomHistory::devices; ++device) {
        for (int metric = 0; metric < RandomHistory::metrics; ++metric)
            all += history.series(device, metric).size();
    }
    std::map<std::pair<std::string, std::string>, NaiveSeries> exported;
    const auto count = reader.exportReadings({}, [&](std::span<const ExportedReading> readings) {
        for (const ExportedReading &reading : readings) {
            auto &series = exported[{std::string(reading.device), std::string(reading.metric)}];
            if (!series.empty() && toUnixMs(reading.time) <= series.rbegin()->first)
                return false; // not in order of time
            series[toUnixMs(reading.time)] = Value::from(reading.value);
        }
        return true;
    });
    QVERIFY(count);
    QCOMPARE(*count, all);
    for (const auto &[name, series] : exported) {
        const int device = name.first.back() - '0';
        const int metric = name.second.back() - '0';
        QVERIFY(series == history.series(device, metric));
    }
}

} // namespace

class TestArchiveHistory : public QObject
{
    Q_OBJECT
private slots:
    void agreesWithANaiveHistory_data()
    {
        QTest::addColumn<int>("days");
        for (const int days : {1, 20, 200}) {
            for (int seed = 0; seed < 3; ++seed)
                QTest::addRow("about %d h a batch, seed %d", days, seed) << days;
        }
    }
    void agreesWithANaiveHistory()
    {
        QFETCH(int, days);
        const auto seed = qHash(QByteArray(QTest::currentDataTag()));
        ArchiveFixture fixture;
        RandomHistory history(fixture, seed, days);
        const ArchiveTuning tuning = hasty(history.generator());
        const Retention forEver{.keep = {}};
        fixture.open(tuning);
        fixture.writer->setRetention(forEver);
        auto reader = fixture.reader();
        for (int batch = 0; batch < 40; ++batch) {
            history.addBatch();
            if (QTest::currentTestFailed())
                return;
            history.workALittle();
            if (history.random(20) == 0)
                compareAll(history, *reader);
            if (history.random(25) == 0) { // as if the program had been killed here
                fixture.writer.reset();
                fixture.names.forgetIds();
                fixture.open(tuning);
                fixture.writer->setRetention(forEver);
            }
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(fixture.writer->finishAll(history.now()));
        compareAll(history, *reader);
        QCOMPARE(fixture.writer->damaged(), quint64(0));
        QCOMPARE(reader->damaged(), quint64(0));
    }

    // 400 days in which levels go one after the other, and what is asked for a day is as exact as ever.
    void keepsDaysExactWhenReadingsGo_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::newRow("a reading a minute: roll-ups are worth it") << 1;
        QTest::newRow("a reading every 20 minutes: written only when the readings go") << 20;
    }
    void keepsDaysExactWhenReadingsGo()
    {
        QFETCH(int, minutes);
        ArchiveFixture fixture;
        fixture.open();
        fixture.writer->setRetention(
            {.keep = {std::chrono::days(10), std::chrono::days(20), std::chrono::days(40),
                      std::chrono::days(60), std::chrono::days(0)}});
        std::mt19937_64 random(5);
        std::map<SeriesTime, double> expected;
        NaiveSeries mode;
        NaiveSeries door;
        constexpr int days = 100;
        SeriesTime time = epoch;
        for (int day = 0; day < days; ++day) {
            ReadingBatch batch;
            fixture.announce(batch, 1, 3);
            std::vector<SeriesTime> late;
            for (; time < epoch + (day + 1) * dayLength; time += minutes * 60'000) {
                batch.beginMessage(DeviceHandle(0), fromUnixMs(time), fromUnixMs(time));
                expected[time] = static_cast<double>(random() % 1'000) / 10;
                batch.add(MetricHandle(0), ValueView::of(expected[time]));
                mode[time] = {0, time / dayLength % 3 == 0 ? "heat" : "idle", ValueKind::Text};
                batch.add(MetricHandle(1), viewOf(mode[time]));
                door[time] = {time / dayLength % 4 == 0 ? 1.0 : 0.0, {}, ValueKind::Boolean};
                batch.add(MetricHandle(2), viewOf(door[time]));
            }
            if (day == 50) { // for a day whose readings are gone
                const SeriesTime old = epoch + 5 * dayLength + 12'345;
                batch.beginMessage(DeviceHandle(0), fromUnixMs(old), fromUnixMs(time));
                batch.add(MetricHandle(0), ValueView::of(777.0));
                expected[old] = 777;
                // A text that came late ends with the next change: what was said in between is not known.
                const SeriesTime evening = epoch + 7 * dayLength - 1;
                mode[evening] = {0, "boost", ValueKind::Text};
                batch.beginMessage(DeviceHandle(0), fromUnixMs(evening), fromUnixMs(time));
                batch.add(MetricHandle(1), viewOf(mode[evening]));
            }
            QVERIFY(fixture.writer->append(fixture.names, batch, time));
            if (day % 10 == 9 || day == 50)
                QVERIFY(fixture.writer->finishAll(time));
        }
        const auto reader = fixture.reader();
        const SeriesKey key = ArchiveFixture::key(0, 0);
        for (int day = 0; day < days; ++day) {
            const SeriesTime from = epoch + day * dayLength;
            Rollup wanted;
            for (auto at = expected.lower_bound(from); at != expected.end() && at->first < from + dayLength;
                 ++at)
                wanted.add(at->second);
            const auto given = reader->statistics({key, fromUnixMs(from), fromUnixMs(from + dayLength)});
            QVERIFY(given);
            QVERIFY(given->count == wanted.count && given->minimum == wanted.minimum
                    && given->maximum == wanted.maximum && isClose(given->sum, wanted.sum));
        }
        const auto rows = [&](SeriesLevel level, int day) {
            const SeriesTime from = epoch + day * dayLength;
            const auto found = reader->rows(key, level, fromUnixMs(from), fromUnixMs(from + dayLength));
            return found ? found->size() : size_t(9'999);
        };
        QCOMPARE(rows(SeriesLevel::Readings, 85), size_t(0));
        QVERIFY(rows(SeriesLevel::Readings, 95) == size_t(1440 / minutes));
        QCOMPARE(rows(SeriesLevel::Minute, 75), size_t(0));
        QVERIFY(rows(SeriesLevel::Minute, 85) == size_t(1440 / minutes));
        QVERIFY(rows(SeriesLevel::QuarterHour, 65) == size_t(minutes == 1 ? 96 : 72));
        QVERIFY(rows(SeriesLevel::Hour, 10) <= 24);
        QCOMPARE(rows(SeriesLevel::Day, 10), size_t(1));

        // Texts and truth values are left as their changes, for ever.
        for (const auto &[metric, series] : {std::pair(1, &mode), std::pair(2, &door)}) {
            const SeriesTime end = epoch + days * dayLength;
            const auto history =
                reader->history({ArchiveFixture::key(0, metric), fromUnixMs(epoch), fromUnixMs(end), 1'000});
            QVERIFY(history);
            QVERIFY(history->events == changesOf(*series, epoch, end));
            // A part of a day whose readings are gone begins with what was so then.
            const SeriesTime noon = epoch + 4 * dayLength + dayLength / 2;
            const auto hour = reader->history(
                {ArchiveFixture::key(0, metric), fromUnixMs(noon), fromUnixMs(noon + 3'600'000), 1'000});
            QVERIFY(hour);
            QVERIFY(hour->events
                    == (std::vector<ChangeEvent>{{fromUnixMs(noon), series->lower_bound(noon)->second}}));
        }
    }

    void keepsToItsSize()
    {
        ArchiveFixture fixture;
        fixture.open();
        std::mt19937_64 random(5);
        constexpr qint64 cap = 1'000'000;
        fixture.writer->setRetention({.keep = {}, .maxBytes = cap});
        SeriesTime time = epoch;
        for (int day = 0; day < 40; ++day) {
            ReadingBatch batch;
            fixture.announce(batch, 5, 1);
            for (; time < epoch + (day + 1) * dayLength; time += 60'000) {
                for (quint32 device = 0; device < 5; ++device) {
                    batch.beginMessage(DeviceHandle(device), fromUnixMs(time), fromUnixMs(time));
                    batch.add(MetricHandle(0), ValueView::of(std::bit_cast<double>(random() >> 2)));
                }
            }
            QVERIFY(fixture.writer->append(fixture.names, batch, time));
            QVERIFY(fixture.writer->finishAll(time));
            QVERIFY2(fixture.writer->fileBytes() <= cap + 200'000,
                     qPrintable(QString::number(fixture.writer->fileBytes())));
        }
        const auto all =
            fixture.reader()->statistics({ArchiveFixture::key(4, 0), fromUnixMs(epoch), fromUnixMs(time)});
        QVERIFY(all);
        QVERIFY(all->count > 0);
    }
};

QTEST_GUILESS_MAIN(TestArchiveHistory)
#include "tst_archivehistory.moc"
