// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/valuescale.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace fleetscope {
namespace {

constexpr int mostDecimals = 9;

/// The smallest 1, 2 or 5 times a power of ten that is not below `least`.
double roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

QString tickText(double value, int decimals)
{
    const double size = std::abs(value);
    if (size >= 1e9 || (size > 0 && decimals >= mostDecimals))
        return QLocale().toString(value, 'g', 4);
    QString text = QLocale().toString(value == 0 ? 0.0 : value, 'f', decimals);
    if (text.startsWith(u'-'))
        text[0] = QChar(0x2212); // a true minus
    return text;
}

} // namespace

int decimalsForStep(double step)
{
    int decimals = 0;
    for (double scaled = step;
         decimals < mostDecimals && std::abs(scaled - std::round(scaled)) > 1e-6 * scaled;
         scaled = step * std::pow(10.0, decimals))
        ++decimals;
    return decimals;
}

ValueRange comfortableRange(double minimum, double maximum)
{
    if (!(minimum <= maximum) || !std::isfinite(minimum) || !std::isfinite(maximum))
        return {0, 1};
    double low = minimum;
    double high = maximum;
    const double size = std::max(std::abs(low), std::abs(high));
    if (high - low <= size * 1e-12) { // equal, so far as a double tells
        const double around = size == 0 ? 1 : size * 0.05;
        return {low - around, high + around};
    }
    const double air = (high - low) * 0.06;
    low = low >= 0 && low < air ? 0 : low - air;
    high = high <= 0 && -high < air ? 0 : high + air;
    return {low, high};
}

ValueRange logarithmicRange(double minimum, double maximum)
{
    if (!(minimum > 0) || !(maximum >= minimum) || !std::isfinite(maximum))
        return {1, 10};
    const double low = std::floor(std::log10(minimum) + 1e-9);
    double high = std::ceil(std::log10(maximum) - 1e-9);
    if (high <= low)
        high = low + 1;
    return {std::pow(10.0, std::max(low, -300.0)), std::pow(10.0, std::min(high, 300.0))};
}

std::vector<ValueTick> valueTicks(const ValueRange &range, int most)
{
    std::vector<ValueTick> ticks;
    const double span = range.span();
    if (!(span > 0) || !std::isfinite(span))
        return ticks;
    const double step = roundStep(span / std::max(1, most - 1));
    const int decimals = decimalsForStep(step);
    const double first = std::ceil(range.low / step - 1e-9);
    for (int i = 0; i <= most; ++i) {
        const double value = (first + i) * step;
        if (value > range.high + step * 1e-9)
            break;
        ticks.push_back({value, tickText(value, decimals)});
    }
    return ticks;
}

std::vector<ValueTick> logarithmicTicks(const ValueRange &range, int most)
{
    std::vector<ValueTick> ticks;
    if (!(range.low > 0) || !(range.high > range.low))
        return ticks;
    const int first = static_cast<int>(std::floor(std::log10(range.low) + 1e-9));
    const int last = static_cast<int>(std::ceil(std::log10(range.high) - 1e-9));
    const int decades = last - first;
    const int stride = std::max(1, (decades + most - 2) / std::max(1, most - 1));
    const bool between = stride == 1 && decades * 3 + 1 <= most;
    for (int power = first; power <= last; power += stride) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            if (factor > 1 && !between)
                break;
            const double value = factor * std::pow(10.0, power);
            if (value < range.low * (1 - 1e-9) || value > range.high * (1 + 1e-9))
                continue;
            ticks.push_back({value, tickText(value, std::clamp(-power, 0, mostDecimals))});
        }
    }
    return ticks;
}

ValueRange eased(const ValueRange &shown, const ValueRange &wanted, double share)
{
    const auto step = [&](double from, double to) {
        const double next = from + (to - from) * share;
        return std::abs(next - to) < wanted.span() * 0.002 ? to : next;
    };
    return {wanted.low < shown.low ? wanted.low : step(shown.low, wanted.low),
            wanted.high > shown.high ? wanted.high : step(shown.high, wanted.high)};
}

double ValueScale::position(double value) const
{
    if (!logarithmic)
        return (value - range.low) / range.span();
    if (!(value > 0))
        return std::numeric_limits<double>::quiet_NaN();
    return std::log(value / range.low) / std::log(range.high / range.low);
}

double ValueScale::valueAt(double position) const
{
    if (!logarithmic)
        return range.low + position * range.span();
    return range.low * std::pow(range.high / range.low, position);
}

} // namespace fleetscope
