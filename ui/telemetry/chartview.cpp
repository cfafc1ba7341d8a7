// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/chartview.h"

#include "models/items/format.h"
#include "ui/widgets/plaintext.h"

#include <QCategoryAxis>
#include <QChart>
#include <QContextMenuEvent>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr int topMargin = 20;
constexpr int bottomMargin = 36;
constexpr double clickDistance = 5;
constexpr double wheelStep = 120;
constexpr double wheelFactor = 0.8;

/// At least two where the axis has room for two labels at all: one mark says nothing about the scale.
std::vector<ValueTick> ticksOf(const ValueScale &scale, int most)
{
    std::vector<ValueTick> ticks;
    for (int tried = most; ticks.size() < 2 && tried < most + 3; ++tried)
        ticks = scale.logarithmic ? logarithmicTicks(scale.range, tried) : valueTicks(scale.range, tried);
    return ticks;
}

/// How many labels have room without touching.
int ticksFor(double length, int labelLength) { return std::max(2, static_cast<int>(length / labelLength)); }

} // namespace

/// All series of the chart. On screen it keeps a picture, so that a moving cursor does not paint them again.
class ChartView::PlotItem final : public QGraphicsItem
{
public:
    explicit PlotItem(const ChartView &view)
        : m_view(view)
    {
        setZValue(10); // above the grid of the chart
    }

    void refresh()
    {
        m_stale = true;
        update();
    }
    void resize() { prepareGeometryChange(); }
    [[nodiscard]] QRectF boundingRect() const override { return m_view.m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget) override
    {
        const double ratio = widget ? widget->devicePixelRatioF() : 1;
        const QSize size = (boundingRect().size() * ratio).toSize();
        if (m_picture.size() != size)
            m_stale = true;
        if (m_stale) {
            m_picture = QPixmap(size);
            m_picture.setDevicePixelRatio(ratio);
            m_picture.fill(Qt::transparent);
            QPainter inside(&m_picture);
            paintPlot(&inside, m_view.m_area, m_view.m_scene);
            m_view.paintAxes(&inside, m_view.m_area);
            m_stale = false;
        }
        painter->drawPixmap(QPointF(0, 0), m_picture);
    }

private:
    const ChartView &m_view;
    QPixmap m_picture;
    bool m_stale = true;
};

