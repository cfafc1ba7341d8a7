// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/backtest.h"

#include <algorithm>

namespace fleetscope {
namespace {

constexpr DeviceHandle onlyDevice{0};

bool looksAtReadings(const RuleCondition &condition)
{
    switch (condition.kind) {
    case RuleKind::All:
    case RuleKind::Any: return std::ranges::all_of(condition.parts, looksAtReadings);
    case RuleKind::Threshold:
    case RuleKind::Range:
    case RuleKind::Rate:
    case RuleKind::Match:
    case RuleKind::Count:
    case RuleKind::Samples:
    case RuleKind::History: return true;
    default: return false;
    }
}

} // namespace

QStringList metricsOf(const RuleCondition &condition)
{
    QStringList metrics;
    if (!condition.metric.isEmpty())
        metrics.append(condition.metric);
    for (const RuleCondition &part : condition.parts)
        metrics += metricsOf(part);
    metrics.removeDuplicates();
    return metrics;
}

bool BackTest::canTest(const AlertRule &rule) { return looksAtReadings(rule.when); }

BackTest::BackTest(AlertRule rule)
    : m_rule(std::move(rule))
    , m_metrics(metricsOf(m_rule.when))
{
    m_rule.enabled = true;
    m_rule.policy.acknowledgesItself = true; // nobody was there to do it: each occurrence is one of its own
    m_rule.policy.reopen = Milliseconds::zero();
    for (const QString &metric : m_metrics)
        m_names.push_back(metric.toStdString());
}

BackTest::Device &BackTest::deviceOf(std::string_view name)
{
    if (m_last && m_last->name == name)
        return *m_last;
    auto found = m_devices.find(name);
    if (found == m_devices.end()) {
        found = m_devices.emplace(std::string(name), std::make_unique<Device>()).first;
        found->second->name = name;
        found->second->engine.setRules({m_rule});
        for (const QString &metric : m_metrics)
            found->second->engine.addMetric(metric);
    }
    m_last = found->second.get();
    return *m_last;
}

MetricHandle BackTest::metricOf(std::string_view name)
{
    if (m_names[m_lastMetric] != name) {
        const auto found = std::ranges::find(m_names, name);
        if (found == m_names.end())
            return noMetric;
        m_lastMetric = static_cast<size_t>(found - m_names.begin());
    }
    return MetricHandle{static_cast<quint32>(m_lastMetric)};
}

void BackTest::take(std::string_view device, std::string_view metric, Timestamp time, const ValueView &value)
{
    if (m_names.empty())
        return;
    const MetricHandle handle = metricOf(metric);
    if (handle == noMetric)
        return;
    ++m_result.readings;
    Device &tested = deviceOf(device);
    tested.engine.tick(time);
    tested.engine.takeReading(onlyDevice, handle, value, time);
    if (tested.engine.hasNews())
        learn(tested);
}

void BackTest::endSpan(Device &device, Timestamp end)
{
    if (device.since == noTime)
        return;
    m_result.firing += end - device.since;
    if (m_result.spans.size() < BackTestResult::mostSpans)
        m_result.spans.push_back({QString::fromStdString(device.name), device.since, end, device.severity});
    device.since = noTime;
}

void BackTest::learn(Device &device)
{
    const std::vector<AlertNews> news = device.engine.takeNews();
    for (const AlertNews &one : news) {
        if (one.notice && *one.notice != AlertNotice::Reminder)
            ++m_result.notices;
        for (const AlertTransition &transition : one.transitions) {
            switch (transition.change) {
            case AlertChange::Fired:
            case AlertChange::Reopened:
                ++m_result.fired;
                if (!device.fired)
                    ++m_result.devices;
                device.fired = true;
                device.since = transition.at;
                device.severity = transition.severity;
                break;
            case AlertChange::SeverityRose: device.severity = transition.severity; break;
            case AlertChange::Returned: endSpan(device, transition.at); break;
            default: break;
            }
        }
    }
}

BackTestResult BackTest::finish(Timestamp end)
{
    for (auto &[name, device] : m_devices) {
        device->engine.tick(end);
        learn(*device);
        endSpan(*device, end);
    }
    m_result.looked = m_devices.size();
    return std::move(m_result);
}

} // namespace fleetscope
