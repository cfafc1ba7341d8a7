// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/fleetquery.h"

namespace fleetscope {

/// Orders `rows`, which are ascending, by `sort`; equal ones stay in order. Stops early when cancelled.
///
/// Every column becomes unsigned keys (numbers as they are, texts as their rank among the distinct texts),
/// and the rows go through one stable radix sort for each column, the least significant first. Cost:
/// O(columns × rows) plus one comparison sort of the distinct texts of each text column.
void orderRows(const FleetSnapshot &snapshot, const std::vector<SortColumn> &sort, std::vector<quint32> &rows,
               const CancelFlag &cancel);

} // namespace fleetscope
