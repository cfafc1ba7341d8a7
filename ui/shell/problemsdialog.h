// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QDialog>

class QAbstractItemModel;
class QTableView;

namespace fleetscope {

class ReceivedFigures;

/// What is behind the "dropped" and "rejected" numbers: everything counted, and what could not be read with
/// its topic and how often.
///
/// Thread: GUI. Not modal: the fleet goes on behind it.
class ProblemsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `problems` is a ProblemListModel; it and `theme` must outlive the dialog.
    ProblemsDialog(QAbstractItemModel &problems, const Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] ReceivedFigures &received() { return *m_received; }

private:
    void copyAll() const;

    ReceivedFigures *m_received;
    QTableView *m_table;
};

} // namespace fleetscope
