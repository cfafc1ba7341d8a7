// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/devicetablemodel.h"

#include <array>
#include <cmath>

/// A city's air sensors, always the same: what the tests and the pictures of the fleet page look at.
///
/// Device n is `aq-000n`. Every tenth has said goodbye (last will), every 25th was only heard of by a
/// retained message, every 40th has a wrong clock. Each sends pm25, no2, temperature, humidity and battery
/// once a minute.
class TestFleet
{
public:
    static constexpr fleetscope::Timestamp start{fleetscope::Milliseconds{1'800'000'000'000}};
    static constexpr int metricCount = 5;
    static constexpr std::array sites{"Harbour",   "Old town", "Zürich West",   "Airport",
                                      "Riverside", "Station",  "University",    "Industrial estate north",
                                      "Hospital",  "Tunnel",   "Botanic garden"};
    static constexpr std::array models{"AQ-3", "AQ-3", "AQ-3 Pro", "AQ-2"};
    static constexpr std::array firmwares{"2.4.1", "2.4.1", "2.4.1", "2.4.0", "2.3.9"};

    fleetscope::FleetStore store;
    fleetscope::DeviceTableModel model{store};
    fleetscope::Timestamp now = start;

    explicit TestFleet(int devices = 0)
        : m_source(store.addSource(QStringLiteral("Green City")))
    {
        if (devices > 0)
            addDevices(devices);
    }

    void addDevices(int count)
    {
        fleetscope::FleetFrame frame{.source = m_source};
        if (m_devices == 0) {
            frame.newMetrics = {"pm25", "no2", "temperature", "humidity", "battery"};
            const std::array units{"µg/m³", "µg/m³", "°C", "%", "V"};
            for (quint32 i = 0; i < metricCount; ++i)
                frame.units.push_back({fleetscope::MetricHandle{i}, units[i]});
        }
        for (int n = m_devices; n < m_devices + count; ++n)
            addDevice(frame, n);
        m_devices += count;
        apply(frame);
    }

    /// A device with an id of its own and nothing else.
    void addDevice(const std::string &id)
    {
        fleetscope::FleetFrame frame{.source = m_source};
        frame.newDevices.push_back({id});
        for (quint32 metric = 0; metric < metricCount; ++metric)
            frame.newSeries.push_back({handle(m_devices), fleetscope::MetricHandle{metric}});
        ++m_devices;
        apply(frame);
    }

    /// A minute passes and every device that is not offline sends its readings.
    void pass(int minutes = 1)
    {
        for (int i = 0; i < minutes; ++i) {
            now += std::chrono::minutes(1);
            fleetscope::FleetFrame frame{.source = m_source};
            for (int n = 0; n < m_devices; ++n) {
                if (!isOffline(n) && !isRetained(n))
                    report(frame, n);
            }
            apply(frame);
        }
    }

    void apply(const fleetscope::FleetFrame &frame)
    {
        model.beginFrame(frame);
        while (!model.applySlice(frame, now)) { }
        model.finishTick(now);
    }

    [[nodiscard]] static fleetscope::DeviceHandle handle(int n)
    {
        return fleetscope::DeviceHandle(quint32(n));
    }
    [[nodiscard]] static bool isOffline(int n) { return n % 10 == 9; }
    [[nodiscard]] static bool isRetained(int n) { return n % 25 == 13; }
    [[nodiscard]] fleetscope::SourceId source() const { return m_source; }

private:
    void addDevice(fleetscope::FleetFrame &frame, int n)
    {
        const auto number = std::to_string(n);
        frame.newDevices.push_back(
            {"aq-" + std::string(4 - std::min<size_t>(4, number.size()), '0') + number});
        const auto of = [n](const auto &list, int stride) { return list[size_t(n / stride) % list.size()]; };
        fleetscope::DeviceInfo info;
        info.site = of(sites, 3);
        info.name = info.site + " " + std::to_string(n % 3 + 1);
        info.model = of(models, 1);
        info.firmware = of(firmwares, 2);
        info.hardware = "rev C";
        info.serial = "GC-24-" + std::to_string(100'000 + 37 * n);
        info.tags = {{"height", n % 2 == 0 ? "mast" : "wall"}, {"owner", "city"}};
        info.latitude = 47.37 + n * 0.0007;
        info.longitude = 8.54 - n * 0.0005;
        info.interval = std::chrono::minutes(1);
        info.certificateNotAfter = start + std::chrono::days(20 + n * 5);
        frame.infos.push_back({handle(n), info});
        for (quint32 metric = 0; metric < metricCount; ++metric)
            frame.newSeries.push_back({handle(n), fleetscope::MetricHandle{metric}});
        if (isOffline(n)) {
            report(frame, n);
            frame.devices.back().statusChanged = true;
            frame.devices.back().statusIsWill = true;
            frame.devices.back().statusTime = now + std::chrono::seconds(1);
        } else if (!isRetained(n)) {
            report(frame, n);
        }
    }

    void report(fleetscope::FleetFrame &frame, int n)
    {
        const fleetscope::Timestamp time = now - std::chrono::milliseconds(n * 173 % 55'000);
        frame.devices.push_back({.device = handle(n),
                                 .messages = 1,
                                 .lastMessage = time,
                                 .interval = std::chrono::minutes(1),
                                 .clockOffset = std::chrono::minutes(n % 40 == 7 ? 17 : 0),
                                 .clockSkewed = n % 40 == 7});
        const double minute = double((time - start) / std::chrono::seconds(60));
        const double wave = std::sin(minute / 9 + n) + 0.4 * std::sin(minute * 1.7 + n * 3.1);
        const std::array values{12 + 5 * wave + n % 7, 38 + 9 * wave - n % 5, 17.5 + 1.5 * wave,
                                55 - 6 * wave + n % 9, 3.7 - n % 10 * 0.02};
        for (quint32 metric = 0; metric < metricCount; ++metric) {
            const double value =
                std::round(values[metric] * (metric == 4 ? 100 : 10)) / (metric == 4 ? 100 : 10);
            frame.series.push_back({.series = fleetscope::SeriesHandle(quint32(n * metricCount) + metric),
                                    .kind = fleetscope::ValueKind::Number,
                                    .count = 1,
                                    .value = value,
                                    .time = time,
                                    .minimum = value,
                                    .maximum = value,
                                    .sum = value});
        }
    }

    fleetscope::SourceId m_source;
    int m_devices = 0;
};
