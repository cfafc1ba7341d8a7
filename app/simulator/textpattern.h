// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace fleetscope {

/// A text with fields, e.g. `AQ-{n:4}`.
///
/// `{n}` the number of the device in its class from 1 (`{n:4}`: at least four digits), `{hex:6}` the same
/// number scrambled as six hexadecimal digits, `{code}` `{site}` `{place}` of its site, `{house}` a number
/// that makes (site, place, house) unique, `{model}`.
class TextPattern
{
public:
    enum class Field : quint8 { Literal, Number, Hex, Code, Site, Place, House, Model };
    struct Piece
    {
        Field field = Field::Literal;
        int width = 0;       ///< digits of Number (at least) and Hex (exactly)
        std::string literal; ///< UTF-8
        bool operator==(const Piece &) const = default;
    };

    TextPattern() = default;
    /// Errors: InvalidInput for an unknown field, a wrong width or an open brace.
    [[nodiscard]] static Result<TextPattern> parse(const QString &text);

    [[nodiscard]] const std::vector<Piece> &pieces() const { return m_pieces; }
    [[nodiscard]] bool isEmpty() const { return m_pieces.empty(); }
    [[nodiscard]] bool has(Field field) const;
    /// Whether `count` devices get different texts by it.
    [[nodiscard]] bool isUniqueFor(qint64 count) const;
    bool operator==(const TextPattern &) const = default;

private:
    std::vector<Piece> m_pieces;
};

/// What the fields of a pattern stand for.
struct PatternValues
{
    quint32 number = 0; ///< from 1
    quint32 house = 0;
    std::string_view code, site, place, model;
};

/// Appends `pattern` with its fields filled in. Cost: no allocation but the growth of `text`.
void appendPattern(std::string &text, const TextPattern &pattern, const PatternValues &values);

/// Appends `number` with at least `width` digits.
void appendPadded(std::string &text, quint64 number, int width);

} // namespace fleetscope
