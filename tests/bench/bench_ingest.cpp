// SPDX-License-Identifier: GPL-3.0-or-later

// CPU per message of seven metrics from the socket to the device table and into the archive, beside
// mosquitto_sub on the same stream; and with --sustained, how much of it goes on and on.

#include "app/diagnostics/processfigures.h"
#include "app/diagnostics/systemclock.h"
#include "app/mqtt/mqttfactory.h"
#include "app/session/fleetfeed.h"
#include "app/session/fleetsession.h"
#include "app/storage/sqlitearchive.h"
#include "models/items/devicetablemodel.h"
#include "tests/bench/benchreport.h"
#include "tests/support/testbroker.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSemaphore>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int devices = 5'000;
constexpr int metrics = 7;
constexpr qsizetype timePlace = 6; // of the 13 digits behind {"ts":

std::vector<std::pair<QByteArray, QByteArray>> sampleMessages()
{
    std::vector<std::pair<QByteArray, QByteArray>> messages;
    const qint64 now = toUnixMs(SystemClock().now());
    for (int i = 0; i < devices; ++i) {
        QByteArray payload(256, Qt::Uninitialized);
        payload.resize(std::snprintf(
            payload.data(), 256,
            "{\"ts\":%lld,\"pm25\":%.1f,\"no2\":%.1f,\"temperature\":%.1f,\"humidity\":%.1f,"
            "\"pressure\":%.1f,\"battery\":%.2f,\"rssi\":%d}",
            static_cast<long long>(now), 5 + i % 300 / 10.0, 20 + i % 170 / 10.0, 15 + i % 110 / 10.0,
            40 + i % 400 / 10.0, 1000 + i % 250 / 10.0, 3 + i % 120 / 100.0, -60 - i % 40));
        messages.emplace_back("iot/AQ-" + QByteArray::number(10'000 + i) + "/telemetry", payload);
    }
    return messages;
}

/// The sender, in a process of its own so that its CPU is not counted as ours.
/// `count` messages, or with a negative one all that go out in so many seconds; their number is printed.
int publishMessages(quint16 port, int count, quint8 qos)
{
    class Listener final : public MqttListener
    {
    public:
        void messageReceived(const MqttMessage &) override { }
        void statusChanged(const MqttStatus &status) override
        {
            if (status.state == MqttState::Connected)
                connected.release();
        }
        void published(MqttPacketId, quint8) override { sent.release(); }
        QSemaphore connected;
        QSemaphore sent;
    } listener;

    const auto client = makeMqttClient(u"libmosquitto");
    client->start({.host = u"127.0.0.1"_s, .port = port}, &listener);
    if (!listener.connected.tryAcquire(1, 10'000))
        return 1;
    auto messages = sampleMessages();
    constexpr int window =
        4'000; // messages handed over and not yet out: less starves the socket, more is only memory
    QElapsedTimer running;
    running.start();
    QByteArray now;
    int sent = 0;
    for (; count >= 0 ? sent < count : running.elapsed() < qint64{-1'000} * count; ++sent) {
        if (sent >= window)
            listener.sent.acquire();
        if (sent % 100 == 0) // a round over all devices takes longer, so each one's times grow
            now = QByteArray::number(toUnixMs(SystemClock().now()));
        auto &[topic, payload] = messages[static_cast<size_t>(sent % devices)];
        payload.replace(timePlace, now.size(), now);
        while (!client->publish({.topic = topic, .payload = payload, .qos = qos}))
            listener.sent.acquire();
    }
    std::printf("%d\n", sent);
    return listener.sent.tryAcquire(std::min(sent, window), 30'000) ? 0 : 1;
}

/// CPU seconds of a running process from /proc; negative when it is gone.
double cpuOf(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return (fields[11].toDouble() + fields[12].toDouble()) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

struct Run
{
    double ours = 0; ///< CPU µs a message
    double peer = 0;
    double perSecond = 0;
    quint64 missing = 0;
    quint64 notStored = 0; ///< readings that are not in the database at the end
};

/// `count`: see publishMessages(); without an end there is no peer.
Run measure(const QString &backend, int count, quint8 qos)
{
    const bool isSustained = count < 0;
    TestBroker broker; // queues without limit: nobody's slowness becomes somebody's loss
    if (const QString trouble = broker.start(); !trouble.isEmpty())
        qFatal("%s", qPrintable(trouble));

    QProcess peer;
    peer.setStandardOutputFile(QProcess::nullDevice());
    const QStringList peerOptions{u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(broker.port()),
                                  u"-t"_s, u"iot/#"_s,     u"-q"_s, QString::number(qos),
                                  u"-F"_s, u"%t %p"_s,     u"-C"_s, QString::number(count)};
    if (!isSustained) {
        peer.start(u"mosquitto_sub"_s, peerOptions);
        peer.waitForStarted();
    }
    double peerCpu = 0;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &peer,
                     [&] { peerCpu = std::max(peerCpu, cpuOf(peer.processId())); });
    watch.start(20);

    const SystemClock clock;
    const QTemporaryDir folder;
    ArchiveOptions options;
    options.folder = folder.path();
    SqliteArchive archive(options);
    FleetStore store;
    DeviceTableModel model(store);
    FleetFeed feed(model, clock);
    auto settings = parseConnection(
        u"{\"name\":\"bench\",\"url\":\"mqtt://127.0.0.1:%1\",\"subscriptions\":[{\"filter\":\"iot/#\",\"qos\":%2}]}"_s
            .arg(broker.port())
            .arg(qos)
            .toUtf8(),
        {});
    FleetSession session(*std::move(settings), makeMqttClient(backend), store.addSource(u"bench"_s), clock);
    session.setInlet(archive.openInlet(u"bench"_s));
    feed.addMailbox(session.pipeline().mailbox());
    feed.start();

    QProcess sender;
    sender.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    qint64 expected = isSustained ? -1 : count; // −1: the sender has not said yet
    QObject::connect(&sender, &QProcess::readyReadStandardOutput, &sender,
                     [&] { expected = sender.readAllStandardOutput().trimmed().toLongLong(); });
    QElapsedTimer running;
    double cpuBefore = 0;
    QObject::connect(&session, &FleetSession::statusChanged, &session, [&](const MqttStatus &status) {
        if (status.state != MqttState::Connected || running.isValid())
            return;
        running.start();
        cpuBefore = processFigures().cpuSeconds;
        sender.start(QCoreApplication::applicationFilePath(),
                     {u"--publish"_s, u"--"_s, QString::number(broker.port()), QString::number(count),
                      QString::number(qos)});
    });
    session.open();

    Run run;
    QTimer poll;
    quint64 seen = 0;
    quint64 storedSeen = 0;
    QElapsedTimer quiet;
    quiet.start();
    QObject::connect(&poll, &QTimer::timeout, &session, [&] {
        const quint64 messages = session.pipeline().mailbox().counters().messages;
        const quint64 stored = archive.status().stored;
        if (messages != seen || stored != storedSeen) {
            seen = messages;
            storedSeen = stored;
            run.ours = (processFigures().cpuSeconds - cpuBefore) * 1e6 / static_cast<double>(messages);
            run.perSecond = static_cast<double>(messages) * 1000.0 / static_cast<double>(running.elapsed());
            quiet.restart();
        }
        const bool complete = expected >= 0 && messages >= static_cast<quint64>(expected)
            && stored >= messages * metrics && peer.state() == QProcess::NotRunning;
        if (complete || quiet.elapsed() > 10'000)
            QCoreApplication::exit();
    });
    poll.start(20);
    QCoreApplication::exec();

    run.peer = isSustained ? 0 : peerCpu * 1e6 / count;
    const auto sent = static_cast<quint64>(std::max<qint64>(expected, 0));
    run.missing = sent - std::min(seen, sent);
    auto inDatabase = archive.exportReadings({}, [](std::span<const ExportedReading>) { return true; });
    inDatabase.waitForFinished();
    const quint64 found = inDatabase.result() ? inDatabase.result().value() : 0;
    run.notStored = sent * metrics - std::min(found, sent * metrics);
    if (peer.state() != QProcess::NotRunning) {
        std::fprintf(stderr, "mosquitto_sub has not received every message\n");
        peer.kill();
        peer.waitForFinished();
    }
    sender.waitForFinished();
    return run;
}

/// The pipeline alone, in this thread: µs a message.
double measurePipeline(int count)
{
    FleetStore store;
    IngestPipeline pipeline(*Dialect::iot(), store.addSource({}));
    const auto messages = sampleMessages();
    const Timestamp start = SystemClock().now();
    QElapsedTimer elapsed;
    elapsed.start();
    for (int i = 0; i < count; ++i) {
        const auto &[topic, payload] = messages[static_cast<size_t>(i % devices)];
        pipeline.receive({.topic = {topic.constData(), static_cast<size_t>(topic.size())},
                          .payload = {payload.constData(), static_cast<size_t>(payload.size())}},
                         start + Milliseconds(i / 10));
    }
    return static_cast<double>(elapsed.nsecsElapsed()) / 1e3 / count;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"json"_s, u"Print JSON."_s},
                       {u"count"_s, u"Messages at QoS 0."_s, u"N"_s, u"1000000"_s},
                       {u"sustained"_s, u"Also send as much as goes for so many seconds."_s, u"SECONDS"_s},
                       {u"publish"_s, u"Be the sender: PORT COUNT QOS."_s}});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (parser.isSet(u"publish"_s) && arguments.size() == 3)
        return publishMessages(arguments[0].toUShort(), arguments[1].toInt(),
                               static_cast<quint8>(arguments[2].toUInt()));

    const int count = parser.value(u"count"_s).toInt();
    BenchReport report(u"ingest"_s);
    report.add(u"pipeline_us_per_message"_s, measurePipeline(count), u"us"_s);
    for (const MqttBackend &backend : mqttBackends()) {
        const QString key = backend.name.section(u' ', 0, -2).toLower().replace(u' ', u'_');
        const double limit = key == "libmosquitto"_L1 ? 1.6 : 1.0;
        for (const quint8 qos : {quint8(0), quint8(1)}) {
            const Run run = measure(backend.name, qos == 0 ? count : count / 5, qos);
            const QString prefix = u"%1_qos%2_"_s.arg(key).arg(qos);
            report.add(prefix + u"cpu_us_per_message"_s, run.ours, u"us"_s);
            report.add(prefix + u"mosquitto_sub_us_per_message"_s, run.peer, u"us"_s);
            if (qos == 0)
                report.addAtMost(prefix + u"ratio"_s, run.ours / run.peer, limit, u"x"_s);
            else
                report.add(prefix + u"ratio"_s, run.ours / run.peer, u"x"_s);
            report.add(prefix + u"messages_per_second"_s, run.perSecond, u"/s"_s);
            report.addAtMost(prefix + u"missing"_s, static_cast<double>(run.missing), 0, u"messages"_s);
            report.addAtMost(prefix + u"not_in_database"_s, static_cast<double>(run.notStored), 0,
                             u"readings"_s);
            if (!parser.isSet(u"sustained"_s))
                continue;
            const Run load = measure(backend.name, -parser.value(u"sustained"_s).toInt(), qos);
            report.addAtLeast(prefix + u"sustained"_s, load.perSecond, qos == 0 ? 40'000 : 15'000, u"/s"_s);
            report.addAtMost(prefix + u"sustained_missing"_s, static_cast<double>(load.missing), 0,
                             u"messages"_s);
            report.addAtMost(prefix + u"sustained_not_in_database"_s, static_cast<double>(load.notStored), 0,
                             u"readings"_s);
        }
    }
    return report.finish(parser.isSet(u"json"_s));
}
