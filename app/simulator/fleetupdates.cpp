// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/fleetupdates.h"

#include <algorithm>
#include <vector>

namespace fleetscope {
namespace {

/// Drops what it is given: for a device that is only looked at.
class NoSink final : public MessageSink
{
public:
    SinkAnswer take(const SimulatedMessage &) override { return SinkAnswer::Continue; }
};

std::string_view view(const QByteArray &text) { return {text.constData(), static_cast<size_t>(text.size())}; }

} // namespace

FleetUpdates::FleetUpdates(SimulatedFleet &fleet, quint64 seed, QByteArray prefix)
    : m_fleet(fleet)
    , m_prefix(std::move(prefix))
    , m_updates({.seed = seed,
                 .prefix = m_prefix.toStdString(),
                 .faults = {},
                 .pace = {},
                 .subject = [this](std::string_view device) { return subjectOf(device); }})
{ }

UpdateSubject FleetUpdates::subjectOf(std::string_view device)
{
    const quint32 index = m_index.at(std::string(device));
    const SimulatedFleet::Running running = m_fleet.running(index);
    // From now on its boots are counted here, and an outage is none.
    NoSink nobody;
    m_fleet.setRunning(index, running, nobody);
    m_known.emplace(index, running);
    const DeviceClassSpec &spec = m_fleet.classSpec(index);
    return {running.firmware, running.bootId, spec.updateFaults, spec.updatePace};
}

void FleetUpdates::receive(std::string_view topic, std::string_view payload, Timestamp now)
{
    constexpr std::string_view end = "/ota/desired";
    const std::string_view prefix = view(m_prefix);
    if (topic.size() <= prefix.size() + 1 + end.size() || !topic.starts_with(prefix) || !topic.ends_with(end))
        return;
    if (m_index.empty()) {
        m_index.reserve(m_fleet.deviceCount());
        for (quint32 device = 0; device < m_fleet.deviceCount(); ++device)
            m_index.emplace(m_fleet.deviceId(device), device);
    }
    topic.remove_suffix(end.size());
    const auto found = m_index.find(std::string(topic.substr(prefix.size() + 1)));
    if (found == m_index.end())
        return;
    if (m_fleet.isAway(found->second)) {
        m_waiting.insert_or_assign(found->second, std::string(payload));
        m_nextLook = m_nextLook == noTime ? now + 1s : m_nextLook;
        return;
    }
    m_waiting.erase(found->second);
    m_updates.receive(found->first, payload, now);
}

void FleetUpdates::deliverWaiting(Timestamp now)
{
    std::erase_if(m_waiting, [this, now](const auto &one) {
        if (m_fleet.isAway(one.first))
            return false;
        m_updates.receive(m_fleet.deviceId(one.first), one.second, now);
        return true;
    });
    m_nextLook = m_waiting.empty() ? noTime : now + 1s;
}

void FleetUpdates::advance(Timestamp until, MessageSink &sink)
{
    if (m_nextLook != noTime && until >= m_nextLook)
        deliverWaiting(until);
    m_updates.advance(until, [&](const UpdateMessage &message) {
        const std::string_view topic = message.topic;
        const size_t start = static_cast<size_t>(m_prefix.size()) + 1;
        const std::string device(topic.substr(start, topic.find('/', start) - start));
        const quint32 index = m_index.at(device);
        (void)sink.take({m_fleet.now(), index, SimulatedKind::Update, topic, view(message.payload), 1,
                         message.retain, false, 0});
        SimulatedFleet::Running running{m_updates.versionOf(device), m_updates.bootIdOf(device)};
        if (SimulatedFleet::Running &known = m_known.at(index); running != known) {
            known = running;
            m_fleet.setRunning(index, std::move(running), sink);
        }
    });
}

Timestamp FleetUpdates::nextDue() const
{
    const Timestamp due = m_updates.nextDue();
    if (m_nextLook == noTime)
        return due;
    return due == noTime ? m_nextLook : std::min(due, m_nextLook);
}

} // namespace fleetscope
