// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QString>
#include <QTimeZone>

#include <span>

namespace fleetscope {

/// The moments in [from, to); from < to.
struct TimeRange
{
    Timestamp from = noTime, to = noTime;

    [[nodiscard]] Milliseconds span() const { return to - from; }
    [[nodiscard]] bool contains(Timestamp time) const { return time >= from && time < to; }
    bool operator==(const TimeRange &) const = default;
};

/// A range as a person writes it: two moments, each absolute or relative to now.
///
/// A moment is `now`, `today`, `yesterday`, `tomorrow` or a date and time (`2026-03-29`, `2026-03-29 14:05`,
/// `2026-03-29T14:05:30Z`, also with an offset), followed by any number of `-6h`, `+30m` and at most one
/// `/d`, which rounds to whole units: down for a start, up for an end. Units: s, m, h, d, w, M (month), y. A
/// day ends at midnight of the zone, so it may have 23 or 25 hours.
struct RangeText
{
    QString from, to;

    [[nodiscard]] bool follows() const { return to == QLatin1String("now"); } ///< ends now, whenever that is
    /// "now-6h to now"; parseRange() reads it back.
    [[nodiscard]] QString text() const { return from + QStringLiteral(" to ") + to; }
    bool operator==(const RangeText &) const = default;
};

/// The last `length` up to now.
[[nodiscard]] RangeText followingRange(Milliseconds length);
/// Two fixed moments, written in `zone`, to the millisecond where needed.
[[nodiscard]] RangeText fixedRange(const TimeRange &range, const QTimeZone &zone);

/// Reads "A to B" (also with `–`, `→`, a tab or a new line between), a single word for a whole range
/// (`today`, `yesterday`, `this week`, `last week`, `this month`, `last month`), a length (`6h`: the last six
/// hours), or one moment (up to now). Errors: InvalidInput; `subject` is the part that cannot be read.
[[nodiscard]] Result<RangeText> parseRange(const QString &text);

/// Errors: InvalidInput for a moment that cannot be read (`subject` is it), or when the range would be empty,
/// longer than a century, or outside of what a device may claim.
[[nodiscard]] Result<TimeRange> resolve(const RangeText &range, Timestamp now, const QTimeZone &zone);

enum class RangeEdge : quint8 { From, To };
/// Errors: InvalidInput with the text.
[[nodiscard]] Result<Timestamp> parseMoment(const QString &text, Timestamp now, const QTimeZone &zone,
                                            RangeEdge edge);

/// The smallest range that a chart shows.
inline constexpr Milliseconds shortestRange{10};

/// `range` around `centre` with `factor` times its length (0.5 zooms in), within what is possible.
[[nodiscard]] TimeRange zoomed(const TimeRange &range, Timestamp centre, double factor);
[[nodiscard]] TimeRange shifted(const TimeRange &range, Milliseconds by);

} // namespace fleetscope
