// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/loglistmodel.h"

#include "models/items/format.h"

#include <QDateTime>
#include <QLocale>

#include <array>
#include <iterator>

namespace fleetscope {

void LogListModel::append(std::vector<LogEntry> entries)
{
    if (entries.size() > mostLines)
        entries.erase(entries.begin(), entries.end() - static_cast<std::ptrdiff_t>(mostLines));
    if (entries.empty())
        return;
    if (const size_t total = m_entries.size() + entries.size(); total > mostLines) {
        const size_t old = total - mostLines;
        beginRemoveRows({}, 0, static_cast<int>(old) - 1);
        m_entries.erase(m_entries.begin(), m_entries.begin() + static_cast<std::ptrdiff_t>(old));
        endRemoveRows();
    }
    const auto first = static_cast<int>(m_entries.size());
    beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
    std::move(entries.begin(), entries.end(), std::back_inserter(m_entries));
    endInsertRows();
}

int LogListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int LogListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant LogListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LogEntry &entry = m_entries.at(static_cast<size_t>(index.row()));
    if (role == LevelRole)
        return static_cast<int>(entry.level);
    if (role == Qt::ToolTipRole && index.column() == TimeColumn)
        return isoLocalText(entry.time);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TimeColumn:
        return QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(entry.time.time_since_epoch().count()).time(),
            QStringLiteral("HH:mm:ss"));
    case LevelColumn: {
        const std::array names{tr("Detail"), tr("Note"), tr("Warning"), tr("Error")};
        return names.at(static_cast<size_t>(entry.level));
    }
    case AreaColumn: return entry.area;
    case TextColumn: return entry.text.simplified();
    default: return {};
    }
}

QVariant LogListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case LevelColumn: return tr("Level");
    case AreaColumn: return tr("Area");
    case TextColumn: return tr("What");
    default: return {};
    }
}

} // namespace fleetscope

#include "moc_loglistmodel.cpp"
