// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <bit>
#include <cmath>

namespace fleetscope {

/// The most digits after the point that are looked for. Sensors send up to six; positions seven.
inline constexpr unsigned maxDecimals = 9;
inline constexpr std::array<double, maxDecimals + 1> powersOfTen{1.0, 1e1, 1e2, 1e3, 1e4,
                                                                 1e5, 1e6, 1e7, 1e8, 1e9};

/// mantissa / 10^exponent. One correctly rounded division: what a parser makes of the same digits.
[[nodiscard]] inline double fromDecimal(qint64 mantissa, unsigned exponent) noexcept
{
    return static_cast<double>(mantissa) / powersOfTen[exponent];
}

/// Whether `value` is exactly mantissa / 10^exponent with a mantissa below 2^51, to the last bit (so not for
/// −0, NaN and infinities). Cost: a few ns.
[[nodiscard]] inline bool toDecimal(double value, unsigned exponent, qint64 &mantissa) noexcept
{
    const double scaled = value * powersOfTen[exponent];
    if (!(std::abs(scaled) < 2251799813685248.0))
        return false;
    // Adding and subtracting 1.5 × 2^52 rounds to a whole number without a call.
    constexpr double roundingShift = 6755399441055744.0;
    mantissa = static_cast<qint64>((scaled + roundingShift) - roundingShift);
    return std::bit_cast<quint64>(fromDecimal(mantissa, exponent)) == std::bit_cast<quint64>(value);
}

/// The smallest exponent from `exponent` on that fits.
[[nodiscard]] inline bool findDecimal(double value, unsigned &exponent, qint64 &mantissa) noexcept
{
    for (; exponent <= maxDecimals; ++exponent) {
        if (toDecimal(value, exponent, mantissa))
            return true;
    }
    return false;
}

} // namespace fleetscope
