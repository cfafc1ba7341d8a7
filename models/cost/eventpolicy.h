// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costmodel.h"

namespace fleetscope {

/// What a platform does in an event, under one policy.
struct EventPolicy
{
    QString platform; ///< id
    QString policy;   ///< "4 S1 units for the average", translated
    std::optional<Decimal>
        fees; ///< for the messages of a month with the event days asked for; empty: unknown
    enum class Outcome : quint8 { Holds, Shaped, Throttled, Unknown } outcome = Outcome::Unknown;
    QString verdict; ///< translated: why
};

/// The event of the inputs on each platform, tenfold where the inputs have none; units of Azure under all
/// three policies. With no event day in the month, one is assumed. Source: the vendors' quota pages.
[[nodiscard]] std::vector<EventPolicy> eventPolicies(const PriceCatalogue &catalogue,
                                                     const CostInputs &inputs);

/// The event that eventPolicies() takes.
[[nodiscard]] CostInputs withEvent(CostInputs inputs);

} // namespace fleetscope
