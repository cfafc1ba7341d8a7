// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/costanswer.h"

#include "models/cost/costmodel.h"
#include "tests/models/cost/costfixture.h"

#include <QJsonArray>
#include <QLocale>
#include <QSet>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

/// Every member of `expected` that `actual` does not have, or has otherwise.
QStringList differences(const QJsonValue &actual, const QJsonValue &expected, const QString &path)
{
    if (expected.isObject()) {
        QStringList found;
        const QJsonObject object = expected.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() == "note"_L1) // an explanation for people
                continue;
            found += differences(actual.toObject().value(it.key()), it.value(), path + u'.' + it.key());
        }
        return found;
    }
    if (actual == expected)
        return {};
    const auto shown = [](const QJsonValue &value) {
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    };
    return {u"%1 is %2, not %3"_s.arg(path, shown(actual), shown(expected))};
}

QJsonObject answer(const QJsonObject &inputs)
{
    const Result<CostQuestion> question =
        parseCostQuestion(inputs, CostModel::platforms(CostLevel::Corrected));
    if (!question)
        qWarning() << question.error().what;
    return question ? answerCostQuestion(shippedKnowledge(), *question) : QJsonObject();
}

/// Members of `value` that `schema` does not know or does not describe, and how often it needed which part.
void undocumented(const QJsonValue &value, const QJsonObject &schema, const QString &path, QStringList &found,
                  QSet<QString> &used)
{
    const QStringList types = schema.value("type"_L1).isArray()
        ? schema.value("type"_L1).toVariant().toStringList()
        : QStringList{schema.value("type"_L1).toString()};
    const QString type = value.isObject() ? u"object"_s
        : value.isArray()                 ? u"array"_s
        : value.isString()                ? u"string"_s
        : value.isBool()                  ? u"boolean"_s
        : value.isNull()                  ? u"null"_s
                                          : u"integer"_s;
    if (!types.contains(type))
        found.append(path + u" is "_s + type);
    if (schema.value("description"_L1).toString().isEmpty())
        found.append(path + u" has no description"_s);
    if (value.isArray()) {
        for (const QJsonArray array = value.toArray(); const QJsonValue &each : array)
            undocumented(each, schema.value("items"_L1).toObject(), path + u"[]"_s, found, used);
        return;
    }
    if (!value.isObject() || !schema.contains("properties"_L1))
        return;
    const QJsonObject object = value.toObject();
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    const QJsonObject patterns = schema.value("patternProperties"_L1).toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString at = path + u'.' + it.key();
        if (properties.contains(it.key())) {
            used.insert(at);
            undocumented(*it, properties.value(it.key()).toObject(), at, found, used);
            continue;
        }
        bool matched = false;
        for (auto pattern = patterns.begin(); pattern != patterns.end() && !matched; ++pattern) {
            if (!QRegularExpression(pattern.key()).match(it.key()).hasMatch())
                continue;
            matched = true;
            used.insert(path + u'/' + pattern.key());
            undocumented(*it, pattern->toObject(), at, found, used);
        }
        if (!matched)
            found.append(at);
    }
}

} // namespace

