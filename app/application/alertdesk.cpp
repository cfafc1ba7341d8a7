// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/alertdesk.h"

#include "app/session/fleetsession.h"
#include "models/alerts/alertstatecodec.h"

#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// A closed alert that is older than this is history only: the next one is another alert.
constexpr Milliseconds livesOn = std::chrono::days(1);

QByteArray word(std::string_view key) { return {key.data(), static_cast<qsizetype>(key.size())}; }

StoredAlert stored(const AlertReport &report)
{
    const AlertState &state = report.state;
    const bool nothing = state.id == 0 && state.condition == AlertCondition::Inactive;
    return {.id = state.id,
            .source = report.key.source,
            .rule = report.key.rule,
            .kind = report.key.kind,
            .subject = report.key.subject,
            .state = stateToJson(state),
            .severity = static_cast<int>(effectiveSeverity(state)),
            .opened = state.openedAt,
            .closed = state.open ? noTime : state.closedAt,
            .value = report.value,
            .live = !report.gone && !nothing};
}

} // namespace

AlertDesk::AlertDesk(AlertStore &store, AlertBook &book, const Clock &clock, QList<AlertRule> starter,
                     QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_book(book)
    , m_clock(clock)
    , m_rules(std::move(starter))
{
    // Not QFuture::then(): in Qt 6.4 it may run a continuation whose future is gone.
    auto *asked = new QFutureWatcher<Result<StoredAlerts>>(this);
    connect(asked, &QFutureWatcherBase::finished, this, [this, asked] {
        asked->deleteLater();
        QFuture<Result<StoredAlerts>> answer = asked->future();
        Result<StoredAlerts> alerts = answer.resultCount() > 0 ? answer.takeResult() : StoredAlerts{};
        if (!alerts)
            emit failed(alerts.error());
        load(alerts ? *std::move(alerts) : StoredAlerts{});
    });
    asked->setFuture(m_store.alerts());
}

AlertDesk::~AlertDesk() = default;

void AlertDesk::load(StoredAlerts alerts)
{
    *m_lastId = alerts.lastId;
    if (alerts.rules.isEmpty()) {
        save(u"rules"_s, rulesToJson(m_rules));
    } else if (Result<QList<AlertRule>> rules = rulesFromJson(alerts.rules)) {
        m_rules = *std::move(rules);
    } else {
        emit failed(rules.error());
    }
    if (!alerts.mutes.isEmpty()) {
        if (Result<std::vector<AlertMute>> mutes = mutesFromJson(alerts.mutes))
            m_mutes = *std::move(mutes);
        else
            emit failed(mutes.error());
    }
    const QJsonObject runbooks = QJsonDocument::fromJson(alerts.runbooks).object();
    for (auto it = runbooks.constBegin(); it != runbooks.constEnd(); ++it)
        m_runbooks.insert(it.key(), it.value().toString());
    m_book.setRules(m_rules);
    const Timestamp now = m_clock.now();
    for (StoredAlert &alert : alerts.live) {
        const Result<AlertState> state = stateFromJson(alert.state);
        if (!state || (state->closedAt != noTime && now - state->closedAt > livesOn))
            continue;
        m_book.take({.key = {alert.source, alert.rule, alert.kind, alert.subject},
                     .state = *state,
                     .transitions = {},
                     .notice = {},
                     .value = alert.value},
                    now);
        m_live.push_back(std::move(alert));
    }
    m_loaded = true;
    for (const auto &station : m_stations)
        start(*station);
    emit loaded();
    emit rulesChanged();
    emit mutesChanged();
}

void AlertDesk::addSession(FleetSession &session, const QString &name)
{
    m_stations.push_back(std::make_unique<AlertStation>(name, m_clock, m_lastId));
    AlertStation *station = m_stations.back().get();
    session.setWatch(station);
    connect(&session, &FleetSession::statusChanged, station, [station](const MqttStatus &status) {
        station->setLink(status.state == MqttState::Connected     ? AlertEngine::Link::Up
                             : status.state == MqttState::Stopped ? AlertEngine::Link::Closed
                                                                  : AlertEngine::Link::Lost);
    });
    connect(station, &AlertStation::reported, this,
            [this](const std::shared_ptr<const std::vector<AlertReport>> &reports) { take(*reports); });
    connect(station, &AlertStation::refused, this,
            [this](const AlertOrder &, AlertRefusal refusal) { emit refused(refusal); });
    if (m_loaded)
        start(*station);
}

void AlertDesk::start(AlertStation &station)
{
    station.setRules(m_rules);
    station.setMutes(m_mutes);
    std::vector<StoredAlert> own;
    for (const StoredAlert &alert : m_live) {
        if (alert.source == station.source())
            own.push_back(alert);
    }
    station.restore(std::move(own));
}

AlertStation *AlertDesk::station(const QString &name) const
{
    const auto found =
        std::ranges::find_if(m_stations, [&name](const auto &station) { return station->source() == name; });
    return found == m_stations.end() ? nullptr : found->get();
}

void AlertDesk::expect(const QString &name, std::vector<std::pair<std::string, Milliseconds>> devices)
{
    if (AlertStation *known = station(name))
        known->expect(std::move(devices));
}

void AlertDesk::take(const std::vector<AlertReport> &reports)
{
    const Timestamp now = m_clock.now();
    AlertWrite write;
    for (const AlertReport &report : reports) {
        m_book.take(report, now);
        write.alerts.push_back(stored(report));
        for (const AlertTransition &transition : report.transitions) {
            if (report.state.id == 0 || transition.change == AlertChange::PendingBegan
                || transition.change == AlertChange::PendingDropped)
                continue;
            write.lines.push_back({report.state.id, transition.at, word(changeKey(transition.change)),
                                   static_cast<int>(transition.severity), report.by, report.text});
        }
    }
    watch(m_store.saveAlerts(std::move(write)));
    emit reported(reports);
}

void AlertDesk::watch(const QFuture<Result<void>> &saved)
{
    auto *watcher = new QFutureWatcher<Result<void>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0) {
            if (const Result<void> result = watcher->result(); !result)
                emit failed(result.error());
        }
    });
    watcher->setFuture(saved);
}

