// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codec/payloaddecoder.h"
#include "models/domain/names.h"
#include "tests/fuzz/fuzztargets.h"

#include <simdjson.h>

#include <algorithm>
#include <cmath>

namespace fleetscope::fuzz {
namespace {

void checkReading(const DecodedReading &reading, size_t payloadSize)
{
    require(reading.metric.empty() || isValidName(reading.metric), "metrics have valid names");
    require(reading.unit.empty() || isValidName(reading.unit), "units are names");
    touch(reading.value.text);
    switch (reading.value.kind) {
    case ValueKind::Number: require(std::isfinite(reading.value.number), "numbers are finite"); break;
    case ValueKind::Boolean:
        require(reading.value.number == 0 || reading.value.number == 1, "truth is 0 or 1");
        break;
    case ValueKind::Text:
        require(isUtf8(reading.value.text), "texts are UTF-8");
        require(reading.value.text.size() <= payloadSize, "a text is no longer than its payload");
        break;
    case ValueKind::None: require(false, "every reading has a value");
    }
    require(reading.value.kind == ValueKind::Text || reading.value.text.empty(), "only texts have text");
    require(reading.time == noTime || (reading.time >= earliestTime && reading.time <= latestTime),
            "times lie in 1970…9999");
    require(reading.sinceArrival == Milliseconds(0) || reading.time == noTime,
            "a reading has one kind of time");
    require(std::abs(reading.sinceArrival.count()) <= 268'435'456'000, "relative times are below 2^28 s");
}

bool isSame(const DecodedPayload &a, const DecodedPayload &b)
{
    return a.skipped == b.skipped
        && std::equal(a.readings.begin(), a.readings.end(), b.readings.begin(), b.readings.end(),
                      [](const DecodedReading &x, const DecodedReading &y) {
                          return x.metric == y.metric && x.value == y.value && x.time == y.time
                              && x.unit == y.unit && x.sinceArrival == y.sinceArrival;
                      });
}

/// Whether some whole number may not fit 64 bits; newer versions of the other parser have an error of its own
/// for it.
bool hasLongNumber(std::string_view payload)
{
    constexpr int longest = 18;
    int digits = 0;
    return std::any_of(payload.begin(), payload.end(), [&digits](char c) {
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        return digits > longest;
    });
}

/// Compares the verdict on a JSON document with that of another parser, which validates everything.
void compareWithDom(std::string_view payload, std::optional<Rejection> rejection, const DecodedPayload &out)
{
    static simdjson::dom::parser parser;
    const auto verdict = parser.parse(payload.data(), payload.size()).error();
    if (verdict == simdjson::SUCCESS) {
        require(rejection != Rejection::MalformedPayload && rejection != Rejection::InvalidUtf8,
                "what is well formed is not refused as malformed");
        return;
    }
    // We take more: NaN and numbers that no double or integer holds, lone surrogates, a byte order mark.
    // Nothing else.
    const bool skippedSomething =
        std::any_of(out.skipped.begin(), out.skipped.end(), [](quint32 count) { return count > 0; });
    const bool mayDiffer = verdict == simdjson::NUMBER_ERROR || hasLongNumber(payload) || skippedSomething
        || payload.starts_with("\xef\xbb\xbf") || payload.find("\\u") != payload.npos
        || payload.find("NaN") != payload.npos || payload.find("nan") != payload.npos
        || payload.find("nf") != payload.npos; // under a "ts" or "unit" nothing is counted
    require(rejection || mayDiffer, "what is not well formed delivers nothing");
}

} // namespace

/// The first byte chooses the format, the rest is the payload.
void fuzzPayload(std::string_view input)
{
    constexpr std::array formats{PayloadFormat::Auto, PayloadFormat::Json, PayloadFormat::Number,
                                 PayloadFormat::SenMl, PayloadFormat::Cbor};
    if (input.empty())
        return;
    const PayloadFormat format = formats[static_cast<unsigned char>(input.front()) % formats.size()];
    const std::string_view payload = input.substr(1);

    static PayloadDecoder decoder; // sees every input, as in the program
    static PayloadDecoder second;  // always a step behind
    DecodedPayload out;
    DecodedPayload again;
    const auto rejection = decoder.decode(payload, format, out);
    require(second.decode(payload, format, again) == rejection && isSame(out, again),
            "what was decoded before does not matter");
    require(out.readings.size() <= maxReadingsPerPayload, "the number of readings is bounded");
    if (rejection) {
        require(out.readings.empty() && out.skipped == decltype(out.skipped){},
                "a refused payload delivers nothing");
        require(*rejection == Rejection::InvalidName || *rejection == Rejection::PayloadTooLarge
                    || *rejection == Rejection::MalformedPayload || *rejection == Rejection::InvalidUtf8
                    || *rejection == Rejection::NestingTooDeep || *rejection == Rejection::NotAReading,
                "the reason is one that a decoder can know");
    } else {
        require(!out.readings.empty(), "a payload that is taken delivers something");
    }
    for (const DecodedReading &reading : out.readings)
        checkReading(reading, payload.size());
    if (format == PayloadFormat::Json && payload.size() <= maxPayloadBytes)
        compareWithDom(payload, rejection, out);
}

} // namespace fleetscope::fuzz
