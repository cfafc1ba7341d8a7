// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/openssl.h"
#include "models/connection/certificateinfo.h"
#include "models/ports/mqttclient.h"

#include <vector>

namespace fleetscope {

/// A client certificate with its chain and its key. Thread: one at a time.
struct Credentials
{
    X509Ptr leaf; ///< null: the connection has none
    std::vector<X509Ptr> chain;
    KeyPtr key;
};

struct CredentialFailure
{
    CredentialProblem problem = CredentialProblem::None;
    QString detail; ///< the file, and what OpenSSL or the system said

    explicit operator bool() const { return problem != CredentialProblem::None; }
};

/// Reads certificate and key, PEM or PKCS#12, in one file or two, and checks that they belong together. Cost:
/// reads the files. An encrypted key never asks on the terminal.
[[nodiscard]] CredentialFailure loadCredentials(const TlsOptions &options, Credentials &credentials);

/// All certificates in a PEM file, or the one in a DER file. Empty with `problem` filled when there is none.
[[nodiscard]] std::vector<X509Ptr> loadCertificates(const QString &file, CredentialFailure &problem);

/// What a person wants to know about a certificate.
[[nodiscard]] CertificateInfo describe(const X509 *certificate);
/// The same for DER; empty for something else.
[[nodiscard]] CertificateInfo describeCertificate(const QByteArray &der);
[[nodiscard]] QByteArray derOf(const X509 *certificate);

/// The reason of the last OpenSSL call that failed, and forgets it.
[[nodiscard]] QString lastOpenSslError();

} // namespace fleetscope
