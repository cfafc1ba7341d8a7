// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/selection.h"

#include "models/cost/costtext.h"
#include "models/cost/draws.h"
#include "models/cost/weighing.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

using Weights = std::array<double, scoreGroupCount>;

Weights normalised(const CostInputs &inputs)
{
    Weights weights{};
    double sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] = inputs.weights[i].toDouble();
    for (double &weight : weights)
        weight = sum > 0 ? weight / sum : 1.0 / scoreGroupCount;
    return weights;
}

/// One constraint: whether it is asked for, and what a profile has to say about it.
struct Constraint
{
    const char *id;
    bool asked;
    /// Empty: fits. Else the reason.
    std::function<QString(const PlatformProfile &, bool &unverified)> broken;
};

QString unlessFact(Fact fact, const QString &reason, bool strict, bool &unverified)
{
    unverified = fact == Fact::Unknown;
    return fact == Fact::No || (strict && unverified) ? reason : QString();
}

std::vector<Constraint> constraintsOf(const Capabilities &capabilities, const CostInputs &inputs, QDate start)
{
    const bool strict = inputs.strict;
    const QDate end = start.addMonths(inputs.months);
    const int edge = capabilities.indexOf(u"EDG"_s);
    return {
        {"on_premises",
         inputs.dataLocation == DataLocation::OnPremises || inputs.connectivity == Connectivity::LocalOnly,
         [strict](const PlatformProfile &p, bool &open) {
             return unlessFact(p.onPremises,
                               costText(QT_TRANSLATE_NOOP("Cost", "cannot run on your premises")), strict,
                               open);
         }},
        {"air_gapped", inputs.connectivity == Connectivity::AirGapped,
         [strict](const PlatformProfile &p, bool &open) {
             return unlessFact(p.airGapped,
                               costText(QT_TRANSLATE_NOOP("Cost", "needs a connection to the outside")),
                               strict, open);
         }},
        {"eu_region",
         inputs.dataLocation == DataLocation::Eu || inputs.dataLocation == DataLocation::National
             || inputs.compliance == Compliance::Gdpr || inputs.compliance == Compliance::Both,
         [strict](const PlatformProfile &p, bool &open) {
             return unlessFact(p.euRegion, costText(QT_TRANSLATE_NOOP("Cost", "has no EU region")), strict,
                               open);
         }},
        {"hipaa", inputs.compliance == Compliance::Hipaa || inputs.compliance == Compliance::Both,
         [strict](const PlatformProfile &, bool &open) {
             return unlessFact(Fact::Unknown,
                               costText(QT_TRANSLATE_NOOP("Cost", "HIPAA eligibility is not verified")),
                               strict, open);
         }},
        {"lifecycle", true,
         [end](const PlatformProfile &p, bool &) {
             return p.lifecycle == "retired"_L1 || (p.retirement.isValid() && p.retirement < end)
                 ? costText(QT_TRANSLATE_NOOP("Cost", "retires on %1, before the plan ends on %2"))
                       .arg(p.retirement.toString(Qt::ISODate), end.toString(Qt::ISODate))
                 : QString();
         }},
        {"licence", inputs.licence != LicencePolicy::Any,
         [policy = inputs.licence](const PlatformProfile &p, bool &) {
             const bool copyleft = p.licenceFamily == "copyleft"_L1;
             const bool source = p.licenceFamily == "source-available"_L1;
             const bool open = p.licenceFamily.contains("permissive"_L1)
                 || p.licenceFamily.contains("copyleft"_L1) || p.licenceFamily == "mixed-open"_L1;
             const bool broken = policy == LicencePolicy::NoCopyleft ? copyleft
                 : policy == LicencePolicy::NoSourceAvailable        ? source
                                                                     : !open;
             return broken ? costText(QT_TRANSLATE_NOOP("Cost", "its licence is %1")).arg(p.licenceFamily)
                           : QString();
         }},
        {"device_class", inputs.deviceClass != DeviceClass::Any,
         [wanted = inputs.deviceClass](const PlatformProfile &p, bool &) {
             constexpr const char *names[] = {"", "mcu", "linux", "gateway"};
             const QString name = QString::fromLatin1(names[static_cast<int>(wanted)]);
             const bool known = std::ranges::any_of(
                 p.deviceClasses, [&](const QString &each) { return each.startsWith(name); });
             return known ? QString()
                          : costText(QT_TRANSLATE_NOOP("Cost", "does not support %1 devices")).arg(name);
         }},
        {"max_devices", true,
         [devices = inputs.devices](const PlatformProfile &p, bool &) {
             return p.maxDevices && devices > *p.maxDevices
                 ? costText(QT_TRANSLATE_NOOP("Cost", "holds at most %1 devices"))
                       .arg(shownNumber(*p.maxDevices))
                 : QString();
         }},
        {"edge", inputs.connectivity == Connectivity::Intermittent,
         [edge](const PlatformProfile &p, bool &) {
             return edge >= 0 && p.scores[static_cast<size_t>(edge)].value < 3
                 ? costText(QT_TRANSLATE_NOOP("Cost", "has no edge runtime that works offline"))
                 : QString();
         }},
    };
}

