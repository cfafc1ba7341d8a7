// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/tailchunk.h"

#include "models/telemetry/bytes.h"
#include "models/telemetry/page.h"

namespace fleetscope {
namespace {

constexpr quint8 formatVersion = 1;
constexpr size_t checksumSize = 8;
// A longer message goes on in a second one, since its length has two bytes.
constexpr size_t longMessage = 60'000;

enum Tag : quint8 { False = 16, True = 17, Text = 18 }; // below: the tags of ByteWriter::number()

} // namespace

void TailWriter::beginMessage(quint32 device, SeriesTime time, SeriesTime arrival)
{
    ByteWriter out(m_bytes);
    if (m_bytes.empty()) {
        m_bytes.assign(checksumSize, '\0');
        m_base = time;
        out.byte(formatVersion);
        out.signedVarint(m_base);
    }
    m_device = device;
    m_time = time;
    m_arrival = arrival;
    m_message = m_bytes.size();
    m_bytes.append(2, '\0');
    out.varint(device);
    out.signedVarint(time - m_base);
    out.signedVarint(arrival - time);
}

void TailWriter::add(quint32 metric, const ValueView &value)
{
    if (m_bytes.size() - m_message > longMessage) {
        endMessage();
        beginMessage(m_device, m_time, m_arrival);
    }
    ByteWriter out(m_bytes);
    out.varint(metric);
    ++m_readings;
    switch (value.kind) {
    case ValueKind::Boolean: out.byte(value.number != 0 ? True : False); break;
    case ValueKind::Text:
        out.byte(Text);
        out.text(truncatedUtf8(value.text, Value::maxTextBytes));
        break;
    default: {
        if (metric >= m_exponents.size())
            m_exponents.resize(metric + 1);
        unsigned exponent = m_exponents[metric];
        qint64 mantissa = 0;
        if (!findDecimal(value.number, exponent, mantissa)) {
            out.byte(ByteWriter::rawNumber);
            out.fixed64(std::bit_cast<quint64>(value.number));
            break;
        }
        // One odd value must not make all that follow it long.
        m_exponents[metric] =
            static_cast<quint8>(mantissa % 10 == 0 && exponent > 0 ? exponent - 1 : exponent);
        out.byte(static_cast<quint8>(exponent));
        out.signedVarint(mantissa);
        break;
    }
    }
}

void TailWriter::endMessage()
{
    const size_t length = m_bytes.size() - m_message - 2;
    m_bytes[m_message] = static_cast<char>(length & 0xff);
    m_bytes[m_message + 1] = static_cast<char>(length >> 8);
}

std::string TailWriter::take()
{
    std::string checksum;
    ByteWriter(checksum).fixed64(checksumOf(std::string_view(m_bytes).substr(checksumSize)));
    m_bytes.replace(0, checksumSize, checksum);
    m_readings = 0;
    return std::exchange(m_bytes, {});
}

TailReader::TailReader(std::string_view chunk)
{
    ByteReader in(chunk);
    const quint64 checksum = in.fixed64();
    m_damaged =
        !in.isGood() || checksum != checksumOf(chunk.substr(checksumSize)) || in.byte() != formatVersion;
    m_base = in.signedVarint();
    m_rest = m_damaged ? std::string_view() : in.raw(in.left());
}

bool TailReader::nextMessage(TailMessage &message)
{
    if (m_rest.empty())
        return false;
    ByteReader length(m_rest.substr(0, 2));
    const size_t low = length.byte();
    const size_t size = low | static_cast<size_t>(length.byte()) << 8;
    if (!length.isGood() || size > m_rest.size() - 2) {
        m_damaged = true;
        m_rest = {};
        return false;
    }
    ByteReader in(m_rest.substr(2, size));
    m_rest.remove_prefix(2 + size);
    message.device = static_cast<quint32>(in.varint());
    message.time = wrappingAdd(m_base, in.signedVarint());
    message.arrival = wrappingAdd(message.time, in.signedVarint());
    m_damaged = m_damaged || !in.isGood();
    message.readings = in.raw(in.left());
    return !m_damaged;
}

bool TailReader::nextReading(TailMessage &message, quint32 &metric, ValueView &value)
{
    if (message.readings.empty())
        return false;
    ByteReader in(message.readings);
    metric = static_cast<quint32>(in.varint());
    switch (const quint8 tag = in.byte(); tag) {
    case False: value = ValueView::of(false); break;
    case True: value = ValueView::of(true); break;
    case Text: value = ValueView::of(in.text()); break;
    case ByteWriter::rawNumber: value = ValueView::of(std::bit_cast<double>(in.fixed64())); break;
    default: {
        const qint64 mantissa = in.signedVarint();
        if (tag > maxDecimals)
            in.fail();
        else
            value = ValueView::of(fromDecimal(mantissa, tag));
        break;
    }
    }
    m_damaged = m_damaged || !in.isGood();
    message.readings.remove_prefix(m_damaged ? message.readings.size() : message.readings.size() - in.left());
    return !m_damaged;
}

} // namespace fleetscope
