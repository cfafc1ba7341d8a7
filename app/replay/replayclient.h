// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/mqttclient.h"

namespace fleetscope {

class ReplayPlayer;

/// Stands in the place of a network client while a recording plays: it hears what one connection heard, when
/// it is due, and refuses to send. Options, subscriptions and retryNow() mean nothing to it.
class ReplayClient final : public MqttClient
{
public:
    /// `player` must outlive the client.
    ReplayClient(ReplayPlayer &player, size_t connection)
        : m_player(player)
        , m_connection(connection)
    { }
    ~ReplayClient() override;
    Q_DISABLE_COPY_MOVE(ReplayClient)

    void start(MqttOptions options, MqttListener *listener) override;
    void stop() override;
    void retryNow() override { }
    void subscribe(QList<MqttSubscription>) override { }
    void unsubscribe(const QByteArray &) override { }
    /// Denied: nothing of a replay reaches a device.
    Result<MqttPacketId> publish(MqttPublish message) override;

private:
    ReplayPlayer &m_player;
    size_t m_connection;
};

} // namespace fleetscope
