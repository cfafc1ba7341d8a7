// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectionimport.h"
#include "ui/style/theme.h"

#include <QDialog>

class QPushButton;
class QTableWidget;

namespace fleetscope {

/// What a file of connections holds, to choose from. Thread: GUI.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `otherNames` are taken: an import with one of them gets a number behind its own.
    ImportDialog(ConnectionImport import, const QStringList &otherNames, const Theme &theme,
                 QWidget *parent = nullptr);

    /// Those that are ticked, under names that nobody has.
    [[nodiscard]] std::vector<ImportedConnection> chosen() const;

private:
    void count();

    ConnectionImport m_import;
    QTableWidget *m_table;
    QPushButton *m_take = nullptr;
};

} // namespace fleetscope
