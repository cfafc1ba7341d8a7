// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/connectionlistmodel.h"
#include "tests/ui/guitest.h"
#include "ui/connections/connectiondetails.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/connections/importdialog.h"
#include "ui/connections/secretdialog.h"
#include "ui/connections/welcomepage.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

QPushButton *button(const QWidget &dialog, const QString &text)
{
    const auto all = dialog.findChildren<QPushButton *>();
    for (QPushButton *each : all) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

bool shows(const QWidget &dialog, const QString &text)
{
    const auto labels = dialog.findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&text](const QLabel *label) { return label->text().contains(text) && !label->isHidden(); });
}

MqttStatus status(MqttState state, MqttFailure failure = MqttFailure::None)
{
    MqttStatus status;
    status.state = state;
    status.failure = failure;
    return status;
}

ConnectionFacts connected()
{
    ConnectionFacts facts;
    facts.id = u"a"_s;
    facts.name = u"Harbour"_s;
    facts.look = lookOf(status(MqttState::Connected));
    facts.word = u"Connected"_s;
    facts.headline = u"Harbour is connected."_s;
    facts.isRunning = true;
    facts.isStored = true;
    facts.lines = {
        {u"Address"_s, u"mqtts://broker.example:8883"_s},
        {u"Protocol"_s, u"MQTT 5, TLS"_s},
        {u"Last absence"_s,
         u"Away for 3 min, from 12:01 to 12:04. What devices sent in that time is missing, unless they "
         "send it again; retained messages have come anew."_s},
        {u"Messages"_s, u"1,204, now 17 a second"_s}};
    facts.brokerLines = {{u"Version"_s, u"mosquitto version 2.0.11"_s}, {u"Clients connected"_s, u"12"_s}};
    facts.now = fromUnixMs(1'790'000'000'000);
    CertificateInfo certificate;
    certificate.subject = u"broker.example"_s;
    certificate.issuer = u"Harbour CA"_s;
    certificate.names = {u"broker.example"_s};
    certificate.notBefore = facts.now - std::chrono::days{300};
    certificate.notAfter = facts.now + std::chrono::days{20};
    certificate.sha256 = QByteArray(32, '\x5c');
    facts.server = certificate;
    return facts;
}

ConnectionFacts takenOver()
{
    ConnectionFacts facts;
    facts.id = u"b"_s;
    facts.name = u"Workshop"_s;
    facts.look = lookOf(status(MqttState::Stopped, MqttFailure::TakenOver));
    facts.word = u"Failed"_s;
    facts.headline = u"Workshop: another client took over the identifier."_s;
    facts.hint = u"Two programs use the same client identifier. Give this connection one of its own."_s;
    facts.remedy = u"Use a new identifier"_s;
    facts.canRetry = true;
    facts.isRunning = true;
    return facts;
}

} // namespace

