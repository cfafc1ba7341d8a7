// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costresult.h"

#include <QAbstractTableModel>

namespace fleetscope {

/// Cost lines side by side: a row for each kind of cost, a column for each platform and level, sums below.
///
/// Thread: GUI. Badges mark cells that differ from the source; BadgesRole names them.
class CostTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { BadgesRole = Qt::UserRole + 1, SumRole, CheapestRole, EstimateRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setResult(const CostResult &result);
    /// Which levels have columns; the textbook always has.
    void setLevels(bool corrected, bool modelled);

    /// The lines behind a cell, none for a sum.
    [[nodiscard]] std::vector<CostLine> linesAt(const QModelIndex &index) const;
    [[nodiscard]] const PlatformCost *costAt(int column) const;
    [[nodiscard]] CostLevel levelAt(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Column
    {
        CostLevel level;
        size_t platform;
    };
    void arrange();

    CostResult m_result;
    std::vector<CostRow> m_rows; ///< those that any column has; month, horizon and budget follow
    std::vector<Column> m_columns;
    bool m_corrected = true;
    bool m_modelled = false;
};

} // namespace fleetscope
