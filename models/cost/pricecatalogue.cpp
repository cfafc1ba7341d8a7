// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/pricecatalogue.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxItems = 10'000;

Error badItem(const QString &item, const QString &field, const QString &sentence)
{
    return {ErrorKind::InvalidInput, u"Price \"%1\": \"%2\" %3"_s.arg(item, field, sentence),
            item + u'.' + field};
}

std::optional<Decimal> asDecimal(const QJsonValue &value)
{
    if (value.isString())
        return Decimal::parse(value.toString());
    if (value.isDouble() && std::abs(value.toDouble()) < 1e14)
        return Decimal::fromDouble(value.toDouble());
    return {};
}

/// Every number and every text that is one, by its path.
void collectFacts(const QJsonObject &object, const QString &prefix, QHash<QString, Decimal> &facts)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString path = prefix + it.key();
        if (it->isObject())
            collectFacts(it->toObject(), path + u'.', facts);
        else if (const auto number = asDecimal(*it))
            facts.insert(path, *number);
        else if (it->isBool())
            facts.insert(path, it->toBool() ? 1 : 0);
    }
}

Decimal unitSize(const QString &unit)
{
    QString digits;
    for (const QChar c : unit) {
        if (c.isDigit())
            digits += c;
        else if (c != u',')
            break;
    }
    const std::optional<Decimal> size = Decimal::parse(digits);
    return size && *size > 0 ? *size : Decimal(1);
}

Result<std::vector<PriceTier>> readTiers(const QString &id, const QJsonValue &value)
{
    std::vector<PriceTier> tiers;
    if (value.isUndefined())
        return tiers;
    const QJsonArray list = value.toArray();
    if (list.isEmpty())
        return badItem(id, u"tiers"_s, u"must be a list of prices."_s);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject entry = list[i].toObject();
        PriceTier tier;
        for (const auto key : {"up_to"_L1, "up_to_mb"_L1, "up_to_gb"_L1}) {
            if (entry.contains(key))
                tier.upTo = asDecimal(entry.value(key));
        }
        tier.price = asDecimal(entry.value("price"_L1));
        if (!tier.price && !entry.value("price"_L1).isNull())
            return badItem(id, u"tiers"_s, u"has a tier without a price; write null for an unknown one."_s);
        const bool last = i + 1 == list.size();
        if (tier.upTo.has_value() == last)
            return badItem(id, u"tiers"_s, u"must end with one open tier, and only there."_s);
        if (!tiers.empty() && tier.upTo && *tier.upTo <= *tiers.back().upTo)
            return badItem(id, u"tiers"_s, u"must rise."_s);
        if (tier.price && *tier.price < 0)
            return badItem(id, u"tiers"_s, u"has a negative price."_s);
        tiers.push_back(tier);
    }
    return tiers;
}

