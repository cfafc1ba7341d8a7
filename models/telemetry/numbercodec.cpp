// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/numbercodec.h"

#include "models/telemetry/integercodec.h"

#include <algorithm>
#include <vector>

namespace fleetscope {
namespace {

enum class Form : quint8 { Constant, Runs, Decimals, Xor, Plain };

quint64 bitsOf(double value) { return std::bit_cast<quint64>(value); }

void put(Form form, ByteWriter &out) { out.byte(static_cast<quint8>(form)); }

size_t countRuns(std::span<const double> values)
{
    size_t runs = 1;
    for (size_t i = 1; i < values.size(); ++i)
        runs += bitsOf(values[i]) != bitsOf(values[i - 1]);
    return runs;
}

void packRuns(std::span<const double> values, ByteWriter &out)
{
    for (size_t i = 0; i < values.size();) {
        size_t end = i + 1;
        while (end < values.size() && bitsOf(values[end]) == bitsOf(values[i]))
            ++end;
        out.varint(end - i);
        out.number(values[i]);
        i = end;
    }
}

bool unpackRuns(ByteReader &in, std::span<double> values)
{
    for (size_t i = 0; i < values.size();) {
        const quint64 length = in.varint();
        const double value = in.number();
        if (!in.isGood() || length == 0 || length > values.size() - i)
            return false;
        std::ranges::fill(values.subspan(i, static_cast<size_t>(length)), value);
        i += static_cast<size_t>(length);
    }
    return true;
}

/// The exponent that fits a sample of the values; past maxDecimals when hardly any of them is a decimal.
unsigned sampleExponent(std::span<const double> values)
{
    constexpr size_t samples = 32;
    const size_t step = std::max<size_t>(1, values.size() / samples);
    unsigned exponent = 0;
    size_t hits = 0;
    size_t misses = 0;
    for (size_t i = 0; i < values.size(); i += step) {
        unsigned own = exponent;
        qint64 mantissa = 0;
        if (findDecimal(values[i], own, mantissa)) {
            exponent = own;
            ++hits;
        } else {
            ++misses;
        }
    }
    return hits > 3 * misses ? exponent : maxDecimals + 1;
}

bool packDecimals(std::span<const double> values, unsigned exponent, ByteWriter &out)
{
    std::vector<qint64> mantissas(values.size());
    std::vector<size_t> exceptions;
    const size_t bearable = values.size() / 4;
    qint64 last = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!toDecimal(values[i], exponent, mantissas[i])) {
            mantissas[i] = last; // what disturbs its neighbours least
            exceptions.push_back(i);
            if (exceptions.size() > bearable)
                return false;
        }
        last = mantissas[i];
    }
    put(Form::Decimals, out);
    out.byte(static_cast<quint8>(exponent));
    out.varint(exceptions.size());
    size_t next = 0;
    for (const size_t index : exceptions) {
        out.varint(index - next);
        out.fixed64(bitsOf(values[index]));
        next = index + 1;
    }
    packIntegers(mantissas, out);
    return true;
}

bool unpackDecimals(ByteReader &in, std::span<double> values)
{
    const unsigned exponent = in.byte();
    const quint64 count = in.varint();
    if (exponent > maxDecimals || count > values.size())
        return false;
    const ByteReader exceptions = in;
    quint64 next = 0;
    for (quint64 i = 0; i < count; ++i) {
        next += in.varint() + 1;
        in.fixed64();
        if (!in.isGood() || next > values.size())
            return false;
    }
    std::vector<qint64> mantissas(values.size());
    if (!unpackIntegers(in, mantissas))
        return false;
    for (size_t i = 0; i < values.size(); ++i)
        values[i] = fromDecimal(mantissas[i], exponent);
    ByteReader again = exceptions;
    size_t index = 0;
    for (quint64 i = 0; i < count; ++i) {
        index += static_cast<size_t>(again.varint());
        values[index++] = std::bit_cast<double>(again.fixed64());
    }
    return true;
}

/// Bits, most significant first.
class BitWriter
{
public:
    explicit BitWriter(std::string &out)
        : m_out(out)
    { }
    void put(quint64 value, unsigned count)
    {
        while (count > 0) {
            const unsigned take = std::min(count, 8 - m_used);
            const auto part = static_cast<unsigned>(value >> (count - take)) & ((1U << take) - 1);
            m_byte = (m_byte << take) | part;
            m_used += take;
            count -= take;
            if (m_used == 8)
                flush();
        }
    }
    void flush()
    {
        if (m_used == 0)
            return;
        m_out.push_back(static_cast<char>(m_byte << (8 - m_used)));
        m_byte = m_used = 0;
    }

private:
    std::string &m_out;
    unsigned m_byte = 0;
    unsigned m_used = 0;
};

