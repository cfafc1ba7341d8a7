// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/timeticks.h"

#include <QDateTime>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(const QString &iso)
{
    return fromUnixMs(QDateTime::fromString(iso, Qt::ISODateWithMs).toMSecsSinceEpoch());
}

QString texts(const std::vector<TimeTick> &ticks)
{
    QStringList list;
    for (const TimeTick &tick : ticks)
        list.append(tick.date.isEmpty() ? tick.text : tick.text + u'|' + tick.date);
    return list.join(u' ');
}

} // namespace

class TestTimeTicks : public QObject
{
    Q_OBJECT
private slots:
    void standAtRoundLocalTimes_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("expected");
        QTest::newRow("minutes") << "UTC"
                                 << "2026-07-15T12:03:20Z"
                                 << "2026-07-15T12:21:00Z" << 5 << "12:05|Wed 15 Jul 12:10 12:15 12:20";
        QTest::newRow("seconds") << "UTC"
                                 << "2026-07-15T12:03:20Z"
                                 << "2026-07-15T12:04:11Z" << 5 << "12:03:30|Wed 15 Jul 12:03:45 12:04:00";
        QTest::newRow("milliseconds") << "UTC"
                                      << "2026-07-15T12:03:20.100Z"
                                      << "2026-07-15T12:03:20.900Z" << 5
                                      << "12:03:20.200|Wed 15 Jul 12:03:20.400 12:03:20.600 12:03:20.800";
        QTest::newRow("a new day gets its date")
            << "UTC"
            << "2026-07-15T17:00:00Z"
            << "2026-07-16T07:00:00Z" << 5 << "18:00|Wed 15 Jul 00:00|Thu 16 Jul 06:00";
        QTest::newRow("half an hour off UTC")
            << "Asia/Kolkata"
            << "2026-07-15T05:00:00Z"
            << "2026-07-15T09:00:00Z" << 5 << "11:00|Wed 15 Jul 12:00 13:00 14:00";
        QTest::newRow("clocks go forward: 02:00 does not exist")
            << "Europe/Zurich"
            << "2026-03-28T23:00:00Z"
            << "2026-03-29T04:30:00Z" << 7 << "00:00|Sun 29 Mar 01:00 03:00 04:00 05:00 06:00";
        QTest::newRow("clocks go back: 02:00 once")
            << "Europe/Zurich"
            << "2026-10-24T22:00:00Z"
            << "2026-10-25T04:30:00Z" << 8 << "00:00|Sun 25 Oct 01:00 02:00 03:00 04:00 05:00";
        QTest::newRow("six hours across the change")
            << "Europe/Zurich"
            << "2026-03-28T17:00:00Z"
            << "2026-03-29T17:00:00Z" << 6 << "18:00|Sat 28 Mar 00:00|Sun 29 Mar 06:00 12:00 18:00";
        QTest::newRow("days") << "Europe/Zurich"
                              << "2026-03-27T12:00:00Z"
                              << "2026-03-31T12:00:00Z" << 6 << "28 Mar|2026 29 Mar 30 Mar 31 Mar";
        QTest::newRow("weeks begin on Monday")
            << "UTC"
            << "2026-07-01T00:00:00Z"
            << "2026-07-29T00:00:00Z" << 6 << "6 Jul|2026 13 Jul 20 Jul 27 Jul";
        QTest::newRow("months") << "UTC"
                                << "2025-11-15T00:00:00Z"
                                << "2026-03-15T00:00:00Z" << 6 << "Dec|2025 Jan|2026 Feb Mar";
        QTest::newRow("quarters") << "UTC"
                                  << "2025-11-15T00:00:00Z"
                                  << "2026-11-15T00:00:00Z" << 6 << "Jan|2026 Apr Jul Oct";
        QTest::newRow("years") << "UTC"
                               << "2019-06-01T00:00:00Z"
                               << "2026-06-01T00:00:00Z" << 5 << "2020 2022 2024 2026";
    }
    void standAtRoundLocalTimes()
    {
        QFETCH(QString, zone);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, most);
        QFETCH(QString, expected);
        const auto ticks = timeTicks({at(from), at(to)}, most, QTimeZone(zone.toLatin1()),
                                     QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(texts(ticks), expected);
    }

    void staySanelyFewAndAscendingForEveryLength()
    {
        const QTimeZone zone("America/New_York");
        for (qint64 length = 10; length < 3'000'000'000'000; length += length / 7 + 1) {
            const TimeRange range{fromUnixMs(1'793'500'000'000 - length / 2),
                                  fromUnixMs(1'793'500'000'000 - length / 2 + length)};
            const auto ticks = timeTicks(range, 9, zone, QLocale::c());
            QVERIFY2(ticks.size() <= 10, qPrintable(QString::number(length)));
            QVERIFY2(ticks.size() >= 2, qPrintable(QString::number(length)));
            for (size_t i = 1; i < ticks.size(); ++i)
                QVERIFY(ticks[i - 1].time < ticks[i].time);
        }
    }

    void monthComesFirstWhereThatIsTheCustom()
    {
        const auto ticks = timeTicks({at(u"2026-07-15T12:00:00Z"_s), at(u"2026-07-18T12:00:00Z"_s)}, 6,
                                     QTimeZone::utc(), QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(ticks.front().text, u"Jul 16"_s);
    }
};

QTEST_GUILESS_MAIN(TestTimeTicks)
#include "tst_timeticks.moc"
