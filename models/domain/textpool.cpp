// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/textpool.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace fleetscope {

TextPool::TextPool()
    : m_chunks(std::make_unique<std::atomic<Chunk *>[]>(maxChunks))
{
    intern({});
}

TextPool::~TextPool()
{
    for (size_t i = 0; i < maxChunks; ++i)
        delete m_chunks[i].load(std::memory_order_relaxed);
}

std::string_view TextPool::text(TextId id) const noexcept
{
    const size_t index = indexOf(id);
    return (*m_chunks[index / chunkSize].load(std::memory_order_acquire))[index % chunkSize];
}

QString TextPool::string(TextId id) const
{
    const std::string_view bytes = text(id);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

size_t TextPool::bytes() const noexcept
{
    size_t entries = 0;
    for (const Shard &shard : m_shards)
        entries += shard.table.capacity();
    return m_arenaBytes + entries * sizeof(quint32) + (size() / chunkSize + 1) * sizeof(Chunk)
        + maxChunks * sizeof(void *);
}

size_t TextPool::slotOf(const Shard &shard, std::string_view text, size_t hash) const
{
    const size_t mask = shard.table.size() - 1;
    size_t slot = (hash / shardCount) & mask;
    while (shard.table[slot] != 0 && this->text(TextId{shard.table[slot] - 1}) != text)
        slot = (slot + 1) & mask;
    return slot;
}

TextId TextPool::find(std::string_view text) const
{
    const size_t hash = std::hash<std::string_view>{}(text);
    const Shard &shard = m_shards[hash % shardCount];
    const quint32 entry = shard.table[slotOf(shard, text, hash)];
    return entry == 0 ? TextId{0} : TextId{entry - 1};
}

TextId TextPool::intern(std::string_view text)
{
    const size_t hash = std::hash<std::string_view>{}(text);
    Shard &shard = m_shards[hash % shardCount];
    const size_t slot = slotOf(shard, text, hash);
    if (shard.table[slot] != 0)
        return TextId{shard.table[slot] - 1};

    const size_t index = m_size.load(std::memory_order_relaxed);
    Q_ASSERT(index < chunkSize * maxChunks);
    std::atomic<Chunk *> &chunk = m_chunks[index / chunkSize];
    if (index % chunkSize == 0)
        chunk.store(new Chunk, std::memory_order_release);
    (*chunk.load(std::memory_order_relaxed))[index % chunkSize] = store(text);
    shard.table[slot] = static_cast<quint32>(index + 1);
    m_size.store(index + 1, std::memory_order_release);
    if (++shard.used * 2 > shard.table.size())
        grow(shard);
    return TextId{static_cast<quint32>(index)};
}

std::string_view TextPool::store(std::string_view text)
{
    if (text.empty())
        return {};
    if (m_arenaUsed + text.size() > m_arenaSize) {
        m_arenaSize = std::max<size_t>(text.size(), 1 << 16);
        m_arenas.push_back(std::make_unique_for_overwrite<char[]>(m_arenaSize));
        m_arenaBytes += m_arenaSize;
        m_arenaUsed = 0;
    }
    char *place = m_arenas.back().get() + m_arenaUsed;
    std::memcpy(place, text.data(), text.size());
    m_arenaUsed += text.size();
    return {place, text.size()};
}

void TextPool::grow(Shard &shard)
{
    std::vector<quint32> old(shard.table.size() * 2, 0);
    old.swap(shard.table);
    for (const quint32 entry : old) {
        if (entry != 0) {
            const std::string_view known = text(TextId{entry - 1});
            shard.table[slotOf(shard, known, std::hash<std::string_view>{}(known))] = entry;
        }
    }
}

} // namespace fleetscope
