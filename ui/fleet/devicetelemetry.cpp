// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/devicetelemetry.h"

#include "models/items/metriclistmodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/wordsearch.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

class MetricDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter *painter, const Cell &cell, const QModelIndex &index) const override
    {
        const bool stale = index.data(MetricListModel::OldRole).toBool();
        if (index.column() == MetricListModel::Trend) {
            const auto values = index.data(MetricListModel::HistoryRole).value<QList<float>>();
            paintSparkline(painter, cell.rect.adjusted(0, 4, 0, -4),
                           {values.data(), static_cast<size_t>(values.size())},
                           theme().color(stale ? Ink::Muted : Ink::Accent, cell.ground));
            return;
        }
        const bool quiet =
            stale || (index.column() != MetricListModel::Name && index.column() != MetricListModel::Latest);
        paintText(painter, cell, index.data().toString(), quiet ? Ink::Muted : Ink::Text, alignmentOf(index));
    }
};

} // namespace

DeviceTelemetry::DeviceTelemetry(MetricListModel &metrics, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sorted(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit)
    , m_addColumn(new QPushButton(theme.icon(IconId::Columns), tr("&Add as column")))
    , m_chart(new QPushButton(theme.icon(IconId::Chart), tr("C&hart")))
    , m_table(new DataTable(theme))
{
    m_sorted->setSourceModel(&metrics);
    m_sorted->setSortRole(MetricListModel::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);

    m_search->setPlaceholderText(tr("Search metrics"));
    m_search->setAccessibleName(tr("Search metrics"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme.icon(IconId::Search, Ink::Muted), QLineEdit::LeadingPosition);
    m_addColumn->setToolTip(tr("Shows this metric of every device in the fleet table (Enter)"));

    m_table->setAccessibleName(tr("Metrics of the device"));
    m_table->setModel(m_sorted);
    m_table->setItemDelegate(new MetricDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setSortingEnabled(true);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSortIndicator(-1, Qt::AscendingOrder); // in order of first sight until the user asks
    header->setSectionsMovable(true);
    header->moveSection(MetricListModel::Trend, 2);
    constexpr int widths[MetricListModel::ColumnCount] = {104, 96, 48, 56, 56, 56, 56, 96};
    for (int i = 0; i < MetricListModel::ColumnCount; ++i)
        header->resizeSection(i, widths[i]);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(spacing::card, spacing::between, spacing::card, spacing::between);
    bar->setSpacing(spacing::between);
    bar->addWidget(m_search, 1);
    m_chart->setToolTip(tr("Shows the past of this metric"));
    bar->addWidget(m_addColumn);
    bar->addWidget(m_chart);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);

    connect(m_search, &QLineEdit::textChanged, this, &DeviceTelemetry::search);
    connect(m_search, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_addColumn, &QPushButton::clicked, this, &DeviceTelemetry::requestColumn);
    connect(m_chart, &QPushButton::clicked, this, &DeviceTelemetry::requestChart);
    connect(m_table, &QTableView::activated, this, &DeviceTelemetry::requestColumn);
    connect(m_table, &QWidget::customContextMenuRequested, this, &DeviceTelemetry::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DeviceTelemetry::updateActions);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &DeviceTelemetry::updateActions);
    connect(m_sorted, &QAbstractItemModel::rowsInserted, this, &DeviceTelemetry::chooseFirst);
    updateActions();
}

void DeviceTelemetry::search(const QString &text) { m_sorted->setFilterRegularExpression(wordSearch(text)); }

void DeviceTelemetry::chooseFirst()
{
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_sorted->index(0, 0));
}

void DeviceTelemetry::updateActions()
{
    m_addColumn->setEnabled(m_table->currentIndex().isValid());
    m_chart->setEnabled(m_table->currentIndex().isValid());
}

void DeviceTelemetry::requestChart()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        emit chartRequested(current.siblingAtColumn(MetricListModel::Name).data().toString());
}

void DeviceTelemetry::requestColumn()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        emit columnRequested(current.data(MetricListModel::KeyRole).toString());
}

void DeviceTelemetry::showMenu(const QPoint &position)
{
    const QModelIndex index = m_table->indexAt(position);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_theme.icon(IconId::Columns), tr("&Add as column"), this,
                    &DeviceTelemetry::requestColumn);
    menu->addAction(m_theme.icon(IconId::Chart), tr("C&hart"), this, &DeviceTelemetry::requestChart);
    menu->addAction(m_theme.icon(IconId::Copy), tr("&Copy"), this,
                    [text = index.data().toString()] { QApplication::clipboard()->setText(text); });
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

} // namespace fleetscope

#include "moc_devicetelemetry.cpp"
