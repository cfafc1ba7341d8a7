// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fleetscope {

// A file in blocks of gzip (BGZF): each block is a gzip member that tells its own size, so that a reader
// finds the last one without the others, and what was written before a power cut can be read. Source: SAM
// specification, section 4.1. Thread: any.

/// The most that one block holds: with it, a block that cannot be compressed is still no larger than 64 KiB.
inline constexpr size_t maxBlockContent = 0xff00;
inline constexpr size_t maxGzipBlock = 0x10000;
inline constexpr size_t gzipBlockHead = 18;

/// Appends `content` (at most `maxBlockContent` bytes) as one block. Cost: about 10 ns a byte.
void appendGzipBlock(std::string_view content, std::string &out);
/// Appends the empty block that such a file ends with.
void appendGzipEnd(std::string &out);

/// The size of the block that `bytes` begins with; nothing when it is none, or `bytes` is shorter than the
/// head.
[[nodiscard]] std::optional<size_t> gzipBlockSize(std::string_view bytes);
/// Appends what the whole block `block` holds, at most 64 KiB. False when it is damaged; `out` is as it was
/// then.
[[nodiscard]] bool readGzipBlock(std::string_view block, std::string &out);

} // namespace fleetscope
