// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectiondraft.h"

#include <QJsonObject>

#include <array>
#include <vector>

namespace fleetscope {

/// The ladder of a connection test: each step needs the ones before it.
enum class TestStep : quint8 { Input, Lookup, Tcp, Proxy, Tls, WebSocket, Connect, Subscribe, Data };
inline constexpr int testStepCount = 9;

/// Why a step failed, as fine as there is another thing to do about it.
enum class TestFailure : quint8 {
    None,
    // input
    SettingsIncomplete,
    FileUnreadable,
    NoCertificate,
    WrongPassphrase,
    KeyMismatch,
    OwnCertificateExpired,
    OwnCertificateNotYetValid,
    // name
    NameNotFound,
    NameServerSilent,
    // TCP
    PortClosed,
    PortFiltered,
    NetworkUnreachable,
    // proxy
    ProxyNeedsUser,
    ProxyRefused,
    ProxyUnreadable,
    // TLS
    ServerUntrusted,
    ServerNameMismatch,
    ServerExpired,
    ServerNotYetValid,
    ClientCertificateMissing,
    ClientCertificateRefused,
    NoCommonProtocol,
    PortIsPlain, ///< TLS was spoken to a port that speaks plain MQTT
    HandshakeFailed,
    // WebSocket
    PathNotFound,
    WebSocketForbidden,
    NoMqttSubprotocol,
    NotAWebSocket,
    // CONNECT
    PortIsTls, ///< plain MQTT was spoken to a port that speaks TLS
    BadCredentials,
    NotAuthorized,
    IdentifierRejected,
    IdentifierTakenOver,
    VersionRefused,
    ServerBusy,
    NoAnswer,
    ClosedAtOnce,
    NotMqtt,
    // SUBSCRIBE
    FilterRefused,
    ClosedOnSubscribe,
    // data
    Silent,
    NoTopicRecognised,
};

enum class TestOutcome : quint8 { Waiting, Running, Passed, Skipped, Failed, Cancelled };

/// One step of a test. No text in it is a secret.
struct TestStepResult
{
    TestStep step = TestStep::Input;
    TestOutcome outcome = TestOutcome::Waiting;
    TestFailure failure = TestFailure::None;
    Milliseconds took{0};
    QString text;   ///< what was found, one translated sentence
    QString detail; ///< what the other side or the system said: untranslated, plain, perhaps several lines
    QString hint;   ///< what to do, translated; of a failed step
    bool operator==(const TestStepResult &) const = default;
};

/// A whole test.
struct TestReport
{
    QString connection; ///< its name
    QString address;
    QString backend; ///< "libmosquitto 2.0.11"
    std::array<TestStepResult, testStepCount> steps = emptySteps();

    [[nodiscard]] TestStepResult &operator[](TestStep step) { return steps[static_cast<size_t>(step)]; }
    [[nodiscard]] const TestStepResult &operator[](TestStep step) const
    {
        return steps[static_cast<size_t>(step)];
    }
    /// The step that failed, or null.
    [[nodiscard]] const TestStepResult *failed() const;
    [[nodiscard]] bool ready() const; ///< every step passed or was not needed

    [[nodiscard]] static std::array<TestStepResult, testStepCount> emptySteps();
};

/// Stable and untranslated, for scripts: "tls", "server-name-mismatch".
[[nodiscard]] QString testStepName(TestStep step);
[[nodiscard]] QString testFailureName(TestFailure failure);
/// What `--json` prints.
[[nodiscard]] QJsonObject toJson(const TestReport &report);
/// What "Copy report" copies and the command line prints: plain text, one step a paragraph.
[[nodiscard]] QString toText(const TestReport &report);

/// Where in the editor a failure is mended.
[[nodiscard]] DraftField fieldOf(TestFailure failure);

} // namespace fleetscope
