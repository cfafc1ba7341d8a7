// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/localwindow.h"

#include <QDateTime>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(const char *iso)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(iso) + u'Z', Qt::ISODate);
    return fromUnixMs(time.toMSecsSinceEpoch());
}

QByteArray text(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(toUnixMs(time), QTimeZone::utc())
        .toString(Qt::ISODate)
        .toLatin1()
        .left(19);
}

QByteArray text(const std::vector<Opening> &openings)
{
    QByteArray result;
    for (const Opening &one : openings)
        result += text(one.from) + '/' + text(one.to) + ' ';
    return result.trimmed();
}

} // namespace

class TestLocalWindow : public QObject
{
    Q_OBJECT
private slots:
    void findsTheFirstMomentOfAWallTime_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("wall");
        QTest::addColumn<QByteArray>("moment");
        const auto row = [](const char *name, const char *zone, const char *wall, const char *moment) {
            QTest::newRow(name) << QByteArray(zone) << QByteArray(wall) << QByteArray(moment);
        };
        // Changes of the clocks in 2026: Berlin 29 March and 25 October at 01:00 UTC; New York 8 March 07:00
        // and 1 November 06:00 UTC; Lord Howe, by half an hour, 4 April 15:00 and 3 October 15:30 UTC.
        row("an ordinary day", "Europe/Berlin", "2026-07-01T12:00:00", "2026-07-01T10:00:00");
        row("a quarter-hour zone", "Asia/Kathmandu", "2026-01-01T00:00:00", "2025-12-31T18:15:00");
        row("in the gap", "Europe/Berlin", "2026-03-29T02:30:00", "2026-03-29T01:00:00");
        row("just before the gap", "Europe/Berlin", "2026-03-29T01:59:00", "2026-03-29T00:59:00");
        row("just after the gap", "Europe/Berlin", "2026-03-29T03:00:00", "2026-03-29T01:00:00");
        row("repeated: the first", "Europe/Berlin", "2026-10-25T02:30:00", "2026-10-25T00:30:00");
        row("after the repetition", "Europe/Berlin", "2026-10-25T03:00:00", "2026-10-25T02:00:00");
        row("west: in the gap", "America/New_York", "2026-03-08T02:30:00", "2026-03-08T07:00:00");
        row("west: repeated", "America/New_York", "2026-11-01T01:30:00", "2026-11-01T05:30:00");
        row("half an hour: in the gap", "Australia/Lord_Howe", "2026-10-04T02:15:00", "2026-10-03T15:30:00");
        row("half an hour: repeated", "Australia/Lord_Howe", "2026-04-05T01:45:00", "2026-04-04T14:45:00");
    }
    void findsTheFirstMomentOfAWallTime()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, wall);
        QFETCH(QByteArray, moment);
        QCOMPARE(text(firstMoment(QTimeZone(zone), at(wall.constData()))), moment);
    }

    void listsTheNextOpenings_data()
    {
        QTest::addColumn<QByteArray>("window");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<int>("count");
        QTest::addColumn<QByteArray>("openings");
        const auto row = [](const char *name, const char *window, const char *zone, const char *now,
                            int count, const char *openings) {
            QTest::newRow(name) << QByteArray(window) << QByteArray(zone) << QByteArray(now) << count
                                << QByteArray(openings);
        };
        row("every night", "* 22:00-04:00", "UTC", "2026-01-10T12:00:00", 2,
            "2026-01-10T22:00:00/2026-01-11T04:00:00 2026-01-11T22:00:00/2026-01-12T04:00:00");
        row("inside one: it comes first", "* 22:00-04:00", "UTC", "2026-01-11T03:59:00", 1,
            "2026-01-10T22:00:00/2026-01-11T04:00:00");
        row("at its end: the next", "* 22:00-04:00", "UTC", "2026-01-11T04:00:00", 1,
            "2026-01-11T22:00:00/2026-01-12T04:00:00");
        row("the day it opens counts", "sat 23:00-01:00", "UTC", "2026-01-11T00:30:00", 1, // a Sunday
            "2026-01-10T23:00:00/2026-01-11T01:00:00");
        row("a short night in spring", "* 22:00-04:00", "Europe/Berlin", "2026-03-28T12:00:00", 1,
            "2026-03-28T21:00:00/2026-03-29T02:00:00");
        row("a long night in autumn", "* 22:00-04:00", "Europe/Berlin", "2026-10-24T12:00:00", 1,
            "2026-10-24T20:00:00/2026-10-25T03:00:00");
        row("swallowed by the gap", "* 02:00-03:00", "Europe/Berlin", "2026-03-28T12:00:00", 1,
            "2026-03-30T00:00:00/2026-03-30T01:00:00");
        row("over the repeated hour", "* 02:00-03:00", "Europe/Berlin", "2026-10-24T12:00:00", 1,
            "2026-10-25T00:00:00/2026-10-25T02:00:00");
        row("the same wall time on both sides", "sun 12:00-13:00", "Europe/Berlin", "2026-03-22T00:00:00", 2,
            "2026-03-22T11:00:00/2026-03-22T12:00:00 2026-03-29T10:00:00/2026-03-29T11:00:00");
        row("the whole day", "mon 00:00-24:00", "UTC", "2026-01-12T09:00:00", 1,
            "2026-01-12T00:00:00/2026-01-13T00:00:00");
    }
    void listsTheNextOpenings()
    {
        QFETCH(QByteArray, window);
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, now);
        QFETCH(int, count);
        QFETCH(QByteArray, openings);
        const auto parsed = windowFromText(window.toStdString());
        QVERIFY(parsed);
        QCOMPARE(text(nextOpenings(*parsed, QTimeZone(zone), at(now.constData()), count)), openings);
    }

    void readsWhatItWrites_data()
    {
        QTest::addColumn<QByteArray>("window");
        QTest::addColumn<bool>("good");
        for (const char *good : {"* 00:00-24:00", "mon,tue 22:00-04:00", "sat,sun 09:30-17:00"})
            QTest::newRow(good) << QByteArray(good) << true;
        for (const char *bad :
             {"", "22:00-04:00", "* 24:00-04:00", "* 22:60-04:00", "* 22:00-24:01", "maandag 22:00-04:00",
              "* 22:00-4:00", "mon;tue 22:00-04:00", "* 22:00-04:00 ", ", 22:00-04:00"})
            QTest::newRow(QByteArray("bad: ").append(bad).constData()) << QByteArray(bad) << false;
    }
    void readsWhatItWrites()
    {
        QFETCH(QByteArray, window);
        QFETCH(bool, good);
        const auto parsed = windowFromText(window.toStdString());
        QCOMPARE(parsed.has_value(), good);
        if (good)
            QCOMPARE(QByteArray::fromStdString(windowText(*parsed)), window);
    }

    void aClockAnswersForEveryZone()
    {
        WindowClock clock(*windowFromText("* 02:00-04:00"), "Europe/Berlin");
        const Timestamp now = at("2026-07-01T00:30:00"); // 02:30 in Berlin, 09:30 in Tokyo
        QVERIFY(clock.ask("Europe/Berlin", now).open);
        QCOMPARE(text(clock.ask("Europe/Berlin", now).changes), QByteArray("2026-07-01T02:00:00"));
        QVERIFY(!clock.ask("Asia/Tokyo", now).open);
        QCOMPARE(text(clock.ask("Asia/Tokyo", now).changes), QByteArray("2026-07-01T17:00:00"));
        QVERIFY(clock.ask("", now).open);             // the fallback
        QVERIFY(clock.ask("Mars/Olympus", now).open); // likewise
        QVERIFY(!clock.ask("Europe/Berlin", now + 2h).open);
        QVERIFY(clock.ask("Europe/Berlin", now + 24h).open);
        QVERIFY(WindowClock().ask("Asia/Tokyo", now).open);
    }
};

QTEST_GUILESS_MAIN(TestLocalWindow)
#include "tst_localwindow.moc"
