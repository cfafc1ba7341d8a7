// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/plotpainter.h"

#include "ui/widgets/plaintext.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace fleetscope {
namespace {

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(static_cast<double>(color.alphaF()) * alpha));
    return color;
}

/// Where times and values stand in an area.
struct Placement
{
    QRectF area;
    TimeRange range;
    ValueScale scale;

    [[nodiscard]] double x(Timestamp time) const
    {
        return area.left()
            + static_cast<double>((time - range.from).count()) * area.width()
            / static_cast<double>(range.span().count());
    }
    /// NaN for what has no place. What is far outside stays near: huge coordinates leave the fast path.
    [[nodiscard]] double y(double value) const
    {
        return area.bottom() - std::clamp(scale.position(value), -4.0, 5.0) * area.height();
    }
};

/// What falls into one pixel column.
struct DenseColumn
{
    double x = 0, low = 0, high = 0, middle = 0; ///< in pixels; low is the smaller value, so the larger y
    bool afterGap = false;
};

/// The soft columns of all traces of a plot, blended here: the painter's lines of one pixel with an alpha
/// cost most of a frame. It lies under the lines.
class BandLayer
{
public:
    /// `pixel`: the size of a device pixel.
    BandLayer(const QRectF &area, double pixel)
        : m_area(area)
        , m_pixel(pixel)
        , m_width(static_cast<int>(std::ceil(area.width() / pixel)))
        , m_height(static_cast<int>(std::ceil(area.height() / pixel)))
    { }

    void add(const std::vector<DenseColumn> &columns, const QColor &color)
    {
        if (m_pixels.empty())
            m_pixels.resize(static_cast<size_t>(m_width) * static_cast<size_t>(m_height));
        const quint32 source = qPremultiply(color.rgba());
        const auto rest = static_cast<quint32>(255 - qAlpha(source));
        for (const DenseColumn &column : columns) {
            if (column.low - column.high < m_pixel)
                continue;
            const int x = static_cast<int>(std::lround((column.x - m_area.left()) / m_pixel - 0.5));
            const int from = row(column.high);
            const int to = row(column.low);
            if (x < 0 || x >= m_width || from >= to)
                continue;
            quint32 *pixels = m_pixels.data() + static_cast<size_t>(x) * static_cast<size_t>(m_height);
            for (int y = from; y < to; ++y)
                pixels[y] = source + scaled(pixels[y], rest);
        }
    }
    void paint(QPainter *painter) const
    {
        if (m_pixels.empty())
            return;
        QImage image(m_width, m_height, QImage::Format_ARGB32_Premultiplied);
        for (int y = 0; y < m_height; ++y) {
            auto *line = reinterpret_cast<quint32 *>(image.scanLine(y));
            const quint32 *pixel = m_pixels.data() + y;
            for (int x = 0; x < m_width; ++x, pixel += m_height)
                line[x] = *pixel;
        }
        image.setDevicePixelRatio(1 / m_pixel);
        painter->drawImage(m_area.topLeft(), image);
    }

private:
    [[nodiscard]] int row(double y) const
    {
        return static_cast<int>(
            std::clamp(std::round((y - m_area.top()) / m_pixel), 0.0, static_cast<double>(m_height)));
    }
    /// Each of the four bytes of `pixel` × `share` / 255, rounded.
    static quint32 scaled(quint32 pixel, quint32 share)
    {
        quint32 even = (pixel & 0x00ff00ff) * share;
        even = ((even + ((even >> 8) & 0x00ff00ff) + 0x00800080) >> 8) & 0x00ff00ff;
        quint32 odd = ((pixel >> 8) & 0x00ff00ff) * share;
        odd = (odd + ((odd >> 8) & 0x00ff00ff) + 0x00800080) & 0xff00ff00;
        return even | odd;
    }

    QRectF m_area;
    double m_pixel;
    int m_width;
    int m_height;
    std::vector<quint32> m_pixels; ///< column by column: that is how they are filled
};

