// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/meters.h"

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsPerDay = 86'400;

Decimal above(Decimal quantity, Decimal included)
{
    return quantity > included ? quantity - included : Decimal();
}

/// A division takes longest of all, and most units hold one.
Decimal dividedBy(Decimal amount, Decimal size) { return size == Decimal(1) ? amount : amount / size; }

/// Units of `size` that hold `quantity`.
qint64 unitsOf(Decimal quantity, Decimal size)
{
    return quantity <= Decimal() || size <= Decimal() ? 0 : (quantity / size).ceil();
}

/// Keeps the cheaper of two plans; an unknown price is no bargain.
void takeCheaper(PlanCost &best, const PlanCost &other)
{
    const auto cost = other.total();
    if (cost && (!best.total() || *cost < *best.total()))
        best = other;
}

} // namespace

qint64 meteringBlocks(qint64 bytes, qint64 increment)
{
    return std::max<qint64>(1, (bytes + increment - 1) / increment);
}

std::optional<Decimal> priced(Decimal quantity, const PriceItem *item)
{
    if (!item)
        return {};
    if (item->tiers.empty())
        return item->price ? std::optional(dividedBy(quantity * *item->price, item->perUnits)) : std::nullopt;
    Decimal amount;
    Decimal from;
    for (const PriceTier &tier : item->tiers) {
        if (quantity <= from)
            break;
        const Decimal to = tier.upTo ? std::min(*tier.upTo, quantity) : quantity;
        if (!tier.price)
            return {};
        amount += dividedBy((to - from) * *tier.price, item->perUnits);
        from = to;
    }
    return amount;
}

std::optional<Decimal> plus(const std::optional<Decimal> &a, const std::optional<Decimal> &b)
{
    return a && b ? std::optional(*a + *b) : std::nullopt;
}

std::optional<Decimal> inCents(const std::optional<Decimal> &amount)
{
    return amount ? std::optional(amount->cents()) : std::nullopt;
}

CostVolume volumeOf(const CostInputs &inputs, qint64 devices)
{
    CostVolume volume;
    volume.daily = Decimal(devices) * inputs.msgsPerDay;
    volume.messages = volume.daily * inputs.days;
    volume.eventMessages =
        inputs.burstDays * volume.daily * (inputs.burst - 1) * inputs.burstHours / Decimal(24);
    volume.connectionMinutes = Decimal(devices) * inputs.connMinPerDay * inputs.days;
    volume.registryOps = Decimal(devices) * inputs.registryOpsPerDay * inputs.days;
    volume.commands = Decimal(devices) * inputs.commandsPerDay * inputs.days;
    volume.gigabytes = volume.all() * inputs.payload / 1'000'000'000;
    volume.wireGigabytes = volume.all() * (inputs.payload + inputs.overheadBytes) / 1'000'000'000;
    return volume;
}

Decimal peakRate(const CostInputs &inputs, qint64 devices)
{
    return Decimal(devices) * inputs.msgsPerDay * inputs.burst / secondsPerDay;
}

std::optional<Decimal> monthlyCo2Grams(const CostInputs &inputs)
{
    if (!inputs.gridGrams)
        return {};
    const Decimal kiloWattHours =
        inputs.serverWatts * inputs.serverHours * inputs.servers * inputs.powerFactor / 1'000;
    return kiloWattHours * *inputs.gridGrams;
}

AwsCorePrices awsCorePrices(const PriceCatalogue &catalogue, const QString &region)
{
    const auto find = [&](const char *meter) {
        return catalogue.find(u"aws.iotcore."_s + QLatin1StringView(meter) + u'.' + region);
    };
    AwsCorePrices prices{find("connectivity"), find("messaging"), find("rules_triggered"),
                         find("rule_actions"), find("registry_shadow")};
    const auto block = [](const PriceItem *item, qint64 &bytes) {
        if (const Decimal stated = item ? item->fact("meter.increment_bytes") : Decimal(); stated >= 1)
            bytes = stated.floor();
    };
    block(prices.messaging, prices.messageBlock);
    block(prices.registry, prices.registryBlock);
    return prices;
}

std::optional<Decimal> AwsCoreCost::total() const
{
    return plus(plus(plus(connectivity, messaging), plus(rules, actions)), registry);
}

AwsCoreCost awsCoreCost(const CostInputs &inputs, const CostVolume &volume, const AwsCorePrices &prices)
{
    AwsCoreCost cost;
    cost.increment = meteringBlocks(inputs.payload + inputs.topicBytes, prices.messageBlock);
    cost.metered = volume.all() * cost.increment;
    cost.broker = (inputs.basicIngest ? Decimal() : cost.metered) + cost.metered * inputs.fanout
        + volume.commands * cost.increment;
    cost.ruleRuns = cost.metered * inputs.rulesPerMsg;
    cost.actionRuns = cost.ruleRuns * inputs.actionsPerRule;
    cost.registryOps = volume.registryOps * meteringBlocks(inputs.registryOpBytes, prices.registryBlock);
    cost.connectivity = inCents(priced(volume.connectionMinutes, prices.connectivity));
    cost.messaging = inCents(priced(cost.broker, prices.messaging));
    cost.rules = inCents(priced(cost.ruleRuns, prices.rules));
    cost.actions = inCents(priced(cost.actionRuns, prices.actions));
    cost.registry = inCents(priced(cost.registryOps, prices.registry));
    return cost;
}

