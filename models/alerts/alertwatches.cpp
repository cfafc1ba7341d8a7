// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertengine.h"

#include <algorithm>
#include <utility>

namespace fleetscope {

using What = AlertLook::What;

void AlertEngine::look(const std::vector<quint32> &rules, const AlertLook &look, Timestamp now)
{
    for (const quint32 rule : rules)
        lookOne(rule, look, now);
}

void AlertEngine::lookOne(quint32 rule, const AlertLook &look, Timestamp now)
{
    const quint64 key = keyOf(rule, look.device);
    const auto pair = m_pairs.find(key);
    if (!isInScope(rule, look.device)) {
        if (pair != m_pairs.end())
            evaluate(rule, look.device, {AlertTruth::Clear, m_rules[rule].severity}, now);
        return;
    }
    Watched &watched = watchedOf(rule, look.device, look.what, now);
    const ConditionWatch &watch = *m_watches[rule];
    std::optional<AlertSeverity> held;
    if (pair != m_pairs.end()
        && (pair->second.state.condition == AlertCondition::Firing
            || pair->second.state.condition == AlertCondition::Clearing))
        held = pair->second.state.severity;
    const RuleVerdict verdict = watch.look(watched.memories, look, now, held);
    queueWatch(key, watched);
    const bool number = look.what == What::Reading && look.value.kind != ValueKind::Text;
    evaluate(rule, look.device, verdict, now,
             number ? look.value.number : std::numeric_limits<double>::quiet_NaN());
}

AlertEngine::Watched &AlertEngine::watchedOf(quint32 rule, DeviceHandle device, What what, Timestamp now)
{
    Watched &watched = m_watched[keyOf(rule, device)];
    if (watched.memories.empty()) {
        const ConditionWatch &watch = *m_watches[rule];
        watched.memories.resize(watch.size());
        // The scope may know a device later than its own words came.
        if (what != What::Info && watch.looksAt(What::Info) && indexOf(device) < m_devices.size()
            && m_devices[indexOf(device)].hasInfo)
            static_cast<void>(watch.look(watched.memories, infoLook(device), now, {}));
    }
    return watched;
}

void AlertEngine::learn(quint32 rule, DeviceHandle device, const QString &metric, double value,
                        Timestamp time)
{
    m_watches[rule]->learn(watchedOf(rule, device, What::Time, time).memories, metric, value, time);
}

void AlertEngine::queueWatch(quint64 key, Watched &watched)
{
    const Timestamp due = ConditionWatch::due(watched.memories);
    if (due == noTime || (watched.queued != noTime && watched.queued <= due))
        return;
    watched.queued = due;
    m_watchTimers.push({due, key});
}

AlertLook AlertEngine::infoLook(DeviceHandle handle) const
{
    const Device &device = m_devices[indexOf(handle)];
    AlertLook look{.what = What::Info, .device = handle};
    look.firmware = m_texts->text(device.firmware);
    look.site = m_texts->text(device.site);
    look.model = m_texts->text(device.model);
    look.tags = m_texts->text(device.tags);
    look.certificateEnds = device.certificateEnds;
    return look;
}

AlertLook AlertEngine::facts(DeviceHandle device) const
{
    return indexOf(device) < m_devices.size() ? infoLook(device) : AlertLook{};
}

void AlertEngine::takeInfo(DeviceHandle handle, const DeviceInfo &info, DeviceHandle gateway, Timestamp now)
{
    Device &device = deviceOf(handle);
    const auto put = [this](TextId &to, const std::string &text) {
        if (!text.empty())
            to = m_texts->intern(text);
    };
    put(device.site, info.site);
    put(device.model, info.model);
    put(device.firmware, info.firmware);
    if (!info.tags.empty()) {
        std::string tags;
        for (const auto &[key, value] : info.tags)
            tags.append(key).append(1, '\x1f').append(value).append(1, '\x1e');
        device.tags = m_texts->intern(tags);
    }
    if (info.certificateNotAfter != noTime)
        device.certificateEnds = info.certificateNotAfter;
    if (info.interval > Milliseconds::zero())
        device.interval = info.interval;
    device.hasInfo = true;
    if (gateway != noDevice) {
        device.gateway = gateway;
        deviceOf(gateway).isGateway = true;
    }
    joinGroups(handle, now);
    look(watchesOf(What::Info), infoLook(handle), now);
    settleParents(now);
}

void AlertEngine::takeClock(DeviceHandle device, Milliseconds offset, Timestamp now)
{
    if (!watchesOf(What::Clock).empty())
        look(watchesOf(What::Clock), {.what = What::Clock, .device = device, .offset = offset}, now);
}

void AlertEngine::tickWatches(Timestamp now)
{
    while (!m_watchTimers.empty() && m_watchTimers.top().at <= now) {
        const Due due = m_watchTimers.top();
        m_watchTimers.pop();
        const auto watched = m_watched.find(due.key);
        if (watched == m_watched.end())
            continue;
        if (watched->second.queued == due.at)
            watched->second.queued = noTime;
        if (!m_connected) {
            m_parkedWatches.push_back(due.key);
            continue;
        }
        lookOne(static_cast<quint32>(due.key >> 32),
                {.what = What::Time, .device = DeviceHandle{static_cast<quint32>(due.key & 0xffffffffU)}},
                due.at);
    }
}

} // namespace fleetscope
