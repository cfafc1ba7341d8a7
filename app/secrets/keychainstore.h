// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/secretstore.h"

namespace fleetscope {

/// The keychain of the system by QtKeychain: Secret Service or KWallet, macOS Keychain, Windows Credential
/// Manager.
///
/// Never writes a secret anywhere else: without a keychain the answer is Unreachable. Thread: GUI.
class KeychainStore final : public SecretStore
{
public:
    /// `service` is what the user sees in the keychain.
    explicit KeychainStore(QString service = QStringLiteral("Fleetscope"));

    void read(const QString &key, QObject *context, std::function<void(Result<QByteArray>)> then) override;
    void write(const QString &key, const QByteArray &secret, QObject *context,
               std::function<void(Result<void>)> then) override;
    void remove(const QString &key, QObject *context, std::function<void(Result<void>)> then) override;

private:
    QString m_service;
};

} // namespace fleetscope
