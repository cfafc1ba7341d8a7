// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/block.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace fleetscope;

namespace {

std::optional<std::vector<SeriesData>> decoded(std::string_view bytes)
{
    const auto block = BlockReader::open(bytes);
    if (!block)
        return {};
    std::vector<SeriesData> all;
    for (const auto &entry : block->entries()) {
        SeriesData series;
        series.metric = entry.metric;
        series.isRollup = entry.isRollup;
        if (!block->read(entry, series))
            return {};
        all.push_back(std::move(series));
    }
    return all;
}

std::string encoded(const std::vector<SeriesData> &series)
{
    std::string bytes;
    encodeBlock(series, bytes);
    return bytes;
}

/// Equal to the last bit, and in the texts that the rows stand for.
bool areSame(const SeriesData &a, const SeriesData &b)
{
    if (a.metric != b.metric || a.isRollup != b.isRollup || a.times != b.times)
        return false;
    for (size_t i = 0; i < a.size(); ++i) {
        const ValueView x = a.isRollup ? ValueView{} : a.valueAt(i);
        const ValueView y = b.isRollup ? ValueView{} : b.valueAt(i);
        if (x.kind != y.kind || x.text != y.text
            || std::bit_cast<quint64>(x.number) != std::bit_cast<quint64>(y.number))
            return false;
    }
    return a.isRollup ? a.values == b.values && a.lasts == b.lasts && a.minima == b.minima
            && a.maxima == b.maxima && a.sums == b.sums && a.counts == b.counts
                      : true;
}

/// What an air-quality station sends: four metrics with one decimal in one message, every minute, give or
/// take.
std::vector<SeriesData> station(size_t messages)
{
    std::mt19937_64 random(9);
    std::normal_distribution<double> step(0, 3);
    std::vector<SeriesData> all(4);
    std::vector<double> levels{120, 400, 215, 601};
    for (size_t i = 0; i < messages; ++i) {
        const auto time = static_cast<SeriesTime>(1'700'000'000'000 + i * 60'000 + random() % 2'000);
        for (size_t m = 0; m < all.size(); ++m) {
            all[m].metric = static_cast<quint32>(m * 3);
            levels[m] += step(random);
            all[m].add(time, std::round(levels[m]) / 10);
        }
    }
    return all;
}

} // namespace

class TestBlock : public QObject
{
    Q_OBJECT
private slots:
    void givesBackWhatAStationSent()
    {
        const std::vector<SeriesData> all = station(1000);
        const std::string bytes = encoded(all);
        const auto back = decoded(bytes);
        QVERIFY(back);
        QCOMPARE(back->size(), all.size());
        for (size_t i = 0; i < all.size(); ++i)
            QVERIFY(areSame((*back)[i], all[i]));
        // 11 bits of jitter shared by four, and about five bits a value.
        const double each = static_cast<double>(bytes.size()) / 4000;
        QVERIFY2(each < 1.15, qPrintable(QString::number(each)));
    }

    void sharesTimesWhenSomeAreMissing()
    {
        std::vector<SeriesData> all = station(1000);
        const size_t whole = encoded(all).size();
        SeriesData holes;
        holes.metric = all[2].metric;
        for (size_t i = 0; i < all[2].size(); ++i) {
            if (i % 100 != 50)
                holes.addRow(all[2], i);
        }
        all[2] = holes;
        const std::string bytes = encoded(all);
        QVERIFY2(bytes.size() < whole + 50, qPrintable(QString::number(bytes.size() - whole)));
        const auto back = decoded(bytes);
        QVERIFY(back);
        for (size_t i = 0; i < all.size(); ++i)
            QVERIFY(areSame((*back)[i], all[i]));
    }

    void tellsASummaryWithoutDecoding()
    {
        SeriesData series;
        series.metric = 7;
        for (const auto &[time, value] : {std::pair{1000, 3.5}, {2000, -1.0}, {3000, 9.5}, {4000, 2.0}})
            series.add(time, value);
        const std::string bytes = encoded({series});
        const auto block = BlockReader::open(bytes);
        QVERIFY(block);
        const auto *entry = block->find(7);
        QVERIFY(entry);
        QCOMPARE(entry->rows, quint32(4));
        QVERIFY((entry->summary == Rollup{3.5, 2.0, -1.0, 9.5, 14.0, 4}));
        QVERIFY(!block->find(6));
        QVERIFY(!block->find(8));
    }

