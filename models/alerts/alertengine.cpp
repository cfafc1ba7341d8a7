// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertengine.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fleetscope {
namespace {

using Type = AlertEvent::Type;

/// As for the online state: faster devices are not called silent in less than this.
constexpr Milliseconds minimumSilence{10'000};
/// How often a device of unknown interval is looked at again.
constexpr Milliseconds unknownInterval{60'000};

bool isActive(const AlertState &state)
{
    return state.condition == AlertCondition::Firing || state.condition == AlertCondition::Clearing;
}

DeviceHandle deviceOfKey(quint64 key) { return DeviceHandle{static_cast<quint32>(key & 0xffffffffU)}; }
quint32 ruleOfKey(quint64 key) { return static_cast<quint32>(key >> 32); }

} // namespace

QList<QString> AlertEngine::setRules(QList<AlertRule> rules, Scope inScope)
{
    m_rules = std::move(rules);
    m_inScope = std::move(inScope);
    m_pairs.clear();
    m_timers = {};
    m_silences = {};
    m_parked.clear();
    m_silenceRules.clear();
    m_connectionRules.clear();
    for (Device &device : m_devices) {
        device.pairs = 0;
        device.armed = false;
    }
    QList<QString> unknown;
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        const auto rule = static_cast<quint32>(i);
        const RuleKind kind = m_rules[i].when.kind;
        const bool ofDevice = kind == RuleKind::NoData && m_rules[i].when.metric.isEmpty();
        if (kind == RuleKind::Offline || ofDevice)
            m_silenceRules.push_back(rule);
        else if (kind == RuleKind::Connection)
            m_connectionRules.push_back(rule);
        else if (kind != RuleKind::Threshold && kind != RuleKind::Range)
            unknown.append(m_rules[i].id);
    }
    m_buckets.clear();
    const QList<QString> metrics = std::exchange(m_metrics, {});
    for (const QString &metric : metrics)
        addMetric(metric);
    return unknown;
}

void AlertEngine::addMetric(const QString &name)
{
    m_metrics.append(name);
    Bucket &bucket = m_buckets.emplace_back();
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        const RuleCondition &when = m_rules[i].when;
        const bool ofValue = when.kind == RuleKind::Threshold || when.kind == RuleKind::Range;
        if (ofValue && when.metric == name && m_rules[i].enabled)
            addToBucket(bucket, static_cast<quint32>(i));
    }
}

void AlertEngine::addToBucket(Bucket &bucket, quint32 rule) const
{
    const RuleCondition &when = m_rules[rule].when;
    bucket.rules.push_back(rule);
    if (when.kind == RuleKind::Range) {
        bucket.above = std::min(bucket.above, when.high);
        bucket.below = std::max(bucket.below, when.low);
        return;
    }
    const double limit = when.levels.front().limit; // the mildest is crossed first
    constexpr double infinite = std::numeric_limits<double>::infinity();
    switch (when.comparison) {
    case RuleComparison::Above: bucket.above = std::min(bucket.above, limit); break;
    case RuleComparison::AtLeast:
        bucket.above = std::min(bucket.above, std::nextafter(limit, -infinite));
        break;
    case RuleComparison::Below: bucket.below = std::max(bucket.below, limit); break;
    case RuleComparison::AtMost:
        bucket.below = std::max(bucket.below, std::nextafter(limit, infinite));
        break;
    default: bucket.above = -infinite; break; // equality: every value is looked at
    }
}

AlertEngine::Device &AlertEngine::deviceOf(DeviceHandle handle)
{
    if (indexOf(handle) >= m_devices.size())
        m_devices.resize(indexOf(handle) + 1);
    return m_devices[indexOf(handle)];
}

void AlertEngine::takeReading(DeviceHandle device, MetricHandle metric, double value, Timestamp now)
{
    if (indexOf(metric) >= m_buckets.size())
        return;
    const Bucket &bucket = m_buckets[indexOf(metric)];
    const bool crosses = value > bucket.above || value < bucket.below;
    if (!crosses && (indexOf(device) >= m_devices.size() || m_devices[indexOf(device)].pairs == 0))
        return;
    for (const quint32 rule : bucket.rules) {
        const auto pair = m_pairs.find(keyOf(rule, device));
        std::optional<AlertSeverity> held;
        if (pair != m_pairs.end() && isActive(pair->second.state))
            held = pair->second.state.severity;
        evaluate(rule, device, judgeValue(m_rules[rule].when, m_rules[rule].severity, value, held), now);
    }
}

