// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QHeaderView>

namespace fleetscope {

/// The header of the fleet table. Shows the order of several columns with numbers beside the arrows: a click
/// orders by a column, Shift and a click adds one.
class FleetHeader final : public QHeaderView
{
    Q_OBJECT
public:
    enum class SortClick : quint8 { Only, Add };
    struct SortMark
    {
        int section = 0;
        bool descending = false;
    };

    explicit FleetHeader(const Theme &theme, QWidget *parent = nullptr);

    void setSortMarks(QList<SortMark> marks); ///< most significant first
    /// The width that a title needs, with its arrow.
    [[nodiscard]] int titleWidth(int section) const;

signals:
    void sortClicked(int section, fleetscope::FleetHeader::SortClick click);
    void menuRequested(int section, const QPoint &globalPosition);
    void dragFinished(); ///< the mouse let go of a border or a title

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

private:
    const Theme &m_theme;
    QList<SortMark> m_marks;
    Qt::KeyboardModifiers m_modifiers;
};

} // namespace fleetscope
