// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
#include <compare>
#include <cstdint>

namespace fleetscope {

/// A signed integer of 128 bits for compilers that have none (MSVC): two's complement, wraps on overflow.
///
/// Everything that Decimal needs and nothing else. Division truncates towards zero. Cost: a division of
/// values beyond 64 bits takes 128 steps.
class WideInt
{
public:
    constexpr WideInt() = default;
    constexpr WideInt(std::int64_t value)
        : m_low(static_cast<std::uint64_t>(value))
        , m_high(value < 0 ? ~std::uint64_t{0} : 0)
    { }
    constexpr WideInt(int value)
        : WideInt(static_cast<std::int64_t>(value))
    { }

    constexpr explicit operator std::int64_t() const { return static_cast<std::int64_t>(m_low); }
    constexpr explicit operator int() const { return static_cast<int>(m_low); }
    constexpr explicit operator double() const
    {
        constexpr double twoTo64 = 18446744073709551616.0;
        if (isNegative())
            return -static_cast<double>(-*this);
        return static_cast<double>(m_high) * twoTo64 + static_cast<double>(m_low);
    }

    friend constexpr WideInt operator-(const WideInt &a)
    {
        WideInt result;
        result.m_low = ~a.m_low + 1;
        result.m_high = ~a.m_high + (result.m_low == 0 ? 1 : 0);
        return result;
    }
    friend constexpr WideInt operator+(const WideInt &a, const WideInt &b)
    {
        WideInt result;
        result.m_low = a.m_low + b.m_low;
        result.m_high = a.m_high + b.m_high + (result.m_low < a.m_low ? 1 : 0);
        return result;
    }
    friend constexpr WideInt operator-(const WideInt &a, const WideInt &b) { return a + -b; }
    friend constexpr WideInt operator*(const WideInt &a, const WideInt &b)
    {
        constexpr std::uint64_t mask = 0xffffffff;
        const std::uint64_t a0 = a.m_low & mask, a1 = a.m_low >> 32;
        const std::uint64_t b0 = b.m_low & mask, b1 = b.m_low >> 32;
        const std::uint64_t middle = a1 * b0 + (a0 * b0 >> 32);
        const std::uint64_t middle2 = a0 * b1 + (middle & mask);
        WideInt result;
        result.m_low = a.m_low * b.m_low;
        result.m_high = a1 * b1 + (middle >> 32) + (middle2 >> 32) + a.m_high * b.m_low + a.m_low * b.m_high;
        return result;
    }
    friend constexpr WideInt operator/(const WideInt &a, const WideInt &b)
    {
        const WideInt quotient = divide(a.magnitude(), b.magnitude());
        return a.isNegative() != b.isNegative() ? -quotient : quotient;
    }
    friend constexpr WideInt operator%(const WideInt &a, const WideInt &b) { return a - a / b * b; }
    constexpr WideInt &operator+=(const WideInt &other) { return *this = *this + other; }
    constexpr WideInt &operator*=(const WideInt &other) { return *this = *this * other; }

    /// Bits that a value which is not negative needs.
    friend constexpr int bitWidth(const WideInt &a)
    {
        return a.m_high != 0 ? 64 + static_cast<int>(std::bit_width(a.m_high))
                             : static_cast<int>(std::bit_width(a.m_low));
    }
    friend constexpr bool operator==(const WideInt &, const WideInt &) = default;
    friend constexpr std::strong_ordering operator<=>(const WideInt &a, const WideInt &b)
    {
        if (a.isNegative() != b.isNegative())
            return a.isNegative() ? std::strong_ordering::less : std::strong_ordering::greater;
        return a.m_high != b.m_high ? a.m_high <=> b.m_high : a.m_low <=> b.m_low;
    }

private:
    [[nodiscard]] constexpr bool isNegative() const { return m_high >> 63 != 0; }
    [[nodiscard]] constexpr WideInt magnitude() const { return isNegative() ? -*this : *this; }
    [[nodiscard]] static constexpr WideInt divide(const WideInt &a, const WideInt &b); // of magnitudes

    std::uint64_t m_low = 0;
    std::uint64_t m_high = 0;
};

constexpr WideInt WideInt::divide(const WideInt &a, const WideInt &b)
{
    WideInt quotient;
    if (a.m_high == 0 && b.m_high == 0) {
        quotient.m_low = a.m_low / b.m_low;
        return quotient;
    }
    WideInt rest;
    for (int bit = 127; bit >= 0; --bit) {
        rest.m_high = rest.m_high << 1 | rest.m_low >> 63;
        rest.m_low = rest.m_low << 1 | (bit >= 64 ? a.m_high >> (bit - 64) & 1 : a.m_low >> bit & 1);
        if (rest.m_high > b.m_high || (rest.m_high == b.m_high && rest.m_low >= b.m_low)) {
            rest = rest - b;
            (bit >= 64 ? quotient.m_high : quotient.m_low) |= std::uint64_t{1} << (bit % 64);
        }
    }
    return quotient;
}

#ifdef __SIZEOF_INT128__
__extension__ using Int128 = __int128;
[[nodiscard]] constexpr int bitWidth(Int128 a)
{
    const auto high = static_cast<std::uint64_t>(a >> 64);
    return high != 0 ? 64 + static_cast<int>(std::bit_width(high))
                     : static_cast<int>(std::bit_width(static_cast<std::uint64_t>(a)));
}
#else
using Int128 = WideInt;
#endif

} // namespace fleetscope