Result<PriceItem> readItem(const QJsonObject &object, const QHash<QString, PriceSource> &sources)
{
    PriceItem item;
    item.id = object.value("id"_L1).toString();
    if (item.id.isEmpty())
        return badItem(u"?"_s, u"id"_s, u"is missing."_s);
    const std::pair<QLatin1StringView, QString *> texts[] = {
        {"platform"_L1, &item.platform}, {"service"_L1, &item.service}, {"dimension"_L1, &item.dimension},
        {"region"_L1, &item.region},     {"unit"_L1, &item.unit},       {"currency"_L1, &item.currency}};
    for (const auto &[key, text] : texts) {
        *text = object.value(key).toString();
        if (text->isEmpty())
            return badItem(item.id, key, u"is missing or is no text."_s);
    }
    const QJsonValue price = object.value("price"_L1);
    if (price.isUndefined())
        return badItem(item.id, u"price"_s, u"is missing; write null for an unknown price."_s);
    if (!price.isNull()) {
        item.price = price.isString() ? Decimal::parse(price.toString()) : std::nullopt;
        if (!item.price)
            return badItem(item.id, u"price"_s, u"must be a decimal number in quotes, or null."_s);
        if (*item.price < 0)
            return badItem(item.id, u"price"_s, u"must not be negative."_s);
    }
    Result<std::vector<PriceTier>> tiers = readTiers(item.id, object.value("tiers"_L1));
    if (!tiers)
        return tiers.error();
    item.tiers = *std::move(tiers);
    const QString confidence = object.value("confidence"_L1).toString();
    if (confidence.size() != 1 || !u"ABCD"_s.contains(confidence))
        return badItem(item.id, u"confidence"_s, u"must be A, B, C or D."_s);
    item.confidence = confidence.front();
    item.verified = object.value("verified"_L1).toBool();
    item.evidenceDate = object.value("evidence_date"_L1).toString();
    item.note = object.value("note"_L1).toString();
    for (const QJsonArray array = object.value("sources"_L1).toArray(); const QJsonValue &source : array) {
        if (!sources.contains(source.toString()))
            return badItem(item.id, u"sources"_s,
                           u"names \"%1\", which is no source."_s.arg(source.toString()));
        item.sources.append(source.toString());
    }
    item.perUnits = unitSize(item.unit);
    collectFacts(object, {}, item.facts);
    const QJsonObject lifecycle = object.value("lifecycle"_L1).toObject();
    item.lifecycle = lifecycle.value("status"_L1).toString();
    item.lifecycleDate = QDate::fromString(lifecycle.value("date"_L1).toString(), Qt::ISODate);
    item.shippedPrice = item.price;
    return item;
}

std::optional<QJsonObject> objectOf(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

} // namespace

PriceAge PriceItem::age(QDate today, int warnDays, int staleDays) const
{
    QDate date = QDate::fromString(evidenceDate, Qt::ISODate);
    if (!date.isValid() && evidenceDate.size() == 7)
        date = QDate::fromString(evidenceDate + u"-01"_s, Qt::ISODate);
    if (!date.isValid() || date.daysTo(today) > staleDays)
        return PriceAge::Stale;
    return date.daysTo(today) > warnDays ? PriceAge::Aging : PriceAge::Fresh;
}

std::optional<Decimal> PriceChange::percent() const
{
    if (!before || !after || *before == Decimal())
        return {};
    return ((*after - *before) * 100 / *before).rounded(1);
}

