// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/costanswer.h"

#include "models/cost/costreport.h"
#include "models/cost/eventpolicy.h"
#include "models/cost/montecarlo.h"
#include "models/cost/quotedcheck.h"
#include "models/cost/selection.h"
#include "models/cost/sensitivity.h"

#include <QJsonArray>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

struct ShortName
{
    const char *key;
    const QString &platform;
};
const ShortName shortNames[] = {{"aws", platformid::aws},
                                {"azure", platformid::azure},
                                {"self", platformid::self},
                                {"managed_thingsboard", platformid::managed}};

QJsonValue money(const std::optional<Decimal> &amount)
{
    return amount ? QJsonValue(amount->toString(2)) : QJsonValue(QJsonValue::Null);
}

QJsonValue count(Decimal value) { return value.roundedToWhole(); }

QJsonObject awsCoreAnswer(const AwsCoreCost &cost)
{
    return {{u"increment"_s, cost.increment},
            {u"metered_messages"_s, count(cost.metered)},
            {u"lines"_s,
             QJsonObject{{u"connectivity"_s, money(cost.connectivity)},
                         {u"messaging"_s, money(cost.messaging)},
                         {u"rules_triggered"_s, money(cost.rules)},
                         {u"rule_actions"_s, money(cost.actions)},
                         {u"shadow_registry"_s, money(cost.registry)}}},
            {u"total"_s, money(cost.total())}};
}

QJsonObject hubAnswer(const PriceCatalogue &catalogue, const CostInputs &inputs)
{
    const HubLoad load = hubLoad(inputs, inputs.devices);
    const std::vector<HubTier> tiers = hubTiers(catalogue);
    std::vector<HubOption> options;
    QJsonObject named;
    for (const HubTier &tier : tiers) {
        const HubOption option = hubOption(tier, load, inputs.burstPolicy == BurstPolicy::Event);
        named.insert(tier.name,
                     QJsonObject{{u"units_quota"_s, option.unitsForQuota},
                                 {u"units_throttle"_s, option.unitsForRate},
                                 {u"units"_s, option.units},
                                 {u"feasible"_s, option.feasible},
                                 {u"cost"_s, money(option.cost)}});
        options.push_back(option);
    }
    QJsonObject answer{{u"increment"_s, load.increment},
                       {u"daily_metered"_s, load.daily.ceil()},
                       {u"event_day_metered"_s, load.eventDaily.ceil()},
                       {u"options"_s, named}};
    const int best = cheapestOption(options);
    if (best < 0) {
        answer.insert("cheapest"_L1, QJsonValue::Null);
    } else {
        const HubOption &option = options[static_cast<size_t>(best)];
        answer.insert("cheapest"_L1,
                      QJsonObject{{u"tier"_s, tiers[static_cast<size_t>(best)].name},
                                  {u"units"_s, option.units},
                                  {u"cost"_s, money(option.cost)}});
    }
    return answer;
}

QJsonObject columnAnswer(const TextbookTable &table, const TextbookCell TextbookRow::*column, int months)
{
    QJsonObject lines;
    for (const TextbookRow &row : table.rows)
        lines.insert(row.name, money((row.*column).value));
    const TextbookTable::Total total = table.total(column, months);
    return {{u"lines"_s, lines},
            {u"unrounded_month"_s, money(total.unrounded)},
            {u"month"_s, total.month.toString(0)},
            {u"total_%1"_s.arg(months), total.horizon.toString(0)}};
}

QJsonObject textbookAnswer(const PriceCatalogue &catalogue, const CostInputs &inputs)
{
    const TextbookTable table = textbookTable(catalogue, inputs);
    const Decimal gigabytes = table.messages * inputs.payload / 1'000'000'000;
    return {{u"messages_per_month"_s, count(table.messages)},
            {u"transfer_gb"_s, gigabytes.toString()},
            {u"azure_units"_s, table.azureUnits},
            {u"aws"_s, columnAnswer(table, &TextbookRow::aws, inputs.months)},
            {u"azure"_s, columnAnswer(table, &TextbookRow::azure, inputs.months)},
            {u"self"_s, columnAnswer(table, &TextbookRow::self, inputs.months)}};
}

