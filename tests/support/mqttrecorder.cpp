// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mqttrecorder.h"

#include <algorithm>

namespace fleetscope {

void MqttRecorder::messageReceived(const MqttMessage &message)
{
    std::unique_lock lock{m_mutex};
    ++m_messageCount;
    if (!m_onlyCounts) {
        RecordedMessage recorded;
        recorded.topic = QByteArray{message.topic.data(), static_cast<qsizetype>(message.topic.size())};
        recorded.payload = QByteArray{message.payload.data(), static_cast<qsizetype>(message.payload.size())};
        if (message.properties)
            recorded.properties = *message.properties;
        recorded.qos = message.qos;
        recorded.retained = message.retained;
        m_messages.append(recorded);
    }
    m_opened.wait(lock, [this] { return !m_closed; });
}

void MqttRecorder::statusChanged(const MqttStatus &status)
{
    const std::scoped_lock lock{m_mutex};
    m_statuses.append(status);
}

void MqttRecorder::subscriptionAnswered(const MqttSubscription &subscription, quint8 reasonCode)
{
    const std::scoped_lock lock{m_mutex};
    m_answers[subscription.filter] = reasonCode;
    ++m_answerCount;
}

void MqttRecorder::published(MqttPacketId id, quint8 reasonCode)
{
    const std::scoped_lock lock{m_mutex};
    m_published[id] = reasonCode;
    m_publishedMore.notify_all();
}

void MqttRecorder::idle()
{
    const std::scoped_lock lock{m_mutex};
    ++m_idleCount;
}

void MqttRecorder::closeGate()
{
    const std::scoped_lock lock{m_mutex};
    m_closed = true;
}

void MqttRecorder::openGate()
{
    const std::scoped_lock lock{m_mutex};
    m_closed = false;
    m_opened.notify_all();
}

void MqttRecorder::keepOnlyCounts()
{
    const std::scoped_lock lock{m_mutex};
    m_onlyCounts = true;
}

QList<RecordedMessage> MqttRecorder::messages() const
{
    const std::scoped_lock lock{m_mutex};
    return m_messages;
}

qsizetype MqttRecorder::messageCount() const
{
    const std::scoped_lock lock{m_mutex};
    return m_messageCount;
}

QByteArrayList MqttRecorder::payloads() const
{
    const std::scoped_lock lock{m_mutex};
    QByteArrayList payloads;
    for (const RecordedMessage &message : m_messages)
        payloads.append(message.payload);
    return payloads;
}

QList<MqttStatus> MqttRecorder::statuses() const
{
    const std::scoped_lock lock{m_mutex};
    return m_statuses;
}

MqttStatus MqttRecorder::status() const
{
    const std::scoped_lock lock{m_mutex};
    return m_statuses.isEmpty() ? MqttStatus{} : m_statuses.constLast();
}

MqttStatus MqttRecorder::lastFailure() const
{
    const std::scoped_lock lock{m_mutex};
    const auto found = std::find_if(m_statuses.crbegin(), m_statuses.crend(), [](const MqttStatus &status) {
        return status.failure != MqttFailure::None;
    });
    return found == m_statuses.crend() ? MqttStatus{} : *found;
}

qsizetype MqttRecorder::timesInState(MqttState state) const
{
    const std::scoped_lock lock{m_mutex};
    return std::ranges::count(m_statuses, state, &MqttStatus::state);
}

int MqttRecorder::answer(const QByteArray &filter) const
{
    const std::scoped_lock lock{m_mutex};
    const auto found = m_answers.find(filter);
    return found == m_answers.end() ? -1 : found->second;
}

qsizetype MqttRecorder::answerCount() const
{
    const std::scoped_lock lock{m_mutex};
    return m_answerCount;
}

std::map<MqttPacketId, quint8> MqttRecorder::publishedReasons() const
{
    const std::scoped_lock lock{m_mutex};
    return m_published;
}

qsizetype MqttRecorder::publishedCount() const
{
    const std::scoped_lock lock{m_mutex};
    return static_cast<qsizetype>(m_published.size());
}

void MqttRecorder::waitForPublished(qsizetype count, std::chrono::milliseconds patience) const
{
    std::unique_lock lock{m_mutex};
    m_publishedMore.wait_for(lock, patience,
                             [this, count] { return static_cast<qsizetype>(m_published.size()) > count; });
}

qsizetype MqttRecorder::idleCount() const
{
    const std::scoped_lock lock{m_mutex};
    return m_idleCount;
}

} // namespace fleetscope
