// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/fleetsnapshot.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace fleetscope {

/// A device as a test writes it down; what is not said is missing.
struct TestDevice
{
    std::string id;
    std::string name = {}, site = {}, model = {}, hardware = {}, firmware = {}, serial = {};
    std::vector<std::pair<std::string, std::string>> tags = {};
    OnlineState state = OnlineState::Unknown;
    Timestamp lastSeen = noTime;
    quint32 intervalMs = 0;
    quint64 messages = 0;
    qint64 clockOffsetMs = 0;
    SourceId source{0};
    DeviceAlerts alerts = {};
};

/// Makes a FleetSnapshot by hand.
class SnapshotBuilder
{
public:
    SnapshotBuilder()
    {
        m_snapshot.texts = m_texts;
        m_snapshot.metricNames = m_names;
        m_snapshot.sources.emplace(SourceId{0}, QStringLiteral("Lab"));
    }

    DeviceHandle add(const TestDevice &device)
    {
        DeviceColumns &columns = m_snapshot.devices;
        const DeviceHandle handle{static_cast<quint32>(columns.size())};
        columns.id.push_back(m_texts->intern(device.id));
        columns.name.push_back(m_texts->intern(device.name));
        columns.site.push_back(m_texts->intern(device.site));
        columns.model.push_back(m_texts->intern(device.model));
        columns.hardware.push_back(m_texts->intern(device.hardware));
        columns.firmware.push_back(m_texts->intern(device.firmware));
        columns.serial.push_back(m_texts->intern(device.serial));
        columns.tags.push_back(m_texts->intern(tagsText(device.tags)));
        columns.state.push_back(device.state);
        columns.evidence.push_back(OnlineEvidence::None);
        columns.flags.push_back(0);
        columns.source.push_back(device.source);
        columns.lastSeen.push_back(device.lastSeen);
        columns.intervalMs.push_back(device.intervalMs);
        columns.messages.push_back(device.messages);
        columns.clockOffsetMs.push_back(device.clockOffsetMs);
        columns.certificateNotAfter.push_back(noTime);
        columns.alerts.push_back(device.alerts);
        return handle;
    }

    void addSource(SourceId source, const QString &name) { m_snapshot.sources.emplace(source, name); }

    MetricHandle metric(const std::string &name)
    {
        const MetricHandle handle{static_cast<quint32>(m_names->intern(name)) - 1};
        m_snapshot.metrics.try_emplace(handle);
        return handle;
    }

    void setNumber(DeviceHandle device, const std::string &name, double value, Timestamp time = noTime)
    {
        append(device, name, ValueKind::Number, value, {}, time);
    }
    void setBoolean(DeviceHandle device, const std::string &name, bool value)
    {
        append(device, name, ValueKind::Boolean, value ? 1 : 0, {}, noTime);
    }
    void setText(DeviceHandle device, const std::string &name, const QByteArray &text)
    {
        append(device, name, ValueKind::Text, std::numeric_limits<double>::quiet_NaN(), text, noTime);
    }

    [[nodiscard]] const FleetSnapshot &snapshot() const { return m_snapshot; }

private:
    void append(DeviceHandle device, const std::string &name, ValueKind kind, double value,
                const QByteArray &text, Timestamp time)
    {
        MetricColumn &column = m_snapshot.metrics[metric(name)];
        column.device.push_back(device);
        column.value.push_back(value);
        column.time.push_back(time);
        column.kind.push_back(kind);
        if (kind == ValueKind::Text || column.text.size() > 0) {
            column.text.resize(column.device.size() - 1);
            column.text.push_back(text);
        }
    }

    std::shared_ptr<TextPool> m_texts = std::make_shared<TextPool>();
    std::shared_ptr<TextPool> m_names = std::make_shared<TextPool>();
    FleetSnapshot m_snapshot;
};

} // namespace fleetscope
