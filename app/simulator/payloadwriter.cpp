// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/payloadwriter.h"

#include "app/simulator/textpattern.h"

#include <array>
#include <bit>
#include <charconv>

namespace fleetscope {
namespace {

constexpr size_t nestingLevels = 10'000;
constexpr size_t oversizedBytes = 300 * 1024;

constexpr std::array<qint64, 7> powersOfTen{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};

void appendCborHead(std::string &out, unsigned major, quint64 argument)
{
    const auto byte = [&out](quint64 bits) { out += static_cast<char>(bits & 0xff); };
    const int bytes = argument < 24 ? 0
        : argument <= 0xff          ? 1
        : argument <= 0xffff        ? 2
        : argument <= 0xffffffff    ? 4
                                    : 8;
    const quint64 additional = bytes == 0 ? argument
        : bytes == 1                      ? 24
        : bytes == 2                      ? 25
        : bytes == 4                      ? 26
                                          : 27;
    byte(quint64{major} << 5 | additional);
    for (int i = bytes - 1; i >= 0; --i)
        byte(argument >> (8 * i));
}

void appendCborText(std::string &out, std::string_view text)
{
    appendCborHead(out, 3, text.size());
    out += text;
}

void appendCborInteger(std::string &out, qint64 number)
{
    if (number >= 0)
        appendCborHead(out, 0, static_cast<quint64>(number));
    else
        appendCborHead(out, 1, static_cast<quint64>(-(number + 1)));
}

void appendCborValue(std::string &out, const ReportValue &value)
{
    const MetricModel &metric = *value.metric;
    switch (metric.kind()) {
    case MetricKind::Boolean: out += value.value != 0 ? '\xf5' : '\xf4'; return;
    case MetricKind::Text: appendCborText(out, metric.choice(value.value)); return;
    case MetricKind::Number:
    case MetricKind::Counter: break;
    }
    if (metric.decimals() == 0) {
        appendCborInteger(out, value.value);
        return;
    }
    const double number = static_cast<double>(value.value)
        / static_cast<double>(powersOfTen[static_cast<size_t>(metric.decimals())]);
    const auto bits = std::bit_cast<quint64>(number);
    out += '\xfb';
    for (int shift = 56; shift >= 0; shift -= 8)
        out += static_cast<char>((bits >> shift) & 0xff);
}

} // namespace

void appendInteger(std::string &out, qint64 number)
{
    std::array<char, 20> digits;
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    out.append(digits.data(), end);
}

void appendDecimal(std::string &out, qint64 scaled, int decimals)
{
    if (decimals == 0) {
        appendInteger(out, scaled);
        return;
    }
    if (scaled < 0) {
        out += '-';
        scaled = -scaled;
    }
    const qint64 power = powersOfTen[static_cast<size_t>(decimals)];
    appendInteger(out, scaled / power);
    out += '.';
    appendPadded(out, static_cast<quint64>(scaled % power), decimals);
}

void appendJsonText(std::string &out, std::string_view text)
{
    constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    for (const char character : text) {
        const auto code = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            out += '\\';
            out += character;
        } else if (code < 0x20) {
            out += "\\u00";
            out += hex[code >> 4];
            out += hex[code & 0xf];
        } else {
            out += character;
        }
    }
    out += '"';
}

void appendBareValue(std::string &out, const ReportValue &value)
{
    const MetricModel &metric = *value.metric;
    switch (metric.kind()) {
    case MetricKind::Boolean: out += value.value != 0 ? "true" : "false"; return;
    case MetricKind::Text: appendJsonText(out, metric.choice(value.value)); return;
    case MetricKind::Number:
    case MetricKind::Counter: appendDecimal(out, value.value, metric.decimals()); return;
    }
}

void appendTelemetryJson(std::string &out, qint64 ts, std::span<const ReportValue> values)
{
    out += "{\"ts\":";
    appendInteger(out, ts);
    for (const ReportValue &value : values) {
        out += ',';
        appendJsonText(out, value.metric->name());
        out += ':';
        appendBareValue(out, value);
    }
    out += '}';
}

void appendSensorObject(std::string &out, qint64 ts, const ReportValue &value)
{
    out += "{\"v\":";
    appendBareValue(out, value);
    out += ",\"ts\":";
    appendInteger(out, ts);
    if (!value.metric->unit().empty()) {
        out += ",\"unit\":";
        appendJsonText(out, value.metric->unit());
    }
    out += '}';
}

void appendSenMl(std::string &out, qint64 ts, std::span<const ReportValue> values)
{
    char open = '[';
    for (const ReportValue &value : values) {
        out += open;
        if (open == '[') {
            out += "{\"bt\":";
            appendDecimal(out, ts, 3);
            out += ',';
        } else {
            out += '{';
        }
        open = ',';
        out += "\"n\":";
        appendJsonText(out, value.metric->name());
        if (!value.metric->unit().empty()) {
            out += ",\"u\":";
            appendJsonText(out, value.metric->unit());
        }
        switch (value.metric->kind()) {
        case MetricKind::Boolean: out += ",\"vb\":"; break;
        case MetricKind::Text: out += ",\"vs\":"; break;
        case MetricKind::Number:
        case MetricKind::Counter: out += ",\"v\":"; break;
        }
        appendBareValue(out, value);
        out += '}';
    }
    out += ']';
}

void appendCbor(std::string &out, qint64 ts, std::span<const ReportValue> values)
{
    appendCborHead(out, 5, values.size() + 1);
    appendCborText(out, "ts");
    appendCborInteger(out, ts);
    for (const ReportValue &value : values) {
        appendCborText(out, value.metric->name());
        appendCborValue(out, value);
    }
}

void appendMalformed(std::string &out, MalformedKind kind, qint64 ts, std::string_view metric)
{
    switch (kind) {
    case MalformedKind::Truncated: out += '{'; return;
    case MalformedKind::NotANumber:
        out += "{\"ts\":";
        appendInteger(out, ts);
        out += ',';
        appendJsonText(out, metric);
        out += ":NaN}";
        return;
    case MalformedKind::DeepNesting:
        for (size_t i = 0; i < nestingLevels; ++i)
            out += "{\"a\":";
        out += '1';
        out.append(nestingLevels, '}');
        return;
    case MalformedKind::InvalidUtf8:
        out += "{\"ts\":";
        appendInteger(out, ts);
        out += ",\"note\":\"\xc3\x28 \xff\xfe\"}";
        return;
    case MalformedKind::Oversized:
        out += "{\"ts\":";
        appendInteger(out, ts);
        out += ",\"dump\":\"";
        out.append(oversizedBytes, 'A');
        out += "\"}";
        return;
    }
}

} // namespace fleetscope
