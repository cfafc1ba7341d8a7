// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/decimal.h"

#include "models/cost/costsheet.h"

#include <QScopeGuard>
#include <QTest>

#include <random>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestDecimal : public QObject
{
    Q_OBJECT
private slots:
    void readsExactlyWhatIsADecimal_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // empty: refused
        QTest::newRow("whole") << u"1000000"_s << u"1000000"_s;
        QTest::newRow("price of a GB-second") << u"0.0000166667"_s << u"0.0000166667"_s;
        QTest::newRow("negative") << u"-12.50"_s << u"-12.5"_s;
        QTest::newRow("twelve places") << u"0.000000000001"_s << u"0.000000000001"_s;
        QTest::newRow("thirteen places") << u"0.0000000000001"_s << QString();
        QTest::newRow("largest") << u"99999999999999"_s << u"99999999999999"_s;
        QTest::newRow("too large") << u"100000000000000"_s << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("sign only") << u"-"_s << QString();
        QTest::newRow("point only") << u"."_s << QString();
        QTest::newRow("ends with a point") << u"1."_s << QString();
        QTest::newRow("begins with a point") << u".5"_s << QString();
        QTest::newRow("exponent") << u"1e3"_s << QString();
        QTest::newRow("separators") << u"1,000"_s << QString();
        QTest::newRow("not a number") << u"NaN"_s << QString();
        QTest::newRow("other digits") << u"٣"_s << QString();
    }
    void readsExactlyWhatIsADecimal()
    {
        QFETCH(QString, text);
        const auto parsed = Decimal::parse(text);
        QTEST(parsed ? parsed->toString() : QString(), "expected");
    }

    void readsWhatIsTypedInALanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // empty: refused
        QTest::newRow("English") << u"en"_s << u" 0.85 "_s << u"0.85"_s;
        QTest::newRow("English, thousands") << u"en"_s << u"1,000"_s << QString();
        QTest::newRow("German") << u"de"_s << u"0,85"_s << u"0.85"_s;
        QTest::newRow("German, a point") << u"de"_s << u"0.85"_s << QString();
        QTest::newRow("French, a point") << u"fr"_s << u"0.85"_s << u"0.85"_s;
        QTest::newRow("Arabic") << u"ar_EG"_s << u"٠٫٨٥"_s << u"0.85"_s;
        QTest::newRow("Arabic, digits of English") << u"ar_EG"_s << u"0.85"_s << u"0.85"_s;
        QTest::newRow("no number") << u"de"_s << u"billig"_s << QString();
    }
    void readsWhatIsTypedInALanguage()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QLocale::setDefault(QLocale(language));
        const auto giveBack = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        const auto typed = typedQuantity(text);
        QTEST(typed ? typed->toString() : QString(), "expected");
        const Decimal price = Decimal::of("12345.0000166667");
        QCOMPARE(typedQuantity(quantityToType(price)), price);
    }

    void roundsHalfAwayFromZero_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("places");
        QTest::addColumn<QString>("expected");
        QTest::newRow("half a cent up") << u"7.775"_s << 2 << u"7.78"_s;
        QTest::newRow("just below") << u"7.774999999999"_s << 2 << u"7.77"_s;
        QTest::newRow("negative half") << u"-7.775"_s << 2 << u"-7.78"_s;
        QTest::newRow("whole dollars") << u"1416.20"_s << 0 << u"1416"_s;
        QTest::newRow("869.50") << u"869.50"_s << 0 << u"870"_s;
        QTest::newRow("pads zeros") << u"5"_s << 2 << u"5.00"_s;
        QTest::newRow("small") << u"0.004"_s << 2 << u"0.00"_s;
        QTest::newRow("negative to nothing") << u"-0.004"_s << 2 << u"0.00"_s;
    }
    void roundsHalfAwayFromZero()
    {
        QFETCH(QString, value);
        QFETCH(int, places);
        QTEST(Decimal::parse(value)->toString(places), "expected");
    }

    void multipliesAndDividesExactly()
    {
        QCOMPARE((Decimal(43'200'000) * Decimal::of("0.15") / 1'000'000).toString(), u"6.48"_s);
        QCOMPARE((Decimal::of("99999999999999") * Decimal::of("0.000001")).toString(), u"99999999.999999"_s);
        QCOMPARE((Decimal(1) / Decimal(3)).toString(), u"0.333333333333"_s);
        QCOMPARE((Decimal(2) / Decimal(3)).toString(), u"0.666666666667"_s);
        QCOMPARE((Decimal(-2) / Decimal(3)).toString(), u"-0.666666666667"_s);
        QCOMPARE((Decimal::of("-1.5") * Decimal::of("0.000000000001")).toString(), u"-0.000000000002"_s);
        QCOMPARE((Decimal(10'000'000) * Decimal(10'000'000) * 1'000 / 1'000).toString(),
                 u"100000000000000"_s);
    }

    void findsWholeNumbersBelowAndAbove()
    {
        QCOMPARE(Decimal::of("3.6").ceil(), 4);
        QCOMPARE(Decimal::of("3.6").floor(), 3);
        QCOMPARE(Decimal(4).ceil(), 4);
        QCOMPARE(Decimal::of("-3.6").floor(), -4);
        QCOMPARE(Decimal::of("-3.6").ceil(), -3);
        QCOMPARE(Decimal::of("2.5").roundedToWhole(), 3);
    }

    void takesNothingThatIsNoNumber()
    {
        QCOMPARE(Decimal::fromDouble(std::numeric_limits<double>::quiet_NaN()), Decimal());
        QCOMPARE(Decimal::fromDouble(std::numeric_limits<double>::infinity()), Decimal());
        QCOMPARE(Decimal::fromDouble(1e30), Decimal());
        QCOMPARE(Decimal::fromDouble(0.1).toString(), u"0.1"_s);
        QCOMPARE(Decimal::fromDouble(-2.25).toString(), u"-2.25"_s);
    }

    /// Far beyond money: stays at 10^24 with its sign, whichever way it got there.
    void staysWhereItIsTooLarge()
    {
        const QString most = u"1"_s + QString(24, u'0');
        const Decimal large = Decimal(qint64{4'000'000'000'000'000'000}) * Decimal(1'000'000); // 4 · 10^24
        QCOMPARE(large.toString(), most);
        QCOMPARE((large * large).toString(), most);
        QCOMPARE((large + large).toString(), most);
        QCOMPARE((-large - large).toString(), u'-' + most);
        QCOMPARE((large * -large).toString(), u'-' + most);
        QCOMPARE((large / Decimal::of("0.000000000001")).toString(), most);
        QCOMPARE((-large / Decimal::of("0.5")).toString(), u'-' + most);
        QCOMPARE(large.floor(), 4'000'000'000'000'000'000);
        QCOMPARE((-large).ceil(), -4'000'000'000'000'000'000);
        QCOMPARE((large - Decimal(1)).toString(), QString(24, u'9'));
        QCOMPARE((Decimal(qint64{9'000'000'000}) * Decimal(qint64{9'000'000'000})).toString(),
                 u"81"_s + QString(18, u'0'));
        QCOMPARE((Decimal(qint64{100'000'000'000}) * Decimal::of("123456789012.000000000001")).toString(),
                 u"12345678901200000000000.1"_s);
    }

    void ordersByValue()
    {
        QVERIFY(Decimal::of("0.1") < Decimal::of("0.11"));
        QVERIFY(Decimal(-1) < Decimal());
        QVERIFY(Decimal::of("2.50") == Decimal::of("2.5"));
    }

#ifdef __SIZEOF_INT128__
    /// The integers of compilers without 128 bits, against those of one that has them.
    void computesAsWideIntegersDo()
    {
        __extension__ using Native = __int128;
        std::mt19937_64 random(7);
        const auto both = [&random](WideInt &own, Native &native) {
            const auto high = static_cast<std::int64_t>(random()) >> (random() % 63);
            const auto low = static_cast<std::int64_t>(random() >> 1) >> (random() % 62);
            own = WideInt(high) * WideInt(std::int64_t{1} << 40) + WideInt(low);
            native = Native(high) * (Native(1) << 40) + low;
        };
        const auto same = [](const WideInt &own, Native native) {
            const Native shift = Native(1) << 62;
            return static_cast<std::int64_t>(own % WideInt(std::int64_t{1} << 62))
                == static_cast<std::int64_t>(native % shift)
                && static_cast<std::int64_t>(own / WideInt(std::int64_t{1} << 62))
                == static_cast<std::int64_t>(native / shift);
        };
        for (int round = 0; round < 20'000; ++round) {
            WideInt a, b;
            Native na = 0, nb = 0;
            both(a, na);
            both(b, nb);
            QVERIFY(same(a, na));
            QVERIFY(same(a + b, na + nb));
            QVERIFY(same(a - b, na - nb));
            QVERIFY(same(a * WideInt(977), na * 977));
            QCOMPARE(a < b, na < nb);
            QCOMPARE(a == b, na == nb);
            QCOMPARE(static_cast<double>(a), static_cast<double>(na));
            if (nb != 0) {
                QVERIFY(same(a / b, na / nb));
                QVERIFY(same(a % b, na % nb));
            }
        }
    }
#endif
};

QTEST_GUILESS_MAIN(TestDecimal)

#include "tst_decimal.moc"