class TracePainter
{
public:
    TracePainter(QPainter *painter, const Placement &place, const PlotTrace &trace, PlotQuality quality,
                 double strokeBudget)
        : m_painter(painter)
        , m_place(place)
        , m_trace(trace)
        , m_quality(quality)
        , m_boldBudget(strokeBudget)
        , m_pixel(quality == PlotQuality::Paper ? 1.0 : 1.0 / painter->device()->devicePixelRatioF())
    { }

    /// Chooses what is painted; soft columns go into `layer`, unless it is for paper.
    void prepare(BandLayer *layer)
    {
        if (!m_trace.history || m_trace.history->columns.empty())
            return;
        const auto &columns = m_trace.history->columns;
        const Timestamp from = m_place.range.from - m_trace.shift;
        const Timestamp to = m_place.range.to - m_trace.shift;
        auto first = std::ranges::lower_bound(columns, from, {}, &PixelColumn::lastTime);
        auto last = std::ranges::upper_bound(columns, to, {}, &PixelColumn::firstTime);
        if (first != columns.begin())
            --first; // the line comes in from the left
        if (last != columns.end())
            ++last;
        m_columns = {first, last};
        if (m_columns.empty())
            return;
        const double pixels = m_place.area.width() / m_pixel;
        if (static_cast<double>(m_columns.size()) <= pixels / 2 || m_trace.style == LineStyle::Points)
            return;
        gatherDense();
        if (m_quality != PlotQuality::Paper)
            layer->add(m_dense, bandColor());
    }
    void paint()
    {
        if (!m_dense.empty())
            paintDense();
        else if (!m_columns.empty())
            paintSparse();
    }

private:
    [[nodiscard]] QColor color() const
    {
        return m_trace.faint ? withAlpha(m_trace.color, 0.45) : m_trace.color;
    }

    [[nodiscard]] QColor bandColor() const { return withAlpha(color(), m_trace.raised ? 0.45 : 0.3); }

    /// Whether the line is broken between two readings. Call with ascending times.
    [[nodiscard]] bool isGap(Timestamp before, Timestamp after)
    {
        const auto &gaps = m_trace.history->gaps;
        while (m_gap < gaps.size() && gaps[m_gap].to <= before)
            ++m_gap;
        return m_gap < gaps.size() && gaps[m_gap].from < after;
    }

    void gatherDense()
    {
        Timestamp before = noTime;
        double sum = 0;
        double weight = 0;
        for (const PixelColumn &column : m_columns) {
            const Timestamp middle =
                column.firstTime + (column.lastTime - column.firstTime) / 2 + m_trace.shift;
            const double x = std::floor((m_place.x(middle) - m_place.area.left()) / m_pixel) * m_pixel
                + m_place.area.left() + m_pixel / 2;
            const double high = m_place.y(column.value.maximum);
            const double low = m_place.y(column.value.minimum);
            const double mean = column.value.sum / static_cast<double>(column.value.count);
            if (std::isnan(high) || std::isnan(mean))
                continue;
            const bool gap = before != noTime && isGap(before, column.firstTime);
            before = column.lastTime;
            const double bottom =
                std::isnan(low) ? m_place.area.bottom() : low; // logarithmic, and not above 0
            const auto count = static_cast<double>(column.value.count);
            if (!m_dense.empty() && !gap && std::abs(m_dense.back().x - x) < m_pixel / 4) {
                DenseColumn &same = m_dense.back();
                same.high = std::min(same.high, high);
                same.low = std::max(same.low, bottom);
                sum += mean * count;
                weight += count;
                same.middle = m_place.y(sum / weight);
                continue;
            }
            sum = mean * count;
            weight = count;
            m_dense.push_back({x, bottom, high, m_place.y(mean), gap});
        }
    }

