// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/facetpanel.h"

#include "models/items/facetmodel.h"
#include "models/items/format.h"
#include "ui/widgets/plaintext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

namespace fleetscope {
namespace {

constexpr int barHeight = 3;
constexpr int inset = spacing::card;
constexpr int markWidth = spacing::stateIcon + spacing::within;

/// The whole row is painted here, so that values begin where the titles do.
class FacetDelegate final : public QStyledItemDelegate
{
public:
    explicit FacetDelegate(FacetPanel *panel)
        : QStyledItemDelegate(panel)
        , m_panel(panel)
        , m_theme(panel->theme())
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRect row(0, option.rect.y(), m_panel->viewport()->width(), option.rect.height());
        const bool hovered = option.state & QStyle::State_MouseOver;
        const Ground ground = hovered ? Ground::Hover : Ground::Window;
        if (hovered)
            painter->fillRect(row, m_theme.color(ground));
        if (index.parent().isValid())
            paintValue(painter, row, option, index, ground);
        else
            paintTitle(painter, row, option, index, ground);
        if (m_panel->hasFocus() && index == m_panel->currentIndex()) {
            QStyleOption focus;
            focus.initFrom(m_panel);
            focus.rect = row.adjusted(2, 1, -2, -1);
            m_panel->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, m_panel);
        }
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {80, m_theme.rowHeight() + (index.parent().isValid() ? 0 : spacing::between)};
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                   const QModelIndex &index) override
    {
        QToolTip::showText(event->globalPos(), plainToolTip(index.data(Qt::ToolTipRole).toString()), view,
                           view->visualRect(index));
        return true;
    }

private:
    void paintTitle(QPainter *painter, const QRect &row, const QStyleOptionViewItem &option,
                    const QModelIndex &index, Ground ground) const
    {
        const QColor muted = m_theme.color(Ink::Muted, ground);
        const QRect mark(inset, row.y() + spacing::between, spacing::stateIcon,
                         row.height() - spacing::between);
        const bool isOpen = m_panel->isExpanded(index);
        m_theme.paintIcon(painter, QStyle::visualRect(option.direction, row, mark),
                          isOpen                                    ? IconId::ChevronDown
                              : option.direction == Qt::LeftToRight ? IconId::ChevronRight
                                                                    : IconId::ChevronLeft,
                          muted);
        QFont font = m_theme.font(FontRole::Caption);
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(muted);
        const QRect text(inset + markWidth, mark.y(), row.width() - 2 * inset - markWidth, mark.height());
        drawPlainText(painter, QStyle::visualRect(option.direction, row, text), index.data().toString(),
                      option.direction);
    }

    void paintValue(QPainter *painter, const QRect &row, const QStyleOptionViewItem &option,
                    const QModelIndex &index, Ground ground) const
    {
        const QRect area = row.adjusted(inset, 0, -inset, 0);
        const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
        const bool isMore = index.data(FacetModel::MoreRole).toBool();
        const bool isChosen = index.data(FacetModel::ChosenRole).toBool();
        const quint32 count = index.data(FacetModel::CountRole).toUInt();
        const bool isQuiet = !isMore && count == 0 && !isChosen;

        painter->setFont(option.font);
        const QString number = isMore ? QString() : countText(count);
        const int numberWidth = plainTextWidth(painter->fontMetrics(), number);
        QRect words = area.adjusted(markWidth, 0, -numberWidth - spacing::between, -barHeight);
        painter->setPen(m_theme.color(isMore ? Ink::Accent : isQuiet ? Ink::Muted : Ink::Text, ground));
        drawPlainText(painter, place(words), index.data().toString(), option.direction);
        if (isMore)
            return;
        painter->setPen(m_theme.color(Ink::Muted, ground));
        painter->drawText(place(area.adjusted(0, 0, 0, -barHeight)),
                          int(QStyle::visualAlignment(option.direction, Qt::AlignRight).toInt())
                              | Qt::AlignVCenter,
                          number);
        if (isChosen)
            m_theme.paintIcon(painter,
                              place({area.x(), area.y(), spacing::stateIcon, area.height() - barHeight}),
                              IconId::Check, m_theme.color(Ink::Accent, ground));
        const QRect track(area.x() + markWidth, area.bottom() - barHeight, area.width() - markWidth,
                          barHeight);
        QRect bar = track;
        bar.setWidth(
            count == 0 ? 0 : qMax(2, qRound(track.width() * index.data(FacetModel::ShareRole).toDouble())));
        painter->fillRect(place(track), m_theme.color(Line::Border));
        painter->fillRect(place(bar), isChosen ? m_theme.color(Ink::Accent) : m_theme.color(Line::Outline));
    }

    FacetPanel *m_panel;
    const Theme &m_theme;
};

} // namespace

FacetPanel::FacetPanel(const Theme &theme, QWidget *parent)
    : QTreeView(parent)
    , m_theme(theme)
    , m_model(new FacetModel(this))
{
    setModel(m_model);
    setItemDelegate(new FacetDelegate(this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(0);
    setRootIsDecorated(false);
    setExpandsOnDoubleClick(false);
    setSelectionMode(NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Devices by status, site, model and firmware"));
    setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    expandAll();
    connect(this, &QAbstractItemView::clicked, this, &FacetPanel::use);
    connect(&theme, &Theme::changed, this, &QTreeView::doItemsLayout);
}

void FacetPanel::setFacets(const Facets &facets, const FilterPtr &filter)
{
    m_model->setFacets(facets, filter);
}

void FacetPanel::use(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (!index.parent().isValid())
        setExpanded(index, !isExpanded(index));
    else if (index.data(FacetModel::MoreRole).toBool())
        m_model->toggleMore(index.parent().row());
    else
        emit valueToggled(m_model->fieldOf(index), index.data(FacetModel::ValueRole).toString());
}

void FacetPanel::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: use(currentIndex()); return;
    default: break;
    }
    if (!event->text().isEmpty() && event->text().front().isPrint())
        event->ignore(); // typing belongs to the filter
    else
        QTreeView::keyPressEvent(event);
}

void FacetPanel::keyboardSearch(const QString &) { }

void FacetPanel::enterEvent(QEnterEvent *event)
{
    m_model->setHeld(true);
    QTreeView::enterEvent(event);
}

void FacetPanel::leaveEvent(QEvent *event)
{
    m_model->setHeld(false);
    QTreeView::leaveEvent(event);
}

void FacetPanel::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    // Not the base class: it paints a ground of its own.
    QStyleOptionViewItem row = option;
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    row.state.setFlag(QStyle::State_MouseOver, underMouse() && option.rect.contains(pointer));
    row.rect = option.rect;
    itemDelegate()->paint(painter, row, index);
}

void FacetPanel::drawBranches(QPainter *, const QRect &, const QModelIndex &) const { }

} // namespace fleetscope

#include "moc_facetpanel.cpp"
