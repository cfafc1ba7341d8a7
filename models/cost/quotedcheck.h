// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/capabilities.h"
#include "models/cost/costmodel.h"
#include "models/cost/quotedadvice.h"

namespace fleetscope {

/// What a reason of the textbook is worth for this fleet.
struct ReasonCheck
{
    bool holds = false;
    QString because; ///< the numbers, translated
};
/// `check` is one of the data's words for what to compute: "server-below-cloud", "eu-region", …
[[nodiscard]] ReasonCheck checkReason(const QString &check, const PriceCatalogue &catalogue,
                                      const Capabilities &capabilities, const CostInputs &inputs);

/// The textbook's table with each reason checked. Cost: about 0.1 ms.
struct CheckedRow
{
    QuotedAdvice::Row row;
    bool isHere = false;             ///< the row of this number of devices
    std::vector<ReasonCheck> checks; ///< of row.reasons
};
[[nodiscard]] std::vector<CheckedRow> checkTable(const QuotedAdvice &advice, const PriceCatalogue &catalogue,
                                                 const Capabilities &capabilities, const CostInputs &inputs);

/// What the figure's answer needs to be told beside it: an allowance that does not hold, a platform that
/// retires, a gap. Translated; empty where there is nothing.
[[nodiscard]] QString remarkOn(const QuotedAdvice::Walk &walk, const PriceCatalogue &catalogue,
                               const CostInputs &inputs);

} // namespace fleetscope
