// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/rolloutview.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <utility>
#include <vector>

namespace fleetscope {

/// How many devices have the version, over the time of a rollout: stacked areas with their words and numbers.
class ComplianceChart final : public QWidget
{
    Q_OBJECT
public:
    explicit ComplianceChart(const Theme &theme, QWidget *parent = nullptr);

    void setCurve(std::vector<std::pair<Timestamp, FleetCompliance>> curve);
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 140}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<std::pair<Timestamp, FleetCompliance>> m_curve;
};

} // namespace fleetscope
