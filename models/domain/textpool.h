// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"

#include <QString>

#include <array>
#include <atomic>
#include <memory>
#include <string_view>
#include <vector>

namespace fleetscope {

/// Interned texts, append-only: a text keeps its id and its place in memory as long as the pool lives.
///
/// Thread: intern() on one thread; text() on any thread for ids that were handed to it through a synchronised
/// hand-over (a queued call, a mutex). That is what lets a sort on the thread pool read names without a copy.
/// Cost: intern O(length), text O(1), 16 bytes and the text for each entry, plus its hash slot.
class TextPool
{
public:
    TextPool();
    ~TextPool();
    TextPool(const TextPool &) = delete;
    TextPool &operator=(const TextPool &) = delete;

    /// The id of `text`, made when it is new.
    TextId intern(std::string_view text);
    /// The id of `text` when it is known; `TextId{0}` for the empty text and for an unknown one.
    [[nodiscard]] TextId find(std::string_view text) const;
    [[nodiscard]] std::string_view text(TextId id) const noexcept;
    [[nodiscard]] QString string(TextId id) const;
    [[nodiscard]] size_t size() const noexcept { return m_size.load(std::memory_order_acquire); }
    [[nodiscard]] size_t bytes() const noexcept; ///< memory held, about

private:
    static constexpr size_t chunkSize = 1 << 14;
    static constexpr size_t maxChunks = 1 << 14; // 268 million texts; the directory is 128 KiB
    static constexpr size_t shardCount = 64;
    using Chunk = std::array<std::string_view, chunkSize>;
    struct Shard
    {
        std::vector<quint32> table = std::vector<quint32>(16, 0); // id + 1; 0 is free
        size_t used = 0;
    };

    [[nodiscard]] size_t slotOf(const Shard &shard, std::string_view text, size_t hash) const;
    std::string_view store(std::string_view text);
    void grow(Shard &shard);

    std::unique_ptr<std::atomic<Chunk *>[]> m_chunks;
    std::atomic<size_t> m_size{0};
    std::vector<std::unique_ptr<char[]>> m_arenas;
    size_t m_arenaUsed = 0;
    size_t m_arenaSize = 0;
    size_t m_arenaBytes = 0;
    // Open addressing in shards that grow one by one: a single table would rehash a million texts in one
    // frame.
    std::array<Shard, shardCount> m_shards;
};

} // namespace fleetscope
