// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/drawnmodel.h"

#include "models/charts/timeticks.h"
#include "models/items/devicetablemodel.h"
#include "models/items/format.h"
#include "models/items/tableexport.h"

#include <QColor>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

void DrawnModel::setDrawn(const ChartComposer &chart, const QTimeZone &zone)
{
    beginResetModel();
    m_rows.clear();
    m_names.clear();
    m_units.clear();
    m_zone = zone;
    const PlotScene &scene = chart.scene();
    for (const PlotTrace &trace : scene.traces) {
        m_names.append(trace.name
                       + (trace.shift.count() == 0 ? QString() : u" – "_s + durationText(trace.shift)));
        m_units.append(trace.axis == 0 ? chart.axisText().left : chart.axisText().right);
        if (!trace.history)
            continue;
        for (const PixelColumn &column : trace.history->columns) {
            const Timestamp time = column.firstTime + trace.shift;
            if (scene.range.contains(time) && m_rows.size() < mostRows)
                m_rows.push_back({time, static_cast<quint32>(m_names.size() - 1), column.value, {}});
        }
        for (const ChangeEvent &event : trace.history->events) {
            const Timestamp time = event.time + trace.shift;
            if (trace.states && scene.range.contains(time) && m_rows.size() < mostRows)
                m_rows.push_back({time,
                                  static_cast<quint32>(m_names.size() - 1),
                                  {},
                                  QString::fromStdString(event.value.text)});
        }
    }
    std::ranges::stable_sort(m_rows, {}, &Row::time);
    endResetModel();
}

int DrawnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DrawnModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant DrawnModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (index.column() <= Series ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const auto number = [&](double value) {
        return withUnit(numberText(value, decimalsOf(value)), m_units[row.series]);
    };
    if (row.value.count == 0 && index.column() > Series)
        return index.column() == Value ? row.text : QString();
    switch (index.column()) {
    case Time:
        return QDateTime::fromMSecsSinceEpoch(toUnixMs(row.time), m_zone)
            .toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
    case Series: return m_names[row.series];
    case Value: return number(row.value.sum / static_cast<double>(row.value.count));
    case Minimum: return number(row.value.minimum);
    case Maximum: return number(row.value.maximum);
    case Readings: return countText(row.value.count);
    default: return {};
    }
}

QVariant DrawnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section <= Series ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Series: return tr("Series");
    case Value: return tr("Mean");
    case Minimum: return tr("Least");
    case Maximum: return tr("Most");
    case Readings: return tr("Readings");
    default: return {};
    }
}

QByteArray DrawnModel::toTsv() const
{
    QByteArray out = "time\tseries\tmean\tmin\tmax\treadings\n";
    for (const Row &row : m_rows) {
        out += isoUtcText(row.time).toLatin1() + '\t' + tsvCell(m_names[row.series]);
        if (row.value.count == 0) {
            out += '\t' + tsvCell(row.text) + "\t\t\t\n";
            continue;
        }
        for (const double value :
             {row.value.sum / static_cast<double>(row.value.count), row.value.minimum, row.value.maximum})
            out += '\t' + tsvCell(value);
        out += '\t' + QByteArray::number(row.value.count) + '\n';
    }
    return out;
}

void CursorModel::setValues(std::vector<CursorValue> values, std::optional<Timestamp> cursor, Timestamp now,
                            const QTimeZone &zone)
{
    const bool sameRows = std::ranges::equal(values, m_values, {}, &CursorValue::trace, &CursorValue::trace);
    if (!sameRows)
        beginResetModel();
    m_values = std::move(values);
    m_cursor = cursor;
    m_now = now;
    m_zone = zone;
    if (!sameRows)
        endResetModel();
    else if (!m_values.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole, ColorRole});
}

int CursorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_values.size());
}

int CursorModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString CursorModel::textOf(const CursorValue &value, int column) const
{
    const auto number = [&](double shown) { return withUnit(numberText(shown, value.decimals), value.unit); };
    const std::optional<Timestamp> time = value.state ? std::optional(value.state->time)
        : value.sample                                ? std::optional(value.sample->time)
                                                      : std::nullopt;
    switch (column) {
    case Device: return value.trace.series.device;
    case Metric:
        return value.trace.shift.count() == 0
            ? value.trace.series.metric
            : tr("%1, %2 before").arg(value.trace.series.metric, durationText(value.trace.shift));
    case Value:
        return value.state ? QString::fromStdString(value.state->value.text)
            : value.sample ? number(value.sample->value)
                           : u"–"_s;
    case Time: return time ? momentText(*time, 1min, m_zone, QLocale()) : QString();
    case Age: return time ? durationText(std::max(Milliseconds(0), m_now - *time)) : QString();
    case Difference: {
        if (!value.sample || !value.pinned)
            return {};
        const double difference = value.sample->value - value.pinned->value;
        return (difference > 0 ? u"+"_s : QString()) + number(difference);
    }
    default: return {};
    }
}

QVariant CursorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CursorValue &value = m_values[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return textOf(value, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (index.column() <= Metric ? Qt::AlignLeft : Qt::AlignRight));
    case ColorRole: return index.column() == Device ? QVariant(value.color) : QVariant();
    default: return {};
    }
}

QVariant CursorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section <= Metric ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Device: return tr("Device");
    case Metric: return tr("Metric");
    case Value: return m_cursor ? tr("At the cursor") : tr("Newest");
    case Time: return tr("Reading of");
    case Age: return tr("Age");
    case Difference: return tr("Since the pin");
    default: return {};
    }
}

} // namespace fleetscope

#include "moc_drawnmodel.cpp"
