// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/telemetryarchive.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace fleetscope {

class DataTable;
class FleetStore;
class SeriesListModel;

/// Every series of the fleet, to search and to bring into a chart: by Enter, double click, button or drag.
class SeriesPanel final : public QWidget
{
    Q_OBJECT
public:
    SeriesPanel(const FleetStore &store, const Theme &theme, QWidget *parent = nullptr);

    void startSearch(); ///< into the field, with the list up to date
    void refresh();     ///< looks for new series; what is chosen stays

signals:
    void addRequested(const std::vector<fleetscope::SeriesKey> &series);
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void add();
    void showCount();

    SeriesListModel *m_model;
    QLineEdit *m_search;
    DataTable *m_table;
    QLabel *m_count;
    QPushButton *m_add;
};

} // namespace fleetscope
