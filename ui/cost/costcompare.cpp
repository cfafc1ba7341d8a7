// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/costcompare.h"

#include "ui/cost/simpletable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

CostCompare::CostCompare(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_table(new SimpleTable(theme, tr("Scenarios"),
                              {{tr("Scenario"), 150, false},
                               {tr("Devices"), 0, true},
                               {tr("A day"), 0, true},
                               {tr("Region"), 0, false},
                               {tr("Level"), 0, false},
                               {tr("AWS"), 0, true},
                               {tr("Azure"), 0, true},
                               {tr("Self-host"), 0, true},
                               {tr("Managed"), 0, true},
                               {tr("To the open one"), 0, true}}))
    , m_hint(new QLabel)
    , m_open(new QPushButton(tr("Open")))
    , m_remove(new QPushButton(tr("Delete")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::card, spacing::between, spacing::card, spacing::between);
    column->setSpacing(spacing::between);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_hint, 1);
    line->addWidget(m_open);
    line->addWidget(m_remove);
    column->addWidget(m_table, 1);
    column->addLayout(line);
    const auto refresh = [this] {
        const bool saved = m_table->currentIndex().row() > 0;
        m_open->setEnabled(saved);
        m_remove->setEnabled(saved);
    };
    const auto name = [this] {
        const int row = m_table->currentIndex().row();
        return row > 0 ? m_scenarios[static_cast<size_t>(row - 1)].name : QString();
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, refresh);
    connect(m_table, &QTableView::activated, this, [this, name] {
        if (!name().isEmpty())
            emit openRequested(name());
    });
    connect(m_open, &QPushButton::clicked, this, [this, name] { emit openRequested(name()); });
    connect(m_remove, &QPushButton::clicked, this, [this, name] { emit removeRequested(name()); });
    refresh();
}

void CostCompare::setScenarios(const std::vector<CostScenario> &scenarios, const PriceCatalogue &catalogue)
{
    m_scenarios = scenarios;
    fill(catalogue);
}

void CostCompare::setOpen(const CostInputs &inputs, const PriceCatalogue &catalogue)
{
    m_inputs = inputs;
    fill(catalogue);
}

void CostCompare::fill(const PriceCatalogue &catalogue)
{
    struct Months
    {
        std::vector<std::optional<Decimal>> each;
        std::optional<Decimal> least;
    };
    const auto monthsOf = [&catalogue](const CostInputs &inputs) {
        Months months;
        const CostModel model(catalogue, inputs);
        for (const QString &platform : CostModel::compared()) {
            if (inputs.mode == CostLevel::Textbook && platform == platformid::managed) {
                months.each.emplace_back();
                continue;
            }
            const PlatformCost cost = model.month(
                platform, inputs.mode, inputs.mode == CostLevel::Textbook ? Explain::No : Explain::Sum);
            months.each.push_back(cost.complete ? std::optional(cost.month) : std::nullopt);
            if (cost.complete && (!months.least || cost.month < *months.least))
                months.least = cost.month;
        }
        return months;
    };
    const Months open = monthsOf(m_inputs);
    const QString levels[] = {tr("textbook"), tr("corrected"), tr("modelled")};
    const auto rowOf = [&](const QString &name, const CostInputs &inputs, const Months &months) {
        QStringList row{name, shownNumber(inputs.devices), shownQuantity(inputs.msgsPerDay), inputs.region,
                        levels[static_cast<size_t>(inputs.mode)]};
        for (const auto &month : months.each)
            row.append(month ? shownMoney(*month) : u"–"_s);
        if (months.least && open.least) {
            const Decimal apart = *months.least - *open.least;
            row.append((apart > Decimal() ? u"+"_s : QString()) + shownMoney(apart));
        }
        return row;
    };
    std::vector<QStringList> rows{rowOf(tr("Open now"), m_inputs, open)};
    rows.front().back() = u"–"_s;
    bool older = false;
    for (const CostScenario &scenario : m_scenarios) {
        const bool other = !scenario.catalogueHash.isEmpty() && scenario.catalogueHash != catalogue.hash();
        older = older || other;
        rows.push_back(
            rowOf(scenario.name + (other ? u" *"_s : QString()), scenario.inputs, monthsOf(scenario.inputs)));
    }
    m_table->setRows(rows);
    for (int column = 0; column < 10; ++column)
        m_table->setBold(0, column);
    m_hint->setText(m_scenarios.empty() ? tr("Save the inputs under a name to compare them here.")
                        : older         ? tr("* saved with another price list; computed with the one in use.")
                                        : QString());
}

} // namespace fleetscope

#include "moc_costcompare.cpp"