/// What follows the pointer: cursor, pin, the range that is being chosen.
class ChartView::CursorItem final : public QGraphicsItem
{
public:
    explicit CursorItem(const ChartView &view)
        : m_view(view)
    {
        setZValue(20);
    }
    void resize() { prepareGeometryChange(); }
    [[nodiscard]] QRectF boundingRect() const override { return m_view.m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        const PlotScene &scene = m_view.m_scene;
        if (m_view.m_drag == Drag::Choose || m_view.m_drag == Drag::ChooseBox)
            paintChoice(painter);
        if (!m_view.hasTimeAxis())
            return;
        const int cells = scene.kind == ChartKind::Multiples ? static_cast<int>(scene.traces.size()) : 1;
        for (int i = 0; i < cells; ++i) {
            const QRectF plot = scene.kind == ChartKind::Multiples
                ? multiplePlot(multipleCell(m_view.m_area, i, cells), scene.font)
                : m_view.m_area;
            if (m_view.m_pin)
                paintLine(painter, plot, *m_view.m_pin, m_view.m_theme.color(Ink::Accent), i == 0);
            if (m_view.m_cursor)
                paintLine(painter, plot, *m_view.m_cursor, m_view.m_theme.color(Ink::Muted), i == 0);
            if (m_view.m_cursor && scene.kind != ChartKind::HeatMap)
                paintDots(painter, plot, scene.kind == ChartKind::Multiples ? i : -1);
        }
        if (m_view.hasFocus())
            paintFocus(painter);
    }

private:
    void paintChoice(QPainter *painter) const
    {
        QRectF choice = QRectF(m_view.m_dragFrom, m_view.m_dragTo).normalized();
        if (m_view.m_drag == Drag::Choose) {
            const QRectF plot = m_view.plotAt(m_view.m_dragFrom);
            choice.setTop(plot.top());
            choice.setBottom(plot.bottom());
        }
        choice &= m_view.m_area;
        QColor fill = m_view.m_theme.color(Ink::Accent);
        fill.setAlphaF(0.14F);
        painter->fillRect(choice, fill);
        painter->setPen(QPen(m_view.m_theme.color(Ink::Accent), 1));
        painter->drawRect(choice.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    void paintLine(QPainter *painter, const QRectF &plot, Timestamp time, const QColor &color,
                   bool labelled) const
    {
        const PlotScene &scene = m_view.m_scene;
        const double share = static_cast<double>((time - scene.range.from).count())
            / static_cast<double>(scene.range.span().count());
        if (share < 0 || share > 1)
            return;
        const double x = std::floor(plot.left() + share * plot.width()) + 0.5;
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(color, 1));
        painter->drawLine(QLineF(x, plot.top(), x, plot.bottom()));
        if (!labelled || scene.kind == ChartKind::Multiples)
            return;
        const QString text = momentText(time, scene.range.span(), m_view.m_zone, QLocale());
        painter->setFont(scene.font);
        const QFontMetrics metrics(scene.font);
        const double width = metrics.horizontalAdvance(text) + 12;
        const double left = std::clamp(x - width / 2, 0.0, m_view.m_bounds.width() - width);
        const QRectF box(left, plot.bottom() + 1, width, metrics.height() + 4);
        painter->setRenderHint(QPainter::Antialiasing, true);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawRoundedRect(box, spacing::controlRadius, spacing::controlRadius);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(m_view.m_theme.color(Ground::Surface));
        drawPlainText(painter, box.toRect(), text, LinePlace{.alignment = Qt::AlignHCenter});
    }
    void paintDots(QPainter *painter, const QRectF &plot, int only) const
    {
        const PlotScene &scene = m_view.m_scene;
        painter->setRenderHint(QPainter::Antialiasing, true);
        for (size_t i = 0; i < scene.traces.size() && scene.traces.size() <= 24; ++i) {
            if (only >= 0 && i != static_cast<size_t>(only))
                continue;
            const PlotTrace &trace = scene.traces[i];
            if (!trace.history)
                continue;
            const auto sample = nearestSample(*trace.history, *m_view.m_cursor - trace.shift);
            if (!sample)
                continue;
            const Timestamp time = sample->time + trace.shift;
            const double x = plot.left()
                + static_cast<double>((time - scene.range.from).count()) * plot.width()
                    / static_cast<double>(scene.range.span().count());
            const double y = plot.bottom() - scene.scales[trace.axis].position(sample->value) * plot.height();
            const double width = static_cast<double>(scene.range.span().count()) / plot.width();
            // Only where the line is: beside a gap there is no value.
            if (std::isnan(y) || !plot.adjusted(-1, -1, 1, 1).contains(QPointF(x, y))
                || std::chrono::abs(time - *m_view.m_cursor)
                    > std::max(trace.history->interval * 2, Milliseconds(std::llround(width * 8))))
                continue;
            painter->setPen(QPen(m_view.m_theme.color(Ground::Surface), 1.5));
            painter->setBrush(trace.color);
            painter->drawEllipse(QPointF(x, y), 4, 4);
        }
        painter->setBrush(Qt::NoBrush);
    }
    void paintFocus(QPainter *painter) const
    {
        QColor color = m_view.m_theme.color(Ink::Accent);
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(color, 1));
        painter->drawRect(m_view.m_area.adjusted(-0.5, -0.5, 0.5, 0.5));
    }

    const ChartView &m_view;
};

