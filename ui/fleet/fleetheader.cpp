// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/fleetheader.h"

#include "ui/widgets/plaintext.h"

#include <QContextMenuEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace fleetscope {
namespace {

constexpr int arrowSize = 12;
constexpr int arrowGap = spacing::within;

} // namespace

FleetHeader::FleetHeader(const Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setMinimumSectionSize(40);
    setResizeContentsPrecision(0);
    setAccessibleName(tr("Columns"));
    connect(this, &QHeaderView::sectionClicked, this, [this](int section) {
        emit sortClicked(section, m_modifiers & Qt::ShiftModifier ? SortClick::Add : SortClick::Only);
    });
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void FleetHeader::setSortMarks(QList<SortMark> marks)
{
    m_marks = std::move(marks);
    viewport()->update();
}

int FleetHeader::titleWidth(int section) const
{
    const QString title = model()->headerData(section, orientation()).toString();
    return plainTextWidth(fontMetrics(), title) + arrowSize + arrowGap + 2 * spacing::between;
}

QSize FleetHeader::sectionSizeFromContents(int section) const
{
    return {titleWidth(section), QHeaderView::sectionSizeFromContents(section).height()};
}

void FleetHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (!rect.isValid())
        return;
    QStyleOptionHeader option;
    initStyleOption(&option);
    option.rect = rect;
    option.section = section;
    option.position =
        logicalIndexAt(rect.right() + 2) < 0 ? QStyleOptionHeader::End : QStyleOptionHeader::Middle;
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    option.state.setFlag(QStyle::State_MouseOver, underMouse() && rect.contains(pointer));
    painter->save();
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    painter->restore();

    const bool isRight =
        Qt::Alignment(model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt())
        & Qt::AlignRight;
    const auto mark = std::find_if(m_marks.begin(), m_marks.end(),
                                   [section](const SortMark &one) { return one.section == section; });
    const bool isSorted = mark != m_marks.end();
    QRect area = rect.adjusted(spacing::between, 0, -spacing::between, -1);
    const QColor muted = m_theme.color(Ink::Muted, Ground::Window);
    const QString number = isSorted && m_marks.size() > 1
        ? QLocale().toString(static_cast<qint64>(mark - m_marks.begin() + 1))
        : QString();
    const int markWidth = isSorted
        ? arrowGap + arrowSize + (number.isEmpty() ? 0 : fontMetrics().horizontalAdvance(number) + 1)
        : 0;

    painter->setFont(font());
    painter->setPen(isSorted ? m_theme.color(Ink::Text, Ground::Window) : muted);
    const QString title =
        fontMetrics().elidedText(cutForLayout(model()->headerData(section, orientation()).toString()),
                                 Qt::ElideRight, area.width() - markWidth);
    const int titleWidth = fontMetrics().horizontalAdvance(title);
    // The arrow follows the title; titles of numbers keep the right edge of their numbers.
    const int titleX = isRight ? area.right() + 1 - titleWidth - markWidth : area.x();
    const QRect titleRect(titleX, area.y(), titleWidth + 1, area.height());
    painter->drawText(style()->visualRect(layoutDirection(), rect, titleRect),
                      Qt::AlignVCenter | Qt::TextSingleLine, title);
    if (!isSorted)
        return;
    const QRect arrow(titleX + titleWidth + arrowGap, area.center().y() - arrowSize / 2 + 1, arrowSize,
                      arrowSize);
    m_theme.paintIcon(painter, style()->visualRect(layoutDirection(), rect, arrow),
                      mark->descending ? IconId::ChevronDown : IconId::ChevronUp,
                      m_theme.color(Ink::Text, Ground::Window));
    if (!number.isEmpty()) {
        const QRect place(arrow.right() + 1, area.y(), markWidth, area.height());
        painter->drawText(style()->visualRect(layoutDirection(), rect, place),
                          Qt::AlignVCenter | Qt::TextSingleLine, number);
    }
}

void FleetHeader::mouseReleaseEvent(QMouseEvent *event)
{
    m_modifiers = event->modifiers();
    QHeaderView::mouseReleaseEvent(event);
    m_modifiers = {};
    emit dragFinished();
}

void FleetHeader::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuRequested(logicalIndexAt(event->pos()), event->globalPos());
}

} // namespace fleetscope

#include "moc_fleetheader.cpp"
