// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/integercodec.h"

#include <QtEndian>

#include <algorithm>
#include <numeric>
#include <vector>

namespace fleetscope {
namespace {

// At half of it the heads weigh more, at double one restless stretch widens more of its neighbours.
constexpr size_t groupSize = 128;

quint64 distance(qint64 from, qint64 to) { return static_cast<quint64>(to) - static_cast<quint64>(from); }

unsigned widthOf(quint64 value) { return static_cast<unsigned>(std::bit_width(value)); }

quint64 maskOf(unsigned width) { return width >= 64 ? ~quint64{0} : (quint64{1} << width) - 1; }

void packBits(std::span<const quint64> values, unsigned width, ByteWriter &out)
{
    quint64 pending = 0;
    unsigned bits = 0;
    for (const quint64 value : values) {
        pending |= value << bits;
        if (bits + width >= 64) {
            out.fixed64(pending);
            const unsigned used = 64 - bits;
            pending = used < 64 ? value >> used : 0;
            bits = width - used;
        } else {
            bits += width;
        }
    }
    for (; bits > 0; bits -= std::min(bits, 8U)) {
        out.byte(static_cast<quint8>(pending & 0xff));
        pending >>= 8;
    }
}

void unpackBits(std::string_view bytes, unsigned width, std::span<quint64> values)
{
    const quint64 mask = maskOf(width);
    size_t position = 0; // in bits
    for (quint64 &value : values) {
        const size_t first = position / 8;
        const unsigned shift = position % 8;
        if (first + 8 <= bytes.size() && shift + width <= 64) {
            value = (qFromLittleEndian<quint64>(bytes.data() + first) >> shift) & mask;
        } else {
            quint64 low = 0;
            quint64 high = 0;
            for (size_t i = 0; i < 9 && first + i < bytes.size(); ++i) {
                const auto byte = static_cast<quint8>(bytes[first + i]);
                if (i < 8)
                    low |= static_cast<quint64>(byte) << (8 * i);
                else
                    high = byte;
            }
            value = ((low >> shift) | (shift > 0 ? high << (64 - shift) : 0)) & mask;
        }
        position += width;
    }
}

struct Frame
{
    qint64 base = 0;
    unsigned width = 0;
};

/// The base and width that store `values` in the fewest bits, patches counted in.
Frame bestFrame(std::span<const qint64> values)
{
    const auto [low, high] = std::ranges::minmax(values);
    const unsigned full = widthOf(distance(low, high));
    Frame best{low, full};
    if (values.size() < 16 || full < 3)
        return best;

    std::array<qint64, groupSize> storage;
    const std::span sorted(storage.data(), values.size());
    std::ranges::copy(values, sorted.begin());
    std::ranges::sort(sorted);
    const size_t n = sorted.size();
    size_t bestBits = n * full;
    const size_t patchBits = 8 + 8 * ((full + 1U) / 7 + 1);
    // Nine in ten of the values lie this close together; the best width is near it.
    const unsigned middle = widthOf(distance(sorted[n / 20], sorted[n - 1 - n / 20]));
    const unsigned first = middle > 2 ? middle - 2 : 0;
    for (unsigned width = first; width <= std::min(middle + 1, full - 1); ++width) {
        const quint64 reach = maskOf(width);
        size_t start = 0;
        size_t bestStart = 0;
        size_t covered = 0;
        for (size_t end = 0; end < n; ++end) {
            while (distance(sorted[start], sorted[end]) > reach)
                ++start;
            if (end - start + 1 > covered) {
                covered = end - start + 1;
                bestStart = start;
            }
        }
        const size_t bits = n * width + (n - covered) * patchBits;
        if (bits < bestBits) {
            bestBits = bits;
            best = {sorted[bestStart], width};
        }
    }
    return best;
}

void packGroup(std::span<const qint64> values, ByteWriter &out)
{
    const auto [base, width] = bestFrame(values);
    const quint64 reach = maskOf(width);
    std::array<quint64, groupSize> offsets{};
    std::array<quint8, groupSize> patched{};
    size_t patches = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        const quint64 offset = distance(base, values[i]);
        if (values[i] >= base && offset <= reach) {
            offsets[i] = offset;
        } else {
            offsets[i] = 0;
            patched[patches++] = static_cast<quint8>(i);
        }
    }
    out.signedVarint(base);
    out.byte(static_cast<quint8>(width));
    out.byte(static_cast<quint8>(patches));
    packBits({offsets.data(), values.size()}, width, out);
    for (size_t i = 0; i < patches; ++i) {
        out.byte(patched[i]);
        out.signedVarint(wrappingSubtract(values[patched[i]], base));
    }
}

bool unpackGroup(ByteReader &in, std::span<qint64> values)
{
    const qint64 base = in.signedVarint();
    const unsigned width = in.byte();
    const size_t patches = in.byte();
    if (width > 64 || patches > values.size())
        return false;
    const std::string_view bytes = in.raw((values.size() * width + 7) / 8);
    if (!in.isGood())
        return false;
    std::array<quint64, groupSize> offsets;
    unpackBits(bytes, width, {offsets.data(), values.size()});
    for (size_t i = 0; i < values.size(); ++i)
        values[i] = wrappingAdd(base, static_cast<qint64>(offsets[i]));
    for (size_t i = 0; i < patches; ++i) {
        const size_t index = in.byte();
        const qint64 offset = in.signedVarint();
        if (index >= values.size())
            return false;
        values[index] = wrappingAdd(base, offset);
    }
    return in.isGood();
}

void difference(std::span<qint64> values, size_t first)
{
    for (size_t i = values.size(); i-- > first;)
        values[i] = wrappingSubtract(values[i], values[i - 1]);
}

void sum(std::span<qint64> values, size_t first)
{
    for (size_t i = first; i < values.size(); ++i)
        values[i] = wrappingAdd(values[i], values[i - 1]);
}

/// 0, 1 or 2: how often to take differences. Judged by how far what remains strays from its mean, group by
/// group: that is what a frame has to span.
unsigned bestOrder(std::span<const qint64> values)
{
    if (values.size() < 3)
        return 0;
    std::array<double, 3> strays{};
    for (size_t first = 2; first < values.size(); first += groupSize) {
        const size_t last = std::min(first + groupSize, values.size());
        const auto row = [&](size_t i) {
            const auto value = static_cast<double>(values[i]);
            const auto before = static_cast<double>(values[i - 1]);
            return std::array{value, value - before, value - 2 * before + static_cast<double>(values[i - 2])};
        };
        std::array<double, 3> means{};
        for (size_t i = first; i < last; ++i) {
            const auto terms = row(i);
            for (size_t order = 0; order < 3; ++order)
                means[order] += terms[order] / static_cast<double>(last - first);
        }
        for (size_t i = first; i < last; ++i) {
            const auto terms = row(i);
            for (size_t order = 0; order < 3; ++order)
                strays[order] += std::abs(terms[order] - means[order]);
        }
    }
    return static_cast<unsigned>(std::ranges::min_element(strays) - strays.begin());
}

} // namespace