ChartView::ChartView(const Theme &theme, QWidget *parent)
    : QChartView(parent)
    , m_theme(theme)
    , m_zone(QTimeZone::systemTimeZone())
    , m_bottom(new QCategoryAxis)
    , m_left(new QCategoryAxis)
    , m_plot(new PlotItem(*this))
    , m_marks(new CursorItem(*this))
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setRubberBand(NoRubberBand);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(FullViewportUpdate);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);

    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setAcceptedMouseButtons(Qt::NoButton);
    for (QCategoryAxis *axis : {m_bottom, m_left}) {
        // Qt Charts would read names of devices as HTML, so the labels are ours.
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        axis->setRange(0, 1);
        axis->setStartValue(0);
    }
    m_left->setLineVisible(false);
    chart()->addAxis(m_bottom, Qt::AlignBottom);
    chart()->addAxis(m_left, Qt::AlignLeft);
    chart()->scene()->addItem(m_plot);
    chart()->scene()->addItem(m_marks);
    connect(&m_theme, &Theme::changed, this, &ChartView::applyTheme);
    applyTheme();
}

ChartView::~ChartView() = default;

void ChartView::applyTheme()
{
    for (QCategoryAxis *axis : {m_bottom, m_left})
        axis->setGridLinePen(QPen(m_theme.color(Line::Border), 1));
    m_plot->refresh();
}

void ChartView::setScene(PlotScene scene, const AxisText &text)
{
    const bool sameKind = scene.kind == m_scene.kind;
    m_scene = std::move(scene);
    m_text = text;
    m_scene.font = m_theme.font(FontRole::Caption);
    m_scene.ink = m_theme.color(Ink::Text);
    m_scene.muted = m_theme.color(Ink::Muted);
    m_scene.grid = m_theme.color(Line::Border);
    m_scene.ground = m_theme.color(Ground::Surface);
    if (sameKind)
        updateAxes();
    else
        layOut();
}

void ChartView::setPlotMargins(const PlotMargins &margins)
{
    if (margins == m_margins)
        return;
    m_margins = margins;
    layOut();
}

void ChartView::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    updateAxes();
}

void ChartView::setCursors(std::optional<Timestamp> cursor, std::optional<Timestamp> pin)
{
    if (cursor == m_cursor && pin == m_pin)
        return;
    m_cursor = cursor;
    m_pin = pin;
    m_marks->update();
}

QRectF ChartView::areaIn(const QSizeF &size) const
{
    const bool multiples = m_scene.kind == ChartKind::Multiples;
    return QRectF(QPointF(0, 0), size)
        .adjusted(m_margins.left, multiples ? 4 : topMargin, -m_margins.right, -bottomMargin);
}

void ChartView::layOut()
{
    const QSizeF size = viewport()->size();
    m_bounds = QRectF(QPointF(0, 0), size);
    setSceneRect(m_bounds);
    chart()->resize(size);
    m_area = areaIn(size);
    chart()->setPlotArea(m_area);
    m_plot->resize();
    m_marks->resize();
    updateAxes();
}

