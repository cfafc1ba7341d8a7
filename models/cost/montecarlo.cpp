// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/montecarlo.h"

#include "models/cost/draws.h"

#include <algorithm>

namespace fleetscope {

namespace {

constexpr size_t platformCount = 4;

/// Neighbouring numbers become seeds that have nothing in common. Source: SplitMix64.
quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15;
    value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9;
    value = (value ^ value >> 27) * 0x94d049bb133111eb;
    return value ^ value >> 31;
}

constexpr double unknown = -1;

} // namespace

MonteCarloSpreads MonteCarloSpreads::around(const CostInputs &inputs)
{
    const auto times = [](Decimal value, double low, double high) {
        return Spread{value.toDouble() * low, value.toDouble(), value.toDouble() * high};
    };
    return {.devices = times(inputs.devices, 0.8, 1.4),
            .msgsPerDay = times(inputs.msgsPerDay, 1.0 / 3, 2),
            .fteRate = times(inputs.fteRate, 0.75, 1.5),
            .fteManaged = times(inputs.fteManaged, 0.5, 2.5),
            .fteSelf = times(inputs.fteSelf, 0.5, 2),
            .support = times(inputs.supportScale, 0.5, 2),
            .recovery = times(inputs.recovery, 2.0 / 3, 4.0 / 3)};
}

MonteCarloRun::MonteCarloRun(const PriceCatalogue &catalogue, const CostInputs &inputs,
                             const MonteCarloSpreads &spreads, int draws, quint64 seed)
    : m_model(catalogue, inputs)
    , m_spreads(spreads)
    , m_draws(std::max(0, draws))
    , m_seed(seed)
    , m_months(platformCount, std::vector<double>(static_cast<size_t>(m_draws)))
    , m_tallies(static_cast<size_t>(blockCount()))
{ }

void MonteCarloRun::drawBlock(int block)
{
    CostModel model = m_model;
    Draws random(mixed(m_seed + mixed(static_cast<quint64>(block))));
    Tally tally{std::vector<int>(platformCount), std::vector<int>(platformCount)};
    const auto draw = [&random](const Spread &spread) {
        return Decimal::fromDouble(random.triangular(spread.low, spread.mode, spread.high));
    };
    const int end = std::min(m_draws, (block + 1) * blockSize);
    for (int i = block * blockSize; i < end; ++i) {
        model.vary([&](CostInputs &inputs) {
            inputs.devices = draw(m_spreads.devices).roundedToWhole();
            inputs.msgsPerDay = draw(m_spreads.msgsPerDay);
            inputs.fteRate = draw(m_spreads.fteRate);
            inputs.fteManaged = draw(m_spreads.fteManaged);
            inputs.fteOpen = inputs.fteManaged; // the same people run it
            inputs.fteSelf = draw(m_spreads.fteSelf);
            inputs.supportScale = draw(m_spreads.support);
            inputs.recovery =
                Decimal::fromDouble(random.uniform(m_spreads.recovery.low, m_spreads.recovery.high));
        });
        size_t best = platformCount;
        for (size_t p = 0; p < platformCount; ++p) {
            const PlatformCost cost = model.month(CostModel::compared()[static_cast<qsizetype>(p)],
                                                  CostLevel::Corrected, Explain::Sum);
            double &month = m_months[p][static_cast<size_t>(i)];
            month = cost.complete ? cost.month.toDouble() : unknown;
            if (!cost.complete)
                continue;
            tally.inBudget[p] += cost.month <= model.inputs().budgetPerMonth;
            if (best == platformCount || month < m_months[best][static_cast<size_t>(i)])
                best = p;
        }
        if (best < platformCount)
            ++tally.wins[best];
    }
    m_tallies[static_cast<size_t>(block)] = std::move(tally);
}

std::vector<MonteCarloResult> MonteCarloRun::results() const
{
    std::vector<MonteCarloResult> results;
    for (size_t p = 0; p < platformCount; ++p) {
        MonteCarloResult result{.platform = CostModel::compared()[static_cast<qsizetype>(p)]};
        std::vector<double> months = m_months[p];
        std::erase(months, unknown);
        if (months.empty()) {
            results.push_back(std::move(result));
            continue;
        }
        const auto at = [&months](double share) {
            const auto rank =
                std::min(months.size() - 1, static_cast<size_t>(share * static_cast<double>(months.size())));
            const auto nth = months.begin() + static_cast<std::ptrdiff_t>(rank);
            std::ranges::nth_element(months, nth);
            return *nth;
        };
        result.p10 = at(0.10);
        result.p50 = at(0.50);
        result.p90 = at(0.90);
        int wins = 0;
        int inBudget = 0;
        for (const Tally &tally : m_tallies) {
            wins += tally.wins[p];
            inBudget += tally.inBudget[p];
        }
        result.cheapest = static_cast<double>(wins) / m_draws;
        result.inBudget = static_cast<double>(inBudget) / m_draws;
        constexpr int bins = 40;
        const auto [low, high] = std::ranges::minmax(months);
        result.histogram.assign(bins, 0);
        result.histogramLow = low;
        result.histogramHigh = std::max(high, low + 1);
        for (const double month : months) {
            const double share = (month - result.histogramLow) / (result.histogramHigh - result.histogramLow);
            ++result.histogram[static_cast<size_t>(std::clamp(static_cast<int>(share * bins), 0, bins - 1))];
        }
        results.push_back(std::move(result));
    }
    return results;
}

std::vector<MonteCarloResult> monteCarlo(const PriceCatalogue &catalogue, const CostInputs &inputs,
                                         const MonteCarloSpreads &spreads, int draws, quint64 seed,
                                         const std::function<bool(int)> &progress)
{
    MonteCarloRun run(catalogue, inputs, spreads, draws, seed);
    for (int block = 0; block < run.blockCount(); ++block) {
        if (progress && !progress(block * MonteCarloRun::blockSize))
            return {};
        run.drawBlock(block);
    }
    return run.results();
}

} // namespace fleetscope
