// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/codec/payload.h"
#include "models/domain/names.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>

namespace fleetscope {

/// JSON as a series of events, read by simdjson On-Demand from a padded copy that is used again.
///
/// On-Demand validates only what is asked for, so read() asks for everything: each token is visited, and a
/// document that is broken anywhere is an error. What was delivered before the error has to be thrown away.
/// Beyond the standard, `NaN` and the infinities (as Python and printf write them) are a value that is no
/// reading; so are numbers outside the range of a double. Strings with lone surrogates are skipped as
/// InvalidUtf8. Nesting is refused before it is followed, so the stack is bounded.
///
/// A handler has beginObject(), endObject(), beginArray(), endArray(), key(std::string_view, bool valid),
/// number(double), boolean(bool), text(std::string_view) and skip(Rejection). Views are valid until the next
/// open().
class JsonReader
{
public:
    /// Copies `payload` and indexes it. Errors: PayloadTooLarge, InvalidUtf8, MalformedPayload.
    [[nodiscard]] std::optional<Rejection> open(std::string_view payload);

    /// Delivers the document that open() accepted, once. Errors: MalformedPayload, NestingTooDeep.
    template <typename Handler>
    [[nodiscard]] std::optional<Rejection> read(Handler &handler);

    /// Whether the document that open() accepted is an array whose first element is a SenML record: an object
    /// of SenML labels only, with a name among them. Leaves the document as open() did.
    [[nodiscard]] bool isSenMl();

    /// For direct access; only to a document that read() has found to be whole. Call open() again before.
    [[nodiscard]] simdjson::ondemand::document &document() { return m_document; }

private:
    using Value = simdjson::ondemand::value;

    std::optional<Rejection> index();
    bool firstElementIsRecord();
    template <typename Handler>
    bool readValue(Value &value, Handler &handler, int depth);
    template <typename Handler>
    bool readObject(simdjson::ondemand::object object, Handler &handler, int depth);
    template <typename Handler>
    bool readArray(simdjson::ondemand::array array, Handler &handler, int depth);
    template <typename Handler>
    bool readRootScalar(Handler &handler);
    template <typename Handler>
    bool readKey(simdjson::ondemand::field &field, Handler &handler);
    template <typename Source, typename Handler>
    bool readText(Source &source, std::string_view token, Handler &handler);
    template <typename Handler>
    bool readWord(std::string_view token, Handler &handler);

    bool fail(Rejection why = Rejection::MalformedPayload)
    {
        m_error = why;
        return false;
    }
    static Rejection rejectionOf(simdjson::error_code error);
    static bool isNumber(std::string_view token);
    static bool hasOnlyValidEscapes(std::string_view token);

