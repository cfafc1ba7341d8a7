// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/filteredit.h"
#include "models/items/devicetablemodel.h"
#include "ui/style/theme.h"

#include <QObject>

class QMenu;

namespace fleetscope {

class FleetActions;
class FleetTable;
class FleetTransfer;

/// The context menus of the fleet table: of a cell and of a column. Everything in them can be reached by the
/// keyboard: the menu key opens the menu of the current cell, which holds that of its column.
class FleetMenus final : public QObject
{
    Q_OBJECT
public:
    FleetMenus(const DeviceTableModel &fleet, FleetTable &table, FleetTransfer &transfer,
               const FleetActions &actions, const Theme &theme, QObject *parent = nullptr);

    void showCellMenu(const QPoint &globalPosition);
    void showColumnMenu(const QString &key, const QPoint &globalPosition);

signals:
    void filterApplied(const QString &term, fleetscope::FilterJoin how);
    void filterPrepared(const QString &term, fleetscope::FilterJoin how);
    void filterStarted(const QString &key); ///< a comparison with this field, for the user to complete

private:
    void addFilterMenu(QMenu *menu, const QString &title, const QString &term,
                       void (FleetMenus::*signal)(const QString &, FilterJoin));
    void addCopyMenu(QMenu *menu);
    void addColumnEntries(QMenu *menu, const QString &key);

    const DeviceTableModel &m_fleet;
    FleetTable &m_table;
    FleetTransfer &m_transfer;
    const FleetActions &m_actions;
    const Theme &m_theme;
};

} // namespace fleetscope
