// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;

namespace fleetscope {

class DataTable;
class MetricListModel;

/// The second tab of the device dock: all metrics of the device, to search, to sort, and to put into the
/// fleet table.
class DeviceTelemetry final : public QWidget
{
    Q_OBJECT
public:
    DeviceTelemetry(MetricListModel &metrics, const Theme &theme, QWidget *parent = nullptr);

signals:
    void columnRequested(const QString &key); ///< `m.pm25`
    void chartRequested(const QString &metric);

private:
    void search(const QString &text);
    void requestColumn();
    void requestChart();
    void chooseFirst();
    void showMenu(const QPoint &position);
    void updateActions();

    const Theme &m_theme;
    QSortFilterProxyModel
        *m_sorted; // at most 256 rows, refreshed four times a second: the stock proxy is fine
    QLineEdit *m_search;
    QPushButton *m_addColumn;
    QPushButton *m_chart;
    DataTable *m_table;
};

} // namespace fleetscope
