// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/eventpolicy.h"

#include "models/cost/costtext.h"

#include <algorithm>

namespace fleetscope {

namespace {

using Outcome = EventPolicy::Outcome;

struct Choice
{
    const HubTier *tier = nullptr;
    HubOption option;
};

Choice cheapest(const std::vector<HubTier> &tiers, const HubLoad &load, bool event)
{
    std::vector<HubOption> options;
    for (const HubTier &tier : tiers)
        options.push_back(hubOption(tier, load, event));
    const int best = cheapestOption(options);
    return best < 0 ? Choice()
                    : Choice{&tiers[static_cast<size_t>(best)], options[static_cast<size_t>(best)]};
}

QString unitsOf(const Choice &choice)
{
    return costText(QT_TRANSLATE_NOOP("Cost", "%1 × %2"))
        .arg(shownNumber(choice.option.units), choice.tier->name);
}

/// Whether units live through the event: a peak of a minute or two is accepted and queued.
void judge(EventPolicy &policy, const HubTier &tier, qint64 units, const HubLoad &load,
           const CostInputs &event)
{
    const UnitCheck check = checkUnits(tier, units, load);
    const bool quotaEnds = check.hoursUntilQuota && *check.hoursUntilQuota < event.burstHours;
    const Decimal peak = peakRate(event, event.devices);
    if (check.rateOk && !quotaEnds) {
        policy.outcome = Outcome::Holds;
        policy.verdict =
            costText(QT_TRANSLATE_NOOP("Cost", "%1 sends a second of %2 allowed; the quota lasts"))
                .arg(shownNumber(peak, 1), shownNumber(check.sendLimit));
        return;
    }
    const bool isShort = event.burstHours * 60 <= Decimal(2);
    policy.outcome = isShort && !quotaEnds ? Outcome::Shaped : Outcome::Throttled;
    QStringList parts;
    if (!check.rateOk)
        parts.append(
            (isShort ? costText(
                 QT_TRANSLATE_NOOP("Cost", "%1 sends a second, %2 allowed: a peak this short is queued"))
                     : costText(QT_TRANSLATE_NOOP("Cost", "%1 sends a second, %2 allowed: throttled")))
                .arg(shownNumber(peak, 1), shownNumber(check.sendLimit)));
    if (quotaEnds)
        parts.append(costText(QT_TRANSLATE_NOOP("Cost", "the day's quota ends after %1 h"))
                         .arg(shownNumber(*check.hoursUntilQuota, 2)));
    policy.verdict = parts.join(QStringLiteral("; "));
}

void addHub(std::vector<EventPolicy> &policies, const PriceCatalogue &catalogue, const CostInputs &event)
{
    const std::vector<HubTier> tiers = hubTiers(catalogue);
    const HubLoad load = hubLoad(event, event.devices);
    const Choice average = cheapest(tiers, load, false);
    const Choice ready = cheapest(tiers, load, true);
    EventPolicy policy{.platform = platformid::azure, .policy = {}, .fees = {}, .verdict = {}};
    if (!average.tier) {
        policy.policy = costText(QT_TRANSLATE_NOOP("Cost", "any number of units"));
        policy.outcome = Outcome::Throttled;
        policy.verdict = costText(QT_TRANSLATE_NOOP("Cost", "no tier holds an ordinary day"));
        policies.push_back(policy);
        return;
    }
    policy.policy = costText(QT_TRANSLATE_NOOP("Cost", "%1 for the average")).arg(unitsOf(average));
    policy.fees = average.option.cost;
    judge(policy, *average.tier, average.option.units, load, event);
    policies.push_back(policy);
    if (!ready.tier) {
        policy.policy = costText(QT_TRANSLATE_NOOP("Cost", "any number of units"));
        policy.fees.reset();
        policy.outcome = Outcome::Throttled;
        policy.verdict = costText(QT_TRANSLATE_NOOP("Cost", "no tier holds the event"));
        policies.push_back(policy);
        return;
    }
    policy.policy = costText(QT_TRANSLATE_NOOP("Cost", "%1 for the event, all month")).arg(unitsOf(ready));
    policy.fees = ready.option.cost;
    judge(policy, *ready.tier, ready.option.units, load, event);
    policies.push_back(policy);
    // A script changes the number of units, not the tier: moving a hub to another tier is no quick step.
    const HubOption more = hubOption(*average.tier, load, true);
    const qint64 extra = std::max<qint64>(0, more.units - average.option.units);
    policy.policy = costText(QT_TRANSLATE_NOOP("Cost", "%1, %2 more on event days by script"))
                        .arg(unitsOf(average), shownNumber(extra));
    policy.fees =
        plus(average.option.cost, inCents(priced(Decimal(extra) * event.burstDays / 30, average.tier->item)));
    judge(policy, *average.tier, average.option.units + extra, load, event);
    if (!more.feasible) {
        policy.outcome = Outcome::Throttled;
        policy.verdict = costText(QT_TRANSLATE_NOOP("Cost", "more units than the tier can have"));
    } else {
        policy.verdict +=
            costText(QT_TRANSLATE_NOOP("Cost", "; an estimate: billing by the day is not confirmed"));
    }
    policies.push_back(policy);
}

} // namespace

CostInputs withEvent(CostInputs inputs)
{
    if (inputs.burst <= 1)
        inputs.burst = 10; // the textbook's wildfire
    if (inputs.burstDays == Decimal())
        inputs.burstDays = 1;
    return inputs;
}

std::vector<EventPolicy> eventPolicies(const PriceCatalogue &catalogue, const CostInputs &inputs)
{
    const CostInputs event = withEvent(inputs);
    std::vector<EventPolicy> policies;
    const CostVolume volume = volumeOf(event, event.devices);
    policies.push_back({.platform = platformid::aws,
                        .policy = costText(QT_TRANSLATE_NOOP("Cost", "pay per use")),
                        .fees = awsCoreCost(event, volume, awsCorePrices(catalogue, event.region)).total(),
                        .outcome = Outcome::Holds,
                        .verdict = costText(QT_TRANSLATE_NOOP("Cost", "%1 more messages in the month"))
                                       .arg(shownNumber(volume.eventMessages))});
    addHub(policies, catalogue, event);
    policies.push_back(
        {.platform = platformid::self,
         .policy = costText(QT_TRANSLATE_NOOP("Cost", "servers as they are")),
         .fees = Decimal(),
         .outcome = Outcome::Unknown,
         .verdict =
             costText(QT_TRANSLATE_NOOP("Cost", "sized by hand: %1 data points a second at the height"))
                 .arg(shownNumber(peakRate(event, event.devices) * event.readingsPerMsg))});
    const PlanCost plan = thingsBoardCost(thingsBoardPlans(catalogue), event, volume, event.devices, 0);
    policies.push_back(
        {.platform = platformid::managed,
         .policy = plan.item ? costText(QT_TRANSLATE_NOOP("Cost", "plan %1")).arg(plan.item->dimension)
                             : costText(QT_TRANSLATE_NOOP("Cost", "any public plan")),
         .fees = plan.total(),
         .outcome = plan.item ? Outcome::Holds : Outcome::Throttled,
         .verdict = plan.item
             ? costText(QT_TRANSLATE_NOOP("Cost", "%1 data points a minute are within the plan"))
                   .arg(shownNumber(peakRate(event, event.devices) * event.readingsPerMsg * 60))
             : costText(QT_TRANSLATE_NOOP("Cost", "no public plan takes that rate"))});
    return policies;
}

} // namespace fleetscope
