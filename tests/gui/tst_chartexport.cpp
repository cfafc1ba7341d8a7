// SPDX-License-Identifier: GPL-3.0-or-later

// What a chart exports as CSV is what the archive on the disk holds: readings go in through the inlet, are
// sealed or still in the tail, and come out of the file again, digit by digit.

#include "app/storage/sqlitearchive.h"
#include "ui/telemetry/chartexport.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start = fromUnixMs(1'799'966'400'000); // a midnight of UTC

SeriesKey key(int device, int metric) { return {u"Lab"_s, u"pump-%1"_s.arg(device), u"m%1"_s.arg(metric)}; }

/// Many digits, few digits, large, small, negative.
double valueOf(int device, int metric, int i)
{
    switch ((i + metric) % 5) {
    case 0: return std::round(200 + 10 * std::sin(i / 50.0)) / 10;
    case 1: return std::sin(i + device) * 1e-7;
    case 2: return -1.0 / (i + 1);
    case 3: return 1e300 / (i + 1);
    default: return i;
    }
}

using Readings = std::map<std::tuple<QString, QString, qint64>, double>; // device, metric, time

/// Two days of three devices with two metrics, some late, some twice.
Readings store(SqliteArchive &archive)
{
    Readings truth;
    const auto inlet = archive.openInlet(u"Lab"_s);
    for (int device = 0; device < 3; ++device) {
        ReadingInlet::Filling batch = inlet->fill();
        batch->addDevice("pump-" + std::to_string(device));
    }
    {
        ReadingInlet::Filling batch = inlet->fill();
        batch->addMetric("m0");
        batch->addMetric("m1");
    }
    const auto put = [&](int device, Timestamp time, int i, double extra) {
        ReadingInlet::Filling batch = inlet->fill();
        batch->beginMessage(DeviceHandle(device), time, time);
        for (int metric = 0; metric < 2; ++metric) {
            const double value = valueOf(device, metric, i) + extra;
            batch->add(MetricHandle(metric), ValueView::of(value));
            truth[{key(device, 0).device, key(device, metric).metric, toUnixMs(time)}] = value;
        }
    };
    for (int i = 0; i < 2 * 1'440; ++i) {
        for (int device = 0; device < 3; ++device) {
            if (device == 1 && i > 500 && i < 900)
                continue; // a gap
            put(device, start + 1min * i + Milliseconds(device * 7), i, 0);
        }
        if (i % 100 == 50) // late, and the newer word on a time counts
            put(2, start + 1min * (i - 40) + Milliseconds(14), i, 0.5);
    }
    return truth;
}

} // namespace

class TestChartExport : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ArchiveOptions options;
        options.folder = m_folder.path();
        m_archive = std::make_unique<SqliteArchive>(options);
        m_truth = store(*m_archive);
        QTRY_COMPARE_WITH_TIMEOUT(m_archive->status().waiting, quint64{0}, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_archive->status().stored >= m_truth.size(), 20'000);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase() { m_archive.reset(); }

    void aReadingALineIsTheStore_data()
    {
        QTest::addColumn<TimeRange>("range");
        QTest::newRow("everything") << TimeRange{earliestTime, latestTime};
        QTest::newRow("what is shown") << TimeRange{start + 5h, start + 30h + 1ms};
    }
    void aReadingALineIsTheStore()
    {
        QFETCH(TimeRange, range);
        const auto lines = exported({key(0, 0), key(1, 1), key(2, 0)}, range, CsvShape::Long);
        QCOMPARE(lines[0], "time,source,device,metric,value,unit"_ba);
        Readings read;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QByteArrayList cells = lines[i].split(',');
            QCOMPARE(cells.size(), 6);
            QCOMPARE(cells[1], "Lab"_ba);
            const auto [entry, isNew] = read.try_emplace(
                {QString::fromUtf8(cells[2]), QString::fromUtf8(cells[3]), cells[0].toLongLong()},
                cells[4].toDouble());
            QVERIFY2(isNew, lines[i].constData()); // nothing twice
        }
        Readings expected;
        for (const auto &[name, value] : m_truth) {
            const auto &[device, metric, time] = name;
            const bool asked = (device == u"pump-0"_s && metric == u"m0"_s)
                || (device == u"pump-1"_s && metric == u"m1"_s)
                || (device == u"pump-2"_s && metric == u"m0"_s);
            if (asked && range.contains(fromUnixMs(time)))
                expected[name] = value;
        }
        QVERIFY(expected.size() > 3'000);
        QCOMPARE(read.size(), expected.size());
        QVERIFY(read == expected); // the same doubles
    }

    void aMomentALineIsTheStoreToo()
    {
        const std::vector<SeriesKey> series{key(2, 1), key(2, 0)};
        const auto lines = exported(series, {earliestTime, latestTime}, CsvShape::Wide);
        QCOMPARE(lines[0], "time,pump-2 m1,pump-2 m0"_ba);
        Readings read;
        qint64 last = 0;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QByteArrayList cells = lines[i].split(',');
            QCOMPARE(cells.size(), 3);
            QVERIFY(cells[0].toLongLong() > last); // in order of time
            last = cells[0].toLongLong();
            read[{u"pump-2"_s, u"m1"_s, last}] = cells[1].toDouble();
            read[{u"pump-2"_s, u"m0"_s, last}] = cells[2].toDouble();
        }
        Readings expected;
        for (const auto &[name, value] : m_truth) {
            if (std::get<0>(name) == u"pump-2"_s)
                expected[name] = value;
        }
        QVERIFY(read == expected);
    }

private:
    QByteArrayList exported(const std::vector<SeriesKey> &series, const TimeRange &range, CsvShape shape)
    {
        const QString file = m_folder.filePath(u"out.csv"_s);
        SeriesCsvJob job(*m_archive, {series, range, shape, CsvTime::EpochMilliseconds, file});
        QSignalSpy finished(&job, &SeriesCsvJob::finished);
        job.start();
        if (finished.isEmpty() && !finished.wait(20'000))
            return {};
        QFile out(file);
        if (!out.open(QIODevice::ReadOnly))
            return {};
        QByteArrayList lines = out.readAll().split('\n');
        lines.removeLast();
        for (QByteArray &line : lines)
            line.chop(1); // CR
        return lines;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SqliteArchive> m_archive;
    Readings m_truth;
};

QTEST_MAIN(TestChartExport)
#include "tst_chartexport.moc"
