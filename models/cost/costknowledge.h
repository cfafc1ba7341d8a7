// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/capabilities.h"
#include "models/cost/pricecatalogue.h"
#include "models/cost/quotedadvice.h"

namespace fleetscope {

/// Everything that answers a question besides the question: prices, scores, what the textbook says and where
/// it is wrong, and the day that it is. All there, none owned.
struct CostKnowledge
{
    const PriceCatalogue *catalogue = nullptr;
    const Capabilities *capabilities = nullptr;
    const QuotedAdvice *advice = nullptr;
    const std::vector<Inconsistency> *inconsistencies = nullptr;
    QDate today; ///< dates prices, and plans that do not say when they start
};

} // namespace fleetscope
