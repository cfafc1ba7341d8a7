// SPDX-License-Identifier: GPL-3.0-or-later

// What the GUI thread feels: 10,000 messages a second into 100,000 devices with the table sorted by a live
// column, and a retained burst of 50,000 messages on connect.

#include "app/diagnostics/metered.h"
#include "app/diagnostics/systemclock.h"
#include "app/mqtt/mqttfactory.h"
#include "app/session/fleetfeed.h"
#include "app/session/fleetsession.h"
#include "models/items/deviceordermodel.h"
#include "models/items/devicetablemodel.h"
#include "tests/bench/benchreport.h"
#include "tests/support/testbroker.h"
#include "ui/fleet/fleettable.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSemaphore>
#include <QThreadPool>

#include <cstdio>
#include <random>
#include <thread>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

/// A store, its table and the window part that shows it, as the program puts them together.
class Table
{
public:
    explicit Table(Metered<QApplication> &application)
        : m_model(m_store)
        , m_order(environment())
        , m_feed(m_model, m_clock)
        , m_view(m_model, m_order, m_theme)
    {
        m_theme.install();
        m_order.setSourceModel(&m_model);
        for (const char *metric : {"m.pm25", "m.no2", "m.temperature", "m.humidity"})
            m_model.ensureColumn(QString::fromLatin1(metric));
        m_view.setColumns({{u"status"_s, 100},
                           {u"id"_s, 140},
                           {u"lastseen"_s, 90},
                           {u"messages"_s, 90},
                           {u"m.pm25"_s, 140},
                           {u"m.no2"_s, 140},
                           {u"m.temperature"_s, 140},
                           {u"m.humidity"_s, 140}});
        m_order.setSort({{*FilterField::parse(u"m.pm25"), true}});
        m_view.resize(1280, 800);
        m_view.show();
        QObject::connect(&m_feed, &FleetFeed::ticked, &m_view, [&] { application.meter().beginFrame(); });
    }

