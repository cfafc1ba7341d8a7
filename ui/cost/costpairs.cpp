// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/costpairs.h"

#include "models/cost/capabilities.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

namespace fleetscope {

using namespace Qt::StringLiterals;

CostPairs::CostPairs(const Theme &theme, const PairJudgements &judgements, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_judgements(judgements)
    , m_weights(new QLabel)
    , m_ratio(new QLabel)
    , m_worst(new QLabel)
{
    setWindowTitle(tr("Compare in pairs"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::between);
    auto *hint = new QLabel(tr("Which of the two matters more for this fleet, and how much?"));
    column->addWidget(hint);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::card);
    grid->setVerticalSpacing(spacing::within);
    for (size_t i = 0; i < m_sliders.size(); ++i) {
        const GroupPair pair = pairOf(i);
        auto *left = new QLabel(scoreGroupTitle(pair.first));
        left->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto *slider = new QSlider(Qt::Horizontal);
        slider->setRange(-8, 8);
        slider->setPageStep(2);
        slider->setTickPosition(QSlider::TicksBelow);
        slider->setTickInterval(8); // the middle is "equal"
        slider->setMinimumWidth(180);
        slider->setAccessibleName(
            tr("%1 against %2").arg(scoreGroupTitle(pair.first), scoreGroupTitle(pair.second)));
        slider->setValue(-m_judgements[i]); // to the left is the left one
        m_words[i] = new QLabel;
        m_words[i]->setMinimumWidth(
            fontMetrics().horizontalAdvance(tr("Governance matters 9 times as much")));
        const int row = static_cast<int>(i);
        grid->addWidget(left, row, 0);
        grid->addWidget(slider, row, 1);
        grid->addWidget(new QLabel(scoreGroupTitle(pair.second)), row, 2);
        grid->addWidget(m_words[i], row, 3);
        m_sliders[i] = slider;
        connect(slider, &QSlider::valueChanged, this, [this, i](int value) {
            m_judgements[i] = -value;
            show(i);
            weighAgain();
        });
        show(i);
    }
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    for (QLabel *label : {m_weights, m_ratio, m_worst}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_ratio->setFont(m_theme.font(FontRole::Section));
    m_worst->setMinimumHeight(2 * fontMetrics().lineSpacing()); // the buttons stay where they are
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel | QDialogButtonBox::Reset);
    QPushButton *take = buttons->addButton(tr("Use these weights"), QDialogButtonBox::AcceptRole);
    setPrimary(take);
    buttons->button(QDialogButtonBox::Reset)->setText(tr("All equal"));
    connect(buttons->button(QDialogButtonBox::Reset), &QPushButton::clicked, this, [this] {
        for (QSlider *slider : m_sliders)
            slider->setValue(0);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    weighAgain();
}

void CostPairs::show(size_t pair)
{
    const int step = m_judgements[pair];
    const GroupPair names = pairOf(pair);
    m_words[pair]->setText(step == 0 ? tr("equal")
                                     : tr("%1 matters %2 times as much")
                                           .arg(scoreGroupTitle(step > 0 ? names.first : names.second),
                                                QLocale().toString(std::abs(step) + 1)));
}

void CostPairs::weighAgain()
{
    const AhpWeights result = weigh(m_judgements);
    QStringList weights;
    for (size_t i = 0; i < result.weights.size(); ++i)
        weights.append(u"%1 %2"_s.arg(scoreGroupTitle(static_cast<ScoreGroup>(i)),
                                      QLocale().toString(result.weights[i], 'f', 3)));
    m_weights->setText(tr("Weights: %1").arg(weights.join(u", "_s)));
    const QString ratio = QLocale().toString(result.consistencyRatio, 'f', 3);
    m_ratio->setText(result.consistent()
                         ? tr("✓ Consistency ratio %1: the judgements agree").arg(ratio)
                         : tr("▲ Consistency ratio %1, above 0.10: they contradict each other").arg(ratio));
    QPalette palette = m_ratio->palette();
    palette.setColor(QPalette::WindowText,
                     m_theme.color(result.consistent() ? Ink::Ok : Ink::Warning, Ground::Window));
    m_ratio->setPalette(palette);
    QStringList worst;
    for (const auto &deviation : result.worst) {
        worst.append(tr("%1 against %2")
                         .arg(scoreGroupTitle(static_cast<ScoreGroup>(deviation.row)),
                              scoreGroupTitle(static_cast<ScoreGroup>(deviation.column))));
    }
    m_worst->setText(
        result.consistent()
            ? tr("The weights can be used as they are.")
            : tr("Farthest from the others: %1. You may use the weights anyway.").arg(worst.join(u", "_s)));
}

} // namespace fleetscope

#include "moc_costpairs.cpp"
#include "models/cost/capabilities.h"
