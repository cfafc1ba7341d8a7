// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertengine.h"

#include <QStringList>

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace fleetscope {

/// One time that a rule would have fired.
struct BackTestSpan
{
    QString device;
    Timestamp from = noTime, to = noTime; ///< `to`: back to normal, or the end of the test
    AlertSeverity severity = AlertSeverity::Warning;
    bool operator==(const BackTestSpan &) const = default;
};

struct BackTestResult
{
    quint64 fired = 0;   ///< how often, all devices together
    quint64 devices = 0; ///< how many of them fired at all
    quint64 looked = 0;  ///< devices with readings
    quint64 readings = 0;
    quint64 notices = 0;             ///< how often somebody would have been told
    Milliseconds firing{0};          ///< in all
    std::vector<BackTestSpan> spans; ///< the first `mostSpans`, in no order
    static constexpr size_t mostSpans = 10'000;
};

/// What a rule would have done with the readings of the past, by the same engine that evaluates the present.
///
/// For rules about single devices: those about groups, peers or the connection need all devices at once and
/// are refused by canTest(). Readings of one device come in order of time; devices in any order. Silence is
/// not judged: nobody knows whether the past is complete. Thread: any. Cost: about 40 ns a reading.
class BackTest
{
public:
    explicit BackTest(AlertRule rule);

    [[nodiscard]] static bool canTest(const AlertRule &rule);
    /// The metrics that it wants to see.
    [[nodiscard]] const QStringList &metrics() const { return m_metrics; }

    void take(std::string_view device, std::string_view metric, Timestamp time, const ValueView &value);
    /// Everything that was to come by `end` has come.
    [[nodiscard]] BackTestResult finish(Timestamp end);

private:
    struct Device
    {
        AlertEngine engine;
        std::string name;
        Timestamp since = noTime; ///< of the span under way
        AlertSeverity severity = AlertSeverity::Warning;
        bool fired = false;
    };

    [[nodiscard]] Device &deviceOf(std::string_view name);
    [[nodiscard]] MetricHandle metricOf(std::string_view name);
    void learn(Device &device);
    void endSpan(Device &device, Timestamp end);

    AlertRule m_rule;
    QStringList m_metrics;
    std::vector<std::string> m_names; // of the metrics
    size_t m_lastMetric = 0;
    std::map<std::string, std::unique_ptr<Device>, std::less<>> m_devices;
    Device *m_last = nullptr;
    BackTestResult m_result;
};

/// The metrics of a condition and its parts, each once.
[[nodiscard]] QStringList metricsOf(const RuleCondition &condition);

} // namespace fleetscope
