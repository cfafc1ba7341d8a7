// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costknowledge.h"
#include "models/cost/costmodel.h"

namespace fleetscope {

/// A row for each line of each platform at each level: level, platform, row, line, amount, whether it is
/// added, formula, prices, badges. RFC 4180 with a header; what a spreadsheet would take for a formula is
/// made a text.
[[nodiscard]] QByteArray costTableCsv(const PriceCatalogue &catalogue, const CostInputs &inputs);

/// A report to read: result, levels side by side, ranking, event, derivations, quoted opinions, prices.
/// Cost: about 20 ms.
[[nodiscard]] QString costReportMarkdown(const CostKnowledge &knowledge, const CostQuestion &question);

/// One sentence that says what comes out, generated from the numbers.
[[nodiscard]] QString costResultSentence(const PriceCatalogue &catalogue, const CostInputs &inputs);

} // namespace fleetscope
