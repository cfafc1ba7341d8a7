// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/timerange.h"

#include <QDateTime>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(const char *iso)
{
    return fromUnixMs(QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODateWithMs).toMSecsSinceEpoch());
}

QString iso(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(toUnixMs(time), QTimeZone::utc())
        .toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

const QTimeZone zurich("Europe/Zurich");

} // namespace

class TestTimeRange : public QObject
{
    Q_OBJECT
private slots:
    void readsMoments_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isEnd");
        QTest::addColumn<QString>("expected"); // UTC; empty: refused
        // Now is Wednesday 2026-07-15 14:37:20 in Zurich, two hours ahead of UTC.
        QTest::newRow("now") << "now" << false << "2026-07-15T12:37:20";
        QTest::newRow("hours") << "now-6h" << false << "2026-07-15T06:37:20";
        QTest::newRow("spaces") << " now - 90m " << false << "2026-07-15T11:07:20";
        QTest::newRow("two steps") << "now-1d+2h" << false << "2026-07-14T14:37:20";
        QTest::newRow("a month, not minutes") << "now-1M" << false << "2026-06-15T12:37:20";
        QTest::newRow("start of day") << "now/d" << false << "2026-07-14T22:00:00";
        QTest::newRow("end of day") << "now/d" << true << "2026-07-15T22:00:00";
        QTest::newRow("start of hour") << "now/h" << false << "2026-07-15T12:00:00";
        QTest::newRow("start of week") << "now/w" << false << "2026-07-12T22:00:00";
        QTest::newRow("start of last month") << "now-1M/M" << false << "2026-05-31T22:00:00";
        QTest::newRow("start of year, winter time") << "now/y" << false << "2025-12-31T23:00:00";
        QTest::newRow("today") << "today" << false << "2026-07-14T22:00:00";
        QTest::newRow("yesterday") << "yesterday" << false << "2026-07-13T22:00:00";
        QTest::newRow("yesterday noon") << "yesterday+12h" << false << "2026-07-14T10:00:00";
        QTest::newRow("a date") << "2026-03-01" << false << "2026-02-28T23:00:00";
        QTest::newRow("a minute") << "2026-03-01 14:05" << false << "2026-03-01T13:05:00";
        QTest::newRow("UTC") << "2026-03-01T14:05:30Z" << false << "2026-03-01T14:05:30";
        QTest::newRow("an offset") << "2026-03-01T14:05:30+05:30" << false << "2026-03-01T08:35:30";
        QTest::newRow("no such day") << "2026-02-30" << false << "";
        QTest::newRow("a word") << "soon" << false << "";
        QTest::newRow("half an expression") << "now-" << false << "";
        QTest::newRow("an unknown unit") << "now-3x" << false << "";
        QTest::newRow("before 1970") << "now-80y" << false << "";
        QTest::newRow("nothing") << "" << false << "";
    }
    void readsMoments()
    {
        QFETCH(QString, text);
        QFETCH(bool, isEnd);
        QFETCH(QString, expected);
        const Result<Timestamp> time =
            parseMoment(text, at("2026-07-15T12:37:20Z"), zurich, isEnd ? RangeEdge::To : RangeEdge::From);
        QCOMPARE(time ? iso(*time) : QString(), expected);
    }

    void aDayHasAsManyHoursAsTheZoneSays_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<int>("hours");
        QTest::newRow("winter") << "2026-01-15T12:00:00Z" << 24;
        QTest::newRow("clocks go forward") << "2026-03-29T12:00:00Z" << 23;
        QTest::newRow("clocks go back") << "2026-10-25T12:00:00Z" << 25;
    }
    void aDayHasAsManyHoursAsTheZoneSays()
    {
        QFETCH(QString, now);
        QFETCH(int, hours);
        const auto range = resolve({u"now/d"_s, u"now/d"_s}, at(now.toLatin1().constData()), zurich);
        QVERIFY(range);
        QCOMPARE(range->span(), Milliseconds(3'600'000LL * hours));
    }

    void readsRanges_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("two moments") << "now-6h to now-1h"
                                     << "now-6h"
                                     << "now-1h";
        QTest::newRow("a length") << "6h"
                                  << "now-6h"
                                  << "now";
        QTest::newRow("last") << "last 15 m"
                              << "now-15m"
                              << "now";
        QTest::newRow("one moment") << "now-7d/d"
                                    << "now-7d/d"
                                    << "now";
        QTest::newRow("a word") << "Yesterday"
                                << "now-1d/d"
                                << "now-1d/d";
        QTest::newRow("a dash") << "2026-03-01 – 2026-03-02"
                                << "2026-03-01"
                                << "2026-03-02";
        QTest::newRow("a spreadsheet's cells") << "2026-03-01 10:00\t2026-03-01 11:00"
                                               << "2026-03-01 10:00"
                                               << "2026-03-01 11:00";
        QTest::newRow("three moments") << "now-3h to now-2h to now"
                                       << ""
                                       << "";
        QTest::newRow("longer than there are clocks") << "77y"
                                                      << ""
                                                      << "";
        QTest::newRow("nonsense") << "a while ago"
                                  << ""
                                  << "";
    }
    void readsRanges()
    {
        QFETCH(QString, text);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const Result<RangeText> range = parseRange(text);
        QCOMPARE(range.has_value(), !from.isEmpty());
        if (range)
            QCOMPARE(*range, (RangeText{from, to}));
    }

    void whatIsCopiedCanBePasted()
    {
        const TimeRange range{at("2026-10-24T22:15:00Z"),
                              at("2026-10-25T01:20:30.250Z")}; // 02:20:30 the 2nd time
        const RangeText text = fixedRange(range, zurich);
        const Result<RangeText> read = parseRange(text.text());
        QVERIFY(read);
        QCOMPARE(*resolve(*read, at("2026-12-01T00:00:00Z"), zurich), range);
        QCOMPARE(parseRange(followingRange(6h).text())->from, u"now-6h"_s);
    }

    void refusesWhatIsNoRange_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("backwards") << "now"
                                   << "now-1h";
        QTest::newRow("empty") << "now"
                               << "now";
        QTest::newRow("over a century") << "1970-01-02"
                                        << "2090-01-01";
        QTest::newRow("unreadable end") << "now-1h"
                                        << "then";
    }
    void refusesWhatIsNoRange()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QVERIFY(!resolve({from, to}, at("2026-07-15T12:37:20Z"), zurich));
    }

    void zoomsAroundAMoment()
    {
        const TimeRange range{fromUnixMs(1'000'000), fromUnixMs(2'000'000)};
        QCOMPARE(zoomed(range, fromUnixMs(1'250'000), 0.5),
                 (TimeRange{fromUnixMs(1'125'000), fromUnixMs(1'625'000)}));
        QCOMPARE(zoomed(range, fromUnixMs(1'500'000), 1e-9).span(), shortestRange);
        const TimeRange all = zoomed(range, fromUnixMs(1'500'000), 1e12);
        QVERIFY(all.from >= earliestTime && all.to <= latestTime);
        QCOMPARE(shifted(range, -24h * 365 * 90).from, earliestTime);
    }
};

QTEST_GUILESS_MAIN(TestTimeRange)
#include "tst_timerange.moc"
