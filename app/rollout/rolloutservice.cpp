// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rollout/rolloutservice.h"

#include "app/rollout/rolloutworker.h"

#include <QMetaObject>

namespace fleetscope {

using namespace Qt::StringLiterals;

RolloutService::RolloutService(RolloutDriverOptions options, RolloutEnvironment environment,
                               const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_worker(new RolloutWorker(*this, std::move(options), std::move(environment), clock))
{
    m_thread.setObjectName(u"rollouts"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

RolloutService::~RolloutService()
{
    m_thread.quit();
    m_thread.wait();
}

void RolloutService::open(MqttOptions options)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, options = std::move(options)] { worker->open(options); });
}

void RolloutService::saveDraft(RolloutPlan plan)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, plan = std::move(plan)] { worker->saveDraft(plan); });
}

void RolloutService::preview(quint64 ticket, RolloutPlan plan, std::vector<TargetFacts> facts)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, ticket, plan = std::move(plan), facts = std::move(facts)] {
                                  worker->preview(ticket, plan, facts);
                              });
}

void RolloutService::prepare(RolloutPlan plan, std::vector<TargetFacts> facts, bool start,
                             const std::string &who)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, plan = std::move(plan), facts = std::move(facts), start,
                               who] { worker->prepare(plan, facts, start, who); });
}

void RolloutService::command(RolloutCommand command)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, command = std::move(command)] { worker->command(command); });
}

void RolloutService::setLibrary(std::vector<PlannedArtifact> library)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, library = std::move(library)] { worker->setLibrary(library); });
}

void RolloutService::watch(const std::string &id)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, id] { worker->watch(id); });
}

void RolloutService::requestTimeline(const std::string &id, const std::string &device)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, id, device] { worker->requestTimeline(id, device); });
}

void RolloutService::judgeHealth(const std::string &id, size_t phase, const std::string &statement)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, id, phase, statement] { worker->judgeHealth(id, phase, statement); });
}

void RolloutService::join(const std::string &id, std::vector<TargetFacts> facts)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, id, facts = std::move(facts)] { worker->join(id, facts); });
}

} // namespace fleetscope

#include "moc_rolloutservice.cpp"
