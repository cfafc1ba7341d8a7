// SPDX-License-Identifier: GPL-3.0-or-later

// kill -9 at random moments. A child process stores numbered messages, 5,000 a second, and says how far it
// is; it is killed, and what its file then holds is compared with what it said. FLEETSCOPE_KILL_ROUNDS asks
// for more rounds.

#include "app/storage/sqlitearchive.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <random>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'700'000'000'000;
constexpr qint64 perSecond = 5'000;
constexpr quint32 devices = 40;

/// The child: numbers from `first` on, each a message of two metrics of one of the devices.
int storeNumbers(const QString &folder, qint64 first)
{
    ArchiveOptions options;
    options.folder = folder;
    options.retention = {.keep = {}};
    options.tuning.sealReadings = 15'000; // so that sealing and merging are killed as well
    options.tuning.sealChunks = 3;
    options.tuning.tierRuns = 3;
    options.tuning.rollDelay = 0ms;
    SqliteArchive archive(options);
    const auto inlet = archive.openInlet(u"plant"_s);
    {
        auto filling = inlet->fill();
        for (quint32 i = 0; i < devices; ++i)
            filling->addDevice("device-" + std::to_string(i));
        filling->addMetric("number");
        filling->addMetric("half");
    }
    QElapsedTimer clock;
    clock.start();
    qint64 next = first;
    QTimer pace;
    pace.setTimerType(Qt::PreciseTimer);
    QObject::connect(&pace, &QTimer::timeout, &pace, [&] {
        for (const qint64 due = first + clock.elapsed() * perSecond / 1'000; next < due; ++next) {
            auto filling = inlet->fill();
            // A message is a second apart from the next, so a day ends every 17 s of the test and is rolled
            // up.
            const Timestamp time = fromUnixMs(start + next * 1'000);
            filling->beginMessage(DeviceHandle(static_cast<quint32>(next) % devices), time, time);
            filling->add(MetricHandle(0), ValueView::of(static_cast<double>(next)));
            filling->add(MetricHandle(1), ValueView::of(static_cast<double>(next) / 2));
        }
        std::printf("%lld\n", static_cast<long long>(next));
        std::fflush(stdout);
    });
    pace.start(5);
    return QCoreApplication::exec();
}

/// The numbers in the file: how many, and whether they are 0, 1, 2, … without one missing.
struct Found
{
    qint64 count = 0;
    qint64 last = -1;
    bool isConnected = true;
};

Found numbersIn(const QString &file)
{
    Found found;
    auto reader = ArchiveReader::open(file);
    if (!reader) {
        found.isConnected = false;
        return found;
    }
    std::vector<bool> seen;
    ExportQuery query;
    query.metrics = QStringList{u"number"_s};
    const auto count = (*reader)->exportReadings(query, [&](std::span<const ExportedReading> readings) {
        for (const ExportedReading &reading : readings) {
            const auto number = static_cast<size_t>(reading.value.number);
            seen.resize(std::max(seen.size(), number + 1), false);
            found.isConnected = found.isConnected && !seen[number]
                && toUnixMs(reading.time) == start + static_cast<qint64>(number) * 1'000;
            seen[number] = true;
        }
        return true;
    });
    found.isConnected = found.isConnected && count && (*reader)->damaged() == 0
        && std::ranges::find(seen, false) == seen.end();
    found.count = static_cast<qint64>(std::ranges::count(seen, true));
    found.last = static_cast<qint64>(seen.size()) - 1;
    return found;
}

} // namespace

class TestArchiveKill : public QObject
{
    Q_OBJECT
private slots:
    void losesAtMostASecondWhenKilled()
    {
        bool isSet = false;
        const int asked = qEnvironmentVariableIntValue("FLEETSCOPE_KILL_ROUNDS", &isSet);
        const int rounds = isSet ? asked : 5;
        const QTemporaryDir folder;
        const QString file = ArchiveWorker::fileIn(folder.path());
        std::mt19937 random(std::random_device{}());
        qint64 next = 0;
        qint64 mostLost = 0;
        for (int round = 0; round < rounds; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {u"--store"_s, folder.path(), QString::number(next)});
            QVERIFY(child.waitForStarted());
            // Any moment counts, also while the file is being opened.
            QByteArray said;
            QElapsedTimer clock;
            clock.start();
            const auto life = static_cast<qint64>(random() % 2'000);
            while (clock.elapsed() < life
                   && child.waitForReadyRead(static_cast<int>(life - clock.elapsed()) + 1))
                said += child.readAll();
            child.kill();
            QVERIFY(child.waitForFinished());
            said += child.readAll();
            const qsizetype end = said.lastIndexOf('\n');
            const qsizetype begin = end < 0 ? -1 : said.lastIndexOf('\n', end - 1);
            const qint64 sent = end < 0 ? next : said.sliced(begin + 1, end - begin - 1).toLongLong();
            if (!QFile::exists(file))
                continue;

            auto database = Database::open(file, Database::Mode::ReadWrite, 1'000);
            QVERIFY(database);
            auto check = (*database)->prepare("PRAGMA integrity_check");
            QVERIFY(check.step());
            QCOMPARE(check.text(0), u"ok"_s);
            if ((*database)->integer("PRAGMA user_version") == 0)
                continue; // killed before its first transaction

            const Found found = numbersIn(file);
            QVERIFY2(
                found.isConnected,
                qPrintable(
                    u"round %1: %2 numbers, the last is %3"_s.arg(round).arg(found.count).arg(found.last)));
            mostLost = std::max(mostLost, sent - found.count);
            QVERIFY2(sent - found.count <= perSecond,
                     qPrintable(u"round %1: %2 lost"_s.arg(round).arg(sent - found.count)));
            next = found.count;
        }
        qInfo("%d times killed, %lld messages stored, at most %lld lost (%lld ms)", rounds,
              static_cast<long long>(next), static_cast<long long>(mostLost),
              static_cast<long long>(mostLost * 1'000 / perSecond));
        QVERIFY(next > 0);
    }
};

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == "--store"_L1)
        return storeNumbers(arguments[2], arguments[3].toLongLong());
    TestArchiveKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_archivekill.moc"
