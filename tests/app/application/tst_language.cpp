// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/diagnosticstext.h"
#include "app/application/pseudotranslator.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestLanguage : public QObject
{
    Q_OBJECT
private slots:
    void thePseudoLocaleKeepsWhatIsFilledIn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        // Two fifths of the letters, rounded up, are added as "~".
        QTest::newRow("a word") << u"File"_s << u"[Fîļé~~]"_s;
        QTest::newRow("a mnemonic") << u"&File"_s << u"[&Fîļé~~]"_s;
        QTest::newRow("placeholders") << u"%1 of %L2, %n"_s << u"[%1 öf %L2, %n~]"_s;
        QTest::newRow("a tag") << u"<b>on</b>"_s << u"[<b>öñ</b>~]"_s;
        QTest::newRow("a sentence") << u"qqqqqqqq qqqqqqqq qqqqqqqq qqqqqqqq"_s
                                    << u"[qqqqqqqq qqqqqqqq qqqqqqqq qqqqqqqq~~~~~~~~~~~~ ~]"_s;
        QTest::newRow("nothing to translate") << u"%1 – %2"_s << u"%1 – %2"_s;
    }
    void thePseudoLocaleKeepsWhatIsFilledIn()
    {
        QFETCH(QString, text);
        QTEST(PseudoTranslator::decorated(text), "expected");
    }

    void diagnosticsHoldNoSecretAndNoAddress()
    {
        std::deque<LogEntry> log;
        for (int i = 0; i < 400; ++i)
            log.push_back({Timestamp{}, LogLevel::Warning, u"fleetscope.mqtt"_s, u"line %1"_s.arg(i)});
        log.push_back({Timestamp{}, LogLevel::Error, u"fleetscope.mqtt"_s,
                       u"mqtts://bob:hunter2@plant.example:8883 refused, password=hunter2"_s});
        const QString text = diagnosticsText({.version = u"1.2.3"_s,
                                              .details = u"Qt: 6.4.2"_s,
                                              .figures = u"5 devices"_s,
                                              .storage = u"1 stored\n2 waiting"_s,
                                              .screens = u"800 × 600 at 1"_s},
                                             log);
        for (const QString &secret : {u"hunter2"_s, u"bob"_s, u"plant.example"_s})
            QVERIFY2(!text.contains(secret), qPrintable(secret));
        for (const QString &fact :
             {u"Fleetscope 1.2.3"_s, u"5 devices"_s, u"1 stored; 2 waiting"_s, u"line 399"_s})
            QVERIFY2(text.contains(fact), qPrintable(fact));
        QVERIFY(!text.contains(u"line 100\n"_s)); // only the newest 300
    }
};

QTEST_GUILESS_MAIN(TestLanguage)

#include "tst_language.moc"
