// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cost/costdata.h"
#include "app/cost/tcocommand.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestTcoCommand : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void shipsDataThatItCanRead()
    {
        const Result<CostData> data = shippedCostData();
        QVERIFY2(data, data ? "" : qUtf8Printable(data.error().what));
        QCOMPARE(data->inconsistencies.size(), size_t{43});
    }

    void answersInJson()
    {
        const Result<QByteArray> out = run(R"({"devices":5000})", {});
        QVERIFY(out);
        const QJsonObject answer = QJsonDocument::fromJson(*out).object();
        QCOMPARE(answer.value("month"_L1).toObject().value("aws"_L1).toString(), u"1046.44"_s);
        QCOMPARE(answer.value("textbook_linear"_L1).toObject().value("azure"_L1).toObject().value("month"_L1),
                 QJsonValue(u"1270"_s));
    }

    void answersAListWithAList()
    {
        const Result<QByteArray> out = run(R"([{"devices":1},{"devices":2}])", {});
        QVERIFY(out);
        QCOMPARE(QJsonDocument::fromJson(*out).array().size(), 2);
    }

    void writesATableThatCanBeRead()
    {
        const Result<QByteArray> out = run(R"({"devices":5000})", {u"--format"_s, u"csv"_s});
        QVERIFY(out);
        const QList<QByteArray> lines = out->split('\n');
        QVERIFY(lines[0].startsWith("level,platform,row,line,amount_usd_month"));
        QVERIFY(out->contains("corrected,aws-iot-core,total,Month,1046.44,"));
    }

    void writesAReportWithItsReasons()
    {
        const Result<QByteArray> out =
            run(R"({"devices":5000,"title":"GreenCity"})", {u"--format"_s, u"md"_s});
        QVERIFY(out);
        for (const char *part : {"GreenCity", "$1,416", "$1,270", "$2,650", "$1,046.44", "$1,095.00",
                                 "$2,800.00", "**I-03**", "aws.iotcore.connectivity.us-east-1"})
            QVERIFY2(out->contains(part), part);
        QVERIFY(!out->toLower().contains("nan"));
    }

    void refusesWithASentence_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("not JSON") << QByteArray("{") << QStringList() << u"JSON"_s;
        QTest::newRow("empty file") << QByteArray() << QStringList() << u"JSON"_s;
        QTest::newRow("an empty list") << QByteArray("[]") << QStringList() << u"scenarios"_s;
        QTest::newRow("a list of numbers") << QByteArray("[1]") << QStringList() << u"Scenario 1"_s;
        QTest::newRow("too many devices")
            << QByteArray(R"({"devices":1000000000000})") << QStringList() << u"devices"_s;
        QTest::newRow("unknown region") << QByteArray(R"({"region":"x"})") << QStringList() << u"region"_s;
        QTest::newRow("unknown format")
            << QByteArray("{}") << QStringList{u"--format"_s, u"pdf"_s} << u"--format"_s;
        QTest::newRow("unknown option") << QByteArray("{}") << QStringList{u"--colour"_s} << u"colour"_s;
        QTest::newRow("two files") << QByteArray("{}") << QStringList{u"b.json"_s} << u"one file"_s;
        QTest::newRow("no catalogue")
            << QByteArray("{}") << QStringList{u"--prices"_s, u"none.json"_s} << u"none.json"_s;
    }
    void refusesWithASentence()
    {
        QFETCH(QByteArray, input);
        QFETCH(QStringList, options);
        QFETCH(QString, mentions);
        const Result<QByteArray> out = run(input, options);
        QVERIFY(!out);
        QVERIFY2(out.error().what.contains(mentions), qUtf8Printable(out.error().what));
    }

    void laysOwnPricesOver()
    {
        QFile edits(m_folder.filePath(u"edits.json"_s));
        QVERIFY(edits.open(QIODevice::WriteOnly));
        edits.write(
            R"({"edits":[{"item":"azure.iothub.s1","price":"20","author":"Ada","reason":"contract"}]})");
        edits.close();
        const Result<QByteArray> out = run("{}", {u"--edits"_s, edits.fileName()});
        QVERIFY(out);
        QCOMPARE(QJsonDocument::fromJson(*out).object().value("month"_L1).toObject().value("azure"_L1),
                 QJsonValue(u"1075.00"_s));
    }

private:
    Result<QByteArray> run(const QByteArray &input, const QStringList &options)
    {
        QFile file(m_folder.filePath(u"input.json"_s));
        if (!file.open(QIODevice::WriteOnly))
            return Error{};
        file.write(input);
        file.close();
        return runTcoCommand(QStringList{file.fileName()} + options);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestTcoCommand)

#include "tst_tcocommand.moc"
