// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/mqttclient.h"

#include <QThread>

namespace fleetscope {

class MosquittoWorker;

/// MQTT over TCP and TLS by libmosquitto 2.0, on a thread of its own that sleeps in an event loop. No
/// WebSocket.
///
/// Cost: less CPU per QoS 0 message than mosquitto_sub, and no allocation of ours for a message without
/// properties. The socket is read until it is empty, with a look at everything else every 5 ms; a stream of
/// QoS 0 is read in portions of 2 ms. MqttMessage::duplicate is never set: libmosquitto does not tell.
///
/// Do not destroy it in a callback of its listener.
class MosquittoClient final : public MqttClient
{
public:
    MosquittoClient();
    ~MosquittoClient() override;
    Q_DISABLE_COPY_MOVE(MosquittoClient)

    void start(MqttOptions options, MqttListener *listener) override;
    void stop() override;
    void retryNow() override;
    void subscribe(QList<MqttSubscription> subscriptions) override;
    void unsubscribe(const QByteArray &filter) override;
    Result<MqttPacketId> publish(MqttPublish message) override;

    /// "libmosquitto 2.0.11", the version that is loaded.
    [[nodiscard]] static MqttBackend backend();

private:
    QThread m_thread;
    MosquittoWorker *m_worker; // owned by m_thread: deleted there when it finishes
};

} // namespace fleetscope
