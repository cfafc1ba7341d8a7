// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertlifecycle.h"
#include "models/domain/result.h"

#include <QByteArray>

namespace fleetscope {

/// An alert's state as one line of JSON for the store; what has its default value is left out.
[[nodiscard]] QByteArray stateToJson(const AlertState &state);

/// Errors: Corrupt when it is no such line. Keys that are not known are left alone: a newer program wrote
/// them.
[[nodiscard]] Result<AlertState> stateFromJson(const QByteArray &json);

} // namespace fleetscope
