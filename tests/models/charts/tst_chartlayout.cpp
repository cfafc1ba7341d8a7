// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chartlayout.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

SeriesKey key(const QString &device, const QString &metric) { return {u"plant"_s, device, metric}; }

QString unitOf(const SeriesKey &key)
{
    if (key.metric == "t"_L1 || key.metric == "dewpoint"_L1)
        return u"°C"_s;
    return key.metric == "rh"_L1 ? u"%"_s : key.metric == "p"_L1 ? u"hPa"_s : QString();
}

/// "a.t a.rh / a.p | b.p": rows by slash, charts by bar.
QString shape(const ChartLayout &layout)
{
    QStringList rows;
    for (const auto &row : layout.tab().rows) {
        QStringList charts;
        for (const ChartSpec &chart : row) {
            QStringList series;
            for (const SeriesKey &one : chart.series)
                series.append(one.device + u'.' + one.metric);
            charts.append(series.join(u' '));
        }
        rows.append(charts.join(u" | "_s));
    }
    return rows.join(u" / "_s);
}

} // namespace

class TestChartLayout : public QObject
{
    Q_OBJECT
private slots:
    void groupsSeriesByUnit_data()
    {
        QTest::addColumn<QStringList>("metrics");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one unit, one chart") << QStringList{u"t"_s, u"dewpoint"_s} << "a.t a.dewpoint";
        QTest::newRow("two units, two axes") << QStringList{u"t"_s, u"rh"_s} << "a.t a.rh";
        QTest::newRow("a third unit begins a chart")
            << QStringList{u"t"_s, u"rh"_s, u"p"_s} << "a.t a.rh / a.p";
        QTest::newRow("no unit is a unit")
            << QStringList{u"t"_s, u"rh"_s, u"x"_s, u"y"_s} << "a.t a.rh / a.x a.y";
        QTest::newRow("later ones join where they fit")
            << QStringList{u"t"_s, u"rh"_s, u"p"_s, u"dewpoint"_s, u"x"_s} << "a.t a.rh a.dewpoint / a.p a.x";
        QTest::newRow("none twice") << QStringList{u"t"_s, u"t"_s} << "a.t";
    }
    void groupsSeriesByUnit()
    {
        QFETCH(QStringList, metrics);
        QFETCH(QString, expected);
        ChartLayout layout;
        std::vector<SeriesKey> series;
        for (const QString &metric : metrics)
            series.push_back(key(u"a"_s, metric));
        addSeries(layout, {}, series, unitOf);
        QCOMPARE(shape(layout), expected);
    }

    void putsANewChartBelowTheOnePointedAt()
    {
        ChartLayout layout;
        addSeries(layout, {}, {key(u"a"_s, u"t"_s), key(u"a"_s, u"rh"_s)}, unitOf);
        splitDown(layout, {0, 0}, {.series = {key(u"b"_s, u"t"_s)}});
        QCOMPARE(addSeries(layout, {0, 0}, {key(u"a"_s, u"p"_s)}, unitOf), 1);
        QCOMPARE(shape(layout), u"a.t a.rh / a.p / b.t"_s);
    }

    void splitsAndRemoves()
    {
        ChartLayout layout;
        QVERIFY(splitDown(layout, {}, {.series = {key(u"a"_s, u"t"_s)}}));
        QVERIFY(splitRight(layout, {0, 0}, {.series = {key(u"b"_s, u"t"_s)}}));
        QVERIFY(splitDown(layout, {0, 1}, {.series = {key(u"c"_s, u"t"_s)}}));
        QCOMPARE(shape(layout), u"a.t | b.t / c.t"_s);
        removeChart(layout, {0, 0});
        QCOMPARE(shape(layout), u"b.t / c.t"_s);
        removeChart(layout, {0, 0});
        QCOMPARE(shape(layout), u"c.t"_s); // the empty row goes, too
        removeChart(layout, {3, 3});
        QCOMPARE(layout.tab().chartCount(), 1);
        QVERIFY(!splitRight(layout, {3, 0}, {}));
    }

    void isFullAtItsLimits()
    {
        ChartLayout layout;
        for (int i = 0; i < ChartLayout::maxRows; ++i)
            QVERIFY(splitDown(layout, {}, {}));
        QVERIFY(!splitDown(layout, {}, {}));
        for (int i = 1; i < ChartLayout::maxColumns; ++i)
            QVERIFY(splitRight(layout, {0, 0}, {}));
        QVERIFY(!splitRight(layout, {0, 0}, {}));
        std::vector<SeriesKey> many;
        for (size_t i = 0; i < ChartLayout::maxSeries + 1; ++i)
            many.push_back(key(QString::number(i), u"t"_s));
        QCOMPARE(addSeries(layout, {1, 0}, many, unitOf), static_cast<int>(ChartLayout::maxSeries));
    }

    void comesBackFromJsonAsItWas()
    {
        ChartLayout layout;
        layout.range = {u"now-6h"_s, u"now"_s};
        layout.tabs = {{.name = u"Air <b>\"quoted\"</b>"_s, .rows = {}}, {.name = u"Power"_s, .rows = {}}};
        layout.current = 1;
        ChartSpec chart{.title = u"Mine"_s,
                        .kind = ChartKind::HeatMap,
                        .style = LineStyle::Step,
                        .scale = ScaleMode::Fixed,
                        .fixed = {-2.5, 40},
                        .band = BandScope::Site,
                        .shift = 24h * 7,
                        .series = {key(u"a"_s, u"t"_s), key(u"ü/#"_s, u"x.y"_s)}};
        splitDown(layout, {}, chart);
        splitRight(layout, {0, 0}, ChartSpec{});
        const Result<ChartLayout> read = layoutFromJson(toJson(layout));
        QVERIFY(read);
        QCOMPARE(toJson(*read), toJson(layout));
        QVERIFY(*read == layout);
    }

    void refusesWhatIsNoLayout_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("something else") << QByteArray(R"({"version":1})");
        QTest::newRow("no tabs") << QByteArray(
            R"({"fleetscope_charts":1,"tabs":[],"from":"now-1h","to":"now"})");
        QTest::newRow("a newer format")
            << QByteArray(R"({"fleetscope_charts":2,"tabs":[{}],"from":"now-1h","to":"now"})");
        QTest::newRow("an unknown kind") << QByteArray(
            R"({"fleetscope_charts":1,"tabs":[{"rows":[[{"kind":"pie"}]]}],"from":"now-1h","to":"now"})");
        QTest::newRow("a broken series") << QByteArray(
            R"({"fleetscope_charts":1,"tabs":[{"rows":[[{"series":[["a","b"]]}]]}],"from":"now-1h","to":"now"})");
        QTest::newRow("limits the wrong way round") << QByteArray(
            R"({"fleetscope_charts":1,"tabs":[{"rows":[[{"scale":"fixed","fixed":[3,1]}]]}],"from":"now-1h","to":"now"})");
        QTest::newRow("an unreadable range")
            << QByteArray(R"({"fleetscope_charts":1,"tabs":[{}],"from":"once","to":"now"})");
    }
    void refusesWhatIsNoLayout()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!layoutFromJson(json));
    }
};

QTEST_GUILESS_MAIN(TestChartLayout)
#include "tst_chartlayout.moc"
