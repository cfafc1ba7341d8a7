// SPDX-License-Identifier: GPL-3.0-or-later

// Stories of connections, told through the whole program: real brokers on one side, keys, clicks and what can
// be read in the window on the other.

#include "app/application/application.h"
#include "app/application/connectionwiring.h"
#include "app/diagnostics/metered.h"
#include "app/mqtt/mqttfactory.h"
#include "tests/support/canaries.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/mqttrecorder.h"
#include "tests/support/testbroker.h"
#include "ui/connections/certificateview.h"
#include "ui/connections/connectioneditor.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/connections/connectiontestdialog.h"
#include "ui/connections/importdialog.h"
#include "ui/connections/secretdialog.h"
#include "ui/connections/welcomepage.h"
#include "ui/fleet/fleettable.h"
#include "ui/shell/statusfigures.h"
#include "ui/widgets/bannerstack.h"
#include "ui/widgets/stateindicator.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;

/// The keychain outlives the program, as that of a computer does.
class SharedKeychain final : public SecretStore
{
public:
    explicit SharedKeychain(MemorySecretStore &store)
        : m_store(store)
    { }
    void read(const QString &key, QObject *context, std::function<void(Result<QByteArray>)> then) override
    {
        m_store.read(key, context, std::move(then));
    }
    void write(const QString &key, const QByteArray &secret, QObject *context,
               std::function<void(Result<void>)> then) override
    {
        m_store.write(key, secret, context, std::move(then));
    }
    void remove(const QString &key, QObject *context, std::function<void(Result<void>)> then) override
    {
        m_store.remove(key, context, std::move(then));
    }

private:
    MemorySecretStore &m_store;
};

/// One run of the program on a data folder.
class Program
{
public:
    Program(const QString &folder, MemorySecretStore &keychain)
    {
        const Result<Options> options = parseOptions({u"fleetscope"_s, u"--data"_s, folder});
        m_application =
            std::make_unique<Application>(*options, static_cast<Metered<QApplication> *>(qApp)->meter(),
                                          std::make_unique<SharedKeychain>(keychain));
        if (const Result<void> opened = m_application->open(); !opened)
            qFatal("%s", qPrintable(opened.error().what));
        m_application->show();
    }

    [[nodiscard]] Application &application() const { return *m_application; }
    [[nodiscard]] ConnectionWiring &connections() const { return m_application->connections(); }
    [[nodiscard]] MainWindow &window() const { return m_application->window(); }
    template <class Widget>
    [[nodiscard]] Widget *find() const
    {
        const auto all = window().findChildren<Widget *>();
        for (Widget *widget : all) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] int rows() const
    {
        const auto *table = find<FleetTable>();
        return table ? table->model()->rowCount() : 0;
    }
    [[nodiscard]] QStringList column(const QString &title) const
    {
        const QAbstractItemModel &model = *find<FleetTable>()->model();
        QStringList texts;
        for (int column = 0; column < model.columnCount(); ++column) {
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.headerData(column, Qt::Horizontal).toString() == title)
                    texts.append(model.index(row, column).data().toString());
            }
        }
        return texts;
    }
    [[nodiscard]] QStringList banners() const
    {
        QStringList headlines;
        const QStringList keys = window().banners().keys();
        for (const QString &key : keys)
            headlines.append(window().banners().find(key)->content().headline);
        return headlines;
    }
    [[nodiscard]] bool tells(const QString &text) const
    {
        return std::ranges::any_of(banners(), [&text](const QString &line) { return line.contains(text); });
    }
    void trigger(const QString &action) const
    {
        const auto actions = window().findChildren<QAction *>();
        for (QAction *each : actions) {
            if (QString(each->text()).remove(u'&') == action) {
                each->trigger();
                return;
            }
        }
        qFatal("there is no action %s", qPrintable(action));
    }

private:
    std::unique_ptr<Application> m_application;
};

void click(const QWidget *parent, const QString &text)
{
    const auto buttons = parent->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == text && button->isVisible() && button->isEnabled()) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    qFatal("there is no button %s", qPrintable(text));
}

QLineEdit *field(const QWidget *parent, const QString &name)
{
    const auto all = parent->findChildren<QLineEdit *>();
    for (QLineEdit *edit : all) {
        if (edit->accessibleName() == name)
            return edit;
    }
    qFatal("there is no field %s", qPrintable(name));
}

