// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/codec/dialect.h"
#include "models/domain/result.h"
#include "models/ports/mqttclient.h"

#include <QList>
#include <QString>

namespace fleetscope {

/// One connection as the user described it, complete but for the password.
struct ConnectionSettings
{
    QString name;
    MqttOptions mqtt;
    Dialect dialect;
    QList<MqttSubscription> subscriptions;

    /// `mqtts://broker.example:8883`: what may be shown and logged. Never holds a user name or a password.
    [[nodiscard]] QString address() const;
};

/// Reads a connection file (README, "Connection files"); relative paths in it are relative to the file.
///
/// Errors: NotFound or Denied when it cannot be read; InvalidInput naming the key, also for unknown keys and
/// for a password in the URL. Thread: any. Cost: one file of at most 1 MiB.
[[nodiscard]] Result<ConnectionSettings> readConnectionFile(const QString &path);
/// The same from bytes; `folder` is what relative paths are relative to.
[[nodiscard]] Result<ConnectionSettings> parseConnection(const QByteArray &json, const QString &folder);

/// `FLEETSCOPE_SECRET_` and the name in upper case with everything but letters and digits as `_`.
[[nodiscard]] QByteArray secretVariable(const QString &connectionName);

/// A URL `mqtt|mqtts|ws|wss://[user@]host[:port][/path]` into options. Errors: InvalidInput.
[[nodiscard]] Result<void> applyBrokerUrl(const QString &url, MqttOptions &options);

} // namespace fleetscope
