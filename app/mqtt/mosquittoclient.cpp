// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/mosquittoclient.h"

#include "app/mqtt/mosquittoworker.h"

#include <mosquitto.h>

using namespace Qt::StringLiterals;

namespace fleetscope {

MosquittoClient::MosquittoClient()
    : ThreadedClient(new MosquittoWorker)
{ }

MqttBackend MosquittoClient::backend()
{
    int major = 0;
    int minor = 0;
    int revision = 0;
    mosquitto_lib_version(&major, &minor, &revision);
    return {u"libmosquitto %1.%2.%3"_s.arg(major).arg(minor).arg(revision)};
}

} // namespace fleetscope
