// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/fleetstore.h"

#include <QAbstractTableModel>

#include <vector>

namespace fleetscope {

/// The metrics of one device: what it sends, how old that is, and what the run so far amounts to.
///
/// At most 256 rows, so a stock proxy may sort and filter it. Thread: GUI. Cost of refresh(): O(metrics of
/// the device); call it a few times a second while somebody looks.
class MetricListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Latest, Age, Minimum, Mean, Maximum, Count, Trend, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole + 1, ///< text, or a double
        KeyRole,                     ///< QString: the column key of the fleet table, `m.pm25`
        HistoryRole,                 ///< QList<float>, oldest first
        OldRole,                     ///< bool: older than three intervals
        TypedRole,                   ///< typed, for copy
    };

    /// `store` must outlive the model.
    explicit MetricListModel(const FleetStore &store, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// `noDevice` shows nothing.
    void setDevice(DeviceHandle device, Timestamp now);
    [[nodiscard]] DeviceHandle device() const { return m_device; }
    /// Reads the store again: new metrics are appended, the others announced in one change.
    void refresh(Timestamp now);

private:
    [[nodiscard]] QString textOf(const SeriesView &series, int column) const;
    [[nodiscard]] QVariant rawOf(const SeriesView &series, int column) const;
    [[nodiscard]] QString valueText(const SeriesView &series) const;
    [[nodiscard]] bool isStale(const SeriesView &series) const;

    const FleetStore &m_store;
    DeviceHandle m_device = noDevice;
    Timestamp m_now = noTime;
    std::vector<SeriesView> m_series;
    std::vector<int> m_decimals; // by row; only grows, so that numbers do not jitter
};

} // namespace fleetscope
