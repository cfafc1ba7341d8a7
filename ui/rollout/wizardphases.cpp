// SPDX-License-Identifier: GPL-3.0-or-later

// The step of the wizard that says how many at first.

#include "models/items/format.h"
#include "models/items/rollouttext.h"
#include "ui/rollout/formparts.h"
#include "ui/rollout/wizardsteps.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

enum PhaseColumn {
    NameColumn,
    ShareColumn,
    LeastColumn,
    WatchColumn,
    ApprovalColumn,
    DevicesColumn,
    BytesColumn,
    TimeColumn,
    PhaseColumns
};

std::vector<PhasePlan> preset(int index)
{
    switch (index) {
    case 0: return canaryPhases();
    case 1: {
        std::vector<PhasePlan> phases;
        for (int i = 1; i <= 4; ++i)
            phases.push_back({.name = std::to_string(25 * i) + " %", .percent = 25.0 * i, .devices = {}});
        return phases;
    }
    case 2:
        return {{.name = "One device",
                 .percent = 0.001,
                 .atLeast = 1,
                 .devices = {},
                 .soak = 60min,
                 .approval = true},
                {.name = "The others", .percent = 100, .devices = {}}};
    default: return {{.name = "All at once", .percent = 100, .devices = {}}};
    }
}

double value(const QTableWidget &table, int row, int column)
{
    const auto *item = table.item(row, column);
    bool good = false;
    const double number = item ? QLocale().toDouble(item->text().trimmed(), &good) : 0;
    return good ? number : std::nan("");
}

} // namespace

PhasesStep::PhasesStep(const Theme &theme)
    : m_preset(new QComboBox)
    , m_table(new QTableWidget(0, PhaseColumns))
    , m_total(makeLabel())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::between);
    auto *top = new QHBoxLayout;
    m_preset->addItems({tr("Canary: 1 %, 10 %, 30 %, all"), tr("Linear: four quarters"),
                        tr("One device, then the others"), tr("All at once")});
    m_preset->setPlaceholderText(tr("Your own"));
    m_preset->setCurrentIndex(0);
    m_preset->setAccessibleName(tr("Preset"));
    auto *add = new QPushButton(theme.icon(IconId::Add), tr("Add a phase"));
    auto *remove = new QPushButton(theme.icon(IconId::Remove), tr("Remove"));
    top->addWidget(m_preset);
    top->addStretch();
    top->addWidget(add);
    top->addWidget(remove);
    column->addLayout(top);
    m_table->setHorizontalHeaderLabels({tr("Phase"), tr("Up to (%)"), tr("At least"), tr("Watch (min)"),
                                        tr("Approve"), tr("Devices"), tr("Download"), tr("Takes about")});
    for (int i = 0; i < m_table->columnCount(); ++i) // as the cells below
        m_table->horizontalHeaderItem(i)->setTextAlignment(
            Qt::AlignVCenter | (i == NameColumn || i == ApprovalColumn ? Qt::AlignLeft : Qt::AlignRight));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    m_table->horizontalHeader()->setMinimumSectionSize(88);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAccessibleName(tr("Phases"));
    column->addWidget(m_table, 1);
    column->addWidget(m_total);
    QLabel *note = makeLabel(tr("Shares count the phases before. The same devices are drawn each time for "
                                "the same plan. A phase is watched "
                                "from its last success on before the next one begins."));
    note->setFont(theme.font(FontRole::Caption));
    column->addWidget(note);
    connect(m_preset, &QComboBox::activated, this, [this](int index) {
        fill(preset(index));
        emit changed();
    });
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({.name = tr("Phase %1").arg(QLocale().toString(m_table->rowCount() + 1)).toStdString(),
                .devices = {}});
        m_preset->setCurrentIndex(-1);
        emit changed();
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        if (m_table->rowCount() > 1)
            m_table->removeRow(m_table->currentRow() >= 0 ? m_table->currentRow() : m_table->rowCount() - 1);
        m_preset->setCurrentIndex(-1);
        emit changed();
    });
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (m_filling)
            return;
        m_preset->setCurrentIndex(-1);
        emit changed();
    });
}

