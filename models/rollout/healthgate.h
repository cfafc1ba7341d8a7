// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/rolloutplan.h"

#include <QString>

#include <span>
#include <string>
#include <vector>

namespace fleetscope {

/// One device as the health gate sees it.
struct HealthSample
{
    std::string group;    ///< only devices of one class are compared: the model
    bool updated = false; ///< by this rollout; the others still wait
    bool alerting = false;
    bool offline = false;
    std::vector<double> metrics; ///< in the order of the plan; NaN: not known
    bool operator==(const HealthSample &) const = default;
};

/// One comparison within one class.
struct HealthFinding
{
    enum class Kind : quint8 { Alerts, Offline, Metric };
    Kind kind = Kind::Alerts;
    std::string metric;
    std::string group;
    size_t updated = 0, control = 0;           ///< devices
    double updatedValue = 0, controlValue = 0; ///< devices that have it, or the mean
    double difference = 0, low = 0, high = 0;  ///< percentage points, or the unit of the metric
    double limit = 0;
    bool breached = false; ///< even the nearer end of the interval is beyond the limit
    bool operator==(const HealthFinding &) const = default;
};

struct HealthVerdict
{
    bool breached = false;
    std::vector<HealthFinding> findings; ///< the worst first
};

/// Compares updated devices with the waiting ones of their class.
///
/// Shares: difference of two proportions with Newcombe's interval from two Wilson intervals (Statistics in
/// Medicine 17, 1998, method 10). Means: Welch's interval. The confidence of each is raised by Bonferroni's
/// rule to hold for all comparisons together. Classes with fewer than `minDevices` on a side are left out.
/// Pure. Cost: O(samples).
[[nodiscard]] HealthVerdict judgeHealth(const HealthPlan &plan, std::span<const HealthSample> samples);

struct Interval
{
    double difference = 0, low = 0, high = 0;
};
/// Of `hits` of `of` and `otherHits` of `otherOf`: the difference of the shares, between -1 and 1.
[[nodiscard]] Interval differenceOfShares(size_t hits, size_t of, size_t otherHits, size_t otherOf,
                                          double confidence);
/// Of two lists of at least two values each.
[[nodiscard]] Interval differenceOfMeans(std::span<const double> values, std::span<const double> others,
                                         double confidence);

/// "12 of 100 updated Airnode 3 have alerts, 3 of 900 others: +11.7 points (95 % confidence: 6.1 to 19.6)".
/// For the history of the rollout, so in English.
[[nodiscard]] std::string healthStatement(const HealthFinding &finding, double confidence);

} // namespace fleetscope
