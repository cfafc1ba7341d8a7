// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/link.h"
#include "app/replay/replayplayer.h"
#include "models/domain/result.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace fleetscope {

/// What the command line asked for (design: "the command line"). Plain data.
struct Options
{
    enum class Theme { Settings, Light, Dark, System };

    enum class Command { Window, Doctor };

    Command command = Command::Window;
    bool json = false; ///< of the doctor's report
    bool help = false;
    bool version = false;
    bool demo = false;
    std::optional<int> devices; ///< of the demo fleet
    QString scenario;           ///< file or preset of the demo fleet
    QStringList connections;    ///< connection files
    std::optional<Link> link;   ///< where to begin
    QString replay;             ///< a recording, in the place of connections
    ReplayStart replayStart;
    QString dataFolder;    ///< empty: the platform's folder
    bool portable = false; ///< keep everything beside the program
    std::optional<std::chrono::seconds> runFor;
    QString grabFolder;
    Theme theme = Theme::Settings;
    double scale = 0; ///< 0: the screen's
    QSize size;       ///< of the window; empty: as it was last time
    QString language; ///< empty: the system's
};

/// Errors: InvalidInput in one sentence that names the option, for standard error and exit code 2.
[[nodiscard]] Result<Options> parseOptions(const QStringList &arguments);

/// What `--help` prints.
[[nodiscard]] QString helpText();

} // namespace fleetscope
