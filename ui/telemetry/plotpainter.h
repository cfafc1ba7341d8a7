// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/charts/analysis.h"
#include "models/charts/chartlayout.h"
#include "models/telemetry/history.h"

#include <QColor>
#include <QFont>
#include <QImage>
#include <QRectF>
#include <QString>

#include <map>
#include <string>
#include <vector>

class QPainter;

namespace fleetscope {

/// One line of a plot. Its history outlives the painting.
struct PlotTrace
{
    const SeriesHistory *history = nullptr; ///< null: nothing yet
    Milliseconds shift{0};                  ///< drawn so much later than it was
    QColor color;
    QString name;
    int axis = 0; ///< 0 left, 1 right
    LineStyle style = LineStyle::Line;
    bool faint = false;  ///< another time, or one of many
    bool raised = false; ///< pointed at
    bool states = false; ///< of texts: a strip of coloured stretches instead of a line
};

/// The stretch between two quantiles, with the median as a line.
struct PlotBand
{
    std::vector<BandCell> cells;
    TimeRange range;
    QColor color;
    int axis = 0;
};

struct PlotThreshold
{
    double value = 0;
    QColor color;
    QString name;
    int axis = 0;
};

/// Everything inside the axes.
struct PlotScene
{
    ChartKind kind = ChartKind::Lines;
    TimeRange range;
    ValueScale scales[2];
    std::vector<PlotBand> bands;
    std::vector<PlotTrace> traces;
    std::vector<PlotThreshold> thresholds;
    Histogram histogram;                       ///< with ChartKind::Histogram
    HeatMap heat;                              ///< with ChartKind::HeatMap
    QImage heatPicture;                        ///< of `heat`, one pixel a cell
    std::map<std::string, QColor> stateColors; ///< by text
    QColor ink, muted, grid, ground;
    QFont font;

    /// Whether there is something for the value axis: not when all that is drawn are states.
    [[nodiscard]] bool hasValues() const;
};

/// What a series of texts said last at `time`; null before its first text. Cost: O(log events).
[[nodiscard]] const ChangeEvent *stateAt(const SeriesHistory &history, Timestamp time);
/// Whether a series is one of texts.
[[nodiscard]] bool isOfStates(const SeriesHistory &history);

enum class PlotQuality : quint8 {
    Screen, ///< thin strokes only: the fast path of the raster engine ends above one device pixel
    Paper,  ///< true stroke widths, for SVG and print
};

/// Paints `scene` into `area`, which is clipped.
///
/// A series with more than about one column for two pixels is drawn as a band from its smallest to its
/// largest reading with its mean as a line; what sticks out of its neighbours is drawn in full colour, so
/// that a spike of one reading stands out at any zoom. Cost: about 0.6 ms a dense series on 1,000 pixels.
void paintPlot(QPainter *painter, const QRectF &area, const PlotScene &scene,
               PlotQuality quality = PlotQuality::Screen);

/// The rectangle of cell `index` of `count` small multiples in `area`; and of the plot in it.
[[nodiscard]] QRectF multipleCell(const QRectF &area, int index, int count);
[[nodiscard]] QRectF multiplePlot(const QRectF &cell, const QFont &font);

/// A heat map as a picture, one pixel a cell: `low` to `high` through `middle`; nothing is transparent.
[[nodiscard]] QImage heatPicture(const HeatMap &map, const QColor &low, const QColor &middle,
                                 const QColor &high);
/// The colour at 0…1 of such a scale.
[[nodiscard]] QColor heatColor(double position, const QColor &low, const QColor &middle, const QColor &high);

} // namespace fleetscope
