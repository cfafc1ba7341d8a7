// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/silencespanel.h"

#include "models/items/format.h"
#include "ui/alerts/silencedialog.h"
#include "ui/widgets/plaintext.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace fleetscope {

SilencesPanel::SilencesPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_list(new QTreeWidget)
    , m_end(new QPushButton(tr("End now")))
{
    m_list->setHeaderLabels(
        {tr("State"), tr("Kind"), tr("Matches"), tr("From"), tr("Until"), tr("Reason"), tr("By")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Silences and maintenance windows"));
    m_list->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    auto *silence = new QPushButton(theme.icon(IconId::Freeze), tr("New silence…"));
    auto *maintenance = new QPushButton(theme.icon(IconId::Settings), tr("New maintenance window…"));
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::between);
    row->addWidget(silence);
    row->addWidget(maintenance);
    row->addStretch(1);
    row->addWidget(m_end);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, 0, spacing::page, spacing::page);
    column->setSpacing(spacing::between);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    m_end->setEnabled(false);
    connect(silence, &QPushButton::clicked, this, &SilencesPanel::silenceRequested);
    connect(maintenance, &QPushButton::clicked, this, &SilencesPanel::maintenanceRequested);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] {
        const QTreeWidgetItem *item = m_list->selectedItems().value(0);
        m_end->setEnabled(item && item->data(0, Qt::UserRole + 1).toBool());
    });
    connect(m_end, &QPushButton::clicked, this, [this] {
        if (const QTreeWidgetItem *item = m_list->selectedItems().value(0))
            emit endRequested(item->data(0, Qt::UserRole).toUInt());
    });
}

void SilencesPanel::setMutes(const std::vector<AlertMute> &mutes, Timestamp now)
{
    m_list->clear();
    for (const AlertMute &mute : mutes) {
        if (now - mute.until > ended)
            continue;
        const bool over = mute.until <= now;
        const QString state = over ? tr("Ended") : mute.from > now ? tr("Planned") : tr("In effect");
        auto *item = new QTreeWidgetItem(
            m_list,
            {state, mute.kind == AlertMute::Kind::Silence ? tr("Silence") : tr("Maintenance"),
             cutForLayout(matchersText(mute)), clockText(mute.from, now), clockText(mute.until, now),
             cutForLayout(mute.reason), cutForLayout(mute.by)});
        item->setData(0, Qt::UserRole, mute.id);
        item->setData(0, Qt::UserRole + 1, !over);
        item->setToolTip(2, plainToolTip(matchersText(mute)));
    }
    for (int column = 0; column < m_list->columnCount(); ++column) {
        if (column != 2)
            m_list->resizeColumnToContents(column);
    }
}

} // namespace fleetscope

#include "moc_silencespanel.cpp"
