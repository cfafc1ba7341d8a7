// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/loopbackclient.h"

#include "app/mqtt/loopbackbroker.h"
#include "app/mqtt/loopbackcore.h"

using namespace Qt::StringLiterals;

namespace fleetscope {

LoopbackClient::LoopbackClient(LoopbackBroker &broker, LoopbackThread thread)
    : m_peer(std::make_shared<LoopbackPeer>(*broker.m_core))
{
    if (thread == LoopbackThread::Own)
        m_thread = std::make_unique<LoopbackDeliveryThread>(u"loopback client"_s);
    m_peer->thread = m_thread ? m_thread.get() : broker.m_core->sharedThread();
}

LoopbackClient::~LoopbackClient()
{
    m_peer->core.detach(*m_peer);
    m_peer->thread->barrier();
}

void LoopbackClient::start(MqttOptions options, MqttListener *listener)
{
    m_peer->core.start(*m_peer, std::move(options), listener);
}

void LoopbackClient::stop() { m_peer->core.stop(*m_peer); }

void LoopbackClient::kill() { m_peer->core.kill(*m_peer); }

void LoopbackClient::retryNow() { m_peer->core.retryNow(*m_peer); }

void LoopbackClient::subscribe(QList<MqttSubscription> subscriptions)
{
    m_peer->core.subscribe(*m_peer, subscriptions);
}

void LoopbackClient::unsubscribe(const QByteArray &filter) { m_peer->core.unsubscribe(*m_peer, filter); }

Result<MqttPacketId> LoopbackClient::publish(MqttPublish message)
{
    return m_peer->core.publish(*m_peer, std::move(message));
}

} // namespace fleetscope
