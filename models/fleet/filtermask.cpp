// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/filtermask.h"

#include "models/fleet/filterneedle.h"
#include "models/fleet/naturalorder.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <compare>
#include <optional>
#include <string>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

using Mask = std::vector<quint8>;

/// Takes the devices of `found` over into `to`.
void include(Mask &to, const Mask &found)
{
    for (size_t i = 0; i < to.size(); ++i)
        to[i] |= found[i];
}

/// Takes the devices of `found` out of `from`.
void exclude(Mask &from, const Mask &found)
{
    for (size_t i = 0; i < from.size(); ++i)
        from[i] = static_cast<quint8>(from[i] & (found[i] ^ 1U));
}

/// Whether the query was cancelled or an expression is out of budget.
struct Run
{
    const CancelFlag &cancel;
    bool patternTooComplex = false;

    [[nodiscard]] bool isCancelled() const { return cancel && cancel->load(std::memory_order_relaxed); }
};

bool holds(FilterOperator op, std::partial_ordering order)
{
    switch (op) {
    case FilterOperator::Equal: return std::is_eq(order);
    case FilterOperator::NotEqual: return std::is_neq(order);
    case FilterOperator::Less: return std::is_lt(order);
    case FilterOperator::LessOrEqual: return std::is_lteq(order);
    case FilterOperator::Greater: return std::is_gt(order);
    case FilterOperator::GreaterOrEqual: return std::is_gteq(order);
    default: return false;
    }
}

bool isNull(const FilterValue &value) { return value.kind == FilterValue::Kind::Null; }

/// The parts of a comparison that do not depend on the type of the field.
struct Comparison
{
    explicit Comparison(const FilterNode &node)
        : op(node.op)
        , asksForNull(std::any_of(node.values.begin(), node.values.end(), isNull))
    { }

    /// The answer for a device without a value.
    [[nodiscard]] bool ofMissing() const { return asksForNull && op != FilterOperator::NotEqual; }
    /// The answer for a device with a value when that is all that counts.
    [[nodiscard]] bool isAboutPresence() const
    {
        return op == FilterOperator::Present || (asksForNull && op != FilterOperator::In);
    }
    [[nodiscard]] bool ofPresent() const { return op != FilterOperator::Equal; }

    FilterOperator op;
    bool asksForNull;
};

class NumberTest : public Comparison
{
public:
    NumberTest(const FilterNode &node, std::vector<double> values)
        : Comparison(node)
        , m_values(std::move(values))
    { }

    bool operator()(double number) const
    {
        if (isAboutPresence())
            return ofPresent();
        if (op == FilterOperator::In)
            return std::find(m_values.begin(), m_values.end(), number) != m_values.end();
        return holds(op, number <=> m_values.front());
    }

private:
    std::vector<double> m_values;
};

/// A regular expression with a bound on what one look, and all looks together, may cost.
class PatternTest
{
public:
    PatternTest(const QString &pattern, Run &run)
        : m_run(run)
    {
        // 20,000 steps take about 30 µs and are far more than an honest pattern needs on a name. At half of
        // it, patterns with two `.*` fail on long texts; at double, a pattern just below it takes a minute
        // for a million devices.
        m_expression.setPattern(u"(*LIMIT_MATCH=20000)"_s + pattern);
        m_expression.setPatternOptions(QRegularExpression::CaseInsensitiveOption);
    }

