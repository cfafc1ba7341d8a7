// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/savedview.h"
#include "models/items/deviceordermodel.h"
#include "models/items/devicetablemodel.h"
#include "ui/fleet/fleetheader.h"
#include "ui/widgets/datatable.h"

#include <vector>

namespace fleetscope {

/// The fleet as rows: what is shown of it, in which columns, and what is selected.
///
/// The columns are those of a view: they are known by key, and keys that name nothing (yet) are kept. The
/// current device is remembered by handle, so it survives a filter that hides it. Nothing here grows with the
/// number of rows: selecting all is one range, and rows are measured only in sight.
class FleetTable final : public DataTable
{
    Q_OBJECT
public:
    /// All must outlive the table; `order` is over `fleet`.
    FleetTable(DeviceTableModel &fleet, DeviceOrderModel &order, const Theme &theme,
               QWidget *parent = nullptr);

    [[nodiscard]] const QList<ViewColumn> &columns() const { return m_columns; } ///< in the order shown
    void setColumns(const QList<ViewColumn> &columns);
    [[nodiscard]] bool isShown(const QString &key) const;
    /// Puts a column at the end, or takes it away. Told by columnsChanged(), as are the next three.
    void setShown(const QString &key, bool shown);
    void moveColumn(const QString &key, int places); ///< to the right; negative: to the left
    void setColumnWidth(const QString &key, int width);
    void sizeToContents(const QString &key); ///< of the rows in sight
    [[nodiscard]] QString keyAt(int section) const { return m_fleet.columns()[section].key(); }

    /// Only shows it; whoever calls sets the order of the model.
    void setSortOrder(const QList<ViewSort> &sort);
    [[nodiscard]] const QList<ViewSort> &sortOrder() const { return m_sort; }

    [[nodiscard]] int selectedCount() const;
    /// In the order shown. Cost: O(selected).
    [[nodiscard]] std::vector<DeviceHandle> selectedDevices() const;
    void selectAll() override;
    void selectNothing();
    [[nodiscard]] bool isRowMarked(int row) const override;
    /// At 5,000 rows a new order takes Qt's selection about 15 ms.
    static constexpr int largestTracked = 5'000;

    /// The device the user looked at last, also while a filter hides it.
    [[nodiscard]] DeviceHandle currentDevice() const { return m_currentDevice; }
    void setCurrentDevice(DeviceHandle device);
    /// The column of the current cell; the first one without a current cell.
    [[nodiscard]] QString currentKey() const;

signals:
    void columnsChanged(); ///< by the user
    void sortRequested(const QList<fleetscope::ViewSort> &sort);
    void currentDeviceChanged(fleetscope::DeviceHandle device);
    void selectedCountChanged(int count);
    void openRequested(fleetscope::DeviceHandle device);
    void typed(const QString &text); ///< into the table: the filter's business
    void cellMenuRequested(const QPoint &globalPosition);
    void columnMenuRequested(const QString &key, const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    void connectHeader();
    void connectModel();
    void applyColumns();
    void fillWidth();
    void noteMove();
    void noteWidth(int section, int width);
    void requestSort(int section, FleetHeader::SortClick click);
    void restoreCurrent();
    void markLargeSelection();
    void countMarks();
    [[nodiscard]] int shownSection() const; ///< where the current cell was last
    [[nodiscard]] qsizetype placeOf(const QString &key) const;
    [[nodiscard]] bool isWholeTableSelected() const;

    DeviceTableModel &m_fleet;
    DeviceOrderModel &m_order;
    FleetHeader *m_header;
    QList<ViewColumn> m_columns;
    QList<ViewSort> m_sort;
    DeviceHandle m_currentDevice = noDevice;
    int m_currentSection = -1;
    bool m_applying = false; // sections move and change because we say so
    bool m_wasAllSelected = false;
    std::vector<bool> m_marks; // by device; empty: the selection model knows it all
    int m_marked = 0;          // those of them that are shown
};

} // namespace fleetscope