void ChartView::updateAxes()
{
    if (m_area.width() < 8 || m_area.height() < 8)
        return;
    const QFontMetrics metrics(m_scene.font);
    const auto put = [](QCategoryAxis *axis, const std::vector<double> &positions) {
        for (const QString &label : axis->categoriesLabels())
            axis->remove(label);
        int number = 0;
        for (const double position : positions)
            axis->append(QString::number(number++), position);
    };
    std::vector<double> across;
    std::vector<double> up;
    m_timeTicks.clear();
    m_bottomTicks.clear();
    const int rows = ticksFor(m_area.height(), metrics.height() + 20);
    for (int axis : {0, 1})
        m_valueTicks[axis] =
            m_scene.hasValues() ? ticksOf(m_scene.scales[axis], rows) : std::vector<ValueTick>();
    if (m_scene.kind == ChartKind::Histogram) {
        m_bottomTicks =
            valueTicks(m_scene.scales[0].range, ticksFor(m_area.width(), metrics.averageCharWidth() * 12));
        for (const ValueTick &tick : m_valueTicks[1])
            up.push_back(m_scene.scales[1].position(tick.value));
    } else if (m_scene.range.from < m_scene.range.to) {
        const double width = m_scene.kind == ChartKind::Multiples && !m_scene.traces.empty()
            ? multipleCell(m_area, 0, static_cast<int>(m_scene.traces.size())).width()
            : m_area.width();
        m_timeTicks =
            timeTicks(m_scene.range, ticksFor(width, metrics.averageCharWidth() * 14), m_zone, QLocale());
        for (const TimeTick &tick : m_timeTicks)
            across.push_back(static_cast<double>((tick.time - m_scene.range.from).count())
                             / static_cast<double>(m_scene.range.span().count()));
        for (const ValueTick &tick : m_valueTicks[0])
            up.push_back(m_scene.scales[0].position(tick.value));
    }
    const bool grid = m_scene.kind == ChartKind::Lines || m_scene.kind == ChartKind::Histogram;
    m_left->setGridLineVisible(grid && !up.empty());
    m_bottom->setGridLineVisible(m_scene.kind == ChartKind::Lines && !across.empty());
    put(m_bottom, grid ? across : std::vector<double>{});
    put(m_left, grid ? up : std::vector<double>{});
    m_plot->refresh();
}

