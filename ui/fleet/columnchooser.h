// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QFrame>

class QLineEdit;
class QSortFilterProxyModel;

namespace fleetscope {

class ColumnChoiceModel;
class DataTable;
class DeviceTableModel;

/// A list of everything that can be a column, to search and to tick; opens below a button.
///
/// Keys: type to search, Down and Up to move, Enter or Space to tick, Escape to close.
class ColumnChooser final : public QFrame
{
    Q_OBJECT
public:
    ColumnChooser(const DeviceTableModel &fleet, const Theme &theme, QWidget *parent = nullptr);

    /// Opens with its top right corner at `corner`, inside the screen. `shown`: keys of the columns there
    /// are.
    void open(const QPoint &corner, const QStringList &shown, const QString &search = {});

signals:
    void columnToggled(const QString &key, bool shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void toggle(const QModelIndex &index);

    ColumnChoiceModel *m_choices;
    QSortFilterProxyModel *m_found; // quiet while it is open: the stock proxy is fine
    QLineEdit *m_search;
    DataTable *m_list;
};

} // namespace fleetscope
