// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/simulatedfleet.h"

#include "app/simulator/randombits.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <functional>
#include <numeric>

namespace fleetscope {
namespace {

/// What the random bits of a device are used for.
enum Use : quint64 {
    Phase = 0x1001,
    Jitter,
    Gateway,
    Model,
    Firmware,
    Distance,
    Direction,
    Tag,
    Certificate,
    Boot,
    Absence,
    ClockSpread,
    Malformed,
    MalformedChoice,
    Duplicate,
    Reorder,
    ReorderDelay,
};

quint64 bitsAt(quint64 key, Use use, qint64 when)
{
    return bitsFor(bitsFor(key, use), static_cast<quint64>(when));
}

qint64 scaledFloor(double factor, qint64 value)
{
    return static_cast<qint64>(std::floor(factor * static_cast<double>(value)));
}

template <typename Weighted>
std::vector<double> cumulative(const std::vector<Weighted> &list)
{
    std::vector<double> upTo;
    double total = 0;
    for (const Weighted &entry : list)
        total += entry.weight;
    double sum = 0;
    for (const Weighted &entry : list) {
        sum += entry.weight;
        upTo.push_back(sum / total);
    }
    return upTo;
}

size_t drawn(const std::vector<double> &upTo, quint64 bits)
{
    const auto found = std::ranges::upper_bound(upTo, uniform(bits));
    return std::min(static_cast<size_t>(found - upTo.begin()), upTo.size() - 1);
}

quint32 bitOf(size_t fault) { return quint32{1} << fault; }

void appendKey(std::string &text, std::string_view key)
{
    text += text.empty() || text.back() == '{' ? "\"" : ",\"";
    text += key;
    text += "\":";
}

void appendTextKey(std::string &text, std::string_view key, std::string_view value)
{
    if (value.empty())
        return;
    appendKey(text, key);
    appendJsonText(text, value);
}

/// The day `ms` + `days` as ISO 8601, midnight UTC.
void appendDate(std::string &text, qint64 ms, int days)
{
    const auto day = std::chrono::floor<std::chrono::days>(fromUnixMs(ms)) + std::chrono::days{days};
    const std::chrono::year_month_day date{day};
    appendPadded(text, static_cast<quint64>(static_cast<int>(date.year())), 4);
    text += '-';
    appendPadded(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    appendPadded(text, static_cast<unsigned>(date.day()), 2);
    text += "T00:00:00Z";
}

} // namespace

std::string_view simulatedKindKey(SimulatedKind kind)
{
    constexpr std::array<std::string_view, simulatedKindCount> keys{"telemetry", "sensor",    "status",
                                                                    "info",      "malformed", "update"};
    return keys[static_cast<size_t>(kind)];
}

SimulatedFleet::SimulatedFleet(Scenario scenario, SimulationOptions options)
    : m_scenario(std::move(scenario))
    , m_options(std::move(options))
    , m_seedKey(mixBits(m_options.seed))
    , m_start(toUnixMs(m_options.start))
    , m_now(m_start)
{
    compileClasses();
    compileFaults();

    // A wheel that turns once in twice the longest interval, with some 32 reports in a slot: half as many
    // slots make the heap of a slot deeper, twice as many are more often empty.
    qint64 longest = 1;
    for (const Class &one : m_classes)
        longest = std::max(longest, qint64{one.spec->interval.count()});
    size_t slotCount = 256;
    while (slotCount < 65'536 && slotCount * 32 < m_due.size())
        slotCount *= 2;
    m_slots.assign(slotCount, none);
    m_slotMs = std::max<qint64>(1, 2 * longest / static_cast<qint64>(slotCount) + 1);
    m_slotEnd = m_start / m_slotMs * m_slotMs;
    for (const Class &one : m_classes) {
        for (quint32 device = one.first; device < one.first + one.count; ++device)
            link(device, firstDueAfter(one, device, announceTime(one, device)));
    }

    scheduleAnnouncement();
    for (quint32 i = 0; i < m_walkers.size(); ++i)
        scheduleWalker(i);
    for (quint32 i = 0; i < m_floods.size(); ++i)
        scheduleFlood(i);
}

void SimulatedFleet::compileClasses()
{
    quint32 first = 0;
    size_t sent = 0;
    size_t full = 0;
    const bool announced = m_options.announcement == Announcement::Announced;
    for (const DeviceClassSpec &spec : m_scenario.classes) {
        Class one;
        one.spec = &spec;
        one.first = first;
        one.count = static_cast<quint32>(spec.count);
        one.announces = announced && (spec.announcesInfo || spec.announcesStatus || spec.firstReport);
        one.announcedBefore = m_announcing;
        one.key = bitsFor(m_seedKey, m_classes.size() + 1);
        if (one.count > 0) {
            one.stride = one.count > 1 ? 1 + one.key % (one.count - 1) : 1;
            while (std::gcd(one.stride, quint64{one.count}) != 1)
                ++one.stride;
            one.shift = mixBits(one.key) % one.count;
        }
        one.sites = spec.sites;
        if (one.sites.empty()) {
            one.sites.resize(m_scenario.sites.size());
            std::iota(one.sites.begin(), one.sites.end(), size_t{0});
        }
        std::vector<SiteSpec> sites;
        for (const size_t site : one.sites)
            sites.push_back(m_scenario.sites[site]);
        for (const double upTo : cumulative(sites))
            one.siteEnd.push_back(static_cast<quint32>(scaledFloor(upTo, one.count)));
        if (!one.siteEnd.empty())
            one.siteEnd.back() = one.count;
        one.modelUpTo = cumulative(spec.models);
        one.firmwareUpTo = cumulative(spec.firmware);
        one.metrics.reserve(spec.metrics.size());
        for (size_t i = 0; i < spec.metrics.size(); ++i) {
            one.metrics.emplace_back(spec.metrics, i, one.key);
            one.deadBands += one.metrics.back().deadBand() > 0;
        }
        one.firstSent = sent;
        one.firstFull = full;
        sent += one.deadBands * one.count;
        full += one.deadBands > 0 ? one.count : 0;
        m_announcing += one.announces ? one.count : 0;
        first += one.count;
        m_classes.push_back(std::move(one));
    }
    m_due.resize(first);
    m_next.assign(first, none);
    m_sent.assign(sent, std::numeric_limits<ScaledValue>::min());
    m_lastFull.assign(full, std::numeric_limits<qint64>::min());
    if (m_scenario.sites.empty())
        return;
    m_site.resize(first);
    for (const Class &one : m_classes) {
        for (quint32 device = one.first; device < one.first + one.count; ++device) {
            const auto end = std::ranges::upper_bound(one.siteEnd, rankOf(one, device));
            m_site[device] = static_cast<quint16>(one.sites[static_cast<size_t>(end - one.siteEnd.begin())]);
        }
    }
}

void SimulatedFleet::compileFaults()
{
    const FaultSpecs &faults = m_scenario.faults;
    if (faults.count() == 0)
        return;
    m_faults.assign(m_due.size(), 0);
    size_t bit = 0;
    const auto select = [&](const DeviceSelector &selector, std::vector<quint32> *list = nullptr) {
        const quint64 key = bitsFor(~m_seedKey, bit + 1);
        for (const Class &one : m_classes) {
            for (quint32 device = one.first; device < one.first + one.count; ++device) {
                if (!isSelected(selector, key, one, device))
                    continue;
                m_faults[device] |= bitOf(bit);
                if (list)
                    list->push_back(device);
            }
        }
        ++bit;
    };
    for (size_t i = 0; i < faults.outages.size(); ++i) {
        const qint64 begin = m_start + faults.outages[i].start.count();
        select(faults.outages[i].devices);
        m_walkers.push_back({i, false, begin, 0});
        m_walkers.push_back({i, true, begin + faults.outages[i].duration.count(), 0});
    }
    for (const BadClockSpec &fault : faults.badClocks)
        select(fault.devices);
    for (const DuplicateSpec &fault : faults.duplicates)
        select(fault.devices);
    for (const ReorderSpec &fault : faults.reordered)
        select(fault.devices);
    for (const FloodSpec &fault : faults.floods) {
        Flood flood{&fault, {}, m_start + fault.start.count(), 0};
        select(fault.devices, &flood.devices);
        m_floods.push_back(std::move(flood));
    }
    for (const MalformedSpec &fault : faults.malformed)
        select(fault.devices);
    for (const SensorDriftSpec &fault : faults.sensorDrifts) {
        const quint32 mask = bitOf(bit);
        select(fault.devices);
        for (size_t c = 0; c < m_classes.size(); ++c) {
            const std::vector<MetricSpec> &metrics = m_classes[c].spec->metrics;
            const auto metric = std::ranges::find(metrics, fault.metric, &MetricSpec::name);
            if (metric != metrics.end())
                m_drifts.push_back({mask, fault.perDay, c, static_cast<size_t>(metric - metrics.begin())});
        }
    }
}

bool SimulatedFleet::isSelected(const DeviceSelector &selector, quint64 faultKey, const Class &one,
                                quint32 device) const
{
    const auto names = [](const std::vector<std::string> &list, std::string_view name) {
        return std::ranges::find(list, name) != list.end();
    };
    const quint64 key = deviceKey(one, device);
    if (uniform(bitsFor(key, faultKey)) >= selector.share)
        return false;
    if (!selector.classes.empty() && !names(selector.classes, one.spec->name))
        return false;
    if (selector.era != Era::Any && selector.era != m_options.era)
        return false;
    if (selector.sites.empty() && selector.gateways.empty() && selector.firmware.empty())
        return true;
    const Place place = placeOf(one, device);
    if (!selector.firmware.empty()
        && (one.spec->firmware.empty() || !names(selector.firmware, one.spec->firmware[place.firmware].text)))
        return false;
    return (selector.sites.empty() || (place.site && names(selector.sites, place.site->name)))
        && (selector.gateways.empty() || names(selector.gateways, gatewayOf(place)));
}

const SimulatedFleet::Class &SimulatedFleet::classOf(quint32 device) const
{
    size_t i = m_classes.size() - 1;
    while (m_classes[i].first > device)
        --i;
    return m_classes[i];
}

quint64 SimulatedFleet::deviceKey(const Class &one, quint32 device) const
{
    return bitsFor(~one.key, device - one.first);
}

/// Where the device stands when the fleet is laid out over the sites: a permutation, so neighbours in the
/// list are spread over the town.
quint32 SimulatedFleet::rankOf(const Class &one, quint32 device) const
{
    return static_cast<quint32>((quint64{device - one.first} * one.stride + one.shift) % one.count);
}

SimulatedFleet::Place SimulatedFleet::placeOf(const Class &one, quint32 device) const
{
    Place place;
    place.key = deviceKey(one, device);
    place.values.number = device - one.first + 1;
    place.rank = rankOf(one, device);
    if (!m_site.empty()) {
        place.site = &m_scenario.sites[m_site[device]];
        const auto end = std::ranges::upper_bound(one.siteEnd, static_cast<quint32>(place.rank));
        if (end != one.siteEnd.begin())
            place.rank -= *std::prev(end);
        place.values.site = place.site->name;
        place.values.code = place.site->code;
        const std::vector<std::string> &places = place.site->places;
        if (!places.empty())
            place.values.place = places[place.rank % places.size()];
        place.values.house = static_cast<quint32>(place.rank / std::max<size_t>(1, places.size())) + 1;
    }
    if (!one.spec->models.empty()) {
        place.model = drawn(one.modelUpTo, bitsFor(place.key, Model));
        place.values.model = one.spec->models[place.model].model;
    }
    if (!one.spec->firmware.empty())
        place.firmware = drawn(one.firmwareUpTo, bitsFor(place.key, Firmware));
    return place;
}

std::string_view SimulatedFleet::gatewayOf(const Place &place) const
{
    if (!place.site || place.site->gateways.empty())
        return {};
    return place.site->gateways[bitsFor(place.key, Gateway) % place.site->gateways.size()];
}

void SimulatedFleet::appendId(std::string &text, const Class &one, quint32 device) const
{
    PatternValues values;
    values.number = device - one.first + 1;
    if (!m_site.empty())
        values.code = m_scenario.sites[m_site[device]].code;
    appendPattern(text, one.spec->id, values);
}

std::string SimulatedFleet::deviceId(quint32 device) const
{
    std::string id;
    appendId(id, classOf(device), device);
    return id;
}

std::optional<SimulatedFleet::LastWill> SimulatedFleet::lastWill(quint32 device) const
{
    const Class &one = classOf(device);
    if (!one.spec->announcesStatus)
        return {};
    LastWill will{m_options.prefix.toStdString() + '/' + deviceId(device) + "/status",
                  "{\"state\":\"offline\",\"ts\":"};
    appendInteger(will.payload, deviceTime(one, device, m_start));
    will.payload += '}';
    return will;
}

Timestamp SimulatedFleet::wireTime(Timestamp simulated) const
{
    return wireStart()
        + Milliseconds(scaledFloor(1 / m_options.timeCompression, toUnixMs(simulated) - m_start));
}

Timestamp SimulatedFleet::simulatedTime(Timestamp wire) const
{
    return fromUnixMs(m_start + scaledFloor(m_options.timeCompression, (wire - wireStart()).count()));
}

double SimulatedFleet::bytesPerDevice() const
{
    const size_t bytes = m_due.capacity() * sizeof(qint64) + m_next.capacity() * sizeof(quint32)
        + m_site.capacity() * sizeof(quint16) + m_faults.capacity() * sizeof(quint32)
        + m_sent.capacity() * sizeof(ScaledValue) + m_lastFull.capacity() * sizeof(qint64)
        + m_slots.capacity() * sizeof(quint32) + m_ready.capacity() * sizeof(Ready);
    return static_cast<double>(bytes) / static_cast<double>(std::max<size_t>(1, m_due.size()));
}

// --- when
// ---------------------------------------------------------------------------------------------------

qint64 SimulatedFleet::announceTime(const Class &one, quint32 device) const
{
    if (!one.announces)
        return m_start;
    const quint32 before = one.announcedBefore + (device - one.first);
    return m_start + scaledFloor(1'000 * m_options.timeCompression / m_scenario.announcedPerSecond, before);
}

Timestamp SimulatedFleet::announcedBy() const
{
    const auto last = std::find_if(m_classes.rbegin(), m_classes.rend(),
                                   [](const Class &one) { return one.announces && one.count > 0; });
    return fromUnixMs(last == m_classes.rend() ? m_start
                                               : announceTime(*last, last->first + last->count - 1));
}

qint64 SimulatedFleet::dueOf(const Class &one, quint64 key, qint64 round) const
{
    const qint64 interval = one.spec->interval.count();
    const qint64 jitter = one.spec->jitter.count();
    const qint64 phase = scaledFloor(uniform(bitsFor(key, Phase)), interval);
    const qint64 due = round * interval + phase;
    return jitter == 0 ? due : due + scaledFloor(symmetric(bitsAt(key, Jitter, round)), jitter);
}

qint64 SimulatedFleet::roundOf(const Class &one, quint64 key, qint64 due) const
{
    // Jitter is less than half an interval, so the nearest round is the right one.
    const qint64 interval = one.spec->interval.count();
    return (due - scaledFloor(uniform(bitsFor(key, Phase)), interval) + interval / 2) / interval;
}

qint64 SimulatedFleet::firstDueAfter(const Class &one, quint32 device, qint64 time) const
{
    const quint64 key = deviceKey(one, device);
    qint64 round = std::max<qint64>(0, roundOf(one, key, time) - 1);
    while (dueOf(one, key, round) <= time)
        ++round;
    return dueOf(one, key, round);
}

Timestamp SimulatedFleet::nextDue() const
{
    qint64 next = m_ready.empty() ? m_slotEnd : m_ready.front().due;
    if (!m_events.empty())
        next = std::min(next, m_events.front().due);
    return fromUnixMs(next);
}

void SimulatedFleet::link(quint32 device, qint64 due)
{
    m_due[device] = due;
    if (due < m_slotEnd) {
        m_ready.push_back({due, device});
        std::ranges::push_heap(m_ready, std::greater{});
        return;
    }
    quint32 &head = m_slots[static_cast<size_t>(due / m_slotMs) % m_slots.size()];
    m_next[device] = head;
    head = device;
}

/// Moves the reports of the next slot into the heap; answers whether there is a slot that begins by `until`.
bool SimulatedFleet::openNextSlot(qint64 until)
{
    if (m_slotEnd > until)
        return false;
    quint32 &head = m_slots[static_cast<size_t>(m_slotEnd / m_slotMs) % m_slots.size()];
    m_slotEnd += m_slotMs;
    quint32 device = std::exchange(head, none);
    while (device != none) {
        const quint32 next = m_next[device];
        link(device, m_due[device]); // into the heap, or back here for a later turn of the wheel
        device = next;
    }
    return true;
}

void SimulatedFleet::pushEvent(EventKind kind, quint32 index, qint64 due)
{
    m_events.push_back({due, m_eventOrder++, kind, index});
    std::ranges::push_heap(m_events, std::greater{});
}

void SimulatedFleet::advance(Timestamp until, MessageSink &sink)
{
    const qint64 end = toUnixMs(until);
    m_paused = false;
    while (!m_paused) {
        while (m_ready.empty() && openNextSlot(end)) { }
        const bool hasReport = !m_ready.empty() && m_ready.front().due <= end;
        const bool hasEvent = !m_events.empty() && m_events.front().due <= end;
        if (hasEvent && (!hasReport || m_events.front().due <= m_ready.front().due)) {
            const Event event = m_events.front();
            std::ranges::pop_heap(m_events, std::greater{});
            m_events.pop_back();
            m_now = event.due;
            runEvent(event, sink);
        } else if (hasReport) {
            const Ready ready = m_ready.front();
            std::ranges::pop_heap(m_ready, std::greater{});
            m_ready.pop_back();
            m_now = ready.due;
            const Class &one = classOf(ready.device);
            const quint64 key = deviceKey(one, ready.device);
            link(ready.device, dueOf(one, key, roundOf(one, key, ready.due) + 1));
            if (!isAway(ready.device, ready.due))
                report(one, ready.device, ready.due, sink);
        } else {
            m_now = std::max(m_now, end);
            return;
        }
    }
}

void SimulatedFleet::runEvent(const Event &event, MessageSink &sink)
{
    switch (event.kind) {
    case EventKind::Announce:
        announce(event.index, sink);
        m_announceCursor = event.index + 1;
        scheduleAnnouncement();
        break;
    case EventKind::Outage:
        walk(m_walkers[event.index], sink);
        scheduleWalker(event.index);
        break;
    case EventKind::Flood: {
        Flood &flood = m_floods[event.index];
        const quint32 device = flood.devices[flood.sent++ % flood.devices.size()];
        const Class &one = classOf(device);
        if (event.due > announceTime(one, device) && !isAway(device, event.due))
            report(one, device, event.due, sink);
        scheduleFlood(event.index);
        break;
    }
    case EventKind::Held: {
        HeldReport &held = m_held[event.index];
        emitMessages(held.messages, held.messages.size(), held.device, held.qos, event.due, false, sink);
        held.messages.clear();
        m_heldFree.push_back(event.index);
        break;
    }
    }
}

void SimulatedFleet::scheduleAnnouncement()
{
    while (m_announceCursor < deviceCount()) {
        const Class &one = classOf(m_announceCursor);
        if (one.announces) {
            pushEvent(EventKind::Announce, m_announceCursor, announceTime(one, m_announceCursor));
            return;
        }
        m_announceCursor = one.first + one.count;
    }
}

void SimulatedFleet::scheduleWalker(quint32 index)
{
    Walker &walker = m_walkers[index];
    const OutageSpec &outage = m_scenario.faults.outages[walker.outage];
    while (walker.cursor < deviceCount() && (m_faults[walker.cursor] & bitOf(walker.outage)) == 0)
        ++walker.cursor;
    if (walker.cursor == deviceCount()) {
        const bool any =
            std::ranges::any_of(m_faults, [bit = bitOf(walker.outage)](quint32 m) { return m & bit; });
        if (!any || outage.repeat == 0ms)
            return;
        walker.roundStart += outage.repeat.count();
        walker.cursor = 0;
        scheduleWalker(index);
        return;
    }
    pushEvent(EventKind::Outage, index, walker.roundStart + staggerOf(outage, walker.cursor));
}

void SimulatedFleet::scheduleFlood(quint32 index)
{
    Flood &flood = m_floods[index];
    if (flood.devices.empty())
        return;
    const double gap = 1'000 / (flood.spec->perSecond * static_cast<double>(flood.devices.size()));
    qint64 offset = scaledFloor(gap, static_cast<qint64>(flood.sent));
    if (offset >= flood.spec->duration.count()) {
        if (flood.spec->repeat == 0ms)
            return;
        flood.roundStart += flood.spec->repeat.count();
        flood.sent = 0;
        offset = 0;
    }
    pushEvent(EventKind::Flood, index, flood.roundStart + offset);
}

// --- outages
// ------------------------------------------------------------------------------------------------

qint64 SimulatedFleet::staggerOf(const OutageSpec &outage, quint32 device) const
{
    return outage.stagger.count() * qint64{device} / qint64{deviceCount()};
}

bool SimulatedFleet::isAway(size_t outage, quint32 device, qint64 time) const
{
    const OutageSpec &spec = m_scenario.faults.outages[outage];
    const qint64 since = time - m_start - spec.start.count() - staggerOf(spec, device);
    if (since < 0)
        return false;
    return (spec.repeat > 0ms ? since % spec.repeat.count() : since) < spec.duration.count();
}

bool SimulatedFleet::isAway(quint32 device, qint64 time) const
{
    if (m_faults.empty())
        return false;
    const size_t outages = m_scenario.faults.outages.size();
    const quint32 mask = m_faults[device];
    for (size_t i = 0; i < outages; ++i) {
        if ((mask & bitOf(i)) != 0 && isAway(i, device, time))
            return true;
    }
    return false;
}

/// The last time that the device came back by then; its announcement when it never was away.
qint64 SimulatedFleet::lastBoot(const Class &one, quint32 device, qint64 time) const
{
    qint64 boot = announceTime(one, device);
    if (m_faults.empty())
        return boot;
    for (size_t i = 0; i < m_scenario.faults.outages.size(); ++i) {
        const OutageSpec &spec = m_scenario.faults.outages[i];
        const qint64 begin = m_start + spec.start.count() + staggerOf(spec, device);
        if ((m_faults[device] & bitOf(i)) == 0 || time < begin + spec.duration.count())
            continue;
        const qint64 sinceFirstEnd = time - begin - spec.duration.count();
        boot =
            std::max(boot, time - (spec.repeat > 0ms ? sinceFirstEnd % spec.repeat.count() : sinceFirstEnd));
    }
    return boot;
}

void SimulatedFleet::walk(Walker &walker, MessageSink &sink)
{
    const quint32 device = walker.cursor++;
    const Class &one = classOf(device);
    const qint64 time = m_now;
    if (time <= announceTime(one, device)) // it announces itself as what it is then
        return;
    // Outages may overlap: only the first to begin and the last to end change anything, and of several at the
    // same moment the first in the list speaks.
    const auto strikesAt = [&](size_t outage, qint64 when) {
        return (m_faults[device] & bitOf(outage)) != 0 && isAway(outage, device, when);
    };
    const qint64 speaking = walker.ending ? time - 1 : time;
    for (size_t i = 0; i < walker.outage; ++i) {
        if (strikesAt(i, speaking))
            return;
    }
    if (isAway(device, time - 1) == isAway(device, time))
        return;
    if (walker.ending) {
        emitStatus(one, device, time, true, deviceTime(one, device, time), sink);
        for (size_t i = 0; i < one.deadBands; ++i) // a device that has booted remembers nothing
            m_sent[one.firstSent + (device - one.first) * one.deadBands + i] =
                std::numeric_limits<ScaledValue>::min();
        return;
    }
    switch (m_scenario.faults.outages[walker.outage].notice) {
    case OutageNotice::Will:
        emitStatus(one, device, time, false, deviceTime(one, device, lastBoot(one, device, time)), sink);
        break;
    case OutageNotice::Gateway:
        emitStatus(one, device, time, false, toUnixMs(wireTime(fromUnixMs(time))), sink);
        break;
    case OutageNotice::Silent: break;
    }
}

// --- what
// -----------------------------------------------------------------------------------------------------

/// What the clock of the device shows.
qint64 SimulatedFleet::deviceTime(const Class &one, quint32 device, qint64 time) const
{
    const qint64 ts = toUnixMs(wireTime(fromUnixMs(time)));
    if (m_faults.empty() || m_faults[device] == 0)
        return ts;
    qint64 offset = 0;
    for (size_t i = 0; i < m_scenario.faults.badClocks.size(); ++i) {
        const size_t fault = m_scenario.faults.outages.size() + i;
        if ((m_faults[device] & bitOf(fault)) == 0)
            continue;
        const BadClockSpec &spec = m_scenario.faults.badClocks[i];
        const double days = static_cast<double>(time - m_start) / 86'400'000;
        offset += spec.offset.count()
            + scaledFloor(symmetric(bitsAt(deviceKey(one, device), ClockSpread, static_cast<qint64>(i))),
                          spec.spread.count())
            + static_cast<qint64>(std::floor(spec.driftPerDay * days * 1'000));
    }
    return std::max<qint64>(0, ts + offset);
}

void SimulatedFleet::announce(quint32 device, MessageSink &sink)
{
    const Class &one = classOf(device);
    const qint64 time = m_now;
    if (one.spec->announcesInfo)
        emitInfo(one, device, time, sink);
    if (!isAway(device, time)) {
        emitStatus(one, device, time, true, deviceTime(one, device, time), sink);
        if (one.spec->firstReport)
            report(one, device, time, sink);
        return;
    }
    // The broker has kept what it heard before the simulation began: an hour to three days ago.
    constexpr qint64 hour = 3'600'000;
    const qint64 before = hour + scaledFloor(uniform(bitsFor(deviceKey(one, device), Absence)), 71 * hour);
    bool silent = true;
    for (size_t i = 0; i < m_scenario.faults.outages.size(); ++i) {
        if ((m_faults[device] & bitOf(i)) != 0 && isAway(i, device, time))
            silent = silent && m_scenario.faults.outages[i].notice == OutageNotice::Silent;
    }
    emitStatus(one, device, time, silent, toUnixMs(wireTime(fromUnixMs(time))) - before, sink);
}

void SimulatedFleet::report(const Class &one, quint32 device, qint64 time, MessageSink &sink)
{
    const quint32 mask = m_faults.empty() ? 0 : m_faults[device];
    if (mask == 0) {
        buildReport(one, device, time);
        emitMessages(m_report, m_reportCount, device, one.spec->qos, time, false, sink);
        return;
    }

    const FaultSpecs &faults = m_scenario.faults;
    const quint64 key = deviceKey(one, device);
    size_t bit = faults.outages.size() + faults.badClocks.size();
    const auto strikes = [&](size_t index, double probability, Use use) {
        return (mask & bitOf(bit + index)) != 0
            && uniform(bitsAt(bitsFor(key, use), use, time + static_cast<qint64>(index) * 7)) < probability;
    };
    bool doubled = false;
    for (size_t i = 0; i < faults.duplicates.size(); ++i)
        doubled = doubled || strikes(i, faults.duplicates[i].probability, Duplicate);
    bit += faults.duplicates.size();
    qint64 delay = 0;
    for (size_t i = 0; i < faults.reordered.size() && delay == 0; ++i) {
        if (strikes(i, faults.reordered[i].probability, Reorder))
            delay =
                1 + scaledFloor(uniform(bitsAt(key, ReorderDelay, time)), faults.reordered[i].delay.count());
    }
    bit += faults.reordered.size() + faults.floods.size();
    const MalformedSpec *malformed = nullptr;
    for (size_t i = 0; i < faults.malformed.size() && !malformed; ++i) {
        if (strikes(i, faults.malformed[i].probability, Malformed))
            malformed = &faults.malformed[i];
    }

    if (malformed)
        buildMalformed(one, device, time, *malformed, bitsAt(key, MalformedChoice, time));
    else
        buildReport(one, device, time);
    if (m_reportCount == 0)
        return;
    // A report is not held back into an outage, where nobody would be there to send it.
    if (delay > 0 && !isAway(device, time + delay)) {
        quint32 index = static_cast<quint32>(m_held.size());
        if (m_heldFree.empty()) {
            m_held.emplace_back();
        } else {
            index = m_heldFree.back();
            m_heldFree.pop_back();
        }
        m_held[index].device = device;
        m_held[index].qos = one.spec->qos;
        m_held[index].messages.assign(m_report.begin(),
                                      m_report.begin() + static_cast<qptrdiff>(m_reportCount));
        pushEvent(EventKind::Held, index, time + delay);
        return;
    }
    emitMessages(m_report, m_reportCount, device, one.spec->qos, time, false, sink);
    if (doubled)
        emitMessages(m_report, m_reportCount, device, one.spec->qos, time, true, sink);
}

SimulatedFleet::OwnedMessage &SimulatedFleet::addMessage()
{
    if (m_reportCount == m_report.size())
        m_report.emplace_back();
    OwnedMessage &message = m_report[m_reportCount++];
    message.payload.clear();
    message.topic.assign(m_topic);
    return message;
}

void SimulatedFleet::buildReport(const Class &one, quint32 device, qint64 time)
{
    ReportMoment moment = ReportMoment::at(time, m_scenario.localTime);
    moment.deviceKey = deviceKey(one, device);
    if (!m_site.empty())
        moment.siteKey = bitsFor(m_seedKey, 0x5173'0000ULL + m_site[device]);
    const quint32 mask = m_faults.empty() ? 0 : m_faults[device];
    const quint32 local = device - one.first;
    ScaledValue *sent = one.deadBands > 0 ? &m_sent[one.firstSent + local * one.deadBands] : nullptr;
    bool full = true;
    if (sent) {
        qint64 &lastFull = m_lastFull[one.firstFull + local];
        const qint64 heartbeat = one.spec->heartbeat.count();
        full =
            lastFull == std::numeric_limits<qint64>::min() || (heartbeat > 0 && time - lastFull >= heartbeat);
        if (full)
            lastFull = time;
    }

    const qint64 driftStart = m_options.driftStart == noTime ? m_start : toUnixMs(m_options.driftStart);
    m_values.clear();
    for (size_t i = 0; i < one.metrics.size(); ++i) {
        const MetricModel &metric = one.metrics[i];
        double calibration = 0;
        if (mask != 0) {
            for (const Drift &drift : m_drifts) {
                if ((mask & drift.mask) != 0 && &m_classes[drift.classIndex] == &one && drift.metric == i)
                    calibration += drift.perDay * static_cast<double>(time - driftStart) / 86'400'000;
            }
        }
        const ScaledValue value = metric.valueAt(moment, calibration);
        if (metric.deadBand() > 0) {
            ScaledValue &last = *sent++;
            const bool first = last == std::numeric_limits<ScaledValue>::min();
            if (!full && !first && std::abs(value - last) < metric.deadBand())
                continue;
            last = value;
        }
        m_values.push_back({&metric, value});
    }

    m_reportCount = 0;
    if (m_values.empty())
        return;
    const qint64 ts = deviceTime(one, device, time);
    m_topic.assign(m_options.prefix.constData(), static_cast<size_t>(m_options.prefix.size()));
    m_topic += '/';
    appendId(m_topic, one, device);
    m_topic += '/';
    switch (one.spec->payload) {
    case PayloadShape::Sensors:
    case PayloadShape::SensorObjects:
        for (const ReportValue &value : m_values) {
            OwnedMessage &message = addMessage();
            message.topic += value.metric->name();
            message.kind = SimulatedKind::Sensor;
            message.readings = 1;
            if (one.spec->payload == PayloadShape::Sensors)
                appendBareValue(message.payload, value);
            else
                appendSensorObject(message.payload, ts, value);
        }
        return;
    case PayloadShape::Telemetry:
    case PayloadShape::SenMl:
    case PayloadShape::Cbor: break;
    }
    OwnedMessage &message = addMessage();
    message.topic += "telemetry";
    message.kind = SimulatedKind::Telemetry;
    message.readings = static_cast<quint32>(m_values.size());
    if (one.spec->payload == PayloadShape::SenMl)
        appendSenMl(message.payload, ts, m_values);
    else if (one.spec->payload == PayloadShape::Cbor)
        appendCbor(message.payload, ts, m_values);
    else
        appendTelemetryJson(message.payload, ts, m_values);
}

void SimulatedFleet::buildMalformed(const Class &one, quint32 device, qint64 time, const MalformedSpec &fault,
                                    quint64 draw)
{
    m_topic.assign(m_options.prefix.constData(), static_cast<size_t>(m_options.prefix.size()));
    m_topic += '/';
    appendId(m_topic, one, device);
    m_topic += "/telemetry";
    m_reportCount = 0;
    OwnedMessage &message = addMessage();
    message.kind = SimulatedKind::Malformed;
    message.readings = 0;
    appendMalformed(message.payload, fault.kinds[draw % fault.kinds.size()], deviceTime(one, device, time),
                    one.metrics.front().name());
}

void SimulatedFleet::emitMessages(std::vector<OwnedMessage> &messages, size_t count, quint32 device,
                                  quint8 qos, qint64 time, bool duplicate, MessageSink &sink)
{
    for (size_t i = 0; i < count; ++i) {
        const OwnedMessage &message = messages[i];
        emitMessage({fromUnixMs(time), device, message.kind, message.topic, message.payload, qos, false,
                     duplicate, message.readings},
                    sink);
    }
}

void SimulatedFleet::emitMessage(const SimulatedMessage &message, MessageSink &sink)
{
    if (sink.take(message) == SinkAnswer::Pause)
        m_paused = true;
}

void SimulatedFleet::emitStatus(const Class &one, quint32 device, qint64 time, bool online, qint64 written,
                                MessageSink &sink)
{
    if (!one.spec->announcesStatus)
        return;
    m_topic.assign(m_options.prefix.constData(), static_cast<size_t>(m_options.prefix.size()));
    m_topic += '/';
    appendId(m_topic, one, device);
    m_topic += "/status";
    m_text.assign(online ? "{\"state\":\"online\",\"ts\":" : "{\"state\":\"offline\",\"ts\":");
    appendInteger(m_text, written);
    if (online) {
        m_text += ",\"boot_id\":\"";
        m_text += bootOf(one, device, time);
        m_text += '"';
    }
    m_text += '}';
    emitMessage({fromUnixMs(time), device, SimulatedKind::Status, m_topic, m_text, 1, true, false, 0}, sink);
}

std::string SimulatedFleet::bootOf(const Class &one, quint32 device, qint64 time) const
{
    if (const auto found = m_running.find(device); found != m_running.end())
        return found->second.bootId;
    const quint64 boot = bitsAt(deviceKey(one, device), Boot, lastBoot(one, device, time));
    std::string text;
    for (int shift = 28; shift >= 0; shift -= 4)
        text += "0123456789abcdef"[(boot >> shift) & 0xf];
    return text;
}

SimulatedFleet::Running SimulatedFleet::running(quint32 device) const
{
    if (const auto found = m_running.find(device); found != m_running.end())
        return found->second;
    const Class &one = classOf(device);
    Running running;
    if (!one.spec->firmware.empty())
        running.firmware = one.spec->firmware[placeOf(one, device).firmware].text;
    running.bootId = bootOf(one, device, m_now);
    return running;
}

void SimulatedFleet::setRunning(quint32 device, Running running, MessageSink &sink)
{
    const Class &one = classOf(device);
    const bool isNew = SimulatedFleet::running(device).firmware != running.firmware;
    m_running.insert_or_assign(device, std::move(running));
    if (isNew && one.spec->announcesInfo)
        emitInfo(one, device, m_now, sink);
}

void SimulatedFleet::emitInfo(const Class &one, quint32 device, qint64 time, MessageSink &sink)
{
    const DeviceClassSpec &spec = *one.spec;
    const Place place = placeOf(one, device);
    m_topic.assign(m_options.prefix.constData(), static_cast<size_t>(m_options.prefix.size()));
    m_topic += '/';
    appendId(m_topic, one, device);
    m_topic += "/info";

    std::string filled;
    m_text.assign("{");
    appendPattern(filled, spec.title, place.values);
    appendTextKey(m_text, "name", filled);
    if (!spec.models.empty()) {
        appendTextKey(m_text, "model", spec.models[place.model].model);
        appendTextKey(m_text, "hw", spec.models[place.model].hardware);
    }
    if (const auto found = m_running.find(device); found != m_running.end())
        appendTextKey(m_text, "fw", found->second.firmware);
    else if (!spec.firmware.empty())
        appendTextKey(m_text, "fw", spec.firmware[place.firmware].text);
    filled.clear();
    appendPattern(filled, spec.serial, place.values);
    appendTextKey(m_text, "serial", filled);
    if (place.site) {
        appendTextKey(m_text, "site", place.site->name);
        constexpr double metresPerDegree = 111'320;
        const double distance =
            place.site->radiusMetres * std::sqrt(uniform(bitsFor(place.key, Distance))) / metresPerDegree;
        const double turns = uniform(bitsFor(place.key, Direction));
        const double latitude = place.site->latitude + distance * cosineOfTurns(turns);
        const double longitude = place.site->longitude
            + distance * cosineOfTurns(turns - 0.25) / cosineOfTurns(place.site->latitude / 360);
        appendKey(m_text, "lat");
        appendDecimal(m_text, static_cast<qint64>(std::floor(latitude * 1e5 + 0.5)), 5);
        appendKey(m_text, "lon");
        appendDecimal(m_text, static_cast<qint64>(std::floor(longitude * 1e5 + 0.5)), 5);
    }
    const std::string_view gateway = gatewayOf(place);
    if (!spec.tags.empty() || !gateway.empty()) {
        appendKey(m_text, "tags");
        m_text += '{';
        appendTextKey(m_text, "gateway", gateway);
        for (size_t i = 0; i < spec.tags.size(); ++i) {
            const std::vector<std::string> &values = spec.tags[i].values;
            const quint64 bits = bitsAt(place.key, Tag, static_cast<qint64>(i));
            appendTextKey(m_text, spec.tags[i].key, values[bits % values.size()]);
        }
        m_text += '}';
    }
    appendKey(m_text, "interval_s");
    const qint64 interval =
        std::max<qint64>(1, scaledFloor(1 / m_options.timeCompression, spec.interval.count()));
    if (interval % 1'000 == 0)
        appendInteger(m_text, interval / 1'000);
    else
        appendDecimal(m_text, interval, 3);
    if (spec.certificateDays) {
        const auto [from, to] = *spec.certificateDays;
        const qint64 days = from + scaledFloor(uniform(bitsFor(place.key, Certificate)), to - from + 1);
        appendKey(m_text, "cert_not_after");
        m_text += '"';
        appendDate(m_text, toUnixMs(wireTime(fromUnixMs(m_start))), static_cast<int>(days));
        m_text += '"';
    }
    m_text += '}';
    emitMessage({fromUnixMs(time), device, SimulatedKind::Info, m_topic, m_text, 1, true, false, 0}, sink);
}

} // namespace fleetscope
