// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/rolloutstate.h"
#include "ui/widgets/statelook.h"

namespace fleetscope {

/// Shape and colour of the state of a rollout.
[[nodiscard]] inline StateLook lookOf(RolloutState state)
{
    switch (state) {
    case RolloutState::Draft:
    case RolloutState::Validating: return {IconId::Edit, Ink::Offline};
    case RolloutState::AwaitingApproval:
    case RolloutState::Ready:
    case RolloutState::Scheduled: return {IconId::Clock, Ink::Info};
    case RolloutState::Running: return {IconId::Play, Ink::Info};
    case RolloutState::Paused: return {IconId::Freeze, Ink::Warning};
    case RolloutState::Cancelling:
    case RolloutState::RollingBack: return {IconId::Back, Ink::Warning};
    case RolloutState::Completed: return {IconId::Check, Ink::Ok};
    case RolloutState::CompletedWithFailures:
    case RolloutState::Expired: return {IconId::Warning, Ink::Warning};
    case RolloutState::Cancelled: return {IconId::Remove, Ink::Offline};
    case RolloutState::RolledBack: return {IconId::Back, Ink::Offline};
    }
    return {};
}

} // namespace fleetscope
