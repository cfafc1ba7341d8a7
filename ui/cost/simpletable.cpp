// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/simpletable.h"

#include <QHeaderView>

#include <algorithm>

namespace fleetscope {

namespace {

constexpr int inkRole = Qt::UserRole + 100;

} // namespace

SimpleTable::SimpleTable(const Theme &theme, const QString &name, const std::vector<Column> &columns,
                         QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_columns(columns)
{
    m_rows.setColumnCount(static_cast<int>(columns.size()));
    setModel(&m_rows);
    setAccessibleName(name);
    setShowGrid(false);
    setWordWrap(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    // Always there: a bar that comes when rows grow would make columns narrower and rows grow again.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        const Column &column = columns[static_cast<size_t>(i)];
        m_rows.setHorizontalHeaderItem(i, new QStandardItem(column.title));
        m_rows.horizontalHeaderItem(i)->setTextAlignment((column.number ? Qt::AlignRight : Qt::AlignLeft)
                                                         | Qt::AlignVCenter);
        horizontalHeader()->setSectionResizeMode(
            i, column.width < 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (column.width > 0)
            setColumnWidth(i, column.width);
    }
    connect(&m_theme, &Theme::changed, this, &SimpleTable::applyTheme);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &SimpleTable::fitRows);
    applyTheme();
}

void SimpleTable::setRows(const std::vector<QStringList> &rows)
{
    const int before = currentIndex().row();
    m_rows.removeRows(0, m_rows.rowCount());
    for (const QStringList &row : rows) {
        QList<QStandardItem *> items;
        for (int i = 0; i < static_cast<int>(m_columns.size()); ++i) {
            auto *item = new QStandardItem(row.value(i));
            item->setEditable(false);
            item->setTextAlignment((m_columns[static_cast<size_t>(i)].number ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
            items.append(item);
        }
        m_rows.appendRow(items);
    }
    if (before >= 0 && before < m_rows.rowCount())
        selectRow(before);
    fitColumns();
    fitRows();
}

void SimpleTable::fitColumns()
{
    constexpr int around = 2 * spacing::card; // words in a header have more room beside them than cells
    for (int i = 0; i < static_cast<int>(m_columns.size()); ++i) {
        const Column &column = m_columns[static_cast<size_t>(i)];
        if (column.width != 0)
            continue;
        resizeColumnToContents(i);
        const int title = horizontalHeader()->fontMetrics().horizontalAdvance(column.title) + around;
        setColumnWidth(i, std::max(columnWidth(i), title));
    }
}

void SimpleTable::setInk(int row, int column, Ink ink)
{
    if (QStandardItem *item = m_rows.item(row, column)) {
        item->setData(static_cast<int>(ink), inkRole);
        item->setForeground(m_theme.color(ink));
    }
}

void SimpleTable::setBold(int row, int column, bool bold)
{
    if (QStandardItem *item = m_rows.item(row, column)) {
        QFont font = m_theme.font(FontRole::Body);
        font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
        item->setFont(font);
        if (m_columns[static_cast<size_t>(column)].width == 0)
            fitColumns(); // bold words are wider
    }
}

QString SimpleTable::current(int column) const
{
    return m_rows.index(currentIndex().row(), column).data().toString();
}

void SimpleTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitRows();
}

void SimpleTable::applyTheme()
{
    verticalHeader()->setMinimumSectionSize(m_theme.rowHeight());
    verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        for (int column = 0; column < m_rows.columnCount(); ++column) {
            QStandardItem *item = m_rows.item(row, column);
            if (item && item->data(inkRole).isValid())
                item->setForeground(m_theme.color(static_cast<Ink>(item->data(inkRole).toInt())));
        }
    }
    fitRows();
}

void SimpleTable::fitRows()
{
    bool wraps = false;
    for (const Column &column : m_columns)
        wraps = wraps || column.width < 0;
    if (!wraps)
        return;
    for (int row = 0; row < m_rows.rowCount(); ++row)
        setRowHeight(row, std::max(m_theme.rowHeight(), sizeHintForRow(row) + spacing::between));
}

} // namespace fleetscope

#include "moc_simpletable.cpp"
