// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/costmodel.h"

#include "models/cost/costtext.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// What the textbook's table was made for: its cells hold for so many messages a month.
constexpr int textbookMessages = 43'200'000;
constexpr int textbookUnitMessages = 4'000'000;

enum class Kind : quint8 { Managed, Open, SelfHosted, Custom };

struct PlatformKind
{
    const char *id;
    Kind kind;
    const char *licence; ///< item of a self-hosted one
};
constexpr PlatformKind platformKinds[] = {
    {"aws-iot-core", Kind::Managed, nullptr},
    {"azure-iot-hub", Kind::Managed, nullptr},
    {"thingsboard-ce", Kind::SelfHosted, "thingsboard.ce"},
    {"thingsboard-private-cloud", Kind::Open, nullptr},
    {"azure-iot-central", Kind::Managed, nullptr},
    {"clearblade-iot-core", Kind::Managed, nullptr},
    {"emqx", Kind::Managed, nullptr},
    {"hivemq", Kind::Managed, nullptr},
    {"cumulocity", Kind::Managed, nullptr},
    {"particle", Kind::Managed, nullptr},
    {"losant", Kind::Managed, nullptr},
    {"thingworx", Kind::Managed, nullptr},
    {"mender", Kind::Managed, nullptr},
    {"balena", Kind::Managed, nullptr},
    {"fiware", Kind::SelfHosted, "fiware.licence"},
    {"magistrala", Kind::SelfHosted, "magistrala.core"},
    {"edgex", Kind::SelfHosted, "edgex.licence"},
    {"home-assistant", Kind::SelfHosted, "home-assistant.licence"},
    {"node-red", Kind::SelfHosted, "node-red.licence"},
    {"eclipse-iot", Kind::SelfHosted, "eclipse-iot.licence"},
    {"custom-stack", Kind::Custom, nullptr},
};

const PlatformKind *kindOf(const QString &platform)
{
    const auto found = std::ranges::find_if(
        platformKinds, [&](const PlatformKind &k) { return platform == QLatin1StringView(k.id); });
    return found == std::end(platformKinds) ? nullptr : &*found;
}

QString shownAmount(const std::optional<Decimal> &amount)
{
    return amount ? shownMoney(*amount) : costText(QT_TRANSLATE_NOOP("Cost", "unknown"));
}

/// `growth` over so many whole years.
Decimal grown(Decimal growth, int years)
{
    Decimal factor = 1;
    if (growth != Decimal()) {
        for (int year = 0; year < years; ++year)
            factor = factor * (Decimal(1) + growth);
    }
    return factor;
}

Decimal cell(const QJsonObject &row, QLatin1StringView column)
{
    return Decimal::parse(row.value(column).toObject().value("value"_L1).toString()).value_or(0);
}

/// Price of the region, or one for everywhere, or that of us-east-1.
const PriceItem *regionalPrice(const PriceCatalogue &catalogue, const QString &id, const QString &region)
{
    if (const PriceItem *item = catalogue.find(id + u'.' + region))
        return item;
    if (const PriceItem *item = catalogue.find(id))
        return item;
    return catalogue.find(id + u".us-east-1"_s);
}

/// Writes the lines of one platform's month.
class Sheet
{
public:
    Sheet(PlatformCost &cost, const PriceCatalogue &catalogue, const PriceBook &book,
          const CostInputs &inputs, qint64 devices, Decimal storedGb, Explain explain)
        : m_cost(cost)
        , m_catalogue(catalogue)
        , m_book(book)
        , m_inputs(inputs)
        , m_devices(devices)
        , m_stored(storedGb)
        , m_explain(explain == Explain::Yes)
        , m_onlySum(explain == Explain::Sum)
        , m_volume(volumeOf(inputs, devices))
    { }
    /// What prices and wages have grown to.
    void grow(Decimal prices, Decimal wages)
    {
        m_prices = prices;
        m_wages = wages;
    }

    void textbook(QLatin1StringView column);
    void corrected(const PlatformKind &kind);
    void modelled(const PlatformKind &kind);
    void companion(const QString &id);
    void hidden(Kind kind);

private:
    using Explainer = CostDerivation;

    template <typename Derive>
    CostLine &add(CostRow row, const char *id, const char *title, std::optional<Decimal> amount,
                  Derive derive)
    {
        const Decimal growth = row == CostRow::People ? m_wages : m_prices;
        if (amount && growth != Decimal(1))
            amount = *amount * growth;
        if (m_onlySum) {
            if (amount)
                m_cost.month += amount->cents();
            m_cost.complete = m_cost.complete && amount.has_value();
            return m_unseen;
        }
        CostLine line{.row = row, .amount = inCents(amount)};
        if (m_explain) {
            line.id = QString::fromLatin1(id);
            line.title = costText(title);
            line.derivation = derive();
        }
        m_cost.add(std::move(line));
        return m_cost.lines.back();
    }
    /// Marks what differs from the source.
    void mark(CostLine &line, const char *badge)
    {
        if (m_explain)
            line.badges.append(QString::fromLatin1(badge));
    }
    /// A quantity at a price of the catalogue.
    CostLine &metered(CostRow row, const char *id, const char *title, Decimal quantity, const char *unit,
                      const PriceItem *item, std::optional<Decimal> amount);
    CostLine &metered(CostRow row, const char *id, const char *title, Decimal quantity, const char *unit,
                      const PriceItem *item)
    {
        return metered(row, id, title, quantity, unit, item, priced(quantity, item));
    }
    /// Price of the region, or of us-east-1 with a note where it has none.
    const PriceItem *regional(const QString &id) const;

    void awsCore();
    void hub();
    void core();
    void plan(const char *id, const char *title, const PlanCost &plan, const QString &note = {});
    void people(Kind kind);
    void support(QLatin1StringView column);
    void servers(bool asTextbook);
    void recovery();
    void functions(const char *requests, const char *duration);
    void unknown(const char *id, const char *title, const QString &item);

