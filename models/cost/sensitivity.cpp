// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/sensitivity.h"

#include "models/cost/costtext.h"

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace { } // namespace

std::vector<TornadoBar> tornado(const PriceCatalogue &catalogue, const CostInputs &inputs,
                                const QString &platform, CostLevel level)
{
    std::vector<TornadoBar> bars;
    CostModel model(catalogue, inputs);
    const auto month = [&](const CostInputs &variant) {
        model.vary([&](CostInputs &varied) { varied = variant; });
        return model.month(platform, level, Explain::Sum).month;
    };
    const auto add = [&](const char *name, auto set, Decimal low, Decimal high) {
        CostInputs down = inputs;
        CostInputs up = inputs;
        set(down, low);
        set(up, high);
        bars.push_back({costText(name), shownQuantity(low), shownQuantity(high), month(down), month(up)});
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
    bars.push_back(
        {costText(QT_TRANSLATE_NOOP("Cost", "Region")), us.region, eu.region, month(us), month(eu)});
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

BreakEven breakEven(const PriceCatalogue &catalogue, const CostInputs &inputs, CostLevel level,
                    const QStringList &platforms, qint64 to, const std::atomic_bool *cancelled, int mostLooks)
{
    BreakEven result{
        .to = to, .stride = std::max<qint64>(1, (to + mostLooks - 1) / mostLooks), .cheapest = {}};
    CostModel model(catalogue, inputs);
    model.vary([](CostInputs &varied) { varied.scaleSupport = true; });
    const auto cheapestAt = [&](qint64 devices) {
        model.vary([devices](CostInputs &varied) { varied.devices = devices; });
        int best = -1;
        Decimal least;
        for (int i = 0; i < static_cast<int>(platforms.size()); ++i) {
            const PlatformCost cost = model.month(platforms[i], level, Explain::Sum);
            if (cost.complete && (best < 0 || cost.month < least)) {
                best = i;
                least = cost.month;
            }
        }
        return best;
    };
    int last = cheapestAt(0);
    qint64 lastAt = 0;
    const auto begin = [&](qint64 devices, int platform) {
        result.cheapest.push_back({devices, devices, platform < 0 ? QString() : platforms[platform]});
    };
    begin(0, last);
    for (qint64 devices = std::min(result.stride, to); lastAt < to;
         devices = std::min(devices + result.stride, to)) {
        if (cancelled && devices % (1'000 * result.stride) < result.stride
            && cancelled->load(std::memory_order_relaxed))
            return {};
        const int best = cheapestAt(devices);
        if (best != last) {
            // Between the two looks, where exactly.
            qint64 before = lastAt;
            qint64 after = devices;
            while (after - before > 1) {
                const qint64 middle = before + (after - before) / 2;
                (cheapestAt(middle) == last ? before : after) = middle;
            }
            result.cheapest.back().last = after - 1;
            begin(after, best);
            last = best;
        }
        lastAt = devices;
    }
    result.cheapest.back().last = to;
    return result;
}

std::optional<Decimal> breakEvenPeople(const PriceCatalogue &catalogue, const CostInputs &inputs,
                                       CostLevel level, const QString &platform)
{
    const CostModel model(catalogue, inputs);
    const PlatformCost managed = model.month(platform, level);
    const PlatformCost self = model.month(platformid::self, level);
    if (!managed.complete || !self.complete || inputs.fteRate <= Decimal())
        return {};
    return (managed.month - self.withoutPeople()) / inputs.fteRate;
}

std::vector<CostCurve> costCurves(const PriceCatalogue &catalogue, const CostInputs &inputs, CostLevel level,
                                  const QStringList &platforms, qint64 to, int points)
{
    std::vector<CostCurve> curves;
    CostModel model(catalogue, inputs);
    for (const QString &platform : platforms) {
        CostCurve curve{.platform = platform, .points = {}};
        for (int i = 0; i < points; ++i) {
            const qint64 devices = to * i / std::max(1, points - 1);
            model.vary([devices](CostInputs &varied) { varied.devices = devices; });
            const PlatformCost cost = model.month(platform, level, Explain::Sum);
            if (cost.complete)
                curve.points.emplace_back(devices, cost.month);
        }
        curves.push_back(std::move(curve));
    }
    return curves;
}

} // namespace fleetscope
