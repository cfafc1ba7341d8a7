// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/certificateinfo.h"

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

} // namespace fleetscope
