// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costmodel.h"
#include "models/cost/quotedadvice.h"

#include <QJsonObject>

namespace fleetscope {

/// Everything about one question, as `fleetscope tco` answers it. Amounts are texts with two decimals, in US
/// dollars; whole counts are numbers. Names are those of resources/cost/tco-output.md.
[[nodiscard]] QJsonObject answerCostQuestion(const PriceCatalogue &catalogue, const QuotedAdvice &advice,
                                             const CostQuestion &question);

/// The same as rows of a table: platform, row, line, amount, formula. RFC 4180 with a header.
[[nodiscard]] QByteArray costTableCsv(const PriceCatalogue &catalogue, const CostInputs &inputs);
/// A report to read: levels side by side, derivations, sources.
[[nodiscard]] QString costReportMarkdown(const PriceCatalogue &catalogue, const QuotedAdvice &advice,
                                         const std::vector<Inconsistency> &inconsistencies,
                                         const CostQuestion &question);
/// One sentence that says what comes out, generated from the numbers.
[[nodiscard]] QString costResultSentence(const PriceCatalogue &catalogue, const CostInputs &inputs);

} // namespace fleetscope
