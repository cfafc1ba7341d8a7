// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertengine.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fleetscope {
namespace {

using Type = AlertEvent::Type;

bool isActive(const AlertState &state)
{
    return state.condition == AlertCondition::Firing || state.condition == AlertCondition::Clearing;
}

DeviceHandle deviceOfKey(quint64 key) { return DeviceHandle{static_cast<quint32>(key & 0xffffffffU)}; }
quint32 ruleOfKey(quint64 key) { return static_cast<quint32>(key >> 32); }
bool isOfDevice(DeviceHandle handle) { return handle != noDevice && !isGroup(handle); }

} // namespace

QList<QString> AlertEngine::setRules(QList<AlertRule> rules, Scope inScope)
{
    m_rules = std::move(rules);
    m_inScope = std::move(inScope);
    m_pairs.clear();
    m_watched.clear();
    m_timers = m_silences = m_watchTimers = {};
    m_parked.clear();
    m_parkedWatches.clear();
    m_offlineRules.clear();
    m_connectionRules.clear();
    m_groupRules.clear();
    m_groups.clear();
    m_groupByName.clear();
    m_groupOf.clear();
    m_watches.clear();
    m_watches.resize(static_cast<size_t>(m_rules.size()));
    for (std::vector<quint32> &watches : m_watchesOf)
        watches.clear();
    QList<QString> unknown;
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        const auto rule = static_cast<quint32>(i);
        const RuleCondition &when = m_rules[i].when;
        if (!m_rules[i].enabled)
            continue;
        if (when.kind == RuleKind::Offline) {
            m_offlineRules.push_back(rule);
        } else if (when.kind == RuleKind::Connection) {
            m_connectionRules.push_back(rule);
        } else if (when.kind == RuleKind::Group) {
            m_groupRules.push_back(rule);
        } else if (!ConditionWatch::knows(when)) {
            unknown.append(m_rules[i].id);
        } else if (!ConditionWatch::isPlain(when)) {
            m_watches[rule] = std::make_unique<ConditionWatch>(when, m_rules[i].severity);
            for (int what = 0; what < 6; ++what) {
                if (m_watches[rule]->looksAt(static_cast<AlertLook::What>(what)))
                    m_watchesOf[what].push_back(rule);
            }
        }
    }
    m_buckets.clear();
    const QList<QString> metrics = std::exchange(m_metrics, {});
    for (const QString &metric : metrics)
        addMetric(metric);
    for (Device &device : m_devices) {
        device.pairs = 0;
        device.rules = 0;
        device.armed = false;
    }
    return unknown;
}

void AlertEngine::judgeAgain(Timestamp now)
{
    for (size_t i = 0; i < m_devices.size(); ++i) {
        const DeviceHandle handle{static_cast<quint32>(i)};
        const Device &device = m_devices[i];
        if (device.lastMessage != noTime)
            arm(handle, now);
        if (device.hasInfo) {
            joinGroups(handle, now);
            look(watchesOf(AlertLook::What::Info), infoLook(handle), now);
        }
    }
    for (quint32 group = 0; group < m_groups.size(); ++group)
        evaluateGroup(group, now); // parents first: they fold
    settleParents(now);
    for (size_t i = 0; i < m_devices.size(); ++i) {
        for (const quint32 rule : m_offlineRules) {
            if (m_devices[i].away)
                evaluate(rule, DeviceHandle{static_cast<quint32>(i)},
                         {AlertTruth::Raise, m_rules[rule].severity}, now);
        }
    }
}

void AlertEngine::addMetric(const QString &name)
{
    const MetricHandle handle{static_cast<quint32>(m_metrics.size())};
    m_metrics.append(name);
    Bucket &bucket = m_buckets.emplace_back();
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        const auto rule = static_cast<quint32>(i);
        const RuleCondition &when = m_rules[i].when;
        if (!m_rules[i].enabled)
            continue;
        if (m_watches[rule]) {
            m_watches[rule]->addMetric(name, handle);
            if (m_watches[rule]->looksAt(handle))
                bucket.watches.push_back(rule);
        } else if (ConditionWatch::isPlain(when) && when.metric == name) {
            bucket.entries.push_back(entryOf(rule));
            bucket.rules |= bitOf(rule);
            bucket.above = std::min(bucket.above, bucket.entries.back().above);
            bucket.below = std::max(bucket.below, bucket.entries.back().below);
        }
    }
}