void AlertDesk::save(const QString &key, const QByteArray &body)
{
    watch(m_store.saveAlertDocument(key, body));
}

void AlertDesk::setRules(const QList<AlertRule> &rules)
{
    m_rules = rules;
    m_book.setRules(rules);
    save(u"rules"_s, rulesToJson(rules));
    for (const auto &station : m_stations)
        station->setRules(rules);
    emit rulesChanged();
}

void AlertDesk::addMute(AlertMute mute)
{
    quint32 last = 0;
    for (const AlertMute &one : m_mutes)
        last = std::max(last, one.id);
    mute.id = last + 1;
    m_mutes.push_back(std::move(mute));
    saveMutes();
}

void AlertDesk::endMute(quint32 id)
{
    const Timestamp now = m_clock.now();
    for (AlertMute &mute : m_mutes) {
        if (mute.id == id) {
            mute.until = std::min(mute.until, now);
            mute.from = std::min(mute.from, mute.until);
        }
    }
    saveMutes();
}

void AlertDesk::saveMutes()
{
    const Timestamp now = m_clock.now();
    std::erase_if(m_mutes, [now](const AlertMute &mute) { return now - mute.until > std::chrono::days(30); });
    save(u"mutes"_s, mutesToJson(m_mutes));
    for (const auto &station : m_stations)
        station->setMutes(m_mutes);
    emit mutesChanged();
}

void AlertDesk::setRunbook(const QString &rule, const QString &markdown)
{
    m_runbooks.insert(rule, markdown);
    QJsonObject all;
    for (auto it = m_runbooks.constBegin(); it != m_runbooks.constEnd(); ++it)
        all.insert(it.key(), it.value());
    save(u"runbooks"_s, QJsonDocument(all).toJson(QJsonDocument::Compact));
}

void AlertDesk::order(const std::vector<AlertOrder> &orders)
{
    for (const auto &station : m_stations) {
        std::vector<AlertOrder> own;
        for (const AlertOrder &order : orders) {
            if (order.key.source == station->source())
                own.push_back(order);
        }
        if (!own.empty())
            station->order(std::move(own));
    }
}

void AlertDesk::comment(const AlertKey &key, const QString &by, const QString &text)
{
    const AlertEntry *entry = m_book.find(key);
    if (!entry || entry->state.id == 0)
        return;
    AlertWrite write;
    write.lines.push_back({entry->state.id, m_clock.now(), word(changeKey(AlertChange::Commented)),
                           static_cast<int>(effectiveSeverity(entry->state)), by, text});
    auto *watcher = new QFutureWatcher<Result<void>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, id = entry->state.id] {
        watcher->deleteLater();
        askHistory(id); // readers see it from now on
    });
    watcher->setFuture(m_store.saveAlerts(std::move(write)));
}

void AlertDesk::readPast(Timestamp from, Timestamp to, int limit)
{
    auto *asked = new QFutureWatcher<Result<std::vector<StoredAlert>>>(this);
    connect(asked, &QFutureWatcherBase::finished, this, [this, asked] {
        asked->deleteLater();
        QFuture<Result<std::vector<StoredAlert>>> answer = asked->future();
        if (answer.resultCount() == 0)
            return;
        Result<std::vector<StoredAlert>> past = answer.takeResult();
        if (!past)
            return emit failed(past.error());
        std::ranges::reverse(*past); // the book forgets what it got first
        m_book.addPast(*past);
    });
    asked->setFuture(m_store.closedAlerts(from, to, limit));
}

void AlertDesk::askHistory(quint64 alert)
{
    auto *asked = new QFutureWatcher<Result<std::vector<StoredAlertLine>>>(this);
    connect(asked, &QFutureWatcherBase::finished, this, [this, asked, alert] {
        asked->deleteLater();
        QFuture<Result<std::vector<StoredAlertLine>>> answer = asked->future();
        if (answer.resultCount() == 0)
            return;
        if (const Result<std::vector<StoredAlertLine>> lines = answer.takeResult())
            emit historyRead(alert, *lines);
        else
            emit failed(lines.error());
    });
    asked->setFuture(m_store.alertHistory(alert));
}

} // namespace fleetscope

#include "moc_alertdesk.cpp"
