// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/chartcomposer.h"

#include "models/charts/timeticks.h"
#include "models/items/devicetablemodel.h"
#include "models/items/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr int bandCells = 240;
constexpr int heatCells = 240;
constexpr qint64 calmMs = 250; // how often a band of many series follows live readings
constexpr double easeShare = 0.2;

QString valueText(double value, const QString &unit)
{
    return withUnit(numberText(value, decimalsOf(value)), unit);
}

/// To a hundredth of `span`: all that a colour tells.
QString roughText(double value, double span, const QString &unit)
{
    const int decimals = span > 0 ? std::clamp(2 - static_cast<int>(std::floor(std::log10(span))), 0, 6) : 0;
    return withUnit(numberText(value, decimals), unit);
}

} // namespace

void ChartComposer::setSpec(const ChartSpec &spec)
{
    if (spec.series != m_spec.series)
        m_hidden.assign(spec.series.size(), false);
    const bool sameScale = spec.scale == m_spec.scale && spec.kind == m_spec.kind;
    m_spec = spec;
    m_hasShown = m_hasShown && sameScale;
    m_units = unitsOf(m_spec, m_context.unitOf);
    m_band = m_spec.band == BandScope::None ? std::vector<SeriesKey>{} : m_context.bandSeries(m_spec);
    m_sinceMany.invalidate();
    m_raised = -1;
}

std::vector<TraceKey> ChartComposer::traces() const
{
    std::vector<TraceKey> keys;
    for (const SeriesKey &key : m_spec.series) {
        keys.push_back({key, Milliseconds(0)});
        if (m_spec.shift.count() != 0 && m_spec.kind == ChartKind::Lines)
            keys.push_back({key, m_spec.shift});
    }
    for (const SeriesKey &key : m_band)
        keys.push_back({key, Milliseconds(0)});
    return keys;
}

void ChartComposer::hide(size_t series, bool hidden)
{
    if (series < m_hidden.size())
        m_hidden[series] = hidden;
}

bool ChartComposer::isHidden(size_t series) const { return series < m_hidden.size() && m_hidden[series]; }

const SeriesHistory *ChartComposer::history(const SeriesKey &key, Milliseconds shift) const
{
    const Trace *trace = m_context.traces.trace({key, shift});
    return trace && trace->loaded ? &trace->history : nullptr;
}

int ChartComposer::axisOf(const SeriesKey &key) const
{
    return m_units.indexOf(m_context.unitOf(key)) > 0 ? 1 : 0;
}

