// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/mqttclient.h"

#include <QThread>

namespace fleetscope {

class ConnectionWorker;

/// A client that does its work on a thread of its own. Do not destroy it in a callback of its listener.
class ThreadedClient : public MqttClient
{
public:
    ~ThreadedClient() override;
    Q_DISABLE_COPY_MOVE(ThreadedClient)

    void start(MqttOptions options, MqttListener *listener) override;
    void stop() override;
    void retryNow() override;
    void subscribe(QList<MqttSubscription> subscriptions) override;
    void unsubscribe(const QByteArray &filter) override;
    Result<MqttPacketId> publish(MqttPublish message) override;

protected:
    /// Takes the worker and moves it to the thread.
    explicit ThreadedClient(ConnectionWorker *worker);

private:
    QThread m_thread;
    ConnectionWorker *m_worker; // owned by m_thread: deleted there when it finishes
};

} // namespace fleetscope
