// SPDX-License-Identifier: GPL-3.0-or-later

// Alerts through the whole program: a real broker on one side, the page of alerts and the fleet's table on
// the other.

#include "app/application/application.h"
#include "app/diagnostics/metered.h"
#include "app/mqtt/mqttfactory.h"
#include "app/storage/alerttables.h"
#include "app/storage/archiveworker.h"
#include "models/alerts/alertrule.h"
#include "models/alerts/alertstatecodec.h"
#include "models/items/alertlistmodel.h"
#include "tests/support/mqttrecorder.h"
#include "tests/support/testbroker.h"
#include "ui/alerts/alertspage.h"
#include "ui/alerts/alerttable.h"
#include "ui/fleet/fleettable.h"

#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

AlertRule hot()
{
    AlertRule rule;
    rule.id = u"hot"_s;
    rule.name = u"Too hot"_s;
    rule.when.metric = u"t"_s;
    rule.when.levels = {{AlertSeverity::Critical, 30}};
    rule.policy.holdFor = 0ms;
    rule.policy.clearFor = 0ms;
    return rule;
}

/// An alert of an earlier run that was closed two hours ago.
StoredAlert past()
{
    const Timestamp now = fromUnixMs(QDateTime::currentMSecsSinceEpoch());
    AlertState state;
    state.id = 1;
    state.count = 1;
    state.severity = AlertSeverity::Critical;
    state.openedAt = state.firedAt = now - 3h;
    state.since = state.closedAt = now - 2h;
    return {.id = 1,
            .source = u"Lab"_s,
            .rule = u"hot"_s,
            .subject = u"AQ-old"_s,
            .state = stateToJson(state),
            .severity = 2,
            .opened = state.openedAt,
            .closed = state.closedAt,
            .value = 44,
            .live = false};
}

/// The program on a broker, with one rule and a past in its data folder.
class Program
{
public:
    explicit Program(const TestBroker &broker)
    {
        const QString data = m_folder.filePath(u"data"_s);
        QDir().mkpath(data);
        if (!ArchiveWriter::open(ArchiveWorker::fileIn(data)))
            qFatal("no archive");
        {
            auto database = Database::open(ArchiveWorker::fileIn(data), Database::Mode::ReadWrite, 1'000);
            if (!database || !writeAlertDocument(**database, u"rules"_s, rulesToJson({hot()}))
                || !writeAlerts(**database, {.alerts = {past()}, .lines = {}}))
                qFatal("no rules");
        }
        const QString file = m_folder.filePath(u"lab.json"_s);
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(out.errorString()));
        out.write(R"({"name": "Lab", "url": "mqtt://localhost:)" + QByteArray::number(broker.port()) + "\"}");
        out.close();
        const Result<Options> options =
            parseOptions({u"fleetscope"_s, u"--connection"_s, file, u"--data"_s, data});
        if (!options)
            qFatal("%s", qPrintable(options.error().what));
        m_application =
            std::make_unique<Application>(*options, static_cast<Metered<QApplication> *>(qApp)->meter());
        if (const Result<void> opened = m_application->open(); !opened)
            qFatal("%s", qPrintable(opened.error().what));
        m_application->show();
    }

    [[nodiscard]] MainWindow &window() const { return m_application->window(); }
    template <class Widget>
    [[nodiscard]] Widget *find() const
    {
        return window().findChild<Widget *>();
    }
    /// What the fleet's table shows of a device in the column with this title.
    [[nodiscard]] QString cell(const QString &device, const QString &title) const
    {
        const QAbstractItemModel &model = *find<FleetTable>()->model();
        const auto column = [&](const QString &wanted) {
            for (int i = 0; i < model.columnCount(); ++i) {
                if (model.headerData(i, Qt::Horizontal).toString() == wanted)
                    return i;
            }
            return -1;
        };
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, column(u"Device"_s)).data().toString() == device)
                return model.index(row, column(title)).data().toString();
        }
        return u"no such device"_s;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Application> m_application;
};

QStringList subjects(const QAbstractItemModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found.append(model.index(row, AlertListModel::SubjectColumn).data().toString());
    return found;
}

} // namespace

