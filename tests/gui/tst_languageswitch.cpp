// SPDX-License-Identifier: GPL-3.0-or-later

// Another language while the program runs: the window is made again, for it, as it was. (The texts themselves
// are part of the program and not of its tests: tst_translations has them.)

#include "app/application/program.h"
#include "app/diagnostics/metered.h"
#include "ui/settings/settingspage.h"

#include <QApplication>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestLanguageSwitch : public QObject
{
    Q_OBJECT

private slots:
    void makesTheWindowAgainInTheLanguage()
    {
        const QTemporaryDir folder;
        const Result<Options> options = parseOptions({u"fleetscope"_s, u"--demo"_s, u"--devices"_s, u"20"_s,
                                                      u"--language"_s, u"en"_s, u"--data"_s, folder.path()});
        QVERIFY(options);
        Program program(*options, static_cast<Metered<QApplication> *>(qApp)->meter());
        QVERIFY(program.start());
        QCOMPARE(QApplication::layoutDirection(), Qt::LeftToRight);

        QSignalSpy replaced(&program, &Program::replaced);
        const auto choose = [&](const QString &code) {
            MainWindow &window = program.application().window();
            window.showPage(u"settings"_s);
            auto *page = window.findChild<SettingsPage *>();
            if (!page)
                return false;
            emit page->valueChosen(u"appearance/language"_s, code);
            emit page->noticeAccepted();
            return replaced.wait(20'000);
        };
        QVERIFY(choose(u"ar"_s));
        QCOMPARE(program.application().window().layoutDirection(), Qt::RightToLeft);
        QCOMPARE(QApplication::layoutDirection(), Qt::RightToLeft);
        QCOMPARE(QLocale().language(), QLocale::Arabic);
        QVERIFY(program.application().window().isVisible());
        QCOMPARE(program.application().window().currentPage(), u"settings"_s);
        QTRY_COMPARE(program.application().summary().devices, 20);

        QVERIFY(choose(u"de"_s));
        QCOMPARE(QLocale().language(), QLocale::German);
        QCOMPARE(program.application().window().layoutDirection(), Qt::LeftToRight);
        QCOMPARE(QApplication::layoutDirection(), Qt::LeftToRight);
    }
};

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Metered<QApplication> application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    TestLanguageSwitch test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_languageswitch.moc"
