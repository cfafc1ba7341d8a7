// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/connectionlistmodel.h"

#include <algorithm>

namespace fleetscope {

void ConnectionListModel::setEntries(const std::vector<ConnectionEntry> &entries)
{
    for (int row = static_cast<int>(m_entries.size()) - 1; row >= 0; --row) {
        if (std::ranges::find(entries, m_entries[static_cast<size_t>(row)].id, &ConnectionEntry::id)
            != entries.end())
            continue;
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    }
    for (size_t i = 0; i < entries.size(); ++i) {
        const int row = static_cast<int>(i);
        const int known = rowOf(entries[i].id);
        if (known < 0) {
            beginInsertRows({}, row, row);
            m_entries.insert(m_entries.begin() + row, entries[i]);
            endInsertRows();
            continue;
        }
        if (known != row) { // always further down: those above are in place already
            beginMoveRows({}, known, known, {}, row);
            std::rotate(m_entries.begin() + row, m_entries.begin() + known, m_entries.begin() + known + 1);
            endMoveRows();
        }
        if (m_entries[i] != entries[i]) {
            m_entries[i] = entries[i];
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

int ConnectionListModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_entries, id, &ConnectionEntry::id);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int ConnectionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ConnectionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConnectionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ConnectionEntry &entry = m_entries[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return index.column() == NameColumn ? entry.name : entry.word;
    case Qt::AccessibleTextRole: return tr("%1, %2: %3").arg(entry.name, entry.address, entry.word);
    case StatusRole: return QVariant::fromValue(entry.status);
    case IdRole: return entry.id;
    default: return {};
    }
}

QVariant ConnectionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Connection") : tr("State");
}

} // namespace fleetscope

#include "moc_connectionlistmodel.cpp"
