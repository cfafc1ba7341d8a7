// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/artifact.h"
#include "models/rollout/healthgate.h"
#include "models/rollout/rolloutview.h"

#include <QString>
#include <QStringList>

namespace fleetscope {

// Rollouts in words, translated and plain. Thread: any.

[[nodiscard]] QString rolloutStateText(RolloutState state);
/// Why it is paused, and what goes on meanwhile: a sentence.
[[nodiscard]] QString pauseReasonText(PauseReason reason);
[[nodiscard]] QString phaseStateText(PhaseState state);
[[nodiscard]] QString updateStateText(UpdateState state);
[[nodiscard]] QString updateStageText(UpdateStage stage);
[[nodiscard]] QString ineligibilityText(Ineligibility reason);
[[nodiscard]] QString artifactStateText(ArtifactState state);
[[nodiscard]] QString signatureStateText(SignatureState state);
[[nodiscard]] QString artifactKindText(ArtifactKind kind);
/// "3 of 40 failed, the limit is 2"; empty while a gate waits.
[[nodiscard]] QString verdictText(const GateVerdict &verdict);
/// "bad_hash while verifying", "timed out while downloading".
[[nodiscard]] QString failureText(UpdateState outcome, UpdateState stage, const std::string &code);
/// A line of the history: the key of a state or event in words, as far as it is known.
[[nodiscard]] QString eventText(const RolloutLine &line);

/// "Update AQ-3 2.4.1 → 2.5.0 on 4,812 devices in 4 phases; stops at 5 % failures".
[[nodiscard]] QString planSentence(const RolloutPlan &plan, qint64 devices, const QString &previousVersions);
/// "2.4.1", or "2.4.1 and 2 others".
[[nodiscard]] QString previousText(const RolloutSummary &summary);
/// What stops a phase: "5 % of the finished once 5 are, or 3 in a row".
[[nodiscard]] QString gateSentence(const GatePlan &gates);

/// What an order does, with exact numbers, one sentence each: to the devices that wait, that are under way,
/// that are being installed, that are done.
[[nodiscard]] QStringList effectText(RolloutCommand::Kind kind, const EffectCounts &effects);

/// Half a page of what became of a rehearsal.
[[nodiscard]] QStringList rehearsalText(const RehearsalResult &result);
/// "1 h 20 min", "3 d 4 h": two units.
[[nodiscard]] QString spanText(Milliseconds span);

} // namespace fleetscope
