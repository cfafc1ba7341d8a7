// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/cellterm.h"

#include "models/fleet/fleetquery.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{1'800'000'000'000ms};

/// Two devices: one that says much of itself, and one that says nothing.
struct Fleet
{
    FleetStore store;
    DeviceTableModel model{store};

    Fleet()
    {
        FleetFrame frame{.source = store.addSource(u"Green City"_s)};
        frame.newDevices = {{"a \"b\" or c"}, {"silent"}};
        frame.newMetrics = {"pm25", "door open"};
        frame.newSeries = {{DeviceHandle{0}, MetricHandle{0}}, {DeviceHandle{0}, MetricHandle{1}}};
        DeviceInfo info;
        info.site = "Old town";
        info.firmware = "2.4.1";
        info.tags = {{"owner", "city"}, {"wall", ""}};
        frame.infos = {{DeviceHandle{0}, info}};
        frame.devices = {{.device = DeviceHandle{0},
                          .messages = 7,
                          .lastMessage = start - 90s,
                          .interval = 60s,
                          .clockOffset = 17min,
                          .clockSkewed = true}};
        frame.series = {
            {.series = SeriesHandle{0}, .kind = ValueKind::Number, .count = 1, .value = 12.25, .time = start},
            {.series = SeriesHandle{1}, .kind = ValueKind::Boolean, .count = 1, .value = 1, .time = start}};
        model.beginFrame(frame);
        while (!model.applySlice(frame, start)) { }
        model.finishTick(start);
    }

    QString term(int device, const QString &key)
    {
        return cellTerm(model, DeviceHandle(quint32(device)), model.columns()[model.ensureColumn(key)]);
    }
    std::vector<quint32> found(const QString &filter)
    {
        const std::vector<MetricHandle> metrics{MetricHandle{0}, MetricHandle{1}};
        return runQuery(store.snapshot(metrics), {parseFilter(filter).filter, {}, start, {}}).rows;
    }
};

} // namespace

class TestCellTerm : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatTheCellHolds_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("term");
        QTest::newRow("a name that looks like a filter") << u"id"_s << u"id == \"a \\\"b\\\" or c\""_s;
        QTest::newRow("two words") << u"site"_s << u"site == \"Old town\""_s;
        QTest::newRow("state") << u"status"_s << u"status == online"_s;
        QTest::newRow("version") << u"fw"_s << u"fw == 2.4.1"_s;
        QTest::newRow("nothing") << u"serial"_s << u"serial == null"_s;
        QTest::newRow("a time") << u"lastseen"_s << u"age >= 90s"_s;
        QTest::newRow("an interval") << u"interval"_s << u"interval == 60"_s;
        QTest::newRow("a count") << u"messages"_s << u"messages == 7"_s;
        QTest::newRow("a clock") << u"clock"_s << u"clock == 1020"_s;
        QTest::newRow("a number") << u"m.pm25"_s << u"m.pm25 == 12.25"_s;
        QTest::newRow("a truth value") << u"m.\"door open\""_s << u"m.\"door open\" == true"_s;
        QTest::newRow("a connection") << u"connection"_s << u"connection == \"Green City\""_s;
    }
    void saysWhatTheCellHolds()
    {
        Fleet fleet;
        QFETCH(QString, key);
        const QString term = fleet.term(0, key);
        QTEST(term, "term");
        QVERIFY(parseFilter(term).filter);
        const std::vector<quint32> found = fleet.found(term);
        QVERIFY2(std::find(found.begin(), found.end(), 0U) != found.end(), "the device finds itself");
    }

    void saysThatACellIsEmpty_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("term");
        QTest::newRow("site") << u"site"_s << u"site == null"_s;
        QTest::newRow("time") << u"lastseen"_s << u"lastseen == null"_s;
        QTest::newRow("interval") << u"interval"_s << u"interval == null"_s;
        QTest::newRow("metric") << u"m.pm25"_s << u"m.pm25 == null"_s;
        QTest::newRow("a metric nobody has") << u"m.other"_s << u"m.other == null"_s;
    }
    void saysThatACellIsEmpty()
    {
        Fleet fleet;
        QFETCH(QString, key);
        const QString term = fleet.term(1, key);
        QTEST(term, "term");
        const std::vector<quint32> found = fleet.found(term);
        QVERIFY(std::find(found.begin(), found.end(), 1U) != found.end());
    }

    void asksForEveryTag()
    {
        Fleet fleet;
        const DeviceColumns &columns = fleet.store.devices();
        QVERIFY(columns.size() == 2);
        for (const DeviceColumn &column : fleet.model.columns()) {
            if (column.field.kind == FilterField::Kind::Tag) {
                QCOMPARE(cellTerm(fleet.model, DeviceHandle{0}, column),
                         u"tag.owner == city and tag.wall == \"\""_s);
                QCOMPARE(cellTerm(fleet.model, DeviceHandle{1}, column), QString());
            }
        }
    }

    void findsDevicesByName()
    {
        Fleet fleet;
        const std::vector both{DeviceHandle{0}, DeviceHandle{1}};
        QCOMPARE(devicesTerm(fleet.model, both), u"id in {\"a \\\"b\\\" or c\", silent}"_s);
        QCOMPARE(devicesTerm(fleet.model, std::vector{DeviceHandle{1}}), u"id == silent"_s);
        QCOMPARE(devicesTerm(fleet.model, {}), QString());
        QCOMPARE(fleet.found(devicesTerm(fleet.model, both)).size(), 2U);
        QCOMPARE(devicesTerm(fleet.model, std::vector<DeviceHandle>(2'000, DeviceHandle{1})), QString());
    }
};

QTEST_GUILESS_MAIN(TestCellTerm)
#include "tst_cellterm.moc"
