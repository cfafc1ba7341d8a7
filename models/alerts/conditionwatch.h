// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertrule.h"
#include "models/domain/id.h"
#include "models/domain/value.h"

#include <QRegularExpression>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fleetscope {

/// One thing that happened to a device, as conditions see it. Texts are valid during the call only.
struct AlertLook
{
    enum class What : quint8 {
        Time, ///< nothing happened, but what was remembered may be over
        Reading,
        Message,
        Info,
        Presence,
        Clock,
    };
    What what = What::Time;
    DeviceHandle device = noDevice;
    MetricHandle metric = noMetric;     ///< of Reading
    ValueView value;                    ///< likewise
    quint64 bytes = 0;                  ///< of Message
    Milliseconds interval{0};           ///< of Message: told or learned; 0: not known
    bool away = false;                  ///< of Presence
    quint64 boot = 0;                   ///< of Presence: stands for the boot id; 0: not told
    Milliseconds offset{0};             ///< of Clock: device minus ours
    std::string_view firmware;          ///< of Info; so is what follows
    std::string_view site, model, tags; ///< `tags`: `key\x1fvalue\x1e` each
    Timestamp certificateEnds = noTime;
};

/// What one condition remembers of one device. A rule of one value needs none.
struct ConditionMemory
{
    struct Sample
    {
        Timestamp time = noTime;
        double value = 0;
    };
    struct Hour ///< of the day: running estimates of the median and of the median deviation from it
    {
        float median = 0, deviation = 0;
        quint32 count = 0;
    };
    RuleVerdict verdict;
    Timestamp due = noTime; ///< when time alone may change the verdict
    Timestamp last = noTime;
    Milliseconds interval{0};
    quint64 bits = 0; ///< the last samples, or a boot id
    double number = 0;
    std::string text; ///< the group of a device among peers
    std::vector<Sample> samples;
    std::vector<Hour> hours;
};

/// The conditions of one rule that need a memory, alone or joined by All and Any.
///
/// Pure but for what it learns of peers. Thread: the engine's. Cost: tens of nanoseconds a look.
class ConditionWatch
{
public:
    ConditionWatch(const RuleCondition &condition, AlertSeverity severity);

    /// Whether this kind is evaluated here, all parts included.
    [[nodiscard]] static bool knows(const RuleCondition &condition);
    /// Whether it is a matter of one value, which needs no memory.
    [[nodiscard]] static bool isPlain(const RuleCondition &condition)
    {
        return condition.kind == RuleKind::Threshold || condition.kind == RuleKind::Range;
    }

    void addMetric(const QString &name, MetricHandle metric);
    [[nodiscard]] bool looksAt(MetricHandle metric) const;
    [[nodiscard]] bool looksAt(AlertLook::What what) const
    {
        return (m_looks >> static_cast<int>(what)) & 1U;
    }
    [[nodiscard]] size_t size() const { return m_leaves.size(); }

    /// What the rule says now. `memories` are those of the device, size() of them; `held` as in judgeValue().
    [[nodiscard]] RuleVerdict look(std::span<ConditionMemory> memories, const AlertLook &look, Timestamp now,
                                   std::optional<AlertSeverity> held) const;
    /// The next moment at which time alone may change it; `noTime`: none.
    [[nodiscard]] static Timestamp due(std::span<const ConditionMemory> memories);
    /// Whether it learns what is usual from readings of the metric.
    [[nodiscard]] bool learns(const QString &metric) const;
    /// A reading of the past: it is learned from, up to a number for each hour of the day, and not judged.
    void learn(std::span<ConditionMemory> memories, const QString &metric, double value,
               Timestamp time) const;
    /// Nobody could be heard until `now`: silence counts from here.
    void heardAgain(std::span<ConditionMemory> memories, Timestamp now) const;

private:
    struct Peers;
    struct Leaf
    {
        RuleCondition condition;
        AlertSeverity severity = AlertSeverity::Warning;
        MetricHandle metric = noMetric;
        QRegularExpression pattern;
        std::shared_ptr<Peers> peers;
    };

    void addLeaves(const RuleCondition &condition, AlertSeverity severity);
    static void judge(const Leaf &leaf, ConditionMemory &memory, const AlertLook &look, Timestamp now,
                      std::optional<AlertSeverity> held);
    [[nodiscard]] RuleVerdict joined(const RuleCondition &condition,
                                     std::span<const ConditionMemory> memories, size_t &leaf) const;

    RuleCondition m_condition;
    std::vector<Leaf> m_leaves; // in the order of the file
    quint32 m_looks = 0;
};

/// `key` in tags as AlertLook has them; empty when there is none.
[[nodiscard]] std::string_view tagOf(std::string_view tags, std::string_view key);
/// The value of `by` (`site`, `model`, `tag.<key>`); empty when the device has none.
[[nodiscard]] std::string_view groupOf(const QString &by, std::string_view site, std::string_view model,
                                       std::string_view tags);

} // namespace fleetscope
