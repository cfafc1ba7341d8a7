// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"
#include "models/ports/mqttclient.h"

#include <deque>
#include <optional>

namespace fleetscope {

/// A time without connection, between two with one.
struct Absence
{
    Timestamp from = noTime;
    Timestamp until = noTime;
    bool sessionKept = false; ///< the broker kept our session, and with it the messages of QoS 1 and 2
    bool operator==(const Absence &) const = default;
};

/// What one connection has been through since the program started, from its status changes alone.
class ConnectionJournal
{
public:
    void note(const MqttStatus &status, Timestamp now);

    /// `noTime` while there is no connection.
    [[nodiscard]] Timestamp connectedSince() const { return m_since; }
    /// When the connection was lost that is not back yet; `noTime` otherwise.
    [[nodiscard]] Timestamp lostAt() const { return m_lostAt; }
    /// The last one that is over.
    [[nodiscard]] const std::optional<Absence> &lastAbsence() const { return m_absence; }
    [[nodiscard]] int losses() const { return m_losses; }
    /// Three connections or more were lost within a minute: most probably somebody else uses our identifier,
    /// which MQTT 3.1.1 has no word for.
    [[nodiscard]] bool isFlapping(Timestamp now) const;
    /// Whatever was lost before says nothing about a new identifier.
    void forgetRival() { m_recent.clear(); }

    static constexpr size_t flappingLosses = 3;
    static constexpr Milliseconds flappingTime{60'000};

private:
    Timestamp m_since = noTime;
    Timestamp m_lostAt = noTime;
    std::optional<Absence> m_absence;
    std::deque<Timestamp> m_recent; // losses, at most `flappingLosses`
    int m_losses = 0;
};

} // namespace fleetscope
