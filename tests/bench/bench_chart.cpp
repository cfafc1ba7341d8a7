// SPDX-License-Identifier: GPL-3.0-or-later

// What a page of charts costs: the first picture of a year of one-minute readings, panning and zooming in it,
// twenty series of a million readings, and following eight of them live; beside a plain QLineSeries.

#include "app/storage/sqlitearchive.h"
#include "tests/bench/benchreport.h"
#include "ui/style/theme.h"
#include "ui/telemetry/chartpanel.h"
#include "ui/telemetry/telemetrypage.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineSeries>
#include <QTemporaryDir>
#include <QTimer>

#include <cmath>
#include <ctime>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 year = 525'600;
const Timestamp start = fromUnixMs(1'700'000'040'000);

class BenchClock final : public Clock
{
public:
    Timestamp time = start + Milliseconds(year * minute);
    Timestamp now() const override { return time; }
};

double sensor(qint64 i, int device)
{
    const double noise = static_cast<double>((i * 7'919 + device * 104'729) % 1'000) / 500;
    return std::round((20 + 5 * std::sin(static_cast<double>(i) / 229 + device) + noise) * 10) / 10;
}

/// Leaves the event loop running until `done`.
void runUntil(const std::function<bool()> &done)
{
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (done())
            loop.quit();
    });
    poll.start(0);
    if (!done())
        loop.exec();
}

/// `count` readings of `devices` devices, one metric, ending at the end of the year.
void store(SqliteArchive &archive, int devices, qint64 count, qint64 step)
{
    auto inlet = archive.openInlet(u"bench"_s);
    {
        auto filling = inlet->fill();
        for (int device = 0; device < devices; ++device)
            filling->addDevice("d" + std::to_string(device));
        filling->addMetric("v");
    }
    const qint64 first = toUnixMs(start) + year * minute - count * step;
    for (qint64 i = 0; i < count; ++i) {
        auto filling = inlet->fill();
        for (int device = 0; device < devices; ++device) {
            const Timestamp time = fromUnixMs(first + i * step);
            filling->beginMessage(DeviceHandle(static_cast<quint32>(device)), time, time);
            filling->add(MetricHandle(0), ValueView::of(sensor(i, device)));
        }
    }
    inlet.reset();
    const auto wanted = static_cast<quint64>(count) * static_cast<quint64>(devices);
    runUntil([&] { return archive.status().stored >= wanted; });
}

struct Bench
{
    Theme theme;
    FleetStore fleet;
    BenchClock clock;
    QTemporaryDir folder;
    std::unique_ptr<SqliteArchive> archive;
    std::unique_ptr<TelemetryPage> page;

