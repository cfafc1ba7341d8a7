// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/fleetquery.h"

#include "models/fleet/filtermask.h"
#include "models/fleet/naturalorder.h"
#include "models/fleet/roworder.h"

#include <algorithm>
#include <array>
#include <compare>
#include <numeric>

namespace fleetscope {
namespace {

bool isCancelled(const CancelFlag &cancel) { return cancel && cancel->load(std::memory_order_relaxed); }

std::vector<quint32> rowsOf(const std::vector<quint8> &passes)
{
    std::vector<quint32> rows;
    rows.reserve(static_cast<size_t>(std::accumulate(passes.begin(), passes.end(), quint64{0})));
    for (size_t row = 0; row < passes.size(); ++row) {
        if (passes[row])
            rows.push_back(static_cast<quint32>(row));
    }
    return rows;
}

std::vector<quint32> allRows(size_t count)
{
    std::vector<quint32> rows(count);
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

std::vector<FacetCount> statusFacet(const FleetSnapshot &snapshot, const std::vector<quint32> &rows)
{
    std::array<quint32, 3> counts{};
    for (const quint32 row : rows)
        ++counts[static_cast<size_t>(snapshot.devices.state[row])];
    std::vector<FacetCount> facet;
    for (const OnlineState state : {OnlineState::Online, OnlineState::Offline, OnlineState::Unknown}) {
        if (const quint32 count = counts[static_cast<size_t>(state)]; count > 0)
            facet.push_back({statusWord(state), count});
    }
    std::stable_sort(facet.begin(), facet.end(),
                     [](const FacetCount &a, const FacetCount &b) { return a.count > b.count; });
    return facet;
}

std::vector<FacetCount> textFacet(const FleetSnapshot &snapshot, const CowColumn<TextId> &column,
                                  const std::vector<quint32> &rows)
{
    std::vector<quint32> counts(snapshot.texts->size(), 0);
    std::vector<TextId> seen;
    for (const quint32 row : rows) {
        const TextId id = column[row];
        if (counts[indexOf(id)]++ == 0)
            seen.push_back(id);
    }
    const auto precedes = [&](TextId a, TextId b) {
        if (counts[indexOf(a)] != counts[indexOf(b)])
            return counts[indexOf(a)] > counts[indexOf(b)];
        return std::is_lt(compareNatural(snapshot.texts->text(a), snapshot.texts->text(b)));
    };
    const size_t kept = std::min(seen.size(), maxFacetValues);
    std::partial_sort(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(kept), seen.end(), precedes);
    std::vector<FacetCount> facet;
    for (size_t i = 0; i < kept; ++i)
        facet.push_back({snapshot.texts->string(seen[i]), counts[indexOf(seen[i])]});
    return facet;
}

Facets countFacets(const FleetSnapshot &snapshot, const std::vector<quint32> &rows, const CancelFlag &cancel)
{
    Facets facets{statusFacet(snapshot, rows)};
    for (const CowColumn<TextId> *column :
         {&snapshot.devices.site, &snapshot.devices.model, &snapshot.devices.firmware}) {
        if (isCancelled(cancel))
            break;
        facets.push_back(textFacet(snapshot, *column, rows));
    }
    return facets;
}

} // namespace

QStringList FleetQuery::metrics() const
{
    QStringList names = filter ? filter->metrics() : QStringList();
    for (const SortColumn &column : sort) {
        if (column.field.kind == FilterField::Kind::Metric
            || column.field.kind == FilterField::Kind::MetricAge)
            names.append(column.field.key);
    }
    names.removeDuplicates();
    return names;
}

const std::vector<FilterField> &facetFields()
{
    static const std::vector<FilterField> fields{{FilterField::Kind::Status, {}},
                                                 {FilterField::Kind::Site, {}},
                                                 {FilterField::Kind::Model, {}},
                                                 {FilterField::Kind::Firmware, {}}};
    return fields;
}

FleetQueryResult runQuery(const FleetSnapshot &snapshot, const FleetQuery &query, const CancelFlag &cancel)
{
    FleetQueryResult result;
    result.considered = snapshot.size();
    if (query.filter) {
        const FilterMask mask = filterMask(snapshot, query, cancel);
        result.patternTooComplex = mask.patternTooComplex;
        result.rows = rowsOf(mask.passes);
    } else {
        result.rows = allRows(snapshot.size());
    }
    if (!isCancelled(cancel))
        result.facets = countFacets(snapshot, result.rows, cancel);
    orderRows(snapshot, query.sort, result.rows, cancel);
    result.cancelled = isCancelled(cancel);
    return result;
}

} // namespace fleetscope
