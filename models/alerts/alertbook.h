// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertreport.h"
#include "models/alerts/alertrule.h"
#include "models/alerts/alerttally.h"

#include <QHash>

#include <array>
#include <span>
#include <vector>

namespace fleetscope {

/// An alert as the user sees it.
struct AlertEntry
{
    quint64 serial = 0; ///< of the entry; never used twice in a run
    AlertKey key;
    AlertState state;
    double value = 0;   ///< not a number: nothing to show
    QString ruleName;   ///< of the rule as it is now
    QString site;       ///< of the device, when known
    QString connection; ///< its name on screen
    quint32 folded = 0; ///< alerts that this one stands for
    Timestamp changed = noTime;
    DeviceHandle device = noDevice; ///< in the fleet's table, when it is there
    AlertShare share = {};          ///< of that device's tally
};

/// How many alerts there are of each sort; what is suppressed counts there only.
struct AlertCounts
{
    std::array<int, 3> open{}; ///< by severity: firing, clearing or returned, not acknowledged
    int acknowledged = 0;
    int suppressed = 0;
    int pending = 0;
    int closed = 0; ///< a short time ago, or of the past that was read
    [[nodiscard]] int unacknowledged() const { return open[0] + open[1] + open[2]; }
    bool operator==(const AlertCounts &) const = default;
};

/// Every alert that is open, pending, or was closed a short time ago, of all connections, and behind them the
/// past: what left the list, and what was read from the store.
///
/// Thread: the GUI's. Cost: O(1) a report; counts() and sweep() O(alerts).
class AlertBook
{
public:
    /// How long a closed alert stays in the list.
    static constexpr Milliseconds linger{5 * 60'000};

    void setRules(const QList<AlertRule> &rules);
    [[nodiscard]] const AlertRule *rule(const QString &id) const;
    [[nodiscard]] const QList<AlertRule> &rules() const { return m_rules; }

    void take(const AlertReport &report, Timestamp now);
    /// Takes out what was closed long enough ago, and counts what each parent folds.
    void sweep(Timestamp now);

    /// The newest of what was closed longer ago, in no order; without those that were opened again.
    static constexpr size_t mostPast = 5'000;
    void addPast(std::span<const StoredAlert> closed);
    [[nodiscard]] std::vector<const AlertEntry *> past() const;

    [[nodiscard]] const std::vector<AlertEntry> &entries() const { return m_entries; }
    [[nodiscard]] const AlertEntry *find(const AlertKey &key) const;
    [[nodiscard]] const AlertEntry *find(quint64 serial) const;
    [[nodiscard]] const AlertEntry *findAlert(quint64 id) const; ///< by the id of the alert; O(alerts)
    [[nodiscard]] const AlertEntry *findPast(quint64 id) const;
    /// What the rest of the program knows of its subject.
    void setPlace(quint64 serial, const QString &site, const QString &connection, DeviceHandle device);
    [[nodiscard]] AlertTally &tally() { return m_tally; }
    [[nodiscard]] const AlertTally &tally() const { return m_tally; }
    [[nodiscard]] AlertCounts counts() const;
    /// Grows with every change.
    [[nodiscard]] quint64 revision() const { return m_revision; }

private:
    void remove(size_t place);
    void keepPast(AlertEntry entry);
    [[nodiscard]] bool isBack(const AlertEntry &past) const;
    void recount(AlertEntry &entry, AlertShare share);

    QList<AlertRule> m_rules;
    QHash<QString, qsizetype> m_ruleIndex;
    std::vector<AlertEntry> m_entries; // in no order
    QHash<AlertKey, size_t> m_places;
    QHash<quint64, size_t> m_bySerial;
    std::vector<AlertEntry> m_past; // a ring once it is full
    size_t m_nextPast = 0;
    QHash<quint64, size_t> m_pastById, m_pastBySerial;
    AlertTally m_tally;
    quint64 m_lastSerial = 0;
    quint64 m_revision = 0;
};

/// Which facet of the list an alert belongs to.
enum class AlertFacet : quint8 { Info, Warning, Critical, Acknowledged, Suppressed, Pending, Closed };
[[nodiscard]] AlertFacet facetOf(const AlertState &state);

} // namespace fleetscope
