// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertengine.h"
#include "models/alerts/alertmute.h"
#include "models/alerts/alertreport.h"
#include "models/ports/clock.h"
#include "models/ports/ingestwatch.h"

#include <QHash>
#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>
#include <mutex>

namespace fleetscope {

/// Which devices each scope of a rule covers, by row of the fleet's table.
struct AlertScopes
{
    std::vector<std::string> newRows; ///< names of the rows since the last time; empty for other connections
    QHash<QString, std::shared_ptr<const std::vector<quint8>>> masks; ///< by the text of the scope
};

/// The alert engine of one connection at work.
///
/// Thread: create, call and destroy on the GUI thread, the watch after whoever calls it is gone; as an
/// IngestWatch on the ingest thread. Time, orders and rules are taken on a thread of its own, so nothing here
/// makes the GUI wait. Cost on the ingest thread: a lock a message and the engine's a reading.
class AlertStation final : public QObject, public IngestWatch
{
    Q_OBJECT
public:
    /// `lastId` is shared by all stations of one store. `clock` must outlive it.
    AlertStation(QString source, const Clock &clock, std::shared_ptr<std::atomic<quint64>> lastId,
                 QObject *parent = nullptr);
    ~AlertStation() override;

    [[nodiscard]] const QString &source() const { return m_source; }
    /// Alerts of rules that are still there go on.
    void setRules(const QList<AlertRule> &rules);
    void setMutes(const std::vector<AlertMute> &mutes);
    /// Of an earlier run, after setRules(); once.
    void restore(std::vector<StoredAlert> alerts);
    /// Devices known from before, with their intervals: silent unless they are heard.
    void expect(std::vector<std::pair<std::string, Milliseconds>> devices);
    void setScopes(AlertScopes scopes);
    void setLink(AlertEngine::Link link);
    void order(std::vector<AlertOrder> orders);
    /// Readings of the past of one rule, so that it knows at once what is usual. Returns false when there is
    /// no such rule any more. Thread: any. Cost: 0.2 µs a reading, during which messages wait.
    struct PastReading
    {
        std::string device;
        QString metric;
        double value = 0;
        Timestamp time = noTime;
    };
    bool learn(const QString &rule, const std::vector<PastReading> &readings);
    static constexpr Milliseconds tickInterval{200};

    void addDevice(std::string_view name) override;
    void addMetric(std::string_view name) override;
    void setInfo(DeviceHandle device, const DeviceInfo &info, Timestamp now) override;
    void takeMessage(const WatchedMessage &message) override;

signals:
    void reported(const std::shared_ptr<const std::vector<fleetscope::AlertReport>> &reports);
    void refused(const fleetscope::AlertOrder &order, fleetscope::AlertRefusal refusal);
    /// Ids of rules that are not evaluated.
    void unknownRules(const QStringList &rules);

private:
    struct ActiveMute
    {
        AlertMute mute;
        MuteMatcher matcher;
    };

    /// Runs `work` on the station's thread, holding the lock, before any message that comes later.
    void post(std::function<void()> work);
    [[nodiscard]] std::unique_lock<std::mutex> lock();
    [[nodiscard]] std::unique_lock<std::mutex> lockForMessage();
    [[nodiscard]] DeviceHandle own(std::string_view name);
    [[nodiscard]] bool inScope(quint32 rule, DeviceHandle device) const;
    [[nodiscard]] AlertMuting mutingOf(quint32 rule, DeviceHandle device) const;
    [[nodiscard]] std::optional<std::pair<quint32, DeviceHandle>> find(const AlertKey &key);
    [[nodiscard]] AlertKey keyOf(quint32 rule, DeviceHandle device) const;
    void applyRules(QList<AlertRule> rules);
    void tick();
    void chooseMutes(Timestamp now);
    /// Takes what the engine has to tell; at the end of everything that uses it.
    void report();
    void deliver();

    const QString m_source;
    const Clock &m_clock;
    const std::shared_ptr<std::atomic<quint64>> m_lastId;
    QThread m_thread;
    QObject *m_context; // lives on m_thread

    std::atomic<int> m_posted = 0; // work that waits for the thread
    std::mutex m_turn;  // whoever waits for m_mutex: a busy ingest thread cannot take it again first
    std::mutex m_mutex; // of what follows
    AlertEngine m_engine;
    TextPool m_names;                    // TextId n is the engine's handle n − 1
    std::vector<DeviceHandle> m_handles; // by the handle of the ingest thread
    std::vector<quint32> m_rows;         // by the engine's handle: row of the table, or noRow
    std::vector<DeviceHandle> m_byRow;
    QHash<QString, quint32> m_ruleIndex;
    std::vector<std::shared_ptr<const std::vector<quint8>>> m_masks; // by rule
    QHash<QString, std::shared_ptr<const std::vector<quint8>>> m_scopeMasks;
    std::unordered_map<std::string, std::vector<DeviceHandle>> m_waitingForGateway;
    std::vector<AlertMute> m_mutes;
    std::vector<ActiveMute> m_active;
    std::vector<AlertReport> m_reports;
    bool m_announced = false;
    static constexpr quint32 noRow = 0xffffffffU;
};

} // namespace fleetscope

Q_DECLARE_METATYPE(fleetscope::AlertOrder)
