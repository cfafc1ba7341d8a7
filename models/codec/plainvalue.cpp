// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codec/plainvalue.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <charconv>

namespace fleetscope {
namespace {

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Whether `text` is digits, point and exponent in an order that both parsers below read alike.
bool hasNumberShape(std::string_view text)
{
    size_t i = text.starts_with('-') ? 1 : 0;
    size_t digits = 0;
    for (; i < text.size() && isDigit(text[i]); ++i)
        ++digits;
    if (i < text.size() && text[i] == '.') {
        for (++i; i < text.size() && isDigit(text[i]); ++i)
            ++digits;
    }
    if (digits == 0)
        return false;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-'))
            ++i;
        const size_t exponent = i;
        while (i < text.size() && isDigit(text[i]))
            ++i;
        if (i == exponent)
            return false;
    }
    return i == text.size();
}

} // namespace

std::optional<double> parsePlainNumber(std::string_view text)
{
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    if (!hasNumberShape(text))
        return std::nullopt;
#ifdef __cpp_lib_to_chars
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size())
        return number;
#endif
    // Also for what is too large or too small: from_chars does not tell which.
    return QByteArrayView(text.data(), static_cast<qsizetype>(text.size())).toDouble();
}

bool isNoNumberWord(std::string_view word)
{
    constexpr std::array<std::string_view, 4> words{"null", "nan", "inf", "infinity"};
    if (word.starts_with('-') || word.starts_with('+'))
        word.remove_prefix(1);
    return std::any_of(words.begin(), words.end(), [word](std::string_view candidate) {
        return std::equal(word.begin(), word.end(), candidate.begin(), candidate.end(),
                          [](char a, char b) { return (a | 0x20) == b; });
    });
}

} // namespace fleetscope
