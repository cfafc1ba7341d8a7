// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectioneditor.h"

#include "tests/ui/guitest.h"
#include "ui/connections/certificateview.h"
#include "ui/connections/securitysection.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QUrl>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

const Timestamp now = fromUnixMs(1'790'000'000'000);

ConnectionDraft harbour()
{
    ConnectionDraft draft;
    draft.id = u"id1"_s;
    draft.name = u"Harbour"_s;
    draft.host = u"broker.example"_s;
    draft.user = u"alice"_s;
    return draft;
}

CertificateInfo certificate(const QString &subject, std::chrono::days left)
{
    CertificateInfo info;
    info.subject = subject;
    info.issuer = u"Harbour CA"_s;
    info.names = {u"broker.example"_s, u"192.0.2.7"_s};
    info.notBefore = now - std::chrono::days{300};
    info.notAfter = now + left;
    info.sha256 = QByteArray(32, '\xab');
    return info;
}

/// A field by what a screen reader calls it.
template <class Widget>
Widget *field(const QWidget &dialog, const QString &name)
{
    const auto all = dialog.findChildren<Widget *>();
    for (Widget *widget : all) {
        if (widget->accessibleName() == name)
            return widget;
    }
    qFatal("there is no field %s", qPrintable(name));
}

QPushButton *button(const QWidget &dialog, const QString &text)
{
    const auto all = dialog.findChildren<QPushButton *>();
    for (QPushButton *each : all) {
        if (each->text() == text)
            return each;
    }
    qFatal("there is no button %s", qPrintable(text));
}

bool shows(const QWidget &dialog, const QString &text)
{
    const auto labels = dialog.findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&text](const QLabel *label) { return label->text().contains(text) && !label->isHidden(); });
}

} // namespace

