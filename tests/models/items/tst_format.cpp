// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/format.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestFormat : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qputenv("TZ", "Europe/Zurich");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void writesDurations_data()
    {
        QTest::addColumn<Milliseconds>("duration");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ms") << Milliseconds(450) << u"450\u202fms"_s;
        QTest::newRow("s") << Milliseconds(12'400) << u"12\u202fs"_s;
        QTest::newRow("99 s") << Milliseconds(99s) << u"99\u202fs"_s;
        QTest::newRow("min") << Milliseconds(5min) << u"5\u202fmin"_s;
        QTest::newRow("rounds") << Milliseconds(119min) << u"2\u202fh"_s;
        QTest::newRow("d") << Milliseconds(72h) << u"3\u202fd"_s;
        QTest::newRow("negative") << Milliseconds(-5min) << u"5\u202fmin"_s;
    }
    void writesDurations()
    {
        QFETCH(Milliseconds, duration);
        QTEST(durationText(duration), "expected");
    }

    void writesAges_data()
    {
        const Timestamp now =
            fromUnixMs(QDateTime(QDate(2026, 3, 5), QTime(12, 0), QTimeZone::utc()).toMSecsSinceEpoch());
        // Newer CLDR data puts a narrow space before AM: how a time looks is the locale's business.
        const QString nine = QLocale().toString(QTime(9, 0), QLocale::ShortFormat);
        const QString one = QLocale().toString(QTime(13, 0), QLocale::ShortFormat);
        QTest::addColumn<Timestamp>("time");
        QTest::addColumn<Timestamp>("now");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("inSentence");
        QTest::newRow("never") << noTime << now << u"—"_s << u"—"_s;
        QTest::newRow("just now") << now - 900ms << now << u"now"_s << u"just now"_s;
        QTest::newRow("clock set back") << now + 10s << now << u"now"_s << u"just now"_s;
        QTest::newRow("59 s") << now - 59'999ms << now << u"59\u202fs"_s << u"59\u202fs ago"_s;
        QTest::newRow("3 min") << now - 3min << now << u"3\u202fmin"_s << u"3\u202fmin ago"_s;
        QTest::newRow("59 min") << now - 59min << now << u"59\u202fmin"_s << u"59\u202fmin ago"_s;
        QTest::newRow("this morning, local time") << now - 4h << now << nine << u"at "_s + nine;
        QTest::newRow("a weekday") << now - 48h << now << u"Tue "_s + one << u"on Tue "_s + one;
        QTest::newRow("long ago") << now - 24h * 30 << now << u"2026-02-03"_s << u"on 2026-02-03"_s;
    }
    void writesAges()
    {
        QFETCH(Timestamp, time);
        QFETCH(Timestamp, now);
        QTEST(ageText(time, now), "expected");
        QTEST(agoText(time, now), "inSentence");
    }

    void writesNumbers()
    {
        QCOMPARE(numberText(21.5, 1), u"21.5"_s);
        QCOMPARE(numberText(-3, 2), u"−3.00"_s);
        QCOMPARE(numberText(12345.6, 1), u"12,345.6"_s);
        QCOMPARE(withUnit(u"21.5"_s, u"°C"_s), u"21.5\u202f°C"_s);
        QCOMPARE(withUnit(u"7"_s, {}), u"7"_s);
        QCOMPARE(rateText(0), u"0"_s);
        QCOMPARE(rateText(0.44), u"0.4"_s);
        QCOMPARE(rateText(16.7), u"17"_s);
        QCOMPARE(bytesText(512), u"512 bytes"_s);
        QCOMPARE(offsetText(-3min), u"−3\u202fmin"_s);
        QCOMPARE(offsetText(12s), u"+12\u202fs"_s);
    }

    void writesTimesForMachines()
    {
        const Timestamp time = fromUnixMs(1'700'000'000'123);
        QCOMPARE(isoUtcText(time), u"2023-11-14T22:13:20.123Z"_s);
        QCOMPARE(isoLocalText(time), u"2023-11-14T23:13:20.123+01:00"_s);
        QCOMPARE(isoUtcText(noTime), QString());
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
