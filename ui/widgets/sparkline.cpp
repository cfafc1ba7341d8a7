// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparkline.h"

#include <QPainter>
#include <QVarLengthArray>

#include <cmath>
#include <limits>

namespace fleetscope {
namespace {

struct Range
{
    float low = std::numeric_limits<float>::infinity();
    float high = -std::numeric_limits<float>::infinity();
};

Range rangeOf(std::span<const float> values)
{
    Range range;
    for (const float value : values) {
        if (std::isfinite(value)) {
            range.low = qMin(range.low, value);
            range.high = qMax(range.high, value);
        }
    }
    return range;
}

} // namespace

void paintSparkline(QPainter *painter, const QRectF &rect, std::span<const float> values, const QColor &color)
{
    const Range range = rangeOf(values);
    if (range.low > range.high || rect.isEmpty())
        return;
    // Half a pixel inside, so that the line is not cut at its extremes. In double: the range of two floats
    // may not fit a float.
    const QRectF area = rect.adjusted(0.5, 1, -0.5, -1);
    const double span = double(range.high) - double(range.low);
    const double step = values.size() > 1 ? area.width() / double(values.size() - 1) : 0;
    const auto y = [&](float value) {
        return span > 0 ? area.bottom() - (double(value) - double(range.low)) / span * area.height()
                        : area.center().y();
    };

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1)); // above 1 px the fast path of the painter ends
    QVarLengthArray<QPointF, 128> run;
    const auto drawRun = [&] {
        if (run.size() > 1)
            painter->drawPolyline(run.constData(), static_cast<int>(run.size()));
        else if (run.size() == 1)
            painter->fillRect(QRectF(run.front() - QPointF(0.75, 0.75), QSizeF(1.5, 1.5)), color);
        run.clear();
    };
    for (size_t i = 0; i < values.size(); ++i) {
        if (std::isfinite(values[i]))
            run.append({area.left() + double(i) * step, y(values[i])});
        else
            drawRun();
    }
    drawRun();
    painter->restore();
}

} // namespace fleetscope
