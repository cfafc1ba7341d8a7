// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertengine.h"

#include <algorithm>
#include <utility>

namespace fleetscope {
namespace {

using Type = AlertEvent::Type;
using What = AlertLook::What;

/// As for the online state: faster devices are not called silent in less than this, and after three
/// intervals.
constexpr Milliseconds minimumSilence{10'000};
constexpr int missedIntervals = 3;
/// How often a device of unknown interval is looked at again.
constexpr Milliseconds unknownInterval{60'000};
/// Fewer devices are no group: one of two would be half of it.
constexpr quint32 leastGroup = 3;
/// A group is well again below this part of its limit.
constexpr double groupBand = 0.8;

DeviceHandle groupHandleOf(quint32 index) { return DeviceHandle{groupBit | index}; }

} // namespace

void AlertEngine::arm(DeviceHandle handle, Timestamp now)
{
    Device &device = deviceOf(handle);
    if (std::exchange(device.armed, true))
        return;
    m_silences.push({now + silenceLimit(device), static_cast<quint32>(handle)});
}

void AlertEngine::expect(DeviceHandle handle, Milliseconds interval, Timestamp now)
{
    Device &device = deviceOf(handle);
    if (device.lastMessage != noTime)
        return;
    device.lastMessage = now;
    if (device.interval <= Milliseconds::zero())
        device.interval = interval;
    arm(handle, now);
    look(watchesOf(What::Message), {.what = What::Message, .device = handle, .interval = interval}, now);
}

void AlertEngine::takeMessage(DeviceHandle handle, Milliseconds interval, Timestamp now, quint64 bytes)
{
    Device &device = deviceOf(handle);
    device.lastMessage = now;
    if (interval > Milliseconds::zero())
        device.interval = interval;
    arm(handle, now);
    if (device.away) {
        setAway(handle, false, now);
    } else if (device.pairs > 0) {
        // An alert of an earlier run may fire without us having called the device away.
        for (const quint32 rule : m_offlineRules) {
            const AlertState *state = find(rule, handle);
            if (state
                && (state->condition == AlertCondition::Firing
                    || state->condition == AlertCondition::Pending))
                evaluate(rule, handle, {AlertTruth::Clear, m_rules[rule].severity}, now);
        }
    }
    if (!watchesOf(What::Message).empty())
        look(watchesOf(What::Message),
             {.what = What::Message, .device = handle, .bytes = bytes, .interval = device.interval}, now);
    if (m_parentsChanged)
        settleParents(now);
}

void AlertEngine::takeStatus(DeviceHandle handle, bool online, Timestamp now, quint64 boot)
{
    if (online)
        takeMessage(handle, deviceOf(handle).interval, now);
    else
        setAway(handle, true, now);
    if (boot != 0 && deviceOf(handle).boot != boot) {
        deviceOf(handle).boot = boot;
        look(watchesOf(What::Presence),
             {.what = What::Presence, .device = handle, .away = !online, .boot = boot}, now);
    }
    settleParents(now);
}

void AlertEngine::setAway(DeviceHandle handle, bool away, Timestamp now)
{
    if (deviceOf(handle).away == away)
        return;
    deviceOf(handle).away = away;
    countAway(handle, away ? 1 : -1, now); // the parent first: its children are folded when they begin
    settleParents(now);
    for (const quint32 rule : m_offlineRules)
        evaluate(rule, handle, {away ? AlertTruth::Raise : AlertTruth::Clear, m_rules[rule].severity}, now);
    look(watchesOf(What::Presence), {.what = What::Presence, .device = handle, .away = away}, now);
    settleParents(now);
}

Milliseconds AlertEngine::silenceLimit(const Device &device) const
{
    if (device.interval <= Milliseconds::zero())
        return unknownInterval;
    return std::max(minimumSilence, device.interval * missedIntervals);
}

void AlertEngine::checkSilence(const Due &due, Timestamp now)
{
    if (!m_connected) {
        m_parked.push_back(due.key);
        return;
    }
    const DeviceHandle handle{static_cast<quint32>(due.key)};
    const Device &device = deviceOf(handle);
    const Milliseconds limit = silenceLimit(device);
    const Timestamp deadline = std::max(device.lastMessage, m_connectedSince) + limit;
    if (device.interval > Milliseconds::zero() && deadline <= now)
        setAway(handle, true, deadline);
    m_silences.push({deadline > now ? deadline : now + limit, due.key});
}

void AlertEngine::setLink(Link link, Timestamp now)
{
    if (link == m_link)
        return;
    m_link = link;
    const bool connected = link == Link::Up;
    if (connected != m_connected) {
        m_connected = connected;
        std::vector<quint64> keys;
        for (const auto &[key, pair] : m_pairs) {
            if (static_cast<quint32>(key & 0xffffffffU) != static_cast<quint32>(noDevice))
                keys.push_back(key);
        }
        std::ranges::sort(keys); // the same order everywhere
        for (const quint64 key : keys)
            apply(key, {.type = connected ? Type::SourceFresh : Type::SourceStale}, now);
        if (connected)
            listenAgain(now);
    }
    for (const quint32 rule : m_connectionRules)
        evaluate(rule, noDevice,
                 {link == Link::Lost ? AlertTruth::Raise : AlertTruth::Clear, m_rules[rule].severity}, now);
    settleParents(now);
}

void AlertEngine::listenAgain(Timestamp now)
{
    m_connectedSince = now;
    for (const quint64 key : std::exchange(m_parked, {}))
        m_silences.push({now + silenceLimit(deviceOf(DeviceHandle{static_cast<quint32>(key)})), key});
    for (auto &[key, watched] : m_watched)
        m_watches[key >> 32]->heardAgain(watched.memories, now);
    for (const quint64 key : std::exchange(m_parkedWatches, {}))
        m_watchTimers.push({now, key});
}

DeviceHandle AlertEngine::groupHandle(quint32 rule, const QString &name)
{
    const auto place = static_cast<quint32>(m_groups.size());
    const auto [found, fresh] =
        m_groupByName.try_emplace(std::to_string(rule) + '/' + name.toStdString(), place);
    if (fresh)
        m_groups.push_back({.rule = rule, .name = name});
    return groupHandleOf(found->second);
}

QString AlertEngine::groupName(DeviceHandle group) const
{
    return m_groups[static_cast<quint32>(group) & ~groupBit].name;
}

void AlertEngine::joinGroups(DeviceHandle handle, Timestamp now)
{
    if (m_groupRules.empty())
        return;
    const AlertLook facts = infoLook(handle);
    const bool away = deviceOf(handle).away;
    for (const quint32 rule : m_groupRules) {
        const std::string_view name = groupOf(m_rules[rule].when.by, facts.site, facts.model, facts.tags);
        const auto before = m_groupOf.find(keyOf(rule, handle));
        if (before != m_groupOf.end()) {
            Group &group = m_groups[before->second];
            if (group.name.toStdString() == name)
                continue;
            --group.devices;
            group.away -= away ? 1 : 0;
            evaluateGroup(before->second, now);
            m_groupOf.erase(before);
        }
        if (name.empty())
            continue;
        const DeviceHandle handleOfGroup =
            groupHandle(rule, QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
        const quint32 index = static_cast<quint32>(handleOfGroup) & ~groupBit;
        Group &group = m_groups[index];
        ++group.devices;
        group.away += away ? 1 : 0;
        group.member = handle;
        m_groupOf[keyOf(rule, handle)] = index;
    }
}

void AlertEngine::countAway(DeviceHandle handle, int change, Timestamp now)
{
    for (const quint32 rule : m_groupRules) {
        const auto place = m_groupOf.find(keyOf(rule, handle));
        if (place == m_groupOf.end())
            continue;
        m_groups[place->second].away += static_cast<quint32>(change);
        evaluateGroup(place->second, now);
    }
}

void AlertEngine::evaluateGroup(quint32 index, Timestamp now)
{
    const Group &group = m_groups[index];
    if (group.devices < leastGroup)
        return;
    const AlertRule &rule = m_rules[group.rule];
    const double percent = 100.0 * group.away / group.devices;
    const AlertTruth truth = percent > rule.when.percent ? AlertTruth::Raise
        : percent > rule.when.percent * groupBand        ? AlertTruth::Between
                                                         : AlertTruth::Clear;
    evaluate(group.rule, groupHandleOf(index), {truth, rule.severity}, now, percent);
}

bool AlertEngine::isParent(quint64 key) const
{
    const DeviceHandle device{static_cast<quint32>(key & 0xffffffffU)};
    if (device == noDevice || isGroup(device))
        return true;
    return m_rules[static_cast<qsizetype>(key >> 32)].when.kind == RuleKind::Offline
        && m_devices[indexOf(device)].isGateway;
}

/// The id of an alert that is firing or clearing, else 0.
quint64 AlertEngine::activeId(quint32 rule, DeviceHandle device) const
{
    const AlertState *state = find(rule, device);
    const bool active =
        state && (state->condition == AlertCondition::Firing || state->condition == AlertCondition::Clearing);
    return active ? state->id : 0;
}

quint64 AlertEngine::parentOf(quint64 key) const
{
    const DeviceHandle device{static_cast<quint32>(key & 0xffffffffU)};
    if (device == noDevice)
        return 0;
    for (const quint32 rule : m_connectionRules) {
        if (const quint64 id = activeId(rule, noDevice))
            return id;
    }
    if (isGroup(device) || indexOf(device) >= m_devices.size())
        return 0;
    if (const DeviceHandle gateway = m_devices[indexOf(device)].gateway;
        gateway != noDevice && !m_devices[indexOf(device)].isGateway) { // no cycles
        for (const quint32 rule : m_offlineRules) {
            if (const quint64 id = activeId(rule, gateway))
                return id;
        }
    }
    const RuleKind kind = m_rules[static_cast<qsizetype>(key >> 32)].when.kind;
    if (kind != RuleKind::Offline && kind != RuleKind::NoData)
        return 0;
    for (const quint32 rule : m_groupRules) {
        const auto group = m_groupOf.find(keyOf(rule, device));
        if (group == m_groupOf.end())
            continue;
        if (const quint64 id = activeId(rule, groupHandleOf(group->second)))
            return id;
    }
    return 0;
}

void AlertEngine::settleParents(Timestamp now)
{
    if (!std::exchange(m_parentsChanged, false))
        return;
    std::vector<std::pair<quint64, quint64>> changed; // key, parent
    for (const auto &[key, pair] : m_pairs) {
        const quint64 parent = parentOf(key);
        const bool released = !pair.state.inhibited || pair.state.releaseAt != noTime;
        if (parent != 0 ? released || pair.state.inhibitedBy != parent : !released)
            changed.emplace_back(key, parent);
    }
    std::ranges::sort(changed);
    for (const auto &[key, parent] : changed)
        apply(key, {.type = parent != 0 ? Type::Inhibit : Type::ParentCleared, .parent = parent}, now);
    // Whether a child is a parent too does not change by folding it.
}

} // namespace fleetscope
