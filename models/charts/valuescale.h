// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace fleetscope {

enum class ScaleMode : quint8 {
    Auto,  ///< follows what is drawn
    Fixed, ///< as the user set it
    Log,   ///< follows what is drawn, by powers of ten; what is not above zero is not drawn
};

/// low < high.
struct ValueRange
{
    double low = 0, high = 1;

    [[nodiscard]] double span() const { return high - low; }
    bool operator==(const ValueRange &) const = default;
};

/// A mark of a value axis.
struct ValueTick
{
    double value = 0;
    QString text; ///< in the user's number format, all of an axis with equal decimals
    bool operator==(const ValueTick &) const = default;
};

/// Round limits around what is drawn, with a little air. Values that are all equal get a range around them;
/// limits that cross zero only by the air stay at zero.
[[nodiscard]] ValueRange comfortableRange(double minimum, double maximum);
/// Whole powers of ten around it; `minimum` > 0.
[[nodiscard]] ValueRange logarithmicRange(double minimum, double maximum);

/// At most `most` marks at multiples of 1, 2 or 5 times a power of ten.
[[nodiscard]] std::vector<ValueTick> valueTicks(const ValueRange &range, int most);
/// Powers of ten, with 2 and 5 between them when there is room; `range.low` > 0.
[[nodiscard]] std::vector<ValueTick> logarithmicTicks(const ValueRange &range, int most);

/// Decimals that a step of `step` needs, 0 to 9.
[[nodiscard]] int decimalsForStep(double step);

/// Limits for the next frame on the way from `shown` to `wanted`: grows at once to what would be cut off, and
/// shrinks by a share per frame, so that an axis eases instead of jumping.
[[nodiscard]] ValueRange eased(const ValueRange &shown, const ValueRange &wanted, double share);

/// Where values stand on an axis, from 0 (low) to 1 (high).
struct ValueScale
{
    ValueRange range;
    bool logarithmic = false;

    /// NaN for what has no place on it.
    [[nodiscard]] double position(double value) const;
    [[nodiscard]] double valueAt(double position) const;
    bool operator==(const ValueScale &) const = default;
};

} // namespace fleetscope
