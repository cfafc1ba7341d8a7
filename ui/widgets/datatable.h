// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace fleetscope {

/// A calm table: uniform rows by density, no grid, one hairline under each row, the row under the pointer
/// tinted.
class DataTable : public QTableView
{
    Q_OBJECT
public:
    explicit DataTable(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; } ///< −1: the pointer is elsewhere
    /// Whether a row is painted as selected although the selection model does not know it.
    [[nodiscard]] virtual bool isRowMarked(int /*row*/) const { return false; }
    void setModel(QAbstractItemModel *model) override;

signals:
    void pointerEntered();
    void pointerLeft();

protected:
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    /// Typing belongs to the filter, not to Qt's search for the first match in one column.
    void keyboardSearch(const QString &search) override;

private:
    void applyTheme();
    void setHoveredRow(int row);

    const Theme &m_theme;
    int m_hoveredRow = -1;
    int m_pointerY = -1;
};

/// Paints ground, hairline and focus of a cell; subclasses paint what is in it. Paints only: it reads a few
/// roles and computes nothing.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CellDelegate(DataTable *table);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) final;

    static constexpr int padding = spacing::between; ///< left and right of what is in a cell

protected:
    struct Cell
    {
        QRect rect; ///< without the padding
        QFontMetrics metrics;
        Ground ground = Ground::Surface;
        Qt::LayoutDirection direction = Qt::LeftToRight;
    };
    /// Plain text, aligned as the model says.
    virtual void paintCell(QPainter *painter, const Cell &cell, const QModelIndex &index) const;
    [[nodiscard]] virtual int contentWidth(const QFontMetrics &metrics, const QModelIndex &index) const;

    void paintText(QPainter *painter, const Cell &cell, const QString &text, Ink ink, Qt::Alignment alignment,
                   Qt::TextElideMode elide = Qt::ElideRight) const;
    [[nodiscard]] static Qt::Alignment alignmentOf(const QModelIndex &index);
    [[nodiscard]] const Theme &theme() const { return m_table->theme(); }

private:
    DataTable *m_table;
};

} // namespace fleetscope
