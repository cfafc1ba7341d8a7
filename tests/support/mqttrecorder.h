// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/mqttclient.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>

namespace fleetscope {

/// A received message that outlives the call.
struct RecordedMessage
{
    QByteArray topic;
    QByteArray payload;
    std::optional<MqttProperties> properties;
    quint8 qos = 0;
    bool retained = false;
};

/// A listener that writes everything down. Thread: any.
class MqttRecorder final : public MqttListener
{
public:
    MqttRecorder() = default;
    ~MqttRecorder() = default;
    Q_DISABLE_COPY_MOVE(MqttRecorder)

    void messageReceived(const MqttMessage &message) override;
    void statusChanged(const MqttStatus &status) override;
    void subscriptionAnswered(const MqttSubscription &subscription, quint8 reasonCode) override;
    void published(MqttPacketId id, quint8 reasonCode) override;
    void idle() override;

    /// While the gate is closed messageReceived() does not return: a listener that is too slow.
    void closeGate();
    void openGate();
    /// Count messages and their order, but do not keep them: for streams that must not use memory.
    void keepOnlyCounts();

    [[nodiscard]] QList<RecordedMessage> messages() const;
    [[nodiscard]] qsizetype messageCount() const;
    [[nodiscard]] QByteArrayList payloads() const;
    [[nodiscard]] QList<MqttStatus> statuses() const;
    [[nodiscard]] MqttStatus status() const; ///< the newest
    [[nodiscard]] MqttState state() const { return status().state; }
    /// The newest status that names a failure.
    [[nodiscard]] MqttStatus lastFailure() const;
    [[nodiscard]] qsizetype timesInState(MqttState state) const;
    /// The newest answer for `filter`; -1 while there is none.
    [[nodiscard]] int answer(const QByteArray &filter) const;
    [[nodiscard]] qsizetype answerCount() const;
    [[nodiscard]] std::map<MqttPacketId, quint8> publishedReasons() const;
    [[nodiscard]] qsizetype publishedCount() const;
    [[nodiscard]] qsizetype idleCount() const;

    /// Blocks until more than `count` publishes are complete, at most for `patience`.
    void waitForPublished(qsizetype count, std::chrono::milliseconds patience) const;

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_opened;
    mutable std::condition_variable m_publishedMore;
    QList<RecordedMessage> m_messages;
    qsizetype m_messageCount = 0;
    QList<MqttStatus> m_statuses;
    std::map<QByteArray, quint8> m_answers;
    qsizetype m_answerCount = 0;
    std::map<MqttPacketId, quint8> m_published;
    qsizetype m_idleCount = 0;
    bool m_closed = false;
    bool m_onlyCounts = false;
};

} // namespace fleetscope
