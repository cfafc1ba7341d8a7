// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/mqttclient.h"

#include <QRandomGenerator>

namespace fleetscope {

/// Whether trying again by itself can only do harm or cannot help: two clients with one identifier throw each
/// other out for ever, and wrong options stay wrong.
[[nodiscard]] inline bool endsForGood(MqttFailure failure)
{
    return failure == MqttFailure::TakenOver || failure == MqttFailure::InvalidOptions;
}

/// Counts attempts and says how long to wait before the next one.
///
/// A connection that ends within `stableAfter` does not reset the waiting time: a broker that lets us in and
/// throws us out at once is asked less and less often.
class Reconnection
{
public:
    static constexpr Milliseconds stableAfter{10'000};

    /// Attempts since the last connection, for MqttStatus::attempt.
    [[nodiscard]] int attempts() const { return m_attempts; }
    void attemptStarted() { ++m_attempts; }
    void connected() { m_attempts = 0; }

    /// The wait after a failed attempt, or after a connection that lasted `connectedFor` (zero: none).
    [[nodiscard]] Milliseconds nextDelay(const ReconnectPolicy &policy, Milliseconds connectedFor)
    {
        if (connectedFor >= stableAfter)
            m_waits = 0;
        return reconnectDelay(policy, m_waits++, QRandomGenerator::global()->generateDouble());
    }

private:
    int m_attempts = 0;
    int m_waits = 0;
};

} // namespace fleetscope
