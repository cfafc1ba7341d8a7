// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/charts/timerange.h"

#include <QLocale>

#include <vector>

namespace fleetscope {

/// A mark of a time axis.
struct TimeTick
{
    Timestamp time = noTime;
    QString text; ///< "14:05", or the date where the step is days
    QString date; ///< at the first tick and where a new day (or year) begins, else empty
    bool operator==(const TimeTick &) const = default;
};

/// At most `most` marks at round local times: whole seconds, minutes, hours, days, Mondays, months or years.
///
/// Ticks of hours stand at the same clock times on both sides of a change of daylight saving time; one that
/// the change skips is left out, one that it repeats stands at the first. Ascending. Cost: O(most). Thread:
/// any.
[[nodiscard]] std::vector<TimeTick> timeTicks(const TimeRange &range, int most, const QTimeZone &zone,
                                              const QLocale &locale);

/// The moment as a cursor shows it: with seconds or milliseconds when `span` is so short that they matter.
[[nodiscard]] QString momentText(Timestamp time, Milliseconds span, const QTimeZone &zone,
                                 const QLocale &locale);

} // namespace fleetscope
