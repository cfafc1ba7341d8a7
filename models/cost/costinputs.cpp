// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/costinputs.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

template <auto Member>
constexpr CostField::Choice choice(std::span<const char *const> keys)
{
    using Enum = std::remove_cvref_t<decltype(std::declval<CostInputs &>().*Member)>;
    return {[](const CostInputs &inputs) { return static_cast<int>(inputs.*Member); },
            [](CostInputs &inputs, int value) { inputs.*Member = static_cast<Enum>(value); }, keys};
}

constexpr const char *modeKeys[] = {"textbook", "corrected", "modelled"};
constexpr const char *scalingKeys[] = {"linear", "frozen"};
constexpr const char *policyKeys[] = {"average", "event", "scripted"};
constexpr const char *growthKeys[] = {"year", "month"};
constexpr const char *budgetKeys[] = {"", "low", "medium", "high"};
constexpr const char *expertiseKeys[] = {"", "beginner", "intermediate", "advanced"};
constexpr const char *hostingKeys[] = {"", "cloud", "on-premise", "hybrid"};
constexpr const char *complianceKeys[] = {"", "none", "gdpr", "hipaa", "gdpr+hipaa"};
constexpr const char *connectivityKeys[] = {"always-on", "intermittent", "metered",
                                            "lpwan",     "local-only",   "air-gapped"};
constexpr const char *integrationKeys[] = {"none", "microsoft", "aws", "ot", "smart-city", "erp", "bi"};
constexpr const char *updateKeys[] = {"none", "ota", "ota-with-rollback"};
constexpr const char *locationKeys[] = {"anywhere", "eu", "national", "on-premises"};
constexpr const char *classKeys[] = {"any", "mcu", "linux", "gateway"};
constexpr const char *licenceKeys[] = {"any", "no-copyleft", "no-source-available", "open-source-only"};

