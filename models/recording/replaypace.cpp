// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recording/replaypace.h"

#include <algorithm>
#include <cmath>

namespace fleetscope {

void ReplayPace::setPlaying(bool playing, Milliseconds real)
{
    jump(target(real), real);
    m_playing = playing;
}

void ReplayPace::setSpeed(double speed, Milliseconds real)
{
    jump(target(real), real);
    m_speed = std::isnan(speed) ? 1 : std::clamp(speed, slowest, fastest);
}

void ReplayPace::jump(Timestamp recorded, Milliseconds real)
{
    m_recorded = recorded;
    m_real = real;
}

Timestamp ReplayPace::target(Milliseconds real) const
{
    if (!m_playing)
        return m_recorded;
    return m_recorded
        + Milliseconds(static_cast<qint64>(static_cast<double>((real - m_real).count()) * m_speed));
}

void ReplayPace::hold(Timestamp reached, Milliseconds real)
{
    if (static_cast<double>((target(real) - reached).count())
        > static_cast<double>(patience.count()) * m_speed)
        jump(reached, real);
}

} // namespace fleetscope
