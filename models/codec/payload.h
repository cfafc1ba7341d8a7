// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/counters.h"
#include "models/domain/timestamp.h"
#include "models/domain/value.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace fleetscope {

// The limits for what strangers send; design page, section 4.
inline constexpr size_t maxPayloadBytes = 256 * 1024;
inline constexpr int maxNesting = 16;
inline constexpr size_t maxMetricsPerDevice = 256;
/// The most readings that one payload may deliver: bounds `DecodedPayload` to 5 MiB. What follows is skipped
/// as `PayloadTooLarge`.
inline constexpr size_t maxReadingsPerPayload = 65'536;

/// One value as it stood in a payload. Views point into the payload or into the decoder that made them and
/// are valid until that decoder decodes again.
struct DecodedReading
{
    std::string_view metric; ///< dotted path inside the payload; empty: the metric of the topic
    ValueView value;
    Timestamp time = noTime; ///< the device's time, `noTime` when it gave none
    std::string_view unit;   ///< empty when not given
    /// With `noTime`: taken that long after arrival, usually negative (SenML's relative times). Else 0.
    Milliseconds sinceArrival{0};
};

/// What a decoder found. Readings that could not be taken are counted in `skipped` and do not spoil the
/// others.
struct DecodedPayload
{
    std::vector<DecodedReading> readings;
    std::array<quint32, rejectionCount> skipped{};

    void clear()
    {
        readings.clear();
        skipped.fill(0);
    }
    void skip(Rejection why) { ++skipped[static_cast<size_t>(why)]; }
};

enum class PayloadFormat : quint8 { Auto, Json, Number, SenMl, Cbor };

} // namespace fleetscope
