// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/loopbackbroker.h"

#include "app/mqtt/loopbackcore.h"

namespace fleetscope {

LoopbackBroker::LoopbackBroker()
    : m_core(std::make_unique<LoopbackCore>())
{ }

LoopbackBroker::~LoopbackBroker() = default;

void LoopbackBroker::setAuthenticator(std::function<quint8(const MqttOptions &)> authenticator)
{
    m_core->setAuthenticator(std::move(authenticator));
}

void LoopbackBroker::setOnline(bool online) { m_core->setOnline(online); }

bool LoopbackBroker::cutConnection(const QByteArray &clientId) { return m_core->cutConnection(clientId); }

LoopbackCounters LoopbackBroker::counters() const { return m_core->counters(); }

} // namespace fleetscope
