// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QString>

namespace fleetscope {

// Words for values, in the user's language and number format (QLocale()). Thread: any.

/// "now", "12 s", "3 min" up to an hour, then the local clock time: "07:42", "Mon 07:42", "2026-03-01". "—"
/// for noTime.
[[nodiscard]] QString ageText(Timestamp time, Timestamp now);
/// The same inside a sentence: "just now", "5 s ago", "at 07:42", "on Mon 07:42".
[[nodiscard]] QString agoText(Timestamp time, Timestamp now);
/// The local clock time, as ageText() has it after an hour.
[[nodiscard]] QString clockText(Timestamp time, Timestamp now);
/// "450 ms", "12 s", "5 min", "2 h", "3 d": one unit, rounded.
[[nodiscard]] QString durationText(Milliseconds duration);
/// A signed duration: "+3 min", "−12 s".
[[nodiscard]] QString offsetText(Milliseconds offset);
/// ISO 8601 in local time with offset and milliseconds: for tooltips.
[[nodiscard]] QString isoLocalText(Timestamp time);
/// ISO 8601 in UTC with milliseconds: for exports. Empty for noTime.
[[nodiscard]] QString isoUtcText(Timestamp time);
[[nodiscard]] QString numberText(double value, int decimals);
/// Number, narrow no-break space, unit; just the number without a unit.
[[nodiscard]] QString withUnit(const QString &number, const QString &unit);
[[nodiscard]] QString countText(quint64 count);
/// "0.4", "17", "1,204": three digits that matter.
[[nodiscard]] QString rateText(double perSecond);
[[nodiscard]] QString bytesText(quint64 bytes); ///< "512 B", "1.4 MiB"

} // namespace fleetscope
