// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/randombits.h"

#include <cmath>

namespace fleetscope {

double cosineOfTurns(double turns) noexcept
{
    turns -= std::floor(turns + 0.5);               // [-0.5, 0.5)
    const double quarter = 0.25 - std::fabs(turns); // cos(2πt) = sin(2π(1/4 − |t|))
    const double x = quarter * 6.283185307179586476925;
    const double xx = x * x;
    // Taylor to x^13: the error at π/2 is below 1e-9.
    return x
        * (1
           + xx
               * (-1.0 / 6
                  + xx
                      * (1.0 / 120
                         + xx
                             * (-1.0 / 5'040
                                + xx * (1.0 / 362'880 + xx * (-1.0 / 39'916'800 + xx / 6'227'020'800.0))))));
}

} // namespace fleetscope
