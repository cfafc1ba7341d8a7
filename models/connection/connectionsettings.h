// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/codec/dialect.h"
#include "models/ports/mqttclient.h"

#include <QList>
#include <QString>

namespace fleetscope {

/// One connection, ready to be opened but for its secrets.
struct ConnectionSettings
{
    QString name;
    MqttOptions mqtt;
    Dialect dialect;
    QList<MqttSubscription> subscriptions;
    QString id;                 ///< under which its secrets are kept; empty: it has no place in the store
    QString keptAs;             ///< the name of its past; empty: `name`
    int rateGuard = 0;          ///< messages a second that are taken at most; 0: all
    bool askSecrets = false;    ///< the password is not kept: ask for it each time
    bool needsPassword = false; ///< or a token
    bool token = false;         ///< the password is a token that stands for the user

    /// `mqtts://broker.example:8883`: what may be shown and logged. Never holds a user name or a password.
    [[nodiscard]] QString address() const;
};

[[nodiscard]] constexpr bool usesTls(MqttTransport transport)
{
    return transport == MqttTransport::Tls || transport == MqttTransport::WebSocketTls;
}
[[nodiscard]] constexpr bool usesWebSocket(MqttTransport transport)
{
    return transport == MqttTransport::WebSocket || transport == MqttTransport::WebSocketTls;
}

} // namespace fleetscope
