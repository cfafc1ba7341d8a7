// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/mosquittoclient.h"

#include "app/mqtt/mosquittoworker.h"

#include <mosquitto.h>

using namespace Qt::StringLiterals;

namespace fleetscope {

MosquittoClient::MosquittoClient()
    : m_worker(new MosquittoWorker)
{
    m_thread.setObjectName(u"mqtt"_s);
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

MosquittoClient::~MosquittoClient()
{
    QMetaObject::invokeMethod(m_worker, &MosquittoWorker::finish, Qt::QueuedConnection);
    m_thread.wait();
}

void MosquittoClient::start(MqttOptions options, MqttListener *listener)
{
    auto start = [worker = m_worker, options = std::move(options), listener]() mutable {
        worker->start(std::move(options), listener);
    };
    QMetaObject::invokeMethod(m_worker, std::move(start), Qt::QueuedConnection);
}

void MosquittoClient::stop()
{
    QMetaObject::invokeMethod(m_worker, &MosquittoWorker::stop, Qt::QueuedConnection);
}

void MosquittoClient::retryNow()
{
    QMetaObject::invokeMethod(m_worker, &MosquittoWorker::retryNow, Qt::QueuedConnection);
}

void MosquittoClient::subscribe(QList<MqttSubscription> subscriptions)
{
    const auto subscribe = [worker = m_worker, subscriptions = std::move(subscriptions)] {
        worker->subscribe(subscriptions);
    };
    QMetaObject::invokeMethod(m_worker, subscribe, Qt::QueuedConnection);
}

void MosquittoClient::unsubscribe(const QByteArray &filter)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, filter] { worker->unsubscribe(filter); }, Qt::QueuedConnection);
}

Result<MqttPacketId> MosquittoClient::publish(MqttPublish message)
{
    return m_worker->publish(std::move(message));
}

MqttBackend MosquittoClient::backend()
{
    int major = 0;
    int minor = 0;
    int revision = 0;
    mosquitto_lib_version(&major, &minor, &revision);
    return {u"libmosquitto %1.%2.%3"_s.arg(major).arg(minor).arg(revision), false};
}

} // namespace fleetscope
