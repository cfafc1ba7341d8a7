// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/simulatedfleet.h"
#include "app/simulator/simulatedupdates.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace fleetscope {

/// Lets the devices of a simulated fleet obey rollouts: each starts with the firmware that it announces,
/// fails as its class does, hears nothing while it is away, and announces what it has become.
///
/// Times are those that devices write. Thread: one. Cost: an index over all ids with the first order.
class FleetUpdates
{
public:
    /// `fleet` must outlive it.
    FleetUpdates(SimulatedFleet &fleet, quint64 seed, QByteArray prefix);

    /// A message on `{prefix}/{device}/ota/desired`; others, and those for strangers, are ignored.
    void receive(std::string_view topic, std::string_view payload, Timestamp now);
    void advance(Timestamp until, MessageSink &sink);
    /// Before that, advance() has nothing to hand over; `noTime`: never.
    [[nodiscard]] Timestamp nextDue() const;

private:
    [[nodiscard]] UpdateSubject subjectOf(std::string_view device);
    void deliverWaiting(Timestamp now);

    SimulatedFleet &m_fleet;
    QByteArray m_prefix;
    SimulatedUpdates m_updates;
    std::unordered_map<std::string, quint32> m_index;   ///< empty until the first order
    std::unordered_map<quint32, std::string> m_waiting; ///< the newest order for each device that is away
    std::unordered_map<quint32, SimulatedFleet::Running> m_known;
    Timestamp m_nextLook = noTime; ///< for devices that are back
};

} // namespace fleetscope
