// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QString>

#include <string>
#include <string_view>

namespace fleetscope {

enum class ValueKind : quint8 { None, Number, Boolean, Text };

/// A value on its way through ingest. `text` points into the payload or the decoder's scratch memory and dies
/// with the next message; booleans are also 0 or 1 in `number`.
struct ValueView
{
    double number = 0;
    std::string_view text;
    ValueKind kind = ValueKind::None;

    [[nodiscard]] static ValueView of(double number) { return {number, {}, ValueKind::Number}; }
    [[nodiscard]] static ValueView of(bool truth) { return {truth ? 1.0 : 0.0, {}, ValueKind::Boolean}; }
    [[nodiscard]] static ValueView of(std::string_view text) { return {0, text, ValueKind::Text}; }
    bool operator==(const ValueView &) const = default;
};

/// A value that owns its text (UTF-8, shortened to `maxTextBytes` at a character border).
struct Value
{
    static constexpr size_t maxTextBytes = 256;

    double number = 0;
    std::string text;
    ValueKind kind = ValueKind::None;

    [[nodiscard]] static Value from(const ValueView &view);
    [[nodiscard]] bool isNumeric() const { return kind == ValueKind::Number || kind == ValueKind::Boolean; }
    bool operator==(const Value &) const = default;
};

/// `text` cut to at most `bytes` without splitting a UTF-8 character.
[[nodiscard]] std::string_view truncatedUtf8(std::string_view text, size_t bytes);

} // namespace fleetscope