    PlatformCost &m_cost;
    const PriceCatalogue &m_catalogue;
    const PriceBook &m_book;
    const CostInputs &m_inputs;
    qint64 m_devices;
    Decimal m_stored;
    bool m_explain;
    bool m_onlySum;
    CostVolume m_volume;
    Decimal m_prices = 1;
    Decimal m_wages = 1;
    CostLine m_unseen; ///< stands for a line that nobody asked for
};

CostLine &Sheet::metered(CostRow row, const char *id, const char *title, Decimal quantity, const char *unit,
                         const PriceItem *item, std::optional<Decimal> amount)
{
    return add(row, id, title, amount, [&]() -> CostDerivation {
        CostDerivation derivation;
        derivation.operands.push_back({costText(unit), shownQuantity(quantity), {}});
        if (!item)
            return derivation;
        derivation.priceItems.append(item->id);
        const QString per =
            item->perUnits == Decimal(1) ? QString() : u" ÷ "_s + shownQuantity(item->perUnits);
        QStringList parts;
        if (item->tiers.empty()) {
            parts.append(
                u"%1 %2%3 × %4"_s.arg(shownQuantity(quantity), costText(unit), per,
                                      item->price ? u'$' + shownQuantity(*item->price) : shownAmount({})));
        } else {
            Decimal from;
            for (const PriceTier &tier : item->tiers) {
                if (quantity <= from && !parts.isEmpty())
                    break;
                const Decimal to = tier.upTo ? std::min(*tier.upTo, quantity) : quantity;
                parts.append(
                    u"%1 %2%3 × %4"_s.arg(shownQuantity(std::max(to - from, Decimal())), costText(unit), per,
                                          tier.price ? u'$' + shownQuantity(*tier.price) : shownAmount({})));
                from = to;
            }
        }
        derivation.formula = parts.join(u" + "_s) + u" = "_s + shownAmount(inCents(amount));
        if (m_inputs.region != item->region && item->region.startsWith("us-"_L1)) {
            derivation.note =
                costText(QT_TRANSLATE_NOOP("Cost", "No price for %1 in the catalogue; %2 is used."))
                    .arg(m_inputs.region, item->region);
        }
        return derivation;
    });
}

const PriceItem *Sheet::regional(const QString &id) const
{
    return regionalPrice(m_catalogue, id, m_inputs.region);
}

void Sheet::awsCore()
{
    const AwsCorePrices &prices = m_book.aws;
    const AwsCoreCost cost = awsCoreCost(m_inputs, m_volume, prices);
    CostLine &messaging =
        metered(CostRow::Messages, "messaging", QT_TRANSLATE_NOOP("Cost", "Messaging"), cost.broker,
                QT_TRANSLATE_NOOP("Cost", "messages"), prices.messaging, cost.messaging);
    if (m_explain) {
        messaging.derivation.operands.push_back(
            {costText(QT_TRANSLATE_NOOP("Cost", "blocks of 5,120 bytes a message")),
             QString::number(cost.increment),
             {}});
        if (m_inputs.basicIngest)
            messaging.derivation.note = costText(QT_TRANSLATE_NOOP(
                "Cost", "Basic Ingest: messages that go straight to a rule are not charged as messages."));
    }
    CostLine &connectivity =
        metered(CostRow::Connectivity, "connectivity", QT_TRANSLATE_NOOP("Cost", "Connectivity"),
                m_volume.connectionMinutes, QT_TRANSLATE_NOOP("Cost", "connection-minutes"),
                prices.connectivity, cost.connectivity);
    mark(connectivity, "I-03");
    mark(metered(CostRow::Rules, "rules_triggered", QT_TRANSLATE_NOOP("Cost", "Rules triggered"),
                 cost.ruleRuns, QT_TRANSLATE_NOOP("Cost", "rules"), prices.rules, cost.rules),
         "I-04");
    mark(metered(CostRow::Rules, "rule_actions", QT_TRANSLATE_NOOP("Cost", "Rule actions"), cost.actionRuns,
                 QT_TRANSLATE_NOOP("Cost", "actions"), prices.actions, cost.actions),
         "I-04");
    metered(CostRow::Connectivity, "shadow_registry",
            QT_TRANSLATE_NOOP("Cost", "Shadow and registry operations"), cost.registryOps,
            QT_TRANSLATE_NOOP("Cost", "operations"), prices.registry, cost.registry);
}

