// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/decimator.h"

#include <QTest>

#include <map>
#include <random>

using namespace fleetscope;

namespace {

SeriesHistory decimated(const SeriesData &series, qint64 from, qint64 to, int pixels,
                        Milliseconds bucket = 0ms)
{
    Decimator decimator(fromUnixMs(from), fromUnixMs(to), pixels);
    decimator.add(series, 0, series.size(), bucket);
    return decimator.take();
}

Timestamp at(qint64 ms) { return fromUnixMs(ms); }

} // namespace

class TestDecimator : public QObject
{
    Q_OBJECT
private slots:
    void keepsFirstExtremesAndLastOfEachColumn()
    {
        SeriesData series;
        for (const auto &[time, value] :
             {std::pair{0, 5.0}, {10, 9.0}, {20, 1.0}, {99, 4.0}, {100, 2.0}, {350, 7.0}})
            series.add(time, value);
        const SeriesHistory history = decimated(series, 0, 400, 4);
        QCOMPARE(history.columns.size(), size_t(3)); // nothing between 200 and 300
        QVERIFY((history.columns[0] == PixelColumn{at(0), at(20), at(10), at(99), {5, 4, 1, 9, 19, 4}}));
        QVERIFY((history.columns[1] == PixelColumn{at(100), at(100), at(100), at(100), {2, 2, 2, 2, 2, 1}}));
        QVERIFY((history.columns[2] == PixelColumn{at(350), at(350), at(350), at(350), {7, 7, 7, 7, 7, 1}}));
        QCOMPARE(history.readings, quint64(6));
    }

