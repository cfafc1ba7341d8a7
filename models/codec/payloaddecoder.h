// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/codec/payload.h"

#include <memory>
#include <optional>
#include <string_view>

namespace fleetscope {

/// Payload bytes to readings: plain number or word, JSON, SenML (RFC 8428, JSON form) and CBOR, chosen or
/// sniffed.
///
/// Thread: one decoder per thread; it keeps its scratch memory between calls. Cost: one pass, no allocation
/// in the steady state; about 0.3 µs for a JSON object of seven numbers.
class PayloadDecoder
{
public:
    PayloadDecoder();
    ~PayloadDecoder();

    /// Replaces `out` by what `payload` holds.
    ///
    /// Shapes: a bare value; `{"v":…,"ts":ms,"unit":"°C"}`; `{"ts":ms,"a":1,"b":{"c":2}}` (dotted metrics,
    /// numbers as texts stay texts); arrays of those. Errors: the reason why nothing at all could be taken.
    std::optional<Rejection> decode(std::string_view payload, PayloadFormat format, DecodedPayload &out);

private:
    struct Scratch;
    std::unique_ptr<Scratch> m_scratch;
};

} // namespace fleetscope
