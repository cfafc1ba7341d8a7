// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/datatable.h"

namespace fleetscope {

class DeviceTableModel;

/// Paints the cells of the fleet table: state as shape and word, numbers with their sparkline, what is stale
/// in grey, and a mark where a device's clock is off.
class FleetDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    FleetDelegate(const DeviceTableModel &fleet, DataTable *table);

    static constexpr int trendWidth = 52;      ///< of a sparkline in a column of its default width
    static constexpr int leastTrendWidth = 12; ///< up or down is still seen; narrower ones are left out

protected:
    void paintCell(QPainter *painter, const Cell &cell, const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QFontMetrics &metrics, const QModelIndex &index) const override;

private:
    void paintMetric(QPainter *painter, const Cell &cell, const QModelIndex &index, bool stale) const;
    void paintLastSeen(QPainter *painter, const Cell &cell, const QModelIndex &index, bool stale) const;

    const DeviceTableModel &m_fleet;
};

/// The width that a column has before anybody drags it, in device-independent pixels.
[[nodiscard]] int defaultColumnWidth(const DeviceTableModel &fleet, int column, const QFontMetrics &metrics);
/// The same for a table that is a little too wide for its window.
[[nodiscard]] int leastColumnWidth(const DeviceTableModel &fleet, int column, const QFontMetrics &metrics);

} // namespace fleetscope
