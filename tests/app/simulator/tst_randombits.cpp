// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/randombits.h"

#include <QTest>

#include <cmath>

using namespace fleetscope;

class TestRandomBits : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void isSplitMix64()
    {
        // The first five outputs of SplitMix64 with seed 1234567, from its entry on Rosetta Code.
        constexpr std::array<quint64, 5> expected{6457827717110365317ULL, 3203168211198807973ULL,
                                                  9817491932198370423ULL, 4593380528125082431ULL,
                                                  16408922859458223821ULL};
        quint64 state = 1'234'567;
        for (const quint64 output : expected) {
            QCOMPARE(mixBits(state), output);
            state += 0x9e3779b97f4a7c15ULL;
        }
    }

    void drawsEvenly()
    {
        std::array<int, 10> tenths{};
        constexpr int draws = 100'000;
        for (quint64 i = 0; i < draws; ++i) {
            const double drawn = uniform(bitsFor(42, i));
            QVERIFY(drawn >= 0 && drawn < 1);
            ++tenths[static_cast<size_t>(drawn * 10)];
        }
        for (const int count : tenths)
            QVERIFY2(std::abs(count - draws / 10) < 500,
                     qPrintable(QString::number(count))); // 5 deviations of 95
    }

    void ringsWithDeviationOneAndNeverBeyondItsLimit()
    {
        double sum = 0;
        double squares = 0;
        constexpr int draws = 100'000;
        for (quint64 i = 0; i < draws; ++i) {
            const double drawn = bell(bitsFor(7, i));
            QVERIFY(std::abs(drawn) <= bellLimit);
            sum += drawn;
            squares += drawn * drawn;
        }
        QVERIFY(std::abs(sum / draws) < 0.02);
        QVERIFY(std::abs(squares / draws - 1) < 0.02);
        QVERIFY(bell(0) >= -bellLimit);
        QVERIFY(bell(~quint64{0}) <= bellLimit);
    }

    void knowsTheCosine()
    {
        constexpr double circle = 6.283185307179586476925;
        for (int i = -500; i <= 500; ++i) {
            const double turns = i / 137.0;
            QVERIFY2(std::abs(cosineOfTurns(turns) - std::cos(circle * turns)) < 1e-8,
                     qPrintable(QString::number(turns)));
        }
    }
};

QTEST_GUILESS_MAIN(TestRandomBits)
#include "tst_randombits.moc"
