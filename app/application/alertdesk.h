// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertstation.h"
#include "models/alerts/alertbook.h"
#include "models/ports/alertstore.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace fleetscope {

class FleetSession;

/// The alerts of the connections that one store keeps: rules, silences, the stations that evaluate, and the
/// way of everything that happens into the store.
///
/// Thread: GUI. Destroy it after the sessions, whose ingest threads call its stations, and before the store.
class AlertDesk final : public QObject
{
    Q_OBJECT
public:
    /// `starter` are the rules when the store has none. All references must outlive it.
    AlertDesk(AlertStore &store, AlertBook &book, const Clock &clock, QList<AlertRule> starter,
              QObject *parent = nullptr);
    ~AlertDesk() override;

    /// `name` is what the store calls the connection. Before the session opens.
    void addSession(FleetSession &session, const QString &name);
    /// Devices that an earlier run knew; their silence is an alert as well.
    void expect(const QString &name, std::vector<std::pair<std::string, Milliseconds>> devices);

    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const QList<AlertRule> &rules() const { return m_rules; }
    void setRules(const QList<AlertRule> &rules);
    [[nodiscard]] const std::vector<AlertMute> &mutes() const { return m_mutes; }
    /// Gives it an id.
    void addMute(AlertMute mute);
    void endMute(quint32 id);
    /// Markdown that a person wrote instead of the shipped one, by the id of the rule.
    [[nodiscard]] QString editedRunbook(const QString &rule) const { return m_runbooks.value(rule); }
    void setRunbook(const QString &rule, const QString &markdown);

    void order(const std::vector<AlertOrder> &orders);
    void comment(const AlertKey &key, const QString &by, const QString &text);
    void askHistory(quint64 alert);
    /// The newest alerts that were closed in [from, to) come into the book, at most `limit`.
    void readPast(Timestamp from, Timestamp to, int limit);
    [[nodiscard]] AlertStation *station(const QString &name) const; ///< null when there is none
    [[nodiscard]] const std::vector<std::unique_ptr<AlertStation>> &stations() const { return m_stations; }
    [[nodiscard]] AlertStore &store() { return m_store; }

signals:
    void loaded();
    void rulesChanged();
    void mutesChanged();
    void reported(const std::vector<fleetscope::AlertReport> &reports); ///< the book has them
    void refused(fleetscope::AlertRefusal refusal);
    void historyRead(quint64 alert, const std::vector<fleetscope::StoredAlertLine> &lines);
    void failed(const fleetscope::Error &error); ///< of the store

private:
    void load(StoredAlerts stored);
    void start(AlertStation &station);
    void take(const std::vector<AlertReport> &reports);
    void save(const QString &key, const QByteArray &body);
    void saveMutes();
    void watch(const QFuture<Result<void>> &saved);

    AlertStore &m_store;
    AlertBook &m_book;
    const Clock &m_clock;
    QList<AlertRule> m_rules;
    std::vector<AlertMute> m_mutes;
    QHash<QString, QString> m_runbooks;
    std::vector<StoredAlert> m_live; // of an earlier run, until their station starts
    std::shared_ptr<std::atomic<quint64>> m_lastId = std::make_shared<std::atomic<quint64>>(0);
    std::vector<std::unique_ptr<AlertStation>> m_stations;
    bool m_loaded = false;
};

} // namespace fleetscope