const CostField fields[] = {
    {"devices", &CostInputs::devices, "0", "100000000", "devices"},
    {"msgs_per_day", &CostInputs::msgsPerDay, "0", "10000000", "messages"},
    {"payload", &CostInputs::payload, "0", "268435456", "bytes"},
    {"topic_bytes", &CostInputs::topicBytes, "0", "65535", "bytes"},
    {"overhead_bytes", &CostInputs::overheadBytes, "0", "10000", "bytes"},
    {"readings_per_msg", &CostInputs::readingsPerMsg, "0", "10000", "readings"},
    {"conn_min_per_day", &CostInputs::connMinPerDay, "0", "1440", "minutes"},
    {"days", &CostInputs::days, "1", "31", "days"},
    {"fanout", &CostInputs::fanout, "0", "100000", "copies"},
    {"commands_per_day", &CostInputs::commandsPerDay, "0", "1000000", "messages"},
    {"registry_ops_per_day", &CostInputs::registryOpsPerDay, "0", "1000000", "operations"},
    {"registry_op_bytes", &CostInputs::registryOpBytes, "1", "1048576", "bytes"},
    {"extra_daily", &CostInputs::extraDaily, "0", "1000000000000", "messages"},
    {"rules_per_msg", &CostInputs::rulesPerMsg, "0", "1000", "rules"},
    {"actions_per_rule", &CostInputs::actionsPerRule, "0", "1000", "actions"},
    {"basic_ingest", &CostInputs::basicIngest},
    {"burst", &CostInputs::burst, "1", "10000", "times"},
    {"burst_hours", &CostInputs::burstHours, "0", "24", "hours"},
    {"burst_days", &CostInputs::burstDays, "0", "31", "days"},
    {"burst_policy", choice<&CostInputs::burstPolicy>(policyKeys)},
    {"mode", choice<&CostInputs::mode>(modeKeys)},
    {"scaling", choice<&CostInputs::scaling>(scalingKeys)},
    {"months", &CostInputs::months, "1", "240", "months"},
    {"growth_per_year", &CostInputs::growthPerYear, "-0.99", "10", "of the devices"},
    {"growth_rule", choice<&CostInputs::growthRule>(growthKeys)},
    {"retention_months", &CostInputs::retentionMonths, "0", "240", "months"},
    {"discount_per_year", &CostInputs::discountPerYear, "0", "1", "of the amount"},
    {"fte_rate", &CostInputs::fteRate, "0", "1000000", "USD a month"},
    {"fte_managed", &CostInputs::fteManaged, "0", "1000", "people"},
    {"fte_self", &CostInputs::fteSelf, "0", "1000", "people"},
    {"fte_open", &CostInputs::fteOpen, "0", "1000", "people"},
    {"fte_custom", &CostInputs::fteCustom, "0", "1000", "people"},
    {"wage_growth_per_year", &CostInputs::wageGrowth, "-0.5", "1", "of the wages"},
    {"price_growth_per_year", &CostInputs::priceGrowth, "-0.5", "1", "of the prices"},
    {"support_scale", &CostInputs::supportScale, "0", "1000", "times"},
    {"scale_support", &CostInputs::scaleSupport},
    {"servers", &CostInputs::servers, "0", "10000", "servers"},
    {"c5_xlarge_hourly", &CostInputs::serverHourly, "0", "1000", "USD an hour"},
    {"server_hours", &CostInputs::serverHours, "0", "744", "hours"},
    {"dr", &CostInputs::recovery, "0", "10000000", "USD a month"},
    {"grid_g_per_kwh", &CostInputs::gridGrams, "0", "5000", "g CO2 a kWh"},
    {"server_watts", &CostInputs::serverWatts, "0", "10000", "W"},
    {"power_factor", &CostInputs::powerFactor, "1", "5", "times"},
    {"function_ms", &CostInputs::functionMs, "0", "900000", "ms"},
    {"function_mb", &CostInputs::functionMb, "0", "32768", "MB"},
    {"items_per_msg", &CostInputs::itemsPerMsg, "0", "10000", "items"},
    {"object_batch", &CostInputs::objectBatch, "1", "1000000", "messages"},
    {"metrics", &CostInputs::metrics, "0", "1000000", "metrics"},
    {"alarms", &CostInputs::alarms, "0", "1000000", "alarms"},
    {"log_gb", &CostInputs::logGb, "0", "1000000", "GB"},
    {"disk_gb", &CostInputs::diskGb, "0", "1000000", "GB"},
    {"write_ru", &CostInputs::writeRu, "0", "10000", "RU"},
    {"storage_price_gb_month", &CostInputs::storagePrice, "0", "1000", "USD"},
    {"other_fixed", &CostInputs::otherFixed, "0", "1000000000", "USD a month"},
    {"devops", &CostInputs::devops, "0", "1000000000", "USD a month"},
    {"budget", choice<&CostInputs::budget>(budgetKeys)},
    {"budget_per_month", &CostInputs::budgetPerMonth, "0", "1000000000", "USD a month"},
    {"budget_is_hard", &CostInputs::budgetIsHard},
    {"expertise", choice<&CostInputs::expertise>(expertiseKeys)},
    {"hosting", choice<&CostInputs::hosting>(hostingKeys)},
    {"compliance", choice<&CostInputs::compliance>(complianceKeys)},
    {"connectivity", choice<&CostInputs::connectivity>(connectivityKeys)},
    {"integration", choice<&CostInputs::integration>(integrationKeys)},
    {"device_management", choice<&CostInputs::updates>(updateKeys)},
    {"data_location", choice<&CostInputs::dataLocation>(locationKeys)},
    {"device_class", choice<&CostInputs::deviceClass>(classKeys)},
    {"licence_policy", choice<&CostInputs::licence>(licenceKeys)},
    {"strict", &CostInputs::strict},
    {"draws", &CostInputs::draws, "0", "1000000", "draws"},
    {"break_even_to", &CostInputs::breakEvenTo, "0", "10000000", "devices"},
};

/// Longer names that mean the same, as the price catalogue's presets write them.
constexpr std::pair<const char *, const char *> aliases[] = {
    {"messages_per_device_per_day", "msgs_per_day"},
    {"payload_bytes", "payload"},
    {"days_per_month", "days"},
    {"horizon_months", "months"},
    {"server_hourly", "c5_xlarge_hourly"},
};

Error wrong(QStringView field, const QString &sentence)
{
    return {ErrorKind::InvalidInput, u"\"%1\" %2"_s.arg(field, sentence), field.toString()};
}