class TestCostAnswer : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QLocale::setDefault(QLocale::c());
    }

    void reproducesTheGoldenCase_data()
    {
        QTest::addColumn<QJsonObject>("inputs");
        QTest::addColumn<QJsonObject>("expected");
        const QJsonArray cases =
            QJsonDocument::fromJson(sourceFile(u"tests/data/cost/golden.json"_s)).array();
        QCOMPARE(cases.size(), 12);
        for (const QJsonValue &entry : cases) {
            const QJsonObject object = entry.toObject();
            const QByteArray name = object.value("id"_L1).toString().toUtf8();
            const QJsonValue inputs = object.value("inputs"_L1);
            if (inputs.isObject()) {
                QTest::newRow(name.constData())
                    << inputs.toObject() << object.value("expected"_L1).toObject();
                continue;
            }
            for (qsizetype i = 0; i < inputs.toArray().size(); ++i) {
                QTest::newRow((name + ' ' + QByteArray::number(i)).constData())
                    << inputs.toArray()[i].toObject()
                    << QJsonObject{{u"azure"_s, object.value("expected"_L1).toArray()[i]}};
            }
        }
    }
    void reproducesTheGoldenCase()
    {
        QFETCH(QJsonObject, inputs);
        QFETCH(QJsonObject, expected);
        QCOMPARE(differences(answer(inputs), expected, {}).join(u'\n'), QString());
    }

    /// Everything that may be in an answer is described, and what is described at the top may be in one.
    void documentsEveryMember()
    {
        const QJsonObject schema =
            QJsonDocument::fromJson(sourceFile(u"resources/cost/tco-output.schema.json"_s)).object();
        QList<QJsonObject> questions;
        for (const QJsonArray array =
                 QJsonDocument::fromJson(sourceFile(u"tests/data/cost/golden.json"_s)).array();
             const QJsonValue &entry : array) {
            const QJsonValue inputs = entry.toObject().value("inputs"_L1);
            for (const QJsonArray several = inputs.isArray() ? inputs.toArray() : QJsonArray{inputs};
                 const QJsonValue &each : several)
                questions.append(each.toObject());
        }
        for (
            const char *json :
            {R"({"draws":2000,"break_even_to":3000,"grid_g_per_kwh":380,"judgements":{"cost/scale":9}})",
             R"({"platforms":["aws-iot-core"],"data_location":"on-premises"})",
             R"({"devices":90,"budget":"high","mode":"modelled","discount_per_year":0.05})",
             R"({"devices":20000,"hosting":"hybrid","platforms":["losant"]})",
             R"({"devices":100000000,"msgs_per_day":10000000,"payload":268435456,"burst":10000,"burst_days":31})"})
            questions.append(QJsonDocument::fromJson(json).object());
        QStringList found;
        QSet<QString> used;
        for (const QJsonObject &inputs : std::as_const(questions)) {
            const Result<CostQuestion> question =
                parseCostQuestion(inputs, CostModel::platforms(CostLevel::Corrected));
            QVERIFY2(question, question ? "" : qUtf8Printable(question.error().what));
            undocumented(answerCostQuestion(shippedKnowledge(), *question), schema, {}, found, used);
        }
        found.removeDuplicates();
        QCOMPARE(found.join(u'\n'), QString());
        QStringList never;
        const QJsonObject properties = schema.value("properties"_L1).toObject();
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            if (!used.contains(u'.' + it.key()))
                never.append(it.key());
        }
        const QJsonObject patterns = schema.value("patternProperties"_L1).toObject();
        for (auto it = patterns.begin(); it != patterns.end(); ++it) {
            if (!used.contains(u'/' + it.key()))
                never.append(it.key());
        }
        QCOMPARE(never.join(u'\n'), QString());
    }

    void ranksAndDraws()
    {
        const QJsonObject one = answer({{u"draws"_s, 4'000}, {u"seed"_s, 3}});
        QCOMPARE(one.value("ranking"_L1).toArray().first().toObject().value("platform"_L1), platformid::aws);
        const QJsonObject self = one.value("monte_carlo"_L1)
                                     .toObject()
                                     .value("platforms"_L1)
                                     .toObject()
                                     .value("self"_L1)
                                     .toObject();
        QVERIFY(self.value("p10"_L1).toString().toDouble() < self.value("p50"_L1).toString().toDouble());
        QCOMPARE(answer({{u"draws"_s, 4'000}, {u"seed"_s, 3}}).value("monte_carlo"_L1),
                 one.value("monte_carlo"_L1));
        QVERIFY(!answer({}).contains("monte_carlo"_L1));
        QCOMPARE(answer({}).value("break_even_fte"_L1).toObject().value("azure"_L1), u"0.0869"_s);
    }

    /// 60 W × 2 servers × 730 h × 1.2 = 105.12 kWh; 380 g each.
    void tellsCarbonDioxideWhenAsked()
    {
        QCOMPARE(answer({{u"grid_g_per_kwh"_s, 380}}).value("co2_kg_per_month"_L1), u"39.9"_s);
        QVERIFY(!answer({}).contains("co2_kg_per_month"_L1));
    }

    /// 1,046.44 in the first year; 800 × 1.1 and 246.44 × 1.05, line by line, in the second.
    void letsWagesAndPricesGrow()
    {
        const QJsonObject grown = answer({{u"months"_s, 13},
                                          {u"wage_growth_per_year"_s, u"0.1"_s},
                                          {u"price_growth_per_year"_s, u"0.05"_s}});
        // 18.144 45.36 6.804 6.804 15.75 126 8.4 31.5 880: with cents 18.14 45.36 6.80 6.80
        QCOMPARE(grown.value("total_13"_L1).toObject().value("aws"_L1), u"13696.03"_s);
        const QJsonObject one =
            answer({{u"months"_s, 13}, {u"price_growth_of"_s, QJsonObject{{platformid::azure, u"0.05"_s}}}});
        QCOMPARE(one.value("total_13"_L1).toObject().value("aws"_L1), u"13603.72"_s);
        QCOMPARE(one.value("total_13"_L1).toObject().value("azure"_L1), u"14249.75"_s); // 13 × 1,095 + 14.75
    }

    /// Twice the people from 4,000 devices, three times from 6,000.
    void takesMorePeopleForLargerFleets()
    {
        const QJsonArray steps{QJsonObject{{u"devices"_s, 4'000}, {u"managed"_s, 2}},
                               QJsonObject{{u"devices"_s, 6'000}, {u"managed"_s, 3}, {u"self"_s, u"1.5"_s}}};
        const auto month = [&](int devices, const QString &platform) {
            return answer({{u"devices"_s, devices}, {u"people_steps"_s, steps}})
                .value(platform)
                .toObject()
                .value("lines"_L1)
                .toObject()
                .value("people"_L1)
                .toString();
        };
        QCOMPARE(month(3'999, u"aws"_s), u"800.00"_s);
        QCOMPARE(month(4'000, u"aws"_s), u"1600.00"_s);
        QCOMPARE(month(6'000, u"aws"_s), u"2400.00"_s);
        QCOMPARE(month(5'999, u"self"_s), u"2400.00"_s);
        QCOMPARE(month(6'000, u"self"_s), u"3600.00"_s);
    }
};

QTEST_GUILESS_MAIN(TestCostAnswer)

#include "tst_costanswer.moc"
