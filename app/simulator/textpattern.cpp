// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/textpattern.h"

#include <algorithm>
#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr int maxDigits = 9;
constexpr int maxHexDigits = 8;

struct FieldName
{
    QStringView name;
    TextPattern::Field field;
};

constexpr std::array fieldNames{
    FieldName{u"n", TextPattern::Field::Number},    FieldName{u"hex", TextPattern::Field::Hex},
    FieldName{u"code", TextPattern::Field::Code},   FieldName{u"site", TextPattern::Field::Site},
    FieldName{u"place", TextPattern::Field::Place}, FieldName{u"house", TextPattern::Field::House},
    FieldName{u"model", TextPattern::Field::Model},
};

/// A bijection on numbers of `digits` hexadecimal digits: different numbers stay different.
quint64 scrambled(quint64 number, int digits)
{
    const quint64 mask = (quint64{1} << (4 * digits)) - 1;
    return (number * 0x9e3779b1ULL + 0x5bd1e995ULL) & mask;
}

void appendHex(std::string &text, quint64 number, int digits)
{
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        text += "0123456789abcdef"[(number >> shift) & 0xf];
}

} // namespace

Result<TextPattern> TextPattern::parse(const QString &text)
{
    TextPattern pattern;
    qsizetype pos = 0;
    while (pos < text.size()) {
        const qsizetype open = text.indexOf(u'{', pos);
        const qsizetype end = open < 0 ? text.size() : open;
        if (end > pos)
            pattern.m_pieces.push_back({Field::Literal, 0, text.sliced(pos, end - pos).toStdString()});
        if (open < 0)
            break;
        const qsizetype close = text.indexOf(u'}', open);
        if (close < 0)
            return Error{ErrorKind::InvalidInput, u"\"%1\" has an open brace"_s.arg(text), {}};
        const QStringView field = QStringView{text}.sliced(open + 1, close - open - 1);
        const qsizetype colon = field.indexOf(u':');
        const QStringView name = colon < 0 ? field : field.first(colon);
        const auto *found = std::ranges::find(fieldNames, name, &FieldName::name);
        if (found == fieldNames.end())
            return Error{ErrorKind::InvalidInput, u"\"{%1}\" is not a known field"_s.arg(name), {}};
        const bool hex = found->field == Field::Hex;
        int width = hex ? 6 : 0;
        if (colon >= 0) {
            bool ok = false;
            width = field.sliced(colon + 1).toInt(&ok);
            if (!ok || width < 1 || width > (hex ? maxHexDigits : maxDigits)
                || (!hex && found->field != Field::Number))
                return Error{ErrorKind::InvalidInput, u"\"{%1}\" has a wrong width"_s.arg(field), {}};
        }
        pattern.m_pieces.push_back({found->field, width, {}});
        pos = close + 1;
    }
    return pattern;
}

bool TextPattern::has(Field field) const
{
    return std::ranges::find(m_pieces, field, &Piece::field) != m_pieces.end();
}

bool TextPattern::isUniqueFor(qint64 count) const
{
    return count <= 1 || std::ranges::any_of(m_pieces, [count](const Piece &piece) {
               return piece.field == Field::Number
                   || (piece.field == Field::Hex && count <= (qint64{1} << (4 * piece.width)));
           });
}

void appendPattern(std::string &text, const TextPattern &pattern, const PatternValues &values)
{
    for (const TextPattern::Piece &piece : pattern.pieces()) {
        switch (piece.field) {
        case TextPattern::Field::Literal: text += piece.literal; break;
        case TextPattern::Field::Number: appendPadded(text, values.number, piece.width); break;
        case TextPattern::Field::Hex:
            appendHex(text, scrambled(values.number, piece.width), piece.width);
            break;
        case TextPattern::Field::Code: text += values.code; break;
        case TextPattern::Field::Site: text += values.site; break;
        case TextPattern::Field::Place: text += values.place; break;
        case TextPattern::Field::House: appendPadded(text, values.house, 0); break;
        case TextPattern::Field::Model: text += values.model; break;
        }
    }
}

void appendPadded(std::string &text, quint64 number, int width)
{
    std::array<char, 20> digits;
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    const auto length = end - digits.data();
    if (width > length)
        text.append(static_cast<size_t>(width - length), '0');
    text.append(digits.data(), end);
}

} // namespace fleetscope
