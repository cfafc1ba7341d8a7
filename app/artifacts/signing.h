// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <string>

namespace fleetscope {

/// A signature and the key that checks it.
struct Signed
{
    QByteArray signature; ///< 64 bytes
    QByteArray publicKey; ///< 32 bytes
};

/// Signs with the Ed25519 private key in `pem` (PKCS #8), encrypted or not.
///
/// Errors: Denied for a wrong `passphrase`, InvalidInput for anything but an Ed25519 key. The key is wiped
/// from memory before it returns. Thread: any. Cost: 0.1 ms; of an encrypted key what its key derivation
/// takes.
[[nodiscard]] Result<Signed> signEd25519(const QByteArray &pem, const QByteArray &passphrase,
                                         const QByteArray &message);
[[nodiscard]] bool verifyEd25519(const QByteArray &publicKey, const QByteArray &message,
                                 const QByteArray &signature);
/// The 32 bytes of a public key in PEM. Errors: InvalidInput.
[[nodiscard]] Result<QByteArray> readPublicKey(const QByteArray &pem);
/// A new private key as PEM, encrypted with AES-256 when there is a `passphrase`. Errors: Internal.
[[nodiscard]] Result<QByteArray> makeSigningKey(const QByteArray &passphrase);
/// The first 16 hex digits of the SHA-256 of the key: what manifests name it by.
[[nodiscard]] std::string keyIdOf(const QByteArray &publicKey);

} // namespace fleetscope
