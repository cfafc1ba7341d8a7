// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/demofleet.h"

#include "app/mqtt/loopbackbroker.h"
#include "app/mqtt/loopbackclient.h"
#include "app/simulator/simulatorservice.h"

#include <QCoreApplication>

namespace fleetscope {

using namespace Qt::StringLiterals;

DemoFleet::DemoFleet()
    : m_broker(std::make_unique<LoopbackBroker>())
{ }

DemoFleet::~DemoFleet() = default;

Result<std::unique_ptr<DemoFleet>> DemoFleet::create(const QString &scenario, std::optional<int> devices)
{
    Result<Scenario> loaded = loadScenario(scenario.isEmpty() ? u"greencity"_s : scenario);
    if (!loaded)
        return loaded.error();
    if (devices) {
        if (const auto scaled = loaded->setDeviceCount(*devices); !scaled)
            return scaled.error();
    }
    std::unique_ptr<DemoFleet> fleet(new DemoFleet);
    SimulatorOptions options;
    fleet->m_scenario = *loaded;
    options.scenario = *std::move(loaded);
    options.drifting = past;
    options.mqtt.host = u"demo"_s;
    fleet->m_simulator =
        std::make_unique<SimulatorService>(std::move(options), [broker = fleet->m_broker.get()] {
            return std::make_unique<LoopbackClient>(*broker, LoopbackThread::Shared);
        });
    return fleet;
}

void DemoFleet::start() { m_simulator->start(); }

ConnectionSettings DemoFleet::settings() const
{
    Dialect dialect = *Dialect::iot();
    ConnectionSettings settings{.name = QCoreApplication::translate("DemoFleet", "Demo fleet"),
                                .mqtt = {},
                                .dialect = dialect,
                                .subscriptions = {}};
    settings.mqtt.host = u"demo"_s;
    const QList<QByteArray> filters = dialect.filters();
    for (const QByteArray &filter : filters)
        settings.subscriptions.append({filter, 1});
    return settings;
}

std::unique_ptr<MqttClient> DemoFleet::makeClient() { return std::make_unique<LoopbackClient>(*m_broker); }

} // namespace fleetscope
