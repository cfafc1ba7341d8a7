// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/scenario.h"

#include <array>
#include <string_view>
#include <vector>

namespace fleetscope {

/// Who reports, and when.
struct ReportMoment
{
    quint64 deviceKey = 0; ///< random bits of the device
    quint64 siteKey = 0;   ///< of its site
    qint64 ms = 0;         ///< Unix time
    qint64 localMs = 0;    ///< the same by the clock on the wall of the scenario
    double dayPart = 0;    ///< of the local day, [0, 1)
    double weekPart = 0;   ///< days since Monday 00:00 local, [0, 7)

    [[nodiscard]] static ReportMoment at(qint64 ms, Milliseconds localTime);
};

/// A value as it is written: a number is `scaled` × 10^-decimals, a truth value 0 or 1, a text the index of
/// its choice.
using ScaledValue = qint64;

/// One metric of one class, ready to be evaluated for any device and any moment in any order: a pure function
/// of (seed, device, moment).
///
/// Thread: any. Cost: 20 to 60 ns.
class MetricModel
{
public:
    /// `classKey`: random bits of the class; `siblings`: the metrics of the class, this one among them.
    MetricModel(const std::vector<MetricSpec> &siblings, size_t index, quint64 classKey);

    /// `calibration` is added before rounding: what a drifting sensor is off by.
    [[nodiscard]] ScaledValue valueAt(const ReportMoment &moment, double calibration = 0) const;

    [[nodiscard]] MetricKind kind() const { return m_kind; }
    [[nodiscard]] int decimals() const { return m_decimals; }
    [[nodiscard]] std::string_view name() const { return m_name; }
    [[nodiscard]] std::string_view unit() const { return m_unit; }
    [[nodiscard]] std::string_view choice(ScaledValue index) const
    {
        return m_choices[static_cast<size_t>(index)];
    }
    /// Changes below this are not sent; 0: everything is.
    [[nodiscard]] ScaledValue deadBand() const { return m_deadBand; }

private:
    /// What the gate needs of the text metric that it looks at.
    struct StateChoice
    {
        quint64 key = 0;
        qint64 dwell = 1;
        std::vector<double> upTo; ///< cumulative shares of the choices
        quint64 open = 0;         ///< bit i: choice i opens the gate

        [[nodiscard]] size_t at(const ReportMoment &moment) const;
    };

    static StateChoice stateChoice(const MetricSpec &spec, quint64 key);
    [[nodiscard]] double number(const ReportMoment &moment) const;
    [[nodiscard]] double wander(const ReportMoment &moment) const;
    [[nodiscard]] double counter(const ReportMoment &moment) const;
    [[nodiscard]] ScaledValue rounded(double value) const;

    static constexpr size_t daySlots =
        288; // five minutes: the steepest wave is off by 0.1 % of its amplitude

    std::string m_name;
    std::string m_unit;
    std::vector<std::string> m_choices;
    std::vector<double> m_day; // empty: no daily wave
    std::array<double, 7> m_week{};
    MetricKind m_kind;
    int m_decimals;
    bool m_hasWeek = false;
    bool m_isGated = false;
    bool m_resetsDaily;
    quint64 m_key;
    ScaledValue m_deadBand = 0;
    ScaledValue m_step = 1;
    double m_scale = 1;
    double m_base, m_spread, m_siteSpread, m_noise;
    Wander m_wander;
    Spike m_spike;
    double m_minimum, m_maximum;
    double m_otherwise = 0, m_otherwiseNoise = 0;
    double m_perMs = 0;
    double m_probability;
    StateChoice m_state; ///< of the gate, or of this text metric itself
};

} // namespace fleetscope
