// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertbook.h"

#include "models/alerts/alertstatecodec.h"

#include <algorithm>

namespace fleetscope {

AlertFacet facetOf(const AlertState &state)
{
    if (!state.open)
        return state.condition == AlertCondition::Pending ? AlertFacet::Pending : AlertFacet::Closed;
    if (suppression(state) != AlertSuppression::None)
        return AlertFacet::Suppressed;
    return state.acknowledged ? AlertFacet::Acknowledged : static_cast<AlertFacet>(effectiveSeverity(state));
}

void AlertBook::setRules(const QList<AlertRule> &rules)
{
    m_rules = rules;
    m_ruleIndex.clear();
    for (qsizetype i = 0; i < rules.size(); ++i)
        m_ruleIndex.insert(rules[i].id, i);
    for (AlertEntry &entry : m_entries) {
        const AlertRule *known = rule(entry.key.rule);
        entry.ruleName = known ? known->name : entry.key.rule;
    }
    for (AlertEntry &entry : m_past) {
        const AlertRule *known = rule(entry.key.rule);
        entry.ruleName = known ? known->name : entry.key.rule;
    }
    ++m_revision;
}

const AlertRule *AlertBook::rule(const QString &id) const
{
    const auto place = m_ruleIndex.constFind(id);
    return place == m_ruleIndex.constEnd() ? nullptr : &m_rules[*place];
}

void AlertBook::take(const AlertReport &report, Timestamp now)
{
    ++m_revision;
    const auto known = m_places.constFind(report.key);
    const bool nothing =
        report.state.id == 0 && report.state.condition == AlertCondition::Inactive; // pending, and dropped
    if (known == m_places.constEnd()) {
        if (nothing || (report.gone && !report.state.open && report.state.id == 0))
            return;
        const AlertRule *told = rule(report.key.rule);
        m_places.insert(report.key, m_entries.size());
        m_entries.push_back({.serial = ++m_lastSerial,
                             .key = report.key,
                             .state = report.state,
                             .value = report.value,
                             .ruleName = told ? told->name : report.key.rule,
                             .site = {},
                             .connection = report.key.source,
                             .changed = now});
        m_bySerial.insert(m_lastSerial, m_entries.size() - 1);
        return;
    }
    AlertEntry &entry = m_entries[*known];
    if (nothing) {
        remove(*known);
        return;
    }
    entry.state = report.state;
    entry.value = report.value;
    entry.changed = now;
    recount(entry, shareOf(entry.state));
}

void AlertBook::recount(AlertEntry &entry, AlertShare share)
{
    if (entry.device != noDevice)
        m_tally.move(entry.device, std::exchange(entry.share, share), share);
}

void AlertBook::remove(size_t place)
{
    recount(m_entries[place], {});
    m_places.remove(m_entries[place].key);
    m_bySerial.remove(m_entries[place].serial);
    if (place + 1 != m_entries.size()) {
        m_entries[place] = std::move(m_entries.back());
        m_places[m_entries[place].key] = place;
        m_bySerial[m_entries[place].serial] = place;
    }
    m_entries.pop_back();
    ++m_revision;
}

void AlertBook::sweep(Timestamp now)
{
    QHash<quint64, quint32> folded;
    for (size_t i = 0; i < m_entries.size();) {
        const AlertState &state = m_entries[i].state;
        const bool over = facetOf(state) == AlertFacet::Closed && now - state.closedAt > linger;
        if (over) {
            keepPast(m_entries[i]);
            remove(i);
            continue;
        }
        if (state.open && state.inhibited)
            ++folded[state.inhibitedBy];
        ++i;
    }
    for (AlertEntry &entry : m_entries) {
        const quint32 count = folded.value(entry.state.id, 0);
        if (std::exchange(entry.folded, count) != count)
            ++m_revision;
    }
}

const AlertEntry *AlertBook::find(const AlertKey &key) const
{
    const auto place = m_places.constFind(key);
    return place == m_places.constEnd() ? nullptr : &m_entries[*place];
}

const AlertEntry *AlertBook::find(quint64 serial) const
{
    const auto place = m_bySerial.constFind(serial);
    if (place != m_bySerial.constEnd())
        return &m_entries[*place];
    const auto past = m_pastBySerial.constFind(serial);
    return past == m_pastBySerial.constEnd() ? nullptr : &m_past[*past];
}

const AlertEntry *AlertBook::findAlert(quint64 id) const
{
    const auto found = std::ranges::find_if(
        m_entries, [id](const AlertEntry &entry) { return entry.state.id == id && id != 0; });
    return found != m_entries.end() ? &*found : findPast(id);
}

const AlertEntry *AlertBook::findPast(quint64 id) const
{
    const auto past = m_pastById.constFind(id);
    return past == m_pastById.constEnd() ? nullptr : &m_past[*past];
}

void AlertBook::addPast(std::span<const StoredAlert> closed)
{
    for (const StoredAlert &alert : closed) {
        const Result<AlertState> state = stateFromJson(alert.state);
        if (!state || state->open || alert.id == 0 || m_pastById.contains(alert.id))
            continue;
        const AlertRule *told = rule(alert.rule);
        keepPast({.key = {alert.source, alert.rule, alert.kind, alert.subject},
                  .state = *state,
                  .value = alert.value,
                  .ruleName = told ? told->name : alert.rule,
                  .site = {},
                  .connection = alert.source,
                  .changed = alert.closed});
    }
}

void AlertBook::keepPast(AlertEntry entry)
{
    entry.serial = ++m_lastSerial;
    entry.device = noDevice;
    entry.share = {};
    size_t place = m_pastById.value(entry.state.id, m_past.size());
    if (place == m_past.size() && place == mostPast) {
        place = m_nextPast;
        m_nextPast = (m_nextPast + 1) % mostPast;
    }
    if (place == m_past.size()) {
        m_past.emplace_back();
    } else {
        m_pastById.remove(m_past[place].state.id);
        m_pastBySerial.remove(m_past[place].serial);
    }
    m_pastById.insert(entry.state.id, place);
    m_pastBySerial.insert(entry.serial, place);
    m_past[place] = std::move(entry);
    ++m_revision;
}

bool AlertBook::isBack(const AlertEntry &past) const
{
    const AlertEntry *now = find(past.key);
    return now && now->state.id == past.state.id;
}

std::vector<const AlertEntry *> AlertBook::past() const
{
    std::vector<const AlertEntry *> found;
    for (const AlertEntry &entry : m_past) {
        if (!isBack(entry))
            found.push_back(&entry);
    }
    return found;
}

void AlertBook::setPlace(quint64 serial, const QString &site, const QString &connection, DeviceHandle device)
{
    if (const auto place = m_bySerial.constFind(serial); place != m_bySerial.constEnd()) {
        AlertEntry &entry = m_entries[*place];
        entry.site = site;
        entry.connection = connection;
        recount(entry, {});
        entry.device = device;
        recount(entry, shareOf(entry.state));
    }
}

AlertCounts AlertBook::counts() const
{
    AlertCounts counts;
    for (const AlertEntry &entry : m_entries) {
        switch (facetOf(entry.state)) {
        case AlertFacet::Acknowledged: ++counts.acknowledged; break;
        case AlertFacet::Suppressed: ++counts.suppressed; break;
        case AlertFacet::Pending: ++counts.pending; break;
        case AlertFacet::Closed: ++counts.closed; break;
        default: ++counts.open[static_cast<size_t>(effectiveSeverity(entry.state))]; break;
        }
    }
    counts.closed += static_cast<int>(past().size());
    return counts;
}

} // namespace fleetscope
