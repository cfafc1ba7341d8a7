// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costresult.h"

#include <QAbstractTableModel>

namespace fleetscope {

/// Cost lines side by side: the sums first, so that they are in sight in a low window, then a row for each
/// kind of cost; a column for each platform and level.
///
/// Thread: GUI. Badges mark cells that differ from the source; BadgesRole names them.
class CostTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { BadgesRole = Qt::UserRole + 1, SumRole, CheapestRole, EstimateRole };

    using QAbstractTableModel::QAbstractTableModel;

    static constexpr int monthRow = 0; ///< the sum of a month
    static constexpr int sumRows = 2;  ///< month and horizon

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
    [[nodiscard]] CostRow kindAt(int row) const { return m_rows[static_cast<size_t>(row - sumRows)]; }

    CostResult m_result;
    std::vector<CostRow> m_rows; ///< those that any column has
    std::vector<Column> m_columns;
    bool m_corrected = true;
    bool m_modelled = false;
};

} // namespace fleetscope
