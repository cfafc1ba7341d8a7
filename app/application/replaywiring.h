// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/replay/replayplayer.h"

#include <QObject>
#include <QTimer>

namespace fleetscope {

class FleetFeed;
class MainWindow;
class ReplayBar;
class Theme;

/// The recording that a run shows in the place of live connections: its player, the clock of the program, and
/// the bar above the pages.
///
/// Time moves once a frame, before the frame is taken over, to what has been delivered by then: no page and
/// no rule ever sees a time whose messages have not come. Thread: GUI.
class ReplayWiring final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive it, but for the window. Errors: those of RecordingFile::open().
    [[nodiscard]] static Result<std::unique_ptr<ReplayWiring>> open(const QString &file,
                                                                    const ReplayStart &start,
                                                                    ReplayClock &clock, FleetFeed &feed,
                                                                    MainWindow &window, const Theme &theme);

    [[nodiscard]] ReplayPlayer &player() { return m_player; }

signals:
    /// The user wants to be at a place that has passed: only a new program can go there.
    void beginAgainRequested(const fleetscope::ReplayStart &start);

private:
    ReplayWiring(std::unique_ptr<RecordingFile> file, const ReplayStart &start, ReplayClock &clock,
                 MainWindow &window, const Theme &theme);
    void showFigures();
    void showState();
    void play(bool wanted);
    void go(Timestamp position);

    ReplayClock &m_clock;
    MainWindow &m_window;
    ReplayPlayer m_player;
    ReplayBar *m_bar; // owned by the window
    QTimer m_timer;
};

} // namespace fleetscope

Q_DECLARE_METATYPE(fleetscope::ReplayStart)
