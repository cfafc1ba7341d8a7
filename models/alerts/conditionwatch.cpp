// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/conditionwatch.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <unordered_map>

namespace fleetscope {
namespace {

using What = AlertLook::What;

/// What is remembered of one series for a rate: more readings within a window are thinned out.
constexpr size_t mostSamples = 256;
/// Before so many readings of an hour of the day, or of so many peers, nothing is called odd.
constexpr quint32 leastLearned = 30;
/// From the past; more would be time for nothing, as the steps are small by then.
constexpr quint32 enoughLearned = 240;
constexpr size_t leastPeers = 5;
/// How often the middle of the peers is computed again.
constexpr Milliseconds peersCalm{10'000};
/// A median deviation times this is the deviation of a normal distribution.
constexpr double normalScale = 1.4826;
constexpr Milliseconds minimumSilence{10'000};
constexpr int floodSlots = 8;

RuleVerdict verdictOf(bool raised, AlertSeverity severity)
{
    return {raised ? AlertTruth::Raise : AlertTruth::Clear, severity};
}

QString textOf(const ValueView &value)
{
    switch (value.kind) {
    case ValueKind::Text:
        return QString::fromUtf8(value.text.data(), static_cast<qsizetype>(value.text.size()));
    case ValueKind::Boolean: return value.number > 0 ? QStringLiteral("true") : QStringLiteral("false");
    default: return QString::number(value.number, 'g', 12);
    }
}

/// Numbers between dots and dashes compare as numbers, the rest as text; a missing part is zero.
int compareVersions(std::string_view a, std::string_view b)
{
    const auto take = [](std::string_view &text) {
        const size_t end = std::min(text.find_first_of(".-+_ "), text.size());
        const std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        return part;
    };
    const auto numberOf = [](std::string_view part, quint64 &number) {
        number = 0;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
        return part.empty() || (error == std::errc() && end == part.data() + part.size());
    };
    while (!a.empty() || !b.empty()) {
        const std::string_view left = take(a);
        const std::string_view right = take(b);
        quint64 x = 0;
        quint64 y = 0;
        if (numberOf(left, x) && numberOf(right, y)) {
            if (x != y)
                return x < y ? -1 : 1;
        } else if (const int order = left.compare(right); order != 0) {
            return order;
        }
    }
    return 0;
}

quint32 looksOf(RuleKind kind)
{
    const auto bit = [](What what) { return 1U << static_cast<int>(what); };
    switch (kind) {
    case RuleKind::Firmware: return bit(What::Info);
    case RuleKind::Certificate: return bit(What::Info) | bit(What::Time);
    case RuleKind::ClockSkew: return bit(What::Clock);
    case RuleKind::Flood: return bit(What::Message) | bit(What::Time);
    case RuleKind::Bloat: return bit(What::Message);
    case RuleKind::Takeover: return bit(What::Presence) | bit(What::Time);
    case RuleKind::Offline: return bit(What::Presence) | bit(What::Message);
    case RuleKind::NoData: return bit(What::Message) | bit(What::Reading) | bit(What::Time);
    case RuleKind::Count: return bit(What::Reading) | bit(What::Time);
    case RuleKind::Peers: return bit(What::Reading) | bit(What::Info);
    default: return bit(What::Reading);
    }
}

void judgeRate(const RuleCondition &c, AlertSeverity severity, ConditionMemory &memory, double value,
               Timestamp now)
{
    auto &samples = memory.samples;
    std::erase_if(samples, [&](const ConditionMemory::Sample &old) { return now - old.time > c.window; });
    if (samples.size() >= mostSamples) { // every other one: the extremes of a slope survive
        for (size_t i = 1; i < samples.size(); ++i)
            samples[i / 2] = samples[i];
        samples.resize(samples.size() / 2);
    }
    samples.push_back({now, value});
    const auto [least, most] = std::ranges::minmax(samples, {}, &ConditionMemory::Sample::value);
    const bool rises = value - least.value > c.limit && c.direction != RuleDirection::Falling;
    const bool falls = most.value - value > c.limit && c.direction != RuleDirection::Rising;
    memory.verdict = verdictOf(rises || falls, severity);
}

ConditionMemory::Hour &hourOf(ConditionMemory &memory, Timestamp time)
{
    if (memory.hours.empty())
        memory.hours.resize(24);
    const auto sinceMidnight = time - std::chrono::floor<std::chrono::days>(time);
    return memory
        .hours[static_cast<size_t>(std::chrono::floor<std::chrono::hours>(sinceMidnight).count()) % 24];
}

/// How far `value` is from the median, and how far is usual.
std::pair<double, double> distance(const ConditionMemory::Hour &hour, double value)
{
    return {std::abs(value - static_cast<double>(hour.median)),
            std::max(static_cast<double>(hour.deviation) * normalScale, 1e-9)};
}

void learnHour(ConditionMemory::Hour &hour, double value)
{
    const auto [away, usual] = distance(hour, value);
    // Steps towards the reading by its sign only, smaller as more is known: an outlier moves a median no
    // farther than any other reading on its side.
    if (hour.count == 0) {
        hour.median = static_cast<float>(value);
    } else {
        const double step = std::max(away, usual) / (1.0 + 0.5 * std::min<quint32>(hour.count, 60));
        const double bounded = hour.count < 8 ? step : std::min(step, usual * 0.25);
        hour.median += static_cast<float>(std::copysign(bounded, value - static_cast<double>(hour.median)));
        const double towards = away - static_cast<double>(hour.deviation);
        const double change = hour.count < 8
            ? towards / (1.0 + hour.count)
            : std::copysign(std::min(std::abs(towards), usual * 0.1), towards);
        hour.deviation = static_cast<float>(std::max(0.0, static_cast<double>(hour.deviation) + change));
    }
    ++hour.count;
}

void judgeHistory(const RuleCondition &c, AlertSeverity severity, ConditionMemory &memory, double value,
                  Timestamp now)
{
    ConditionMemory::Hour &hour = hourOf(memory, now);
    const auto [away, usual] = distance(hour, value);
    if (hour.count >= leastLearned) {
        const bool raised = away > c.factor * usual;
        const bool near = away > 0.8 * c.factor * usual;
        memory.verdict = {raised     ? AlertTruth::Raise
                              : near ? AlertTruth::Between
                                     : AlertTruth::Clear,
                          severity};
    }
    learnHour(hour, value);
}

void judgeCertificate(const RuleCondition &c, ConditionMemory &memory, Timestamp now)
{
    memory.verdict = verdictOf(false, AlertSeverity::Info);
    memory.due = noTime;
    if (memory.last == noTime)
        return;
    for (const RuleLevel &level : c.levels) {
        const Timestamp from = memory.last - Milliseconds(static_cast<qint64>(level.limit * 86'400'000));
        if (from <= now)
            memory.verdict = verdictOf(true, std::max(memory.verdict.severity, level.severity));
        else if (memory.due == noTime || from < memory.due)
            memory.due = from;
    }
}

/// Counts in slots of an eighth of the window: memory does not follow the number of messages.
void judgeFlood(const RuleCondition &c, AlertSeverity severity, ConditionMemory &memory, bool message,
                Timestamp now)
{
    const Milliseconds width = std::max(c.window / floodSlots, Milliseconds(1));
    const Timestamp slot{now.time_since_epoch() / width * width};
    auto &counts = memory.samples;
    std::erase_if(counts,
                  [&](const ConditionMemory::Sample &old) { return now - old.time >= c.window + width; });
    if (message) {
        if (counts.empty() || counts.back().time != slot)
            counts.push_back({slot, 0});
        counts.back().value += 1;
    }
    double sum = 0;
    for (const ConditionMemory::Sample &one : counts)
        sum += one.value;
    memory.verdict = verdictOf(sum > c.count, severity);
    memory.due = sum > c.count ? counts.front().time + c.window + width : noTime;
}

/// Of times: at least `count` within the window.
void judgeTimes(const RuleCondition &c, AlertSeverity severity, ConditionMemory &memory, bool another,
                Timestamp now)
{
    auto &times = memory.samples;
    std::erase_if(times, [&](const ConditionMemory::Sample &old) { return now - old.time >= c.window; });
    if (another)
        times.push_back({now, 0});
    const auto wanted = static_cast<size_t>(c.count);
    if (times.size() > wanted) // the newest decide
        times.erase(times.begin(), times.end() - static_cast<std::ptrdiff_t>(wanted));
    const bool raised = times.size() >= wanted;
    memory.verdict = verdictOf(raised, severity);
    memory.due = raised ? times.front().time + c.window : noTime;
}

void judgeSilence(const RuleCondition &c, AlertSeverity severity, ConditionMemory &memory, Timestamp now)
{
    Milliseconds limit = c.window;
    if (limit <= Milliseconds::zero() && memory.interval > Milliseconds::zero())
        limit = std::max(
            minimumSilence,
            Milliseconds(static_cast<qint64>(static_cast<double>(memory.interval.count()) * c.factor)));
    if (memory.last == noTime || limit <= Milliseconds::zero())
        return;
    const bool silent = now >= memory.last + limit;
    memory.verdict = verdictOf(silent, severity);
    memory.due = silent ? noTime : memory.last + limit;
}

} // namespace

std::string_view tagOf(std::string_view tags, std::string_view key)
{
    while (!tags.empty()) {
        const size_t end = std::min(tags.find('\x1e'), tags.size());
        const std::string_view entry = tags.substr(0, end);
        const size_t split = entry.find('\x1f');
        if (split != std::string_view::npos && entry.substr(0, split) == key)
            return entry.substr(split + 1);
        tags.remove_prefix(std::min(end + 1, tags.size()));
    }
    return {};
}

std::string_view groupOf(const QString &by, std::string_view site, std::string_view model,
                         std::string_view tags)
{
    if (by == QLatin1StringView("site"))
        return site;
    if (by == QLatin1StringView("model"))
        return model;
    return tagOf(tags, by.mid(4).toStdString());
}

/// The newest value of every device, by group, and the middle of each group.
struct ConditionWatch::Peers
{
    struct Group
    {
        std::unordered_map<quint32, float> values;
        double median = 0, deviation = 0;
        Timestamp computed = noTime;
    };
    std::unordered_map<std::string, Group> groups;

    static void compute(Group &group, Timestamp now)
    {
        std::vector<float> sorted;
        for (const auto &[device, value] : group.values)
            sorted.push_back(value);
        const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
        std::ranges::nth_element(sorted, middle);
        group.median = static_cast<double>(*middle);
        for (float &value : sorted)
            value = std::abs(value - static_cast<float>(group.median));
        std::ranges::nth_element(sorted, middle);
        group.deviation = static_cast<double>(*middle);
        group.computed = now;
    }
};

bool ConditionWatch::knows(const RuleCondition &condition)
{
    switch (condition.kind) {
    case RuleKind::All:
    case RuleKind::Any: return std::ranges::all_of(condition.parts, &ConditionWatch::knows);
    case RuleKind::Group:
    case RuleKind::Connection: return false; // of no single device
    default: return true;
    }
}

ConditionWatch::ConditionWatch(const RuleCondition &condition, AlertSeverity severity)
    : m_condition(condition)
{
    addLeaves(condition, severity);
}

void ConditionWatch::addLeaves(const RuleCondition &condition, AlertSeverity severity)
{
    for (const RuleCondition &part : condition.parts)
        addLeaves(part, severity);
    if (!condition.parts.empty())
        return;
    Leaf leaf{.condition = condition, .severity = severity};
    if (condition.comparison == RuleComparison::Pattern)
        leaf.pattern = QRegularExpression(condition.text);
    if (condition.kind == RuleKind::Peers)
        leaf.peers = std::make_shared<Peers>();
    m_looks |= looksOf(condition.kind);
    m_leaves.push_back(std::move(leaf));
}

void ConditionWatch::addMetric(const QString &name, MetricHandle metric)
{
    for (Leaf &leaf : m_leaves) {
        if (leaf.condition.metric == name)
            leaf.metric = metric;
    }
}

bool ConditionWatch::looksAt(MetricHandle metric) const
{
    return std::ranges::any_of(m_leaves, [metric](const Leaf &leaf) { return leaf.metric == metric; });
}

void ConditionWatch::judge(const Leaf &leaf, ConditionMemory &memory, const AlertLook &look, Timestamp now,
                           std::optional<AlertSeverity> held)
{
    const RuleCondition &c = leaf.condition;
    const bool reading = look.what == What::Reading && look.metric == leaf.metric;
    const bool number = reading && look.value.kind != ValueKind::Text && !std::isnan(look.value.number);
    switch (c.kind) {
    case RuleKind::Threshold:
    case RuleKind::Range:
        if (number)
            memory.verdict = judgeValue(c, leaf.severity, look.value.number, held);
        break;
    case RuleKind::Rate:
        if (number)
            judgeRate(c, leaf.severity, memory, look.value.number, now);
        break;
    case RuleKind::Match:
        if (reading) {
            const QString text = textOf(look.value);
            const bool raised = c.comparison == RuleComparison::Equal ? text == c.text
                : c.comparison == RuleComparison::NotEqual            ? text != c.text
                : c.comparison == RuleComparison::Contains ? text.contains(c.text, Qt::CaseInsensitive)
                                                           : leaf.pattern.match(text).hasMatch();
            memory.verdict = verdictOf(raised, leaf.severity);
        }
        break;
    case RuleKind::Count:
        if (number || look.what == What::Time)
            judgeTimes(c, leaf.severity, memory, number && compares(c.comparison, look.value.number, c.limit),
                       now);
        break;
    case RuleKind::Samples:
        if (number) {
            const quint64 mask = c.samples >= 64 ? ~quint64{0} : (quint64{1} << c.samples) - 1;
            memory.bits =
                ((memory.bits << 1) | (compares(c.comparison, look.value.number, c.limit) ? 1U : 0U)) & mask;
            memory.verdict = verdictOf(std::popcount(memory.bits) >= c.count, leaf.severity);
        }
        break;
    case RuleKind::History:
        if (number)
            judgeHistory(c, leaf.severity, memory, look.value.number, now);
        break;
    case RuleKind::Peers:
        if (look.what == What::Info) {
            std::string group(groupOf(c.by, look.site, look.model, look.tags));
            if (group != memory.text)
                leaf.peers->groups[memory.text].values.erase(static_cast<quint32>(look.device));
            memory.text = std::move(group);
        } else if (number) {
            Peers::Group &group = leaf.peers->groups[memory.text];
            group.values[static_cast<quint32>(look.device)] = static_cast<float>(look.value.number);
            if (group.values.size() < leastPeers)
                break;
            if (now - group.computed >= peersCalm)
                Peers::compute(group, now);
            const double away = std::abs(look.value.number - group.median);
            const double limit = c.factor * std::max(group.deviation * normalScale, 1e-9);
            memory.verdict = {away > limit             ? AlertTruth::Raise
                                  : away > 0.8 * limit ? AlertTruth::Between
                                                       : AlertTruth::Clear,
                              leaf.severity};
        }
        break;
    case RuleKind::Firmware:
        if (look.what == What::Info && !look.firmware.empty()) {
            const std::string wanted = c.text.toStdString();
            memory.verdict =
                verdictOf(c.firmware == RuleFirmware::Behind ? compareVersions(look.firmware, wanted) < 0
                                                             : look.firmware != wanted,
                          leaf.severity);
        }
        break;
    case RuleKind::Certificate:
        if (look.what == What::Info && look.certificateEnds != noTime)
            memory.last = look.certificateEnds;
        judgeCertificate(c, memory, now);
        break;
    case RuleKind::ClockSkew:
        if (look.what == What::Clock) {
            const Milliseconds off = std::chrono::abs(look.offset);
            memory.verdict = {off > c.window                 ? AlertTruth::Raise
                                  : off > c.window * 19 / 20 ? AlertTruth::Between
                                                             : AlertTruth::Clear,
                              leaf.severity};
        }
        break;
    case RuleKind::Flood:
        if (look.what == What::Message || look.what == What::Time)
            judgeFlood(c, leaf.severity, memory, look.what == What::Message, now);
        break;
    case RuleKind::Bloat:
        if (look.what == What::Message)
            memory.verdict = verdictOf(static_cast<double>(look.bytes) > c.limit, leaf.severity);
        break;
    case RuleKind::Takeover:
        if (look.what == What::Presence && look.boot != 0 && look.boot != memory.bits) {
            // Back to the one before: two of them take the client id from each other. A device that only
            // starts again has a new boot id each time.
            const auto before = static_cast<quint64>(memory.interval.count());
            const bool back = look.boot == before;
            memory.interval = Milliseconds(static_cast<qint64>(memory.bits));
            memory.bits = look.boot;
            judgeTimes(c, leaf.severity, memory, back, now);
        } else if (look.what == What::Time) {
            judgeTimes(c, leaf.severity, memory, false, now);
        }
        break;
    case RuleKind::Offline:
        if (look.what == What::Presence)
            memory.verdict = verdictOf(look.away, leaf.severity);
        break;
    case RuleKind::NoData:
        if (look.what == What::Message && look.interval > Milliseconds::zero())
            memory.interval = look.interval;
        if (reading || (c.metric.isEmpty() && look.what == What::Message))
            memory.last = now;
        judgeSilence(c, leaf.severity, memory, now);
        break;
    default: break;
    }
}

RuleVerdict ConditionWatch::joined(const RuleCondition &condition, std::span<const ConditionMemory> memories,
                                   size_t &leaf) const
{
    if (condition.parts.empty())
        return memories[leaf++].verdict;
    std::vector<RuleVerdict> verdicts;
    for (const RuleCondition &part : condition.parts)
        verdicts.push_back(joined(part, memories, leaf));
    return combine(condition.kind, verdicts);
}

RuleVerdict ConditionWatch::look(std::span<ConditionMemory> memories, const AlertLook &look, Timestamp now,
                                 std::optional<AlertSeverity> held) const
{
    for (size_t i = 0; i < m_leaves.size(); ++i)
        judge(m_leaves[i], memories[i], look, now, held);
    if (m_condition.parts.empty())
        return memories[0].verdict;
    size_t leaf = 0;
    return joined(m_condition, memories, leaf);
}

Timestamp ConditionWatch::due(std::span<const ConditionMemory> memories)
{
    Timestamp first = noTime;
    for (const ConditionMemory &memory : memories) {
        if (memory.due != noTime && (first == noTime || memory.due < first))
            first = memory.due;
    }
    return first;
}

bool ConditionWatch::learns(const QString &metric) const
{
    return std::ranges::any_of(m_leaves, [&](const Leaf &leaf) {
        return leaf.condition.kind == RuleKind::History && leaf.condition.metric == metric;
    });
}

void ConditionWatch::learn(std::span<ConditionMemory> memories, const QString &metric, double value,
                           Timestamp time) const
{
    for (size_t i = 0; i < m_leaves.size(); ++i) {
        if (m_leaves[i].condition.kind != RuleKind::History || m_leaves[i].condition.metric != metric)
            continue;
        if (ConditionMemory::Hour &hour = hourOf(memories[i], time); hour.count < enoughLearned)
            learnHour(hour, value);
    }
}

void ConditionWatch::heardAgain(std::span<ConditionMemory> memories, Timestamp now) const
{
    for (size_t i = 0; i < m_leaves.size(); ++i) {
        if (m_leaves[i].condition.kind == RuleKind::NoData && memories[i].last != noTime)
            memories[i].last = std::max(memories[i].last, now);
    }
}

} // namespace fleetscope
