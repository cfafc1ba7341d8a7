// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/fleetsession.h"

#include "models/connection/rateguard.h"

#include <QMutex>

#include <atomic>
#include <utility>

namespace fleetscope {

/// Lives on the client's thread: messages go straight into the pipeline, news of the connection to the GUI
/// thread.
class FleetSession::Listener final : public MqttListener
{
public:
    Listener(FleetSession &session, IngestPipeline &pipeline, const Clock &clock)
        : m_session(session)
        , m_pipeline(pipeline)
        , m_clock(clock)
    { }

    /// While no client runs.
    void setRateGuard(int perSecond) { m_guard = RateGuard(perSecond); }

    void messageReceived(const MqttMessage &message) override
    {
        if (BrokerFigures::isFigure(message.topic)) {
            const QMutexLocker lock(&m_mutex);
            m_figures.take(message.topic, message.payload);
            return;
        }
        m_received.fetch_add(1, std::memory_order_relaxed);
        const Timestamp now = m_clock.now();
        // Retained messages are the state of the fleet, and each comes once.
        if (!message.retained && !m_guard.admit(now)) {
            m_leftOut.fetch_add(1, std::memory_order_relaxed);
            return;
        }
        if (m_hasWitness.load(std::memory_order_relaxed)) {
            const QMutexLocker lock(&m_mutex);
            if (m_witness)
                m_witness->messageArrived(message, now);
        }
        m_pipeline.receive(message, now);
    }
    void statusChanged(const MqttStatus &status) override
    {
        {
            const QMutexLocker lock(&m_mutex);
            const bool connected = status.state == MqttState::Connected;
            if (std::exchange(m_isConnected, connected) != connected && m_witness)
                m_witness->connectionChanged(connected, m_clock.now());
        }
        QMetaObject::invokeMethod(
            &m_session, [session = &m_session, status] { session->takeStatus(status); },
            Qt::QueuedConnection);
    }
    void subscriptionAnswered(const MqttSubscription &subscription, quint8 reasonCode) override
    {
        if (reasonCode < 0x80
            || BrokerFigures::isFigure(
                {subscription.filter.constData(), static_cast<size_t>(subscription.filter.size())}))
            return;
        QMetaObject::invokeMethod(
            &m_session,
            [session = &m_session, filter = subscription.filter, reasonCode] {
                emit session->subscriptionRefused(filter, reasonCode);
            },
            Qt::QueuedConnection);
    }

    [[nodiscard]] BrokerFigures figures() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_figures;
    }
    [[nodiscard]] quint64 received() const { return m_received.load(std::memory_order_relaxed); }
    [[nodiscard]] quint64 leftOut() const { return m_leftOut.load(std::memory_order_relaxed); }

    void setWitness(std::shared_ptr<MessageWitness> witness)
    {
        const QMutexLocker lock(&m_mutex);
        m_hasWitness = witness != nullptr;
        m_witness = std::move(witness);
        if (m_witness)
            m_witness->connectionChanged(m_isConnected, m_clock.now());
    }

private:
    FleetSession &m_session;
    IngestPipeline &m_pipeline;
    const Clock &m_clock;
    RateGuard m_guard;
    std::atomic<quint64> m_received = 0;
    std::atomic<quint64> m_leftOut = 0;
    mutable QMutex m_mutex;
    // Guarded by m_mutex:
    BrokerFigures m_figures;
    std::shared_ptr<MessageWitness> m_witness;
    bool m_isConnected = false;
    std::atomic<bool> m_hasWitness = false; // so that nobody locks for nothing
};

FleetSession::FleetSession(ConnectionSettings settings, std::unique_ptr<MqttClient> client, SourceId source,
                           const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_source(source)
    , m_pipeline(std::make_unique<IngestPipeline>(m_settings.dialect, source))
    , m_listener(std::make_unique<Listener>(*this, *m_pipeline, clock))
    , m_client(std::move(client))
{ }

FleetSession::~FleetSession() = default;

void FleetSession::open()
{
    if (m_held) {
        m_openWanted = true;
        return;
    }
    m_started = true;
    m_listener->setRateGuard(m_settings.rateGuard);
    m_client->subscribe(m_settings.subscriptions);
    if (m_listensToBroker)
        m_client->subscribe(BrokerFigures::filters());
    m_client->start(m_settings.mqtt, m_listener.get());
}

void FleetSession::close()
{
    m_openWanted = false;
    m_nextClient.reset();
    if (m_started)
        m_client->stop();
}

void FleetSession::publish(MqttPublish message)
{
    if (m_status.state == MqttState::Connected)
        static_cast<void>(m_client->publish(std::move(message)));
}

void FleetSession::retryNow()
{
    if (m_started)
        m_client->retryNow();
}

void FleetSession::release(const ConnectionSecrets &secrets)
{
    applySecrets(secrets, m_settings);
    m_held = false;
    if (std::exchange(m_openWanted, false))
        open();
}

void FleetSession::reopen(ConnectionSettings settings, std::unique_ptr<MqttClient> client)
{
    m_nextSettings = std::move(settings);
    m_nextClient = std::move(client);
    if (m_started && m_status.state != MqttState::Stopped)
        m_client->stop(); // takeStatus() goes on
    else
        replaceClient();
}

void FleetSession::replaceClient()
{
    m_client.reset(); // its thread has ended when this returns, so the pipeline is ours
    m_client = std::move(m_nextClient);
    m_settings = std::move(m_nextSettings);
    m_pipeline->setDialect(m_settings.dialect);
    m_held = false;
    open();
}

void FleetSession::takeStatus(const MqttStatus &status)
{
    m_status = status;
    emit statusChanged(status);
    if (m_nextClient && status.state == MqttState::Stopped)
        replaceClient();
}

void FleetSession::listenToBroker(bool listen)
{
    if (std::exchange(m_listensToBroker, listen) == listen || !m_started)
        return;
    if (listen) {
        m_client->subscribe(BrokerFigures::filters());
        return;
    }
    for (const MqttSubscription &subscription : BrokerFigures::filters())
        m_client->unsubscribe(subscription.filter);
}

BrokerFigures FleetSession::brokerFigures() const { return m_listener->figures(); }

quint64 FleetSession::received() const { return m_listener->received(); }

quint64 FleetSession::leftOut() const { return m_listener->leftOut(); }

void FleetSession::setWitness(std::shared_ptr<MessageWitness> witness)
{
    const bool isNew = witness != nullptr;
    m_listener->setWitness(std::move(witness));
    if (isNew && m_started) // to be subscribed again is how a broker is asked for what it keeps
        m_client->subscribe(m_settings.subscriptions);
}

} // namespace fleetscope

#include "moc_fleetsession.cpp"