    void keepsTextsAndTruthValuesAsChanges()
    {
        SeriesData mode;
        SeriesData open;
        mode.metric = 1;
        open.metric = 2;
        for (int i = 0; i < 1000; ++i) {
            mode.add(i * 60'000, ValueView::of(std::string_view(i < 600 ? "heating" : "idle")));
            open.add(i * 60'000, ValueView::of(i % 500 == 0));
        }
        const std::string bytes = encoded({mode, open});
        QVERIFY2(bytes.size() < 120, qPrintable(QString::number(bytes.size())));
        const auto back = decoded(bytes);
        QVERIFY(back);
        QVERIFY(areSame((*back)[0], mode));
        QVERIFY(areSame((*back)[1], open));
    }

    void givesBackRandomBlocks()
    {
        std::mt19937_64 random(21);
        for (int round = 0; round < 1'000; ++round) {
            std::vector<SeriesData> all(1 + random() % 6);
            quint32 metric = 0;
            const bool rollups = random() % 4 == 0;
            std::vector<SeriesTime> shared;
            for (auto left = 1 + random() % 60; left > 0; --left)
                shared.push_back(static_cast<SeriesTime>(random() % 1'000'000) - 500'000);
            for (SeriesData &series : all) {
                series.metric = metric += 1 + static_cast<quint32>(random() % 3);
                series.isRollup = rollups;
                const auto shape = random() % 5;
                for (const SeriesTime time : shared) {
                    if (shape == 0 && random() % 3 == 0)
                        continue;
                    const SeriesTime own = shape == 1 ? time + static_cast<SeriesTime>(random() % 100) : time;
                    const auto bits = std::bit_cast<double>(random());
                    if (rollups)
                        series.add(own,
                                   Rollup{1.5, 2.5, static_cast<double>(random() % 9),
                                          bits == bits ? bits : 0, 3, random() % 1000});
                    else if (shape == 2 && random() % 2 == 0)
                        series.add(own, ValueView::of(std::to_string(random() % 5)));
                    else if (shape == 2 || shape == 3)
                        series.add(own, ValueView::of(random() % 2 == 0));
                    else
                        series.add(own, shape == 4 ? bits : static_cast<double>(random() % 100) / 10);
                }
                if (series.isEmpty())
                    series.add(0, Rollup{}); // a block holds no empty series
                if (!rollups && series.values.size() != series.lasts.size())
                    series.lasts.clear();
            }
            for (SeriesData &series : all) {
                if (!rollups && series.size() == 1 && !series.counts.empty()) {
                    series.clear();
                    series.add(0, 1.0);
                }
                sortNewestWins(series);
            }
            const std::string bytes = encoded(all);
            const auto back = decoded(bytes);
            QVERIFY2(back, qPrintable(QString::number(round)));
            QCOMPARE(back->size(), all.size());
            for (size_t i = 0; i < all.size(); ++i)
                QVERIFY2(areSame((*back)[i], all[i]), qPrintable(QString::number(round)));
        }
    }

    void givesBackEqualTimes()
    {
        SeriesData series;
        for (const double value : {1.0, 2.0, 3.0})
            series.add(5000, value);
        const auto back = decoded(encoded({series}));
        QVERIFY(back);
        QVERIFY(areSame(back->front(), series));
    }

    void survivesDamage()
    {
        std::vector<SeriesData> all = station(200);
        SeriesData text;
        text.metric = 50;
        for (int i = 0; i < 100; ++i)
            text.add(i * 1000,
                     i % 3 == 0 ? ValueView::of(std::string_view("warm")) : ValueView::of(i % 2 == 0));
        all.push_back(text);
        const std::string bytes = encoded(all);
        for (size_t size = 0; size < bytes.size(); ++size)
            QVERIFY(!decoded(std::string_view(bytes).substr(0, size)));
        // Whatever a flipped bit gives: numbers, or "damaged", but never a crash (run with sanitizers).
        for (size_t i = 0; i < bytes.size(); ++i) {
            for (const int bit : {1, 16, 128}) {
                std::string damaged = bytes;
                damaged[i] = static_cast<char>(damaged[i] ^ bit);
                if (const auto back = decoded(damaged)) {
                    for (const SeriesData &series : *back)
                        QVERIFY(series.size() <= maxBlockRows);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestBlock)
#include "tst_block.moc"
