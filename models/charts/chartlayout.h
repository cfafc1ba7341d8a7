// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/charts/timerange.h"
#include "models/charts/valuescale.h"
#include "models/ports/telemetryarchive.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace fleetscope {

enum class ChartKind : quint8 {
    Lines,
    Multiples, ///< one small plot for each series, all with the same axes
    Histogram, ///< how often which value
    HeatMap,   ///< devices × time
};
enum class LineStyle : quint8 { Line, Step, Points };
/// Whose 10–90 % band stands behind the series.
enum class BandScope : quint8 {
    None,
    Fleet,
    // The devices that have one of these like the chart's first one:
    Site,
    Model,
    Firmware,
    Group, ///< the tag `group`
};

/// One chart as the user made it.
struct ChartSpec
{
    QString title; ///< empty: made from what it shows
    ChartKind kind = ChartKind::Lines;
    LineStyle style = LineStyle::Line;
    ScaleMode scale = ScaleMode::Auto;
    ValueRange fixed; ///< with ScaleMode::Fixed
    BandScope band = BandScope::None;
    Milliseconds shift{0}; ///< the same series so much earlier, drawn with them; 0: none
    std::vector<SeriesKey> series;
    bool operator==(const ChartSpec &) const = default;
};

/// Charts beside each other in rows.
struct ChartTab
{
    QString name;
    std::vector<std::vector<ChartSpec>> rows;
    bool operator==(const ChartTab &) const = default;

    [[nodiscard]] bool isEmpty() const { return rows.empty(); }
    [[nodiscard]] int chartCount() const;
};

/// Where a chart stands in a tab.
struct ChartPlace
{
    int row = 0, column = 0;
    bool operator==(const ChartPlace &) const = default;
};

/// A page of charts. There is always a tab, and no row is empty.
struct ChartLayout
{
    std::vector<ChartTab> tabs{ChartTab{}};
    int current = 0;
    RangeText range{QStringLiteral("now-1h"), QStringLiteral("now")};
    bool operator==(const ChartLayout &) const = default;

    static constexpr int maxTabs = 24;
    static constexpr int maxRows = 12;
    static constexpr int maxColumns = 4;
    static constexpr size_t maxSeries = 500; ///< of one chart

    [[nodiscard]] ChartTab &tab() { return tabs[static_cast<size_t>(current)]; }
    [[nodiscard]] const ChartTab &tab() const { return tabs[static_cast<size_t>(current)]; }
    /// Null when there is no such chart in the current tab.
    [[nodiscard]] const ChartSpec *chart(ChartPlace place) const;
    [[nodiscard]] ChartSpec *chart(ChartPlace place);
};

/// The unit of a series; empty when it has none or nobody knows.
using UnitOf = std::function<QString(const SeriesKey &)>;

/// The units of a chart in order: the first belongs to the left axis, the others to the right one.
[[nodiscard]] QStringList unitsOf(const ChartSpec &chart, const UnitOf &unitOf);

/// Adds series to a chart of the current tab, or to new charts when it has no chart there. A unit that would
/// be the third of a chart begins a new one below, which further series of that unit then join. Series that
/// are there already, and those above `maxSeries`, are left out. Returns how many were added.
int addSeries(ChartLayout &layout, ChartPlace place, const std::vector<SeriesKey> &series,
              const UnitOf &unitOf);
/// Takes a chart away, and its row when that is empty then.
void removeChart(ChartLayout &layout, ChartPlace place);
/// Inserts a chart right of or below `place`. False when the page is full.
bool splitRight(ChartLayout &layout, ChartPlace place, ChartSpec chart);
bool splitDown(ChartLayout &layout, ChartPlace place, ChartSpec chart);

/// Layouts as a file: stable and readable.
[[nodiscard]] QByteArray toJson(const ChartLayout &layout);
/// Errors: InvalidInput with what is wrong. What exceeds a limit is an error, unknown keys are not.
[[nodiscard]] Result<ChartLayout> layoutFromJson(const QByteArray &json);

} // namespace fleetscope
