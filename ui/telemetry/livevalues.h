// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/charts/chartlayout.h"
#include "models/fleet/fleetstore.h"
#include "models/ports/telemetryarchive.h"

#include <functional>
#include <map>
#include <vector>

namespace fleetscope {

class TraceStore;

/// The newest readings of the fleet for the traces of a page, and what else a chart asks about a series: its
/// unit, its site, its fellows. Thread: GUI.
class LiveValues
{
public:
    explicit LiveValues(const FleetStore &store)
        : m_store(store)
    { }

    /// Hands what is new to `traces`. Cost: under 1 µs a series.
    void feed(const std::vector<SeriesKey> &series, TraceStore &traces);

    [[nodiscard]] QString unitOf(const SeriesKey &key) const;
    /// `noDevice` while it is not known.
    [[nodiscard]] DeviceHandle deviceOf(const SeriesKey &key);
    /// The same metric of other devices: of all, or of those that `scope` means. At most `most`, spread
    /// evenly over them. Cost: about 10 ns a device.
    [[nodiscard]] std::vector<SeriesKey> fellows(const SeriesKey &key, BandScope scope, size_t most);

private:
    struct Place
    {
        DeviceHandle device = noDevice;
        MetricHandle metric = noMetric;
        Timestamp fed = noTime;
    };
    struct KeyLess
    {
        bool operator()(const SeriesKey &a, const SeriesKey &b) const;
    };
    Place &place(const SeriesKey &key);
    void learnSources();
    /// Whether a device belongs to those that `scope` means, seen from `device`.
    [[nodiscard]] std::function<bool(size_t row)> isFellow(DeviceHandle device, BandScope scope) const;

    const FleetStore &m_store;
    std::map<SeriesKey, Place, KeyLess> m_places;
    std::map<QString, SourceId> m_sources;
    size_t m_learned = 0; // devices whose source was looked at
};

} // namespace fleetscope
