// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/tracestore.h"

#include "models/telemetry/decimator.h"

#include <algorithm>
#include <tuple>

namespace fleetscope {
namespace {

constexpr int mostColumns = 16'384;
constexpr size_t mostRecent = 2'000;

Timestamp floored(Timestamp time, Milliseconds step)
{
    return fromUnixMs(floorTo(toUnixMs(time), step.count()));
}

/// Truth values are stored as changes; drawn, they are steps between 0 and 1.
void drawTruthAsSteps(SeriesHistory &history, const TimeRange &range)
{
    if (!history.columns.empty())
        return;
    const auto add = [&](Timestamp time, double value) {
        Rollup rollup;
        rollup.add(value);
        history.columns.push_back({time, time, time, time, rollup});
    };
    for (const ChangeEvent &event : history.events) {
        if (event.value.kind == ValueKind::Boolean && event.time < range.to)
            add(event.time, event.value.number);
    }
}

void addReading(SeriesHistory &history, Timestamp time, double value, Milliseconds column)
{
    auto &columns = history.columns;
    if (!columns.empty()) {
        PixelColumn &last = columns.back();
        if (time <= last.lastTime)
            return;
        if (history.interval.count() > 0 && time - last.lastTime > gapFactor * history.interval)
            history.gaps.push_back({last.lastTime, time});
        if (column.count() > 1 && floored(time, column) == floored(last.firstTime, column)) {
            if (value < last.value.minimum)
                last.minimumTime = time;
            if (value > last.value.maximum)
                last.maximumTime = time;
            last.lastTime = time;
            last.value.add(value);
            ++history.readings;
            return;
        }
        if (history.interval.count() == 0 && columns.size() > 2)
            history.interval = (last.lastTime - columns.front().firstTime) / (columns.size() - 1);
    }
    Rollup rollup;
    rollup.add(value);
    columns.push_back({time, time, time, time, rollup});
    ++history.readings;
}

} // namespace

bool TraceKey::operator<(const TraceKey &other) const
{
    const auto tied = [](const TraceKey &key) {
        return std::tie(key.series.source, key.series.device, key.series.metric, key.shift);
    };
    return tied(*this) < tied(other);
}

TraceStore::TraceStore(TelemetryArchive &archive, QObject *parent)
    : QObject(parent)
    , m_archive(archive)
{
    m_announce.setSingleShot(true);
    connect(&m_announce, &QTimer::timeout, this, [this] { emit changed(std::exchange(m_answered, false)); });
}

TraceStore::~TraceStore()
{
    for (auto &[key, entry] : m_entries)
        giveUp(entry);
}

void TraceStore::want(const std::vector<TraceKey> &traces, const TimeRange &range, int pixels, Timestamp now)
{
    m_range = range;
    m_column = std::max(Milliseconds(1), range.span() / std::max(1, pixels));
    m_now = now;
    std::vector<TraceKey> sorted = traces;
    std::sort(sorted.begin(), sorted.end());
    for (auto it = m_entries.begin(); it != m_entries.end();) {
        if (std::binary_search(sorted.begin(), sorted.end(), it->first)) {
            ++it;
            continue;
        }
        giveUp(it->second);
        it = m_entries.erase(it);
    }
    for (const TraceKey &key : sorted)
        update(key, m_entries[key]);
}

const Trace *TraceStore::trace(const TraceKey &key) const
{
    const auto found = m_entries.find(key);
    return found == m_entries.end() ? nullptr : &found->second.trace;
}

void TraceStore::update(const TraceKey &key, Entry &entry)
{
    // What lies ahead of now cannot be missing: live readings will bring it.
    const TimeRange shown{m_range.from - key.shift,
                          std::max(m_range.from - key.shift, std::min(m_range.to - key.shift, m_now))};
    const auto fits = [&](const TimeRange &have, Milliseconds column) {
        const double ratio = static_cast<double>(column.count()) / static_cast<double>(m_column.count());
        return have.from <= shown.from && have.to >= shown.to && ratio < 1.5
            && (ratio > 0.4 || column.count() <= 1);
    };
    if (!entry.stale && entry.trace.loaded && fits(entry.trace.covered, entry.trace.column)) {
        if (entry.watcher && !fits(entry.asked, entry.askedColumn))
            giveUp(entry);
        return;
    }
    if (entry.watcher && fits(entry.asked, entry.askedColumn))
        return;
    // The first picture is of what is shown and nothing else; a pan then asks for what may come into sight.
    const Milliseconds margin = entry.trace.loaded ? m_range.span() / 2 : Milliseconds(0);
    // Columns begin at multiples of their width, so that they stay the same while the view moves over them.
    const Timestamp from = std::max(earliestTime, floored(m_range.from - key.shift - margin, m_column));
    const qint64 count =
        std::min<qint64>(mostColumns, (m_range.to - key.shift + margin - from) / m_column + 1);
    ask(key, entry, {from, from + m_column * count}, m_column);
}

void TraceStore::ask(const TraceKey &key, Entry &entry, const TimeRange &range, Milliseconds column)
{
    giveUp(entry);
    entry.asked = range;
    entry.askedColumn = column;
    entry.stale = false;
    entry.watcher = std::make_unique<QFutureWatcher<Result<SeriesHistory>>>();
    connect(entry.watcher.get(), &QFutureWatcherBase::finished, this, [this, key] { take(key); });
    ++m_asking;
    entry.watcher->setFuture(m_archive.history({.series = key.series,
                                                .from = range.from,
                                                .to = range.to,
                                                .pixels = static_cast<int>(range.span() / column)}));
}

void TraceStore::giveUp(Entry &entry)
{
    if (!entry.watcher)
        return;
    entry.watcher->disconnect(this);
    entry.watcher->cancel();
    entry.watcher.release()->deleteLater(); // it may be in the middle of telling
    --m_asking;
}

void TraceStore::take(const TraceKey &key)
{
    const auto found = m_entries.find(key);
    if (found == m_entries.end() || !found->second.watcher)
        return;
    Entry &entry = found->second;
    const QFuture<Result<SeriesHistory>> future = entry.watcher->future();
    entry.watcher.release()->deleteLater();
    --m_asking;
    if (future.resultCount() == 0)
        return;
    Trace &trace = entry.trace;
    const Result<SeriesHistory> answer = future.result();
    trace.error.reset();
    if (answer)
        trace.history = *answer;
    else
        trace.history = {};
    if (!answer && answer.error().kind != ErrorKind::NotFound) // a series may be new
        trace.error = answer.error();
    trace.covered = entry.asked;
    trace.column = entry.askedColumn;
    trace.loaded = true;
    drawTruthAsSteps(trace.history, trace.covered);
    for (const Sample &sample : entry.recent)
        addReading(trace.history, sample.time, sample.value, trace.column);
    m_answered = true;
    announce();
}

void TraceStore::addLive(const SeriesKey &series, Timestamp time, double value)
{
    for (auto &[key, entry] : m_entries) {
        if (key.series != series || (!entry.recent.empty() && time <= entry.recent.back().time))
            continue;
        entry.recent.push_back({time, value});
        while (entry.recent.size() > mostRecent || entry.recent.front().time < time - 1min)
            entry.recent.pop_front();
        if (!entry.trace.loaded)
            continue;
        addReading(entry.trace.history, time, value, entry.trace.column);
        entry.trace.covered.to = std::max(entry.trace.covered.to, time + entry.trace.column);
        announce();
    }
}

void TraceStore::refresh()
{
    for (auto &[key, entry] : m_entries) {
        entry.stale = true;
        update(key, entry);
    }
}

std::optional<Error> TraceStore::firstError() const
{
    for (const auto &[key, entry] : m_entries) {
        if (entry.trace.error)
            return entry.trace.error;
    }
    return std::nullopt;
}

void TraceStore::announce()
{
    if (!m_announce.isActive())
        m_announce.start(0);
}

} // namespace fleetscope

#include "moc_tracestore.cpp"
