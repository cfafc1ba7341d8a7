// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/decimal.h"

#include <bit>
#include <cstring>
#include <string>
#include <string_view>

namespace fleetscope {

[[nodiscard]] constexpr quint64 zigzag(qint64 value) noexcept
{
    return (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
}
[[nodiscard]] constexpr qint64 unzigzag(quint64 value) noexcept
{
    return static_cast<qint64>((value >> 1) ^ (~(value & 1) + 1));
}
/// a − b and a + b that wrap around instead of being undefined: damaged bytes decode to any number.
[[nodiscard]] constexpr qint64 wrappingSubtract(qint64 a, qint64 b) noexcept
{
    return static_cast<qint64>(static_cast<quint64>(a) - static_cast<quint64>(b));
}
[[nodiscard]] constexpr qint64 wrappingAdd(qint64 a, qint64 b) noexcept
{
    return static_cast<qint64>(static_cast<quint64>(a) + static_cast<quint64>(b));
}

/// Appends numbers to a string of bytes: little endian, variable length where small numbers are usual.
class ByteWriter
{
public:
    explicit ByteWriter(std::string &out)
        : m_out(out)
    { }

    void byte(quint8 value) { m_out.push_back(static_cast<char>(value)); }
    void varint(quint64 value)
    {
        while (value >= 0x80) {
            byte(static_cast<quint8>(value | 0x80));
            value >>= 7;
        }
        byte(static_cast<quint8>(value));
    }
    void signedVarint(qint64 value) { varint(zigzag(value)); }
    void fixed64(quint64 value)
    {
        char bytes[8];
        for (char &each : bytes) {
            each = static_cast<char>(value & 0xff);
            value >>= 8;
        }
        m_out.append(bytes, sizeof(bytes));
    }
    void text(std::string_view text)
    {
        varint(text.size());
        m_out.append(text);
    }
    void raw(std::string_view bytes) { m_out.append(bytes); }
    /// A number in 2 to 9 bytes, every bit of it: a decimal where it is a short one.
    void number(double value)
    {
        unsigned exponent = 0;
        qint64 mantissa = 0;
        if (findDecimal(value, exponent, mantissa)) {
            byte(static_cast<quint8>(exponent));
            signedVarint(mantissa);
        } else {
            byte(rawNumber);
            fixed64(std::bit_cast<quint64>(value));
        }
    }
    [[nodiscard]] size_t size() const { return m_out.size(); }

    static constexpr quint8 rawNumber = 15; ///< the tag where a decimal has its exponent

private:
    std::string &m_out;
};

/// Takes such bytes apart. Reading past the end gives 0 and makes isGood() false for good.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes)
        : m_next(bytes.data())
        , m_end(bytes.data() + bytes.size())
    { }

    quint8 byte()
    {
        if (m_next == m_end) {
            m_good = false;
            return 0;
        }
        return static_cast<quint8>(*m_next++);
    }
    quint64 varint()
    {
        quint64 value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const quint8 part = byte();
            value |= static_cast<quint64>(part & 0x7f) << shift;
            if ((part & 0x80) == 0)
                return value;
        }
        m_good = false;
        return 0;
    }
    qint64 signedVarint() { return unzigzag(varint()); }
    quint64 fixed64()
    {
        const std::string_view bytes = raw(8);
        quint64 value = 0;
        for (size_t i = bytes.size(); i > 0; --i)
            value = value << 8 | static_cast<quint8>(bytes[i - 1]);
        return value;
    }
    /// The next `size` bytes, in place; none when there are fewer.
    std::string_view raw(quint64 size)
    {
        if (size > left()) {
            m_good = false;
            m_next = m_end;
            return {};
        }
        const std::string_view bytes(m_next, static_cast<size_t>(size));
        m_next += size;
        return bytes;
    }
    std::string_view text() { return raw(varint()); }
    double number()
    {
        const quint8 tag = byte();
        if (tag == ByteWriter::rawNumber)
            return std::bit_cast<double>(fixed64());
        const qint64 mantissa = signedVarint();
        if (tag > maxDecimals) {
            m_good = false;
            return 0;
        }
        return fromDecimal(mantissa, tag);
    }
    [[nodiscard]] size_t left() const { return static_cast<size_t>(m_end - m_next); }
    [[nodiscard]] bool isGood() const { return m_good; }
    void fail() { m_good = false; }

private:
    const char *m_next;
    const char *m_end;
    bool m_good = true;
};

} // namespace fleetscope