QJsonObject platformAnswer(const PlatformCost &cost, int months)
{
    QJsonObject lines;
    for (int row = 0; row < costRowCount; ++row) {
        if (cost.hasRow(static_cast<CostRow>(row)))
            lines.insert(costRowKey(static_cast<CostRow>(row)),
                         money(cost.rowTotal(static_cast<CostRow>(row))));
    }
    QJsonArray details;
    for (const CostLine &line : cost.lines) {
        details.append(QJsonObject{{u"row"_s, costRowKey(line.row)},
                                   {u"id"_s, line.id},
                                   {u"amount"_s, money(line.amount)},
                                   {u"added"_s, line.included},
                                   {u"estimate"_s, line.estimate},
                                   {u"formula"_s, line.derivation.formula},
                                   {u"note"_s, line.derivation.note},
                                   {u"prices"_s, QJsonArray::fromStringList(line.derivation.priceItems)},
                                   {u"badges"_s, QJsonArray::fromStringList(line.badges)}});
    }
    QJsonObject answer{
        {u"id"_s, cost.platform},
        {u"complete"_s, cost.complete},
        {u"lines"_s, lines},
        {u"details"_s, details},
        {u"month"_s, cost.complete ? money(cost.month) : QJsonValue(QJsonValue::Null)},
        {u"total_%1"_s.arg(months), cost.complete ? money(cost.total) : QJsonValue(QJsonValue::Null)},
        {u"upfront"_s, money(cost.upfront)}};
    if (!cost.complete) {
        answer.insert("known_part_of_month"_L1, money(cost.month));
        answer.insert("missing"_L1, QJsonArray::fromStringList(cost.missing));
    }
    if (cost.presentValue && cost.complete)
        answer.insert(u"npv_%1"_s.arg(months), money(cost.presentValue));
    return answer;
}

/// "six", "twenty_four"; digits above twenty-four.
QString spelled(qint64 number)
{
    constexpr const char *words[] = {"zero",    "one",        "two",        "three",        "four",
                                     "five",    "six",        "seven",      "eight",        "nine",
                                     "ten",     "eleven",     "twelve",     "thirteen",     "fourteen",
                                     "fifteen", "sixteen",    "seventeen",  "eighteen",     "nineteen",
                                     "twenty",  "twenty_one", "twenty_two", "twenty_three", "twenty_four"};
    return number >= 0 && number < static_cast<qint64>(std::size(words)) ? QString::fromLatin1(words[number])
                                                                         : QString::number(number);
}

QJsonObject unitAnswer(const HubTier &tier, qint64 units, const HubLoad &load)
{
    const UnitCheck check = checkUnits(tier, units, load);
    QJsonObject answer{{u"quota"_s, count(check.quota)},
                       {u"send_rate_limit_per_s"_s, count(check.sendLimit)},
                       {u"rate_ok"_s, check.rateOk}};
    const QString key = u"hours_of_%1x_before_quota"_s.arg(load.factor.toString());
    answer.insert(key,
                  check.hoursUntilQuota ? QJsonValue(check.hoursUntilQuota->toString(4))
                                        : QJsonValue(QJsonValue::Null));
    return answer;
}

void addEvent(QJsonObject &answer, const PriceCatalogue &catalogue, const CostQuestion &question)
{
    const CostInputs &inputs = question.inputs;
    answer.insert("peak_per_s"_L1, peakRate(inputs, inputs.devices).toString(4));
    for (const Decimal &hours : question.eventHours) {
        CostInputs variant = inputs;
        variant.burstHours = hours;
        const QString name = hours.isWhole() ? spelled(hours.floor()) : hours.toString();
        answer.insert(name + u"_hours"_s, hubAnswer(catalogue, variant));
    }
    if (inputs.burst <= 1)
        return;
    const std::vector<HubTier> tiers = hubTiers(catalogue);
    const HubLoad load = hubLoad(inputs, inputs.devices);
    if (tiers.empty())
        return;
    const qint64 printed = textbookTable(catalogue, inputs).azureUnits;
    const qint64 ordinary = hubOption(tiers.front(), load, false).units;
    answer.insert(u"textbook_%1_units"_s.arg(printed), unitAnswer(tiers.front(), printed, load));
    answer.insert(spelled(ordinary) + u"_units"_s, unitAnswer(tiers.front(), ordinary, load));
    // What one event day adds to a month, before lines are rounded.
    const AwsCorePrices prices = awsCorePrices(catalogue, inputs.region);
    const auto month = [&](int days) {
        CostInputs variant = inputs;
        variant.burstDays = days;
        const AwsCoreCost cost = awsCoreCost(variant, volumeOf(variant, inputs.devices), prices);
        return plus(priced(cost.broker, prices.messaging),
                    plus(priced(cost.ruleRuns, prices.rules), priced(cost.actionRuns, prices.actions)));
    };
    if (const auto with = month(1), without = month(0); with && without)
        answer.insert("aws_per_event_day"_L1, money(*with - *without));
}

