// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpwindow.h"

#include "tests/ui/guitest.h"

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestHelpWindow : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnAnyWarning(); }

    void everyPageHasItsHelp_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::newRow("index") << u"First steps"_s;
        QTest::newRow("fleet") << u"Fleet"_s;
        QTest::newRow("telemetry") << u"Telemetry"_s;
        QTest::newRow("alerts") << u"Alerts"_s;
        QTest::newRow("rollouts") << u"Rollouts"_s;
        QTest::newRow("diagnostics") << u"Diagnostics"_s;
        QTest::newRow("cost") << u"Platform & cost"_s;
        QTest::newRow("settings") << u"Settings"_s;
        QTest::newRow("licences") << u"Licences"_s;
    }
    void everyPageHasItsHelp()
    {
        QFETCH(QString, heading);
        Theme theme;
        HelpWindow help(theme);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        help.openPage(name);
        QCOMPARE(help.current(), name);
        QVERIFY2(help.text().startsWith(heading), qPrintable(help.text().left(60)));
        savePicture(help, u"help-"_s + name);
    }

    void theHelpSpeaksTheLanguageOfTheProgram_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::newRow("de") << u"Flotte"_s;
        QTest::newRow("ar") << u"الأسطول"_s;
        QTest::newRow("fi") << u"Fleet"_s; // a language without help
    }
    void theHelpSpeaksTheLanguageOfTheProgram()
    {
        QFETCH(QString, heading);
        const QString language = QString::fromLatin1(QTest::currentDataTag());
        const QLocale before;
        const auto back = qScopeGuard([before] {
            QLocale::setDefault(before);
            QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        });
        QLocale::setDefault(QLocale(language));
        QGuiApplication::setLayoutDirection(QLocale().textDirection());
        Theme theme;
        HelpWindow help(theme);
        for (const QString &page : {u"fleet"_s, u"alerts"_s}) {
            help.openPage(page);
            savePicture(help, u"help-%1-%2"_s.arg(page, language));
        }
        help.openPage(u"fleet"_s);
        QVERIFY2(help.text().startsWith(heading), qPrintable(help.text().left(60)));
    }

    void aPageThatIsNotThereLeavesWhatIsRead()
    {
        Theme theme;
        HelpWindow help(theme);
        help.openPage(u"fleet"_s);
        help.openPage(u"xyzzy"_s);
        QCOMPARE(help.current(), u"fleet"_s);
    }

    void theLicenceIsThere()
    {
        Theme theme;
        HelpWindow help(theme);
        help.openPage(u"licences"_s);
        QVERIFY(help.text().contains(u"GNU GENERAL PUBLIC LICENSE"_s));
        QVERIFY(help.text().contains(u"QtKeychain"_s));
    }
};

QTEST_MAIN(TestHelpWindow)

#include "tst_helpwindow.moc"
