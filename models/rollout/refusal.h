// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <optional>
#include <string_view>

namespace fleetscope {

/// Why an order to a rollout is not carried out, or a plan cannot be.
enum class Refusal : quint8 {
    // What people order.
    NotEditable,
    NotDraft,
    NothingToApprove,
    SecondPerson, ///< the author may not approve
    OtherPlan,    ///< not the one whose hash was shown
    NotReady,
    NotRunning,
    NotPaused,
    NoteNeeded, ///< to go on after a gate
    ReasonNeeded,
    DrivenElsewhere,
    NothingToCancel,
    NothingToRollBack,
    NoPhaseToSkip,
    NoPhaseToApprove,
    NothingStaged, ///< of a download-only rollout
    UnknownOrder,
    DeviceIsPast,
    UnknownRollout,
    IdTaken,
    NotRemovable,
    // What is wrong with a plan.
    BadId,
    NoRelease,
    NoVersion,
    NoHash,
    DeltaWithoutBase,
    NoPhase,
    PhasesDoNotRise,
    LastPhaseIsNotAll,
    NoConcurrency,
    RateOutOfRange,
    PercentOutOfRange,
    DeadlineBeforeStart,
    WindowWithoutDays,
    UnknownZone,
    HealthOutOfRange,
    BadDeviceId,
    DeviceTwice,
    DeviceWithoutPlace,
    NoDevice,
    // What is wrong with the release.
    NotPublished,
    NoAddress,
    WrongSignature,
    UnknownKey,
    ReleaseMissing,
    ReleaseChanged,
    // Where it goes.
    ConnectionClosed,
};
inline constexpr size_t refusalCount = 47;

/// The error of a refusal; `subject` is the rollout, the device, the release or the phase that it is about.
[[nodiscard]] Error refusal(Refusal why, std::string_view subject = {});
/// Which refusal `error` is; empty for any other error.
[[nodiscard]] std::optional<Refusal> refusalOf(const Error &error);

} // namespace fleetscope