class BitReader
{
public:
    explicit BitReader(std::string_view bytes)
        : m_bytes(bytes)
    { }
    quint64 take(unsigned count)
    {
        quint64 value = 0;
        while (count > 0) {
            if (m_position / 8 >= m_bytes.size()) {
                m_good = false;
                return 0;
            }
            const unsigned free = 8 - m_position % 8;
            const unsigned take = std::min(count, free);
            const auto byte = static_cast<quint8>(m_bytes[m_position / 8]);
            value = (value << take) | ((byte >> (free - take)) & ((1U << take) - 1));
            m_position += take;
            count -= take;
        }
        return value;
    }
    [[nodiscard]] bool isGood() const { return m_good; }

private:
    std::string_view m_bytes;
    size_t m_position = 0;
    bool m_good = true;
};

/// Gorilla's scheme: 0 for no change; 10 and the bits inside the window of the last one; 11, six bits of
/// leading zeros, six of length − 1, and the bits.
std::string packXor(std::span<const double> values)
{
    std::string bytes;
    BitWriter out(bytes);
    out.put(bitsOf(values[0]), 64);
    unsigned leading = 65;
    unsigned trailing = 0;
    for (size_t i = 1; i < values.size(); ++i) {
        const quint64 difference = bitsOf(values[i]) ^ bitsOf(values[i - 1]);
        if (difference == 0) {
            out.put(0, 1);
            continue;
        }
        const auto ownLeading = static_cast<unsigned>(std::countl_zero(difference));
        const auto ownTrailing = static_cast<unsigned>(std::countr_zero(difference));
        if (leading <= 64 && ownLeading >= leading && ownTrailing >= trailing) {
            out.put(0b10, 2);
            out.put(difference >> trailing, 64 - leading - trailing);
        } else {
            leading = ownLeading;
            trailing = ownTrailing;
            const unsigned length = 64 - leading - trailing;
            out.put(0b11, 2);
            out.put(leading, 6);
            out.put(length - 1, 6);
            out.put(difference >> trailing, length);
        }
    }
    out.flush();
    return bytes;
}

bool unpackXor(ByteReader &in, std::span<double> values)
{
    BitReader bits(in.text());
    quint64 last = bits.take(64);
    values[0] = std::bit_cast<double>(last);
    unsigned leading = 0;
    unsigned length = 0;
    for (double &value : values.subspan(1)) {
        if (bits.take(1) == 1) {
            if (bits.take(1) == 1) {
                leading = static_cast<unsigned>(bits.take(6));
                length = static_cast<unsigned>(bits.take(6)) + 1;
            }
            if (leading + length > 64 || length == 0)
                return false;
            last ^= bits.take(length) << (64 - leading - length);
        }
        if (!bits.isGood())
            return false;
        value = std::bit_cast<double>(last);
    }
    return in.isGood() && bits.isGood();
}

} // namespace

void packNumbers(std::span<const double> values, ByteWriter &out)
{
    if (values.empty())
        return;
    const size_t runs = countRuns(values);
    if (runs == 1) {
        put(Form::Constant, out);
        out.number(values[0]);
        return;
    }
    if (runs <= values.size() / 8) {
        put(Form::Runs, out);
        packRuns(values, out);
        return;
    }
    if (const unsigned exponent = sampleExponent(values);
        exponent <= maxDecimals && packDecimals(values, exponent, out))
        return;
    const std::string bytes = packXor(values);
    if (bytes.size() < values.size() * sizeof(double)) {
        put(Form::Xor, out);
        out.text(bytes);
        return;
    }
    put(Form::Plain, out);
    for (const double value : values)
        out.fixed64(bitsOf(value));
}

bool unpackNumbers(ByteReader &in, std::span<double> values)
{
    if (values.empty())
        return in.isGood();
    switch (static_cast<Form>(in.byte())) {
    case Form::Constant: std::ranges::fill(values, in.number()); return in.isGood();
    case Form::Runs: return unpackRuns(in, values);
    case Form::Decimals: return unpackDecimals(in, values);
    case Form::Xor: return unpackXor(in, values);
    case Form::Plain:
        if (in.left() < values.size() * sizeof(double))
            return false;
        for (double &value : values)
            value = std::bit_cast<double>(in.fixed64());
        return true;
    }
    return false;
}

} // namespace fleetscope
