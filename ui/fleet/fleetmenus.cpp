// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/fleetmenus.h"

#include "models/items/cellterm.h"
#include "ui/fleet/fleetactions.h"
#include "ui/fleet/fleettable.h"
#include "ui/fleet/fleettransfer.h"

#include <QAction>
#include <QMenu>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

/// As much of a device's text as a menu shows, and none of it as a mnemonic.
QString menuText(QString text)
{
    constexpr qsizetype longest = 48;
    if (text.size() > longest)
        text = text.left(longest - 1) + u'…';
    return text.replace(u'&', u"&&"_s).replace(u'\n', u' ').replace(u'\t', u' ');
}

QList<ViewSort> withColumn(QList<ViewSort> sort, const QString &key, bool descending)
{
    sort.removeIf([&key](const ViewSort &one) { return one.key == key; });
    sort.append({key, descending});
    return sort;
}

} // namespace

FleetMenus::FleetMenus(const DeviceTableModel &fleet, FleetTable &table, FleetTransfer &transfer,
                       const FleetActions &actions, const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_table(table)
    , m_transfer(transfer)
    , m_actions(actions)
    , m_theme(theme)
{
    connect(&table, &FleetTable::cellMenuRequested, this, &FleetMenus::showCellMenu);
    connect(&table, &FleetTable::columnMenuRequested, this, &FleetMenus::showColumnMenu);
}

void FleetMenus::showCellMenu(const QPoint &globalPosition)
{
    const QString key = m_table.currentKey();
    const DeviceColumn &column = m_fleet.columns()[qMax(0, m_fleet.columnOf(key))];
    const QString term = cellTerm(m_fleet, m_table.currentDevice(), column);

    auto *menu = new QMenu(&m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_actions.open);
    menu->addSeparator();
    addFilterMenu(menu, tr("&Apply as filter"), term, &FleetMenus::filterApplied);
    addFilterMenu(menu, tr("&Prepare as filter"), term, &FleetMenus::filterPrepared);
    menu->addSeparator();
    addCopyMenu(menu);
    menu->addAction(m_actions.exportRows);
    menu->addSeparator();
    addColumnEntries(
        menu->addMenu(m_theme.icon(IconId::Columns), tr("C&olumn %1").arg(menuText(column.title))), key);
    menu->popup(globalPosition);
}

void FleetMenus::showColumnMenu(const QString &key, const QPoint &globalPosition)
{
    auto *menu = new QMenu(&m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (key.isEmpty())
        menu->addAction(m_actions.columns);
    else
        addColumnEntries(menu, key);
    menu->popup(globalPosition);
}

void FleetMenus::addFilterMenu(QMenu *menu, const QString &title, const QString &term,
                               void (FleetMenus::*signal)(const QString &, FilterJoin))
{
    QMenu *filters = menu->addMenu(m_theme.icon(IconId::Filter), title);
    filters->setEnabled(!term.isEmpty());
    const auto add = [&](const QString &text, FilterJoin how) {
        QAction *action = filters->addAction(text.arg(menuText(term)));
        connect(action, &QAction::triggered, this,
                [this, signal, term, how] { emit(this->*signal)(term, how); });
    };
    add(tr("%1"), FilterJoin::Replace);
    add(tr("not %1"), FilterJoin::ReplaceNot);
    filters->addSeparator();
    add(tr("… and %1"), FilterJoin::And);
    add(tr("… or %1"), FilterJoin::Or);
    add(tr("… and not %1"), FilterJoin::AndNot);
}

void FleetMenus::addCopyMenu(QMenu *menu)
{
    QMenu *copies = menu->addMenu(m_theme.icon(IconId::Copy), tr("&Copy"));
    copies->addAction(tr("C&ell"), &m_transfer, &FleetTransfer::copyCell);
    copies->addAction(m_actions.copy);
    copies->addAction(m_actions.copyWithHeaders);
    copies->addSeparator();
    const auto add = [&](const QString &text, TableFormat format) {
        copies->addAction(text, &m_transfer,
                          [this, format] { m_transfer.copyRows(format, TableHeader::Present); });
    };
    add(tr("As C&SV"), TableFormat::Csv);
    add(tr("As &JSON"), TableFormat::JsonArray);
    add(tr("As &Markdown"), TableFormat::Markdown);
    copies->addAction(tr("As &filter"), &m_transfer, &FleetTransfer::copyAsFilter);
    copies->addAction(tr("&Ids"), &m_transfer, &FleetTransfer::copyIds);
}

void FleetMenus::addColumnEntries(QMenu *menu, const QString &key)
{
    const auto add = [&](IconId icon, const QString &text, auto use) {
        return menu->addAction(m_theme.icon(icon), text, &m_table, use);
    };
    const auto sortBy = [this](const QList<ViewSort> &sort) {
        return [this, sort] { emit m_table.sortRequested(sort); };
    };
    add(IconId::SortAscending, tr("Sort &ascending"), sortBy({{key, false}}));
    add(IconId::SortDescending, tr("Sort &descending"), sortBy({{key, true}}));
    if (!m_table.sortOrder().isEmpty()) {
        add(IconId::SortAscending, tr("… &then by this, ascending"),
            sortBy(withColumn(m_table.sortOrder(), key, false)));
        add(IconId::SortDescending, tr("… then &by this, descending"),
            sortBy(withColumn(m_table.sortOrder(), key, true)));
        add(IconId::Reset, tr("Do &not sort"), sortBy({}));
    }
    menu->addSeparator();
    add(IconId::Filter, tr("&Filter by this…"), [this, key] { emit filterStarted(key); });
    menu->addSeparator();
    const bool isFirst = m_table.columns().front().key == key;
    const bool isLast = m_table.columns().back().key == key;
    add(IconId::Back, tr("Move &left"), [this, key] { m_table.moveColumn(key, -1); })->setEnabled(!isFirst);
    add(IconId::Forward, tr("Move &right"), [this, key] { m_table.moveColumn(key, 1); })->setEnabled(!isLast);
    constexpr int step = 24;
    const int width = m_table.columnWidth(m_fleet.columnOf(key));
    add(IconId::ChevronRight, tr("&Wider"),
        [this, key, width] { m_table.setColumnWidth(key, width + step); });
    add(IconId::ChevronLeft, tr("Na&rrower"),
        [this, key, width] { m_table.setColumnWidth(key, width - step); });
    add(IconId::Columns, tr("Resize to &contents"), [this, key] { m_table.sizeToContents(key); });
    menu->addSeparator();
    add(IconId::Remove, tr("&Hide"), [this, key] {
        m_table.setShown(key, false);
    })->setEnabled(m_table.columns().size() > 1);
    menu->addAction(m_actions.columns);
}

} // namespace fleetscope

#include "moc_fleetmenus.cpp"
