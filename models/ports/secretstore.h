// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>

namespace fleetscope {

/// Passwords and passphrases, kept by the system and nobody else.
///
/// Answers come later, on the thread of the store, and not at all once `context` is gone: the system may ask
/// its user first, for as long as that takes. Errors: NotFound (there is none, or the keychain is locked),
/// Denied (by the user or the system), Unreachable (this computer has no keychain that can be used; the
/// secret was not kept anywhere).
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    virtual void read(const QString &key, QObject *context, std::function<void(Result<QByteArray>)> then) = 0;
    virtual void write(const QString &key, const QByteArray &secret, QObject *context,
                       std::function<void(Result<void>)> then) = 0;
    /// No error when there was none.
    virtual void remove(const QString &key, QObject *context, std::function<void(Result<void>)> then) = 0;
};

/// The secrets of a connection.
enum class SecretKind : quint8 { Password, Passphrase, ProxyPassword };

/// "3f2a…/password": `connectionId` is that of the draft, which no rename changes.
[[nodiscard]] inline QString secretKey(const QString &connectionId, SecretKind kind)
{
    static constexpr const char *names[] = {"password", "passphrase", "proxy"};
    return connectionId + QLatin1Char('/') + QLatin1String(names[static_cast<int>(kind)]);
}

} // namespace fleetscope