/// AWS month by month: growth, the archive's ramp, discounting. Fixed rows are the textbook's unless given.
QJsonObject projectionAnswer(const PriceCatalogue &catalogue, const CostInputs &inputs)
{
    const CostModel model(catalogue, inputs);
    const PriceItem *archive = catalogue.find(u"aws.s3.standard"_s);
    const Decimal price = inputs.storagePrice ? *inputs.storagePrice
        : archive && archive->price           ? *archive->price
                                              : Decimal();
    const Decimal fixed = inputs.otherFixed.value_or(Decimal(165)); // the textbook's 15 + 120 + 30
    const Decimal people = inputs.devops.value_or(inputs.fteManaged * inputs.fteRate);
    const AwsCorePrices prices = awsCorePrices(catalogue, inputs.region);
    QJsonArray devices;
    QJsonArray cores;
    QJsonObject stored;
    Decimal storage;
    Decimal nominal;
    Decimal present;
    Decimal first;
    Decimal last;
    for (int t = 1; t <= inputs.months; ++t) {
        const qint64 now = model.devicesIn(t);
        const Decimal dearer = model.grownPrices(platformid::aws, t);
        const Decimal core =
            (awsCoreCost(inputs, volumeOf(inputs, now), prices).total().value_or(0) * dearer).cents();
        const Decimal gigabytes = model.storedGb(t);
        const Decimal kept = (gigabytes * price * dearer).cents();
        const Decimal month = core + kept + (fixed * dearer).cents() + (people * model.grownWages(t)).cents();
        if (t % 12 == 1) {
            if (t == 1 || inputs.growthPerYear != Decimal())
                devices.append(now);
            cores.append(core.toString(2));
        }
        if (t == 1 || t == 13 || t % 12 == 0)
            stored.insert(QString::number(t), gigabytes.toString());
        storage += kept;
        nominal += month;
        present += model.discounted(month, t);
        first = t == 1 ? month : first;
        last = month;
    }
    return {{u"devices_by_year"_s, devices},
            {u"aws_core_by_year"_s, cores},
            {u"stored_gb_end_of_month"_s, stored},
            {u"storage_cost_total"_s, money(storage)},
            {u"first_month"_s, money(first)},
            {u"last_month"_s, money(last)},
            {u"nominal_%1"_s.arg(inputs.months), money(nominal)},
            {u"npv_%1"_s.arg(inputs.months), money(present)}};
}

QString projectionName(const CostInputs &inputs)
{
    return inputs.growthPerYear == Decimal() ? u"flat"_s
                                             : u"growth_"_s + (inputs.growthPerYear * 100).toString();
}

QJsonValue figureAnswer(const QuotedAdvice::Walk &walk)
{
    return walk.code.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(walk.code);
}

