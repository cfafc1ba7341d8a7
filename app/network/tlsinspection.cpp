// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/tlsinspection.h"

#include "app/network/credentials.h"

#include <QScopeGuard>

namespace fleetscope {

TlsInspection inspectTls(const TlsOptions &options)
{
    // Asked on threads of a pool, which may end after OpenSSL: what it keeps for this one goes now.
    const auto forgetThread = qScopeGuard([] { OPENSSL_thread_stop(); });
    TlsInspection inspection;
    if (!options.caFile.isEmpty()) {
        CredentialFailure failure;
        for (const X509Ptr &certificate : loadCertificates(options.caFile, failure)) {
            if (inspection.authorities.size() < TlsInspection::maxShown)
                inspection.authorities.push_back(describe(certificate.get()));
        }
        inspection.authorityProblem = failure.detail;
    }
    Credentials credentials;
    const CredentialFailure failure = loadCredentials(options, credentials);
    inspection.ownProblem = failure.problem;
    inspection.ownDetail = failure.detail;
    if (credentials.leaf)
        inspection.own.push_back(describe(credentials.leaf.get()));
    for (const X509Ptr &link : credentials.chain)
        inspection.own.push_back(describe(link.get()));
    return inspection;
}

} // namespace fleetscope
