// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/testreport.h"

namespace fleetscope {

// The words of a connection test, in the user's language. Thread: any.

[[nodiscard]] QString testStepTitle(TestStep step);                ///< "TLS"
[[nodiscard]] QString testOutcomeText(const TestStepResult &step); ///< "passed", "failed"
/// What went wrong, one sentence; `subject` is what it is about: a host, a port, a file, names of a
/// certificate.
[[nodiscard]] QString testFailureText(TestFailure failure, const QString &subject);
/// What to do about it; every failure has its own.
[[nodiscard]] QString testHint(TestFailure failure);
/// "Ready", or "Failed at step 5, TLS: …".
[[nodiscard]] QString testVerdict(const TestReport &report);
/// The failure that a client's report belongs to, for the steps from CONNECT on.
[[nodiscard]] TestFailure testFailureOf(MqttFailure failure);

// What a passed step found.
[[nodiscard]] QString inputText();
[[nodiscard]] QString lookupText(const QString &host, const QStringList &addresses);
[[nodiscard]] QString tcpText(quint16 port);
[[nodiscard]] QString proxyText();
[[nodiscard]] QString tlsText(const QString &protocol, const QString &cipher, const QString &alpn,
                              const QString &validUntil, bool verified);
[[nodiscard]] QString webSocketText();
[[nodiscard]] QString connectText(const std::optional<MqttServerLimits> &limits);
[[nodiscard]] QString subscribeText(qsizetype granted, qsizetype asked);
[[nodiscard]] QString dataText(quint64 messages, Milliseconds in, quint64 devices, quint64 unmatched);
/// Of a step that this connection does not need.
[[nodiscard]] QString skippedText(TestStep step);

} // namespace fleetscope
