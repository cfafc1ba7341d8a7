// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rolloutlistmodel.h"

#include "models/items/format.h"
#include "models/items/rollouttext.h"

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

RolloutListModel::RolloutListModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_summaries(std::make_shared<const std::vector<RolloutSummary>>())
{ }

void RolloutListModel::setSummaries(std::shared_ptr<const std::vector<RolloutSummary>> summaries)
{
    const auto &before = *m_summaries;
    const auto &now = *summaries;
    const auto sameId = [](const RolloutSummary &left, const RolloutSummary &right) {
        return left.plan.id == right.plan.id;
    };
    // New ones come at the end of the list, which is the top of the table.
    const bool grows =
        now.size() >= before.size() && std::equal(before.begin(), before.end(), now.begin(), sameId);
    if (!grows) {
        beginResetModel();
        m_summaries = std::move(summaries);
        endResetModel();
        return;
    }
    const auto known = static_cast<int>(before.size());
    const int added = static_cast<int>(now.size()) - known;
    if (added > 0)
        beginInsertRows({}, 0, added - 1);
    m_summaries = std::move(summaries);
    if (added > 0)
        endInsertRows();
    if (known > 0)
        emit dataChanged(index(added, 0), index(added + known - 1, ColumnCount - 1));
}

const RolloutSummary *RolloutListModel::summaryAt(int row) const
{
    const auto size = static_cast<int>(m_summaries->size());
    return row >= 0 && row < size ? &(*m_summaries)[static_cast<size_t>(size - 1 - row)] : nullptr;
}

int RolloutListModel::rowOf(const QString &id) const
{
    const std::string wanted = id.toStdString();
    for (int row = 0; row < rowCount(); ++row) {
        if (summaryAt(row)->plan.id == wanted)
            return row;
    }
    return -1;
}

int RolloutListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_summaries->size());
}

int RolloutListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RolloutListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Rollout");
    case StateColumn: return tr("State");
    case ProgressColumn: return tr("Done");
    default: return {};
    }
}

QVariant RolloutListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RolloutSummary &summary = *summaryAt(index.row());
    const RolloutStanding &standing = summary.header.standing;
    const qint64 taking = summary.taking();
    switch (role) {
    case IdRole: return QString::fromStdString(summary.plan.id);
    case StandingRole: return static_cast<int>(standing.state);
    case ProgressRole:
        return taking > 0 ? static_cast<double>(summary.decided()) / static_cast<double>(taking) : 0.0;
    case Qt::ToolTipRole:
        return standing.state == RolloutState::Paused ? pauseReasonText(standing.reason) : QString();
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (index.column()) {
    case NameColumn: {
        const QString name = QString::fromStdString(summary.plan.name);
        return name.isEmpty() ? QString::fromStdString(summary.plan.id) : name;
    }
    case StateColumn: return rolloutStateText(standing.state);
    case ProgressColumn:
        return taking == 0 ? QString()
                           : u"%1 / %2"_s.arg(countText(static_cast<quint64>(summary.decided())),
                                              countText(static_cast<quint64>(taking)));
    default: return {};
    }
}

} // namespace fleetscope

#include "moc_rolloutlistmodel.cpp"
