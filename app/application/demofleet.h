// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/connectionfile.h"
#include "app/simulator/scenario.h"
#include "models/domain/result.h"
#include "models/ports/mqttclient.h"

#include <memory>
#include <optional>

namespace fleetscope {

class LoopbackBroker;
class SimulatorService;

/// A simulated fleet on a broker inside the process: what `--demo` shows. Needs no network.
///
/// Thread: GUI; fleet and broker run on threads of their own. Clients made here must be destroyed first.
class DemoFleet
{
public:
    /// `scenario` is a preset or a file; empty: the built-in city. `devices` overrides its number of devices.
    /// Errors: those of loadScenario(), InvalidInput for a number of devices that it cannot have.
    [[nodiscard]] static Result<std::unique_ptr<DemoFleet>> create(const QString &scenario,
                                                                   std::optional<int> devices);
    ~DemoFleet();

    void start();
    /// The fleet with its seed, as it was scaled.
    [[nodiscard]] const Scenario &scenario() const { return m_scenario; }
    /// How long its past is.
    static constexpr Milliseconds past = std::chrono::days(7);
    [[nodiscard]] ConnectionSettings settings() const;
    [[nodiscard]] std::unique_ptr<MqttClient> makeClient();

private:
    DemoFleet();

    Scenario m_scenario;
    std::unique_ptr<LoopbackBroker> m_broker;
    std::unique_ptr<SimulatorService> m_simulator;
};

} // namespace fleetscope
