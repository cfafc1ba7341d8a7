// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/costscores.h"

#include "ui/cost/costpairs.h"
#include "ui/cost/simpletable.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

CostScores::CostScores(const Theme &theme, const Capabilities &capabilities, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_capabilities(capabilities)
    , m_edits(capabilities.edits())
    , m_platform(new QComboBox)
    , m_table(new SimpleTable(theme, tr("Scores"),
                              {{tr("Criterion"), 150, false},
                               {tr("Group"), 100, false},
                               {tr("Ours"), 0, true},
                               {tr("Yours"), 0, true},
                               {tr("Why"), -1, false}}))
    , m_question(new QLabel)
    , m_score(new QDoubleSpinBox)
    , m_reason(new QLineEdit)
    , m_reset(new QPushButton(tr("Ours again")))
{
    setWindowTitle(tr("Scores"));
    resize(820, 600);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::between);
    auto *hint = new QLabel(tr(
        "Scores are judgements on fixed anchors, most of them without a document behind them. Put yours in "
        "their place; ours stay beside them."));
    hint->setWordWrap(true);
    column->addWidget(hint);
    for (const PlatformProfile &each : m_capabilities.platforms())
        m_platform->addItem(each.name, each.id);
    m_platform->setAccessibleName(tr("Platform"));
    column->addWidget(m_platform);
    column->addWidget(m_table, 1);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_question->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_question->setFont(m_theme.font(FontRole::Caption));
    column->addWidget(m_question);
    auto *line = new QHBoxLayout;
    m_score->setRange(0, 5);
    m_score->setSingleStep(0.5);
    m_score->setDecimals(1);
    m_score->setAccessibleName(tr("Your score"));
    m_reason->setPlaceholderText(tr("Why (optional)"));
    m_reason->setMaxLength(500);
    m_reason->setAccessibleName(tr("Why"));
    auto *set = new QPushButton(tr("Set score"));
    line->addWidget(new QLabel(tr("Your score")));
    line->addWidget(m_score);
    line->addWidget(m_reason, 1);
    line->addWidget(set);
    line->addWidget(m_reset);
    column->addLayout(line);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    setPrimary(buttons->addButton(tr("Use these scores"), QDialogButtonBox::AcceptRole));
    column->addWidget(buttons);
    set->setAutoDefault(false);
    m_reset->setAutoDefault(false);
    connect(set, &QPushButton::clicked, this, &CostScores::take);
    connect(m_reset, &QPushButton::clicked, this, &CostScores::giveBack);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_platform, &QComboBox::currentIndexChanged, this, &CostScores::fill);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CostScores::showCurrent);
    fill();
    m_table->selectRow(0);
}

const PlatformProfile &CostScores::platform() const
{
    return m_capabilities.platforms()[static_cast<size_t>(std::max(0, m_platform->currentIndex()))];
}

const ScoreEdit *CostScores::editOf(const QString &criterion) const
{
    const auto found = std::ranges::find_if(m_edits, [&](const ScoreEdit &edit) {
        return edit.platform == platform().id && edit.criterion == criterion;
    });
    return found == m_edits.end() ? nullptr : &*found;
}

void CostScores::removeEdit(const QString &criterion)
{
    std::erase_if(m_edits, [&](const ScoreEdit &edit) {
        return edit.platform == platform().id && edit.criterion == criterion;
    });
}

void CostScores::choosePlatform(const QString &id)
{
    if (const int index = m_platform->findData(id); index >= 0)
        m_platform->setCurrentIndex(index);
}

void CostScores::fill()
{
    std::vector<QStringList> rows;
    const QLocale locale;
    for (size_t i = 0; i < m_capabilities.criteria().size(); ++i) {
        const Criterion &criterion = m_capabilities.criteria()[i];
        const PlatformProfile::Score &score = platform().scores[i];
        const ScoreEdit *edit = editOf(criterion.code);
        QString why = edit && !edit->reason.isEmpty() ? edit->reason : score.rationale;
        if (!score.documented)
            why += tr(" (no document)");
        rows.push_back({criterionTitle(criterion.id), scoreGroupTitle(criterion.group),
                        locale.toString(score.shipped, 'f', 1),
                        edit ? locale.toString(edit->score, 'f', 1) : u"–"_s, why});
    }
    m_table->setRows(rows);
    for (size_t i = 0; i < rows.size(); ++i)
        m_table->setBold(static_cast<int>(i), 3, editOf(m_capabilities.criteria()[i].code) != nullptr);
    showCurrent();
}

void CostScores::showCurrent()
{
    const int row = m_table->currentIndex().row();
    const bool any = row >= 0;
    m_score->setEnabled(any);
    m_reason->setEnabled(any);
    if (!any) {
        m_reset->setEnabled(false);
        return;
    }
    const Criterion &criterion = m_capabilities.criteria()[static_cast<size_t>(row)];
    const ScoreEdit *edit = editOf(criterion.code);
    m_question->setText(tr("%1. Anchors: %2").arg(criterion.question, criterion.anchors));
    m_score->setValue(edit ? edit->score : platform().scores[static_cast<size_t>(row)].shipped);
    m_reason->setText(edit ? edit->reason : QString());
    m_reset->setEnabled(edit != nullptr);
}

void CostScores::take()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const QString code = m_capabilities.criteria()[static_cast<size_t>(row)].code;
    removeEdit(code);
    const double ours = platform().scores[static_cast<size_t>(row)].shipped;
    if (m_score->value() != ours)
        m_edits.push_back({platform().id, code, m_score->value(), m_reason->text().trimmed()});
    fill();
}

void CostScores::giveBack()
{
    if (const int row = m_table->currentIndex().row(); row >= 0) {
        removeEdit(m_capabilities.criteria()[static_cast<size_t>(row)].code);
        fill();
    }
}

} // namespace fleetscope

#include "moc_costscores.cpp"