void Sheet::hub()
{
    const HubLoad load = hubLoad(m_inputs, m_devices);
    const std::vector<HubTier> &tiers = m_book.hub;
    const bool sizedForEvent = m_inputs.burstPolicy == BurstPolicy::Event;
    std::array<HubOption, 3> options;
    for (size_t i = 0; i < tiers.size(); ++i)
        options[i] = hubOption(tiers[i], load, sizedForEvent);
    const int best = cheapestOption(std::span(options).first(tiers.size()));
    if (best < 0) {
        unknown("hub-units", QT_TRANSLATE_NOOP("Cost", "IoT Hub units"), u"azure.iothub.s3"_s);
        return;
    }
    const HubTier &tier = tiers[static_cast<size_t>(best)];
    const HubOption &option = options[static_cast<size_t>(best)];
    CostLine &line = add(
        CostRow::Messages, "hub-units", QT_TRANSLATE_NOOP("Cost", "IoT Hub units"), option.cost,
        [&]() -> CostDerivation {
            const Decimal day = sizedForEvent ? load.eventDaily : load.daily;
            return {
                .formula = costText(QT_TRANSLATE_NOOP("Cost", "%1 units of %2 × $%3 = %4"))
                               .arg(shownNumber(option.units), tier.name,
                                    shownQuantity(tier.item->price.value_or(0)), shownAmount(option.cost)),
                .operands = {{costText(QT_TRANSLATE_NOOP("Cost", "messages on the day that counts")),
                              shownQuantity(day),
                              {}},
                             {costText(QT_TRANSLATE_NOOP("Cost", "quota of a unit")),
                              shownQuantity(tier.quota), costText(QT_TRANSLATE_NOOP("Cost", "a day"))},
                             {costText(QT_TRANSLATE_NOOP("Cost", "units for the quota")),
                              shownNumber(option.unitsForQuota),
                              {}},
                             {costText(QT_TRANSLATE_NOOP("Cost", "units for the send rate")),
                              option.unitsForRate == 0 ? costText(QT_TRANSLATE_NOOP("Cost", "not binding"))
                                                       : shownNumber(option.unitsForRate),
                              {}},
                             {costText(QT_TRANSLATE_NOOP("Cost", "blocks of 4,096 bytes a message")),
                              QString::number(load.increment),
                              {}}},
                .priceItems = {tier.item->id},
                .note = costText(QT_TRANSLATE_NOOP(
                    "Cost", "The cheapest tier whose units hold both the daily quota and the send rate."))};
        });
    mark(line, "I-01");
    if (m_inputs.burst > 1) {
        mark(line, "I-02");
        mark(line, "I-13");
    }
    if (m_inputs.burstPolicy != BurstPolicy::Scripted || m_inputs.burst <= 1)
        return;
    const HubOption event = hubOption(tier, load, true);
    const qint64 more = std::max<qint64>(0, event.units - option.units);
    const Decimal days = m_inputs.burstDays;
    const auto extra = priced(Decimal(more) * days / 30, tier.item);
    add(CostRow::Messages, "hub-event-units", QT_TRANSLATE_NOOP("Cost", "Units on event days"), extra,
        [&]() -> CostDerivation {
            return {.formula = costText(QT_TRANSLATE_NOOP("Cost", "%1 more units × $%2 × %3 ÷ 30 days = %4"))
                                   .arg(shownNumber(more), shownQuantity(tier.item->price.value_or(0)),
                                        shownQuantity(days), shownAmount(inCents(extra))),
                    .priceItems = {tier.item->id},
                    .note = costText(QT_TRANSLATE_NOOP(
                        "Cost", "Estimate: it is not confirmed that units are billed by the day."))};
        })
        .estimate = true;
}

void Sheet::plan(const char *id, const char *title, const PlanCost &plan, const QString &note)
{
    const auto derive = [&]() -> CostDerivation {
        if (!plan.item)
            return {.note = costText(
                        QT_TRANSLATE_NOOP("Cost", "No public plan fits this fleet; ask the vendor."))};
        QString formula = plan.units == 1 ? plan.item->dimension
                                          : u"%1 × %2"_s.arg(shownNumber(plan.units), plan.item->dimension);
        formula += u": "_s + shownAmount(plan.base);
        if (plan.over && *plan.over > Decimal())
            formula += costText(QT_TRANSLATE_NOOP("Cost", " + %1 over what is included"))
                           .arg(shownMoney(*plan.over));
        return {.formula = formula + u" = "_s + shownAmount(plan.total()),
                .priceItems = {plan.item->id},
                .note = note.isEmpty() ? plan.item->note : note};
    };
    add(CostRow::Licence, id, title, plan.total(), derive);
}

void Sheet::unknown(const char *id, const char *title, const QString &item)
{
    add(CostRow::Licence, id, title, {}, [&]() -> CostDerivation {
        return {.priceItems = m_catalogue.find(item) ? QStringList{item} : QStringList(),
                .note = costText(QT_TRANSLATE_NOOP(
                    "Cost", "The price is not public or not verified; enter yours to complete the sum."))};
    });
}

