// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/plotpainter.h"

#include "models/telemetry/decimator.h"
#include "tests/ui/guitest.h"

#include <QImage>
#include <QPainter>

#include <cmath>

using namespace fleetscope;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 year = 525'600;
const Timestamp start = fromUnixMs(1'800'000'000'000);
const QColor blue(0, 0x72, 0xB2);

SeriesHistory decimated(const SeriesData &data, const TimeRange &range, int pixels)
{
    Decimator decimator(range.from, range.to, pixels);
    const auto [first, last] = data.rowsBetween(toUnixMs(range.from), toUnixMs(range.to));
    decimator.add(data, first, last, Milliseconds(0));
    return decimator.take();
}

QImage painted(const SeriesHistory &history, const TimeRange &range, const ValueRange &values,
               int width = 800, LineStyle style = LineStyle::Line)
{
    QImage image(width, 200, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    PlotScene scene;
    scene.range = range;
    scene.scales[0] = {values, false};
    scene.traces.push_back({.history = &history, .color = blue, .style = style});
    paintPlot(&painter, image.rect(), scene);
    return image;
}

/// Pixels of a column that are not white, between two rows.
int inked(const QImage &image, int x, int top, int bottom)
{
    int count = 0;
    for (int y = top; y < bottom; ++y)
        count += image.pixelColor(x, y) != QColor(Qt::white);
    return count;
}

} // namespace

