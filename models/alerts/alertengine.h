// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertrule.h"
#include "models/domain/id.h"

#include <functional>
#include <limits>
#include <queue>
#include <unordered_map>
#include <vector>

namespace fleetscope {

/// What happened to the alert of one rule on one device.
struct AlertNews
{
    quint32 rule = 0;               ///< index into the rules
    DeviceHandle device = noDevice; ///< noDevice: of the connection itself
    AlertState state;
    std::vector<AlertTransition> transitions;
    std::optional<AlertNotice> notice;
};

/// Evaluates rules on the readings of one connection and keeps the state of every alert.
///
/// Evaluated are Threshold, Range, NoData, Offline and Connection; setRules() tells which rules are not. A
/// pair of rule and device costs memory only from its first raise until it is closed and forgotten. While the
/// connection is lost its alert inhibits all others, and nobody is called silent.
///
/// Thread: the caller's; it has no lock and no clock. Cost of a reading that raises nothing, on a device
/// without alerts: one comparison, whatever the number of rules; otherwise O(rules of its metric).
class AlertEngine
{
public:
    /// Drops every state. `inScope` decides about rule and device whenever a rule would raise.
    /// Returns the ids of the rules that are not evaluated: of a kind that this engine does not know.
    using Scope = std::function<bool(quint32 rule, DeviceHandle device)>;
    QList<QString> setRules(QList<AlertRule> rules, Scope inScope = {});
    /// Metrics in the order of their handles, as the connection meets them.
    void addMetric(const QString &name);

    void takeReading(DeviceHandle device, MetricHandle metric, double value, Timestamp now);
    /// A live message; `interval` is told or learned, 0 when not known.
    void takeMessage(DeviceHandle device, Milliseconds interval, Timestamp now);
    void takeStatus(DeviceHandle device, bool online, Timestamp now);
    void setConnected(bool connected, Timestamp now);
    /// What is due by time alone. Cost: what is due.
    void tick(Timestamp now);

    /// What a person orders. Errors as a refusal.
    std::optional<AlertRefusal> order(quint32 rule, DeviceHandle device, const AlertEvent &event,
                                      Timestamp now);
    /// A state that was stored; what was due in the meantime happens with the next tick().
    void restore(quint32 rule, DeviceHandle device, const AlertState &state);

    /// What happened since the last call, in order.
    [[nodiscard]] std::vector<AlertNews> takeNews();
    [[nodiscard]] const AlertState *find(quint32 rule, DeviceHandle device) const;
    [[nodiscard]] size_t firing() const;
    [[nodiscard]] size_t pairs() const { return m_pairs.size(); }

private:
    struct Bucket
    {
        double above = std::numeric_limits<double>::infinity();  ///< nothing raises at or below
        double below = -std::numeric_limits<double>::infinity(); ///< nothing raises at or above
        std::vector<quint32> rules;
    };
    struct Device
    {
        Timestamp lastMessage = noTime;
        Milliseconds interval{0};
        quint32 pairs = 0;
        bool armed = false;
        bool saidGoodBye = false;
    };
    struct Due
    {
        Timestamp at = noTime;
        quint64 key = 0;
        bool operator>(const Due &other) const { return at > other.at; }
    };
    struct Pair
    {
        AlertState state;
        Timestamp queued = noTime; ///< its earliest entry in m_timers
    };
    using Queue = std::priority_queue<Due, std::vector<Due>, std::greater<>>;

    [[nodiscard]] static quint64 keyOf(quint32 rule, DeviceHandle device)
    {
        return (quint64{rule} << 32) | static_cast<quint32>(device);
    }
    Device &deviceOf(DeviceHandle handle);
    void addToBucket(Bucket &bucket, quint32 rule) const;
    void evaluate(quint32 rule, DeviceHandle device, const RuleVerdict &verdict, Timestamp now);
    AlertStep apply(quint64 key, const AlertEvent &event, Timestamp now);
    void followConnection(const AlertState &before, const AlertState &after, Timestamp now);
    void queueTimer(quint64 key, Pair &pair);
    void applyToChildren(AlertEvent::Type type, Timestamp now);
    [[nodiscard]] bool isConnectionRule(quint64 key) const;
    [[nodiscard]] Milliseconds silenceLimit(quint32 rule, const Device &device) const;
    void checkSilence(const Due &due, Timestamp now);

    QList<AlertRule> m_rules;
    Scope m_inScope;
    QList<QString> m_metrics;
    std::vector<Bucket> m_buckets; // by metric
    std::vector<quint32> m_silenceRules;
    std::vector<quint32> m_connectionRules;
    std::vector<Device> m_devices;
    std::unordered_map<quint64, Pair> m_pairs;
    Queue m_timers;
    Queue m_silences;
    std::vector<quint64> m_parked; // looks for silence that wait for the connection
    std::vector<AlertNews> m_news;
    quint64 m_lastId = 0;
    quint64 m_parent = 0; // the connection's alert while it fires
    Timestamp m_parentCleared = noTime;
    Timestamp m_connectedSince = noTime;
    bool m_connected = true;
};

} // namespace fleetscope
