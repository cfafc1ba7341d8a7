// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QByteArray>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fleetscope {

enum class ArtifactKind : quint8 {
    Firmware,
    Package,
    Container, ///< `url` is the reference of an image, `sha256` its digest
    Delta      ///< changes one version into another; the manifest's `from` names the one
};
inline constexpr size_t artifactKindCount = 4;

/// A release as a device is told of it.
struct ArtifactReference
{
    std::string name, version;
    ArtifactKind kind = ArtifactKind::Firmware;
    qint64 size = 0;       ///< bytes
    std::string sha256;    ///< 64 lower-case hex digits; of a container its digest
    std::string url;       ///< where the device fetches it
    std::string signature; ///< base64 of an Ed25519 signature over artifactStatement()
    std::string keyId;
    bool needsReboot = true; ///< success is proven by a new boot_id
    bool operator==(const ArtifactReference &) const = default;
};

enum class InstallPolicy : quint8 { Now, Window, OnConfirm, DownloadOnly };
enum class ManifestAction : quint8 { Install, Cancel };

/// Stage time-outs and times that a device is told, and that the driver waits.
struct StageTimes
{
    Milliseconds accept{60s}; ///< from the acknowledged manifest, of a device that is online
    Milliseconds downloadStall{15min};
    Milliseconds install{30min};
    Milliseconds reboot{10min};
    Milliseconds probation{15min}; ///< the new version must live so long
    Milliseconds evidence{30min};  ///< from a claimed success without evidence to its failure
    Milliseconds cancel{10min};
    bool operator==(const StageTimes &) const = default;
};

/// `iot/{device}/ota/desired`, retained.
struct Manifest
{
    ManifestAction action = ManifestAction::Install;
    std::string rollout;
    quint32 revision = 1;
    quint64 epoch = 0;
    quint32 attempt = 1;
    ArtifactReference artifact;
    std::vector<std::string> from; ///< versions it may be installed over; empty: any
    std::string minimumVersion;
    std::vector<std::string> hardware;
    std::vector<std::pair<std::string, std::string>> depends;
    InstallPolicy install = InstallPolicy::Now;
    Timestamp notBefore = noTime, expiresAt = noTime;
    std::string window; ///< as windowText() writes it; empty: any time
    bool force = false;
    StageTimes times;
    bool operator==(const Manifest &) const = default;
};

/// What a device says of an update.
enum class ReportedState : quint8 {
    Accepted,
    Rejected,
    Deferred,
    WaitingConfirm,
    Downloading,
    Downloaded,
    Verifying,
    Verified,
    Installing,
    Rebooting,
    Confirming,
    Succeeded,
    AlreadyInstalled,
    Failed,
    RolledBack,
    Cancelled,
    CancelRejected,
};
inline constexpr size_t reportedStateCount = 17;

/// `iot/{device}/ota/state`, retained.
struct UpdateReport
{
    std::string rollout;
    quint32 revision = 0;
    quint64 epoch = 0;
    quint32 attempt = 0;
    quint64 sequence = 0; ///< rises with every report of one attempt, also across restarts of the device
    ReportedState state = ReportedState::Accepted;
    quint8 percent = 0;
    std::string code, message;
    std::string installedVersion, bootId, slot;
    Timestamp until = noTime; ///< of Deferred
    Timestamp time = noTime;  ///< the device's clock
    bool operator==(const UpdateReport &) const = default;
};

/// Texts of reports are cut to this many bytes of UTF-8.
inline constexpr size_t maxReportText = 256;

[[nodiscard]] std::string_view reportedStateKey(ReportedState state);
[[nodiscard]] std::string_view artifactKindKey(ArtifactKind kind);
[[nodiscard]] std::string_view installPolicyKey(InstallPolicy policy);

/// What is signed: one text that names everything a device must not be fooled about.
[[nodiscard]] QByteArray artifactStatement(const ArtifactReference &artifact);

/// JSON with sorted keys: the same manifest gives the same bytes. Cost: about 10 µs.
[[nodiscard]] QByteArray writeManifest(const Manifest &manifest);
/// Errors: InvalidInput naming the key that is missing or of the wrong type.
[[nodiscard]] Result<Manifest> readManifest(std::string_view json);
[[nodiscard]] QByteArray writeReport(const UpdateReport &report);
/// Untrusted: limits hold, unknown keys are ignored. Errors: InvalidInput. Cost: about 4 µs.
[[nodiscard]] Result<UpdateReport> readReport(std::string_view json);

} // namespace fleetscope
