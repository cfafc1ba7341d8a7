// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/decimal.h"
#include "models/domain/result.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace fleetscope {

/// A slice of a graduated price; without `upTo` the last one, without `price` an unknown one.
struct PriceTier
{
    std::optional<Decimal> upTo;
    std::optional<Decimal> price;

    bool operator==(const PriceTier &) const = default;
};

enum class PriceAge : quint8 { Fresh, Aging, Stale };

/// One price with its evidence. `price` is empty where it is unknown, which is never zero.
struct PriceItem
{
    QString id, platform, service, dimension, region, unit, currency;
    Decimal perUnits = 1; ///< how many the unit holds: 1,000,000 of "1,000,000 messages"
    std::optional<Decimal> price;
    std::vector<PriceTier> tiers; ///< empty: one price for any quantity
    QString evidenceDate;         ///< as the catalogue writes it: "2026-09-20", "2026-05"; may be empty
    QChar confidence = u'D';      ///< A to D
    bool verified = false;
    QStringList sources; ///< keys of PriceCatalogue::source()
    QString note;
    QHash<QString, Decimal> facts; ///< every number below the item: "quota.messages_per_day_per_unit"
    QString lifecycle;             ///< "retired", "retiring", …; empty: active
    QDate lifecycleDate;
    bool edited = false; ///< by the user's overlay
    std::optional<Decimal> shippedPrice;
    QString editedBy; ///< "2026-11-20 by Ada: quote of the reseller"

    /// 0 when there is no such number.
    [[nodiscard]] Decimal fact(const char *path) const { return facts.value(QString::fromLatin1(path)); }
    /// From the first day that `evidenceDate` names; without one it is stale. Source: the catalogue's policy.
    [[nodiscard]] PriceAge age(QDate today, int warnDays = 90, int staleDays = 365) const;
};

struct PriceSource
{
    QString title, url, date;
};

/// A value that the user put in the place of a shipped one.
struct PriceEdit
{
    QString itemId;
    std::optional<Decimal> price;
    Decimal discountPercent; ///< instead of a price: off every tier
    QString author, reason, source;
    QDate date;

    bool operator==(const PriceEdit &) const = default;
};

/// What is different between two catalogues.
struct PriceChange
{
    QString itemId;
    std::optional<Decimal> before, after;
    enum class Kind : quint8 { Added, Removed, Changed } kind = Kind::Changed;
    /// In percent of the price before; empty where one of them is unknown or the first is 0.
    [[nodiscard]] std::optional<Decimal> percent() const;
};

/// The price list: shipped or imported, with the user's edits laid over it. Never fetched.
class PriceCatalogue
{
public:
    /// Checks every item. Errors: Corrupt for what is no JSON object, InvalidInput with one sentence that
    /// names item and field: missing, of the wrong type, twice, a negative price, an unknown source.
    [[nodiscard]] static Result<PriceCatalogue> parse(const QByteArray &json);

    [[nodiscard]] const QString &version() const { return m_version; }
    [[nodiscard]] QDate compiled() const { return m_compiled; }
    [[nodiscard]] const QString &hash() const { return m_hash; } ///< of the file's content, 16 hex digits
    [[nodiscard]] int warnDays() const { return m_warnDays; }
    [[nodiscard]] int staleDays() const { return m_staleDays; }
    [[nodiscard]] const std::vector<PriceItem> &items() const { return m_items; }
    /// Null when there is none.
    [[nodiscard]] const PriceItem *find(const QString &id) const;
    [[nodiscard]] PriceSource source(const QString &key) const;
    /// The textbook's cells.
    [[nodiscard]] const QJsonObject &textbook() const { return m_textbook; }
    /// The amounts of those cells, read once: a row of the table and its three columns.
    struct PrintedRow
    {
        QString name;
        Decimal aws, azure, self;
    };
    [[nodiscard]] const std::vector<PrintedRow> &printedRows() const { return m_printed; }
    /// `after` with the items of `before` where the user refused what is new: refused changes stay as they
    /// were, refused additions are left out, refused removals stay in. Errors: those of parse().
    [[nodiscard]] static Result<PriceCatalogue>
    merged(const PriceCatalogue &before, const PriceCatalogue &after, const QStringList &refused);
    /// As it was read, without the edits.
    [[nodiscard]] QByteArray toJson() const;

    /// Replaces all edits. Errors: NotFound for an item that is not there, InvalidInput for a negative price.
    [[nodiscard]] Result<void> setEdits(const std::vector<PriceEdit> &edits);
    [[nodiscard]] const std::vector<PriceEdit> &edits() const { return m_edits; }

private:
    QJsonObject m_document;
    QString m_version, m_hash;
    QDate m_compiled;
    int m_warnDays = 90;
    int m_staleDays = 365;
    std::vector<PriceItem> m_shipped;
    std::vector<PriceItem> m_items;
    QHash<QString, size_t> m_byId;
    QHash<QString, PriceSource> m_sources;
    QJsonObject m_textbook;
    std::vector<PrintedRow> m_printed;
    std::vector<PriceEdit> m_edits;
};

/// The user's layer as a file. Errors: Corrupt, InvalidInput with the number of the edit.
[[nodiscard]] Result<std::vector<PriceEdit>> parsePriceEdits(const QByteArray &json);
[[nodiscard]] QByteArray toJson(const std::vector<PriceEdit> &edits);

/// In the order of `after`, removed ones last.
[[nodiscard]] std::vector<PriceChange> compareCatalogues(const PriceCatalogue &before,
                                                         const PriceCatalogue &after);

} // namespace fleetscope
