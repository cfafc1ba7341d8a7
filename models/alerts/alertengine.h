// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertrule.h"
#include "models/alerts/conditionwatch.h"
#include "models/domain/deviceinfo.h"
#include "models/domain/id.h"
#include "models/domain/textpool.h"

#include <functional>
#include <limits>
#include <memory>
#include <queue>
#include <unordered_map>
#include <vector>

namespace fleetscope {

/// What happened to the alert of one rule on one subject.
struct AlertNews
{
    quint32 rule = 0;               ///< index into the rules
    DeviceHandle device = noDevice; ///< a device, a group (isGroup()), or noDevice: the connection itself
    AlertState state;
    std::vector<AlertTransition> transitions;
    std::optional<AlertNotice> notice;
    double value = std::numeric_limits<double>::quiet_NaN(); ///< what the rule saw last
    QString by;                                              ///< who ordered it; empty: the program
    QString text;                                            ///< note or reason
};

/// A group of devices as the subject of a rule has a handle of its own.
inline constexpr quint32 groupBit = 0x8000'0000U;
[[nodiscard]] constexpr bool isGroup(DeviceHandle handle)
{
    return handle != noDevice && (static_cast<quint32>(handle) & groupBit) != 0;
}

/// Why nobody is told of the alerts of a rule on a device.
struct AlertMuting
{
    quint32 silence = 0; ///< 0: none
    bool maintenance = false;
    bool operator==(const AlertMuting &) const = default;
};

/// Evaluates rules on the readings of one connection and keeps the state of every alert.
///
/// A pair of rule and device costs memory only from its first raise until it is closed and forgotten; a
/// condition with a memory (ConditionWatch) costs that for every device in its scope. A lost parent folds its
/// children: the connection all of them, an offline gateway the devices behind it, a group that is mostly
/// offline the alerts of its devices that say the same. While the connection is lost nobody is called silent.
///
/// Thread: the caller's; it has no lock and no clock. Cost of a reading that raises nothing, on a device
/// without alerts: one comparison, whatever the number of plain rules; otherwise O(rules of its metric).
class AlertEngine
{
public:
    /// Drops every state; what is known of devices stays. `inScope` decides about rule and device whenever a
    /// rule would raise. Returns the ids of the rules that are not evaluated.
    using Scope = std::function<bool(quint32 rule, DeviceHandle device)>;
    QList<QString> setRules(QList<AlertRule> rules, Scope inScope = {});
    /// After other rules: what is known of every device, told to them. After restore().
    void judgeAgain(Timestamp now);
    [[nodiscard]] const QList<AlertRule> &rules() const { return m_rules; }
    /// Asked for a pair when it begins, and for every pair by refreshMuting().
    using Muting = std::function<AlertMuting(quint32 rule, DeviceHandle device)>;
    void setMuting(Muting muting) { m_muting = std::move(muting); }
    void refreshMuting(Timestamp now);
    /// Where the ids of new alerts come from; without: counted from the largest one known.
    void setIds(std::function<quint64()> nextId) { m_nextId = std::move(nextId); }

    /// Metrics in the order of their handles, as the connection meets them.
    void addMetric(const QString &name);
    /// What a device says of itself. `gateway` is the device that speaks for it.
    void takeInfo(DeviceHandle device, const DeviceInfo &info, DeviceHandle gateway, Timestamp now);
    /// Known from before: it is silent when nothing is heard from now on.
    void expect(DeviceHandle device, Milliseconds interval, Timestamp now);

