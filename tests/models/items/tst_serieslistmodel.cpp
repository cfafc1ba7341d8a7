// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/serieslistmodel.h"

#include "models/charts/seriesmime.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestSeriesListModel : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void findsWordsInAnyOrderAndCase_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing asked: everything") << ""
                                                   << "aq-1/pm25 aq-1/no2 aq-2/pm25 aq-2/no2 gw/battery";
        QTest::newRow("a metric") << "PM25"
                                  << "aq-1/pm25 aq-2/pm25";
        QTest::newRow("a device") << "aq-2"
                                  << "aq-2/pm25 aq-2/no2";
        QTest::newRow("device, then metric") << "aq-1 no2"
                                             << "aq-1/no2";
        QTest::newRow("metric, then device") << "no2 aq-1"
                                             << "aq-1/no2";
        QTest::newRow("a site") << "harbour pm"
                                << "aq-1/pm25";
        QTest::newRow("a name") << "  north   GATE "
                                << "gw/battery";
        QTest::newRow("parts of words") << "q 25"
                                        << "aq-1/pm25 aq-2/pm25";
        QTest::newRow("not there") << "aq-1 battery"
                                   << "";
    }
    void findsWordsInAnyOrderAndCase()
    {
        QFETCH(QString, words);
        QFETCH(QString, expected);
        FleetStore store;
        fill(store);
        SeriesListModel model(store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.search(words);
        QTRY_VERIFY(!model.isSearching());
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row)
            found.append(model.index(row, SeriesListModel::Device).data().toString() + u'/'
                         + model.index(row, SeriesListModel::Metric).data().toString());
        QCOMPARE(found.join(u' '), expected);
    }

    void looksThroughALargeFleetInSlicesAndStopsWhenThereIsEnough()
    {
        FleetStore store;
        const SourceId source = store.addSource(u"plant"_s);
        FleetFrame frame{.source = source};
        frame.newMetrics = {"t"};
        constexpr int devices = 5 * SeriesListModel::slice;
        for (int i = 0; i < devices; ++i) {
            frame.newDevices.push_back({"d" + std::to_string(i)});
            frame.newSeries.push_back({DeviceHandle(static_cast<quint32>(i)), MetricHandle(0)});
        }
        apply(store, frame, devices);
        SeriesListModel model(store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.search(u"d9999"_s);
        QVERIFY(model.isSearching()); // the one is at the end
        QTRY_VERIFY(!model.isSearching());
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.isCut());
        model.search({});
        QTRY_VERIFY(!model.isSearching());
        QCOMPARE(static_cast<size_t>(model.rowCount()), SeriesListModel::mostRows);
        QVERIFY(model.isCut());
    }

    void rowsTravelAsSeries()
    {
        FleetStore store;
        fill(store);
        SeriesListModel model(store);
        model.search(u"aq-1"_s);
        QTRY_VERIFY(!model.isSearching());
        const std::unique_ptr<QMimeData> mime(
            model.mimeData({model.index(1, 0), model.index(0, 0), model.index(0, 1)}));
        QCOMPARE(
            seriesFromMime(mime->data(model.mimeTypes().constFirst())),
            (std::vector<SeriesKey>{{u"plant"_s, u"aq-1"_s, u"pm25"_s}, {u"plant"_s, u"aq-1"_s, u"no2"_s}}));
        QVERIFY(seriesFromMime("no JSON").empty());
        QVERIFY(seriesFromMime(R"([["a","b"]])").empty());
        QVERIFY(model.flags(model.index(0, 0)) & Qt::ItemIsDragEnabled);
    }

private:
    static void apply(FleetStore &store, const FleetFrame &frame, size_t devices)
    {
        store.insertDevices(frame, 0, devices);
        size_t position = 0;
        store.assign(frame, position, FleetStore::size(frame), fromUnixMs(1'800'000'000'000));
    }
    static void fill(FleetStore &store)
    {
        FleetFrame frame{.source = store.addSource(u"plant"_s)};
        frame.newDevices = {{"aq-1"}, {"aq-2"}, {"gw"}};
        frame.newMetrics = {"pm25", "no2", "battery"};
        const auto add = [&](quint32 device, quint32 metric) {
            frame.newSeries.push_back({DeviceHandle(device), MetricHandle(metric)});
        };
        add(0, 0);
        add(0, 1);
        add(1, 0);
        add(1, 1);
        add(2, 2);
        DeviceInfo harbour;
        harbour.site = "Harbour";
        DeviceInfo gate;
        gate.name = "North gate";
        frame.infos = {{DeviceHandle(0), harbour}, {DeviceHandle(2), gate}};
        apply(store, frame, 3);
    }
};

QTEST_GUILESS_MAIN(TestSeriesListModel)
#include "tst_serieslistmodel.moc"
