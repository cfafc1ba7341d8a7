// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/costtablemodel.h"

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

void CostTableModel::setResult(const CostResult &result)
{
    beginResetModel(); // every cell depends on every input
    m_result = result;
    arrange();
    endResetModel();
}

void CostTableModel::setLevels(bool corrected, bool modelled)
{
    beginResetModel();
    m_corrected = corrected;
    m_modelled = modelled;
    arrange();
    endResetModel();
}

void CostTableModel::arrange()
{
    m_columns.clear();
    m_rows.clear();
    for (size_t platform = 0; platform < m_result.at(CostLevel::Corrected).size(); ++platform) {
        if (platform < m_result.at(CostLevel::Textbook).size())
            m_columns.push_back({CostLevel::Textbook, platform});
        if (m_corrected)
            m_columns.push_back({CostLevel::Corrected, platform});
        if (m_modelled)
            m_columns.push_back({CostLevel::Modelled, platform});
    }
    for (int row = 0; row < costRowCount; ++row) {
        const auto kind = static_cast<CostRow>(row);
        const bool shown = std::ranges::any_of(m_columns, [&](const Column &column) {
            return m_result.at(column.level)[column.platform].hasRow(kind);
        });
        if (shown)
            m_rows.push_back(kind);
    }
}

const PlatformCost *CostTableModel::costAt(int column) const
{
    if (column < 0 || column >= static_cast<int>(m_columns.size()))
        return nullptr;
    const Column &place = m_columns[static_cast<size_t>(column)];
    return &m_result.at(place.level)[place.platform];
}

CostLevel CostTableModel::levelAt(int column) const { return m_columns[static_cast<size_t>(column)].level; }

std::vector<CostLine> CostTableModel::linesAt(const QModelIndex &index) const
{
    std::vector<CostLine> lines;
    const PlatformCost *cost = costAt(index.column());
    if (!cost || index.row() < sumRows || index.row() >= rowCount())
        return lines;
    std::ranges::copy_if(cost->lines, std::back_inserter(lines),
                         [&](const CostLine &line) { return line.row == kindAt(index.row()); });
    return lines;
}

int CostTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_rows.empty() ? 0 : static_cast<int>(m_rows.size()) + sumRows;
}

int CostTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CostTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PlatformCost &cost = *costAt(index.column());
    const bool sum = index.row() < sumRows;
    const int places = levelAt(index.column()) == CostLevel::Textbook && sum ? 0 : 2;
    switch (role) {
    case Qt::DisplayRole:
        if (sum) {
            return cost.complete ? shownMoney(index.row() == monthRow ? cost.month : cost.total, places)
                                 : tr("incomplete");
        }
        if (!cost.hasRow(kindAt(index.row())))
            return u"–"_s;
        if (const auto amount = cost.rowTotal(kindAt(index.row())))
            return (data(index, EstimateRole).toBool() ? u"~ "_s : QString()) + shownNumber(*amount, 2);
        return tr("unknown");
    case Qt::TextAlignmentRole: return int(Qt::AlignRight | Qt::AlignVCenter);
    case SumRole: return sum;
    case CheapestRole: {
        const auto &level = m_result.at(levelAt(index.column()));
        return index.row() == monthRow && cost.complete
            && std::ranges::none_of(level, [&](const PlatformCost &other) {
                   return other.complete && other.month < cost.month;
               });
    }
    case EstimateRole:
    case BadgesRole: {
        QStringList badges;
        bool estimate = false;
        for (const CostLine &line : linesAt(index)) {
            badges += line.badges;
            estimate = estimate || line.estimate;
        }
        if (role == EstimateRole)
            return estimate;
        badges.removeDuplicates();
        return badges;
    }
    case Qt::AccessibleTextRole:
        return u"%1, %2: %3"_s.arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString().replace(u'\n', u' '),
            headerData(index.row(), Qt::Vertical, Qt::DisplayRole).toString(),
            data(index, Qt::DisplayRole).toString());
    default: return {};
    }
}

QVariant CostTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(orientation == Qt::Horizontal ? Qt::AlignRight | Qt::AlignVCenter
                                                 : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Horizontal) {
        const PlatformCost *cost = costAt(section);
        if (!cost)
            return {};
        const QString levels[] = {tr("textbook"), tr("corrected"), tr("modelled")};
        return QString(cost->name + u'\n' + levels[static_cast<size_t>(levelAt(section))]);
    }
    if (section >= rowCount())
        return {};
    return section == monthRow ? tr("A month")
        : section < sumRows    ? tr("Horizon")
                               : costRowTitle(kindAt(section));
}

} // namespace fleetscope

#include "moc_costtablemodel.cpp"
