// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/costscenario.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

Result<std::vector<CostScenario>> parseScenarios(const QByteArray &json, const QStringList &known)
{
    const QJsonValue list = QJsonDocument::fromJson(json).object().value("scenarios"_L1);
    if (!list.isArray() || list.toArray().size() > maxScenarios)
        return Error{
            ErrorKind::Corrupt,
            u"The scenarios are no JSON object with a list \"scenarios\" of at most %1."_s.arg(maxScenarios),
            u"scenarios"_s};
    std::vector<CostScenario> scenarios;
    for (const QJsonArray array = list.toArray(); const QJsonValue &entry : array) {
        const QJsonObject object = entry.toObject();
        const QString name = object.value("name"_L1).toString().left(maxScenarioName);
        if (name.isEmpty() || std::ranges::find(scenarios, name, &CostScenario::name) != scenarios.end())
            return Error{ErrorKind::InvalidInput,
                         u"Scenario %1 needs a name of its own."_s.arg(scenarios.size() + 1), u"name"_s};
        const Result<CostQuestion> question = parseCostQuestion(object.value("inputs"_L1).toObject(), known);
        if (!question)
            return Error{question.error().kind, u"Scenario \"%1\": %2"_s.arg(name, question.error().what),
                         question.error().subject};
        scenarios.push_back({name, question->inputs, object.value("catalogue_version"_L1).toString(),
                             object.value("catalogue_hash"_L1).toString(),
                             QDate::fromString(object.value("saved"_L1).toString(), Qt::ISODate)});
    }
    return scenarios;
}

QByteArray toJson(const std::vector<CostScenario> &scenarios)
{
    QJsonArray list;
    for (const CostScenario &scenario : scenarios)
        list.append(QJsonObject{{u"name"_s, scenario.name},
                                {u"saved"_s, scenario.saved.toString(Qt::ISODate)},
                                {u"catalogue_version"_s, scenario.catalogueVersion},
                                {u"catalogue_hash"_s, scenario.catalogueHash},
                                {u"inputs"_s, toJson(scenario.inputs)}});
    return QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"scenarios"_s, list}}).toJson();
}

} // namespace fleetscope
