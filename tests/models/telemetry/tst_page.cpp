// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/page.h"

#include <QTest>

using namespace fleetscope;

class TestPage : public QObject
{
    Q_OBJECT
private slots:
    void givesBackItsBlocks()
    {
        PageWriter writer;
        writer.add(7, 1000, 5000, 12, "first");
        writer.add(7, 6000, 6000, 1, "");
        writer.add(900, 500, 9000, 3, "third");
        QCOMPARE(writer.firstDevice(), 7U);
        QCOMPARE(writer.firstTime(), SeriesTime(1000));
        const std::string page = writer.take();
        QVERIFY(writer.isEmpty());
        const auto entries = readPage(page);
        QVERIFY(entries);
        QCOMPARE(entries->size(), size_t(3));
        QCOMPARE((*entries)[0].device, 7U);
        QCOMPARE((*entries)[0].first, SeriesTime(1000));
        QCOMPARE((*entries)[0].last, SeriesTime(5000));
        QCOMPARE((*entries)[0].readings, quint64(12));
        QCOMPARE((*entries)[0].block, std::string_view("first"));
        QCOMPARE((*entries)[1].block, std::string_view(""));
        QCOMPARE((*entries)[2].device, 900U);
        QCOMPARE((*entries)[2].first, SeriesTime(500));
        QCOMPARE((*entries)[2].block, std::string_view("third"));
    }

    void noticesEveryFlippedBit()
    {
        PageWriter writer;
        writer.add(1, 0, 10, 2, "some bytes of a block");
        const std::string page = writer.take();
        QVERIFY(readPage(page));
        for (size_t bit = 0; bit < page.size() * 8; ++bit) {
            std::string damaged = page;
            damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
            QVERIFY(!readPage(damaged));
        }
        for (size_t size = 0; size < page.size(); ++size)
            QVERIFY(!readPage(std::string_view(page).substr(0, size)));
    }
};

QTEST_GUILESS_MAIN(TestPage)
#include "tst_page.moc"
