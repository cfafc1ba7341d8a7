// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/metricmodel.h"

#include "app/simulator/randombits.h"

#include <algorithm>
#include <cmath>

namespace fleetscope {
namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;
constexpr double largest = 9e15; // every whole number up to here is a double

/// What the random bits of a metric are used for.
enum Use : quint64 {
    DeviceSpread = 1,
    SiteSpread,
    Noise,
    SpikeDraw,
    WanderLattice,
    Phase,
    Episode,
    Rate,
    Age,
    Pace
};

constexpr qint64 floorDiv(qint64 value, qint64 by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

quint64 bitsAt(quint64 key, Use use, qint64 when)
{
    return bitsFor(key + use * 0x632be59bd9b4e019ULL, static_cast<quint64>(when));
}

/// Runs through random heights at whole `x`, level at each of them, within [-1, 1).
double smoothNoise(quint64 key, Use use, double x)
{
    const double floor = std::floor(x);
    const auto left = static_cast<qint64>(floor);
    const double part = x - floor;
    const double from = symmetric(bitsAt(key, use, left));
    const double to = symmetric(bitsAt(key, use, left + 1));
    return from + (to - from) * part * part * (3 - 2 * part);
}

} // namespace

ReportMoment ReportMoment::at(qint64 ms, Milliseconds localTime)
{
    ReportMoment moment;
    moment.ms = ms;
    moment.localMs = ms + localTime.count();
    const qint64 days = floorDiv(moment.localMs, dayMs);
    moment.dayPart = static_cast<double>(moment.localMs - days * dayMs) / static_cast<double>(dayMs);
    // 1 January 1970 was a Thursday.
    const qint64 weekday = days + 3 - floorDiv(days + 3, 7) * 7;
    moment.weekPart = static_cast<double>(weekday) + moment.dayPart;
    return moment;
}

MetricModel::MetricModel(const std::vector<MetricSpec> &siblings, size_t index, quint64 classKey)
    : m_name(siblings[index].name)
    , m_unit(siblings[index].unit)
    , m_kind(siblings[index].kind)
    , m_decimals(m_kind == MetricKind::Number || m_kind == MetricKind::Counter ? siblings[index].decimals : 0)
    , m_resetsDaily(siblings[index].resetsDaily)
    , m_key(bitsFor(classKey, index + 1))
    , m_base(siblings[index].base)
    , m_spread(siblings[index].spread)
    , m_siteSpread(siblings[index].siteSpread)
    , m_noise(siblings[index].noise)
    , m_wander(siblings[index].wander)
    , m_spike(siblings[index].spike)
    , m_minimum(siblings[index].minimum.value_or(-largest))
    , m_maximum(siblings[index].maximum.value_or(largest))
    , m_perMs(siblings[index].perHour / static_cast<double>(hourMs))
    , m_probability(siblings[index].probability)
{
    const MetricSpec &spec = siblings[index];
    for (int i = 0; i < m_decimals; ++i)
        m_scale *= 10;
    m_step = std::max<ScaledValue>(1, static_cast<ScaledValue>(std::floor(spec.step * m_scale + 0.5)));
    if (m_kind == MetricKind::Number || m_kind == MetricKind::Counter)
        m_deadBand = static_cast<ScaledValue>(std::ceil(spec.deadBand * m_scale - 1e-6));
    else
        m_deadBand = spec.onChange ? 1 : 0;
    if (!spec.daily.empty()) {
        m_day.resize(daySlots + 1);
        for (size_t slot = 0; slot <= daySlots; ++slot) {
            for (const DailyWave &wave : spec.daily)
                m_day[slot] += wave.amplitude
                    * cosineOfTurns(wave.perDay
                                    * (static_cast<double>(slot) / static_cast<double>(daySlots)
                                       - wave.peakHour / 24));
        }
    }
    m_hasWeek = spec.weekly.size() == m_week.size();
    if (m_hasWeek)
        std::ranges::copy(spec.weekly, m_week.begin());
    if (m_kind == MetricKind::Text) {
        m_state = stateChoice(spec, m_key);
        for (const WeightedText &choice : spec.choices)
            m_choices.push_back(choice.text);
    } else if (m_kind == MetricKind::Boolean) {
        m_state.key = m_key;
        m_state.dwell = spec.dwell.count();
    } else if (spec.when) {
        const auto found = std::ranges::find(siblings, spec.when->metric, &MetricSpec::name);
        const auto state = static_cast<size_t>(found - siblings.begin());
        m_state = stateChoice(siblings[state], bitsFor(classKey, state + 1));
        for (size_t i = 0; i < siblings[state].choices.size(); ++i) {
            if (std::ranges::count(spec.when->values, siblings[state].choices[i].text) > 0)
                m_state.open |= quint64{1} << i;
        }
        m_isGated = true;
        m_otherwise = spec.when->otherwise;
        m_otherwiseNoise = spec.when->otherwiseNoise;
    }
}

MetricModel::StateChoice MetricModel::stateChoice(const MetricSpec &spec, quint64 key)
{
    StateChoice state;
    state.key = key;
    state.dwell = spec.dwell.count();
    double total = 0;
    for (const WeightedText &choice : spec.choices)
        total += choice.weight;
    double sum = 0;
    for (const WeightedText &choice : spec.choices) {
        sum += choice.weight;
        state.upTo.push_back(sum / total);
    }
    return state;
}

size_t MetricModel::StateChoice::at(const ReportMoment &moment) const
{
    const quint64 own = bitsFor(moment.deviceKey, key);
    const auto phase = static_cast<qint64>(uniform(bitsAt(own, Phase, 0)) * static_cast<double>(dwell));
    const double draw = uniform(bitsAt(own, Episode, floorDiv(moment.ms + phase, dwell)));
    const auto found = std::ranges::upper_bound(upTo, draw);
    return std::min(static_cast<size_t>(found - upTo.begin()), upTo.size() - 1);
}

ScaledValue MetricModel::valueAt(const ReportMoment &moment, double calibration) const
{
    switch (m_kind) {
    case MetricKind::Number: return rounded(std::clamp(number(moment) + calibration, m_minimum, m_maximum));
    case MetricKind::Counter: return rounded(counter(moment));
    case MetricKind::Text: return static_cast<ScaledValue>(m_state.at(moment));
    case MetricKind::Boolean: break;
    }
    const quint64 own = bitsFor(moment.deviceKey, m_key);
    const auto phase =
        static_cast<qint64>(uniform(bitsAt(own, Phase, 0)) * static_cast<double>(m_state.dwell));
    return uniform(bitsAt(own, Episode, floorDiv(moment.ms + phase, m_state.dwell))) < m_probability;
}

double MetricModel::number(const ReportMoment &moment) const
{
    const quint64 own = bitsFor(moment.deviceKey, m_key);
    if (m_isGated && ((m_state.open >> m_state.at(moment)) & 1) == 0)
        return m_otherwise + m_otherwiseNoise * bell(bitsAt(own, Noise, moment.ms));

    double value = m_base;
    if (m_spread > 0)
        value += m_spread * symmetric(bitsAt(own, DeviceSpread, 0));
    if (m_siteSpread > 0)
        value += m_siteSpread * symmetric(bitsAt(bitsFor(moment.siteKey, m_key), SiteSpread, 0));
    if (!m_day.empty()) {
        const double place = moment.dayPart * static_cast<double>(daySlots);
        const auto slot = std::min(static_cast<size_t>(place), daySlots - 1);
        value += m_day[slot] + (m_day[slot + 1] - m_day[slot]) * (place - static_cast<double>(slot));
    }
    if (m_hasWeek) {
        // A factor holds at noon of its day and changes evenly until the next noon: no jump at midnight.
        const double place = moment.weekPart + 6.5;
        const double floor = std::floor(place);
        const auto before = static_cast<size_t>(floor) % 7;
        value *= m_week[before] + (m_week[(before + 1) % 7] - m_week[before]) * (place - floor);
    }
    if (m_wander.amplitude > 0)
        value += wander(moment);
    if (m_noise > 0)
        value += m_noise * bell(bitsAt(own, Noise, moment.ms));
    if (m_spike.probability > 0) {
        const quint64 draw = bitsAt(own, SpikeDraw, moment.ms);
        if (uniform(draw) < m_spike.probability)
            value += m_spike.amplitude * (0.5 + 0.5 * uniform(mixBits(draw)));
    }
    return value;
}

double MetricModel::wander(const ReportMoment &moment) const
{
    quint64 key = m_key;
    if (m_wander.scope == WanderScope::Device)
        key = bitsFor(moment.deviceKey, m_key);
    else if (m_wander.scope == WanderScope::Site)
        key = bitsFor(moment.siteKey, m_key);
    const double turns = static_cast<double>(moment.ms) / (m_wander.hours * static_cast<double>(hourMs))
        + uniform(bitsAt(key, Phase, 0));
    return m_wander.amplitude * smoothNoise(key, WanderLattice, turns);
}

double MetricModel::counter(const ReportMoment &moment) const
{
    const quint64 own = bitsFor(moment.deviceKey, m_key);
    // Devices count at 0.85 to 1.15 of the pace. Work comes in waves of an hour, which run up to a quarter of
    // an hour ahead or behind; the steepest wave still climbs, so a counter never goes back.
    const double perMs = m_perMs * (1 + 0.15 * symmetric(bitsAt(own, Rate, 0)));
    constexpr double quarter = static_cast<double>(hourMs) / 4;
    double elapsed = 0;
    if (m_resetsDaily) {
        elapsed = moment.dayPart * static_cast<double>(dayMs);
    } else {
        // Installed within the 400 days before 2025.
        constexpr double newest = 1'735'689'600'000.0;
        const double installed = newest - uniform(bitsAt(own, Age, 0)) * 400 * static_cast<double>(dayMs);
        elapsed = static_cast<double>(moment.ms) - installed;
    }
    elapsed += quarter * smoothNoise(own, Pace, static_cast<double>(moment.ms) / static_cast<double>(hourMs));
    // std::floor: a part counts when it is finished.
    return std::floor(std::max(0.0, elapsed) * perMs * m_scale) / m_scale;
}

ScaledValue MetricModel::rounded(double value) const
{
    const double steps = std::floor(value * m_scale / static_cast<double>(m_step) + 0.5);
    return static_cast<ScaledValue>(std::clamp(steps, -largest, largest)) * m_step;
}

} // namespace fleetscope
