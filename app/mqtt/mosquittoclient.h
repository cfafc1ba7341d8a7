// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/threadedclient.h"

namespace fleetscope {

/// MQTT over TCP and TLS by libmosquitto 2.0, on a thread of its own that sleeps in an event loop; over
/// WebSockets and proxies through a LocalTunnel.
///
/// Cost: less CPU per QoS 0 message than mosquitto_sub, and no allocation of ours for a message without
/// properties. The socket is read until it is empty, with a look at everything else every 5 ms; a stream of
/// QoS 0 is read in portions of 2 ms. MqttMessage::duplicate is never set: libmosquitto does not tell.
class MosquittoClient final : public ThreadedClient
{
public:
    MosquittoClient();

    /// "libmosquitto 2.0.11", the version that is loaded.
    [[nodiscard]] static MqttBackend backend();
};

} // namespace fleetscope
