// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/seriesdata.h"

namespace fleetscope {

/// The newest reading of each metric of a device: a row of the table `latest`.
struct LatestValues
{
    struct Entry
    {
        quint32 metric = 0;
        SeriesTime time = firstSeriesTime;
        Value value;
    };
    SeriesTime lastMessage = firstSeriesTime; ///< when one arrived
    std::vector<Entry> entries;               ///< ascending by metric

    /// Takes it when it is not older than what is there: of equal times the later call counts.
    void take(quint32 metric, SeriesTime time, const ValueView &value);
    [[nodiscard]] std::string encoded() const;
    /// As much as can be read.
    [[nodiscard]] static LatestValues decoded(std::string_view bytes);
};

} // namespace fleetscope
