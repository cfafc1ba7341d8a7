// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costinputs.h"

namespace fleetscope {

/// Inputs that the user keeps under a name, with the prices that they were computed with.
struct CostScenario
{
    QString name;
    CostInputs inputs;
    QString catalogueVersion, catalogueHash;
    QDate saved;

    bool operator==(const CostScenario &) const = default;
};

inline constexpr int maxScenarios = 200;
inline constexpr int maxScenarioName = 80;

/// Errors: Corrupt, InvalidInput with the name of the scenario and the field. `known` are the platforms that
/// inputs may name.
[[nodiscard]] Result<std::vector<CostScenario>> parseScenarios(const QByteArray &json,
                                                               const QStringList &known);
[[nodiscard]] QByteArray toJson(const std::vector<CostScenario> &scenarios);

} // namespace fleetscope
