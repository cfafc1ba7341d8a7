// SPDX-License-Identifier: GPL-3.0-or-later

// Stories told through the whole program: a real broker on one side, keys, clicks and what can be read in the
// window on the other.

#include "app/application/application.h"
#include "app/diagnostics/metered.h"
#include "app/mqtt/mqttfactory.h"
#include "tests/support/mqttrecorder.h"
#include "tests/support/testbroker.h"
#include "ui/fleet/fleettable.h"
#include "ui/shell/problemsdialog.h"
#include "ui/shell/receivedfigures.h"
#include "ui/shell/statusfigures.h"
#include "ui/widgets/bannerstack.h"
#include "ui/widgets/filterbar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

TestBrokerOptions secured(const TestCertificates &certificates)
{
    TestBrokerOptions options;
    options.listeners = {{},
                         {.kind = TestListener::Kind::Tls, .certificate = certificates.server()},
                         {.kind = TestListener::Kind::Tls, .certificate = certificates.wrongHost()}};
    options.accounts = {{"alice", "secret1"}, {"fleet", "secret2"}};
    return options;
}

/// The program on one connection, with a data folder of its own.
class Program
{
public:
    explicit Program(const QJsonObject &connection)
    {
        const QString file = m_folder.filePath(u"lab.json"_s);
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(out.errorString()));
        out.write(QJsonDocument(connection).toJson());
        out.close();
        const Result<Options> options = parseOptions(
            {u"fleetscope"_s, u"--connection"_s, file, u"--data"_s, m_folder.filePath(u"data"_s)});
        if (!options)
            qFatal("%s", qPrintable(options.error().what));
        m_application = std::make_unique<Application>(*options, metered().meter());
        if (const Result<void> opened = m_application->open(); !opened)
            qFatal("%s", qPrintable(opened.error().what));
        m_application->show();
    }

    static Metered<QApplication> &metered() { return *static_cast<Metered<QApplication> *>(qApp); }

    Application *operator->() { return m_application.get(); }
    [[nodiscard]] MainWindow &window() const { return m_application->window(); }
    template <class Widget>
    [[nodiscard]] Widget *find() const
    {
        return window().findChild<Widget *>();
    }
    /// The banners about connections, without those about anything else.
    [[nodiscard]] QList<const Banner *> connectionBanners() const
    {
        QList<const Banner *> found;
        const QStringList keys = window().banners().keys();
        for (const QString &key : keys)
            if (key.startsWith(u"connection/"_s))
                found.append(window().banners().find(key));
        return found;
    }
    [[nodiscard]] FleetTable &table() const { return *find<FleetTable>(); }
    [[nodiscard]] int rows() const { return find<FleetTable>() ? table().model()->rowCount() : 0; }
    /// What the table shows in the column with this title.
    [[nodiscard]] QStringList column(const QString &title) const
    {
        const QAbstractItemModel &model = *table().model();
        QStringList texts;
        for (int column = 0; column < model.columnCount(); ++column)
            if (model.headerData(column, Qt::Horizontal).toString() == title)
                for (int row = 0; row < model.rowCount(); ++row)
                    texts.append(model.index(row, column).data().toString());
        return texts;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Application> m_application;
};

/// A device, or somebody who pretends to be one.
class Publisher
{
public:
    explicit Publisher(const TestBroker &broker)
        : m_client(makeMqttClient())
    {
        m_client->start(
            {.host = u"127.0.0.1"_s, .port = broker.port(), .user = "fleet", .password = "secret2"},
            &m_recorder);
    }
    ~Publisher() { m_client->stop(); }
    Q_DISABLE_COPY_MOVE(Publisher)

