// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costinputs.h"
#include "ui/style/theme.h"

#include <QDialog>

class QLabel;
class QSlider;

namespace fleetscope {

/// The six groups compared in pairs (AHP): fifteen judgements, the weights that they make and how far they
/// agree. Judgements that contradict each other are named, never refused.
class CostPairs final : public QDialog
{
    Q_OBJECT
public:
    CostPairs(const Theme &theme, const PairJudgements &judgements, QWidget *parent = nullptr);

    [[nodiscard]] const PairJudgements &judgements() const { return m_judgements; }

private:
    void show(size_t pair);
    void weighAgain();

    const Theme &m_theme;
    PairJudgements m_judgements;
    std::array<QSlider *, std::tuple_size_v<PairJudgements>> m_sliders{};
    std::array<QLabel *, std::tuple_size_v<PairJudgements>> m_words{};
    QLabel *m_weights;
    QLabel *m_ratio;
    QLabel *m_worst;
};

} // namespace fleetscope
