// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>

namespace fleetscope {

// Dense indexes, handed out in order from 0 by whoever interns the names. They are meaningless outside the
// object that made them: a handle of an ingest thread is not a handle of the FleetStore.

/// A device: its row in the FleetStore.
enum class DeviceHandle : quint32 {};
/// A metric name.
enum class MetricHandle : quint32 {};
/// One (device, metric).
enum class SeriesHandle : quint32 {};
/// One connection that feeds a FleetStore.
enum class SourceId : quint16 {};
/// A text in a TextPool; `TextId{0}` is the empty text.
enum class TextId : quint32 {};

template <typename Handle>
[[nodiscard]] constexpr size_t indexOf(Handle handle) noexcept
{
    return static_cast<size_t>(handle);
}

inline constexpr DeviceHandle noDevice{0xffffffffU};
inline constexpr MetricHandle noMetric{0xffffffffU};
inline constexpr SeriesHandle noSeries{0xffffffffU};

} // namespace fleetscope
