// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlitearchive.h"

#include "app/storage/alerttables.h"

#include <QPromise>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

// Two cores are usual, and one reader waits for the disk while the other counts.
constexpr int readerThreads = 2;

} // namespace

SqliteArchive::SqliteArchive(ArchiveOptions options, QObject *parent)
    : QObject(parent)
    , m_file(ArchiveWorker::fileIn(options.folder))
    , m_worker(new ArchiveWorker(std::move(options)))
    , m_checkpointer(new Checkpointer(m_file))
{
    qRegisterMetaType<ArchiveStatus>();
    m_status.file = m_file;
    m_readerThreads.setMaxThreadCount(readerThreads);
    m_thread.setObjectName(u"storage"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &ArchiveWorker::open);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &ArchiveWorker::statusChanged, this, [this](const ArchiveStatus &status) {
        m_status = status;
        emit statusChanged(status);
    });
    // On the storage thread: readers must let go of the old file at once.
    connect(m_worker, &ArchiveWorker::reopened, this, &SqliteArchive::dropReaders, Qt::DirectConnection);
    m_diskThread.setObjectName(u"storage disk"_s);
    m_checkpointer->moveToThread(&m_diskThread);
    connect(&m_diskThread, &QThread::started, m_checkpointer, &Checkpointer::start);
    connect(&m_diskThread, &QThread::finished, m_checkpointer, &QObject::deleteLater);
    connect(m_worker, &ArchiveWorker::reopened, m_checkpointer, &Checkpointer::reopen);
    m_diskThread.start();
    m_thread.start();
}

SqliteArchive::~SqliteArchive()
{
    m_isClosing = true;
    m_opened.notify_all();
    m_readerThreads.waitForDone();
    m_idleReaders.clear(); // so that a writer closes the file last, which tidies it up
    // Behind everything that was ordered so far, so nothing accepted is lost.
    QMetaObject::invokeMethod(m_worker, &ArchiveWorker::close, Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
    m_diskThread.quit();
    m_diskThread.wait();
}

std::unique_ptr<ReadingInlet> SqliteArchive::openInlet(const QString &source)
{
    ArchiveWorker *worker = m_worker;
    const auto queue = std::make_shared<BatchQueue>(
        source, [worker] { QMetaObject::invokeMethod(worker, &ArchiveWorker::drain, Qt::QueuedConnection); });
    QMetaObject::invokeMethod(
        m_worker, [worker, queue] { worker->addQueue(queue); }, Qt::QueuedConnection);
    return std::make_unique<QueueInlet>(queue);
}

void SqliteArchive::dropReaders()
{
    const std::lock_guard lock(m_mutex);
    ++m_generation;
    m_idleReaders.clear();
    m_opened.notify_all();
}

Result<std::unique_ptr<ArchiveReader>> SqliteArchive::borrowReader(quint64 &generation,
                                                                   const std::function<bool()> &isCancelled)
{
    std::unique_lock lock(m_mutex);
    while (m_generation == 0 && !isCancelled())
        m_opened.wait_for(lock, std::chrono::milliseconds(20));
    generation = m_generation;
    std::unique_ptr<ArchiveReader> reader;
    if (!m_idleReaders.empty()) {
        reader = std::move(m_idleReaders.back());
        m_idleReaders.pop_back();
        return reader;
    }
    lock.unlock();
    return ArchiveReader::open(m_file);
}

void SqliteArchive::returnReader(std::unique_ptr<ArchiveReader> reader, quint64 generation)
{
    reader->setCancel({});
    const std::lock_guard lock(m_mutex);
    if (generation == m_generation)
        m_idleReaders.push_back(std::move(reader));
}

template <typename T>
QFuture<Result<T>> SqliteArchive::ask(std::function<Result<T>(ArchiveReader &)> question)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>(); // QThreadPool wants to copy
    promise->start();
    QFuture<Result<T>> future = promise->future();
    m_readerThreads.start([this, promise, question = std::move(question)] {
        const auto isCancelled = [this, promise = promise.get()] {
            return promise->isCanceled() || m_isClosing;
        };
        quint64 generation = 0;
        auto reader = borrowReader(generation, isCancelled);
        if (isCancelled()) {
            promise->future().cancel();
        } else if (!reader) {
            const bool isHidden =
                reader.error().kind == ErrorKind::Denied || reader.error().kind == ErrorKind::Timeout;
            promise->addResult(Error{isHidden ? ErrorKind::Unreachable : reader.error().kind,
                                     reader.error().what, reader.error().subject});
        } else {
            (*reader)->setCancel(isCancelled);
            Result<T> answer = question(**reader);
            if (!answer && answer.error().kind == ErrorKind::Corrupt)
                QMetaObject::invokeMethod(m_worker, &ArchiveWorker::verify, Qt::QueuedConnection);
            returnReader(std::move(*reader), generation);
            if (isCancelled())
                promise->future().cancel();
            else
                promise->addResult(std::move(answer));
        }
        promise->finish();
    });
    return future;
}

