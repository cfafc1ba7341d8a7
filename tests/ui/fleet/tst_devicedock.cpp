// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/devicedock.h"

#include "models/items/messagelistmodel.h"
#include "models/items/metriclistmodel.h"
#include "tests/ui/fleet/testfleet.h"
#include "tests/ui/guitest.h"
#include "ui/fleet/elidedlabel.h"
#include "ui/fleet/metriccards.h"
#include "ui/fleet/payloadview.h"
#include "ui/widgets/datatable.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

QList<TappedMessage> messages(int first, int count)
{
    QList<TappedMessage> all;
    for (int i = first; i < first + count; ++i) {
        TappedMessage message;
        message.topic = i % 4 == 3 ? "iot/aq-0007/status" : "iot/aq-0007/telemetry";
        message.payload = i % 4 == 3 ? QByteArray(R"({"state":"online"})")
                                     : R"({"pm25":)" + QByteArray::number(12.5 + i % 5)
                + R"(,"no2":38.1,"temperature":17.2,"humidity":55,"battery":3.68})";
        message.payloadSize = message.payload.size();
        message.arrival = TestFleet::start + std::chrono::seconds(60 * i);
        message.qos = i % 4 == 3 ? 1 : 0;
        message.retained = i == 3;
        all.append(message);
    }
    return all;
}

