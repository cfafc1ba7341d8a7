// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollout/rolloutspage.h"

#include "ui/rollout/rolloutlook.h"
#include "ui/rollout/rolloutmonitor.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/pagestates.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// State as shape and word, progress as a thin bar below its numbers.
class RolloutDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter *painter, const Cell &cell, const QModelIndex &index) const override
    {
        if (index.column() == RolloutListModel::StateColumn) {
            const auto state = static_cast<RolloutState>(index.data(RolloutListModel::StandingRole).toInt());
            paintState(painter, cell.rect, theme(), lookOf(state), index.data().toString(), cell.ground,
                       cell.direction);
            return;
        }
        CellDelegate::paintCell(painter, cell, index);
        if (index.column() != RolloutListModel::ProgressColumn)
            return;
        const QRect bar(cell.rect.left(), cell.rect.bottom() - 3, cell.rect.width(), 2);
        QRect done = bar;
        done.setWidth(static_cast<int>(bar.width() * index.data(RolloutListModel::ProgressRole).toDouble()));
        if (cell.direction == Qt::RightToLeft)
            done.moveRight(bar.right());
        painter->fillRect(bar, theme().color(Line::Border));
        painter->fillRect(done, theme().color(Ink::Accent));
    }
};

} // namespace

RolloutsPage::RolloutsPage(RolloutListModel &rollouts, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rollouts(rollouts)
    , m_table(new DataTable(theme))
    , m_monitor(new RolloutMonitor(theme))
    , m_title(new QLabel(tr("Rollouts")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::between);
    top->setSpacing(spacing::between);
    m_title->setFont(theme.font(FontRole::PageTitle));
    auto *library = new QPushButton(tr("Library…"));
    library->setToolTip(tr("Releases, their signatures, and where devices fetch them"));
    auto *make = new QPushButton(theme.icon(IconId::Add, Ink::OnAccent), tr("New rollout"));
    setPrimary(make);
    top->addWidget(m_title);
    top->addStretch();
    top->addWidget(library);
    top->addWidget(make);
    column->addLayout(top);
    m_table->setItemDelegate(new RolloutDelegate(m_table));
    m_table->setModel(&rollouts);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Rollouts"));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(false); // what is over is the name's
    m_table->horizontalHeader()->setSectionResizeMode(RolloutListModel::NameColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(RolloutListModel::StateColumn, 96);
    m_table->setColumnWidth(RolloutListModel::ProgressColumn, 90);
    auto *splitter = new QSplitter;
    splitter->addWidget(m_table);
    splitter->addWidget(m_monitor);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({400, 640});
    m_states = new PageStates(theme, splitter);
    column->addWidget(m_states, 1);
    connect(make, &QPushButton::clicked, this, &RolloutsPage::newRequested);
    connect(library, &QPushButton::clicked, this, &RolloutsPage::libraryRequested);
    connect(m_states, &PageStates::actionRequested, this, &RolloutsPage::newRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RolloutsPage::follow);
    connect(&m_theme, &Theme::changed, this, [this] { m_title->setFont(m_theme.font(FontRole::PageTitle)); });
    refresh();
}

void RolloutsPage::setAvailable(bool available)
{
    m_available = available;
    refresh();
}

void RolloutsPage::refresh()
{
    if (m_rollouts.rowCount() == 0) {
        m_states->showEmpty({.icon = IconId::Rollouts,
                             .sentence = tr("No rollout yet."),
                             .hint = m_available
                                 ? tr("A rollout brings a release to devices in phases, and stops by itself "
                                      "when it goes wrong.")
                                 : tr("Open a connection first: a rollout is driven over it."),
                             .action = m_available ? tr("New rollout") : QString()});
        return;
    }
    m_states->showFull();
    if (m_rollouts.rowOf(m_chosen) < 0)
        choose(m_rollouts.index(0, 0).data(RolloutListModel::IdRole).toString());
    else if (const RolloutSummary *summary = m_rollouts.summaryAt(m_rollouts.rowOf(m_chosen)))
        m_monitor->setSummary(*summary);
}

void RolloutsPage::choose(const QString &id)
{
    const int row = m_rollouts.rowOf(id);
    if (row >= 0)
        m_table->setCurrentIndex(m_rollouts.index(row, 0));
    follow();
}

void RolloutsPage::follow()
{
    const QString id = m_table->currentIndex().data(RolloutListModel::IdRole).toString();
    const RolloutSummary *summary = m_rollouts.summaryAt(m_rollouts.rowOf(id));
    if (!summary || id == m_chosen)
        return;
    m_chosen = id;
    m_monitor->setSummary(*summary);
    emit chosenChanged(id);
}

} // namespace fleetscope

#include "moc_rolloutspage.cpp"
