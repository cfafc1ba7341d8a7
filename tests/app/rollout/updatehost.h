// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/simulatedupdates.h"
#include "models/ports/mqttclient.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <utility>
#include <vector>

namespace fleetscope {

/// Simulated devices on a broker, in real time. Remembers every manifest that came.
class UpdateHost final : public QObject, private MqttListener
{
public:
    UpdateHost(std::unique_ptr<MqttClient> client, MqttOptions options, UpdateSimulation simulation,
               QObject *parent = nullptr)
        : QObject(parent)
        , m_updates(std::move(simulation))
        , m_timer(this)
        , m_client(std::move(client))
    {
        connect(&m_timer, &QTimer::timeout, this, &UpdateHost::turn);
        m_timer.start(5);
        m_client->subscribe({{"iot/+/ota/desired", 1}});
        m_client->start(std::move(options), this);
    }
    ~UpdateHost() override { m_client.reset(); }

    /// What a device says when it connects.
    void announce(const std::string &device)
    {
        (void)m_client->publish(
            {"iot/" + QByteArray::fromStdString(device) + "/status", "online", 1, true, {}});
    }
    [[nodiscard]] bool isConnected() const
    {
        const std::scoped_lock lock{m_mutex};
        return m_connected;
    }
    [[nodiscard]] SimulatedUpdates &updates() { return m_updates; }
    /// Devices hear nothing while it is on; what the broker keeps is still noted.
    void mute(bool on) { m_muted = on; }

    size_t manifests = 0;
    std::set<std::pair<std::string, quint32>> attempts; ///< (device, attempt)
    std::map<quint64, size_t> epochs;                   ///< manifests by epoch
    std::map<std::string, std::string> retained;        ///< what the broker keeps for each device

private:
    void messageReceived(const MqttMessage &message) override
    {
        const std::scoped_lock lock{m_mutex};
        m_mail.emplace_back(message.topic, message.payload);
    }
    void statusChanged(const MqttStatus &status) override
    {
        const std::scoped_lock lock{m_mutex};
        m_connected = status.state == MqttState::Connected;
    }
    void turn()
    {
        std::vector<std::pair<std::string, std::string>> mail;
        {
            const std::scoped_lock lock{m_mutex};
            mail.swap(m_mail);
        }
        const auto now = std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
        for (const auto &[topic, payload] : mail) {
            const std::string device =
                topic.substr(4, topic.size() - 4 - std::string_view("/ota/desired").size());
            retained[device] = payload;
            if (!payload.empty()) {
                if (const auto manifest = readManifest(payload)) {
                    ++manifests;
                    attempts.emplace(device, manifest->attempt);
                    ++epochs[manifest->epoch];
                }
            }
            if (!m_muted)
                m_updates.receive(device, payload, now);
        }
        m_updates.advance(now, [this](const UpdateMessage &message) {
            (void)m_client->publish(
                {QByteArray::fromStdString(message.topic), message.payload, 1, message.retain, {}});
        });
    }

    SimulatedUpdates m_updates;
    QTimer m_timer;
    mutable std::mutex m_mutex;
    bool m_connected = false;
    bool m_muted = false;
    std::vector<std::pair<std::string, std::string>> m_mail;
    std::unique_ptr<MqttClient> m_client;
};

} // namespace fleetscope
