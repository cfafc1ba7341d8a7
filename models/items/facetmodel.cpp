// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/facetmodel.h"

#include "models/fleet/filteredit.h"
#include "models/items/devicetablemodel.h"
#include "models/items/format.h"

namespace fleetscope {
namespace {

using Kind = FilterField::Kind;

/// Longer texts are cut before a view lays them out.
constexpr qsizetype maxShown = 256;
constexpr std::pair<QStringView, OnlineState> stateWords[] = {
    {u"online", OnlineState::Online}, {u"offline", OnlineState::Offline}, {u"unknown", OnlineState::Unknown}};
constexpr quintptr groupId = 0; // of a group's index; its values have the number of their group plus one

} // namespace

FacetModel::FacetModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_groups(facetFields().size())
{ }

FilterField FacetModel::fieldOf(const QModelIndex &index) const
{
    return facetFields()[index.internalId() == groupId ? static_cast<size_t>(index.row())
                                                       : static_cast<size_t>(index.internalId() - 1)];
}

void FacetModel::setFacets(const Facets &facets, const FilterPtr &filter)
{
    for (size_t i = 0; i < m_groups.size() && i < facets.size(); ++i) {
        std::vector<Value> &all = m_groups[i].all;
        if (!filter && !m_held)
            all.clear();
        for (Value &value : all)
            value.count = 0;
        const QStringList chosen = chosenValues(filter, facetFields()[i]);
        const auto place = [&all](const QString &text) -> Value & {
            const auto known =
                std::find_if(all.begin(), all.end(), [&](const Value &value) { return value.value == text; });
            return known != all.end() ? *known : all.emplace_back(Value{.value = text});
        };
        for (const FacetCount &count : facets[i])
            place(count.value).count = count.count;
        for (const QString &text : chosen)
            place(text);
        for (Value &value : all)
            value.chosen = chosen.contains(value.value);
        show(static_cast<int>(i), rowsOf(m_groups[i]));
    }
}

std::vector<FacetModel::Value> FacetModel::rowsOf(const Group &group) const
{
    const bool isShort = group.all.size() <= shownAtFirst + 1; // no "1 more" for a single value
    std::vector<Value> rows;
    for (size_t i = 0; i < group.all.size(); ++i) {
        if (isShort || group.isWide || i < shownAtFirst || group.all[i].chosen)
            rows.push_back(group.all[i]);
    }
    if (!isShort)
        rows.push_back({.count = static_cast<quint32>(group.all.size() - rows.size()), .isMore = true});
    return rows;
}

void FacetModel::show(int group, std::vector<Value> rows)
{
    const QModelIndex parent = index(group, 0);
    std::vector<Value> &shown = m_groups[static_cast<size_t>(group)].shown;
    if (shown == rows)
        return;
    const bool sameRows =
        std::equal(shown.begin(), shown.end(), rows.begin(), rows.end(),
                   [](const Value &a, const Value &b) { return a.value == b.value && a.isMore == b.isMore; });
    if (sameRows) {
        shown = std::move(rows);
        emit dataChanged(index(0, 0, parent), index(static_cast<int>(shown.size()) - 1, 0, parent));
        return;
    }
    if (!shown.empty()) {
        beginRemoveRows(parent, 0, static_cast<int>(shown.size()) - 1);
        shown.clear();
        endRemoveRows();
    }
    if (!rows.empty()) {
        beginInsertRows(parent, 0, static_cast<int>(rows.size()) - 1);
        shown = std::move(rows);
        endInsertRows();
    }
}

void FacetModel::toggleMore(int group)
{
    Group &changed = m_groups[static_cast<size_t>(group)];
    changed.isWide = !changed.isWide;
    show(group, rowsOf(changed));
}

QModelIndex FacetModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : groupId);
}

QModelIndex FacetModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == groupId)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, groupId);
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    return parent.internalId() == groupId
        ? static_cast<int>(m_groups[static_cast<size_t>(parent.row())].shown.size())
        : 0;
}

int FacetModel::columnCount(const QModelIndex &) const { return 1; }

QString FacetModel::titleOf(int group) const
{
    switch (facetFields()[static_cast<size_t>(group)].kind) {
    case Kind::Status: return tr("Status");
    case Kind::Site: return tr("Site");
    case Kind::Model: return tr("Model");
    case Kind::Firmware: return tr("Firmware");
    default: return facetFields()[static_cast<size_t>(group)].text();
    }
}

QString FacetModel::textOf(int group, const Value &value) const
{
    if (value.isMore)
        return value.count > 0 ? tr("%1 more").arg(countText(value.count)) : tr("Fewer");
    if (facetFields()[static_cast<size_t>(group)].kind == Kind::Status) {
        for (const auto &[word, state] : stateWords) {
            if (value.value == word)
                return onlineStateText(state);
        }
    }
    return value.value.isEmpty() ? tr("not told") : value.value.left(maxShown);
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == groupId)
        return role == Qt::DisplayRole ? titleOf(index.row()) : QVariant();
    const auto group = static_cast<int>(index.internalId() - 1);
    const std::vector<Value> &rows = m_groups[static_cast<size_t>(group)].shown;
    const Value &value = rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return textOf(group, value);
    case Qt::ToolTipRole: return value.isMore ? QString() : textOf(group, value);
    case Qt::AccessibleTextRole:
        return value.isMore
            ? textOf(group, value)
            : tr("%1: %2%3")
                  .arg(textOf(group, value), tr("%Ln device(s)", nullptr, static_cast<int>(value.count)),
                       value.chosen ? tr(", chosen") : QString());
    case ValueRole: return value.value;
    case CountRole: return value.count;
    case ChosenRole: return value.chosen;
    case MoreRole: return value.isMore;
    case ShareRole: {
        quint32 largest = 1;
        for (const Value &other : rows)
            largest = other.isMore ? largest : std::max(largest, other.count);
        return double(value.count) / largest;
    }
    default: return {};
    }
}

} // namespace fleetscope

#include "moc_facetmodel.cpp"