void AlertEngine::evaluate(quint32 rule, DeviceHandle device, const RuleVerdict &verdict, Timestamp now)
{
    const quint64 key = keyOf(rule, device);
    const auto pair = m_pairs.find(key);
    RuleVerdict seen = verdict;
    if (verdict.truth == AlertTruth::Raise) {
        const std::optional<RuleSchedule> &schedule = m_rules[rule].schedule;
        const bool counts = m_rules[rule].enabled && (!schedule || schedule->covers(now))
            && (device == noDevice || !m_inScope || m_inScope(rule, device));
        if (!counts)
            seen.truth = AlertTruth::Clear;
    }
    if (pair == m_pairs.end() && seen.truth != AlertTruth::Raise)
        return;
    apply(key, {.type = Type::Evaluate, .truth = seen.truth, .severity = seen.severity}, now);
}

bool AlertEngine::isConnectionRule(quint64 key) const { return deviceOfKey(key) == noDevice; }

AlertStep AlertEngine::apply(quint64 key, const AlertEvent &event, Timestamp now)
{
    const auto [place, fresh] = m_pairs.try_emplace(key);
    Pair &pair = place->second;
    const AlertPolicy &policy = m_rules[ruleOfKey(key)].policy;
    const bool child = !isConnectionRule(key);
    if (fresh && child) {
        ++deviceOf(deviceOfKey(key)).pairs;
        // A child that appears under a lost parent, or while its grace runs.
        const bool graceRuns = m_parentCleared != noTime && now < m_parentCleared + policy.inhibitGrace;
        if (m_parent != 0 && (m_parentCleared == noTime || graceRuns)) {
            pair.state.inhibited = true;
            pair.state.inhibitedBy = m_parent;
            if (graceRuns)
                pair.state.releaseAt = m_parentCleared + policy.inhibitGrace;
        }
    }
    const AlertState before = pair.state;
    AlertStep step = next(policy, before, event, now);
    if (step.opened)
        step.state.id = ++m_lastId;
    pair.state = step.state;
    queueTimer(key, pair);
    if (!step.transitions.empty() || step.notice)
        m_news.push_back({ruleOfKey(key), deviceOfKey(key), step.state, step.transitions, step.notice});
    if (!child)
        followConnection(before, step.state, now);
    return step;
}

/// One entry a pair is enough: an evaluation that moves a timer to later leaves the earlier entry, which
/// finds nothing due and queues the later one.
void AlertEngine::queueTimer(quint64 key, Pair &pair)
{
    const Timestamp due = nextTimer(m_rules[ruleOfKey(key)].policy, pair.state);
    if (due == noTime || (pair.queued != noTime && pair.queued <= due))
        return;
    pair.queued = due;
    m_timers.push({due, key});
}

void AlertEngine::followConnection(const AlertState &before, const AlertState &after, Timestamp now)
{
    if (isActive(after)) {
        if (m_parent == 0 || m_parentCleared != noTime) {
            m_parent = after.id;
            m_parentCleared = noTime;
            applyToChildren(Type::Inhibit, now);
        }
        return;
    }
    const bool another = std::ranges::any_of(m_connectionRules, [this](quint32 rule) {
        const AlertState *state = find(rule, noDevice);
        return state && isActive(*state);
    });
    if (isActive(before) && !another) {
        m_parentCleared = now;
        applyToChildren(Type::ParentCleared, now);
    }
}

void AlertEngine::applyToChildren(Type type, Timestamp now)
{
    std::vector<quint64> children;
    for (const auto &[key, pair] : m_pairs) {
        if (!isConnectionRule(key))
            children.push_back(key);
    }
    std::ranges::sort(children); // the same order everywhere
    for (const quint64 key : children)
        apply(key, {.type = type, .parent = m_parent}, now);
}

void AlertEngine::takeMessage(DeviceHandle handle, Milliseconds interval, Timestamp now)
{
    Device &device = deviceOf(handle);
    device.lastMessage = now;
    device.interval = interval;
    device.saidGoodBye = false;
    if (!device.armed) {
        device.armed = true;
        for (const quint32 rule : m_silenceRules)
            m_silences.push({now + silenceLimit(rule, device), keyOf(rule, handle)});
    }
    if (device.pairs == 0)
        return;
    for (const quint32 rule : m_silenceRules)
        evaluate(rule, handle, {AlertTruth::Clear, m_rules[rule].severity}, now);
}

