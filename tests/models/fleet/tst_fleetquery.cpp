// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/fleetquery.h"
#include "tests/models/fleet/snapshotbuilder.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp now = fromUnixMs(1'788'249'600'000); // 2026-09-01 08:00 UTC

FleetQueryResult run(const FleetSnapshot &snapshot, const QString &filter,
                     const std::vector<SortColumn> &sort = {})
{
    const FilterParse parse = parseFilter(filter);
    if (parse.error)
        qFatal("no filter: %s", qUtf8Printable(filter));
    FleetQuery query;
    query.filter = parse.filter;
    query.sort = sort;
    query.now = now;
    return runQuery(snapshot, query);
}

/// The ids of the rows, joined.
QString ids(const FleetSnapshot &snapshot, const FleetQueryResult &result)
{
    QStringList names;
    for (const quint32 row : result.rows)
        names.append(snapshot.texts->string(snapshot.devices.id[row]));
    return names.join(u' ');
}

SortColumn by(QStringView field, bool descending = false) { return {*FilterField::parse(field), descending}; }

/// Four devices that differ in everything; `d` has nothing but its id.
SnapshotBuilder sampleFleet()
{
    SnapshotBuilder fleet;
    fleet.addSource(SourceId{1}, u"Plant"_s);
    const auto a = fleet.add({.id = "a",
                              .name = "North Pump",
                              .site = "north",
                              .model = "AQ-3",
                              .hardware = "B",
                              .firmware = "2.4.0",
                              .serial = "0042",
                              .tags = {{"group", "g1"}, {"note", ""}, {"owner", "Müller"}},
                              .state = OnlineState::Online,
                              .lastSeen = now - 5min,
                              .intervalMs = 60'000,
                              .messages = 10,
                              .clockOffsetMs = -400'000,
                              .alerts = {.worst = 3, .count = 2}});
    const auto b = fleet.add({.id = "b",
                              .name = "valve",
                              .site = "Port",
                              .model = "AQ-10",
                              .firmware = "2.10.0-rc1",
                              .tags = {{"group", "g2"}},
                              .state = OnlineState::Offline,
                              .lastSeen = now - 2h,
                              .messages = 20'000,
                              .source = SourceId{1},
                              .alerts = {.worst = 2, .count = 5}});
    const auto c = fleet.add({.id = "c",
                              .name = "say \"hi\" \\o/",
                              .site = "north",
                              .model = "AQ-3",
                              .firmware = "nightly",
                              .state = OnlineState::Online,
                              .lastSeen = now - 15min,
                              .intervalMs = 300'000,
                              .messages = 30});
    fleet.add({.id = "d"});
    fleet.setNumber(c, "pm25", 35, now - 1min);
    fleet.setNumber(a, "pm25", -1.5, now - 20min);
    fleet.setText(b, "pm25", "broken");
    fleet.setBoolean(a, "door", true);
    fleet.setBoolean(b, "door", false);
    fleet.setText(c, "door", "2.4.1");
    fleet.setNumber(b, "pm 2.5", 7);
    return fleet;
}

} // namespace

