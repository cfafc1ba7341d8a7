// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/columnchooser.h"

#include "models/items/columnchoicemodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/wordsearch.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace fleetscope {
namespace {

constexpr QSize popupSize{320, 420};
constexpr int usesWidth = 72;

class ChoiceDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter *painter, const Cell &cell, const QModelIndex &index) const override
    {
        const QVariant check = index.data(Qt::CheckStateRole);
        if (!check.isValid()) {
            paintText(painter, cell, index.data().toString(), Ink::Muted, alignmentOf(index));
            return;
        }
        QStyleOptionViewItem box;
        box.state =
            QStyle::State_Enabled | (check.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        box.rect =
            QStyle::visualRect(cell.direction, cell.rect,
                               QRect(cell.rect.topLeft(), QSize(spacing::smallIcon, cell.rect.height())));
        QApplication::style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter);
        Cell words = cell;
        words.rect = QStyle::visualRect(cell.direction, cell.rect,
                                        cell.rect.adjusted(spacing::smallIcon + padding, 0, 0, 0));
        paintText(painter, words, index.data().toString(), Ink::Text, Qt::AlignLeft);
    }
};

} // namespace

ColumnChooser::ColumnChooser(const DeviceTableModel &fleet, const Theme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_choices(new ColumnChoiceModel(fleet, this))
    , m_found(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit)
    , m_list(new DataTable(theme))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Columns"));
    m_found->setSourceModel(m_choices);
    m_found->setFilterKeyColumn(ColumnChoiceModel::Name);

    m_search->setPlaceholderText(tr("Search columns and metrics"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme.icon(IconId::Search, Ink::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);

    m_list->setAccessibleName(tr("Columns"));
    m_list->setModel(m_found);
    m_list->setItemDelegate(new ChoiceDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->horizontalHeader()->setStretchLastSection(false);
    m_list->horizontalHeader()->setSectionResizeMode(ColumnChoiceModel::Name, QHeaderView::Stretch);
    m_list->horizontalHeader()->resizeSection(ColumnChoiceModel::Uses, usesWidth);
    m_list->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, spacing::between, 1, 1);
    layout->setSpacing(spacing::between);
    auto *line = new QVBoxLayout;
    line->setContentsMargins(spacing::between, 0, spacing::between, 0);
    line->addWidget(m_search);
    layout->addLayout(line);
    layout->addWidget(m_list, 1);

    connect(m_search, &QLineEdit::textChanged, this, &ColumnChooser::search);
    connect(m_list, &QTableView::clicked, this, &ColumnChooser::toggle);
    connect(m_choices, &ColumnChoiceModel::choiceMade, this, &ColumnChooser::columnToggled);
}

void ColumnChooser::open(const QPoint &corner, const QStringList &shown, const QString &search)
{
    m_choices->refresh(shown);
    m_search->setText(search);
    m_list->setCurrentIndex(m_found->index(0, 0));
    m_list->scrollToTop();
    resize(popupSize);
    QPoint place = corner - QPoint(width(), 0);
    if (const QScreen *screen = parentWidget() ? parentWidget()->screen() : nullptr) {
        const QRect area = screen->availableGeometry();
        place.setX(qBound(area.left(), place.x(), qMax(area.left(), area.right() - width())));
        place.setY(qBound(area.top(), place.y(), qMax(area.top(), area.bottom() - height())));
    }
    move(place);
    show();
    m_search->setFocus();
}

void ColumnChooser::search(const QString &text)
{
    m_found->setFilterRegularExpression(wordSearch(text));
    m_list->setCurrentIndex(m_found->index(0, 0));
}

void ColumnChooser::toggle(const QModelIndex &index)
{
    const QModelIndex name = index.siblingAtColumn(ColumnChoiceModel::Name);
    if (!name.isValid())
        return;
    const bool isShown = name.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_found->setData(name, isShown ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

bool ColumnChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isInSearch = watched == m_search;
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: toggle(m_list->currentIndex()); return true;
    case Qt::Key_Space:
        if (isInSearch)
            break; // words are searched for
        toggle(m_list->currentIndex());
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up: {
        if (!isInSearch)
            break;
        const int row = m_list->currentIndex().row() + (key->key() == Qt::Key_Down ? 1 : -1);
        if (row >= 0 && row < m_found->rowCount())
            m_list->setCurrentIndex(m_found->index(row, 0));
        return true;
    }
    default: break;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace fleetscope

#include "moc_columnchooser.cpp"
