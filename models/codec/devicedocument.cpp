// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codec/devicedocument.h"

#include "models/codec/isotime.h"
#include "models/codec/jsonreader.h"
#include "models/codec/readingbuilder.h"
#include "models/domain/value.h"

#include <algorithm>
#include <cmath>

namespace fleetscope {
namespace {

using JsonValue = simdjson::ondemand::value;

constexpr double maxIntervalSeconds = 30.0 * 24 * 3600;

struct NoEvents
{
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

/// Calls `member(key, value)` for the members of the object that `payload` is, after it was found to be
/// whole.
template <typename Function>
std::optional<Rejection> forEachMember(std::string_view payload, Function member)
{
    JsonReader reader;
    NoEvents validation;
    if (const auto rejection = reader.open(payload))
        return rejection;
    if (const auto rejection = reader.read(validation))
        return rejection;
    if (const auto rejection = reader.open(payload))
        return rejection;
    simdjson::ondemand::object object;
    if (reader.document().get_object().get(object) != simdjson::SUCCESS)
        return Rejection::MalformedPayload;
    for (auto field : object) {
        std::string_view key;
        JsonValue value;
        if (field.unescaped_key().get(key) == simdjson::SUCCESS
            && field.value().get(value) == simdjson::SUCCESS)
            member(key, value);
    }
    return std::nullopt;
}

/// The length of the control character at the beginning of `text`, which is UTF-8; 0 when it begins with
/// another.
size_t controlLength(std::string_view text)
{
    const auto at = [text](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    if (at(0) < 0x20 || at(0) == 0x7f)
        return 1;
    if (at(0) == 0xc2 && at(1) <= 0x9f)
        return 2; // C1
    const bool isMark = at(0) == 0xe2 && at(1) == 0x80 && (at(2) == 0x8e || at(2) == 0x8f);
    const bool isOverride = at(0) == 0xe2 && at(1) == 0x80 && at(2) >= 0xaa && at(2) <= 0xae;
    const bool isIsolate = at(0) == 0xe2 && at(1) == 0x81 && at(2) >= 0xa6 && at(2) <= 0xa9;
    return isMark || isOverride || isIsolate ? 3 : 0; // they change the direction of what stands around them
}

std::string cleanText(std::string_view text)
{
    std::string clean;
    clean.reserve(std::min(text.size(), maxInfoTextBytes + 1));
    for (size_t i = 0; i < text.size() && clean.size() <= maxInfoTextBytes;) {
        const size_t control = controlLength(text.substr(i));
        if (control == 0)
            clean += text[i++];
        else
            i += control;
    }
    clean.resize(truncatedUtf8(clean, maxInfoTextBytes).size());
    return clean;
}

std::string textOf(JsonValue &value)
{
    std::string_view text;
    return value.get_string().get(text) == simdjson::SUCCESS ? cleanText(text) : std::string();
}

std::optional<double> numberOf(JsonValue &value)
{
    double number;
    return value.get_double().get(number) == simdjson::SUCCESS ? std::optional(number) : std::nullopt;
}

/// A text as it is, everything else as JSON.
std::string textOrJson(JsonValue &value)
{
    std::string_view json;
    if (*value.raw_json_token().data() == '"')
        return textOf(value);
    return simdjson::to_json_string(value).get(json) == simdjson::SUCCESS ? cleanText(trimmedEnd(json))
                                                                          : std::string();
}

Timestamp timeOf(JsonValue &value)
{
    std::string_view text;
    if (const auto ms = numberOf(value))
        return timeFromMs(*ms);
    return value.get_string().get(text) == simdjson::SUCCESS ? parseIsoTime(text) : noTime;
}

void readTags(JsonValue &value, DeviceInfo &info)
{
    simdjson::ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return;
    for (auto field : object) {
        std::string_view rawKey;
        JsonValue tag;
        if (field.unescaped_key().get(rawKey) != simdjson::SUCCESS
            || field.value().get(tag) != simdjson::SUCCESS)
            continue;
        const std::string key = cleanText(rawKey);
        if (key.empty())
            continue;
        const auto place =
            std::lower_bound(info.tags.begin(), info.tags.end(), key,
                             [](const auto &known, const auto &name) { return known.first < name; });
        if (place != info.tags.end() && place->first == key)
            place->second = textOrJson(tag);
        else if (info.tags.size() < maxInfoTags)
            info.tags.emplace(place, key, textOrJson(tag));
    }
}

std::optional<bool> onlineFromWord(std::string_view word)
{
    const auto is = [word](std::string_view expected) {
        return std::equal(word.begin(), word.end(), expected.begin(), expected.end(),
                          [](char a, char b) { return (a | 0x20) == b; });
    };
    if (is("online"))
        return true;
    return is("offline") ? std::optional(false) : std::nullopt;
}

} // namespace

std::variant<DeviceStatus, Rejection> parseDeviceStatus(std::string_view payload)
{
    if (payload.size() > maxPayloadBytes)
        return Rejection::PayloadTooLarge;
    const std::string_view text = trimmedText(payload);
    const bool isQuoted = text.size() > 1 && text.front() == '"' && text.back() == '"';
    if (const auto online = onlineFromWord(isQuoted ? text.substr(1, text.size() - 2) : text))
        return DeviceStatus{*online, noTime, {}};

    DeviceStatus status;
    std::optional<bool> online;
    const auto rejection = forEachMember(payload, [&](std::string_view key, JsonValue &value) {
        std::string_view word;
        if (key == "state")
            online = value.get_string().get(word) == simdjson::SUCCESS ? onlineFromWord(word) : std::nullopt;
        else if (key == "ts")
            status.time = timeFromMs(numberOf(value).value_or(-1));
        else if (key == "boot_id")
            status.bootId = numberOf(value) ? cleanText(trimmedEnd(value.raw_json_token())) : textOf(value);
    });
    if (rejection)
        return *rejection;
    if (!online)
        return Rejection::MalformedPayload;
    status.online = *online;
    return status;
}

std::variant<DeviceInfo, Rejection> parseDeviceInfo(std::string_view payload)
{
    DeviceInfo info;
    std::optional<double> latitude, longitude;
    const auto rejection = forEachMember(payload, [&](std::string_view key, JsonValue &value) {
        if (key == "name")
            info.name = textOf(value);
        else if (key == "model")
            info.model = textOf(value);
        else if (key == "hw")
            info.hardware = textOf(value);
        else if (key == "fw")
            info.firmware = textOf(value);
        else if (key == "serial")
            info.serial = textOf(value);
        else if (key == "site")
            info.site = textOf(value);
        else if (key == "lat")
            latitude = numberOf(value);
        else if (key == "lon")
            longitude = numberOf(value);
        else if (key == "tags")
            readTags(value, info);
        else if (key == "interval_s") {
            const double seconds = numberOf(value).value_or(0);
            if (seconds > 0 && seconds <= maxIntervalSeconds)
                info.interval = Milliseconds(std::llround(seconds * 1000));
        } else if (key == "cert_not_after")
            info.certificateNotAfter = timeOf(value);
    });
    if (rejection)
        return *rejection;
    if (latitude && longitude && std::abs(*latitude) <= 90 && std::abs(*longitude) <= 180) {
        info.latitude = latitude;
        info.longitude = longitude;
    }
    return info;
}

} // namespace fleetscope
