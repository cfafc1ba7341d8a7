// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codec/jsonreader.h"

#include "models/codec/senmllabel.h"

namespace fleetscope {

std::optional<Rejection> JsonReader::open(std::string_view payload)
{
    if (payload.size() > maxPayloadBytes)
        return Rejection::PayloadTooLarge;
    payload = trimmedText(payload);
    if (payload.empty())
        return Rejection::MalformedPayload;
    if (payload.size() > m_capacity) {
        constexpr size_t smallest = 4096;
        m_capacity = std::max(smallest, std::bit_ceil(payload.size()));
        m_buffer.reset(new char[m_capacity + simdjson::SIMDJSON_PADDING]);
        if (m_parser.allocate(m_capacity) != simdjson::SUCCESS) {
            m_capacity = 0;
            return Rejection::PayloadTooLarge;
        }
    }
    m_size = payload.size();
    std::memcpy(m_buffer.get(), payload.data(), m_size);
    // A bracket left here by the payload before could close this one.
    std::memset(m_buffer.get() + m_size, 0, simdjson::SIMDJSON_PADDING);
    return index();
}

std::optional<Rejection> JsonReader::index()
{
    const auto error =
        m_parser.iterate(m_buffer.get(), m_size, m_size + simdjson::SIMDJSON_PADDING).get(m_document);
    return error == simdjson::SUCCESS ? std::nullopt : std::optional(rejectionOf(error));
}

bool JsonReader::isSenMl()
{
    if (m_buffer[0] != '[')
        return false;
    const bool is = firstElementIsRecord();
    if (m_document.is_alive())
        m_document.rewind();
    else
        (void)index(); // after an error, which read() will find again
    return is;
}

bool JsonReader::firstElementIsRecord()
{
    bool hasName = false;
    for (auto element : m_document.get_array()) {
        for (auto member : element.get_object()) {
            std::string_view name;
            simdjson::ondemand::value value;
            simdjson::ondemand::json_type type;
            if (member.unescaped_key().get(name) != simdjson::SUCCESS
                || member.value().get(value) != simdjson::SUCCESS
                || value.type().get(type) != simdjson::SUCCESS)
                return false;
            const SenMlLabel label = senMlLabelOf(name);
            if (label == SenMlLabel::Unknown)
                return false;
            const bool isText = type == simdjson::ondemand::json_type::string;
            hasName = hasName || (isText && (label == SenMlLabel::N || label == SenMlLabel::Bn));
        }
        return hasName;
    }
    return false;
}

Rejection JsonReader::rejectionOf(simdjson::error_code error)
{
    switch (error) {
    case simdjson::UTF8_ERROR: return Rejection::InvalidUtf8;
    case simdjson::DEPTH_ERROR: return Rejection::NestingTooDeep;
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC: return Rejection::PayloadTooLarge;
    default: return Rejection::MalformedPayload;
    }
}

bool JsonReader::isNumber(std::string_view token)
{
    size_t i = 0;
    const auto at = [&](char c) { return i < token.size() && token[i] == c; };
    const auto digits = [&] {
        const size_t begin = i;
        while (i < token.size() && token[i] >= '0' && token[i] <= '9')
            ++i;
        return i > begin;
    };
    if (at('-'))
        ++i;
    if (at('0'))
        ++i;
    else if (!digits())
        return false;
    if (at('.')) {
        ++i;
        if (!digits())
            return false;
    }
    if (at('e') || at('E')) {
        ++i;
        if (at('+') || at('-'))
            ++i;
        if (!digits())
            return false;
    }
    return i == token.size();
}

bool JsonReader::hasOnlyValidEscapes(std::string_view token)
{
    constexpr std::string_view shortEscapes = "\"\\/bfnrt";
    constexpr std::string_view hexDigits = "0123456789abcdefABCDEF";
    for (size_t i = 0; i < token.size() && token[i] != '"'; ++i) {
        if (token[i] != '\\')
            continue;
        if (++i == token.size())
            return false;
        if (token[i] != 'u') {
            if (shortEscapes.find(token[i]) == shortEscapes.npos)
                return false;
            continue;
        }
        if (i + 4 >= token.size() || token.substr(i + 1, 4).find_first_not_of(hexDigits) != token.npos)
            return false;
        i += 4;
    }
    return true;
}

} // namespace fleetscope
