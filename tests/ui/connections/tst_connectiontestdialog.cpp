// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectiontestdialog.h"

#include "models/connection/testwords.h"
#include "tests/ui/guitest.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

TestReport climbing(TestStep upTo)
{
    TestReport report;
    report.connection = u"Lab"_s;
    report.address = u"mqtts://broker.example:8883"_s;
    report.backend = u"libmosquitto 2.0.11"_s;
    for (TestStepResult &step : report.steps) {
        if (step.step < upTo) {
            step.outcome = TestOutcome::Passed;
            step.took = Milliseconds{12};
        }
    }
    report[TestStep::Input].text = inputText();
    report[TestStep::Lookup].text = lookupText(u"broker.example"_s, {u"203.0.113.7"_s, u"2001:db8::7"_s});
    report[TestStep::Tcp].text = tcpText(8883);
    report[TestStep::Proxy].outcome = TestOutcome::Skipped;
    report[TestStep::Proxy].text = skippedText(TestStep::Proxy);
    report[upTo].outcome = TestOutcome::Running;
    return report;
}

TestReport failedAtTls()
{
    TestReport report = climbing(TestStep::Tls);
    TestStepResult &tls = report[TestStep::Tls];
    tls.outcome = TestOutcome::Failed;
    tls.failure = TestFailure::ServerNameMismatch;
    tls.took = Milliseconds{41};
    tls.text = testFailureText(tls.failure, u"*.corp.example, broker.corp.example"_s);
    tls.hint = testHint(tls.failure);
    tls.detail =
        u"the certificate is for *.corp.example, not for broker.example\nbroker.corp.example ← Corp CA"_s;
    return report;
}

QPushButton *button(const QWidget &dialog, const QString &text)
{
    for (QPushButton *candidate : dialog.findChildren<QPushButton *>()) {
        if (candidate->text() == text && candidate->isVisibleTo(&dialog))
            return candidate;
    }
    return nullptr;
}

bool shows(const QWidget &dialog, const QString &text)
{
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&dialog) && label->text().contains(text))
            return true;
    }
    return false;
}

} // namespace

class TestConnectionTestDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme.install(); }
    void init() { failOnAnyWarning(); }

    void escapeCancelsARunningTestAndClosesAFinishedOne()
    {
        ConnectionTestDialog dialog(m_theme);
        QSignalSpy cancelled(&dialog, &ConnectionTestDialog::cancelRequested);
        dialog.showReport(climbing(TestStep::Tls), true);
        dialog.show();
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(dialog.isVisible());
        dialog.showReport(failedAtTls(), false);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(!dialog.isVisible());
    }

    void saysWhatFailedWhyAndWhatToDo()
    {
        ConnectionTestDialog dialog(m_theme);
        dialog.showReport(failedAtTls(), false);
        QVERIFY(shows(dialog, u"Failed at step 5"_s));
        QVERIFY(shows(dialog, u"*.corp.example"_s));
        QVERIFY(shows(dialog, testHint(TestFailure::ServerNameMismatch)));
        QVERIFY(shows(dialog, u"Corp CA"_s));
    }

    void leadsToTheFieldWhenThereIsOne()
    {
        ConnectionTestDialog dialog(m_theme);
        dialog.showReport(failedAtTls(), false);
        QVERIFY(!button(dialog, u"Fix…"_s));
        dialog.setFixable(true);
        QSignalSpy fix(&dialog, &ConnectionTestDialog::fixRequested);
        QVERIFY(button(dialog, u"Fix…"_s));
        button(dialog, u"Fix…"_s)->click();
        QCOMPARE(fix.size(), 1);
        QCOMPARE(fix[0][0].value<DraftField>(), DraftField::Host);
    }

    void copiesThePlainReport()
    {
        ConnectionTestDialog dialog(m_theme);
        dialog.showReport(failedAtTls(), false);
        button(dialog, u"Copy report"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), toText(failedAtTls()));
    }

    void looksRight()
    {
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            m_theme.setChoice(choice);
            const QString suffix = choice == ThemeChoice::Light ? u"-light"_s : u"-dark"_s;
            ConnectionTestDialog dialog(m_theme);
            dialog.setFixable(true);
            dialog.showReport(climbing(TestStep::Tls), true);
            dialog.show();
            savePicture(dialog, u"connection-test-running"_s + suffix);
            dialog.showReport(failedAtTls(), false);
            savePicture(dialog, u"connection-test-failed"_s + suffix);
            QVERIFY(dialog.minimumSizeHint().width() <= 720);
        }
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestConnectionTestDialog)
#include "tst_connectiontestdialog.moc"
