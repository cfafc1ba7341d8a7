// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/threadedclient.h"

namespace fleetscope {

/// MQTT over TCP and TLS by Qt MQTT, on a thread of its own. No WebSocket.
///
/// QMqttClient keeps the protocol going: CONNECT, PUBLISH, acknowledgements. It is given a transport of ours
/// and not the socket, because it hides from its users what the port promises: QoS, retain flag and
/// properties of a message (unless each filter is an object that it matches against every message), the
/// reason of a DISCONNECT, messages that must be sent again. Messages of QoS 0 do not pass through it at all.
///
/// Cost: about a tenth of mosquitto_sub's CPU per QoS 0 message. At most 64 KiB wait unread in this process.
class QtMqttClient final : public ThreadedClient
{
public:
    QtMqttClient();

    /// "Qt MQTT 6.4.2", the version that it was built with.
    [[nodiscard]] static MqttBackend backend();
};

} // namespace fleetscope
