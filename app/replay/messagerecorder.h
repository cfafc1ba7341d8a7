// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/messagewitness.h"
#include "models/recording/recordingformat.h"

#include <QObject>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

class QFile;

namespace fleetscope {

/// How a recording goes.
struct RecordingFigures
{
    quint64 messages = 0;
    quint64 leftOut = 0; ///< messages that a recording cannot hold
    quint64 bytes = 0;   ///< of the file
};

/// Writes what connections receive into a file (models/recording/README.md).
///
/// Thread: create, destroy and call on the GUI thread; the witnesses on those of the clients. A thread of its
/// own packs and writes. When that is more than `mostWaiting` behind, or the disk fails, the recording ends:
/// what is live never waits for it, and a recording has no holes.
class MessageRecorder final : public QObject
{
    Q_OBJECT
public:
    /// Half a minute of 10,000 messages a second.
    static constexpr size_t mostWaiting = 64 * 1024 * 1024;
    /// A file that somebody can still send to somebody; about a day of 1,000 messages a second.
    static constexpr quint64 mostBytes = quint64{4} << 30;

    /// Begins the file; one of this name is replaced. Errors: Denied.
    [[nodiscard]] static Result<std::unique_ptr<MessageRecorder>>
    start(const QString &path, const QString &program, const std::vector<ConnectionSettings> &connections,
          Timestamp now, quint64 limit = mostBytes);
    ~MessageRecorder() override; ///< as finish() without an end: a recording that was cut off

    /// What one connection receives goes there, also on after this has been destroyed.
    [[nodiscard]] std::shared_ptr<MessageWitness> witness(size_t connection);
    /// Writes what waits and the end, at most a second or so, and closes the file. Errors: Denied.
    [[nodiscard]] Result<void> finish(Timestamp now);
    [[nodiscard]] RecordingFigures figures() const;
    [[nodiscard]] const QString &path() const { return m_path; }

signals:
    /// It ended by itself: Denied (the disk), Timeout (it is too slow), Conflict (the file is full).
    void failed(const fleetscope::Error &error);

private:
    struct Shared;
    class Witness;
    MessageRecorder(const QString &path, std::shared_ptr<Shared> shared);
    void run(std::unique_ptr<QFile> file, quint64 limit);
    void stop(std::optional<Timestamp> end);

    QString m_path;
    std::shared_ptr<Shared> m_shared;
    std::thread m_thread;
};

} // namespace fleetscope
