// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costresult.h"
#include "ui/style/theme.h"

#include <QWidget>

class QTabWidget;
class QChart;
class QChartView;
class QPushButton;
class QLabel;

namespace fleetscope {

/// The charts of the calculator: what a month is made of, cost over the number of devices, what moves the
/// result, and the spread of a Monte Carlo run.
class CostCharts final : public QWidget
{
    Q_OBJECT
public:
    explicit CostCharts(const Theme &theme, QWidget *parent = nullptr);

    void setResult(const CostResult &result, CostLevel level);
    void setDistribution(const std::vector<MonteCarloResult> &results, int draws);
    void setSimulating(int percent); ///< below 0: not running
    /// Adds a page of its own in front of the charts.
    void addTab(QWidget *page, const QString &title);
    void showTab(int index);

signals:
    void simulationRequested();

private:
    void draw();
    void drawStack();
    void drawCurves();
    void drawTornado();
    void drawDistribution();
    [[nodiscard]] QChart *newChart(QChartView *view, const QString &title) const;
    [[nodiscard]] QChartView *newView(const QString &name);

    const Theme &m_theme;
    QTabWidget *m_tabs;
    QChartView *m_stack;
    QChartView *m_curves;
    QChartView *m_tornado;
    QChartView *m_distribution;
    QPushButton *m_simulate;
    QLabel *m_shares;
    CostResult m_result;
    CostLevel m_level = CostLevel::Corrected;
    std::vector<MonteCarloResult> m_draws;
};

} // namespace fleetscope