class TestConnectionEditor : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme.install(); }
    void init() { failOnAnyWarning(); }

    void fillsInWhatIsPasted()
    {
        ConnectionEditor editor({}, {}, m_theme);
        editor.show();
        auto *paste = field<QLineEdit>(editor, u"Paste an address"_s);
        QTRY_VERIFY(paste->hasFocus()); // where typing starts
        QTest::keyClicks(paste, u"wss://alice:Canary4711@broker.example:9443/ws"_s);
        const ConnectionDraft draft = editor.draft();
        QCOMPARE(draft.transport, MqttTransport::WebSocketTls);
        QCOMPARE(draft.host, u"broker.example"_s);
        QCOMPARE(draft.port, quint16(9443));
        QCOMPARE(draft.path, QByteArray("/ws"));
        QCOMPARE(draft.user, u"alice"_s);
        field<QLineEdit>(editor, u"Name"_s)->setFocus();
        QTRY_VERIFY(!paste->text().contains(u"Canary"_s));
        QCOMPARE(editor.secrets()[SecretKind::Password].value_or(QByteArray()), QByteArray("Canary4711"));
        paste->clear();
        paste->insert(u"mqtt://bob:Canary0815@other.example"_s); // as the clipboard does
        QVERIFY(!paste->text().contains(u"Canary"_s));
        QCOMPARE(editor.draft().host, u"other.example"_s);
        QCOMPARE(editor.secrets()[SecretKind::Password].value_or(QByteArray()), QByteArray("Canary0815"));
        QCOMPARE(field<QLineEdit>(editor, u"Password or token"_s)->echoMode(), QLineEdit::Password);
    }

    void followsTheTransportUntilThePortIsTouched()
    {
        ConnectionEditor editor({}, {}, m_theme);
        auto *transport = field<QComboBox>(editor, u"Transport"_s);
        auto *port = field<QSpinBox>(editor, u"Port"_s);
        const auto choose = [transport](int index) {
            transport->setCurrentIndex(index);
            emit transport->activated(index);
        };
        choose(0);
        QCOMPARE(port->value(), 1883);
        choose(3);
        QCOMPARE(port->value(), 443);
        port->setValue(8443);
        choose(1);
        QCOMPARE(port->value(), 8443);
    }

    void setsWhatATemplateNeeds()
    {
        ConnectionEditor editor({}, {}, m_theme);
        auto *paste = field<QLineEdit>(editor, u"Paste an address"_s);
        paste->setText(u"mqtts://abc-ats.iot.eu-west-1.amazonaws.com:443"_s);
        const ConnectionDraft draft = editor.draft();
        QCOMPARE(draft.tls.alpn, QStringList{u"x-amzn-mqtt-ca"_s});
        QCOMPARE(draft.port, quint16(443));
        QVERIFY(shows(editor, u"-ats"_s)); // the hint of the template
    }

    void saysWhatIsMissingAndGoesThere()
    {
        ConnectionEditor editor({}, {u"Harbour"_s}, m_theme);
        editor.show();
        QSignalSpy saved(&editor, &ConnectionEditor::saveRequested);
        button(editor, u"Save and connect"_s)->click();
        QVERIFY(saved.isEmpty());
        QVERIFY(shows(editor, u"Give the connection a name."_s));
        QTRY_VERIFY(field<QLineEdit>(editor, u"Name"_s)->hasFocus());
        field<QLineEdit>(editor, u"Name"_s)->setText(u"harbour"_s);
        QVERIFY(shows(editor, u"Another connection has this name."_s));
        field<QLineEdit>(editor, u"Name"_s)->setText(u"Plant"_s);
        field<QLineEdit>(editor, u"Host"_s)->setText(u"plant.example"_s);
        button(editor, u"Save and connect"_s)->click();
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved[0][2].toBool(), true);
    }

    void givesTheSecretToTheSignalOnly()
    {
        ConnectionEditor editor(harbour(), {}, m_theme);
        QSignalSpy saved(&editor, &ConnectionEditor::saveRequested);
        button(editor, u"Save"_s)->click();
        QVERIFY(saved[0][1].value<ConnectionSecrets>() == ConnectionSecrets{}); // unchanged
        field<QLineEdit>(editor, u"Password or token"_s)->setText(u"Canary4711"_s);
        button(editor, u"Save"_s)->click();
        QCOMPARE(*saved[1][1].value<ConnectionSecrets>()[SecretKind::Password], QByteArray("Canary4711"));
        QVERIFY(!saved[1][0].value<ConnectionDraft>().tls.keyPassphrase.contains(u"Canary"_s));
    }

    void neverTakesEverythingWithoutAsking()
    {
        ConnectionDraft draft = harbour();
        draft.subscriptions = {{"iot/#", 1}};
        ConnectionEditor editor(draft, {}, m_theme);
        editor.show();
        QSignalSpy saved(&editor, &ConnectionEditor::saveRequested);
        field<QTableWidget>(editor, u"Filter"_s)->item(0, 0)->setText(u"#"_s);
        button(editor, u"Save"_s)->click();
        QVERIFY(saved.isEmpty());
        auto *box = editor.findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY(box->text().contains(u"# asks for everything"_s));
        button(*box, u"Save anyway"_s)->click();
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved[0][0].value<ConnectionDraft>().rateGuard, 5'000);
    }

    void asksBeforeChecksAreOff()
    {
        ConnectionEditor editor(harbour(), {}, m_theme);
        editor.show();
        editor.showSection(ConnectionEditor::Section::Security);
        QSignalSpy saved(&editor, &ConnectionEditor::saveRequested);
        const auto boxes = editor.findChildren<QCheckBox *>();
        for (QCheckBox *box : boxes) {
            if (box->text().startsWith(u"Check that the broker"_s))
                box->click();
        }
        QVERIFY(shows(editor, u"Certificate checks are off"_s));
        button(editor, u"Save"_s)->click();
        QVERIFY(saved.isEmpty());
        QVERIFY(editor.findChild<QMessageBox *>());
    }

    void showsWhatIsInTheFiles()
    {
        ConnectionEditor editor(harbour(), {}, m_theme);
        QSignalSpy asked(&editor, &ConnectionEditor::inspectionRequested);
        field<QLineEdit>(editor, u"Client certificate"_s)->setText(u"/c/me.pem"_s);
        QCOMPARE(asked.last()[0].value<TlsOptions>().certificateFile, u"/c/me.pem"_s);
        TlsInspection inspection;
        inspection.own = {certificate(u"alice"_s, std::chrono::days{6})};
        inspection.ownProblem = CredentialProblem::KeyMismatch;
        editor.showInspection(inspection, now);
        const auto *view = editor.findChild<CertificateView *>();
        QVERIFY(view);
        for (const QString &expected :
             {u"alice"_s, u"Harbour CA"_s, u"broker.example, 192.0.2.7"_s, u"AB:AB:AB"_s, u"do not belong"_s})
            QVERIFY2(view->text().contains(expected), qPrintable(view->text()));
        QCOMPARE(certificateAgeText(inspection.own.front(), now), u"expires in 6\u202fd"_s);
    }

    void takesDroppedFiles()
    {
        ConnectionEditor editor(harbour(), {}, m_theme);
        auto *security = editor.findChild<SecuritySection *>();
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(u"/c/root-ca.pem"_s), QUrl::fromLocalFile(u"/c/me.p12"_s),
                       QUrl::fromLocalFile(u"/c/me.key"_s)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(security, &enter);
        QDropEvent drop({10, 10}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(security, &drop);
        const TlsOptions tls = editor.draft().tls;
        QCOMPARE(tls.caFile, u"/c/root-ca.pem"_s);
        QCOMPARE(tls.certificateFile, u"/c/me.p12"_s);
        QCOMPARE(tls.keyFile, u"/c/me.key"_s);
    }

    void previewsTopicsAndTakesAProposal()
    {
        ConnectionEditor editor(harbour(), {}, m_theme);
        editor.show();
        editor.showSection(ConnectionEditor::Section::Topics);
        auto *preview = field<QTableWidget>(editor, u"Preview"_s);
        field<QLineEdit>(editor, u"What comes of it"_s)->setText(u"iot/pump-7/pressure"_s);
        QCOMPARE(preview->item(0, 1)->text(), u"pump-7"_s);
        QCOMPARE(preview->item(0, 2)->text(), u"pressure"_s);
        field<QLineEdit>(editor, u"What comes of it"_s)->setText(u"elsewhere"_s);
        QCOMPARE(preview->item(0, 1)->text(), u"not recognised"_s);
        field<QLineEdit>(editor, u"What comes of it"_s)->clear();
        editor.showHeard({{"fleet/north/a/telemetry", 9}, {"fleet/south/b/telemetry", 5}}, u"2 heard"_s,
                         false);
        QCOMPARE(preview->item(0, 1)->text(), u"not recognised"_s);
        button(editor, u"Use it"_s)->click();
        QCOMPARE(preview->item(0, 1)->text(), u"a"_s);
        QCOMPARE(editor.draft().templates.front().pattern, QByteArray("fleet/{site}/{device}/telemetry"));
    }

    void listensOnlyWithTheUsersWord()
    {
        ConnectionEditor editor(harbour(), {}, m_theme);
        editor.show();
        QSignalSpy listens(&editor, &ConnectionEditor::listenRequested);
        button(editor, u"Listen for 10 s…"_s)->click();
        QVERIFY(listens.isEmpty());
        button(*editor.findChild<QMessageBox *>(), u"Listen"_s)->click();
        QCOMPARE(listens.size(), 1);
    }

    void leadsToEveryFieldThatATestNames_data()
    {
        QTest::addColumn<DraftField>("field");
        QTest::addColumn<int>("section");
        QTest::newRow("host") << DraftField::Host << 0;
        QTest::newRow("password") << DraftField::Password << 1;
        QTest::newRow("identifier") << DraftField::ClientId << 1;
        QTest::newRow("authority") << DraftField::CaFile << 2;
        QTest::newRow("key") << DraftField::Key << 2;
        QTest::newRow("server name, under More") << DraftField::ServerName << 2;
        QTest::newRow("dialect") << DraftField::Dialect << 3;
        QTest::newRow("version") << DraftField::Version << 4;
    }
    void leadsToEveryFieldThatATestNames()
    {
        QFETCH(DraftField, field);
        QFETCH(int, section);
        ConnectionEditor editor(harbour(), {}, m_theme);
        editor.show();
        editor.showField(field);
        QCOMPARE(::field<QListWidget>(editor, u"Sections"_s)->currentRow(), section);
        QTRY_VERIFY(editor.focusWidget() && editor.focusWidget()->isVisible());
        QVERIFY(editor.focusWidget() != ::field<QListWidget>(editor, u"Sections"_s));
    }

    void asksBeforeItForgets()
    {
        ConnectionEditor editor(harbour(), {}, m_theme);
        editor.show();
        field<QLineEdit>(editor, u"Name"_s)->setText(u"Port"_s);
        QTest::keyClick(&editor, Qt::Key_Escape);
        QVERIFY(editor.isVisible());
        button(*editor.findChild<QMessageBox *>(), u"Leave"_s)->click();
        QVERIFY(!editor.isVisible());
    }

    void looksRight()
    {
        const QStringList names{u"server"_s, u"sign-in"_s, u"security"_s, u"topics"_s, u"advanced"_s};
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            m_theme.setChoice(choice);
            ConnectionDraft draft = harbour();
            draft.tls.certificateFile = u"/etc/harbour/alice.pem"_s;
            draft.templates = {{"fleet/{site}/{device}/telemetry", TopicKind::Telemetry}};
            ConnectionEditor editor(draft, {u"Harbour"_s}, m_theme);
            TlsInspection inspection;
            inspection.own = {certificate(u"alice"_s, std::chrono::days{6})};
            inspection.authorities = {certificate(u"Harbour CA"_s, std::chrono::days{900})};
            editor.showInspection(inspection, now);
            editor.show();
            for (int i = 0; i < names.size(); ++i) {
                editor.showSection(static_cast<ConnectionEditor::Section>(i));
                savePicture(
                    editor,
                    u"editor-%1-%2"_s.arg(names[i], choice == ThemeChoice::Light ? u"light"_s : u"dark"_s));
            }
            QVERIFY(editor.minimumSizeHint().width() <= 800);
        }
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestConnectionEditor)
#include "tst_connectioneditor.moc"
