// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cmath>
#include <random>

namespace fleetscope {

/// Random numbers that are the same on every platform: the generator is fixed by the C++ standard, the
/// distributions of the library are not, so these are our own.
class Draws
{
public:
    explicit Draws(quint64 seed)
        : m_generator(seed)
    { }

    /// In [0, 1), 53 bits.
    [[nodiscard]] double unit() { return static_cast<double>(m_generator() >> 11) * 0x1p-53; }
    [[nodiscard]] double uniform(double low, double high) { return low + unit() * (high - low); }
    /// Triangular, by inversion.
    [[nodiscard]] double triangular(double low, double mode, double high)
    {
        const double u = unit();
        const double width = high - low;
        if (width <= 0)
            return mode;
        const double split = (mode - low) / width;
        return u < split ? low + std::sqrt(u * width * (mode - low))
                         : high - std::sqrt((1 - u) * width * (high - mode));
    }

private:
    std::mt19937_64 m_generator;
};

} // namespace fleetscope
