// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/costadvice.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// "AWS IoT Core + Mender": without what the data say in brackets.
QString plainName(const Candidate &candidate)
{
    const QString platform = candidate.name.section(u" ("_s, 0, 0);
    return candidate.companion.isEmpty() ? platform : platform + u" + "_s + candidate.companion;
}

} // namespace

CostAdvice::CostAdvice(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::card, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::between);
    const auto section = [&](const QString &title) {
        QLabel *label = addText(FontRole::Section, Ink::Text);
        label->setText(title);
        column->addSpacing(spacing::within);
        column->addWidget(label);
    };
    m_headline = addText(FontRole::Section, Ink::Text);
    m_why = addText(FontRole::Body, Ink::Text);
    column->addWidget(m_headline);
    column->addWidget(m_why);
    m_ranking = new QGridLayout;
    m_ranking->setVerticalSpacing(spacing::within);
    m_ranking->setHorizontalSpacing(spacing::between);
    m_ranking->setColumnStretch(0, 1);
    column->addLayout(m_ranking);
    m_change = addText(FontRole::Caption, Ink::Muted);
    column->addWidget(m_change);

    section(tr("Weights"));
    auto *weights = new QGridLayout;
    weights->setVerticalSpacing(spacing::within);
    const QString names[] = {tr("Cost"),       tr("Capability"), tr("Scale"),
                             tr("Governance"), tr("Freedom"),    tr("Operability")};
    for (size_t group = 0; group < m_sliders.size(); ++group) {
        auto *slider = new QSlider(Qt::Horizontal);
        slider->setRange(0, 100);
        slider->setAccessibleName(tr("Weight of %1").arg(names[group]));
        QLabel *name = addText(FontRole::Body, Ink::Text);
        name->setText(names[group]);
        name->setWordWrap(false);
        m_values[group] = addText(FontRole::Body, Ink::Muted);
        m_values[group]->setWordWrap(false);
        m_values[group]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const int row = static_cast<int>(group);
        weights->addWidget(name, row, 0);
        weights->addWidget(slider, row, 1);
        weights->addWidget(m_values[group], row, 2);
        m_sliders[group] = slider;
        connect(slider, &QSlider::valueChanged, this, [this, group](int value) {
            emit weightChanged(static_cast<ScoreGroup>(group), value / 100.0);
        });
    }
    column->addLayout(weights);

    section(tr("Quoted opinions"));
    m_path = addText(FontRole::Body, Ink::Text);
    m_table = addText(FontRole::Body, Ink::Text);
    column->addWidget(m_path);
    column->addWidget(m_table);
    section(tr("In the event"));
    m_burst = addText(FontRole::Body, Ink::Text);
    column->addWidget(m_burst);
    section(tr("Left out"));
    m_removed = addText(FontRole::Caption, Ink::Muted);
    column->addWidget(m_removed);
    column->addStretch();
    connect(&m_theme, &Theme::changed, this, &CostAdvice::applyTheme);
    applyTheme();
}

QLabel *CostAdvice::addText(FontRole role, Ink ink)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_labels.emplace_back(label, role, ink);
    return label;
}

void CostAdvice::applyTheme()
{
    for (const auto &[label, role, ink] : m_labels) {
        label->setFont(m_theme.font(role));
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, m_theme.color(ink, Ground::Window));
        label->setPalette(palette);
    }
}

