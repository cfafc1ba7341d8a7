// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alerttable.h"

#include "models/items/alertlistmodel.h"
#include "ui/widgets/plaintext.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyle>

namespace fleetscope {
namespace {

constexpr int freshBar = 3;

class AlertDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter *painter, const Cell &cell, const QModelIndex &index) const override
    {
        const QString text = index.data().toString();
        const bool group = index.data(AlertGroupRole).toBool();
        const auto facet = static_cast<AlertFacet>(index.data(AlertFacetRole).toInt());
        switch (index.column()) {
        case AlertListModel::SeverityColumn: {
            const auto severity = static_cast<AlertSeverity>(index.data(AlertSeverityRole).toInt());
            StateLook look = lookOf(severity);
            if (facet >= AlertFacet::Acknowledged)
                look.ink = Ink::Offline; // somebody has it, or it is not told: it does not shout
            QRect rect = cell.rect;
            if (index.data(AlertFreshRole).toBool())
                painter->fillRect(QStyle::visualRect(cell.direction, cell.rect,
                                                     QRect(cell.rect.x() - padding, cell.rect.y(), freshBar,
                                                           cell.rect.height())),
                                  theme().color(look.ink, cell.ground));
            paintState(painter, rect, theme(), look, text, cell.ground, cell.direction);
            return;
        }
        case AlertListModel::SubjectColumn: {
            QRect rect = cell.rect;
            if (group) {
                const QRect arrow(rect.x(), rect.y(), spacing::smallIcon, rect.height());
                theme().paintIcon(painter, QStyle::visualRect(cell.direction, rect, arrow),
                                  index.data(AlertOpenRole).toBool() ? IconId::ChevronDown
                                                                     : IconId::ChevronRight,
                                  theme().color(Ink::Muted, cell.ground));
            }
            if (group || index.data(AlertMemberRole).toBool())
                rect = QStyle::visualRect(cell.direction, rect,
                                          rect.adjusted(spacing::smallIcon + spacing::within, 0, 0, 0));
            Cell inner = cell;
            inner.rect = rect;
            paintText(painter, inner, text, Ink::Text, alignmentOf(index));
            return;
        }
        case AlertListModel::StateColumn:
        case AlertListModel::SinceColumn:
        case AlertListModel::CountColumn:
        case AlertListModel::ConnectionColumn:
            paintText(painter, cell, text, Ink::Muted, alignmentOf(index));
            return;
        default: paintText(painter, cell, text, Ink::Text, alignmentOf(index)); return;
        }
    }
};

} // namespace

StateLook lookOf(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::Critical: return {IconId::Critical, Ink::Critical};
    case AlertSeverity::Warning: return {IconId::Warning, Ink::Warning};
    case AlertSeverity::Info: break;
    }
    return {IconId::Info, Ink::Info};
}

AlertTable::AlertTable(const Theme &theme, QWidget *parent)
    : DataTable(theme, parent)
{
    setItemDelegate(new AlertDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setAccessibleName(tr("Alerts"));
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->hide();
}

void AlertTable::setModel(QAbstractItemModel *model)
{
    DataTable::setModel(model);
    const int letter = fontMetrics().horizontalAdvance(u'n');
    const auto set = [&](int column, int letters) {
        setColumnWidth(column, letters * letter + 2 * CellDelegate::padding);
    };
    set(AlertListModel::SeverityColumn, 11);
    set(AlertListModel::SubjectColumn, 18);
    set(AlertListModel::RuleColumn, 26);
    set(AlertListModel::ValueColumn, 10);
    set(AlertListModel::StateColumn, 15);
    set(AlertListModel::SinceColumn, 8);
    set(AlertListModel::CountColumn, 6);
    horizontalHeader()->setSectionResizeMode(AlertListModel::RuleColumn, QHeaderView::Stretch);
    horizontalHeader()->setStretchLastSection(false);
    setColumnHidden(AlertListModel::ConnectionColumn, true);
}

QList<int> AlertTable::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList indexes = selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::ranges::sort(rows);
    return rows;
}

} // namespace fleetscope

#include "moc_alerttable.cpp"
