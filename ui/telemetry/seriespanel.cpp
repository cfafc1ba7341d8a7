// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/seriespanel.h"

#include "models/items/serieslistmodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/mirrored.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace fleetscope {

SeriesPanel::SeriesPanel(const FleetStore &store, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(new SeriesListModel(store, this))
    , m_search(new QLineEdit)
    , m_table(new DataTable(theme))
    , m_count(new QLabel)
    , m_add(new QPushButton(theme.icon(IconId::Add), tr("&Add to chart")))
{
    m_search->setPlaceholderText(tr("Device, site or metric"));
    m_search->setAccessibleName(tr("Search series"));
    m_search->setToolTip(tr("Words in any order: harbour pm25"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme.icon(IconId::Search, Ink::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_table->setAccessibleName(tr("Series"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setDragEnabled(true);
    m_table->setDragDropMode(QAbstractItemView::DragOnly);
    m_table->horizontalHeader()->resizeSection(SeriesListModel::Device, 132);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setFont(theme.font(FontRole::Caption));
    auto *close = new QToolButton;
    close->setIcon(theme.icon(IconId::Remove));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close the list of series"));

    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::within);
    head->addWidget(m_search, 1);
    head->addWidget(close);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(spacing::between);
    foot->addWidget(m_count, 1);
    foot->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(mirrored({0, 0, spacing::between, 0}));
    layout->setSpacing(spacing::between);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);

    connect(m_search, &QLineEdit::textChanged, m_model, &SeriesListModel::search);
    connect(m_search, &QLineEdit::returnPressed, this, &SeriesPanel::add);
    connect(m_table, &QTableView::activated, this, &SeriesPanel::add);
    connect(m_add, &QPushButton::clicked, this, &SeriesPanel::add);
    connect(close, &QToolButton::clicked, this, &SeriesPanel::closeRequested);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &SeriesPanel::showCount);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SeriesPanel::showCount);
    connect(m_model, &SeriesListModel::searched, this, &SeriesPanel::showCount);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SeriesPanel::showCount);
    showCount();
}

void SeriesPanel::startSearch()
{
    refresh();
    m_search->setFocus();
    m_search->selectAll();
}

void SeriesPanel::refresh()
{
    if (!m_table->selectionModel()->hasSelection())
        m_model->search(m_search->text());
}

void SeriesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void SeriesPanel::showCount()
{
    const int chosen = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    const int rows = m_model->rowCount();
    m_count->setText(chosen > 0             ? tr("%Ln chosen", nullptr, chosen)
                         : m_model->isCut() ? tr("first %Ln", nullptr, rows)
                                            : tr("%Ln series", nullptr, rows));
    m_add->setEnabled(rows > 0);
    if (!m_table->currentIndex().isValid() && rows > 0)
        m_table->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
}

void SeriesPanel::add()
{
    std::vector<SeriesKey> series;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        series.push_back(m_model->series(index.row()));
    if (series.empty() && m_table->currentIndex().isValid())
        series.push_back(m_model->series(m_table->currentIndex().row()));
    if (!series.empty())
        emit addRequested(series);
    m_table->clearSelection();
}

void SeriesPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else
        QWidget::keyPressEvent(event);
}

bool SeriesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            QApplication::sendEvent(m_table, event);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace fleetscope

#include "moc_seriespanel.cpp"
