// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tableexport.h"
#include "ui/fleet/exportjob.h"

#include <QObject>

class QWidget;

namespace fleetscope {

class DeviceOrderModel;
class FleetTable;
class NoticeStrip;

/// Carries rows of the fleet table to the clipboard or into a file: the selected ones, or all that are shown.
///
/// One transfer at a time; a new one takes the place of the one that runs. Thread: GUI.
class FleetTransfer final : public QObject
{
    Q_OBJECT
public:
    FleetTransfer(const DeviceTableModel &fleet, const DeviceOrderModel &order, const FleetTable &table,
                  NoticeStrip &notices, QWidget *window);
    ~FleetTransfer() override;

    void copyCell();
    void copyRows(TableFormat format, TableHeader header);
    void copyIds();
    void copyAsFilter();
    /// Asks for a file name and writes it.
    void exportRows();
    /// Errors are told to the user. `fileName` appears whole at the end, or not at all.
    void exportTo(const QString &fileName, TableFormat format);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job != nullptr; }

private:
    /// Two or more selected devices, else all that are shown.
    [[nodiscard]] std::vector<DeviceHandle> devicesToExport() const;
    /// The selected devices, else the current one.
    [[nodiscard]] std::vector<DeviceHandle> devicesToCopy() const;
    [[nodiscard]] QStringList shownKeys() const;
    void start(ExportRequest request, std::unique_ptr<QIODevice> sink);
    void showProgress(qsizetype done, qsizetype total);
    void finish();
    void fail(const Error &error);

    const DeviceTableModel &m_fleet;
    const DeviceOrderModel &m_order;
    const FleetTable &m_table;
    NoticeStrip &m_notices;
    QWidget *m_window;
    ExportJob *m_job = nullptr; // null: none runs
};

} // namespace fleetscope
