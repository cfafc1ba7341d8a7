// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/decimal.h"

#include <cmath>

namespace fleetscope {

namespace {

constexpr std::int64_t powersOfTen[] = {
    1,          10,          100,           1'000,          10'000,          100'000,          1'000'000,
    10'000'000, 100'000'000, 1'000'000'000, 10'000'000'000, 100'000'000'000, 1'000'000'000'000};

/// `numerator` / `denominator`, half away from zero; `denominator` is positive.
Int128 dividedRounded(Int128 numerator, Int128 denominator)
{
    const Int128 quotient = numerator / denominator;
    const Int128 rest =
        numerator - quotient * denominator; // a second division would cost as much as the first
    const Int128 magnitude = rest < Int128(0) ? -rest : rest;
    if (magnitude * Int128(2) < denominator)
        return quotient;
    return numerator < Int128(0) ? quotient - Int128(1) : quotient + Int128(1);
}

Int128 magnitudeOf(Int128 value) { return value < Int128(0) ? -value : value; }

QString digitsOf(Int128 magnitude)
{
    constexpr std::int64_t chunk = 1'000'000'000'000'000'000;
    const auto high = static_cast<std::int64_t>(magnitude / Int128(chunk));
    const auto low = static_cast<std::int64_t>(magnitude % Int128(chunk));
    if (high == 0)
        return QString::number(low);
    return QString::number(high) + QString::number(low).rightJustified(18, u'0');
}

} // namespace

std::optional<Decimal> Decimal::parse(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.sliced(1);
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.first(point);
    const QStringView fraction = point < 0 ? QStringView() : text.sliced(point + 1);
    if (whole.isEmpty() || whole.size() > 14 || fraction.size() > places
        || (point >= 0 && fraction.isEmpty()))
        return {};
    std::int64_t wholePart = 0;
    std::int64_t fractionPart = 0;
    for (const QChar c : whole) {
        if (c < u'0' || c > u'9')
            return {};
        wholePart = wholePart * 10 + (c.unicode() - u'0');
    }
    for (const QChar c : fraction) {
        if (c < u'0' || c > u'9')
            return {};
        fractionPart = fractionPart * 10 + (c.unicode() - u'0');
    }
    fractionPart *= powersOfTen[places - fraction.size()];
    const Int128 scaled = Int128(wholePart) * Int128(one) + Int128(fractionPart);
    return fromScaled(negative ? -scaled : scaled);
}

Decimal Decimal::fromDouble(double value)
{
    if (!std::isfinite(value) || std::abs(value) >= 1e14)
        return {};
    const double whole = std::trunc(value);
    const double fraction = (value - whole) * static_cast<double>(one);
    return fromScaled(Int128(static_cast<std::int64_t>(whole)) * Int128(one)
                      + Int128(static_cast<std::int64_t>(std::round(fraction))));
}

Decimal Decimal::of(const char *text)
{
    const std::optional<Decimal> parsed = parse(QString::fromLatin1(text));
    Q_ASSERT(parsed);
    return parsed.value_or(Decimal());
}

Decimal operator*(Decimal a, Decimal b)
{
    const Int128 one(Decimal::one);
    // Nearly always the product itself fits into 128 bits, which saves four of five divisions.
    if (bitWidth(magnitudeOf(a.m_scaled)) + bitWidth(magnitudeOf(b.m_scaled)) <= 126)
        return Decimal::bounded(dividedRounded(a.m_scaled * b.m_scaled, one));
    if (std::abs(a.toDouble() * b.toDouble()) >= Decimal::mostOf)
        return Decimal::most((a.m_scaled < Int128(0)) != (b.m_scaled < Int128(0)));
    // By parts, so that only the result has to.
    const Int128 aWhole = a.m_scaled / one, aRest = a.m_scaled % one;
    const Int128 bWhole = b.m_scaled / one, bRest = b.m_scaled % one;
    return Decimal::fromScaled(aWhole * bWhole * one + aWhole * bRest + aRest * bWhole
                               + dividedRounded(aRest * bRest, one));
}

Decimal operator/(Decimal a, Decimal b)
{
    Q_ASSERT(!(b == Decimal()));
    const bool negative = (a.m_scaled < Int128(0)) != (b.m_scaled < Int128(0));
    const Int128 dividend = magnitudeOf(a.m_scaled);
    const Int128 divisor = magnitudeOf(b.m_scaled);
    constexpr int bitsOfOne = 40; // of 10^12
    if (bitWidth(dividend) + bitsOfOne <= 126) {
        const Int128 whole = dividedRounded(dividend * Int128(Decimal::one), divisor);
        return Decimal::bounded(negative ? -whole : whole);
    }
    if (std::abs(a.toDouble() / b.toDouble()) >= Decimal::mostOf)
        return Decimal::most(negative);
    Int128 quotient = dividend / divisor;
    Int128 rest = dividend % divisor;
    // Four places a step: the rest times 10,000 fits where the rest times 10^12 might not.
    for (int step = 0; step < 3; ++step) {
        rest = rest * Int128(10'000);
        quotient = quotient * Int128(10'000) + rest / divisor;
        rest = rest % divisor;
    }
    if (rest * Int128(2) >= divisor)
        quotient += Int128(1);
    return Decimal::fromScaled(negative ? -quotient : quotient);
}

Decimal Decimal::rounded(int toPlaces) const
{
    const Int128 step(powersOfTen[places - toPlaces]);
    return fromScaled(dividedRounded(m_scaled, step) * step);
}

qint64 Decimal::floor() const
{
    Int128 quotient = m_scaled / Int128(one);
    if (quotient * Int128(one) > m_scaled)
        quotient = quotient - Int128(1);
    constexpr std::int64_t most = 4'000'000'000'000'000'000;
    return Int128(most) < quotient ? most
        : quotient < Int128(-most) ? -most
                                   : static_cast<std::int64_t>(quotient);
}

qint64 Decimal::ceil() const { return -(-*this).floor(); }

double Decimal::toDouble() const { return static_cast<double>(m_scaled) / static_cast<double>(one); }

QString Decimal::toString(int toPlaces) const
{
    const Int128 scaled = dividedRounded(m_scaled, Int128(powersOfTen[places - toPlaces]));
    QString digits = digitsOf(scaled < Int128(0) ? -scaled : scaled).rightJustified(toPlaces + 1, u'0');
    if (toPlaces > 0)
        digits.insert(digits.size() - toPlaces, u'.');
    return scaled < Int128(0) ? u'-' + digits : digits;
}

QString Decimal::toString() const
{
    QString text = toString(places);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

bool Decimal::isWhole() const { return m_scaled % Int128(one) == Int128(0); }

} // namespace fleetscope
