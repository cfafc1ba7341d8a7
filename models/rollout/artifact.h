// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/rolloutplan.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace fleetscope {

enum class ArtifactState : quint8 {
    Draft,      ///< may be edited; no rollout
    Published,  ///< for rollouts; devices may fetch it
    Deprecated, ///< still fetched by running rollouts and rollbacks, not offered for new ones
    Withdrawn,  ///< not given out any more
};
inline constexpr size_t artifactStateCount = 4;
[[nodiscard]] std::string_view artifactStateKey(ArtifactState state);

/// What is known of the signature.
enum class SignatureState : quint8 {
    Missing,
    Unknown, ///< by a key that is not trusted here
    Wrong,   ///< does not fit the artifact
    Good,
};

/// A release in the library.
struct Artifact
{
    PlannedArtifact planned;
    ArtifactState state = ArtifactState::Draft;
    std::string notes;    ///< what is new; plain text
    std::string fileName; ///< as it was dropped; empty for a container image
    Timestamp added = noTime;
    bool operator==(const Artifact &) const = default;
};

/// Whether `from` may become `to`: nothing becomes a draft again, and what was withdrawn stays so.
[[nodiscard]] bool mayBecome(ArtifactState from, ArtifactState to);

/// A key that signs artifacts.
struct TrustedKey
{
    std::string id; ///< the first 16 hex digits of the SHA-256 of the public key
    std::string name;
    QByteArray publicKey; ///< 32 bytes
    bool operator==(const TrustedKey &) const = default;
};

struct ArtifactCatalogue
{
    std::vector<Artifact> artifacts;
    std::vector<TrustedKey> keys;
    std::string urlTemplate; ///< see artifactUrl(); empty: the built-in server
    bool operator==(const ArtifactCatalogue &) const = default;
};

[[nodiscard]] QByteArray writeCatalogue(const ArtifactCatalogue &catalogue);
/// Errors: InvalidInput.
[[nodiscard]] Result<ArtifactCatalogue> readCatalogue(std::string_view json);

/// `https://files.example/{name}/{version}/{sha256}`: replaces the three, percent-encoded. Errors:
/// InvalidInput when the template is no http or https address or does not name the artifact.
[[nodiscard]] Result<std::string> artifactUrl(const std::string &urlTemplate,
                                              const ArtifactReference &reference);

/// Name and version as file names usually have them: `aq3-2.5.0.bin`, `gateway_v1.4.2-rc1.tar.gz`. The
/// version is empty when there is none.
struct GuessedName
{
    std::string name, version;
};
[[nodiscard]] GuessedName guessName(std::string_view fileName);

} // namespace fleetscope
