// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/connectionjournal.h"

namespace fleetscope {

void ConnectionJournal::note(const MqttStatus &status, Timestamp now)
{
    if (status.state == MqttState::Connected) {
        if (m_since != noTime)
            return;
        m_since = now;
        if (m_lostAt != noTime)
            m_absence = Absence{m_lostAt, now, status.sessionPresent};
        m_lostAt = noTime;
        return;
    }
    if (m_since == noTime)
        return;
    m_since = noTime;
    m_lostAt = now;
    if (status.failure == MqttFailure::None) // somebody closed it on purpose
        return;
    ++m_losses;
    m_recent.push_back(now);
    if (m_recent.size() > flappingLosses)
        m_recent.pop_front();
}

bool ConnectionJournal::isFlapping(Timestamp now) const
{
    return m_recent.size() == flappingLosses && now - m_recent.front() <= flappingTime;
}

} // namespace fleetscope