Decimal HubTier::rateOf(qint64 units) const { return std::max(floorRate, unitRate * units); }

std::vector<HubTier> hubTiers(const PriceCatalogue &catalogue, QLatin1Char edition)
{
    std::vector<HubTier> tiers;
    for (int number = 1; number <= 3; ++number) {
        const QString name = QString(QChar(edition)) + QString::number(number);
        const PriceItem *item = catalogue.find(u"azure.iothub."_s + name);
        if (!item)
            continue;
        tiers.push_back({.name = name.toUpper(),
                         .item = item,
                         .quota = item->fact("quota.messages_per_day_per_unit"),
                         .floorRate = item->fact("throttle_d2c_sends.floor_per_s"),
                         .unitRate = item->fact("throttle_d2c_sends.per_unit_per_s"),
                         .maxUnits = item->fact("max_units").floor()});
    }
    return tiers;
}

HubLoad hubLoad(const CostInputs &inputs, qint64 devices)
{
    HubLoad load;
    load.increment = meteringBlocks(inputs.payload, 4'096);
    load.dailySends = Decimal(devices) * inputs.msgsPerDay;
    load.factor = inputs.burst;
    const Decimal metered = load.dailySends * load.increment;
    // Commands and their answers count as well; registry operations on the identity store do not.
    const Decimal other = Decimal(devices) * inputs.commandsPerDay + inputs.extraDaily;
    load.daily = metered + other;
    load.eventDaily = metered + metered * (inputs.burst - 1) * inputs.burstHours / 24 + other;
    return load;
}

HubOption hubOption(const HubTier &tier, const HubLoad &load, bool event)
{
    const Decimal sends = load.dailySends * (event ? load.factor : Decimal(1));
    HubOption option;
    option.unitsForQuota = unitsOf(event ? load.eventDaily : load.daily, tier.quota);
    if (sends > tier.floorRate * secondsPerDay)
        option.unitsForRate = unitsOf(sends, tier.unitRate * secondsPerDay);
    option.units = std::max<qint64>({1, option.unitsForQuota, option.unitsForRate});
    option.feasible = option.units <= tier.maxUnits;
    option.cost = inCents(priced(option.units, tier.item));
    return option;
}

int cheapestOption(std::span<const HubOption> options)
{
    int best = -1;
    for (int i = 0; i < static_cast<int>(options.size()); ++i) {
        const HubOption &option = options[static_cast<size_t>(i)];
        if (!option.feasible || !option.cost)
            continue;
        const HubOption *leader = best < 0 ? nullptr : &options[static_cast<size_t>(best)];
        if (!leader || *option.cost < *leader->cost
            || (*option.cost == *leader->cost && option.units < leader->units))
            best = i;
    }
    return best;
}

UnitCheck checkUnits(const HubTier &tier, qint64 units, const HubLoad &load)
{
    UnitCheck check;
    check.quota = tier.quota * units;
    check.sendLimit = tier.rateOf(units);
    check.rateOk = load.dailySends * load.factor <= check.sendLimit * secondsPerDay;
    const Decimal perDay = load.daily * (load.factor - 1);
    if (perDay > Decimal())
        check.hoursUntilQuota = above(check.quota, load.daily) * 24 / perDay;
    return check;
}

PlanCost iotCentralCost(const PriceCatalogue &catalogue, const CostInputs &inputs, const CostVolume &volume,
                        qint64 devices, const QString &tier)
{
    PlanCost plan{.item = catalogue.find(u"azure.iotcentral."_s + tier)};
    if (!plan.item)
        return plan;
    const Decimal messages = volume.all() * meteringBlocks(inputs.payload, 4'096);
    const Decimal allowance = Decimal(devices) * plan.item->fact("allowance_messages_per_device");
    plan.units = std::max<qint64>(0, devices - plan.item->fact("free_allowance.devices").floor());
    plan.base = inCents(priced(plan.units, plan.item));
    plan.over = (above(messages, allowance) * plan.item->fact("overage.price") / 1'000).cents();
    return plan;
}

std::vector<ThingsBoardPlan> thingsBoardPlans(const PriceCatalogue &catalogue)
{
    std::vector<ThingsBoardPlan> plans;
    for (const char *name : {"prototype", "pilot", "startup", "business"}) {
        if (const PriceItem *item = catalogue.find(u"thingsboard.cloud."_s + QLatin1StringView(name)))
            plans.push_back({.item = item,
                             .devices = item->fact("included_devices"),
                             .pointsPerMonth = item->fact("included_datapoints_per_month")});
    }
    for (const char *name : {"launch", "growth", "scale"}) {
        if (const PriceItem *item = catalogue.find(u"thingsboard.privatecloud."_s + QLatin1StringView(name)))
            plans.push_back({.item = item,
                             .isPrivate = true,
                             .devices = item->fact("included_devices"),
                             .pointsPerMinute = item->fact("included_datapoints_per_minute"),
                             .storageGb = item->fact("included_storage_gb"),
                             .overDevice = item->fact("overage.device_month"),
                             .overGb = item->fact("overage.storage_gb")});
    }
    return plans;
}

PlanCost thingsBoardCost(std::span<const ThingsBoardPlan> plans, const CostInputs &inputs,
                         const CostVolume &volume, qint64 devices, Decimal storedGb)
{
    const Decimal perMinute =
        Decimal(devices) * inputs.msgsPerDay * inputs.readingsPerMsg * inputs.burst / 1'440;
    const Decimal perMonth = volume.all() * inputs.readingsPerMsg;
    PlanCost best;
    for (const ThingsBoardPlan &plan : plans) {
        if (plan.isPrivate ? perMinute > plan.pointsPerMinute
                           : Decimal(devices) > plan.devices || perMonth > plan.pointsPerMonth)
            continue;
        const Decimal over = plan.isPrivate
            ? above(devices, plan.devices) * plan.overDevice + above(storedGb, plan.storageGb) * plan.overGb
            : Decimal();
        takeCheaper(best, {.item = plan.item, .base = inCents(priced(1, plan.item)), .over = over.cents()});
    }
    return best;
}

PlanCost particleCost(const PriceCatalogue &catalogue, const CostVolume &volume, qint64 devices)
{
    PlanCost best;
    for (const char *name : {"particle.basic", "particle.plus"}) {
        const PriceItem *item = catalogue.find(QLatin1StringView(name));
        if (!item)
            continue;
        const qint64 blocks = std::max<qint64>({1, unitsOf(devices, item->fact("included_devices")),
                                                unitsOf(volume.all(), item->fact("included_operations"))});
        takeCheaper(
            best, {.item = item, .units = blocks, .base = inCents(priced(blocks, item)), .over = Decimal()});
    }
    return best;
}

PlanCost balenaCost(const PriceCatalogue &catalogue, qint64 devices)
{
    PlanCost best;
    for (const char *name : {"balena.free", "balena.prototype", "balena.pilot", "balena.production"}) {
        const PriceItem *item = catalogue.find(QLatin1StringView(name));
        if (!item)
            continue;
        const Decimal more = above(devices, item->fact("included_devices"));
        const Decimal each = item->fact("overage.device_month");
        if (more == Decimal() || each > Decimal())
            takeCheaper(best,
                        {.item = item, .base = inCents(priced(1, item)), .over = (more * each).cents()});
    }
    return best;
}

PlanCost menderCost(const PriceCatalogue &catalogue, qint64 devices)
{
    for (const char *name : {"mender.basic", "mender.professional"}) {
        const PriceItem *item = catalogue.find(QLatin1StringView(name));
        if (item && devices <= item->fact("included_devices").floor())
            return {.item = item, .base = inCents(priced(1, item)), .over = Decimal()};
    }
    // The open server costs nothing but the machine that it runs on.
    return {.item = catalogue.find(u"mender.oss"_s),
            .base = inCents(priced(1, catalogue.find(u"mender.oss"_s))),
            .over = inCents(priced(1, catalogue.find(u"selfhost.small_server.textbook"_s)))};
}

std::optional<Decimal> clearBladeCost(const PriceCatalogue &catalogue, const CostInputs &inputs,
                                      const CostVolume &volume)
{
    const PriceItem *item = catalogue.find(u"clearblade.iotcore.data"_s);
    const Decimal least = item ? item->fact("meter.min_bytes") : Decimal();
    const Decimal bytes = std::max(Decimal(inputs.payload), least);
    return inCents(priced(volume.all() * bytes / 1'000'000, item));
}

EmqxCost emqxCost(const PriceCatalogue &catalogue, const CostInputs &inputs, const CostVolume &volume,
                  qint64 devices)
{
    const PriceItem *sessions = catalogue.find(u"emqx.serverless.sessions"_s);
    const PriceItem *traffic = catalogue.find(u"emqx.serverless.traffic"_s);
    const PriceItem *rules = catalogue.find(u"emqx.serverless.rules"_s);
    EmqxCost cost;
    if (!sessions || !traffic || !rules)
        return cost;
    cost.chargedMinutes = above(volume.connectionMinutes, sessions->fact("free_allowance.session_minutes"));
    cost.chargedGb =
        above(volume.wireGigabytes * (Decimal(1) + inputs.fanout), traffic->fact("free_allowance.gb"));
    cost.chargedRuns = above(volume.all() * inputs.rulesPerMsg * inputs.actionsPerRule,
                             rules->fact("free_allowance.executions"));
    cost.sessions = inCents(priced(cost.chargedMinutes, sessions));
    cost.traffic = inCents(priced(cost.chargedGb, traffic));
    cost.rules = inCents(priced(cost.chargedRuns, rules));
    cost.withinLimit = peakRate(inputs, devices) <= rules->fact("limits.max_deployment_tps");
    return cost;
}

} // namespace fleetscope