class TestFleetQuery : public QObject
{
    Q_OBJECT
private slots:
    void findsTheRightDevices_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &filter, const QString &expected) {
            QTest::newRow(qUtf8Printable(filter)) << filter << expected;
        };
        row(u""_s, u"a b c d"_s);

        // words
        row(u"pump"_s, u"a"_s);
        row(u"NORTH"_s, u"a"_s); // a name, not a site
        row(u"\"north pump\""_s, u"a"_s);
        row(u"müLLER"_s, u"a"_s);
        row(u"owner"_s, u"a"_s); // keys of tags count
        row(u"g"_s, u"a b"_s);
        row(u"\"say \\\"hi\\\" \\\\o\""_s, u"c"_s);
        row(u"d"_s, u"d"_s);

        // text fields
        row(u"site == north"_s, u"a c"_s);
        row(u"site == North"_s, QString());
        row(u"site != north"_s, u"b"_s); // d has no site
        row(u"not site == north"_s, u"b d"_s);
        row(u"site in {Port, x}"_s, u"b"_s);
        row(u"site in {Port, null}"_s, u"b d"_s);
        row(u"site == null"_s, u"d"_s);
        row(u"site != null"_s, u"a b c"_s);
        row(u"site"_s, u"a b c"_s);
        row(u"not site"_s, u"d"_s);
        row(u"site contains \"OR\""_s, u"a b c"_s);
        row(u"site startswith po"_s, u"b"_s);
        row(u"site ~ ^P"_s, u"b"_s);
        row(u"site ~ \"^(north|port)$\""_s, u"a b c"_s);
        row(u"model > AQ-3"_s, u"b"_s); // 10 > 3
        row(u"model <= AQ-3"_s, u"a c"_s);
        row(u"id >= b"_s, u"b c d"_s);
        row(u"serial == 0042"_s, u"a"_s);
        row(u"serial == 42"_s, QString());
        row(u"hw == B"_s, u"a"_s);
        row(u"name == \"say \\\"hi\\\" \\\\o/\""_s, u"c"_s);
        row(u"connection == Plant"_s, u"b"_s);
        row(u"connection"_s, u"a b c d"_s);

        // alerts
        row(u"alert.severity"_s, u"a b"_s);
        row(u"alert.severity == critical"_s, u"a"_s);
        row(u"alert.severity >= Warning"_s, u"a b"_s);
        row(u"alert.severity != critical"_s, u"b"_s); // c and d have none
        row(u"alert.severity in {info, warning, null}"_s, u"b c d"_s);
        row(u"alert.severity == null"_s, u"c d"_s);
        row(u"alert.count > 2"_s, u"b"_s);
        row(u"alert.count == 0"_s, u"c d"_s);

        // versions
        row(u"fw < 2.10.0"_s, u"a b"_s); // rc1 is before it; nightly is no version
        row(u"fw >= 2.10.0"_s, QString());
        row(u"fw > 2.4"_s, u"b"_s);
        row(u"fw == 2.4"_s, u"a"_s);
        row(u"fw == v2.4.0"_s, u"a"_s);
        row(u"fw != 2.4.0"_s, u"b c"_s);
        row(u"fw == nightly"_s, u"c"_s);
        row(u"fw in {2.4, nightly}"_s, u"a c"_s);
        row(u"fw contains rc"_s, u"b"_s);

        // status
        row(u"status == online"_s, u"a c"_s);
        row(u"status != online"_s, u"b d"_s); // unknown is a value
        row(u"status == Unknown"_s, u"d"_s);
        row(u"status in {offline, unknown}"_s, u"b d"_s);
        row(u"status"_s, u"a b c d"_s);

        // tags
        row(u"tag.group == g1"_s, u"a"_s);
        row(u"group == g1"_s, u"a"_s);
        row(u"group > g1"_s, u"b"_s);
        row(u"tag.note"_s, u"a"_s); // an empty value is a value
        row(u"tag.note == \"\""_s, u"a"_s);
        row(u"tag.note == null"_s, u"b c d"_s);
        row(u"tag.group != g1"_s, u"b"_s);

        // times
        row(u"age > 15m"_s, u"b"_s); // c: exactly 15 minutes
        row(u"age >= 15m"_s, u"b c"_s);
        row(u"age < 10m"_s, u"a"_s);
        row(u"age == null"_s, u"d"_s);
        row(u"age"_s, u"a b c"_s);
        row(u"lastseen < now-1h"_s, u"b"_s);
        row(u"lastseen > \"2026-09-01 07:50\""_s, u"a"_s);
        row(u"lastseen == 2026-09-01T06:00Z"_s, u"b"_s);
        row(u"interval > 2m"_s, u"c"_s);
        row(u"interval != 5m"_s, u"a"_s);
        row(u"clock < -5m"_s, u"a"_s);
        row(u"messages > 1k"_s, u"b"_s);
        row(u"messages == 0"_s, u"d"_s);

        // metrics
        row(u"m.pm25 > 30"_s, u"c"_s);
        row(u"m.pm25 < 30"_s, u"a"_s); // a text is neither above nor below
        row(u"m.pm25 > -2"_s, u"a c"_s);
        row(u"m.pm25 == 35"_s, u"c"_s);
        row(u"m.pm25 != 35"_s, u"a b"_s);
        row(u"m.pm25 == broken"_s, u"b"_s);
        row(u"m.pm25 != broken"_s, u"a c"_s);
        row(u"m.pm25 contains ROK"_s, u"b"_s);
        row(u"m.pm25"_s, u"a b c"_s);
        row(u"m.pm25 == null"_s, u"d"_s);
        row(u"m.pm25 in {35, broken}"_s, u"b c"_s);
        row(u"m.pm25 in {35, null}"_s, u"c d"_s);
        row(u"m.pm25.age < 5m"_s, u"c"_s);
        row(u"m.pm25.age > 5m"_s, u"a"_s); // b: no time known
        row(u"m.pm25.age == null"_s, u"b d"_s);
        row(u"m.door == true"_s, u"a"_s);
        row(u"m.door == 0"_s, u"b"_s);
        row(u"m.door >= 2.4.0"_s, u"c"_s);
        row(u"m.door > 2.5.0"_s, QString());
        row(u"m.\"pm 2.5\" > 3"_s, u"b"_s);
        row(u"m.nothing > 3"_s, QString());
        row(u"m.nothing == null"_s, u"a b c d"_s);
        row(u"not m.nothing > 3"_s, u"a b c d"_s);

        // topic filters
        row(u"#"_s, u"a b c d"_s);
        row(u"iot/#"_s, u"a b c d"_s);
        row(u"iot/b/#"_s, u"b"_s);
        row(u"iot/+/status"_s, u"a b c d"_s);
        row(u"iot/+/shadow/#"_s, u"a b c d"_s);
        row(u"+/c/+"_s, u"c"_s);
        row(u"iot/+/pm25"_s, u"a b c"_s);
        row(u"iot/+/pm25/#"_s, u"a b c"_s);
        row(u"topic == iot/b/pm25"_s, u"b"_s);
        row(u"topic == iot/d/pm25"_s, QString());
        row(u"topic != iot/b/pm25"_s, u"a c d"_s);
        row(u"iot/+/nothing/+"_s, QString());
        row(u"other/+/status"_s, QString());
        row(u"iot/+"_s, QString()); // no topic has only two levels

        // joined
        row(u"site == north and age < 10m"_s, u"a"_s);
        row(u"age < 10m or status == offline"_s, u"a b"_s);
        row(u"not (age < 10m or status == offline)"_s, u"c d"_s);
        row(u"site not status == online"_s, u"b"_s);
        row(u"id ~ [ab] or m.pm25 > 3 pump"_s, u"a b"_s);
    }
    void findsTheRightDevices()
    {
        QFETCH(QString, filter);
        const SnapshotBuilder fleet = sampleFleet();
        QTEST(ids(fleet.snapshot(), run(fleet.snapshot(), filter)), "expected");
    }

    void usesThePrefixesOfTheConnections()
    {
        const SnapshotBuilder fleet = sampleFleet();
        FleetQuery query;
        query.filter = parseFilter(u"acme/plant/+/pm25").filter;
        query.topicPrefixes = {u"iot"_s, u"acme/plant"_s};
        QCOMPARE(ids(fleet.snapshot(), runQuery(fleet.snapshot(), query)), u"a b c"_s);
        query.filter = parseFilter(u"acme/+/pm25").filter;
        QCOMPARE(ids(fleet.snapshot(), runQuery(fleet.snapshot(), query)), QString());
    }

    void ordersTheDevices_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("ascending");
        QTest::addColumn<QString>("descending");
        const auto row = [](const QString &field, const QString &ascending, const QString &descending) {
            QTest::newRow(qUtf8Printable(field)) << field << ascending << descending;
        };
        row(u"id"_s, u"a b c d"_s, u"d c b a"_s);
        row(u"name"_s, u"a c b d"_s, u"b c a d"_s);
        row(u"site"_s, u"a c b d"_s, u"b a c d"_s); // a and c are equal: in order of row both times
        row(u"model"_s, u"a c b d"_s, u"b a c d"_s);
        row(u"fw"_s, u"a b c d"_s, u"c b a d"_s);
        row(u"status"_s, u"b d a c"_s, u"a c d b"_s);
        row(u"group"_s, u"a b c d"_s, u"b a c d"_s);
        row(u"tag.owner"_s, u"a b c d"_s, u"a b c d"_s);
        row(u"connection"_s, u"a c d b"_s, u"b a c d"_s);
        row(u"lastseen"_s, u"b c a d"_s, u"a c b d"_s);
        row(u"age"_s, u"a c b d"_s, u"b c a d"_s);
        row(u"messages"_s, u"d a c b"_s, u"b c a d"_s);
        row(u"interval"_s, u"a c b d"_s, u"c a b d"_s);
        row(u"clock"_s, u"a b c d"_s, u"b c d a"_s);
        row(u"m.pm25"_s, u"a c b d"_s, u"b c a d"_s); // numbers before texts
        row(u"m.door"_s, u"b a c d"_s, u"c a b d"_s);
        row(u"m.pm25.age"_s, u"c a b d"_s, u"a c b d"_s);
        row(u"m.nothing"_s, u"a b c d"_s, u"a b c d"_s);
    }
    void ordersTheDevices()
    {
        QFETCH(QString, field);
        const SnapshotBuilder fleet = sampleFleet();
        QTEST(ids(fleet.snapshot(), run(fleet.snapshot(), {}, {by(field)})), "ascending");
        QTEST(ids(fleet.snapshot(), run(fleet.snapshot(), {}, {by(field, true)})), "descending");
    }

    void ordersBySeveralColumns()
    {
        const SnapshotBuilder fleet = sampleFleet();
        const FleetSnapshot &snapshot = fleet.snapshot();
        QCOMPARE(ids(snapshot, run(snapshot, {}, {by(u"site", true), by(u"age", true)})), u"b c a d"_s);
        QCOMPARE(ids(snapshot, run(snapshot, {}, {by(u"site", true), by(u"age")})), u"b a c d"_s);
        QCOMPARE(ids(snapshot, run(snapshot, u"site"_s, {by(u"model"), by(u"id", true)})), u"c a b"_s);
    }

    /// Enough rows for the radix sort, the blocks and the chunks; compared with the plain way.
    void ordersManyDevicesLikeAPlainSort_data()
    {
        QTest::addColumn<QString>("field");
        for (const QString &field : {u"id"_s, u"name"_s, u"m.x"_s, u"messages"_s, u"clock"_s})
            QTest::newRow(qUtf8Printable(field)) << field;
    }
    void ordersManyDevicesLikeAPlainSort()
    {
        QFETCH(QString, field);
        constexpr quint32 count = 33'500;
        SnapshotBuilder fleet;
        std::vector<qint64> keys; // the number in the text orders it
        quint32 random = 1;
        for (quint32 i = 0; i < count; ++i) {
            random = random * 1'664'525 + 1'013'904'223;
            const qint64 number = qint64(random >> 8) % 5'000 - 2'500;
            const std::string text =
                field == u"id" ? "unit-" + std::to_string(random) : "Name " + std::to_string(number + 2'500);
            fleet.add({.id = field == u"id" ? text : std::to_string(i),
                       .name = text,
                       .messages = quint64(number + 2'500),
                       .clockOffsetMs = number});
            fleet.setNumber(DeviceHandle{i}, "x", double(number) / 8);
            keys.push_back(field == u"id" ? qint64(random) : number);
        }
        for (const bool descending : {false, true}) {
            std::vector<quint32> expected(count);
            for (quint32 i = 0; i < count; ++i)
                expected[i] = i;
            std::stable_sort(expected.begin(), expected.end(), [&](quint32 a, quint32 b) {
                return descending ? keys[a] > keys[b] : keys[a] < keys[b];
            });
            QVERIFY(run(fleet.snapshot(), {}, {by(field, descending)}).rows == expected);
        }
    }

    void countsFacetsOfTheMatchingDevices()
    {
        const SnapshotBuilder fleet = sampleFleet();
        const FleetQueryResult all = run(fleet.snapshot(), {});
        QCOMPARE(all.considered, size_t(4));
        QCOMPARE(all.facets.size(), facetFields().size());
        using Facet = std::vector<FacetCount>;
        QCOMPARE(all.facets[0], (Facet{{u"online"_s, 2}, {u"offline"_s, 1}, {u"unknown"_s, 1}}));
        QCOMPARE(all.facets[1], (Facet{{u"north"_s, 2}, {QString(), 1}, {u"Port"_s, 1}}));
        QCOMPARE(all.facets[2], (Facet{{u"AQ-3"_s, 2}, {QString(), 1}, {u"AQ-10"_s, 1}}));
        const FleetQueryResult some = run(fleet.snapshot(), u"site == north"_s);
        QCOMPARE(some.facets[0], (Facet{{u"online"_s, 2}}));
        QCOMPARE(some.facets[3], (Facet{{u"2.4.0"_s, 1}, {u"nightly"_s, 1}}));
    }

    void keepsTheMostFrequentFacetValues()
    {
        SnapshotBuilder fleet;
        for (int i = 0; i < 300; ++i) {
            for (int n = 0; n <= i % 2; ++n)
                fleet.add(
                    {.id = std::to_string(i) + '-' + std::to_string(n), .site = "s" + std::to_string(i)});
        }
        const FleetQueryResult result = run(fleet.snapshot(), {});
        QCOMPARE(result.facets[1].size(), maxFacetValues);
        QCOMPARE(result.facets[1][0], (FacetCount{u"s1"_s, 2}));
        QCOMPARE(result.facets[1][149], (FacetCount{u"s299"_s, 2}));
        QCOMPARE(result.facets[1][150], (FacetCount{u"s0"_s, 1}));
    }

    void stopsWhenCancelled()
    {
        const SnapshotBuilder fleet = sampleFleet();
        FleetQuery query;
        query.filter = parseFilter(u"a or site ~ x").filter;
        query.sort = {by(u"site")};
        const auto cancel = std::make_shared<std::atomic<bool>>(true);
        QVERIFY(runQuery(fleet.snapshot(), query, cancel).cancelled);
        cancel->store(false);
        QVERIFY(!runQuery(fleet.snapshot(), query, cancel).cancelled);
    }

    /// Without limits each of these names would take longer than the age of the universe.
    void givesUpPatternsThatExplode()
    {
        SnapshotBuilder fleet;
        for (int i = 0; i < 5'000; ++i)
            fleet.add({.id = std::string(100, 'a') + std::to_string(i) + '!'});
        const FleetQueryResult exploding = run(fleet.snapshot(), u"id ~ \"^(a+)+$\""_s);
        QVERIFY(exploding.patternTooComplex);
        QVERIFY(exploding.rows.empty());
        const FleetQueryResult honest = run(fleet.snapshot(), u"id ~ \"^a+\\d+!$\""_s);
        QVERIFY(!honest.patternTooComplex);
        QCOMPARE(honest.rows.size(), size_t(5'000));
    }

    void namesTheMetricsForTheSnapshot()
    {
        FleetQuery query;
        query.filter = parseFilter(u"m.a > 3 and m.b.age < 3").filter;
        query.sort = {by(u"m.c"), by(u"m.a.age"), by(u"site")};
        QCOMPARE(query.metrics(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void worksOnAnEmptyFleet()
    {
        const SnapshotBuilder fleet;
        const FleetQueryResult result = run(fleet.snapshot(), u"pump or m.x > 3"_s, {by(u"id"), by(u"m.x")});
        QVERIFY(result.rows.empty());
        QCOMPARE(result.considered, size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestFleetQuery)
#include "tst_fleetquery.moc"
