// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/archiveworker.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

// At half, the overhead of transactions shows; at double, the inlets fill up in between.
constexpr Milliseconds workPiece{20};
// Below this a disk counts as full, whatever the system calls its error.
constexpr qint64 littleSpace = 16 * 1024 * 1024;

SeriesTime wallClock()
{
    return std::chrono::duration_cast<Milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace

ArchiveWorker::ArchiveWorker(ArchiveOptions options)
    : m_options(std::move(options))
    , m_flushTimer(this)
    , m_workTimer(this)
    , m_retryTimer(this)
    , m_reportTimer(this)
{
    m_status.file = fileIn(m_options.folder);
    m_flushTimer.setInterval(m_options.flushInterval);
    m_retryTimer.setInterval(m_options.retryInterval);
    m_reportTimer.setInterval(250);
    connect(&m_flushTimer, &QTimer::timeout, this, &ArchiveWorker::drain);
    connect(&m_workTimer, &QTimer::timeout, this, &ArchiveWorker::maintain);
    connect(&m_retryTimer, &QTimer::timeout, this, &ArchiveWorker::retry);
    connect(&m_reportTimer, &QTimer::timeout, this, [this] { report(false); });
}

ArchiveWorker::~ArchiveWorker() = default;

QString ArchiveWorker::fileIn(const QString &folder) { return QDir(folder).filePath(u"archive.db"_s); }

void ArchiveWorker::open()
{
    retry();
    m_flushTimer.start();
    m_workTimer.start(1'000);
    m_reportTimer.start();
    emit reopened();
}

Result<void> ArchiveWorker::lockFolder()
{
    if (m_lock)
        return {};
    // SQLite's own locks work on every system and end with the process, which a file with a number in it does
    // not.
    auto lock =
        Database::open(QDir(m_options.folder).filePath(u"archive.lock"_s), Database::Mode::ReadWrite, 0);
    if (!lock)
        return lock.error();
    if (!(*lock)->execute(
            "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; PRAGMA user_version = 1; COMMIT;"))
        return (*lock)->failure();
    m_lock = std::move(*lock);
    return {};
}

Result<void> ArchiveWorker::tryOpen()
{
    if (m_writer)
        return m_writer->probe();
    if (!QDir().mkpath(m_options.folder))
        return Error{ErrorKind::Denied, u"the folder cannot be made"_s, m_options.folder};
    if (const auto locked = lockFolder(); !locked) {
        if (locked.error().kind == ErrorKind::Timeout)
            stop(ArchiveState::ReadOnly, ArchiveTrouble::None,
                 {ErrorKind::Conflict, u"another running Fleetscope stores into this folder"_s,
                  m_options.folder});
        return locked;
    }
    auto writer = ArchiveWriter::open(m_status.file, m_options.tuning);
    if (!writer) {
        if (writer.error().kind == ErrorKind::Corrupt && setAside(writer.error()))
            return {};
        return writer.error();
    }
    m_writer = std::move(*writer);
    m_writer->setRetention(m_options.retention);
    if (m_options.maxPages > 0)
        m_writer->database().execute(
            u"PRAGMA max_page_count = %1"_s.arg(m_options.maxPages).toUtf8().constData());
    for (const auto &queue : m_queues)
        queue->names.forgetIds();
    return {};
}

void ArchiveWorker::retry()
{
    m_retryTimer.stop();
    if (const auto opened = tryOpen(); opened)
        resume();
    else if (m_status.state != ArchiveState::ReadOnly || opened.error().kind != ErrorKind::Timeout)
        handle(opened.error());
    emit reopened();
}

void ArchiveWorker::resume()
{
    m_status.state = ArchiveState::Storing;
    m_status.freeBytes = -1;
    if (m_status.trouble != ArchiveTrouble::Salvaged) {
        m_status.trouble = ArchiveTrouble::None;
        m_status.error = {};
    }
    for (const auto &queue : m_queues)
        queue->setHoldsBack(true);
    report(true);
}

void ArchiveWorker::stop(ArchiveState state, ArchiveTrouble trouble, const Error &error)
{
    const bool isNews = m_status.state != state || m_status.trouble != trouble;
    m_status.state = state;
    m_status.trouble = trouble;
    m_status.error = error;
    for (const auto &queue : m_queues)
        queue->setHoldsBack(false);
    if (trouble != ArchiveTrouble::NewerFile)
        m_retryTimer.start();
    if (isNews)
        report(true);
}

void ArchiveWorker::handle(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Corrupt:
        if (setAside(error))
            resume();
        else
            stop(ArchiveState::Stopped, ArchiveTrouble::Failed, error);
        break;
    case ErrorKind::Denied: stop(ArchiveState::Stopped, ArchiveTrouble::FolderReadOnly, error); break;
    case ErrorKind::Timeout: stop(ArchiveState::Stopped, ArchiveTrouble::Locked, error); break;
    case ErrorKind::Conflict: stop(ArchiveState::Stopped, ArchiveTrouble::NewerFile, error); break;
    case ErrorKind::Unreachable: {
        const QStorageInfo disk(m_options.folder);
        const bool isFull =
            error.what.contains("full"_L1) || (disk.isValid() && disk.bytesAvailable() < littleSpace);
        m_status.freeBytes = isFull && disk.isValid() ? disk.bytesAvailable() : -1;
        stop(ArchiveState::Stopped, isFull ? ArchiveTrouble::DiskFull : ArchiveTrouble::Failed, error);
        break;
    }
    default: stop(ArchiveState::Stopped, ArchiveTrouble::Failed, error); break;
    }
}

bool ArchiveWorker::setAside(const Error &error)
{
    m_salvage.reset();
    m_writer.reset();
    const QFileInfo file(m_status.file);
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString damaged;
    for (int i = 0; damaged.isEmpty() || QFile::exists(damaged); ++i)
        damaged = file.dir().filePath(i == 0 ? u"archive.damaged-%1.db"_s.arg(stamp)
                                             : u"archive.damaged-%1-%2.db"_s.arg(stamp).arg(i));
    if (!QFile::rename(m_status.file, damaged))
        return false;
    for (const QString &end : {u"-wal"_s, u"-shm"_s}) {
        QFile::remove(damaged + end);
        QFile::rename(m_status.file + end, damaged + end);
    }
    m_status.trouble = ArchiveTrouble::Salvaged;
    m_status.error = error;
    m_status.quarantined = damaged;
    m_status.salvaged = m_status.lost = 0;
    const auto opened = tryOpen();
    if (!opened)
        return false;
    if (auto salvage = Salvage::start(damaged, *m_writer))
        m_salvage = std::move(*salvage);
    for (const auto &queue : m_queues)
        queue->names.forgetIds();
    m_workTimer.start(0);
    emit reopened();
    return true;
}

void ArchiveWorker::verify()
{
    if (!m_writer)
        return;
    const QString answer = [this] {
        auto check = m_writer->database().prepare("PRAGMA quick_check(1)");
        return check.step() ? check.text(0) : QString();
    }();
    if (answer == "ok"_L1)
        return;
    m_writer->database().clearFailure();
    handle({ErrorKind::Corrupt, answer.isEmpty() ? u"the file cannot be checked"_s : answer, m_status.file});
}

void ArchiveWorker::addQueue(std::shared_ptr<BatchQueue> queue)
{
    queue->setHoldsBack(m_status.state == ArchiveState::Storing || m_status.state == ArchiveState::Opening);
    m_queues.push_back(std::move(queue));
}

void ArchiveWorker::drain()
{
    // In turns, so that one connection cannot keep the others waiting; each batch is one transaction.
    bool hasMore = true;
    while (hasMore) {
        hasMore = false;
        for (const auto &queue : m_queues) {
            ReadingBatch batch;
            if (!queue->take(batch))
                continue;
            const bool mayStore = m_writer && m_status.state == ArchiveState::Storing;
            Result<void> stored =
                mayStore ? m_writer->append(queue->names, batch, wallClock()) : notStoring();
            if (!mayStore) { // the names of what comes later
                for (const std::string &name : batch.newDevices)
                    queue->names.devices.push_back({name});
                for (const std::string &name : batch.newMetrics)
                    queue->names.metrics.push_back({name});
            }
            if (stored) {
                m_status.stored += batch.readings.size();
            } else {
                m_status.notStored += batch.readings.size();
                if (mayStore)
                    handle(stored.error());
            }
            hasMore = hasMore || batch.readings.size() >= BatchQueue::fullReadings;
            queue->recycle(std::move(batch));
        }
    }
    std::erase_if(m_queues, [this](const auto &queue) {
        const bool isOver = queue->isClosed() && queue->waiting() == 0;
        m_closedWaits += isOver ? queue->waits() : 0;
        return isOver;
    });
    if (m_writer && m_workTimer.interval() != 0)
        maintain();
}

void ArchiveWorker::maintain()
{
    if (!m_writer || m_status.state != ArchiveState::Storing) {
        m_workTimer.start(1'000);
        return;
    }
    Result<bool> more = false;
    if (m_salvage) {
        const auto done = m_salvage->step(*m_writer, wallClock(), QDeadlineTimer(workPiece));
        m_status.salvaged = m_salvage->readings();
        m_status.lost = m_salvage->lost();
        if (done && *done)
            m_salvage.reset();
        more = done ? Result<bool>(true) : Result<bool>(done.error());
    } else {
        more = m_writer->maintain(wallClock(), workPiece);
    }
    if (!more) {
        m_workTimer.start(1'000);
        handle(more.error());
        return;
    }
    // Readings go first: what waits is stored before the next piece of work.
    const int interval = *more ? 0 : 1'000;
    if (m_workTimer.interval() != interval || !m_workTimer.isActive())
        m_workTimer.start(interval);
}

void ArchiveWorker::setRetention(const Retention &retention)
{
    m_options.retention = retention;
    if (m_writer)
        m_writer->setRetention(retention);
}

Error ArchiveWorker::notStoring() const
{
    return {ErrorKind::Denied,
            m_status.error.what.isEmpty() ? u"nothing can be stored at the moment"_s : m_status.error.what,
            m_status.file};
}

void ArchiveWorker::report(bool always)
{
    m_status.waiting = 0;
    m_status.waits = m_closedWaits;
    for (const auto &queue : m_queues) {
        m_status.waiting += queue->waiting();
        m_status.waits += queue->waits();
    }
    m_status.fileBytes = QFileInfo(m_status.file).size() + QFileInfo(m_status.file + u"-wal"_s).size();
    if (always || m_status != m_reported) {
        m_reported = m_status;
        emit statusChanged(m_status);
    }
}

void ArchiveWorker::close()
{
    drain();
    m_flushTimer.stop();
    m_workTimer.stop();
    m_retryTimer.stop();
    m_reportTimer.stop();
    m_salvage.reset();
    m_writer.reset();
    m_lock.reset();
    for (const auto &queue : m_queues)
        queue->setHoldsBack(false);
    m_status.state = ArchiveState::Closed;
    report(true);
}

} // namespace fleetscope

#include "moc_archiveworker.cpp"
