// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/metriclistmodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace fleetscope;
using namespace Qt::StringLiterals;
using Column = MetricListModel::Column;

namespace {

constexpr Timestamp start{1'800'000'000'000ms};
constexpr QChar narrow{0x202f};

/// A store with two devices, fed by hand.
struct Fleet
{
    FleetStore store;
    FleetFrame frame;
    quint32 seriesCount = 0;

    Fleet()
    {
        frame.source = store.addSource(u"lab"_s);
        frame.newDevices = {{"a"}, {"b"}};
        store.insertDevices(frame, 0, 2);
        frame.newDevices.clear();
        frame.newMetrics = {"pm25", "state", "open"};
        frame.units = {{MetricHandle{0}, "µg/m³"}};
        frame.devices = {{.device = DeviceHandle{0}, .messages = 1, .lastMessage = start, .interval = 60s}};
        apply(start);
    }
    SeriesHandle addSeries(MetricHandle metric)
    {
        frame.newSeries.push_back({DeviceHandle{0}, metric});
        return SeriesHandle{seriesCount++};
    }
    void addNumber(SeriesHandle series, double value, Timestamp time, ValueKind kind = ValueKind::Number)
    {
        frame.series.push_back({.series = series,
                                .kind = kind,
                                .count = 1,
                                .value = value,
                                .time = time,
                                .minimum = value,
                                .maximum = value,
                                .sum = value});
    }
    void apply(Timestamp now)
    {
        size_t position = 0;
        store.assign(frame, position, FleetStore::size(frame), now);
        frame = {.source = frame.source};
    }
};

QString text(const MetricListModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestMetricListModel : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void followsItsDevice()
    {
        Fleet fleet;
        MetricListModel model(fleet.store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setDevice(DeviceHandle{0}, start);
        QCOMPARE(model.rowCount(), 0);

        const SeriesHandle dust = fleet.addSeries(MetricHandle{0});
        fleet.addNumber(dust, 12.5, start);
        fleet.apply(start);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.refresh(start + 5s);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(text(model, 0, Column::Name), u"pm25"_s);
        QCOMPARE(text(model, 0, Column::Latest), QString(u"12.5"_s + narrow + u"µg/m³"_s));
        QCOMPARE(text(model, 0, Column::Age), QString(u"5"_s + narrow + u's'));
        QCOMPARE(model.index(0, 0).data(MetricListModel::KeyRole).toString(), u"m.pm25"_s);

        const SeriesHandle word = fleet.addSeries(MetricHandle{1});
        fleet.addNumber(dust, 14, start + 6s);
        fleet.frame.texts = {"<b>ok</b>"};
        fleet.frame.series.push_back(
            {.series = word, .kind = ValueKind::Text, .time = start + 6s, .text = 0});
        fleet.apply(start + 6s);
        model.refresh(start + 7s);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][1].toModelIndex().row(), 0); // the new row was announced as new
        QCOMPARE(text(model, 0, Column::Latest), QString(u"14.0"_s + narrow + u"µg/m³"_s)); // equal decimals
        QCOMPARE(text(model, 0, Column::Minimum), u"12.5"_s);
        QCOMPARE(text(model, 0, Column::Mean), u"13.25"_s);
        QCOMPARE(text(model, 0, Column::Maximum), u"14.0"_s);
        QCOMPARE(text(model, 0, Column::Count), u"2"_s);
        QCOMPARE(model.index(0, Column::Trend).data(MetricListModel::HistoryRole).value<QList<float>>(),
                 QList<float>({12.5F, 14.0F}));
        QCOMPARE(text(model, 1, Column::Latest), u"<b>ok</b>"_s);
        QCOMPARE(text(model, 1, Column::Minimum), QString());

        model.setDevice(DeviceHandle{1}, start + 8s);
        QCOMPARE(model.rowCount(), 0);
        model.setDevice(DeviceHandle{0}, start + 8s);
        QCOMPARE(model.rowCount(), 2);
        model.setDevice(noDevice, start + 9s);
        QCOMPARE(model.rowCount(), 0);
    }

    void sortsByValueNotByText()
    {
        Fleet fleet;
        fleet.addNumber(fleet.addSeries(MetricHandle{0}), 9, start);
        fleet.addNumber(fleet.addSeries(MetricHandle{2}), 1, start + 2s, ValueKind::Boolean);
        fleet.apply(start + 2s);
        MetricListModel model(fleet.store);
        model.setDevice(DeviceHandle{0}, start + 3s);
        const auto key = [&model](int row, int column) {
            return model.index(row, column).data(MetricListModel::SortRole);
        };
        QCOMPARE(key(0, Column::Latest).typeId(), int(QMetaType::Double));
        QCOMPARE(key(1, Column::Latest), QVariant(true));
        QCOMPARE(text(model, 1, Column::Latest), u"true"_s);
        QVERIFY(key(0, Column::Age).toDouble() > key(1, Column::Age).toDouble()); // older is more
    }

    void marksWhatIsOld_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("stale");
        QTest::newRow("just now") << 0 << false;
        QTest::newRow("three intervals") << 180 << false;
        QTest::newRow("longer") << 181 << true;
    }
    void marksWhatIsOld()
    {
        QFETCH(int, seconds);
        Fleet fleet;
        fleet.addNumber(fleet.addSeries(MetricHandle{0}), 9, start);
        fleet.apply(start);
        MetricListModel model(fleet.store);
        model.setDevice(DeviceHandle{0}, start + std::chrono::seconds(seconds));
        QTEST(model.index(0, 0).data(MetricListModel::OldRole).toBool(), "stale");
    }
};

QTEST_MAIN(TestMetricListModel)
#include "tst_metriclistmodel.moc"