void ChartView::paintAxes(QPainter *painter, const QRectF &area) const
{
    const QFontMetrics metrics(m_scene.font);
    const int line = metrics.height();
    painter->setFont(m_scene.font);
    painter->setRenderHint(QPainter::Antialiasing, false);
    const auto text = [&](const QRectF &rect, const QString &words, Qt::Alignment alignment,
                          const QColor &color) {
        painter->setPen(color);
        drawPlainText(painter, rect.toRect(), words, LinePlace{.alignment = alignment});
    };
    const auto bottomLabel = [&](double x, const QString &words, const QString &below) {
        const double width = std::max(metrics.horizontalAdvance(words), metrics.horizontalAdvance(below)) + 4;
        const double left = std::clamp(x - width / 2, area.left() - m_margins.left,
                                       std::max(0.0, area.right() + m_margins.right - width));
        text(QRectF(left, area.bottom() + 3, width, line), words, Qt::AlignHCenter, m_scene.muted);
        if (!below.isEmpty())
            text(QRectF(left, area.bottom() + 3 + line - 1, width, line), below, Qt::AlignHCenter,
                 m_scene.ink);
    };
    // Names of months and days are in ticks; a tick whose date would touch the one before keeps its time
    // only.
    double free = area.left() - m_margins.left;
    const auto timeLabels = [&](const QRectF &plot) {
        for (const TimeTick &tick : m_timeTicks) {
            const double x = plot.left()
                + static_cast<double>((tick.time - m_scene.range.from).count()) * plot.width()
                    / static_cast<double>(m_scene.range.span().count());
            const double half = metrics.horizontalAdvance(tick.date) / 2.0 + 4;
            const bool fits = x - half >= free;
            bottomLabel(x, tick.text, fits ? tick.date : QString());
            if (fits && !tick.date.isEmpty())
                free = x + half;
        }
    };

    if (m_scene.kind != ChartKind::Multiples) {
        painter->setPen(QPen(m_theme.color(Line::Outline), 1));
        painter->drawLine(QLineF(area.left(), std::round(area.bottom()) + 0.5, area.right(),
                                 std::round(area.bottom()) + 0.5));
    }
    switch (m_scene.kind) {
    case ChartKind::Histogram:
        for (const ValueTick &tick : m_bottomTicks)
            bottomLabel(area.left() + m_scene.scales[0].position(tick.value) * area.width(), tick.text, {});
        text(QRectF(area.left(), area.bottom() + 2 + line, area.width(), line), m_text.left, Qt::AlignHCenter,
             m_scene.ink);
        break;
    case ChartKind::Multiples: {
        const int count = static_cast<int>(m_scene.traces.size());
        for (int i = 0; i < count; ++i) {
            const QRectF plot = multiplePlot(multipleCell(area, i, count), m_scene.font);
            const bool lowest = i + 1 == count || multipleCell(area, i, count).bottom() >= area.bottom() - 1;
            if (lowest) {
                free = plot.left() - 8;
                timeLabels(plot);
            }
            if (plot.left() > area.left() + 1)
                continue;
            const ValueScale &scale = m_scene.scales[0];
            for (const ValueTick &tick : valueTicks(scale.range, 4)) {
                const double y = plot.bottom() - scale.position(tick.value) * plot.height();
                text(QRectF(0, y - line / 2.0, area.left() - 6, line), tick.text, Qt::AlignRight,
                     m_scene.muted);
            }
        }
        break;
    }
    case ChartKind::HeatMap: {
        timeLabels(area);
        const double height =
            area.height() / std::max<double>(1, static_cast<double>(m_text.rowNames.size()));
        const int stride = std::max(1, static_cast<int>(std::ceil(line / height)));
        for (qsizetype row = 0; row < m_text.rowNames.size(); row += stride) {
            const double y = area.top() + (static_cast<double>(row) + 0.5) * height;
            text(QRectF(4, y - line / 2.0, area.left() - 10, line), m_text.rowNames[row], Qt::AlignRight,
                 m_scene.muted);
        }
        return;
    }
    case ChartKind::Lines: timeLabels(area); break;
    }

    if (m_scene.kind == ChartKind::Multiples)
        return;
    const int leftAxis = m_scene.kind == ChartKind::Histogram ? 1 : 0;
    for (const ValueTick &tick : m_valueTicks[leftAxis]) {
        const double y = area.bottom() - m_scene.scales[leftAxis].position(tick.value) * area.height();
        text(QRectF(0, y - line / 2.0, area.left() - 6, line), tick.text, Qt::AlignRight, m_scene.muted);
    }
    if (m_scene.kind == ChartKind::Histogram)
        return;
    // Above its numbers; a long one goes on over the plot.
    constexpr int unitWidth = 160;
    const double top = area.top() - line - 5;
    const auto fits = [&](const QString &unit, int margin) {
        return plainTextWidth(QFontMetrics(m_scene.font), unit) <= margin - 6;
    };
    if (fits(m_text.left, m_margins.left))
        text(QRectF(area.left() - 6 - unitWidth, top, unitWidth, line), m_text.left, Qt::AlignRight,
             m_scene.muted);
    else
        text(QRectF(area.left() - m_margins.left + 4, top, unitWidth, line), m_text.left, Qt::AlignLeft,
             m_scene.muted);
    const bool hasRight =
        std::ranges::any_of(m_scene.traces, [](const PlotTrace &trace) { return trace.axis == 1; });
    if (hasRight) {
        for (const ValueTick &tick : m_valueTicks[1]) {
            const double y = area.bottom() - m_scene.scales[1].position(tick.value) * area.height();
            text(QRectF(area.right() + 6, y - line / 2.0, m_margins.right - 6, line), tick.text,
                 Qt::AlignLeft, m_scene.muted);
        }
        if (fits(m_text.right, m_margins.right))
            text(QRectF(area.right() + 6, top, unitWidth, line), m_text.right, Qt::AlignLeft, m_scene.muted);
        else
            text(QRectF(area.right() + m_margins.right - 4 - unitWidth, top, unitWidth, line), m_text.right,
                 Qt::AlignRight, m_scene.muted);
    }
    if (!m_text.nothing.isEmpty())
        text(area, m_text.nothing, Qt::AlignHCenter, m_scene.muted);
}

int ChartView::marginFor(const QFontMetrics &metrics, const PlotScene &scene, const AxisText &text, int axis)
{
    int width = 0;
    if (scene.kind == ChartKind::HeatMap) {
        for (const QString &name : text.rowNames)
            width = std::max(width, std::min(140, plainTextWidth(metrics, name)));
    } else {
        const ValueScale &scale = scene.scales[scene.kind == ChartKind::Histogram ? 1 : axis];
        for (const ValueTick &tick :
             scale.logarithmic ? logarithmicTicks(scale.range, 7) : valueTicks(scale.range, 7))
            width = std::max(width, metrics.horizontalAdvance(tick.text));
    }
    return width + 14;
}

