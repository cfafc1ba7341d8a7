// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/ports/mqttclient.h"

#include <QString>

namespace fleetscope {

/// The parts of a broker's address.
struct BrokerUrl
{
    MqttTransport transport = MqttTransport::Tcp;
    QString host;
    quint16 port = 0;
    QByteArray path; ///< of a WebSocket, percent-encoded
    QString user;
    QString password; ///< secret; only what somebody pasted can have one
    bool operator==(const BrokerUrl &) const = default;
};

/// 1883, 8883, 80 or 443.
[[nodiscard]] quint16 defaultPort(MqttTransport transport);

/// `mqtt|mqtts|ws|wss://[user@]host[:port][/path]`, as it stands in a file. Errors: InvalidInput, also for a
/// password; what is said about it never holds one.
[[nodiscard]] Result<BrokerUrl> parseBrokerUrl(const QString &text);

/// What a user may paste: the same, also with a password, with `tcp`, `ssl`, `tls`, `mqtt+ssl`, `http`,
/// `https` and other names for the four transports, or without any: then the port tells, and plain MQTT is
/// assumed otherwise. Errors: InvalidInput.
[[nodiscard]] Result<BrokerUrl> pasteBrokerUrl(const QString &text);

/// The other way round. The default port is written too, as that is what people compare.
[[nodiscard]] QString brokerUrl(MqttTransport transport, const QString &host, quint16 port,
                                const QByteArray &path, const QString &user);

/// A URL `mqtt|mqtts|ws|wss://[user@]host[:port][/path]` into options. Errors: InvalidInput.
[[nodiscard]] Result<void> applyBrokerUrl(const QString &url, MqttOptions &options);

} // namespace fleetscope