    Bench(int devices, qint64 count, qint64 step)
    {
        theme.install();
        archive = std::make_unique<SqliteArchive>(
            ArchiveOptions{.folder = folder.path(), .retention = {}, .tuning = {}});
        Retention all;
        all.keep.fill(std::chrono::days(0)); // for ever: the readings are of another year
        archive->setRetention(all);
        store(*archive, devices, count, step);
        page = std::make_unique<TelemetryPage>(fleet, *archive, clock, theme);
        page->resize(1'280, 800);
        page->show();
        paint();
    }
    void paint() { page->grab(); } // painted on the CPU, as a window is
    void show(int devices, const QString &from)
    {
        ChartLayout layout;
        layout.range = {from, u"now"_s};
        ChartSpec chart;
        for (int device = 0; device < devices; ++device)
            chart.series.push_back({u"bench"_s, u"d%1"_s.arg(device), u"v"_s});
        layout.tab().rows = {{chart}};
        page->setChartLayout(layout);
    }
    void settle()
    {
        runUntil([&] { return !page->isLoading(); });
        QCoreApplication::sendPostedEvents();
    }
    /// Longest of `steps` moves by a fiftieth of the range, each with its picture, in ms.
    double panStep(int steps)
    {
        double longest = 0;
        ChartView &view = page->panels()[0]->view();
        for (int i = 0; i < steps; ++i) {
            QElapsedTimer elapsed;
            elapsed.start();
            const TimeRange range = page->visibleRange();
            emit view.rangeChosen(shifted(range, (i / 10 % 2 == 0 ? -1 : 1) * range.span() / 50),
                                  ChartView::Gesture::Step);
            view.grab();
            longest = std::max(longest, static_cast<double>(elapsed.nsecsElapsed()) / 1e6);
            settle(); // what the archive answers is painted, too, but in its own step
        }
        return longest;
    }
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// ms to paint `series` lines of `points` points with Qt Charts alone.
double lineSeriesFrame(int series, int points)
{
    auto *chart = new QChart;
    for (int s = 0; s < series; ++s) {
        auto *line = new QLineSeries;
        QList<QPointF> list;
        for (int i = 0; i < points; ++i)
            list.append({static_cast<double>(i), sensor(i, s)});
        line->replace(list);
        chart->addSeries(line);
    }
    chart->createDefaultAxes();
    QChartView view(chart);
    view.setRenderHint(QPainter::Antialiasing);
    view.resize(1'280, 600);
    view.show();
    view.grab();
    std::vector<double> frames;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer elapsed;
        elapsed.start();
        chart->scroll(-5, 0);
        view.grab();
        frames.push_back(static_cast<double>(elapsed.nsecsElapsed()) / 1e6);
    }
    return median(frames);
}

void measureYear(BenchReport &report)
{
    Bench bench(4, year, minute);
    std::vector<double> pictures;
    for (int round = 0; round < 5; ++round) {
        bench.page->setChartLayout({});
        bench.settle();
        QElapsedTimer elapsed;
        elapsed.start();
        bench.show(4, u"now-1y"_s);
        bench.settle();
        runUntil([&] { return bench.page->panels()[0]->composer().scene().traces[0].history != nullptr; });
        bench.paint();
        pictures.push_back(static_cast<double>(elapsed.nsecsElapsed()) / 1e6);
    }
    report.addAtMost(u"year_first_picture"_s, pictures.front(), 150, u"ms"_s);
    report.add(u"year_first_picture_median"_s, median(pictures), u"ms"_s);
    report.addAtMost(u"year_pan_step_max"_s, bench.panStep(60), 33, u"ms"_s);
    double longest = 0;
    ChartView &view = bench.page->panels()[0]->view();
    for (int i = 0; i < 40; ++i) {
        QElapsedTimer elapsed;
        elapsed.start();
        const TimeRange range = bench.page->visibleRange();
        emit view.rangeChosen(zoomed(range, range.from + range.span() / 3, i < 20 ? 0.8 : 1.25),
                              ChartView::Gesture::Step);
        view.grab();
        longest = std::max(longest, static_cast<double>(elapsed.nsecsElapsed()) / 1e6);
        bench.settle();
    }
    report.addAtMost(u"year_zoom_step_max"_s, longest, 33, u"ms"_s);
}

void measureTwenty(BenchReport &report)
{
    Bench bench(20, 1'000'000, 1'000);
    bench.show(20, u"now-12d"_s);
    bench.settle();
    const double frame = bench.panStep(30);
    report.addAtMost(u"twenty_million_pan_frame_max"_s, frame, 50, u"ms"_s);
    const double plain = lineSeriesFrame(20, 20'000); // a fiftieth of the points
    report.add(u"plain_line_series_20x20000_frame"_s, plain, u"ms"_s);
    report.add(u"ratio_to_a_plain_line_series_with_1_50_of_the_points"_s, frame / plain, {});
}

/// CPU of one core while eight series are followed at 20 Hz, as a share.
void measureLive(BenchReport &report)
{
    Bench bench(8, 6'000, 100);
    bench.show(8, u"now-5m"_s);
    bench.settle();
    constexpr int frames = 200; // ten seconds
    const std::clock_t before = std::clock();
    for (int i = 0; i < frames; ++i) {
        bench.clock.time += 50ms;
        bench.page->tick();
        bench.page->panels()[0]->view().grab();
    }
    const double cpu = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    report.addAtMost(u"live_8_series_20hz_share_of_a_core"_s, cpu / (frames * 0.05), 0.15, {});
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"json"_s, u"Print JSON."_s});
    parser.addOption({u"only"_s, u"One of year, twenty, live."_s, u"part"_s});
    parser.addHelpOption();
    parser.process(application);
    const QString only = parser.value(u"only"_s);
    BenchReport report(u"chart"_s);
    if (only.isEmpty() || only == "year"_L1)
        measureYear(report);
    if (only.isEmpty() || only == "live"_L1)
        measureLive(report);
    if (only.isEmpty() || only == "twenty"_L1)
        measureTwenty(report);
    return report.finish(parser.isSet(u"json"_s));
}
