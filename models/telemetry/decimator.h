// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/history.h"

#include <array>

namespace fleetscope {

/// A gap is more than this many usual intervals without a reading: the same factor that calls a device
/// silent. Usual is what most readings of the range keep, or what the few before the gap kept if that is
/// more: a device may have spoken less often in former times.
inline constexpr int gapFactor = 3;

/// The coarsest level that is exact enough for columns of this width: the error in time stays below half a
/// column, so below half a pixel.
[[nodiscard]] SeriesLevel levelFor(Milliseconds column);

/// Turns rows in order of time into the history of a chart: columns that keep every extreme, the gaps, and
/// the changes of texts. Memory follows the number of columns, not of rows.
///
/// Column i covers [from + i × (to − from) / pixels, …). A bucket counts for the column in which it begins.
class Decimator
{
public:
    /// Needs from < to and pixels > 0.
    Decimator(Timestamp from, Timestamp to, int pixels);

    /// Rows [first, last) of `series`, none before those of the last call. `bucket`: of the roll-ups, 0 for
    /// readings. With `changes` (none before those of the last call, too) the texts and truth values are
    /// taken from there.
    void add(const SeriesData &series, size_t first, size_t last, Milliseconds bucket,
             const SeriesData *changes = nullptr);
    [[nodiscard]] SeriesHistory take();

private:
    /// How often which distance between two readings was seen, by its logarithm: the median within 5 %.
    class Distances
    {
    public:
        void add(SeriesTime distance, quint64 count);
        [[nodiscard]] double median() const;

    private:
        static constexpr size_t perOctave = 16;
        std::vector<quint64> m_counts = std::vector<quint64>(64 * perOctave, 0);
        quint64 m_total = 0;
    };

    void addNumber(SeriesTime time, SeriesTime end, const Rollup &value);
    void addEvent(SeriesTime time, const ValueView &value);
    void addGap(SeriesTime from, SeriesTime to);
    [[nodiscard]] size_t columnAt(SeriesTime time);

    SeriesTime m_from;
    SeriesTime m_to;
    qint64 m_pixels;
    size_t m_column = 0; // of the last reading, and where it ends
    SeriesTime m_columnEnd;
    size_t m_filled = 0; // 1 + the column of m_history.columns.back()
    SeriesTime m_lastEnd = 0;
    bool m_hasLast = false;
    Distances m_distances;
    /// The last distances, for what was usual at a place.
    static constexpr size_t recentDistances = 7;
    static constexpr size_t enoughDistances = 3;
    std::array<SeriesTime, recentDistances> m_recent{};
    size_t m_recentCount = 0;
    [[nodiscard]] SeriesTime usualLately() const;

    struct Candidate
    {
        SeriesTime from = 0, to = 0;
        SeriesTime usual = 0; ///< before it; 0: not known
    };
    std::vector<Candidate> m_gaps; // a heap with the shortest on top
    SeriesHistory m_history;
};

} // namespace fleetscope
