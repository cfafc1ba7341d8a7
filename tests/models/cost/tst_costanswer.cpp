// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/costanswer.h"

#include "tests/models/cost/costfixture.h"

#include <QJsonArray>
#include <QLocale>

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
    const Result<CostQuestion> question = parseCostQuestion(inputs, {});
    if (!question)
        qWarning() << question.error().what;
    return question ? answerCostQuestion(shippedCatalogue(), shippedAdvice(), *question) : QJsonObject();
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
        for (const QJsonValue entry : cases) {
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
};

QTEST_GUILESS_MAIN(TestCostAnswer)

#include "tst_costanswer.moc"