template <typename Widget>
Widget *named(QWidget &parent, const QString &accessibleName)
{
    for (Widget *widget : parent.findChildren<Widget *>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

QToolButton *button(QWidget &parent, const QString &text)
{
    for (QToolButton *candidate : parent.findChildren<QToolButton *>()) {
        if (candidate->text().remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

bool showsText(const QWidget &parent, const QString &text)
{
    const QList<QLabel *> labels = parent.findChildren<QLabel *>();
    const QList<ElidedLabel *> elided = parent.findChildren<ElidedLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel *label) { return label->isVisible() && label->text() == text; })
        || std::any_of(elided.begin(), elided.end(),
                       [&](const ElidedLabel *label) { return label->isVisible() && label->text() == text; });
}

} // namespace

class TestDeviceDock : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme.install(); }
    void init() { failOnAnyWarning(); }

    void saysWhatToDoWithoutADevice()
    {
        TestFleet fleet(3);
        DeviceDock dock(fleet.model, m_theme);
        dock.show();
        QVERIFY(showsText(dock, u"Select a device to see it in detail."_s));
        dock.setDevice(TestFleet::handle(1));
        QVERIFY(!showsText(dock, u"Select a device to see it in detail."_s));
        QVERIFY(showsText(dock, u"aq-0001"_s));
        QVERIFY(showsText(dock, u"Harbour 2"_s));
        QVERIFY(showsText(dock, u"GC-24-100037"_s));
        QVERIFY(showsText(dock, u"height = wall"_s));
    }

    void refreshesFourTimesASecondWhileItIsVisible()
    {
        TestFleet fleet(10);
        DeviceDock dock(fleet.model, m_theme);
        dock.setDevice(TestFleet::handle(1));
        const auto *metrics = dock.findChild<MetricListModel *>();
        QSignalSpy changed(metrics, &QAbstractItemModel::dataChanged);
        const auto tick = [&fleet](Milliseconds later) {
            fleet.now += later;
            fleet.model.finishTick(fleet.now);
        };
        tick(1s);
        QCOMPARE(changed.count(), 0); // nobody looks
        dock.show();
        changed.clear();
        for (int i = 0; i < 30; ++i)
            tick(33ms);
        QCOMPARE(changed.count(), 3); // 990 ms in steps of 33: at 264, 528 and 792
        dock.hide();
        tick(1s);
        QCOMPARE(changed.count(), 3);
    }

    void watchesTheDeviceThatCanBeSeen()
    {
        TestFleet fleet(10);
        DeviceDock dock(fleet.model, m_theme);
        QSignalSpy watched(&dock, &DeviceDock::deviceWatched);
        dock.setDevice(TestFleet::handle(1));
        QCOMPARE(watched.count(), 0);
        dock.show();
        dock.setDevice(TestFleet::handle(1));
        dock.setDevice(TestFleet::handle(2));
        dock.hide();
        dock.show();
        dock.setDevice(noDevice);
        const QList<DeviceHandle> expected{TestFleet::handle(1), TestFleet::handle(2), noDevice,
                                           TestFleet::handle(2), noDevice};
        QList<DeviceHandle> told;
        for (const QList<QVariant> &signal : watched)
            told.append(signal[0].value<DeviceHandle>());
        QCOMPARE(told, expected);
    }

    void sumsUpTheKeyMetrics()
    {
        TestFleet fleet(10);
        fleet.pass(3);
        DeviceDock dock(fleet.model, m_theme);
        dock.setDevice(TestFleet::handle(0));
        dock.show();
        const auto *cards = dock.findChild<MetricCards *>();
        QCOMPARE(cards->cards().size(), 5);
        QCOMPARE(cards->cards()[0].name, u"pm25"_s);
        QCOMPARE(cards->cards()[0].trend.size(), 4);
        QVERIFY(cards->cards()[0].value.endsWith(u"µg/m³"));
        QVERIFY(cards->accessibleDescription().contains(u"battery"));
    }

    void marksAWrongClockAndTheEndOfACertificate()
    {
        TestFleet fleet(10);
        DeviceDock dock(fleet.model, m_theme);
        dock.setDevice(TestFleet::handle(7));
        dock.show();
        QVERIFY(showsText(dock, u"off by +17\u202fmin"_s));
        dock.setDevice(TestFleet::handle(0));
        QVERIFY(showsText(dock, u"within five minutes of ours"_s));
    }

    void putsAMetricIntoTheTable()
    {
        TestFleet fleet(10);
        DeviceDock dock(fleet.model, m_theme);
        dock.setDevice(TestFleet::handle(1));
        dock.show();
        dock.showTab(DeviceDock::Tab::Telemetry);
        QSignalSpy requested(&dock, &DeviceDock::columnRequested);
        auto *search = named<QLineEdit>(dock, u"Search metrics"_s);
        auto *table = named<DataTable>(dock, u"Metrics of the device"_s);
        QCOMPARE(table->model()->rowCount(), 5);
        QTest::keyClicks(search, u"TEMP ture"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(requested.count(), 1);
        QCOMPARE(requested[0][0].toString(), u"m.temperature"_s);
    }

    void followsTheNewestMessageUntilOneIsChosen()
    {
        TestFleet fleet(10);
        DeviceDock dock(fleet.model, m_theme);
        dock.resize(400, 700);
        dock.setDevice(TestFleet::handle(7));
        dock.show();
        dock.showTab(DeviceDock::Tab::Messages);
        auto *table = named<DataTable>(dock, u"Messages of the device"_s);
        auto *payload = dock.findChild<PayloadView *>();
        QVERIFY(showsText(dock, u"No message since this device was opened."_s));
        dock.addMessages(messages(0, 3), 0);
        QVERIFY(showsText(dock, u"iot/aq-0007/telemetry"_s));
        QVERIFY(payload->toPlainText().contains(u"\n  \"pm25\": 14.5,\n"));
        dock.addMessages(messages(3, 1), 0);
        QCOMPARE(payload->toPlainText(), u"{\n  \"state\": \"online\"\n}"_s);

        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(0, 0)).center());
        dock.addMessages(messages(4, 2), 0);
        QVERIFY(payload->toPlainText().contains(u"\"pm25\": 12.5"));
        QTest::keyClick(table, Qt::Key_Escape);
        QVERIFY(payload->toPlainText().contains(u"\"pm25\": 12.5")); // message 5
        dock.addMessages(messages(6, 1), 0);
        QVERIFY(payload->toPlainText().contains(u"\"pm25\": 13.5"));

        dock.setDevice(TestFleet::handle(8));
        QCOMPARE(table->model()->rowCount(), 0);
        QCOMPARE(payload->toPlainText(), QString());
    }

    void pausesAndCountsWhatWaits()
    {
        TestFleet fleet(10);
        DeviceDock dock(fleet.model, m_theme);
        dock.setDevice(TestFleet::handle(7));
        dock.show();
        dock.showTab(DeviceDock::Tab::Messages);
        dock.addMessages(messages(0, 3), 0);
        QTest::mouseClick(button(dock, u"Pause"_s), Qt::LeftButton);
        dock.addMessages(messages(3, 12), 5);
        QCOMPARE(dock.findChild<MessageListModel *>()->rowCount(), 3);
        QVERIFY(showsText(dock, u"17 waiting · 5 not kept"_s));
        QTest::mouseClick(button(dock, u"Resume"_s), Qt::LeftButton);
        QCOMPARE(dock.findChild<MessageListModel *>()->rowCount(), 15);
        QVERIFY(button(dock, u"Pause"_s) != nullptr);
    }

    void showsChangesAndFormats()
    {
        TestFleet fleet(10);
        DeviceDock dock(fleet.model, m_theme);
        dock.setDevice(TestFleet::handle(7));
        dock.show();
        dock.showTab(DeviceDock::Tab::Messages);
        dock.addMessages(messages(0, 2), 0);
        auto *payload = dock.findChild<PayloadView *>();
        QTest::mouseClick(button(dock, u"Changes"_s), Qt::LeftButton);
        QVERIFY(payload->toPlainText().startsWith(
            u"  {\n\u2212   \"pm25\": 12.5,\n+   \"pm25\": 13.5,\n    \"no2\": 38.1,"));
        QCOMPARE(payload->extraSelections().size(), 2);
        QTest::mouseClick(named<QToolButton>(dock, u"Copy the payload"_s), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().startsWith(u"{\n  \"pm25\": 13.5,"));

        dock.addMessages(messages(3, 1), 0);
        QVERIFY(showsText(dock, u"There is no earlier message on this topic in the list."_s));
        QTest::mouseClick(button(dock, u"Changes"_s), Qt::LeftButton);
        auto *format = named<QComboBox>(dock, u"Format of the payload"_s);
        format->setFocus();
        QTest::keyClicks(format, u"Hex"_s);
        QTest::keyClick(format, Qt::Key_Return);
        QVERIFY(payload->toPlainText().startsWith(u"000000  7b 22 73 74"));
        format->setCurrentIndex(format->findText(u"CBOR"_s));
        emit format->activated(format->currentIndex());
        QVERIFY(showsText(dock, u"Not CBOR, shown as Text."_s));
    }

    void showsHostileNamesAsTheyAre()
    {
        TestFleet fleet;
        const std::string name = "<img src=x onerror=1>" + std::string(100, 'x');
        fleet.addDevices(1);
        fleet.addDevice(name);
        DeviceDock dock(fleet.model, m_theme);
        dock.resize(400, 600);
        dock.setDevice(TestFleet::handle(1));
        dock.show();
        QVERIFY(showsText(dock, QString::fromStdString(name)));
        QVERIFY(dock.minimumSizeHint().width() <= 400);
        for (const QLabel *label : dock.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void isAPictureToLookAt()
    {
        TestFleet fleet(30);
        fleet.pass(60);
        for (const auto &[choice, suffix] :
             {std::pair(ThemeChoice::Light, u"-light"_s), std::pair(ThemeChoice::Dark, u"-dark"_s)}) {
            m_theme.setChoice(choice);
            DeviceDock dock(fleet.model, m_theme);
            dock.resize(400, 760);
            dock.setDevice(TestFleet::handle(7));
            dock.show();
            dock.addMessages(messages(0, 30), 0);
            savePicture(dock, u"dock-overview"_s + suffix);
            dock.showTab(DeviceDock::Tab::Telemetry);
            savePicture(dock, u"dock-telemetry"_s + suffix);
            dock.showTab(DeviceDock::Tab::Messages);
            button(dock, u"Changes"_s)->click();
            savePicture(dock, u"dock-messages"_s + suffix);
        }
        m_theme.setChoice(ThemeChoice::Light);
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestDeviceDock)
#include "tst_devicedock.moc"
