// SPDX-License-Identifier: GPL-3.0-or-later

// What a page of charts costs: the first picture of a year of one-minute readings, panning and zooming in it,
// twenty series of a million readings, and following eight of them live; beside a plain QLineSeries.

#include "app/storage/archivewriter.h"
#include "app/storage/readinginlet.h"
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

/// CPU of all threads since then: what else the machine does does not count.
double cpuMs(std::clock_t since)
{
    return static_cast<double>(std::clock() - since) * 1'000 / CLOCKS_PER_SEC;
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

/// `count` readings of `devices` devices, one metric, ending at the end of the year: sealed and in levels, as
/// a program that ran all the time leaves them.
void store(const QString &file, int devices, qint64 count, qint64 step)
{
    auto writer = ArchiveWriter::open(file);
    if (!writer)
        qFatal("%s", qPrintable(writer.error().what));
    (*writer)->setRetention({.keep = {}});
    InletNames names{.source = u"bench"_s, .sourceId = 0, .devices = {}, .metrics = {}};
    const qint64 first = toUnixMs(start) + year * minute - count * step;
    ReadingBatch batch;
    for (int device = 0; device < devices; ++device)
        batch.addDevice("d" + std::to_string(device));
    batch.addMetric("v");
    const auto put = [&](SeriesTime now) {
        if (!(*writer)->append(names, batch, now) || !(*writer)->maintain(now, 20ms))
            qFatal("the archive does not store");
        batch.clear();
    };
    for (qint64 i = 0; i < count; ++i) {
        const Timestamp time = fromUnixMs(first + i * step);
        for (int device = 0; device < devices; ++device) {
            batch.beginMessage(DeviceHandle(static_cast<quint32>(device)), time, time);
            batch.add(MetricHandle(0), ValueView::of(sensor(i, device)));
        }
        if (batch.readings.size() >= 10'000)
            put(toUnixMs(time));
    }
    put(first + count * step);
    if (!(*writer)->finishAll(first + count * step))
        qFatal("the archive cannot be sealed");
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
        store(folder.filePath(u"archive.db"_s), devices, count, step);
        // Kept for ever: the readings are of another year.
        archive = std::make_unique<SqliteArchive>(
            ArchiveOptions{.folder = folder.path(), .retention = {.keep = {}}, .tuning = {}});
        runUntil([this] { return archive->status().state == ArchiveState::Storing; });
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
    /// `steps` moves by a fiftieth of the range, each with its picture, in ms of CPU.
    std::vector<double> panSteps(int steps)
    {
        std::vector<double> took;
        paint();
        ChartView &view = page->panels()[0]->view();
        for (int i = 0; i < steps; ++i) {
            const std::clock_t before = std::clock();
            const TimeRange range = page->visibleRange();
            emit view.rangeChosen(shifted(range, (i / 10 % 2 == 0 ? -1 : 1) * range.span() / 50),
                                  ChartView::Gesture::Step);
            view.grab();
            took.push_back(cpuMs(before));
            settle(); // what the archive answers is painted, too, but in its own step
        }
        return took;
    }
};

/// The value that a share of all stays below: what else the machine does hits single steps.
double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<size_t>(share * static_cast<double>(values.size() - 1))];
}
double median(std::vector<double> values) { return percentile(std::move(values), 0.5); }

/// ms of CPU to paint `series` lines of `points` points with Qt Charts alone.
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
        const std::clock_t before = std::clock();
        chart->scroll(-5, 0);
        view.grab();
        frames.push_back(cpuMs(before));
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
    const std::vector<double> pans = bench.panSteps(60);
    report.addAtMost(u"year_pan_step_p90"_s, percentile(pans, 0.9), 33, u"ms"_s);
    report.add(u"year_pan_step_median"_s, median(pans), u"ms"_s);
    std::vector<double> zooms;
    ChartView &view = bench.page->panels()[0]->view();
    for (int i = 0; i < 40; ++i) {
        const std::clock_t before = std::clock();
        const TimeRange range = bench.page->visibleRange();
        emit view.rangeChosen(zoomed(range, range.from + range.span() / 3, i < 20 ? 0.8 : 1.25),
                              ChartView::Gesture::Step);
        view.grab();
        zooms.push_back(cpuMs(before));
        bench.settle();
    }
    report.addAtMost(u"year_zoom_step_p90"_s, percentile(zooms, 0.9), 33, u"ms"_s);
    report.add(u"year_zoom_step_median"_s, median(zooms), u"ms"_s);
}

void measureTwenty(BenchReport &report)
{
    Bench bench(20, 1'000'000, 1'000);
    bench.show(20, u"now-12d"_s);
    bench.settle();
    const std::vector<double> frames = bench.panSteps(30);
    const double frame = median(frames);
    report.addAtMost(u"twenty_million_pan_frame_p90"_s, percentile(frames, 0.9), 50, u"ms"_s);
    report.add(u"twenty_million_pan_frame_median"_s, frame, u"ms"_s);
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
