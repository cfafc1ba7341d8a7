// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datatable.h"

#include "ui/widgets/plaintext.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace fleetscope {

DataTable::DataTable(const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
{
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false); // Tab leaves the table, as everywhere else
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    verticalHeader()->setVisible(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // Measuring the rows in sight is what the user means, and a million would take seconds.
    horizontalHeader()->setResizeContentsPrecision(0);
    connect(&theme, &Theme::changed, this, &DataTable::applyTheme);
    applyTheme();
}

void DataTable::applyTheme()
{
    const int height = m_theme.rowHeight();
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setFont(m_theme.font(FontRole::Caption));
    viewport()->update();
}

void DataTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    m_hoveredRow = -1;
}

void DataTable::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    const auto updateRow = [this](int changed) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    };
    updateRow(m_hoveredRow);
    m_hoveredRow = row;
    updateRow(row);
}

bool DataTable::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter: emit pointerEntered(); break;
    case QEvent::Leave:
        m_pointerY = -1;
        setHoveredRow(-1);
        emit pointerLeft();
        break;
    case QEvent::MouseMove:
        m_pointerY = static_cast<QMouseEvent *>(event)->position().toPoint().y();
        setHoveredRow(rowAt(m_pointerY));
        break;
    default: break;
    }
    return QTableView::viewportEvent(event);
}

void DataTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (m_pointerY >= 0)
        setHoveredRow(rowAt(m_pointerY));
}

void DataTable::keyboardSearch(const QString &) { }

CellDelegate::CellDelegate(DataTable *table)
    : QStyledItemDelegate(table)
    , m_table(table)
{ }

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const bool selected = (option.state & QStyle::State_Selected) || m_table->isRowMarked(index.row());
    const bool hovered = index.row() == m_table->hoveredRow();
    const Ground ground = selected ? Ground::Selection : hovered ? Ground::Hover : Ground::Surface;
    painter->fillRect(option.rect, theme().color(ground));
    painter->fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1,
                      theme().color(Line::Border));

    painter->setFont(option.font);
    paintCell(painter,
              {option.rect.adjusted(padding, 0, -padding, -1), option.fontMetrics, ground, option.direction},
              index);

    if (m_table->hasFocus() && index == m_table->currentIndex()) {
        QStyleOption focus;
        focus.initFrom(m_table);
        focus.rect = option.rect.adjusted(0, 0, 0, -1);
        m_table->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, m_table);
    }
}

void CellDelegate::paintCell(QPainter *painter, const Cell &cell, const QModelIndex &index) const
{
    paintText(painter, cell, index.data().toString(), Ink::Text, alignmentOf(index));
}

Qt::Alignment CellDelegate::alignmentOf(const QModelIndex &index)
{
    return static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
}

void CellDelegate::paintText(QPainter *painter, const Cell &cell, const QString &text, Ink ink,
                             Qt::Alignment alignment, Qt::TextElideMode elide) const
{
    painter->setPen(theme().color(ink, cell.ground));
    drawPlainText(painter, cell.rect, text,
                  {.alignment = alignment, .direction = cell.direction, .elide = elide});
}

int CellDelegate::contentWidth(const QFontMetrics &metrics, const QModelIndex &index) const
{
    return plainTextWidth(metrics, index.data().toString());
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int widest = 480; // one hostile name must not push everything else out of sight
    return {qMin(widest, contentWidth(option.fontMetrics, index) + 2 * padding), theme().rowHeight()};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    QToolTip::showText(event->globalPos(), plainToolTip(index.data(Qt::ToolTipRole).toString()), view,
                       view->visualRect(index));
    return true;
}

} // namespace fleetscope

#include "moc_datatable.cpp"
