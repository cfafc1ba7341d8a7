// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/capabilities.h"
#include "models/cost/costscenario.h"
#include "models/cost/pricecatalogue.h"
#include "tests/fuzz/fuzztargets.h"

#include <QJsonDocument>

namespace fleetscope::fuzz {

/// All of the input is a price list, the prices and scores of a user, and the scenarios that were kept.
void fuzzCost(std::string_view input)
{
    const QByteArray json(input.data(), static_cast<qsizetype>(input.size()));
    if (const auto catalogue = PriceCatalogue::parse(json)) {
        const auto again = PriceCatalogue::parse(catalogue->toJson());
        require(again && again->hash() == catalogue->hash(), "a price list survives its own JSON");
        require(compareCatalogues(*catalogue, *catalogue).empty(), "nothing differs from itself");
    }
    if (const auto edits = parsePriceEdits(json)) {
        const auto again = parsePriceEdits(toJson(*edits));
        require(again && *again == *edits, "prices of the user survive their own JSON");
    }
    if (const auto edits = parseScoreEdits(json)) {
        const auto again = parseScoreEdits(toJson(*edits));
        require(again && *again == *edits, "scores of the user survive their own JSON");
    }
    const QStringList platforms{QStringLiteral("aws"), QStringLiteral("azure")};
    if (const auto scenarios = parseScenarios(json, platforms)) {
        require(scenarios->size() <= maxScenarios, "the number of scenarios is bounded");
        const auto again = parseScenarios(toJson(*scenarios), platforms);
        require(again && *again == *scenarios, "scenarios survive their own JSON");
    }
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (const auto question = parseCostQuestion(object, platforms)) {
        const auto again = parseCostQuestion(toJson(question->inputs), platforms);
        require(again && again->inputs == question->inputs, "inputs survive their own JSON");
    }
}

} // namespace fleetscope::fuzz