void addAdvice(QJsonObject &answer, const CostKnowledge &knowledge, const CostInputs &inputs)
{
    const QuotedAdvice &advice = *knowledge.advice;
    const auto verdict = advice.table(inputs.devices);
    answer.insert("table_row"_L1, advice.row(verdict).verdict);
    QJsonArray reasons;
    for (const CheckedRow &checked :
         checkTable(advice, *knowledge.catalogue, *knowledge.capabilities, inputs)) {
        for (size_t i = 0; checked.isHere && i < checked.checks.size(); ++i)
            reasons.append(QJsonObject{{u"text"_s, checked.row.reasons[i].text},
                                       {u"true_here"_s, checked.checks[i].holds},
                                       {u"because"_s, checked.checks[i].because}});
    }
    answer.insert("table"_L1,
                  QJsonObject{{u"reasons"_s, reasons},
                              {u"row"_s, advice.row(verdict).verdict},
                              {u"printed"_s, advice.row(verdict).printed},
                              {u"reason"_s, advice.row(verdict).reason},
                              {u"says"_s, verdict.band},
                              {u"conflict_with_figure"_s, verdict.conflict},
                              {u"boundary_conflict"_s, verdict.boundaryConflict}});
    const auto walk = advice.walk(inputs);
    answer.insert("figure"_L1, figureAnswer(walk));
    QJsonArray path;
    for (const auto &step : walk.path)
        path.append(
            QJsonObject{{u"node"_s, step.node}, {u"ask"_s, step.question}, {u"answer"_s, step.answer}});
    answer.insert("figure_path"_L1, path);
    answer.insert("figure_remark"_L1, remarkOn(walk, *knowledge.catalogue, inputs));
    if (!walk.missing.isEmpty())
        answer.insert("figure_question"_L1, walk.missing);
    if (walk.gap) {
        answer.insert("figure_gap"_L1, true);
        answer.insert("figure_neighbours"_L1, QJsonArray::fromStringList(walk.neighbours));
    }
    if (inputs.devices < 100) {
        for (const auto &[band, name] : {std::pair(BudgetBand::Low, "figure_budget_low"_L1),
                                         std::pair(BudgetBand::Medium, "figure_budget_medium"_L1)}) {
            CostInputs variant = inputs;
            variant.budget = band;
            answer.insert(name, figureAnswer(advice.walk(variant)));
        }
    }
    // Beside an edge of the table, the other side of it as well.
    for (const qint64 beside : {inputs.devices - 1, inputs.devices + 1}) {
        if (beside < 0)
            continue;
        CostInputs variant = inputs;
        variant.devices = beside;
        const QString row = advice.row(advice.table(beside)).verdict;
        if (row == advice.row(verdict).verdict)
            continue;
        answer.insert(u"table_row_%1"_s.arg(beside), row);
        answer.insert(u"at_%1"_s.arg(beside),
                      QJsonObject{{u"table_row"_s, row}, {u"figure"_s, figureAnswer(advice.walk(variant))}});
    }
}

void addEdges(QJsonObject &answer)
{
    const auto edges = [](qint64 increment, std::initializer_list<qint64> sizes) {
        QJsonObject object;
        for (const qint64 bytes : sizes)
            object.insert(QString::number(bytes), meteringBlocks(bytes, increment));
        return object;
    };
    answer.insert("increment_edges"_L1,
                  QJsonObject{{u"aws"_s, edges(5'120, {5'119, 5'120, 5'121, 10'240, 10'241})},
                              {u"azure"_s, edges(4'096, {4'095, 4'096, 4'097, 8'192, 8'193})},
                              {u"azure_free"_s, edges(512, {512, 513})}});
}

