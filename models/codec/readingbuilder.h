// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/codec/payload.h"
#include "models/codec/scratcharena.h"
#include "models/domain/names.h"

#include <array>
#include <charconv>
#include <cstring>

namespace fleetscope {

/// The time that a device means by `ms` since 1970; `noTime` outside 1970…9999 and for what is no number.
[[nodiscard]] inline Timestamp timeFromMs(double ms) noexcept
{
    return ms >= 0 && ms <= static_cast<double>(toUnixMs(latestTime)) ? fromUnixMs(static_cast<qint64>(ms))
                                                                      : noTime;
}

/// Makes readings of the events of a document, JSON or CBOR alike: this is where the shapes are defined.
///
/// - a scalar is a reading of the place where it stands, `{"a":{"b":1}}` of `a.b`;
/// - `{"v":…}` with nothing but `ts` and `unit` beside it is one reading of the place where the object
/// stands;
/// - `ts` is the time of all readings in its object, wherever in it; an inner `ts` wins over an outer one;
/// - an array at the root, and objects in any array, are a batch: each element stands where the array stands;
///   scalars in an inner array have no time of their own to tell them apart, so `{"xyz":[1,2]}` is `xyz.0`
///   and `xyz.1`.
class ReadingBuilder
{
public:
    ReadingBuilder(DecodedPayload &out, ScratchArena &arena)
        : m_out(out)
        , m_arena(arena)
    { }

    void beginObject() { push(false); }
    void beginArray() { push(true); }

    /// The key of the next value; `valid` when it may name a metric.
    void key(std::string_view name, bool valid)
    {
        m_top->key = name;
        m_top->keyIsValid = valid;
    }

    /// `tagged` is the time that the value stands for by its type alone (CBOR tags 0 and 1).
    void scalar(const ValueView &value, Timestamp tagged = noTime)
    {
        if (m_depth == 0) {
            deliver({}, value);
            return;
        }
        Frame &frame = *m_top;
        if (frame.isArray) {
            scalarInArray(frame, value);
            return;
        }
        if (frame.key == "ts") {
            frame.time = tagged != noTime         ? tagged
                : value.kind == ValueKind::Number ? timeFromMs(value.number)
                                                  : noTime;
            return;
        }
        if (frame.key == "v") {
            frame.plain = value;
            return;
        }
        if (frame.key == "unit" && value.kind == ValueKind::Text) {
            frame.unit = value.text;
            frame.hasUnit = true;
            return;
        }
        ++frame.others;
        deliverChild(frame, frame.key, frame.keyIsValid, value);
    }

    /// The next value cannot be a reading.
    void skip(Rejection why)
    {
        if (m_depth == 0 || m_top->isArray || (m_top->key != "ts" && m_top->key != "unit")) {
            m_out.skip(why);
            if (m_depth > 0 && !m_top->isArray && m_top->key != "v")
                ++m_top->others;
        }
    }

    void endArray() { pop(); }
    void endObject()
    {
        const Frame &frame = *m_top;
        if (frame.plain.kind != ValueKind::None) {
            if (frame.others == 0)
                deliverNamed(frame.path, frame.isNamed, frame.plain, frame.unit);
            else
                deliverChild(frame, "v", true, frame.plain);
        }
        if (frame.hasUnit && (frame.others > 0 || frame.plain.kind == ValueKind::None))
            deliverChild(frame, "unit", true, ValueView::of(frame.unit));
        if (frame.time != noTime) {
            for (size_t i = frame.first; i < m_out.readings.size(); ++i) {
                if (m_out.readings[i].time == noTime)
                    m_out.readings[i].time = frame.time;
            }
        }
        pop();
    }

private:
    struct Frame
    {
        std::string_view path;
        std::string_view key;
        std::string_view unit;
        ValueView plain; // the value of "v"
        Timestamp time;
        size_t first; // the first reading made inside
        quint32 index;
        quint32 others; // members besides v, ts and unit
        bool isArray;
        bool isNamed; // path may be a metric
        bool keyIsValid;
        bool hasUnit;
    };

    void push(bool isArray)
    {
        std::string_view path;
        bool isNamed = true;
        if (m_depth > 0) {
            Frame &parent = *m_top;
            path = parent.path;
            isNamed = parent.isNamed;
            if (!parent.isArray) {
                ++parent.others;
                isNamed = isNamed && parent.keyIsValid && join(path, parent.key);
            }
        }
        m_top = &m_frames[m_depth++];
        *m_top = {path, {}, {}, {}, noTime, m_out.readings.size(), 0, 0, isArray, isNamed, false, false};
    }
    void pop()
    {
        --m_depth;
        m_top = m_depth > 0 ? &m_frames[m_depth - 1] : nullptr;
    }

    void scalarInArray(Frame &frame, const ValueView &value)
    {
        if (m_depth == 1) {
            deliver({}, value);
            return;
        }
        std::array<char, 12> digits;
        const auto end = std::to_chars(digits.begin(), digits.end(), frame.index++).ptr;
        std::string_view name(digits.data(), static_cast<size_t>(end - digits.begin()));
        if (frame.path.empty()) { // join() would keep the view of the digits
            char *place = m_arena.allocate(name.size());
            std::memcpy(place, name.data(), name.size());
            name = {place, name.size()};
        }
        deliverChild(frame, name, true, value);
    }
    void deliverChild(const Frame &frame, std::string_view name, bool nameIsValid, const ValueView &value)
    {
        std::string_view metric = frame.path;
        const bool isNamed = frame.isNamed && nameIsValid && join(metric, name);
        deliverNamed(metric, isNamed, value, {});
    }
    void deliverNamed(std::string_view metric, bool isNamed, const ValueView &value, std::string_view unit)
    {
        if (isNamed)
            deliver(metric, value, unit);
        else
            m_out.skip(Rejection::InvalidName);
    }
    void deliver(std::string_view metric, const ValueView &value, std::string_view unit = {})
    {
        if (m_out.readings.size() < maxReadingsPerPayload)
            m_out.readings.push_back({metric, value, noTime, unit, {}});
        else
            m_out.skip(Rejection::PayloadTooLarge);
    }
    /// Makes `path` the path of its child `name`; false when that is too long for a metric.
    bool join(std::string_view &path, std::string_view name)
    {
        if (path.empty()) {
            path = name;
            return true;
        }
        const size_t size = path.size() + 1 + name.size();
        if (size > maxNameBytes)
            return false;
        char *place = m_arena.allocate(size);
        std::memcpy(place, path.data(), path.size());
        place[path.size()] = '.';
        std::memcpy(place + path.size() + 1, name.data(), name.size());
        path = {place, size};
        return true;
    }

    DecodedPayload &m_out;
    ScratchArena &m_arena;
    std::array<Frame, static_cast<size_t>(maxNesting)> m_frames;
    Frame *m_top = nullptr;
    size_t m_depth = 0;
};

} // namespace fleetscope
