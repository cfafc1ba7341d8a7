// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/partsedit.h"

#include "ui/alerts/conditionform.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

namespace fleetscope {

PartsEdit::PartsEdit(QStringList metrics, MetricUnit unitOf, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_metrics(std::move(metrics))
    , m_unitOf(std::move(unitOf))
    , m_list(new QListWidget)
    , m_add(new QPushButton(theme.icon(IconId::Add), tr("Add a part")))
    , m_remove(new QPushButton(theme.icon(IconId::Remove), tr("Remove it")))
    , m_part(new QWidget)
{
    constexpr int rowsShown = 4;
    m_list->setAccessibleName(tr("Parts"));
    m_list->setFixedHeight(rowsShown * rowHeight(Density::Compact) + 2 * m_list->frameWidth());
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *form = new QFormLayout(m_part);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form = new ConditionForm(form, m_metrics, m_unitOf, theme, this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::between);
    column->addWidget(m_list);
    column->addLayout(buttons);
    column->addWidget(m_part);
    connect(m_add, &QPushButton::clicked, this, &PartsEdit::add);
    connect(m_remove, &QPushButton::clicked, this, &PartsEdit::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_filling)
            showChosen();
    });
    connect(m_form, &ConditionForm::edited, this, &PartsEdit::takeEdit);
}

RuleCondition PartsEdit::newPart(const QStringList &metrics)
{
    RuleCondition part;
    part.metric = metrics.value(0);
    part.levels = {{AlertSeverity::Warning, 0}};
    return part;
}

int PartsEdit::chosen() const { return m_list->currentRow(); }

QString PartsEdit::sentenceOf(const RuleCondition &part) const { return conditionSentence(part, m_unitOf); }

void PartsEdit::setParts(std::vector<RuleCondition> parts)
{
    if (parts == m_parts && m_list->count() > 0)
        return; // the chosen one stays chosen
    m_parts = std::move(parts);
    m_filling = true;
    m_list->clear();
    for (const RuleCondition &part : m_parts)
        m_list->addItem(sentenceOf(part));
    m_list->setCurrentRow(m_parts.empty() ? -1 : 0);
    m_filling = false;
    showChosen();
}

void PartsEdit::add()
{
    m_parts.push_back(newPart(m_metrics));
    m_list->addItem(sentenceOf(m_parts.back()));
    m_list->setCurrentRow(m_list->count() - 1);
    emit edited();
}

void PartsEdit::remove()
{
    const int row = chosen();
    if (row < 0)
        return;
    m_parts.erase(m_parts.begin() + row);
    m_filling = true;
    delete m_list->takeItem(row);
    m_filling = false;
    showChosen();
    emit edited();
}

void PartsEdit::showChosen()
{
    const int row = chosen();
    m_part->setVisible(row >= 0);
    m_remove->setEnabled(m_parts.size() > 2); // fewer are no parts
    m_add->setEnabled(m_parts.size() < static_cast<size_t>(maxRuleParts));
    if (row >= 0)
        m_form->setCondition(m_parts[static_cast<size_t>(row)]);
}

void PartsEdit::takeEdit()
{
    const int row = chosen();
    if (row < 0)
        return;
    m_parts[static_cast<size_t>(row)] = m_form->condition();
    m_list->item(row)->setText(sentenceOf(m_parts[static_cast<size_t>(row)]));
    emit edited();
}

} // namespace fleetscope

#include "moc_partsedit.cpp"