class TestPlotPainter : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnAnyWarning(); }

    void aSpikeOfOneReadingInAYearIsPlainToSee_data()
    {
        QTest::addColumn<int>("pixels");
        QTest::newRow("a small chart") << 200;
        QTest::newRow("a usual chart") << 800;
        QTest::newRow("a wide screen") << 2'400;
    }
    void aSpikeOfOneReadingInAYearIsPlainToSee()
    {
        QFETCH(int, pixels);
        SeriesData data;
        constexpr qint64 spike = 300'017;
        for (qint64 i = 0; i < year; ++i)
            data.add(toUnixMs(start) + i * minute, i == spike ? 95 : 20 + 5 * std::sin(double(i) / 230));
        const TimeRange range{start, start + Milliseconds(year * minute)};
        const QImage image = painted(decimated(data, range, pixels), range, {0, 100}, pixels);
        const int x = static_cast<int>(spike * pixels / year);
        // Value 95 is row 10 of 200; the curve itself stays below row 150.
        QVERIFY(inked(image, x, 9, 140) > 100);
        QCOMPARE(image.pixelColor(x, 60), blue); // in full colour, not a shade
        for (int other = 0; other < pixels; ++other) {
            if (std::abs(other - x) > 1)
                QCOMPARE(inked(image, other, 0, 130), 0);
        }
    }

    /// Readings between 20 and 80 in every pixel: rows 40 to 160 of 200 are blue at 0.3 of its strength,
    /// where two devices lie over each other a little more, on both kinds of screens.
    void softColumnsReachFromTheSmallestToTheLargest_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::newRow("a usual screen") << 1.0;
        QTest::newRow("a dense screen") << 2.0;
    }
    void softColumnsReachFromTheSmallestToTheLargest()
    {
        QFETCH(double, ratio);
        SeriesData data;
        for (qint64 i = 0; i < 40'000; ++i)
            data.add(toUnixMs(start) + i * minute, i % 2 == 0 ? 20 : 80);
        const TimeRange range{start, start + Milliseconds(40'000 * minute)};
        const SeriesHistory history = decimated(data, range, static_cast<int>(400 * ratio));
        const auto shade = [](double alpha) {
            return QColor(qRound(255 * (1 - alpha)), qRound(255 - 141 * alpha), qRound(255 - 77 * alpha));
        };
        for (const size_t devices : {1U, 2U}) {
            QImage image(QSizeF(400 * ratio, 200 * ratio).toSize(), QImage::Format_RGB32);
            image.setDevicePixelRatio(ratio);
            image.fill(Qt::white);
            {
                QPainter painter(&image);
                PlotScene scene;
                scene.range = range;
                scene.scales[0] = {{0, 100}, false};
                for (size_t i = 0; i < devices; ++i)
                    scene.traces.push_back({.history = &history, .color = blue});
                paintPlot(&painter, {0, 0, 400, 200}, scene);
            }
            const QColor wanted = shade(devices == 1 ? 0.3 : 1 - 0.7 * 0.7);
            for (const double y : {42.0, 70.0, 130.0, 158.0}) {
                const QColor there = image.pixelColor(QPointF(200 * ratio, y * ratio).toPoint());
                QVERIFY(std::abs(there.red() - wanted.red()) <= 2);
                QVERIFY(std::abs(there.green() - wanted.green()) <= 2);
                QVERIFY(std::abs(there.blue() - wanted.blue()) <= 2);
            }
            for (const double y : {38.0, 162.0})
                QCOMPARE(image.pixelColor(QPointF(200 * ratio, y * ratio).toPoint()), QColor(Qt::white));
        }
    }

    void aGapBreaksTheLine_data()
    {
        QTest::addColumn<qint64>("count");
        QTest::addColumn<LineStyle>("style");
        QTest::newRow("few readings") << qint64{120} << LineStyle::Line;
        QTest::newRow("steps") << qint64{120} << LineStyle::Step;
        QTest::newRow("many readings") << qint64{40'000} << LineStyle::Line;
    }
    void aGapBreaksTheLine()
    {
        QFETCH(qint64, count);
        QFETCH(LineStyle, style);
        SeriesData data;
        for (qint64 i = 0; i < count; ++i) {
            if (i * 10 / count != 4) // the fifth tenth is missing
                data.add(toUnixMs(start) + i * minute, 50 + 20 * double(i % 2));
        }
        const TimeRange range{start, start + Milliseconds(count * minute)};
        const QImage image = painted(decimated(data, range, 800), range, {0, 100}, 800, style);
        for (const int x : {330, 360, 390})
            QCOMPARE(inked(image, x, 0, 200), 0);
        for (const int x : {100, 300, 420, 700})
            QVERIFY(inked(image, x, 0, 200) > 0);
    }

    void aReadingAloneIsADot()
    {
        SeriesData data;
        data.add(toUnixMs(start) + 500, 50.0);
        const TimeRange range{start, start + 1s};
        const QImage image = painted(decimated(data, range, 800), range, {0, 100});
        QVERIFY(inked(image, 400, 95, 105) >= 3);
        QCOMPARE(inked(image, 380, 0, 200), 0);
    }

    void stepsHoldTheirValue()
    {
        SeriesData data;
        data.add(toUnixMs(start), 10.0);
        data.add(toUnixMs(start) + 500, 90.0);
        data.add(toUnixMs(start) + 1'000, 90.0);
        const TimeRange range{start, start + 1s};
        const SeriesHistory history = decimated(data, {start, start + 1'001ms}, 800);
        const QImage steps = painted(history, range, {0, 100}, 800, LineStyle::Step);
        QVERIFY(inked(steps, 300, 175, 185) > 0); // still 10
        const QImage line = painted(history, range, {0, 100}, 800, LineStyle::Line);
        QCOMPARE(inked(line, 300, 175, 185), 0); // on the way to 90
    }

    void comparesWithAnotherTime()
    {
        SeriesData data;
        for (qint64 i = 0; i < 100; ++i)
            data.add(toUnixMs(start) + i * minute, 50.0);
        const SeriesHistory history = decimated(data, {start, start + 100min}, 800);
        QImage image(800, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        PlotScene scene;
        scene.range = {start + 24h, start + 24h + 100min};
        scene.scales[0] = {{0, 100}, false};
        scene.traces.push_back({.history = &history, .shift = 24h, .color = blue, .faint = true});
        paintPlot(&painter, image.rect(), scene);
        QVERIFY(inked(image, 400, 95, 105) > 0);
    }

    void multiplesFillTheAreaWithoutTouching()
    {
        const QRectF area(0, 0, 1'000, 600);
        for (int count = 1; count < 40; ++count) {
            for (int i = 0; i < count; ++i) {
                const QRectF cell = multipleCell(area, i, count);
                QVERIFY(area.adjusted(-0.01, -0.01, 0.01, 0.01).contains(cell));
                for (int other = 0; other < i; ++other)
                    QVERIFY(!cell.intersects(multipleCell(area, other, count)));
            }
        }
    }
};

QTEST_MAIN(TestPlotPainter)
#include "tst_plotpainter.moc"