Result<PriceCatalogue> PriceCatalogue::parse(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        return Error{
            ErrorKind::Corrupt,
            u"The price catalogue is no JSON object: %1."_s.arg(
                problem.error == QJsonParseError::NoError ? u"it is a list"_s : problem.errorString()),
            u"price catalogue"_s};
    }
    PriceCatalogue catalogue;
    catalogue.m_document = document.object();
    const QJsonObject &root = catalogue.m_document;
    if (!root.value("schema_version"_L1).toString().startsWith("1."_L1)) {
        return Error{ErrorKind::InvalidInput,
                     u"\"schema_version\" of the price catalogue must be 1.x; this program reads no other."_s,
                     u"schema_version"_s};
    }
    catalogue.m_version = root.value("catalogue_version"_L1).toString();
    if (catalogue.m_version.isEmpty())
        return Error{ErrorKind::InvalidInput, u"\"catalogue_version\" of the price catalogue is missing."_s,
                     u"catalogue_version"_s};
    catalogue.m_compiled = QDate::fromString(root.value("compiled"_L1).toString(), Qt::ISODate);
    if (!catalogue.m_compiled.isValid())
        return Error{ErrorKind::InvalidInput,
                     u"\"compiled\" of the price catalogue must be a date such as 2026-11-23."_s,
                     u"compiled"_s};
    const QJsonObject age = root.value("policy"_L1).toObject().value("max_age_days"_L1).toObject();
    catalogue.m_warnDays = age.value("warn"_L1).toInt(90);
    catalogue.m_staleDays = age.value("stale"_L1).toInt(365);
    const QJsonObject sources = root.value("sources"_L1).toObject();
    for (auto it = sources.begin(); it != sources.end(); ++it) {
        const QJsonObject source = it->toObject();
        catalogue.m_sources.insert(it.key(),
                                   {source.value("title"_L1).toString(), source.value("url"_L1).toString(),
                                    source.value("date"_L1).toString()});
    }
    const QJsonArray items = root.value("items"_L1).toArray();
    if (items.isEmpty() || items.size() > maxItems)
        return Error{ErrorKind::InvalidInput,
                     u"\"items\" of the price catalogue must hold 1 to %1 prices."_s.arg(maxItems),
                     u"items"_s};
    for (const QJsonValue &entry : items) {
        Result<PriceItem> item = readItem(entry.toObject(), catalogue.m_sources);
        if (!item)
            return item.error();
        if (catalogue.m_byId.contains(item->id))
            return badItem(item->id, u"id"_s, u"is there twice."_s);
        catalogue.m_byId.insert(item->id, catalogue.m_items.size());
        catalogue.m_items.push_back(*std::move(item));
    }
    catalogue.m_shipped = catalogue.m_items;
    catalogue.m_textbook = root.value("presets"_L1).toObject().value("textbook-greencity"_L1).toObject();
    if (catalogue.m_textbook.value("rows"_L1).toArray().isEmpty())
        return Error{ErrorKind::InvalidInput,
                     u"\"presets.textbook-greencity.rows\" of the price catalogue is missing."_s,
                     u"presets"_s};
    for (const QJsonArray array = catalogue.m_textbook.value("rows"_L1).toArray();
         const QJsonValue &entry : array) {
        const QJsonObject row = entry.toObject();
        const auto cell = [&row](QLatin1StringView column) {
            return asDecimal(row.value(column).toObject().value("value"_L1)).value_or(0);
        };
        catalogue.m_printed.push_back(
            {row.value("row"_L1).toString(), cell("aws"_L1), cell("azure"_L1), cell("selfhost"_L1)});
    }
    catalogue.m_hash = QString::fromLatin1(
        QCryptographicHash::hash(catalogue.toJson(), QCryptographicHash::Sha256).toHex().first(16));
    return catalogue;
}

Result<PriceCatalogue> PriceCatalogue::merged(const PriceCatalogue &before, const PriceCatalogue &after,
                                              const QStringList &refused)
{
    if (refused.isEmpty())
        return after;
    const auto byId = [](const QJsonObject &document) {
        QHash<QString, QJsonValue> items;
        for (const QJsonArray array = document.value("items"_L1).toArray(); const QJsonValue &item : array)
            items.insert(item.toObject().value("id"_L1).toString(), item);
        return items;
    };
    const QHash<QString, QJsonValue> old = byId(before.m_document);
    QJsonArray items;
    for (const QJsonArray array = after.m_document.value("items"_L1).toArray();
         const QJsonValue &item : array) {
        const QString id = item.toObject().value("id"_L1).toString();
        if (!refused.contains(id))
            items.append(item);
        else if (old.contains(id))
            items.append(old.value(id));
    }
    for (const QJsonArray array = before.m_document.value("items"_L1).toArray();
         const QJsonValue &item : array) {
        const QString id = item.toObject().value("id"_L1).toString();
        if (refused.contains(id) && !after.find(id))
            items.append(item);
    }
    QJsonObject document = after.m_document;
    QJsonObject sources = before.m_document.value("sources"_L1).toObject();
    const QJsonObject newer = document.value("sources"_L1).toObject();
    for (auto it = newer.begin(); it != newer.end(); ++it)
        sources.insert(it.key(), *it);
    document.insert("sources"_L1, sources);
    document.insert("items"_L1, items);
    document.insert("catalogue_version"_L1, after.version() + u" (in part)"_s);
    return parse(QJsonDocument(document).toJson());
}

const PriceItem *PriceCatalogue::find(const QString &id) const
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.constEnd() ? nullptr : &m_items[*found];
}

PriceSource PriceCatalogue::source(const QString &key) const { return m_sources.value(key); }

QByteArray PriceCatalogue::toJson() const { return QJsonDocument(m_document).toJson(); }