AlertEngine::Entry AlertEngine::entryOf(quint32 rule) const
{
    const RuleCondition &when = m_rules[rule].when;
    Entry entry{.rule = rule};
    if (when.kind == RuleKind::Range) {
        entry.above = when.high;
        entry.below = when.low;
        return entry;
    }
    const double limit = when.levels.front().limit; // the mildest is crossed first
    constexpr double infinite = std::numeric_limits<double>::infinity();
    switch (when.comparison) {
    case RuleComparison::Above: entry.above = limit; break;
    case RuleComparison::AtLeast: entry.above = std::nextafter(limit, -infinite); break;
    case RuleComparison::Below: entry.below = limit; break;
    case RuleComparison::AtMost: entry.below = std::nextafter(limit, infinite); break;
    default: entry.above = -infinite; break; // equality: every value is looked at
    }
    return entry;
}

AlertEngine::Device &AlertEngine::deviceOf(DeviceHandle handle)
{
    if (indexOf(handle) >= m_devices.size())
        m_devices.resize(indexOf(handle) + 1);
    return m_devices[indexOf(handle)];
}

void AlertEngine::takeReading(DeviceHandle device, MetricHandle metric, const ValueView &value, Timestamp now)
{
    if (indexOf(metric) >= m_buckets.size())
        return;
    const Bucket &bucket = m_buckets[indexOf(metric)];
    if (!bucket.watches.empty()) {
        look(bucket.watches,
             {.what = AlertLook::What::Reading, .device = device, .metric = metric, .value = value}, now);
    }
    if (value.kind == ValueKind::Text)
        return;
    const double number = value.number;
    const quint64 rules = indexOf(device) < m_devices.size() ? m_devices[indexOf(device)].rules : 0;
    if ((rules & bucket.rules) == 0 && !(number > bucket.above || number < bucket.below))
        return;
    for (const Entry &entry : bucket.entries) {
        const bool crosses = number > entry.above || number < entry.below;
        if (!crosses && (rules & bitOf(entry.rule)) == 0)
            continue;
        const auto pair = m_pairs.find(keyOf(entry.rule, device));
        if (!crosses && pair == m_pairs.end())
            continue;
        std::optional<AlertSeverity> held;
        if (pair != m_pairs.end() && isActive(pair->second.state))
            held = pair->second.state.severity;
        const AlertRule &rule = m_rules[entry.rule];
        evaluate(entry.rule, device, judgeValue(rule.when, rule.severity, number, held), now, number);
    }
}

bool AlertEngine::isInScope(quint32 rule, DeviceHandle device) const
{
    if (device == noDevice || !m_inScope || m_rules[rule].scope.isEmpty())
        return device == noDevice || !m_inScope || m_inScope(rule, device);
    const DeviceHandle asked =
        isGroup(device) ? m_groups[static_cast<quint32>(device) & ~groupBit].member : device;
    return m_inScope(rule, asked);
}

void AlertEngine::evaluate(quint32 rule, DeviceHandle device, const RuleVerdict &verdict, Timestamp now,
                           double value)
{
    const quint64 key = keyOf(rule, device);
    const auto pair = m_pairs.find(key);
    RuleVerdict seen = verdict;
    if (verdict.truth == AlertTruth::Raise) {
        const std::optional<RuleSchedule> &schedule = m_rules[rule].schedule;
        if ((schedule && !schedule->covers(now)) || !isInScope(rule, device))
            seen.truth = AlertTruth::Clear;
    }
    if (pair == m_pairs.end() && seen.truth != AlertTruth::Raise)
        return;
    if (!std::isnan(value)) {
        Pair &place = pair == m_pairs.end() ? m_pairs[key] : pair->second;
        if (pair == m_pairs.end())
            beginPair(key, place, now);
        place.value = value;
    }
    apply(key, {.type = Type::Evaluate, .truth = seen.truth, .severity = seen.severity}, now);
}

