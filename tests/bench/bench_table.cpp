// SPDX-License-Identifier: GPL-3.0-or-later

// The table with a million devices: how long orders and filters take, what the GUI thread feels of it, and
// memory.

// What is connected here ends with its local loop. clazy:excludeall=lambda-in-connect

#include "app/diagnostics/metered.h"
#include "app/diagnostics/processfigures.h"
#include "app/diagnostics/systemclock.h"
#include "models/items/deviceordermodel.h"
#include "models/items/devicetablemodel.h"
#include "tests/bench/benchreport.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHeaderView>
#include <QTableView>
#include <QThreadPool>
#include <QTimer>

#include <random>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 metricCount = 4;

/// `count` devices in random order of their numbers, as frames of one connection would bring them.
FleetFrame makeFleet(quint32 count, Timestamp now)
{
    std::mt19937 random(1);
    std::vector<quint32> numbers(count);
    for (quint32 i = 0; i < count; ++i)
        numbers[i] = i;
    std::shuffle(numbers.begin(), numbers.end(), random);

    FleetFrame frame;
    frame.newMetrics = {"pm25", "no2", "temperature", "humidity"};
    for (quint32 i = 0; i < count; ++i) {
        const DeviceHandle device{i};
        frame.newDevices.push_back({"AQ-" + std::to_string(numbers[i])});
        DeviceInfo info;
        info.name = "Sensor " + std::to_string(numbers[i]);
        info.site = "Site " + std::to_string(numbers[i] % 40);
        info.model = numbers[i] % 3 == 0 ? "AQ-3" : "AQ-2";
        info.firmware = "2." + std::to_string(numbers[i] % 12) + ".1";
        frame.infos.push_back({device, std::move(info)});
        frame.devices.push_back(
            {.device = device, .messages = 1, .lastMessage = now - Milliseconds(numbers[i] % 60'000)});
        for (quint32 metric = 0; metric < metricCount; ++metric) {
            const double value = static_cast<double>(random() % 1000) / 10;
            frame.newSeries.push_back({device, MetricHandle{metric}});
            frame.series.push_back({.series = SeriesHandle{i * metricCount + metric},
                                    .kind = ValueKind::Number,
                                    .count = 1,
                                    .value = value,
                                    .time = now,
                                    .minimum = value,
                                    .maximum = value,
                                    .sum = value});
        }
    }
    return frame;
}

class Bench
{
public:
    Bench(Metered<QApplication> &application, quint32 devices)
        : m_application(application)
        , m_store(200'000)
        , m_model(m_store)
        , m_order(environment())
    {
        m_store.addSource(u"bench"_s);
        m_model.ensureColumn(u"m.pm25"_s);
        m_order.setSourceModel(&m_model);
        m_view.verticalHeader()->setDefaultSectionSize(26);
        m_view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        m_view.setModel(&m_order);
        m_view.resize(1280, 800);
        m_view.show();
        fill(devices);
    }

    /// Runs `ask`, waits for the answer, and reports both its time and the longest stall.
    void measure(BenchReport &report, const QString &key, double limitMs, const std::function<void()> &ask)
    {
        settle();
        m_application.meter().reset();
        QElapsedTimer elapsed;
        qint64 answered = 0;
        QEventLoop loop;
        const auto connection = QObject::connect(&m_order, &DeviceOrderModel::queryFinished, &loop, [&] {
            answered = elapsed.nsecsElapsed();
            QTimer::singleShot(50, &loop, &QEventLoop::quit); // let the view paint what came
        });
        QTimer::singleShot(0, &loop, [&] {
            elapsed.start();
            ask();
        });
        loop.exec();
        QObject::disconnect(connection);
        report.addAtMost(key + u"_ms"_s, static_cast<double>(answered) / 1e6, limitMs, u"ms"_s);
        report.addAtMost(key + u"_gui_blocked_ms"_s, m_application.meter().longestMs(), 16, u"ms"_s);
    }

    DeviceOrderModel &order() { return m_order; }
    [[nodiscard]] double fillSeconds() const { return m_fillSeconds; }
    [[nodiscard]] double fillStallMs() const { return m_fillStallMs; }

private:
    DeviceOrderModel::Environment environment()
    {
        return {
            .run = [](std::function<void()> work) { QThreadPool::globalInstance()->start(std::move(work)); },
            .snapshot = [this](std::span<const MetricHandle> metrics) { return m_store.snapshot(metrics); },
            .findMetric = [this](const QString &name) { return m_store.findMetric(name.toStdString()); },
            .now = [this] { return m_clock.now(); },
            .fieldOfColumn = [this](int column) { return std::optional(m_model.columns()[column].field); },
        };
    }

    /// As FleetFeed does it: slices of at most 8 ms a tick.
    void fill(quint32 devices)
    {
        FleetFrame frame = makeFleet(devices, m_clock.now());
        m_model.beginFrame(frame);
        QElapsedTimer elapsed;
        elapsed.start();
        m_application.meter().reset();
        QEventLoop loop;
        QTimer tick;
        QObject::connect(&tick, &QTimer::timeout, &loop, [&] {
            QElapsedTimer slice;
            slice.start();
            bool done = false;
            while (!done && slice.elapsed() < 8)
                done = m_model.applySlice(frame, m_clock.now());
            m_model.finishTick(m_clock.now());
            if (done)
                loop.quit();
        });
        tick.start(0); // back to back: the question is the stall, not the pace
        loop.exec();
        m_fillSeconds = static_cast<double>(elapsed.elapsed()) / 1000;
        m_fillStallMs = m_application.meter().longestMs();
    }

    void settle()
    {
        QEventLoop loop;
        QTimer poll;
        QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
            if (!m_order.isBusy())
                loop.quit();
        });
        poll.start(200);
        loop.exec();
    }

    Metered<QApplication> &m_application;
    SystemClock m_clock;
    FleetStore m_store;
    DeviceTableModel m_model;
    DeviceOrderModel m_order;
    QTableView m_view;
    double m_fillSeconds = 0;
    double m_fillStallMs = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    Metered<QApplication> application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"json"_s, u"Print JSON."_s}, {u"devices"_s, u"Rows."_s, u"N"_s, u"1000000"_s}});
    parser.process(application);

    BenchReport report(u"table"_s);
    Bench bench(application, parser.value(u"devices"_s).toUInt());
    report.add(u"fill_s"_s, bench.fillSeconds(), u"s"_s);
    const auto filter = [&](const QString &text) {
        return [&bench, text] { bench.order().setFilter(parseFilter(text).filter); };
    };
    const auto sort = [&](const QString &field, bool descending) {
        return [&bench, field, descending] {
            bench.order().setSort({{*FilterField::parse(field), descending}});
        };
    };
    bench.measure(report, u"sort_number"_s, 500, sort(u"m.pm25"_s, true));
    bench.measure(report, u"sort_time"_s, 500, sort(u"lastseen"_s, true));
    bench.measure(report, u"sort_text"_s, 1500, sort(u"id"_s, false));
    bench.measure(report, u"sort_site"_s, 1500, sort(u"site"_s, false));
    bench.measure(report, u"filter_words"_s, 200, filter(u"\"sensor 77\""_s));
    bench.measure(report, u"filter_off"_s, 500, filter({}));
    bench.measure(report, u"filter_number"_s, 200, filter(u"m.pm25 > 35"_s));
    bench.measure(report, u"filter_mixed"_s, 200,
                  filter(u"status == online and fw < 2.4 and site contains 1"_s));
    report.addAtMost(u"resident_mib"_s, processFigures().residentMiB, 1024, u"MiB"_s);
    return report.finish(parser.isSet(u"json"_s));
}
