// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QStandardItemModel>
#include <QTableView>

namespace fleetscope {

/// A table of a few hundred quiet rows: no grid, rows as high as their words need. Texts are shown as they
/// are.
class SimpleTable final : public QTableView
{
    Q_OBJECT
public:
    struct Column
    {
        QString title;
        int width = 0; ///< pixels; 0: as wide as its contents and title; the column with −1 takes what is
                       ///< left, and wraps
        bool number = false; ///< right-aligned
    };
    SimpleTable(const Theme &theme, const QString &name, const std::vector<Column> &columns,
                QWidget *parent = nullptr);

    [[nodiscard]] QStandardItemModel &rows() { return m_rows; }
    /// Replaces all rows; a cell may say "true" meanings by ink, see setInk().
    void setRows(const std::vector<QStringList> &rows);
    /// The colour of a cell's words, by meaning; follows the theme.
    void setInk(int row, int column, Ink ink);
    void setBold(int row, int column, bool bold = true);
    /// Words of the current row in that column; empty without one.
    [[nodiscard]] QString current(int column) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyTheme();
    void fitColumns();
    void fitRows();

    const Theme &m_theme;
    std::vector<Column> m_columns;
    QStandardItemModel m_rows;
};

} // namespace fleetscope
