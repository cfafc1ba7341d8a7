// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/naturalorder.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <cstring>

namespace fleetscope {
namespace {

bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }

/// What one step over a text yields: a character or a run of digits.
struct Unit
{
    char32_t rank = 0;       ///< folded character, moved out of the way of numbers
    std::string_view digits; ///< of a number, without leading zeros; "0" stays
};

// Lower-case folding leaves 0x41–0x5a unused, so `:` … `@` move there and make room for the numbers, whose
// first key byte tells how many digits follow.
constexpr char32_t numberRank = 0x30;
constexpr char32_t longNumberRank = 0x4f;
constexpr char32_t movedBy = 0x50 - 0x3a;
constexpr char32_t invalidByte = 0x110000; // plus the byte: behind every real character

constexpr char32_t rankOfAscii(unsigned char c)
{
    if (c == 0)
        return 1; // 0 is the padding of keys
    if (c >= 'A' && c <= 'Z')
        return c + 32U;
    if (c >= 0x3a && c <= 0x40)
        return c + movedBy;
    return c;
}

constexpr auto asciiRanks = [] {
    std::array<quint8, 128> ranks{};
    for (size_t i = 0; i < ranks.size(); ++i)
        ranks[i] = static_cast<quint8>(rankOfAscii(static_cast<unsigned char>(i)));
    return ranks;
}();

class UnitReader
{
public:
    explicit UnitReader(std::string_view text)
        : m_at(text.data())
        , m_end(text.data() + text.size())
    { }

    [[nodiscard]] bool atEnd() const { return m_at == m_end; }

    Unit next()
    {
        const char c = *m_at;
        if (isDigit(c))
            return number();
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            ++m_at;
            return {asciiRanks[byte], {}};
        }
        return {beyondAscii(byte), {}};
    }

private:
    Unit number()
    {
        const char *begin = m_at;
        while (m_at != m_end && isDigit(*m_at))
            ++m_at;
        while (begin + 1 < m_at && *begin == '0')
            ++begin;
        return {numberRank, {begin, static_cast<size_t>(m_at - begin)}};
    }

    char32_t beyondAscii(unsigned char lead)
    {
        const int extra = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
        ++m_at;
        if (lead < 0xc2 || lead > 0xf4 || m_end - m_at < extra)
            return invalidByte + lead;
        char32_t character = lead & (0x3fU >> extra);
        for (int i = 0; i < extra; ++i) {
            const auto byte = static_cast<unsigned char>(m_at[i]);
            if ((byte & 0xc0) != 0x80)
                return invalidByte + lead;
            character = (character << 6) | (byte & 0x3fU);
        }
        if (character > 0x10ffff)
            return invalidByte + lead;
        m_at += extra;
        const char32_t folded = QChar::toCaseFolded(character);
        return folded < 0x80 ? asciiRanks[folded] : folded;
    }

    const char *m_at;
    const char *m_end;
};

std::strong_ordering compareUnits(const Unit &a, const Unit &b) noexcept
{
    if (a.digits.empty() || b.digits.empty()) {
        // A number stands where the digits stand: behind numberRank − 1, before the moved `:`.
        return a.rank <=> b.rank;
    }
    if (const auto byLength = a.digits.size() <=> b.digits.size(); std::is_neq(byLength))
        return byLength;
    return a.digits <=> b.digits;
}

/// Collects the first 16 bytes.
class KeyWriter
{
public:
    [[nodiscard]] bool full() const { return m_size >= 16; }
    void put(quint32 byte)
    {
        if (full())
            return;
        quint64 &half = m_size < 8 ? m_key.high : m_key.low;
        half |= quint64(byte & 0xffU) << (56 - 8 * (m_size % 8));
        ++m_size;
    }
    void put(const Unit &unit)
    {
        if (!unit.digits.empty())
            putNumber(unit.digits);
        else
            putCharacter(unit.rank);
    }
    [[nodiscard]] const NaturalKey &key() const { return m_key; }

private:
    void putNumber(std::string_view digits)
    {
        constexpr size_t longNumber = longNumberRank - numberRank + 1;
        if (digits.size() < longNumber) {
            put(static_cast<quint32>(numberRank + digits.size() - 1));
        } else {
            const auto length = static_cast<quint32>(std::min<size_t>(digits.size(), 0xffffff));
            put(longNumberRank);
            put(length >> 16);
            put(length >> 8);
            put(length);
        }
        for (size_t i = 0; i < digits.size() && !full(); i += 2) {
            const auto digit = [&](size_t at) {
                return at < digits.size() ? static_cast<quint32>(digits[at] - '0') : 0U;
            };
            put((digit(i) << 4) | digit(i + 1));
        }
    }

