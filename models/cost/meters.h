// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costinputs.h"
#include "models/cost/pricecatalogue.h"

namespace fleetscope {

/// How vendors count. Pure arithmetic on quantities and prices; no text, no formatting, so that a Monte Carlo
/// run may call it a hundred thousand times. An empty amount always means that a price is unknown.

/// Whole blocks of `increment` bytes, at least one. Source: the vendors' metering pages.
[[nodiscard]] qint64 meteringBlocks(qint64 bytes, qint64 increment);

/// `quantity` at the item's price, each slice at its own where there are tiers. Not rounded.
[[nodiscard]] std::optional<Decimal> priced(Decimal quantity, const PriceItem *item);

/// Adds, and stays unknown where one is.
[[nodiscard]] std::optional<Decimal> plus(const std::optional<Decimal> &a, const std::optional<Decimal> &b);
[[nodiscard]] std::optional<Decimal> inCents(const std::optional<Decimal> &amount);

/// What a fleet sends in a month.
struct CostVolume
{
    Decimal daily;         ///< messages of all devices on an ordinary day
    Decimal messages;      ///< a month, without events
    Decimal eventMessages; ///< a month, added by events
    Decimal connectionMinutes;
    Decimal registryOps;
    Decimal commands;  ///< a month
    Decimal gigabytes; ///< payload, 10^9 bytes
    Decimal wireGigabytes;

    [[nodiscard]] Decimal all() const { return messages + eventMessages; }
};
[[nodiscard]] CostVolume volumeOf(const CostInputs &inputs, qint64 devices);
/// Messages a second at the height of an event; without one, the average.
[[nodiscard]] Decimal peakRate(const CostInputs &inputs, qint64 devices);

/// Of the servers of self-hosting; empty without a grid factor. Never part of a ranking.
/// Source: Cloud Carbon Footprint: watts × hours × power factor × grid factor.
[[nodiscard]] std::optional<Decimal> monthlyCo2Grams(const CostInputs &inputs);

struct AwsCorePrices
{
    const PriceItem *connectivity = nullptr;
    const PriceItem *messaging = nullptr;
    const PriceItem *rules = nullptr;
    const PriceItem *actions = nullptr;
    const PriceItem *registry = nullptr;
    qint64 messageBlock = 5'120, registryBlock = 1'024; ///< bytes that are metered as one
};
[[nodiscard]] AwsCorePrices awsCorePrices(const PriceCatalogue &catalogue, const QString &region);

/// Lines in cents; the total is their sum.
struct AwsCoreCost
{
    qint64 increment = 1;
    Decimal metered; ///< telemetry messages in blocks
    Decimal broker;  ///< everything that the broker charges for
    Decimal ruleRuns, actionRuns, registryOps;
    std::optional<Decimal> connectivity, messaging, rules, actions, registry;

    [[nodiscard]] std::optional<Decimal> total() const;
};
/// Source: AWS IoT Core pricing and metering details: blocks of 5,120 bytes over payload and topic, no fee
/// per device, Basic Ingest takes the messaging charge away.
[[nodiscard]] AwsCoreCost awsCoreCost(const CostInputs &inputs, const CostVolume &volume,
                                      const AwsCorePrices &prices);

/// A tier of a platform that sells units with a daily quota and a send rate.
struct HubTier
{
    QString name; ///< "S1"
    const PriceItem *item = nullptr;
    Decimal quota;     ///< messages a day and unit
    Decimal floorRate; ///< sends a second whatever the units; 0: none
    Decimal unitRate;  ///< sends a second and unit
    qint64 maxUnits = 0;

