// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/mqttclient.h"

#include <QList>

#include <deque>
#include <mutex>
#include <optional>

namespace fleetscope {

/// Whether `message` can be sent as it is: topic, QoS, and the properties within the limits of MQTT 5 (UTF-8
/// and 65,535 bytes each). Errors: InvalidInput.
[[nodiscard]] Result<void> checkPublish(const MqttPublish &message);

/// The messages between publish(), called on any thread, and the thread of a client. Thread: any.
class PublishQueue
{
public:
    /// What may be queued now.
    enum class Accepts : quint8 {
        Nothing,      ///< the client has been stopped
        Acknowledged, ///< not connected: QoS 1 and 2 only
        Everything    ///< connected
    };
    struct Outgoing
    {
        MqttPacketId id = 0;
        MqttPublish message;
    };

    /// Checks and queues `message`. `wake` says whether the client's thread must be told: no call of take()
    /// has been announced since the queue was last empty. Errors: see MqttClient::publish().
    Result<MqttPacketId> add(MqttPublish &&message, bool &wake);

    /// The next message in order; it counts as waiting until completed().
    std::optional<Outgoing> take();

    /// One message taken before has got its published(). Call it just before that, so that a listener may
    /// publish the next one there.
    void completed();

    void setAccepts(Accepts accepts);

    /// Removes the messages of QoS 0, which must not wait for the next connection; they count as completed.
    QList<MqttPacketId> dropUnacknowledged();

private:
    std::mutex m_mutex;
    std::deque<Outgoing> m_queue;
    Accepts m_accepts = Accepts::Acknowledged;
    int m_waiting = 0; // in m_queue, or taken and not completed
    MqttPacketId m_lastId = 0;
    bool m_announced = false;
};

} // namespace fleetscope
