// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QDialog>

class QAbstractItemModel;
class QComboBox;
class QLineEdit;
class QSortFilterProxyModel;

namespace fleetscope {

class DataTable;

/// What the program has told of itself in this run: by level and by words, and all of it for a report.
///
/// Thread: GUI. Not modal: the fleet goes on behind it.
class LogDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `log` is a LogListModel; it and `theme` must outlive the dialog.
    LogDialog(QAbstractItemModel &log, const Theme &theme, QWidget *parent = nullptr);

signals:
    void diagnosticsRequested(); ///< for the clipboard

private:
    void applyFilter();

    QSortFilterProxyModel *m_shown; // quiet and short: at most 2,000 lines
    QComboBox *m_level;
    QLineEdit *m_search;
    DataTable *m_table;
};

} // namespace fleetscope
