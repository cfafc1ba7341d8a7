// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace fleetscope {

/// Memory for the texts that a decoder has to make (joined names, unescaped strings): they keep their place
/// until reset(), and the first `keptBytes` are used again.
class ScratchArena
{
public:
    /// Room for `size` bytes.
    [[nodiscard]] char *allocate(size_t size)
    {
        if (m_used + size > m_size)
            nextBlock(size);
        char *place = m_place + m_used;
        m_used += size;
        return place;
    }
    /// Gives back the end of the last allocate(), which needed only `size - unused`.
    void giveBack(size_t unused) { m_used -= unused; }

    void reset()
    {
        if (m_blocks.empty())
            return;
        size_t kept = 0;
        const auto firstLost = std::find_if(m_blocks.begin(), m_blocks.end(), [&](const Block &block) {
            kept += block.size;
            return kept > keptBytes;
        });
        m_blocks.erase(firstLost, m_blocks.end());
        m_next = 0;
        m_used = m_size = 0;
        m_place = nullptr;
    }

private:
    static constexpr size_t blockBytes = 16 * 1024; // 100 joined names of full length
    static constexpr size_t keptBytes = 512 * 1024; // after a flood the rest goes back to the heap

    struct Block
    {
        std::unique_ptr<char[]> bytes;
        size_t size;
    };

    void nextBlock(size_t size)
    {
        while (m_next < m_blocks.size() && m_blocks[m_next].size < size)
            ++m_next;
        if (m_next == m_blocks.size()) {
            const size_t bytes = std::max(size, blockBytes);
            m_blocks.push_back({std::unique_ptr<char[]>(new char[bytes]), bytes});
        }
        m_place = m_blocks[m_next].bytes.get();
        m_size = m_blocks[m_next].size;
        m_used = 0;
        ++m_next;
    }

    std::vector<Block> m_blocks;
    size_t m_next = 0; // the block after the current one
    char *m_place = nullptr;
    size_t m_used = 0;
    size_t m_size = 0;
};

} // namespace fleetscope
