// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/quotedadvice.h"
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
    QString tableVerdict, tableReason;
    ReasonCheck tableCheck;
    std::vector<TornadoBar> tornado; ///< of the cheapest platform
    QString tornadoPlatform;
    std::vector<CostCurve> curves;
    /// Numbers of devices at which the cheapest platform changes along the curves.
    std::vector<std::pair<qint64, QString>> turns;
    struct Burst
    {
        QString platform, verdict;
    };
    std::vector<Burst> burst;
    QString catalogue; ///< version and date
    int stalePrices = 0, usedPrices = 0;

    [[nodiscard]] const std::vector<PlatformCost> &at(CostLevel level) const
    {
        return levels[static_cast<size_t>(level)];
    }
};

/// Cost: about 15 ms optimised; run it beside the GUI thread. `today` dates prices and plans.
[[nodiscard]] CostResult computeCostResult(const PriceCatalogue &catalogue, const Capabilities &capabilities,
                                           const QuotedAdvice &advice, const CostInputs &inputs, QDate today);

/// "AWS IoT Core", "Self-hosted ThingsBoard": short enough for a column.
[[nodiscard]] QString shortPlatformName(const QString &platform);

} // namespace fleetscope
