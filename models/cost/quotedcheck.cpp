// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/quotedcheck.h"

#include "models/cost/costtext.h"

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// What a reason is checked against.
struct Fleet
{
    Fleet(const PriceCatalogue &catalogue, const CostInputs &fleetInputs)
        : inputs(fleetInputs)
        , model(catalogue, fleetInputs)
        , aws(model.month(platformid::aws, CostLevel::Corrected))
        , azure(model.month(platformid::azure, CostLevel::Corrected))
        , self(model.month(platformid::self, CostLevel::Corrected))
        , awsFees(aws.rowTotal(CostRow::Messages).value_or(0)
                  + aws.rowTotal(CostRow::Connectivity).value_or(0)
                  + aws.rowTotal(CostRow::Rules).value_or(0))
        , azureFees(azure.rowTotal(CostRow::Messages).value_or(0))
        , fees(std::min(awsFees, azureFees))
        , cloud(std::min(aws.month, azure.month))
    { }

    const CostInputs &inputs;
    CostModel model;
    PlatformCost aws, azure, self;
    Decimal awsFees, azureFees;
    Decimal fees;  ///< for messages, of the cheaper cloud
    Decimal cloud; ///< a month of the cheaper cloud
};

ReasonCheck serverBelowCloud(const Fleet &fleet)
{
    return {
        Decimal(50) < fleet.fees,
        costText(QT_TRANSLATE_NOOP("Cost", "a $50 server against fees of %1")).arg(shownMoney(fleet.fees))};
}

ReasonCheck smallTeamSuffices(const Fleet &fleet)
{
    return {fleet.inputs.fteSelf <= Decimal::of("0.1"),
            costText(
                QT_TRANSLATE_NOOP("Cost", "you say %1 FTE for self-hosting; the source's own table says 0.3"))
                .arg(shownQuantity(fleet.inputs.fteSelf))};
}

ReasonCheck azureBestPrice(const Fleet &fleet)
{
    return {fleet.azureFees <= fleet.awsFees,
            costText(QT_TRANSLATE_NOOP("Cost", "Azure takes %1 for these messages, AWS %2"))
                .arg(shownMoney(fleet.azureFees), shownMoney(fleet.awsFees))};
}

ReasonCheck managedScaling(const PriceCatalogue &catalogue, const Fleet &fleet)
{
    const std::vector<HubTier> tiers = hubTiers(catalogue);
    CostInputs event = fleet.inputs;
    if (event.burst <= 1)
        event.burst = 10; // the source's wildfire
    const HubLoad load = hubLoad(event, event.devices);
    if (tiers.empty())
        return {false, costText(QT_TRANSLATE_NOOP("Cost", "the price list has no hub units"))};
    std::vector<HubOption> options;
    for (const HubTier &tier : tiers)
        options.push_back(hubOption(tier, load, false));
    const int best = cheapestOption(options);
    if (best < 0)
        return {false, costText(QT_TRANSLATE_NOOP("Cost", "no tier holds even an ordinary day"))};
    const HubTier &tier = tiers[static_cast<size_t>(best)];
    const UnitCheck check = checkUnits(tier, options[static_cast<size_t>(best)].units, load);
    const bool holds = check.rateOk && (!check.hoursUntilQuota || *check.hoursUntilQuota >= event.burstHours);
    return {holds,
            holds
                ? costText(QT_TRANSLATE_NOOP("Cost", "the units for an ordinary day hold a %1-fold event"))
                      .arg(shownQuantity(event.burst))
                : costText(QT_TRANSLATE_NOOP("Cost",
                                             "units are raised by hand or script; those for an ordinary day "
                                             "do not hold a %1-fold event"))
                      .arg(shownQuantity(event.burst))};
}

ReasonCheck euRegion(const Capabilities &capabilities)
{
    const PlatformProfile *azure = capabilities.find(platformid::azure);
    return {azure && azure->euRegion == Fact::Yes,
            costText(QT_TRANSLATE_NOOP("Cost", "EU regions are available; a region alone is no compliance"))};
}

ReasonCheck teamJustified(const Fleet &fleet)
{
    const Decimal left = fleet.cloud - fleet.self.withoutPeople();
    return {left >= fleet.inputs.fteRate,
            costText(QT_TRANSLATE_NOOP("Cost", "leaving the cloud frees %1 a month; one engineer costs %2"))
                .arg(shownMoney(left), shownMoney(fleet.inputs.fteRate))};
}