template <typename T>
QFuture<Result<T>> SqliteArchive::order(std::function<Result<T>(ArchiveWriter &)> work)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    ArchiveWorker *worker = m_worker;
    QMetaObject::invokeMethod(
        m_worker,
        [worker, promise, work = std::move(work)] {
            if (ArchiveWriter *writer = worker->writer()) {
                Result<T> answer = work(*writer);
                if (!answer)
                    worker->handle(answer.error());
                promise->addResult(std::move(answer));
            } else {
                promise->addResult(worker->notStoring());
            }
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

QFuture<Result<SeriesHistory>> SqliteArchive::history(SeriesQuery query)
{
    return ask<SeriesHistory>(
        [query = std::move(query)](ArchiveReader &reader) { return reader.history(query); });
}

QFuture<Result<Rollup>> SqliteArchive::statistics(SeriesQuery query)
{
    return ask<Rollup>(
        [query = std::move(query)](ArchiveReader &reader) { return reader.statistics(query); });
}

QFuture<Result<std::vector<LatestReading>>> SqliteArchive::latest(QString source, QString device)
{
    return ask<std::vector<LatestReading>>(
        [source = std::move(source), device = std::move(device)](ArchiveReader &reader) {
            return reader.latest(source, device);
        });
}

QFuture<Result<CachedFleet>> SqliteArchive::cachedFleet(QString source)
{
    return ask<CachedFleet>(
        [source = std::move(source)](ArchiveReader &reader) { return reader.cachedFleet(source); });
}

QFuture<Result<QStringList>> SqliteArchive::sources()
{
    return ask<QStringList>([](ArchiveReader &reader) { return reader.sources(); });
}

QFuture<Result<quint64>> SqliteArchive::exportReadings(ExportQuery query, ExportSink sink)
{
    return ask<quint64>([query = std::move(query), sink = std::move(sink)](ArchiveReader &reader) {
        return reader.exportReadings(query, sink);
    });
}

QFuture<Result<std::vector<StoredView>>> SqliteArchive::views()
{
    return ask<std::vector<StoredView>>([](ArchiveReader &reader) { return reader.views(); });
}

QFuture<Result<qint64>> SqliteArchive::putView(StoredView view)
{
    return order<qint64>([view = std::move(view)](ArchiveWriter &writer) { return writer.putView(view); });
}

QFuture<Result<void>> SqliteArchive::removeView(qint64 id)
{
    return order<void>([id](ArchiveWriter &writer) { return writer.removeView(id); });
}

QFuture<Result<std::vector<StoredNote>>> SqliteArchive::notes(QString source, QString device)
{
    return ask<std::vector<StoredNote>>([source = std::move(source), device = std::move(device)](
                                            ArchiveReader &reader) { return reader.notes(source, device); });
}

QFuture<Result<qint64>> SqliteArchive::putNote(StoredNote note)
{
    return order<qint64>([note = std::move(note)](ArchiveWriter &writer) { return writer.putNote(note); });
}

QFuture<Result<void>> SqliteArchive::removeNote(qint64 id)
{
    return order<void>([id](ArchiveWriter &writer) { return writer.removeNote(id); });
}

QFuture<Result<StoredAlerts>> SqliteArchive::alerts()
{
    return ask<StoredAlerts>([](ArchiveReader &reader) { return readAlerts(reader.database()); });
}

QFuture<Result<std::vector<StoredAlert>>> SqliteArchive::closedAlerts(Timestamp from, Timestamp to, int limit)
{
    return ask<std::vector<StoredAlert>>([from, to, limit](ArchiveReader &reader) {
        return readClosedAlerts(reader.database(), from, to, limit);
    });
}

QFuture<Result<std::vector<StoredAlert>>> SqliteArchive::pastAlerts(QString source, QStringList devices,
                                                                    Timestamp from, Timestamp to, int limit)
{
    return ask<std::vector<StoredAlert>>(
        [source = std::move(source), devices = std::move(devices), from, to, limit](ArchiveReader &reader) {
            return readPastAlerts(reader.database(), source, devices, from, to, limit);
        });
}

QFuture<Result<std::vector<StoredAlertLine>>> SqliteArchive::alertHistory(quint64 id)
{
    return ask<std::vector<StoredAlertLine>>(
        [id](ArchiveReader &reader) { return readAlertHistory(reader.database(), id); });
}

QFuture<Result<void>> SqliteArchive::saveAlerts(AlertWrite write)
{
    return order<void>(
        [write = std::move(write)](ArchiveWriter &writer) { return writeAlerts(writer.database(), write); });
}

QFuture<Result<void>> SqliteArchive::saveAlertDocument(QString key, QByteArray body)
{
    return order<void>([key = std::move(key), body = std::move(body)](ArchiveWriter &writer) {
        return writeAlertDocument(writer.database(), key, body);
    });
}

void SqliteArchive::setRetention(const Retention &retention)
{
    ArchiveWorker *worker = m_worker;
    QMetaObject::invokeMethod(
        m_worker, [worker, retention] { worker->setRetention(retention); }, Qt::QueuedConnection);
}

} // namespace fleetscope

#include "moc_sqlitearchive.cpp"