    [[nodiscard]] Decimal rateOf(qint64 units) const;
};
/// S1 to S3, or B1 to B3.
[[nodiscard]] std::vector<HubTier> hubTiers(const PriceCatalogue &catalogue,
                                            QLatin1Char edition = QLatin1Char('s'));

struct HubLoad
{
    qint64 increment = 1;
    Decimal daily;      ///< metered, ordinary day
    Decimal eventDaily; ///< metered, event day
    Decimal dailySends; ///< messages irrespective of blocks
    Decimal factor = 1; ///< of the event
};
/// Source: Azure IoT Hub quotas and billing pages: blocks of 4,096 bytes, quota a day and unit.
[[nodiscard]] HubLoad hubLoad(const CostInputs &inputs, qint64 devices);

struct HubOption
{
    qint64 unitsForQuota = 0;
    qint64 unitsForRate = 0; ///< 0: the rate does not bind
    qint64 units = 1;
    bool feasible = true; ///< not more units than the tier can have
    std::optional<Decimal> cost;
};
/// Units of one tier. `event`: sized for the event day and its rate, else for the ordinary one.
[[nodiscard]] HubOption hubOption(const HubTier &tier, const HubLoad &load, bool event);
/// Lowest cost among the feasible, then fewest units; -1: none is feasible.
[[nodiscard]] int cheapestOption(std::span<const HubOption> options);

/// Whether so many units live through an event.
struct UnitCheck
{
    Decimal quota;     ///< a day
    Decimal sendLimit; ///< a second
    bool rateOk = true;
    /// Of the event until the quota of the day is used, from midnight of an ordinary day; empty: never.
    std::optional<Decimal> hoursUntilQuota;
};
[[nodiscard]] UnitCheck checkUnits(const HubTier &tier, qint64 units, const HubLoad &load);

/// A plan with something included and something over it.
struct PlanCost
{
    const PriceItem *item = nullptr; ///< null: no public plan fits
    qint64 units = 1;
    std::optional<Decimal> base; ///< in cents
    std::optional<Decimal> over; ///< in cents
    [[nodiscard]] std::optional<Decimal> total() const { return item ? plus(base, over) : std::nullopt; }
};
/// `tier` is st0, st1 or st2. Two devices are free, the allowance is pooled, overage is sold by the thousand.
[[nodiscard]] PlanCost iotCentralCost(const PriceCatalogue &catalogue, const CostInputs &inputs,
                                      const CostVolume &volume, qint64 devices, const QString &tier);
/// A managed ThingsBoard plan: a shared one holds so many devices and data points a month, a private one so
/// many data points a minute and sells what is over its devices and storage.
struct ThingsBoardPlan
{
    const PriceItem *item = nullptr;
    bool isPrivate = false;
    Decimal devices, pointsPerMonth, pointsPerMinute, storageGb; ///< included
    Decimal overDevice, overGb;                                  ///< prices
};
[[nodiscard]] std::vector<ThingsBoardPlan> thingsBoardPlans(const PriceCatalogue &catalogue);
/// The cheapest managed ThingsBoard plan that fits devices, data points and storage.
[[nodiscard]] PlanCost thingsBoardCost(std::span<const ThingsBoardPlan> plans, const CostInputs &inputs,
                                       const CostVolume &volume, qint64 devices, Decimal storedGb);
/// Blocks of 100 devices or of so many operations, whichever are more; the cheaper plan.
[[nodiscard]] PlanCost particleCost(const PriceCatalogue &catalogue, const CostVolume &volume,
                                    qint64 devices);
[[nodiscard]] PlanCost balenaCost(const PriceCatalogue &catalogue, qint64 devices);
/// The smallest hosted plan; above the public ones the open-source server.
[[nodiscard]] PlanCost menderCost(const PriceCatalogue &catalogue, qint64 devices);
/// Megabytes with at least 1,024 bytes a message. Without keep-alives.
[[nodiscard]] std::optional<Decimal> clearBladeCost(const PriceCatalogue &catalogue, const CostInputs &inputs,
                                                    const CostVolume &volume);
struct EmqxCost
{
    std::optional<Decimal> sessions, traffic, rules;
    Decimal chargedMinutes, chargedGb, chargedRuns; ///< above the free allowance
    bool withinLimit = true;                        ///< of the serverless plan's messages a second
};
[[nodiscard]] EmqxCost emqxCost(const PriceCatalogue &catalogue, const CostInputs &inputs,
                                const CostVolume &volume, qint64 devices);

} // namespace fleetscope
