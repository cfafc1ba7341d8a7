// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/value.h"
#include "models/fleet/filter.h"

#include <QList>

namespace fleetscope {

// Filter texts made by program: Apply and Prepare as filter, chips, facets. Whatever a device sends comes out
// quoted, so that it is found and never read as language. Thread: any. Cost: O(length).

/// How a term joins the filter that is there.
enum class FilterJoin : quint8 { Replace, ReplaceNot, And, Or, AndNot, OrNot };

/// `field op "value"`. An empty value of a fixed field is `field == null`.
[[nodiscard]] QString filterTerm(const FilterField &field, FilterOperator op, const QString &value);
/// The same for a metric; kind None is `field == null`.
[[nodiscard]] QString filterTerm(const FilterField &field, FilterOperator op, const Value &value);

/// `current` joined with `term`, normalised. A blank or wrong `current` gives way to the term.
[[nodiscard]] QString joinFilter(const QString &current, FilterJoin how, const QString &term,
                                 const QTimeZone &zone = QTimeZone::utc());

/// The terms that all must hold: the parts of a top-level `and`, else the filter itself; none for null.
[[nodiscard]] QStringList conjuncts(const FilterPtr &filter);
/// The filter without one of its conjuncts(); empty when none is left.
[[nodiscard]] QString withoutConjunct(const FilterPtr &filter, qsizetype index);

/// The values that a conjunct `field == …` or `field in {…}` allows; an empty text stands for null.
[[nodiscard]] QStringList chosenValues(const FilterPtr &filter, const FilterField &field);
/// The filter with `value` (empty: no value) added to those that it allows for `field`, or taken from them.
[[nodiscard]] QString withToggledValue(const FilterPtr &filter, const FilterField &field,
                                       const QString &value);

} // namespace fleetscope
