// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace fleetscope {

// Random numbers as a pure function of what they are for: seed, device, metric and moment go in, 64 bits come
// out. So a fleet of a million needs no generator state, any moment can be computed without the ones before
// it, and every platform computes the same (the distributions of the standard library differ between
// platforms).

/// The finaliser of SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014):
/// every bit of the result depends on every bit of `bits`.
[[nodiscard]] constexpr quint64 mixBits(quint64 bits) noexcept
{
    bits += 0x9e3779b97f4a7c15ULL;
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9ULL;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebULL;
    return bits ^ (bits >> 31);
}

/// Random bits for `what` of somebody whose own bits are `key`.
[[nodiscard]] constexpr quint64 bitsFor(quint64 key, quint64 what) noexcept
{
    return mixBits(key ^ (what * 0xd1342543de82ef95ULL));
}

/// Uniform in [0, 1).
[[nodiscard]] constexpr double uniform(quint64 bits) noexcept
{
    return static_cast<double>(bits >> 11) * 0x1p-53;
}

/// Uniform in [-1, 1).
[[nodiscard]] constexpr double symmetric(quint64 bits) noexcept { return uniform(bits) * 2 - 1; }

/// The most that bell() strays from 0.
inline constexpr double bellLimit = 3.4642;

/// About normal with mean 0 and deviation 1, never beyond ±`bellLimit`: the sum of the four 16-bit parts of
/// `bits`. No logarithm and no cosine, whose last digit depends on the platform.
[[nodiscard]] constexpr double bell(quint64 bits) noexcept
{
    const quint64 sum = (bits & 0xffff) + ((bits >> 16) & 0xffff) + ((bits >> 32) & 0xffff) + (bits >> 48);
    return (static_cast<double>(sum) - 131'070.0) / 37'837.2; // 65,536 × √(4 / 12)
}

/// cos(2π × turns) to eight digits, made of additions and products only so that it is the same everywhere.
[[nodiscard]] double cosineOfTurns(double turns) noexcept;

} // namespace fleetscope
