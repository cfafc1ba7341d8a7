// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/filter.h"

#include <variant>

namespace fleetscope {

/// `text`, as written behind `op`, in the light of `field`; `quoted` makes it a text where it could be more.
/// Errors: what is wrong with it. The operator must be one of the field's.
[[nodiscard]] std::variant<FilterValue, FilterProblem> readFilterValue(const FilterField &field,
                                                                       FilterOperator op, const QString &text,
                                                                       bool quoted, const QTimeZone &zone);

/// Whether the field knows the operator.
[[nodiscard]] bool isOperatorOf(FilterField::Kind field, FilterOperator op);

/// The value as written behind an operator of `field`, quoted where it must be.
[[nodiscard]] QString valueText(FilterField::Kind field, const FilterValue &value);

/// Whether `text` is a topic filter with a wildcard that can stand in a filter without quotes.
[[nodiscard]] bool isBareTopicFilter(QStringView text);
/// Whether `text` is a topic filter: levels not mixed with wildcards, `#` only at the end.
[[nodiscard]] bool isTopicFilter(QStringView text);

/// `info`, `warning`, `critical` for 1 to 3; empty for 0.
[[nodiscard]] QString alertSeverityWord(quint8 worst);

/// `2h30m`, `-15m`, `500ms`; a bare number is seconds. Empty when it is none.
[[nodiscard]] std::optional<qint64> readDuration(QStringView text);

} // namespace fleetscope