void Sheet::core()
{
    const QString &id = m_cost.platform;
    if (id == platformid::aws) {
        awsCore();
    } else if (id == platformid::azure) {
        hub();
    } else if (id == platformid::managed) {
        plan("plan", QT_TRANSLATE_NOOP("Cost", "ThingsBoard plan"),
             thingsBoardCost(m_book.thingsBoard, m_inputs, m_volume, m_devices, m_stored));
    } else if (id == "azure-iot-central"_L1) {
        PlanCost best;
        for (const auto &tier : {u"st0"_s, u"st1"_s, u"st2"_s}) {
            const PlanCost offer = iotCentralCost(m_catalogue, m_inputs, m_volume, m_devices, tier);
            if (offer.total() && (!best.total() || *offer.total() < *best.total()))
                best = offer;
        }
        plan("plan", QT_TRANSLATE_NOOP("Cost", "IoT Central devices"), best);
    } else if (id == "clearblade-iot-core"_L1) {
        const PriceItem *item = m_catalogue.find(u"clearblade.iotcore.data"_s);
        const Decimal least = item ? item->fact("meter.min_bytes") : Decimal();
        metered(CostRow::Messages, "data", QT_TRANSLATE_NOOP("Cost", "Data volume"),
                m_volume.all() * std::max(Decimal(m_inputs.payload), least) / 1'000'000,
                QT_TRANSLATE_NOOP("Cost", "MB"), item, clearBladeCost(m_catalogue, m_inputs, m_volume));
    } else if (id == "emqx"_L1) {
        const EmqxCost cost = emqxCost(m_catalogue, m_inputs, m_volume, m_devices);
        if (!cost.withinLimit) {
            unknown("cluster", QT_TRANSLATE_NOOP("Cost", "Dedicated cluster"), u"emqx.self_managed"_s);
            return;
        }
        metered(CostRow::Connectivity, "sessions", QT_TRANSLATE_NOOP("Cost", "Session-minutes"),
                cost.chargedMinutes, QT_TRANSLATE_NOOP("Cost", "session-minutes"),
                m_catalogue.find(u"emqx.serverless.sessions"_s), cost.sessions);
        metered(CostRow::Messages, "traffic", QT_TRANSLATE_NOOP("Cost", "Traffic"), cost.chargedGb,
                QT_TRANSLATE_NOOP("Cost", "GB"), m_catalogue.find(u"emqx.serverless.traffic"_s),
                cost.traffic);
        metered(CostRow::Rules, "rules", QT_TRANSLATE_NOOP("Cost", "Rule actions"), cost.chargedRuns,
                QT_TRANSLATE_NOOP("Cost", "executions"), m_catalogue.find(u"emqx.serverless.rules"_s),
                cost.rules);
    } else if (id == "particle"_L1) {
        plan("blocks", QT_TRANSLATE_NOOP("Cost", "Particle blocks"),
             particleCost(m_catalogue, m_volume, m_devices));
    } else if (id == "balena"_L1) {
        plan("plan", QT_TRANSLATE_NOOP("Cost", "balena plan"), balenaCost(m_catalogue, m_devices));
    } else if (id == "mender"_L1) {
        plan("plan", QT_TRANSLATE_NOOP("Cost", "Mender plan"), menderCost(m_catalogue, m_devices));
    } else if (id == "cumulocity"_L1) {
        const PriceItem *item = m_catalogue.find(u"cumulocity.starter"_s);
        const bool fits = item && m_volume.all() <= item->fact("included_messages_per_month");
        const auto rate = m_inputs.rates.constFind(item ? item->currency : QString());
        std::optional<Decimal> amount;
        if (fits && item->price && rate != m_inputs.rates.constEnd())
            amount = *item->price * rate->rate;
        add(CostRow::Licence, "plan", QT_TRANSLATE_NOOP("Cost", "Cumulocity plan"), amount,
            [&]() -> CostDerivation {
                CostDerivation derivation;
                if (item)
                    derivation.priceItems.append(item->id);
                if (!item || !fits)
                    derivation.note =
                        costText(QT_TRANSLATE_NOOP("Cost", "Above the public Starter plan; ask the vendor."));
                else if (!amount)
                    derivation.note = costText(QT_TRANSLATE_NOOP(
                        "Cost", "Priced in EUR: enter a rate to compare it in US dollars."));
                else
                    derivation.formula = u"EUR %1 × %2 = %3"_s.arg(
                        shownQuantity(*item->price), shownQuantity(rate->rate), shownAmount(inCents(amount)));
                return derivation;
            });
    } else {
        const char *item = id == "hivemq"_L1 ? "hivemq.cloud.starter"
            : id == "losant"_L1              ? "losant.enterprise"
                                             : "thingworx.any";
        unknown("plan", QT_TRANSLATE_NOOP("Cost", "Plan"), QString::fromLatin1(item));
    }
}

void Sheet::people(Kind kind)
{
    Decimal fraction = kind == Kind::Managed ? m_inputs.fteManaged
        : kind == Kind::Open                 ? m_inputs.fteOpen
        : kind == Kind::Custom               ? m_inputs.fteCustom
                                             : m_inputs.fteSelf;
    const PeopleStep *step = nullptr;
    for (const PeopleStep &each : m_inputs.peopleSteps)
        step = each.devices <= m_devices ? &each : step;
    if (step)
        fraction = fraction
            * (kind == Kind::Managed      ? step->managed
                   : kind == Kind::Open   ? step->open
                   : kind == Kind::Custom ? step->custom
                                          : step->self);
    const Decimal amount = fraction * m_inputs.fteRate;
    CostLine &line =
        add(CostRow::People, "devops", QT_TRANSLATE_NOOP("Cost", "DevOps engineer time"), amount,
            [&]() -> CostDerivation {
                return {.formula = costText(QT_TRANSLATE_NOOP("Cost", "%1 FTE × $%2 = %3"))
                                       .arg(shownQuantity(fraction), shownQuantity(m_inputs.fteRate),
                                            shownMoney(amount)),
                        .priceItems = {u"people.devops.textbook"_s},
                        .note = costText(QT_TRANSLATE_NOOP(
                            "Cost", "Your own assumption, and usually the largest line: move the slider."))};
            });
    mark(line, "I-12");
    if (kind == Kind::SelfHosted)
        mark(line, "I-11");
}

/// The rows that the textbook only estimates.
void Sheet::support(QLatin1StringView column)
{
    const Decimal factor = m_inputs.scaleSupport
        ? m_inputs.supportScale * m_volume.messages / textbookMessages
        : m_inputs.supportScale;
    for (const PriceBook::Estimate &estimate : m_book.estimates) {
        const Decimal value = column == "aws"_L1 ? estimate.aws : estimate.azure;
        const auto display = [&] {
            return m_catalogue.textbook()
                .value("rows"_L1)
                .toArray()[estimate.printedRow]
                .toObject()
                .value(column)
                .toObject()
                .value("display"_L1)
                .toString(shownMoney(value));
        };
        CostLine &line =
            add(estimate.row, "textbook-estimate", QT_TRANSLATE_NOOP("Cost", "Estimate of the textbook"),
                value * factor, [&]() -> CostDerivation {
                    return {.formula = display()
                                + (factor == Decimal(1) ? QString() : u" × "_s + shownQuantity(factor)),
                            .note = costText(
                                QT_TRANSLATE_NOOP("Cost", "The source's own estimate, kept at this level."))};
                });
        line.estimate = true;
        if (estimate.row == CostRow::Storage)
            mark(line, "I-18");
        if (estimate.row == CostRow::Database)
            mark(line, "I-19");
    }
}

