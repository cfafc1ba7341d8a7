// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/fleetcatalogue.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestFleetCatalogue : public QObject
{
    Q_OBJECT
private slots:
    void listsWhatTheFleetHas()
    {
        FleetStore store;
        FleetFrame frame{.source = store.addSource(u"lab"_s)};
        frame.newDevices = {{"a"}, {"b"}};
        store.insertDevices(frame, 0, 2);
        frame.newMetrics = {"pm25"};
        frame.newSeries = {{DeviceHandle{0}, MetricHandle{0}}};
        DeviceInfo info;
        info.tags = {{"owner", "city"}, {"wall", ""}};
        frame.infos = {{DeviceHandle{0}, info}};
        info.tags = {{"owner", "port"}};
        frame.infos.push_back({DeviceHandle{1}, info});
        size_t position = 0;
        store.assign(frame, position, FleetStore::size(frame), fromUnixMs(1));

        const FieldCatalogue catalogue =
            fleetCatalogue(store, {{{u"online"_s, 2}}, {{u"Port"_s, 1}, {u""_s, 1}}, {}, {}});
        QCOMPARE(catalogue.metrics.size(), 1U);
        QCOMPARE(catalogue.metrics[0].text, u"pm25"_s);
        QCOMPARE(catalogue.metrics[0].uses, 1U);
        QCOMPARE(catalogue.tagKeys.size(), 2U);
        QCOMPARE(catalogue.tagKeys[0].text, u"owner"_s);
        QCOMPARE(catalogue.tagKeys[0].uses, 2U);
        QCOMPARE(catalogue.tagKeys[1].text, u"wall"_s);
        QCOMPARE(catalogue.values.at(u"status"_s)[0].text, u"online"_s);
        QCOMPARE(catalogue.values.at(u"site"_s).size(), 1U); // no value is nothing to complete
    }
};

QTEST_GUILESS_MAIN(TestFleetCatalogue)
#include "tst_fleetcatalogue.moc"