void CostAdvice::setResult(const CostResult &result)
{
    const Selection &selection = result.selection;
    while (QLayoutItem *item = m_ranking->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (selection.ranking.empty()) {
        m_headline->setText(tr("Nothing fits all needs"));
        m_why->setText(tr("Give up %1, and something does.").arg(selection.relaxation.join(u", "_s)));
        m_change->clear();
    } else {
        const QString verdicts[] = {tr("clear"), tr("leaning"), tr("too close to call")};
        m_headline->setText(tr("%1: %2").arg(plainName(selection.ranking[0]),
                                             verdicts[static_cast<size_t>(selection.verdict)]));
        QStringList terms;
        for (size_t i = 0; i < selection.why.size() && i < 5; ++i)
            terms.append(u"%1 %2%3"_s.arg(QString(selection.why[i].what).replace(u'_', u' '),
                                          selection.why[i].size < 0 ? u"−"_s : u"+"_s,
                                          QString::number(std::abs(selection.why[i].size), 'f', 4)));
        m_why->setText(
            selection.ranking.size() < 2
                ? QString()
                : tr("Leads %1 by %2: %3.")
                      .arg(plainName(selection.ranking[1]),
                           QString::number(selection.ranking[0].total - selection.ranking[1].total, 'f', 4),
                           terms.join(u", "_s)));
        for (size_t i = 0; i < selection.ranking.size() && i < 6; ++i) {
            const Candidate &candidate = selection.ranking[i];
            auto *name = new QLabel(plainName(candidate));
            name->setTextFormat(Qt::PlainText);
            name->setWordWrap(true);
            auto *bar = new QProgressBar;
            bar->setRange(0, 500);
            bar->setValue(static_cast<int>(candidate.total * 100));
            bar->setTextVisible(false);
            bar->setFixedWidth(64);
            bar->setAccessibleName(tr("Score of %1").arg(candidate.name));
            auto *score = new QLabel(QString::number(candidate.total, 'f', 2));
            score->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            const int row = static_cast<int>(i);
            m_ranking->addWidget(name, row, 0);
            m_ranking->addWidget(bar, row, 1);
            m_ranking->addWidget(score, row, 2);
        }
        QString change = selection.ranking.size() < 2 ? QString()
            : selection.wouldWin.isEmpty()
            ? tr("Neither a lower cost nor another weight of cost would make %1 win.")
                  .arg(plainName(selection.ranking[1]))
            : tr("%1 would win if %2.")
                  .arg(plainName(selection.ranking[1]), selection.wouldWin.join(tr(", or if ")));
        change += tr(" It wins %1 % of the draws of weights.")
                      .arg(QString::number(selection.winShare * 100, 'f', 0));
        if (selection.topsisWinner != selection.ranking[0].name)
            change += tr(" TOPSIS prefers %1.").arg(selection.topsisWinner);
        m_change->setText(change);
    }
    for (size_t group = 0; group < m_sliders.size(); ++group) {
        const double weight = result.inputs.weights[group].toDouble();
        const QSignalBlocker quiet(m_sliders[group]);
        if (!m_sliders[group]->isSliderDown())
            m_sliders[group]->setValue(static_cast<int>(std::lround(weight * 100)));
        m_values[group]->setText(QString::number(weight, 'f', 2));
    }
    QStringList path;
    for (const auto &step : result.figure.path)
        path.append(step.answer.isEmpty() ? tr("%1?").arg(QString(step.question).replace(u'_', u' '))
                                          : step.answer);
    if (!result.figure.text.isEmpty())
        path.append(result.figure.text);
    else if (result.figure.gap)
        path.append(tr("the figure has no branch here"));
    m_path->setText(tr("Figure: %1").arg(path.join(u" › "_s)));
    m_table->setText(tr("Table: %1 “%2” %3 (%4). %5")
                         .arg(result.tableVerdict, result.tableReason,
                              result.tableCheck.holds ? tr("✓ true here") : tr("✗ not true here"),
                              result.tableCheck.because, result.table.band));
    QStringList burst;
    for (const auto &each : result.burst)
        burst.append(u"%1: %2."_s.arg(each.platform, each.verdict));
    m_burst->setText(burst.join(u'\n'));
    QStringList removed;
    for (const Removal &removal : selection.removed)
        removed.append(u"%1: %2"_s.arg(removal.name.section(u" ("_s, 0, 0), removal.reason));
    m_removed->setText(removed.isEmpty() ? tr("nothing") : removed.join(u'\n'));
}

} // namespace fleetscope

#include "moc_costadvice.cpp"