QRectF ChartView::plotAt(const QPointF &position) const
{
    if (m_scene.kind != ChartKind::Multiples || m_scene.traces.empty())
        return m_area;
    const int count = static_cast<int>(m_scene.traces.size());
    for (int i = 0; i < count; ++i) {
        const QRectF cell = multipleCell(m_area, i, count);
        if (cell.adjusted(-8, -6, 8, 6).contains(position))
            return multiplePlot(cell, m_scene.font);
    }
    return multiplePlot(multipleCell(m_area, 0, count), m_scene.font);
}

Timestamp ChartView::timeAt(const QPointF &position) const
{
    const QRectF plot = plotAt(position);
    const double share = (position.x() - plot.left()) / plot.width();
    return m_scene.range.from
        + Milliseconds(std::llround(share * static_cast<double>(m_scene.range.span().count())));
}

QPointF ChartView::positionOf(Timestamp time, double value, int axis) const
{
    const double share = static_cast<double>((time - m_scene.range.from).count())
        / static_cast<double>(m_scene.range.span().count());
    return {m_area.left() + share * m_area.width(),
            m_area.bottom() - m_scene.scales[axis].position(value) * m_area.height()};
}

double ChartView::valueAt(const QPointF &position) const
{
    return m_scene.scales[0].valueAt((m_area.bottom() - position.y()) / m_area.height());
}

