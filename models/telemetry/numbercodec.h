// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/bytes.h"

#include <span>

namespace fleetscope {

/// Doubles without losing a bit (−0, infinities and the payload of every NaN included), in the smallest of:
/// one value; runs of equal values; decimals (whole numbers by packIntegers(), one exponent for all, the few
/// values that are no such decimal written out); the XOR of neighbours; as they are.
///
/// Sensors send 21.5, not random doubles, which is why decimals come first. Sources: A. Afroozeh et al.,
/// "ALP", SIGMOD 2024; T. Pelkonen et al., "Gorilla", VLDB 2015. Cost: about 15 ns a value.
void packNumbers(std::span<const double> values, ByteWriter &out);

/// Fills `values`, whose size the caller knows; false for damaged bytes. Cost: about 5 ns a value.
[[nodiscard]] bool unpackNumbers(ByteReader &in, std::span<double> values);

} // namespace fleetscope