/// A number or a text of one. Numbers go through their shortest text: 0.1 means 0.1.
Result<Decimal> readNumber(QStringView field, const QJsonValue &value)
{
    std::optional<Decimal> number;
    if (value.isDouble() && std::isfinite(value.toDouble()) && std::abs(value.toDouble()) < 1e14) {
        const double asDouble = value.toDouble();
        number = asDouble == std::floor(asDouble)
            ? Decimal::parse(QString::number(asDouble, 'f', 0))
            : Decimal::parse(QString::number(asDouble, 'f', QLocale::FloatingPointShortest));
        if (!number) // more places than a price can have
            number = Decimal::fromDouble(asDouble);
    } else if (value.isString()) {
        number = Decimal::parse(value.toString().trimmed());
    } else if (!value.isDouble()) {
        return wrong(field, u"must be a number."_s);
    }
    if (!number)
        return wrong(field, u"must be a number below 10^14 with at most 12 places."_s);
    return *number;
}

Result<Decimal> readNumberWithin(const CostField &field, const QJsonValue &value)
{
    const QString key = QString::fromLatin1(field.key);
    const Result<Decimal> number = readNumber(key, value);
    if (!number)
        return number.error();
    if (*number < Decimal::of(field.minimum) || *number > Decimal::of(field.maximum)) {
        return wrong(key,
                     u"must be from %1 to %2, not %3."_s.arg(QLatin1StringView(field.minimum),
                                                             QLatin1StringView(field.maximum),
                                                             number->toString()));
    }
    return number;
}

Result<qint64> readWhole(const CostField &field, const QJsonValue &value)
{
    const Result<Decimal> number = readNumberWithin(field, value);
    if (!number)
        return number.error();
    if (!number->isWhole())
        return wrong(QString::fromLatin1(field.key), u"must be a whole number."_s);
    return number->floor();
}

Result<int> readChoice(const CostField &field, const CostField::Choice &choice, const QJsonValue &value)
{
    const QString key = QString::fromLatin1(field.key);
    QString word = value.toString().trimmed().toLower();
    if (key == "compliance"_L1) {
        if (value.isBool())
            word = value.toBool() ? u"gdpr"_s : u"none"_s;
        else if (value.isArray()) {
            QStringList parts;
            for (const QJsonArray array = value.toArray(); const QJsonValue &part : array)
                parts.append(part.toString().toLower());
            parts.sort();
            word = parts.isEmpty() ? u"none"_s : parts.join(u'+');
        }
    } else if (key == "hosting"_L1 && word.startsWith("on-prem"_L1)) {
        word = u"on-premise"_s;
    } else if (key == "growth_rule"_L1) { // "year step, half-up to whole devices" says the same at length
        word = word.section(u' ', 0, 0);
    }
    QStringList known;
    for (size_t i = 0; i < choice.keys.size(); ++i) {
        const QLatin1StringView name(choice.keys[i]);
        if (!name.isEmpty())
            known.append(name);
        if (!word.isEmpty() && word == name)
            return static_cast<int>(i);
    }
    return wrong(key, u"must be one of %1."_s.arg(known.join(u", "_s)));
}

