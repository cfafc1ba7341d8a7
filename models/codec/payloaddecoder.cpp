// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codec/payloaddecoder.h"

#include "models/codec/cborreader.h"
#include "models/codec/jsonreader.h"
#include "models/codec/plainvalue.h"
#include "models/codec/readingbuilder.h"
#include "models/codec/scratcharena.h"
#include "models/codec/senmlbuilder.h"
#include "models/domain/names.h"

#include <algorithm>
#include <cmath>

namespace fleetscope {

struct PayloadDecoder::Scratch
{
    JsonReader json;
    ScratchArena arena;
    ReadingBuilder builder{arena};
    SenMlBuilder senMl{arena};

    std::optional<Rejection> decode(std::string_view payload, PayloadFormat format, DecodedPayload &out);
    std::optional<Rejection> decodeAuto(std::string_view payload, DecodedPayload &out);
    std::optional<Rejection> decodeJson(std::string_view payload, PayloadFormat format, DecodedPayload &out);
    std::optional<Rejection> decodeCbor(std::string_view payload, DecodedPayload &out);
    static std::optional<Rejection> decodePlain(std::string_view text, DecodedPayload &out);
};

namespace {

/// The reason to give for a payload that is well formed but delivered nothing: the most frequent one.
Rejection whyNothing(const DecodedPayload &out)
{
    const auto most = std::max_element(out.skipped.begin(), out.skipped.end());
    return *most == 0 ? Rejection::NotAReading : static_cast<Rejection>(most - out.skipped.begin());
}

} // namespace

PayloadDecoder::PayloadDecoder()
    : m_scratch(std::make_unique<Scratch>())
{ }

PayloadDecoder::~PayloadDecoder() = default;

std::optional<Rejection> PayloadDecoder::decode(std::string_view payload, PayloadFormat format,
                                                DecodedPayload &out)
{
    out.clear();
    auto rejection = m_scratch->decode(payload, format, out);
    if (!rejection && out.readings.empty())
        rejection = whyNothing(out);
    if (rejection)
        out.clear();
    return rejection;
}

std::optional<Rejection> PayloadDecoder::Scratch::decode(std::string_view payload, PayloadFormat format,
                                                         DecodedPayload &out)
{
    if (payload.size() > maxPayloadBytes)
        return Rejection::PayloadTooLarge;
    arena.reset();
    switch (format) {
    case PayloadFormat::Auto: return decodeAuto(payload, out);
    case PayloadFormat::Json:
    case PayloadFormat::SenMl: return decodeJson(payload, format, out);
    case PayloadFormat::Number: return decodePlain(trimmedText(payload), out);
    case PayloadFormat::Cbor: return decodeCbor(payload, out);
    }
    return Rejection::MalformedPayload;
}

std::optional<Rejection> PayloadDecoder::Scratch::decodeAuto(std::string_view payload, DecodedPayload &out)
{
    const std::string_view text = trimmedText(payload);
    if (text.empty())
        return Rejection::MalformedPayload;
    if (text.front() == '{' || text.front() == '[' || text.front() == '"')
        return decodeJson(text, PayloadFormat::Auto, out);
    // The arrays, maps, tags and wide numbers of CBOR begin with a byte that begins no ASCII text. Its small
    // numbers and texts look like ordinary bytes; who sends those alone has to name the format.
    if (static_cast<quint8>(payload.front()) < 0x80 || isUtf8(payload))
        return decodePlain(text, out);
    const auto rejection = decodeCbor(payload, out);
    return rejection == Rejection::MalformedPayload ? Rejection::InvalidUtf8 : rejection;
}

std::optional<Rejection> PayloadDecoder::Scratch::decodeJson(std::string_view payload, PayloadFormat format,
                                                             DecodedPayload &out)
{
    if (const auto rejection = json.open(payload))
        return rejection;
    if (format == PayloadFormat::SenMl || (format == PayloadFormat::Auto && json.isSenMl())) {
        senMl.start(out);
        const auto rejection = json.read(senMl);
        return rejection ? rejection : senMl.refusal();
    }
    builder.start(out);
    return json.read(builder);
}

std::optional<Rejection> PayloadDecoder::Scratch::decodeCbor(std::string_view payload, DecodedPayload &out)
{
    builder.start(out);
    return CborReader(payload, arena).read(builder);
}

std::optional<Rejection> PayloadDecoder::Scratch::decodePlain(std::string_view text, DecodedPayload &out)
{
    const auto take = [&out](ValueView value) { out.readings.push_back({{}, value, noTime, {}, {}}); };
    if (text.empty())
        return Rejection::MalformedPayload;
    if (const auto number = parsePlainNumber(text)) {
        if (!std::isfinite(*number))
            return Rejection::NotAReading;
        take(ValueView::of(*number));
        return std::nullopt;
    }
    if (text == "true" || text == "false") {
        take(ValueView::of(text.size() == 4));
        return std::nullopt;
    }
    if (isNoNumberWord(text))
        return Rejection::NotAReading;
    if (!isUtf8(text))
        return Rejection::InvalidUtf8;
    const auto isBinary = [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && !isJsonSpace(c)) || c == 0x7f;
    };
    if (std::any_of(text.begin(), text.end(), isBinary))
        return Rejection::MalformedPayload;
    take(ValueView::of(text));
    return std::nullopt;
}

} // namespace fleetscope