void Sheet::servers(bool asTextbook)
{
    const PriceItem *item = m_book.server;
    const bool literal = asTextbook && m_inputs.servers == 2 && m_inputs.serverHours == Decimal(730)
        && !m_inputs.serverHourly && m_inputs.region == "us-east-1"_L1 && !(item && item->edited);
    // At this level it is one of the source's estimated rows, as uncertain as the others.
    const Decimal scale = asTextbook ? m_inputs.supportScale : Decimal(1);
    const auto scaled = [&](const QString &formula) {
        return scale == Decimal(1) ? formula : formula + u" × "_s + shownQuantity(scale);
    };
    if (literal) {
        const Decimal value = m_book.printedServers * scale;
        mark(add(CostRow::Compute, "servers", QT_TRANSLATE_NOOP("Cost", "Servers"), value,
                 [&]() -> CostDerivation {
                     return {.formula = scaled(costText(QT_TRANSLATE_NOOP("Cost", "2 × c5.xlarge: %1"))
                                                   .arg(shownMoney(m_book.printedServers))),
                             .priceItems = item ? QStringList{item->id} : QStringList(),
                             .note = costText(QT_TRANSLATE_NOOP(
                                 "Cost", "The source's rounded cell; 2 × $0.17 × 730 hours are $248.20."))};
                 }),
             "I-17");
        return;
    }
    const bool known = m_inputs.serverHourly || (item && item->price);
    const Decimal hourly = m_inputs.serverHourly.value_or(item ? item->price.value_or(0) : Decimal());
    std::optional<Decimal> amount;
    if (known)
        amount = hourly * m_inputs.serverHours * m_inputs.servers * scale;
    mark(add(CostRow::Compute, "servers", QT_TRANSLATE_NOOP("Cost", "Servers"), amount,
             [&]() -> CostDerivation {
                 return {
                     .formula = costText(QT_TRANSLATE_NOOP("Cost", "%1 servers × $%2 × %3 hours = %4"))
                                    .arg(QString::number(m_inputs.servers), shownQuantity(hourly),
                                         shownQuantity(m_inputs.serverHours), shownAmount(inCents(amount))),
                     .priceItems = item && !m_inputs.serverHourly ? QStringList{item->id} : QStringList()};
             }),
         "I-17");
}

void Sheet::recovery()
{
    mark(add(CostRow::Recovery, "recovery", QT_TRANSLATE_NOOP("Cost", "Disaster recovery"), m_inputs.recovery,
             [&]() -> CostDerivation {
                 return {.formula = shownMoney(m_inputs.recovery),
                         .priceItems = {u"selfhost.dr.textbook"_s},
                         .note = costText(QT_TRANSLATE_NOOP(
                             "Cost", "The source names $100 to $200 a month and does not add them."))};
             }),
         "I-10");
}

void Sheet::corrected(const PlatformKind &kind)
{
    if (kind.kind == Kind::SelfHosted || kind.kind == Kind::Custom) {
        servers(true);
        people(kind.kind);
        recovery();
        return;
    }
    core();
    const QString &id = m_cost.platform;
    if (id == platformid::aws)
        support("aws"_L1);
    else if (id == platformid::azure)
        support("azure"_L1);
    if (id != "mender"_L1 && id != "balena"_L1)
        people(kind.kind);
}

void Sheet::functions(const char *requests, const char *duration)
{
    const Decimal runs = m_volume.all();
    const Decimal gbSeconds = runs * m_inputs.functionMs / 1'000 * m_inputs.functionMb / 1'024;
    metered(CostRow::Compute, "function-calls", QT_TRANSLATE_NOOP("Cost", "Function calls"), runs,
            QT_TRANSLATE_NOOP("Cost", "calls"), m_catalogue.find(QLatin1StringView(requests)));
    metered(CostRow::Compute, "function-time", QT_TRANSLATE_NOOP("Cost", "Function time"), gbSeconds,
            QT_TRANSLATE_NOOP("Cost", "GB-seconds"), m_catalogue.find(QLatin1StringView(duration)));
}

