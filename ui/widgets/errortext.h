// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

namespace fleetscope {

/// What happened and what the user can do next, in translated sentences. Plain text; `error.subject` is shown
/// as it is, cut to a sensible length. Thread: any.
[[nodiscard]] QString errorText(const Error &error);
/// What an error is about as it is shown: on one line, printable, both ends of what is too long.
[[nodiscard]] QString shortSubject(const QString &subject);

} // namespace fleetscope
