// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/metriclistmodel.h"

#include "models/fleet/filter.h"
#include "models/items/devicetablemodel.h"
#include "models/items/format.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <cmath>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype maxShown = 256;

QString valueNumberText(double value, int decimals)
{
    const double size = std::abs(value);
    return size >= 1e9 || (size > 0 && size < 1e-3) ? QLocale().toString(value, 'g', 4)
                                                    : numberText(value, decimals);
}

bool isNumeric(const SeriesView &series) { return series.kind == ValueKind::Number && series.count > 0; }

} // namespace

MetricListModel::MetricListModel(const FleetStore &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
{ }

int MetricListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_series.size());
}

int MetricListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MetricListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Name || section == Trend ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Metric");
    case Latest: return tr("Value");
    case Age: return tr("Age");
    case Minimum: return tr("Min");
    case Mean: return tr("Avg");
    case Maximum: return tr("Max");
    case Count: return tr("Count");
    default: return tr("Trend");
    }
}

QVariant MetricListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SeriesView &series = m_series[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return textOf(series, index.column());
    case TypedRole: return rawOf(series, index.column());
    case SortRole: {
        const QVariant raw = rawOf(series, index.column());
        return raw.typeId() == QMetaType::QDateTime ? QVariant(-double(toUnixMs(series.time))) : raw;
    }
    case Qt::TextAlignmentRole: return headerData(index.column(), Qt::Horizontal, role);
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Name: return m_store.metricName(series.metric).left(maxShown);
        case Latest: return valueText(series);
        case Age: return isoLocalText(series.time);
        default: return {};
        }
    case KeyRole: return FilterField{FilterField::Kind::Metric, m_store.metricName(series.metric)}.text();
    case OldRole: return isStale(series);
    case HistoryRole: {
        const std::vector<float> values = m_store.spark(m_device, series.metric);
        return QVariant::fromValue(QList<float>(values.begin(), values.end()));
    }
    default: return {};
    }
}

QString MetricListModel::valueText(const SeriesView &series) const
{
    switch (series.kind) {
    case ValueKind::None: return {};
    case ValueKind::Text: return QString::fromUtf8(series.text).left(maxShown);
    case ValueKind::Boolean: return series.value != 0 ? tr("true") : tr("false");
    case ValueKind::Number: break;
    }
    const auto row = static_cast<size_t>(&series - m_series.data());
    return withUnit(valueNumberText(series.value, m_decimals[row]), m_store.metricUnit(series.metric));
}

QString MetricListModel::textOf(const SeriesView &series, int column) const
{
    const int decimals = m_decimals[static_cast<size_t>(&series - m_series.data())];
    switch (column) {
    case Name: return m_store.metricName(series.metric).left(maxShown);
    case Latest: return valueText(series);
    case Age: return ageText(series.time, m_now);
    case Minimum: return isNumeric(series) ? valueNumberText(series.minimum, decimals) : QString();
    // One digit more: the mean of whole numbers is seldom whole.
    case Mean: return isNumeric(series) ? valueNumberText(series.mean, std::min(decimals + 1, 3)) : QString();
    case Maximum: return isNumeric(series) ? valueNumberText(series.maximum, decimals) : QString();
    case Count: return series.count > 0 ? countText(series.count) : QString();
    default: return {};
    }
}

QVariant MetricListModel::rawOf(const SeriesView &series, int column) const
{
    switch (column) {
    case Name: return m_store.metricName(series.metric);
    case Latest:
        switch (series.kind) {
        case ValueKind::None: return {};
        case ValueKind::Text: return QString::fromUtf8(series.text);
        case ValueKind::Boolean: return series.value != 0;
        case ValueKind::Number: return series.value;
        }
        return {};
    case Age:
        return series.time == noTime
            ? QVariant()
            : QDateTime::fromMSecsSinceEpoch(toUnixMs(series.time), QTimeZone::utc());
    case Minimum: return isNumeric(series) ? QVariant(series.minimum) : QVariant();
    case Mean: return isNumeric(series) ? QVariant(series.mean) : QVariant();
    case Maximum: return isNumeric(series) ? QVariant(series.maximum) : QVariant();
    case Count: return double(series.count);
    default: return {};
    }
}

bool MetricListModel::isStale(const SeriesView &series) const
{
    const DeviceColumns &columns = m_store.devices();
    const Milliseconds interval{columns.intervalMs[indexOf(m_device)]};
    if (columns.state[indexOf(m_device)] != OnlineState::Online)
        return true;
    return series.time != noTime && m_now != noTime && interval > 0ms
        && m_now - series.time > std::max(interval * silenceFactor, minimumSilence);
}

void MetricListModel::setDevice(DeviceHandle device, Timestamp now)
{
    beginResetModel();
    m_device = device;
    m_series.clear();
    m_decimals.clear();
    endResetModel();
    refresh(now);
}

void MetricListModel::refresh(Timestamp now)
{
    m_now = now;
    if (m_device == noDevice)
        return;
    std::vector<SeriesView> series = m_store.series(m_device); // in order of first sight: rows only get more
    std::vector<int> decimals = m_decimals;
    decimals.resize(series.size(), 0);
    for (size_t i = 0; i < series.size(); ++i) {
        if (isNumeric(series[i])) {
            for (const double value : {series[i].value, series[i].minimum, series[i].maximum})
                decimals[i] = std::max(decimals[i], decimalsOf(value));
        }
    }
    const auto before = static_cast<int>(m_series.size());
    const auto after = static_cast<int>(series.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_series = std::move(series);
        m_decimals = std::move(decimals);
        endInsertRows();
    } else {
        m_series = std::move(series);
        m_decimals = std::move(decimals);
    }
    if (before > 0)
        emit dataChanged(index(0, 0), index(before - 1, ColumnCount - 1));
}

} // namespace fleetscope

#include "moc_metriclistmodel.cpp"
