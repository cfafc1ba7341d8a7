// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/scenario.h"
#include "app/simulator/simulatorfigures.h"
#include "models/ports/mqttclient.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace fleetscope {

class SimulatorWorker;

struct SimulatorOptions
{
    Scenario scenario;         ///< with the seed, the pace and the connections
    QByteArray prefix = "iot"; ///< of the topics
    /// Where to connect to. The service adds client identifiers, and last wills where every device has its
    /// own connection; a client identifier given here stands before a number.
    MqttOptions mqtt;
    Milliseconds drifting{0};      ///< how long before the start sensors began to drift
    Timestamp start = noTime;      ///< of simulated time; `noTime`: when the first connection stands
    Milliseconds duration{0};      ///< by the wall clock, from the first connection on; 0: until stop()
    quint64 reports = 0;           ///< ends after so many messages besides status and info; 0: no such end
    Milliseconds patience{10'000}; ///< how long to wait for the last acknowledgements
};

/// Makes one client for each connection; called on the service's thread.
using MqttClientFactory = std::function<std::unique_ptr<MqttClient>()>;

/// Runs a simulated fleet against the clock and sends what it says through one or more clients.
///
/// Nothing is dropped: a message that a client does not take waits, and behind 20,000 waiting ones or 32 MiB
/// the fleet waits too and catches up later; the lag is a figure. Messages go to a client only while it is
/// connected and at most 8,000 of them are unanswered.
///
/// Thread: create, call and destroy on one thread; the fleet and the clients live on a thread of their own.
/// The destructor stops without waiting for acknowledgements.
class SimulatorService final : public QObject
{
    Q_OBJECT
public:
    SimulatorService(SimulatorOptions options, MqttClientFactory makeClient, QObject *parent = nullptr);
    ~SimulatorService() override;

    void start();
    /// No further messages; finished() follows when the last acknowledgement is there, or patience ends.
    void stop();
    /// Thread: any. As of the last turn of the service, at most some 10 ms old while it sends.
    [[nodiscard]] SimulatorFigures figures() const;

signals:
    /// The first connection stands, or the first again after all were gone.
    void connected();
    /// A connection could not be made or has ended; it is tried again unless the state is Stopped.
    void connectionFailed(const fleetscope::MqttStatus &status);
    void finished(const fleetscope::SimulatorFigures &figures);

private:
    QThread m_thread;
    SimulatorWorker *m_worker; // owned by m_thread: deleted there when it finishes
};

} // namespace fleetscope
