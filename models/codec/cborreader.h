// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/codec/isotime.h"
#include "models/codec/payload.h"
#include "models/codec/readingbuilder.h"
#include "models/codec/scratcharena.h"
#include "models/domain/names.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace fleetscope {

/// One CBOR data item (RFC 8949) as the events of a ReadingBuilder, so it has the same shapes as JSON.
///
/// Definite and indefinite lengths, all number sizes. Map keys are texts or whole numbers (written in
/// decimal); a value under another key is skipped as InvalidName. Tags 0 and 1 are times where `ts` is
/// expected; tags 4 and 5 (an exponent and a mantissa in an array) are no readings, nor are byte strings,
/// null, undefined and other simple values; every other tag is passed over. Nothing may stand behind the
/// item. Thread: any. Cost: one pass, no recursion deeper than `maxNesting`, no memory but for indefinite
/// texts.
class CborReader
{
public:
    CborReader(std::string_view payload, ScratchArena &arena)
        : m_rest(payload)
        , m_arena(arena)
    { }

    /// Errors: MalformedPayload, InvalidUtf8, NestingTooDeep; what was delivered before has to be thrown
    /// away.
    template <typename Handler>
    [[nodiscard]] std::optional<Rejection> read(Handler &handler)
    {
        const bool ok = readItem(handler, 0) && (m_rest.empty() || fail());
        return ok ? std::nullopt : std::optional(m_error);
    }

private:
    enum Major : quint8 { Unsigned, Negative, Bytes, Text, Array, Map, Tag, Simple };
    enum : quint64 {
        TagDateText = 0,
        TagEpoch = 1,
        TagDecimalFraction = 4,
        TagBigFloat = 5,
        NoTag = ~quint64{0}
    };
    struct Head
    {
        Major major;
        quint8 info;
        bool isIndefinite;
        quint64 argument; // length, value or the bits of a float
    };
    struct NoEvents
    {
        static constexpr bool isTime() { return false; }
        void time(Timestamp) { }
        void beginObject() { }
        void endObject() { }
        void beginArray() { }
        void endArray() { }
        void key(std::string_view, bool) { }
        void number(double) { }
        void boolean(bool) { }
        void text(std::string_view) { }
        void skip(Rejection) { }
    };

    bool fail(Rejection why = Rejection::MalformedPayload)
    {
        m_error = why;
        return false;
    }
    bool readHead(Head &head);
    bool readChunks(const Head &head, std::string_view &bytes);
    bool readChunk(Major type, std::string_view &part);
    bool readText(const Head &head, std::string_view &text);
    [[nodiscard]] bool takeBreak();
    static double floatOf(const Head &head);

    template <typename Handler>
    bool readItem(Handler &handler, int depth);
    template <typename Handler>
    bool readContainer(const Head &head, Handler &handler, int depth);
    template <typename Handler>
    bool readKey(Handler &handler, int depth);
    template <typename Handler>
    bool readSimple(const Head &head, quint64 tag, Handler &handler);
    template <typename Handler>
    void deliverNumber(double number, quint64 tag, Handler &handler);

    std::string_view m_rest;
    ScratchArena &m_arena;
    Rejection m_error{};
};

inline bool CborReader::readHead(Head &head)
{
    if (m_rest.empty())
        return fail();
    const auto initial = static_cast<quint8>(m_rest.front());
    m_rest.remove_prefix(1);
    head.major = static_cast<Major>(initial >> 5);
    head.info = initial & 0x1f;
    head.isIndefinite = false;
    head.argument = head.info;
    if (head.info < 24)
        return true;
    if (head.info == 31) {
        head.isIndefinite = true;
        const bool mayBe =
            head.major == Bytes || head.major == Text || head.major == Array || head.major == Map;
        return mayBe || fail(); // a break with nothing to end, too
    }
    if (head.info > 27)
        return fail();
    const size_t size = size_t{1} << (head.info - 24);
    if (m_rest.size() < size)
        return fail();
    head.argument = 0;
    for (size_t i = 0; i < size; ++i)
        head.argument = (head.argument << 8) | static_cast<quint8>(m_rest[i]);
    m_rest.remove_prefix(size);
    return true;
}

inline bool CborReader::takeBreak()
{
    if (m_rest.empty() || m_rest.front() != '\xff')
        return false;
    m_rest.remove_prefix(1);
    return true;
}

/// The content of a byte or text string, put together when it comes in chunks.
inline bool CborReader::readChunks(const Head &head, std::string_view &bytes)
{
    if (!head.isIndefinite) {
        if (head.argument > m_rest.size())
            return fail();
        bytes = m_rest.substr(0, static_cast<size_t>(head.argument));
        m_rest.remove_prefix(bytes.size());
        return true;
    }
    // Twice over the chunks, so that exactly the bytes that are needed are taken: taking as much as might be
    // needed would let a few short strings claim gigabytes.
    const std::string_view chunks = m_rest;
    size_t total = 0;
    std::string_view part;
    while (!takeBreak()) {
        if (!readChunk(head.major, part))
            return false;
        total += part.size();
    }
    const std::string_view behind = m_rest;
    char *place = m_arena.allocate(total);
    bytes = {place, total};
    for (m_rest = chunks; !takeBreak(); place += part.size()) {
        if (!readChunk(head.major, part))
            return false;
        if (!part.empty())
            std::memcpy(place, part.data(), part.size());
    }
    m_rest = behind;
    return true;
}

