// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/charts/timerange.h"
#include "models/ports/telemetryarchive.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace fleetscope {

/// A series as it is drawn: at its own time, or so much later for a comparison with the past.
struct TraceKey
{
    SeriesKey series;
    Milliseconds shift{0};
    bool operator==(const TraceKey &) const = default;
    bool operator<(const TraceKey &other) const;
};

/// What is known of a trace. Times are those of the readings, not shifted.
struct Trace
{
    SeriesHistory history;
    TimeRange covered;      ///< what `history` tells of
    Milliseconds column{0}; ///< width of its columns
    std::optional<Error> error;
    bool loaded = false; ///< an answer is in, if only that there is nothing
};

/// The series of a page of charts, as columns for its pixels: asked for ahead of what is shown, kept while
/// they fit, continued live.
///
/// Asks the archive for the range that is shown, then for twice as much, so that a pan has something to draw,
/// and again when the view leaves it or another resolution is due. There is at most one question a trace; one
/// that nobody needs any more is cancelled. Thread: GUI.
class TraceStore final : public QObject
{
    Q_OBJECT
public:
    explicit TraceStore(TelemetryArchive &archive, QObject *parent = nullptr);
    ~TraceStore() override;

    /// What is shown from now on; `pixels` is the width of a plot, `now` the end of what can be known.
    void want(const std::vector<TraceKey> &traces, const TimeRange &range, int pixels, Timestamp now);
    /// Null when it is not wanted.
    [[nodiscard]] const Trace *trace(const TraceKey &key) const;
    /// The newest reading of a series. Older ones than the last are left to the archive.
    void addLive(const SeriesKey &series, Timestamp time, double value);
    /// Asks for everything again: what came meanwhile between two looks at the newest values.
    void refresh();
    [[nodiscard]] bool isLoading() const { return m_asking > 0; }
    [[nodiscard]] std::optional<Error> firstError() const;

signals:
    /// Some trace is longer, or with `answered` there is news from the archive. At most once per turn of the
    /// event loop.
    void changed(bool answered);

private:
    struct Sample
    {
        Timestamp time;
        double value;
    };
    struct Entry
    {
        Trace trace;
        TimeRange asked; ///< of the question under way
        Milliseconds askedColumn{0};
        std::unique_ptr<QFutureWatcher<Result<SeriesHistory>>> watcher; ///< null: no question
        std::deque<Sample> recent;                                      ///< live, the last minute
        bool stale = true;
    };

    void update(const TraceKey &key, Entry &entry);
    void ask(const TraceKey &key, Entry &entry, const TimeRange &range, Milliseconds column);
    void giveUp(Entry &entry);
    void take(const TraceKey &key);
    void announce();

    TelemetryArchive &m_archive;
    std::map<TraceKey, Entry> m_entries;
    TimeRange m_range;
    Milliseconds m_column{0};
    Timestamp m_now = noTime;
    QTimer m_announce;
    int m_asking = 0;
    bool m_answered = false;
};

} // namespace fleetscope
