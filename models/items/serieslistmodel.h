// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/fleetstore.h"
#include "models/ports/telemetryarchive.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <QTimer>

#include <vector>

namespace fleetscope {

/// The series that match a search: each word occurs in the device's id, name or site, or in the metric, in
/// any order and case. A blank search finds all. Stops at `mostRows`.
///
/// Searches a few milliseconds at a time, so a million devices do not stop the window. Thread: GUI.
class SeriesListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Device, Metric, ColumnCount };
    static constexpr size_t mostRows = 500;
    /// Devices that are looked at in one turn: about 4 ms.
    static constexpr int slice = 2'000;

    /// `store` must outlive the model.
    explicit SeriesListModel(const FleetStore &store, QObject *parent = nullptr);

    void search(const QString &words);
    [[nodiscard]] bool isSearching() const { return m_next.isActive(); }
    [[nodiscard]] bool isCut() const { return m_rows.size() >= mostRows; } ///< there may be more
    [[nodiscard]] SeriesKey series(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

signals:
    void searched(); ///< to the end, or to `mostRows`

private:
    struct Row
    {
        DeviceHandle device;
        MetricHandle metric;
    };
    void searchSlice();
    void gather(DeviceHandle device, std::vector<Row> &found) const;

    const FleetStore &m_store;
    QStringList m_words;
    int m_device = 0; // the next to look at
    std::vector<Row> m_rows;
    QTimer m_next;
};

/// The series of a device and a metric as the archive names it.
[[nodiscard]] SeriesKey seriesKeyOf(const FleetStore &store, DeviceHandle device, MetricHandle metric);

} // namespace fleetscope