/// RFC 8949, section 3.2.3: chunks have a length, the type of the whole, and end between characters.
inline bool CborReader::readChunk(Major type, std::string_view &part)
{
    Head chunk;
    if (!readHead(chunk))
        return false;
    if (chunk.major != type || chunk.isIndefinite || chunk.argument > m_rest.size())
        return fail();
    part = m_rest.substr(0, static_cast<size_t>(chunk.argument));
    m_rest.remove_prefix(part.size());
    return type != Text || isUtf8(part) || fail(Rejection::InvalidUtf8);
}

inline bool CborReader::readText(const Head &head, std::string_view &text)
{
    if (!readChunks(head, text))
        return false;
    return isUtf8(text) || fail(Rejection::InvalidUtf8);
}

inline double CborReader::floatOf(const Head &head)
{
    if (head.info == 27) {
        double number;
        std::memcpy(&number, &head.argument, sizeof number);
        return number;
    }
    if (head.info == 26) {
        const auto bits = static_cast<quint32>(head.argument);
        float number;
        std::memcpy(&number, &bits, sizeof number);
        return static_cast<double>(number);
    }
    // Half precision: RFC 8949, appendix D.
    const auto exponent = static_cast<int>(head.argument >> 10 & 0x1f);
    const auto mantissa = static_cast<double>(head.argument & 0x3ff);
    const double magnitude = exponent == 0 ? std::ldexp(mantissa, -24)
        : exponent != 31                   ? std::ldexp(mantissa + 1024, exponent - 25)
        : mantissa == 0                    ? HUGE_VAL
                                           : std::nan("");
    return (head.argument & 0x8000) != 0 ? -magnitude : magnitude;
}

template <typename Handler>
void CborReader::deliverNumber(double number, quint64 tag, Handler &handler)
{
    if (tag == TagEpoch && handler.isTime())
        handler.time(timeFromMs(number * 1000));
    else if (std::isfinite(number))
        handler.number(number);
    else
        handler.skip(Rejection::NotAReading);
}

template <typename Handler>
bool CborReader::readItem(Handler &handler, int depth)
{
    Head head;
    quint64 tag = NoTag;
    do {
        if (!readHead(head))
            return false;
        if (head.major == Tag)
            tag = head.argument;
    } while (head.major == Tag);

    if (tag == TagDecimalFraction || tag == TagBigFloat) {
        if (head.major != Array)
            return fail();
        NoEvents ignored;
        if (!readContainer(head, ignored, depth + 1))
            return false;
        handler.skip(Rejection::NotAReading);
        return true;
    }
    switch (head.major) {
    case Unsigned: deliverNumber(static_cast<double>(head.argument), tag, handler); return true;
    case Negative: deliverNumber(-1.0 - static_cast<double>(head.argument), tag, handler); return true;
    case Text: {
        std::string_view text;
        if (!readText(head, text))
            return false;
        if (tag == TagDateText && handler.isTime())
            handler.time(parseIsoTime(text));
        else
            handler.text(text);
        return true;
    }
    case Bytes: {
        std::string_view bytes;
        if (!readChunks(head, bytes))
            return false;
        handler.skip(Rejection::NotAReading);
        return true;
    }
    case Array:
    case Map: return readContainer(head, handler, depth + 1);
    case Simple: return readSimple(head, tag, handler);
    case Tag: break;
    }
    return fail();
}

template <typename Handler>
bool CborReader::readContainer(const Head &head, Handler &handler, int depth)
{
    if (depth > maxNesting)
        return fail(Rejection::NestingTooDeep);
    const bool isMap = head.major == Map;
    // Every item takes at least a byte: a length that cannot be true is found before a loop believes it.
    if (!head.isIndefinite && head.argument > m_rest.size() / (isMap ? 2 : 1))
        return fail();
    isMap ? handler.beginObject() : handler.beginArray();
    for (quint64 left = head.argument; head.isIndefinite ? !takeBreak() : left > 0; --left) {
        if (isMap && !readKey(handler, depth))
            return false;
        if (!readItem(handler, depth))
            return false;
    }
    isMap ? handler.endObject() : handler.endArray();
    return true;
}

template <typename Handler>
bool CborReader::readKey(Handler &handler, int depth)
{
    const std::string_view before = m_rest;
    Head head;
    do {
        if (!readHead(head))
            return false;
    } while (head.major == Tag);
    if (head.major == Text) {
        std::string_view name;
        if (!readText(head, name))
            return false;
        handler.key(name, isValidName(name));
    } else if (head.major == Unsigned || (head.major == Negative && head.argument <= INT64_MAX)) {
        constexpr size_t digits = 20;
        char *place = m_arena.allocate(digits);
        const char *end = head.major == Unsigned
            ? std::to_chars(place, place + digits, head.argument).ptr
            : std::to_chars(place, place + digits, -1 - static_cast<qint64>(head.argument)).ptr;
        m_arena.giveBack(static_cast<size_t>(place + digits - end));
        handler.key({place, static_cast<size_t>(end - place)}, true);
    } else {
        m_rest = before;
        NoEvents ignored;
        if (!readItem(ignored, depth))
            return false;
        handler.key({}, false);
    }
    return true;
}

template <typename Handler>
bool CborReader::readSimple(const Head &head, quint64 tag, Handler &handler)
{
    if (head.info >= 25) {
        deliverNumber(floatOf(head), tag, handler);
        return true;
    }
    if (head.info == 24 && head.argument < 32)
        return fail(); // RFC 8949, section 3.3: not well formed
    if (head.argument == 20 || head.argument == 21)
        handler.boolean(head.argument == 21);
    else
        handler.skip(Rejection::NotAReading);
    return true;
}

} // namespace fleetscope
