// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/filter.h"

#include <QString>

namespace fleetscope {

/// What is wrong with a filter, where, and what could stand there, as a translated sentence. Plain text.
[[nodiscard]] QString filterErrorText(const FilterError &error);

} // namespace fleetscope