    void paintDense()
    {
        const bool paper = m_quality == PlotQuality::Paper;
        QList<QLineF> band;
        QList<QLineF> spikes;
        QPolygonF line;
        const auto endLine = [&] {
            stroke(line);
            line.clear();
        };
        for (size_t i = 0; i < m_dense.size(); ++i) {
            const DenseColumn &column = m_dense[i];
            if (column.afterGap)
                endLine();
            line.append({column.x, column.middle});
            if (column.low - column.high < m_pixel)
                continue;
            if (paper)
                band.append({column.x, column.high, column.x, column.low});
            addSpikes(spikes, i);
        }
        m_painter->setRenderHint(QPainter::Antialiasing, paper);
        // Full columns side by side: half a pixel more would shine through twice.
        m_painter->setPen(QPen(bandColor(), m_pixel, Qt::SolidLine, Qt::FlatCap));
        m_painter->drawLines(band);
        m_painter->setPen(QPen(color(), paper ? 1.0 : m_pixel, Qt::SolidLine, Qt::FlatCap));
        m_painter->drawLines(spikes);
        endLine();
    }

    /// What stands out of the columns on both sides by more than they are high.
    void addSpikes(QList<QLineF> &spikes, size_t i) const
    {
        const DenseColumn &column = m_dense[i];
        double high = column.middle;
        double low = column.middle;
        double height = 0;
        int neighbours = 0;
        for (const size_t other : {i - 1, i + 1}) {
            if (other >= m_dense.size())
                continue;
            high = neighbours == 0 ? m_dense[other].high : std::min(high, m_dense[other].high);
            low = neighbours == 0 ? m_dense[other].low : std::max(low, m_dense[other].low);
            height = std::max(height, m_dense[other].low - m_dense[other].high);
            ++neighbours;
        }
        const double least = std::max(8.0, height * 1.5);
        if (column.high < high - least)
            spikes.append({column.x, column.high, column.x, high});
        if (column.low > low + least)
            spikes.append({column.x, low, column.x, column.low});
    }

    void paintSparse()
    {
        QPolygonF line;
        std::vector<QPointF> dots;
        const auto &columns = m_columns;
        const double extent = m_place.x(columns.back().lastTime) - m_place.x(columns.front().firstTime);
        const double spacing = extent / static_cast<double>(columns.size());
        const bool points = m_trace.style == LineStyle::Points;
        const bool marks = points || (spacing > 16 && !m_trace.faint);
        Timestamp before = noTime;
        const auto endLine = [&] {
            if (line.size() == 1)
                dots.push_back(line.front()); // alone between gaps: a line would not show it
            else if (!points)
                stroke(line);
            line.clear();
        };
        const auto add = [&](Timestamp time, double value) {
            const QPointF point(m_place.x(time + m_trace.shift), m_place.y(value));
            if (std::isnan(point.y())) {
                endLine();
                return;
            }
            if (!line.isEmpty() && m_trace.style == LineStyle::Step)
                line.append({point.x(), line.back().y()});
            if (line.isEmpty() || line.back() != point)
                line.append(point);
            if (marks && m_place.area.adjusted(-4, 0, 4, 0).contains(point))
                dots.push_back(point);
        };
        for (const PixelColumn &column : columns) {
            if (before != noTime && isGap(before, column.firstTime))
                endLine();
            before = column.lastTime;
            add(column.firstTime, column.value.first);
            if (column.value.count == 1)
                continue;
            const bool rising = column.minimumTime <= column.maximumTime;
            add(rising ? column.minimumTime : column.maximumTime,
                rising ? column.value.minimum : column.value.maximum);
            add(rising ? column.maximumTime : column.minimumTime,
                rising ? column.value.maximum : column.value.minimum);
            add(column.lastTime, column.value.last);
        }
        endLine();
        paintDots(dots);
    }

    void paintDots(const std::vector<QPointF> &dots)
    {
        m_painter->setRenderHint(QPainter::Antialiasing, true);
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(color());
        const double radius = m_trace.raised ? 2.5 : 2.0;
        if (dots.size() <= 400) {
            for (const QPointF &dot : dots)
                m_painter->drawEllipse(dot, radius, radius);
        } else {
            for (const QPointF &dot : dots)
                m_painter->fillRect(QRectF(dot.x() - 1, dot.y() - 1, 2, 2), color());
        }
        m_painter->setBrush(Qt::NoBrush);
    }

