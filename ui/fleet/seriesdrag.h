// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>

#include <functional>
#include <memory>

class QMimeData;
class QModelIndex;
class QMouseEvent;

namespace fleetscope {

class DeviceTableModel;
class FleetTable;

/// Lets the selected devices be dragged out of the table by the cell of a metric: that metric of each of
/// them, for a chart. A press on a row that is not selected selects, as ever. Thread: GUI.
class SeriesDrag final : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it; `table` owns it.
    SeriesDrag(const DeviceTableModel &fleet, FleetTable &table);
    ~SeriesDrag() override;

    /// What runs a drag until it ends; a test puts its own there.
    using Runner = std::function<void(std::unique_ptr<QMimeData>)>;
    void setRunner(Runner runner) { m_runner = std::move(runner); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool canDrag(const QModelIndex &index) const;
    [[nodiscard]] std::unique_ptr<QMimeData> dataFor(const QModelIndex &index) const;
    void click(const QMouseEvent &release);

    const DeviceTableModel &m_fleet;
    FleetTable &m_table;
    Runner m_runner;
    bool m_isPressed = false;
    bool m_isClicking = false;
    QPoint m_from;
};

} // namespace fleetscope
