// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/costresult.h"

#include "models/cost/costanswer.h"

#include <QCoreApplication>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

QString text(const char *source) { return QCoreApplication::translate("Cost", source); }

const QStringList &compared()
{
    static const QStringList ids{platformid::aws, platformid::azure, platformid::self, platformid::managed};
    return ids;
}

/// Shorter still, for a column of amounts.
QString columnName(const QString &platform)
{
    return platform == platformid::aws  ? u"AWS"_s
        : platform == platformid::azure ? u"Azure"_s
                                        : shortPlatformName(platform);
}

/// What the event does to each platform.
std::vector<CostResult::Burst> burstVerdicts(const PriceCatalogue &catalogue, const CostInputs &inputs)
{
    CostInputs event = inputs;
    if (event.burst <= 1)
        event.burst = 10; // the textbook's wildfire
    std::vector<CostResult::Burst> verdicts;
    CostInputs one = event;
    one.burstDays = 1;
    CostInputs none = event;
    none.burstDays = 0;
    const Decimal more = CostModel(catalogue, one).month(platformid::aws, CostLevel::Corrected).month
        - CostModel(catalogue, none).month(platformid::aws, CostLevel::Corrected).month;
    verdicts.push_back({shortPlatformName(platformid::aws),
                        text(QT_TRANSLATE_NOOP("Cost", "takes it as it comes: %1 more for each event day"))
                            .arg(shownMoney(more))});
    const auto tiers = hubTiers(catalogue);
    const HubLoad load = hubLoad(event, event.devices);
    if (!tiers.empty()) {
        const HubOption ordinary = hubOption(tiers.front(), load, false);
        const HubOption ready = hubOption(tiers.front(), load, true);
        const UnitCheck check = checkUnits(tiers.front(), ordinary.units, load);
        QString verdict =
            text(QT_TRANSLATE_NOOP("Cost", "%1 S1 units for the average hold %2 sends a second; %3 arrive"))
                .arg(shownNumber(ordinary.units), shownNumber(check.sendLimit),
                     shownNumber(peakRate(event, event.devices), 1));
        if (!check.rateOk)
            verdict += text(QT_TRANSLATE_NOOP("Cost", ": throttled"));
        if (check.hoursUntilQuota && *check.hoursUntilQuota < event.burstHours)
            verdict += text(QT_TRANSLATE_NOOP("Cost", "; the day's quota ends after %1 h"))
                           .arg(shownNumber(*check.hoursUntilQuota, 2));
        verdict += text(QT_TRANSLATE_NOOP("Cost", ". Ready for it: %1 units all month, %2"))
                       .arg(shownNumber(ready.units), ready.cost ? shownMoney(*ready.cost) : QString());
        verdicts.push_back({shortPlatformName(platformid::azure), verdict});
    }
    verdicts.push_back(
        {shortPlatformName(platformid::self),
         text(QT_TRANSLATE_NOOP("Cost", "must be sized by hand; %1 data points a second at the height"))
             .arg(shownNumber(peakRate(event, event.devices) * event.readingsPerMsg, 0))});
    const PlanCost plan = thingsBoardCost(catalogue, event, volumeOf(event, event.devices), event.devices, 0);
    verdicts.push_back({shortPlatformName(platformid::managed),
                        plan.item ? text(QT_TRANSLATE_NOOP("Cost", "fits the plan %1, %2"))
                                        .arg(plan.item->dimension, shownMoney(plan.total().value_or(0)))
                                  : text(QT_TRANSLATE_NOOP("Cost", "no public plan takes that rate"))});
    return verdicts;
}

} // namespace

QString shortPlatformName(const QString &platform)
{
    if (platform == platformid::aws)
        return u"AWS IoT Core"_s;
    if (platform == platformid::azure)
        return u"Azure IoT Hub"_s;
    if (platform == platformid::self)
        return text(QT_TRANSLATE_NOOP("Cost", "Self-hosted"));
    if (platform == platformid::managed)
        return text(QT_TRANSLATE_NOOP("Cost", "Managed TB"));
    return platform;
}

CostResult computeCostResult(const PriceCatalogue &catalogue, const Capabilities &capabilities,
                             const QuotedAdvice &advice, const CostInputs &inputs, QDate today)
{
    CostResult result;
    result.inputs = inputs;
    const CostModel model(catalogue, inputs);
    QStringList used;
    for (const CostLevel level : {CostLevel::Textbook, CostLevel::Corrected, CostLevel::Modelled}) {
        for (const QString &platform : compared()) {
            if (level == CostLevel::Textbook && platform == platformid::managed)
                continue;
            PlatformCost cost = model.cost(platform, level);
            cost.name = columnName(platform);
            for (const CostLine &line : cost.lines)
                used += line.derivation.priceItems;
            result.levels[static_cast<size_t>(level)].push_back(std::move(cost));
        }
    }
    used.removeDuplicates();
    result.usedPrices = static_cast<int>(used.size());
    for (const QString &id : std::as_const(used)) {
        const PriceItem *item = catalogue.find(id);
        if (item && item->age(today, catalogue.warnDays(), catalogue.staleDays()) == PriceAge::Stale)
            ++result.stalePrices;
    }
    result.catalogue = catalogue.version();
    result.sentence = costResultSentence(catalogue, inputs);
    result.selection = selectPlatform(catalogue, capabilities, inputs, today, 4'000);
    result.figure = advice.walk(inputs);
    result.table = advice.table(inputs.devices);
    const QuotedAdvice::Row &row = advice.row(result.table);
    result.tableVerdict = row.verdict;
    result.tableReason = row.reason;
    result.tableCheck = checkReason(row.check, catalogue, inputs);

    const CostLevel level = inputs.mode == CostLevel::Modelled ? CostLevel::Modelled : CostLevel::Corrected;
    const auto &costs = result.at(level);
    const auto cheapest = std::ranges::min_element(
        costs, {}, [](const PlatformCost &c) { return std::pair(!c.complete, c.month); });
    result.tornadoPlatform = cheapest->platform;
    result.tornado = tornado(catalogue, inputs, cheapest->platform, level);
    const qint64 to = std::max<qint64>(1'000, inputs.devices * 4);
    CostInputs scaled = inputs;
    scaled.scaleSupport = true; // a curve over devices with flat supporting rows would flatter the clouds
    result.curves = costCurves(catalogue, scaled, level, compared(), to, 81);
    QString last;
    const size_t points = result.curves.front().points.size();
    for (size_t i = 0; i < points; ++i) {
        QString best;
        Decimal least;
        for (const CostCurve &curve : result.curves) {
            if (i < curve.points.size() && (best.isEmpty() || curve.points[i].second < least)) {
                best = curve.platform;
                least = curve.points[i].second;
            }
        }
        if (best != last)
            result.turns.emplace_back(result.curves.front().points[i].first, best);
        last = best;
    }
    result.burst = burstVerdicts(catalogue, inputs);
    return result;
}

} // namespace fleetscope
