// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/seriescsv.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400'000;

ExportedReading reading(std::string_view device, std::string_view metric, qint64 time, const ValueView &value)
{
    return {"plant", device, metric, metric == "t" ? "°C" : "", fromUnixMs(time), value};
}

std::vector<SeriesKey> keys() { return {{u"plant"_s, u"a"_s, u"t"_s}, {u"plant"_s, u"=b"_s, u"state"_s}}; }

} // namespace

class TestSeriesCsv : public QObject
{
    Q_OBJECT
private slots:
    void longHasAReadingALine()
    {
        SeriesCsv csv(CsvShape::Long, CsvTime::Iso, keys());
        QCOMPARE(csv.head(), QByteArray("time,source,device,metric,value,unit\r\n"));
        const std::vector readings{
            reading("a", "t", 1'800'000'000'123, ValueView::of(0.1)),
            reading("a", "other", 1'800'000'000'124, ValueView::of(5.0)),
            reading("=b", "state", 1'800'000'000'125, ValueView::of(std::string_view("on, \"hot\""))),
            reading("=b", "state", 1'800'000'000'126, ValueView::of(true))};
        QCOMPARE(csv.add(readings),
                 QByteArray("2027-01-15T08:00:00.123Z,plant,a,t,0.1,°C\r\n"
                            "2027-01-15T08:00:00.125Z,plant,'=b,state,\"on, \"\"hot\"\"\",\r\n"
                            "2027-01-15T08:00:00.126Z,plant,'=b,state,true,\r\n"));
        QVERIFY(csv.finish().isEmpty());
    }

    void wideJoinsSeriesByTimeAcrossBatches()
    {
        SeriesCsv csv(CsvShape::Wide, CsvTime::EpochMilliseconds, keys());
        QCOMPARE(csv.head(), QByteArray("time,a t,'=b state\r\n"));
        QByteArray out;
        out += csv.add(std::vector{reading("a", "t", 1'000, ValueView::of(1.5)),
                                   reading("a", "t", 3'000, ValueView::of(2.5))});
        out += csv.add(std::vector{reading("=b", "state", 2'000, ValueView::of(false)),
                                   reading("=b", "state", 3'000, ValueView::of(true))});
        QVERIFY(out.isEmpty()); // the day may go on
        out += csv.add(std::vector{reading("a", "t", day, ValueView::of(3.5))});
        out += csv.finish();
        QCOMPARE(out, QByteArray("1000,1.5,\r\n2000,,false\r\n3000,2.5,true\r\n86400000,3.5,\r\n"));
    }

    void numbersComeBackAsTheSameDoubles_data()
    {
        QTest::addColumn<double>("number");
        QTest::newRow("a third") << 1.0 / 3;
        QTest::newRow("a sum of decimals") << 0.1 + 0.2;
        QTest::newRow("tiny") << 5e-324;
        QTest::newRow("huge") << 1.7976931348623157e308;
        QTest::newRow("negative") << -21.5;
    }
    void numbersComeBackAsTheSameDoubles()
    {
        QFETCH(double, number);
        SeriesCsv csv(CsvShape::Long, CsvTime::Iso, keys());
        const QByteArray line = csv.add(std::vector{reading("a", "t", 0, ValueView::of(number))});
        QCOMPARE(line.split(',').at(4).toDouble(), number);
    }
};

QTEST_GUILESS_MAIN(TestSeriesCsv)
#include "tst_seriescsv.moc"