/// The parts of the total, cost first; they add up to it.
std::vector<double> termsOf(const Candidate &candidate, const Capabilities &capabilities,
                            const Weights &weights)
{
    std::vector<double> terms{weights[0] * candidate.costScore};
    for (size_t i = 0; i < candidate.scores.size(); ++i) {
        const ScoreGroup group = capabilities.criteria()[i].group;
        terms.push_back(weights[static_cast<size_t>(group)] / capabilities.size(group) * candidate.scores[i]);
    }
    return terms;
}

std::array<double, scoreGroupCount> groupScores(const Candidate &candidate, const Capabilities &capabilities)
{
    std::array<double, scoreGroupCount> means{};
    means[0] = candidate.costScore;
    for (size_t i = 0; i < candidate.scores.size(); ++i) {
        const ScoreGroup group = capabilities.criteria()[i].group;
        means[static_cast<size_t>(group)] += candidate.scores[i] / capabilities.size(group);
    }
    return means;
}

double totalOf(const std::array<double, scoreGroupCount> &means, const Weights &weights)
{
    double total = 0;
    for (size_t g = 0; g < means.size(); ++g)
        total += means[g] * weights[g];
    return total;
}

/// A platform and perhaps its companion as one.
Candidate combined(const Capabilities &capabilities, const PlatformProfile &platform,
                   const PlatformProfile *companion)
{
    Candidate candidate{.platform = platform.id, .companion = {}, .name = platform.name, .month = {}};
    for (const auto &score : platform.scores)
        candidate.scores.push_back(score.value);
    if (!companion)
        return candidate;
    candidate.companion = companion->id;
    candidate.name += u" + "_s + companion->name.section(u' ', 0, 0);
    for (size_t i = 0; i < candidate.scores.size(); ++i) {
        const QString &code = capabilities.criteria()[i].code;
        const bool weakest = code == "OPS"_L1 || code == "POR"_L1 || code == "LIC"_L1 || code == "LIF"_L1
            || code == "HST"_L1 || code == "EUC"_L1;
        const double other = companion->scores[i].value;
        candidate.scores[i] =
            weakest ? std::min(candidate.scores[i], other) : std::max(candidate.scores[i], other);
    }
    return candidate;
}

/// The fewest constraints without which something is left: tried by number, then in their order.
QStringList smallestRelaxation(const std::vector<std::vector<size_t>> &brokenBy,
                               const std::vector<Constraint> &constraints)
{
    const auto best = std::ranges::min_element(brokenBy, {}, &std::vector<size_t>::size);
    QStringList ids;
    if (best != brokenBy.end()) {
        for (const size_t index : *best)
            ids.append(index < constraints.size() ? QString::fromLatin1(constraints[index].id) : u"budget"_s);
    }
    return ids;
}

