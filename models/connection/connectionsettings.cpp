// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/connectionsettings.h"

#include "models/connection/brokerurl.h"

namespace fleetscope {

QString ConnectionSettings::address() const
{
    return brokerUrl(mqtt.transport, mqtt.host, mqtt.port, {}, {});
}

} // namespace fleetscope
