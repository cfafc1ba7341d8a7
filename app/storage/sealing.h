// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"
#include "app/storage/runwriter.h"

#include <QDeadlineTimer>

#include <map>
#include <set>

namespace fleetscope {

/// Turns a stretch of the tail into runs, one for each day that its readings belong to, and brings the newest
/// values of their devices up to date.
///
/// The runs come into use, and the stretch out of it, in the last transaction: killed in between, the work is
/// lost and done again, the readings are not. Thread: storage.
class Sealing
{
public:
    /// The chunks with an id in (after, upTo]. Reads and sorts all of them: about 30 ms for a million
    /// readings.
    Sealing(Database &database, qint64 after, qint64 upTo, SeriesTime now);

    /// Works until `deadline` in a transaction of its own. True when it is done or the database failed.
    bool step(QDeadlineTimer deadline);
    [[nodiscard]] const std::set<qint64> &days() const { return m_days; } ///< what was written to, when done
    [[nodiscard]] quint64 readings() const { return m_rows.size(); }
    [[nodiscard]] quint64 damagedChunks() const { return m_damaged; }

private:
    struct Row
    {
        SeriesTime time;
        double number;
        quint32 device, metric;
        quint32 text;
        ValueKind kind;
    };

    void load(qint64 after);
    void sortByDevice();
    void sealDevice(quint32 device);
    void finish();

    Database &m_database;
    qint64 m_upTo;
    SeriesTime m_now;
    std::vector<std::string> m_chunks; // the texts of the rows point into them
    std::vector<std::string_view> m_texts;
    std::vector<Row> m_rows;
    std::map<quint32, SeriesTime> m_arrivals;
    std::vector<quint32> m_order; // indexes of m_rows, by device, then as they came
    size_t m_next = 0;
    std::map<qint64, RunWriter> m_writers; // by day
    std::set<qint64> m_days;
    std::vector<SeriesData> m_series; // of one device; memory used again
    quint64 m_damaged = 0;
};

} // namespace fleetscope