bool ChartComposer::compose(const TimeRange &range, Motion motion)
{
    m_units = unitsOf(m_spec, m_context.unitOf); // a unit may come later than its first reading
    m_scene.kind = m_spec.kind;
    m_scene.range = range;
    m_scene.traces.clear();
    m_scene.bands.clear();
    m_scene.thresholds.clear();
    m_notice.clear();
    m_text = {};
    m_text.left = m_units.value(0);
    m_text.right = m_units.value(1);

    const bool calm = motion == Motion::Ease && m_sinceMany.isValid() && m_sinceMany.elapsed() < calmMs;
    const bool many = m_spec.series.size() > mostLines && m_spec.kind == ChartKind::Lines;
    if (!calm) {
        m_sinceMany.start();
        m_manyRange = range;
        std::vector<const SeriesHistory *> histories;
        for (const SeriesKey &key : m_spec.series)
            histories.push_back(history(key));
        if (m_spec.kind == ChartKind::Histogram)
            m_scene.histogram = histogramOf(histories, range, 40);
        if (m_spec.kind == ChartKind::HeatMap) {
            m_scene.heat = heatMapOf(histories, range, heatCells);
            const Theme &theme = m_context.theme;
            const bool light = theme.scheme() == Scheme::Light;
            m_scene.heatPicture = light
                ? heatPicture(m_scene.heat, QColor(0xE9F1FA), QColor(0x6FA8DC), QColor(0x12315C))
                : heatPicture(m_scene.heat, QColor(0x1E2A38), QColor(0x2F6FB0), QColor(0xCFE6FF));
        }
        if (many) {
            m_cells = quantileBand(histories, range, bandCells, 0.1);
            m_cellRange = range;
            m_outermost = outermost(histories, range, m_cells, outermostShown);
        }
    }
    addBand(range);
    addLines(range);
    if (many) {
        m_scene.bands.push_back({m_cells, m_cellRange, m_context.theme.color(Ink::Muted), 0});
        m_notice = tr("10–90 % band and median of %Ln series, and those farthest from it", nullptr,
                      static_cast<int>(m_spec.series.size()));
    }
    if (m_spec.kind == ChartKind::HeatMap) {
        for (const size_t row : m_scene.heat.rows)
            m_text.rowNames.append(seriesName(m_spec.series[row]));
        if (!m_scene.heat.rows.empty())
            m_notice = (m_context.theme.scheme() == Scheme::Light
                            ? tr("The oddest device is on top. Pale is %1, deep is %2.")
                            : tr("The oddest device is on top. Dark is %1, bright is %2."))
                           .arg(roughText(m_scene.heat.range.low, m_scene.heat.range.span(), m_text.left),
                                roughText(m_scene.heat.range.high, m_scene.heat.range.span(), m_text.left));
    }
    colorStates();
    const bool moving = moveScales(range, motion);
    addThresholds();
    return moving;
}

void ChartComposer::addBand(const TimeRange &range)
{
    if (m_band.empty() || (m_spec.kind != ChartKind::Lines && m_spec.kind != ChartKind::Multiples))
        return;
    if (m_manyRange == range || m_cellRange == TimeRange{}) {
        std::vector<const SeriesHistory *> histories;
        for (const SeriesKey &key : m_band)
            histories.push_back(history(key));
        m_cells = quantileBand(histories, range, bandCells, 0.1);
        m_cellRange = range;
    }
    m_scene.bands.push_back({m_cells, m_cellRange, m_context.theme.color(Ink::Muted), 0});
    const int count = static_cast<int>(m_band.size());
    switch (m_spec.band) {
    case BandScope::Site:
        m_notice = tr("Grey: 10–90 % of %Ln device(s) of the same site", nullptr, count);
        break;
    case BandScope::Model:
        m_notice = tr("Grey: 10–90 % of %Ln device(s) of the same model", nullptr, count);
        break;
    case BandScope::Firmware:
        m_notice = tr("Grey: 10–90 % of %Ln device(s) with the same firmware", nullptr, count);
        break;
    case BandScope::Group:
        m_notice = tr("Grey: 10–90 % of %Ln device(s) of the same group", nullptr, count);
        break;
    default: m_notice = tr("Grey: 10–90 % of %Ln device(s)", nullptr, count);
    }
}

