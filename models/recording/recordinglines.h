// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <optional>
#include <string>
#include <string_view>

namespace fleetscope {

/// The longest line of a recording: a payload of 256 KiB of which every byte is written as `\u00xx`, and some
/// room.
inline constexpr size_t maxRecordingLine = 2 * 1024 * 1024;

/// The bytes of a recording in, in pieces of any size; its lines out. Memory: one line and the last piece.
/// Thread: any, one at a time.
class RecordingLines
{
public:
    enum class Step : quint8 {
        Line,
        More,           ///< feed() or finish()
        End,            ///< after finish(): there is nothing left
        CutOff,         ///< after finish(): the last block or line is not whole
        Damaged,        ///< a block that is none, or a line that is too long; nothing follows
        NotARecording,  ///< as the first: neither gzip nor JSON
        UnknownPacking, ///< as the first: gzip without sizes of blocks; to be unpacked first
    };

    void feed(std::string_view bytes);
    void finish() { m_isFinished = true; }
    /// `line` is without its end, and valid until the next call of anything. Empty lines are left out.
    [[nodiscard]] Step next(std::string_view &line);

private:
    enum class Packing : quint8 { Unknown, None, Blocks };

    [[nodiscard]] std::optional<Step> unpack();

    Packing m_packing = Packing::Unknown;
    std::string m_packed; // not yet unpacked
    size_t m_packedAt = 0;
    std::string m_text;
    size_t m_textAt = 0, m_searched = 0;
    std::optional<Step> m_failure;
    bool m_isFinished = false;
};

/// How much of the end of a file lastLineIn() needs at most.
inline constexpr size_t recordingTail = 4 * 1024 * 1024;

/// The last whole line in the last bytes of a recording, which may begin in the middle of a block or line.
/// Nothing when there is none.
[[nodiscard]] std::optional<std::string> lastLineIn(std::string_view tail);

} // namespace fleetscope
