// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"
#include "models/ports/mqttclient.h"

namespace fleetscope {

/// Hears what a connection receives before anybody understands it: a recorder.
///
/// Thread: the client's, one call at a time for each connection. It must not wait: what is live waits for it.
class MessageWitness
{
public:
    virtual ~MessageWitness() = default;

    virtual void messageArrived(const MqttMessage &message, Timestamp arrival) = 0;
    virtual void connectionChanged(bool connected, Timestamp time) = 0;
};

} // namespace fleetscope
