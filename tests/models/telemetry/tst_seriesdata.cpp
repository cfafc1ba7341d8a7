// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/seriesdata.h"

#include <QTest>

#include <map>
#include <random>

using namespace fleetscope;

namespace {

SeriesData numbers(std::initializer_list<std::pair<SeriesTime, double>> rows)
{
    SeriesData series;
    for (const auto &[time, value] : rows)
        series.add(time, value);
    return series;
}

Value owned(const SeriesData &series, size_t i) { return Value::from(series.valueAt(i)); }

std::map<SeriesTime, Value> asMap(const SeriesData &series)
{
    std::map<SeriesTime, Value> map;
    for (size_t i = 0; i < series.size(); ++i)
        map[series.times[i]] = owned(series, i);
    return map;
}

SeriesData randomSeries(std::mt19937_64 &random, bool mixed)
{
    SeriesData series;
    for (auto left = random() % 40; left > 0; --left) {
        const auto time = static_cast<SeriesTime>(random() % 60);
        const auto kind = mixed ? random() % 3 : 0;
        if (kind == 0)
            series.add(time, static_cast<double>(random() % 100));
        else if (kind == 1)
            series.add(time, ValueView::of(random() % 2 == 0));
        else
            series.add(time, ValueView::of(std::string_view(random() % 2 == 0 ? "open" : "shut")));
    }
    return series;
}

} // namespace

class TestSeriesData : public QObject
{
    Q_OBJECT
private slots:
    void keepsTheLastWrittenOfEqualTimes()
    {
        SeriesData series = numbers({{30, 1}, {10, 2}, {30, 3}, {20, 4}, {10, 5}});
        sortNewestWins(series);
        QVERIFY(series == numbers({{10, 5}, {20, 4}, {30, 3}}));
    }

    void mergesLikeAMap_data()
    {
        QTest::addColumn<bool>("mixed");
        QTest::newRow("numbers") << false;
        QTest::newRow("numbers, truth values and texts") << true;
    }
    void mergesLikeAMap()
    {
        QFETCH(bool, mixed);
        std::mt19937_64 random(3);
        for (int round = 0; round < 500; ++round) {
            SeriesData older = randomSeries(random, mixed);
            SeriesData newer = randomSeries(random, mixed);
            std::map<SeriesTime, Value> expected = asMap(older);
            for (const auto &[time, value] : asMap(newer))
                expected[time] = value;
            sortNewestWins(older);
            sortNewestWins(newer);
            mergeNewestWins(older, newer);
            QVERIFY(std::ranges::is_sorted(older.times, std::less_equal<>{}));
            QVERIFY(asMap(older) == expected);
            QCOMPARE(older.size(), expected.size());
        }
    }

    void findsRowsFromTheFirstTimeUpToTheSecond()
    {
        const SeriesData series = numbers({{10, 1}, {20, 2}, {30, 3}});
        using Rows = std::pair<size_t, size_t>;
        QCOMPARE(series.rowsBetween(10, 30), (Rows{0, 2}));
        QCOMPARE(series.rowsBetween(11, 31), (Rows{1, 3}));
        QCOMPARE(series.rowsBetween(31, 99), (Rows{3, 3}));
    }

    void addsUpRollups()
    {
        Rollup all;
        for (const double value : {3.0, -1.0, 7.0})
            all.add(value);
        QVERIFY((all == Rollup{3, 7, -1, 7, 9, 3}));
        Rollup later;
        later.add(-5);
        all.merge(later);
        QVERIFY((all == Rollup{3, -5, -5, 7, 4, 4}));
        all.merge({});
        QCOMPARE(all.count, quint64(4));
    }

    void doesNotTakeNanForAnExtreme()
    {
        Rollup all;
        for (const double value : {std::nan(""), 2.0, std::nan(""), 1.0})
            all.add(value);
        QCOMPARE(all.minimum, 1.0);
        QCOMPARE(all.maximum, 2.0);
        QCOMPARE(all.count, quint64(4));
        QVERIFY(std::isnan(all.sum));
    }
};

QTEST_GUILESS_MAIN(TestSeriesData)
#include "tst_seriesdata.moc"