void packIntegers(std::span<qint64> values, ByteWriter &out)
{
    const unsigned order = bestOrder(values);
    out.byte(static_cast<quint8>(order));
    for (unsigned i = 0; i < order; ++i)
        difference(values, i + 1);
    for (unsigned i = 0; i < order; ++i)
        out.signedVarint(values[i]);
    for (size_t first = order; first < values.size(); first += groupSize)
        packGroup(values.subspan(first, std::min(groupSize, values.size() - first)), out);
}

bool unpackIntegers(ByteReader &in, std::span<qint64> values)
{
    const size_t order = in.byte();
    if (order > 2 || order > values.size())
        return false;
    for (size_t i = 0; i < order; ++i)
        values[i] = in.signedVarint();
    for (size_t first = order; first < values.size(); first += groupSize) {
        if (!unpackGroup(in, values.subspan(first, std::min(groupSize, values.size() - first))))
            return false;
    }
    for (size_t i = order; i > 0; --i)
        sum(values, i);
    return in.isGood();
}

void packTimes(std::span<const qint64> times, ByteWriter &out)
{
    std::vector<qint64> scratch(times.begin(), times.end());
    const qint64 first = times.empty() ? 0 : times.front();
    quint64 unit = 0;
    for (const qint64 time : times) {
        unit = time < first ? 1 : std::gcd(unit, distance(first, time));
        if (unit == 1)
            break;
    }
    if (unit == 0 || unit >> 62 != 0)
        unit = 1;
    out.signedVarint(first);
    out.varint(unit);
    for (qint64 &time : scratch) {
        time = wrappingSubtract(time, first);
        if (unit > 1)
            time = static_cast<qint64>(static_cast<quint64>(time) / unit);
    }
    if (!scratch.empty())
        packIntegers(std::span(scratch).subspan(1), out);
}

bool unpackTimes(ByteReader &in, std::span<qint64> times)
{
    const qint64 first = in.signedVarint();
    const auto unit = in.varint();
    if (times.empty())
        return in.isGood();
    times[0] = 0;
    if (!unpackIntegers(in, times.subspan(1)))
        return false;
    for (qint64 &time : times)
        time = wrappingAdd(first, static_cast<qint64>(static_cast<quint64>(time) * unit));
    return true;
}

} // namespace fleetscope