    /// A line that jumps up and down in every pixel column looks like an area.
    [[nodiscard]] static bool isNoise(const QPolygonF &line)
    {
        if (line.size() < 200)
            return false;
        double travelled = 0;
        for (qsizetype i = 1; i < line.size(); ++i)
            travelled += std::abs(line[i].y() - line[i - 1].y());
        return travelled > 6.0 * (line.back().x() - line.front().x());
    }
    /// Its smooth edges would not be seen, so each column is one straight stroke: a quarter of the cost.
    void strokeNoise(const QPolygonF &line)
    {
        QList<QLineF> strokes;
        strokes.reserve(line.size());
        for (qsizetype i = 1; i < line.size(); ++i)
            strokes.append({line[i].x(), line[i - 1].y(), line[i].x(), line[i].y()});
        m_painter->setRenderHint(QPainter::Antialiasing, false);
        m_painter->drawLines(strokes);
    }
    void stroke(const QPolygonF &line)
    {
        if (line.size() < 2)
            return;
        m_painter->setRenderHint(QPainter::Antialiasing, true);
        if (m_quality == PlotQuality::Paper) {
            m_painter->setPen(
                QPen(color(), m_trace.raised ? 2 : 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            m_painter->drawPolyline(line);
            return;
        }
        m_painter->setPen(QPen(color(), m_pixel));
        if (isNoise(line)) {
            strokeNoise(line);
            return;
        }
        m_painter->drawPolyline(line);
        // A wider pen costs twenty times as much; a second thin line beside the first looks the same.
        const int copies = m_trace.raised ? 2 : static_cast<double>(line.size()) < m_boldBudget ? 1 : 0;
        for (int i = 1; i <= copies; ++i)
            m_painter->drawPolyline(line.translated(0, i % 2 == 1 ? m_pixel * 0.6 : -m_pixel * 0.6));
    }

    QPainter *m_painter;
    Placement m_place;
    const PlotTrace &m_trace;
    PlotQuality m_quality;
    double m_boldBudget;
    double m_pixel; // a device pixel
    std::span<const PixelColumn> m_columns;
    std::vector<DenseColumn> m_dense;
    size_t m_gap = 0;
};

void paintBand(QPainter *painter, const Placement &place, const PlotBand &band)
{
    const double width =
        static_cast<double>(band.range.span().count()) / static_cast<double>(band.cells.size());
    QPolygonF upper;
    QPolygonF lower;
    QPolygonF median;
    const auto flush = [&] {
        if (upper.size() >= 2) {
            QPolygonF shape = upper;
            for (qsizetype i = lower.size(); i-- > 0;)
                shape.append(lower[i]);
            painter->setRenderHint(QPainter::Antialiasing, false); // ten times cheaper, and it is soft anyway
            painter->setPen(Qt::NoPen);
            painter->setBrush(withAlpha(band.color, 0.16));
            painter->drawPolygon(shape);
            painter->setBrush(Qt::NoBrush);
            painter->setRenderHint(QPainter::Antialiasing, true);
            painter->setPen(QPen(withAlpha(band.color, 0.75), 1));
            painter->drawPolyline(median);
        }
        upper.clear();
        lower.clear();
        median.clear();
    };
    for (size_t i = 0; i < band.cells.size(); ++i) {
        const BandCell &cell = band.cells[i];
        if (cell.series == 0) {
            flush();
            continue;
        }
        const Timestamp time =
            band.range.from + Milliseconds(std::llround((static_cast<double>(i) + 0.5) * width));
        const double x = place.x(time);
        upper.append({x, place.y(cell.high)});
        lower.append({x, place.y(cell.low)});
        median.append({x, place.y(cell.median)});
    }
    flush();
}

void paintThreshold(QPainter *painter, const Placement &place, const PlotThreshold &threshold,
                    const QFont &font)
{
    const double y = std::round(place.y(threshold.value)) + 0.5;
    if (y < place.area.top() || y > place.area.bottom())
        return;
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(threshold.color, 1, Qt::DashLine));
    painter->drawLine(QLineF(place.area.left(), y, place.area.right(), y));
    painter->setFont(font);
    const int height = QFontMetrics(font).height();
    const int line = static_cast<int>(y);
    const bool fitsAbove = line - height - 1 >= place.area.top();
    drawPlainText(painter,
                  QRect(static_cast<int>(place.area.left()) + 8, fitsAbove ? line - height - 1 : line + 2,
                        static_cast<int>(place.area.width()) - 16, height),
                  threshold.name, LinePlace{.alignment = Qt::AlignRight});
}

void paintTraces(QPainter *painter, const QRectF &area, const PlotScene &scene,
                 std::span<const PlotTrace> traces, PlotQuality quality)
{
    const double bold = 1'200.0 / static_cast<double>(std::max<size_t>(1, traces.size()));
    std::vector<TracePainter> painters;
    for (const int pass : {0, 1, 2}) { // faint ones at the back, the one pointed at in front
        for (const PlotTrace &trace : traces) {
            if ((trace.raised ? 2 : trace.faint ? 0 : 1) != pass || trace.states)
                continue;
            const Placement place{area, scene.range, scene.scales[trace.axis]};
            painters.emplace_back(painter, place, trace, quality, bold * 4);
        }
    }
    BandLayer bands(area, 1.0 / painter->device()->devicePixelRatioF());
    for (TracePainter &one : painters)
        one.prepare(&bands);
    bands.paint(painter);
    for (TracePainter &one : painters)
        one.paint();
}

/// One strip: a stretch for each state, its word in it where that fits.
void paintStrip(QPainter *painter, const QRectF &strip, const PlotScene &scene, const PlotTrace &trace)
{
    const Placement place{strip, scene.range, {}};
    const auto &events = trace.history->events;
    const QFontMetrics metrics(scene.font);
    for (size_t i = 0; i < events.size(); ++i) {
        const Timestamp to = i + 1 < events.size() ? events[i + 1].time + trace.shift : scene.range.to;
        const Timestamp from = std::max(events[i].time + trace.shift, scene.range.from);
        if (to <= scene.range.from || from >= scene.range.to || events[i].value.kind != ValueKind::Text)
            continue;
        const double left = std::round(place.x(from));
        const double right = std::max(left + 1, std::round(place.x(std::min(to, scene.range.to))));
        const auto color = scene.stateColors.find(events[i].value.text);
        QColor fill = color == scene.stateColors.end() ? scene.muted : color->second;
        if (trace.faint)
            fill = withAlpha(fill, 0.5);
        const QRectF stretch(left, strip.top(), right - left, strip.height());
        painter->fillRect(stretch, scene.ground);
        painter->fillRect(stretch, withAlpha(fill, trace.raised ? 0.5 : 0.32));
        painter->fillRect(QRectF(left, strip.top(), std::min(2.0, right - left), strip.height()), fill);
        const QString word = QString::fromStdString(events[i].value.text);
        if (stretch.width() < metrics.averageCharWidth() * 4 + 12)
            continue;
        painter->setPen(scene.ink);
        drawPlainText(painter, stretch.adjusted(6, 0, -4, 0).toRect(), word);
    }
}

/// Alone they share the plot, each under its name; beside lines they lie at its bottom.
void paintStates(QPainter *painter, const QRectF &area, const PlotScene &scene)
{
    std::vector<const PlotTrace *> strips;
    for (const PlotTrace &trace : scene.traces) {
        if (trace.states && trace.history)
            strips.push_back(&trace);
    }
    if (strips.empty())
        return;
    constexpr double stripHeight = 20;
    const double line = QFontMetrics(scene.font).height();
    const bool alone = !scene.hasValues();
    const double pitch = alone
        ? std::min(64.0, area.height() / static_cast<double>(strips.size()))
        : std::min(stripHeight + 2, area.height() / 2 / static_cast<double>(strips.size()));
    const bool named = alone && pitch >= line + stripHeight;
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setFont(scene.font);
    for (size_t i = 0; i < strips.size(); ++i) {
        const double top = alone ? area.top() + static_cast<double>(i) * pitch
                                 : area.bottom() - static_cast<double>(strips.size() - i) * pitch;
        if (named) {
            painter->setPen(scene.muted);
            drawPlainText(painter, QRectF(area.left() + 8, top + 4, area.width() - 16, line).toRect(),
                          strips[i]->name);
        }
        const double below = named ? top + line + 8 : top + 1;
        paintStrip(painter, {area.left(), below, area.width(), std::min(stripHeight, top + pitch - below)},
                   scene, *strips[i]);
    }
}

void paintLines(QPainter *painter, const QRectF &area, const PlotScene &scene, PlotQuality quality)
{
    for (const PlotBand &band : scene.bands)
        paintBand(painter, {area, scene.range, scene.scales[band.axis]}, band);
    paintTraces(painter, area, scene, scene.traces, quality);
    for (const PlotThreshold &threshold : scene.thresholds)
        paintThreshold(painter, {area, scene.range, scene.scales[threshold.axis]}, threshold, scene.font);
    paintStates(painter, area, scene);
}

void paintMultiples(QPainter *painter, const QRectF &area, const PlotScene &scene, PlotQuality quality)
{
    const int count = static_cast<int>(scene.traces.size());
    const QFontMetrics metrics(scene.font);
    for (int i = 0; i < count; ++i) {
        const QRectF cell = multipleCell(area, i, count);
        const QRectF plot = multiplePlot(cell, scene.font);
        const PlotTrace &trace = scene.traces[static_cast<size_t>(i)];
        if (plot.height() < 8 || plot.width() < 24)
            continue;
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(scene.grid);
        for (const ValueTick &tick : valueTicks(scene.scales[trace.axis].range, 4)) {
            const Placement place{plot, scene.range, scene.scales[trace.axis]};
            const double y = std::round(place.y(tick.value)) + 0.5;
            painter->drawLine(QLineF(plot.left(), y, plot.right(), y));
        }
        painter->drawLine(QLineF(plot.left(), std::round(plot.bottom()) + 0.5, plot.right(),
                                 std::round(plot.bottom()) + 0.5));
        painter->setPen(scene.ink);
        painter->setFont(scene.font);
        drawPlainText(painter, QRectF(cell.left(), cell.top(), cell.width(), metrics.height()).toRect(),
                      trace.name);
        painter->save();
        painter->setClipRect(plot.adjusted(0, -2, 0, 2));
        for (const PlotBand &band : scene.bands)
            paintBand(painter, {plot, scene.range, scene.scales[band.axis]}, band);
        paintTraces(painter, plot, scene, std::span(&trace, 1), quality);
        painter->restore();
    }
}

void paintHistogram(QPainter *painter, const QRectF &area, const PlotScene &scene)
{
    const Histogram &histogram = scene.histogram;
    size_t bins = 0;
    for (const auto &counts : histogram.counts)
        bins = std::max(bins, counts.size());
    if (bins == 0 || histogram.most <= 0)
        return;
    painter->setRenderHint(QPainter::Antialiasing, false);
    // The value axis lies across: position along scales[0], count along scales[1].
    const double step = histogram.range.span() / static_cast<double>(bins);
    for (size_t bin = 0; bin < bins; ++bin) {
        const double start = histogram.range.low + static_cast<double>(bin) * step;
        const double left = area.left() + scene.scales[0].position(start) * area.width();
        const double right = area.left() + scene.scales[0].position(start + step) * area.width();
        double sum = 0;
        for (size_t s = 0; s < histogram.counts.size(); ++s) {
            if (histogram.counts[s].empty() || histogram.counts[s][bin] == 0)
                continue;
            const double bottom = area.bottom() - scene.scales[1].position(sum) * area.height();
            sum += histogram.counts[s][bin];
            const double top = area.bottom() - scene.scales[1].position(sum) * area.height();
            const QColor color = s < scene.traces.size() ? scene.traces[s].color : scene.muted;
            painter->fillRect(QRectF(std::round(left) + 1, std::round(top),
                                     std::round(right) - std::round(left) - 2,
                                     std::max(1.0, std::round(bottom) - std::round(top))),
                              color);
        }
    }
}

void paintHeat(QPainter *painter, const QRectF &area, const PlotScene &scene)
{
    if (scene.heatPicture.isNull())
        return;
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter->drawImage(area, scene.heatPicture);
    const double height = area.height() / scene.heatPicture.height();
    if (height < 6)
        return;
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(scene.ground, 1));
    for (int row = 1; row < scene.heatPicture.height(); ++row) {
        const double y = std::round(area.top() + row * height) + 0.5;
        painter->drawLine(QLineF(area.left(), y, area.right(), y));
    }
}

} // namespace