Result<void> readWeights(CostInputs &inputs, const QJsonValue &value)
{
    if (!value.isObject())
        return wrong(u"weights", u"must be an object of group names and numbers."_s);
    const QJsonObject object = value.toObject();
    std::array<Decimal, scoreGroupCount> weights = inputs.weights;
    Decimal sum;
    for (auto it = object.begin(); it != object.end(); ++it) {
        int group = 0;
        while (group < scoreGroupCount && scoreGroupKey(static_cast<ScoreGroup>(group)) != it.key())
            ++group;
        const QString name = u"weights."_s + it.key();
        if (group == scoreGroupCount)
            return wrong(name, u"is no group: cost, capability, scale, governance, freedom, operability."_s);
        const Result<Decimal> weight = readNumber(name, it.value());
        if (!weight)
            return weight.error();
        if (*weight < 0 || *weight > 1'000)
            return wrong(name, u"must be from 0 to 1000."_s);
        weights[static_cast<size_t>(group)] = *weight;
    }
    for (const Decimal &weight : weights)
        sum += weight;
    if (sum == Decimal())
        return wrong(u"weights", u"must not all be 0."_s);
    inputs.weights = weights;
    return {};
}

Result<void> readHidden(CostInputs &inputs, const QJsonValue &value)
{
    if (!value.isObject())
        return wrong(u"hidden_costs", u"must be an object."_s);
    const QJsonObject object = value.toObject();
    std::vector<HiddenCost> costs = hiddenCostRegister();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString name = u"hidden_costs."_s + it.key();
        const auto found = std::ranges::find(costs, it.key(), &HiddenCost::id);
        if (found == costs.end())
            return wrong(name, u"is not in the register of hidden costs."_s);
        found->on = true;
        if (!it->isObject()) {
            const Result<Decimal> amount = readNumber(name, it.value());
            if (!amount)
                return amount.error();
            found->amount = *amount;
        } else {
            const QJsonObject entry = it->toObject();
            for (auto member = entry.begin(); member != entry.end(); ++member) {
                const QString path = name + u'.' + member.key();
                if (member.key() == "amount"_L1 || member.key() == "probability"_L1) {
                    const Result<Decimal> number = readNumber(path, member.value());
                    if (!number)
                        return number.error();
                    (member.key() == "amount"_L1 ? found->amount : found->probability) = *number;
                } else if (!member->isBool()
                           || (member.key() != "on"_L1 && member.key() != "inside_fte"_L1)) {
                    return wrong(path,
                                 u"is not known; use amount, probability, on (true or false) and "
                                 "inside_fte (true or false)."_s);
                } else {
                    (member.key() == "on"_L1 ? found->on : found->insideFte) = member->toBool();
                }
            }
        }
        if (found->amount < 0 || found->amount > 1'000'000'000)
            return wrong(name, u"must be from 0 to 1000000000."_s);
        if (found->probability < 0 || found->probability > 1)
            return wrong(name + u".probability"_s, u"must be from 0 to 1."_s);
    }
    inputs.hidden = std::move(costs);
    return {};
}

Result<void> readRates(CostInputs &inputs, const QJsonValue &value)
{
    if (!value.isObject())
        return wrong(u"rates", u"must be an object of currency codes."_s);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString name = u"rates."_s + it.key();
        const QJsonObject entry = it->toObject();
        const Result<Decimal> rate = readNumber(name, it->isObject() ? entry.value("rate"_L1) : it.value());
        if (!rate)
            return rate.error();
        if (*rate <= 0 || *rate > 1'000'000)
            return wrong(name, u"must be above 0."_s);
        const QDate date = QDate::fromString(entry.value("date"_L1).toString(), Qt::ISODate);
        if (!entry.value("date"_L1).isUndefined() && !date.isValid())
            return wrong(name + u".date"_s, u"must be a date such as 2026-12-01."_s);
        inputs.rates.insert(it.key().toUpper(), {*rate, date});
    }
    return {};
}

Result<void> readList(CostInputs &inputs, const QJsonValue &value, const QStringList &known)
{
    if (!value.isArray())
        return wrong(u"platforms", u"must be a list of platform ids."_s);
    for (const QJsonArray array = value.toArray(); const QJsonValue &entry : array) {
        const QString id = entry.toString();
        if (!known.contains(id))
            return wrong(u"platforms", u"names \"%1\", which is not in the capability data."_s.arg(id));
        if (!inputs.platforms.contains(id))
            inputs.platforms.append(id);
    }
    return {};
}

/// "cost/capability": 3 says that cost matters three times as much as capability.
Result<void> readJudgements(CostInputs &inputs, const QJsonValue &value)
{
    if (!value.isObject())
        return wrong(u"judgements", u"must be an object such as {\"cost/scale\": 3}."_s);
    const QJsonObject object = value.toObject();
    PairJudgements judgements{};
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString name = u"judgements."_s + it.key();
        size_t index = 0;
        int sign = 0;
        for (; index < judgements.size() && sign == 0; ++index) {
            const GroupPair pair = pairOf(index);
            const QString first = scoreGroupKey(pair.first);
            const QString second = scoreGroupKey(pair.second);
            sign = it.key() == first + u'/' + second ? 1 : it.key() == second + u'/' + first ? -1 : 0;
        }
        if (sign == 0)
            return wrong(name,
                         u"names no two of cost, capability, scale, governance, freedom, operability."_s);
        const Result<Decimal> times = readNumber(name, it.value());
        if (!times)
            return times.error();
        if (*times < 1 || *times > 9 || !times->isWhole())
            return wrong(name, u"must be a whole number from 1 to 9."_s);
        judgements[index - 1] = sign * static_cast<int>(times->floor() - 1);
    }
    setJudgements(inputs, judgements);
    return {};
}

