// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace fleetscope {

/// The figures of a run (`summary.json`). Thread: any.
struct RunSummary
{
    double seconds = 0;
    int connections = 0;
    int devices = 0;
    int online = 0;
    quint64 messagesReceived = 0;
    quint64 messagesRejected = 0;
    quint64 messagesDropped = 0;
    quint64 readings = 0;
    quint64 readingsStored = 0;
    quint64 readingsNotStored = 0;
    double guiStallMsMax = 0;
    double guiStallMsP99 = 0;
    quint64 frames = 0;
    double cpuSeconds = 0;
    double rssMiB = 0;

    [[nodiscard]] QJsonObject toJson() const
    {
        return {
            {QStringLiteral("seconds"), seconds},
            {QStringLiteral("connections"), connections},
            {QStringLiteral("devices"), devices},
            {QStringLiteral("online"), online},
            {QStringLiteral("messages_received"), static_cast<double>(messagesReceived)},
            {QStringLiteral("messages_rejected"), static_cast<double>(messagesRejected)},
            {QStringLiteral("messages_dropped"), static_cast<double>(messagesDropped)},
            {QStringLiteral("readings"), static_cast<double>(readings)},
            {QStringLiteral("readings_stored"), static_cast<double>(readingsStored)},
            {QStringLiteral("readings_not_stored"), static_cast<double>(readingsNotStored)},
            {QStringLiteral("gui_stall_ms_max"), guiStallMsMax},
            {QStringLiteral("gui_stall_ms_p99"), guiStallMsP99},
            {QStringLiteral("frames"), static_cast<double>(frames)},
            {QStringLiteral("cpu_s"), cpuSeconds},
            {QStringLiteral("rss_mib"), rssMiB},
        };
    }
};

} // namespace fleetscope
