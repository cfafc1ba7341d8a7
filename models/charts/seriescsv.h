// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/telemetryarchive.h"

#include <QByteArray>

#include <array>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace fleetscope {

enum class CsvShape : quint8 {
    Long, ///< a reading a line: time, source, device, metric, value, unit
    Wide, ///< a moment a line, a series a column
};
enum class CsvTime : quint8 { Iso, EpochMilliseconds };

/// Turns what TelemetryArchive::exportReadings() hands out into CSV (RFC 4180, UTF-8), safe for spreadsheets.
/// Numbers have all their digits: reading them back gives the same doubles.
///
/// Memory: one batch for the long shape, one day (of UTC) for the wide one. Thread: any, one at a time.
class SeriesCsv
{
public:
    /// `series` are the columns of the wide shape, in order; readings of others are left out in both shapes.
    SeriesCsv(CsvShape shape, CsvTime time, std::vector<SeriesKey> series);

    [[nodiscard]] QByteArray head() const;
    /// The lines that are complete with these readings.
    [[nodiscard]] QByteArray add(std::span<const ExportedReading> readings);
    /// The lines that waited for more.
    [[nodiscard]] QByteArray finish();

private:
    using Name = std::array<std::string, 3>;

    void appendTime(QByteArray &out, Timestamp time) const;
    [[nodiscard]] QByteArray takeDay();

    CsvShape m_shape;
    CsvTime m_time;
    std::vector<SeriesKey> m_series;
    std::map<Name, size_t> m_columns;
    std::map<Timestamp, std::vector<QByteArray>> m_day; // wide: cells by column
    qint64 m_dayNumber = 0;
};

} // namespace fleetscope