Result<void> readPeopleSteps(CostInputs &inputs, const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    if (!value.isArray() || list.size() > 20)
        return wrong(u"people_steps", u"must be a list of at most 20 steps."_s);
    inputs.peopleSteps.clear();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString name = u"people_steps.%1"_s.arg(i);
        const QJsonObject object = list[i].toObject();
        PeopleStep step;
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString path = name + u'.' + it.key();
            const Result<Decimal> number = readNumber(path, it.value());
            if (!number)
                return number.error();
            if (it.key() == "devices"_L1) {
                if (*number < 0 || *number > 100'000'000 || !number->isWhole())
                    return wrong(path, u"must be a whole number from 0 to 100000000."_s);
                step.devices = number->floor();
                continue;
            }
            Decimal *factor = it.key() == "managed"_L1 ? &step.managed
                : it.key() == "open"_L1                ? &step.open
                : it.key() == "self"_L1                ? &step.self
                : it.key() == "custom"_L1              ? &step.custom
                                                       : nullptr;
            if (!factor)
                return wrong(path, u"is not known; use devices, managed, open, self and custom."_s);
            if (*number < 0 || *number > 1'000)
                return wrong(path, u"must be from 0 to 1000."_s);
            *factor = *number;
        }
        if (!object.contains("devices"_L1)
            || (!inputs.peopleSteps.empty() && step.devices <= inputs.peopleSteps.back().devices))
            return wrong(name + u".devices"_s, u"must be there and rise from step to step."_s);
        inputs.peopleSteps.push_back(step);
    }
    return {};
}

Result<void> readPriceGrowth(CostInputs &inputs, const QJsonValue &value, const QStringList &known)
{
    if (!value.isObject())
        return wrong(u"price_growth_of", u"must be an object of platform ids and numbers."_s);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString name = u"price_growth_of."_s + it.key();
        if (!known.contains(it.key()))
            return wrong(name, u"names no platform of the capability data."_s);
        const Result<Decimal> growth = readNumber(name, it.value());
        if (!growth)
            return growth.error();
        if (*growth < Decimal::of("-0.5") || *growth > 1)
            return wrong(name, u"must be from -0.5 to 1."_s);
        inputs.priceGrowthOf.insert(it.key(), *growth);
    }
    return {};
}

