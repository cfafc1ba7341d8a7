// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnostics/stallmeter.h"

#include <algorithm>
#include <cmath>

namespace fleetscope {
namespace {

double milliseconds(StallMeter::Clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

} // namespace

void StallMeter::enter(Clock::time_point now)
{
    if (m_depth++ == 0)
        m_entered = now;
}

void StallMeter::leave(Clock::time_point now)
{
    if (m_depth == 0 || --m_depth > 0)
        return;
    const double ms = milliseconds(now - m_entered);
    m_frameMs += ms;
    m_turnMs += ms;
    m_longestMs = std::max(m_longestMs, m_turnMs);
}

void StallMeter::beginFrame()
{
    if (m_inFrame) {
        ++m_frames;
        ++m_histogram[std::min(buckets - 1, static_cast<size_t>(m_frameMs * 10))];
    }
    m_inFrame = true;
    m_frameMs = 0;
}

double StallMeter::framePercentileMs(double share) const
{
    const auto wanted = static_cast<quint64>(std::ceil(share * static_cast<double>(m_frames)));
    quint64 seen = 0;
    for (size_t i = 0; i < buckets; ++i) {
        seen += m_histogram[i];
        if (seen >= wanted && seen > 0)
            return static_cast<double>(i + 1) / 10;
    }
    return 0;
}

} // namespace fleetscope
