// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/pricecatalogue.h"
#include "ui/style/theme.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace fleetscope {

class SimpleTable;

/// Every price with its age, confidence and source, and the user's own in its place. Nothing is fetched:
/// another price list comes from a file.
class CostPrices final : public QDialog
{
    Q_OBJECT
public:
    CostPrices(const Theme &theme, const PriceCatalogue &catalogue, QDate today, bool imported,
               QWidget *parent = nullptr);

    /// After an import; own prices that are not saved yet are kept where the list has the item.
    void setCatalogue(const PriceCatalogue &catalogue, bool imported);
    [[nodiscard]] const std::vector<PriceEdit> &edits() const { return m_edits; }

signals:
    void importRequested();
    void shippedRequested(); ///< the list that came with the program, in the place of an imported one

private:
    void fill();
    void showCurrent();
    void take();
    void giveBack(const QString &item);
    void refilter();
    [[nodiscard]] const PriceEdit *editOf(const QString &item) const;
    [[nodiscard]] QStringList rowOf(const PriceItem &item) const;

    const Theme &m_theme;
    PriceCatalogue m_catalogue; // without the edits of this dialog
    QDate m_today;
    std::vector<PriceEdit> m_edits;
    QLabel *m_list;
    QLineEdit *m_search;
    SimpleTable *m_table;
    QLabel *m_evidence;
    QLineEdit *m_price;
    QLineEdit *m_reason;
    QLineEdit *m_author;
    QLabel *m_fault;
    QPushButton *m_set;
    QPushButton *m_reset;
    QPushButton *m_shipped;
};

/// What an imported price list would change. Each change can be refused.
class CostImport final : public QDialog
{
    Q_OBJECT
public:
    /// `effect` says what it does to the open scenario.
    CostImport(const Theme &theme, const PriceCatalogue &before, const PriceCatalogue &after,
               const QString &effect, QWidget *parent = nullptr);

    [[nodiscard]] QStringList refused() const; ///< ids of items

private:
    SimpleTable *m_table;
    std::vector<PriceChange> m_changes;
};

/// "2026-09-20", "13 months old"; "undated".
[[nodiscard]] QString priceAgeText(const PriceItem &item, QDate today);

} // namespace fleetscope