void Sheet::modelled(const PlatformKind &kind)
{
    const QString &id = m_cost.platform;
    const Decimal items = m_volume.all() * m_inputs.itemsPerMsg;
    const Decimal objects = m_volume.all() / m_inputs.objectBatch;
    const auto archive = [&](const char *item) {
        const PriceItem *price = m_catalogue.find(QLatin1StringView(item));
        if (!m_inputs.storagePrice) {
            mark(metered(CostRow::Storage, "archive", QT_TRANSLATE_NOOP("Cost", "Archive"), m_stored,
                         QT_TRANSLATE_NOOP("Cost", "GB"), price),
                 "I-18");
            return;
        }
        const Decimal amount = m_stored * *m_inputs.storagePrice;
        add(CostRow::Storage, "archive", QT_TRANSLATE_NOOP("Cost", "Archive"), amount,
            [&]() -> CostDerivation {
                return {.formula = u"%1 GB × $%2 = %3"_s.arg(shownQuantity(m_stored),
                                                             shownQuantity(*m_inputs.storagePrice),
                                                             shownMoney(amount)),
                        .note = costText(QT_TRANSLATE_NOOP("Cost", "Your own storage price."))};
            });
    };
    if (kind.kind == Kind::SelfHosted || kind.kind == Kind::Custom) {
        servers(false);
        metered(CostRow::Compute, "disks", QT_TRANSLATE_NOOP("Cost", "Disks"),
                m_inputs.diskGb * m_inputs.servers, QT_TRANSLATE_NOOP("Cost", "GB"),
                m_catalogue.find(u"aws.ebs.gp3"_s));
        archive("aws.s3.standard");
        if (kind.licence)
            metered(CostRow::Licence, "licence", QT_TRANSLATE_NOOP("Cost", "Licence"), 1,
                    QT_TRANSLATE_NOOP("Cost", "instance"), m_catalogue.find(QLatin1StringView(kind.licence)));
        people(kind.kind);
        recovery();
        return;
    }
    core();
    if (id == platformid::aws) {
        functions("aws.lambda.requests", "aws.lambda.duration");
        mark(metered(CostRow::Database, "database-writes", QT_TRANSLATE_NOOP("Cost", "Database writes"),
                     items, QT_TRANSLATE_NOOP("Cost", "writes"), regional(u"aws.dynamodb.wru"_s)),
             "I-19");
        const PriceItem *storage = regional(u"aws.dynamodb.storage"_s);
        const Decimal free = storage ? storage->fact("free_allowance.gb") : Decimal();
        metered(CostRow::Database, "database-storage", QT_TRANSLATE_NOOP("Cost", "Database storage"),
                m_stored > free ? m_stored - free : Decimal(),
                QT_TRANSLATE_NOOP("Cost", "GB above the free ones"), storage);
        archive("aws.s3.standard");
        metered(CostRow::Storage, "archive-writes", QT_TRANSLATE_NOOP("Cost", "Archive writes"), objects,
                QT_TRANSLATE_NOOP("Cost", "objects"), m_catalogue.find(u"aws.s3.put"_s));
        metered(CostRow::Monitoring, "metrics", QT_TRANSLATE_NOOP("Cost", "Metrics"), m_inputs.metrics,
                QT_TRANSLATE_NOOP("Cost", "metrics"), m_catalogue.find(u"aws.cloudwatch.metric"_s));
        metered(CostRow::Monitoring, "alarms", QT_TRANSLATE_NOOP("Cost", "Alarms"), m_inputs.alarms,
                QT_TRANSLATE_NOOP("Cost", "alarms"), m_catalogue.find(u"aws.cloudwatch.alarm"_s));
        metered(CostRow::Monitoring, "logs", QT_TRANSLATE_NOOP("Cost", "Logs"), m_inputs.logGb,
                QT_TRANSLATE_NOOP("Cost", "GB"), m_catalogue.find(u"aws.cloudwatch.logs.ingest"_s));
    } else if (id == platformid::azure) {
        functions("azure.functions.exec", "azure.functions.gbs");
        // Throughput is provisioned for the rate that must be held, in steps of 100 RU/s.
        const bool event = m_inputs.burstPolicy == BurstPolicy::Event;
        const PriceItem *throughput = m_catalogue.find(u"azure.cosmos.provisioned"_s);
        const Decimal rate = peakRate(m_inputs, m_devices) / (event ? Decimal(1) : m_inputs.burst);
        const Decimal wanted = Decimal((rate * m_inputs.itemsPerMsg * m_inputs.writeRu / 100).ceil()) * 100;
        const Decimal least = throughput ? throughput->fact("minimum_rus") : Decimal();
        mark(metered(CostRow::Database, "database-throughput",
                     QT_TRANSLATE_NOOP("Cost", "Database throughput"), std::max(wanted, least),
                     QT_TRANSLATE_NOOP("Cost", "RU/s"), throughput),
             "I-19");
        metered(CostRow::Database, "database-storage", QT_TRANSLATE_NOOP("Cost", "Database storage"),
                m_stored, QT_TRANSLATE_NOOP("Cost", "GB"), m_catalogue.find(u"azure.cosmos.storage"_s));
        archive("azure.blob.hot_lrs");
        metered(CostRow::Storage, "archive-writes", QT_TRANSLATE_NOOP("Cost", "Archive writes"), objects,
                QT_TRANSLATE_NOOP("Cost", "objects"), m_catalogue.find(u"azure.blob.write"_s));
        metered(CostRow::Monitoring, "logs", QT_TRANSLATE_NOOP("Cost", "Logs"), m_inputs.logGb,
                QT_TRANSLATE_NOOP("Cost", "GB"), m_catalogue.find(u"azure.loganalytics"_s));
    }
    if (id != "mender"_L1 && id != "balena"_L1)
        people(kind.kind);
}

/// The printed table: no prices, no corrections.
void Sheet::textbook(QLatin1StringView column)
{
    constexpr CostRow rows[] = {CostRow::Messages, CostRow::Connectivity, CostRow::Compute, CostRow::Database,
                                CostRow::Storage,  CostRow::Monitoring,   CostRow::People};
    const TextbookTable table = textbookTable(m_catalogue, m_inputs);
    for (size_t i = 0; i < table.rows.size() && i < std::size(rows); ++i) {
        const TextbookRow &row = table.rows[i];
        const TextbookCell &shown = column == "aws"_L1 ? row.aws
            : column == "azure"_L1                     ? row.azure
                                                       : row.self;
        CostLine &line =
            add(rows[i], "textbook", QT_TRANSLATE_NOOP("Cost", "As printed"), shown.value,
                [&]() -> CostDerivation {
                    return {.formula = shown.display,
                            .note = costText(QT_TRANSLATE_NOOP(
                                "Cost", "A teaching value of the textbook, reproduced and not endorsed."))};
                });
        if (m_explain && rows[i] == CostRow::Connectivity)
            line.title = costText(QT_TRANSLATE_NOOP("Cost", "\"Device registry\", as printed"));
        if (rows[i] == CostRow::Messages && column == "azure"_L1)
            mark(line, "I-01");
        if (rows[i] == CostRow::Connectivity && column == "aws"_L1)
            mark(line, "I-03");
        line.estimate = shown.display.contains(u'~');
    }
}

void Sheet::companion(const QString &id)
{
    if (id.isEmpty())
        return;
    const PlanCost offer =
        id == "balena"_L1 ? balenaCost(m_catalogue, m_devices) : menderCost(m_catalogue, m_devices);
    add(CostRow::Updates, "companion", QT_TRANSLATE_NOOP("Cost", "Updates on top of the platform"),
        offer.total(), [&]() -> CostDerivation {
            return {.formula = id + u": "_s + shownAmount(offer.total()),
                    .priceItems = offer.item ? QStringList{offer.item->id} : QStringList()};
        });
}

