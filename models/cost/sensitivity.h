// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costmodel.h"

#include <atomic>
#include <functional>

namespace fleetscope {

/// One input moved down and up, all others as they are.
struct TornadoBar
{
    QString parameter;     ///< translated
    QString low, high;     ///< the values, for people
    Decimal atLow, atHigh; ///< the month
    [[nodiscard]] Decimal swing() const { return atLow > atHigh ? atLow - atHigh : atHigh - atLow; }
};
/// Largest swing first. Cost: a month for each end, about 0.3 ms.
[[nodiscard]] std::vector<TornadoBar> tornado(const PriceCatalogue &catalogue, const CostInputs &inputs,
                                              const QString &platform, CostLevel level);

/// Devices from `first` to `last` where one amount is below the other.
struct DeviceInterval
{
    qint64 first = 0, last = 0;
    bool operator==(const DeviceInterval &) const = default;
};
/// Where `a` is cheaper than `b`, by looking at every whole number of devices: units make steps, so there may
/// be many intervals. `cancelled` is looked at every thousand devices.
[[nodiscard]] std::vector<DeviceInterval> cheaperIntervals(const std::function<Decimal(qint64)> &a,
                                                           const std::function<Decimal(qint64)> &b,
                                                           qint64 from, qint64 to,
                                                           const std::atomic_bool *cancelled = nullptr);

/// Devices from `first` to `last` at which `platform` is the cheapest.
struct CheapestInterval
{
    qint64 first = 0, last = 0;
    QString platform;
    bool operator==(const CheapestInterval &) const = default;
};
struct BreakEven
{
    qint64 to = 0;
    qint64 stride = 1; ///< above 1 only every so many devices were looked at: shorter intervals are missing
    std::vector<CheapestInterval> cheapest; ///< the first platform of the list wins a tie
};
/// Who is cheapest at each number of devices from 0 to `to`, where each change is exact. Estimated rows grow
/// with the messages, as for the curves. Empty when cancelled.
///
/// Cost: about 4 µs a number of devices at the corrected level, of which it looks at `mostLooks`.
[[nodiscard]] BreakEven breakEven(const PriceCatalogue &catalogue, const CostInputs &inputs, CostLevel level,
                                  const QStringList &platforms, qint64 to,
                                  const std::atomic_bool *cancelled = nullptr, int mostLooks = 400'000);

/// People of self-hosting at which it costs as much as `platform`: below, it is cheaper. Empty where a price
/// or the salary is unknown or zero.
[[nodiscard]] std::optional<Decimal> breakEvenPeople(const PriceCatalogue &catalogue,
                                                     const CostInputs &inputs, CostLevel level,
                                                     const QString &platform);

/// The month of each platform over the number of devices, at `points` of them evenly from 0 to `to`.
struct CostCurve
{
    QString platform;
    std::vector<std::pair<qint64, Decimal>> points;
};
[[nodiscard]] std::vector<CostCurve> costCurves(const PriceCatalogue &catalogue, const CostInputs &inputs,
                                                CostLevel level, const QStringList &platforms, qint64 to,
                                                int points);

} // namespace fleetscope
