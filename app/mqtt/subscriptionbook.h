// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/mqttclient.h"

#include <map>
#include <vector>

namespace fleetscope {

/// What a client wants to be subscribed to, and what it has asked the broker for in the present session.
class SubscriptionBook
{
public:
    /// Adds `subscription`, or replaces the one with the same filter; it counts as not asked for.
    void want(const MqttSubscription &subscription)
    {
        m_wanted[subscription.filter] = subscription.qos;
        m_missing.push_back(subscription.filter);
    }

    void forget(const QByteArray &filter) { m_wanted.erase(filter); }

    /// The connection ended before the broker answered for `filter`: ask again in any case.
    void unanswered(const QByteArray &filter) { m_missing.push_back(filter); }

    /// The broker has no session of ours: everything must be asked for again.
    void sessionLost()
    {
        m_missing.clear();
        for (const auto &[filter, qos] : m_wanted)
            m_missing.push_back(filter);
    }

    /// What has not been asked for in this session, each filter once; from now on it counts as asked for.
    [[nodiscard]] QList<MqttSubscription> takeMissing()
    {
        QList<MqttSubscription> missing;
        std::map<QByteArray, bool> taken;
        for (const QByteArray &filter : m_missing) {
            const auto found = m_wanted.find(filter);
            if (found != m_wanted.end() && !std::exchange(taken[filter], true))
                missing.append({found->first, found->second});
        }
        m_missing.clear();
        return missing;
    }

private:
    std::map<QByteArray, quint8> m_wanted; // filter to QoS
    std::vector<QByteArray> m_missing;     // may hold a filter twice, or one that is no longer wanted
};

} // namespace fleetscope
