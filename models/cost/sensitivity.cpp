// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/sensitivity.h"

#include "models/cost/draws.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

QString text(const char *source) { return QCoreApplication::translate("Cost", source); }

} // namespace

std::vector<TornadoBar> tornado(const PriceCatalogue &catalogue, const CostInputs &inputs,
                                const QString &platform, CostLevel level)
{
    std::vector<TornadoBar> bars;
    const auto month = [&](const CostInputs &variant) {
        return CostModel(catalogue, variant).month(platform, level).month;
    };
    const auto add = [&](const char *name, auto set, Decimal low, Decimal high) {
        CostInputs down = inputs;
        CostInputs up = inputs;
        set(down, low);
        set(up, high);
        bars.push_back({text(name), shownQuantity(low), shownQuantity(high), month(down), month(up)});
    };
    const bool own = platform == platformid::self;
    const bool open = platform == platformid::managed;
    Decimal CostInputs::*fte = own ? &CostInputs::fteSelf
        : open                     ? &CostInputs::fteOpen
                                   : &CostInputs::fteManaged;
    add(
        QT_TRANSLATE_NOOP("Cost", "Salary of an engineer"), [](CostInputs &i, Decimal v) { i.fteRate = v; },
        inputs.fteRate * Decimal::of("0.75"), inputs.fteRate * Decimal::of("1.25"));
    add(
        QT_TRANSLATE_NOOP("Cost", "Engineers"), [fte](CostInputs &i, Decimal v) { i.*fte = v; },
        inputs.*fte * Decimal::of("0.5"), inputs.*fte * 2);
    if (level == CostLevel::Corrected)
        add(
            QT_TRANSLATE_NOOP("Cost", "Estimated rows"), [](CostInputs &i, Decimal v) { i.supportScale = v; },
            inputs.supportScale * Decimal::of("0.5"), inputs.supportScale * Decimal::of("1.5"));
    add(
        QT_TRANSLATE_NOOP("Cost", "Messages a day"), [](CostInputs &i, Decimal v) { i.msgsPerDay = v; },
        inputs.msgsPerDay * Decimal::of("0.5"), inputs.msgsPerDay * Decimal::of("1.5"));
    add(
        QT_TRANSLATE_NOOP("Cost", "Devices"),
        [](CostInputs &i, Decimal v) { i.devices = v.roundedToWhole(); },
        (Decimal(inputs.devices) * Decimal::of("0.8")).rounded(0),
        (Decimal(inputs.devices) * Decimal::of("1.2")).rounded(0));
    if (own)
        add(
            QT_TRANSLATE_NOOP("Cost", "Disaster recovery"), [](CostInputs &i, Decimal v) { i.recovery = v; },
            100, 200);
    add(
        QT_TRANSLATE_NOOP("Cost", "Payload"), [](CostInputs &i, Decimal v) { i.payload = v.floor(); },
        Decimal(inputs.payload), Decimal(5'121));
    CostInputs us = inputs;
    CostInputs eu = inputs;
    us.region = u"us-east-1"_s;
    eu.region = u"eu-central-1"_s;
    bars.push_back({text(QT_TRANSLATE_NOOP("Cost", "Region")), us.region, eu.region, month(us), month(eu)});
    std::ranges::stable_sort(bars, std::greater<>(), &TornadoBar::swing);
    return bars;
}

std::vector<DeviceInterval> cheaperIntervals(const std::function<Decimal(qint64)> &a,
                                             const std::function<Decimal(qint64)> &b, qint64 from, qint64 to,
                                             const std::atomic_bool *cancelled)
{
    std::vector<DeviceInterval> intervals;
    bool inside = false;
    for (qint64 devices = from; devices <= to; ++devices) {
        if (cancelled && devices % 1'000 == 0 && cancelled->load(std::memory_order_relaxed))
            return {};
        const bool cheaper = a(devices) < b(devices);
        if (cheaper && !inside)
            intervals.push_back({devices, devices});
        else if (cheaper)
            intervals.back().last = devices;
        inside = cheaper;
    }
    return intervals;
}

std::vector<CostCurve> costCurves(const PriceCatalogue &catalogue, const CostInputs &inputs, CostLevel level,
                                  const QStringList &platforms, qint64 to, int points)
{
    std::vector<CostCurve> curves;
    for (const QString &platform : platforms) {
        CostCurve curve{.platform = platform, .points = {}};
        for (int i = 0; i < points; ++i) {
            CostInputs variant = inputs;
            variant.devices = to * i / std::max(1, points - 1);
            const PlatformCost cost = CostModel(catalogue, variant).month(platform, level);
            if (cost.complete)
                curve.points.emplace_back(variant.devices, cost.month);
        }
        curves.push_back(std::move(curve));
    }
    return curves;
}

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

std::vector<MonteCarloResult> monteCarlo(const PriceCatalogue &catalogue, const CostInputs &inputs,
                                         const MonteCarloSpreads &spreads, int draws, quint64 seed,
                                         const std::function<bool(int)> &progress)
{
    const QStringList ids{platformid::aws, platformid::azure, platformid::self, platformid::managed};
    const size_t count = static_cast<size_t>(ids.size());
    std::vector<std::vector<double>> months(count);
    std::vector<int> wins(count);
    std::vector<int> inBudget(count);
    for (auto &column : months)
        column.reserve(static_cast<size_t>(draws));
    Draws random(seed);
    const auto draw = [&random](const Spread &spread) {
        return Decimal::fromDouble(random.triangular(spread.low, spread.mode, spread.high));
    };
    const int step = std::max(1, draws / 100);
    for (int i = 0; i < draws; ++i) {
        if (progress && i % step == 0 && !progress(i))
            return {};
        CostInputs variant = inputs;
        variant.devices = draw(spreads.devices).roundedToWhole();
        variant.msgsPerDay = draw(spreads.msgsPerDay);
        variant.fteRate = draw(spreads.fteRate);
        variant.fteManaged = draw(spreads.fteManaged);
        variant.fteOpen = variant.fteManaged; // the same people run it
        variant.fteSelf = draw(spreads.fteSelf);
        variant.supportScale = draw(spreads.support);
        variant.recovery = Decimal::fromDouble(random.uniform(spreads.recovery.low, spreads.recovery.high));
        const CostModel model(catalogue, variant);
        size_t best = count;
        for (size_t p = 0; p < count; ++p) {
            const PlatformCost cost = model.month(ids[static_cast<qsizetype>(p)], CostLevel::Corrected);
            if (!cost.complete)
                continue;
            months[p].push_back(cost.month.toDouble());
            inBudget[p] += cost.month <= inputs.budgetPerMonth;
            if (best == count || months[p].back() < months[best].back())
                best = p;
        }
        if (best < count)
            ++wins[best];
    }
    std::vector<MonteCarloResult> results;
    for (size_t p = 0; p < count; ++p) {
        std::vector<double> &sorted = months[p];
        MonteCarloResult result{.platform = ids[static_cast<qsizetype>(p)]};
        if (!sorted.empty()) {
            std::ranges::sort(sorted);
            const auto at = [&](double share) {
                return sorted[std::min(sorted.size() - 1,
                                       static_cast<size_t>(share * static_cast<double>(sorted.size())))];
            };
            result.p10 = at(0.10);
            result.p50 = at(0.50);
            result.p90 = at(0.90);
            result.cheapest = static_cast<double>(wins[p]) / draws;
            result.inBudget = static_cast<double>(inBudget[p]) / draws;
            constexpr int bins = 40;
            result.histogram.assign(bins, 0);
            result.histogramLow = sorted.front();
            result.histogramHigh = std::max(sorted.back(), sorted.front() + 1);
            for (const double month : sorted) {
                const double share =
                    (month - result.histogramLow) / (result.histogramHigh - result.histogramLow);
                ++result.histogram[static_cast<size_t>(
                    std::clamp(static_cast<int>(share * bins), 0, bins - 1))];
            }
        }
        results.push_back(std::move(result));
    }
    return results;
}

} // namespace fleetscope
