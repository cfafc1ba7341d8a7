// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/simulatorservice.h"

#include <QStringList>

namespace fleetscope {

/// What the command line of `fleetsim` asks for.
struct FleetsimOptions
{
    bool help = false;
    bool version = false;
    bool json = false; ///< the report
    QString broker;    ///< scheme, host and port, for messages
    SimulatorOptions simulator;
};

/// Reads `arguments` (without the program's name) and the scenario they name. `password` comes from the
/// environment and is used when the broker's URL has a user.
///
/// Errors: InvalidInput and NotFound in one sentence for standard error.
[[nodiscard]] Result<FleetsimOptions> parseFleetsimOptions(const QStringList &arguments,
                                                           const QByteArray &password);

[[nodiscard]] QString fleetsimHelp();

/// The report at the end, one JSON object or lines for people. `cpuSeconds` < 0: not known.
[[nodiscard]] QByteArray fleetsimReport(const FleetsimOptions &options, const SimulatorFigures &figures,
                                        double cpuSeconds);

/// Why a connection failed, in a few words.
[[nodiscard]] QString failureWords(const MqttStatus &status);
/// Whether a connection that failed so before it ever stood cannot succeed without another command line.
[[nodiscard]] bool isHopeless(const MqttStatus &status);

} // namespace fleetscope
