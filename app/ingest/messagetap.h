// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/ports/tappedmessage.h"

#include <atomic>
#include <deque>
#include <mutex>
#include <vector>

namespace fleetscope {

/// Copies the messages of one device for the Messages view, at most `capacity` between two takes.
///
/// Thread: watch() and take() on the GUI thread, offer() on the ingest thread. Cost while nobody watches: one
/// load.
class MessageTap
{
public:
    static constexpr size_t capacity = 500;
    static constexpr size_t maxPayload = 64 * 1024;

    /// `noDevice` watches nothing. Throws away what was gathered for another device.
    void watch(DeviceHandle device);
    [[nodiscard]] bool isWatching(DeviceHandle device) const noexcept
    {
        return m_watched.load(std::memory_order_relaxed) == device && device != noDevice;
    }
    void add(const MqttMessage &message, Timestamp arrival);
    /// What came since the last call, oldest first; `skipped` counts those that did not fit.
    [[nodiscard]] std::vector<TappedMessage> take(quint64 &skipped);

private:
    std::atomic<DeviceHandle> m_watched{noDevice};
    std::mutex m_mutex;
    std::deque<TappedMessage> m_messages;
    quint64 m_skipped = 0;
};

} // namespace fleetscope