bool PlotScene::hasValues() const
{
    const auto isState = [](const PlotTrace &trace) { return trace.states; };
    return kind != ChartKind::Lines || !bands.empty() || !std::ranges::all_of(traces, isState)
        || traces.empty();
}

bool isOfStates(const SeriesHistory &history)
{
    return history.columns.empty() && !history.events.empty()
        && history.events.back().value.kind == ValueKind::Text;
}

const ChangeEvent *stateAt(const SeriesHistory &history, Timestamp time)
{
    const auto after = std::ranges::upper_bound(history.events, time, {}, &ChangeEvent::time);
    return after == history.events.begin() ? nullptr : &*std::prev(after);
}

QRectF multipleCell(const QRectF &area, int index, int count)
{
    constexpr double gap = 16;
    // As near to twice as wide as high as it gets.
    int columns = 1;
    double best = std::numeric_limits<double>::infinity();
    for (int tried = 1; tried <= count; ++tried) {
        const int rows = (count + tried - 1) / tried;
        const double ratio = (area.width() / tried) / (area.height() / rows);
        const double badness = std::abs(std::log(ratio / 2.4)) + 0.15 * (tried * rows - count);
        if (badness < best) {
            best = badness;
            columns = tried;
        }
    }
    const int rows = (count + columns - 1) / columns;
    const double width = (area.width() - gap * (columns - 1)) / columns;
    const double height = (area.height() - gap * 0.75 * (rows - 1)) / rows;
    const int row = index / columns;
    const int column = index % columns;
    return {area.left() + column * (width + gap), area.top() + row * (height + gap * 0.75), width, height};
}

