// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/certificateinfo.h"
#include "models/ports/mqttclient.h"

#include <vector>

namespace fleetscope {

/// What is in the TLS files of a connection, for the editor.
struct TlsInspection
{
    std::vector<CertificateInfo> authorities; ///< of the CA file, at most `maxShown`
    std::vector<CertificateInfo> own;         ///< the client certificate, then its chain
    QString authorityProblem;                 ///< untranslated; empty: none
    CredentialProblem ownProblem = CredentialProblem::None;
    QString ownDetail; ///< untranslated

    static constexpr size_t maxShown = 20;
};

/// Reads the files. Cost: at most 8 MiB a file, and one check of a key. Thread: any.
[[nodiscard]] TlsInspection inspectTls(const TlsOptions &options);

/// What DER certificates say, the first one first.
[[nodiscard]] CertificateInfo describeCertificate(const QByteArray &der);

} // namespace fleetscope
