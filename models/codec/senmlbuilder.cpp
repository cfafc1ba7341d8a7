// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codec/senmlbuilder.h"

#include "models/codec/readingbuilder.h"
#include "models/domain/names.h"

#include <cmath>
#include <cstring>

namespace fleetscope {
namespace {

constexpr double newestVersion = 10;            // RFC 8428, section 4.4
constexpr double firstAbsoluteTime = 268435456; // 2^28 s, section 4.5.3

} // namespace

void SenMlBuilder::start(DecodedPayload &out)
{
    m_out = &out;
    m_base = {};
    m_depth = 0;
    m_isRefused = false;
}

std::optional<Rejection> SenMlBuilder::refusal() const
{
    return m_isRefused ? std::optional(Rejection::MalformedPayload) : std::nullopt;
}

void SenMlBuilder::beginObject()
{
    if (m_depth == 0)
        m_isRefused = true;
    else if (m_depth == 1)
        m_record = {};
    else if (isInRecord())
        wrongType();
    ++m_depth;
}

void SenMlBuilder::endObject()
{
    --m_depth;
    if (m_depth == 1)
        resolve();
}

void SenMlBuilder::beginArray()
{
    if (m_depth == 1)
        m_isRefused = true;
    else if (isInRecord())
        wrongType();
    ++m_depth;
}

void SenMlBuilder::key(std::string_view name, bool)
{
    if (!isInRecord())
        return;
    m_label = senMlLabelOf(name);
    if (m_label == SenMlLabel::Unknown)
        m_isRefused = m_isRefused || name.ends_with('_');
    else if (!isBaseField(m_label))
        m_record.hasRegularField = true;
}

void SenMlBuilder::number(double number)
{
    if (!isInRecord()) {
        m_isRefused = m_isRefused || m_depth < 2;
        return;
    }
    switch (m_label) {
    case SenMlLabel::Bt: m_base.time = number; break;
    case SenMlLabel::Bv: m_base.value = number; break;
    case SenMlLabel::Bs: m_base.hasSum = true; break;
    case SenMlLabel::Bver: m_isRefused = m_isRefused || number > newestVersion; break;
    case SenMlLabel::V: setValue(ValueView::of(number)); break;
    case SenMlLabel::T: m_record.time = number; break;
    case SenMlLabel::S: m_record.hasSum = true; break;
    case SenMlLabel::Ut:
    case SenMlLabel::Unknown: break;
    default: wrongType();
    }
}

void SenMlBuilder::boolean(bool truth)
{
    if (!isInRecord())
        m_isRefused = m_isRefused || m_depth < 2;
    else if (m_label == SenMlLabel::Vb)
        setValue(ValueView::of(truth));
    else if (m_label != SenMlLabel::Unknown)
        wrongType();
}

void SenMlBuilder::text(std::string_view text)
{
    if (!isInRecord()) {
        m_isRefused = m_isRefused || m_depth < 2;
        return;
    }
    switch (m_label) {
    case SenMlLabel::Bn: m_base.name = text; break;
    case SenMlLabel::Bu: m_base.unit = text; break;
    case SenMlLabel::N: m_record.name = text; break;
    case SenMlLabel::U: m_record.unit = text; break;
    case SenMlLabel::Vs: setValue(ValueView::of(text)); break;
    case SenMlLabel::Vd:
        ++m_record.values;
        m_record.unusable = Rejection::NotAReading;
        break;
    case SenMlLabel::Unknown: break;
    default: wrongType();
    }
}

void SenMlBuilder::skip(Rejection why)
{
    const bool isValue = m_label == SenMlLabel::V || m_label == SenMlLabel::Vs || m_label == SenMlLabel::Vb
        || m_label == SenMlLabel::Vd;
    if (!isInRecord()) {
        m_isRefused = m_isRefused || m_depth < 2;
    } else if (isValue) {
        ++m_record.values;
        m_record.unusable = why;
    } else if (m_label != SenMlLabel::Unknown) {
        wrongType();
    }
}

void SenMlBuilder::setValue(ValueView value)
{
    ++m_record.values;
    m_record.value = value;
}

void SenMlBuilder::wrongType()
{
    // Everything behind a wrong base field would be resolved to something else than was meant.
    if (m_label == SenMlLabel::Unknown)
        return;
    if (isBaseField(m_label))
        m_isRefused = true;
    else
        m_record.isBroken = true;
}

void SenMlBuilder::resolve()
{
    Record &record = m_record;
    if (record.values == 0 && m_base.value && !record.hasSum && record.hasRegularField)
        setValue(ValueView::of(0.0)); // section 4.5.4: a missing value counts as zero beside a base value
    if (record.isBroken || record.values > 1) {
        m_out->skip(Rejection::MalformedPayload);
        return;
    }
    if (record.hasSum || (m_base.hasSum && record.values == 0 && record.hasRegularField))
        m_out->skip(Rejection::NotAReading);
    if (record.unusable) {
        m_out->skip(*record.unusable);
        return;
    }
    if (record.values == 0) {
        // A record of nothing but base fields only sets the scene.
        if (record.hasRegularField && !record.hasSum && !m_base.hasSum)
            m_out->skip(Rejection::MalformedPayload);
        return;
    }
    if (record.value.kind == ValueKind::Number && m_base.value) {
        record.value.number += *m_base.value;
        if (!std::isfinite(record.value.number)) {
            m_out->skip(Rejection::NotAReading);
            return;
        }
    }
    const std::string_view name = joinedName();
    if (!isValidName(name)) {
        m_out->skip(Rejection::InvalidName);
        return;
    }
    if (m_out->readings.size() == maxReadingsPerPayload) {
        m_out->skip(Rejection::PayloadTooLarge);
        return;
    }
    DecodedReading &reading = m_out->readings.emplace_back();
    reading.metric = name;
    reading.value = record.value;
    reading.unit = usableUnit(record.unit.empty() ? m_base.unit : record.unit);
    const double seconds = m_base.time + record.time;
    if (seconds >= firstAbsoluteTime)
        reading.time = timeFromMs(std::round(seconds * 1000));
    else if (seconds > -firstAbsoluteTime)
        reading.sinceArrival = Milliseconds(std::llround(seconds * 1000));
}

std::string_view SenMlBuilder::joinedName()
{
    if (m_base.name.empty())
        return m_record.name;
    if (m_record.name.empty())
        return m_base.name;
    const size_t size = m_base.name.size() + m_record.name.size();
    if (size > maxNameBytes)
        return {};
    char *place = m_arena.allocate(size);
    std::memcpy(place, m_base.name.data(), m_base.name.size());
    std::memcpy(place + m_base.name.size(), m_record.name.data(), m_record.name.size());
    return {place, size};
}

} // namespace fleetscope
