// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/decimal.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace fleetscope {

/// Rows of the comparison, in the textbook's order; ours are behind them.
enum class CostRow : quint8 {
    Messages,
    Connectivity, ///< "Device registry" in the textbook
    Rules,
    Compute,
    Database,
    Storage,
    Monitoring,
    People,
    Recovery,
    Licence, ///< plans and licences that are no message charge
    Updates, ///< a companion for updates on top of the platform
    Hidden,
};
inline constexpr int costRowCount = 12;
[[nodiscard]] QString costRowTitle(CostRow row); ///< translated
[[nodiscard]] QString costRowKey(CostRow row);   ///< stable: "messages"

/// A hidden cost by its id in the register: "Security patching". Translated; the id where it is none of ours.
[[nodiscard]] QString hiddenCostTitle(const QString &id);
/// Why one would count it, and where the amount is from. Translated; may be empty.
[[nodiscard]] QString hiddenCostBasis(const QString &id);

/// How a number was made: shown behind every cell.
struct CostDerivation
{
    struct Operand
    {
        QString name, value, unit;
        bool operator==(const Operand &) const = default;
    };
    QString formula; ///< with the numbers in it
    std::vector<Operand> operands;
    QStringList priceItems; ///< ids in the catalogue: price, date, confidence and source are there
    QString note;

    bool operator==(const CostDerivation &) const = default;
};

/// One line of a platform's month.
struct CostLine
{
    CostRow row = CostRow::Messages;
    QString id;                    ///< stable: "messaging", "hub-units"
    QString title;                 ///< translated
    std::optional<Decimal> amount; ///< in cents; empty: a price is unknown
    bool estimate = false;         ///< the textbook's "~"
    bool included = true;          ///< false: shown, not added
    CostDerivation derivation;
    QStringList badges; ///< ids of inconsistencies: "I-03"

    bool operator==(const CostLine &) const = default;
};

/// What one platform costs. Totals are sums of the lines shown, so that they add up on paper.
struct PlatformCost
{
    QString platform; ///< id in the capability data
    QString name;
    std::vector<CostLine> lines;
    Decimal month;                       ///< sum of the known lines
    bool complete = true;                ///< every price is known
    QStringList missing;                 ///< titles of the lines without a price
    Decimal upfront;                     ///< paid once, not in `month`
    std::vector<Decimal> months;         ///< of the horizon, without `upfront`
    Decimal total;                       ///< sum of `months`
    std::optional<Decimal> presentValue; ///< with `upfront`; where a discount rate was given
    QStringList notes;

    /// Sum of a row; empty where a price in it is unknown.
    [[nodiscard]] std::optional<Decimal> rowTotal(CostRow row) const;
    [[nodiscard]] bool hasRow(CostRow row) const;
    /// The month without people.
    [[nodiscard]] Decimal withoutPeople() const;
    /// Adds a line to the sums.
    void add(CostLine line);
};

/// `value` for people: grouped digits and decimal point of the locale, `places` of them.
[[nodiscard]] QString shownNumber(Decimal value, int places = 0);
/// As many places as it has.
[[nodiscard]] QString shownQuantity(Decimal value);
/// What a person typed with the digits and the decimal point of the locale, or with those of English where
/// they can mean nothing else. Separators of groups are refused: "1.000" is one in English and a thousand in
/// German.
[[nodiscard]] std::optional<Decimal> typedQuantity(QStringView text);
/// `value` as typedQuantity() reads it.
[[nodiscard]] QString quantityToType(Decimal value);
/// "$1,046.44"
[[nodiscard]] QString shownMoney(Decimal value, int places = 2);

} // namespace fleetscope