    void takeReading(DeviceHandle device, MetricHandle metric, const ValueView &value, Timestamp now);
    void takeReading(DeviceHandle device, MetricHandle metric, double value, Timestamp now)
    {
        takeReading(device, metric, ValueView::of(value), now);
    }
    /// A live message; `interval` is told or learned, 0 when not known.
    void takeMessage(DeviceHandle device, Milliseconds interval, Timestamp now, quint64 bytes = 0);
    void takeClock(DeviceHandle device, Milliseconds offset, Timestamp now);
    void takeStatus(DeviceHandle device, bool online, Timestamp now, quint64 boot = 0);
    void setConnected(bool connected, Timestamp now) { setLink(connected ? Link::Up : Link::Lost, now); }
    enum class Link : quint8 { Up, Lost, Closed }; ///< Closed: by a person, so nobody is told
    void setLink(Link link, Timestamp now);
    /// A reading of the past, for the rules that compare with it. `rule`: one that learns() from the metric.
    void learn(quint32 rule, DeviceHandle device, const QString &metric, double value, Timestamp time);
    [[nodiscard]] bool learns(quint32 rule, const QString &metric) const
    {
        return m_watches[rule] && m_watches[rule]->learns(metric);
    }
    /// What is due by time alone. Cost: what is due.
    void tick(Timestamp now);

    /// What a person orders. Errors as a refusal.
    std::optional<AlertRefusal> order(quint32 rule, DeviceHandle device, const AlertEvent &event,
                                      Timestamp now);
    /// A state that was stored; what was due in the meantime happens with the next tick().
    void restore(quint32 rule, DeviceHandle device, const AlertState &state);
    /// Every pair, for somebody who wants to set other rules and go on.
    void
    visit(const std::function<void(quint32 rule, DeviceHandle device, const AlertState &)> &visitor) const;

    /// What happened since the last call, in order.
    [[nodiscard]] std::vector<AlertNews> takeNews();
    [[nodiscard]] bool hasNews() const { return !m_news.empty(); }
    [[nodiscard]] const AlertState *find(quint32 rule, DeviceHandle device) const;
    [[nodiscard]] size_t firing() const;
    [[nodiscard]] size_t pairs() const { return m_pairs.size(); }

    /// "Altstadt", of a handle with isGroup(); and the handle of that, made when it is new.
    [[nodiscard]] QString groupName(DeviceHandle group) const;
    [[nodiscard]] DeviceHandle groupHandle(quint32 rule, const QString &name);
    /// Site, model and tags as AlertLook has them; empty when nothing is known.
    [[nodiscard]] AlertLook facts(DeviceHandle device) const;

private:
    struct Entry
    {
        quint32 rule = 0;
        double above = std::numeric_limits<double>::infinity();  ///< does not raise at or below
        double below = -std::numeric_limits<double>::infinity(); ///< does not raise at or above
    };
    struct Bucket ///< of a metric
    {
        double above = std::numeric_limits<double>::infinity(); ///< nothing raises at or below
        double below = -std::numeric_limits<double>::infinity();
        quint64 rules = 0; ///< bitOf() of all of them
        std::vector<Entry> entries;
        std::vector<quint32> watches;
    };
    struct Device
    {
        Timestamp lastMessage = noTime;
        Milliseconds interval{0};
        Timestamp certificateEnds = noTime;
        quint64 boot = 0;
        DeviceHandle gateway = noDevice;
        TextId site{}, model{}, tags{}, firmware{};
        quint32 pairs = 0;
        quint64 rules = 0; ///< bitOf() of the rules of those pairs; of gone ones too while another is left
        bool armed = false;
        bool away = false;
        bool hasInfo = false;
        bool isGateway = false;
    };
    struct Group ///< the devices of one Group rule with the same word
    {
        quint32 rule = 0;
        QString name;
        quint32 devices = 0, away = 0;
        DeviceHandle member = noDevice; ///< any of them
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
        double value = std::numeric_limits<double>::quiet_NaN();
    };
    struct Watched
    {
        std::vector<ConditionMemory> memories;
        Timestamp queued = noTime; ///< its earliest entry in m_watchTimers
    };
    using Queue = std::priority_queue<Due, std::vector<Due>, std::greater<>>;

