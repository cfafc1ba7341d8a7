// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/mqttclient.h"

#include <memory>

namespace fleetscope {

class LoopbackBroker;
class LoopbackDeliveryThread;
struct LoopbackPeer;

/// The thread that a loopback client calls its listener on.
enum class LoopbackThread : quint8 {
    Own,   ///< one of its own, for a receiver of many messages
    Shared ///< one that all clients of the broker with this choice share, for thousands of small ones
};

/// A client of a LoopbackBroker. Host, transport, TLS and keep alive are ignored.
///
/// With LoopbackThread::Shared it may be destroyed on any thread, also in a callback of a client of that
/// thread; with Own on any thread but its own.
class LoopbackClient final : public MqttClient
{
public:
    explicit LoopbackClient(LoopbackBroker &broker, LoopbackThread thread = LoopbackThread::Own);
    ~LoopbackClient() override;
    Q_DISABLE_COPY_MOVE(LoopbackClient)

    void start(MqttOptions options, MqttListener *listener) override;
    void stop() override;
    void retryNow() override;
    void subscribe(QList<MqttSubscription> subscriptions) override;
    void unsubscribe(const QByteArray &filter) override;
    Result<MqttPacketId> publish(MqttPublish message) override;

    /// Vanishes as a device without power does: the broker sends the last will, the listener hears
    /// Stopped with ConnectionLost, and there is no re-connection until retryNow().
    void kill();

private:
    std::unique_ptr<LoopbackDeliveryThread> m_thread; // null when it is the shared one
    std::shared_ptr<LoopbackPeer> m_peer;
};

} // namespace fleetscope
