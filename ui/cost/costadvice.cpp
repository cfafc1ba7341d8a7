// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/costadvice.h"

#include "models/cost/capabilities.h"
#include "ui/cost/costpairs.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
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
    column->setContentsMargins(spacing::card, spacing::page, spacing::card, spacing::page);
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
    auto *ranking = new QGridLayout;
    ranking->setVerticalSpacing(spacing::within);
    ranking->setHorizontalSpacing(spacing::between);
    ranking->setColumnStretch(0, 1);
    for (size_t i = 0; i < m_ranking.size(); ++i) {
        Place &place = m_ranking[i];
        place.name = addText(FontRole::Body, Ink::Text);
        place.bar = new QProgressBar;
        place.bar->setRange(0, 500);
        place.bar->setTextVisible(false);
        place.bar->setFixedWidth(52);
        place.score = addText(FontRole::Body, Ink::Text);
        place.score->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        place.score->setWordWrap(false);
        const int row = static_cast<int>(i);
        ranking->addWidget(place.name, row, 0);
        ranking->addWidget(place.bar, row, 1);
        ranking->addWidget(place.score, row, 2);
    }
    column->addLayout(ranking);
    section(tr("What would turn it"));
    m_change = addText(FontRole::Body, Ink::Text);
    column->addWidget(m_change);

    section(tr("Weights"));
    auto *weights = new QGridLayout;
    weights->setVerticalSpacing(spacing::within);
    for (size_t group = 0; group < m_sliders.size(); ++group) {
        auto *slider = new QSlider(Qt::Horizontal);
        slider->setRange(0, 100);
        slider->setMinimumWidth(48); // of a narrow panel
        slider->setAccessibleName(tr("Weight of %1").arg(scoreGroupTitle(static_cast<ScoreGroup>(group))));
        QLabel *name = addText(FontRole::Body, Ink::Text);
        name->setText(scoreGroupTitle(static_cast<ScoreGroup>(group)));
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

    m_consistency = addText(FontRole::Caption, Ink::Muted);
    column->addWidget(m_consistency);
    auto *pairs = new QPushButton(tr("Compare in pairs…"));
    pairs->setToolTip(tr("Makes the weights out of fifteen judgements, and says whether they agree"));
    auto *scores = new QPushButton(tr("Scores…"));
    column->addWidget(
        pairs); // one below the other: beside each other they are wider than the panel in most languages
    column->addWidget(scores);
    connect(pairs, &QPushButton::clicked, this, &CostAdvice::pairsRequested);
    connect(scores, &QPushButton::clicked, this, [this] { emit scoresRequested(m_first); });

    section(tr("People"));
    m_people = addText(FontRole::Body, Ink::Text);
    column->addWidget(m_people);
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
    for (size_t i = 0; i < m_ranking.size(); ++i) {
        const Place &place = m_ranking[i];
        const bool any = i < selection.ranking.size();
        for (QWidget *widget : std::initializer_list<QWidget *>{place.name, place.bar, place.score})
            widget->setVisible(any);
        if (!any)
            continue;
        const Candidate &candidate = selection.ranking[i];
        place.name->setText(plainName(candidate));
        place.bar->setValue(static_cast<int>(candidate.total * 100));
        place.bar->setAccessibleName(tr("Score of %1").arg(candidate.name));
        place.score->setText(QLocale().toString(candidate.total, 'f', 2));
    }
    if (selection.ranking.empty()) {
        m_headline->setText(tr("Nothing fits all needs"));
        m_why->setText(tr("Give up %1, and something does.").arg(selection.relaxation.join(u", "_s)));
        m_change->clear();
        m_first.clear();
    } else {
        m_first = selection.ranking[0].platform;
        const QString verdicts[] = {tr("clear"), tr("leaning"), tr("too close to call")};
        m_headline->setText(tr("%1: %2").arg(plainName(selection.ranking[0]),
                                             verdicts[static_cast<size_t>(selection.verdict)]));
        QStringList terms;
        for (size_t i = 0; i < selection.why.size() && i < 5; ++i)
            terms.append(u"%1 %2%3"_s.arg(criterionTitle(selection.why[i].what),
                                          selection.why[i].size < 0 ? u"−"_s : u"+"_s,
                                          QLocale().toString(std::abs(selection.why[i].size), 'f', 4)));
        m_why->setText(selection.ranking.size() < 2
                           ? QString()
                           : tr("Leads %1 by %2: %3.")
                                 .arg(plainName(selection.ranking[1]),
                                      QLocale().toString(
                                          selection.ranking[0].total - selection.ranking[1].total, 'f', 4),
                                      terms.join(u", "_s)));
        QStringList change;
        if (selection.ranking.size() > 1) {
            QStringList turns;
            for (const QString &turn : selection.wouldWin)
                turns.append(u"• "_s + QString(turn).replace(selection.ranking[1].name, tr("it")));
            change.append(
                turns.isEmpty()
                    ? tr("No single change would make %1 win.").arg(plainName(selection.ranking[1]))
                    : tr("%1 would win if one of these were so:").arg(plainName(selection.ranking[1])));
            change += turns;
        }
        change.append(
            tr("%1 wins %2 % of the draws of weights within 30 %, and %3 % of those in which scores "
               "without a document move by a step.")
                .arg(plainName(selection.ranking[0]), QLocale().toString(selection.winShare * 100, 'f', 0),
                     QLocale().toString(selection.scoreWinShare * 100, 'f', 0)));
        if (!selection.topsisDriver.isEmpty())
            change.append(tr("TOPSIS prefers %1, for %2.")
                              .arg(selection.topsisWinner.section(u" ("_s, 0, 0),
                                   criterionTitle(selection.topsisDriver)));
        m_change->setText(change.join(u'\n'));
    }
    for (size_t group = 0; group < m_sliders.size(); ++group) {
        const double weight = result.inputs.weights[group].toDouble();
        const QSignalBlocker quiet(m_sliders[group]);
        if (!m_sliders[group]->isSliderDown())
            m_sliders[group]->setValue(static_cast<int>(std::lround(weight * 100)));
        m_values[group]->setText(QLocale().toString(weight, 'f', 2));
    }
    if (result.inputs.judgements) {
        const AhpWeights ahp = weigh(*result.inputs.judgements);
        m_consistency->setText((ahp.consistent() ? tr("From pairs; consistency ratio %1 ✓")
                                                 : tr("From pairs; consistency ratio %1, above 0.10 ▲"))
                                   .arg(QLocale().toString(ahp.consistencyRatio, 'f', 3)));
    }
    m_consistency->setVisible(result.inputs.judgements.has_value());
    QStringList people;
    for (const auto &[platform, fte] : result.breakEvenPeople)
        people.append(fte > Decimal() ? tr("Self-hosting costs as much as %1 at %2 FTE.")
                                            .arg(shortPlatformName(platform), shownNumber(fte, 4))
                                      : tr("Self-hosting stays dearer than %1 even without people.")
                                            .arg(shortPlatformName(platform)));
    if (result.co2Grams)
        people.append(
            tr("The own servers cause %1 kg of CO2 a month.").arg(shownNumber(*result.co2Grams / 1'000, 1)));
    m_people->setText(people.join(u'\n'));
    QStringList removed;
    for (const Removal &removal : selection.removed)
        removed.append(tr("%1: %2").arg(removal.name.section(u" ("_s, 0, 0), removal.reason));
    m_removed->setText(removed.isEmpty() ? tr("nothing") : removed.join(u'\n'));
}

} // namespace fleetscope

#include "moc_costadvice.cpp"