/// Members that are not one plain value.
Result<bool> readSpecial(CostQuestion &question, const QString &key, const QJsonValue &value,
                         const QJsonObject &all, const QStringList &known)
{
    CostInputs &inputs = question.inputs;
    const auto done = [](const Result<void> &result) -> Result<bool> {
        return result ? Result<bool>(true) : Result<bool>(result.error());
    };
    if (key == "id"_L1 || key == "title"_L1 || key == "$schema"_L1 || key == "note"_L1
        || key == "description"_L1 || key == "expected"_L1 || key == "version"_L1) {
        if (key == "title"_L1)
            question.title = value.toString();
        return true;
    }
    if (key == "region"_L1) {
        const QString region = value.toString();
        if (!costRegions().contains(region))
            return wrong(key, u"must be one of %1."_s.arg(costRegions().join(u", "_s)));
        inputs.region = region;
        return true;
    }
    if (key == "start"_L1) {
        inputs.start = QDate::fromString(value.toString(), Qt::ISODate);
        if (!inputs.start.isValid())
            return wrong(key, u"must be a date such as 2026-12-01."_s);
        return true;
    }
    if (key == "seed"_L1) {
        const Result<Decimal> seed = readNumber(key, value);
        if (!seed)
            return seed.error();
        if (*seed < 0 || !seed->isWhole())
            return wrong(key, u"must be a whole number from 0."_s);
        inputs.seed = static_cast<quint64>(seed->floor());
        return true;
    }
    if (key == "weights"_L1) // judgements make weights: where both are given, they win
        return all.contains("judgements"_L1) ? Result<bool>(true) : done(readWeights(inputs, value));
    if (key == "judgements"_L1)
        return done(readJudgements(inputs, value));
    if (key == "people_steps"_L1)
        return done(readPeopleSteps(inputs, value));
    if (key == "price_growth_of"_L1)
        return done(readPriceGrowth(inputs, value, known));
    if (key == "hidden_costs"_L1)
        return done(readHidden(inputs, value));
    if (key == "rates"_L1)
        return done(readRates(inputs, value));
    if (key == "platforms"_L1)
        return done(readList(inputs, value, known));
    if (key == "storage_basis"_L1) {
        if (value.toString() != "end-of-month stored volume"_L1)
            return wrong(key, u"must be \"end-of-month stored volume\"."_s);
        return true;
    }
    if (key == "discount_timing"_L1) {
        if (!value.toString().startsWith("end of month"_L1))
            return wrong(key, u"must be \"end of month\"."_s);
        return true;
    }
    if (key == "growth_per_year"_L1 && value.isArray()) {
        if (value.toArray().isEmpty() || value.toArray().size() > 20)
            return wrong(key, u"must be a number or a list of 1 to 20 numbers."_s);
        for (const QJsonArray array = value.toArray(); const QJsonValue &entry : array) {
            if (const Result<void> set = setCostField(inputs, *findCostField(key), entry); !set)
                return set.error();
            question.growths.append(inputs.growthPerYear.toString());
        }
        return done(setCostField(inputs, *findCostField(key), value.toArray().first()));
    }
    if (key == "hours"_L1 || (key == "burst_hours"_L1 && value.isArray())) {
        // Hours of an event where there is one, else hours that servers run in a month.
        if (!value.isArray()) {
            const Result<Decimal> hours = readNumber(key, value);
            if (!hours)
                return hours.error();
            const bool ofEvent = all.contains("burst"_L1) && *hours <= 24;
            return done(
                setCostField(inputs, *findCostField(ofEvent ? u"burst_hours" : u"server_hours"), value));
        }
        if (value.toArray().isEmpty() || value.toArray().size() > 20)
            return wrong(key, u"must be a number or a list of 1 to 20 numbers."_s);
        for (const QJsonArray array = value.toArray(); const QJsonValue &entry : array) {
            if (const Result<void> set = setCostField(inputs, *findCostField(u"burst_hours"), entry); !set)
                return set.error();
            question.eventHours.push_back(inputs.burstHours);
        }
        inputs.burstHours = question.eventHours.front();
        return true;
    }
    return false;
}

} // namespace

QString costLevelKey(CostLevel level) { return QString::fromLatin1(modeKeys[static_cast<int>(level)]); }

QString scoreGroupKey(ScoreGroup group)
{
    constexpr const char *keys[] = {"cost", "capability", "scale", "governance", "freedom", "operability"};
    return QString::fromLatin1(keys[static_cast<int>(group)]);
}

std::span<const CostField> costFields() { return fields; }

const CostField *findCostField(QStringView key)
{
    const auto alias = std::ranges::find_if(
        aliases, [key](const auto &pair) { return key == QLatin1StringView(pair.first); });
    const auto found = std::ranges::find_if(fields, [&](const CostField &field) {
        return alias == std::end(aliases) ? key == QLatin1StringView(field.key)
                                          : qstrcmp(field.key, alias->second) == 0;
    });
    return found == std::end(fields) ? nullptr : &*found;
}

QStringList costRegions() { return {u"us-east-1"_s, u"eu-west-1"_s, u"eu-central-1"_s}; }

GroupPair pairOf(size_t index)
{
    size_t first = 0;
    while (index >= static_cast<size_t>(scoreGroupCount) - 1 - first)
        index -= static_cast<size_t>(scoreGroupCount) - 1 - first++;
    return {static_cast<ScoreGroup>(first), static_cast<ScoreGroup>(first + 1 + index)};
}

AhpWeights weigh(const PairJudgements &judgements)
{
    Matrix matrix(scoreGroupCount, std::vector<double>(scoreGroupCount, 1.0));
    for (size_t i = 0; i < judgements.size(); ++i) {
        const GroupPair pair = pairOf(i);
        const double times = judgements[i] >= 0 ? judgements[i] + 1.0 : 1.0 / (1.0 - judgements[i]);
        matrix[static_cast<size_t>(pair.first)][static_cast<size_t>(pair.second)] = times;
        matrix[static_cast<size_t>(pair.second)][static_cast<size_t>(pair.first)] = 1 / times;
    }
    return ahpWeights(matrix);
}