    FleetStore &store() { return m_store; }
    DeviceTableModel &model() { return m_model; }
    DeviceOrderModel &order() { return m_order; }
    FleetFeed &feed() { return m_feed; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

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

    SystemClock m_clock;
    Theme m_theme;
    FleetStore m_store;
    DeviceTableModel m_model;
    DeviceOrderModel m_order;
    FleetFeed m_feed;
    FleetTable m_view;
};

QByteArray payload(quint32 number)
{
    QByteArray text(128, Qt::Uninitialized);
    text.resize(
        std::snprintf(text.data(), 128, "{\"pm25\":%.1f,\"no2\":%.1f,\"temperature\":%.1f,\"humidity\":%.1f}",
                      number % 997 / 10.0, number % 401 / 10.0, number % 353 / 10.0, number % 887 / 10.0));
    return text;
}

QByteArray topic(quint32 device) { return "iot/AQ-" + QByteArray::number(100'000 + device) + "/telemetry"; }

/// Runs the event loop until `done`, looking every 10 ms; answers the milliseconds, negative after
/// `patience`.
double runUntil(const std::function<bool()> &done, Milliseconds patience)
{
    QElapsedTimer elapsed;
    elapsed.start();
    bool reached = false;
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        reached = done();
        if (reached || elapsed.elapsed() > patience.count())
            loop.quit();
    });
    poll.start(10);
    loop.exec();
    return reached ? static_cast<double>(elapsed.nsecsElapsed()) / 1e6 : -1;
}

void measureStream(Metered<QApplication> &application, BenchReport &report, quint32 devices,
                   quint32 perSecond, std::chrono::seconds duration)
{
    Table table(application);
    IngestPipeline pipeline(*Dialect::iot(), table.store().addSource(u"bench"_s));
    table.feed().addMailbox(pipeline.mailbox());
    const auto receive = [&](const QByteArray &name, const QByteArray &text) {
        pipeline.receive({.topic = {name.constData(), static_cast<size_t>(name.size())},
                          .payload = {text.constData(), static_cast<size_t>(text.size())}},
                         table.clock().now());
    };
    for (quint32 device = 0; device < devices; ++device)
        receive(topic(device), payload(device));
    table.feed().start();
    const double filled = runUntil(
        [&] { return static_cast<quint32>(table.order().rowCount()) == devices && !table.order().isBusy(); },
        60s);
    report.addAtLeast(u"stream_filled_ms"_s, filled, 0, u"ms"_s);

    std::atomic<bool> stop = false;
    std::thread sender([&] {
        std::mt19937 random(1);
        auto next = std::chrono::steady_clock::now();
        while (!stop) {
            for (quint32 i = 0; i < perSecond / 100; ++i)
                receive(topic(static_cast<quint32>(random()) % devices),
                        payload(static_cast<quint32>(random())));
            next += 10ms;
            std::this_thread::sleep_until(next);
        }
    });
    const quint64 before = pipeline.mailbox().counters().messages;
    application.meter().reset();
    runUntil([] { return false; }, duration);
    const double stall = application.meter().longestMs();
    const double frame = application.meter().framePercentileMs(0.99);
    stop = true;
    sender.join();
    const quint64 messages = pipeline.mailbox().counters().messages - before;
    report.add(u"stream_messages_per_second"_s,
               static_cast<double>(messages) / static_cast<double>(duration.count()), u"/s"_s);
    report.add(u"stream_frames"_s, static_cast<double>(application.meter().frames()), u"frames"_s);
    report.addAtMost(u"stream_longest_stall_ms"_s, stall, 50, u"ms"_s);
    report.addAtMost(u"stream_frame_p99_ms"_s, frame, 16, u"ms"_s);
}

/// Leaves `count` retained messages in the broker. Answers whether all were acknowledged.
bool publishRetained(quint16 port, quint32 count)
{
    class Listener final : public MqttListener
    {
    public:
        void messageReceived(const MqttMessage &) override { }
        void statusChanged(const MqttStatus &) override { }
        void published(MqttPacketId, quint8) override { acknowledged.release(); }
        QSemaphore acknowledged;
    } listener;
    const auto client = makeMqttClient();
    client->start({.host = u"127.0.0.1"_s, .port = port}, &listener);
    constexpr quint32 window = 2'000;
    for (quint32 device = 0; device < count; ++device) {
        if (device >= window && !listener.acknowledged.tryAcquire(1, 10'000))
            return false;
        if (!client->publish({.topic = topic(device), .payload = payload(device), .qos = 1, .retain = true}))
            return false;
    }
    return listener.acknowledged.tryAcquire(static_cast<int>(std::min(count, window)), 10'000);
}

void measureBurst(Metered<QApplication> &application, BenchReport &report, quint32 count)
{
    TestBroker broker;
    if (const QString trouble = broker.start(); !trouble.isEmpty())
        qFatal("%s", qPrintable(trouble));
    if (!publishRetained(broker.port(), count))
        qFatal("the broker did not take the retained messages");

    Table table(application);
    auto settings = parseConnection(
        u"{\"name\":\"bench\",\"url\":\"mqtt://127.0.0.1:%1\"}"_s.arg(broker.port()).toUtf8(), {});
    FleetSession session(*std::move(settings), makeMqttClient(), table.store().addSource(u"bench"_s),
                         table.clock());
    table.feed().addMailbox(session.pipeline().mailbox());
    table.feed().start();
    runUntil([] { return false; }, 300ms); // the window is up
    application.meter().reset();
    session.open();
    const double complete = runUntil(
        [&] { return static_cast<quint32>(table.order().rowCount()) == count && !table.order().isBusy(); },
        30s);
    report.addAtMost(u"burst_complete_ms"_s, complete < 0 ? 30'000 : complete, 3'000, u"ms"_s);
    report.addAtMost(u"burst_longest_stall_ms"_s, application.meter().longestMs(), 50, u"ms"_s);
    report.addAtMost(u"burst_missing"_s, static_cast<double>(count) - table.order().rowCount(), 0,
                     u"devices"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    Metered<QApplication> application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{u"json"_s, u"Print JSON."_s}, {u"seconds"_s, u"Length of the stream."_s, u"S"_s, u"20"_s}});
    parser.process(application);

    BenchReport report(u"frames"_s);
    measureBurst(application, report, 50'000);
    measureStream(application, report, 100'000, 10'000,
                  std::chrono::seconds(parser.value(u"seconds"_s).toInt()));
    return report.finish(parser.isSet(u"json"_s));
}
