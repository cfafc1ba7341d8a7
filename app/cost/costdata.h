// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costknowledge.h"

namespace fleetscope {

/// Everything that the calculator knows besides the user's inputs.
struct CostData
{
    PriceCatalogue catalogue;
    Capabilities capabilities;
    QuotedAdvice advice;
    std::vector<Inconsistency> inconsistencies;

    /// For as long as this is there and not changed.
    [[nodiscard]] CostKnowledge knowledge(QDate today) const
    {
        return {&catalogue, &capabilities, &advice, &inconsistencies, today};
    }
};

/// The data that is compiled into the program. Errors: those of the parsers, if the build went wrong.
/// Thread: any. Cost: about 5 ms.
[[nodiscard]] Result<CostData> shippedCostData();

/// A file that the user chose, at most 16 MiB. Errors: Denied, NotFound, InvalidInput where it is larger.
[[nodiscard]] Result<QByteArray> readCostFile(const QString &file);
/// As a whole or not at all. Errors: Denied.
[[nodiscard]] Result<void> writeCostFile(const QString &file, const QByteArray &content);

} // namespace fleetscope
