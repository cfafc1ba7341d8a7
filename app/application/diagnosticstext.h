// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/logentry.h"

#include <QString>

#include <deque>

namespace fleetscope {

/// What stands above the log in a report: plain facts, one a line.
struct DiagnosticsFacts
{
    QString version;
    QString details; ///< versionDetails()
    QString figures; ///< the status bar as text
    QString storage;
    QString screens;
};

/// A report for the clipboard, in English and Markdown: the facts and the newest lines of the log. Holds no
/// secret and no address, whatever the log holds.
[[nodiscard]] QString diagnosticsText(const DiagnosticsFacts &facts, const std::deque<LogEntry> &log);

} // namespace fleetscope