    [[nodiscard]] static quint64 keyOf(quint32 rule, DeviceHandle device)
    {
        return (quint64{rule} << 32) | static_cast<quint32>(device);
    }
    /// Which of 64 marks a rule has: a device without it surely has no pair of the rule.
    [[nodiscard]] static quint64 bitOf(quint32 rule) { return quint64{1} << (rule & 63U); }
    Device &deviceOf(DeviceHandle handle);
    [[nodiscard]] bool isInScope(quint32 rule, DeviceHandle device) const;
    [[nodiscard]] Entry entryOf(quint32 rule) const;
    void evaluate(quint32 rule, DeviceHandle device, const RuleVerdict &verdict, Timestamp now,
                  double value = std::numeric_limits<double>::quiet_NaN());
    AlertStep apply(quint64 key, const AlertEvent &event, Timestamp now);
    void beginPair(quint64 key, Pair &pair, Timestamp now);
    void queueTimer(quint64 key, Pair &pair);

    // alertwatches.cpp: conditions with a memory
    void look(const std::vector<quint32> &rules, const AlertLook &look, Timestamp now);
    void lookOne(quint32 rule, const AlertLook &look, Timestamp now);
    Watched &watchedOf(quint32 rule, DeviceHandle device, AlertLook::What what, Timestamp now);
    void queueWatch(quint64 key, Watched &watched);
    [[nodiscard]] const std::vector<quint32> &watchesOf(AlertLook::What what) const
    {
        return m_watchesOf[static_cast<size_t>(what)];
    }
    [[nodiscard]] AlertLook infoLook(DeviceHandle handle) const;
    void tickWatches(Timestamp now);

    // alertpresence.cpp: who is there, and what a lost parent folds
    void arm(DeviceHandle handle, Timestamp now);
    void setAway(DeviceHandle handle, bool away, Timestamp now);
    [[nodiscard]] Milliseconds silenceLimit(const Device &device) const;
    void checkSilence(const Due &due, Timestamp now);
    void listenAgain(Timestamp now);
    void joinGroups(DeviceHandle handle, Timestamp now);
    void countAway(DeviceHandle handle, int change, Timestamp now);
    void evaluateGroup(quint32 group, Timestamp now);
    [[nodiscard]] bool isParent(quint64 key) const;
    [[nodiscard]] quint64 activeId(quint32 rule, DeviceHandle device) const;
    [[nodiscard]] quint64 parentOf(quint64 key) const;
    void settleParents(Timestamp now);

    QList<AlertRule> m_rules;
    Scope m_inScope;
    Muting m_muting;
    std::function<quint64()> m_nextId;
    QList<QString> m_metrics;
    std::vector<Bucket> m_buckets; // by metric
    std::vector<quint32> m_offlineRules, m_connectionRules, m_groupRules;
    std::vector<std::unique_ptr<ConditionWatch>> m_watches; // by rule; null: plain or none
    std::vector<quint32> m_watchesOf[6];
    std::unordered_map<quint64, Watched> m_watched;
    std::vector<Device> m_devices;
    std::unique_ptr<TextPool> m_texts = std::make_unique<TextPool>();
    std::vector<Group> m_groups;
    std::unordered_map<std::string, quint32> m_groupByName; // rule and name
    std::unordered_map<quint64, quint32> m_groupOf;         // rule and device
    std::unordered_map<quint64, Pair> m_pairs;
    Queue m_timers, m_silences, m_watchTimers;
    std::vector<quint64> m_parked, m_parkedWatches; // looks for silence that wait for the connection
    std::vector<AlertNews> m_news;
    quint64 m_lastId = 0;
    Timestamp m_parentCleared = noTime; // of the connection
    quint64 m_lastParent = 0;
    Timestamp m_connectedSince = noTime;
    bool m_connected = true;
    Link m_link = Link::Up;
    bool m_parentsChanged = false;
};

} // namespace fleetscope
