// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cost/costdata.h"
#include "app/cost/tcocommand.h"
#include "models/cost/costinputs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
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
        const auto field = [](const char *name, const char *value, const char *mentions) {
            QTest::addRow("%s: %s", name, value) << QByteArray("{\"") + name + "\":" + value + "}"
                                                 << QStringList() << QString::fromLatin1(mentions);
        };
        // Every field: below its least, above its most, of another type, empty, not finite.
        for (const CostField &each : costFields()) {
            field(each.key, "{}", each.key);
            field(each.key, "\"\"", each.key);
            field(each.key, "\"NaN\"", each.key);
            field(each.key, "\"1e400\"", each.key);
            if (std::holds_alternative<CostField::Switch>(each.member)) {
                field(each.key, "1", each.key);
                continue;
            }
            if (std::holds_alternative<CostField::Choice>(each.member)) {
                field(each.key, "7", each.key);
                field(each.key, "\"nonsense\"", each.key);
                continue;
            }
            field(each.key, "-1", each.key);
            field(each.key, "1e13", each.key);
            field(each.key, "true", each.key);
            if (!std::holds_alternative<CostField::Maybe>(each.member))
                field(each.key, "null", each.key);
        }
        field("devices", "1000000000000", "devices");
        field("devices", "0.5", "devices");
        field("region", "\"moon-1\"", "region");
        field("region", "5", "region");
        field("platforms", "[\"skynet\"]", "platforms");
        field("platforms", "\"aws-iot-core\"", "platforms");
        field("start", "\"tomorrow\"", "start");
        field("seed", "-1", "seed");
        field("weights", "{\"cost\":-1}", "weights.cost");
        field("weights", "{\"looks\":1}", "weights.looks");
        field("weights", "3", "weights");
        field("judgements", "{\"cost/looks\":3}", "judgements.cost/looks");
        field("judgements", "{\"cost/scale\":10}", "judgements.cost/scale");
        field("people_steps", "{}", "people_steps");
        field("people_steps", "[{}]", "people_steps.0.devices");
        field("people_steps", "[{\"devices\":10},{\"devices\":10}]", "people_steps.1.devices");
        field("people_steps", "[{\"devices\":10,\"managed\":-1}]", "people_steps.0.managed");
        field("price_growth_of", "{\"skynet\":0.1}", "price_growth_of.skynet");
        field("price_growth_of", "{\"emqx\":5}", "price_growth_of.emqx");
        field("hidden_costs", "{\"bribes\":5}", "hidden_costs.bribes");
        field("hidden_costs", "{\"sim\":-5}", "hidden_costs.sim");
        field("rates", "{\"EUR\":0}", "rates.EUR");
        field("rates", "{\"EUR\":{\"rate\":1,\"date\":\"x\"}}", "rates.EUR.date");
        field("growth_per_year", "[]", "growth_per_year");
        field("hours", "[25]", "burst_hours");
        field("inputs", "3", "inputs");
        field("colour", "3", "colour");
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

    /// The largest fleet that is allowed, with everything at its end: numbers, never NaN or infinity.
    void answersTheLargestAndTheEmptyFleet_data()
    {
        QTest::addColumn<QByteArray>("input");
        QByteArray largest = "{";
        QByteArray least = "{";
        for (const CostField &each : costFields()) {
            const QByteArray key = each.key;
            if (key == "draws" || key == "break_even_to"
                || std::holds_alternative<CostField::Switch>(each.member)
                || std::holds_alternative<CostField::Choice>(each.member))
                continue;
            largest += "\"" + key + "\":\"" + each.maximum + "\",";
            least += "\"" + key + "\":\"" + each.minimum + "\",";
        }
        for (const char *mode : {"textbook", "corrected", "modelled"}) {
            QTest::addRow("largest, %s", mode) << largest + "\"draws\":1000,\"mode\":\"" + mode + "\"}";
            QTest::addRow("least, %s", mode) << least + "\"draws\":1000,\"mode\":\"" + mode + "\"}";
        }
    }
    void answersTheLargestAndTheEmptyFleet()
    {
        QFETCH(QByteArray, input);
        for (const QString &format : {u"json"_s, u"csv"_s, u"md"_s}) {
            const Result<QByteArray> out = run(input, {u"--format"_s, format});
            QVERIFY2(out, out ? "" : qUtf8Printable(out.error().what));
            const QRegularExpression odd(u"\\b(nan|inf|infinity)\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
            const auto match = odd.match(QString::fromUtf8(*out));
            QVERIFY2(!match.hasMatch(),
                     qUtf8Printable(QString::fromUtf8(*out).mid(match.capturedStart() - 100, 200)));
        }
    }

    void refusesABrokenCatalogue_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("a missing price")
            << QByteArray("   \"price\": \"25\",\n") << QByteArray() << u"price"_s;
        QTest::newRow("a negative price")
            << QByteArray("\"price\": \"25\"") << QByteArray("\"price\": \"-25\"") << u"price"_s;
        QTest::newRow("a price of a number")
            << QByteArray("\"price\": \"25\"") << QByteArray("\"price\": 25") << u"price"_s;
        QTest::newRow("no version") << QByteArray("\"catalogue_version\"") << QByteArray("\"x\"")
                                    << u"catalogue_version"_s;
        QTest::newRow("no items") << QByteArray("\"items\"") << QByteArray("\"x\"") << u"items"_s;
        QTest::newRow("an unknown source")
            << QByteArray("\"INFRACOST\": {") << QByteArray("\"x\": {") << u"INFRACOST"_s;
    }
    void refusesABrokenCatalogue()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, mentions);
        QFile original(QStringLiteral(FLEETSCOPE_SOURCE_DIR "/resources/cost/pricecatalogue.json"));
        QVERIFY(original.open(QIODevice::ReadOnly));
        QByteArray json = original.readAll();
        QVERIFY(json.contains(before));
        json.replace(before, after);
        QFile file(m_folder.filePath(u"prices.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
        const Result<QByteArray> out = run("{}", {u"--prices"_s, file.fileName()});
        QVERIFY(!out);
        QVERIFY2(out.error().what.contains(mentions), qUtf8Printable(out.error().what));
        QCOMPARE(out.error().what.count(u'\n'), 0);
    }

    void laysOwnScoresOver()
    {
        QFile scores(m_folder.filePath(u"scores.json"_s));
        QVERIFY(scores.open(QIODevice::WriteOnly));
        scores.write(R"({"scores":[{"platform":"aws-iot-core","criterion":"BST","score":0}]})");
        scores.close();
        const auto lead = [this](const QStringList &options) {
            const Result<QByteArray> out = run(R"({"platforms":["aws-iot-core","azure-iot-hub"]})", options);
            return out ? QJsonDocument::fromJson(*out).object().value("ranking"_L1)[0]["score"_L1].toString()
                       : QString();
        };
        QCOMPARE(lead({}), u"4.0764"_s);
        QCOMPARE(lead({u"--scores"_s, scores.fileName()}), u"3.8764"_s); // 5 × 0.04 less
        QVERIFY(!run("{}", {u"--scores"_s, u"none.json"_s}));
    }

    void quotesWhatASpreadsheetWouldRun()
    {
        const Result<QByteArray> out = run(R"({"hidden_costs":{"sim":1}})", {u"--format"_s, u"csv"_s});
        QVERIFY(out);
        for (const QByteArray &line : out->split('\n')) {
            for (const QByteArray &field : line.split(','))
                QVERIFY2(field.isEmpty() || !QByteArray("=+-@").contains(field.front()), line.constData());
        }
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
