// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectionsecrets.h"

#include <QList>
#include <QObject>

#include <functional>

namespace fleetscope {

/// What was found of the secrets that a connection needs.
struct FoundSecrets
{
    ConnectionSecrets secrets;
    QList<SecretKind> missing;  ///< needed and not found
    bool keychainAsked = false; ///< the keychain was asked for at least one
    bool keychainAnswers = true;
};

/// Looks for the secrets of a connection: first in the environment, then in the keychain. Thread: GUI.
class SecretLookup final : public QObject
{
    Q_OBJECT
public:
    /// `keychain` must outlive it.
    explicit SecretLookup(SecretStore &keychain, QObject *parent = nullptr)
        : QObject(parent)
        , m_keychain(keychain)
    { }

    /// What is in `known` is not looked for. Answers later, or at once when there is nothing to look for; not
    /// at all once `context` is gone. Cost: looks into the files of the client certificate, to know whether
    /// they need a passphrase.
    void find(const ConnectionSettings &settings, const ConnectionSecrets &known, QObject *context,
              std::function<void(FoundSecrets)> then);

    /// Which secrets a connection needs to be opened.
    [[nodiscard]] static QList<SecretKind> needs(const ConnectionSettings &settings);
    /// `FLEETSCOPE_SECRET_LAB`, `FLEETSCOPE_SECRET_LAB_PASSPHRASE`, `FLEETSCOPE_SECRET_LAB_PROXY`.
    [[nodiscard]] static QByteArray variable(const QString &connectionName, SecretKind kind);
    /// The key in the keychain. A connection file without a place in the store has its name for an
    /// identifier.
    [[nodiscard]] static QString key(const ConnectionSettings &settings, SecretKind kind);

private:
    SecretStore &m_keychain;
};

} // namespace fleetscope
