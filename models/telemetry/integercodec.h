// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/bytes.h"

#include <span>

namespace fleetscope {

/// Whole numbers, bit-packed in groups of 128: each group has a base and a width that fit most of it, and
/// patches for the few that stick out. `values` is scratch memory afterwards.
///
/// Tries the numbers themselves, their differences and the differences of those, and takes what is smallest:
/// noise, slow wander, and counters or times in this order.
void packIntegers(std::span<qint64> values, ByteWriter &out);

/// Fills `values`, whose size the caller knows; false for damaged bytes. Cost: about 2 ns a value.
[[nodiscard]] bool unpackIntegers(ByteReader &in, std::span<qint64> values);

/// Times in milliseconds, any order: as above, after what they have in common (whole seconds) is divided out.
void packTimes(std::span<const qint64> times, ByteWriter &out);
[[nodiscard]] bool unpackTimes(ByteReader &in, std::span<qint64> times);

} // namespace fleetscope
