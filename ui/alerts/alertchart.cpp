// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertchart.h"

#include <QTimer>
#include <QVBoxLayout>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

AnnotationWeight weightOf(AlertSeverity severity)
{
    constexpr AnnotationWeight weights[] = {AnnotationWeight::Info, AnnotationWeight::Warning,
                                            AnnotationWeight::Critical};
    return weights[static_cast<size_t>(severity)];
}

void addThresholds(const RuleCondition &condition, AlertSeverity severity, const QString &name,
                   const QString &metric, std::vector<Threshold> &to)
{
    for (const RuleCondition &part : condition.parts)
        addThresholds(part, severity, name, metric, to);
    if (condition.metric != metric)
        return;
    switch (condition.kind) {
    case RuleKind::Threshold:
        for (const RuleLevel &level : condition.levels)
            to.push_back({name, level.limit, weightOf(level.severity)});
        break;
    case RuleKind::Range:
        to.push_back({name, condition.low, weightOf(severity)});
        to.push_back({name, condition.high, weightOf(severity)});
        break;
    case RuleKind::Count:
    case RuleKind::Samples: to.push_back({name, condition.limit, weightOf(severity)}); break;
    default: break;
    }
}

} // namespace

std::vector<Threshold> thresholdsOf(const AlertRule &rule, const QString &metric)
{
    std::vector<Threshold> found;
    addThresholds(rule.when, rule.severity, rule.name, metric, found);
    return found;
}

QString metricOf(const RuleCondition &condition)
{
    if (!condition.metric.isEmpty())
        return condition.metric;
    for (const RuleCondition &part : condition.parts) {
        if (QString metric = metricOf(part); !metric.isEmpty())
            return metric;
    }
    return {};
}

AlertChart::AlertChart(TelemetryArchive &archive, const Theme &theme, UnitOf unitOf, QWidget *parent)
    : QWidget(parent)
    , m_traces(archive)
    , m_context{m_traces, theme, std::move(unitOf),
                [](const ChartSpec &) { return std::vector<SeriesKey>{}; }, this}
    , m_composer(m_context)
    , m_view(new ChartView(theme, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    m_view->setTimeZone(QTimeZone::systemTimeZone());
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setAccessibleName(tr("The value around the alert"));
    setFixedHeight(170);
    connect(&m_traces, &TraceStore::changed, this, &AlertChart::compose);
    auto *again = new QTimer(this); // what came since
    again->setInterval(5'000);
    connect(again, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_traces.refresh();
    });
    again->start();
    hide();
}

void AlertChart::showSeries(const SeriesKey &series, const AlertRule &rule, Timestamp fired, Timestamp now)
{
    showRange(series, rule, {fired - around, std::min(fired + around, now + 1min)}, now);
    m_view->setCursors({}, fired);
}

void AlertChart::showRange(const SeriesKey &series, const AlertRule &rule, const TimeRange &range,
                           Timestamp now)
{
    m_rule = rule;
    m_range = range;
    m_composer.setSpec({.series = {series}});
    m_traces.want(m_composer.traces(), m_range, std::max(200, width()), now);
    m_view->setCursors({}, {});
    show();
    compose();
}

void AlertChart::showNothing()
{
    m_traces.want({}, {fromUnixMs(0), fromUnixMs(1)}, 100, fromUnixMs(1));
    hide();
}

std::vector<Threshold> AlertChart::thresholds(const SeriesKey &series) const
{
    return thresholdsOf(m_rule, series.metric);
}

void AlertChart::compose()
{
    if (isHidden())
        return;
    m_composer.compose(m_range, ChartComposer::Motion::Jump);
    // The limits belong into the picture, whether the values reach them or not.
    const ValueScale &scale = m_composer.scene().scales[0];
    ValueRange range = scale.range;
    for (const PlotThreshold &limit : m_composer.scene().thresholds) {
        range.low = std::min(range.low, limit.value);
        range.high = std::max(range.high, limit.value);
    }
    if (range != scale.range) {
        // The air around the values may be too little for the longer axis.
        const double air = range.span() / 10;
        range.low -= range.low == 0 ? 0 : air;
        range.high += air;
        ChartSpec spec = m_composer.spec();
        spec.scale = ScaleMode::Fixed;
        spec.fixed = range;
        m_composer.setSpec(spec);
        m_composer.compose(m_range, ChartComposer::Motion::Jump);
        spec.scale = ScaleMode::Auto;
        m_composer.setSpec(spec);
    }
    m_view->setPlotMargins(
        {ChartView::marginFor(fontMetrics(), m_composer.scene(), m_composer.axisText(), 0), spacing::page});
    m_view->setScene(m_composer.scene(), m_composer.axisText());
}

} // namespace fleetscope

#include "moc_alertchart.cpp"
