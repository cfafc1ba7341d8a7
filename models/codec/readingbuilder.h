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

/// A unit as it may be shown: names of units obey the rules for names; what does not is as good as absent.
[[nodiscard]] inline std::string_view usableUnit(std::string_view unit) noexcept
{
    return isValidName(unit) ? unit : std::string_view();
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
///
/// One object serves many payloads: start() begins one. Values are handed over piece by piece and written in
/// place, because copying a struct right after its parts were stored stalls the processor (it doubled the
/// time).
class ReadingBuilder
{
public:
    explicit ReadingBuilder(ScratchArena &arena)
        : m_arena(arena)
    { }

    void start(DecodedPayload &out)
    {
        m_out = &out;
        m_top = nullptr;
        m_depth = 0;
    }

    void beginObject() { push(false); }
    void endObject();
    void beginArray() { push(true); }
    void endArray() { pop(); }

    /// The key of the next value; `isValid` when it may name a metric.
    void key(std::string_view name, bool isValid)
    {
        m_top->key = name;
        m_top->keyIsValid = isValid;
    }
    void number(double number)
    {
        if (isTime())
            m_top->time = timeFromMs(number);
        else
            scalar(ValueKind::Number, number, {});
    }
    void boolean(bool truth)
    {
        if (isTime())
            m_top->time = noTime;
        else
            scalar(ValueKind::Boolean, truth ? 1 : 0, {});
    }
    void text(std::string_view text)
    {
        if (isTime()) {
            m_top->time = noTime;
        } else if (isMember("unit")) {
            m_top->unit = text;
            m_top->hasUnit = true;
        } else {
            scalar(ValueKind::Text, 0, text);
        }
    }
    /// The next value cannot be a reading.
    void skip(Rejection why)
    {
        if (isTime() || isMember("unit"))
            return; // as good as absent
        if (m_depth > 0 && !m_top->isArray && m_top->key != "v")
            ++m_top->others;
        m_out->skip(why);
    }

    /// Whether the next value is the time of its object. A format that has a type for times says time() then.
    [[nodiscard]] bool isTime() const { return isMember("ts"); }
    void time(Timestamp time) { m_top->time = time; }

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

    [[nodiscard]] bool isMember(std::string_view name) const
    {
        return m_depth > 0 && !m_top->isArray && m_top->key == name;
    }
    void push(bool isArray)
    {
        Frame &frame = m_frames[m_depth];
        frame.path = {};
        frame.isNamed = true;
        if (m_depth > 0) {
            frame.path = m_top->path;
            frame.isNamed = m_top->isNamed;
            if (!m_top->isArray) {
                ++m_top->others;
                frame.isNamed = frame.isNamed && m_top->keyIsValid && join(frame.path, m_top->key);
            }
        }
        frame.plain.kind = ValueKind::None;
        frame.time = noTime;
        frame.first = m_out->readings.size();
        frame.index = frame.others = 0;
        frame.isArray = isArray;
        frame.hasUnit = false;
        m_top = &frame;
        ++m_depth;
    }
    void pop()
    {
        --m_depth;
        m_top = m_depth > 0 ? &m_frames[m_depth - 1] : nullptr;
    }

    void scalar(ValueKind kind, double number, std::string_view text)
    {
        if (ValueView *value = placeOfScalar()) {
            value->number = number;
            value->text = text;
            value->kind = kind;
        }
    }
    /// Where the next scalar goes; null when it cannot be taken, which is counted.
    ValueView *placeOfScalar()
    {
        if (m_depth == 0 || (m_depth == 1 && m_top->isArray))
            return valueOf(newReading({}));
        if (m_top->isArray)
            return valueOf(newReadingOf(indexName(), true));
        if (m_top->key == "v")
            return &m_top->plain;
        ++m_top->others;
        return valueOf(newReadingOf(m_top->key, m_top->keyIsValid));
    }
    static ValueView *valueOf(DecodedReading *reading)
    {
        return reading != nullptr ? &reading->value : nullptr;
    }

    DecodedReading *newReadingOf(std::string_view child, bool isValid)
    {
        std::string_view metric = m_top->path;
        if (m_out->readings.size() < maxReadingsPerPayload
            && !(m_top->isNamed && isValid && join(metric, child))) {
            m_out->skip(Rejection::InvalidName);
            return nullptr;
        }
        return newReading(metric);
    }
    DecodedReading *newReading(std::string_view metric)
    {
        if (m_out->readings.size() == maxReadingsPerPayload) {
            m_out->skip(Rejection::PayloadTooLarge);
            return nullptr;
        }
        DecodedReading &reading = m_out->readings.emplace_back();
        reading.metric = metric;
        return &reading;
    }
    std::string_view indexName()
    {
        constexpr size_t digits = 10;
        char *place = m_arena.allocate(digits);
        const char *end = std::to_chars(place, place + digits, m_top->index++).ptr;
        m_arena.giveBack(static_cast<size_t>(place + digits - end));
        return {place, static_cast<size_t>(end - place)};
    }
    /// Makes `path` the path of its child; false when that is too long for a metric.
    bool join(std::string_view &path, std::string_view child)
    {
        if (path.empty()) {
            path = child;
            return true;
        }
        const size_t size = path.size() + 1 + child.size();
        if (size > maxNameBytes)
            return false;
        char *place = m_arena.allocate(size);
        std::memcpy(place, path.data(), path.size());
        place[path.size()] = '.';
        std::memcpy(place + path.size() + 1, child.data(), child.size());
        path = {place, size};
        return true;
    }

    ScratchArena &m_arena;
    DecodedPayload *m_out = nullptr;
    Frame *m_top = nullptr;
    size_t m_depth = 0;
    std::array<Frame, static_cast<size_t>(maxNesting)> m_frames;
};

inline void ReadingBuilder::endObject()
{
    Frame &frame = *m_top;
    const bool hasValue = frame.plain.kind != ValueKind::None;
    const bool isValueForm = hasValue && frame.others == 0;
    if (isValueForm) {
        if (!frame.isNamed) {
            m_out->skip(Rejection::InvalidName);
        } else if (DecodedReading *reading = newReading(frame.path)) {
            reading->value = frame.plain;
            if (frame.hasUnit)
                reading->unit = usableUnit(frame.unit);
        }
    } else {
        if (hasValue) {
            if (ValueView *value = valueOf(newReadingOf("v", true)))
                *value = frame.plain;
        }
        if (frame.hasUnit) {
            if (ValueView *value = valueOf(newReadingOf("unit", true)))
                *value = ValueView::of(frame.unit);
        }
    }
    if (frame.time != noTime) {
        for (auto reading = m_out->readings.begin() + static_cast<std::ptrdiff_t>(frame.first);
             reading != m_out->readings.end(); ++reading) {
            if (reading->time == noTime)
                reading->time = frame.time;
        }
    }
    pop();
}

} // namespace fleetscope
