// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/rollup.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace fleetscope;

namespace {

constexpr SeriesTime minute = 60'000;

SeriesData readings(std::initializer_list<std::pair<SeriesTime, double>> rows)
{
    SeriesData series;
    for (const auto &[time, value] : rows)
        series.add(time, value);
    return series;
}

} // namespace

class TestRollup : public QObject
{
    Q_OBJECT
private slots:
    void beginsBucketsAtWholeMultiples_data()
    {
        QTest::addColumn<qint64>("time");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("inside") << qint64(61'000) << qint64(60'000);
        QTest::newRow("on the border") << qint64(120'000) << qint64(120'000);
        QTest::newRow("just before") << qint64(119'999) << qint64(60'000);
        QTest::newRow("before 1970") << qint64(-1) << qint64(-60'000);
        QTest::newRow("on a border before 1970") << qint64(-60'000) << qint64(-60'000);
    }
    void beginsBucketsAtWholeMultiples()
    {
        QFETCH(qint64, time);
        QFETCH(qint64, expected);
        QCOMPARE(floorTo(time, minute), expected);
    }

    void keepsFirstLastExtremesSumAndCount()
    {
        SeriesData out;
        rollUp(readings({{0, 3}, {20'000, 9}, {59'999, 1}, {60'000, 5}, {240'000, 7}}), 1min, out);
        QCOMPARE(out.times, (std::vector<SeriesTime>{0, minute, 4 * minute}));
        QVERIFY((out.rollupAt(0) == Rollup{3, 1, 1, 9, 13, 3}));
        QVERIFY((out.rollupAt(1) == Rollup{5, 5, 5, 5, 5, 1}));
        QVERIFY((out.rollupAt(2) == Rollup{7, 7, 7, 7, 7, 1}));
    }

    void sumsDecimalsAsDecimals()
    {
        SeriesData out;
        rollUp(readings({{0, 0.1},
                         {1, 0.2},
                         {2, 5},
                         {60'000, 1.25},
                         {60'001, 0.1},
                         {120'000, 1.0 / 3},
                         {120'001, 0.1}}),
               1min, out);
        QCOMPARE(out.sums[0], 5.3); // bit by bit: 0.1 + 0.2 in binary would be 0.30000000000000004
        QVERIFY(out.sums[0] == 5.3);
        QVERIFY(out.sums[1] == 1.35);
        QVERIFY(out.sums[2] == 1.0 / 3 + 0.1);
    }

    void givesTheSameThroughFinerLevels()
    {
        std::mt19937_64 random(17);
        SeriesData raw;
        SeriesTime time = -5 * minute;
        for (int i = 0; i < 5'000; ++i) {
            time += 1 + static_cast<SeriesTime>(random() % 30'000);
            raw.add(time, static_cast<double>(random() % 1'000) / 10);
        }
        SeriesData minutes;
        SeriesData direct;
        SeriesData through;
        rollUp(raw, 1min, minutes);
        rollUp(raw, 1h, direct);
        rollUp(minutes, 1h, through);
        QVERIFY(direct == through);
        quint64 count = 0;
        for (size_t i = 0; i < direct.size(); ++i)
            count += direct.rollupAt(i).count;
        QCOMPARE(count, quint64(5'000));
    }

    void leavesTextsOutAndCountsTruthValues()
    {
        SeriesData mixed;
        mixed.add(0, ValueView::of(true));
        mixed.add(1, ValueView::of(std::string_view("off")));
        mixed.add(2, ValueView::of(false));
        SeriesData out;
        rollUp(mixed, 1min, out);
        QCOMPARE(out.size(), size_t(1));
        QVERIFY((out.rollupAt(0) == Rollup{1, 0, 0, 1, 1, 2}));
    }

    void addsLateRollups()
    {
        SeriesData base;
        SeriesData late;
        rollUp(readings({{0, 5}, {60'000, 6}}), 1min, base);
        rollUp(readings({{30'000, 1}, {120'000, 8}}), 1min, late);
        addRollups(base, late);
        QCOMPARE(base.times, (std::vector<SeriesTime>{0, minute, 2 * minute}));
        QVERIFY((base.rollupAt(0) == Rollup{5, 1, 1, 5, 6, 2}));
        QVERIFY((base.rollupAt(1) == Rollup{6, 6, 6, 6, 6, 1}));
        QVERIFY((base.rollupAt(2) == Rollup{8, 8, 8, 8, 8, 1}));
    }

    void keepsOnlyChanges()
    {
        SeriesData mode;
        int time = 0;
        for (const std::string_view text : {"heat", "heat", "idle", "idle", "heat"})
            mode.add(time++, ValueView::of(text));
        SeriesData out;
        keepChanges(mode, {}, out);
        QCOMPARE(out.times, (std::vector<SeriesTime>{0, 2, 4}));
        QCOMPARE(out.valueAt(1).text, std::string_view("idle"));

        SeriesData asked;
        keepChanges(mode, std::vector<SeriesTime>{1, 2}, asked);
        QCOMPARE(asked.times, (std::vector<SeriesTime>{0, 1, 2, 4}));

        SeriesData door;
        for (const bool isOpen : {true, true, false, false, true})
            door.add(time++, ValueView::of(isOpen));
        door.add(time++, 21.5);
        door.add(time++, ValueView::of(std::string_view("open")));
        SeriesData changes;
        keepChanges(door, {}, changes);
        QCOMPARE(changes.times, (std::vector<SeriesTime>{5, 7, 9, 11}));
    }
};

QTEST_GUILESS_MAIN(TestRollup)
#include "tst_rollup.moc"