/// A device of one broker that speaks whenever it is told to.
class Device
{
public:
    Device(const TestBroker &broker, const QByteArray &name)
        : m_name(name)
        , m_client(makeMqttClient())
    {
        m_client->start({.host = u"127.0.0.1"_s,
                         .port = broker.port(),
                         .user = "alice",
                         .password = "Canary4711",
                         .reconnect = {.initial = 50ms, .maximum = 100ms}},
                        &m_recorder);
    }
    ~Device() { m_client->stop(); }
    Q_DISABLE_COPY_MOVE(Device)

    /// What cannot be sent now is sent the next time it speaks.
    void speak(const QByteArray &value)
    {
        (void)m_client->publish(
            {.topic = "iot/" + m_name + "/telemetry", .payload = "{\"t\":" + value + "}", .qos = 1});
    }

private:
    QByteArray m_name;
    MqttRecorder m_recorder;
    std::unique_ptr<MqttClient> m_client;
};

ConnectionDraft draftFor(const QString &name, const TestBroker &broker)
{
    ConnectionDraft draft;
    draft.name = name;
    draft.transport = MqttTransport::Tcp;
    draft.host = u"127.0.0.1"_s;
    draft.port = broker.port();
    draft.user = u"alice"_s;
    draft.reconnect.initial = 100ms;
    draft.reconnect.maximum = 500ms;
    return draft;
}

TestBrokerOptions withAccount()
{
    TestBrokerOptions options;
    options.accounts = {{"alice", "Canary4711"}};
    options.extra = "sys_interval 1\n";
    return options;
}

} // namespace