    bool operator()(std::string_view text)
    {
        if (m_run.patternTooComplex || m_run.isCancelled())
            return false;
        const QRegularExpressionMatch match =
            m_expression.match(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        if (!match.isValid() && ++m_failures >= maxFailures)
            m_run.patternTooComplex = true;
        return match.hasMatch();
    }

private:
    static constexpr int maxFailures = 100;

    QRegularExpression m_expression;
    Run &m_run;
    int m_failures = 0;
};

class TextTest : public Comparison
{
public:
    TextTest(const FilterNode &node, Run &run)
        : Comparison(node)
        , m_isVersion(node.field.kind == FilterField::Kind::Firmware
                      || node.field.kind == FilterField::Kind::Hardware)
    {
        for (const FilterValue &value : node.values) {
            if (!isNull(value))
                m_values.push_back({value.text.toStdString(), value.kind == FilterValue::Kind::Version});
        }
        if (op == FilterOperator::Matches)
            m_pattern.emplace(node.values.front().text, run);
        else if (op == FilterOperator::Contains || op == FilterOperator::StartsWith)
            m_needle.emplace(node.values.front().text);
    }

    /// `text` is there, even when it is empty.
    bool operator()(std::string_view text)
    {
        if (isAboutPresence())
            return ofPresent();
        switch (op) {
        case FilterOperator::Matches: return (*m_pattern)(text);
        case FilterOperator::Contains: return m_needle->isIn(text);
        case FilterOperator::StartsWith: return m_needle->begins(text);
        case FilterOperator::In:
            return std::any_of(m_values.begin(), m_values.end(), [&](const Literal &literal) {
                return compare(FilterOperator::Equal, text, literal);
            });
        default: return compare(op, text, m_values.front());
        }
    }

private:
    struct Literal
    {
        std::string text;
        bool isVersion;
    };

    [[nodiscard]] bool compare(FilterOperator how, std::string_view text, const Literal &literal) const
    {
        if (m_isVersion || literal.isVersion) {
            if (const std::optional<std::weak_ordering> order = compareVersions(text, literal.text))
                return holds(how, *order);
            // A text that is no version is neither before nor after one.
            if (compareVersions(literal.text, literal.text) && how != FilterOperator::Equal
                && how != FilterOperator::NotEqual)
                return false;
        }
        if (how == FilterOperator::Equal)
            return text == literal.text;
        if (how == FilterOperator::NotEqual)
            return text != literal.text;
        return holds(how, compareNatural(text, literal.text));
    }

    bool m_isVersion;
    std::vector<Literal> m_values;
    std::optional<PatternTest> m_pattern;
    std::optional<FilterNeedle> m_needle;
};

/// A metric's value, which is a number for one device and a text for the next.
class MetricTest : public Comparison
{
public:
    MetricTest(const FilterNode &node, Run &run)
        : Comparison(node)
        , m_text(node, run)
    {
        for (const FilterValue &value : node.values) {
            if (value.kind == FilterValue::Kind::Number || value.kind == FilterValue::Kind::Boolean)
                m_numbers.push_back(value.number);
        }
    }

    bool operator()(double number) const
    {
        if (isAboutPresence())
            return ofPresent();
        if (op == FilterOperator::In)
            return std::find(m_numbers.begin(), m_numbers.end(), number) != m_numbers.end();
        if (m_numbers.empty()) // compared with a text
            return op == FilterOperator::NotEqual;
        return holds(op, number <=> m_numbers.front());
    }

