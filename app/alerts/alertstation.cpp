// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertstation.h"

#include "models/alerts/alertstatecodec.h"

#include <QTimer>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// Devices whose gateway is not known as a device yet, at most: most gateways never are.
constexpr size_t mostWaiting = 100'000;

} // namespace

AlertStation::AlertStation(QString source, const Clock &clock, std::shared_ptr<std::atomic<quint64>> lastId,
                           QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_clock(clock)
    , m_lastId(std::move(lastId))
    , m_context(new QObject)
{
    m_engine.setIds([ids = m_lastId] { return ++*ids; });
    m_engine.setMuting([this](quint32 rule, DeviceHandle device) { return mutingOf(rule, device); });
    m_context->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.setObjectName(u"alerts"_s);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_context,
        [this] {
            auto *timer = new QTimer(m_context);
            timer->setInterval(tickInterval);
            connect(timer, &QTimer::timeout, m_context, [this] { tick(); });
            timer->start();
        },
        Qt::QueuedConnection);
}

AlertStation::~AlertStation()
{
    m_thread.quit();
    m_thread.wait();
}

/// What was ordered before a message came counts for it: an alert of an earlier run is back before a reading
/// could open it anew.
std::unique_lock<std::mutex> AlertStation::lockForMessage()
{
    for (int posted = m_posted.load(); posted != 0; posted = m_posted.load())
        m_posted.wait(posted);
    return lock();
}

std::unique_lock<std::mutex> AlertStation::lock()
{
    const std::lock_guard turn(m_turn);
    return std::unique_lock(m_mutex);
}

void AlertStation::post(std::function<void()> work)
{
    ++m_posted;
    QMetaObject::invokeMethod(
        m_context,
        [this, work = std::move(work)] {
            {
                const auto guard = lock();
                work();
                report();
            }
            --m_posted;
            m_posted.notify_all();
        },
        Qt::QueuedConnection);
}

DeviceHandle AlertStation::own(std::string_view name)
{
    const DeviceHandle handle{static_cast<quint32>(m_names.intern(name)) - 1};
    if (indexOf(handle) >= m_rows.size())
        m_rows.resize(indexOf(handle) + 1, noRow);
    return handle;
}

void AlertStation::setRules(const QList<AlertRule> &rules)
{
    post([this, rules] { applyRules(rules); });
}

void AlertStation::applyRules(QList<AlertRule> rules)
{
    const Timestamp now = m_clock.now();
    report(); // in the words of the old rules
    std::vector<std::pair<AlertKey, AlertState>> kept;
    m_engine.visit([&](quint32 rule, DeviceHandle device, const AlertState &state) {
        kept.emplace_back(keyOf(rule, device), state);
    });
    m_ruleIndex.clear();
    m_masks.clear();
    for (qsizetype i = 0; i < rules.size(); ++i) {
        if (rules[i].enabled)
            m_ruleIndex.insert(rules[i].id, static_cast<quint32>(i));
        m_masks.push_back(m_scopeMasks.value(rules[i].scope));
    }
    const QList<QString> unknown = m_engine.setRules(
        std::move(rules), [this](quint32 rule, DeviceHandle device) { return inScope(rule, device); });
    for (auto &[key, state] : kept) {
        if (const auto place = find(key)) {
            m_engine.restore(place->first, place->second, state);
            continue;
        }
        AlertReport gone{.key = key, .state = state, .transitions = {}, .notice = {}, .gone = true};
        if (state.open) {
            gone.state.open = false;
            gone.state.condition = AlertCondition::Inactive;
            gone.state.closedAt = now;
            gone.transitions.push_back({AlertChange::Closed, now, effectiveSeverity(state)});
        }
        m_reports.push_back(std::move(gone));
    }
    m_engine.judgeAgain(now);
    emit unknownRules(unknown);
}

void AlertStation::setMutes(const std::vector<AlertMute> &mutes)
{
    post([this, mutes] {
        m_mutes = mutes;
        chooseMutes(m_clock.now());
        m_engine.refreshMuting(m_clock.now());
    });
}

/// Those in effect now.
void AlertStation::chooseMutes(Timestamp now)
{
    m_active.clear();
    for (const AlertMute &mute : m_mutes) {
        if (mute.covers(now))
            m_active.push_back({mute, MuteMatcher(mute)});
    }
}