class TestConnections : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (TestBroker::program().isEmpty())
            QSKIP("mosquitto is not installed: packaging/dev deps test");
    }
    void init()
    {
        m_keychain = {};
        m_folder = std::make_unique<QTemporaryDir>();
    }

    /// The first run: three ways in, a pasted address, and a fleet.
    void fromNothingToAFleetByPastingAnAddress()
    {
        TestBroker broker(withAccount());
        QCOMPARE(broker.start(), QString());
        Device device(broker, "AQ-1");
        {
            Program program(m_folder->path(), m_keychain);
            QTRY_VERIFY(program.find<WelcomePage>());
            click(program.find<WelcomePage>(), u"Add a broker…"_s);
            auto *editor = program.find<ConnectionEditor>();
            QVERIFY(editor);
            QTest::keyClicks(field(editor, u"Paste an address"_s),
                             u"mqtt://alice:Canary4711@127.0.0.1:%1"_s.arg(broker.port()));
            field(editor, u"Name"_s)->clear();
            QTest::keyClicks(field(editor, u"Name"_s), u"Harbour"_s);
            QTest::keyClick(field(editor, u"Name"_s), Qt::Key_Return); // Save and connect
            QTRY_VERIFY_WITH_TIMEOUT((device.speak("21.5"), program.rows() == 1), patienceMs);
            QVERIFY(!program.find<WelcomePage>());
            QVERIFY(!program.find<ConnectionEditor>());
            QTRY_COMPARE(m_keychain.secrets.size(), 1);
            QCOMPARE(m_keychain.secrets.first(), QByteArray("Canary4711"));
        }
        // The next day: it is there again, and nothing is asked.
        Program again(m_folder->path(), m_keychain);
        QTRY_VERIFY_WITH_TIMEOUT(again.connections().count() == 1 && (device.speak("22"), again.rows() == 1)
                                     && again.column(u"Status"_s).value(0) == u"Online"_s,
                                 patienceMs);
        QVERIFY(!again.find<SecretDialog>());
        int looked = 0;
        QCOMPARE(filesWith("Canary4711", m_folder->path(), looked), QStringList());
        QVERIFY(looked >= 3); // connections, settings, readings
    }

    void asksEachTimeWithoutAKeychain()
    {
        m_keychain.isThere = false;
        TestBroker broker(withAccount());
        QCOMPARE(broker.start(), QString());
        Device device(broker, "AQ-1");
        for (int day = 1; day <= 2; ++day) {
            Program program(m_folder->path(), m_keychain);
            if (day == 1) {
                QVERIFY(program.connections().store().save(draftFor(u"Harbour"_s, broker)));
                program.connections().start(program.connections().store().connections().front().id);
            }
            QTRY_VERIFY(program.find<SecretDialog>());
            auto *dialog = program.find<SecretDialog>();
            const auto labels = dialog->findChildren<QLabel *>();
            QVERIFY(std::ranges::any_of(
                labels, [](const QLabel *label) { return label->text().contains(u"no keychain"_s); }));
            QTest::keyClicks(field(dialog, u"Password"_s), u"Canary4711"_s);
            click(dialog, u"Connect"_s);
            QTRY_VERIFY_WITH_TIMEOUT((device.speak("1"), program.rows() == 1), patienceMs);
        }
    }

    void waitsWhenThePasswordIsNotTold()
    {
        TestBroker broker(withAccount());
        QCOMPARE(broker.start(), QString());
        Device device(broker, "AQ-1");
        Program program(m_folder->path(), m_keychain);
        QVERIFY(program.connections().store().save(draftFor(u"Harbour"_s, broker)));
        program.connections().start(program.connections().store().connections().front().id);
        QTRY_VERIFY(program.find<SecretDialog>());
        QTest::keyClick(program.find<SecretDialog>(), Qt::Key_Escape);
        QTRY_VERIFY(program.tells(u"Harbour waits for its password."_s));
        click(&program.window().banners(), u"Enter password…"_s);
        QTRY_VERIFY(program.find<SecretDialog>());
        QTest::keyClicks(field(program.find<SecretDialog>(), u"Password"_s), u"wrong"_s);
        click(program.find<SecretDialog>(), u"Connect"_s);
        QTRY_VERIFY_WITH_TIMEOUT(program.tells(u"does not allow this user"_s), patienceMs);
        click(&program.window().banners(), u"Enter password…"_s);
        QTRY_VERIFY(program.find<SecretDialog>());
        QTest::keyClicks(field(program.find<SecretDialog>(), u"Password"_s), u"Canary4711"_s);
        click(program.find<SecretDialog>(), u"Connect"_s);
        QTRY_VERIFY_WITH_TIMEOUT((device.speak("1"), program.rows() == 1), patienceMs);
        QVERIFY(!program.tells(u"does not allow"_s));
        QTRY_COMPARE(m_keychain.secrets.first(), QByteArray("Canary4711"));
    }

    void twoBrokersInOneTableOneStoppedAndStarted()
    {
        TestBroker north(withAccount());
        TestBroker south(withAccount());
        QCOMPARE(north.start(), QString());
        QCOMPARE(south.start(), QString());
        Device a(north, "AQ-1");
        Device b(south, "AQ-1"); // the same name on another broker is another device
        Program program(m_folder->path(), m_keychain);
        for (const auto &[name, broker] : {std::pair{u"North"_s, &north}, std::pair{u"South"_s, &south}}) {
            const Result<QString> id = program.connections().store().save(draftFor(name, *broker));
            QVERIFY(id);
            m_keychain.secrets[secretKey(*id, SecretKind::Password)] = "Canary4711";
            program.connections().start(*id);
        }
        const QString southId = program.connections().store().connections()[1].id;
        QTRY_VERIFY_WITH_TIMEOUT((a.speak("1"), b.speak("2"), program.rows() == 2), patienceMs);
        QTRY_COMPARE(program.column(u"Status"_s), (QStringList{u"Online"_s, u"Online"_s}));

        // The broker goes away and comes back.
        south.stop();
        QTRY_VERIFY_WITH_TIMEOUT(program.tells(u"South:"_s), patienceMs);
        QTRY_VERIFY(program.column(u"Status"_s).contains(u"Unknown"_s));
        QVERIFY(program.column(u"Status"_s).contains(u"Online"_s));
        QVERIFY(!program.tells(u"North:"_s));
        QCOMPARE(program.rows(), 2);
        QCOMPARE(south.start(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(!program.tells(u"South:"_s), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(
            (b.speak("3"), program.column(u"Status"_s) == (QStringList{u"Online"_s, u"Online"_s})),
            patienceMs);

        // The user stops one connection and starts it again, in the list of connections.
        program.trigger(u"Connections…"_s);
        auto *dialog = program.connections().dialog();
        QVERIFY(dialog && dialog->isVisible());
        dialog->select(southId);
        click(dialog, u"Disconnect"_s);
        QTRY_VERIFY(program.column(u"Status"_s).contains(u"Unknown"_s));
        QVERIFY(!program.tells(u"South:"_s)); // as asked for: nothing to complain about
        a.speak("4");
        QCOMPARE(program.rows(), 2);
        click(dialog, u"Connect"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            (b.speak("5"), program.column(u"Status"_s) == (QStringList{u"Online"_s, u"Online"_s})),
            patienceMs);
        QCOMPARE(program.rows(), 2);

        // One fleet view, or per connection.
        click(dialog, u"Show its devices"_s);
        QTRY_COMPARE(program.rows(), 1);
    }

    void explainsATakeOverAndHelps()
    {
        TestBroker broker(withAccount());
        QCOMPARE(broker.start(), QString());
        Program program(m_folder->path(), m_keychain);
        ConnectionDraft draft = draftFor(u"Harbour"_s, broker);
        draft.clientId = u"console"_s;
        const Result<QString> id = program.connections().store().save(draft);
        m_keychain.secrets[secretKey(*id, SecretKind::Password)] = "Canary4711";
        program.connections().start(*id);
        Device device(broker, "AQ-1");
        QTRY_VERIFY_WITH_TIMEOUT((device.speak("1"), program.rows() == 1), patienceMs);
        {
            MqttRecorder recorder;
            const auto rival = makeMqttClient();
            rival->start({.host = u"127.0.0.1"_s,
                          .port = broker.port(),
                          .user = "alice",
                          .password = "Canary4711",
                          .clientId = "console"},
                         &recorder);
            QTRY_COMPARE(recorder.state(), MqttState::Connected);
            // An older Mosquitto says nothing and closes; both come back and throw each other out.
            const auto isTold = [&program] {
                return program.tells(u"another client took over the identifier"_s)
                    || program.tells(u"Another program seems to use the client identifier console"_s);
            };
            QTRY_VERIFY_WITH_TIMEOUT(isTold(), patienceMs);
            click(&program.window().banners(), u"Use a new identifier"_s);
            QTRY_VERIFY_WITH_TIMEOUT(!isTold() && recorder.state() == MqttState::Connected, patienceMs);
            QTRY_VERIFY_WITH_TIMEOUT(
                (device.speak("2"), program.column(u"Status"_s) == QStringList{u"Online"_s}),
                patienceMs); // both live
        }
        QTRY_COMPARE(program.column(u"Status"_s), QStringList{u"Online"_s});
        const QString fresh = program.connections().store().find(*id)->clientId;
        QVERIFY2(fresh.startsWith(u"fleetscope-"_s) && fresh.size() == 19, qPrintable(fresh));
    }

    void showsWhatTheBrokerTellsAndWhatWasMissed()
    {
        TestBroker broker(withAccount());
        QCOMPARE(broker.start(), QString());
        Program program(m_folder->path(), m_keychain);
        const Result<QString> id = program.connections().store().save(draftFor(u"Harbour"_s, broker));
        m_keychain.secrets[secretKey(*id, SecretKind::Password)] = "Canary4711";
        program.connections().start(*id);
        program.trigger(u"Connections…"_s);
        auto *dialog = program.connections().dialog();
        const auto shows = [dialog](const QString &text) {
            const auto labels = dialog->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&text](const QLabel *label) {
                return label->isVisible() && label->text().contains(text);
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(shows(u"mosquitto version"_s), patienceMs);
        QVERIFY(shows(u"Clients connected"_s));
        QVERIFY(shows(u"Harbour is connected."_s));
        broker.kill();
        QTRY_VERIFY_WITH_TIMEOUT(shows(u"Trying again in"_s), patienceMs);
        QVERIFY(shows(u"may be missed"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!shows(u"mosquitto version"_s), patienceMs);
        QVERIFY(!program.tells(u"refuses the topics"_s));
        QCOMPARE(broker.start(), QString());
        click(dialog, u"Retry now"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shows(u"Away for"_s), patienceMs);
    }

    /// The certificates of the test are good for two days.
    void warnsOfACertificateThatEndsSoonAndOfOneThatIsNotChecked_data()
    {
        QTest::addColumn<bool>("verify");
        QTest::newRow("checked") << true;
        QTest::newRow("not checked") << false;
    }
    void warnsOfACertificateThatEndsSoonAndOfOneThatIsNotChecked()
    {
        QFETCH(bool, verify);
        TestBrokerOptions options;
        options.listeners = {{.kind = TestListener::Kind::Tls, .certificate = m_certificates.server()}};
        TestBroker broker(options);
        QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.problem()));
        QCOMPARE(broker.start(), QString());
        Program program(m_folder->path(), m_keychain);
        ConnectionDraft draft = draftFor(u"Harbour"_s, broker);
        draft.transport = MqttTransport::Tls;
        draft.user.clear();
        draft.host = u"localhost"_s;
        draft.tls.verify = verify;
        if (verify)
            draft.tls.caFile = m_certificates.authority();
        program.connections().start(*program.connections().store().save(draft));
        QTRY_VERIFY_WITH_TIMEOUT(program.tells(u"The certificate of the broker of Harbour expires in"_s),
                                 patienceMs);
        QCOMPARE(program.tells(u"Harbour is not verified"_s), !verify);
        const auto *status = program.find<StatusFiguresBar>()->findChild<StateIndicator *>();
        QTRY_COMPARE(status->word(), verify ? u"Connected"_s : u"Connected, not verified"_s);
        click(&program.window().banners(), u"Show it"_s);
        const auto *view = program.connections().dialog()->findChild<CertificateView *>();
        QTRY_VERIFY(view->isVisible() && view->text().contains(u"localhost"_s));
        QCOMPARE(view->text().contains(u"Not checked"_s), !verify);
        program.connections().stop(program.connections().store().connections().front().id);
        QTRY_VERIFY(!program.tells(u"Harbour is not verified"_s));
    }

    void learnsTheTopicsByListening()
    {
        TestBroker broker(withAccount());
        QCOMPARE(broker.start(), QString());
        MqttRecorder recorder;
        const auto fleet = makeMqttClient();
        fleet->start(
            {.host = u"127.0.0.1"_s, .port = broker.port(), .user = "alice", .password = "Canary4711"},
            &recorder);
        for (int i = 0; i < 5; ++i)
            QVERIFY(fleet->publish({.topic = "plant/hall/pump-" + QByteArray::number(i) + "/telemetry",
                                    .payload = "{\"t\":1}",
                                    .qos = 1,
                                    .retain = true}));
        QTRY_COMPARE(recorder.publishedCount(), 5);
        Program program(m_folder->path(), m_keychain);
        program.trigger(u"Add a broker…"_s);
        auto *editor = program.find<ConnectionEditor>();
        field(editor, u"Paste an address"_s)
            ->setText(u"mqtt://alice:Canary4711@127.0.0.1:%1"_s.arg(broker.port()));
        editor->showSection(ConnectionEditor::Section::Topics);
        click(editor, u"Listen for 10 s…"_s);
        click(editor->findChild<QMessageBox *>(), u"Listen"_s);
        const auto says = [editor](const QString &text) {
            const auto labels = editor->findChildren<QLabel *>();
            return std::ranges::any_of(labels,
                                       [&text](const QLabel *label) { return label->text().contains(text); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(u"Listening: 5 topic"_s), patienceMs);
        click(editor, u"Stop listening"_s);
        QTRY_VERIFY(says(u"explains 5 of 5 messages"_s));
        click(editor, u"Use it"_s);
        const ConnectionDraft draft = editor->draft();
        const Result<Dialect> dialect = dialectOf(draft);
        QVERIFY(dialect);
        QCOMPARE(readTopic(*dialect, "plant/hall/pump-3/telemetry").device, u"pump-3"_s);
        QVERIFY(draft.subscriptions.isEmpty()); // what the scheme needs, and never #
        fleet->stop();
    }

    void leadsFromAFailedTestToTheField()
    {
        TestBroker broker(withAccount());
        QCOMPARE(broker.start(), QString());
        Program program(m_folder->path(), m_keychain);
        program.trigger(u"Add a broker…"_s);
        auto *editor = program.find<ConnectionEditor>();
        field(editor, u"Paste an address"_s)
            ->setText(u"mqtt://alice:wrong@127.0.0.1:%1"_s.arg(broker.port()));
        click(editor, u"Test connection"_s);
        QTRY_VERIFY(program.find<ConnectionTestDialog>());
        auto *test = program.find<ConnectionTestDialog>();
        QTRY_VERIFY_WITH_TIMEOUT(test->report().failed(), patienceMs);
        QCOMPARE(test->report().failed()->step, TestStep::Connect);
        click(test, u"Fix…"_s);
        auto *password = field(editor, u"Password or token"_s);
        QTRY_COMPARE(editor->focusWidget(), password);
        password->setText(u"Canary4711"_s);
        click(editor, u"Test connection"_s);
        QTRY_VERIFY_WITH_TIMEOUT(test->report()[TestStep::Subscribe].outcome == TestOutcome::Passed,
                                 patienceMs);
        QVERIFY(!toText(test->report()).contains(u"Canary4711"_s));
    }

    void importsFromMqttxAndKeepsItsPasswordInTheKeychain()
    {
        TestBroker broker(withAccount());
        QCOMPARE(broker.start(), QString());
        const QString file = m_folder->filePath(u"mqttx.json"_s);
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QStringLiteral(
                      R"([{"name":"Bought","clientId":"mqttx_1","subscriptions":[{"topic":"iot/#","qos":1}],
            "host":"127.0.0.1","port":%1,"protocol":"mqtt","username":"alice","password":"Canary4711",
            "mqttVersion":"5.0","clean":true,"keepalive":60}])")
                      .arg(broker.port())
                      .toUtf8());
        out.close();
        Device device(broker, "AQ-1");
        Program program(m_folder->filePath(u"data"_s), m_keychain);
        program.connections().import(file);
        auto *dialog = program.find<ImportDialog>();
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(program.connections().count(), size_t{1});
        QTRY_COMPARE(m_keychain.secrets.size(), 1);
        QVERIFY(program.connections().dialog()->isVisible());
        click(program.connections().dialog(), u"Connect"_s);
        QTRY_VERIFY_WITH_TIMEOUT((device.speak("1"), program.rows() == 1), patienceMs);
        // What is written, and what is exported, holds no password.
        const QString exported = m_folder->filePath(u"data/exported.json"_s);
        program.trigger(u"Export all without secrets…"_s);
        auto *save = program.find<QFileDialog>();
        QVERIFY(save);
        save->selectFile(exported);
        QMetaObject::invokeMethod(save, "accept");
        QTRY_VERIFY(QFileInfo::exists(exported));
        QFile written(exported);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("Bought"));
        int looked = 0;
        QCOMPARE(filesWith("Canary4711", m_folder->filePath(u"data"_s), looked), QStringList());
        QVERIFY(looked >= 3);
    }

    void keepsItsHistoryUnderANewName()
    {
        TestBroker broker(withAccount());
        QCOMPARE(broker.start(), QString());
        QString id;
        {
            Device device(broker, "AQ-1");
            Program program(m_folder->path(), m_keychain);
            id = *program.connections().store().save(draftFor(u"Harbour"_s, broker));
            m_keychain.secrets[secretKey(id, SecretKind::Password)] = "Canary4711";
            program.connections().start(id);
            QTRY_VERIFY_WITH_TIMEOUT((device.speak("1"), program.rows() == 1), patienceMs);
            program.trigger(u"Connections…"_s);
            program.connections().dialog()->select(id);
            click(program.connections().dialog(), u"Edit…"_s);
            auto *editor = program.find<ConnectionEditor>();
            field(editor, u"Name"_s)->setText(u"Port"_s);
            click(editor, u"Save"_s);
            QTRY_COMPARE(program.connections().store().find(id)->name, u"Port"_s);
            QTRY_VERIFY_WITH_TIMEOUT((device.speak("2"), program.application().summary().readingsStored >= 2),
                                     patienceMs);
        }
        broker.stop();
        Program again(m_folder->path(), m_keychain);
        QTRY_COMPARE_WITH_TIMEOUT(again.rows(), 1, patienceMs); // from the cache
    }

private:
    TestCertificates m_certificates;
    MemorySecretStore m_keychain;
    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char **argv)
{
    Metered<QApplication> application(argc, argv);
    TestConnections test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_connections.moc"