    [[nodiscard]] bool send(const QByteArray &topic, const QByteArray &payload, bool retain = false)
    {
        return m_client->publish({.topic = topic, .payload = payload, .qos = 1, .retain = retain})
            .has_value();
    }
    [[nodiscard]] qsizetype complete() const { return m_recorder.publishedCount(); }

private:
    MqttRecorder m_recorder;
    std::unique_ptr<MqttClient> m_client;
};

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (TestBroker::program().isEmpty())
            QSKIP("mosquitto is not installed: packaging/dev deps test");
        QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.problem()));
    }

    void saysInOneBannerWhatIsWrong_data()
    {
        QTest::addColumn<int>("listener");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("hint");
        QTest::newRow("wrong password")
            << 1 << u"localhost"_s << m_certificates.authority() << QByteArray("canary-1f4")
            << u"does not allow this user"_s << u"password"_s;
        QTest::newRow("wrong authority")
            << 1 << u"localhost"_s << m_certificates.foreignAuthority() << QByteArray("secret1")
            << u"certificate of localhost is not trusted"_s << u"tls.ca"_s;
        QTest::newRow("certificate for another name")
            << 2 << u"localhost"_s << m_certificates.authority() << QByteArray("secret1")
            << u"certificate is not for localhost"_s << u"host name"_s;
        QTest::newRow("no such host")
            << 1 << u"no-such-host.invalid"_s << m_certificates.authority() << QByteArray("secret1")
            << u"no-such-host.invalid was not found"_s << u"DNS"_s;
    }
    void saysInOneBannerWhatIsWrong()
    {
        QFETCH(int, listener);
        QFETCH(QString, host);
        QFETCH(QString, authority);
        QFETCH(QByteArray, password);
        QFETCH(QString, headline);
        QFETCH(QString, hint);
        TestBroker broker(secured(m_certificates));
        QCOMPARE(broker.start(), QString());
        qputenv("FLEETSCOPE_SECRET_LAB", password);
        const Program program({{u"name"_s, u"Lab"_s},
                               {u"url"_s, u"mqtts://alice@%1:%2"_s.arg(host).arg(broker.port(listener))},
                               {u"tls"_s, QJsonObject{{u"ca"_s, authority}}}});
        QTRY_COMPARE_WITH_TIMEOUT(program.connectionBanners().size(), 1, 20'000);
        const BannerContent &content = program.connectionBanners().constFirst()->content();
        QVERIFY2(content.headline.contains(headline), qPrintable(content.headline));
        QVERIFY2(content.hint.contains(hint), qPrintable(content.hint));
        QVERIFY(!content.headline.contains(QString::fromUtf8(password)));
    }

    void recoversWithoutAClickAndKeepsTheTable()
    {
        TestBroker broker(secured(m_certificates));
        QCOMPARE(broker.start(), QString()); // chooses the ports
        broker.stop();
        qputenv("FLEETSCOPE_SECRET_LAB", "secret1");
        const Program program({{u"name"_s, u"Lab"_s},
                               {u"url"_s, u"mqtts://alice@localhost:%1"_s.arg(broker.port(1))},
                               {u"tls"_s, QJsonObject{{u"ca"_s, m_certificates.authority()}}}});
        QTRY_COMPARE_WITH_TIMEOUT(program.connectionBanners().size(), 1, 10'000);
        QVERIFY(program.connectionBanners().constFirst()->content().headline.contains(
            u"refuses the connection"_s));
        QCOMPARE(broker.start(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(program.connectionBanners().isEmpty(), 20'000);

        {
            Publisher fleet(broker);
            for (int i = 0; i < 20; ++i)
                QVERIFY(fleet.send("iot/AQ-" + QByteArray::number(i) + "/telemetry", "{\"t\":21.5}"));
            QTRY_COMPARE_WITH_TIMEOUT(program.rows(), 20, 10'000);
            // Killed while the fleet sends.
            for (int i = 0; i < 1'000; ++i)
                (void)fleet.send("iot/AQ-" + QByteArray::number(i % 20) + "/telemetry", "{\"t\":22}");
            broker.kill();
            QTRY_COMPARE_WITH_TIMEOUT(program.connectionBanners().size(), 1, 10'000);
        }
        QCOMPARE(program.rows(), 20);
        QCOMPARE(broker.start(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(program.connectionBanners().isEmpty(), 20'000);
        QCOMPARE(program.rows(), 20);
    }

    void countsNamesAndSurvivesWhatIsBroken()
    {
        TestBrokerOptions options;
        options.extra = "message_size_limit 0\n";
        TestBroker broker(options);
        QCOMPARE(broker.start(), QString());
        Publisher fleet(broker);
        const QByteArray name(4'096, 'n');
        const QByteArrayList broken{
            "{", '"' + QByteArray(300 * 1024, 'x') + '"', "{\"v\":NaN}", QByteArray(10'000, '['), "\xff\xfe",
        };
        // Retained garbage is there before the program is, and again live.
        qsizetype sent = 0;
        for (const bool retained : {true, false}) {
            for (qsizetype i = 0; i < broken.size(); ++i, ++sent)
                QVERIFY(fleet.send("iot/bad-" + QByteArray::number(i) + "/telemetry", broken[i], retained));
        }
        QTRY_COMPARE_WITH_TIMEOUT(fleet.complete(), sent, 10'000);

        Program program({{u"name"_s, u"Lab"_s}, {u"url"_s, u"mqtt://127.0.0.1:%1"_s.arg(broker.port())}});
        QTRY_COMPARE_WITH_TIMEOUT(program->summary().messagesRejected, quint64(broken.size()), 10'000);
        const QByteArrayList hostileNames{"<img src=x onerror=1>", "=HYPERLINK(1)", "%s%n"};
        for (const QByteArray &device : hostileNames)
            QVERIFY(fleet.send("iot/" + device + "/telemetry", "{\"t\":1}"));
        QVERIFY(fleet.send("iot/text/telemetry", "{\"t\":\"12.5\"}"));
        const quint64 accepted = static_cast<quint64>(hostileNames.size()) + 1;
        for (const QByteArray &topic :
             {QByteArray("iot/../../x/telemetry"), "iot/" + name + "/telemetry", QByteArray("iot//telemetry"),
              QByteArray("iot/g//"), QByteArray("iot/a\u202eb/telemetry")})
            QVERIFY(fleet.send(topic, "{\"t\":1}"));
        QTRY_COMPARE_WITH_TIMEOUT(program->summary().messagesReceived, quint64(broken.size()) + accepted + 5,
                                  10'000);
        QTRY_COMPARE_WITH_TIMEOUT(program.rows(), int(accepted), 10'000);
        QVERIFY(program.column(u"Device"_s).contains(u"<img src=x onerror=1>"_s));

        // One banner, whatever came; its button opens the list.
        QTRY_VERIFY(program.window().banners().contains(u"problems"_s));
        QTest::mouseClick(program.window().banners().findChild<QPushButton *>(), Qt::LeftButton);
        auto *dialog = program.find<ProblemsDialog>();
        QVERIFY(dialog && dialog->isVisible());
        const QAbstractItemModel &problems = *dialog->findChild<QTableView *>()->model();
        QVERIFY(problems.rowCount() >= 5);
        QStringList topics;
        for (int row = 0; row < problems.rowCount(); ++row)
            topics.append(problems.index(row, ProblemListModel::TopicColumn).data().toString());
        QVERIFY2(topics.contains(u"iot/bad-0/telemetry"_s), qPrintable(topics.join(u'\n')));
        dialog->close();

        // The number in the status bar opens it as well, and it tells all that was counted.
        QToolButton *dropped = nullptr;
        for (QToolButton *button : program.window().figures().findChildren<QToolButton *>()) {
            if (button->text().startsWith(u"dropped"_s))
                dropped = button;
        }
        QVERIFY(dropped);
        QTest::mouseClick(dropped, Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        const QString received = dialog->received().text();
        QVERIFY2(received.startsWith(u"Messages\t%1\n"_s.arg(quint64(broken.size()) + accepted + 5)),
                 qPrintable(received));
        QVERIFY2(received.contains(u"\nDropped\t0\n"_s), qPrintable(received));
        dialog->close();

        // And everything works on.
        QVERIFY(fleet.send("iot/fine/telemetry", "{\"t\":20}"));
        QTRY_COMPARE_WITH_TIMEOUT(program.rows(), int(accepted) + 1, 10'000);
    }

    void filtersSortsAndCopiesByKeys()
    {
        TestBroker broker;
        QCOMPARE(broker.start(), QString());
        Program program({{u"name"_s, u"Lab"_s}, {u"url"_s, u"mqtt://127.0.0.1:%1"_s.arg(broker.port())}});
        QTRY_VERIFY_WITH_TIMEOUT(program.window().figures().text().startsWith(u"Connected"_s), 10'000);
        Publisher fleet(broker);
        for (int i = 1; i <= 9; ++i) {
            const QByteArray device = "iot/pump-" + QByteArray::number(i);
            QVERIFY(
                fleet.send(device + "/info", i % 2 == 0 ? "{\"site\":\"North\"}" : "{\"site\":\"South\"}"));
            QVERIFY(fleet.send(device + "/telemetry", "{\"pressure\":" + QByteArray::number(i) + "}"));
        }
        QTRY_COMPARE_WITH_TIMEOUT(program.rows(), 9, 10'000);
        QVERIFY(QTest::qWaitForWindowActive(&program.window()));

        QTest::keyClick(&program.window(), Qt::Key_F, Qt::ControlModifier);
        QWidget *input = QApplication::focusWidget();
        QVERIFY(input && input != &program.table());
        QTest::keyClicks(input, u"site == North"_s);
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_COMPARE(program.rows(), 4);
        program.table().setFocus();
        QTest::keyClick(&program.table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&program.table(), Qt::Key_C, Qt::ControlModifier);
        const QString copied = QApplication::clipboard()->text();
        QCOMPARE(copied.trimmed().split(u'\n').size(), 4);
        for (const QString &device : {u"pump-2"_s, u"pump-4"_s, u"pump-6"_s, u"pump-8"_s})
            QVERIFY2(copied.contains(device), qPrintable(copied));
        QVERIFY(!copied.contains(u"pump-3"_s));
    }

private:
    TestCertificates m_certificates;
};

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Metered<QApplication> application(argc, argv);
    TestWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_window.moc"
