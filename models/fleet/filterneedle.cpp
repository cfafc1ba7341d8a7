// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/filterneedle.h"

#include <algorithm>
#include <array>

namespace fleetscope {
namespace {

constexpr auto lowerCase = [] {
    std::array<char, 256> table{};
    for (size_t i = 0; i < table.size(); ++i)
        table[i] = static_cast<char>(i >= 'A' && i <= 'Z' ? i + 32 : i);
    return table;
}();

char folded(char c) { return lowerCase[static_cast<unsigned char>(c)]; }

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

QString decoded(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

FilterNeedle::FilterNeedle(const QString &text)
    : m_text(text)
{
    const std::string bytes = text.toStdString();
    m_isAscii = isAscii(bytes);
    if (m_isAscii)
        std::transform(bytes.begin(), bytes.end(), std::back_inserter(m_folded), folded);
}

bool FilterNeedle::matchesAt(std::string_view text, size_t at) const
{
    for (size_t i = 0; i < m_folded.size(); ++i) {
        if (folded(text[at + i]) != m_folded[i])
            return false;
    }
    return true;
}

bool FilterNeedle::isIn(std::string_view text) const
{
    if (!m_isAscii)
        return !isAscii(text) && decoded(text).contains(m_text, Qt::CaseInsensitive);
    if (m_folded.empty())
        return true;
    for (size_t at = 0; at + m_folded.size() <= text.size(); ++at) {
        if (folded(text[at]) == m_folded.front() && matchesAt(text, at))
            return true;
    }
    return false;
}

bool FilterNeedle::begins(std::string_view text) const
{
    if (!m_isAscii)
        return !isAscii(text) && decoded(text).startsWith(m_text, Qt::CaseInsensitive);
    return text.size() >= m_folded.size() && matchesAt(text, 0);
}

} // namespace fleetscope
