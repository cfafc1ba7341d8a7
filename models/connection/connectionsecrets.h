// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectionsettings.h"
#include "models/ports/secretstore.h"

#include <array>
#include <optional>

namespace fleetscope {

inline constexpr std::array secretKinds{SecretKind::Password, SecretKind::Passphrase,
                                        SecretKind::ProxyPassword};

/// The secrets of one connection; what is absent is not known, or not changed. Never written to a file.
struct ConnectionSecrets
{
    std::array<std::optional<QByteArray>, secretKinds.size()> values;

    [[nodiscard]] std::optional<QByteArray> &operator[](SecretKind kind)
    {
        return values[static_cast<size_t>(kind)];
    }
    [[nodiscard]] const std::optional<QByteArray> &operator[](SecretKind kind) const
    {
        return values[static_cast<size_t>(kind)];
    }
    bool operator==(const ConnectionSecrets &) const = default;
};

/// Puts what is known where the client looks for it.
inline void applySecrets(const ConnectionSecrets &secrets, ConnectionSettings &settings)
{
    MqttOptions &options = settings.mqtt;
    if (const auto &password = secrets[SecretKind::Password])
        (settings.token ? options.user : options.password) = *password;
    if (const auto &passphrase = secrets[SecretKind::Passphrase])
        options.tls.keyPassphrase = QString::fromUtf8(*passphrase);
    if (const auto &password = secrets[SecretKind::ProxyPassword])
        options.proxy.password = QString::fromUtf8(*password);
}

} // namespace fleetscope
