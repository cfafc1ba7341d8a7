// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/seriescsv.h"

#include <QDateTime>

#include <charconv>
#include <cmath>

namespace fleetscope {
namespace {

constexpr qint64 dayLength = 86'400'000;

/// One cell; a text that a spreadsheet would take for a formula gets an apostrophe in front.
QByteArray cellOf(std::string_view text)
{
    QByteArray cell(text.data(), static_cast<qsizetype>(text.size()));
    if (!cell.isEmpty() && QByteArrayView("=+-@\t\r").contains(cell.front()))
        cell.prepend('\'');
    if (cell.contains('"') || cell.contains(',') || cell.contains('\n') || cell.contains('\r')) {
        cell.replace('"', "\"\"");
        cell = '"' + cell + '"';
    }
    return cell;
}

QByteArray cellOf(const QString &text) { return cellOf(text.toStdString()); }

QByteArray cellOf(const ValueView &value)
{
    switch (value.kind) {
    case ValueKind::None: return {};
    case ValueKind::Boolean: return value.number != 0 ? "true" : "false";
    case ValueKind::Text: return cellOf(value.text);
    case ValueKind::Number: break;
    }
    if (!std::isfinite(value.number))
        return {};
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value.number);
    return {buffer.data(), static_cast<qsizetype>(end - buffer.data())};
}

} // namespace

SeriesCsv::SeriesCsv(CsvShape shape, CsvTime time, std::vector<SeriesKey> series)
    : m_shape(shape)
    , m_time(time)
    , m_series(std::move(series))
{
    for (size_t i = 0; i < m_series.size(); ++i) {
        const SeriesKey &key = m_series[i];
        m_columns.emplace(Name{key.source.toStdString(), key.device.toStdString(), key.metric.toStdString()},
                          i);
    }
}

QByteArray SeriesCsv::head() const
{
    if (m_shape == CsvShape::Long)
        return "time,source,device,metric,value,unit\r\n";
    QByteArray line = "time";
    for (const SeriesKey &key : m_series)
        line += ',' + cellOf(key.device + u' ' + key.metric);
    return line + "\r\n";
}

QByteArray SeriesCsv::add(std::span<const ExportedReading> readings)
{
    QByteArray out;
    for (const ExportedReading &reading : readings) {
        const auto column = m_columns.find(
            Name{std::string(reading.source), std::string(reading.device), std::string(reading.metric)});
        if (column == m_columns.end())
            continue;
        if (m_shape == CsvShape::Long) {
            appendTime(out, reading.time);
            for (const std::string_view text : {reading.source, reading.device, reading.metric})
                out += ',' + cellOf(text);
            out += ',' + cellOf(reading.value) + ',' + cellOf(reading.unit) + "\r\n";
            continue;
        }
        const qint64 day = toUnixMs(reading.time) / dayLength;
        if (day != m_dayNumber) {
            out += takeDay();
            m_dayNumber = day;
        }
        auto &cells = m_day.try_emplace(reading.time, m_series.size()).first->second;
        cells[column->second] = cellOf(reading.value);
    }
    return out;
}

QByteArray SeriesCsv::finish() { return takeDay(); }

QByteArray SeriesCsv::takeDay()
{
    QByteArray out;
    for (const auto &[time, cells] : m_day) {
        appendTime(out, time);
        for (const QByteArray &cell : cells)
            out += ',' + cell;
        out += "\r\n";
    }
    m_day.clear();
    return out;
}

void SeriesCsv::appendTime(QByteArray &out, Timestamp time) const
{
    if (m_time == CsvTime::EpochMilliseconds)
        out += QByteArray::number(toUnixMs(time));
    else
        out += QDateTime::fromMSecsSinceEpoch(toUnixMs(time)).toUTC().toString(Qt::ISODateWithMs).toLatin1();
}

} // namespace fleetscope
