// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/schema.h"
#include "app/storage/sqlitearchive.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <thread>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'700'000'000'000;

/// An archive in a folder, with one connection that sends numbered readings.
struct Plant
{
    explicit Plant(ArchiveOptions options)
        : archive(std::make_unique<SqliteArchive>(std::move(options)))
        , inlet(archive->openInlet(u"plant"_s))
    { }
    void send(int count)
    {
        for (int i = 0; i < count; ++i) {
            auto filling = inlet->fill();
            if (sent == 0) {
                filling->addDevice("pump-7");
                filling->addMetric("pressure");
                filling->addMetric("mode");
                filling->setUnit(MetricHandle(0), "bar");
                filling->setInfo(DeviceHandle(0),
                                 {.name = "Pump", .site = "Hall 2", .tags = {{"line", "B"}}});
                filling->setStatus(DeviceHandle(0),
                                   {.online = true, .time = fromUnixMs(start), .bootId = "b1"});
            }
            filling->beginMessage(DeviceHandle(0), fromUnixMs(start + sent * 1'000),
                                  fromUnixMs(start + sent * 1'000));
            filling->add(MetricHandle(0), ValueView::of(static_cast<double>(sent)));
            filling->add(MetricHandle(1), ValueView::of(std::string_view(sent < 50 ? "filling" : "idle")));
            ++sent;
        }
    }
    [[nodiscard]] ArchiveStatus status() const { return archive->status(); }
    [[nodiscard]] quint64 count(qint64 messages = 1'000'000)
    {
        auto future = archive->statistics({{u"plant"_s, u"pump-7"_s, u"pressure"_s},
                                           fromUnixMs(start),
                                           fromUnixMs(start + messages * 1'000)});
        future.waitForFinished();
        return future.resultCount() > 0 && future.result() ? future.result()->count : 0;
    }

    std::unique_ptr<SqliteArchive> archive;
    std::unique_ptr<ReadingInlet> inlet;
    qint64 sent = 0;
};

ArchiveOptions quick(const QString &folder)
{
    ArchiveOptions options;
    options.folder = folder;
    options.flushInterval = 20ms;
    options.retryInterval = 50ms;
    options.retention = {.keep = {}};
    return options;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSqliteArchive : public QObject
{
    Q_OBJECT
private slots:
    void keepsReadingsFromRunToRun()
    {
        const QTemporaryDir folder;
        for (int run = 0; run < 3; ++run) {
            Plant plant(quick(folder.path()));
            plant.sent = run * 100;
            if (run > 0) { // a new connection announces its names again
                auto filling = plant.inlet->fill();
                filling->addDevice("pump-7");
                filling->addMetric("pressure");
                filling->addMetric("mode");
            }
            plant.send(100);
            QTRY_COMPARE(plant.status().stored, quint64(200));
            QCOMPARE(plant.status().state, ArchiveState::Storing);
            QCOMPARE(plant.count(), quint64(100 * (run + 1)));
        }
        Plant plant(quick(folder.path()));
        auto fleet = plant.archive->cachedFleet(u"plant"_s).result();
        QVERIFY(fleet);
        QCOMPARE(fleet->devices.size(), size_t(1));
        const CachedFleet::Device &device = fleet->devices.front();
        QCOMPARE(device.name, std::string("pump-7"));
        QVERIFY((device.info == DeviceInfo{.name = "Pump", .site = "Hall 2", .tags = {{"line", "B"}}}));
        QVERIFY(device.status.online && device.status.bootId == "b1");
        QCOMPARE(device.lastMessage, fromUnixMs(start + 299'000));
        QCOMPARE(device.readings, size_t(2));
        QCOMPARE(fleet->metrics[fleet->latest[0].metric].name, std::string("pressure"));
        QCOMPARE(fleet->metrics[fleet->latest[0].metric].unit, std::string("bar"));
        QCOMPARE(fleet->latest[0].value.number, 299.0);
        QCOMPARE(fleet->latest[1].value.text, std::string("idle"));

        auto history = plant.archive->history(
            {{u"plant"_s, u"pump-7"_s, u"mode"_s}, fromUnixMs(start), fromUnixMs(start + 300'000), 100});
        history.waitForFinished();
        QVERIFY(history.result());
        QCOMPARE(history.result()->events.size(), size_t(2));
        QCOMPARE(history.result()->events[1].time, fromUnixMs(start + 50'000));
        QCOMPARE(plant.archive->sources().result().value(), QStringList{u"plant"_s});
    }

    void storesWhatIsQueuedWhenItEnds()
    {
        const QTemporaryDir folder;
        auto options = quick(folder.path());
        options.flushInterval = 1h;
        {
            Plant plant(options);
            QTRY_COMPARE(plant.status().state, ArchiveState::Storing);
            plant.send(500);
        }
        QCOMPARE(Plant(options).count(), quint64(500));
    }

    void keepsViewsAndNotes()
    {
        const QTemporaryDir folder;
        SqliteArchive archive(quick(folder.path()));
        const qint64 second =
            archive.putView({.position = 2, .name = u"Süd"_s, .body = "{}"}).result().value();
        const qint64 first =
            archive.putView({.position = 1, .name = u"Low battery"_s, .body = "{\"f\":1}"}).result().value();
        QVERIFY(first != second);
        auto views = archive.views().result().value();
        QCOMPARE(views.size(), size_t(2));
        QVERIFY((views[0] == StoredView{first, 1, u"Low battery"_s, "{\"f\":1}"}));
        views[0].name = u"Empty battery"_s;
        QCOMPARE(archive.putView(views[0]).result().value(), first);
        QVERIFY(archive.removeView(second).result());
        views = archive.views().result().value();
        QCOMPARE(views.size(), size_t(1));
        QCOMPARE(views[0].name, u"Empty battery"_s);

        StoredNote note{.source = u"plant"_s,
                        .device = u"pump-7"_s,
                        .time = fromUnixMs(start),
                        .author = u"Ada"_s,
                        .text = u"'; DROP TABLE notes; --"_s};
        note.id = archive.putNote(note).result().value();
        QVERIFY(archive.notes(u"plant"_s, u"pump-7"_s).result().value() == std::vector{note});
        QVERIFY(archive.notes(u"plant"_s, u"pump-8"_s).result().value().empty());
        QVERIFY(archive.removeNote(note.id).result());
        QVERIFY(archive.notes(u"plant"_s, u"pump-7"_s).result().value().empty());
    }

    void saysThatNothingWasEverStored()
    {
        const QTemporaryDir folder;
        SqliteArchive archive(quick(folder.path()));
        const auto answer =
            archive.history({{u"a"_s, u"b"_s, u"c"_s}, fromUnixMs(0), fromUnixMs(1'000), 10}).result();
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::NotFound);
    }

    void givesUpACancelledExport()
    {
        const QTemporaryDir folder;
        Plant plant(quick(folder.path()));
        plant.send(20'000);
        QTRY_COMPARE(plant.status().stored, quint64(40'000));
        std::atomic<bool> isRunning = false;
        std::atomic<bool> isCancelled = false;
        auto future = plant.archive->exportReadings({}, [&](std::span<const ExportedReading>) {
            isRunning = true;
            while (!isCancelled)
                std::this_thread::yield();
            return true;
        });
        QTRY_VERIFY(isRunning);
        future.cancel();
        isCancelled = true;
        future.waitForFinished();
        QVERIFY(future.isCanceled());
        QCOMPARE(future.resultCount(), 0);
    }

    void holdsTheIngestThreadBackInsteadOfDropping()
    {
        const QTemporaryDir folder;
        Plant plant(quick(folder.path()));
        constexpr int messages = 400'000; // more than the inlet holds
        std::thread ingest([&] { plant.send(messages); });
        ingest.join();
        QTRY_COMPARE_WITH_TIMEOUT(plant.status().stored, quint64(2 * messages), 60'000);
        QCOMPARE(plant.status().notStored, quint64(0));
        QCOMPARE(plant.count(), quint64(messages));
    }

    void goesOnReadingBesideAnotherProgram()
    {
        const QTemporaryDir folder;
        auto first = std::make_unique<Plant>(quick(folder.path()));
        first->send(100);
        QTRY_COMPARE(first->status().stored, quint64(200));
        Plant second(quick(folder.path()));
        QTRY_COMPARE(second.status().state, ArchiveState::ReadOnly);
        QVERIFY(second.status().error.what.contains(u"another running"));
        second.send(10);
        QTRY_COMPARE(second.status().notStored, quint64(20));
        QCOMPARE(second.count(), quint64(100));
        const auto refused = second.archive->putView({.name = u"x"_s}).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Denied);
        // When the first one ends, the second takes over by itself.
        first.reset();
        QTRY_COMPARE(second.status().state, ArchiveState::Storing);
        second.send(5);
        QTRY_COMPARE(second.status().stored, quint64(10));
    }

    void stopsAndResumesWhenTheDiskIsFull_data()
    {
        QTest::addColumn<bool>("onSmallDisk");
        QTest::newRow("the file may not grow") << false;
        QTest::newRow("a file system of 3 MiB") << true;
    }
    void stopsAndResumesWhenTheDiskIsFull()
    {
        QFETCH(bool, onSmallDisk);
        const QTemporaryDir folder;
        QString data = folder.path();
        if (onSmallDisk) {
            data = folder.filePath(u"disk"_s);
            QDir().mkpath(data);
            const int mounted =
                QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=3m"_s, u"tmpfs"_s, data});
            if (mounted != 0)
                QSKIP("A small file system can only be made by root: this row needs to mount a tmpfs.");
        }
        const auto unmount = qScopeGuard([&] {
            if (onSmallDisk)
                QProcess::execute(u"umount"_s, {data});
        });
        auto options = quick(data);
        options.maxPages = onSmallDisk ? 0 : 500;
        {
            Plant plant(options);
            for (int i = 0; i < 400 && plant.status().state != ArchiveState::Stopped; ++i) {
                plant.send(2'000);
                QTRY_VERIFY(plant.status().stored + plant.status().notStored >= quint64(plant.sent) * 2
                            || plant.status().state == ArchiveState::Stopped);
            }
            QTRY_COMPARE(plant.status().state, ArchiveState::Stopped);
            QCOMPARE(plant.status().trouble, ArchiveTrouble::DiskFull);
            QVERIFY(plant.status().stored > 0);
            plant.send(10'000); // nobody waits for a full disk
            QTRY_VERIFY(plant.status().stored + plant.status().notStored >= quint64(plant.sent) * 2);
            QVERIFY(plant.status().notStored > 0);
            // What was stored is there to be read.
            QCOMPARE(plant.count(), plant.status().stored / 2);
        }
        if (onSmallDisk)
            QCOMPARE(QProcess::execute(u"mount"_s, {u"-o"_s, u"remount,size=64m"_s, data}), 0);
        options.maxPages = 0;
        Plant plant(options);
        QTRY_COMPARE(plant.status().state, ArchiveState::Storing);
        QVERIFY(plant.count() > 0);
    }

    void resumesByItselfWhenThereIsSpaceAgain()
    {
        const QTemporaryDir folder;
        const QString data = folder.filePath(u"disk"_s);
        QDir().mkpath(data);
        if (QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=2m"_s, u"tmpfs"_s, data})
            != 0)
            QSKIP("A small file system can only be made by root: this test needs to mount a tmpfs.");
        const auto unmount = qScopeGuard([&] { QProcess::execute(u"umount"_s, {data}); });
        Plant plant(quick(data));
        for (int i = 0; i < 400 && plant.status().trouble != ArchiveTrouble::DiskFull; ++i) {
            plant.send(2'000);
            QTRY_VERIFY(plant.status().stored + plant.status().notStored >= quint64(plant.sent) * 2
                        || plant.status().trouble == ArchiveTrouble::DiskFull);
        }
        QTRY_COMPARE(plant.status().trouble, ArchiveTrouble::DiskFull);
        QCOMPARE(QProcess::execute(u"mount"_s, {u"-o"_s, u"remount,size=64m"_s, data}), 0);
        QTRY_COMPARE(plant.status().state, ArchiveState::Storing);
        const quint64 before = plant.status().stored;
        plant.send(100);
        QTRY_COMPARE(plant.status().stored, before + 200);
    }

    void saysWhenTheFolderCannotBeWritten_data()
    {
        QTest::addColumn<bool>("isFile");
        QTest::newRow("a file is where the folder should be") << true;
        QTest::newRow("the rights are missing") << false;
    }
    void saysWhenTheFolderCannotBeWritten()
    {
        QFETCH(bool, isFile);
        const QTemporaryDir folder;
        const QString data = folder.filePath(u"data"_s);
        if (isFile) {
            QFile file(data);
            QVERIFY(file.open(QIODevice::WriteOnly));
        } else {
            QDir().mkpath(data);
            QFile::setPermissions(data, QFile::ReadOwner | QFile::ExeOwner);
            QFile probe(data + u"/probe"_s);
            if (probe.open(QIODevice::WriteOnly))
                QSKIP("Missing rights do not stop root: run the tests as another user for this row.");
        }
        Plant plant(quick(data));
        QTRY_COMPARE(plant.status().state, ArchiveState::Stopped);
        QCOMPARE(plant.status().trouble, ArchiveTrouble::FolderReadOnly);
        QVERIFY(plant.status().error.subject.startsWith(data));
        plant.send(10);
        QTRY_COMPARE(plant.status().notStored, quint64(20));
        const auto answer = plant.archive->sources().result();
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
        // And when it can, it goes on by itself.
        QFile::setPermissions(data, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        if (isFile)
            QVERIFY(QFile::remove(data));
        QTRY_COMPARE_WITH_TIMEOUT(plant.status().state, ArchiveState::Storing, 30'000); // a busy disk
        QCOMPARE(plant.status().trouble, ArchiveTrouble::None);
    }

    void waitsForAProgramThatHoldsTheFile()
    {
        const QTemporaryDir folder;
        {
            Plant plant(quick(folder.path()));
            plant.send(1);
            QTRY_COMPARE(plant.status().stored, quint64(2));
        }
        auto other = Database::open(ArchiveWorker::fileIn(folder.path()), Database::Mode::ReadWrite, 0);
        QVERIFY(other);
        QVERIFY((*other)->execute(
            "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE state SET value = value"));
        Plant plant(quick(folder.path()));
        QTRY_COMPARE_WITH_TIMEOUT(plant.status().trouble, ArchiveTrouble::Locked, 15'000);
        other->reset();
        QTRY_COMPARE_WITH_TIMEOUT(plant.status().state, ArchiveState::Storing, 15'000);
    }

    void refusesANewerFileWithASentence()
    {
        const QTemporaryDir folder;
        const QString file = ArchiveWorker::fileIn(folder.path());
        {
            auto database = Database::open(file, Database::Mode::ReadWrite, 0);
            QVERIFY(migrate(**database));
            QVERIFY((*database)->execute("PRAGMA user_version = 99"));
        }
        const QByteArray before = contentOf(file);
        {
            Plant plant(quick(folder.path()));
            QTRY_COMPARE(plant.status().trouble, ArchiveTrouble::NewerFile);
            QVERIFY(plant.status().error.what.contains(u"version 99"));
            plant.send(10);
            QTRY_COMPARE(plant.status().notStored, quint64(20));
        }
        QCOMPARE(contentOf(file), before);
    }

    void refusesAFileOfSomebodyElse()
    {
        const QTemporaryDir folder;
        const QString file = ArchiveWorker::fileIn(folder.path());
        {
            auto database = Database::open(file, Database::Mode::ReadWrite, 0);
            QVERIFY((*database)->execute("CREATE TABLE recipes (name TEXT); PRAGMA user_version = 1"));
        }
        Plant plant(quick(folder.path()));
        QTRY_COMPARE(plant.status().state, ArchiveState::Stopped);
        QVERIFY(plant.status().error.what.contains(u"not made by Fleetscope"));
        auto database = Database::open(file, Database::Mode::ReadOnly, 0);
        QCOMPARE((*database)->integer("SELECT count(*) FROM sqlite_schema"), 1);
    }

    void setsADamagedFileAsideAndSavesWhatItCan_data()
    {
        QTest::addColumn<int>("damage");
        QTest::newRow("not a database any more") << 0;
        QTest::newRow("pages in the middle") << 1;
        QTest::newRow("cut in half") << 2;
    }
    void setsADamagedFileAsideAndSavesWhatItCan()
    {
        QFETCH(int, damage);
        const QTemporaryDir folder;
        const QString file = ArchiveWorker::fileIn(folder.path());
        constexpr quint64 messages = 200'000;
        {
            auto opened = ArchiveWriter::open(file);
            QVERIFY(opened);
            (*opened)->setRetention({.keep = {}});
            InletNames names{.source = u"plant"_s, .sourceId = 0, .devices = {}, .metrics = {}};
            std::mt19937_64 random(1);
            ReadingBatch batch;
            batch.addDevice("pump-7");
            batch.addMetric("pressure");
            for (quint64 i = 0; i < messages; ++i) {
                const Timestamp time = fromUnixMs(start + static_cast<qint64>(i) * 1'000);
                batch.beginMessage(DeviceHandle(0), time, time);
                batch.add(MetricHandle(0), ValueView::of(std::bit_cast<double>(random() >> 2)));
            }
            QVERIFY((*opened)->append(names, batch, start));
            QVERIFY((*opened)->finishAll(start + 10'000 * qint64(86'400'000)));
        }
        {
            QFile damaged(file);
            QVERIFY(damaged.open(QIODevice::ReadWrite));
            const qint64 size = damaged.size();
            QVERIFY(size > 1'000'000);
            if (damage == 0) {
                damaged.write(QByteArray(200, 'x'));
            } else if (damage == 1) {
                damaged.seek(size / 2);
                damaged.write(QByteArray(20 * 4096, '\x5a'));
            } else {
                damaged.resize(size / 2);
            }
        }
        auto options = quick(folder.path());
        Plant plant(options);
        QTRY_COMPARE(plant.status().state, ArchiveState::Storing);
        if (plant.status().trouble != ArchiveTrouble::Salvaged) {
            // Nobody has looked at the damaged part yet: a query does.
            static_cast<void>(plant.archive->exportReadings({}, [](auto) { return true; }).result());
            static_cast<void>(plant.count());
        }
        QTRY_COMPARE_WITH_TIMEOUT(plant.status().trouble, ArchiveTrouble::Salvaged, 30'000);
        QCOMPARE(plant.status().state, ArchiveState::Storing);
        QVERIFY(QFileInfo::exists(plant.status().quarantined));
        QVERIFY(plant.status().quarantined != file);
        if (damage == 1) {
            QTRY_VERIFY_WITH_TIMEOUT(plant.status().salvaged > messages / 2, 60'000);
            QTRY_VERIFY_WITH_TIMEOUT(plant.count() > messages / 2, 60'000);
            QVERIFY(plant.status().salvaged < messages);
        }
        // Storing goes on in the fresh file.
        plant.send(100);
        QTRY_COMPARE(plant.status().stored, quint64(200));
        QTRY_VERIFY(plant.count(100) >= 100);
    }
};

QTEST_GUILESS_MAIN(TestSqliteArchive)
#include "tst_sqlitearchive.moc"
