// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replay/replayplayer.h"

#include "app/replay/replayclient.h"

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

// Half wakes the machine for nothing; at ×100 it is one second of the recording.
constexpr Milliseconds step{10};
// How long the lock is not asked for by anybody else.
constexpr std::chrono::milliseconds stint{8};

} // namespace

ReplayPlayer::ReplayPlayer(std::unique_ptr<RecordingFile> file, const ReplayStart &start)
    : m_file(std::move(file))
    , m_position(m_file->begin())
    , m_arrivals(m_file->begin())
    , m_listeners(m_file->head().connections.size())
    , m_pace(m_file->begin())
    , m_seek(start.position)
    , m_wantsToPlay(start.isPlaying)
    , m_thread(&ReplayPlayer::run, this)
{
    setSpeed(start.speed);
}

ReplayPlayer::~ReplayPlayer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        m_news.notify_all();
    }
    m_thread.join();
}

std::unique_ptr<MqttClient> ReplayPlayer::makeClient(size_t index)
{
    return std::make_unique<ReplayClient>(*this, index);
}

Milliseconds ReplayPlayer::real() const
{
    return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - m_started);
}

void ReplayPlayer::setPlaying(bool playing)
{
    const std::lock_guard lock(m_mutex);
    m_wantsToPlay = playing;
    if (!playing)
        m_seek = noTime;
    m_news.notify_all();
}

void ReplayPlayer::setSpeed(double speed)
{
    const std::lock_guard lock(m_mutex);
    m_pace.setSpeed(speed, real());
    m_news.notify_all();
}

bool ReplayPlayer::seek(Timestamp position)
{
    const std::lock_guard lock(m_mutex);
    if (position < m_position.now())
        return false;
    m_seek = position;
    m_news.notify_all();
    return true;
}

ReplayState ReplayPlayer::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

bool ReplayPlayer::isCutOff() const
{
    const std::lock_guard lock(m_mutex);
    return m_isCutOff;
}

Timestamp ReplayPlayer::seekTarget() const
{
    const std::lock_guard lock(m_mutex);
    return m_seek;
}

double ReplayPlayer::speed() const
{
    const std::lock_guard lock(m_mutex);
    return m_pace.speed();
}

void ReplayPlayer::attach(size_t index, MqttListener *listener)
{
    const std::lock_guard lock(m_mutex);
    m_listeners[index] = listener;
    m_news.notify_all();
}

void ReplayPlayer::detach(size_t index)
{
    std::unique_lock lock(m_mutex);
    m_listeners[index] = nullptr;
    m_news.wait(lock, [this] { return !m_isDelivering; });
}

/// With the lock.
void ReplayPlayer::change(ReplayState state)
{
    if (m_state == state)
        return;
    m_state = state;
    QMetaObject::invokeMethod(this, &ReplayPlayer::stateChanged, Qt::QueuedConnection);
}

void ReplayPlayer::run()
{
    std::unique_lock lock(m_mutex);
    m_news.wait(lock, [this] {
        return m_isStopping || std::ranges::all_of(m_listeners, [](const auto *each) { return each; });
    });
    while (!m_isStopping) {
        if (m_state == ReplayState::Ended || m_state == ReplayState::Failed) {
            m_news.wait(lock);
            continue;
        }
        const bool isSeeking = m_seek != noTime && m_seek > m_position.now();
        if (!isSeeking)
            m_seek = noTime;
        if (m_pace.isPlaying() != (m_wantsToPlay && !isSeeking))
            m_pace.setPlaying(m_wantsToPlay && !isSeeking, real());
        change(isSeeking ? ReplayState::Seeking : m_wantsToPlay ? ReplayState::Playing : ReplayState::Paused);
        if (m_state == ReplayState::Paused) {
            m_news.wait(lock);
            continue;
        }
        const Timestamp limit = isSeeking ? m_seek : m_pace.target(real());
        const bool isDone = deliver(limit, lock);
        if (m_state == ReplayState::Failed || m_state == ReplayState::Ended)
            continue;
        if (isDone)
            m_position.moveTo(limit);
        if (isSeeking)
            m_pace.jump(m_position.now(), real());
        else if (!isDone)
            m_pace.hold(m_position.now(), real());
        else if (!m_isStopping)
            m_news.wait_for(lock, step);
    }
}

bool ReplayPlayer::deliver(Timestamp limit, std::unique_lock<std::mutex> &lock)
{
    m_isDelivering = true;
    const std::vector<MqttListener *> listeners = m_listeners;
    lock.unlock();
    const auto until = std::chrono::steady_clock::now() + stint;
    bool isDone = false;
    bool isOver = false;
    std::optional<Error> error;
    for (int i = 1; !isDone; ++i) {
        if (!m_next) {
            Result<std::optional<Record>> next = m_file->next();
            if (!next)
                error = next.error();
            else
                m_next = *next;
            isOver = !m_next;
            if (isOver)
                break;
        }
        if (m_next->at > limit) {
            isDone = true;
            break;
        }
        m_arrivals.moveTo(m_next->at);
        if (MqttListener *listener = listeners[m_next->connection])
            tell(*listener, *m_next);
        m_position.moveTo(m_next->at);
        m_next.reset();
        if (i % 64 == 0 && std::chrono::steady_clock::now() > until)
            break;
    }
    lock.lock();
    m_isDelivering = false;
    m_news.notify_all();
    if (error) {
        change(ReplayState::Failed);
        QMetaObject::invokeMethod(
            this, [this, error = *error] { emit failed(error); }, Qt::QueuedConnection);
    } else if (isOver) {
        // What was last said stands until the end, which a damaged file does not tell.
        if (limit < m_file->end())
            return true;
        m_position.moveTo(std::max(m_file->end(), m_position.now()));
        m_isCutOff = m_file->isCutOff();
        change(ReplayState::Ended);
    }
    return isDone;
}

void ReplayPlayer::tell(MqttListener &listener, const Record &record)
{
    switch (record.kind) {
    case RecordKind::Message: listener.messageReceived(record.message); break;
    case RecordKind::Connected: listener.statusChanged({.state = MqttState::Connected}); break;
    case RecordKind::Lost:
        listener.statusChanged({.state = MqttState::Waiting, .failure = MqttFailure::ConnectionLost});
        break;
    case RecordKind::End: break;
    }
}

} // namespace fleetscope

#include "moc_replayplayer.cpp"
