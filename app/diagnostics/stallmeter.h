// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <array>

namespace fleetscope {

/// Measures for how long the GUI thread is busy: what the user feels as a stall.
///
/// Fed by the application's notify() with the begin and end of every event (event dispatchers do not tell
/// this alike: GLib's reports "awake" only after its events). Thread: GUI. Cost: two clock reads an event.
class StallMeter
{
public:
    using Clock = std::chrono::steady_clock;

    void enter(Clock::time_point now = Clock::now());
    void leave(Clock::time_point now = Clock::now());
    /// The event loop turns: before the next events it looks for input.
    void beginTurn() { m_turnMs = 0; }
    /// A frame of live data begins: the work from here to the next call belongs to it.
    void beginFrame();
    /// Forgets everything so far, e.g. once the window is up.
    void reset() { *this = {}; }

    /// The longest turn: how long a key or a click had to wait at worst.
    [[nodiscard]] double longestMs() const { return m_longestMs; }
    [[nodiscard]] quint64 frames() const { return m_frames; }
    /// The milliseconds of work that `share` (0…1) of the frames kept to, rounded up to 0.1 ms; 0 without
    /// frames.
    [[nodiscard]] double framePercentileMs(double share) const;

private:
    static constexpr size_t buckets = 10'000; // of 0.1 ms; the last one holds everything from a second on

    int m_depth = 0;
    Clock::time_point m_entered;
    double m_turnMs = 0;
    double m_frameMs = 0;
    double m_longestMs = 0;
    quint64 m_frames = 0;
    bool m_inFrame = false;
    std::array<quint32, buckets> m_histogram{};
};

} // namespace fleetscope
