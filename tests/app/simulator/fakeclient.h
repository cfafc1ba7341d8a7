// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/mqttclient.h"

#include <QList>
#include <QObject>
#include <QThread>

#include <atomic>
#include <map>
#include <mutex>

namespace fleetscope {

class FakeClient;

/// What all fake clients of a test share: how they behave, and what they were given. Calls listeners on a
/// thread of its own, as a real client does. Thread: any.
class FakeServer
{
public:
    FakeServer()
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }
    ~FakeServer()
    {
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(FakeServer)

    std::atomic<int> conflictEvery{0}; ///< every so many publishes are answered Conflict
    std::atomic<bool> answers{true};   ///< published() follows
    std::atomic<int> reasonCode{0};    ///< of published()
    std::atomic<bool> letsIn{true};

    [[nodiscard]] QList<MqttPublish> accepted() const
    {
        const std::scoped_lock lock{m_mutex};
        return m_accepted;
    }
    [[nodiscard]] qsizetype acceptedCount() const
    {
        const std::scoped_lock lock{m_mutex};
        return m_accepted.size();
    }
    [[nodiscard]] std::map<QByteArray, MqttOptions> options() const
    {
        const std::scoped_lock lock{m_mutex};
        return m_options;
    }

    /// Ends every connection; `letsIn` says whether reconnect() brings them back.
    void disconnectAll();
    void reconnectAll();

private:
    friend class FakeClient;

    mutable std::mutex m_mutex;
    QList<MqttPublish> m_accepted;
    std::map<QByteArray, MqttOptions> m_options;
    QList<FakeClient *> m_clients;
    int m_publishes = 0;
    QThread m_thread;
    QObject m_context;
};

class FakeClient final : public MqttClient
{
public:
    explicit FakeClient(FakeServer &server)
        : m_server(server)
    {
        const std::scoped_lock lock{server.m_mutex};
        server.m_clients.append(this);
    }
    ~FakeClient() override
    {
        {
            const std::scoped_lock lock{m_server.m_mutex};
            m_server.m_clients.removeOne(this);
        }
        // Everything posted before has run when this has.
        QMetaObject::invokeMethod(
            &m_server.m_context, [] {}, Qt::BlockingQueuedConnection);
    }

    void start(MqttOptions options, MqttListener *listener) override
    {
        m_listener = listener;
        {
            const std::scoped_lock lock{m_server.m_mutex};
            m_server.m_options[options.clientId] = std::move(options);
        }
        if (m_server.letsIn)
            setState(MqttState::Connected);
        else
            setState(MqttState::Waiting, MqttFailure::ConnectionRefused);
    }
    void stop() override { setState(MqttState::Stopped); }
    void retryNow() override { }
    void subscribe(QList<MqttSubscription>) override { }
    void unsubscribe(const QByteArray &) override { }

    Result<MqttPacketId> publish(MqttPublish message) override
    {
        const std::scoped_lock lock{m_server.m_mutex};
        if (m_state != MqttState::Connected)
            return Error{ErrorKind::Unreachable, {}, {}};
        const int every = m_server.conflictEvery;
        if (every > 0 && ++m_server.m_publishes % every == 0)
            return Error{ErrorKind::Conflict, {}, {}};
        m_server.m_accepted.append(std::move(message));
        const MqttPacketId id = ++m_lastId;
        const auto reasonCode = static_cast<quint8>(m_server.reasonCode.load());
        if (m_server.answers)
            QMetaObject::invokeMethod(
                &m_server.m_context,
                [listener = m_listener, id, reasonCode] { listener->published(id, reasonCode); },
                Qt::QueuedConnection);
        return id;
    }

    void setState(MqttState state, MqttFailure failure = MqttFailure::None)
    {
        m_state = state;
        MqttStatus status;
        status.state = state;
        status.failure = failure;
        QMetaObject::invokeMethod(
            &m_server.m_context, [listener = m_listener, status] { listener->statusChanged(status); },
            Qt::QueuedConnection);
    }

private:
    FakeServer &m_server;
    MqttListener *m_listener = nullptr;
    MqttPacketId m_lastId = 0;
    std::atomic<MqttState> m_state{MqttState::Stopped};
};

inline void FakeServer::disconnectAll()
{
    const std::scoped_lock lock{m_mutex};
    for (FakeClient *client : std::as_const(m_clients))
        client->setState(MqttState::Waiting, MqttFailure::ConnectionLost);
}

inline void FakeServer::reconnectAll()
{
    const std::scoped_lock lock{m_mutex};
    for (FakeClient *client : std::as_const(m_clients))
        client->setState(MqttState::Connected);
}

} // namespace fleetscope
