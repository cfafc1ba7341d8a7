// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alerttally.h"

#include <utility>

namespace fleetscope {

AlertShare shareOf(const AlertState &state)
{
    const auto worth = static_cast<quint8>(static_cast<int>(effectiveSeverity(state)) + 1);
    const bool isTrue =
        state.condition == AlertCondition::Firing || state.condition == AlertCondition::Clearing;
    const bool isShown = state.open && suppression(state) == AlertSuppression::None;
    return {.open = isShown ? worth : quint8{0}, .firing = state.open && isTrue ? worth : quint8{0}};
}

int AlertTally::Counts::worst() const
{
    for (int worth = 3; worth > 0; --worth) {
        if (open[static_cast<size_t>(worth - 1)] > 0)
            return worth;
    }
    return 0;
}

void AlertTally::move(DeviceHandle device, AlertShare before, AlertShare now)
{
    if (before == now)
        return;
    const size_t place = indexOf(device);
    if (place >= m_counts.size()) {
        m_counts.resize(place + 1);
        m_isChanged.resize(place + 1);
    }
    Counts &counts = m_counts[place];
    const auto shift = [](std::array<quint16, 3> &of, quint8 from, quint8 to) {
        if (from > 0)
            --of[from - 1U];
        if (to > 0)
            ++of[to - 1U];
    };
    shift(counts.open, before.open, now.open);
    shift(counts.firing, before.firing, now.firing);
    if (before.open != now.open && !m_isChanged[place]) {
        m_isChanged[place] = true;
        m_changed.push_back(device);
    }
}

AlertTally::Counts AlertTally::of(DeviceHandle device) const
{
    return indexOf(device) < m_counts.size() ? m_counts[indexOf(device)] : Counts{};
}

std::vector<DeviceHandle> AlertTally::takeChanged()
{
    for (const DeviceHandle device : m_changed)
        m_isChanged[indexOf(device)] = false;
    return std::exchange(m_changed, {});
}

} // namespace fleetscope
