// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"
#include "app/storage/partition.h"
#include "models/telemetry/page.h"

#include <span>

namespace fleetscope {

/// Writes a run: devices in ascending order, each with its series in order of time. The run is not in use
/// until somebody says so with the info that finish() returns.
///
/// Works inside the transaction of the caller, which may be another one for each call. Thread: storage.
class RunWriter
{
public:
    RunWriter(Database &database, SeriesLevel level, qint64 partition, SeriesTime now);

    /// The series of one device: ascending by metric; empty ones are skipped. More than `maxBlockRows` rows
    /// become several blocks.
    void add(quint32 device, std::span<const SeriesData> series);
    [[nodiscard]] RunInfo finish();
    [[nodiscard]] bool isEmpty() const { return m_run.readings == 0; }
    [[nodiscard]] quint64 bytes() const { return m_run.bytes; }

private:
    void addBlock(quint32 device, std::span<const SeriesData> series);
    void flush();

    Database &m_database;
    RunInfo m_run;
    PageWriter m_page;
    std::string m_block;
};

/// Puts `run` into the table, or changes it there.
void store(Database &database, const RunInfo &run);

/// The runs of the table that are in use, in order of `sequence`.
[[nodiscard]] std::vector<RunInfo> runsInUse(Database &database);

} // namespace fleetscope
