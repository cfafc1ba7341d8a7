// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class QAction;

namespace fleetscope {

class Clock;
class FleetSession;
class MainWindow;
class MessageRecorder;
class Theme;

/// "Record messages" and "Replay a recording" in the menu, and the banner that says a recording runs.
///
/// A recording holds the connections that were open when it began. A replay opens in a window, and a process,
/// of its own: what is live goes on. Thread: GUI.
class RecordingWiring final : public QObject
{
    Q_OBJECT
public:
    using Sessions = std::function<std::vector<FleetSession *>()>;
    /// Starts the program on a recording; false when it did not start.
    using Launcher = std::function<bool(const QString &file)>;

    /// Everything must outlive it.
    RecordingWiring(MainWindow &window, const Theme &theme, const Clock &clock, Sessions sessions);
    ~RecordingWiring() override; ///< ends the recording, before the sessions go

    void setLauncher(Launcher launcher) { m_launcher = std::move(launcher); }
    void start(const QString &file); ///< tells in a banner when that is not possible
    void stop();
    [[nodiscard]] bool isRecording() const { return m_recorder != nullptr; }
    void replay(const QString &file);

private:
    void chooseTarget();
    void chooseRecording();
    void showFigures();
    void showActions();
    void end(const QString &headline, bool hasFailed);

    MainWindow &m_window;
    const Clock &m_clock;
    Sessions m_sessions;
    Launcher m_launcher;
    QAction *m_record;
    QAction *m_replay;
    std::unique_ptr<MessageRecorder> m_recorder;
    std::vector<FleetSession *> m_recorded;
    Timestamp m_since = noTime;
    QString m_last; // file of the last recording
    QTimer m_timer;
};

} // namespace fleetscope
