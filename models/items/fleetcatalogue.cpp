// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/fleetcatalogue.h"

#include <QHash>

#include <unordered_map>

namespace fleetscope {
namespace {

/// Rare keys further on are worth less than a list that comes up at once.
constexpr size_t devicesLookedAt = 100'000;

std::vector<FieldCatalogue::Entry> tagKeys(const FleetStore &store)
{
    const CowColumn<TextId> &tags = store.devices().tags;
    std::unordered_map<quint32, quint64> uses; // by the text of all tags, which most devices share
    for (size_t row = 0; row < std::min(devicesLookedAt, tags.size()); ++row)
        ++uses[static_cast<quint32>(tags[row])];
    QHash<QString, quint64> keys;
    for (const auto &[text, count] : uses) {
        for (const auto &[key, value] : tagList(store.texts().text(TextId{text})))
            keys[key] += count;
    }
    std::vector<FieldCatalogue::Entry> entries;
    for (auto key = keys.cbegin(); key != keys.cend(); ++key)
        entries.push_back({key.key(), key.value()});
    std::sort(entries.begin(), entries.end(),
              [](const FieldCatalogue::Entry &a, const FieldCatalogue::Entry &b) { return a.text < b.text; });
    return entries;
}

} // namespace

FieldCatalogue fleetCatalogue(const FleetStore &store, const Facets &facets)
{
    FieldCatalogue catalogue;
    for (int i = 0; i < store.metricCount(); ++i) {
        const MetricHandle metric{static_cast<quint32>(i)};
        catalogue.metrics.push_back({store.metricName(metric), store.metricUse(metric)});
    }
    catalogue.tagKeys = tagKeys(store);
    for (size_t i = 0; i < facets.size() && i < facetFields().size(); ++i) {
        std::vector<FieldCatalogue::Entry> &values = catalogue.values[facetFields()[i].text()];
        for (const FacetCount &count : facets[i]) {
            if (!count.value.isEmpty())
                values.push_back({count.value, count.count});
        }
    }
    return catalogue;
}

} // namespace fleetscope
