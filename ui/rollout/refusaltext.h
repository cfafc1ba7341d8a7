// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/refusal.h"

#include <QString>

namespace fleetscope {

/// Why an order to a rollout was refused and what to do about it, in translated sentences; errors that are no
/// refusal are told by errorText(). Plain text. Thread: any.
[[nodiscard]] QString refusalText(const Error &error);

} // namespace fleetscope