void PhasesStep::addRow(const PhasePlan &phase)
{
    m_filling = true;
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const auto number = [](double shown) { return QLocale().toString(shown, 'g', 6); };
    const QStringList texts{QString::fromStdString(phase.name), number(phase.percent), number(phase.atLeast),
                            number(static_cast<double>(phase.soak.count()) / 60'000)};
    for (int i = 0; i < texts.size(); ++i) {
        auto *item = new QTableWidgetItem(texts[i]);
        if (i != NameColumn)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, i, item);
    }
    auto *approval = new QTableWidgetItem;
    approval->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    approval->setCheckState(phase.approval ? Qt::Checked : Qt::Unchecked);
    m_table->setItem(row, ApprovalColumn, approval);
    for (const int i : {DevicesColumn, BytesColumn, TimeColumn}) {
        auto *item = new QTableWidgetItem;
        item->setFlags(Qt::ItemIsEnabled);
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, i, item);
    }
    m_filling = false;
    showEstimates();
}

void PhasesStep::fill(const std::vector<PhasePlan> &phases)
{
    m_table->setRowCount(0);
    for (const PhasePlan &phase : phases)
        addRow(phase);
}

void PhasesStep::load(const RolloutPlan &plan)
{
    fill(plan.phases);
    m_preset->setCurrentIndex(-1);
    for (int i = 0; i < m_preset->count(); ++i) {
        if (preset(i) == plan.phases)
            m_preset->setCurrentIndex(i);
    }
}

void PhasesStep::save(RolloutPlan &plan) const
{
    std::vector<PhasePlan> phases;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        PhasePlan phase;
        phase.name = m_table->item(row, NameColumn)->text().trimmed().toStdString();
        phase.percent = value(*m_table, row, ShareColumn);
        const double least = value(*m_table, row, LeastColumn);
        const double watch = value(*m_table, row, WatchColumn);
        phase.atLeast = least > 0 ? static_cast<quint32>(std::min(least, 1e6)) : 0;
        phase.soak = Milliseconds(watch > 0 ? static_cast<qint64>(std::min(watch, 1e6) * 60'000) : 0);
        phase.approval = m_table->item(row, ApprovalColumn)->checkState() == Qt::Checked;
        phases.push_back(std::move(phase));
    }
    plan.phases = std::move(phases);
}

QString PhasesStep::problem(const RolloutPlan &plan) const
{
    double before = 0;
    for (const PhasePlan &phase : plan.phases) {
        if (!(phase.percent > 0 && phase.percent <= 100))
            return tr("The share of a phase is above 0 and at most 100 %.");
        if (phase.percent < before)
            return tr("The shares rise from phase to phase.");
        before = phase.percent;
    }
    return before < 100 ? tr("The last phase takes all that are left: 100 %.") : QString();
}

void PhasesStep::setPreview(const PlanPreview &preview)
{
    m_estimates = preview.error ? std::vector<PhaseEstimate>() : preview.estimates;
    showEstimates();
}

void PhasesStep::showEstimates()
{
    m_filling = true;
    Milliseconds total{0};
    qint64 bytes = 0;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const bool known = static_cast<size_t>(row) < m_estimates.size();
        const PhaseEstimate phase = known ? m_estimates[static_cast<size_t>(row)] : PhaseEstimate{};
        if (!m_table->item(row, TimeColumn))
            continue;
        m_table->item(row, DevicesColumn)->setText(known ? countText(phase.devices) : QString());
        m_table->item(row, BytesColumn)
            ->setText(known ? bytesText(static_cast<quint64>(phase.bytes)) : QString());
        m_table->item(row, TimeColumn)->setText(known ? spanText(phase.total) : QString());
        total += phase.total;
        bytes += phase.bytes;
    }
    m_filling = false;
    m_total->setText(m_estimates.empty()
                         ? QString()
                         : tr("About %1 and %2 in all, when every device is online and none fails.")
                               .arg(spanText(total), bytesText(static_cast<quint64>(bytes))));
}

} // namespace fleetscope
