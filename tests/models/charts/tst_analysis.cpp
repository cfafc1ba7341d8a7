// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/analysis.h"

#include <QTest>

#include <cmath>

using namespace fleetscope;

namespace {

Timestamp at(qint64 second) { return fromUnixMs(1'800'000'000'000 + second * 1'000); }

TimeRange seconds(qint64 from, qint64 to) { return {at(from), at(to)}; }

/// A reading every second from `first` on; NaN leaves one out.
SeriesHistory line(qint64 first, std::initializer_list<double> values)
{
    SeriesHistory history;
    for (const double value : values) {
        const Timestamp time = at(first++);
        if (std::isnan(value))
            continue;
        Rollup rollup;
        rollup.add(value);
        history.columns.push_back({time, time, time, time, rollup});
        ++history.readings;
    }
    return history;
}

constexpr double none = std::numeric_limits<double>::quiet_NaN();

} // namespace

class TestAnalysis : public QObject
{
    Q_OBJECT
private slots:
    void findsTheNearestReading_data()
    {
        QTest::addColumn<double>("second");
        QTest::addColumn<double>("expected");
        QTest::newRow("before all") << -5.0 << 1.0;
        QTest::newRow("exactly") << 1.0 << 2.0;
        QTest::newRow("a little later") << 1.4 << 2.0;
        QTest::newRow("nearer to the next") << 1.6 << 3.0;
        QTest::newRow("after all") << 99.0 << 4.0;
    }
    void findsTheNearestReading()
    {
        QFETCH(double, second);
        QFETCH(double, expected);
        const SeriesHistory history = line(0, {1, 2, 3, 4});
        const auto sample = nearestSample(history, at(0) + Milliseconds(qint64(second * 1'000)));
        QVERIFY(sample);
        QCOMPARE(sample->value, expected);
        QVERIFY(!nearestSample(SeriesHistory{}, at(0)));
    }

    void findsTheSpikeInsideAColumn()
    {
        SeriesHistory history;
        history.columns.push_back({at(0), at(20), at(30), at(59), {1, 2, 0.5, 99, 120, 60}});
        QCOMPARE(nearestSample(history, at(31))->value, 99.0);
        QCOMPARE(nearestSample(history, at(31))->time, at(30));
    }

    void drawsStraightLinesBetweenReadingsAndNothingInGaps()
    {
        SeriesHistory history = line(0, {0, none, none, 3, none, none, 6});
        QCOMPARE(resampled(history, seconds(0, 7), 7), (std::vector<double>{0, 1, 2, 3, 4, 5, 6}));
        history.gaps.push_back({at(3), at(6)});
        const std::vector<double> values = resampled(history, seconds(0, 7), 7);
        QCOMPARE(values[2], 2.0);
        QVERIFY(std::isnan(values[4]) && std::isnan(values[5]));
        QCOMPARE(values[6], 6.0);
    }

    void bandHasTheQuantilesOfWhatIsThere()
    {
        std::vector<SeriesHistory> histories;
        for (int i = 0; i <= 10; ++i) // 0, 10, … 100, so that deciles are plain to see
            histories.push_back(line(0, {i * 10.0, i == 0 ? 5.0 : none}));
        std::vector<const SeriesHistory *> series{nullptr};
        for (const auto &history : histories)
            series.push_back(&history);
        const auto band = quantileBand(series, seconds(0, 3), 3, 0.1);
        QCOMPARE(band[0], (BandCell{10, 50, 90, 11}));
        QCOMPARE(band[1], (BandCell{5, 5, 5, 1}));
        QCOMPARE(band[2].series, 0U);
    }

    void findsTheOddOnesOut()
    {
        const std::vector<SeriesHistory> histories{line(0, {5, 5, 5}), line(0, {5, 6, 5}), line(0, {9, 9, 9}),
                                                   line(0, {5, 5, 5}), line(0, {3, 3, 3})};
        std::vector<const SeriesHistory *> series;
        for (const auto &history : histories)
            series.push_back(&history);
        const auto band = quantileBand(series, seconds(0, 3), 3, 0.1);
        QCOMPARE(outermost(series, seconds(0, 3), band, 3), (std::vector<size_t>{2, 4, 1}));
        QCOMPARE(outermost(series, seconds(0, 3), band, 99).size(), size_t{5});
    }

    void histogramCountsEveryReadingOnce()
    {
        const SeriesHistory one = line(0, {1, 1.5, 2, 9.9});
        SeriesHistory two;
        two.columns.push_back({at(0), at(1), at(2), at(3), {4, 4, 1, 100, 4 * 8 + 101, 10}}); // eight fours
        const std::vector<const SeriesHistory *> series{&one, &two};
        const Histogram histogram = histogramOf(series, seconds(0, 60), 12);
        QCOMPARE(histogram.range, (ValueRange{0, 110}));
        QCOMPARE(histogram.counts[0][0], 4.0);
        QCOMPARE(histogram.counts[1][0], 9.0);
        QCOMPARE(histogram.counts[1][10], 1.0); // the outlier
        QCOMPARE(histogram.most, 13.0);
        QCOMPARE(histogramOf({}, seconds(0, 60), 12).most, 0.0);
    }

    void heatMapPutsTheOddOneOnTop()
    {
        const std::vector<SeriesHistory> histories{line(0, {5, 5, 5, 5}), line(0, {5, 5, none, 5}),
                                                   line(0, {8, 9, 9, 8}), SeriesHistory{}};
        std::vector<const SeriesHistory *> series;
        for (const auto &history : histories)
            series.push_back(&history);
        const HeatMap map = heatMapOf(series, seconds(0, 4), 4);
        QCOMPARE(map.rows.size(), size_t{3}); // one has no readings
        QCOMPARE(map.rows.front(), size_t{2});
        QCOMPARE(map.at(0, 1), 9.0F);
        QVERIFY(map.range.low >= 5 && map.range.high <= 9 && map.range.low < map.range.high);
    }

    void saysWhatASeriesAmountsTo()
    {
        const SeriesHistory history = line(0, {4, 61, 12, 7});
        const auto facts = factsOf(history, seconds(0, 3));
        QVERIFY(facts);
        QCOMPARE(facts->minimum, (Sample{at(0), 4}));
        QCOMPARE(facts->maximum, (Sample{at(1), 61}));
        QCOMPARE(facts->last, (Sample{at(2), 12}));
        QCOMPARE(facts->mean, 77.0 / 3);
        QCOMPARE(facts->readings, quint64{3});
        QVERIFY(!factsOf(history, seconds(10, 20)));
    }
};

QTEST_GUILESS_MAIN(TestAnalysis)
#include "tst_analysis.moc"