/// What would have to be different for the second to overtake the first, one thing at a time.
void findTurns(Selection &selection, const CostModel &model, CostLevel level,
               const Capabilities &capabilities, const Weights &weights)
{
    const CostInputs &inputs = model.inputs();
    const Candidate &first = selection.ranking[0];
    const Candidate &second = selection.ranking[1];
    const double gap = first.total - second.total;
    const auto meansA = groupScores(first, capabilities);
    const auto meansB = groupScores(second, capabilities);
    // At weight w of a group and 1 − w of the others in proportion: w·Δ + (1 − w)·Δothers = 0.
    for (size_t g = 0; g < meansA.size(); ++g) {
        const double rest = 1 - weights[g];
        if (rest <= 0)
            continue;
        double others = 0;
        for (size_t other = 0; other < meansA.size(); ++other) {
            if (other != g)
                others += weights[other] / rest * (meansA[other] - meansB[other]);
        }
        const double own = meansA[g] - meansB[g];
        const double critical = std::abs(others - own) > 1e-12 ? others / (others - own) : -1;
        if (critical < 0 || critical > 1 - 1e-9) // at 1 they are level, and no weight is left to go further
            continue;
        if (g == 0)
            selection.criticalCostWeight = critical;
        selection.wouldWin.append(costText(QT_TRANSLATE_NOOP("Cost", "%1 weighs %2 instead of %3"))
                                      .arg(scoreGroupTitle(static_cast<ScoreGroup>(g)),
                                           QLocale().toString(critical, 'f', 4),
                                           QLocale().toString(weights[g], 'f', 2)));
    }
    if (weights[0] > 0 && second.month && gap > 0) {
        const double wanted = second.costScore + gap / weights[0];
        const Decimal cost =
            Decimal::fromDouble((1.25 - wanted / 5) * inputs.budgetPerMonth.toDouble()).cents();
        if (wanted <= 5 && cost > Decimal()) {
            selection.wouldWin.append(
                costText(QT_TRANSLATE_NOOP("Cost", "%1 costs at most %2 a month instead of %3"))
                    .arg(second.name, shownMoney(cost), shownMoney(*second.month)));
            const PlatformCost parts = model.month(second.platform, level, Explain::No, second.companion);
            const Decimal people = parts.rowTotal(CostRow::People).value_or(0);
            const Decimal left = people - (*second.month - cost);
            if (inputs.fteRate > Decimal() && people > Decimal() && left > Decimal())
                selection.wouldWin.append(
                    costText(QT_TRANSLATE_NOOP("Cost", "%1 takes at most %2 FTE instead of %3"))
                        .arg(second.name, (left / inputs.fteRate).toString(3),
                             (people / inputs.fteRate).toString(3)));
        }
    }
    // The scores that have to rise, those with the most to gain first; only where the second is behind, as it
    // is no use to tell a cloud to become a server.
    struct Rise
    {
        size_t criterion;
        double weight, most;
    };
    std::vector<Rise> rises;
    for (size_t i = 0; i < second.scores.size(); ++i) {
        const ScoreGroup group = capabilities.criteria()[i].group;
        const double weight = weights[static_cast<size_t>(group)] / capabilities.size(group);
        if (weight > 0 && second.scores[i] < first.scores[i])
            rises.push_back({i, weight, weight * (5 - second.scores[i])});
    }
    std::ranges::stable_sort(rises, std::greater<>(), &Rise::most);
    QStringList steps;
    double left = gap;
    for (const Rise &rise : rises) {
        const double from = second.scores[rise.criterion];
        const double to = std::min(5.0, from + left / rise.weight);
        steps.append(costText(QT_TRANSLATE_NOOP("Cost", "%1 for %2 instead of %3"))
                         .arg(QLocale().toString(to, 'f', 1),
                              criterionTitle(capabilities.criteria()[rise.criterion].id),
                              QLocale().toString(from, 'f', 1)));
        left -= rise.most;
        if (left <= 0)
            break;
    }
    if (left <= 0)
        selection.wouldWin.append(
            costText(QT_TRANSLATE_NOOP("Cost", "%1 scores %2"))
                .arg(second.name, steps.join(costText(QT_TRANSLATE_NOOP("Cost", " and ")))));
}

void explainWinner(Selection &selection, const CostModel &model, CostLevel level,
                   const Capabilities &capabilities, const Weights &weights)
{
    const std::vector<double> a = termsOf(selection.ranking[0], capabilities, weights);
    const std::vector<double> b = termsOf(selection.ranking[1], capabilities, weights);
    for (size_t i = 0; i < a.size(); ++i) {
        if (std::abs(a[i] - b[i]) > 1e-12)
            selection.why.push_back({i == 0 ? u"cost"_s : capabilities.criteria()[i - 1].id, a[i] - b[i]});
    }
    std::ranges::stable_sort(selection.why, std::greater<>(),
                             [](const WhyTerm &term) { return std::abs(term.size); });
    findTurns(selection, model, level, capabilities, weights);
}

