// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recording/recordinglines.h"

#include "models/recording/gzipblock.h"

#include <cstring>

namespace fleetscope {
namespace {

constexpr char gzipMagic = '\x1f';

/// Drops what was used when that is worth the copy.
void compact(std::string &buffer, size_t &used)
{
    if (used == buffer.size())
        buffer.clear();
    else if (used > buffer.size() / 2)
        buffer.erase(0, used);
    else
        return;
    used = 0;
}

} // namespace

void RecordingLines::feed(std::string_view bytes)
{
    compact(m_packed, m_packedAt);
    m_packed += bytes;
}

/// Fills m_text; a step when it cannot.
std::optional<RecordingLines::Step> RecordingLines::unpack()
{
    const std::string_view packed = std::string_view(m_packed).substr(m_packedAt);
    if (m_packing == Packing::Unknown && !packed.empty()) {
        if (packed.front() == gzipMagic) {
            if (packed.size() < gzipBlockHead)
                return m_isFinished ? Step::NotARecording : Step::More;
            if (!gzipBlockSize(packed))
                return Step::UnknownPacking;
            m_packing = Packing::Blocks;
        } else if (packed.front() == '{') {
            m_packing = Packing::None;
        } else {
            return Step::NotARecording;
        }
    }
    const auto atEnd = [&](bool isWhole) {
        if (!m_isFinished)
            return Step::More;
        return isWhole && m_textAt == m_text.size() ? Step::End : Step::CutOff;
    };
    if (packed.empty())
        return atEnd(true);
    compact(m_text, m_textAt);
    m_searched = m_textAt;
    if (m_packing == Packing::None) {
        m_text += packed;
        m_packedAt = m_packed.size();
        return std::nullopt;
    }
    if (packed.size() < gzipBlockHead)
        return atEnd(false);
    const auto size = gzipBlockSize(packed);
    if (!size)
        return Step::Damaged;
    if (packed.size() < *size)
        return atEnd(false);
    if (!readGzipBlock(packed.substr(0, *size), m_text))
        return Step::Damaged;
    m_packedAt += *size;
    return std::nullopt;
}

RecordingLines::Step RecordingLines::next(std::string_view &line)
{
    while (!m_failure) {
        const size_t end = m_text.find('\n', m_searched);
        if (end == m_text.npos && m_text.size() - m_textAt <= maxRecordingLine) {
            m_searched = m_text.size();
            if (const auto step = unpack()) {
                if (*step == Step::More)
                    return *step;
                m_failure = step;
            }
            continue;
        }
        if (end == m_text.npos || end - m_textAt > maxRecordingLine) {
            m_failure = Step::Damaged;
            continue;
        }
        line = std::string_view(m_text).substr(m_textAt, end - m_textAt);
        m_textAt = m_searched = end + 1;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (!line.empty())
            return Step::Line;
    }
    return *m_failure;
}

std::optional<std::string> lastLineIn(std::string_view tail)
{
    std::string text;
    // The first place from which whole blocks lead to the end, or to one that is cut off.
    bool hasBlocks = false;
    for (size_t at = 0; at + gzipBlockHead <= tail.size() && !hasBlocks; ++at) {
        const void *magic = std::memchr(tail.data() + at, gzipMagic, tail.size() - at);
        if (!magic)
            break;
        at = static_cast<size_t>(static_cast<const char *>(magic) - tail.data());
        size_t next = at;
        while (const auto size = gzipBlockSize(tail.substr(next))) {
            if (next + *size > tail.size() || !readGzipBlock(tail.substr(next, *size), text))
                break;
            next += *size;
            hasBlocks = true;
        }
    }
    std::string_view lines = hasBlocks ? std::string_view(text) : tail;
    lines = lines.substr(0, lines.rfind('\n') == lines.npos ? 0 : lines.rfind('\n'));
    const size_t before = lines.rfind('\n');
    // Without a line end before it, it may be the rest of a longer line; the caller cannot read it then.
    lines = before == lines.npos ? lines : lines.substr(before + 1);
    return lines.empty() ? std::nullopt : std::optional(std::string(lines));
}

} // namespace fleetscope
