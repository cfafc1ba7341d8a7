// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/simulatedfleet.h"

#include <array>
#include <numeric>

namespace fleetscope {

/// What a simulated fleet has sent so far, as a receiver should find it.
struct SimulatorFigures
{
    qint64 devices = 0;
    qint64 connections = 0;
    qint64 connected = 0; ///< of them, right now

    std::array<quint64, simulatedKindCount> sent{}; ///< messages that a client accepted, by SimulatedKind
    std::array<quint64, 3> sentByQos{};
    /// QoS 1 and 2: by the broker; QoS 0: handed to the socket.
    std::array<quint64, 3> acknowledgedByQos{};
    quint64 refused = 0;    ///< answered with a reason code ≥ 0x80, or lost with the connection at QoS 0
    quint64 duplicates = 0; ///< among the sent ones: the same message for the second time
    quint64 readings = 0;   ///< in the sent messages
    quint64 bytes = 0;      ///< of their payloads

    quint64 held = 0;        ///< messages that wait for a connection right now
    quint64 heldBack = 0;    ///< messages that had to wait
    Milliseconds elapsed{0}; ///< since the first connection
    Milliseconds lag{0};     ///< how far the messages are behind the clock
    Milliseconds maxLag{0};

    [[nodiscard]] quint64 messages() const { return std::accumulate(sent.begin(), sent.end(), quint64{0}); }
    [[nodiscard]] quint64 malformed() const { return sent[static_cast<size_t>(SimulatedKind::Malformed)]; }
    /// Sent, and nobody has said what became of them.
    [[nodiscard]] quint64 unanswered() const
    {
        return messages() - std::accumulate(acknowledgedByQos.begin(), acknowledgedByQos.end(), quint64{0})
            - refused;
    }
    bool operator==(const SimulatorFigures &) const = default;
};

} // namespace fleetscope
