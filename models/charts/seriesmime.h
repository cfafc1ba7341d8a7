// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/telemetryarchive.h"

#include <QByteArray>

#include <vector>

namespace fleetscope {

/// Series on their way by drag and drop, or through the clipboard.
inline constexpr char seriesMimeType[] = "application/x-fleetscope-series";
[[nodiscard]] QByteArray seriesToMime(const std::vector<SeriesKey> &series);
/// What cannot be read is left out; at most `ChartLayout::maxSeries`.
[[nodiscard]] std::vector<SeriesKey> seriesFromMime(const QByteArray &bytes);

} // namespace fleetscope