void AlertEngine::beginPair(quint64 key, Pair &pair, Timestamp now)
{
    const DeviceHandle device = deviceOfKey(key);
    if (isOfDevice(device)) {
        ++deviceOf(device).pairs;
        deviceOf(device).rules |= bitOf(ruleOfKey(key));
    }
    if (m_muting) {
        const AlertMuting muting = m_muting(ruleOfKey(key), device);
        pair.state.silencedBy = muting.silence;
        pair.state.maintenance = muting.maintenance;
    }
    // A child that appears under a lost parent, or while the connection's grace runs.
    const Timestamp graceEnds =
        m_parentCleared == noTime ? noTime : m_parentCleared + m_rules[ruleOfKey(key)].policy.inhibitGrace;
    if (const quint64 parent = parentOf(key); parent != 0) {
        pair.state.inhibited = true;
        pair.state.inhibitedBy = parent;
    } else if (device != noDevice && graceEnds != noTime && now < graceEnds) {
        pair.state.inhibited = true;
        pair.state.inhibitedBy = m_lastParent;
        pair.state.releaseAt = graceEnds;
    }
}

AlertStep AlertEngine::apply(quint64 key, const AlertEvent &event, Timestamp now)
{
    const auto [place, fresh] = m_pairs.try_emplace(key);
    Pair &pair = place->second;
    if (fresh)
        beginPair(key, pair, now);
    const AlertPolicy &policy = m_rules[ruleOfKey(key)].policy;
    const bool wasActive = isActive(pair.state);
    AlertStep step = next(policy, pair.state, event, now);
    if (step.opened) {
        step.state.id = m_nextId ? m_nextId() : m_lastId + 1;
        m_lastId = std::max(m_lastId, step.state.id);
    }
    pair.state = step.state;
    queueTimer(key, pair);
    if (!step.transitions.empty() || step.notice)
        m_news.push_back({ruleOfKey(key), deviceOfKey(key), step.state, step.transitions, step.notice,
                          pair.value, event.by, event.text});
    if (wasActive != isActive(step.state) && isParent(key)) {
        m_parentsChanged = true;
        if (deviceOfKey(key) == noDevice) {
            m_lastParent = step.state.id;
            m_parentCleared = wasActive ? now : noTime;
        }
    }
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

void AlertEngine::refreshMuting(Timestamp now)
{
    if (!m_muting)
        return;
    std::vector<std::pair<quint64, AlertMuting>> changed;
    for (const auto &[key, pair] : m_pairs) {
        const AlertMuting muting = m_muting(ruleOfKey(key), deviceOfKey(key));
        if (muting != AlertMuting{pair.state.silencedBy, pair.state.maintenance})
            changed.emplace_back(key, muting);
    }
    std::ranges::sort(changed, {}, [](const auto &entry) { return entry.first; });
    for (const auto &[key, muting] : changed) {
        const AlertState before = m_pairs.at(key).state;
        if (muting.silence != before.silencedBy)
            apply(key,
                  {.type = muting.silence == 0 ? Type::EndSilence : Type::Silence, .silence = muting.silence},
                  now);
        if (muting.maintenance != before.maintenance)
            apply(key, {.type = muting.maintenance ? Type::BeginMaintenance : Type::EndMaintenance}, now);
    }
}

void AlertEngine::tick(Timestamp now)
{
    while (!m_silences.empty() && m_silences.top().at <= now) {
        const Due due = m_silences.top();
        m_silences.pop();
        checkSilence(due, now);
    }
    tickWatches(now);
    while (!m_timers.empty() && m_timers.top().at <= now) {
        const Due due = m_timers.top();
        m_timers.pop();
        const auto pair = m_pairs.find(due.key);
        if (pair == m_pairs.end())
            continue;
        if (pair->second.queued == due.at)
            pair->second.queued = noTime;
        apply(due.key, {}, now);
        if (isForgettable(m_rules[ruleOfKey(due.key)].policy, pair->second.state, now)) {
            if (isOfDevice(deviceOfKey(due.key))) {
                Device &device = deviceOf(deviceOfKey(due.key));
                if (--device.pairs == 0)
                    device.rules = 0;
            }
            m_pairs.erase(due.key);
        }
        settleParents(now);
    }
    settleParents(now);
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
    const auto [place, fresh] = m_pairs.insert_or_assign(key, Pair{.state = state});
    if (fresh && isOfDevice(device)) {
        ++deviceOf(device).pairs;
        deviceOf(device).rules |= bitOf(rule);
    }
    m_lastId = std::max(m_lastId, state.id);
    queueTimer(key, place->second);
    if (device == noDevice && isActive(state))
        m_lastParent = state.id;
}

void AlertEngine::visit(
    const std::function<void(quint32 rule, DeviceHandle device, const AlertState &)> &visitor) const
{
    for (const auto &[key, pair] : m_pairs)
        visitor(ruleOfKey(key), deviceOfKey(key), pair.state);
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
