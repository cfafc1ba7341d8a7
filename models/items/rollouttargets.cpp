// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rollouttargets.h"

#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace fleetscope {

std::vector<TargetFacts> targetFacts(const FleetSnapshot &snapshot, std::span<const quint32> rows,
                                     SourceId source, MetricHandle battery)
{
    std::unordered_map<quint32, double> charges;
    if (const auto column = snapshot.metrics.find(battery); column != snapshot.metrics.end()) {
        const MetricColumn &metric = column->second;
        charges.reserve(metric.device.size());
        for (size_t i = 0; i < metric.device.size(); ++i) {
            if (std::isfinite(metric.value[i]))
                charges.emplace(indexOf(metric.device[i]), metric.value[i]);
        }
    }
    const DeviceColumns &devices = snapshot.devices;
    std::vector<TargetFacts> facts;
    facts.reserve(rows.size());
    for (const quint32 row : rows) {
        if (row >= devices.size() || devices.source[row] != source)
            continue;
        const auto text = [&](TextId id) { return std::string(snapshot.texts->text(id)); };
        TargetFacts one;
        one.device = text(devices.id[row]);
        one.version = text(devices.firmware[row]);
        one.hardware = text(devices.hardware[row]);
        one.model = text(devices.model[row]);
        one.online = devices.state[row] == OnlineState::Online;
        const QList<QPair<QString, QString>> tags = tagList(snapshot.texts->text(devices.tags[row]));
        for (const auto &[key, value] : tags) {
            const bool holds = value != QLatin1String("false") && value != QLatin1String("no");
            if (key == QLatin1String("zone") || key == QLatin1String("tz"))
                one.zone = value.toStdString();
            else if (key == QLatin1String("pinned"))
                one.pinned = holds;
            else if (key == QLatin1String("quarantine"))
                one.quarantined = holds;
            else if (key == QLatin1String("locked"))
                one.locked = holds;
            one.tags.emplace_back(key.toStdString(), value.toStdString());
        }
        if (const auto charge = charges.find(row); charge != charges.end())
            one.battery = charge->second;
        facts.push_back(std::move(one));
    }
    return facts;
}

std::vector<quint32> rowsOf(const FleetSnapshot &snapshot, std::span<const std::string> devices,
                            SourceId source)
{
    const std::unordered_set<std::string_view> wanted(devices.begin(), devices.end());
    std::vector<quint32> rows;
    for (quint32 row = 0; row < snapshot.size(); ++row) {
        if (snapshot.devices.source[row] == source
            && wanted.contains(snapshot.texts->text(snapshot.devices.id[row])))
            rows.push_back(row);
    }
    return rows;
}

} // namespace fleetscope
