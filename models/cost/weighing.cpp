// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/weighing.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace fleetscope {

AhpWeights ahpWeights(const Matrix &judgements)
{
    constexpr double randomIndex[] = {0,         0,         0,         0.5251686, 0.8836651,
                                      1.1081014, 1.2492774, 1.3415514, 1.404846};
    const size_t n = judgements.size();
    AhpWeights result;
    result.weights.assign(n, n > 0 ? 1.0 / static_cast<double>(n) : 0);
    if (n == 0)
        return result;
    std::vector<double> next(n);
    // Converges in a few dozen rounds; an inconsistent matrix may turn slowly, so it is stopped.
    for (int round = 0; round < 10'000; ++round) {
        double sum = 0;
        for (size_t i = 0; i < n; ++i) {
            next[i] = 0;
            for (size_t j = 0; j < n; ++j)
                next[i] += judgements[i][j] * result.weights[j];
            sum += next[i];
        }
        double change = 0;
        for (size_t i = 0; i < n; ++i) {
            next[i] /= sum;
            change = std::max(change, std::abs(next[i] - result.weights[i]));
        }
        result.weights = next;
        result.lambda = sum;
        if (change < 1e-14)
            break;
    }
    if (n > 2 && n < std::size(randomIndex))
        result.consistencyRatio = std::max(
            0.0, (result.lambda - static_cast<double>(n)) / static_cast<double>(n - 1) / randomIndex[n]);
    for (size_t i = 0; i < n; ++i) {
        for (size_t j = i + 1; j < n; ++j)
            result.worst.push_back(
                {i, j, std::abs(std::log(judgements[i][j] * result.weights[j] / result.weights[i]))});
    }
    std::ranges::stable_sort(result.worst, std::greater<>(), &AhpWeights::Deviation::size);
    result.worst.resize(std::min<size_t>(3, result.worst.size()));
    return result;
}

std::vector<double> topsis(const Matrix &scores, const std::vector<double> &weights,
                           const std::vector<bool> &larger)
{
    const size_t columns = weights.size();
    Matrix weighted = scores;
    std::vector<double> best(columns), worst(columns);
    for (size_t c = 0; c < columns; ++c) {
        double squares = 0;
        for (const auto &row : scores)
            squares += row[c] * row[c];
        const double norm = squares > 0 ? std::sqrt(squares) : 1;
        for (auto &row : weighted)
            row[c] = row[c] / norm * weights[c];
        const auto [low, high] =
            std::ranges::minmax(weighted, {}, [c](const std::vector<double> &row) { return row[c]; });
        best[c] = larger[c] ? high[c] : low[c];
        worst[c] = larger[c] ? low[c] : high[c];
    }
    std::vector<double> closeness;
    for (const auto &row : weighted) {
        double toBest = 0;
        double toWorst = 0;
        for (size_t c = 0; c < columns; ++c) {
            toBest += (row[c] - best[c]) * (row[c] - best[c]);
            toWorst += (row[c] - worst[c]) * (row[c] - worst[c]);
        }
        const double sum = std::sqrt(toBest) + std::sqrt(toWorst);
        closeness.push_back(sum > 0 ? std::sqrt(toWorst) / sum : 1);
    }
    return closeness;
}

double costScore(double cost, double budget)
{
    return budget > 0 ? 5 * std::clamp(1.25 - cost / budget, 0.0, 1.0) : 0;
}

} // namespace fleetscope