Result<void> PriceCatalogue::setEdits(const std::vector<PriceEdit> &edits)
{
    std::vector<PriceItem> items = m_shipped;
    for (const PriceEdit &edit : edits) {
        if (!m_byId.contains(edit.itemId))
            return Error{ErrorKind::NotFound, u"The price catalogue has no price \"%1\"."_s.arg(edit.itemId),
                         edit.itemId};
        if ((edit.price && *edit.price < 0) || edit.discountPercent < 0 || edit.discountPercent > 100)
            return badItem(edit.itemId, u"price"_s, u"must not be negative, nor a discount above 100 %."_s);
        PriceItem &item = items[m_byId.value(edit.itemId)];
        item.edited = true;
        item.editedBy =
            QStringList{edit.date.toString(Qt::ISODate), edit.author, edit.reason, edit.source}.join(
                u" · "_s);
        if (edit.price) {
            item.price = edit.price;
            item.tiers.clear(); // one price that the user knows, for any quantity
            continue;
        }
        const Decimal factor = (Decimal(100) - edit.discountPercent) / 100;
        if (item.price)
            item.price = *item.price * factor;
        for (PriceTier &tier : item.tiers) {
            if (tier.price)
                tier.price = *tier.price * factor;
        }
    }
    m_items = std::move(items);
    m_edits = edits;
    return {};
}

Result<std::vector<PriceEdit>> parsePriceEdits(const QByteArray &json)
{
    const auto root = objectOf(json);
    if (!root || !root->value("edits"_L1).isArray())
        return Error{ErrorKind::Corrupt, u"The price edits are no JSON object with a list \"edits\"."_s,
                     u"edits"_s};
    std::vector<PriceEdit> edits;
    for (const QJsonArray array = root->value("edits"_L1).toArray(); const QJsonValue &entry : array) {
        const QJsonObject object = entry.toObject();
        const std::optional<Decimal> price = asDecimal(object.value("price"_L1));
        const std::optional<Decimal> discount =
            price ? std::nullopt : asDecimal(object.value("discount_percent"_L1));
        PriceEdit edit{.itemId = object.value("item"_L1).toString(),
                       .price = price,
                       .discountPercent = discount.value_or(0),
                       .author = object.value("author"_L1).toString(),
                       .reason = object.value("reason"_L1).toString(),
                       .source = object.value("source"_L1).toString(),
                       .date = QDate::fromString(object.value("date"_L1).toString(), Qt::ISODate)};
        if (edit.itemId.isEmpty() || (!price && !discount))
            return Error{ErrorKind::InvalidInput,
                         u"Price edit %1 needs an \"item\" and a \"price\" or a \"discount_percent\"."_s.arg(
                             edits.size() + 1),
                         u"edits"_s};
        edits.push_back(std::move(edit));
    }
    return edits;
}

QByteArray toJson(const std::vector<PriceEdit> &edits)
{
    QJsonArray list;
    for (const PriceEdit &edit : edits) {
        QJsonObject object{{u"item"_s, edit.itemId}};
        if (edit.price)
            object.insert("price"_L1, edit.price->toString());
        else
            object.insert("discount_percent"_L1, edit.discountPercent.toString());
        object.insert("author"_L1, edit.author);
        object.insert("reason"_L1, edit.reason);
        object.insert("source"_L1, edit.source);
        object.insert("date"_L1, edit.date.toString(Qt::ISODate));
        list.append(object);
    }
    return QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"edits"_s, list}}).toJson();
}

std::vector<PriceChange> compareCatalogues(const PriceCatalogue &before, const PriceCatalogue &after)
{
    std::vector<PriceChange> changes;
    for (const PriceItem &item : after.items()) {
        const PriceItem *old = before.find(item.id);
        if (!old)
            changes.push_back({item.id, {}, item.price, PriceChange::Kind::Added});
        else if (old->price != item.price || old->tiers != item.tiers)
            changes.push_back({item.id, old->price, item.price, PriceChange::Kind::Changed});
    }
    for (const PriceItem &item : before.items()) {
        if (!after.find(item.id))
            changes.push_back({item.id, item.price, {}, PriceChange::Kind::Removed});
    }
    return changes;
}

} // namespace fleetscope