void setJudgements(CostInputs &inputs, const PairJudgements &judgements)
{
    inputs.judgements = judgements;
    const AhpWeights result = weigh(judgements);
    // Six places: the last digits of a double differ from one machine to the next.
    for (size_t i = 0; i < inputs.weights.size(); ++i)
        inputs.weights[i] = Decimal::fromDouble(result.weights[i]).rounded(6);
}

std::vector<HiddenCost> hiddenCostRegister()
{
    // Four hours of patching at 160 hours an FTE-month of 8,000 are 200; the textbook's 0.3 FTE may hold
    // them.
    return {
        {.id = u"patching"_s, .amount = 200, .insideFte = true, .selfHostedOnly = true},
        {.id = u"on-call"_s},
        {.id = u"security-audit"_s},
        {.id = u"gdpr-records"_s},
        {.id = u"penetration-test"_s},
        {.id = u"support-plan"_s},
        {.id = u"second-environment"_s},
        {.id = u"second-database"_s},
        {.id = u"egress"_s},
        {.id = u"backup-test"_s, .selfHostedOnly = true},
        {.id = u"sim"_s, .perDevice = true},
        {.id = u"device-visits"_s},
        {.id = u"staff-turnover"_s},
        {.id = u"migration-in"_s, .upfront = true},
        {.id = u"exit"_s, .upfront = true, .probability = Decimal::of("0.2")},
    };
}

Result<void> setCostField(CostInputs &inputs, const CostField &field, const QJsonValue &value)
{
    if (const auto *integer = std::get_if<CostField::Integer>(&field.member)) {
        const Result<qint64> number = readWhole(field, value);
        if (!number)
            return number.error();
        inputs.**integer = *number;
    } else if (const auto *small = std::get_if<CostField::Small>(&field.member)) {
        const Result<qint64> number = readWhole(field, value);
        if (!number)
            return number.error();
        inputs.**small = static_cast<int>(*number);
    } else if (const auto *plain = std::get_if<CostField::Number>(&field.member)) {
        const Result<Decimal> number = readNumberWithin(field, value);
        if (!number)
            return number.error();
        inputs.**plain = *number;
    } else if (const auto *maybe = std::get_if<CostField::Maybe>(&field.member)) {
        if (value.isNull()) {
            (inputs.**maybe).reset();
            return {};
        }
        const Result<Decimal> number = readNumberWithin(field, value);
        if (!number)
            return number.error();
        inputs.**maybe = *number;
    } else if (const auto *onOff = std::get_if<CostField::Switch>(&field.member)) {
        if (!value.isBool())
            return wrong(QString::fromLatin1(field.key), u"must be true or false."_s);
        inputs.**onOff = value.toBool();
    } else if (const auto *word = std::get_if<CostField::Choice>(&field.member)) {
        const Result<int> chosen = readChoice(field, *word, value);
        if (!chosen)
            return chosen.error();
        word->write(inputs, *chosen);
    }
    return {};
}

Result<CostQuestion> parseCostQuestion(const QJsonObject &object, const QStringList &known)
{
    CostQuestion question;
    question.inputs.hidden = hiddenCostRegister();
    if (object.contains("inputs"_L1)) {
        if (!object.value("inputs"_L1).isObject())
            return wrong(u"inputs", u"must be an object."_s);
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() == "inputs"_L1)
                continue;
            const Result<bool> read = readSpecial(question, it.key(), it.value(), {}, known);
            if (!read)
                return read.error();
            if (!*read)
                return wrong(it.key(), u"stands beside \"inputs\"; move it inside."_s);
        }
        const QString title = question.title;
        Result<CostQuestion> inner = parseCostQuestion(object.value("inputs"_L1).toObject(), known);
        if (inner && inner->title.isEmpty())
            inner->title = title;
        return inner;
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const Result<bool> special = readSpecial(question, it.key(), it.value(), object, known);
        if (!special)
            return special.error();
        if (*special)
            continue;
        const CostField *field = findCostField(it.key());
        if (!field)
            return wrong(it.key(),
                         u"is not known; see resources/cost/tco-input.schema.json for the fields."_s);
        if (const Result<void> set = setCostField(question.inputs, *field, it.value()); !set)
            return set.error();
    }
    return question;
}

