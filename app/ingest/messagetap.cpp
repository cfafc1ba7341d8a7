// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/messagetap.h"

#include <iterator>

namespace fleetscope {
namespace {

QByteArray copied(std::string_view bytes) { return {bytes.data(), static_cast<qsizetype>(bytes.size())}; }

} // namespace

void MessageTap::watch(DeviceHandle device)
{
    const std::lock_guard lock(m_mutex);
    if (m_watched.exchange(device) == device)
        return;
    m_messages.clear();
    m_skipped = 0;
}

void MessageTap::add(const MqttMessage &message, Timestamp arrival)
{
    TappedMessage tapped{.topic = copied(message.topic),
                         .payload = copied(message.payload.substr(0, maxPayload)),
                         .payloadSize = static_cast<qsizetype>(message.payload.size()),
                         .arrival = arrival,
                         .qos = message.qos,
                         .retained = message.retained,
                         .duplicate = message.duplicate,
                         .properties = message.properties ? *message.properties : MqttProperties{}};
    const std::lock_guard lock(m_mutex);
    m_messages.push_back(std::move(tapped));
    if (m_messages.size() > capacity) {
        m_messages.pop_front();
        ++m_skipped;
    }
}

std::vector<TappedMessage> MessageTap::take(quint64 &skipped)
{
    const std::lock_guard lock(m_mutex);
    skipped = std::exchange(m_skipped, 0);
    std::vector<TappedMessage> messages(std::make_move_iterator(m_messages.begin()),
                                        std::make_move_iterator(m_messages.end()));
    m_messages.clear();
    return messages;
}

} // namespace fleetscope