void ChartComposer::addLines(const TimeRange &range)
{
    Q_UNUSED(range);
    const bool many = m_spec.series.size() > mostLines && m_spec.kind == ChartKind::Lines;
    int shown = 0;
    for (size_t i = 0; i < m_spec.series.size(); ++i) {
        const SeriesKey &key = m_spec.series[i];
        const bool odd = !many || std::ranges::find(m_outermost, i) != m_outermost.end();
        PlotTrace trace{.history = isHidden(i) || !odd ? nullptr : history(key),
                        .color = m_context.theme.series(many ? shown : static_cast<int>(i)),
                        .name = seriesName(key),
                        .axis = m_spec.kind == ChartKind::Lines ? axisOf(key) : 0,
                        .style = m_spec.style,
                        .raised = m_raised == static_cast<int>(i)};
        if (trace.history && m_spec.kind == ChartKind::Lines) {
            trace.states = isOfStates(*trace.history);
            if (trace.states)
                trace.axis = 0; // it needs none
            // Truth holds until it changes: between two changes there is nothing to slope.
            if (!trace.history->events.empty()
                && trace.history->events.back().value.kind == ValueKind::Boolean)
                trace.style = LineStyle::Step;
        }
        if (odd)
            ++shown;
        if (many && !odd)
            trace.color = m_context.theme.color(Ink::Muted);
        m_scene.traces.push_back(std::move(trace));
    }
    if (m_spec.shift.count() == 0 || m_spec.kind != ChartKind::Lines || many)
        return;
    for (size_t i = 0; i < m_spec.series.size(); ++i) {
        PlotTrace ghost = m_scene.traces[i];
        ghost.history = isHidden(i) ? nullptr : history(m_spec.series[i], m_spec.shift);
        ghost.states = ghost.history && isOfStates(*ghost.history);
        ghost.shift = m_spec.shift;
        ghost.faint = true;
        ghost.raised = false;
        m_scene.traces.push_back(std::move(ghost));
    }
    m_notice = m_spec.shift == 24h ? tr("Pale: the day before")
        : m_spec.shift == 24h * 7  ? tr("Pale: the week before")
                                   : tr("Pale: %1 before").arg(durationText(m_spec.shift));
}

void ChartComposer::colorStates()
{
    constexpr size_t mostColors = 64; // more words than that are no states
    for (const PlotTrace &trace : m_scene.traces) {
        if (!trace.states || !trace.history)
            continue;
        for (const ChangeEvent &event : trace.history->events) {
            if (m_stateNumbers.size() < mostColors)
                m_stateNumbers.try_emplace(event.value.text, static_cast<int>(m_stateNumbers.size()));
        }
    }
    m_scene.stateColors.clear();
    for (const auto &[text, number] : m_stateNumbers)
        m_scene.stateColors[text] = m_context.theme.series(number);
}

void ChartComposer::addThresholds()
{
    if (!m_context.thresholds || (m_spec.kind != ChartKind::Lines && m_spec.kind != ChartKind::Multiples))
        return;
    constexpr Ink inks[] = {Ink::Muted, Ink::Info, Ink::Warning, Ink::Major, Ink::Critical};
    for (const SeriesKey &key : m_spec.series) {
        for (const Threshold &threshold : m_context.thresholds->thresholds(key)) {
            PlotThreshold line{threshold.value,
                               m_context.theme.color(inks[static_cast<size_t>(threshold.weight)]),
                               threshold.name, axisOf(key)};
            const bool known = std::ranges::any_of(m_scene.thresholds, [&](const PlotThreshold &other) {
                return other.value == line.value && other.name == line.name && other.axis == line.axis;
            });
            if (!known)
                m_scene.thresholds.push_back(std::move(line));
        }
    }
}