int ChartView::traceAt(const QPointF &position) const
{
    if (m_scene.kind == ChartKind::Multiples) {
        const int count = static_cast<int>(m_scene.traces.size());
        for (int i = 0; i < count; ++i) {
            if (multipleCell(m_area, i, count).contains(position))
                return i;
        }
        return -1;
    }
    if (m_scene.kind != ChartKind::Lines || !m_area.contains(position))
        return -1;
    int best = -1;
    double bestDistance = 8;
    const Timestamp time = timeAt(position);
    for (size_t i = 0; i < m_scene.traces.size(); ++i) {
        const PlotTrace &trace = m_scene.traces[i];
        if (!trace.history)
            continue;
        const auto sample = nearestSample(*trace.history, time - trace.shift);
        if (!sample)
            continue;
        const QPointF point = positionOf(sample->time + trace.shift, sample->value, trace.axis);
        const double distance = std::hypot((point.x() - position.x()) / 4, point.y() - position.y());
        if (distance < bestDistance) {
            bestDistance = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

void ChartView::render(QPainter *painter, const QSizeF &size, PlotQuality quality)
{
    const QRectF area = areaIn(size);
    const QRectF onScreen = std::exchange(m_area, area);
    updateAxes(); // as many marks as have room at this size
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(m_scene.grid, 1));
    const auto up = [&](double position) {
        return std::round(area.bottom() - position * area.height()) + 0.5;
    };
    if (m_scene.kind == ChartKind::Lines) {
        for (const TimeTick &tick : m_timeTicks) {
            const double x =
                std::round(area.left()
                           + static_cast<double>((tick.time - m_scene.range.from).count()) * area.width()
                               / static_cast<double>(m_scene.range.span().count()))
                + 0.5;
            painter->drawLine(QLineF(x, area.top(), x, area.bottom()));
        }
    }
    if (m_scene.kind == ChartKind::Lines || m_scene.kind == ChartKind::Histogram) {
        const int axis = m_scene.kind == ChartKind::Histogram ? 1 : 0;
        for (const ValueTick &tick : m_valueTicks[axis])
            painter->drawLine(QLineF(area.left(), up(m_scene.scales[axis].position(tick.value)), area.right(),
                                     up(m_scene.scales[axis].position(tick.value))));
    }
    paintPlot(painter, area, m_scene, quality);
    paintAxes(painter, area);
    m_area = onScreen;
    updateAxes();
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

void ChartView::moveCursor(std::optional<Timestamp> time)
{
    if (time == m_cursor)
        return;
    m_cursor = time;
    m_marks->update();
    emit cursorMoved(time);
}

void ChartView::hover(const QPointF &position)
{
    const bool inside = m_area.contains(position);
    if (m_scene.kind == ChartKind::HeatMap) {
        const auto rows = static_cast<double>(m_text.rowNames.size());
        emit rowHovered(inside && rows > 0
                            ? static_cast<int>((position.y() - m_area.top()) * rows / m_area.height())
                            : -1,
                        timeAt(position));
    }
    if (hasTimeAxis())
        moveCursor(inside ? std::optional(timeAt(position)) : std::nullopt);
    if (const int trace = traceAt(position); trace != m_hovered) {
        m_hovered = trace;
        emit traceHovered(trace);
    }
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    const bool middle = event->button() == Qt::MiddleButton;
    if ((event->button() != Qt::LeftButton && !middle) || !hasTimeAxis() || !m_area.contains(position)) {
        QChartView::mousePressEvent(event);
        return;
    }
    setFocus(Qt::MouseFocusReason);
    m_dragFrom = m_dragTo = position;
    m_dragRange = m_scene.range;
    if (middle || (event->modifiers() & Qt::ControlModifier)) {
        m_drag = Drag::Pan;
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else {
        m_drag = (event->modifiers() & Qt::ShiftModifier) && m_scene.kind == ChartKind::Lines
            ? Drag::ChooseBox
            : Drag::Choose;
    }
    event->accept();
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    switch (m_drag) {
    case Drag::None: hover(position); break;
    case Drag::Choose:
    case Drag::ChooseBox:
        m_dragTo = position;
        m_marks->update();
        break;
    case Drag::Pan: {
        const double perPixel = static_cast<double>(m_dragRange.span().count()) / plotAt(m_dragFrom).width();
        const auto by = Milliseconds(std::llround((m_dragFrom.x() - position.x()) * perPixel));
        m_dragTo = position;
        emit rangeChosen(shifted(m_dragRange, by), Gesture::Step);
        break;
    }
    }
    event->accept();
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_drag == Drag::None) {
        QChartView::mouseReleaseEvent(event);
        return;
    }
    endDrag(event->position());
    event->accept();
}

void ChartView::endDrag(const QPointF &position)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    viewport()->unsetCursor();
    m_marks->update();
    const QPointF moved = position - m_dragFrom;
    if (drag == Drag::Pan)
        return;
    if (std::abs(moved.x()) < clickDistance
        && (drag == Drag::Choose || std::abs(moved.y()) < clickDistance)) {
        if (m_scene.kind == ChartKind::HeatMap)
            emit rowActivated(
                static_cast<int>((position.y() - m_area.top()) * static_cast<double>(m_text.rowNames.size())
                                 / m_area.height()));
        else
            emit pinRequested(timeAt(position));
        return;
    }
    const QRectF plot = plotAt(m_dragFrom);
    const auto inside = [&](QPointF point) {
        return QPointF(std::clamp(point.x(), plot.left(), plot.right()),
                       std::clamp(point.y(), plot.top(), plot.bottom()));
    };
    const Timestamp a = timeAt(inside(m_dragFrom));
    const Timestamp b = timeAt(QPointF(inside(position).x(), m_dragFrom.y()));
    if (drag == Drag::ChooseBox) {
        const double low = valueAt(inside(m_dragFrom));
        const double high = valueAt(inside(position));
        if (std::abs(moved.y()) >= clickDistance)
            emit valuesChosen({std::min(low, high), std::max(low, high)});
    }
    if (std::chrono::abs(b - a) >= shortestRange && std::abs(moved.x()) >= clickDistance)
        emit rangeChosen({std::min(a, b), std::max(a, b)}, Gesture::Whole);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_area.contains(event->position())) {
        m_drag = Drag::None;
        emit fitRequested();
        event->accept();
    }
}

void ChartView::wheelEvent(QWheelEvent *event)
{
    if (!hasTimeAxis()) {
        event->ignore();
        return;
    }
    const QPointF position = event->position();
    const QPoint angle = event->angleDelta();
    event->accept();
    if (std::abs(angle.x()) > std::abs(angle.y())) { // sideways: a touch pad pans
        const double share = -angle.x() / wheelStep * 0.1;
        emit rangeChosen(
            shifted(m_scene.range,
                    Milliseconds(std::llround(share * static_cast<double>(m_scene.range.span().count())))),
            Gesture::Step);
        return;
    }
    m_wheel += angle.y() / wheelStep;
    if (std::abs(m_wheel) < 0.125)
        return;
    const double factor = std::pow(wheelFactor, std::exchange(m_wheel, 0));
    if (position.x() < m_area.left() && m_scene.kind == ChartKind::Lines) {
        const ValueScale &scale = m_scene.scales[0];
        const double at = (m_area.bottom() - position.y()) / m_area.height();
        const double low = scale.valueAt(at - at * factor);
        const double high = scale.valueAt(at + (1 - at) * factor);
        if (std::isfinite(low) && std::isfinite(high) && low < high)
            emit valuesChosen({low, high});
        return;
    }
    emit rangeChosen(zoomed(m_scene.range, timeAt(position), factor), Gesture::Step);
    hover(position);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const TimeRange &range = m_scene.range;
    const Timestamp centre = m_cursor.value_or(range.from + range.span() / 2);
    const Milliseconds pixel = range.span() / std::max<qint64>(1, static_cast<qint64>(m_area.width()));
    const int direction = event->key() == Qt::Key_Left ? -1 : 1;
    event->accept();
    switch (hasTimeAxis() ? event->key() : 0) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (shift) {
            emit rangeChosen(shifted(range, direction * range.span() / 10), Gesture::Step);
        } else {
            const Milliseconds step = std::max(Milliseconds(1), pixel)
                * ((event->modifiers() & Qt::ControlModifier) ? 20 : 1) * direction;
            moveCursor(
                std::clamp(m_cursor ? *m_cursor + step : centre, range.from, range.to - Milliseconds(1)));
        }
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: emit rangeChosen(zoomed(range, centre, wheelFactor), Gesture::Step); return;
    case Qt::Key_Minus: emit rangeChosen(zoomed(range, centre, 1 / wheelFactor), Gesture::Step); return;
    case Qt::Key_Home: emit fitRequested(); return;
    case Qt::Key_End: emit liveRequested(); return;
    case Qt::Key_Backspace: emit backRequested(); return;
    case Qt::Key_Space: emit pinRequested(m_cursor); return;
    case Qt::Key_Escape:
        if (m_drag != Drag::None) {
            m_drag = Drag::None;
            viewport()->unsetCursor();
            m_marks->update();
            return;
        }
        if (m_cursor || m_pin) {
            moveCursor(std::nullopt);
            emit pinRequested(std::nullopt);
            return;
        }
        break;
    default: break;
    }
    event->ignore();
    QWidget::keyPressEvent(event);
}

void ChartView::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    moveCursor(std::nullopt);
    if (m_hovered != -1) {
        m_hovered = -1;
        emit traceHovered(-1);
    }
    emit rowHovered(-1, noTime);
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    m_marks->update();
    emit focused();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    m_marks->update();
}

void ChartView::contextMenuEvent(QContextMenuEvent *event)
{
    const QPointF position = event->reason() == QContextMenuEvent::Mouse ? QPointF(event->pos())
        : m_cursor ? QPointF(positionOf(*m_cursor, 0).x(), m_area.center().y())
                   : m_area.center();
    emit menuRequested(event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                                   : mapToGlobal(position.toPoint()),
                       timeAt(position), valueAt(position));
    event->accept();
}

} // namespace fleetscope

#include "moc_chartview.cpp"
