// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/filter.h"
#include "models/fleet/fleetsnapshot.h"

#include <QString>

#include <atomic>
#include <memory>
#include <vector>

namespace fleetscope {

/// A column that rows are ordered by: a fixed field of the device or a metric's newest value.
struct SortColumn
{
    FilterField field;
    bool descending = false;
};

/// What the table should show, as plain data for the thread pool.
struct FleetQuery
{
    FilterPtr filter;             ///< null: everything
    std::vector<SortColumn> sort; ///< most significant first; ties break on the row
    Timestamp now = noTime;
};

/// One value of a facet and how many of the matching devices have it.
struct FacetCount
{
    QString value;
    quint32 count = 0;
    bool operator==(const FacetCount &) const = default;
};

struct FleetQueryResult
{
    std::vector<quint32> rows; ///< DeviceHandles in the order to show
    size_t considered = 0;     ///< devices in the snapshot
    /// Per facet field (status, site, model, firmware, in this order): the most frequent values first, at
    /// most 200.
    std::vector<std::vector<FacetCount>> facets;
    bool cancelled = false;
};

using CancelFlag = std::shared_ptr<std::atomic<bool>>;

/// Filters, orders and counts. Pure; looks at `cancel` about every 10 ms.
///
/// Text orders naturally (`AQ-2` before `AQ-10`, letters without case); devices without a value come last in
/// both directions. Thread: any. Cost for a million rows on one core: number sort 0.2 s, text sort 0.8 s,
/// filter 0.05 s.
[[nodiscard]] FleetQueryResult runQuery(const FleetSnapshot &snapshot, const FleetQuery &query,
                                        const CancelFlag &cancel = {});

} // namespace fleetscope