class TestConnectionDialogs : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme.install(); }
    void init() { failOnAnyWarning(); }

    void asksOnlyForWhatIsMissing()
    {
        SecretDialog dialog({.connection = u"Lab"_s,
                             .address = u"mqtts://broker.example:8883"_s,
                             .user = u"alice"_s,
                             .missing = {SecretKind::Password, SecretKind::Passphrase}},
                            m_theme);
        dialog.show();
        const auto edits = dialog.findChildren<QLineEdit *>();
        QCOMPARE(edits.size(), 2);
        QTRY_VERIFY(edits[0]->hasFocus());
        QTest::keyClicks(edits[0], u"Canary4711"_s);
        QVERIFY(edits[0]->displayText() != edits[0]->text());
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QTest::keyClick(edits[0], Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(*dialog.secrets()[SecretKind::Password], QByteArray("Canary4711"));
        QVERIFY(!dialog.secrets()[SecretKind::ProxyPassword]);
    }

    void saysPlainlyWhatIsKept_data()
    {
        QTest::addColumn<SecretDialog::Keeping>("keeping");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no keychain") << SecretDialog::Keeping::NoKeychain << u"no keychain"_s;
        QTest::newRow("not wanted") << SecretDialog::Keeping::NotWanted << u"asks each time"_s;
    }
    void saysPlainlyWhatIsKept()
    {
        QFETCH(SecretDialog::Keeping, keeping);
        QFETCH(QString, expected);
        SecretDialog dialog({.connection = u"Lab"_s,
                             .address = {},
                             .user = {},
                             .missing = {SecretKind::Password},
                             .keeping = keeping},
                            m_theme);
        dialog.show();
        QVERIFY(shows(dialog, expected));
        QVERIFY(!dialog.keeps());
        savePicture(dialog, u"secret-dialog-"_s + QString::number(static_cast<int>(keeping)));
    }

    void offersThreeWaysIn()
    {
        WelcomePage page(m_theme);
        page.show();
        QSignalSpy add(&page, &WelcomePage::addRequested);
        QSignalSpy import(&page, &WelcomePage::importRequested);
        QSignalSpy demo(&page, &WelcomePage::demoRequested);
        for (const QString &text : {u"Add a broker…"_s, u"Import…"_s, u"Explore the demo fleet"_s}) {
            QVERIFY(button(page, text));
            QTest::mouseClick(button(page, text), Qt::LeftButton);
        }
        QCOMPARE(add.size() + import.size() + demo.size(), 3);
    }

    void importsWhatIsTickedUnderFreeNames()
    {
        ConnectionImport import;
        import.source = ImportSource::Mqttx;
        for (const QString &name : {u"Lab"_s, u"Lab"_s, u"Plant"_s}) {
            ImportedConnection connection;
            connection.draft.name = name;
            connection.draft.host = u"h"_s;
            connection.password = name == u"Plant"_s ? "Canary4711" : "";
            import.connections.push_back(connection);
        }
        ImportDialog dialog(import, {u"lab"_s}, m_theme);
        dialog.show();
        QVERIFY(shows(dialog, u"passwords in the clear"_s));
        const auto *table = dialog.findChild<QTableWidget *>();
        for (int row = 0; row < table->rowCount(); ++row) {
            for (int column = 0; column < table->columnCount(); ++column)
                QVERIFY(!table->item(row, column)->text().contains(u"Canary"_s));
        }
        table->item(2, 0)->setCheckState(Qt::Unchecked);
        const auto chosen = dialog.chosen();
        QCOMPARE(chosen.size(), size_t{2});
        QCOMPARE(chosen[0].draft.name, u"Lab (2)"_s);
        QCOMPARE(chosen[1].draft.name, u"Lab (3)"_s);
        QVERIFY(button(dialog, u"Import 2 connections"_s) || button(dialog, u"Import 2 connection(s)"_s));
        savePicture(dialog, u"import-dialog"_s);
    }

    void wishesAreAboutTheChosenConnection()
    {
        ConnectionListModel model;
        model.setEntries({{u"a"_s, u"Harbour"_s, {}, status(MqttState::Connected), u"Connected"_s},
                          {u"b"_s, u"Workshop"_s, {}, status(MqttState::Stopped), u"Failed"_s}});
        ConnectionsDialog dialog(model, m_theme);
        connect(&dialog, &ConnectionsDialog::currentChanged, &dialog,
                [&dialog](const QString &id) { dialog.setFacts(id == u"a"_s ? connected() : takenOver()); });
        dialog.setFacts(connected());
        dialog.show();
        QSignalSpy stop(&dialog, &ConnectionsDialog::stopRequested);
        QSignalSpy remedy(&dialog, &ConnectionsDialog::remedyRequested);
        QSignalSpy remove(&dialog, &ConnectionsDialog::removeRequested);
        dialog.select(u"a"_s);
        QTest::mouseClick(button(dialog, u"Disconnect"_s), Qt::LeftButton);
        QCOMPARE(stop[0][0].toString(), u"a"_s);
        QVERIFY(button(dialog, u"Edit…"_s)->isEnabled());
        QTest::keyClick(dialog.findChild<QTableView *>(), Qt::Key_Down);
        QCOMPARE(dialog.current(), u"b"_s);
        QVERIFY(!button(dialog, u"Edit…"_s)->isEnabled()); // it is not in the store
        QTest::mouseClick(button(dialog, u"Use a new identifier"_s), Qt::LeftButton);
        QCOMPARE(remedy[0][0].toString(), u"b"_s);

        dialog.select(u"a"_s);
        const auto actions = dialog.findChildren<QAction *>();
        for (QAction *action : actions) {
            if (action->text() == u"Remove…"_s)
                action->trigger();
        }
        QVERIFY(remove.isEmpty());
        button(*dialog.findChild<QMessageBox *>(), u"Remove"_s)->click();
        QCOMPARE(remove[0][0].toString(), u"a"_s);
        model.setEntries({});
        QTRY_VERIFY(shows(dialog, u"No broker yet"_s));
    }

    void findsAConnectionByItsName()
    {
        ConnectionListModel model;
        model.setEntries({{u"a"_s, u"Harbour"_s, {}, {}, {}}, {u"b"_s, u"Workshop"_s, {}, {}, {}}});
        ConnectionsDialog dialog(model, m_theme);
        dialog.show();
        QTest::keyClicks(dialog.findChild<QLineEdit *>(), u"work"_s);
        QCOMPARE(dialog.findChild<QTableView *>()->model()->rowCount(), 1);
        QTRY_COMPARE(dialog.current(), u"b"_s);
    }

    void looksRight()
    {
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            m_theme.setChoice(choice);
            const QString suffix = choice == ThemeChoice::Light ? u"-light"_s : u"-dark"_s;
            ConnectionListModel model;
            model.setEntries({{u"a"_s, u"Harbour"_s, {}, status(MqttState::Connected), u"Connected"_s},
                              {u"b"_s,
                               u"Workshop"_s,
                               {},
                               status(MqttState::Stopped, MqttFailure::TakenOver),
                               u"Failed"_s}});
            ConnectionsDialog dialog(model, m_theme);
            dialog.show();
            dialog.select(u"a"_s);
            dialog.setFacts(connected());
            savePicture(dialog, u"connections-connected"_s + suffix);
            dialog.select(u"b"_s);
            dialog.setFacts(takenOver());
            savePicture(dialog, u"connections-taken-over"_s + suffix);
            WelcomePage page(m_theme);
            page.resize(1100, 620);
            page.show();
            savePicture(page, u"welcome"_s + suffix);
            SecretDialog secret({.connection = u"Lab"_s,
                                 .address = u"mqtts://broker.example:8883"_s,
                                 .user = u"alice"_s,
                                 .missing = {SecretKind::Password}},
                                m_theme);
            secret.show();
            savePicture(secret, u"secret-dialog"_s + suffix);
        }
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestConnectionDialogs)
#include "tst_connectiondialogs.moc"
