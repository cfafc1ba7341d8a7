// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/onlinestate.h"

#include <algorithm>

namespace fleetscope {
namespace {

constexpr Milliseconds burst{1'000};

/// The last moment at which the device was known to be there.
Timestamp lastSign(const OnlineFacts &facts)
{
    return std::max(facts.lastMessage, facts.statusOnline ? facts.statusTime : noTime);
}

} // namespace

Timestamp silenceDeadline(const OnlineFacts &facts)
{
    const Timestamp sign = lastSign(facts);
    if (facts.interval <= Milliseconds::zero() || sign == noTime)
        return noTime;
    return std::max(sign, facts.connectedSince) + std::max(facts.interval * silenceFactor, minimumSilence);
}

OnlineDecision decideOnline(const OnlineFacts &facts, Timestamp now)
{
    if (!facts.connected)
        return {OnlineState::Unknown, facts.cached ? OnlineEvidence::Cached : OnlineEvidence::ConnectionLost};
    const bool statusKnown = facts.statusTime != noTime;
    if (statusKnown && !facts.statusOnline && facts.lastMessage <= facts.statusTime)
        return {OnlineState::Offline,
                facts.statusIsWill ? OnlineEvidence::LastWill : OnlineEvidence::StatusTopic};
    const Timestamp deadline = silenceDeadline(facts);
    if (deadline != noTime && now > deadline)
        return {OnlineState::Offline, OnlineEvidence::Silence};
    if (facts.lastMessage != noTime && !facts.cached)
        return {OnlineState::Online, OnlineEvidence::Message};
    if (statusKnown && facts.statusOnline)
        return {OnlineState::Online, OnlineEvidence::StatusTopic};
    return {OnlineState::Unknown, facts.cached ? OnlineEvidence::Cached : OnlineEvidence::None};
}

void IntervalEstimator::addMessage(Timestamp arrival)
{
    if (m_burst == noTime || arrival < m_burst) { // the first one, or our own clock was set back
        m_burst = arrival;
        return;
    }
    if (arrival - m_burst < burst)
        return;
    const auto gap = static_cast<float>((arrival - m_burst).count());
    m_burst = arrival;
    if (m_gaps < 255)
        ++m_gaps;
    if (m_intervalMs == 0) {
        m_intervalMs = gap;
    } else if (gap > static_cast<float>(silenceFactor) * m_intervalMs) {
        if (m_longGapMs > 0)
            m_intervalMs = std::min(gap, m_longGapMs);
        m_longGapMs = m_longGapMs > 0 ? 0 : gap;
    } else {
        m_longGapMs = 0;
        m_intervalMs += (gap - m_intervalMs) * (gap > m_intervalMs ? 0.5F : 0.1F);
    }
}

Milliseconds IntervalEstimator::interval() const
{
    return Milliseconds{m_gaps < 2 ? 0 : static_cast<Milliseconds::rep>(m_intervalMs)};
}

} // namespace fleetscope
