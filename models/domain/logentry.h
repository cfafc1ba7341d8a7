// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QString>

namespace fleetscope {

enum class LogLevel : quint8 { Debug, Info, Warning, Error };

/// One thing that the program told of itself. Holds no secret: see withoutSecrets().
struct LogEntry
{
    Timestamp time = noTime;
    LogLevel level = LogLevel::Debug;
    QString area; ///< the logging category: "fleetscope.mqtt"
    QString text;

    bool operator==(const LogEntry &) const = default;
};

/// `text` without what must not leave the machine: users and passwords in addresses, values of words such as
/// "password" and "token", bearer tokens, and keys in PEM; "…" stands in their place. Thread: any. Cost:
/// O(n).
[[nodiscard]] QString withoutSecrets(const QString &text);

/// withoutSecrets(), and without the hosts of addresses.
[[nodiscard]] QString withoutAddresses(const QString &text);

} // namespace fleetscope