void tryWeights(Selection &selection, const Capabilities &capabilities, const CostInputs &inputs,
                const Weights &weights, int draws)
{
    std::vector<std::array<double, scoreGroupCount>> means;
    for (const Candidate &candidate : selection.ranking)
        means.push_back(groupScores(candidate, capabilities));
    Draws random(inputs.seed);
    int wins = 0;
    qint64 ranks = 0;
    for (int draw = 0; draw < draws; ++draw) {
        Weights varied = weights;
        for (double &weight : varied)
            weight *= random.uniform(0.7, 1.3);
        const double own = totalOf(means[0], varied);
        const auto better =
            std::ranges::count_if(means, [&](const auto &other) { return totalOf(other, varied) > own; });
        wins += better == 0;
        ranks += 1 + better;
    }
    selection.winShare = draws > 0 ? static_cast<double>(wins) / draws : 0;
    selection.meanRank = draws > 0 ? static_cast<double>(ranks) / draws : 1;
    selection.verdict = selection.winShare >= 0.9 ? Verdict::Clear
        : selection.winShare >= 0.6               ? Verdict::Leaning
                                                  : Verdict::TooClose;
}

/// A judgement may be off by a step: how often the first still wins when those without a document are.
void tryScores(Selection &selection, const Capabilities &capabilities, const Weights &weights, quint64 seed)
{
    constexpr int draws = 400;
    constexpr size_t rivals = 8; // the first ones: who is further behind does not come up by a step
    struct Rival
    {
        double total = 0;
        std::vector<double> steps; // what a step of each undocumented score is worth
    };
    std::vector<Rival> tried;
    for (size_t i = 0; i < selection.ranking.size() && i < rivals; ++i) {
        const Candidate &candidate = selection.ranking[i];
        Rival rival{candidate.total, {}};
        const PlatformProfile *profile = capabilities.find(candidate.platform);
        for (size_t c = 0; profile && c < candidate.scores.size(); ++c) {
            const ScoreGroup group = capabilities.criteria()[c].group;
            if (!profile->scores[c].documented)
                rival.steps.push_back(weights[static_cast<size_t>(group)] / capabilities.size(group));
        }
        tried.push_back(std::move(rival));
    }
    Draws random(seed + 1);
    int wins = 0;
    for (int draw = 0; draw < draws; ++draw) {
        double first = 0;
        double best = 0;
        for (size_t i = 0; i < tried.size(); ++i) {
            double total = tried[i].total;
            for (const double step : tried[i].steps)
                total += step * (static_cast<int>(random.unit() * 3) - 1);
            (i == 0 ? first : best) = i == 0 ? total : std::max(best, total);
        }
        wins += tried.size() < 2 || first >= best;
    }
    selection.scoreWinShare = static_cast<double>(wins) / draws;
}

} // namespace

