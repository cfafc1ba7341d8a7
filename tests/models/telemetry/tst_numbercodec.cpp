// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/numbercodec.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace fleetscope;

namespace {

std::vector<quint64> bitsOf(const std::vector<double> &values)
{
    std::vector<quint64> bits;
    for (const double value : values)
        bits.push_back(std::bit_cast<quint64>(value));
    return bits;
}

std::string packed(const std::vector<double> &values)
{
    std::string bytes;
    ByteWriter out(bytes);
    packNumbers(values, out);
    return bytes;
}

bool comesBack(const std::vector<double> &values)
{
    const std::string bytes = packed(values);
    std::vector<double> back(values.size());
    ByteReader in(bytes);
    return unpackNumbers(in, back) && in.left() == 0 && bitsOf(back) == bitsOf(values);
}

std::vector<double> sensor(size_t count, double resolution)
{
    std::mt19937_64 random(7);
    std::normal_distribution<double> step(0, 3);
    std::vector<double> values(count);
    double level = 215;
    for (double &value : values) {
        level += step(random);
        value = std::round(level) / std::round(1 / resolution);
    }
    return values;
}

} // namespace

class TestNumberCodec : public QObject
{
    Q_OBJECT
private slots:
    void losesNoBit_data()
    {
        QTest::addColumn<QList<double>>("values");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double payload = std::bit_cast<double>(quint64{0xfff4'0000'dead'beef});
        const double infinity = std::numeric_limits<double>::infinity();
        const double smallest = std::numeric_limits<double>::denorm_min();
        const double largest = std::numeric_limits<double>::max();
        QTest::newRow("none") << QList<double>{};
        QTest::newRow("one") << QList<double>{21.5};
        QTest::newRow("both zeros") << QList<double>{0.0, -0.0, 0.0, -0.0};
        QTest::newRow("minus zero only") << QList<double>{-0.0, -0.0, -0.0};
        QTest::newRow("NaN of two kinds") << QList<double>{nan, payload, nan, 1.5};
        QTest::newRow("infinities") << QList<double>{infinity, -infinity, 0.1, 0.2, 0.3};
        QTest::newRow("the ends of the range") << QList<double>{smallest, -smallest, largest, -largest};
        QTest::newRow("around 2^51 and 2^53")
            << QList<double>{2251799813685247.0, 2251799813685248.0, 2251799813685249.0, 9007199254740993.0};
        QTest::newRow("not what the digits say") << QList<double>{0.1 + 0.2, 0.3, 0.30000000000000004};
        QList<double> oneOdd;
        for (int i = 0; i < 100; ++i)
            oneOdd << i / 10.0;
        oneOdd[42] = payload;
        oneOdd[99] = -0.0;
        QTest::newRow("decimals with two exceptions") << oneOdd;
    }
    void losesNoBit()
    {
        QFETCH(QList<double>, values);
        QVERIFY(comesBack({values.begin(), values.end()}));
    }

    void losesNoBitOfRandomPatterns()
    {
        std::mt19937_64 random(11);
        for (int round = 0; round < 2'000; ++round) {
            std::vector<double> values(random() % 300);
            const auto shape = random() % 6;
            double last = 0;
            for (double &value : values) {
                switch (shape) {
                case 0: value = std::bit_cast<double>(random()); break;
                case 1: value = static_cast<double>(random() % 1000) / 10; break;
                case 2: value = random() % 20 == 0 ? static_cast<double>(random() % 5) : last; break;
                case 3: value = last + 1.0 / 3; break;
                case 4: value = random() % 9 == 0 ? std::bit_cast<double>(random()) : 0.25; break;
                default: value = static_cast<double>(random() % 100'000'000) / 1e7; break;
                }
                last = value;
            }
            QVERIFY2(comesBack(values), qPrintable(QString::number(round)));
        }
    }

    void spendsFewBytes_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<double>("bytesPerValue");
        const auto list = [](const std::vector<double> &values) {
            return QList<double>(values.begin(), values.end());
        };
        QTest::newRow("constant") << QList<double>(1000, 21.5) << 0.01;
        QTest::newRow("few changes") << [] {
            QList<double> values;
            for (int i = 0; i < 1000; ++i) {
                const int step = i / 100;
                values << step;
            }
            return values;
        }() << 0.1;
        // Steps of deviation 3 have 3.6 bits of entropy; 5 bits and the heads are what packing may cost.
        QTest::newRow("a sensor with one decimal") << list(sensor(1000, 0.1)) << 0.72;
        QTest::newRow("a sensor with three decimals") << list(sensor(1000, 0.001)) << 0.72;
        QTest::newRow("a counter") << [] {
            QList<double> values;
            for (int i = 0; i < 1000; ++i)
                values << 17 * i;
            return values;
        }() << 0.05;
        QTest::newRow("random bits: as they are, and one byte") << [] {
            std::mt19937_64 random(5);
            QList<double> values;
            for (int i = 0; i < 1000; ++i)
                values << std::bit_cast<double>(random());
            return values;
        }() << 8.001;
    }
    void spendsFewBytes()
    {
        QFETCH(QList<double>, values);
        QFETCH(double, bytesPerValue);
        const double used = static_cast<double>(packed({values.begin(), values.end()}).size())
            / static_cast<double>(values.size());
        QVERIFY2(used <= bytesPerValue, qPrintable(QString::number(used)));
    }

    void takesXorWhereDecimalsFail()
    {
        // Values of a binary converter: multiples of 1/4096 with an offset, so no short decimals, but
        // neighbours that share most bits.
        std::vector<double> values;
        for (int i = 0; i < 1000; ++i)
            values.push_back(3.3 * (2048 + i % 7) / 4096);
        QVERIFY(packed(values).size() < values.size() * sizeof(double));
        QVERIFY(comesBack(values));
    }

    void refusesBytesThatEndTooSoon_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::newRow("constant") << QList<double>(50, 1.5);
        QTest::newRow("runs") << [] {
            QList<double> values(50, 1.5);
            values[20] = 2;
            return values;
        }();
        const std::vector<double> decimals = sensor(50, 0.1);
        QTest::newRow("decimals") << QList<double>(decimals.begin(), decimals.end());
        QTest::newRow("plain") << [] {
            std::mt19937_64 random(5);
            QList<double> values;
            for (int i = 0; i < 50; ++i)
                values << std::bit_cast<double>(random());
            return values;
        }();
        QTest::newRow("xor") << [] {
            QList<double> values;
            for (int i = 0; i < 50; ++i)
                values << 3.3 * (2048 + i % 7) / 4096;
            return values;
        }();
    }
    void refusesBytesThatEndTooSoon()
    {
        QFETCH(QList<double>, values);
        const std::string bytes = packed({values.begin(), values.end()});
        std::vector<double> back(static_cast<size_t>(values.size()));
        for (size_t size = 0; size < bytes.size(); ++size) {
            ByteReader in(std::string_view(bytes).substr(0, size));
            QVERIFY(!unpackNumbers(in, back));
        }
    }
};

QTEST_GUILESS_MAIN(TestNumberCodec)
#include "tst_numbercodec.moc"
