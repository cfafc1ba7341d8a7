// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/tlsinspection.h"
#include "models/ports/mqttclient.h"

namespace fleetscope {

/// Reads the files. Cost: at most 8 MiB a file, and one check of a key. Thread: any.
[[nodiscard]] TlsInspection inspectTls(const TlsOptions &options);

/// What DER certificates say, the first one first.
[[nodiscard]] CertificateInfo describeCertificate(const QByteArray &der);

} // namespace fleetscope
