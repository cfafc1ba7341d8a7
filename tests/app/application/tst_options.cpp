// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/options.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestOptions : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsAskedFor()
    {
        const Result<Options> demo =
            parseOptions({u"fleetscope"_s, u"--demo"_s, u"--devices"_s, u"60"_s, u"--scenario"_s,
                          u"workshop"_s, u"--for"_s, u"20"_s, u"--grab"_s, u"pics"_s, u"--theme"_s, u"dark"_s,
                          u"--scale"_s, u"2"_s, u"--size"_s, u"1280x800"_s, u"--language"_s, u"de"_s});
        QVERIFY(demo);
        QVERIFY(demo->demo);
        QCOMPARE(demo->devices.value_or(0), 60);
        QCOMPARE(demo->scenario, u"workshop"_s);
        QCOMPARE(demo->runFor.value_or(std::chrono::seconds(0)), std::chrono::seconds(20));
        QCOMPARE(demo->grabFolder, u"pics"_s);
        QCOMPARE(demo->theme, Options::Theme::Dark);
        QCOMPARE(demo->scale, 2.0);
        QCOMPARE(demo->size, QSize(1280, 800));
        QCOMPARE(demo->language, u"de"_s);

        const Result<Options> two = parseOptions({u"fleetscope"_s, u"--connection"_s, u"a.json"_s,
                                                  u"--connection"_s, u"b.json"_s, u"--data"_s, u"here"_s});
        QVERIFY(two);
        QCOMPARE(two->connections, QStringList({u"a.json"_s, u"b.json"_s}));
        QCOMPARE(two->dataFolder, u"here"_s);
        QVERIFY(!two->demo && !two->runFor && two->size.isEmpty());

        const Result<Options> replay =
            parseOptions({u"fleetscope"_s, u"--replay"_s, u"a.jsonl.gz"_s, u"--speed"_s, u"0.5"_s});
        QVERIFY(replay);
        QCOMPARE(replay->replay, u"a.jsonl.gz"_s);
        QCOMPARE(replay->replayStart.speed, 0.5);
    }

    void refusesInOneSentenceThatNamesTheOption_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown") << u"--nonsense"_s << u"nonsense"_s;
        QTest::newRow("no option and no file of ours") << u"lab.txt"_s << u"lab.txt"_s;
        QTest::newRow("value missing") << u"--data"_s << u"data"_s;
        QTest::newRow("no device") << u"--demo --devices 0"_s << u"--devices"_s;
        QTest::newRow("too many devices") << u"--demo --devices 1000001"_s << u"--devices"_s;
        QTest::newRow("devices in words") << u"--demo --devices many"_s << u"--devices"_s;
        QTest::newRow("devices of a real fleet") << u"--devices 10"_s << u"--devices"_s;
        QTest::newRow("scenario of a real fleet") << u"--scenario workshop"_s << u"--scenario"_s;
        QTest::newRow("no time") << u"--for 0"_s << u"--for"_s;
        QTest::newRow("pictures of a run without end") << u"--grab pics"_s << u"--grab"_s;
        QTest::newRow("unknown theme") << u"--theme pink"_s << u"--theme"_s;
        QTest::newRow("scale of an ant") << u"--scale 0.1"_s << u"--scale"_s;
        QTest::newRow("scale that is no number") << u"--scale nan"_s << u"--scale"_s;
        QTest::newRow("size without height") << u"--size 1280"_s << u"--size"_s;
        QTest::newRow("size of a stamp") << u"--size 40x30"_s << u"--size"_s;
        QTest::newRow("no recording") << u"--replay="_s << u"--replay"_s;
        QTest::newRow("a recording and a demo") << u"--demo --replay a.gz"_s << u"--replay"_s;
        QTest::newRow("a recording and a connection")
            << u"--replay a.gz --connection a.json"_s << u"--replay"_s;
        QTest::newRow("a recording that is kept") << u"--replay a.gz --data here"_s << u"--replay"_s;
        QTest::newRow("speed of a live fleet") << u"--demo --speed 10"_s << u"--speed"_s;
        QTest::newRow("too fast") << u"--replay a.gz --speed 101"_s << u"--speed"_s;
        QTest::newRow("speed in words") << u"--replay a.gz --speed fast"_s << u"--speed"_s;
        QTest::newRow("two places") << u"--portable --data here"_s << u"--portable"_s;
        QTest::newRow("demo and a connection") << u"--demo --connection a.json"_s << u"--demo"_s;
    }
    void refusesInOneSentenceThatNamesTheOption()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, named);
        const Result<Options> options = parseOptions(QStringList{u"fleetscope"_s} + arguments.split(u' '));
        QVERIFY(!options);
        QCOMPARE(options.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(options.error().what.contains(named), qPrintable(options.error().what));
        QVERIFY2(options.error().what.endsWith(u'.'), qPrintable(options.error().what));
    }

    void theManualPageNamesEveryOption()
    {
        QFile page(QStringLiteral(FLEETSCOPE_SOURCE_DIR "/packaging/linux/fleetscope.1"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString manual = QString::fromUtf8(page.readAll()).remove(u'\\');
        QVERIFY(helpText().startsWith(u"Usage: fleetscope"_s));
        auto options = QRegularExpression(u"^ .*(--[a-z]+)"_s, QRegularExpression::MultilineOption)
                           .globalMatch(helpText());
        QVERIFY(options.hasNext());
        while (options.hasNext()) {
            const QString option = options.next().captured(1);
            QVERIFY2(manual.contains(option), qPrintable(option));
        }
    }
};

QTEST_APPLESS_MAIN(TestOptions)
#include "tst_options.moc"