    bool operator()(std::string_view text)
    {
        const bool isOrdered = op != FilterOperator::Equal && op != FilterOperator::NotEqual
            && op != FilterOperator::In && !isAboutPresence();
        if (isOrdered && !m_numbers.empty())
            return false; // a text is neither below nor above a number
        return m_text(text);
    }

private:
    TextTest m_text;
    std::vector<double> m_numbers;
};

bool topicMatches(const QStringList &filter, const QStringList &topic)
{
    for (qsizetype i = 0; i < filter.size(); ++i) {
        if (filter[i] == u"#")
            return i <= topic.size();
        if (i >= topic.size() || (filter[i] != u"+" && filter[i] != topic[i]))
            return false;
    }
    return filter.size() == topic.size();
}

/// What a topic filter asks of a device below one prefix.
struct TopicQuestion
{
    enum class Answer : quint8 { None, All, Some } answer = Answer::None;
    QString device;   ///< `+` for any
    QStringList rest; ///< behind the device
};

TopicQuestion topicQuestion(const QStringList &filter, const QStringList &prefix)
{
    using Answer = TopicQuestion::Answer;
    for (qsizetype i = 0; i <= prefix.size(); ++i) {
        if (i >= filter.size())
            return {};
        if (filter[i] == u"#")
            return {Answer::All, {}, {}};
        if (i < prefix.size() && filter[i] != u"+" && filter[i] != prefix[i])
            return {};
    }
    return {Answer::Some, filter[prefix.size()], filter.mid(prefix.size() + 1)};
}

/// Whether every device may have a topic that matches, whatever it measures.
bool matchesFixedTopic(const QStringList &rest)
{
    static const std::array<QStringList, 11> topics{{{u"telemetry"_s},
                                                     {u"status"_s},
                                                     {u"info"_s},
                                                     {u"log"_s},
                                                     {u"shadow"_s, u"desired"_s},
                                                     {u"shadow"_s, u"reported"_s},
                                                     {u"cmd"_s, u"request"_s},
                                                     {u"cmd"_s, u"reply"_s},
                                                     {u"ota"_s, u"desired"_s},
                                                     {u"ota"_s, u"state"_s},
                                                     {u"ota"_s, u"event"_s}}};
    return std::any_of(topics.begin(), topics.end(),
                       [&rest](const QStringList &topic) { return topicMatches(rest, topic); });
}

class Evaluator
{
public:
    Evaluator(const FleetSnapshot &snapshot, const FleetQuery &query, const CancelFlag &cancel)
        : m_snapshot(snapshot)
        , m_query(query)
        , m_now(query.now == noTime ? earliestTime : query.now)
        , m_textCount(snapshot.texts ? snapshot.texts->size() : 0)
        , m_run{cancel}
    { }

