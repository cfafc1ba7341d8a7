// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/filteredit.h"

#include "models/fleet/filtervalue.h"

#include <QLocale>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

FilterNode nodeOf(FilterNode::Kind kind, std::vector<FilterNode> children)
{
    FilterNode node;
    node.kind = kind;
    for (FilterNode &child : children) {
        if (child.kind == kind && kind != FilterNode::Kind::Not) {
            for (FilterNode &grandchild : child.children)
                node.children.push_back(std::move(grandchild));
        } else {
            node.children.push_back(std::move(child));
        }
    }
    return node;
}

FilterNode negated(const FilterNode &node) { return nodeOf(FilterNode::Kind::Not, {node}); }

std::vector<FilterNode> conjunctNodes(const FilterPtr &filter)
{
    if (!filter)
        return {};
    return filter->root().kind == FilterNode::Kind::And ? filter->root().children
                                                        : std::vector<FilterNode>{filter->root()};
}

QString conjunctionText(std::vector<FilterNode> nodes)
{
    if (nodes.empty())
        return {};
    if (nodes.size() == 1)
        return Filter(std::move(nodes.front())).text();
    return Filter(nodeOf(FilterNode::Kind::And, std::move(nodes))).text();
}

FilterValue nullValue() { return {FilterValue::Kind::Null, u"null"_s}; }

FilterNode compareNode(const FilterField &field, FilterOperator op, FilterValue value)
{
    FilterNode node;
    node.kind = FilterNode::Kind::Compare;
    node.field = field;
    node.op = op;
    node.values.push_back(std::move(value));
    return node;
}

/// Whether the conjunct lists what `field` may be.
bool choosesFor(const FilterNode &node, const FilterField &field)
{
    return node.kind == FilterNode::Kind::Compare && node.field == field
        && (node.op == FilterOperator::Equal || node.op == FilterOperator::In);
}

QString shownText(const FilterValue &value)
{
    return value.kind == FilterValue::Kind::Null ? QString() : value.text;
}

bool hasEmptyValues(FilterField::Kind kind)
{
    return kind == FilterField::Kind::Tag || kind == FilterField::Kind::Metric;
}

} // namespace

QString filterTerm(const FilterField &field, FilterOperator op, const QString &value)
{
    if (value.isEmpty() && !hasEmptyValues(field.kind))
        return Filter(compareNode(field, op, nullValue())).text();
    return Filter(compareNode(field, op, {FilterValue::Kind::Text, value})).text();
}

QString filterTerm(const FilterField &field, FilterOperator op, const Value &value)
{
    switch (value.kind) {
    case ValueKind::None: return Filter(compareNode(field, op, nullValue())).text();
    case ValueKind::Boolean:
        return Filter(compareNode(field, op,
                                  {FilterValue::Kind::Boolean, value.number != 0 ? u"true"_s : u"false"_s,
                                   value.number}))
            .text();
    case ValueKind::Number: {
        const QString text = QString::number(value.number, 'g', QLocale::FloatingPointShortest);
        return Filter(compareNode(field, op, {FilterValue::Kind::Number, text, value.number})).text();
    }
    case ValueKind::Text: break;
    }
    return filterTerm(field, op, QString::fromStdString(value.text));
}

QString joinFilter(const QString &current, FilterJoin how, const QString &term, const QTimeZone &zone)
{
    const FilterPtr added = parseFilter(term, zone).filter;
    if (!added)
        return current;
    const FilterPtr before = parseFilter(current, zone).filter;
    const bool isNegated =
        how == FilterJoin::ReplaceNot || how == FilterJoin::AndNot || how == FilterJoin::OrNot;
    FilterNode node = isNegated ? negated(added->root()) : added->root();
    if (!before || how == FilterJoin::Replace || how == FilterJoin::ReplaceNot)
        return Filter(std::move(node)).text();
    const bool isAnd = how == FilterJoin::And || how == FilterJoin::AndNot;
    return Filter(nodeOf(isAnd ? FilterNode::Kind::And : FilterNode::Kind::Or,
                         {before->root(), std::move(node)}))
        .text();
}

QStringList conjuncts(const FilterPtr &filter)
{
    QStringList texts;
    for (FilterNode &node : conjunctNodes(filter))
        texts.append(Filter(std::move(node)).text());
    return texts;
}

QString withoutConjunct(const FilterPtr &filter, qsizetype index)
{
    std::vector<FilterNode> nodes = conjunctNodes(filter);
    Q_ASSERT(index >= 0 && index < static_cast<qsizetype>(nodes.size()));
    nodes.erase(nodes.begin() + index);
    return conjunctionText(std::move(nodes));
}

QStringList chosenValues(const FilterPtr &filter, const FilterField &field)
{
    QStringList chosen;
    for (const FilterNode &node : conjunctNodes(filter)) {
        if (!choosesFor(node, field))
            continue;
        for (const FilterValue &value : node.values)
            chosen.append(shownText(value));
    }
    return chosen;
}

QString withToggledValue(const FilterPtr &filter, const FilterField &field, const QString &value)
{
    std::vector<FilterNode> nodes = conjunctNodes(filter);
    const FilterValue toggled =
        value.isEmpty() ? nullValue() : FilterValue{FilterValue::Kind::Text, value, 0, 0};
    const auto place = std::find_if(nodes.begin(), nodes.end(),
                                    [&](const FilterNode &node) { return choosesFor(node, field); });
    if (place == nodes.end()) {
        nodes.push_back(compareNode(field, FilterOperator::Equal, toggled));
        return conjunctionText(std::move(nodes));
    }
    std::vector<FilterValue> &values = place->values;
    const auto same = std::find_if(values.begin(), values.end(),
                                   [&](const FilterValue &other) { return shownText(other) == value; });
    if (same == values.end())
        values.push_back(toggled);
    else
        values.erase(same);
    place->op = values.size() == 1 ? FilterOperator::Equal : FilterOperator::In;
    if (values.empty())
        nodes.erase(place);
    return conjunctionText(std::move(nodes));
}

} // namespace fleetscope
