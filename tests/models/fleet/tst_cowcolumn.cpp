// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/cowcolumn.h"

#include <QTest>

using namespace fleetscope;

class TestCowColumn : public QObject
{
    Q_OBJECT
private slots:
    void keepsACopyAsItWas()
    {
        CowColumn<int> column;
        for (int i = 0; i < 40'000; ++i)
            column.push_back(i);
        const CowColumn<int> copy = column;
        column.set(5, -1);
        column.set(39'999, -2);
        column.push_back(7);
        QCOMPARE(copy.size(), size_t(40'000));
        QCOMPARE(copy[5], 5);
        QCOMPARE(copy[39'999], 39'999);
        QCOMPARE(column[5], -1);
        QCOMPARE(column[39'999], -2);
        QCOMPARE(column[40'000], 7);
    }

    void visitsEveryEntryOnce()
    {
        CowColumn<int> column;
        column.resize(2 * CowColumn<int>::chunkSize + 3, 1);
        size_t expected = 0;
        int sum = 0;
        column.forEachChunk([&](size_t first, const int *entries, size_t count) {
            QCOMPARE(first, expected);
            expected += count;
            for (size_t i = 0; i < count; ++i)
                sum += entries[i];
        });
        QCOMPARE(expected, column.size());
        QCOMPARE(size_t(sum), column.size());
    }
};

QTEST_GUILESS_MAIN(TestCowColumn)
#include "tst_cowcolumn.moc"
