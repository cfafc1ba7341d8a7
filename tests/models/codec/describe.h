// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/codec/payloaddecoder.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <string>

namespace fleetscope {

/// What `decoder` made of `payload`, short enough to be written down by hand in a table of cases: readings as
/// `metric=value`, with `[unit]`, `@ms` and `~ms since arrival` when there; what was skipped as
/// `!reason*count`; or `error reason`. A text is in quotation marks; the metric of the topic is `.`.
inline QString describe(PayloadDecoder &decoder, const std::string &payload,
                        PayloadFormat format = PayloadFormat::Auto)
{
    const auto string = [](std::string_view text) {
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    };
    DecodedPayload out;
    if (const auto rejection = decoder.decode(payload, format, out)) {
        const bool isClean = out.readings.empty() && out.skipped == decltype(out.skipped){};
        return (isClean ? QStringLiteral("error ") : QStringLiteral("error with rests "))
            + string(rejectionKey(*rejection));
    }
    QStringList parts;
    for (const DecodedReading &reading : out.readings) {
        QString part = (reading.metric.empty() ? QStringLiteral(".") : string(reading.metric)) + u'=';
        if (reading.value.kind == ValueKind::Text)
            part += u'"' + string(reading.value.text) + u'"';
        else if (reading.value.kind == ValueKind::Boolean)
            part += reading.value.number == 1 ? QStringLiteral("true") : QStringLiteral("false");
        else
            part += QString::number(reading.value.number, 'g', QLocale::FloatingPointShortest);
        if (!reading.unit.empty())
            part += u'[' + string(reading.unit) + u']';
        if (reading.time != noTime)
            part += u'@' + QString::number(toUnixMs(reading.time));
        if (reading.sinceArrival != Milliseconds(0))
            part += u'~' + QString::number(reading.sinceArrival.count());
        parts.append(part);
    }
    for (size_t i = 0; i < rejectionCount; ++i) {
        if (out.skipped[i] > 0)
            parts.append(u'!' + string(rejectionKey(static_cast<Rejection>(i))) + u'*'
                         + QString::number(out.skipped[i]));
    }
    return parts.join(u' ');
}

inline QString describe(const std::string &payload, PayloadFormat format = PayloadFormat::Auto)
{
    PayloadDecoder decoder;
    return describe(decoder, payload, format);
}

} // namespace fleetscope
