// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/readinginlet.h"
#include "app/storage/salvage.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

namespace fleetscope {

/// Where the archive is and how it behaves. The defaults are the program's; tests take shorter times.
struct ArchiveOptions
{
    QString folder;
    Retention retention;
    ArchiveTuning tuning;
    Milliseconds flushInterval{250}; ///< how long a reading may wait for its transaction
    Milliseconds retryInterval{5'000};
    /// Pages of the file at most, 0: SQLite's own limit. A disk that is full, for tests.
    qint64 maxPages = 0;
};

/// The work of the storage thread: takes from the inlets, stores, keeps the file in order, and tries again
/// after a failure. All of it runs in the event loop of its thread, in pieces of about 20 ms.
class ArchiveWorker final : public QObject
{
    Q_OBJECT
public:
    explicit ArchiveWorker(ArchiveOptions options);
    ~ArchiveWorker() override;

    void open();
    void close(); ///< stores what waits and closes the file
    void addQueue(std::shared_ptr<BatchQueue> queue);
    void drain();
    void setRetention(const Retention &retention);
    /// A reader found damage: look, and set the file aside if it is true.
    void verify();
    /// Null while nothing can be written.
    [[nodiscard]] ArchiveWriter *writer() { return m_writer.get(); }
    [[nodiscard]] Error notStoring() const;
    /// What a failed call means for the archive.
    void handle(const Error &error);

    [[nodiscard]] static QString fileIn(const QString &folder);

signals:
    void statusChanged(const fleetscope::ArchiveStatus &status);
    /// The file is another one, or the first answer is known: connections to it are to be opened again.
    void reopened();

private:
    [[nodiscard]] Result<void> tryOpen();
    [[nodiscard]] Result<void> lockFolder();
    [[nodiscard]] bool setAside(const Error &error);
    void stop(ArchiveState state, ArchiveTrouble trouble, const Error &error);
    void resume();
    void retry();
    void maintain();
    void report(bool always);

    ArchiveOptions m_options;
    std::unique_ptr<Database>
        m_lock; // an exclusive lock as long as we store; the system takes it back if we die
    std::unique_ptr<ArchiveWriter> m_writer;
    std::unique_ptr<Salvage> m_salvage;
    std::vector<std::shared_ptr<BatchQueue>> m_queues;
    ArchiveStatus m_status;
    ArchiveStatus m_reported;
    quint64 m_closedWaits = 0;
    QTimer m_flushTimer;
    QTimer m_workTimer;
    QTimer m_retryTimer;
    QTimer m_reportTimer;
};

} // namespace fleetscope

Q_DECLARE_METATYPE(fleetscope::ArchiveStatus)
