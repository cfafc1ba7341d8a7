// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/wideint.h"

#include <QString>

#include <optional>

namespace fleetscope {

/// An exact decimal number with twelve places behind the point: amounts, prices, quantities.
///
/// Sums are exact; products and quotients are rounded half away from zero at the twelfth place. What would be
/// 10^24 or more stays there, so that absurd inputs give an absurd amount and never a wrong sign. Same
/// results on every platform: there is no binary floating point in it.
class Decimal
{
public:
    static constexpr int places = 12;

    constexpr Decimal() = default;
    constexpr Decimal(qint64 whole)
        : m_scaled(Int128(std::int64_t{whole}) * one)
    { }
    constexpr Decimal(int whole)
        : Decimal(qint64{whole})
    { }
    Decimal(double) = delete; // say fromDouble(), which rounds

    /// "-12.5", "1000000"; at most twelve places, no exponent, no separators. Empty where it is anything else
    /// or 10^14 and more.
    [[nodiscard]] static std::optional<Decimal> parse(QStringView text);
    /// Rounded to twelve places; 0 for what is not finite. For factors such as discounts, never for prices.
    [[nodiscard]] static Decimal fromDouble(double value);
    /// A price written in code or a test: parse() of a text that is known to be right.
    [[nodiscard]] static Decimal of(const char *text);

    [[nodiscard]] Decimal rounded(int toPlaces) const; ///< half away from zero
    [[nodiscard]] Decimal cents() const { return rounded(2); }
    /// At most 4 · 10^18 either way, so that whole numbers may be added without a thought.
    [[nodiscard]] qint64 floor() const;
    [[nodiscard]] qint64 ceil() const;
    [[nodiscard]] qint64 roundedToWhole() const { return rounded(0).floor(); }
    [[nodiscard]] double toDouble() const;
    [[nodiscard]] QString toString(int toPlaces) const; ///< "1046.44": rounded, point, no separators
    [[nodiscard]] QString toString() const;             ///< as many places as it has: "0.0135", "12"
    [[nodiscard]] bool isWhole() const;

    friend constexpr Decimal operator-(Decimal a) { return fromScaled(-a.m_scaled); }
    friend constexpr Decimal operator+(Decimal a, Decimal b) { return bounded(a.m_scaled + b.m_scaled); }
    friend constexpr Decimal operator-(Decimal a, Decimal b) { return bounded(a.m_scaled - b.m_scaled); }
    friend Decimal operator*(Decimal a, Decimal b);
    friend Decimal operator/(Decimal a, Decimal b); ///< `b` is not 0
    Decimal &operator+=(Decimal other) { return *this = *this + other; }
    Decimal &operator-=(Decimal other) { return *this = *this - other; }
    friend constexpr bool operator==(Decimal a, Decimal b) { return a.m_scaled == b.m_scaled; }
    friend constexpr std::strong_ordering operator<=>(Decimal a, Decimal b)
    {
        return a.m_scaled < b.m_scaled ? std::strong_ordering::less
            : b.m_scaled < a.m_scaled  ? std::strong_ordering::greater
                                       : std::strong_ordering::equal;
    }

private:
    static constexpr std::int64_t one = 1'000'000'000'000;

    static constexpr Decimal fromScaled(Int128 scaled)
    {
        Decimal result;
        result.m_scaled = scaled;
        return result;
    }

    /// Two values in bounds have a sum that fits; this brings it back.
    static constexpr Decimal bounded(Int128 scaled)
    {
        constexpr Int128 most =
            Int128(std::int64_t{1'000'000'000'000'000'000}) * Int128(std::int64_t{1'000'000'000'000'000'000});
        return fromScaled(most < scaled ? most : scaled < -most ? -most : scaled);
    }
    static constexpr Decimal most(bool negative) // of what is too large
    {
        const Decimal limit = bounded(Int128(std::int64_t{2'000'000'000'000'000'000})
                                      * Int128(std::int64_t{1'000'000'000'000'000'000}));
        return negative ? -limit : limit;
    }
    static constexpr double mostOf = 1e24; // the same as a double, for products before they are made

    Int128 m_scaled = 0; // value × 10^12
};

} // namespace fleetscope
