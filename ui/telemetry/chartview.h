// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/charts/timeticks.h"
#include "ui/style/theme.h"
#include "ui/telemetry/plotpainter.h"

#include <QChartView>
#include <QTimeZone>

#include <optional>
#include <vector>

class QCategoryAxis;

namespace fleetscope {

/// Room beside and below the plot of a chart, in pixels. The charts of a page share it, so that a moment
/// stands at the same place in all of them.
struct PlotMargins
{
    int left = 56, right = 16;
    bool operator==(const PlotMargins &) const = default;
};

/// A value axis that lists names instead: the rows of a heat map.
struct AxisText
{
    QString left, right;  ///< units, above the axes
    QStringList rowNames; ///< plain
    QString nothing;      ///< in the middle of a plot with nothing to draw
};

/// One chart: Qt Charts holds the axes, an item of ours draws the series, another one the cursors.
///
/// Mouse: drag chooses a range, with Shift also the values; Ctrl+drag or the middle button moves; the wheel
/// zooms at the pointer, over the left axis the values; a click pins the cursor, a double click asks to fit.
/// Keys: Left and Right move the cursor, with Shift the range; +, −, Home, Backspace, Space, Escape. It
/// changes nothing by itself but the cursor under the pointer: it says what the user wants. Thread: GUI.
class ChartView final : public QChartView
{
    Q_OBJECT
public:
    explicit ChartView(const Theme &theme, QWidget *parent = nullptr);
    ~ChartView() override;

    /// What to draw from now on. Histories that it points to must live until the next call. Cost: about 0.5
    /// ms and painting.
    void setScene(PlotScene scene, const AxisText &text);
    [[nodiscard]] const PlotScene &scene() const { return m_scene; }
    void setPlotMargins(const PlotMargins &margins);
    void setTimeZone(const QTimeZone &zone);
    /// The moments that all charts of a page mark; nothing: no mark.
    void setCursors(std::optional<Timestamp> cursor, std::optional<Timestamp> pin);
    [[nodiscard]] std::optional<Timestamp> cursor() const { return m_cursor; }

    [[nodiscard]] QRectF plotArea() const { return m_area; }
    [[nodiscard]] Timestamp timeAt(const QPointF &position) const;
    [[nodiscard]] QPointF positionOf(Timestamp time, double value, int axis = 0) const;
    /// The value under a position by the left axis.
    [[nodiscard]] double valueAt(const QPointF &position) const;
    /// The trace within a few pixels of a position, or −1.
    [[nodiscard]] int traceAt(const QPointF &position) const;

    /// Paints the chart as it is, at `size` and true stroke widths, in the colours of its theme.
    void render(QPainter *painter, const QSizeF &size, PlotQuality quality);

    /// Left of a plot: numbers as wide as these.
    [[nodiscard]] static int marginFor(const QFontMetrics &metrics, const PlotScene &scene,
                                       const AxisText &text, int axis);

    enum class Gesture : quint8 { Whole, Step }; ///< a step is one of many: only the first one is a new zoom

    QSize minimumSizeHint() const override { return {160, 96}; }

signals:
    void cursorMoved(std::optional<fleetscope::Timestamp> time);
    void pinRequested(std::optional<fleetscope::Timestamp> time);
    void rangeChosen(const fleetscope::TimeRange &range, fleetscope::ChartView::Gesture gesture);
    void valuesChosen(const fleetscope::ValueRange &range);
    void fitRequested();
    void backRequested();
    void liveRequested();
    void traceHovered(int trace);                         ///< −1: none
    void rowHovered(int row, fleetscope::Timestamp time); ///< of a heat map; −1: none
    void rowActivated(int row);
    void menuRequested(const QPoint &globalPosition, fleetscope::Timestamp time, double value);
    void focused();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    class PlotItem;
    class CursorItem;
    enum class Drag : quint8 { None, Choose, ChooseBox, Pan };

    void applyTheme();
    void layOut();
    void updateAxes();
    [[nodiscard]] QRectF areaIn(const QSizeF &size) const;
    [[nodiscard]] QRectF plotAt(const QPointF &position) const;
    [[nodiscard]] bool hasTimeAxis() const { return m_scene.kind != ChartKind::Histogram; }
    void paintAxes(QPainter *painter, const QRectF &area) const;
    void moveCursor(std::optional<Timestamp> time);
    void hover(const QPointF &position);
    void endDrag(const QPointF &position);

    const Theme &m_theme;
    PlotScene m_scene;
    AxisText m_text;
    PlotMargins m_margins;
    QTimeZone m_zone;
    QRectF m_bounds; // of the view
    QRectF m_area;   // of the plot
    std::vector<TimeTick> m_timeTicks;
    std::vector<ValueTick> m_valueTicks[2];
    std::vector<ValueTick> m_bottomTicks; // of a histogram
    QCategoryAxis *m_bottom;
    QCategoryAxis *m_left;
    PlotItem *m_plot;    // owned by the scene of the view
    CursorItem *m_marks; // likewise
    std::optional<Timestamp> m_cursor, m_pin;
    Drag m_drag = Drag::None;
    QPointF m_dragFrom, m_dragTo;
    TimeRange m_dragRange;
    double m_wheel = 0; // steps not yet used
    int m_hovered = -1;
};

} // namespace fleetscope

Q_DECLARE_METATYPE(std::optional<fleetscope::Timestamp>)
