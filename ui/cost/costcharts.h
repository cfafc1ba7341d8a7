// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costresult.h"
#include "models/cost/montecarlo.h"
#include "models/cost/sensitivity.h"
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
    void setBreakEven(const BreakEven &found);
    /// Adds a page of its own, in front of the charts or behind them.
    enum class Place : quint8 { Front, Back };
    void addTab(QWidget *page, const QString &title, Place place);
    void showTab(int index);
    [[nodiscard]] QWidget *shownTab() const;

signals:
    void tabShown();
    void simulationRequested();
    void simulationCancelled();
    void breakEvenRequested(); ///< the chart that needs it is looked at

private:
    /// Only the chart that is looked at: drawing all of them takes longer than computing.
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
    QLabel *m_breakEven;
    QWidget *m_stackPage;
    QWidget *m_curvesPage;
    QWidget *m_tornadoPage;
    QWidget *m_spreadPage;
    std::vector<QWidget *> m_stale; ///< pages whose chart shows an older result
    bool m_simulating = false;
    CostResult m_result;
    CostLevel m_level = CostLevel::Corrected;
    std::vector<MonteCarloResult> m_draws;
};

} // namespace fleetscope
