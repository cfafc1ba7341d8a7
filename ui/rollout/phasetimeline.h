// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/rolloutview.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <vector>

namespace fleetscope {

/// The colour of a stage; its word always stands beside it.
[[nodiscard]] QColor stageColor(const Theme &theme, UpdateStage stage);

/// The phases of a rollout below each other: name, a bar of its devices by stage, where it is. A legend
/// below.
class PhaseTimeline final : public QWidget
{
    Q_OBJECT
public:
    explicit PhaseTimeline(const Theme &theme, QWidget *parent = nullptr);

    void setSummary(const RolloutSummary &summary);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Row
    {
        QString name, state, toolTip;
        std::array<qint64, updateStageCount> stages{};
        qint64 devices = 0;
        bool isCurrent = false;
        bool isBad = false;
    };

    [[nodiscard]] int rowHeight() const;

    const Theme &m_theme;
    std::vector<Row> m_rows;
};

} // namespace fleetscope
