// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/rollup.h"

#include "models/telemetry/decimal.h"

namespace fleetscope {
namespace {

/// A sum that stays a decimal as long as its terms are.
class DecimalSum
{
public:
    void start()
    {
        m_mantissa = 0;
        m_isDecimal = true;
    }
    void add(double value)
    {
        if (!m_isDecimal)
            return;
        // The exponent is kept from bucket to bucket: a series has one resolution.
        qint64 mantissa = 0;
        if (!toDecimal(value, m_exponent, mantissa)) {
            unsigned exponent = m_exponent;
            qint64 scaled = 0;
            m_isDecimal = findDecimal(value, exponent, mantissa)
                && toDecimal(fromDecimal(m_mantissa, m_exponent), exponent, scaled);
            if (!m_isDecimal)
                return;
            m_mantissa = scaled;
            m_exponent = exponent;
        }
        m_mantissa += mantissa;
        m_isDecimal = m_mantissa < limit && m_mantissa > -limit;
    }
    [[nodiscard]] double value(double fallback) const
    {
        return m_isDecimal ? fromDecimal(m_mantissa, m_exponent) : fallback;
    }

private:
    static constexpr qint64 limit = qint64{1} << 52; // a double holds it exactly
    qint64 m_mantissa = 0;
    unsigned m_exponent = 0;
    bool m_isDecimal = true;
};

} // namespace

void rollUp(const SeriesData &series, Milliseconds bucket, SeriesData &out)
{
    const SeriesTime step = bucket.count();
    out.isRollup = true;
    Rollup rollup;
    DecimalSum sum;
    SeriesTime start = 0;
    const auto finish = [&] {
        if (rollup.count == 0)
            return;
        rollup.sum = sum.value(rollup.sum);
        out.add(start, rollup);
        rollup = {};
    };
    for (size_t i = 0; i < series.size(); ++i) {
        if (series.kindAt(i) == ValueKind::Text)
            continue;
        if (const SeriesTime time = series.times[i];
            rollup.count == 0 || time >= start + step || time < start) {
            finish();
            start = floorTo(time, step);
            sum.start();
        }
        if (series.isRollup) {
            rollup.merge(series.rollupAt(i));
            sum.add(series.sums[i]);
        } else {
            rollup.add(series.values[i]);
            sum.add(series.values[i]);
        }
    }
    finish();
}

void addRollups(SeriesData &rollups, const SeriesData &more)
{
    SeriesData merged;
    merged.metric = rollups.metric;
    merged.isRollup = true;
    size_t i = 0;
    size_t j = 0;
    while (i < rollups.size() || j < more.size()) {
        if (j == more.size() || (i < rollups.size() && rollups.times[i] < more.times[j])) {
            merged.addRow(rollups, i++);
        } else if (i == rollups.size() || more.times[j] < rollups.times[i]) {
            merged.addRow(more, j++);
        } else {
            Rollup both = rollups.rollupAt(i);
            both.merge(more.rollupAt(j));
            merged.add(rollups.times[i], both);
            ++i;
            ++j;
        }
    }
    rollups = std::move(merged);
}

void keepChanges(const SeriesData &series, std::span<const SeriesTime> also, SeriesData &out)
{
    if (series.kinds.empty())
        return;
    auto asked = also.begin();
    ValueView last{.kind = ValueKind::Number};
    for (size_t i = 0; i < series.size(); ++i) {
        const ValueView value = series.valueAt(i);
        if (value.kind == ValueKind::Number)
            continue;
        while (asked != also.end() && *asked < series.times[i])
            ++asked;
        const bool isAsked = asked != also.end() && *asked == series.times[i];
        if (isAsked || value.kind != last.kind || value.number != last.number || value.text != last.text)
            out.addRow(series, i);
        last = value;
    }
}

} // namespace fleetscope
