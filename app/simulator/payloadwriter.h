// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/metricmodel.h"

#include <span>
#include <string>
#include <string_view>

namespace fleetscope {

/// A value of one report.
struct ReportValue
{
    const MetricModel *metric = nullptr;
    ScaledValue value = 0;
};

// Each of these appends to a buffer that its caller reuses. Thread: any. Cost: about 20 ns a value, no
// allocation but the growth of the buffer.

/// `{"ts":1767225600000,"pm25":12.3,"state":"idle"}`
void appendTelemetryJson(std::string &out, qint64 ts, std::span<const ReportValue> values);
/// A bare `12.3`, `true` or `"idle"`.
void appendBareValue(std::string &out, const ReportValue &value);
/// `{"v":12.3,"ts":1767225600000,"unit":"µg/m³"}`
void appendSensorObject(std::string &out, qint64 ts, const ReportValue &value);
/// RFC 8428 in its JSON form; the time stands in the first record as base time, in seconds.
void appendSenMl(std::string &out, qint64 ts, std::span<const ReportValue> values);
/// One CBOR map (RFC 8949), the same keys as appendTelemetryJson().
void appendCbor(std::string &out, qint64 ts, std::span<const ReportValue> values);

/// A payload that a receiver must refuse; `metric` is a name that the device uses.
void appendMalformed(std::string &out, MalformedKind kind, qint64 ts, std::string_view metric);

/// `text` as a JSON string with its quotation marks.
void appendJsonText(std::string &out, std::string_view text);
/// `scaled` × 10^-decimals with exactly that many decimals: 1234 and 2 are `12.34`.
void appendDecimal(std::string &out, qint64 scaled, int decimals);
void appendInteger(std::string &out, qint64 number);

} // namespace fleetscope
