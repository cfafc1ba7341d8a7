// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace fleetscope {

/// A growing array that can be copied for another thread in O(chunks): a copy shares the chunks, and a later
/// write to a shared chunk clones that chunk first.
///
/// Thread: one writer; every copy may be read on any one thread. The chunk of 16,384 entries is a choice:
/// half of it doubles the cost of a snapshot, twice of it doubles the cost of the first write after one.
template <typename T>
class CowColumn
{
public:
    static constexpr size_t chunkSize = 1 << 14;

    [[nodiscard]] size_t size() const noexcept { return m_size; }
    [[nodiscard]] const T &at(size_t index) const
    {
        return (*m_chunks[index / chunkSize])[index % chunkSize];
    }
    [[nodiscard]] const T &operator[](size_t index) const { return at(index); }
    void set(size_t index, const T &value) { writable(index / chunkSize)[index % chunkSize] = value; }
    [[nodiscard]] T &edit(size_t index) { return writable(index / chunkSize)[index % chunkSize]; }
    void push_back(const T &value)
    {
        if (m_size % chunkSize == 0)
            m_chunks.push_back(std::make_shared<Chunk>());
        ++m_size;
        set(m_size - 1, value);
    }
    void resize(size_t size, const T &value = {})
    {
        while (m_size < size)
            push_back(value);
    }

    /// The entries in order, one contiguous piece at a time: `visit(firstIndex, pointer, count)`.
    template <typename Visitor>
    void forEachChunk(Visitor &&visit) const
    {
        for (size_t i = 0; i < m_chunks.size(); ++i)
            visit(i * chunkSize, m_chunks[i]->data(), std::min(chunkSize, m_size - i * chunkSize));
    }

private:
    using Chunk = std::array<T, chunkSize>;

    Chunk &writable(size_t chunk)
    {
        std::shared_ptr<Chunk> &place = m_chunks[chunk];
        // use_count() == 1 cannot become 2 behind our back: only this writer hands out copies.
        if (place.use_count() > 1)
            place = std::make_shared<Chunk>(*place);
        return *place;
    }

    std::vector<std::shared_ptr<Chunk>> m_chunks;
    size_t m_size = 0;
};

} // namespace fleetscope
