// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/demopast.h"

#include "app/ingest/ingestpipeline.h"
#include "app/simulator/simulatedfleet.h"

#include <QThread>

#include <cmath>

namespace fleetscope {

namespace {

/// Hears the fleet as a connection would have, at the time when it speaks.
class Listener final : public MessageSink
{
public:
    Listener(IngestPipeline &pipeline, const std::atomic<bool> &isCancelled)
        : m_pipeline(pipeline)
        , m_isCancelled(isCancelled)
    { }

    SinkAnswer take(const SimulatedMessage &message) override
    {
        m_pipeline.receive({.topic = message.topic, .payload = message.payload, .qos = message.qos},
                           message.due);
        return m_isCancelled ? SinkAnswer::Pause : SinkAnswer::Continue;
    }

private:
    IngestPipeline &m_pipeline;
    const std::atomic<bool> &m_isCancelled;
};

} // namespace

DemoPast::DemoPast(Scenario scenario, Timestamp from, Timestamp to, std::unique_ptr<ReadingInlet> inlet)
{
    const double seconds = std::chrono::duration<double>(to - from).count();
    const double factor = std::max(1.0, std::ceil(scenario.messagesPerSecond() * seconds / mostMessages));
    for (DeviceClassSpec &each : scenario.classes) {
        for (Milliseconds *time : {&each.interval, &each.jitter, &each.heartbeat})
            *time = Milliseconds{static_cast<qint64>(static_cast<double>(time->count()) * factor)};
    }
    m_thread.reset(
        QThread::create([this, scenario = std::move(scenario), from, to, inlet = std::move(inlet)]() mutable {
            write(scenario, from, to, std::move(inlet));
        }));
    m_thread->setObjectName(QStringLiteral("demo past"));
    m_thread->start(QThread::LowPriority);
}

DemoPast::~DemoPast()
{
    m_isCancelled = true;
    m_thread->wait();
}

void DemoPast::write(const Scenario &scenario, Timestamp from, Timestamp to,
                     std::unique_ptr<ReadingInlet> inlet)
{
    IngestPipeline pipeline(*Dialect::iot());
    pipeline.setInlet(std::move(inlet));
    SimulatedFleet fleet(
        scenario,
        {.seed = scenario.seed, .start = from, .announcement = Announcement::Skipped, .era = Era::Past});
    Listener listener(pipeline, m_isCancelled);
    fleet.advance(to, listener);
    m_isFinished = true;
}

} // namespace fleetscope
