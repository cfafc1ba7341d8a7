// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chartlayout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr int formatVersion = 1;
constexpr qsizetype longestText = 512;

constexpr std::array kinds{u"lines", u"multiples", u"histogram", u"heatmap"};
constexpr std::array styles{u"line", u"step", u"points"};
constexpr std::array scales{u"auto", u"fixed", u"log"};
constexpr std::array bands{u"none", u"fleet", u"site", u"model", u"firmware", u"group"};

template <size_t size, typename Word>
QString wordOf(const std::array<const char16_t *, size> &table, Word word)
{
    return QString::fromUtf16(table[static_cast<size_t>(word)]);
}

template <typename Word, size_t size>
bool readWord(const QJsonValue &value, const std::array<const char16_t *, size> &table, Word &word)
{
    if (value.isUndefined())
        return true;
    const QString text = value.toString();
    const auto found = std::ranges::find_if(
        table, [&](const char16_t *candidate) { return text == QStringView(candidate); });
    if (found == table.end())
        return false;
    word = static_cast<Word>(found - table.begin());
    return true;
}

QJsonObject toObject(const ChartSpec &chart)
{
    QJsonArray series;
    for (const SeriesKey &key : chart.series)
        series.append(QJsonArray{key.source, key.device, key.metric});
    QJsonObject object{{u"kind"_s, wordOf(kinds, chart.kind)},
                       {u"style"_s, wordOf(styles, chart.style)},
                       {u"scale"_s, wordOf(scales, chart.scale)},
                       {u"series"_s, series}};
    if (!chart.title.isEmpty())
        object[u"title"_s] = chart.title;
    if (chart.scale == ScaleMode::Fixed)
        object[u"fixed"_s] = QJsonArray{chart.fixed.low, chart.fixed.high};
    if (chart.band != BandScope::None)
        object[u"band"_s] = wordOf(bands, chart.band);
    if (chart.shift.count() != 0)
        object[u"shift_ms"_s] = static_cast<double>(chart.shift.count());
    return object;
}

Error wrong(const QString &what) { return {ErrorKind::InvalidInput, u"not a chart layout"_s, what}; }

bool isText(const QJsonValue &value) { return value.isString() && value.toString().size() <= longestText; }

Result<ChartSpec> chartFrom(const QJsonObject &object)
{
    ChartSpec chart;
    chart.title = object[u"title"_s].toString().left(longestText);
    if (!readWord(object[u"kind"_s], kinds, chart.kind))
        return wrong(u"kind"_s);
    if (!readWord(object[u"style"_s], styles, chart.style))
        return wrong(u"style"_s);
    if (!readWord(object[u"scale"_s], scales, chart.scale))
        return wrong(u"scale"_s);
    if (!readWord(object[u"band"_s], bands, chart.band))
        return wrong(u"band"_s);
    if (chart.scale == ScaleMode::Fixed) {
        const QJsonArray limits = object[u"fixed"_s].toArray();
        chart.fixed = {limits.at(0).toDouble(std::nan("")), limits.at(1).toDouble(std::nan(""))};
        if (!(chart.fixed.low < chart.fixed.high))
            return wrong(u"fixed"_s);
    }
    const double shift = object[u"shift_ms"_s].toDouble(0);
    if (!(std::abs(shift) <= 4e12))
        return wrong(u"shift_ms"_s);
    chart.shift = Milliseconds(std::llround(shift));
    const QJsonArray series = object[u"series"_s].toArray();
    if (static_cast<size_t>(series.size()) > ChartLayout::maxSeries)
        return wrong(u"series"_s);
    for (const QJsonValue &entry : series) {
        const QJsonArray key = entry.toArray();
        if (key.size() != 3 || !isText(key[0]) || !isText(key[1]) || !isText(key[2]))
            return wrong(u"series"_s);
        chart.series.push_back({key[0].toString(), key[1].toString(), key[2].toString()});
    }
    return chart;
}

Result<ChartTab> tabFrom(const QJsonObject &object)
{
    ChartTab tab{.name = object[u"name"_s].toString().left(longestText), .rows = {}};
    const QJsonArray rows = object[u"rows"_s].toArray();
    if (rows.size() > ChartLayout::maxRows)
        return wrong(u"rows"_s);
    for (const QJsonValue &rowValue : rows) {
        const QJsonArray row = rowValue.toArray();
        if (row.size() > ChartLayout::maxColumns)
            return wrong(u"rows"_s);
        std::vector<ChartSpec> charts;
        for (const QJsonValue &chartValue : row) {
            Result<ChartSpec> chart = chartFrom(chartValue.toObject());
            if (!chart)
                return chart.error();
            charts.push_back(*std::move(chart));
        }
        if (!charts.empty())
            tab.rows.push_back(std::move(charts));
    }
    return tab;
}

bool isFull(const ChartTab &tab) { return tab.rows.size() >= static_cast<size_t>(ChartLayout::maxRows); }

} // namespace

int ChartTab::chartCount() const
{
    size_t count = 0;
    for (const auto &row : rows)
        count += row.size();
    return static_cast<int>(count);
}

