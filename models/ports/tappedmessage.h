// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"
#include "models/ports/mqttclient.h"

#include <QByteArray>

namespace fleetscope {

/// A message as it came, kept for someone who watches one device.
struct TappedMessage
{
    QByteArray topic;
    QByteArray payload;        ///< perhaps only the first part of it
    qsizetype payloadSize = 0; ///< of the whole
    Timestamp arrival = noTime;
    quint8 qos = 0;
    bool retained = false;
    bool duplicate = false;
    MqttProperties properties;
};

} // namespace fleetscope
