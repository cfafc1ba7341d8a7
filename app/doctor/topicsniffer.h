// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectionsettings.h"
#include "models/connection/topicproposal.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace fleetscope {

/// Listens to everything on a broker for a short time, to learn which topics there are. Nothing is kept,
/// nothing is published. Only with the user's word: it asks for `#`.
///
/// Bounded: `mostTopics` topics of at most `longestTopic` bytes. Thread: the one it lives on. Started once.
class TopicSniffer final : public QObject
{
    Q_OBJECT
public:
    static constexpr size_t mostTopics = 2'000;
    static constexpr size_t longestTopic = 512;
    static constexpr Milliseconds usualTime{10'000};

    /// `settings` with their secrets; it takes a client identifier of its own.
    TopicSniffer(ConnectionSettings settings, std::unique_ptr<MqttClient> client,
                 Milliseconds time = usualTime, QObject *parent = nullptr);
    ~TopicSniffer() override;

    void start();
    /// What has been heard so far is enough: finished() follows.
    void stop();
    /// The most frequent first.
    [[nodiscard]] std::vector<HeardTopic> heard() const;

signals:
    void progressed(); ///< twice a second while it listens
    /// `status.failure` says why nothing could be heard; None when the time is over.
    void finished(const fleetscope::MqttStatus &status);

private:
    class Listener;

    void takeStatus(const MqttStatus &status);
    void end(const MqttStatus &status);

    ConnectionSettings m_settings;
    Milliseconds m_time;
    QTimer m_progress;
    QTimer m_end;
    bool m_over = false;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<MqttClient> m_client; // after m_listener: it talks to it until it is gone
};

} // namespace fleetscope