const ChartSpec *ChartLayout::chart(ChartPlace place) const
{
    const auto &rows = tab().rows;
    if (place.row < 0 || static_cast<size_t>(place.row) >= rows.size())
        return nullptr;
    const auto &row = rows[static_cast<size_t>(place.row)];
    if (place.column < 0 || static_cast<size_t>(place.column) >= row.size())
        return nullptr;
    return &row[static_cast<size_t>(place.column)];
}

ChartSpec *ChartLayout::chart(ChartPlace place)
{
    return const_cast<ChartSpec *>(std::as_const(*this).chart(place));
}

QStringList unitsOf(const ChartSpec &chart, const UnitOf &unitOf)
{
    QStringList units;
    for (const SeriesKey &key : chart.series) {
        if (const QString unit = unitOf(key); !units.contains(unit))
            units.append(unit);
    }
    return units;
}

int addSeries(ChartLayout &layout, ChartPlace place, const std::vector<SeriesKey> &series,
              const UnitOf &unitOf)
{
    ChartTab &tab = layout.tab();
    int added = 0;
    // Charts that were begun here, and the one that the user pointed at, are all that series may join.
    std::vector<ChartPlace> candidates;
    if (layout.chart(place))
        candidates.push_back(place);
    const auto takes = [&](ChartPlace at, const QString &unit) {
        const ChartSpec &chart = *layout.chart(at);
        const QStringList units = unitsOf(chart, unitOf);
        return units.contains(unit) || units.size() < 2;
    };
    for (const SeriesKey &key : series) {
        const bool known = std::ranges::any_of(candidates, [&](ChartPlace at) {
            return std::ranges::find(layout.chart(at)->series, key) != layout.chart(at)->series.end();
        });
        if (known)
            continue;
        const QString unit = unitOf(key);
        auto found = std::ranges::find_if(candidates, [&](ChartPlace at) { return takes(at, unit); });
        if (found == candidates.end()) {
            if (isFull(tab))
                continue;
            const int row =
                candidates.empty() ? static_cast<int>(tab.rows.size()) : candidates.back().row + 1;
            tab.rows.insert(tab.rows.begin() + row, std::vector<ChartSpec>(1));
            candidates.push_back({row, 0});
            found = candidates.end() - 1;
        }
        ChartSpec &chart = *layout.chart(*found);
        if (chart.series.size() >= ChartLayout::maxSeries)
            continue;
        chart.series.push_back(key);
        ++added;
    }
    return added;
}

void removeChart(ChartLayout &layout, ChartPlace place)
{
    if (!layout.chart(place))
        return;
    auto &rows = layout.tab().rows;
    auto &row = rows[static_cast<size_t>(place.row)];
    row.erase(row.begin() + place.column);
    if (row.empty())
        rows.erase(rows.begin() + place.row);
}

bool splitRight(ChartLayout &layout, ChartPlace place, ChartSpec chart)
{
    if (!layout.chart(place))
        return false;
    auto &row = layout.tab().rows[static_cast<size_t>(place.row)];
    if (row.size() >= static_cast<size_t>(ChartLayout::maxColumns))
        return false;
    row.insert(row.begin() + place.column + 1, std::move(chart));
    return true;
}

bool splitDown(ChartLayout &layout, ChartPlace place, ChartSpec chart)
{
    auto &rows = layout.tab().rows;
    if (isFull(layout.tab()))
        return false;
    const int at = layout.chart(place) ? place.row + 1 : static_cast<int>(rows.size());
    rows.insert(rows.begin() + at, std::vector<ChartSpec>{std::move(chart)});
    return true;
}

QByteArray toJson(const ChartLayout &layout)
{
    QJsonArray tabs;
    for (const ChartTab &tab : layout.tabs) {
        QJsonArray rows;
        for (const auto &row : tab.rows) {
            QJsonArray charts;
            for (const ChartSpec &chart : row)
                charts.append(toObject(chart));
            rows.append(charts);
        }
        tabs.append(QJsonObject{{u"name"_s, tab.name}, {u"rows"_s, rows}});
    }
    return QJsonDocument(QJsonObject{{u"fleetscope_charts"_s, formatVersion},
                                     {u"tabs"_s, tabs},
                                     {u"current"_s, layout.current},
                                     {u"from"_s, layout.range.from},
                                     {u"to"_s, layout.range.to}})
        .toJson(QJsonDocument::Indented);
}

Result<ChartLayout> layoutFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object[u"fleetscope_charts"_s].toInt() != formatVersion)
        return wrong(u"fleetscope_charts"_s);
    ChartLayout layout;
    layout.tabs.clear();
    const QJsonArray tabs = object[u"tabs"_s].toArray();
    if (tabs.isEmpty() || tabs.size() > ChartLayout::maxTabs)
        return wrong(u"tabs"_s);
    for (const QJsonValue &value : tabs) {
        Result<ChartTab> tab = tabFrom(value.toObject());
        if (!tab)
            return tab.error();
        layout.tabs.push_back(*std::move(tab));
    }
    layout.current = std::clamp(object[u"current"_s].toInt(), 0, static_cast<int>(layout.tabs.size()) - 1);
    const Result<RangeText> range =
        parseRange(object[u"from"_s].toString() + u" to "_s + object[u"to"_s].toString());
    if (!range)
        return wrong(u"from"_s);
    layout.range = *range;
    return layout;
}

} // namespace fleetscope
