// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ingest/ingestpipeline.h"
#include "app/session/connectionfile.h"
#include "models/connection/brokerfigures.h"
#include "models/connection/connectionsecrets.h"
#include "models/ports/clock.h"
#include "models/ports/messagewitness.h"
#include "models/ports/mqttclient.h"

#include <QObject>

#include <memory>

namespace fleetscope {

/// One connected fleet: owns the client and the pipeline behind it.
///
/// Thread: GUI, but for the pipeline's receive(), which runs on the client's own thread. The destructor
/// disconnects and waits for that thread, at most about a second.
class FleetSession final : public QObject
{
    Q_OBJECT
public:
    FleetSession(ConnectionSettings settings, std::unique_ptr<MqttClient> client, SourceId source,
                 const Clock &clock, QObject *parent = nullptr);
    ~FleetSession() override;

    /// As IngestPipeline::setInlet(); before open().
    void setInlet(std::unique_ptr<ReadingInlet> inlet) { m_pipeline->setInlet(std::move(inlet)); }
    /// As IngestPipeline::setWatch(); before open().
    void setWatch(IngestWatch *watch) { m_pipeline->setWatch(watch); }
    void open();
    /// Lets go of the connection; reopen() begins again.
    void close();
    void retryNow();
    /// Sends what nothing waits for; without a connection, or with a full queue, it is left out.
    void publish(MqttPublish message);
    /// Until release() open() only remembers that it was called: the secrets are not there yet.
    void hold() { m_held = true; }
    void release(const ConnectionSecrets &secrets);
    /// Whether release() or reopen() is waited for.
    [[nodiscard]] bool isHeld() const { return m_held; }
    /// Begins again with other settings, as soon as the connection of before has ended. Devices and their
    /// values stay. `settings` with their secrets.
    void reopen(ConnectionSettings settings, std::unique_ptr<MqttClient> client);
    /// Asks the broker for what it tells about itself, or no longer.
    void listenToBroker(bool listen);
    /// What it has told so far; empty until listenToBroker().
    [[nodiscard]] BrokerFigures brokerFigures() const;
    /// Messages that came, those of the broker about itself left aside.
    [[nodiscard]] quint64 received() const;
    /// Messages that the rate guard has left out.
    [[nodiscard]] quint64 leftOut() const;
    /// Lets `witness` hear everything from now on, nobody when it is null. A new one first hears whether
    /// there is a connection, and then what the broker keeps: it is asked for that again.
    void setWitness(std::shared_ptr<MessageWitness> witness);

    [[nodiscard]] const ConnectionSettings &settings() const { return m_settings; }
    [[nodiscard]] SourceId source() const { return m_source; }
    [[nodiscard]] const MqttStatus &status() const { return m_status; }
    [[nodiscard]] IngestPipeline &pipeline() { return *m_pipeline; }

signals:
    void statusChanged(const fleetscope::MqttStatus &status);
    /// The broker refused a filter: its devices will stay away.
    void subscriptionRefused(const QByteArray &filter, quint8 reasonCode);

private:
    class Listener;

    void takeStatus(const MqttStatus &status);
    void replaceClient();

    ConnectionSettings m_settings;
    SourceId m_source;
    MqttStatus m_status;
    std::unique_ptr<IngestPipeline> m_pipeline;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<MqttClient> m_nextClient; // waits until the present one has stopped
    ConnectionSettings m_nextSettings;
    bool m_held = false;
    bool m_openWanted = false;
    bool m_started = false;
    bool m_listensToBroker = false;
    std::unique_ptr<MqttClient> m_client; // last: ends its thread before the pipeline goes
};

} // namespace fleetscope

Q_DECLARE_METATYPE(fleetscope::MqttStatus)
