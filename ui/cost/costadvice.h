// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costresult.h"
#include "ui/style/theme.h"

#include <QWidget>

class QGridLayout;
class QLabel;
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

private:
    QLabel *addText(FontRole role, Ink ink);
    void applyTheme();

    const Theme &m_theme;
    std::vector<std::tuple<QLabel *, FontRole, Ink>> m_labels;
    QLabel *m_headline;
    QLabel *m_why;
    QGridLayout *m_ranking;
    QLabel *m_change;
    QLabel *m_path;
    QLabel *m_table;
    QLabel *m_burst;
    QLabel *m_removed;
    std::array<QSlider *, scoreGroupCount> m_sliders{};
    std::array<QLabel *, scoreGroupCount> m_values{};
};

} // namespace fleetscope
