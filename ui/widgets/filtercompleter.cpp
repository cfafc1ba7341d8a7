// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filtercompleter.h"

#include "ui/widgets/plaintext.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace fleetscope {
namespace {

constexpr int hintRole = Qt::UserRole + 1;
constexpr int rowsInSight = 10;
constexpr int widest = 640;

/// Text at the leading edge, its hint at the trailing one.
class SuggestionDelegate final : public QStyledItemDelegate
{
public:
    SuggestionDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    { }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int text = plainTextWidth(option.fontMetrics, index.data().toString());
        const int hint = plainTextWidth(option.fontMetrics, index.data(hintRole).toString());
        return {text + hint + 5 * spacing::between, m_theme.rowHeight()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isChosen = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
        const Ground ground = isChosen ? Ground::Selection : Ground::Surface;
        painter->fillRect(option.rect, m_theme.color(ground));
        const QString hint = index.data(hintRole).toString();
        const QRect inner = option.rect.adjusted(spacing::between, 0, -spacing::between, 0);
        const QString written = index.data().toString();
        const int textWidth = qMin(plainTextWidth(option.fontMetrics, written), inner.width() * 2 / 3);
        const int hintWidth =
            qMin(plainTextWidth(option.fontMetrics, hint), inner.width() - textWidth - spacing::between);
        painter->setFont(option.font);
        painter->setPen(m_theme.color(Ink::Text, ground));
        const QRect text = inner.adjusted(0, 0, -hintWidth - spacing::between, 0);
        drawPlainText(painter, QStyle::visualRect(option.direction, inner, text), written, option.direction);
        painter->setPen(m_theme.color(Ink::Muted, ground));
        const QRect beside(inner.right() + 1 - hintWidth, inner.y(), hintWidth, inner.height());
        drawPlainText(painter, QStyle::visualRect(option.direction, inner, beside), hint, option.direction);
    }

private:
    const Theme &m_theme;
};

} // namespace

FilterCompleter::FilterCompleter(const Theme &theme, QLineEdit *edit)
    : QObject(edit)
    , m_edit(edit)
    , m_list(new QListView(edit))
    , m_model(new QStandardItemModel(m_list))
{
    m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_list->setAttribute(Qt::WA_ShowWithoutActivating);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFocusProxy(edit);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setSelectionMode(QListView::SingleSelection);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new SuggestionDelegate(theme, m_list));
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Suggestions"));
    m_list->hide();
    edit->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { accept(index.row()); });
}

FilterCompleter::~FilterCompleter() = default;

void FilterCompleter::show(const QList<Suggestion> &suggestions)
{
    m_model->clear();
    for (const Suggestion &suggestion : suggestions) {
        auto *item = new QStandardItem(cutForLayout(suggestion.text));
        item->setData(cutForLayout(suggestion.hint), hintRole);
        item->setData(tr("%1, %2", "a suggestion and what it is").arg(suggestion.text, suggestion.hint),
                      Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    if (suggestions.isEmpty() || !m_edit->isVisible()) {
        hide();
        return;
    }
    place();
    m_list->scrollToTop();
    m_list->show();
    m_edit->window()->installEventFilter(this); // the list does not move with it, but goes away
}

void FilterCompleter::hide()
{
    m_list->hide();
    m_edit->window()->removeEventFilter(this);
}

bool FilterCompleter::isVisible() const { return m_list->isVisible(); }

QList<Suggestion> FilterCompleter::suggestions() const
{
    QList<Suggestion> list;
    for (int row = 0; row < m_model->rowCount(); ++row)
        list.append(
            {m_model->index(row, 0).data().toString(), m_model->index(row, 0).data(hintRole).toString()});
    return list;
}

void FilterCompleter::place()
{
    const int rows = qMin(m_model->rowCount(), rowsInSight);
    const int frame = 2 * m_list->frameWidth();
    const QSize size(qBound(qMin(m_edit->width(), widest / 2),
                            m_list->sizeHintForColumn(0) + frame + spacing::page, widest),
                     rows * m_list->sizeHintForRow(0) + frame);
    const QRect screen = m_edit->screen()->availableGeometry();
    const QPoint below = m_edit->mapToGlobal(QPoint(0, m_edit->height() + 1));
    QRect place(below, size);
    if (m_edit->layoutDirection() == Qt::RightToLeft)
        place.moveRight(below.x() + m_edit->width());
    if (place.bottom() > screen.bottom())
        place.moveBottom(m_edit->mapToGlobal(QPoint(0, -1)).y());
    place.moveRight(qMin(place.right(), screen.right()));
    place.moveLeft(qMax(place.left(), screen.left()));
    m_list->setGeometry(place);
}

void FilterCompleter::choose(int row)
{
    m_list->setCurrentIndex(m_model->index(qBound(0, row, m_model->rowCount() - 1), 0));
}

void FilterCompleter::accept(int row)
{
    hide();
    emit accepted(row);
}

bool FilterCompleter::handleKey(const QKeyEvent &event)
{
    if (!isVisible() || (event.modifiers() & ~Qt::KeypadModifier) != 0)
        return false;
    const int chosen = m_list->currentIndex().row(); // −1: none
    switch (event.key()) {
    case Qt::Key_Down: choose(chosen + 1); return true;
    case Qt::Key_Up: choose(chosen < 0 ? m_model->rowCount() - 1 : chosen - 1); return true;
    case Qt::Key_PageDown: choose(chosen + rowsInSight); return true;
    case Qt::Key_PageUp: choose(chosen - rowsInSight); return true;
    case Qt::Key_Tab: accept(qMax(chosen, 0)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (chosen < 0) {
            hide();
            return false; // the text itself is meant
        }
        accept(chosen);
        return true;
    case Qt::Key_Escape: hide(); return true;
    default: return false;
    }
}

bool FilterCompleter::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowDeactivate:
        if (isVisible())
            hide();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace fleetscope

#include "moc_filtercompleter.cpp"