ReasonCheck prohibitivePrice(const Fleet &fleet)
{
    const Decimal millions = volumeOf(fleet.inputs, fleet.inputs.devices).messages / 1'000'000;
    if (millions <= Decimal())
        return {false, costText(QT_TRANSLATE_NOOP("Cost", "no messages, no price"))};
    return {
        fleet.fees > fleet.self.month,
        costText(
            QT_TRANSLATE_NOOP(
                "Cost", "fees of %1 a month, %2 for a million messages, against %3 for all of self-hosting"))
            .arg(shownMoney(fleet.fees), shownMoney(fleet.fees / millions), shownMoney(fleet.self.month))};
}

ReasonCheck engineeringPays(const Fleet &fleet)
{
    const Decimal people = fleet.inputs.fteCustom * fleet.inputs.fteRate;
    return {fleet.fees > people,
            costText(QT_TRANSLATE_NOOP("Cost", "fees of %1 a month against %2 for those who would build it"))
                .arg(shownMoney(fleet.fees), shownMoney(people))};
}

ReasonCheck checkOne(const QString &check, const PriceCatalogue &catalogue, const Capabilities &capabilities,
                     const Fleet &fleet)
{
    if (check == "server-below-cloud"_L1)
        return serverBelowCloud(fleet);
    if (check == "small-team-suffices"_L1)
        return smallTeamSuffices(fleet);
    if (check == "azure-best-price"_L1)
        return azureBestPrice(fleet);
    if (check == "eu-region"_L1)
        return euRegion(capabilities);
    if (check == "managed-scaling"_L1)
        return managedScaling(catalogue, fleet);
    if (check == "cloud-above-10k"_L1)
        return {fleet.cloud > Decimal(10'000),
                costText(QT_TRANSLATE_NOOP("Cost", "the cheaper cloud costs %1 a month"))
                    .arg(shownMoney(fleet.cloud))};
    if (check == "team-justified"_L1)
        return teamJustified(fleet);
    if (check == "per-message-prohibitive"_L1)
        return prohibitivePrice(fleet);
    if (check == "engineering-pays"_L1)
        return engineeringPays(fleet);
    return {false, costText(QT_TRANSLATE_NOOP("Cost", "nobody can check that"))};
}

} // namespace

ReasonCheck checkReason(const QString &check, const PriceCatalogue &catalogue,
                        const Capabilities &capabilities, const CostInputs &inputs)
{
    return checkOne(check, catalogue, capabilities, Fleet(catalogue, inputs));
}

std::vector<CheckedRow> checkTable(const QuotedAdvice &advice, const PriceCatalogue &catalogue,
                                   const Capabilities &capabilities, const CostInputs &inputs)
{
    const Fleet fleet(catalogue, inputs);
    const QuotedAdvice::TableVerdict here = advice.table(inputs.devices);
    std::vector<CheckedRow> rows;
    for (const QuotedAdvice::Row &row : advice.rows()) {
        CheckedRow checked{.row = row, .isHere = static_cast<int>(rows.size()) == here.row, .checks = {}};
        for (const QuotedAdvice::Reason &reason : row.reasons)
            checked.checks.push_back(checkOne(reason.check, catalogue, capabilities, fleet));
        rows.push_back(std::move(checked));
    }
    return rows;
}

QString remarkOn(const QuotedAdvice::Walk &walk, const PriceCatalogue &catalogue, const CostInputs &inputs)
{
    if (walk.gap)
        return walk.neighbours.isEmpty()
            ? costText(QT_TRANSLATE_NOOP("Cost", "The figure has no branch for this answer."))
            : costText(
                  QT_TRANSLATE_NOOP("Cost", "The figure has no branch for this answer; it lies between %1."))
                  .arg(walk.neighbours.join(costText(QT_TRANSLATE_NOOP("Cost", " and "))));
    if (walk.check != "allowance against profile"_L1)
        return walk.note;
    // The hub's free tier counts blocks of 512 bytes.
    const PriceItem *free = catalogue.find(u"azure.iothub.f1"_s);
    const Decimal quota = free ? free->fact("quota.messages_per_day_per_unit") : Decimal(8'000);
    const Decimal daily = volumeOf(inputs, inputs.devices).daily * meteringBlocks(inputs.payload, 512);
    return daily <= quota
        ? costText(
              QT_TRANSLATE_NOOP("Cost", "Azure's free hub holds %1 messages a day; this fleet counts %2."))
              .arg(shownQuantity(quota), shownQuantity(daily))
        : costText(
              QT_TRANSLATE_NOOP("Cost",
                                "Azure's free hub holds %1 messages a day; this fleet counts %2 and does not "
                                "fit."))
              .arg(shownQuantity(quota), shownQuantity(daily));
}

} // namespace fleetscope