    void neverLosesASpike()
    {
        std::mt19937_64 random(1);
        for (int round = 0; round < 50; ++round) {
            SeriesData series;
            const auto spike = static_cast<qint64>(random() % 50'000);
            for (qint64 i = 0; i < 50'000; ++i)
                series.add(i * 1000, i == spike ? 1000.0 : static_cast<double>(random() % 10));
            const SeriesHistory history = decimated(series, 0, 50'000'000, 700);
            const auto column = std::ranges::find(history.columns, 1000.0,
                                                  [](const PixelColumn &c) { return c.value.maximum; });
            QVERIFY(column != history.columns.end());
            QCOMPARE(column->maximumTime, at(spike * 1000));
        }
    }

    void putsReadingsIntoTheColumnsOfTheFormula()
    {
        std::mt19937_64 random(2);
        for (int round = 0; round < 200; ++round) {
            const auto from = static_cast<qint64>(random() % 1'000'000);
            const auto span = static_cast<qint64>(1 + random() % 100'000);
            const int pixels = static_cast<int>(1 + random() % 900);
            std::map<qint64, quint64> expected; // by start of the column
            SeriesData series;
            for (qint64 time = from; time < from + span; time += static_cast<qint64>(1 + random() % 500)) {
                series.add(time, 1.0);
                qint64 column = pixels - 1;
                while (from + column * span / pixels > time)
                    --column;
                ++expected[column];
            }
            const SeriesHistory history = decimated(series, from, from + span, pixels);
            QCOMPARE(history.columns.size(), expected.size());
            size_t i = 0;
            for (const auto &[column, count] : expected)
                QCOMPARE(history.columns[i++].value.count, count);
        }
    }

    void findsGaps_data()
    {
        QTest::addColumn<QList<qint64>>("times");
        QTest::addColumn<QList<QPair<qint64, qint64>>>("gaps");
        using Gaps = QList<QPair<qint64, qint64>>;
        QTest::newRow("regular") << QList<qint64>{0, 60, 120, 180, 240} << Gaps{};
        QTest::newRow("one missing is no gap") << QList<qint64>{0, 60, 120, 240, 300, 360} << Gaps{};
        QTest::newRow("three missing are one")
            << QList<qint64>{0, 60, 120, 360, 420, 480} << Gaps{{120, 360}};
        QList<qint64> faster{0, 1'800, 3'600, 5'400, 7'200, 9'000};
        for (int i = 1; i < 40; ++i)
            faster.append(9'000 + i * 10);
        QTest::newRow("seldom in former times, often now") << faster << Gaps{};
        QTest::newRow("away in former times") << QList<qint64>{0,      1'800,  3'600,  5'400,  7'200,  16'200,
                                                               18'000, 18'010, 18'020, 18'030, 18'040, 18'050}
                                              << Gaps{{7'200, 16'200}};
        QTest::newRow("two gaps") << QList<qint64>{0, 60, 500, 560, 620, 680, 1000}
                                  << Gaps{{60, 500}, {680, 1000}};
        QTest::newRow("two readings have no usual interval") << QList<qint64>{0, 1000} << Gaps{};
    }
    void findsGaps()
    {
        QFETCH(QList<qint64>, times);
        using Gaps = QList<QPair<qint64, qint64>>;
        QFETCH(Gaps, gaps);
        SeriesData series;
        for (const qint64 time : times)
            series.add(time * 1000, 1.0);
        const SeriesHistory history = decimated(series, 0, 2'000'000, 100);
        QCOMPARE(qsizetype(history.gaps.size()), gaps.size());
        for (qsizetype i = 0; i < gaps.size(); ++i) {
            QCOMPARE(history.gaps[size_t(i)].from, at(gaps[i].first * 1000));
            QCOMPARE(history.gaps[size_t(i)].to, at(gaps[i].second * 1000));
        }
    }

    void findsGapsBetweenBuckets()
    {
        SeriesData readings;
        for (qint64 time = 0; time < 3'600'000 * 10; time += 60'000) {
            if (time < 3'600'000 * 4 || time >= 3'600'000 * 6)
                readings.add(time, 1.0);
        }
        SeriesData hours;
        rollUp(readings, 1h, hours);
        const SeriesHistory history = decimated(hours, 0, 36'000'000, 5, 1h);
        QCOMPARE(history.level, SeriesLevel::Hour);
        QCOMPARE(history.readings, quint64(480));
        QCOMPARE(history.gaps.size(), size_t(1));
        QVERIFY((history.gaps[0] == Gap{at(3'600'000 * 4), at(3'600'000 * 6)}));
        QVERIFY(history.interval > 55s && history.interval < 65s);
    }

    void tellsChangesOfTextsAndTruthValues()
    {
        SeriesData series;
        int time = 0;
        for (const std::string_view text : {"heat", "heat", "idle"})
            series.add(time++, ValueView::of(text));
        for (const bool on : {true, true, false})
            series.add(time++, ValueView::of(on));
        const SeriesHistory history = decimated(series, 0, 100, 10);
        QCOMPARE(history.events.size(), size_t(4));
        QVERIFY(
            (history.events[0] == ChangeEvent{at(0), Value::from(ValueView::of(std::string_view("heat")))}));
        QVERIFY(
            (history.events[1] == ChangeEvent{at(2), Value::from(ValueView::of(std::string_view("idle")))}));
        QVERIFY((history.events[2] == ChangeEvent{at(3), Value::from(ValueView::of(true))}));
        QVERIFY((history.events[3] == ChangeEvent{at(5), Value::from(ValueView::of(false))}));
        QCOMPARE(history.readings, quint64(3)); // the truth values are 0 and 1 as well
    }

    void takesTheCoarsestLevelThatIsExactEnough_data()
    {
        QTest::addColumn<qint64>("columnMs");
        QTest::addColumn<SeriesLevel>("expected");
        QTest::newRow("a day on 1,000 pixels") << qint64(86'400) << SeriesLevel::Readings;
        QTest::newRow("exactly two minutes") << qint64(120'000) << SeriesLevel::Minute;
        QTest::newRow("a month on 1,000 pixels") << qint64(2'592'000) << SeriesLevel::QuarterHour;
        QTest::newRow("a year on 1,000 pixels") << qint64(31'536'000) << SeriesLevel::Hour;
        QTest::newRow("ten years on 1,000 pixels") << qint64(315'360'000) << SeriesLevel::Day;
    }
    void takesTheCoarsestLevelThatIsExactEnough()
    {
        QFETCH(qint64, columnMs);
        QFETCH(SeriesLevel, expected);
        QCOMPARE(levelFor(Milliseconds(columnMs)), expected);
    }
};

QTEST_GUILESS_MAIN(TestDecimator)
#include "tst_decimator.moc"
