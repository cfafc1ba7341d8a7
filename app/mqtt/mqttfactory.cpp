// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/mqttfactory.h"

#include "app/mqtt/mosquittoclient.h"

#ifdef FLEETSCOPE_QTMQTT
#include "app/mqtt/qtmqttclient.h"
#endif

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

bool isNamed(const MqttBackend &backend, QStringView name)
{
    const QString withoutVersion = backend.name.section(u' ', 0, -2);
    return name.compare(backend.name, Qt::CaseInsensitive) == 0
        || name.compare(withoutVersion, Qt::CaseInsensitive) == 0;
}

} // namespace

QList<MqttBackend> mqttBackends()
{
    QList<MqttBackend> backends;
#ifdef FLEETSCOPE_QTMQTT
    backends.append(QtMqttClient::backend());
#endif
    backends.append(MosquittoClient::backend());
    return backends;
}

std::unique_ptr<MqttClient> makeMqttClient() { return makeMqttClient(mqttBackends().constFirst().name); }

std::unique_ptr<MqttClient> makeMqttClient(QStringView backendName)
{
#ifdef FLEETSCOPE_QTMQTT
    if (isNamed(QtMqttClient::backend(), backendName))
        return std::make_unique<QtMqttClient>();
#endif
    if (isNamed(MosquittoClient::backend(), backendName))
        return std::make_unique<MosquittoClient>();
    return nullptr;
}

QString mqttBackendText() { return mqttBackends().constFirst().name; }

} // namespace fleetscope
