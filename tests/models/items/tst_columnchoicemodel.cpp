// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/columnchoicemodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestColumnChoiceModel : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void offersFixedColumnsAndMetricsByUse()
    {
        FleetStore store;
        DeviceTableModel fleet(store);
        FleetFrame frame{.source = store.addSource(u"lab"_s)};
        frame.newDevices = {{"a"}, {"b"}};
        frame.newMetrics = {"rare", "common <b>", "unused"};
        frame.units = {{MetricHandle{0}, "V"}};
        frame.newSeries = {{DeviceHandle{0}, MetricHandle{0}},
                           {DeviceHandle{0}, MetricHandle{1}},
                           {DeviceHandle{1}, MetricHandle{1}}};
        fleet.beginFrame(frame);
        while (!fleet.applySlice(frame, fromUnixMs(1))) { }

        ColumnChoiceModel model(fleet);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 0);
        model.refresh({u"id"_s, u"m.rare"_s});
        const auto fixed = static_cast<int>(fleet.columns().size());
        QCOMPARE(model.rowCount(), fixed + 3);
        const auto text = [&model](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(0, 0), u"Status"_s);
        QCOMPARE(text(0, 1), QString());
        QCOMPARE(text(fixed, 0), u"common <b>"_s);
        QCOMPARE(text(fixed, 1), u"2"_s);
        QCOMPARE(text(fixed + 1, 0), u"rare\u202fV"_s);
        QCOMPARE(text(fixed + 2, 1), u"0"_s);
        const auto isChecked = [&model](int row) {
            return model.index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
        };
        QVERIFY(!isChecked(0));
        QVERIFY(isChecked(1));
        QVERIFY(isChecked(fixed + 1));
    }

    void saysWhatTheUserWants()
    {
        FleetStore store;
        const DeviceTableModel fleet(store);
        ColumnChoiceModel model(fleet);
        model.refresh({});
        QSignalSpy made(&model, &ColumnChoiceModel::choiceMade);
        QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(model.setData(model.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!model.setData(model.index(1, 1), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(made.count(), 2);
        QCOMPARE(made[0], QList<QVariant>({u"id"_s, true}));
        QCOMPARE(made[1], QList<QVariant>({u"id"_s, false}));
        model.setShown(u"id"_s, true);
        QCOMPARE(made.count(), 2);
        QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    }
};

QTEST_GUILESS_MAIN(TestColumnChoiceModel)
#include "tst_columnchoicemodel.moc"