QRectF multiplePlot(const QRectF &cell, const QFont &font)
{
    return cell.adjusted(0, QFontMetrics(font).height() + 4, 0, 0);
}

QColor heatColor(double position, const QColor &low, const QColor &middle, const QColor &high)
{
    const auto mix = [](const QColor &a, const QColor &b, double share) {
        const auto part = [share](int x, int y) {
            return static_cast<int>(std::lround(x + (y - x) * share));
        };
        return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
    };
    position = std::clamp(position, 0.0, 1.0);
    return position < 0.5 ? mix(low, middle, position * 2) : mix(middle, high, position * 2 - 1);
}

QImage heatPicture(const HeatMap &map, const QColor &low, const QColor &middle, const QColor &high)
{
    if (map.rows.empty() || map.columns == 0)
        return {};
    QImage picture(map.columns, static_cast<int>(map.rows.size()), QImage::Format_ARGB32);
    for (size_t row = 0; row < map.rows.size(); ++row) {
        auto *line = reinterpret_cast<QRgb *>(picture.scanLine(static_cast<int>(row)));
        for (int column = 0; column < map.columns; ++column) {
            const double value = static_cast<double>(map.at(row, column));
            line[column] = std::isnan(value)
                ? 0
                : heatColor((value - map.range.low) / map.range.span(), low, middle, high).rgb();
        }
    }
    return picture;
}

void paintPlot(QPainter *painter, const QRectF &area, const PlotScene &scene, PlotQuality quality)
{
    if (area.width() < 2 || area.height() < 2)
        return;
    painter->save();
    painter->setClipRect(area, Qt::IntersectClip);
    switch (scene.kind) {
    case ChartKind::Lines: paintLines(painter, area, scene, quality); break;
    case ChartKind::Multiples: paintMultiples(painter, area, scene, quality); break;
    case ChartKind::Histogram: paintHistogram(painter, area, scene); break;
    case ChartKind::HeatMap: paintHeat(painter, area, scene); break;
    }
    painter->restore();
}

} // namespace fleetscope