    /// The devices of `within` that pass.
    Mask evaluate(const FilterNode &node, const Mask &within)
    {
        if (m_run.isCancelled())
            return Mask(within.size(), 0);
        switch (node.kind) {
        case FilterNode::Kind::And: return conjunction(node, within);
        case FilterNode::Kind::Or: return disjunction(node, within);
        case FilterNode::Kind::Not: {
            Mask passes = within;
            exclude(passes, evaluate(node.children.front(), within));
            return passes;
        }
        case FilterNode::Kind::Compare: return comparison(node, within);
        case FilterNode::Kind::Word: return word(node, within);
        case FilterNode::Kind::Topic: return topic(node, within);
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] bool patternTooComplex() const { return m_run.patternTooComplex; }

private:
    /// Cheap questions first: the dear ones then have fewer devices to look at.
    static int costOf(const FilterNode &node)
    {
        int cost = 0;
        for (const FilterNode &child : node.children)
            cost = std::max(cost, costOf(child));
        if (node.kind == FilterNode::Kind::Word)
            return 3;
        if (node.kind == FilterNode::Kind::Topic)
            return 2;
        if (node.kind != FilterNode::Kind::Compare)
            return cost;
        if (node.op == FilterOperator::Matches)
            return 4;
        return node.op == FilterOperator::Contains ? 3 : 1;
    }

    static std::vector<const FilterNode *> byCost(const FilterNode &node)
    {
        std::vector<const FilterNode *> children;
        for (const FilterNode &child : node.children)
            children.push_back(&child);
        std::stable_sort(children.begin(), children.end(),
                         [](const FilterNode *a, const FilterNode *b) { return costOf(*a) < costOf(*b); });
        return children;
    }

    Mask conjunction(const FilterNode &node, const Mask &within)
    {
        Mask passes = within;
        for (const FilterNode *child : byCost(node))
            passes = evaluate(*child, passes);
        return passes;
    }

    Mask disjunction(const FilterNode &node, const Mask &within)
    {
        Mask passes(within.size(), 0);
        Mask rest = within;
        for (const FilterNode *child : byCost(node)) {
            const Mask found = evaluate(*child, rest);
            include(passes, found);
            exclude(rest, found);
        }
        return passes;
    }

    template <typename T, typename Test>
    Mask maskOf(const CowColumn<T> &column, const Mask &within, Test &&test)
    {
        Mask passes(within.size(), 0);
        column.forEachChunk([&](size_t first, const T *values, size_t count) {
            if (m_run.isCancelled())
                return;
            for (size_t i = 0; i < count; ++i) {
                if (within[first + i])
                    passes[first + i] = test(values[i]) ? 1 : 0;
            }
        });
        return passes;
    }

    /// Like maskOf() for texts: `test` sees each distinct text once.
    template <typename Test>
    Mask maskOfTexts(const CowColumn<TextId> &column, const Mask &within, Test &&test)
    {
        enum : quint8 { NotSeen, Fails, Passes };
        std::vector<quint8> known(m_textCount, NotSeen);
        return maskOf(column, within, [&](TextId id) {
            quint8 &answer = known[indexOf(id)];
            if (answer == NotSeen)
                answer = test(m_snapshot.texts->text(id)) ? Passes : Fails;
            return answer == Passes;
        });
    }

    Mask word(const FilterNode &node, const Mask &within)
    {
        const FilterNeedle needle(node.text);
        const auto isIn = [&needle](std::string_view text) { return needle.isIn(text); };
        const DeviceColumns &devices = m_snapshot.devices;
        Mask passes(within.size(), 0);
        Mask rest = within;
        for (const CowColumn<TextId> *column : {&devices.id, &devices.name, &devices.tags}) {
            const Mask found = maskOfTexts(*column, rest, isIn);
            include(passes, found);
            exclude(rest, found);
        }
        return passes;
    }

    Mask topic(const FilterNode &node, const Mask &within)
    {
        const QStringList levels = node.text.split(u'/');
        Mask passes(within.size(), 0);
        for (const QString &prefix : m_query.topicPrefixes) {
            const TopicQuestion question = topicQuestion(levels, prefix.split(u'/'));
            if (question.answer == TopicQuestion::Answer::All)
                return within;
            if (question.answer == TopicQuestion::Answer::None)
                continue;
            include(passes,
                    matchesFixedTopic(question.rest) ? topicDevices(question.device, within)
                                                     : topicMetrics(question, within));
        }
        return passes;
    }

    Mask topicDevices(const QString &device, const Mask &within)
    {
        if (device == u"+")
            return within;
        const std::string id = device.toStdString();
        return maskOfTexts(m_snapshot.devices.id, within,
                           [&id](std::string_view text) { return text == id; });
    }

    Mask topicMetrics(const TopicQuestion &question, const Mask &within)
    {
        const Mask devices = topicDevices(question.device, within);
        Mask passes(within.size(), 0);
        for (const auto &[handle, column] : m_snapshot.metrics) {
            const QString name = metricName(m_snapshot, handle);
            if (!topicMatches(question.rest, {name}))
                continue;
            column.device.forEachChunk([&](size_t, const DeviceHandle *handles, size_t count) {
                for (size_t i = 0; i < count; ++i) {
                    if (indexOf(handles[i]) < passes.size())
                        passes[indexOf(handles[i])] = devices[indexOf(handles[i])];
                }
            });
        }
        return passes;
    }

    static QString metricName(const FleetSnapshot &snapshot, MetricHandle handle)
    {
        return snapshot.metricNames->string(TextId{static_cast<quint32>(handle) + 1});
    }

    Mask comparison(const FilterNode &node, const Mask &within)
    {
        using Kind = FilterField::Kind;
        const DeviceColumns &devices = m_snapshot.devices;
        switch (node.field.kind) {
        case Kind::Id: return fixedText(node, devices.id, within);
        case Kind::Name: return fixedText(node, devices.name, within);
        case Kind::Site: return fixedText(node, devices.site, within);
        case Kind::Firmware: return fixedText(node, devices.firmware, within);
        case Kind::Model: return fixedText(node, devices.model, within);
        case Kind::Hardware: return fixedText(node, devices.hardware, within);
        case Kind::Serial: return fixedText(node, devices.serial, within);
        case Kind::Group: return tag(node, u"group"_s, within);
        case Kind::Tag: return tag(node, node.field.key, within);
        case Kind::Connection: return connection(node, within);
        case Kind::Status: return status(node, within);
        case Kind::LastSeen: return lastSeen(node, within);
        case Kind::Age: return age(node, within);
        case Kind::Messages: {
            const NumberTest test = numberTest(node);
            return maskOf(devices.messages, within, [&](quint64 n) { return test(static_cast<double>(n)); });
        }
        case Kind::Interval: {
            const NumberTest test = numberTest(node);
            return maskOf(devices.intervalMs, within,
                          [&](quint32 ms) { return ms == 0 ? test.ofMissing() : test(ms); });
        }
        case Kind::ClockOffset: {
            const NumberTest test = numberTest(node);
            return maskOf(devices.clockOffsetMs, within,
                          [&](qint64 ms) { return test(static_cast<double>(ms)); });
        }
        case Kind::AlertSeverity: {
            const NumberTest test = numberTest(node);
            return maskOf(devices.alerts, within, [&](DeviceAlerts alerts) {
                return alerts.worst == 0 ? test.ofMissing() : test(alerts.worst);
            });
        }
        case Kind::AlertCount: {
            const NumberTest test = numberTest(node);
            return maskOf(devices.alerts, within, [&](DeviceAlerts alerts) { return test(alerts.count); });
        }
        case Kind::Metric: return metric(node, within);
        case Kind::MetricAge: return metricAge(node, within);
        }
        Q_UNREACHABLE();
    }

    Mask fixedText(const FilterNode &node, const CowColumn<TextId> &column, const Mask &within)
    {
        TextTest test(node, m_run);
        return maskOfTexts(column, within, [&](std::string_view text) {
            return text.empty() ? test.ofMissing() : test(text);
        });
    }

    Mask tag(const FilterNode &node, const QString &key, const Mask &within)
    {
        TextTest test(node, m_run);
        const std::string name = key.toStdString();
        return maskOfTexts(m_snapshot.devices.tags, within, [&](std::string_view tags) {
            const std::string_view value = tagValue(tags, name);
            return value.data() == nullptr ? test.ofMissing() : test(value);
        });
    }

    Mask connection(const FilterNode &node, const Mask &within)
    {
        TextTest test(node, m_run);
        std::map<SourceId, bool> passes;
        for (const auto &[source, name] : m_snapshot.sources)
            passes[source] = test(name.toStdString());
        return maskOf(m_snapshot.devices.source, within, [&](SourceId source) {
            const auto known = passes.find(source);
            return known == passes.end() ? test.ofMissing() : known->second;
        });
    }

    Mask status(const FilterNode &node, const Mask &within)
    {
        TextTest test(node, m_run);
        std::array<bool, 3> passes{};
        for (const OnlineState state : {OnlineState::Unknown, OnlineState::Online, OnlineState::Offline})
            passes[static_cast<size_t>(state)] = test(statusWord(state).toStdString());
        return maskOf(m_snapshot.devices.state, within,
                      [&](OnlineState state) { return passes[static_cast<size_t>(state)]; });
    }

    /// The values as numbers: durations and times in milliseconds.
    NumberTest numberTest(const FilterNode &node) const
    {
        std::vector<double> numbers;
        for (const FilterValue &value : node.values) {
            switch (value.kind) {
            case FilterValue::Kind::Duration:
            case FilterValue::Kind::Time: numbers.push_back(static_cast<double>(value.milliseconds)); break;
            case FilterValue::Kind::Relative:
                numbers.push_back(static_cast<double>(toUnixMs(m_now) + value.milliseconds));
                break;
            case FilterValue::Kind::Null: break;
            default: numbers.push_back(value.number); break;
            }
        }
        return {node, std::move(numbers)};
    }

    Mask lastSeen(const FilterNode &node, const Mask &within)
    {
        const NumberTest test = numberTest(node);
        return maskOf(m_snapshot.devices.lastSeen, within, [&](Timestamp time) {
            return time == noTime ? test.ofMissing() : test(static_cast<double>(toUnixMs(time)));
        });
    }

    [[nodiscard]] double ageOf(Timestamp time) const { return static_cast<double>((m_now - time).count()); }

    Mask age(const FilterNode &node, const Mask &within)
    {
        const NumberTest test = numberTest(node);
        return maskOf(m_snapshot.devices.lastSeen, within,
                      [&](Timestamp time) { return time == noTime ? test.ofMissing() : test(ageOf(time)); });
    }

    /// Asks `test(entry)` for the devices that have the metric.
    template <typename Test>
    Mask maskOfMetric(const MetricColumn *column, bool ofMissing, const Mask &within, Test &&test)
    {
        Mask passes = ofMissing ? within : Mask(within.size(), 0);
        if (!column)
            return passes;
        column->device.forEachChunk([&](size_t first, const DeviceHandle *devices, size_t count) {
            if (m_run.isCancelled())
                return;
            for (size_t i = 0; i < count; ++i) {
                const size_t row = indexOf(devices[i]);
                if (row < within.size() && within[row] && column->kind[first + i] != ValueKind::None)
                    passes[row] = test(first + i) ? 1 : 0;
            }
        });
        return passes;
    }

    Mask metric(const FilterNode &node, const Mask &within)
    {
        const MetricColumn *column = findMetric(m_snapshot, node.field.key);
        MetricTest test(node, m_run);
        return maskOfMetric(column, test.ofMissing(), within, [&](size_t entry) {
            if (column->kind[entry] != ValueKind::Text)
                return test(column->value[entry]);
            const QByteArray &text = column->text[entry];
            return test(std::string_view(text.constData(), static_cast<size_t>(text.size())));
        });
    }

    Mask metricAge(const FilterNode &node, const Mask &within)
    {
        const MetricColumn *column = findMetric(m_snapshot, node.field.key);
        const NumberTest test = numberTest(node);
        return maskOfMetric(column, test.ofMissing(), within, [&](size_t entry) {
            const Timestamp time = column->time[entry];
            return time == noTime ? test.ofMissing() : test(ageOf(time));
        });
    }

    const FleetSnapshot &m_snapshot;
    const FleetQuery &m_query;
    Timestamp m_now;
    size_t m_textCount;
    Run m_run;
};

} // namespace

FilterMask filterMask(const FleetSnapshot &snapshot, const FleetQuery &query, const CancelFlag &cancel)
{
    Evaluator evaluator(snapshot, query, cancel);
    FilterMask mask;
    mask.passes = evaluator.evaluate(query.filter->root(), Mask(snapshot.size(), 1));
    mask.patternTooComplex = evaluator.patternTooComplex();
    return mask;
}

const MetricColumn *findMetric(const FleetSnapshot &snapshot, const QString &name)
{
    // Not TextPool::find(): the GUI thread may be adding names at this moment.
    const std::string bytes = name.toStdString();
    for (const auto &[handle, column] : snapshot.metrics) {
        if (snapshot.metricNames->text(TextId{static_cast<quint32>(handle) + 1}) == bytes)
            return &column;
    }
    return nullptr;
}

QString statusWord(OnlineState state)
{
    switch (state) {
    case OnlineState::Online: return u"online"_s;
    case OnlineState::Offline: return u"offline"_s;
    case OnlineState::Unknown: break;
    }
    return u"unknown"_s;
}

} // namespace fleetscope
