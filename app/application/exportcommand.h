// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"
#include "models/fleet/filter.h"

#include <QStringList>

class QIODevice;

namespace fleetscope {

/// What `fleetscope export` was asked for. Plain data.
struct ExportCommand
{
    enum class What : quint8 { Devices, Telemetry, Alerts, Rollouts };
    enum class Format : quint8 { Csv, JsonLines };

    bool help = false;
    QString folder; ///< of the data
    What what = What::Devices;
    Format format = Format::Csv;
    Timestamp from = earliestTime, to = latestTime; ///< telemetry in [from, to), alerts open in it
    FilterPtr filter;                               ///< null: all devices
};

/// `arguments` are all of the program's, with `export` as the second. Errors: InvalidInput in one sentence
/// that names the option.
[[nodiscard]] Result<ExportCommand> parseExportCommand(const QStringList &arguments);

/// What `fleetscope export --help` prints.
[[nodiscard]] QString exportHelpText();

/// Writes devices (what a device said of itself and its newest values), alerts (a row for each line of their
/// history: what, when, who, why; with a filter those of its devices only), telemetry (connection by
/// connection, day by day, in it device by device and metric by metric in order of time) or rollouts (see
/// visitRolloutRows()) and returns the number of rows. A running program may go on storing meanwhile: the
/// export is what was stored when it began.
///
/// CSV is RFC 4180 in UTF-8, texts that a spreadsheet would run begin with an apostrophe; JSON is an object a
/// line. Times are ISO 8601 in UTC. For filters and states, now is when the last message was stored.
/// Memory: the newest values of the fleet when there is a filter or devices are asked for, never the
/// readings. Errors: NotFound without a cache, those of ArchiveReader, Denied when `out` does not take it.
/// Thread: any.
[[nodiscard]] Result<quint64> runExportCommand(const ExportCommand &command, QIODevice &out);

} // namespace fleetscope
