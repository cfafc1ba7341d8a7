// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recording/gzipblock.h"

#include <QtGlobal>

#include <zlib.h>

#include <algorithm>
#include <array>

namespace fleetscope {
namespace {

constexpr size_t footBytes = 8; // checksum and size of the content
constexpr int rawDeflate = -15;
constexpr int quickLevel = 3; // six times faster than the best, and the file 10 % larger

// Magic, deflate, extra field; no time, any system; six bytes of extra field: "BC", two bytes: size − 1.
constexpr std::array<unsigned char, 16> head{0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 0xff, 6, 0, 'B', 'C', 2, 0};

Bytef *bytesOf(char *text) { return reinterpret_cast<Bytef *>(text); }
// zlib does not write there, but says so only when it is compiled with ZLIB_CONST.
Bytef *bytesOf(std::string_view text) { return bytesOf(const_cast<char *>(text.data())); }

quint32 checksumOf(std::string_view content)
{
    return static_cast<quint32>(crc32(0, bytesOf(content), static_cast<uInt>(content.size())));
}

void appendLittle(std::string &out, quint32 value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out.push_back(static_cast<char>(value >> (8 * i) & 0xff));
}

quint32 little(std::string_view bytes)
{
    quint32 value = 0;
    for (size_t i = bytes.size(); i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

} // namespace

void appendGzipBlock(std::string_view content, std::string &out)
{
    Q_ASSERT(content.size() <= maxBlockContent);
    const size_t start = out.size();
    out.resize(start + maxGzipBlock);
    z_stream stream{};
    stream.next_in = bytesOf(content);
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = bytesOf(out.data() + start + gzipBlockHead);
    stream.avail_out = static_cast<uInt>(maxGzipBlock - gzipBlockHead - footBytes);
    [[maybe_unused]] bool isWhole =
        deflateInit2(&stream, quickLevel, Z_DEFLATED, rawDeflate, 8, Z_DEFAULT_STRATEGY) == Z_OK
        && deflate(&stream, Z_FINISH) == Z_STREAM_END;
    const size_t packed = stream.total_out;
    deflateEnd(&stream);
    Q_ASSERT(isWhole); // there is room for content that cannot be compressed
    const size_t total = gzipBlockHead + packed + footBytes;
    std::ranges::copy(head, out.begin() + static_cast<std::ptrdiff_t>(start));
    out[start + 16] = static_cast<char>((total - 1) & 0xff);
    out[start + 17] = static_cast<char>((total - 1) >> 8 & 0xff);
    out.resize(start + gzipBlockHead + packed);
    appendLittle(out, checksumOf(content), 4);
    appendLittle(out, static_cast<quint32>(content.size()), 4);
}

void appendGzipEnd(std::string &out) { appendGzipBlock({}, out); }

std::optional<size_t> gzipBlockSize(std::string_view bytes)
{
    const auto isByte = [&](size_t i) { return static_cast<unsigned char>(bytes[i]) == head[i]; };
    if (bytes.size() < gzipBlockHead)
        return std::nullopt;
    for (size_t i = 0; i < head.size(); ++i) {
        const bool isFree = i >= 4 && i <= 9; // time, flags of the compressor, system
        if (!isFree && !isByte(i))
            return std::nullopt;
    }
    const size_t size = size_t{little(bytes.substr(16, 2))} + 1;
    return size > gzipBlockHead + footBytes ? std::optional(size) : std::nullopt;
}

bool readGzipBlock(std::string_view block, std::string &out)
{
    const auto size = gzipBlockSize(block);
    if (!size || *size != block.size())
        return false;
    const size_t start = out.size();
    const quint32 length = little(block.substr(block.size() - 4));
    if (length > maxGzipBlock)
        return false;
    out.resize(start + length);
    char nothing = 0; // zlib wants a place even for no bytes
    const std::string_view packed = block.substr(gzipBlockHead, block.size() - gzipBlockHead - footBytes);
    z_stream stream{};
    stream.next_in = bytesOf(packed);
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = length > 0 ? bytesOf(out.data() + start) : bytesOf(&nothing);
    stream.avail_out = length;
    const bool isWhole = inflateInit2(&stream, rawDeflate) == Z_OK
        && inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0 && stream.avail_out == 0;
    inflateEnd(&stream);
    const bool isTrue = isWhole
        && checksumOf(std::string_view(out).substr(start))
            == little(block.substr(block.size() - footBytes, 4));
    if (!isTrue)
        out.resize(start);
    return isTrue;
}

} // namespace fleetscope
