// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/valuescale.h"

#include <QLocale>
#include <QTest>

#include <cmath>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

QString texts(const std::vector<ValueTick> &ticks)
{
    QStringList list;
    for (const ValueTick &tick : ticks)
        list.append(tick.text);
    return list.join(u' ');
}

} // namespace

class TestValueScale : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void marksRoundValues_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("expected");
        QTest::newRow("tens") << 3.0 << 61.0 << 7 << "10 20 30 40 50 60";
        QTest::newRow("fives") << 3.0 << 31.0 << 7 << "5 10 15 20 25 30";
        QTest::newRow("equal decimals") << 0.0 << 1.0 << 6 << "0.0 0.2 0.4 0.6 0.8 1.0";
        QTest::newRow("two decimals") << 3.61 << 3.78 << 5 << "3.65 3.70 3.75";
        QTest::newRow("below zero") << -10.0 << 10.0 << 5 << u"−10 −5 0 5 10"_s;
        QTest::newRow("large") << 0.0 << 4e6 << 5 << "0 1000000 2000000 3000000 4000000";
        QTest::newRow("nothing") << 1.0 << 1.0 << 5 << "";
    }
    void marksRoundValues()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(int, most);
        QFETCH(QString, expected);
        QCOMPARE(texts(valueTicks({low, high}, most)), expected);
    }

    void marksPowersOfTen_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("expected");
        QTest::newRow("decades") << 0.1 << 1000.0 << 6 << "0.1 1 10 100 1000";
        QTest::newRow("two decades with steps between") << 1.0 << 100.0 << 8 << "1 2 5 10 20 50 100";
        QTest::newRow("every third") << 1.0 << 1e9 << 5 << "1 1000 1000000 1e+09";
        QTest::newRow("not above zero") << 0.0 << 10.0 << 5 << "";
    }
    void marksPowersOfTen()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(int, most);
        QFETCH(QString, expected);
        QCOMPARE(texts(logarithmicTicks({low, high}, most)), expected);
    }

    void leavesSomeAir_data()
    {
        QTest::addColumn<double>("minimum");
        QTest::addColumn<double>("maximum");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("around") << 100.0 << 200.0 << 94.0 << 206.0;
        QTest::newRow("stays at zero") << 0.0 << 100.0 << 0.0 << 106.0;
        QTest::newRow("near zero") << 3.0 << 103.0 << 0.0 << 109.0;
        QTest::newRow("below zero") << -100.0 << -1.0 << -105.94 << 0.0;
        QTest::newRow("all equal") << 20.0 << 20.0 << 19.0 << 21.0;
        QTest::newRow("all zero") << 0.0 << 0.0 << -1.0 << 1.0;
        QTest::newRow("nothing") << 1.0 << -1.0 << 0.0 << 1.0;
        QTest::newRow("not a number") << std::nan("") << 1.0 << 0.0 << 1.0;
    }
    void leavesSomeAir()
    {
        QFETCH(double, minimum);
        QFETCH(double, maximum);
        QFETCH(double, low);
        QFETCH(double, high);
        const ValueRange range = comfortableRange(minimum, maximum);
        QVERIFY2(std::abs(range.low - low) < 1e-9, qPrintable(QString::number(range.low)));
        QVERIFY2(std::abs(range.high - high) < 1e-9, qPrintable(QString::number(range.high)));
    }

    void placesValues()
    {
        const ValueScale linear{{10, 20}, false};
        QCOMPARE(linear.position(12.5), 0.25);
        QCOMPARE(linear.valueAt(0.25), 12.5);
        const ValueScale logarithmic{{1, 100}, true};
        QCOMPARE(logarithmic.position(10), 0.5);
        QCOMPARE(logarithmic.valueAt(0.5), 10.0);
        QVERIFY(std::isnan(logarithmic.position(0)));
        QVERIFY(std::isnan(logarithmic.position(-3)));
        QCOMPARE(logarithmicRange(0.02, 7), (ValueRange{0.01, 10}));
        QCOMPARE(logarithmicRange(10, 10), (ValueRange{10, 100}));
    }

    void easesWhenItShrinksAndJumpsWhenItGrows()
    {
        const ValueRange shown{0, 100};
        QCOMPARE(eased(shown, {-10, 200}, 0.25), (ValueRange{-10, 200}));
        QCOMPARE(eased(shown, {40, 60}, 0.25), (ValueRange{10, 90}));
        ValueRange range = shown;
        for (int i = 0; i < 60; ++i)
            range = eased(range, {40, 60}, 0.25);
        QCOMPARE(range, (ValueRange{40, 60})); // arrives, and does not creep for ever
    }
};

QTEST_GUILESS_MAIN(TestValueScale)
#include "tst_valuescale.moc"