class TestAlerts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (TestBroker::program().isEmpty())
            QSKIP("mosquitto is not installed: packaging/dev deps test");
    }

    void showsAnAlertWithinASecondOfItsReading()
    {
        constexpr int devices = 15; // fewer than are rolled up
        TestBroker broker;
        QCOMPARE(broker.start(), QString());
        const Program program(broker);
        program.window().showPage(u"fleet"_s);
        MqttRecorder recorder;
        const std::unique_ptr<MqttClient> fleet = makeMqttClient();
        fleet->start({.host = u"127.0.0.1"_s, .port = broker.port()}, &recorder);
        const auto send = [&](int device, const char *value) {
            return fleet
                ->publish(
                    {.topic = "iot/AQ-" + QByteArray::number(device) + "/t", .payload = value, .qos = 1})
                .has_value();
        };
        const auto allAreThere = [&] { // once the program listens
            for (int i = 0; i < devices; ++i)
                static_cast<void>(send(i, "21.5"));
            const auto *table = program.find<FleetTable>();
            return table && table->model()->rowCount() == devices;
        };
        QTRY_VERIFY_WITH_TIMEOUT(allAreThere(), 20'000);
        QCOMPARE(program.cell(u"AQ-0"_s, u"Alerts"_s), QString());
        program.window().showPage(u"alerts"_s);
        const auto *table = program.find<AlertTable>();
        QVERIFY(table);
        const QAbstractItemModel &model = *table->model();
        QCOMPARE(model.rowCount(), 0);

        qint64 slowest = 0;
        qint64 sum = 0;
        for (int i = 0; i < devices; ++i) {
            QElapsedTimer since;
            qint64 shown = -1;
            const QString name = u"AQ-%1"_s.arg(i);
            const auto watch = connect(&model, &QAbstractItemModel::rowsInserted, this, [&] {
                if (shown < 0 && subjects(model).contains(name))
                    shown = since.elapsed();
            });
            since.start();
            QVERIFY(send(i, "31.5"));
            QTRY_VERIFY_WITH_TIMEOUT(shown >= 0, 10'000);
            disconnect(watch);
            slowest = std::max(slowest, shown);
            sum += shown;
        }
        qInfo("from the reading to the list: %lld ms on average, %lld ms at most", sum / devices, slowest);
        QVERIFY(slowest <= 1'000);

        program.window().showPage(u"fleet"_s);
        QTRY_COMPARE(program.cell(u"AQ-0"_s, u"Alerts"_s), u"Critical"_s);
        QVERIFY(send(0, "20"));
        QTRY_COMPARE(program.cell(u"AQ-1"_s, u"Alerts"_s), u"Critical"_s);
        fleet->stop();
    }

    /// By keys alone: to the page, to the alert, acknowledge, undo. And a pointer left lying on the list does
    /// not keep what is worse at its end.
    void isAcknowledgedByKeysAndNotHiddenByAPointer()
    {
        TestBroker broker;
        QCOMPARE(broker.start(), QString());
        const Program program(broker);
        MqttRecorder recorder;
        const std::unique_ptr<MqttClient> fleet = makeMqttClient();
        fleet->start({.host = u"127.0.0.1"_s, .port = broker.port()}, &recorder);
        const auto send = [&](const char *topic, const char *value) {
            return fleet->publish({.topic = topic, .payload = value, .qos = 1}).has_value();
        };
        const auto isThere = [&] {
            static_cast<void>(send("iot/AQ-1/t", "21.5"));
            const auto *table = program.find<FleetTable>();
            return table && table->model()->rowCount() == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), 20'000);
        QVERIFY(send("iot/AQ-1/t", "31.5"));
        program.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&program.window()));
        QTest::keyClick(&program.window(), Qt::Key_3, Qt::ControlModifier);
        auto *table = program.find<AlertTable>();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_VERIFY(table->isVisible());
        program.find<AlertsPage>()->setFocus();
        QTRY_VERIFY(table->hasFocus());
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
        const auto state = [&] {
            return table->model()->index(0, AlertListModel::StateColumn).data().toString();
        };
        const QString firing = state();
        QTest::keyClick(table, Qt::Key_A);
        QTRY_VERIFY2(state() != firing, qPrintable(state()));
        QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(state(), firing);

        // Acknowledged again it stands below a new one, and the pointer is on it.
        QTest::keyClick(table, Qt::Key_A);
        QTRY_VERIFY2(state() != firing, qPrintable(state()));
        QTest::mouseMove(table->viewport(), {20, 10});
        QTest::mouseMove(table->viewport(), {24, 12});
        QVERIFY(send("iot/AQ-2/t", "35"));
        QTRY_COMPARE(subjects(*table->model()), (QStringList{u"AQ-1"_s, u"AQ-2"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(subjects(*table->model()), (QStringList{u"AQ-2"_s, u"AQ-1"_s}), 20'000);
        fleet->stop();
    }

    void showsWhatWasClosedInAnEarlierRun()
    {
        TestBroker broker;
        QCOMPARE(broker.start(), QString());
        const Program program(broker);
        program.window().showPage(u"alerts"_s);
        auto *page = program.find<AlertsPage>();
        page->showFacet(AlertFacet::Closed);
        const QAbstractItemModel &model = *program.find<AlertTable>()->model();
        QTRY_COMPARE_WITH_TIMEOUT(subjects(model), QStringList{u"AQ-old"_s}, 10'000);
        QCOMPARE(model.index(0, AlertListModel::RuleColumn).data().toString(), u"Too hot"_s);
    }
};

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Metered<QApplication> application(argc, argv);
    TestAlerts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_alerts.moc"
