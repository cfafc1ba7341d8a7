// SPDX-License-Identifier: GPL-3.0-or-later

// How long the program takes from its start to its first window, and to a table with the whole cached fleet,
// while its broker does not answer. Each start is a process of its own; its libraries and files are in the
// memory of the machine, as they are for anybody who starts a program again.

#include "app/application/application.h"
#include "app/diagnostics/metered.h"
#include "app/storage/readinginlet.h"
#include "app/storage/sqlitearchive.h"
#include "tests/bench/benchreport.h"
#include "ui/fleet/fleettable.h"

#include <QApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int devices = 100'000;
constexpr quint32 metrics = 7;
constexpr int starts = 5;

QString connectionFile(const QString &folder) { return folder + u"/plant.json"_s; }

void prepare(const QString &folder)
{
    QFile connection(connectionFile(folder));
    if (!connection.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(connection.errorString()));
    // Port 9 of the machine itself: nothing listens there.
    connection.write(QJsonDocument({{u"name"_s, u"Plant"_s}, {u"url"_s, u"mqtt://127.0.0.1:9"_s}}).toJson());

    ArchiveOptions options;
    options.folder = folder;
    SqliteArchive archive(options);
    const auto inlet = archive.openInlet(u"Plant"_s);
    {
        auto filling = inlet->fill();
        for (quint32 metric = 0; metric < metrics; ++metric)
            filling->addMetric("metric_" + std::to_string(metric));
    }
    const Timestamp now = fromUnixMs(QDateTime::currentMSecsSinceEpoch()) - 1h;
    for (quint32 i = 0; i < devices; ++i) {
        auto filling = inlet->fill();
        const std::string name = "sensor-" + std::to_string(1'000'000 + i);
        const auto device = DeviceHandle(i);
        filling->addDevice(name);
        filling->setInfo(device,
                         {.name = "Sensor " + std::to_string(i),
                          .model = "AQ-200",
                          .hardware = "B",
                          .firmware = i % 10 == 0 ? "1.3.9" : "1.4.2",
                          .serial = name,
                          .site = "site-" + std::to_string(i % 200)});
        filling->setStatus(device, {.online = i % 25 != 0, .time = now, .bootId = "1"});
        filling->beginMessage(device, now + Milliseconds(i), now + Milliseconds(i));
        for (quint32 metric = 0; metric < metrics; ++metric)
            filling->add(MetricHandle(metric),
                         ValueView::of(static_cast<double>((i * 7 + metric) % 500) / 10));
    }
}

/// Says when the window was drawn for the first time, and when its table had every device.
class Watch final : public QObject
{
public:
    explicit Watch(Application &application)
        : m_application(application)
    {
        application.window().installEventFilter(this);
        connect(&application.feed(), &FleetFeed::ticked, this, [this] {
            const auto *table = m_application.window().findChild<FleetTable *>();
            if (table && table->model()->rowCount() == devices)
                m_isComplete = true; // it is drawn in this turn of the event loop
        });
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_wasSeen) {
            m_wasSeen = true;
            QTimer::singleShot(0, this, [] { say("window"); });
        }
        if (m_isComplete && !m_wasTold) {
            m_wasTold = true;
            QTimer::singleShot(0, this, [] {
                say("table");
                QCoreApplication::quit();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    static void say(const char *what)
    {
        std::printf("%s %lld\n", what, static_cast<long long>(QDateTime::currentMSecsSinceEpoch()));
        std::fflush(stdout);
    }

    Application &m_application;
    bool m_wasSeen = false, m_isComplete = false, m_wasTold = false;
};

int startOnce(int argc, char **argv, const QString &folder)
{
    Metered<QApplication> qt(argc, argv);
    const Result<Options> options =
        parseOptions({u"fleetscope"_s, u"--connection"_s, connectionFile(folder), u"--data"_s, folder});
    if (!options)
        qFatal("%s", qPrintable(options.error().what));
    Application application(*options, qt.meter());
    if (const Result<void> opened = application.open(); !opened)
        qFatal("%s", qPrintable(opened.error().what));
    const Watch watch(application);
    application.show();
    QTimer::singleShot(60s, &qt, [] { QCoreApplication::exit(1); });
    return QApplication::exec();
}

/// Milliseconds from the start of the process.
struct Times
{
    double window = 0, table = 0;
};

Times measureStart(const QString &folder)
{
    QProcess child;
    const qint64 begin = QDateTime::currentMSecsSinceEpoch();
    child.start(QCoreApplication::applicationFilePath(), {u"--start"_s, folder});
    if (!child.waitForFinished(90'000) || child.exitCode() != 0)
        qFatal("the program did not show the fleet: %s", child.readAllStandardError().constData());
    const QByteArrayList words = child.readAllStandardOutput().simplified().split(' ');
    if (words.size() != 4)
        qFatal("the program said something else: %s", words.join(' ').constData());
    return {static_cast<double>(words[1].toLongLong() - begin),
            static_cast<double>(words[3].toLongLong() - begin)};
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc == 3 && qstrcmp(argv[1], "--start") == 0)
        return startOnce(argc, argv, QFile::decodeName(argv[2]));

    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    prepare(folder.path());
    Times worst;
    for (int i = 0; i < starts; ++i) {
        const Times times = measureStart(folder.path());
        worst.window = std::max(worst.window, times.window);
        worst.table = std::max(worst.table, times.table);
    }
    BenchReport report(u"bench_start"_s);
    report.addAtMost(u"first_window"_s, worst.window, 1'000, u"ms"_s);
    report.addAtMost(u"table_of_100000_cached_devices"_s, worst.table, 2'000, u"ms"_s);
    return report.finish(QCoreApplication::arguments().contains(u"--json"_s));
}
