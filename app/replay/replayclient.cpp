// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replay/replayclient.h"

#include "app/replay/replayplayer.h"

namespace fleetscope {

ReplayClient::~ReplayClient() { m_player.detach(m_connection); }

void ReplayClient::start(MqttOptions, MqttListener *listener) { m_player.attach(m_connection, listener); }

void ReplayClient::stop() { m_player.detach(m_connection); }

Result<MqttPacketId> ReplayClient::publish(MqttPublish message)
{
    return Error{ErrorKind::Denied, QStringLiteral("a replay sends nothing"),
                 QString::fromUtf8(message.topic)};
}

} // namespace fleetscope
