// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/seriesdata.h"

#include <optional>
#include <string_view>

namespace fleetscope {

/// A checksum against damage, not against intent. Cost: about 0.2 ns a byte.
[[nodiscard]] quint64 checksumOf(std::string_view bytes);

/// Blocks of several devices behind one checksum and one directory, ascending by device and time: the unit in
/// which the cache writes and reads. A block alone is often shorter than a row of a database is wide.
class PageWriter
{
public:
    /// What is still read quickly for one device: at half, rows and their tails weigh more; at double, every
    /// small query reads twice as much.
    static constexpr size_t fullSize = 32 * 1024 - 256;

    void add(quint32 device, SeriesTime first, SeriesTime last, quint64 readings, std::string_view block);
    [[nodiscard]] bool isEmpty() const { return m_blocks == 0; }
    [[nodiscard]] size_t size() const { return m_directory.size() + m_bodies.size() + 16; }
    [[nodiscard]] quint32 firstDevice() const { return m_firstDevice; }
    [[nodiscard]] SeriesTime firstTime() const { return m_firstTime; } ///< of the first block
    /// The page; the writer is empty again.
    [[nodiscard]] std::string take();

private:
    std::string m_directory;
    std::string m_bodies;
    quint64 m_blocks = 0;
    quint32 m_firstDevice = 0;
    quint32 m_lastDevice = 0;
    SeriesTime m_firstTime = 0;
};

struct PageEntry
{
    quint32 device = 0;
    SeriesTime first = 0, last = 0;
    quint64 readings = 0;
    std::string_view block;
};

/// The directory of a page, pointing into its bytes; empty for damaged bytes.
[[nodiscard]] std::optional<std::vector<PageEntry>> readPage(std::string_view bytes);

} // namespace fleetscope
