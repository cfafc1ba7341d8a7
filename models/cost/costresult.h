// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costknowledge.h"
#include "models/cost/eventpolicy.h"
#include "models/cost/quotedcheck.h"
#include "models/cost/selection.h"
#include "models/cost/sensitivity.h"

#include <array>

namespace fleetscope {

/// What the page shows for one set of inputs, computed in one go.
struct CostResult
{
    CostInputs inputs;
    /// The compared platforms at each level; the textbook has no managed one.
    std::array<std::vector<PlatformCost>, 3> levels;
    QString sentence;
    Selection selection;
    QuotedAdvice::Walk figure;
    QuotedAdvice::TableVerdict table;
    QString remark;                  ///< on the figure's answer
    std::vector<CheckedRow> rows;    ///< of the table
    std::vector<TornadoBar> tornado; ///< of the cheapest platform
    QString tornadoPlatform;
    std::vector<CostCurve> curves;
    std::vector<EventPolicy> event;
    /// People of self-hosting at which it costs as much, by platform.
    std::vector<std::pair<QString, Decimal>> breakEvenPeople;
    std::optional<Decimal> co2Grams; ///< a month of the own servers
    QString catalogue;               ///< version and date
    int stalePrices = 0, usedPrices = 0, editedPrices = 0;
    QString oldestPrice;  ///< date of the evidence; empty where one is undated
    double uncertain = 0; ///< share of the cheapest platform's month on prices of confidence C and D

    [[nodiscard]] const std::vector<PlatformCost> &at(CostLevel level) const
    {
        return levels[static_cast<size_t>(level)];
    }
};

/// The number of devices at which curves and the search for break-even end.
[[nodiscard]] qint64 curveEnd(const CostInputs &inputs);

/// Cost: about 4 ms optimised; run it beside the GUI thread.
[[nodiscard]] CostResult computeCostResult(const CostKnowledge &knowledge, const CostInputs &inputs);

} // namespace fleetscope