QJsonObject toJson(const CostInputs &inputs)
{
    QJsonObject object;
    for (const CostField &field : fields) {
        const QString key = QString::fromLatin1(field.key);
        if (const auto *integer = std::get_if<CostField::Integer>(&field.member))
            object.insert(key, inputs.**integer);
        else if (const auto *small = std::get_if<CostField::Small>(&field.member))
            object.insert(key, inputs.**small);
        else if (const auto *plain = std::get_if<CostField::Number>(&field.member))
            object.insert(key, (inputs.**plain).toString());
        else if (const auto *maybe = std::get_if<CostField::Maybe>(&field.member)) {
            if (inputs.**maybe)
                object.insert(key, (inputs.**maybe)->toString());
        } else if (const auto *onOff = std::get_if<CostField::Switch>(&field.member))
            object.insert(key, inputs.**onOff);
        else if (const auto *word = std::get_if<CostField::Choice>(&field.member)) {
            const QLatin1StringView name(word->keys[static_cast<size_t>(word->read(inputs))]);
            if (!name.isEmpty())
                object.insert(key, name);
        }
    }
    object.insert("region"_L1, inputs.region);
    if (inputs.start.isValid())
        object.insert("start"_L1, inputs.start.toString(Qt::ISODate));
    object.insert("seed"_L1, static_cast<qint64>(inputs.seed));
    QJsonObject weights;
    for (int group = 0; group < scoreGroupCount; ++group)
        weights.insert(scoreGroupKey(static_cast<ScoreGroup>(group)),
                       inputs.weights[static_cast<size_t>(group)].toString());
    object.insert("weights"_L1, weights);
    if (inputs.judgements) {
        QJsonObject judgements;
        for (size_t i = 0; i < inputs.judgements->size(); ++i) {
            const GroupPair pair = pairOf(i);
            const int step = (*inputs.judgements)[i];
            const QString first = scoreGroupKey(step < 0 ? pair.second : pair.first);
            const QString second = scoreGroupKey(step < 0 ? pair.first : pair.second);
            judgements.insert(first + u'/' + second, std::abs(step) + 1);
        }
        object.insert("judgements"_L1, judgements);
    }
    QJsonArray steps;
    for (const PeopleStep &step : inputs.peopleSteps)
        steps.append(QJsonObject{{u"devices"_s, step.devices},
                                 {u"managed"_s, step.managed.toString()},
                                 {u"open"_s, step.open.toString()},
                                 {u"self"_s, step.self.toString()},
                                 {u"custom"_s, step.custom.toString()}});
    if (!steps.isEmpty())
        object.insert("people_steps"_L1, steps);
    QJsonObject growth;
    for (auto it = inputs.priceGrowthOf.begin(); it != inputs.priceGrowthOf.end(); ++it)
        growth.insert(it.key(), it->toString());
    if (!growth.isEmpty())
        object.insert("price_growth_of"_L1, growth);
    QJsonObject hidden;
    for (const HiddenCost &cost : inputs.hidden) {
        if (cost.on)
            hidden.insert(cost.id,
                          QJsonObject{{u"amount"_s, cost.amount.toString()},
                                      {u"inside_fte"_s, cost.insideFte},
                                      {u"probability"_s, cost.probability.toString()}});
    }
    if (!hidden.isEmpty())
        object.insert("hidden_costs"_L1, hidden);
    QJsonObject rates;
    for (auto it = inputs.rates.begin(); it != inputs.rates.end(); ++it) {
        QJsonObject rate{{u"rate"_s, it->rate.toString()}};
        if (it->date.isValid())
            rate.insert("date"_L1, it->date.toString(Qt::ISODate));
        rates.insert(it.key(), rate);
    }
    if (!rates.isEmpty())
        object.insert("rates"_L1, rates);
    if (!inputs.platforms.isEmpty())
        object.insert("platforms"_L1, QJsonArray::fromStringList(inputs.platforms));
    return object;
}

} // namespace fleetscope
