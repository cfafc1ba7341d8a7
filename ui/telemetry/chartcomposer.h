// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/charts/annotation.h"
#include "models/charts/chartlayout.h"
#include "ui/style/theme.h"
#include "ui/telemetry/chartview.h"
#include "ui/telemetry/tracestore.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace fleetscope {

/// What a chart needs to know of the fleet. All must outlive the charts.
struct ChartContext
{
    const TraceStore &traces;
    const Theme &theme;
    UnitOf unitOf;
    /// The series behind `chart` whose quantiles are its band; at most a few hundred.
    std::function<std::vector<SeriesKey>(const ChartSpec &chart)> bandSeries;
    const ThresholdSource *thresholds = nullptr; ///< null: no rules yet
};

struct LegendEntry
{
    QString name;
    QColor color;
    QString value;      ///< the newest, or at the cursor
    bool faint = false; ///< hidden by the user
    int series = 0;     ///< of the chart
    bool operator==(const LegendEntry &) const = default;
};

/// One line of the cursor table.
struct CursorValue
{
    TraceKey trace;
    QColor color;
    QString unit;
    std::optional<Sample> sample;     ///< nearest to the cursor, or the newest
    std::optional<Sample> pinned;     ///< nearest to the pin
    int decimals = 0;                 ///< of the metric in this chart: equal ones can be compared
    std::optional<ChangeEvent> state; ///< of a series of texts, in the place of `sample`
};

/// Turns the spec of a chart and what is known of its series into what is drawn, said and listed. Keeps what
/// must not jump: value axes, and the band of many series. Thread: GUI.
class ChartComposer
{
    Q_DECLARE_TR_FUNCTIONS(ChartComposer)
public:
    explicit ChartComposer(const ChartContext &context)
        : m_context(context)
    { }

    void setSpec(const ChartSpec &spec);
    [[nodiscard]] const ChartSpec &spec() const { return m_spec; }
    [[nodiscard]] std::vector<TraceKey> traces() const; ///< all that it needs
    void hide(size_t series, bool hidden);              ///< by the legend; not part of the spec
    [[nodiscard]] bool isHidden(size_t series) const;
    void raise(int trace) { m_raised = trace; }

    enum class Motion : quint8 { Jump, Ease };
    /// `Ease`: the value axes move a little towards where they should be. True when they are not there yet.
    bool compose(const TimeRange &range, Motion motion);

    [[nodiscard]] const PlotScene &scene() const { return m_scene; }
    [[nodiscard]] const AxisText &axisText() const { return m_text; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString subtitle() const; ///< "5 devices", "2 metrics"
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] std::vector<LegendEntry> legend(std::optional<Timestamp> cursor) const;
    [[nodiscard]] std::vector<CursorValue> values(std::optional<Timestamp> cursor,
                                                  std::optional<Timestamp> pin) const;
    [[nodiscard]] std::vector<Annotation> gaps() const; ///< connection gaps in the range
    /// "pm25, 3 devices, 24 h: 4 to 61 µg/m³, the most at 14:05, now 12".
    [[nodiscard]] QString summary(const QTimeZone &zone) const;
    [[nodiscard]] QString seriesName(const SeriesKey &key) const; ///< as short as this chart allows
    /// The series of a row of a heat map; null for none.
    [[nodiscard]] const SeriesKey *rowSeries(int row) const;

    static constexpr size_t mostLines = 20; ///< above, a band and the outermost
    static constexpr size_t outermostShown = 5;

private:
    [[nodiscard]] const SeriesHistory *history(const SeriesKey &key, Milliseconds shift = {}) const;
    [[nodiscard]] int axisOf(const SeriesKey &key) const;
    void addLines(const TimeRange &range);
    void addBand(const TimeRange &range);
    void addThresholds();
    void colorStates();
    [[nodiscard]] ValueScale wantedScale(int axis, const TimeRange &range) const;
    bool moveScales(const TimeRange &range, Motion motion);

    const ChartContext &m_context;
    ChartSpec m_spec;
    QStringList m_units;
    std::vector<SeriesKey> m_band;
    std::vector<bool> m_hidden;
    PlotScene m_scene;
    AxisText m_text;
    QString m_notice;
    std::map<std::string, int> m_stateNumbers; // a text keeps its colour while the chart is open
    std::vector<size_t> m_outermost;           // of more than mostLines
    std::vector<BandCell> m_cells;             // of the band
    TimeRange m_cellRange;
    QElapsedTimer m_sinceMany; // when what costs was last computed
    TimeRange m_manyRange;
    ValueScale m_shown[2];
    bool m_hasShown = false;
    int m_raised = -1;
    mutable std::map<QString, int> m_decimals; // by metric; only grow, so that numbers do not jitter
};

} // namespace fleetscope
