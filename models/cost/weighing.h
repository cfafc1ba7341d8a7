// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace fleetscope {

/// Multi-criteria arithmetic without platforms in it. Matrices are rows of equal length.
using Matrix = std::vector<std::vector<double>>;

/// Weights out of pairwise judgements.
struct AhpWeights
{
    std::vector<double> weights; ///< sum 1
    double lambda = 0;
    double consistencyRatio = 0;
    struct Deviation
    {
        size_t row = 0, column = 0;
        double size = 0; ///< |ln(a_ij · w_j / w_i)|
    };
    std::vector<Deviation> worst; ///< at most three, largest first

    [[nodiscard]] bool consistent() const { return consistencyRatio <= 0.10; }
};
/// The principal eigenvector of a square matrix of up to 8 judgements, by power iteration.
/// Source: Saaty; random index after Saaty and Tran 2007.
[[nodiscard]] AhpWeights ahpWeights(const Matrix &judgements);

/// Closeness to the ideal, a value each row. `larger`: whether more is better, by column.
/// Source: TOPSIS with vector normalisation.
[[nodiscard]] std::vector<double> topsis(const Matrix &scores, const std::vector<double> &weights,
                                         const std::vector<bool> &larger);

/// 5 · clamp(1.25 − cost / budget, 0, 1): against the budget and not against the others, so that adding a
/// platform changes no order.
[[nodiscard]] double costScore(double cost, double budget);

} // namespace fleetscope