void addUnverified(QJsonObject &answer, const PriceCatalogue &catalogue, const CostInputs &inputs,
                   const CostVolume &volume)
{
    const qint64 blocks = meteringBlocks(inputs.payload, 512);
    const qint64 daily = (volume.daily * blocks).ceil();
    answer.insert("azure_free_tier"_L1,
                  QJsonObject{{u"chunks_per_message"_s, blocks},
                              {u"daily"_s, daily},
                              {u"fits"_s, daily <= 8'000},
                              {u"production"_s, false}});
    QJsonObject central;
    for (const auto &tier : {u"st0"_s, u"st1"_s, u"st2"_s}) {
        const PlanCost plan = iotCentralCost(catalogue, inputs, volume, inputs.devices, tier);
        central.insert(tier.toUpper(),
                       QJsonObject{{u"devices"_s, money(plan.base)},
                                   {u"overage"_s, money(plan.over)},
                                   {u"total"_s, money(plan.total())}});
    }
    answer.insert("iot_central_unverified"_L1, central);
}

/// 49,680 is 50K.
QString roundedThousands(Decimal amount) { return (amount / 1'000).toString(0) + u'K'; }

void addTotals(QJsonObject &answer, const PriceCatalogue &catalogue, const CostQuestion &question)
{
    const CostInputs &inputs = question.inputs;
    const CostModel model(catalogue, inputs);
    const QString totalKey = u"total_%1"_s.arg(inputs.months);
    QJsonObject month;
    QJsonObject total;
    QHash<QString, PlatformCost> costs;
    QJsonArray all;
    const QStringList asked =
        inputs.platforms.isEmpty() ? CostModel::platforms(inputs.mode) : inputs.platforms;
    const bool textbook = inputs.mode == CostLevel::Textbook;
    for (const QString &platform : CostModel::platforms(inputs.mode)) {
        const PlatformCost cost = model.cost(platform, inputs.mode);
        if (asked.contains(platform) || textbook)
            all.append(platformAnswer(cost, inputs.months));
        costs.insert(platform, cost);
    }
    QString cheapest;
    for (const ShortName &name : shortNames) {
        if (!costs.contains(name.platform))
            continue;
        const PlatformCost &cost = costs[name.platform];
        const QString key = QString::fromLatin1(name.key);
        const auto amount = [&](Decimal value) {
            return !cost.complete ? QJsonValue(QJsonValue::Null)
                : textbook        ? QJsonValue(value.toString(0))
                                  : money(value);
        };
        month.insert(key, amount(cost.month));
        total.insert(key, amount(cost.total));
        if (cost.complete && (cheapest.isEmpty() || cost.month < costs[cheapest].month))
            cheapest = name.platform;
        if (textbook)
            continue;
        QJsonObject column = answer.value(key).toObject();
        const QJsonObject own = platformAnswer(cost, inputs.months);
        for (const auto &member : {u"lines"_s, u"month"_s, totalKey, u"complete"_s})
            column.insert(member, own.value(member));
        answer.insert(key, column);
    }
    answer.insert("platforms"_L1, all);
    answer.insert("month"_L1, month);
    answer.insert(totalKey, total);
    const PlatformCost &self = costs[platformid::self];
    QJsonObject saving;
    QJsonObject within;
    for (const ShortName &name : shortNames) {
        if (name.platform == cheapest)
            answer.insert("cheapest"_L1, QString::fromLatin1(name.key));
        if (!costs.contains(name.platform))
            continue;
        const PlatformCost &cost = costs[name.platform];
        if (cost.complete)
            within.insert(QString::fromLatin1(name.key), cost.month <= inputs.budgetPerMonth);
        if (name.platform != platformid::self && cost.complete && self.complete)
            saving.insert(QString::fromLatin1(name.key),
                          textbook ? QJsonValue((self.total - cost.total).toString(0))
                                   : money(self.total - cost.total));
    }
    answer.insert(u"saving_%1_vs_self"_s.arg(inputs.months), saving);
    answer.insert("within_budget"_L1, within);
    if (const auto compute = self.rowTotal(CostRow::Compute))
        answer.insert("self_compute"_L1, money(compute));
    answer.insert("cloud_exceeds_10k_per_month"_L1,
                  costs[platformid::aws].month > Decimal(10'000)
                      || costs[platformid::azure].month > Decimal(10'000));
    if (textbook) {
        const Decimal apart = self.total - costs[platformid::azure].total;
        answer.insert("result_sentence_numbers"_L1,
                      QJsonObject{{u"azure_month"_s, costs[platformid::azure].month.toString(0)},
                                  {u"saving_%1_vs_self"_s.arg(inputs.months), apart.toString(0)},
                                  {u"saving_%1_rounded"_s.arg(inputs.months), roundedThousands(apart)}});
    }
}

QString shownShare(double share) { return QString::number(share, 'f', 4); }

void addSelection(QJsonObject &answer, const CostKnowledge &knowledge, const CostInputs &inputs)
{
    constexpr int draws = 20'000;
    const Selection selection =
        selectPlatform(*knowledge.catalogue, *knowledge.capabilities, inputs, knowledge.today, draws);
    QJsonArray ranking;
    for (const Candidate &candidate : selection.ranking)
        ranking.append(QJsonObject{{u"platform"_s, candidate.platform},
                                   {u"companion"_s, candidate.companion},
                                   {u"name"_s, candidate.name},
                                   {u"month"_s, money(candidate.month)},
                                   {u"score"_s, shownShare(candidate.total)},
                                   {u"cost_score"_s, shownShare(candidate.costScore)},
                                   {u"topsis"_s, shownShare(candidate.closeness)},
                                   {u"unverified"_s, QJsonArray::fromStringList(candidate.unverified)},
                                   {u"warnings"_s, QJsonArray::fromStringList(candidate.warnings)}});
    answer.insert("ranking"_L1, ranking);
    QJsonArray removed;
    for (const Removal &removal : selection.removed)
        removed.append(QJsonObject{
            {u"name"_s, removal.name}, {u"constraint"_s, removal.constraint}, {u"reason"_s, removal.reason}});
    answer.insert("removed"_L1, removed);
    QJsonObject details;
    if (selection.ranking.empty()) {
        details.insert("relaxation"_L1, QJsonArray::fromStringList(selection.relaxation));
    } else {
        constexpr const char *verdicts[] = {"clear", "leaning", "too close to call"};
        QJsonArray why;
        for (const WhyTerm &term : selection.why)
            why.append(QJsonObject{{u"what"_s, term.what}, {u"size"_s, shownShare(term.size)}});
        details = {{u"verdict"_s, QLatin1StringView(verdicts[static_cast<size_t>(selection.verdict)])},
                   {u"draws"_s, draws},
                   {u"weights_win_share"_s, shownShare(selection.winShare)},
                   {u"weights_mean_rank"_s, shownShare(selection.meanRank)},
                   {u"scores_win_share"_s, shownShare(selection.scoreWinShare)},
                   {u"topsis_winner"_s, selection.topsisWinner},
                   {u"topsis_driver"_s, selection.topsisDriver},
                   {u"why"_s, why},
                   {u"second_would_win_if"_s, QJsonArray::fromStringList(selection.wouldWin)},
                   {u"critical_cost_weight"_s,
                    selection.criticalCostWeight ? QJsonValue(shownShare(*selection.criticalCostWeight))
                                                 : QJsonValue(QJsonValue::Null)}};
    }
    if (inputs.judgements) {
        const AhpWeights ahp = weigh(*inputs.judgements);
        details.insert("consistency_ratio"_L1, QString::number(ahp.consistencyRatio, 'f', 6));
        details.insert("consistent"_L1, ahp.consistent());
    }
    answer.insert("selection"_L1, details);
}

void addMonteCarlo(QJsonObject &answer, const PriceCatalogue &catalogue, const CostInputs &inputs)
{
    if (inputs.draws == 0)
        return;
    QJsonObject platforms;
    for (const MonteCarloResult &result :
         monteCarlo(catalogue, inputs, MonteCarloSpreads::around(inputs), inputs.draws, inputs.seed)) {
        for (const ShortName &name : shortNames) {
            if (name.platform != result.platform)
                continue;
            const bool known = !result.histogram.empty();
            const auto percentile = [known](double value) {
                return known ? money(Decimal::fromDouble(value)) : QJsonValue(QJsonValue::Null);
            };
            platforms.insert(QString::fromLatin1(name.key),
                             QJsonObject{{u"p10"_s, percentile(result.p10)},
                                         {u"p50"_s, percentile(result.p50)},
                                         {u"p90"_s, percentile(result.p90)},
                                         {u"cheapest_share"_s, shownShare(result.cheapest)},
                                         {u"within_budget_share"_s, shownShare(result.inBudget)}});
        }
    }
    answer.insert("monte_carlo"_L1,
                  QJsonObject{{u"draws"_s, inputs.draws},
                              {u"seed"_s, QString::number(inputs.seed)},
                              {u"platforms"_s, platforms}});
}

void addBreakEven(QJsonObject &answer, const PriceCatalogue &catalogue, const CostInputs &inputs)
{
    const CostLevel level = inputs.mode;
    QJsonObject people;
    for (const ShortName &name : shortNames) {
        if (name.platform == platformid::self
            || (level == CostLevel::Textbook && name.platform == platformid::managed))
            continue;
        if (const auto fte = breakEvenPeople(catalogue, inputs, level, name.platform))
            people.insert(QString::fromLatin1(name.key), fte->toString(4));
    }
    answer.insert("break_even_fte"_L1, people);
    if (inputs.breakEvenTo == 0)
        return;
    const BreakEven found =
        breakEven(catalogue, inputs, level == CostLevel::Textbook ? CostLevel::Corrected : level,
                  CostModel::compared(), inputs.breakEvenTo);
    QJsonArray cheapest;
    for (const CheapestInterval &interval : found.cheapest)
        cheapest.append(QJsonObject{
            {u"from"_s, interval.first}, {u"to"_s, interval.last}, {u"platform"_s, interval.platform}});
    answer.insert("break_even"_L1,
                  QJsonObject{{u"to"_s, found.to}, {u"stride"_s, found.stride}, {u"cheapest"_s, cheapest}});
}

void addEventPolicies(QJsonObject &answer, const PriceCatalogue &catalogue, const CostInputs &inputs)
{
    if (inputs.burst <= 1)
        return;
    constexpr const char *outcomes[] = {"holds", "shaped", "throttled", "unknown"};
    QJsonArray policies;
    for (const EventPolicy &policy : eventPolicies(catalogue, inputs))
        policies.append(
            QJsonObject{{u"platform"_s, policy.platform},
                        {u"policy"_s, policy.policy},
                        {u"outcome"_s, QLatin1StringView(outcomes[static_cast<int>(policy.outcome)])},
                        {u"because"_s, policy.verdict},
                        {u"fees"_s, money(policy.fees)}});
    answer.insert("event_policies"_L1, policies);
}

} // namespace

QJsonObject answerCostQuestion(const CostKnowledge &knowledge, const CostQuestion &question)
{
    const PriceCatalogue &catalogue = *knowledge.catalogue;
    const CostInputs &inputs = question.inputs;
    const CostVolume volume = volumeOf(inputs, inputs.devices);
    QJsonObject answer;
    answer.insert("title"_L1, question.title);
    answer.insert("mode"_L1, costLevelKey(inputs.mode));
    answer.insert("region"_L1, inputs.region);
    answer.insert("currency"_L1, u"USD"_s);
    answer.insert("catalogue"_L1,
                  QJsonObject{{u"version"_s, catalogue.version()},
                              {u"compiled"_s, catalogue.compiled().toString(Qt::ISODate)},
                              {u"hash"_s, catalogue.hash()},
                              {u"score_edits"_s, static_cast<qint64>(knowledge.capabilities->edits().size())},
                              {u"edits"_s, static_cast<qint64>(catalogue.edits().size())}});
    answer.insert("inputs"_L1, toJson(inputs));
    const QJsonObject textbook = textbookAnswer(catalogue, inputs);
    if (inputs.mode == CostLevel::Textbook) {
        for (auto it = textbook.begin(); it != textbook.end(); ++it)
            answer.insert(it.key(), it.value());
    } else {
        answer.insert("messages_per_month"_L1, count(volume.messages));
        answer.insert("transfer_gb"_L1, volume.gigabytes.toString());
    }
    answer.insert("wire_gb"_L1, volume.wireGigabytes.toString());
    answer.insert("textbook_linear"_L1, textbook);
    answer.insert("aws_core"_L1,
                  awsCoreAnswer(awsCoreCost(inputs, volume, awsCorePrices(catalogue, inputs.region))));
    const QJsonObject hub = hubAnswer(catalogue, inputs);
    QJsonObject azure = answer.value("azure"_L1).toObject();
    for (auto it = hub.begin(); it != hub.end(); ++it)
        azure.insert(it.key(), it.value());
    answer.insert("azure"_L1, azure);
    addTotals(answer, catalogue, question);
    addUnverified(answer, catalogue, inputs, volume);
    addEdges(answer);
    addEvent(answer, catalogue, question);
    addEventPolicies(answer, catalogue, inputs);
    addAdvice(answer, knowledge, inputs);
    addSelection(answer, knowledge, inputs);
    addBreakEven(answer, catalogue, inputs);
    addMonteCarlo(answer, catalogue, inputs);
    if (const auto grams = monthlyCo2Grams(inputs))
        answer.insert("co2_kg_per_month"_L1, (*grams / 1'000).toString(1));
    answer.insert(projectionName(inputs), projectionAnswer(catalogue, inputs));
    for (const QString &growth : question.growths) {
        CostInputs variant = inputs;
        variant.growthPerYear = Decimal::parse(growth).value_or(0);
        answer.insert(projectionName(variant), projectionAnswer(catalogue, variant));
    }
    if (inputs.devices == 0)
        answer.insert("per_device"_L1, u"n/a"_s);
    answer.insert("result"_L1, costResultSentence(catalogue, inputs));
    return answer;
}

} // namespace fleetscope
