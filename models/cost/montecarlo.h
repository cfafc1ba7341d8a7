// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costmodel.h"

#include <functional>

namespace fleetscope {

/// How an uncertain input is spread.
struct Spread
{
    double low = 0, mode = 0, high = 0;
};
struct MonteCarloSpreads
{
    Spread devices, msgsPerDay, fteRate, fteManaged, fteSelf, support, recovery;
    /// Wide around what the inputs say, as planners are usually off.
    [[nodiscard]] static MonteCarloSpreads around(const CostInputs &inputs);
};
struct MonteCarloResult
{
    QString platform;
    double p10 = 0, p50 = 0, p90 = 0; ///< US dollars a month
    double cheapest = 0;              ///< share of the draws in which it is
    double inBudget = 0;
    std::vector<int> histogram; ///< 40 bins over [histogramLow, histogramHigh)
    double histogramLow = 0, histogramHigh = 0;
};

/// A Monte Carlo run over the four platforms of the comparison at the corrected level, in blocks that may be
/// drawn in any order and at the same time. Each block has a generator of its own, seeded by the run's seed
/// and the block's number, so that the result is the same whoever draws it, on however many threads.
///
/// Cost: about 3 µs of one core for a draw.
class MonteCarloRun
{
public:
    /// Half as many draws a block gives workers more to share and progress more steps; the blocks are part of
    /// the result, so another number is another run.
    static constexpr int blockSize = 1'000;

    /// `catalogue` must outlive the run.
    MonteCarloRun(const PriceCatalogue &catalogue, const CostInputs &inputs, const MonteCarloSpreads &spreads,
                  int draws, quint64 seed);

    [[nodiscard]] int blockCount() const { return (m_draws + blockSize - 1) / blockSize; }
    [[nodiscard]] int draws() const { return m_draws; }
    /// Each block once. Thread: any, different blocks at the same time.
    void drawBlock(int block);
    /// When all blocks are drawn.
    [[nodiscard]] std::vector<MonteCarloResult> results() const;

private:
    struct Tally ///< of one block
    {
        std::vector<int> wins, inBudget;
    };

    CostModel m_model; // copied by each block
    MonteCarloSpreads m_spreads;
    int m_draws;
    quint64 m_seed;
    std::vector<std::vector<double>> m_months; // by platform and draw; negative: a price is unknown
    std::vector<Tally> m_tallies;
};

/// All blocks here and now. `progress` gets the draws done, block by block; returning false ends the run with
/// an empty result.
[[nodiscard]] std::vector<MonteCarloResult>
monteCarlo(const PriceCatalogue &catalogue, const CostInputs &inputs, const MonteCarloSpreads &spreads,
           int draws, quint64 seed, const std::function<bool(int)> &progress = {});

} // namespace fleetscope