    void putCharacter(char32_t c)
    {
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xc0 | (c >> 6));
            put(0x80 | (c & 0x3f));
        } else if (c < 0x10000) {
            put(0xe0 | (c >> 12));
            put(0x80 | ((c >> 6) & 0x3f));
            put(0x80 | (c & 0x3f));
        } else if (c < invalidByte) {
            put(0xf0 | (c >> 18));
            put(0x80 | ((c >> 12) & 0x3f));
            put(0x80 | ((c >> 6) & 0x3f));
            put(0x80 | (c & 0x3f));
        } else {
            put(0xf8);
            put(c - invalidByte);
        }
    }

    NaturalKey m_key;
    int m_size = 0;
};

/// A version taken apart; views into its text.
struct Version
{
    std::string_view numbers; ///< "2.4.1", with what is attached to a number: "2.4.1rc1"
    std::string_view before;  ///< behind the `-`
    std::string_view build;   ///< behind the `+`
    bool hasBefore = false;
};

std::optional<Version> parseVersion(std::string_view text) noexcept
{
    if (!text.empty() && (text.front() == 'v' || text.front() == 'V'))
        text.remove_prefix(1);
    if (text.empty() || !isDigit(text.front()))
        return std::nullopt;
    Version version;
    if (const size_t plus = text.find('+'); plus != text.npos) {
        version.build = text.substr(plus + 1);
        text = text.substr(0, plus);
    }
    if (const size_t dash = text.find('-'); dash != text.npos) {
        version.before = text.substr(dash + 1);
        version.hasBefore = true;
        text = text.substr(0, dash);
    }
    version.numbers = text;
    return version;
}

std::string_view takeNumber(std::string_view &text) noexcept
{
    size_t end = 0;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    while (!digits.empty() && digits.front() == '0')
        digits.remove_prefix(1);
    return digits; // empty for 0 and for nothing, which are equal
}

std::string_view takeSuffix(std::string_view &text) noexcept
{
    const size_t end = std::min(text.find('.'), text.size());
    const std::string_view suffix = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return suffix;
}

/// −1: before the release, 0: nothing attached, 1: after it.
int sideOfRelease(std::string_view suffix) noexcept
{
    if (suffix.empty())
        return 0;
    constexpr std::array<std::string_view, 5> before{"alpha", "beta", "pre", "rc", "dev"};
    const auto startsWith = [suffix](std::string_view word) {
        return suffix.size() >= word.size()
            && std::equal(word.begin(), word.end(), suffix.begin(), [](char a, char b) {
                   return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b);
               });
    };
    return std::any_of(before.begin(), before.end(), startsWith) ? -1 : 1;
}

} // namespace

std::strong_ordering compareNatural(std::string_view a, std::string_view b) noexcept
{
    UnitReader left(a);
    UnitReader right(b);
    while (!left.atEnd() && !right.atEnd()) {
        if (const auto order = compareUnits(left.next(), right.next()); std::is_neq(order))
            return order;
    }
    if (!left.atEnd())
        return std::strong_ordering::greater;
    if (!right.atEnd())
        return std::strong_ordering::less;
    return a <=> b;
}

NaturalKey naturalKey(std::string_view text) noexcept
{
    KeyWriter writer;
    UnitReader reader(text);
    while (!reader.atEnd() && !writer.full())
        writer.put(reader.next());
    return writer.key();
}

std::optional<std::weak_ordering> compareVersions(std::string_view a, std::string_view b) noexcept
{
    std::optional<Version> left = parseVersion(a);
    std::optional<Version> right = parseVersion(b);
    if (!left || !right)
        return std::nullopt;
    while (!left->numbers.empty() || !right->numbers.empty()) {
        const std::string_view leftNumber = takeNumber(left->numbers);
        const std::string_view rightNumber = takeNumber(right->numbers);
        if (leftNumber.size() != rightNumber.size())
            return leftNumber.size() <=> rightNumber.size();
        if (const auto order = leftNumber <=> rightNumber; std::is_neq(order))
            return order;
        const std::string_view leftSuffix = takeSuffix(left->numbers);
        const std::string_view rightSuffix = takeSuffix(right->numbers);
        if (const auto order = sideOfRelease(leftSuffix) <=> sideOfRelease(rightSuffix); std::is_neq(order))
            return order;
        if (const auto order = compareNatural(leftSuffix, rightSuffix); std::is_neq(order))
            return order;
    }
    if (left->hasBefore != right->hasBefore)
        return left->hasBefore ? std::weak_ordering::less : std::weak_ordering::greater;
    if (const auto order = compareNatural(left->before, right->before); std::is_neq(order))
        return order;
    return compareNatural(left->build, right->build);
}

} // namespace fleetscope
