// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/archivereader.h"
#include "app/storage/archiveworker.h"
#include "app/storage/checkpointer.h"
#include "models/ports/alertstore.h"

#include <QObject>
#include <QThread>
#include <QThreadPool>

#include <condition_variable>
#include <mutex>

namespace fleetscope {

/// Keeps readings in an SQLite file in `options.folder` and answers questions about them.
///
/// Thread: create, call and destroy on the GUI thread; the file is only touched on the storage thread and by
/// the readers. The destructor stores what is queued; destroy what fills the inlets first.
class SqliteArchive final : public QObject, public TelemetryArchive, public AlertStore
{
    Q_OBJECT
public:
    explicit SqliteArchive(ArchiveOptions options, QObject *parent = nullptr);
    ~SqliteArchive() override;

    [[nodiscard]] std::unique_ptr<ReadingInlet> openInlet(const QString &source) override;
    [[nodiscard]] QFuture<Result<SeriesHistory>> history(SeriesQuery query) override;
    [[nodiscard]] QFuture<Result<Rollup>> statistics(SeriesQuery query) override;
    [[nodiscard]] QFuture<Result<std::vector<LatestReading>>> latest(QString source, QString device) override;
    [[nodiscard]] QFuture<Result<CachedFleet>> cachedFleet(QString source) override;
    [[nodiscard]] QFuture<Result<QStringList>> sources() override;
    [[nodiscard]] QFuture<Result<quint64>> exportReadings(ExportQuery query, ExportSink sink) override;
    [[nodiscard]] QFuture<Result<std::vector<StoredView>>> views() override;
    [[nodiscard]] QFuture<Result<qint64>> putView(StoredView view) override;
    [[nodiscard]] QFuture<Result<void>> removeView(qint64 id) override;
    [[nodiscard]] QFuture<Result<std::vector<StoredNote>>> notes(QString source, QString device) override;
    [[nodiscard]] QFuture<Result<qint64>> putNote(StoredNote note) override;
    [[nodiscard]] QFuture<Result<void>> removeNote(qint64 id) override;
    [[nodiscard]] QFuture<Result<StoredAlerts>> alerts() override;
    [[nodiscard]] QFuture<Result<std::vector<StoredAlert>>> closedAlerts(Timestamp from, Timestamp to,
                                                                         int limit) override;
    [[nodiscard]] QFuture<Result<std::vector<StoredAlert>>>
    pastAlerts(QString source, QStringList devices, Timestamp from, Timestamp to, int limit) override;
    [[nodiscard]] QFuture<Result<std::vector<StoredAlertLine>>> alertHistory(quint64 id) override;
    [[nodiscard]] QFuture<Result<void>> saveAlerts(AlertWrite write) override;
    [[nodiscard]] QFuture<Result<void>> saveAlertDocument(QString key, QByteArray body) override;
    void setRetention(const Retention &retention) override;
    [[nodiscard]] ArchiveStatus status() const override { return m_status; }

signals:
    /// At most four times a second, and at once when the state changed.
    void statusChanged(const fleetscope::ArchiveStatus &status);

private:
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> ask(std::function<Result<T>(ArchiveReader &)> question);
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> order(std::function<Result<T>(ArchiveWriter &)> work);
    [[nodiscard]] Result<std::unique_ptr<ArchiveReader>>
    borrowReader(quint64 &generation, const std::function<bool()> &isCancelled);
    void returnReader(std::unique_ptr<ArchiveReader> reader, quint64 generation);
    void dropReaders();

    QString m_file;
    ArchiveStatus m_status;
    QThread m_thread;
    ArchiveWorker *m_worker; // owned by m_thread: deleted there when it finishes
    QThread m_diskThread;
    Checkpointer *m_checkpointer; // owned by m_diskThread, likewise
    QThreadPool m_readerThreads;
    std::atomic<bool> m_isClosing = false;
    std::mutex m_mutex; // of what follows
    std::condition_variable m_opened;
    std::vector<std::unique_ptr<ArchiveReader>> m_idleReaders;
    quint64 m_generation = 0; // 0: not yet opened; readers of an older one are thrown away
};

} // namespace fleetscope
