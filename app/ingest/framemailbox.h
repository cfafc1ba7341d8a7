// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/fleetframe.h"

#include <mutex>

namespace fleetscope {

/// Where the ingest thread leaves the newest state and the GUI thread picks it up once per frame.
///
/// Its size is bounded by the number of devices and series, never by the message rate: a value that nobody
/// has taken yet is overwritten and counted, and the last one is always delivered. Thread: one writer, one
/// taker; the lock is held for about a microsecond per message.
class FrameMailbox
{
public:
    explicit FrameMailbox(SourceId source = {});

    /// Access for the writer; holds the lock as long as it lives.
    class Writer
    {
    public:
        DeviceHandle addDevice(std::string_view name);
        MetricHandle addMetric(std::string_view name);
        SeriesHandle addSeries(DeviceHandle device, MetricHandle metric);
        void setUnit(MetricHandle metric, std::string_view unit);
        void setInfo(DeviceHandle device, DeviceInfo info);
        /// The entry of `device` in the current frame, made when there is none; changes to it add up.
        FleetFrame::DeviceChange &device(DeviceHandle device);
        /// A reading that is the newest of its series.
        void put(SeriesHandle series, const ValueView &value, Timestamp time);
        /// A numeric reading that is not the newest: counts for minimum, maximum and mean only.
        void putLate(SeriesHandle series, double value);
        [[nodiscard]] IngestCounters &counters() { return m_box.m_counters; }
        void touch(Timestamp arrival);

    private:
        friend class FrameMailbox;
        explicit Writer(FrameMailbox &box)
            : m_box(box)
            , m_lock(box.m_mutex)
        { }
        FleetFrame::SeriesChange &change(SeriesHandle series, bool &fresh);

        FrameMailbox &m_box;
        std::unique_lock<std::mutex> m_lock;
    };

    [[nodiscard]] Writer write() { return Writer(*this); }

    /// Swaps `frame` with what has gathered; its old content is thrown away and its memory reused. The
    /// counters are always up to date; false when nothing else changed.
    bool take(FleetFrame &frame);
    /// The counters alone; everything else stays where it is.
    [[nodiscard]] IngestCounters counters() const;

private:
    /// Where a device or a series stands in the current frame; of use only when `epoch` is the current one.
    struct Place
    {
        quint32 epoch = 0;
        quint32 index = 0;
    };

    /// Takes the lock in turn: whoever waits for it holds m_turn, so a busy writer that lets go of it cannot
    /// take it again first. With m_mutex alone a burst of messages kept the GUI thread waiting for seconds.
    [[nodiscard]] std::unique_lock<std::mutex> lock() const
    {
        const std::lock_guard turn(m_turn);
        return std::unique_lock(m_mutex);
    }

    mutable std::mutex m_turn;
    mutable std::mutex m_mutex;
    FleetFrame m_frame;
    IngestCounters m_counters;
    quint32 m_epoch = 1;
    quint32 m_devices = 0;
    quint32 m_metrics = 0;
    std::vector<Place> m_devicePlaces;
    std::vector<Place> m_seriesPlaces;
};

} // namespace fleetscope
