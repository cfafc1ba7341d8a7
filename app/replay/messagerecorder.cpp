// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replay/messagerecorder.h"

#include "models/recording/gzipblock.h"

#include <QFile>

#include <optional>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

// What a power cut may take; half of it makes more small blocks, which pack worse.
constexpr Milliseconds longestWait{1'000};

} // namespace

/// What the witnesses, the writing thread and the recorder have together.
struct MessageRecorder::Shared
{
    std::mutex mutex;
    std::condition_variable news;
    std::string waiting; // lines
    Timestamp last = noTime;
    RecordingFigures figures;
    std::optional<Error> error;
    bool isOpen = true;
    bool isFinished = false; // with an end

    /// `append` adds a line at a time that never goes back.
    template <typename Append>
    void add(Timestamp at, Append append)
    {
        const std::lock_guard lock(mutex);
        if (!isOpen)
            return;
        last = std::max(last, at); // the clock of a machine may be set back
        append(waiting, last);
        if (waiting.size() > mostWaiting)
            fail({ErrorKind::Timeout, u"the disk is too slow to record on"_s, {}});
        else if (waiting.size() >= maxBlockContent)
            news.notify_one();
    }
    /// With the lock. What was written until now is a whole recording.
    void fail(Error why)
    {
        appendEnd(waiting, last);
        isFinished = true;
        isOpen = false;
        error = std::move(why);
        news.notify_one();
    }
};

class MessageRecorder::Witness final : public MessageWitness
{
public:
    Witness(std::shared_ptr<Shared> shared, size_t connection)
        : m_shared(std::move(shared))
        , m_connection(connection)
    { }

    void messageArrived(const MqttMessage &message, Timestamp arrival) override
    {
        m_shared->add(arrival, [&](std::string &lines, Timestamp at) {
            const bool held = appendMessage(lines, at, m_connection, message);
            ++(held ? m_shared->figures.messages : m_shared->figures.leftOut);
        });
    }
    void connectionChanged(bool connected, Timestamp time) override
    {
        m_shared->add(time, [&](std::string &lines, Timestamp at) {
            appendConnection(lines, at, m_connection, connected);
        });
    }

private:
    std::shared_ptr<Shared> m_shared;
    size_t m_connection;
};

Result<std::unique_ptr<MessageRecorder>>
MessageRecorder::start(const QString &path, const QString &program,
                       const std::vector<ConnectionSettings> &connections, Timestamp now, quint64 limit)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return Error{ErrorKind::Denied, file->errorString(), path};
    auto shared = std::make_shared<Shared>();
    shared->waiting = recordingHead(program, now, connections);
    shared->last = now;
    std::unique_ptr<MessageRecorder> recorder(new MessageRecorder(path, std::move(shared)));
    recorder->m_thread = std::thread(&MessageRecorder::run, recorder.get(), std::move(file), limit);
    return recorder;
}

MessageRecorder::MessageRecorder(const QString &path, std::shared_ptr<Shared> shared)
    : m_path(path)
    , m_shared(std::move(shared))
{ }

MessageRecorder::~MessageRecorder() { stop(std::nullopt); }

std::shared_ptr<MessageWitness> MessageRecorder::witness(size_t connection)
{
    return std::make_shared<Witness>(m_shared, connection);
}

RecordingFigures MessageRecorder::figures() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->figures;
}

void MessageRecorder::stop(std::optional<Timestamp> end)
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_shared->mutex);
        if (end && m_shared->isOpen) {
            appendEnd(m_shared->waiting, std::max(m_shared->last, *end));
            m_shared->isFinished = true;
        }
        m_shared->isOpen = false;
        m_shared->news.notify_one();
    }
    m_thread.join();
}

Result<void> MessageRecorder::finish(Timestamp now)
{
    stop(now);
    const std::lock_guard lock(m_shared->mutex);
    if (m_shared->error)
        return Error{m_shared->error->kind, m_shared->error->what, m_path};
    return {};
}

/// The writing thread.
void MessageRecorder::run(std::unique_ptr<QFile> file, quint64 limit)
{
    std::string lines;
    std::string packed;
    for (;;) {
        bool isLast = false;
        bool isFinished = false;
        {
            std::unique_lock lock(m_shared->mutex);
            m_shared->news.wait_for(lock, longestWait, [&] {
                return !m_shared->isOpen || m_shared->waiting.size() >= maxBlockContent;
            });
            lines.swap(m_shared->waiting);
            isLast = !m_shared->isOpen;
            isFinished = m_shared->isFinished;
        }
        packed.clear();
        for (size_t at = 0; at < lines.size();) {
            // Whole lines in a block where that goes: a cut then costs no line that was written.
            size_t size = std::min(maxBlockContent, lines.size() - at);
            if (at + size < lines.size()) {
                const size_t end = lines.rfind('\n', at + size - 1);
                if (end != lines.npos && end >= at)
                    size = end + 1 - at;
            }
            appendGzipBlock(std::string_view(lines).substr(at, size), packed);
            at += size;
        }
        lines.clear();
        if (isFinished)
            appendGzipEnd(packed);
        const auto bytes = static_cast<qint64>(packed.size());
        const bool isWritten = file->write(packed.data(), bytes) == bytes;
        const std::lock_guard lock(m_shared->mutex);
        m_shared->figures.bytes += packed.size();
        if (!isWritten)
            m_shared->fail({ErrorKind::Denied, file->errorString(), {}});
        else if (m_shared->isOpen && m_shared->figures.bytes > limit)
            m_shared->fail({ErrorKind::Conflict, u"the recording is as large as one may become"_s, {}});
        if (isLast || !isWritten) {
            if (m_shared->error)
                emit failed({m_shared->error->kind, m_shared->error->what, m_path});
            return;
        }
    }
}

} // namespace fleetscope

#include "moc_messagerecorder.cpp"
