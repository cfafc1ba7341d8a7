// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertrule.h"
#include "ui/telemetry/chartcomposer.h"
#include "ui/telemetry/tracestore.h"

#include <QWidget>

namespace fleetscope {

/// The limits of the rules for a metric, with their names.
[[nodiscard]] std::vector<Threshold> thresholdsOf(const AlertRule &rule, const QString &metric);
/// The first metric that a rule looks at; empty when it looks at none.
[[nodiscard]] QString metricOf(const RuleCondition &condition);

/// The metric of an alert around the moment when it fired, with the limits of its rule. Thread: GUI.
class AlertChart final : public QWidget, private ThresholdSource
{
    Q_OBJECT
public:
    /// Half an hour on both sides.
    static constexpr Milliseconds around{30 * 60'000};

    /// All must outlive it.
    AlertChart(TelemetryArchive &archive, const Theme &theme, UnitOf unitOf, QWidget *parent = nullptr);

    void showSeries(const SeriesKey &series, const AlertRule &rule, Timestamp fired, Timestamp now);
    void showRange(const SeriesKey &series, const AlertRule &rule, const TimeRange &range, Timestamp now);
    void showNothing();

private:
    [[nodiscard]] std::vector<Threshold> thresholds(const SeriesKey &series) const override;
    void compose();

    TraceStore m_traces;
    ChartContext m_context;
    ChartComposer m_composer;
    ChartView *m_view;
    AlertRule m_rule;
    TimeRange m_range;
};

} // namespace fleetscope
