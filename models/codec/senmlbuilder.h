// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/codec/payload.h"
#include "models/codec/scratcharena.h"
#include "models/codec/senmllabel.h"

#include <optional>
#include <string_view>

namespace fleetscope {

/// Makes readings of the events of a SenML pack (RFC 8428) in its JSON form; a handler for JsonReader.
///
/// Base fields are resolved, whatever their order in a record. `vd` and sums are no readings: counted as
/// NotAReading. A record that breaks a rule is counted as MalformedPayload and skipped; a pack is refused as
/// a whole when a base field has the wrong type, the version is above 10, a label that ends in `_` is
/// unknown, or it is no array of objects. Times are seconds; below 2^28 they are relative to now, which only
/// the caller knows: such readings have `noTime` and `sinceArrival`.
class SenMlBuilder
{
public:
    explicit SenMlBuilder(ScratchArena &arena)
        : m_arena(arena)
    { }

    void start(DecodedPayload &out);
    /// After the document: why the pack as a whole cannot be used.
    [[nodiscard]] std::optional<Rejection> refusal() const;

    void beginObject();
    void endObject();
    void beginArray();
    void endArray() { --m_depth; }
    void key(std::string_view name, bool isValid);
    void number(double number);
    void boolean(bool truth);
    void text(std::string_view text);
    void skip(Rejection why);

private:
    struct Base
    {
        std::string_view name, unit;
        double time = 0;
        std::optional<double> value;
        bool hasSum = false;
    };
    struct Record
    {
        std::string_view name, unit;
        double time = 0;
        ValueView value;
        std::optional<Rejection> unusable; // why the value field that is there is no reading
        int values = 0;
        bool hasSum = false;
        bool hasRegularField = false;
        bool isBroken = false;
    };

    [[nodiscard]] bool isInRecord() const { return m_depth == 2; }
    void setValue(ValueView value);
    void wrongType();
    void resolve();
    [[nodiscard]] std::string_view joinedName();

    ScratchArena &m_arena;
    DecodedPayload *m_out = nullptr;
    Base m_base;
    Record m_record;
    int m_depth = 0;
    SenMlLabel m_label = SenMlLabel::Unknown;
    bool m_isRefused = false;
};

} // namespace fleetscope
