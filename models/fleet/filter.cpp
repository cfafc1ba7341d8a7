// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/filter.h"

#include "models/fleet/filterlexer.h"
#include "models/fleet/filtervalue.h"

#include <algorithm>
#include <array>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

struct FixedField
{
    FilterField::Kind kind;
    QStringView name;
};

constexpr std::array<FixedField, 17> fixedFields{{
    {FilterField::Kind::Id, u"id"},
    {FilterField::Kind::Name, u"name"},
    {FilterField::Kind::Status, u"status"},
    {FilterField::Kind::Site, u"site"},
    {FilterField::Kind::Group, u"group"},
    {FilterField::Kind::Firmware, u"fw"},
    {FilterField::Kind::Model, u"model"},
    {FilterField::Kind::Hardware, u"hw"},
    {FilterField::Kind::Serial, u"serial"},
    {FilterField::Kind::LastSeen, u"lastseen"},
    {FilterField::Kind::Age, u"age"},
    {FilterField::Kind::Messages, u"messages"},
    {FilterField::Kind::Interval, u"interval"},
    {FilterField::Kind::ClockOffset, u"clock"},
    {FilterField::Kind::Connection, u"connection"},
    {FilterField::Kind::AlertSeverity, u"alert.severity"},
    {FilterField::Kind::AlertCount, u"alert.count"},
}};

/// The key of `tag.…` or `m.…` with or without quotes. `isAge` leaves with whether `.age` follows it.
std::optional<QString> readKey(QStringView text, bool *isAge)
{
    QString key;
    QStringView rest;
    if (text.startsWith(u'"')) {
        const qsizetype end = readQuoted(text, 0, &key);
        if (end < 0)
            return std::nullopt;
        rest = text.sliced(end);
    } else {
        const bool endsInAge = isAge && text.size() > 4 && text.endsWith(u".age");
        key = text.chopped(endsInAge ? 4 : 0).toString();
        rest = text.sliced(key.size());
    }
    const bool hasAge = isAge && rest == u".age";
    if (key.isEmpty() || !(rest.empty() || hasAge))
        return std::nullopt;
    if (isAge)
        *isAge = hasAge;
    return key;
}

QString keyText(const QString &key, bool mayEndInAge)
{
    const bool isBare =
        isBareFilterWord(u"x."_s + key) && (mayEndInAge || key.size() < 5 || !key.endsWith(u".age"));
    return isBare ? key : quotedFilterText(key);
}

QString compareText(const FilterNode &node)
{
    QString text = node.field.text();
    if (node.op == FilterOperator::Present)
        return text;
    text += u' ' + operatorText(node.op) + u' ';
    if (node.op != FilterOperator::In)
        return text + valueText(node.field.kind, node.values.front());
    QStringList values;
    for (const FilterValue &value : node.values)
        values.append(valueText(node.field.kind, value));
    return text + u'{' + values.join(u", "_s) + u'}';
}

QString wordText(const QString &word)
{
    const bool isBare = isBareFilterWord(word) && !FilterField::parse(word) && !isBareTopicFilter(word)
        && word.compare("topic"_L1, Qt::CaseInsensitive) != 0
        && !word.startsWith("alert."_L1, Qt::CaseInsensitive)
        && !word.startsWith("rollout."_L1, Qt::CaseInsensitive);
    return isBare ? word : quotedFilterText(word);
}

QString topicText(const QString &topic)
{
    return isBareTopicFilter(topic)
        ? topic
        : u"topic == "_s + (isBareFilterWord(topic) ? topic : quotedFilterText(topic));
}

QString nodeText(const FilterNode &node)
{
    using Kind = FilterNode::Kind;
    const auto inner = [](const FilterNode &child, bool parentheses) {
        return parentheses ? u'(' + nodeText(child) + u')' : nodeText(child);
    };
    switch (node.kind) {
    case Kind::And:
    case Kind::Or: {
        QStringList parts;
        for (const FilterNode &child : node.children)
            parts.append(inner(child, node.kind == Kind::And && child.kind == Kind::Or));
        return parts.join(node.kind == Kind::And ? u" and "_s : u" or "_s);
    }
    case Kind::Not: {
        const Kind child = node.children.front().kind;
        return u"not "_s + inner(node.children.front(), child == Kind::And || child == Kind::Or);
    }
    case Kind::Compare: return compareText(node);
    case Kind::Word: return wordText(node.text);
    case Kind::Topic: return topicText(node.text);
    }
    Q_UNREACHABLE();
}

