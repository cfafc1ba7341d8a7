// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/capabilities.h"
#include "models/cost/costmodel.h"

namespace fleetscope {

/// A platform, or a platform with a companion that updates devices: what can be chosen.
struct Candidate
{
    QString platform, companion;
    QString name;
    std::optional<Decimal> month; ///< empty: a price is unknown
    double costScore = 0;
    std::vector<double> scores; ///< by criterion: the best component, for effort and lock-in the worst
    double total = 0;           ///< weighted sum, 0 to 5
    double closeness = 0;       ///< TOPSIS
    QStringList unverified;     ///< constraints that nobody could check
    QStringList warnings;
};

/// Why something is no candidate.
struct Removal
{
    QString name;
    QString constraint; ///< stable: "on_premises", "lifecycle"
    QString reason;     ///< translated, with the fact in it
};

/// A part of the difference between two candidates; all parts of a pair add up to it.
struct WhyTerm
{
    QString what; ///< "cost" or the id of a criterion
    double size = 0;
};

enum class Verdict : quint8 { Clear, Leaning, TooClose };

struct Selection
{
    std::vector<Candidate> ranking; ///< best first
    std::vector<Removal> removed;
    QStringList relaxation;   ///< nothing is left: the fewest constraints to give up for a candidate
    std::vector<WhyTerm> why; ///< the first against the second, largest first
    double winShare = 0;      ///< of the draws of weights, each within ±30 %, that the first wins
    double meanRank = 0;      ///< of the first in those draws
    /// Of draws in which each score without a document behind it is a step lower, as it is, or a step higher.
    double scoreWinShare = 0;
    Verdict verdict = Verdict::TooClose;
    QString topsisWinner; ///< name; differs from the first now and then
    QString topsisDriver; ///< "cost" or the criterion that speaks most for it, where it differs
    /// Weight of cost at which the first two swap, the others in proportion; empty: they never do.
    std::optional<double> criticalCostWeight;
    QStringList wouldWin; ///< what would have to change for the second to win
};

/// Ranks what fits. `start` is the day that the plan begins if the inputs do not say.
/// Cost: about 8 ms with 20,000 draws. Thread: any. The same on every platform for the same seed.
[[nodiscard]] Selection selectPlatform(const PriceCatalogue &catalogue, const Capabilities &capabilities,
                                       const CostInputs &inputs, QDate start, int draws = 20'000);

} // namespace fleetscope