void AlertEngine::takeStatus(DeviceHandle handle, bool online, Timestamp now)
{
    if (online)
        return takeMessage(handle, deviceOf(handle).interval, now);
    deviceOf(handle).saidGoodBye = true;
    for (const quint32 rule : m_silenceRules) {
        if (m_rules[rule].when.kind == RuleKind::Offline)
            evaluate(rule, handle, {AlertTruth::Raise, m_rules[rule].severity}, now);
    }
}

Milliseconds AlertEngine::silenceLimit(quint32 rule, const Device &device) const
{
    const RuleCondition &when = m_rules[rule].when;
    if (when.kind == RuleKind::NoData && when.window > Milliseconds::zero())
        return when.window;
    if (device.interval <= Milliseconds::zero())
        return unknownInterval;
    const double factor = when.kind == RuleKind::NoData ? when.factor : 3;
    const auto limit = static_cast<double>(device.interval.count()) * factor;
    return std::max(minimumSilence, Milliseconds(static_cast<qint64>(limit)));
}

void AlertEngine::checkSilence(const Due &due, Timestamp now)
{
    if (!m_connected) {
        m_parked.push_back(due.key);
        return;
    }
    const quint32 rule = ruleOfKey(due.key);
    const Device &device = deviceOf(deviceOfKey(due.key));
    const RuleCondition &when = m_rules[rule].when;
    const Milliseconds limit = silenceLimit(rule, device);
    const Timestamp deadline = std::max(device.lastMessage, m_connectedSince) + limit;
    const bool judged = device.interval > Milliseconds::zero()
        || (when.kind == RuleKind::NoData && when.window > Milliseconds::zero());
    if (judged && deadline <= now)
        evaluate(rule, deviceOfKey(due.key), {AlertTruth::Raise, m_rules[rule].severity}, deadline);
    m_silences.push({deadline > now ? deadline : now + limit, due.key});
}

void AlertEngine::setConnected(bool connected, Timestamp now)
{
    if (connected == m_connected)
        return;
    m_connected = connected;
    applyToChildren(connected ? Type::SourceFresh : Type::SourceStale, now);
    for (const quint32 rule : m_connectionRules)
        evaluate(rule, noDevice, {connected ? AlertTruth::Clear : AlertTruth::Raise, m_rules[rule].severity},
                 now);
    if (!connected)
        return;
    m_connectedSince = now;
    for (const quint64 key : std::exchange(m_parked, {}))
        m_silences.push({now + silenceLimit(ruleOfKey(key), deviceOf(deviceOfKey(key))), key});
}

void AlertEngine::tick(Timestamp now)
{
    while (!m_silences.empty() && m_silences.top().at <= now) {
        const Due due = m_silences.top();
        m_silences.pop();
        checkSilence(due, now);
    }
    while (!m_timers.empty() && m_timers.top().at <= now) {
        const Due due = m_timers.top();
        m_timers.pop();
        const auto pair = m_pairs.find(due.key);
        if (pair == m_pairs.end())
            continue;
        if (pair->second.queued == due.at)
            pair->second.queued = noTime;
        apply(due.key, {}, now);
        if (isForgettable(m_rules[ruleOfKey(due.key)].policy, pair->second.state, now)
            && !isConnectionRule(due.key)) {
            --deviceOf(deviceOfKey(due.key)).pairs;
            m_pairs.erase(due.key);
        }
    }
}

std::optional<AlertRefusal> AlertEngine::order(quint32 rule, DeviceHandle device, const AlertEvent &event,
                                               Timestamp now)
{
    if (!find(rule, device))
        return AlertRefusal::NotOpen;
    return apply(keyOf(rule, device), event, now).refusal;
}

void AlertEngine::restore(quint32 rule, DeviceHandle device, const AlertState &state)
{
    const quint64 key = keyOf(rule, device);
    const auto [place, fresh] = m_pairs.insert_or_assign(key, Pair{state, noTime});
    if (fresh && device != noDevice)
        ++deviceOf(device).pairs;
    m_lastId = std::max(m_lastId, state.id);
    queueTimer(key, place->second);
    if (device == noDevice && isActive(state))
        m_parent = state.id;
}

std::vector<AlertNews> AlertEngine::takeNews() { return std::exchange(m_news, {}); }

const AlertState *AlertEngine::find(quint32 rule, DeviceHandle device) const
{
    const auto pair = m_pairs.find(keyOf(rule, device));
    return pair == m_pairs.end() ? nullptr : &pair->second.state;
}

size_t AlertEngine::firing() const
{
    return static_cast<size_t>(
        std::ranges::count_if(m_pairs, [](const auto &pair) { return isActive(pair.second.state); }));
}

} // namespace fleetscope