/// A topic filter may name a metric in its last level, or in the one before a `#`.
void collectTopicMetrics(const QString &topic, QStringList &metrics)
{
    QStringList levels = topic.split(u'/');
    if (levels.last() == u"#")
        levels.removeLast();
    if (levels.size() > 2 && levels.last() != u"+")
        metrics.append(levels.last());
}

bool isTimeField(FilterField::Kind kind)
{
    return kind == FilterField::Kind::Age || kind == FilterField::Kind::MetricAge;
}

void collect(const FilterNode &node, QStringList &metrics, bool &dependsOnTime)
{
    for (const FilterNode &child : node.children)
        collect(child, metrics, dependsOnTime);
    if (node.kind == FilterNode::Kind::Topic)
        collectTopicMetrics(node.text, metrics);
    if (node.kind != FilterNode::Kind::Compare)
        return;
    if (node.field.kind == FilterField::Kind::Metric || node.field.kind == FilterField::Kind::MetricAge)
        metrics.append(node.field.key);
    const auto isRelative = [](const FilterValue &value) {
        return value.kind == FilterValue::Kind::Relative;
    };
    dependsOnTime = dependsOnTime || (isTimeField(node.field.kind) && node.op != FilterOperator::Present)
        || std::any_of(node.values.begin(), node.values.end(), isRelative);
}

} // namespace

QString FilterField::text() const
{
    switch (kind) {
    case Kind::Tag: return u"tag."_s + keyText(key, true);
    case Kind::Metric: return u"m."_s + keyText(key, false);
    case Kind::MetricAge: return u"m."_s + keyText(key, false) + u".age"_s;
    default: break;
    }
    const auto field = std::find_if(fixedFields.begin(), fixedFields.end(),
                                    [this](const FixedField &fixed) { return fixed.kind == kind; });
    Q_ASSERT(field != fixedFields.end());
    return field->name.toString();
}

std::optional<FilterField> FilterField::parse(QStringView text)
{
    for (const FixedField &field : fixedFields) {
        if (field.name.compare(text, Qt::CaseInsensitive) == 0)
            return FilterField{field.kind, {}};
    }
    for (const QStringView alias : {QStringView(u"rssi"), QStringView(u"battery")}) {
        if (alias.compare(text, Qt::CaseInsensitive) == 0)
            return FilterField{Kind::Metric, alias.toString()};
    }
    if (text.startsWith(u"tag.", Qt::CaseInsensitive)) {
        if (const std::optional<QString> key = readKey(text.sliced(4), nullptr))
            return FilterField{Kind::Tag, *key};
    } else if (text.startsWith(u"m.", Qt::CaseInsensitive)) {
        bool isAge = false;
        if (const std::optional<QString> key = readKey(text.sliced(2), &isAge))
            return FilterField{isAge ? Kind::MetricAge : Kind::Metric, *key};
    }
    return std::nullopt;
}

QStringList FilterField::fixedNames()
{
    QStringList names;
    for (const FixedField &field : fixedFields)
        names.append(field.name.toString());
    return names;
}

QString operatorText(FilterOperator op)
{
    switch (op) {
    case FilterOperator::Present: return {};
    case FilterOperator::Equal: return u"=="_s;
    case FilterOperator::NotEqual: return u"!="_s;
    case FilterOperator::Less: return u"<"_s;
    case FilterOperator::LessOrEqual: return u"<="_s;
    case FilterOperator::Greater: return u">"_s;
    case FilterOperator::GreaterOrEqual: return u">="_s;
    case FilterOperator::Matches: return u"~"_s;
    case FilterOperator::Contains: return u"contains"_s;
    case FilterOperator::StartsWith: return u"startswith"_s;
    case FilterOperator::In: return u"in"_s;
    }
    Q_UNREACHABLE();
}

Filter::Filter(FilterNode root)
    : m_root(std::move(root))
    , m_text(nodeText(m_root))
{
    collect(m_root, m_metrics, m_dependsOnTime);
    m_metrics.removeDuplicates();
}

} // namespace fleetscope
