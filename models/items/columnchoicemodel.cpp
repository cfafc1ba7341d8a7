// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/columnchoicemodel.h"

#include "models/items/format.h"

namespace fleetscope {
namespace {

constexpr qsizetype maxShown = 256;

} // namespace

ColumnChoiceModel::ColumnChoiceModel(const DeviceTableModel &fleet, QObject *parent)
    : QAbstractTableModel(parent)
    , m_fleet(fleet)
{ }

void ColumnChoiceModel::refresh(const QStringList &shown)
{
    beginResetModel();
    m_choices.clear();
    m_shown = QSet<QString>(shown.begin(), shown.end());
    for (const DeviceColumn &column : m_fleet.columns()) {
        if (column.field.kind != FilterField::Kind::Metric)
            m_choices.append({column.key(), column.title, {}, 0, false});
    }
    const qsizetype fixed = m_choices.size();
    const FleetStore &store = m_fleet.store();
    for (int i = 0; i < store.metricCount(); ++i) {
        const MetricHandle metric{static_cast<quint32>(i)};
        const QString name = store.metricName(metric);
        m_choices.append({FilterField{FilterField::Kind::Metric, name}.text(), name, store.metricUnit(metric),
                          store.metricUse(metric), true});
    }
    std::stable_sort(m_choices.begin() + fixed, m_choices.end(),
                     [](const Choice &a, const Choice &b) { return a.uses > b.uses; });
    endResetModel();
}

void ColumnChoiceModel::setShown(const QString &key, bool shown)
{
    if (shown)
        m_shown.insert(key);
    else
        m_shown.remove(key);
    for (int row = 0; row < m_choices.size(); ++row) {
        if (m_choices[row].key == key)
            emit dataChanged(index(row, Name), index(row, Name), {Qt::CheckStateRole});
    }
}

int ColumnChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
}

int ColumnChoiceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags ColumnChoiceModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index)
        | (index.isValid() && index.column() == Name ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

QVariant ColumnChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Choice &choice = m_choices[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Uses)
            return choice.isMetric ? countText(choice.uses) : QString();
        return withUnit(choice.title, choice.unit).left(maxShown);
    case Qt::ToolTipRole:
        return index.column() == Uses && choice.isMetric
            ? tr("%Ln device(s) have sent it", nullptr, static_cast<int>(choice.uses))
            : choice.key;
    case Qt::TextAlignmentRole:
        return int((index.column() == Uses ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::CheckStateRole:
        if (index.column() != Name)
            return {};
        return m_shown.contains(choice.key) ? Qt::Checked : Qt::Unchecked;
    case KeyRole: return choice.key;
    default: return {};
    }
}

bool ColumnChoiceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != Name)
        return false;
    const QString key = m_choices[index.row()].key;
    const bool shown = value.toInt() == Qt::Checked;
    setShown(key, shown);
    emit choiceMade(key, shown);
    return true;
}

QVariant ColumnChoiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Uses ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Column") : tr("Devices");
}

} // namespace fleetscope

#include "moc_columnchoicemodel.cpp"
