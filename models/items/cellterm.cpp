// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/cellterm.h"

#include "models/fleet/filteredit.h"

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;
using Kind = FilterField::Kind;

QString secondsTerm(Kind kind, FilterOperator op, double seconds)
{
    return filterTerm({kind, {}}, op, Value{.number = seconds, .kind = ValueKind::Number});
}

QString lastSeenTerm(Timestamp lastSeen, Timestamp now)
{
    if (lastSeen == noTime)
        return filterTerm({Kind::LastSeen, {}}, FilterOperator::Equal, QString());
    const auto age = std::chrono::floor<std::chrono::seconds>(now - lastSeen);
    return joinFilter({}, FilterJoin::Replace, u"age >= %1s"_s.arg(std::max<qint64>(0, age.count())));
}

QString tagsTerm(std::string_view tags)
{
    QString all;
    for (const auto &[key, value] : tagList(tags)) {
        all = joinFilter(all, FilterJoin::And, filterTerm({Kind::Tag, key}, FilterOperator::Equal, value));
    }
    return all;
}

Value valueOf(const SeriesView &series)
{
    return {.number = series.value, .text = series.text.toStdString(), .kind = series.kind};
}

} // namespace

QString cellTerm(const DeviceTableModel &fleet, DeviceHandle device, const DeviceColumn &column)
{
    const DeviceColumns &columns = fleet.store().devices();
    const size_t row = indexOf(device);
    switch (column.field.kind) {
    case Kind::LastSeen: return lastSeenTerm(columns.lastSeen[row], fleet.now());
    case Kind::Interval:
        return columns.intervalMs[row] == 0
            ? filterTerm(column.field, FilterOperator::Equal, QString())
            : secondsTerm(Kind::Interval, FilterOperator::Equal, columns.intervalMs[row] / 1000.0);
    case Kind::ClockOffset:
        return secondsTerm(Kind::ClockOffset, FilterOperator::Equal,
                           static_cast<double>(columns.clockOffsetMs[row]) / 1000.0);
    case Kind::Messages:
        return filterTerm(
            column.field, FilterOperator::Equal,
            Value{.number = static_cast<double>(columns.messages[row]), .kind = ValueKind::Number});
    case Kind::AlertCount:
        return filterTerm(
            column.field, FilterOperator::Equal,
            Value{.number = static_cast<double>(columns.alerts[row].count), .kind = ValueKind::Number});
    case Kind::Tag: return tagsTerm(fleet.store().texts().text(columns.tags[row]));
    case Kind::Metric:
        return filterTerm(column.field, FilterOperator::Equal,
                          column.metric == noMetric ? Value{}
                                                    : valueOf(fleet.store().series(device, column.metric)));
    default: {
        const QModelIndex index = fleet.index(static_cast<int>(row), fleet.columnOf(column.key()));
        return filterTerm(column.field, FilterOperator::Equal, index.data(RawRole).toString());
    }
    }
}

QString devicesTerm(const DeviceTableModel &fleet, std::span<const DeviceHandle> devices)
{
    FilterNode node;
    node.kind = FilterNode::Kind::Compare;
    node.field = {Kind::Id, {}};
    node.op = devices.size() == 1 ? FilterOperator::Equal : FilterOperator::In;
    qsizetype length = 0;
    for (const DeviceHandle device : devices) {
        const QString id = fleet.store().texts().string(fleet.store().devices().id[indexOf(device)]);
        length += id.size() + 2;
        if (length > maxFilterLength)
            return {};
        node.values.push_back({FilterValue::Kind::Text, id, 0, 0});
    }
    const QString text = node.values.empty() ? QString() : Filter(std::move(node)).text();
    return text.size() <= maxFilterLength ? text : QString();
}

} // namespace fleetscope
