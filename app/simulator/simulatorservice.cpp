// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/simulatorservice.h"

#include "app/simulator/simulatorworker.h"

using namespace Qt::StringLiterals;

namespace fleetscope {

SimulatorService::SimulatorService(SimulatorOptions options, MqttClientFactory makeClient, QObject *parent)
    : QObject(parent)
    , m_worker(new SimulatorWorker(std::move(options), std::move(makeClient)))
{
    m_thread.setObjectName(u"simulator"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SimulatorWorker::connected, this, &SimulatorService::connected);
    connect(m_worker, &SimulatorWorker::connectionFailed, this, &SimulatorService::connectionFailed);
    connect(m_worker, &SimulatorWorker::finished, this, &SimulatorService::finished);
    m_thread.start();
}

SimulatorService::~SimulatorService()
{
    m_thread.quit();
    m_thread.wait();
}

void SimulatorService::start()
{
    QMetaObject::invokeMethod(m_worker, &SimulatorWorker::start, Qt::QueuedConnection);
}

void SimulatorService::stop()
{
    QMetaObject::invokeMethod(m_worker, &SimulatorWorker::stop, Qt::QueuedConnection);
}

SimulatorFigures SimulatorService::figures() const { return m_worker->figures(); }

} // namespace fleetscope

#include "moc_simulatorservice.cpp"