    std::unique_ptr<char[]> m_buffer;
    size_t m_capacity = 0;
    size_t m_size = 0;
    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document m_document;
    Rejection m_error{};
};

[[nodiscard]] constexpr bool isJsonSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
[[nodiscard]] constexpr std::string_view trimmedEnd(std::string_view text)
{
    while (!text.empty() && isJsonSpace(text.back()))
        text.remove_suffix(1);
    return text;
}
/// Without white space around it and without the byte order mark that some programs put before UTF-8.
[[nodiscard]] constexpr std::string_view trimmedText(std::string_view text)
{
    constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    while (!text.empty() && isJsonSpace(text.front()))
        text.remove_prefix(1);
    return trimmedEnd(text);
}

template <typename Handler>
std::optional<Rejection> JsonReader::read(Handler &handler)
{
    bool ok = false;
    if (m_buffer[0] == '{') {
        simdjson::ondemand::object object;
        ok = m_document.get_object().get(object) == simdjson::SUCCESS ? readObject(object, handler, 1)
                                                                      : fail();
    } else if (m_buffer[0] == '[') {
        simdjson::ondemand::array array;
        ok = m_document.get_array().get(array) == simdjson::SUCCESS ? readArray(array, handler, 1) : fail();
    } else {
        ok = readRootScalar(handler);
        return ok ? std::nullopt : std::optional(m_error);
    }
    // Something behind the document: On-Demand would not look there.
    if (ok && m_document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        ok = fail();
    return ok ? std::nullopt : std::optional(m_error);
}

template <typename Handler>
bool JsonReader::readObject(simdjson::ondemand::object object, Handler &handler, int depth)
{
    if (depth > maxNesting)
        return fail(Rejection::NestingTooDeep);
    handler.beginObject();
    for (auto member : object) {
        if (member.error() != simdjson::SUCCESS)
            return fail();
        auto &&field = std::move(member).value_unsafe(); // in place: a copy right after the write stalls
        if (!readKey(field, handler) || !readValue(field.value(), handler, depth))
            return false;
    }
    handler.endObject();
    return true;
}

template <typename Handler>
bool JsonReader::readArray(simdjson::ondemand::array array, Handler &handler, int depth)
{
    if (depth > maxNesting)
        return fail(Rejection::NestingTooDeep);
    handler.beginArray();
    for (auto element : array) {
        if (element.error() != simdjson::SUCCESS)
            return fail();
        Value value = element.value_unsafe();
        if (!readValue(value, handler, depth))
            return false;
    }
    handler.endArray();
    return true;
}

template <typename Handler>
bool JsonReader::readKey(simdjson::ondemand::field &field, Handler &handler)
{
    // Nearly every key is short ASCII without escapes and can stay where it is. Stage 1 has made sure of
    // UTF-8, of the closing quote and of the absence of control characters.
    enum : unsigned char { Plain, Stop, Check };
    static constexpr auto kinds = [] {
        std::array<unsigned char, 256> table{};
        table['"'] = table['\\'] = Stop;
        table[0x7f] = Check;
        for (size_t i = 0x80; i < 256; ++i)
            table[i] = Check;
        return table;
    }();
    const char *begin = field.key().raw();
    const char *end = begin;
    unsigned char seen = Plain;
    for (;; ++end) {
        const unsigned char kind = kinds[static_cast<unsigned char>(*end)];
        if (kind == Stop)
            break;
        seen |= kind;
    }
    std::string_view name(begin, static_cast<size_t>(end - begin));
    if (*end == '\\') {
        if (field.unescaped_key().get(name) == simdjson::SUCCESS) {
            handler.key(name, isValidName(name));
            return true;
        }
        if (!hasOnlyValidEscapes({begin, m_buffer.get() + m_size}))
            return fail();
        handler.key({}, false); // a lone surrogate
        return true;
    }
    handler.key(name, seen == Plain ? !name.empty() && name.size() <= maxNameBytes : isValidName(name));
    return true;
}

template <typename Handler>
bool JsonReader::readValue(Value &value, Handler &handler, int depth)
{
    const std::string_view token = value.raw_json_token();
    switch (token.front()) {
    case '{': {
        simdjson::ondemand::object object;
        return value.get_object().get(object) == simdjson::SUCCESS ? readObject(object, handler, depth + 1)
                                                                   : fail();
    }
    case '[': {
        simdjson::ondemand::array array;
        return value.get_array().get(array) == simdjson::SUCCESS ? readArray(array, handler, depth + 1)
                                                                 : fail();
    }
    case '"': return readText(value, token, handler);
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9': {
        double number;
        if (value.get_double().get(number) == simdjson::SUCCESS) {
            handler.number(number);
            return true;
        }
        [[fallthrough]];
    }
    default: return readWord(trimmedEnd(token), handler);
    }
}

template <typename Source, typename Handler>
bool JsonReader::readText(Source &source, std::string_view token, Handler &handler)
{
    token = trimmedEnd(token);
    if (token.size() < 2 || token.back() != '"')
        return fail(); // "a"b
    std::string_view text = token.substr(1, token.size() - 2);
    if (std::memchr(text.data(), '\\', text.size()) == nullptr) {
        if (source.get_raw_json_string().error() != simdjson::SUCCESS)
            return fail();
        handler.text(text);
    } else if (source.get_string().get(text) == simdjson::SUCCESS) {
        handler.text(text);
    } else if (hasOnlyValidEscapes(token.substr(1))) {
        handler.skip(Rejection::InvalidUtf8); // a lone surrogate
    } else {
        return fail();
    }
    return true;
}

template <typename Handler>
bool JsonReader::readWord(std::string_view token, Handler &handler)
{
    if (token == "true" || token == "false") {
        handler.boolean(token.size() == 4);
        return true;
    }
    constexpr std::array<std::string_view, 11> noReadings{
        "null", "NaN", "Infinity", "-Infinity", "nan", "-nan", "inf", "-inf", "Inf", "-Inf", "-NaN"};
    if (std::find(noReadings.begin(), noReadings.end(), token) != noReadings.end() || isNumber(token)) {
        handler.skip(Rejection::NotAReading); // a number that comes here is one that no double can hold
        return true;
    }
    return fail();
}

template <typename Handler>
bool JsonReader::readRootScalar(Handler &handler)
{
    std::string_view token;
    if (m_document.raw_json_token().get(token) != simdjson::SUCCESS)
        return fail();
    token = trimmedEnd(token);
    if (token.size() != m_size)
        return fail(); // something behind it
    double number;
    if (token.front() == '"')
        return readText(m_document, token, handler);
    if (isNumber(token) && m_document.get_double().get(number) == simdjson::SUCCESS) {
        handler.number(number);
        return true;
    }
    return readWord(token, handler);
}

} // namespace fleetscope
