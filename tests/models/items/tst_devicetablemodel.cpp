// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/devicetablemodel.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'700'000'000'000}};

class Fixture
{
public:
    Fixture() { store.addSource(u"Lab"_s); }

    void apply(const FleetFrame &frame, Timestamp now = start)
    {
        model.beginFrame(frame);
        while (!model.applySlice(frame, now)) { }
        model.finishTick(now);
    }

    QVariant at(int row, const QString &column, int role = Qt::DisplayRole)
    {
        return model.index(row, model.columnOf(column)).data(role);
    }

    FleetStore store;
    DeviceTableModel model{store};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

FleetFrame oneDevice()
{
    FleetFrame frame;
    frame.newDevices = {{"AQ-1"}};
    frame.newMetrics = {"pm25", "door", "state"};
    for (quint32 metric = 0; metric < 3; ++metric)
        frame.newSeries.push_back({DeviceHandle{0}, MetricHandle{metric}});
    frame.units = {{MetricHandle{0}, "µg/m³"}};
    frame.texts = {"idle"};
    frame.series = {
        {.series = SeriesHandle{0},
         .kind = ValueKind::Number,
         .count = 1,
         .value = 12.5,
         .time = start,
         .minimum = 12.5,
         .maximum = 12.5,
         .sum = 12.5},
        {.series = SeriesHandle{1},
         .kind = ValueKind::Boolean,
         .count = 1,
         .value = 1,
         .time = start,
         .minimum = 1,
         .maximum = 1,
         .sum = 1},
        {.series = SeriesHandle{2}, .kind = ValueKind::Text, .time = start, .text = 0},
    };
    frame.devices = {{.device = DeviceHandle{0}, .messages = 3, .lastMessage = start, .interval = 60s}};
    return frame;
}

} // namespace

