// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/costresult.h"

#include "models/cost/costreport.h"

#include <QCoreApplication>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// Shorter still, for a column of amounts.
QString columnName(const QString &platform)
{
    return platform == platformid::aws  ? u"AWS"_s
        : platform == platformid::azure ? u"Azure"_s
        : platform == platformid::self
        ? QCoreApplication::translate("Cost", QT_TRANSLATE_NOOP("Cost", "Self-host"))
        : platform == platformid::managed
        ? QCoreApplication::translate("Cost", QT_TRANSLATE_NOOP("Cost", "Managed"))
        : shortPlatformName(platform);
}

/// Which prices the result stands on, and how well.
void lookAtPrices(CostResult &result, const CostKnowledge &knowledge, CostLevel level)
{
    const PriceCatalogue &catalogue = *knowledge.catalogue;
    QStringList used;
    Decimal uncertain;
    for (const auto &costs : result.levels) {
        for (const PlatformCost &cost : costs) {
            for (const CostLine &line : cost.lines) {
                used += line.derivation.priceItems;
                const bool vague = std::ranges::any_of(line.derivation.priceItems, [&](const QString &id) {
                    const PriceItem *item = catalogue.find(id);
                    return item && item->confidence >= u'C' && item->confidence <= u'D';
                });
                if (vague && line.included && &costs == &result.at(level)
                    && cost.platform == result.tornadoPlatform)
                    uncertain += line.amount.value_or(0);
            }
            if (&costs == &result.at(level) && cost.platform == result.tornadoPlatform
                && cost.month > Decimal())
                result.uncertain = uncertain.toDouble() / cost.month.toDouble();
        }
    }
    used.removeDuplicates();
    result.usedPrices = static_cast<int>(used.size());
    bool undated = false;
    for (const QString &id : std::as_const(used)) {
        const PriceItem *item = catalogue.find(id);
        if (!item)
            continue;
        result.stalePrices +=
            item->age(knowledge.today, catalogue.warnDays(), catalogue.staleDays()) == PriceAge::Stale;
        result.editedPrices += item->edited;
        undated = undated || item->evidenceDate.isEmpty();
        if (result.oldestPrice.isEmpty() || item->evidenceDate < result.oldestPrice)
            result.oldestPrice = item->evidenceDate;
    }
    if (undated)
        result.oldestPrice.clear();
}

} // namespace

CostResult computeCostResult(const CostKnowledge &knowledge, const CostInputs &inputs)
{
    const PriceCatalogue &catalogue = *knowledge.catalogue;
    CostResult result;
    result.inputs = inputs;
    const CostModel model(catalogue, inputs);
    for (const CostLevel level : {CostLevel::Textbook, CostLevel::Corrected, CostLevel::Modelled}) {
        for (const QString &platform : CostModel::compared()) {
            if (level == CostLevel::Textbook && platform == platformid::managed)
                continue;
            PlatformCost cost = model.cost(platform, level);
            cost.name = columnName(platform);
            result.levels[static_cast<size_t>(level)].push_back(std::move(cost));
        }
    }
    result.catalogue = catalogue.version();
    result.sentence = costResultSentence(catalogue, inputs);
    result.selection = selectPlatform(catalogue, *knowledge.capabilities, inputs, knowledge.today, 2'000);
    result.figure = knowledge.advice->walk(inputs);
    result.remark = remarkOn(result.figure, catalogue, inputs);
    result.table = knowledge.advice->table(inputs.devices);
    result.rows = checkTable(*knowledge.advice, catalogue, *knowledge.capabilities, inputs);

    const CostLevel level = inputs.mode == CostLevel::Modelled ? CostLevel::Modelled : CostLevel::Corrected;
    const auto &costs = result.at(level);
    const auto cheapest = std::ranges::min_element(
        costs, {}, [](const PlatformCost &c) { return std::pair(!c.complete, c.month); });
    result.tornadoPlatform = cheapest->platform;
    result.tornado = tornado(catalogue, inputs, cheapest->platform, level);
    CostInputs scaled = inputs;
    scaled.scaleSupport = true; // a curve over devices with flat supporting rows would flatter the clouds
    result.curves = costCurves(catalogue, scaled, level, CostModel::compared(), curveEnd(inputs), 121);
    result.event = eventPolicies(catalogue, inputs);
    for (const QString &platform : CostModel::compared()) {
        if (platform == platformid::self)
            continue;
        if (const auto people = breakEvenPeople(catalogue, inputs, level, platform))
            result.breakEvenPeople.emplace_back(platform, *people);
    }
    result.co2Grams = monthlyCo2Grams(inputs);
    lookAtPrices(result, knowledge, level);
    return result;
}

qint64 curveEnd(const CostInputs &inputs) { return std::max<qint64>(1'000, inputs.devices * 4); }

} // namespace fleetscope
