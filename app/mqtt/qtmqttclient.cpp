// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/qtmqttclient.h"

#include "app/mqtt/qtmqttworker.h"

#include <QtMqtt/qtmqttversion.h>

namespace fleetscope {

QtMqttClient::QtMqttClient()
    : ThreadedClient(new QtMqttWorker)
{ }

MqttBackend QtMqttClient::backend() { return {QStringLiteral("Qt MQTT " QTMQTT_VERSION_STR)}; }

} // namespace fleetscope
