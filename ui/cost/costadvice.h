// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costresult.h"
#include "ui/style/theme.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QSlider;

namespace fleetscope {

/// The recommendation: ranking with bars, why, weights, the quoted opinions with their path, what was
/// removed.
class CostAdvice final : public QWidget
{
    Q_OBJECT
public:
    explicit CostAdvice(const Theme &theme, QWidget *parent = nullptr);

    void setResult(const CostResult &result);

signals:
    void weightChanged(fleetscope::ScoreGroup group, double weight); ///< 0 to 1
    void pairsRequested();                                           ///< compare the groups in pairs
    void scoresRequested(const QString &platform);                   ///< look at scores and change them

private:
    QLabel *addText(FontRole role, Ink ink);
    void applyTheme();

    const Theme &m_theme;
    std::vector<std::tuple<QLabel *, FontRole, Ink>> m_labels;
    QLabel *m_headline;
    QLabel *m_why;
    struct Place
    {
        QLabel *name, *score;
        QProgressBar *bar;
    };
    std::array<Place, 6> m_ranking{}; ///< made once: a slider asks for many results a second
    QLabel *m_change;
    QLabel *m_consistency;
    QLabel *m_people;
    QLabel *m_removed;
    QString m_first; ///< the platform that leads
    std::array<QSlider *, scoreGroupCount> m_sliders{};
    std::array<QLabel *, scoreGroupCount> m_values{};
};

} // namespace fleetscope
