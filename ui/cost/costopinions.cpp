// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/costopinions.h"

#include "ui/cost/decisiontree.h"
#include "ui/cost/simpletable.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace fleetscope {

using namespace Qt::StringLiterals;

CostOpinions::CostOpinions(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_content(new QWidget)
    , m_tree(new DecisionTree(theme))
    , m_remark(new QLabel)
    , m_table(new SimpleTable(theme, tr("Table by number of devices"),
                              {{tr("Devices"), 118, false},
                               {tr("Verdict"), 124, false},
                               {tr("Its reason"), 170, false},
                               {tr("Here"), 0, false},
                               {tr("Because"), -1, false}}))
    , m_band(new QLabel)
{
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(spacing::card, spacing::between, spacing::card, spacing::between);
    column->setSpacing(spacing::between);
    column->addWidget(m_tree);
    column->addWidget(m_remark);
    column->addWidget(m_table);
    column->addWidget(m_band);
    column->addStretch();
    for (QLabel *label : {m_remark, m_band}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setMinimumWidth(640);
    auto *area = new QScrollArea;
    area->setWidget(m_content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    m_content->setBackgroundRole(QPalette::Base);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
}

void CostOpinions::setResult(const QuotedAdvice &advice, const CostResult &result)
{
    m_tree->setWalk(advice, result.figure);
    QString remark = result.figure.text.isEmpty()
        ? result.remark
        : tr("The figure says: %1. %2").arg(result.figure.text, result.remark);
    if (!result.figure.missing.isEmpty())
        remark = tr("The figure asks for the %1 next; say it under Needs.")
                     .arg(QString(result.figure.missing).replace(u'_', u' '));
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());

    std::vector<QStringList> rows;
    std::vector<std::pair<bool, bool>> marks; // whether it is the row of this fleet; whether the reason holds
    for (const CheckedRow &checked : result.rows) {
        for (size_t i = 0; i < checked.checks.size(); ++i) {
            const bool first = i == 0;
            rows.push_back({first ? (checked.isHere ? u"● "_s : u"○ "_s) + checked.row.printed : QString(),
                            first ? checked.row.verdict : QString(), checked.row.reasons[i].text,
                            checked.checks[i].holds ? tr("✓ true") : tr("✗ not true"),
                            checked.checks[i].because});
            marks.emplace_back(checked.isHere, checked.checks[i].holds);
        }
    }
    m_table->setRows(rows);
    for (size_t i = 0; i < marks.size(); ++i) {
        const int row = static_cast<int>(i);
        m_table->setInk(row, 3, marks[i].second ? Ink::Ok : Ink::Critical);
        for (int column = 0; column < 3 && marks[i].first; ++column)
            m_table->setBold(row, column);
        for (int column = 0; column < 5 && !marks[i].first; ++column) {
            if (column != 3)
                m_table->setInk(row, column, Ink::Muted);
        }
    }
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + m_table->verticalHeader()->length() + 2);
    m_band->setText(result.table.band);
    // Labels that wrap have no least height of their own, and a scroll area would squeeze all for it.
    m_content->setMinimumHeight(m_tree->sizeHint().height() + m_table->height()
                                + 4 * fontMetrics().lineSpacing() + 6 * spacing::between);
}

} // namespace fleetscope

#include "moc_costopinions.cpp"
