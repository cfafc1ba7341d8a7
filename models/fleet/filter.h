// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace fleetscope {

/// A field that a filter, an order or a column may name.
struct FilterField
{
    enum class Kind : quint8 {
        Id,
        Name,
        Status,
        Site,
        Group,
        Firmware,
        Model,
        Hardware,
        Serial,
        LastSeen,
        Age,
        Messages,
        Interval,
        ClockOffset,
        Connection,
        Tag,
        Metric,
        MetricAge,
    };
    Kind kind = Kind::Id;
    QString key; ///< of Tag, Metric, MetricAge

    /// `status`, `tag.site`, `m.pm25.age`: as written in a filter.
    [[nodiscard]] QString text() const;
    /// Errors as an empty optional: no such field.
    [[nodiscard]] static std::optional<FilterField> parse(QStringView text);
    bool operator==(const FilterField &) const = default;
};

class Filter;
using FilterPtr = std::shared_ptr<const Filter>;

} // namespace fleetscope