void Sheet::hidden(Kind kind)
{
    for (const HiddenCost &entry : m_inputs.hidden) {
        if (!entry.on || (entry.selfHostedOnly && kind != Kind::SelfHosted && kind != Kind::Custom))
            continue;
        const Decimal amount =
            (entry.perDevice ? entry.amount * m_devices : entry.amount) * entry.probability;
        if (entry.upfront) {
            m_cost.upfront += amount.cents();
            continue;
        }
        if (entry.insideFte && m_onlySum)
            continue;
        CostLine &line =
            add(CostRow::Hidden, "hidden", QT_TRANSLATE_NOOP("Cost", "Hidden cost"), amount,
                [&]() -> CostDerivation {
                    QString formula = hiddenCostTitle(entry.id) + u": "_s;
                    if (entry.perDevice)
                        formula += costText(QT_TRANSLATE_NOOP("Cost", "%1 × %2 devices = "))
                                       .arg(shownMoney(entry.amount), shownNumber(m_devices));
                    return {.formula = formula + shownMoney(amount),
                            .note = entry.insideFte ? costText(QT_TRANSLATE_NOOP(
                                        "Cost", "Already inside the people's time: shown, not added."))
                                                    : QString()};
                });
        if (m_onlySum)
            continue;
        line.title = m_explain ? hiddenCostTitle(entry.id) : QString();
        if (entry.insideFte) {
            line.included = false;
            m_cost.month -= *line.amount;
        }
        if (entry.id == "patching"_L1)
            mark(line, "I-11");
        if (entry.id == "second-database"_L1)
            mark(line, "I-20");
        if (entry.id == "exit"_L1)
            mark(line, "I-21");
    }
}

} // namespace

PriceBook::PriceBook(const PriceCatalogue &catalogue, const QString &forRegion)
    : region(forRegion)
    , aws(awsCorePrices(catalogue, forRegion))
    , hub(hubTiers(catalogue))
    , thingsBoard(thingsBoardPlans(catalogue))
    , server(regionalPrice(catalogue, u"aws.ec2.c5.xlarge"_s, forRegion))
{
    constexpr std::pair<const char *, CostRow> rows[] = {{"Compute", CostRow::Compute},
                                                         {"Database", CostRow::Database},
                                                         {"Data storage (1 yr retention)", CostRow::Storage},
                                                         {"Monitoring", CostRow::Monitoring}};
    const auto &printed = catalogue.printedRows();
    for (size_t i = 0; i < printed.size(); ++i) {
        const auto found = std::ranges::find_if(
            rows, [&](const auto &known) { return printed[i].name == QLatin1StringView(known.first); });
        if (found == std::end(rows))
            continue;
        if (found->second == CostRow::Compute)
            printedServers = printed[i].self;
        estimates.push_back({found->second, static_cast<qsizetype>(i), printed[i].aws, printed[i].azure});
    }
}

CostModel::CostModel(const PriceCatalogue &catalogue, const CostInputs &inputs)
    : m_catalogue(&catalogue)
    , m_inputs(inputs)
    , m_book(std::make_shared<const PriceBook>(catalogue, inputs.region))
{ }

const QStringList &CostModel::compared()
{
    static const QStringList ids{platformid::aws, platformid::azure, platformid::self, platformid::managed};
    return ids;
}

QStringList CostModel::platforms(CostLevel level)
{
    if (level == CostLevel::Textbook)
        return {platformid::aws, platformid::azure, platformid::self};
    QStringList ids;
    for (const PlatformKind &kind : platformKinds)
        ids.append(QString::fromLatin1(kind.id));
    return ids;
}