class TestDeviceTableModel : public QObject
{
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale::c()); }

    void showsADevice()
    {
        Fixture f;
        f.model.ensureColumn(u"m.pm25"_s);
        f.model.ensureColumn(u"m.door"_s);
        f.model.ensureColumn(u"m.state"_s);
        f.apply(oneDevice(), start + 5s);
        QCOMPARE(f.model.rowCount(), 1);
        QCOMPARE(f.at(0, u"id"_s).toString(), u"AQ-1"_s);
        QCOMPARE(f.at(0, u"status"_s).toString(), u"Online"_s);
        QCOMPARE(f.at(0, u"status"_s, RawRole).toString(), u"online"_s);
        QCOMPARE(f.at(0, u"lastseen"_s).toString(), u"5\u202fs"_s);
        QCOMPARE(f.at(0, u"interval"_s).toString(), u"60\u202fs"_s);
        QCOMPARE(f.at(0, u"messages"_s).toString(), u"3"_s);
        QCOMPARE(f.at(0, u"m.pm25"_s).toString(), u"12.5\u202fµg/m³"_s);
        QCOMPARE(f.at(0, u"m.pm25"_s, RawRole), QVariant(12.5));
        QCOMPARE(f.at(0, u"m.pm25"_s, SparkRole).value<QList<float>>(), QList<float>{12.5F});
        QCOMPARE(f.at(0, u"m.door"_s).toString(), u"true"_s);
        QCOMPARE(f.at(0, u"m.state"_s).toString(), u"idle"_s);
        QCOMPARE(f.at(0, u"connection"_s).toString(), u"Lab"_s);
        QVERIFY(f.at(0, u"status"_s, Qt::ToolTipRole).toString().contains(u"offline in"_s));
    }

    void keepsTheDecimalsOfAColumnEqual()
    {
        Fixture f;
        f.model.ensureColumn(u"m.pm25"_s);
        f.apply(oneDevice());
        QCOMPARE(f.at(0, u"m.pm25"_s).toString(), u"12.5\u202fµg/m³"_s);
        FleetFrame frame;
        frame.series = {{.series = SeriesHandle{0},
                         .kind = ValueKind::Number,
                         .count = 1,
                         .value = 13,
                         .time = start + 1s,
                         .minimum = 13,
                         .maximum = 13,
                         .sum = 13}};
        f.apply(frame);
        QCOMPARE(f.at(0, u"m.pm25"_s).toString(), u"13.0\u202fµg/m³"_s);
    }

    void showsTheWorstAlertAndHowMany()
    {
        Fixture f;
        f.apply(oneDevice());
        QCOMPARE(f.at(0, u"alert.severity"_s).toString(), QString());
        QCOMPARE(f.at(0, u"alert.count"_s).toString(), QString());
        QCOMPARE(f.at(0, u"alert.severity"_s, WorstAlertRole).toInt(), 0);

        QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
        f.model.setAlerts(DeviceHandle{0}, {.worst = 3, .count = 1});
        QCOMPARE(changed.size(), 0); // with the tick, as everything
        f.model.finishTick(start);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(f.at(0, u"alert.severity"_s).toString(), u"Critical"_s);
        f.model.setAlerts(DeviceHandle{0}, {.worst = 2, .count = 4});
        QCOMPARE(f.at(0, u"alert.severity"_s).toString(), u"Warning · 4"_s);
        QCOMPARE(f.at(0, u"alert.severity"_s, RawRole).toString(), u"warning"_s);
        QCOMPARE(f.at(0, u"alert.severity"_s, WorstAlertRole).toInt(), 2);
        QCOMPARE(f.at(0, u"alert.count"_s).toString(), u"4"_s);
        QCOMPARE(f.at(0, u"alert.count"_s, RawRole).toInt(), 4);
    }

    void addsAMetricColumnOnce()
    {
        Fixture f;
        const int fixed = f.model.columnCount();
        QCOMPARE(f.model.ensureColumn(u"m.pm25"_s), fixed);
        QCOMPARE(f.model.ensureColumn(u"m.pm25"_s), fixed);
        QCOMPARE(f.model.ensureColumn(u"id"_s), f.model.columnOf(u"id"_s));
        QCOMPARE(f.model.ensureColumn(u"nonsense"_s), -1);
        QCOMPARE(f.model.columnCount(), fixed + 1);
        QCOMPARE(f.model.headerData(fixed, Qt::Horizontal).toString(), u"pm25"_s);
        QCOMPARE(f.model.columns()[fixed].key(), u"m.pm25"_s);
    }

    void marksStaleValues()
    {
        Fixture f;
        f.model.ensureColumn(u"m.pm25"_s);
        f.apply(oneDevice());
        QCOMPARE(f.at(0, u"m.pm25"_s, StaleRole).toBool(), false);
        FleetFrame frame; // the device speaks, but says nothing of pm25
        frame.devices = {{.device = DeviceHandle{0}, .messages = 1, .lastMessage = start + 10min}};
        f.apply(frame, start + 10min);
        QCOMPARE(f.at(0, u"m.pm25"_s, StaleRole).toBool(), true);
        QCOMPARE(f.at(0, u"id"_s, StaleRole).toBool(), false);
    }

    void letsAgesTick()
    {
        Fixture f;
        f.apply(oneDevice());
        QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
        f.model.finishTick(start + 500ms);
        QCOMPARE(changed.size(), 0);
        f.model.finishTick(start + 1s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(f.at(0, u"lastseen"_s).toString(), u"1\u202fs"_s);
    }

    void showsHostileNamesAsTheyAre()
    {
        Fixture f;
        FleetFrame frame;
        frame.newDevices = {{"<img src=x onerror=1>"}};
        f.apply(frame);
        QCOMPARE(f.at(0, u"id"_s).toString(), u"<img src=x onerror=1>"_s);
    }

    void knowsTheDecimalsOfANumber_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("expected");
        QTest::newRow("whole") << 42.0 << 0;
        QTest::newRow("tenth") << 21.5 << 1;
        QTest::newRow("not quite a tenth in binary") << 0.1 + 0.2 << 1;
        QTest::newRow("hundredth") << -0.25 << 2;
        QTest::newRow("third") << 1.0 / 3 << 3;
        QTest::newRow("huge") << 1e15 << 0;
    }
    void knowsTheDecimalsOfANumber()
    {
        QFETCH(double, value);
        QTEST(decimalsOf(value), "expected");
    }
};

QTEST_MAIN(TestDeviceTableModel)
#include "tst_devicetablemodel.moc"
