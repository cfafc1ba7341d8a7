// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/threadedclient.h"

#include "app/mqtt/connectionworker.h"

#include <openssl/crypto.h>

using namespace Qt::StringLiterals;

namespace fleetscope {

ThreadedClient::ThreadedClient(ConnectionWorker *worker)
    : m_worker(worker)
{
    m_thread.setObjectName(u"mqtt"_s);
    m_worker->moveToThread(&m_thread);
    // On the thread, while it still counts as running: the system's own end of a thread may come after main()
    // has returned, and what OpenSSL keeps for the thread is lost then.
    const auto end = [this] {
        delete m_worker;
        OPENSSL_thread_stop();
    };
    QObject::connect(&m_thread, &QThread::finished, &m_thread, end, Qt::DirectConnection);
    m_thread.start();
}

ThreadedClient::~ThreadedClient()
{
    QMetaObject::invokeMethod(m_worker, &ConnectionWorker::finish, Qt::QueuedConnection);
    m_thread.wait();
}

void ThreadedClient::start(MqttOptions options, MqttListener *listener)
{
    auto start = [worker = m_worker, options = std::move(options), listener]() mutable {
        worker->start(std::move(options), listener);
    };
    QMetaObject::invokeMethod(m_worker, std::move(start), Qt::QueuedConnection);
}

void ThreadedClient::stop()
{
    QMetaObject::invokeMethod(m_worker, &ConnectionWorker::stop, Qt::QueuedConnection);
}

void ThreadedClient::retryNow()
{
    QMetaObject::invokeMethod(m_worker, &ConnectionWorker::retryNow, Qt::QueuedConnection);
}

void ThreadedClient::subscribe(QList<MqttSubscription> subscriptions)
{
    const auto subscribe = [worker = m_worker, subscriptions = std::move(subscriptions)] {
        worker->subscribe(subscriptions);
    };
    QMetaObject::invokeMethod(m_worker, subscribe, Qt::QueuedConnection);
}

void ThreadedClient::unsubscribe(const QByteArray &filter)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, filter] { worker->unsubscribe(filter); }, Qt::QueuedConnection);
}

Result<MqttPacketId> ThreadedClient::publish(MqttPublish message)
{
    return m_worker->publish(std::move(message));
}

} // namespace fleetscope
