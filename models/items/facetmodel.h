// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/fleetquery.h"

#include <QAbstractItemModel>

#include <vector>

namespace fleetscope {

/// The values of status, site, model and firmware with the number of devices that have them: four groups with
/// their values below, the most frequent first, of which the first few are shown until somebody asks for
/// more.
///
/// While a filter is in effect the values keep their places and those that it excludes stay, with 0: a list
/// that is clicked must not run away. Thread: GUI. Cost of setFacets(): O(values), at most some hundred.
class FacetModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        ValueRole = Qt::UserRole + 1, ///< QString as filters have it; empty: no value
        CountRole,                    ///< quint32
        ShareRole,                    ///< double, 0 to 1: of the largest count of the group
        ChosenRole,                   ///< bool: the filter asks for it
        MoreRole,                     ///< bool: this row shows the others, or hides them again
    };
    static constexpr int shownAtFirst = 8;

    explicit FacetModel(QObject *parent = nullptr);

    /// While it is held, values keep their places: set it while the pointer is over them.
    void setHeld(bool held) { m_held = held; }
    void setFacets(const Facets &facets, const FilterPtr &filter);
    /// The field that a group or a value belongs to.
    [[nodiscard]] FilterField fieldOf(const QModelIndex &index) const;
    void toggleMore(int group);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Value
    {
        QString value;
        quint32 count = 0;
        bool chosen = false;
        bool isMore = false;
        bool operator==(const Value &) const = default;
    };
    struct Group
    {
        std::vector<Value> all;   ///< every value seen, in order
        std::vector<Value> shown; ///< the rows
        bool isWide = false;      ///< all of them are rows
    };

    [[nodiscard]] std::vector<Value> rowsOf(const Group &group) const;
    void show(int group, std::vector<Value> rows);
    [[nodiscard]] QString textOf(int group, const Value &value) const;
    [[nodiscard]] QString titleOf(int group) const;

    std::vector<Group> m_groups;
    bool m_held = false;
};

} // namespace fleetscope
