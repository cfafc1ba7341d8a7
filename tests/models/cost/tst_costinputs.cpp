// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/cost/costfixture.h"

#include <QJsonArray>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

Result<CostQuestion> parsed(const QByteArray &json)
{
    return parseCostQuestion(QJsonDocument::fromJson(json).object(), {u"aws-iot-core"_s, u"mender"_s});
}

} // namespace

class TestCostInputs : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void refusesWhatIsOutOfItsLimits_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field");
        const std::pair<const char *, const char *> rows[] = {
            {R"({"devices":-1})", "devices"},
            {R"({"devices":1000000000000})", "devices"},
            {R"({"devices":1e300})", "devices"},
            {R"({"devices":2.5})", "devices"},
            {R"({"devices":"many"})", "devices"},
            {R"({"devices":null})", "devices"},
            {R"({"devices":[]})", "devices"},
            {R"({"devices":true})", "devices"},
            {R"({"payload":-1})", "payload"},
            {R"({"msgs_per_day":"NaN"})", "msgs_per_day"},
            {R"({"days":0})", "days"},
            {R"({"region":"moon-1"})", "region"},
            {R"({"region":5})", "region"},
            {R"({"mode":"guess"})", "mode"},
            {R"({"burst":0.5})", "burst"},
            {R"({"burst":10,"burst_hours":25})", "burst_hours"},
            {R"({"months":0})", "months"},
            {R"({"growth_per_year":[]})", "growth_per_year"},
            {R"({"growth_per_year":["x"]})", "growth_per_year"},
            {R"({"discount_per_year":2})", "discount_per_year"},
            {R"({"basic_ingest":1})", "basic_ingest"},
            {R"({"start":"yesterday"})", "start"},
            {R"({"weights":{"luck":1}})", "weights.luck"},
            {R"({"weights":{"cost":0,"capability":0,"scale":0,"governance":0,"freedom":0,"operability":0}})",
             "weights"},
            {R"({"platforms":["hal-9000"]})", "platforms"},
            {R"({"platforms":"mender"})", "platforms"},
            {R"({"hidden_costs":{"bribes":1}})", "hidden_costs.bribes"},
            {R"({"hidden_costs":{"sim":-1}})", "hidden_costs.sim"},
            {R"({"rates":{"EUR":0}})", "rates.EUR"},
            {R"({"device":5})", "device"},
            {R"({"inputs":5})", "inputs"},
            {R"({"inputs":{},"devices":5})", "devices"},
        };
        for (const auto &[json, field] : rows)
            QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(field);
    }
    void refusesWhatIsOutOfItsLimits()
    {
        QFETCH(QByteArray, json);
        const Result<CostQuestion> question = parsed(json);
        QVERIFY(!question);
        QCOMPARE(question.error().kind, ErrorKind::InvalidInput);
        QTEST(question.error().subject, "field");
        QVERIFY2(question.error().what.contains(question.error().subject),
                 qUtf8Printable(question.error().what));
        QVERIFY(question.error().what.endsWith(u'.'));
    }

    void readsNumbersAsTheyAreWritten()
    {
        const Result<CostQuestion> question =
            parsed(R"({"fte_managed":0.1,"fte_self":"0.30","msgs_per_day":0.5,"seed":42,
                         "compliance":true,"hosting":"on-premises","platforms":["mender"],
                         "hidden_costs":{"sim":"0.40","exit":{"amount":50000,"probability":"0.1"}},
                         "rates":{"EUR":{"rate":"1.08","date":"2026-11-01"}}})");
        QVERIFY2(question, question ? "" : qUtf8Printable(question.error().what));
        const CostInputs &inputs = question->inputs;
        QCOMPARE(inputs.fteManaged.toString(), u"0.1"_s);
        QCOMPARE(inputs.fteSelf.toString(), u"0.3"_s);
        QCOMPARE(inputs.msgsPerDay.toString(), u"0.5"_s);
        QCOMPARE(inputs.compliance, Compliance::Gdpr);
        QCOMPARE(inputs.hosting, Hosting::OnPremise);
        QCOMPARE(inputs.rates.value(u"EUR"_s).rate.toString(), u"1.08"_s);
        QCOMPARE(std::ranges::count(inputs.hidden, true, &HiddenCost::on), 2);
    }

    void tellsHoursOfAnEventFromHoursOfServers()
    {
        QCOMPARE(parsed(R"({"hours":730})")->inputs.serverHours, Decimal(730));
        QCOMPARE(parsed(R"({"burst":10,"hours":6})")->inputs.burstHours, Decimal(6));
        QCOMPARE(parsed(R"({"burst":10,"hours":[6,24]})")->eventHours.size(), size_t{2});
    }

    void isTheSameAfterARoundTrip()
    {
        const Result<CostQuestion> first = parsed(
            R"({"devices":1234,"burst":"2.5","budget":"low","compliance":"gdpr+hipaa","start":"2026-12-01",
                         "weights":{"cost":"0.5"},"hidden_costs":{"sim":"0.40"},"rates":{"EUR":"1.08"},
                         "c5_xlarge_hourly":"0.194","platforms":["mender"],"draws":1000,"seed":7})");
        QVERIFY2(first, first ? "" : qUtf8Printable(first.error().what));
        const Result<CostQuestion> again = parseCostQuestion(toJson(first->inputs), {u"mender"_s});
        QVERIFY2(again, again ? "" : qUtf8Printable(again.error().what));
        QVERIFY(again->inputs == first->inputs);
    }

    void documentsEveryField()
    {
        const QJsonObject schema =
            QJsonDocument::fromJson(sourceFile(u"resources/cost/tco-input.schema.json"_s)).object();
        QJsonObject properties = schema.value("properties"_L1).toObject();
        for (const CostField &field : costFields()) {
            const QString key = QString::fromLatin1(field.key);
            const QJsonObject property = properties.take(key).toObject();
            QVERIFY2(!property.value("description"_L1).toString().isEmpty(), field.key);
            if (const auto *choice = std::get_if<CostField::Choice>(&field.member);
                choice && key != "compliance"_L1) {
                QStringList words;
                for (const char *word : choice->keys) {
                    if (*word != 0)
                        words.append(QString::fromLatin1(word));
                }
                QCOMPARE(property.value("enum"_L1).toArray(), QJsonArray::fromStringList(words));
            }
        }
        for (const auto &key : {u"region"_s,
                                u"start"_s,
                                u"seed"_s,
                                u"weights"_s,
                                u"hidden_costs"_s,
                                u"rates"_s,
                                u"judgements"_s,
                                u"people_steps"_s,
                                u"price_growth_of"_s,
                                u"platforms"_s,
                                u"title"_s,
                                u"id"_s,
                                u"hours"_s,
                                u"$schema"_s,
                                u"inputs"_s,
                                u"description"_s,
                                u"note"_s,
                                u"expected"_s,
                                u"version"_s,
                                u"storage_basis"_s,
                                u"discount_timing"_s,
                                u"messages_per_device_per_day"_s,
                                u"payload_bytes"_s,
                                u"days_per_month"_s,
                                u"horizon_months"_s,
                                u"server_hourly"_s})
            QVERIFY2(!properties.take(key).isUndefined(), qUtf8Printable(key));
        QCOMPARE(properties.keys(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCostInputs)

#include "tst_costinputs.moc"
