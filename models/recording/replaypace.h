// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

namespace fleetscope {

/// How far a replay should be: a line from real time to recorded time that can be bent. `real` counts on any
/// clock that never goes back. Plain data, no thread.
class ReplayPace
{
public:
    static constexpr double slowest = 0.5, fastest = 100;

    explicit ReplayPace(Timestamp begin)
        : m_recorded(begin)
    { }

    void setPlaying(bool playing, Milliseconds real);
    [[nodiscard]] bool isPlaying() const { return m_playing; }
    void setSpeed(double speed, Milliseconds real); ///< from `slowest` to `fastest`, the nearest of them
    [[nodiscard]] double speed() const { return m_speed; }
    void jump(Timestamp recorded, Milliseconds real); ///< goes on from there
    [[nodiscard]] Timestamp target(Milliseconds real) const;
    /// The target was not reached: only `reached` was. Farther behind than `patience` of real time it does
    /// not try to catch up, which would look like another speed than the one that was chosen.
    void hold(Timestamp reached, Milliseconds real);
    static constexpr Milliseconds patience{200};

private:
    Timestamp m_recorded;
    Milliseconds m_real{0};
    double m_speed = 1;
    bool m_playing = false;
};

} // namespace fleetscope
