// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

namespace fleetscope {

/// What is wrong with a recording and what to do, in translated sentences. Plain text.
[[nodiscard]] QString recordingErrorText(const Error &error);
/// Why the writing of one ended by itself.
[[nodiscard]] QString recorderErrorText(const Error &error);

} // namespace fleetscope
