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

/// The month of each platform over the number of devices, at `points` of them evenly from 0 to `to`.
struct CostCurve
{
    QString platform;
    std::vector<std::pair<qint64, Decimal>> points;
};
[[nodiscard]] std::vector<CostCurve> costCurves(const PriceCatalogue &catalogue, const CostInputs &inputs,
                                                CostLevel level, const QStringList &platforms, qint64 to,
                                                int points);

/// How an uncertain input is spread.
struct Spread
{
    double low = 0, mode = 0, high = 0;
};
struct MonteCarloSpreads
{
    Spread devices, msgsPerDay, fteRate, fteManaged, fteSelf, support, recovery;
    /// Wide around what the inputs say, as planners are usually off.
    [[nodiscard]] static MonteCarloSpreads around(const CostInputs &inputs);
};
struct MonteCarloResult
{
    QString platform;
    double p10 = 0, p50 = 0, p90 = 0; ///< US dollars a month
    double cheapest = 0;              ///< share of the draws in which it is
    double inBudget = 0;
    std::vector<int> histogram; ///< 40 bins over [histogramLow, histogramHigh)
    double histogramLow = 0, histogramHigh = 0;
};
/// The four platforms of the comparison at the corrected level. `progress` gets the draws done, about every
/// per cent; returning false ends the run with an empty result.
[[nodiscard]] std::vector<MonteCarloResult>
monteCarlo(const PriceCatalogue &catalogue, const CostInputs &inputs, const MonteCarloSpreads &spreads,
           int draws, quint64 seed, const std::function<bool(int)> &progress = {});

} // namespace fleetscope
