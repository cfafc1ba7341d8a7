// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codec/plainvalue.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

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

/// What `text` is, knowing that no double holds it: zero or infinite. The parsers do not tell which.
double outOfRange(std::string_view text)
{
    constexpr qint64 beyondAll = 1'000'000'000;
    const size_t firstDigit = text.find_first_of("123456789");
    const size_t exponentSign = std::min(text.find_first_of("eE"), text.size());
    if (firstDigit >= exponentSign)
        return 0;
    // The power of ten of the first digit that is not zero.
    const size_t point = std::min(text.find('.'), exponentSign);
    qint64 power = static_cast<qint64>(point) - static_cast<qint64>(firstDigit);
    qint64 exponent = 0;
    for (const char c : text.substr(exponentSign)) {
        if (isDigit(c))
            exponent = std::min(exponent * 10 + (c - '0'), beyondAll);
    }
    power += text.find('-', exponentSign) == text.npos ? exponent : -exponent;
    return power > 0 ? std::numeric_limits<double>::infinity() : 0;
}

} // namespace

std::optional<double> parsePlainNumber(std::string_view text)
{
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    if (!hasNumberShape(text))
        return std::nullopt;
    bool isExact = false;
    double number = 0;
#ifdef __cpp_lib_to_chars
    isExact = std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc{};
#else
    number = QByteArrayView(text.data(), static_cast<qsizetype>(text.size())).toDouble(&isExact);
#endif
    return isExact ? number : outOfRange(text);
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
