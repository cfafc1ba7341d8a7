// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/integercodec.h"

#include <QTest>

#include <limits>
#include <random>

using namespace fleetscope;

namespace {

constexpr qint64 lowest = std::numeric_limits<qint64>::min();
constexpr qint64 highest = std::numeric_limits<qint64>::max();

std::string packed(std::vector<qint64> values)
{
    std::string bytes;
    ByteWriter out(bytes);
    packIntegers(values, out);
    return bytes;
}

std::vector<qint64> unpacked(const std::string &bytes, size_t count)
{
    std::vector<qint64> values(count);
    ByteReader in(bytes);
    if (!unpackIntegers(in, values) || in.left() > 0)
        values.clear();
    return values;
}

std::string packedTimes(const std::vector<qint64> &times)
{
    std::string bytes;
    ByteWriter out(bytes);
    packTimes(times, out);
    return bytes;
}

} // namespace

class TestIntegerCodec : public QObject
{
    Q_OBJECT
private slots:
    void givesBackEveryNumber_data()
    {
        QTest::addColumn<QList<qint64>>("values");
        QTest::newRow("none") << QList<qint64>{};
        QTest::newRow("one") << QList<qint64>{-7};
        QTest::newRow("two, as far apart as can be") << QList<qint64>{lowest, highest};
        QTest::newRow("there and back") << QList<qint64>{highest, lowest, highest, 0, lowest, -1, 1};
        QList<qint64> extremes(300, 5);
        extremes[17] = lowest;
        extremes[18] = highest;
        extremes[299] = highest;
        QTest::newRow("extremes among equals") << extremes;
        QList<qint64> counter;
        for (qint64 i = 0; i < 1000; ++i)
            counter << i * 12345;
        QTest::newRow("a counter") << counter;
        std::mt19937_64 random(1);
        QList<qint64> noise;
        for (int i = 0; i < 1000; ++i)
            noise << static_cast<qint64>(random());
        QTest::newRow("noise over all 64 bits") << noise;
    }
    void givesBackEveryNumber()
    {
        QFETCH(QList<qint64>, values);
        const std::vector<qint64> expected(values.begin(), values.end());
        QCOMPARE(unpacked(packed(expected), expected.size()), expected);
    }

    void givesBackNumbersOfEveryWidth()
    {
        std::mt19937_64 random(2);
        for (unsigned width = 0; width <= 64; ++width) {
            for (const size_t count : {1U, 2U, 3U, 15U, 16U, 127U, 128U, 129U, 130U, 131U, 700U}) {
                std::vector<qint64> values(count);
                for (qint64 &value : values)
                    value = width == 0 ? 3 : static_cast<qint64>(random() >> (64 - width));
                QCOMPARE(unpacked(packed(values), count), values);
            }
        }
    }

    void spendsNothingOnACounterAndLittleOnNoise()
    {
        std::vector<qint64> counter(1024);
        for (size_t i = 0; i < counter.size(); ++i)
            counter[i] = 1'000'000 + static_cast<qint64>(i) * 60'000;
        QVERIFY(packed(counter).size() < 64); // eight groups with a base, a width and no bits

        std::mt19937_64 random(3);
        std::vector<qint64> noise(1024);
        for (qint64 &value : noise)
            value = 200 + static_cast<qint64>(random() % 32);
        QVERIFY(packed(noise).size() <= 1024 * 5 / 8 + 64); // 5 bits each and the heads
    }

    void patchesWhatSticksOut()
    {
        std::mt19937_64 random(4);
        std::vector<qint64> values(128);
        for (qint64 &value : values)
            value = static_cast<qint64>(random() % 16);
        const size_t calm = packed(values).size();
        values[50] = 1'000'000'000;
        values[90] = -1'000'000'000;
        QVERIFY(packed(values).size() <= calm + 20);
        QCOMPARE(unpacked(packed(values), 128), values);
    }

    void dividesOutWhatTimesHaveInCommon()
    {
        std::mt19937_64 random(5);
        std::vector<qint64> milliseconds(512);
        std::vector<qint64> seconds(512);
        qint64 time = 1'700'000'000;
        for (size_t i = 0; i < seconds.size(); ++i) {
            time += 60 + static_cast<qint64>(random() % 8);
            seconds[i] = time * 1000;
            milliseconds[i] = time * 1000 + static_cast<qint64>(random() % 1000);
        }
        QVERIFY(packedTimes(seconds).size() * 2 < packedTimes(milliseconds).size());
        for (const auto &times : {seconds, milliseconds}) {
            const std::string bytes = packedTimes(times);
            std::vector<qint64> back(times.size());
            ByteReader in(bytes);
            QVERIFY(unpackTimes(in, back));
            QCOMPARE(back, times);
        }
    }

    void givesBackTimesInAnyOrder_data()
    {
        QTest::addColumn<QList<qint64>>("times");
        QTest::newRow("none") << QList<qint64>{};
        QTest::newRow("one") << QList<qint64>{1'700'000'000'000};
        QTest::newRow("all equal") << QList<qint64>{5, 5, 5, 5};
        QTest::newRow("backwards") << QList<qint64>{4000, 3000, 3000, 1000};
        QTest::newRow("before 1970") << QList<qint64>{-4000, -3000, 0, 1000};
        QTest::newRow("the whole range") << QList<qint64>{lowest, 0, highest};
    }
    void givesBackTimesInAnyOrder()
    {
        QFETCH(QList<qint64>, times);
        const std::vector<qint64> expected(times.begin(), times.end());
        const std::string bytes = packedTimes(expected);
        std::vector<qint64> back(expected.size());
        ByteReader in(bytes);
        QVERIFY(unpackTimes(in, back));
        QCOMPARE(back, expected);
        QCOMPARE(in.left(), size_t(0));
    }

    void refusesBytesThatEndTooSoon()
    {
        std::vector<qint64> values(200);
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<qint64>(i * i % 97);
        const std::string bytes = packed(values);
        for (size_t size = 0; size < bytes.size(); ++size)
            QVERIFY(unpacked(bytes.substr(0, size), values.size()).empty());
    }
};

QTEST_GUILESS_MAIN(TestIntegerCodec)
#include "tst_integercodec.moc"