ValueScale ChartComposer::wantedScale(int axis, const TimeRange &range) const
{
    const bool logarithmic = m_spec.scale == ScaleMode::Log;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    const auto take = [&](double value) {
        if (std::isfinite(value) && (!logarithmic || value > 0)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    };
    for (const PlotTrace &trace : m_scene.traces) {
        if (!trace.history || trace.axis != axis)
            continue;
        const auto &columns = trace.history->columns;
        auto column = std::ranges::lower_bound(columns, range.from - trace.shift, {}, &PixelColumn::lastTime);
        for (; column != columns.end() && column->firstTime < range.to - trace.shift; ++column) {
            take(column->value.minimum);
            take(column->value.maximum);
        }
    }
    for (const PlotBand &band : m_scene.bands) {
        if (band.axis != axis)
            continue;
        for (const BandCell &cell : band.cells) {
            if (cell.series > 0) {
                take(cell.low);
                take(cell.high);
            }
        }
    }
    if (logarithmic)
        return {logarithmicRange(low, high), true};
    return {comfortableRange(low, high), false};
}

bool ChartComposer::moveScales(const TimeRange &range, Motion motion)
{
    if (m_spec.kind == ChartKind::Histogram) {
        m_scene.scales[0] = {m_scene.histogram.range, false};
        m_scene.scales[1] = {{0, std::max(1.0, m_scene.histogram.most * 1.08)}, false};
        return false;
    }
    bool moving = false;
    for (const int axis : {0, 1}) {
        ValueScale wanted = wantedScale(axis, range);
        if (axis == 0 && m_spec.scale == ScaleMode::Fixed)
            wanted = {m_spec.fixed, false};
        else if (m_hasShown && motion == Motion::Ease && wanted.logarithmic == m_shown[axis].logarithmic) {
            const ValueRange next = eased(m_shown[axis].range, wanted.range, easeShare);
            moving = moving || next != wanted.range;
            wanted.range = next;
        }
        m_shown[axis] = wanted;
        m_scene.scales[axis] = wanted;
    }
    m_hasShown = true;
    return moving;
}

QString ChartComposer::seriesName(const SeriesKey &key) const
{
    const auto &series = m_spec.series;
    const bool oneMetric =
        std::ranges::all_of(series, [&](const SeriesKey &k) { return k.metric == series[0].metric; });
    const bool oneDevice =
        std::ranges::all_of(series, [&](const SeriesKey &k) { return k.device == series[0].device; });
    if (oneMetric)
        return key.device;
    return oneDevice ? key.metric : key.device + u" · "_s + key.metric;
}

QString ChartComposer::title() const
{
    if (!m_spec.title.isEmpty())
        return m_spec.title;
    if (m_spec.series.empty())
        return tr("Empty chart");
    QStringList metrics;
    QStringList devices;
    for (const SeriesKey &key : m_spec.series) {
        if (!metrics.contains(key.metric))
            metrics.append(key.metric);
        if (devices.size() < 2 && !devices.contains(key.device))
            devices.append(key.device);
    }
    if (devices.size() == 1 && metrics.size() > 1)
        return devices[0];
    if (metrics.size() > 3)
        return metrics.mid(0, 3).join(u", "_s) + u"…"_s;
    return metrics.join(u", "_s);
}

QString ChartComposer::subtitle() const
{
    QSet<QString> devices;
    QSet<QString> metrics;
    for (const SeriesKey &key : m_spec.series) {
        devices.insert(key.device);
        metrics.insert(key.metric);
    }
    if (devices.size() > 1)
        return tr("%Ln device(s)", nullptr, static_cast<int>(devices.size()));
    return metrics.size() > 1 ? tr("%Ln metric(s)", nullptr, static_cast<int>(metrics.size())) : QString();
}

std::vector<LegendEntry> ChartComposer::legend(std::optional<Timestamp> cursor) const
{
    std::vector<LegendEntry> entries;
    const bool many = m_spec.series.size() > mostLines && m_spec.kind == ChartKind::Lines;
    size_t next = 0;
    for (const CursorValue &value : values(cursor, std::nullopt)) {
        if (value.trace.shift.count() != 0)
            continue;
        const size_t series = next++;
        if (many && std::ranges::find(m_outermost, series) == m_outermost.end())
            continue; // part of the band, no line of its own
        entries.push_back({seriesName(value.trace.series), value.color,
                           value.state ? QString::fromStdString(value.state->value.text)
                               : value.sample
                               ? withUnit(numberText(value.sample->value, value.decimals), value.unit)
                               : QString(),
                           isHidden(series), static_cast<int>(series)});
    }
    return entries;
}

std::vector<CursorValue> ChartComposer::values(std::optional<Timestamp> cursor,
                                               std::optional<Timestamp> pin) const
{
    std::vector<CursorValue> result;
    if (m_spec.series.empty())
        return result;
    for (size_t i = 0; i < m_scene.traces.size(); ++i) {
        const PlotTrace &trace = m_scene.traces[i];
        const SeriesKey &key = m_spec.series[i % m_spec.series.size()];
        const SeriesHistory *past = history(key, trace.shift);
        CursorValue value{{key, trace.shift}, trace.color, m_context.unitOf(key), {}, {}};
        if (past && !past->columns.empty()) {
            if (cursor)
                value.sample = nearestSample(*past, *cursor - trace.shift);
            else
                value.sample = nearestSample(*past, m_scene.range.to - trace.shift);
            if (pin)
                value.pinned = nearestSample(*past, *pin - trace.shift);
        }
        if (past && isOfStates(*past)) {
            if (const ChangeEvent *state = stateAt(*past, cursor.value_or(m_scene.range.to) - trace.shift))
                value.state = *state;
        }
        int &decimals = m_decimals[key.metric];
        for (const auto &sample : {value.sample, value.pinned}) {
            if (sample)
                decimals = std::max(decimals, decimalsOf(sample->value));
        }
        result.push_back(std::move(value));
    }
    for (CursorValue &value : result)
        value.decimals = m_decimals[value.trace.series.metric];
    return result;
}

std::vector<Annotation> ChartComposer::gaps() const
{
    std::vector<Annotation> result;
    for (const SeriesKey &key : m_spec.series) {
        const SeriesHistory *past = history(key);
        if (!past || past->columns.empty())
            continue;
        const auto add = [&](Timestamp from, Timestamp to) {
            if (to <= m_scene.range.from || from >= m_scene.range.to || result.size() >= 500)
                return;
            const bool known = std::ranges::any_of(result, [&](const Annotation &other) {
                return other.device == key.device && other.source == key.source && other.from < to
                    && from < other.to;
            });
            if (!known)
                result.push_back({.kind = AnnotationKind::ConnectionGap,
                                  .weight = AnnotationWeight::Quiet,
                                  .from = from,
                                  .to = to,
                                  .source = key.source,
                                  .device = key.device,
                                  .text = tr("%1: nothing for %2").arg(key.device, durationText(to - from)),
                                  .id = {}});
        };
        for (const Gap &gap : past->gaps)
            add(gap.from, gap.to);
    }
    return result;
}

QString ChartComposer::summary(const QTimeZone &zone) const
{
    QString text = title();
    if (const QString more = subtitle(); !more.isEmpty())
        text += u", "_s + more;
    text += u", "_s + durationText(m_scene.range.span());
    std::optional<SeriesFacts> all;
    for (const SeriesKey &key : m_spec.series) {
        const SeriesHistory *past = history(key);
        const auto facts = past && axisOf(key) == 0 ? factsOf(*past, m_scene.range) : std::nullopt;
        if (!facts)
            continue;
        if (!all) {
            all = facts;
            continue;
        }
        if (facts->minimum.value < all->minimum.value)
            all->minimum = facts->minimum;
        if (facts->maximum.value > all->maximum.value)
            all->maximum = facts->maximum;
        if (facts->last.time > all->last.time)
            all->last = facts->last;
    }
    if (!all) {
        const auto states = values(std::nullopt, std::nullopt);
        const auto state =
            std::ranges::find_if(states, [](const CursorValue &value) { return value.state.has_value(); });
        return text + u": "_s
            + (state == states.end() ? tr("no readings")
                                     : tr("last %1").arg(QString::fromStdString(state->state->value.text)));
    }
    const QString unit = m_units.value(0);
    return text + u": "_s
        + tr("least %1, most %2 at %3, last %4")
              .arg(valueText(all->minimum.value, unit), valueText(all->maximum.value, unit),
                   momentText(all->maximum.time, m_scene.range.span(), zone, QLocale()),
                   valueText(all->last.value, unit));
}

const SeriesKey *ChartComposer::rowSeries(int row) const
{
    const auto &rows = m_scene.heat.rows;
    return row >= 0 && static_cast<size_t>(row) < rows.size() ? &m_spec.series[rows[static_cast<size_t>(row)]]
                                                              : nullptr;
}

} // namespace fleetscope