qint64 CostModel::devicesIn(int month) const
{
    if (m_inputs.growthPerYear == Decimal())
        return m_inputs.devices;
    const int years = (month - 1) / 12;
    if (m_inputs.growthRule == GrowthRule::Year) {
        Decimal devices = m_inputs.devices;
        for (int year = 0; year < years; ++year)
            devices = std::min(devices * (Decimal(1) + m_inputs.growthPerYear), Decimal(1'000'000'000));
        return devices.roundedToWhole();
    }
    const double factor = std::pow(1 + m_inputs.growthPerYear.toDouble(), (month - 1) / 12.0);
    return Decimal::fromDouble(std::min(static_cast<double>(m_inputs.devices) * factor, 1e9))
        .roundedToWhole();
}

Decimal CostModel::storedGb(int month) const
{
    Decimal stored;
    const int first = std::max(1, month - m_inputs.retentionMonths + 1);
    for (int m = first; m <= month; ++m)
        stored += volumeOf(m_inputs, devicesIn(m)).gigabytes;
    return stored;
}

Decimal CostModel::plateauGb() const
{
    return volumeOf(m_inputs, m_inputs.devices).gigabytes * m_inputs.retentionMonths;
}

Decimal CostModel::discounted(Decimal amount, int month) const
{
    if (m_inputs.discountPerYear == Decimal())
        return amount;
    // Twelve places: the last digits of pow() differ from one C library to the next.
    return amount * Decimal::fromDouble(std::pow(1 + m_inputs.discountPerYear.toDouble(), -month / 12.0));
}

Decimal CostModel::grownPrices(const QString &platform, int month) const
{
    return grown(m_inputs.priceGrowthOf.value(platform, m_inputs.priceGrowth), (month - 1) / 12);
}

Decimal CostModel::grownWages(int month) const { return grown(m_inputs.wageGrowth, (month - 1) / 12); }

void CostModel::addMonth(PlatformCost &cost, CostLevel level, const Moment &moment, Explain explain,
                         const QString &companion) const
{
    const PlatformKind *kind = kindOf(cost.platform);
    if (!kind) {
        cost.complete = false;
        return;
    }
    if (explain != Explain::Sum)
        cost.lines.reserve(20);
    Sheet sheet(cost, *m_catalogue, *m_book, m_inputs, moment.devices, moment.storedGb, explain);
    if (moment.year > 0)
        sheet.grow(grownPrices(cost.platform, moment.year * 12 + 1), grownWages(moment.year * 12 + 1));
    switch (level) {
    case CostLevel::Textbook:
        sheet.textbook(cost.platform == platformid::aws         ? "aws"_L1
                           : cost.platform == platformid::azure ? "azure"_L1
                                                                : "selfhost"_L1);
        return;
    case CostLevel::Corrected: sheet.corrected(*kind); break;
    case CostLevel::Modelled: sheet.modelled(*kind); break;
    }
    sheet.companion(companion);
    sheet.hidden(kind->kind);
}

PlatformCost CostModel::month(const QString &platform, CostLevel level, Explain explain,
                              const QString &companion) const
{
    PlatformCost cost;
    cost.platform = platform;
    addMonth(cost, level, {.devices = m_inputs.devices, .storedGb = plateauGb()}, explain, companion);
    if (level == CostLevel::Textbook)
        cost.month = cost.month.rounded(0); // the table's own rule: whole dollars, half up
    return cost;
}

PlatformCost CostModel::cost(const QString &platform, CostLevel level, Explain explain,
                             const QString &companion) const
{
    PlatformCost cost = month(platform, level, explain, companion);
    // The ramp of the archive is what makes months differ, and growth; without either, one month stands for
    // all.
    const bool same = level == CostLevel::Textbook
        || (level == CostLevel::Corrected && m_inputs.growthPerYear == Decimal()
            && m_inputs.wageGrowth == Decimal()
            && m_inputs.priceGrowthOf.value(platform, m_inputs.priceGrowth) == Decimal());
    cost.months.reserve(static_cast<size_t>(m_inputs.months));
    std::optional<Decimal> present;
    if (m_inputs.discountPerYear > Decimal())
        present = cost.upfront;
    std::vector<Decimal> volumes; // stored at the end of each month, kept as a running sum
    Decimal stored;
    for (int t = 1; t <= m_inputs.months; ++t) {
        Decimal amount = cost.month;
        if (!same) {
            const qint64 devices = devicesIn(t);
            volumes.push_back(volumeOf(m_inputs, devices).gigabytes);
            stored += volumes.back();
            if (t > m_inputs.retentionMonths)
                stored -= volumes[static_cast<size_t>(t - m_inputs.retentionMonths - 1)];
            PlatformCost one;
            one.platform = platform;
            addMonth(one, level, {devices, stored, (t - 1) / 12}, Explain::Sum, companion);
            amount = one.month;
            cost.complete = cost.complete && one.complete;
        }
        cost.months.push_back(amount);
        cost.total += amount;
        if (present)
            *present += discounted(amount, t);
    }
    if (present)
        cost.presentValue = present->cents();
    return cost;
}

QString shortPlatformName(const QString &platform)
{
    if (platform == platformid::aws)
        return u"AWS IoT Core"_s;
    if (platform == platformid::azure)
        return u"Azure IoT Hub"_s;
    if (platform == platformid::self)
        return costText(QT_TRANSLATE_NOOP("Cost", "Self-hosted"));
    if (platform == platformid::managed)
        return costText(QT_TRANSLATE_NOOP("Cost", "Managed TB"));
    return platform;
}

TextbookTable::Total TextbookTable::total(const TextbookCell TextbookRow::*column, int months) const
{
    Total total;
    for (const TextbookRow &row : rows)
        total.unrounded += (row.*column).value;
    total.month = total.unrounded.rounded(0);
    total.horizon = total.month * months;
    return total;
}

TextbookTable textbookTable(const PriceCatalogue &catalogue, const CostInputs &inputs)
{
    TextbookTable table;
    const bool frozen = inputs.scaling == TextbookScaling::Frozen;
    table.messages =
        frozen ? Decimal(textbookMessages) : Decimal(inputs.devices) * inputs.msgsPerDay * inputs.days;
    // The printed 11 units come out of a slip from 12 to 4 million messages a unit and month.
    table.azureUnits = std::max<qint64>(1, (table.messages / textbookUnitMessages).ceil());
    const Decimal factor = table.messages / textbookMessages;
    const QJsonArray rows = catalogue.textbook().value("rows"_L1).toArray();
    for (const QJsonValue &entry : rows) {
        const QJsonObject object = entry.toObject();
        TextbookRow row;
        row.name = object.value("row"_L1).toString();
        const bool people = object.value("aws"_L1).toObject().contains("fte"_L1);
        const auto fill = [&](TextbookCell &to, QLatin1StringView column) {
            const QJsonObject from = object.value(column).toObject();
            const Decimal printed = cell(object, column);
            const QString formula = from.value("formula"_L1).toString();
            if (formula == "devices*0.08"_L1)
                to.value = frozen ? printed : (Decimal(inputs.devices) * Decimal::of("0.08")).cents();
            else if (formula == "25*units"_L1)
                to.value = Decimal(25) * table.azureUnits;
            else
                to.value = people ? printed : (printed * factor).cents();
            to.display = from.value("display"_L1).toString();
            if (to.display.isEmpty())
                to.display =
                    formula.isEmpty() ? shownMoney(to.value) : formula + u" = "_s + shownMoney(to.value);
            if (factor != Decimal(1) && !people)
                to.display += costText(QT_TRANSLATE_NOOP("Cost", " (our linear extension)"));
        };
        fill(row.aws, "aws"_L1);
        fill(row.azure, "azure"_L1);
        fill(row.self, "selfhost"_L1);
        if (row.name.startsWith("Data storage"_L1))
            row.name = u"Data storage"_s;
        if (row.name.startsWith("DevOps"_L1))
            row.name = u"DevOps"_s;
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace fleetscope
