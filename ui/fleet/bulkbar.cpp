// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/bulkbar.h"

#include "models/items/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace fleetscope {

BulkBar::BulkBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_count(new QLabel)
{
    m_count->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::card, spacing::within, spacing::between, spacing::within);
    layout->setSpacing(spacing::between);
    layout->addWidget(m_count, 1);
    const auto add = [&](IconId icon, const QString &text, const QString &toolTip, auto signal) {
        auto *button = new QPushButton(theme.icon(icon), text);
        button->setToolTip(toolTip);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, signal);
    };
    auto *chart = new QPushButton(theme.icon(IconId::Chart), tr("C&hart"));
    chart->setToolTip(tr("Shows a metric of the selected devices as a chart"));
    auto *metrics = new QMenu(chart);
    chart->setMenu(metrics);
    layout->addWidget(chart);
    connect(metrics, &QMenu::aboutToShow, this, [this, metrics] { emit chartMenuRequested(metrics); });
    add(IconId::Rollouts, tr("&Update…"), tr("Brings a release to the selected devices"),
        &BulkBar::rolloutRequested);
    add(IconId::Copy, tr("Copy &ids"), tr("Copies the ids, one a line"), &BulkBar::copyIdsRequested);
    add(IconId::Export, tr("E&xport…"), tr("Writes the selected devices to a file (Ctrl+E)"),
        &BulkBar::exportRequested);
    add(IconId::Remove, tr("C&lear"), tr("Selects nothing (Esc)"), &BulkBar::clearRequested);
    hide();
}

void BulkBar::setCounts(int selected, int shown)
{
    m_count->setText(
        tr("%1 of %2 selected")
            .arg(countText(static_cast<quint64>(selected)), countText(static_cast<quint64>(shown))));
    setVisible(selected >= 2);
}

} // namespace fleetscope

#include "moc_bulkbar.cpp"
