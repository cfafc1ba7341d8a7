// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/telemetryarchive.h"

#include <QString>

namespace fleetscope {

/// The state of the local cache in words, translated and plain.
struct ArchiveSentence
{
    enum class Kind : quint8 { Fine, News, Warning, Critical };
    Kind kind = Kind::Fine; ///< Fine: nothing to say
    QString headline;       ///< what is the case
    QString hint;           ///< what it means and what to do next
    QString note;           ///< counts, which change all the time

    bool operator==(const ArchiveSentence &) const = default;
};

/// Thread: any.
[[nodiscard]] ArchiveSentence archiveSentence(const ArchiveStatus &status);

/// After a time in which nothing could be stored: that it can again, and what is missing.
[[nodiscard]] ArchiveSentence archiveResumedSentence(quint64 missing);

/// "1,204 readings stored", and what waits and what is missing: for a tooltip.
[[nodiscard]] QString archiveFigures(const ArchiveStatus &status);

} // namespace fleetscope
