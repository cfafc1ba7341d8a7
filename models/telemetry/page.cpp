// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/page.h"

#include "models/telemetry/bytes.h"

#include <QtEndian>

namespace fleetscope {

quint64 checksumOf(std::string_view bytes)
{
    quint64 hash = 0x9e3779b97f4a7c15U ^ bytes.size();
    const auto mix = [&hash](quint64 word) {
        hash = (hash ^ word) * 0xff51afd7ed558ccdU; // an odd factor: every word changes the result
        hash ^= hash >> 32;
    };
    while (bytes.size() >= 8) {
        mix(qFromLittleEndian<quint64>(bytes.data()));
        bytes.remove_prefix(8);
    }
    quint64 rest = 0;
    for (size_t i = bytes.size(); i > 0; --i)
        rest = rest << 8 | static_cast<quint8>(bytes[i - 1]);
    mix(rest);
    return hash;
}

void PageWriter::add(quint32 device, SeriesTime first, SeriesTime last, quint64 readings,
                     std::string_view block)
{
    if (m_blocks == 0) {
        m_firstDevice = m_lastDevice = device;
        m_firstTime = first;
    }
    ByteWriter out(m_directory);
    out.varint(device - m_lastDevice);
    out.signedVarint(first - m_firstTime);
    out.varint(static_cast<quint64>(last - first));
    out.varint(readings);
    out.varint(block.size());
    m_lastDevice = device;
    m_bodies += block;
    ++m_blocks;
}

std::string PageWriter::take()
{
    std::string content;
    content.reserve(size() + 24);
    ByteWriter out(content);
    out.varint(m_blocks);
    out.varint(m_firstDevice);
    out.signedVarint(m_firstTime);
    out.raw(m_directory);
    out.raw(m_bodies);
    std::string page;
    page.reserve(content.size() + 8);
    ByteWriter(page).fixed64(checksumOf(content));
    page += content;
    m_directory.clear();
    m_bodies.clear();
    m_blocks = 0;
    return page;
}

std::optional<std::vector<PageEntry>> readPage(std::string_view bytes)
{
    ByteReader in(bytes);
    const quint64 checksum = in.fixed64();
    if (!in.isGood() || checksum != checksumOf(bytes.substr(8)))
        return {};
    const quint64 count = in.varint();
    quint32 device = static_cast<quint32>(in.varint());
    const SeriesTime base = in.signedVarint();
    if (!in.isGood() || count > in.left())
        return {};
    std::vector<PageEntry> entries(static_cast<size_t>(count));
    std::vector<quint64> sizes(entries.size());
    for (size_t i = 0; i < entries.size(); ++i) {
        PageEntry &entry = entries[i];
        device += static_cast<quint32>(in.varint());
        entry.device = device;
        entry.first = wrappingAdd(base, in.signedVarint());
        entry.last = wrappingAdd(entry.first, static_cast<qint64>(in.varint()));
        entry.readings = in.varint();
        sizes[i] = in.varint();
    }
    for (size_t i = 0; i < entries.size(); ++i)
        entries[i].block = in.raw(sizes[i]);
    if (!in.isGood() || in.left() > 0)
        return {};
    return entries;
}

} // namespace fleetscope
