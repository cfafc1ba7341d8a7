// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/mqttclient.h"

#include <QList>
#include <QStringView>

#include <memory>

namespace fleetscope {

/// The network backends of this build, the preferred one first: Qt MQTT where it was found, libmosquitto
/// always. The loopback broker is not among them.
[[nodiscard]] QList<MqttBackend> mqttBackends();

/// A client of the preferred backend.
[[nodiscard]] std::unique_ptr<MqttClient> makeMqttClient();

/// A client of the backend with this name, with or without its version, in any case: "libmosquitto", "Qt
/// MQTT 6.8.2". Null when this build has no such backend.
[[nodiscard]] std::unique_ptr<MqttClient> makeMqttClient(QStringView backendName);

/// The preferred backend for --version: "libmosquitto 2.0.11".
[[nodiscard]] QString mqttBackendText();

} // namespace fleetscope
