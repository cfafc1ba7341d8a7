// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/replay/recordingfile.h"
#include "app/replay/replayclock.h"
#include "models/ports/mqttclient.h"
#include "models/recording/replaypace.h"

#include <QObject>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace fleetscope {

enum class ReplayState : quint8 {
    Waiting, ///< until every connection is open
    Seeking, ///< as fast as it goes to where the user wants to be
    Playing,
    Paused,
    Ended,
    Failed, ///< the rest cannot be read
};

/// How a replay begins.
struct ReplayStart
{
    Timestamp position = noTime; ///< seeks there first; `noTime`: the beginning
    double speed = 1;
    bool isPlaying = true;
};

/// Delivers the messages of a recording at the pace that is wanted, on a thread of its own, to the clients
/// made here. It goes forward only: what has happened cannot be taken back from whoever heard it.
///
/// Thread: GUI; position() and the clocks any. Cost: a message of 200 bytes takes about 1 µs besides what
/// the listener does. A listener that is slow slows the replay down; nothing is left out.
class ReplayPlayer final : public QObject
{
    Q_OBJECT
public:
    ReplayPlayer(std::unique_ptr<RecordingFile> file, const ReplayStart &start);
    ~ReplayPlayer() override; ///< destroy the clients first

    [[nodiscard]] const RecordingHead &head() const { return m_file->head(); }
    [[nodiscard]] const QString &path() const { return m_file->path(); }
    [[nodiscard]] Timestamp begin() const { return m_file->begin(); }
    [[nodiscard]] Timestamp end() const { return m_file->end(); }

    /// What stands in the place of the client of connection `index` of the head.
    [[nodiscard]] std::unique_ptr<MqttClient> makeClient(size_t index);

    void setPlaying(bool playing); ///< nothing happens at the end
    void setSpeed(double speed);
    /// False for a position that is past: whoever wants to go there has to begin again.
    [[nodiscard]] bool seek(Timestamp position);

    [[nodiscard]] ReplayState state() const;
    [[nodiscard]] bool isCutOff() const; ///< in Ended: the recording has no proper end
    [[nodiscard]] Timestamp position() const { return m_position.now(); } ///< all up to there is delivered
    [[nodiscard]] Timestamp seekTarget() const;
    [[nodiscard]] double speed() const;
    /// When the message that is being delivered came. For the sessions, in the place of the wall clock.
    [[nodiscard]] const Clock &arrivals() const { return m_arrivals; }

signals:
    void stateChanged();
    void failed(const fleetscope::Error &error);

private:
    friend class ReplayClient;
    void attach(size_t index, MqttListener *listener);
    void detach(size_t index); ///< returns when its listener is not called any more

    void run();
    /// What is due by `limit`, for at most a few milliseconds. False when there is more.
    bool deliver(Timestamp limit, std::unique_lock<std::mutex> &lock);
    static void tell(MqttListener &listener, const Record &record);
    void change(ReplayState state);
    [[nodiscard]] Milliseconds real() const;

    std::unique_ptr<RecordingFile> m_file; // of the thread, but for what never changes
    ReplayClock m_position;
    ReplayClock m_arrivals;
    const std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();

    mutable std::mutex m_mutex;
    std::condition_variable m_news;
    std::vector<MqttListener *> m_listeners; // by connection; null: not open
    bool m_isDelivering = false;
    ReplayPace m_pace;
    Timestamp m_seek = noTime;
    ReplayState m_state = ReplayState::Waiting;
    bool m_wantsToPlay;
    bool m_isStopping = false;
    bool m_isCutOff = false;
    std::optional<Record> m_next; // read and not yet due; its views are of the file
    std::thread m_thread;         // last: begins when everything else is there
};

} // namespace fleetscope