AlertMuting AlertStation::mutingOf(quint32 rule, DeviceHandle device) const
{
    AlertMuting muting;
    if (m_active.empty())
        return muting;
    const AlertRule &asked = m_engine.rules()[rule];
    const AlertLook known = isGroup(device) ? AlertLook{} : m_engine.facts(device);
    const auto text = [](std::string_view view) {
        return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
    };
    AlertFacts facts{.rule = asked.id,
                     .device = keyOf(rule, device).subject,
                     .connection = m_source,
                     .site = text(known.site),
                     .model = text(known.model),
                     .severity = asked.severity,
                     .tags = {},
                     .labels = asked.labels};
    for (std::string_view rest = known.tags; !rest.empty();) {
        const size_t end = std::min(rest.find('\x1e'), rest.size());
        const std::string_view entry = rest.substr(0, end);
        if (const size_t split = entry.find('\x1f'); split != std::string_view::npos)
            facts.tags.insert(text(entry.substr(0, split)), text(entry.substr(split + 1)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    for (const ActiveMute &active : m_active) {
        if (!active.matcher.matches(facts))
            continue;
        if (active.mute.kind == AlertMute::Kind::Maintenance)
            muting.maintenance = true;
        else if (muting.silence == 0)
            muting.silence = active.mute.id;
    }
    return muting;
}

void AlertStation::restore(std::vector<StoredAlert> alerts)
{
    post([this, alerts = std::move(alerts)] {
        for (const StoredAlert &alert : alerts) {
            const Result<AlertState> state = stateFromJson(alert.state);
            if (!state)
                continue; // the archive checks what it keeps; an alert that is lost comes again
            if (const auto place = find({alert.source, alert.rule, alert.kind, alert.subject}))
                m_engine.restore(place->first, place->second, *state);
        }
        chooseMutes(m_clock.now());
        m_engine.refreshMuting(m_clock.now());
    });
}

void AlertStation::expect(std::vector<std::pair<std::string, Milliseconds>> devices)
{
    post([this, devices = std::move(devices)] {
        const Timestamp now = m_clock.now();
        for (const auto &[name, interval] : devices)
            m_engine.expect(own(name), interval, now);
    });
}

void AlertStation::setScopes(AlertScopes scopes)
{
    post([this, scopes = std::move(scopes)] {
        for (const std::string &name : scopes.newRows) {
            const auto row = static_cast<quint32>(m_byRow.size());
            m_byRow.push_back(name.empty() ? noDevice : own(name));
            if (!name.empty())
                m_rows[indexOf(m_byRow.back())] = row;
        }
        m_scopeMasks = scopes.masks;
        for (size_t i = 0; i < m_masks.size(); ++i)
            m_masks[i] = m_scopeMasks.value(m_engine.rules()[static_cast<qsizetype>(i)].scope);
    });
}

bool AlertStation::inScope(quint32 rule, DeviceHandle device) const
{
    if (m_engine.rules()[rule].scope.isEmpty())
        return true;
    const auto &mask = m_masks[rule];
    const quint32 row = indexOf(device) < m_rows.size() ? m_rows[indexOf(device)] : noRow;
    return mask && row < mask->size() && (*mask)[row] != 0;
}

bool AlertStation::learn(const QString &rule, const std::vector<PastReading> &readings)
{
    const auto guard = lockForMessage(); // rules that were set before count
    const auto place = m_ruleIndex.constFind(rule);
    if (place == m_ruleIndex.constEnd())
        return false;
    for (const PastReading &reading : readings) {
        if (m_engine.learns(*place, reading.metric))
            m_engine.learn(*place, own(reading.device), reading.metric, reading.value, reading.time);
    }
    return true;
}

void AlertStation::setLink(AlertEngine::Link link)
{
    post([this, link] { m_engine.setLink(link, m_clock.now()); });
}

void AlertStation::order(std::vector<AlertOrder> orders)
{
    post([this, orders = std::move(orders)] {
        const Timestamp now = m_clock.now();
        for (const AlertOrder &order : orders) {
            const auto place = find(order.key);
            const auto refusal =
                place ? m_engine.order(place->first, place->second, order.event, now) : AlertRefusal::NotOpen;
            if (refusal)
                emit refused(order, *refusal);
        }
    });
}

std::optional<std::pair<quint32, DeviceHandle>> AlertStation::find(const AlertKey &key)
{
    const auto rule = m_ruleIndex.constFind(key.rule);
    if (rule == m_ruleIndex.constEnd())
        return {};
    switch (key.kind) {
    case AlertSubject::Connection: return std::pair(*rule, noDevice);
    case AlertSubject::Group: return std::pair(*rule, m_engine.groupHandle(*rule, key.subject));
    case AlertSubject::Device: break;
    }
    return std::pair(*rule, own(key.subject.toStdString()));
}

AlertKey AlertStation::keyOf(quint32 rule, DeviceHandle device) const
{
    const QString &id = m_engine.rules()[rule].id;
    if (device == noDevice)
        return {m_source, id, AlertSubject::Connection, {}};
    if (isGroup(device))
        return {m_source, id, AlertSubject::Group, m_engine.groupName(device)};
    return {m_source, id, AlertSubject::Device, m_names.string(TextId{static_cast<quint32>(device) + 1})};
}

void AlertStation::tick()
{
    const auto guard = lock();
    const Timestamp now = m_clock.now();
    const bool changes = std::ranges::any_of(m_mutes, [&](const AlertMute &mute) {
        const bool active =
            std::ranges::any_of(m_active, [&](const ActiveMute &one) { return one.mute.id == mute.id; });
        return active != mute.covers(now);
    });
    if (changes) {
        chooseMutes(now);
        m_engine.refreshMuting(now);
    }
    m_engine.tick(now);
    report();
}

void AlertStation::addDevice(std::string_view name)
{
    const auto guard = lockForMessage();
    const DeviceHandle handle = own(name);
    m_handles.push_back(handle);
    const auto waiting = m_waitingForGateway.find(std::string(name));
    if (waiting == m_waitingForGateway.end())
        return;
    for (const DeviceHandle child : waiting->second)
        m_engine.takeInfo(child, {}, handle, m_clock.now());
    m_waitingForGateway.erase(waiting);
}

void AlertStation::addMetric(std::string_view name)
{
    const auto guard = lockForMessage();
    m_engine.addMetric(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
}

void AlertStation::setInfo(DeviceHandle device, const DeviceInfo &info, Timestamp now)
{
    const auto guard = lockForMessage();
    const DeviceHandle handle = m_handles[indexOf(device)];
    DeviceHandle gateway = noDevice;
    const auto tag = std::ranges::find(info.tags, "gateway", &std::pair<std::string, std::string>::first);
    if (tag != info.tags.end()) {
        if (const TextId known = m_names.find(tag->second); indexOf(known) > 0)
            gateway = DeviceHandle{static_cast<quint32>(known) - 1};
        else if (std::vector<DeviceHandle> &waiting = m_waitingForGateway[tag->second];
                 waiting.size() < mostWaiting)
            waiting.push_back(handle);
    }
    m_engine.takeInfo(handle, info, gateway == handle ? noDevice : gateway, now);
    report();
}

void AlertStation::takeMessage(const WatchedMessage &message)
{
    const auto guard = lockForMessage();
    const DeviceHandle device = m_handles[indexOf(message.device)];
    if (message.status) {
        m_engine.takeStatus(
            device, message.status->online, message.time,
            message.status->bootId.empty() ? 0 : std::hash<std::string>{}(message.status->bootId));
    } else if (message.live) {
        m_engine.takeMessage(device, message.interval, message.time, message.bytes);
    }
    if (message.offset)
        m_engine.takeClock(device, *message.offset, message.time);
    for (const auto &[metric, value] : message.readings)
        m_engine.takeReading(device, metric, value, message.time);
    if (m_engine.hasNews())
        report();
}

void AlertStation::report()
{
    std::vector<AlertNews> news = m_engine.takeNews();
    for (AlertNews &one : news)
        m_reports.push_back({.key = keyOf(one.rule, one.device),
                             .state = one.state,
                             .transitions = std::move(one.transitions),
                             .notice = one.notice,
                             .value = one.value,
                             .by = std::move(one.by),
                             .text = std::move(one.text)});
    if (m_reports.empty() || m_announced)
        return;
    m_announced = true;
    QMetaObject::invokeMethod(
        this, [this] { deliver(); }, Qt::QueuedConnection);
}

/// On the GUI thread.
void AlertStation::deliver()
{
    auto reports = std::make_shared<std::vector<AlertReport>>();
    {
        const auto guard = lock();
        m_announced = false;
        reports->swap(m_reports);
    }
    if (!reports->empty())
        emit reported(reports);
}

} // namespace fleetscope

#include "moc_alertstation.cpp"
