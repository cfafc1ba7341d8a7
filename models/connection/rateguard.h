// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <algorithm>

namespace fleetscope {

/// Lets at most so many messages a second through, evenly: a bucket that holds a tenth of a second, so that
/// what passes is a sample of the whole second and not its beginning. Thread: one.
class RateGuard
{
public:
    /// 0 lets everything through.
    explicit RateGuard(int perSecond = 0)
        : m_perSecond(perSecond)
        , m_left(capacity())
    { }

    [[nodiscard]] bool admit(Timestamp now)
    {
        if (m_perSecond == 0)
            return true;
        if (m_filled == noTime || now < m_filled) // the first message, or a clock that was set back
            m_filled = now;
        const double seconds = std::chrono::duration<double>(now - m_filled).count();
        m_left = std::min(capacity(), m_left + seconds * m_perSecond);
        m_filled = now;
        if (m_left < 1)
            return false;
        m_left -= 1;
        return true;
    }

private:
    [[nodiscard]] double capacity() const { return std::max(1.0, m_perSecond / 10.0); }

    int m_perSecond;
    double m_left;
    Timestamp m_filled = noTime;
};

} // namespace fleetscope
