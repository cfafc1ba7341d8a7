// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ingest/ingestpipeline.h"
#include "app/session/connectionfile.h"
#include "models/ports/clock.h"
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
    void open();
    void close();
    void retryNow();

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

    ConnectionSettings m_settings;
    SourceId m_source;
    MqttStatus m_status;
    std::unique_ptr<IngestPipeline> m_pipeline;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<MqttClient> m_client; // last: ends its thread before the pipeline goes
};

} // namespace fleetscope

Q_DECLARE_METATYPE(fleetscope::MqttStatus)