Selection selectPlatform(const PriceCatalogue &catalogue, const Capabilities &capabilities,
                         const CostInputs &inputs, QDate start, int draws)
{
    Selection selection;
    const Weights weights = normalised(inputs);
    const CostModel model(catalogue, inputs);
    const std::vector<Constraint> constraints =
        constraintsOf(capabilities, inputs, inputs.start.isValid() ? inputs.start : start);
    std::vector<std::vector<size_t>> brokenBy; // of what covers the roles
    const CostLevel level = inputs.mode == CostLevel::Modelled ? CostLevel::Modelled : CostLevel::Corrected;

    const auto consider = [&](const PlatformProfile &platform, const PlatformProfile *companion) {
        Candidate candidate = combined(capabilities, platform, companion);
        std::vector<size_t> broken;
        for (size_t i = 0; i < constraints.size(); ++i) {
            if (!constraints[i].asked)
                continue;
            for (const PlatformProfile *part : {&platform, companion}) {
                if (!part)
                    continue;
                bool open = false;
                const QString reason = constraints[i].broken(*part, open);
                if (!reason.isEmpty()) {
                    selection.removed.push_back(
                        {candidate.name, QString::fromLatin1(constraints[i].id), reason});
                    broken.push_back(i);
                    break;
                }
                if (open && !candidate.unverified.contains(QLatin1StringView(constraints[i].id)))
                    candidate.unverified.append(QString::fromLatin1(constraints[i].id));
            }
        }
        const PlatformCost cost = model.month(platform.id, level, Explain::Sum, candidate.companion);
        if (cost.complete) {
            candidate.month = cost.month;
            candidate.costScore = costScore(cost.month.toDouble(), inputs.budgetPerMonth.toDouble());
        }
        if (inputs.budgetIsHard && (!candidate.month || *candidate.month > inputs.budgetPerMonth)) {
            selection.removed.push_back(
                {candidate.name, u"budget"_s,
                 candidate.month ? costText(QT_TRANSLATE_NOOP("Cost", "costs %1 a month, above the budget"))
                                       .arg(shownMoney(*candidate.month))
                                 : costText(QT_TRANSLATE_NOOP("Cost", "its price is unknown"))});
            broken.push_back(constraints.size());
        }
        brokenBy.push_back(broken);
        if (!broken.empty())
            return;
        if (platform.retirement.isValid())
            candidate.warnings.append(costText(QT_TRANSLATE_NOOP("Cost", "retires on %1"))
                                          .arg(platform.retirement.toString(Qt::ISODate)));
        if (!candidate.month)
            candidate.warnings.append(
                costText(QT_TRANSLATE_NOOP("Cost", "price unknown: no points for cost")));
        candidate.total = totalOf(groupScores(candidate, capabilities), weights);
        selection.ranking.push_back(std::move(candidate));
    };

    const bool updates = inputs.updates != UpdateNeed::None;
    const int needed =
        capabilities.indexOf(inputs.updates == UpdateNeed::OtaWithRollback ? u"RBK"_s : u"OTA"_s);
    for (const PlatformProfile &platform : capabilities.platforms()) {
        if (!inputs.platforms.isEmpty() && !inputs.platforms.contains(platform.id))
            continue;
        if (!platform.roles.contains(u"telemetry"_s)) {
            selection.removed.push_back(
                {platform.name, u"role"_s,
                 costText(QT_TRANSLATE_NOOP("Cost", "takes no telemetry by itself: %1"))
                     .arg(platform.roles.join(u", "_s))});
            continue;
        }
        const bool able = !updates || needed < 0 || platform.scores[static_cast<size_t>(needed)].value >= 3;
        if (able)
            consider(platform, nullptr);
        if (!updates)
            continue;
        if (!able)
            selection.removed.push_back(
                {platform.name, u"updates"_s,
                 costText(QT_TRANSLATE_NOOP("Cost", "does not update devices as asked by itself"))});
        for (const auto &id : {u"mender"_s, u"balena"_s}) {
            if (const PlatformProfile *companion = capabilities.find(id))
                consider(platform, companion);
        }
    }
    std::ranges::stable_sort(selection.ranking, std::greater<>(), &Candidate::total);
    if (selection.ranking.empty()) {
        selection.relaxation = smallestRelaxation(brokenBy, constraints);
        return selection;
    }

    Matrix matrix;
    for (const Candidate &candidate : selection.ranking) {
        std::vector<double> row{candidate.costScore};
        row.insert(row.end(), candidate.scores.begin(), candidate.scores.end());
        matrix.push_back(std::move(row));
    }
    std::vector<double> each{weights[0]};
    for (const Criterion &criterion : capabilities.criteria())
        each.push_back(weights[static_cast<size_t>(criterion.group)] / capabilities.size(criterion.group));
    const std::vector<double> closeness = topsis(matrix, each, std::vector<bool>(each.size(), true));
    for (size_t i = 0; i < closeness.size(); ++i)
        selection.ranking[i].closeness = closeness[i];
    selection.topsisWinner = std::ranges::max_element(selection.ranking, {}, &Candidate::closeness)->name;
    if (selection.topsisWinner != selection.ranking[0].name) {
        const auto other = std::ranges::find(selection.ranking, selection.topsisWinner, &Candidate::name);
        const std::vector<double> first = termsOf(selection.ranking[0], capabilities, weights);
        const std::vector<double> second = termsOf(*other, capabilities, weights);
        size_t most = 0;
        for (size_t i = 1; i < first.size(); ++i)
            most = second[i] - first[i] > second[most] - first[most] ? i : most;
        selection.topsisDriver = most == 0 ? u"cost"_s : capabilities.criteria()[most - 1].id;
    }
    if (selection.ranking.size() > 1)
        explainWinner(selection, model, level, capabilities, weights);
    tryWeights(selection, capabilities, inputs, weights, draws);
    tryScores(selection, capabilities, weights, inputs.seed);
    return selection;
}

} // namespace fleetscope
