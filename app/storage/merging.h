// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/runcursor.h"
#include "app/storage/runwriter.h"

#include <QDeadlineTimer>

#include <map>

namespace fleetscope {

/// In the levels of roll-ups, the changes of a metric's texts and truth values stand under this number,
/// beside the roll-ups of its numbers.
[[nodiscard]] constexpr quint32 changesOf(quint32 metric) { return metric | 0x80000000U; }

/// Makes new runs of old ones, device by device in small steps; the new ones come into use and the old ones
/// out of it in the last transaction. Thread: storage.
class Merging
{
public:
    enum class Kind {
        Compact, ///< several runs of a partition become one of the next tier
        Roll,    ///< all readings of a day become one run, and its roll-ups are made
        Fold,    ///< late readings of a day whose others are gone are added to its roll-ups
        Demote,  ///< a partition goes; where the next level was not worth writing, it is written now
    };

    /// `inputs`: of one partition, in order of `sequence`. `all`: every run in use, for what is already
    /// rolled up.
    Merging(Database &database, Kind kind, std::vector<RunInfo> inputs, std::vector<RunInfo> all,
            SeriesTime now);

    /// Works until `deadline` in a transaction of its own. True when it is done or the database failed.
    bool step(QDeadlineTimer deadline);
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] SeriesLevel level() const { return m_inputs.front().level; }
    [[nodiscard]] qint64 partition() const { return m_inputs.front().partition; }
    [[nodiscard]] quint64 damaged() const; ///< pages and blocks left out

private:
    void mergeDevice(quint32 device);
    void rollUpDevice(quint32 device);
    [[nodiscard]] SeriesData changesIn(const SeriesData &series, quint32 device);
    void demoteDevice(quint32 device);
    /// What the runs in use have of a series at one level.
    [[nodiscard]] SeriesData rowsOf(SeriesLevel level, quint32 device, quint32 metric, SeriesTime from,
                                    SeriesTime to);
    RunWriter &writer(SeriesLevel level, SeriesTime time);
    void finish();

    Database &m_database;
    Kind m_kind;
    std::vector<RunInfo> m_inputs;
    std::vector<RunInfo> m_all;
    SeriesTime m_now;
    std::vector<RunCursor> m_cursors;
    std::vector<SeriesData> m_series; // of one device
    std::map<std::pair<SeriesLevel, qint64>, RunWriter> m_writers;
    bool m_isAgain = false; // some inputs were rolled before
    quint64 m_damaged = 0;
};

} // namespace fleetscope
