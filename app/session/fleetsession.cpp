// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/fleetsession.h"

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

    void messageReceived(const MqttMessage &message) override { m_pipeline.receive(message, m_clock.now()); }
    void statusChanged(const MqttStatus &status) override
    {
        QMetaObject::invokeMethod(
            &m_session,
            [session = &m_session, status] {
                session->m_status = status;
                emit session->statusChanged(status);
            },
            Qt::QueuedConnection);
    }
    void subscriptionAnswered(const MqttSubscription &subscription, quint8 reasonCode) override
    {
        if (reasonCode < 0x80)
            return;
        QMetaObject::invokeMethod(
            &m_session,
            [session = &m_session, filter = subscription.filter, reasonCode] {
                emit session->subscriptionRefused(filter, reasonCode);
            },
            Qt::QueuedConnection);
    }

private:
    FleetSession &m_session;
    IngestPipeline &m_pipeline;
    const Clock &m_clock;
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
    m_client->subscribe(m_settings.subscriptions);
    m_client->start(m_settings.mqtt, m_listener.get());
}

void FleetSession::close() { m_client->stop(); }

void FleetSession::retryNow() { m_client->retryNow(); }

} // namespace fleetscope

#include "moc_fleetsession.cpp"
